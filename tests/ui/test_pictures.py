"""Picture fields: brought by file, drop, paste or another source; told in advance and after; everything by keyboard."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from fakes.cores import FakeCore
from fakes.dialogs import FakeDialogs
from fakes.looks import clipped
from fakes.pictures import photo
from lapangan_app.domain.attachments import Attached, AttachmentRole
from lapangan_app.domain.form import Form
from lapangan_app.domain.states import State
from lapangan_app.errors import PicturePhoneFormat, StoreBusy
from lapangan_app.ui import formats
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.field import Field
from lapangan_app.ui.widgets.inputs import Line
from lapangan_app.ui.widgets.picture_input import PictureDesk, PictureInput

ROLE = AttachmentRole.CARD
Settle = Callable[[], None]


class Bench:
    """A picture field on a shown window, with a plain line to move on to."""

    def __init__(self, core: FakeCore, desk: PictureDesk, role: AttachmentRole = ROLE) -> None:
        self.core = core
        self.drafts: list[str] = []
        core.put(Form(client_id="form-1"), State.DRAFT)
        self.picture = PictureInput(role, desk, self._before)
        self.picture.set_target("form-1")
        self.field = Field("foto", "Foto KTP", self.picture)
        self.after = Line()
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        column.addWidget(self.field)
        column.addWidget(self.after)
        self.window.resize(520, 220)
        self.window.show()
        self.window.activateWindow()
        self.changes = 0
        self.picture.changed.connect(self._count)

    def _before(self) -> Callable[[], object]:
        return lambda: self.drafts.append(threading.current_thread().name)

    def _count(self) -> None:
        self.changes += 1


@pytest.fixture
def desk(core: FakeCore, tasks: TaskRunner, dialogs: FakeDialogs, theme: Theme) -> PictureDesk:
    return PictureDesk(core.attaching, tasks, dialogs, theme)


@pytest.fixture
def bench(core: FakeCore, desk: PictureDesk, qtbot: QtBot) -> Iterator[Bench]:
    made = Bench(core, desk)
    qtbot.addWidget(made.window)
    yield made
    made.window.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "foto ktp.jpg"
    path.write_bytes(photo())
    return path


def dropped(path: Path, *more: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(one)) for one in (path, *more)])
    return mime


def drag(picture: PictureInput, mime: QMimeData) -> bool:
    enter = QDragEnterEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    enter.ignore()
    QCoreApplication.sendEvent(picture, enter)
    return enter.isAccepted()


def drop(picture: PictureInput, mime: QMimeData) -> None:
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QCoreApplication.sendEvent(picture, event)


def test_limits_are_told_in_advance_and_the_outcome_after(bench: Bench, settle: Settle, file: Path) -> None:
    assert "sampai 25 MB" in bench.picture.story.text()
    assert "300 KB" in bench.picture.story.text()
    bench.picture.take_file(file)
    settle()
    size = formats.file_size(file.stat().st_size)
    assert bench.picture.story.text() == f"{size} menjadi {size} · 900 × 600 titik · tersimpan terenkripsi"
    assert bench.picture.value == bench.core.attaching.kept["form-1", ROLE]
    assert bench.picture.thumbnail.image is not None
    assert (bench.changes, bench.field.has_error) == (1, False)


def test_the_draft_is_saved_first_and_not_in_the_thread_of_the_window(bench: Bench, settle: Settle, file: Path) -> None:
    bench.picture.take_file(file)
    settle()
    (thread,) = bench.drafts
    assert thread != threading.current_thread().name


def test_the_keyboard_does_everything(
    bench: Bench, settle: Settle, dialogs: FakeDialogs, file: Path, qtbot: QtBot
) -> None:
    dialogs.file = str(file)
    bench.after.setFocus()
    bench.field.forgive()
    QTest.keyClick(bench.after, Qt.Key.Key_H, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: bool(dialogs.asked))  # Qt shows for a moment that the button was pressed
    settle()
    first = bench.picture.value
    assert first is not None
    bench.picture.setFocus()
    assert bench.picture.choose_button.hasFocus()
    QTest.keyClick(bench.picture.choose_button, Qt.Key.Key_Delete)
    settle()
    assert bench.picture.value is None
    assert bench.core.attaching.kept == {}
    assert bench.picture.thumbnail.image is None
    QTest.keyClick(bench.picture.choose_button, Qt.Key.Key_Return)
    settle()
    assert bench.picture.value == first
    QTest.keyClick(bench.picture.choose_button, Qt.Key.Key_Tab)
    assert bench.picture.remove_button.hasFocus()
    assert not bench.field.touched
    QTest.keyClick(bench.picture.remove_button, Qt.Key.Key_Tab)
    assert bench.after.hasFocus()
    assert bench.field.touched


def test_a_cancelled_choice_changes_nothing(bench: Bench, settle: Settle, dialogs: FakeDialogs) -> None:
    dialogs.file = ""
    bench.picture.choose()
    settle()
    assert (bench.picture.value, bench.changes, bench.drafts) == (None, 0, [])


def test_one_file_may_be_dropped_and_two_may_not(bench: Bench, settle: Settle, file: Path) -> None:
    assert not drag(bench.picture, dropped(file, file))
    words = QMimeData()
    words.setText("tulisan")
    assert not drag(bench.picture, words)
    assert drag(bench.picture, dropped(file))
    drop(bench.picture, dropped(file))
    settle()
    assert bench.picture.value is not None


def test_a_picture_and_a_file_may_be_pasted(bench: Bench, settle: Settle, file: Path) -> None:
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.blue)
    QGuiApplication.clipboard().setImage(image)
    QTest.keyClick(bench.picture.choose_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert bench.picture.value is not None
    assert bench.core.attaching.bytes[bench.picture.value.digest].startswith(b"\x89PNG")
    QGuiApplication.clipboard().setMimeData(dropped(file))
    QTest.keyClick(bench.picture.choose_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert bench.core.attaching.bytes[bench.picture.value.digest] == file.read_bytes()
    QGuiApplication.clipboard().clear()


def test_a_refusal_stands_beneath_and_the_kept_picture_stays(bench: Bench, settle: Settle, file: Path) -> None:
    bench.picture.take_file(file)
    settle()
    before = bench.picture.value
    bench.core.attaching.refuse = PicturePhoneFormat()
    bench.picture.take(b"heic")
    settle()
    assert "Paling Kompatibel" in bench.field.message.text()
    assert bench.field.has_error
    assert bench.picture.accessibleDescription() == bench.field.message.text()
    assert bench.picture.value == before
    bench.picture.take_file(file)
    settle()
    assert not bench.picture.own_message
    assert (bench.field.has_error, bench.field.message.text()) == (False, "")  # at once, not when the form is judged


def test_when_the_draft_cannot_be_saved_the_picture_is_not_taken(
    bench: Bench, settle: Settle, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> object:
        raise StoreBusy

    monkeypatch.setattr(bench.picture, "_before", lambda: full)
    bench.picture.take_file(file)
    settle()
    assert bench.core.attaching.kept == {}
    assert bench.field.has_error


def test_while_one_is_cleaned_there_is_progress_and_no_second(
    bench: Bench, settle: Settle, dialogs: FakeDialogs, file: Path
) -> None:
    gate = bench.core.attaching.gate = threading.Event()
    told: list[bool] = []
    bench.picture.busy_changed.connect(told.append)
    bench.picture.take_file(file)
    assert bench.picture.busy
    assert bench.picture.progress.isVisible()
    assert "Isian lain boleh dilanjutkan" in bench.picture.story.text()
    bench.picture.take(b"second")
    bench.picture.choose()
    assert dialogs.asked == []
    assert not drag(bench.picture, dropped(file))
    gate.set()
    settle()
    assert (bench.picture.busy, told, bench.changes) == (False, [True, False], 1)
    assert not bench.picture.progress.isVisible()


@pytest.mark.parametrize("refused", [True, False])
def test_the_focus_stays_with_whoever_has_gone_on(bench: Bench, settle: Settle, file: Path, refused: bool) -> None:
    gate = bench.core.attaching.gate = threading.Event()
    bench.core.attaching.refuse = PicturePhoneFormat() if refused else None
    bench.picture.setFocus()
    bench.picture.take_file(file)
    assert bench.picture.choose_button.hasFocus()
    bench.after.setFocus()
    gate.set()
    settle()
    assert bench.after.hasFocus()
    assert bench.field.has_error is refused


def test_a_picture_of_the_last_person_never_shows_at_the_next(bench: Bench, settle: Settle, file: Path) -> None:
    gate = bench.core.attaching.gate = threading.Event()
    bench.picture.take_file(file)
    bench.core.put(Form(client_id="form-2"), State.DRAFT)
    bench.picture.set_target("form-2")
    assert not bench.picture.busy
    gate.set()
    settle()
    assert (bench.picture.value, bench.picture.thumbnail.image, bench.changes) == (None, None, 0)
    assert list(bench.core.attaching.kept) == [("form-1", ROLE)]  # it stays with whom it shows


def test_a_form_that_is_opened_again_shows_its_picture(bench: Bench, settle: Settle, file: Path) -> None:
    bench.picture.take_file(file)
    settle()
    kept = bench.picture.value
    bench.picture.set_target("form-2")
    assert bench.picture.thumbnail.image is None
    bench.picture.set_target("form-1", kept)
    settle()
    assert (bench.picture.value, bench.changes) == (kept, 1)
    assert bench.picture.thumbnail.image is not None
    assert "menjadi" not in bench.picture.story.text()


def test_a_lost_picture_says_how_it_is_mended(bench: Bench, settle: Settle) -> None:
    gone = Attached(role=ROLE, digest="0" * 64, size=9, media_type="image/jpeg", width=9, height=9)
    bench.picture.set_target("form-1", gone)
    settle()
    assert bench.picture.value == gone
    assert "Ambil ulang foto itu" in bench.field.message.text()


def test_a_field_that_is_gone_is_not_called(bench: Bench, settle: Settle, file: Path) -> None:
    gate = bench.core.attaching.gate = threading.Event()
    bench.picture.take_file(file)
    delete(bench.window)
    gate.set()
    settle()
    bench.window = QWidget()


def test_another_source_stands_between_choosing_and_removing(bench: Bench, settle: Settle) -> None:
    made = bench.picture.add_source("Kamera…", "camera", lambda _parent, taken: taken(photo()))
    made.click()
    settle()
    assert bench.picture.value is not None
    assert bench.picture.choose_button.x() < made.x() < bench.picture.remove_button.x()
    QTest.keyClick(bench.picture.choose_button, Qt.Key.Key_Tab)
    assert made.hasFocus()


@pytest.mark.parametrize("scale", [0.9, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("role", AttachmentRole)
def test_no_text_is_clipped(
    core: FakeCore, desk: PictureDesk, qtbot: QtBot, theme: Theme, settle: Settle, scale: float, role: AttachmentRole
) -> None:
    theme.choose("light", scale)
    made = Bench(core, desk, role)
    qtbot.addWidget(made.window)
    made.picture.add_source("Kamera…", "camera", lambda _parent, _taken: None)
    made.window.resize(round(520 * scale), round(260 * scale))
    core.attaching.refuse = PicturePhoneFormat()
    made.picture.take(photo())
    settle()
    assert clipped(made.window) == []
    made.picture.take(photo())
    settle()
    assert clipped(made.window) == []


@pytest.mark.parametrize(
    ("size", "said"),
    [(1, "1 KB"), (95_600, "96 KB"), (999_000, "999 KB"), (7_382_000, "7,4 MB"), (25_000_000, "25 MB")],
)
def test_sizes_are_said_as_telephones_say_them(size: int, said: str) -> None:
    assert formats.file_size(size) == said
