"""A camera that needs no OpenCV: one picture for ever."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage


class Endless:
    """Give one green frame for ever."""

    def __init__(self) -> None:
        self.closed = False
        self.frame = QImage(640, 480, QImage.Format.Format_RGB888)
        self.frame.fill(Qt.GlobalColor.green)

    def read(self) -> QImage | None:
        return self.frame.copy()

    def close(self) -> None:
        self.closed = True
