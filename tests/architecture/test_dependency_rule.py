"""Arrows point down. The rule itself is `[tool.importlinter]` in pyproject.toml; here it is run, and made to fail."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from architecture.source import ROOT, SRC


def lint_imports(root: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter over the sources below `root`."""
    program = Path(sys.executable).parent / "lint-imports"
    environment = os.environ | {"PYTHONPATH": str(root / "src")}
    command = [str(program), "--no-cache", "--config", str(root / "pyproject.toml")]
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)


def test_the_dependency_rule_holds() -> None:
    result = lint_imports(ROOT)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("lapangan_app/domain/clock.py", "from lapangan_app.services import values", "arrows point down"),
        ("lapangan_app/sync/events.py", "import lapangan_app.store", "arrows point down"),
        ("lapangan_app/planted_module.py", "", "arrows point down"),
        ("lapangan_app/services/values.py", "from PySide6 import QtCore", "Qt only in ui"),
        ("lapangan_app/services/values.py", "from PIL import Image", "foreign pictures only in imaging"),
        ("lapangan_app/services/values.py", "import xlsxwriter", "spreadsheets only in sheets"),
        ("lapangan_app/sheets/child.py", "import lapangan_app.imaging", "arrows point down"),
        ("lapangan_app/imaging/cleaning.py", "import lapangan_app.store", "arrows point down"),
        ("lapangan_app/domain/ids.py", "import lapangan_pusat", "application and centre meet only in the contract"),
    ],
)
def test_a_planted_violation_is_found(tmp_path: Path, module: str, line: str, contract: str) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(SRC, tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    with (tmp_path / "src" / module).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    result = lint_imports(tmp_path)
    assert result.returncode != 0
    broken = next((text for text in result.stdout.splitlines() if text.startswith(contract)), result.stdout)
    assert "BROKEN" in broken or "Missing layer" in result.stdout or "planted_module" in result.stdout, result.stdout
