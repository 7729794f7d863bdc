"""The first window and the smallest commands do not pay for libraries that they do not use."""

import subprocess
import sys

import pytest

HEAVY = {"sqlalchemy", "alembic", "requests", "msgspec", "PySide6", "sqlcipher3", "cryptography", "keyring", "litestar"}
HEAVY |= {"python_calamine", "xlsxwriter", "rapidocr", "onnxruntime", "cv2", "numpy"}


def loaded_by(module: str) -> set[str]:
    """Return which of the heavy libraries a fresh interpreter has after importing `module`."""
    code = f"import sys, {module}; print(*[name for name in {sorted(HEAVY)!r} if name in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(result.stdout.split())


@pytest.mark.parametrize(
    ("module", "allowed"),
    [
        ("lapangan_app.__main__", set()),
        ("lapangan_app.services.access", set()),
        ("lapangan_app.services.values", set()),
        ("lapangan_app.messages", set()),
        ("lapangan_app.bootstrap", set()),
        ("lapangan_app.cli.lookups", set()),
        ("lapangan_app.services.reading_cards", set()),
        ("lapangan_app.sheets.reading", set()),
        ("lapangan_app.sheets.writing", set()),
        ("lapangan_app.cli.importing", set()),
        ("lapangan_app.imaging.reading", {"msgspec"}),
        ("lapangan_app.sync.engine", {"msgspec", "cryptography"}),
        ("lapangan_app.ui.app", {"PySide6"}),
        ("lapangan_contract.messages", {"msgspec"}),
    ],
)
def test_imports_no_more_than_it_needs(module: str, allowed: set[str]) -> None:
    assert loaded_by(module) <= allowed


def test_the_check_sees_what_is_loaded() -> None:
    assert "PySide6" in loaded_by("PySide6.QtCore")
