"""Starting: the first page comes before everything heavy, and the look is remembered."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from architecture.source import ROOT
from lapangan_app.ui.preferences import Look, keep_look, read_look


def run_python(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    settings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": f"{ROOT / 'src'}:{ROOT / 'tests'}"}
    return subprocess.run(
        [sys.executable, "-c", code],
        env={**settings, **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


FIRST_PAGE = """
import sys
from pathlib import Path
from lapangan_app.config import Settings
from lapangan_app.domain.clock import SystemClock
from lapangan_app.services.profile import Officer, ProfileInfo
import lapangan_app.bootstrap  # what it imports counts too
from lapangan_app.ui.app import run

class Access:
    def info(self):
        return ProfileInfo(True, "Dinas", officers=(Officer("1", "Rahma", "petugas"),))

HEAVY = {"sqlalchemy", "alembic", "requests", "msgspec", "cryptography", "PySide6.QtNetwork", "PySide6.QtSvg",
         "lapangan_app.domain.ids", "logging.handlers", "lapangan_app.ui.shell", "lapangan_app.services.values"}
home = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
warmed = []

def started(window):
    print("heavy:", sorted(HEAVY & before))
    window.close()

before = set()
from PySide6 import QtCore
import lapangan_app.ui.app as app
after_paint = app._after_paint
def spy(window, start, warm_up):
    before.update(sys.modules)
    print("all of Qt's enumerations:", "Qt" in vars(QtCore))
    after_paint(window, start, warm_up)
app._after_paint = spy
status = run(Access(), Settings(home, home), SystemClock(), start=started, warm_up=lambda: warmed.append(True))
print("status:", status)
"""


def test_the_first_page_is_painted_before_anything_heavy_is_imported(tmp_path: Path) -> None:
    ran = run_python(f"import os; os.chdir({str(tmp_path)!r})\n{FIRST_PAGE}")
    assert "heavy: []" in ran.stdout, ran.stdout + ran.stderr
    assert "all of Qt's enumerations: False" in ran.stdout, ran.stdout + ran.stderr
    assert "status: 0" in ran.stdout, ran.stdout + ran.stderr


def test_loading_behind_the_first_page_keeps_no_source_text() -> None:
    code = """
import linecache
import PySide6.QtCore
from lapangan_app.bootstrap import warm_up
read = []
clear = linecache.clearcache
def spy():
    read.append(len(linecache.cache))
    clear()
linecache.clearcache = spy
warm_up()
print("read:", sum(read) > 100, "kept:", len(linecache.cache))
"""
    assert run_python(code).stdout == "read: True kept: 0\n"


def test_thousands_of_signals_do_not_end_the_program() -> None:
    code = """
import lapangan_app.ui
from PySide6.QtCore import QObject, Signal
class Source(QObject):
    told = Signal(object)
source = Source()
for _ in range(50_000):
    source.told.emit(1.5)
print("alive", True)
"""
    assert run_python(code).stdout == "alive True\n"


@pytest.mark.parametrize("look", [Look(), Look("dark", 1.5, "en"), Look("contrast", 0.9)])
def test_the_look_is_remembered(tmp_path: Path, look: Look) -> None:
    keep_look(tmp_path, look)
    assert read_look(tmp_path) == look


@pytest.mark.parametrize("damaged", ["", "[General]\nscale=sangat\ntheme=ungu\n", "\x00\x01"])
def test_a_damaged_file_gives_the_usual_look(tmp_path: Path, damaged: str) -> None:
    (tmp_path / "tampilan.ini").write_text(damaged, encoding="utf-8")
    assert read_look(tmp_path) == Look()
