"""The way around: one button a page at the left, each with its Alt letter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from lapangan_app.services.profile import ProfileInfo
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.basics import GRID, button, label


class Navigation(QWidget):
    """Show where one is and carry where one wants to go: `chosen` has the page's name."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, officer: str, profile: ProfileInfo) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "nav")
        self.setProperty("practice", profile.training)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(3 * GRID, 5 * GRID, 3 * GRID, 4 * GRID)
        self._column.setSpacing(GRID)
        brand = label(self.tr("Lapangan"), "brand")
        place = label(profile.tenant_name, "small", wrap=True)
        for part in (brand, place):
            part.setContentsMargins(3 * GRID, 0, GRID, 0)
            self._column.addWidget(part)
        self._column.addSpacing(5 * GRID)
        self._build()
        self._column.addStretch(1)
        who = label(officer, "small", wrap=True)
        who.setContentsMargins(3 * GRID, 0, GRID, GRID)
        self._column.addWidget(who)
        self._add("paper", self.tr("&Cetak"), "printer")
        for name, text, icon in (("pin", self.tr("&Ganti PIN"), "key-round"), ("lock", self.tr("&Kunci"), "lock")):
            self._add(name, text, icon)
        self.fit()
        theme.changed.connect(self.fit)

    def _build(self) -> None:
        for name, text, icon in (
            ("home", self.tr("&Beranda"), "house"),
            ("register", self.tr("&Pendaftaran"), "user-plus"),
            ("people", self.tr("P&eserta"), "users"),
            ("queue", self.tr("&Antrean"), "cloud-upload"),
        ):
            made = self._add(name, text, icon)
            made.setCheckable(True)
            self._group.addButton(made)

    def _add(self, name: str, text: str, icon: str) -> QPushButton:
        made = button(text, "nav", lambda: self.chosen.emit(name))
        made.setAccessibleName(text.replace("&", ""))
        self._theme.dress(made, icon, "nav_text")
        self.buttons[name] = made
        self._column.addWidget(made)
        return made

    def fit(self) -> None:
        """Be as wide as the text needs."""
        self.setFixedWidth(max(200, self.fontMetrics().averageCharWidth() * 27))

    def show_page(self, name: str) -> None:
        """Mark a page as the one in view."""
        self.buttons[name].setChecked(True)
