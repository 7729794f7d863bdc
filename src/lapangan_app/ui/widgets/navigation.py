"""The way around: one button a page at the left, each with its Alt letter."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from lapangan_app.services.profile import ProfileInfo
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.basics import GRID, button, label, set_property

_BUTTON_LINES = 2.75
"""Height of a button with its distance to the next, in lines of text."""


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
        self._narrow = False
        self._dresses: dict[str, tuple[str, str]] = {}
        brand = label(self.tr("Lapangan"), "brand")
        place = label(profile.tenant_name, "small", wrap=True)
        who = label(officer, "small", wrap=True)
        self._words = (brand, place, who)
        for part in (brand, place):
            part.setContentsMargins(3 * GRID, 0, GRID, 0)
            self._column.addWidget(part)
        self._column.addSpacing(5 * GRID)
        self._build()
        self._column.addStretch(1)
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
            ("events", self.tr("Aca&ra"), "calendar"),
            ("cooperatives", self.tr("K&operasi"), "building"),
            ("payers", self.tr("Pemba&yar"), "wallet"),
            ("lists", self.tr("&Daftar"), "table-2"),
            ("coverage", self.tr("Cak&upan"), "chart-column"),
        ):
            made = self._add(name, text, icon)
            made.setCheckable(True)
            self._group.addButton(made)

    def _add(self, name: str, text: str, icon: str) -> QPushButton:
        made = button(text, "nav", lambda: self.chosen.emit(name))
        made.setAccessibleName(text.replace("&", ""))
        self._theme.dress(made, icon, "nav_text")
        self._dresses[name] = (text, icon)
        self.buttons[name] = made
        self._column.addWidget(made)
        return made

    def fit(self) -> None:
        """Be as wide as the text needs, or as the icons do."""
        letter = self.fontMetrics().averageCharWidth()
        self.setFixedWidth(letter * 9 if self._narrow else max(200, letter * 27))

    def set_narrow(self, narrow: bool) -> None:
        """Show icons alone where large text leaves the page too little room; names stay as hints, letters as keys."""
        if narrow == self._narrow:
            return
        self._narrow = narrow
        for part in self._words:
            part.setVisible(not narrow)
        for name, made in self.buttons.items():
            text, icon = self._dresses[name]
            made.setText("" if narrow else text)
            made.setShortcut(QKeySequence.mnemonic(text))
            made.setToolTip(text.replace("&", "") if narrow else "")
            self._theme.dress(made, icon, "nav_text")
        self.fit()

    def set_room(self, height: int) -> None:
        """Put the buttons closer together where they would be higher than the window; ask only when it changed."""
        dense = self._natural_height() > height
        for made in self.buttons.values():
            set_property(made, "dense", "true" if dense else "false")
        self._column.setSpacing(0 if dense else GRID)

    def minimumSizeHint(self) -> QSize:
        """Return the height of a single button: no window may be higher than its screen because of this column."""
        return QSize(self.width(), next(iter(self.buttons.values())).sizeHint().height())

    def _natural_height(self) -> int:
        """Return the height in pixels that everything takes with the usual distances."""
        margins = self._column.contentsMargins()
        words = sum(part.sizeHint().height() for part in self._words if not part.isHidden())
        button_height = self.fontMetrics().height() * _BUTTON_LINES
        return round(words + button_height * len(self.buttons)) + margins.top() + margins.bottom() + 5 * GRID

    def show_page(self, name: str) -> None:
        """Mark a page as the one in view."""
        self.buttons[name].setChecked(True)
