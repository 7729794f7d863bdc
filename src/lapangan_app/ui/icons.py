"""Drawing the shipped icons. Apart from the theme, because the PIN page is painted before any icon is needed."""

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from lapangan_app.resources import resource_path


def draw_icon(name: str, colour: str, side: int, gap: int = 0) -> QPixmap:
    """Return an icon `side` logical pixels large at twice the density, with an empty `gap` at its right."""
    source = resource_path(f"icons/{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    picture = QPixmap((side + gap) * 2, side * 2)
    picture.setDevicePixelRatio(2.0)
    picture.fill(QColor("transparent"))
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return picture
