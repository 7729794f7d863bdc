"""F102: a decoder that crashes, hangs, eats memory or lies takes nothing with it but its own process."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from fakes.pictures import encoded, huge, photo
from lapangan_app import quarantine
from lapangan_app.__main__ import main
from lapangan_app.domain.attachments import AttachmentRole
from lapangan_app.errors import PictureCrashed, PictureRefused, PictureTooManyPixels, PictureTooSlow
from lapangan_app.imaging import WORKER, cleaning, worker
from lapangan_app.imaging.cleaning import Bounds, clean_image

CARD = AttachmentRole.CARD
PLANTED = Path(__file__).with_name("planted_worker.py")
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks /proc or relies on limits of Linux")


def planted(how: str, wall: float = 20.0) -> Bounds:
    return Bounds(wall=wall, program=(sys.executable, "-I", str(PLANTED), how))


@pytest.mark.parametrize(
    "how",
    [
        "aborts", "segfaults", "dies_unread", "silent", "floods", "lies_about_length", "no_json", "no_object",
        "says_html", "says_other_type", "says_huge", "says_text", "new_reason",
    ],
)  # fmt: skip
def test_a_decoder_that_crashes_or_lies_is_a_refusal(how: str) -> None:
    with pytest.raises(PictureCrashed):
        clean_image(photo(), CARD, planted(how))
    assert clean_image(photo(), CARD).width == 900  # and the next picture is as welcome as ever


@pytest.mark.parametrize("how", ["loops", "sleeps", "deaf"])
def test_a_decoder_that_hangs_is_ended(how: str) -> None:
    large = photo() + bytes(2_000_000)  # more than a pipe holds, so that the writing side hangs too
    with pytest.raises(PictureTooSlow):
        clean_image(large, CARD, planted(how, wall=0.5))


def test_a_program_that_is_not_there_is_a_refusal() -> None:
    with pytest.raises(PictureCrashed):
        clean_image(photo(), CARD, Bounds(program=("/nowhere/at/all",)))


@linux
def test_a_decoder_without_memory_says_so_instead_of_taking_more() -> None:
    with pytest.raises(PictureRefused) as caught:
        clean_image(photo(5000, 5000, kind="PNG"), CARD, Bounds(memory=64 * 2**20))
    assert not isinstance(caught.value, PictureTooManyPixels)


@linux
def test_the_processor_limit_ends_the_work() -> None:
    busy = (
        "import sys; sys.path.insert(0, sys.argv[1]); import worker; worker._give_up_powers(1 << 30, 1)\nwhile 1: pass"
    )
    folder = str(Path(worker.__file__).parent)
    with pytest.raises(PictureTooSlow):
        clean_image(photo(), CARD, Bounds(wall=60, program=(sys.executable, "-I", "-c", busy, folder)))


@linux
def test_the_worker_can_write_no_file_start_no_process_and_leave_no_core() -> None:
    asked = (
        "import resource as r, sys; sys.path.insert(0, sys.argv[1]); import worker; worker._give_up_powers(1 << 29, 9);"
        " names = ('CORE', 'FSIZE', 'NPROC', 'CPU', 'AS');"
        " print(*[r.getrlimit(getattr(r, 'RLIMIT_' + name))[0] for name in names])"
    )
    command = [sys.executable, "-I", "-c", asked, str(Path(worker.__file__).parent)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert told.split() == ["0", "0", "0", "9", str(1 << 29)]


def test_the_child_inherits_no_secret_and_no_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAPANGAN_PIN", "739146")
    seen: list[tuple[tuple[str, ...], dict[str, str]]] = []
    real = subprocess.Popen

    def watched(command, **options):
        seen.append((tuple(command), options["env"]))
        return real(command, **options)

    monkeypatch.setattr(quarantine.subprocess, "Popen", watched)
    clean_image(photo(), CARD)
    ((command, environment),) = seen
    assert set(environment) <= {"SYSTEMROOT", "LD_LIBRARY_PATH"}
    assert command == (sys.executable, "-I", str(Path(worker.__file__)))


def test_the_worker_imports_nothing_of_ours_and_no_window() -> None:
    code = (
        "import runpy, sys, io; sys.stdin = io.TextIOWrapper(io.BytesIO(b''));"
        " runpy.run_path(sys.argv[1], run_name='x');"
        " print(*sorted(n for n in sys.modules if n.startswith(('lapangan', 'PySide6', 'sqlalchemy', 'PIL'))))"
    )
    command = [sys.executable, "-I", "-c", code, worker.__file__]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.split() == []


def test_a_frozen_program_starts_itself_with_the_hidden_argument(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert cleaning._WORKER.program == (sys.executable, WORKER)


def test_the_hidden_argument_answers_before_anything_else_is_loaded() -> None:
    """The way a frozen program goes, in a real process: the same answer, and neither window nor store loaded for it."""
    launcher = (
        "import sys; from lapangan_app.__main__ import main; status = main(sys.argv[1:]);"
        " assert not {n.split('.')[0] for n in sys.modules} & {'PySide6', 'sqlalchemy', 'requests', 'argparse'};"
        " sys.exit(status)"
    )
    source = Path(worker.__file__).parents[2]
    code = f"import sys; sys.path.insert(0, {str(source)!r}); {launcher}"
    program = (sys.executable, "-I", "-c", code, WORKER)
    assert clean_image(photo(), CARD, Bounds(program=program)).width == 900


def test_the_hidden_argument_stands_alone(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([WORKER, "x"])
    assert ended.value.code == 2


@linux
def test_memory_stays_bounded_in_parent_and_child() -> None:
    """Measured in a process of its own: the most that was ever resident, in KB, of parent and of children."""
    code = (
        "import resource as r; from fakes.pictures import *;"
        " from lapangan_app.domain.attachments import AttachmentRole as R;"
        " from lapangan_app.imaging.cleaning import clean_image; from lapangan_app.errors import PictureRefused\n"
        "large, bad = photo(8000, 7000), [huge(), huge_webp(), bomb(b'zTXt'), bomb(b'iCCP')]\n"
        "import PIL.Image; before = r.getrusage(r.RUSAGE_SELF).ru_maxrss\n"
        "assert clean_image(large, R.CARD).width == 1600\n"
        "for data in bad:\n"
        "    try: clean_image(data, R.CARD)\n"
        "    except PictureRefused: pass\n"
        "    else: raise SystemExit('taken')\n"
        "print(r.getrusage(r.RUSAGE_SELF).ru_maxrss - before, r.getrusage(r.RUSAGE_CHILDREN).ru_maxrss)"
    )
    root = Path(__file__).resolve().parents[2]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(root / "src"), str(root / "tests")))}
    ended = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    parent, child = (int(number) // 1024 for number in ended.stdout.split())
    print(f"parent grew by {parent} MB, the largest child had {child} MB")
    assert parent < 20
    assert child < 300


def test_pictures_may_be_cleaned_at_the_same_time() -> None:
    widths: list[int] = []
    threads = [threading.Thread(target=lambda: widths.append(clean_image(photo(), CARD).width)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert widths == [900] * 3


def test_a_forged_large_jpeg_is_decoded_small() -> None:
    assert clean_image(encoded(photo_of(7900, 7900), "JPEG", quality=60), CARD).width == 1600
    with pytest.raises(PictureTooManyPixels):
        clean_image(huge(), CARD)


def photo_of(width: int, height: int):
    from PIL import Image

    return Image.new("RGB", (width, height), "grey")
