"""Turn the tokens of a theme into palette, style sheet and tinted icons, at start and whenever the theme changes."""

import re
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QColor, QFont, QFontDatabase, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from shiboken6 import isValid

from lapangan_app.resources import resource_path
from lapangan_app.ui.tokens import THEMES, ThemeName, Tokens

_POINTS = {"small": 9.0, "base": 10.0, "large": 11.5, "title": 16.0, "figure": 20.0}
_ICON_GAP = 6
_WEIGHTS = ("Regular", "Medium", "SemiBold")
_PALETTE: dict[QPalette.ColorRole, str] = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.Base: "field",
    QPalette.ColorRole.AlternateBase: "hover",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.PlaceholderText: "faint",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.ToolTipBase: "tip",
    QPalette.ColorRole.ToolTipText: "on_tip",
    QPalette.ColorRole.Link: "accent",
}


class Theme(QObject):
    """Hold the colours in force; `changed` tells those who paint by themselves. `scale` is 0.9 to 2.0."""

    changed = Signal()

    def __init__(self, app: QApplication, name: ThemeName | None = None, scale: float = 1.0) -> None:
        super().__init__(app)
        self._app = app
        self._chosen = name
        self._scale = scale
        self._dressed: dict[int, Callable[[], None]] = {}
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        self._load_font()
        self.apply()

    @property
    def name(self) -> ThemeName:
        """Return the theme in force: the chosen one, or what the system asks for."""
        if self._chosen is not None:
            return self._chosen
        # Fusion's own palette follows the system; asking for the scheme would first build every enumeration of Qt
        window = self._app.style().standardPalette().color(QPalette.ColorRole.Window)
        return "dark" if window.lightness() < 128 else "light"

    @property
    def tokens(self) -> Tokens:
        """Return the colours in force by name."""
        return THEMES[self.name]

    @property
    def scale(self) -> float:
        """Return how much larger than normal everything is drawn."""
        return self._scale

    def colour(self, token: str) -> QColor:
        """Return one colour in force."""
        return QColor(self.tokens[token])

    def choose(self, name: ThemeName | None = None, scale: float | None = None) -> None:
        """Switch theme (None follows the system) and size while running."""
        self._chosen = name
        self._scale = min(2.0, max(0.9, scale)) if scale is not None else self._scale
        self.apply()

    def apply(self) -> None:
        """Give the application palette, font and style sheet, and re-tint every icon."""
        palette = QPalette()
        for role, token in _PALETTE.items():
            palette.setColor(role, self.colour(token))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("faint"))
        self._app.setPalette(palette)
        self._app.setFont(self._font())
        sheet = resource_path("qss/app.qss").read_text(encoding="utf-8")
        self._app.setStyleSheet(style_sheet(sheet, self.tokens, self._scale))
        for repaint in list(self._dressed.values()):
            repaint()
        self.changed.emit()

    def icon(self, name: str, tint: str = "text") -> QIcon:
        """Return a shipped icon tinted with a token's colour."""
        return QIcon(self.pixmap(name, tint, 16))

    def pixmap(self, name: str, tint: str, size: int, gap: int = 0) -> QPixmap:
        """Return a shipped icon, `size` logical pixels at twice the density, with an empty `gap` at its right."""
        # icons come after the first paint, and with them QtSvg and QPainter
        from lapangan_app.ui.icons import draw_icon

        return draw_icon(name, self.tokens[tint], round(size * self._scale), round(gap * self._scale))

    def dress(self, target: QAbstractButton | QLabel | QAction, name: str, tint: str = "text", size: int = 16) -> None:
        """Put an icon on a button, label or action and keep its tint right for as long as the target lives."""

        def paint() -> None:
            if not isValid(target):
                return
            if isinstance(target, QLabel):
                target.setPixmap(self.pixmap(name, tint, size))
                return
            if isinstance(target, QAction):
                target.setIcon(self.icon(name, tint))
                return
            picture = self.pixmap(name, tint, size, _ICON_GAP if target.text() else 0)
            target.setIcon(QIcon(picture))
            target.setIconSize(picture.deviceIndependentSize().toSize())

        key = id(target)
        if key not in self._dressed:
            target.destroyed.connect(lambda: self._dressed.pop(key, None))
        self._dressed[key] = paint
        paint()

    @property
    def dressed(self) -> int:
        """Return how many living widgets wear an icon."""
        return len(self._dressed)

    def _on_system_changed(self) -> None:
        if self._chosen is None:
            self.apply()

    def _load_font(self) -> None:
        for weight in _WEIGHTS:
            QFontDatabase.addApplicationFont(str(resource_path(f"fonts/Inter-{weight}.otf")))

    def _font(self) -> QFont:
        font = QFont("Inter")
        font.setPointSizeF(_POINTS["base"] * self._scale)
        # Inter joins ":" and "-" between digits into other glyphs, which people then cannot copy
        for feature in ("calt", "case"):
            font.setFeature(QFont.Tag(feature), 0)
        return font


def style_sheet(source: str, tokens: Tokens, scale: float) -> str:
    """Fill tokens and sizes into the style sheet. Raises `KeyError` for a token that no theme has."""
    values = {
        **tokens,
        **{name: f"{points * scale:.2f}pt" for name, points in _POINTS.items()},
        "check": "check-dark" if QColor(tokens["on_accent"]).lightness() < 128 else "check-white",
        "icons": resource_path("icons").as_posix(),
    }
    filled = re.sub(r"@([a-z_]+)", lambda found: values[found.group(1)], source)
    if scale == 1.0:
        return filled
    return re.sub(r"(\d+)px", lambda found: f"{max(1, round(int(found.group(1)) * scale))}px", filled)
