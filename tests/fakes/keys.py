"""Keys sent to whatever has the focus, as a keyboard does."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

ENTER, TAB, SPACE, DELETE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Delete


def strike(*keys: str | Qt.Key) -> None:
    """Press keys one after another; the focus may move between them."""
    for key in keys:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key)


def write(text: str, *then: Qt.Key) -> None:
    """Type a text, then press keys."""
    strike(*text, *then)


def save() -> None:
    """Press Ctrl+S."""
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
