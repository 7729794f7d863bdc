"""F99: a library that crashes, hangs or lies about a workbook takes nothing with it but its own process."""

import subprocess
import sys
from pathlib import Path

import pytest

from fakes.rosters import xlsx
from lapangan_app import quarantine
from lapangan_app.__main__ import main
from lapangan_app.errors import SheetDamaged, SheetTooSlow
from lapangan_app.sheets import WORKER, child, worker
from lapangan_app.sheets.child import Bounds
from lapangan_app.sheets.reading import read_tables

PLANTED = Path(__file__).with_name("planted_worker.py")
BOOK = xlsx([["Nama"], ["Ani"]])


def planted(how: str, wall: float = 20.0) -> Bounds:
    return Bounds(wall=wall, most_answer=1 << 22, program=(sys.executable, "-I", str(PLANTED), how))


@pytest.mark.parametrize(
    "how",
    ["aborts", "dies_unread", "floods", "no_mark", "pickle", "other_shape", "no_day", "ragged", "new_reason"],
)
def test_a_worker_that_crashes_or_lies_is_a_refusal(how: str) -> None:
    with pytest.raises(SheetDamaged):
        read_tables(BOOK, bounds=planted(how))
    assert read_tables(BOOK)[0].height == 2  # and the next file is as welcome as ever


@pytest.mark.parametrize("how", ["sleeps", "deaf"])
def test_a_worker_that_hangs_is_ended(how: str) -> None:
    with pytest.raises(SheetTooSlow):
        read_tables(BOOK + bytes(2_000_000), bounds=planted(how, wall=0.5))


def test_a_program_that_is_not_there_is_a_refusal() -> None:
    with pytest.raises(SheetDamaged):
        read_tables(BOOK, bounds=Bounds(program=("/nowhere/at/all",)))


def test_the_child_inherits_no_secret_and_no_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAPANGAN_PIN", "739146")
    seen: list[tuple[tuple[str, ...], dict[str, str]]] = []
    real = subprocess.Popen

    def watched(command, **options):
        seen.append((tuple(command), options["env"]))
        return real(command, **options)

    monkeypatch.setattr(quarantine.subprocess, "Popen", watched)
    read_tables(BOOK)
    ((command, environment),) = seen
    assert set(environment) <= {"SYSTEMROOT", "LD_LIBRARY_PATH"}
    assert command == (sys.executable, "-I", str(Path(worker.__file__)))


def test_the_worker_imports_nothing_of_ours() -> None:
    code = (
        "import runpy, sys; runpy.run_path(sys.argv[1], run_name='x');"
        " print(*sorted(n for n in sys.modules if n.startswith(('lapangan', 'PySide6', 'sqlalchemy'))))"
    )
    command = [sys.executable, "-I", "-c", code, worker.__file__]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.split() == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="relies on limits of Linux")
def test_the_worker_can_write_no_file_and_leave_no_core() -> None:
    asked = (
        "import resource as r, sys; sys.path.insert(0, sys.argv[1]); import worker; worker._give_up_powers(1 << 29, 9);"
        " print(*[r.getrlimit(getattr(r, 'RLIMIT_' + name))[0] for name in ('CORE', 'FSIZE', 'CPU', 'AS')])"
    )
    command = [sys.executable, "-I", "-c", asked, str(Path(worker.__file__).parent)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert told.split() == ["0", "0", "9", str(1 << 29)]


def test_a_frozen_program_starts_itself_with_the_hidden_argument(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert child._WORKER.program == (sys.executable, WORKER)


def test_the_hidden_argument_answers_before_anything_else_is_loaded() -> None:
    launcher = (
        "import sys; from lapangan_app.__main__ import main; status = main(sys.argv[1:]);"
        " assert not {n.split('.')[0] for n in sys.modules} & {'PySide6', 'sqlalchemy', 'requests', 'argparse'};"
        " sys.exit(status)"
    )
    source = Path(worker.__file__).parents[2]
    code = f"import sys; sys.path.insert(0, {str(source)!r}); {launcher}"
    assert read_tables(BOOK, bounds=Bounds(program=(sys.executable, "-I", "-c", code, WORKER)))[0].height == 2


def test_the_hidden_argument_stands_alone(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([WORKER, "x"])
    assert ended.value.code == 2
