"""What the registration page is built of besides the form: columns, a field that tidies itself."""

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from lapangan_app.ui.widgets.basics import GRID


def stacked(*parts: QWidget) -> QWidget:
    """Return a column of widgets with the free space at its end."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(3 * GRID)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return holder


def tidy_focused(form: QWidget) -> None:
    """Let the field under the cursor tidy what was typed, as if it had been left."""
    focused = QApplication.focusWidget()
    before_leaving = getattr(focused, "before_leaving", None)
    if focused is not None and before_leaving is not None and form.isAncestorOf(focused):
        before_leaving()
