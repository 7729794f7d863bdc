"""What is copied does not stay: the clipboard is emptied after a while, and when the laptop is locked."""

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

KEPT_MS = 30_000
"""How long a copied number may stay in the clipboard."""

_NOT_KEPT = {
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\0\0\0\0",
    "x-kde-passwordManagerHint": b"secret",
}
"""Marks by which clipboard histories (Windows with its cloud, KDE) know what they must not keep."""


class PassingClipboard(QObject):
    """Copy a secret for a short while. What somebody else copied meanwhile is left alone."""

    def __init__(self, parent: QObject, kept_ms: int = KEPT_MS) -> None:
        super().__init__(parent)
        self._secret = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(kept_ms)
        self._timer.timeout.connect(self.clear)

    def copy(self, secret: str) -> None:
        """Put a secret into the clipboard and begin to count."""
        self._secret = secret
        data = QMimeData()
        data.setText(secret)
        for name, content in _NOT_KEPT.items():
            data.setData(name, content)
        QGuiApplication.clipboard().setMimeData(data)
        self._timer.start()

    def clear(self) -> None:
        """Empty the clipboard if it still holds our secret."""
        self._timer.stop()
        board = QGuiApplication.clipboard()
        for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            if self._secret and board.text(mode) == self._secret:
                board.clear(mode)
        self._secret = ""
