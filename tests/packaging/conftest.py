"""Set-up, loaded as a module, in a checkout of its own."""

import sys
from pathlib import Path
from types import ModuleType

import pytest

from fakes.scripts import load


@pytest.fixture
def prepare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return `prepare.py` as a module that believes `tmp_path` to be the checkout."""
    module = load("prepare")
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "STAMP", tmp_path / "prepared.txt")
    monkeypatch.setattr(module, "PYTHON", Path(sys.executable))
    for name in ("requirements.lock", "requirements-dev.lock", "pyproject.toml"):
        (tmp_path / name).write_text(name)
    return module
