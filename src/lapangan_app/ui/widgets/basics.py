"""The plain building blocks of every page: labels by role, cards, buttons, chips, and tones.

The PIN page is painted from these before anything else. PySide6 builds the namespace `Qt` with all its enumerations
when it is first named, which takes a seventh of the time to the first paint; what is needed before is set by name.
"""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

GRID = 4
"""Every distance is a multiple of this many pixels."""


def label(text: str = "", role: str = "", *, wrap: bool = False, name: str = "") -> QLabel:
    """Return a label whose look comes from its role."""
    made = QLabel(text)
    made.setProperty("textFormat", "PlainText")
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    if name:
        made.setObjectName(name)
    return made


def chip(text: str = "", tone: str = "calm") -> QLabel:
    """Return a small rounded label that names a state."""
    made = label(text, "chip")
    made.setProperty("tone", tone)
    return made


def button(text: str, role: str = "", on_click: Callable[[], object] | None = None) -> QPushButton:
    """Return a button whose look comes from its role; Enter presses it as Space does."""
    made = QPushButton(text)
    made.setProperty("role", role)
    made.setAutoDefault(True)
    if on_click is not None:
        # clicked carries "checked", which no caller wants
        made.clicked.connect(lambda _checked=False: on_click())
    return made


def card(spacing: int = 2 * GRID) -> tuple[QFrame, QVBoxLayout]:
    """Return a white card and the column inside it."""
    frame = QFrame()
    frame.setProperty("role", "card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(5 * GRID, 4 * GRID, 5 * GRID, 4 * GRID)
    column.setSpacing(spacing)
    return frame, column


def line() -> QFrame:
    """Return a thin line between two parts of a card."""
    frame = QFrame()
    frame.setProperty("role", "line")
    return frame


def row(*parts: QWidget | None, spacing: int = 2 * GRID) -> QHBoxLayout:
    """Lay widgets side by side; None is where the free space goes."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        else:
            layout.addWidget(part)
    return layout


def column_of(widget: QWidget, margins: int = 6 * GRID, spacing: int = 4 * GRID) -> QVBoxLayout:
    """Give `widget` a column with the page's margins."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(margins, margins - GRID, margins, margins - GRID)
    column.setSpacing(spacing)
    return column


def scrolling(inside: QWidget) -> QScrollArea:
    """Return an area that scrolls with the cursor and takes no focus of its own."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setProperty("frameShape", "NoFrame")
    area.setProperty("focusPolicy", "NoFocus")  # it follows the cursor; a stop of its own would cost a key
    area.setWidget(inside)
    return area


def centre(page: QWidget, frame: QFrame) -> None:
    """Put one card in the middle of a page, by stretches: an alignment would forget the height of wrapped text."""
    outer = QVBoxLayout(page)
    outer.addStretch(2)
    outer.addLayout(_between_stretches(frame))
    outer.addStretch(3)


def _between_stretches(frame: QFrame) -> QHBoxLayout:
    line = QHBoxLayout()
    line.addStretch(1)
    line.addWidget(frame)
    line.addStretch(1)
    return line


def letters_wide(dialog: QWidget, letters: int) -> int:
    """Return the pixels that so many letters take, but never more than nine tenths of the screen's width."""
    return min(dialog.fontMetrics().averageCharWidth() * letters, dialog.screen().availableSize().width() * 9 // 10)


def letters_high(dialog: QWidget, letters: int) -> int:
    """Return as a height what so many letters take in width, but never more than nine tenths of the screen's height."""
    return min(dialog.fontMetrics().averageCharWidth() * letters, dialog.screen().availableSize().height() * 9 // 10)


def set_property(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet looks at, and let it look again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def set_tone(widget: QWidget, tone: str) -> None:
    """Give a widget the colour of a meaning: `danger`, `warn`, `ok`, `accent`, `calm` or none."""
    set_property(widget, "tone", tone)
