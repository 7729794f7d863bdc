"""The small picture in a field: what is kept, or an empty place where one belongs."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from lapangan_app.domain.attachments import AttachmentRole
from lapangan_app.errors import PictureTorn
from lapangan_app.ui.theme import Theme

_WIDTH, _HEIGHT = 128, 84  # the shape of an identity card; one size for all, so that fields stand in line
_ICONS = {AttachmentRole.CARD: "id-card", AttachmentRole.PORTRAIT: "user", AttachmentRole.SIGNATURE: "pen-line"}
_RADIUS, _ICON = 6, 24
_DENSITY = 2  # pixels of a thumbnail for each logical pixel


class Thumbnail(QWidget):
    """Show an image, an icon in its place, or that something may be dropped here."""

    def __init__(self, role: AttachmentRole, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self._theme = theme
        self._image: QImage | None = None
        self._inviting = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    @property
    def image(self) -> QImage | None:
        """Return what is shown, or None for the empty place."""
        return self._image

    def show_image(self, image: QImage | None) -> None:
        """Show an image, or the empty place for None."""
        self._image = image
        self.update()

    def small(self, data: bytes) -> QImage:
        """Return a kept picture in the size of this place, sharp on dense screens; may run in any thread.

        Raises `PictureTorn` for what cannot be decoded. Only what our own worker wrote is ever decoded here.
        """
        image = QImage.fromData(data)
        if image.isNull():
            raise PictureTorn
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        return image.scaled(self.sizeHint() * _DENSITY, keep, smooth)

    def invite(self, inviting: bool) -> None:
        """Show that what is being dragged may be dropped."""
        self._inviting = inviting
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size for the scale in force."""
        return QSize(round(_WIDTH * self._theme.scale), round(_HEIGHT * self._theme.scale))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint paper, picture and border."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        outline = QPainterPath()
        outline.addRoundedRect(area, _RADIUS, _RADIUS)
        tokens = "accent_soft" if self._inviting else "hover"
        painter.fillPath(outline, self._theme.colour(tokens))
        if self._image is not None:
            self._paint_image(painter, area, outline, self._image)
        else:
            self._paint_icon(painter, area)
        painter.setPen(self._border())
        painter.drawPath(outline)

    def _paint_image(self, painter: QPainter, area: QRectF, outline: QPainterPath, image: QImage) -> None:
        painter.save()
        painter.setClipPath(outline)
        if self._role in (AttachmentRole.SIGNATURE, AttachmentRole.THUMB):
            painter.fillPath(outline, QColor(Qt.GlobalColor.white))  # paper is white in the dark as well
        size = image.size().scaled(area.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(area.center())
        painter.drawImage(place, image)
        painter.restore()

    def _paint_icon(self, painter: QPainter, area: QRectF) -> None:
        tint = "accent" if self._inviting else "muted"
        icon = self._theme.pixmap(_ICONS.get(self._role, "image"), tint, _ICON)
        place = QRectF(0, 0, icon.deviceIndependentSize().width(), icon.deviceIndependentSize().height())
        place.moveCenter(area.center())
        painter.drawPixmap(place.topLeft(), icon)

    def _border(self) -> QPen:
        token = "accent" if self._inviting else "border_strong"
        pen = QPen(self._theme.colour(token), 2 if self._inviting else 1)
        if self._image is None and not self._inviting:
            pen.setStyle(Qt.PenStyle.DashLine)
        return pen
