"""The mark of the practice mode: a frame around the whole window and a word in its corners."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lapangan_app.ui.widgets.basics import GRID, label


class PracticeFrame(QWidget):
    """Lie over the window without taking clicks or keys."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "frame")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, 0, GRID, 0)
        for place in (Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom):
            line = QHBoxLayout()
            line.addStretch(1)
            line.addWidget(label(self.tr("LATIHAN · semua orang rekaan"), "corner"), 0, place)
            column.addLayout(line, 1)
