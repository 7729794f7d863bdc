"""A picture as a field of a form: chosen, dropped, pasted or brought by another source; cleaned behind the scenes."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from lapangan_app.domain.attachments import Attached, AttachmentRole
from lapangan_app.errors import AppError
from lapangan_app.ui import messages
from lapangan_app.ui.dialogs import Dialogs
from lapangan_app.ui.surface import Attaching
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets import picture_story
from lapangan_app.ui.widgets.basics import GRID, button, label, row
from lapangan_app.ui.widgets.thumbnail import Thumbnail

T = TypeVar("T")
_STILL_HERE = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)  # a dialog of ours, mostly
Taken = Callable[[bytes], None]
Before = Callable[[], Callable[[], object]]


@dataclass(frozen=True, slots=True)
class PictureDesk:
    """Bundle what picture fields use. Let `tasks` be a lane of its own: cleaning would make checks of the form wait."""

    attaching: Attaching
    tasks: TaskRunner
    dialogs: Dialogs
    theme: Theme


@dataclass(frozen=True, slots=True)
class _Shown:
    attached: Attached
    image: QImage
    came_with: int = 0


class PictureInput(QWidget):
    """Hold one picture of a registration. `changed` tells that there is another one or none, `busy_changed` that one
    is being cleaned.

    `before` is asked in the window's thread and gives what must be done behind it first, in the background: saving the
    draft that the picture belongs to.
    """

    changed = Signal()
    left = Signal()
    busy_changed = Signal(bool)

    def __init__(self, role: AttachmentRole, desk: PictureDesk, before: Before, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.role = role
        self._desk = desk
        self._before = before
        self._limits = next(limit for limit in desk.attaching.limits() if limit.role is role)
        self._client_id = ""
        self._attached: Attached | None = None
        self._came_with = 0
        self._error: AppError | None = None
        self._turn = 0
        self._busy = False
        self._build()
        self.setAcceptDrops(True)
        self.setFocusProxy(self.choose_button)
        self._refresh()

    @property
    def value(self) -> Attached | None:
        """Return the kept picture, or None."""
        return self._attached

    @property
    def busy(self) -> bool:
        """Tell whether a picture is being cleaned; saving for good should wait for it."""
        return self._busy

    @property
    def own_message(self) -> str:
        """Return why the last picture was not taken, or why the kept one cannot be shown."""
        return "" if self._error is None else messages.text_for(self._error)

    def set_target(self, client_id: str, attached: Attached | None = None) -> None:
        """Turn to another form. What is still being cleaned is kept with its own form and not shown here."""
        self._client_id = client_id
        self._take_over(None)
        if attached is not None:
            self._attached = attached
            self._run(lambda: _Shown(attached, self._thumbnail(attached)), self._on_shown, self._on_lost)
        self._refresh()

    def add_source(self, text: str, icon: str, start: Callable[[QWidget, Taken], object]) -> QPushButton:
        """Offer another way to bring a picture: `start(parent, taken)` calls `taken` with the bytes of a picture."""
        made = button(text, "", lambda: None if self._busy else start(self, self.take))
        self._desk.theme.dress(made, icon)
        made.installEventFilter(self)
        place = self._buttons.indexOf(self.remove_button)
        before = self._buttons.itemAt(place - 1)
        self._buttons.insertWidget(place, made)
        if before is not None and (neighbour := before.widget()) is not None:
            QWidget.setTabOrder(neighbour, made)
            QWidget.setTabOrder(made, self.remove_button)
        return made

    def choose(self) -> None:
        """Ask for a file and take it."""
        if self._busy:
            return
        pattern = self.tr("Foto (*.jpg *.jpeg *.png *.webp *.heic);;Semua berkas (*)")
        if path := self._desk.dialogs.choose_file(self, self.tr("Pilih berkas foto"), pattern):
            self.take_file(Path(path))

    def take_file(self, path: Path) -> None:
        """Clean the picture in a file and keep it; the file is left as it is."""
        client_id, role = self._client_id, self.role

        def attach() -> tuple[int, Attached]:
            attached = self._desk.attaching.attach_file(client_id, role, path)
            return path.stat().st_size, attached

        self._bring(attach)

    def take(self, data: bytes) -> None:
        """Clean the picture in these bytes and keep it."""
        self._take_bytes(lambda: data)

    def remove(self) -> None:
        """Take the picture away."""
        if self._attached is None or self._busy:
            return
        client_id, role = self._client_id, self.role
        self._run(lambda: self._desk.attaching.detach(client_id, role), lambda _nothing: self._on_removed(), self._fail)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste with Ctrl+V and take away with Delete, wherever in the field the focus is."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self._take_from(QGuiApplication.clipboard().mimeData())
        elif event.key() == Qt.Key.Key_Delete:
            self.remove()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Invite one file or one picture."""
        if not self._busy and _content(event.mimeData()) is not None:
            self.thumbnail.invite(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Stop inviting."""
        self.thumbnail.invite(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        self.thumbnail.invite(False)
        self._take_from(event.mimeData())
        event.acceptProposedAction()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say that the field was left when the focus goes from one of its buttons to somewhere else."""
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _STILL_HERE:
            now = QApplication.focusWidget()
            if not self._busy and (now is None or not self.isAncestorOf(now)):
                self.left.emit()
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self.thumbnail = Thumbnail(self.role, self._desk.theme)
        self.choose_button = button(picture_story.choose_text(self.role), "", self.choose)
        self.remove_button = button(self.tr("Hapus"), "", self.remove)
        self._desk.theme.dress(self.choose_button, "folder-open")
        self._desk.theme.dress(self.remove_button, "x")
        self.story = label("", "small", wrap=True)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Foto sedang diperiksa"))
        for part in (self.choose_button, self.remove_button):
            part.installEventFilter(self)
        self._buttons = row(self.choose_button, self.remove_button, None)
        beside = QVBoxLayout()
        beside.setSpacing(GRID)
        beside.addLayout(self._buttons)
        beside.addWidget(self.story)
        beside.addWidget(self.progress)
        beside.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(3 * GRID)
        whole.addWidget(self.thumbnail, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(beside, 1)

    def _refresh(self) -> None:
        # buttons stay enabled while busy and do nothing: disabling one would throw the focus somewhere else
        self.progress.setVisible(self._busy)
        self.remove_button.setVisible(self._attached is not None)
        self.story.setText(self._tell())

    def _tell(self) -> str:
        if self._busy:
            return picture_story.told_meanwhile()
        if self._attached is None:
            return picture_story.told_before(self._limits)
        return picture_story.told_after(self._attached, self._came_with)

    def _take_from(self, mime: QMimeData) -> None:
        content = _content(mime)
        if self._busy or content is None:
            return
        if isinstance(content, Path):
            self.take_file(content)
        else:
            self._take_bytes(lambda: _as_png(content))

    def _take_bytes(self, given: Callable[[], bytes]) -> None:
        client_id, role = self._client_id, self.role

        def attach() -> tuple[int, Attached]:
            data = given()
            return len(data), self._desk.attaching.attach(client_id, role, data)

        self._bring(attach)

    def _bring(self, attach: Callable[[], tuple[int, Attached]]) -> None:
        if self._busy:
            return
        first = self._before()

        def work() -> _Shown:
            first()
            came_with, attached = attach()
            return _Shown(attached, self._thumbnail(attached), came_with)

        self._set_busy(True)
        self._run(work, self._on_brought, self._fail)

    def _run(self, task: Callable[[], T], done: Callable[[T], None], failed: Callable[[AppError], None]) -> None:
        """Run in the background; what comes back after `set_target` turned to another form is not shown."""
        turn = self._turn
        self._desk.tasks.run(
            self,
            task,
            lambda result: done(result) if turn == self._turn else None,
            lambda error: failed(error) if turn == self._turn else None,
        )

    def _thumbnail(self, attached: Attached) -> QImage:
        # runs in the background; what is decoded here is only ever what our own worker wrote
        return self.thumbnail.small(self._desk.attaching.open(attached.digest))

    def _on_brought(self, shown: _Shown) -> None:
        self._set_busy(False)
        self._came_with, self._error = shown.came_with, None
        self._attached = shown.attached
        self.thumbnail.show_image(shown.image)
        self._refresh()
        self.changed.emit()

    def _on_shown(self, shown: _Shown) -> None:
        self.thumbnail.show_image(shown.image)

    def _on_lost(self, error: AppError) -> None:
        self._error = error
        self.left.emit()

    def _on_removed(self) -> None:
        if self.remove_button.hasFocus():  # it disappears; whoever has gone on to another field is left in peace
            self.choose_button.setFocus()
        self._take_over(None)
        self.changed.emit()

    def _fail(self, error: AppError) -> None:
        self._set_busy(False)
        self._error = error
        self.left.emit()  # the sentence stands beneath at once, not only when the officer moves on

    def _take_over(self, attached: Attached | None) -> None:
        self._turn += 1
        self._attached, self._came_with, self._error = attached, 0, None
        self.thumbnail.show_image(None)
        self._set_busy(False)

    def _set_busy(self, busy: bool) -> None:
        told, self._busy = self._busy != busy, busy
        self._refresh()
        if told:
            self.busy_changed.emit(busy)


def _content(mime: QMimeData) -> Path | QImage | None:
    """Return the one file or the picture that was dragged or copied, or None."""
    files = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    if len(files) == 1:
        return Path(files[0])
    if not files and mime.hasImage():
        image = mime.imageData()
        return image if isinstance(image, QImage) and not image.isNull() else None
    return None


def _as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, PySide wants text
    return bytes(buffer.data().data())
