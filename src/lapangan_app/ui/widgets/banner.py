"""A strip that stays on the page and says one thing calmly: saved, restored, no network, no key ring."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.basics import GRID, button, label, set_tone

_ICONS = {"ok": "circle-check", "warn": "triangle-alert", "danger": "circle-alert", "accent": "info", "calm": "info"}
_TINTS = {"ok": "ok", "warn": "warn", "danger": "danger", "accent": "accent", "calm": "muted"}


class Banner(QFrame):
    """Show one sentence with a tone, and at most one action. Hidden until it has something to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._on_action: Callable[[], object] | None = None
        self.setProperty("role", "banner")
        self._icon = label()
        self._text = label("", wrap=True)
        self._action = button("", "link", self.act)
        self._close = button("", "link", self.clear)
        self._close.setAccessibleName(self.tr("Tutup pesan"))
        theme.dress(self._close, "x", "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._action)
        layout.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        """Return what is being said, or empty text."""
        return self._text.text() if not self.isHidden() else ""

    def say(
        self, text: str, tone: str = "calm", action: str = "", on_action: Callable[[], object] | None = None
    ) -> None:
        """Show a sentence; `action` names the one thing that can be done about it."""
        self._text.setText(text)
        self._theme.dress(self._icon, _ICONS[tone], _TINTS[tone], 18)
        set_tone(self, tone)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._on_action = on_action
        self.setAccessibleName(text)
        self.show()

    def keep_open(self) -> None:
        """Take the closing cross away: a standing notice stays."""
        self._close.hide()

    def clear(self) -> None:
        """Say nothing any more."""
        self.hide()

    def act(self) -> None:
        """Do the one thing that can be done about what is said."""
        if self._on_action is not None:
            self._on_action()
