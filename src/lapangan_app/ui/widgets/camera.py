"""Taking a picture with the laptop's camera, where OpenCV is installed and a device answers; otherwise not offered."""

import importlib
import importlib.util
import threading
from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, Qt, QThread, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QSizePolicy, QVBoxLayout, QWidget

from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.widgets.basics import GRID, button, label, row, set_tone
from lapangan_app.ui.widgets.picture_input import PictureInput

_QUALITY = 95
_WIDTH, _HEIGHT = 1920, 1080
"""What a device is asked for; it gives what it can."""


class FrameSource(Protocol):
    """A device that gives one picture after another, used by one thread at a time."""

    def read(self) -> QImage | None:
        """Return the next frame, or None when there are no more."""
        ...

    def close(self) -> None:
        """Give the device back."""
        ...


class CvSource:
    """Read frames through OpenCV from a device by its number, or from a video file by its path."""

    def __init__(self, capture: Any, cv2: Any) -> None:
        self._capture = capture
        self._cv2 = cv2

    def read(self) -> QImage | None:
        """Return the next frame, or None when the device gives no more."""
        good, frame = self._capture.read()
        if not good:
            return None
        plain = self._cv2.cvtColor(frame, self._cv2.COLOR_BGR2RGB)
        height, width = plain.shape[:2]
        # the copy owns its bytes; the array goes with the next frame
        return QImage(plain.data, width, height, int(plain.strides[0]), QImage.Format.Format_RGB888).copy()

    def close(self) -> None:
        """Give the device back."""
        self._capture.release()


def open_camera(device: int | str = 0) -> FrameSource | None:
    """Return an open device, or None without OpenCV or device. Takes up to a second; not for the window's thread."""
    if importlib.util.find_spec("cv2") is None:
        return None
    cv2 = importlib.import_module("cv2")
    capture = cv2.VideoCapture(device)
    if not capture.isOpened():
        capture.release()
        return None
    capture.set(cv2.CAP_PROP_FRAME_WIDTH, _WIDTH)
    capture.set(cv2.CAP_PROP_FRAME_HEIGHT, _HEIGHT)
    return CvSource(capture, cv2)


def offer_camera(
    field: PictureInput, tasks: TaskRunner, opener: Callable[[], FrameSource | None] = open_camera
) -> None:
    """Add the camera to a picture field, once one has been found in the background. Without one nothing is shown."""

    def there() -> bool:
        source = opener()
        if source is not None:
            source.close()
        return source is not None

    def add(found: bool) -> None:
        if found:
            text = field.tr("Ka&mera…")
            field.add_source(text, "camera", lambda parent, taken: CameraDialog(parent, opener, taken).open())

    tasks.run(field, there, add)


class _Feed(QThread):
    """Read frames until told to stop. A frame that nobody has fetched yet is replaced by the next."""

    arrived = Signal()
    ended = Signal()

    def __init__(self, opener: Callable[[], FrameSource | None]) -> None:
        super().__init__()
        self._opener = opener
        self._stop = threading.Event()
        self._turn = threading.Lock()
        self._frame: QImage | None = None

    def run(self) -> None:
        """Open the device, read it to the end, give it back."""
        source = self._opener()
        try:
            while source is not None and not self._stop.is_set() and (frame := source.read()) is not None:
                with self._turn:
                    waiting, self._frame = self._frame is not None, frame
                if not waiting:
                    self.arrived.emit()
        finally:
            if source is not None:
                source.close()
        self.ended.emit()

    def fetch(self) -> QImage | None:
        """Return the newest frame that has not been fetched."""
        with self._turn:
            frame, self._frame = self._frame, None
        return frame

    def stop(self) -> None:
        """End, and wait for the device to be given back."""
        self._stop.set()
        self.wait()


class _View(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.frame: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return the size of a calm preview."""
        return QSize(720, 405)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the newest frame on black."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(Qt.GlobalColor.black))
        if self.frame is not None:
            size = self.frame.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRectF(0, 0, size.width(), size.height())
            place.moveCenter(QRectF(self.rect()).center())
            painter.drawImage(place, self.frame)


class CameraDialog(QDialog):
    """Show what the camera sees. Space or Enter takes the picture, Escape leaves without one."""

    def __init__(
        self, parent: QWidget, opener: Callable[[], FrameSource | None], taken: Callable[[bytes], None]
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Kamera"))
        self._taken = taken
        self._view = _View()
        self._view.setAccessibleName(self.tr("Gambar kamera"))
        self.told = label(self.tr("Menyalakan kamera…"), "message", wrap=True)
        self.shoot_button = button(self.tr("&Ambil foto"), "primary", self.shoot)
        self.shoot_button.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * GRID, 5 * GRID, 5 * GRID, 5 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self._view, 1)
        column.addWidget(self.told)
        column.addLayout(row(None, button(self.tr("&Batal"), "", self.reject), self.shoot_button))
        self._feed = _Feed(opener)
        self._feed.arrived.connect(self._on_arrived)
        self._feed.ended.connect(self._on_ended)
        self.finished.connect(self._on_finished)
        self.destroyed.connect(self._feed.stop)  # also when the page beneath goes first
        self._feed.start()

    def shoot(self) -> None:
        """Take what is seen now."""
        frame = self._view.frame
        if frame is not None:
            self.accept()
            self._taken(_as_jpeg(frame))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the picture with Space or Enter, leave with Escape."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.shoot()
        else:
            super().keyPressEvent(event)

    def _on_arrived(self) -> None:
        frame = self._feed.fetch()
        if frame is None:
            return
        if self._view.frame is None:
            self.told.setText(
                self.tr("Spasi atau Enter mengambil foto, Escape menutup. Tulisan pada KTP harus terbaca.")
            )
            self.shoot_button.setEnabled(True)
            self.shoot_button.setFocus()
        self._view.frame = frame
        self._view.update()

    def _on_ended(self) -> None:
        self.told.setText(
            self.tr("Kamera berhenti memberi gambar. Isian tetap aman. Tutup, lalu coba lagi atau pilih berkas foto.")
        )
        set_tone(self.told, "warn")

    def _on_finished(self) -> None:
        self._feed.ended.disconnect(self._on_ended)
        self._feed.stop()


def _as_jpeg(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPG", _QUALITY)  # type: ignore[call-overload]  # the stubs want bytes, PySide wants text
    return bytes(buffer.data().data())
