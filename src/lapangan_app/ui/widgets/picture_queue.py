"""One line about the pictures that the centre does not have yet, and the one thing to do about those that are gone."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lapangan_app.domain.uploads import PictureTotals
from lapangan_app.sync.events import Progress
from lapangan_app.ui import formats
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.basics import GRID, button, label


class PictureQueue(QWidget):
    """Say how many pictures wait and how much of them; hidden when there are none.

    `retake` carries the id of a registration whose picture has to be taken again.
    """

    retake = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._totals = PictureTotals()
        self._icon = label()
        self._text = label("", "muted", wrap=True, name="pictures")
        self.button = button(self.tr("Ambil foto lagi"), "link", self._on_retake)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.button)
        self.show_totals(self._totals)

    @property
    def text(self) -> str:
        """Return what the line says."""
        return self._text.text()

    def show_totals(self, totals: PictureTotals) -> None:
        """Say what is left."""
        self._totals = totals
        parts = []
        if totals.waiting:
            size = formats.file_size(totals.bytes)
            parts.append(self.tr("{n} foto menunggu, {size}").format(n=formats.number(totals.waiting), size=size))
        if totals.missing:
            parts.append(
                self.tr(
                    "{n} foto tidak ditemukan atau rusak di laptop ini; datanya aman dan tetap terkirim."
                    " Ambil fotonya lagi, lalu simpan."
                ).format(n=formats.number(totals.missing))
            )
        self._say(" · ".join(parts), "triangle-alert" if totals.missing else "camera", bool(totals.missing))
        self.button.setVisible(totals.missing_of is not None)
        self.setVisible(bool(parts))

    def show_progress(self, progress: Progress) -> None:
        """Say how far the picture in hand has come."""
        picture = progress.picture
        if picture is None:
            return
        text = self.tr("Mengirim foto {n} dari {total}: {sent} dari {size}").format(
            n=formats.number(progress.done + 1),
            total=formats.number(max(progress.total, progress.done + 1)),
            sent=formats.file_size(picture.sent),
            size=formats.file_size(picture.size),
        )
        self._say(text, "cloud-upload", warn=False)
        self.show()

    def _say(self, text: str, icon: str, warn: bool) -> None:
        self._text.setText(text)
        self._theme.dress(self._icon, icon, "warn" if warn else "muted", 16)

    def _on_retake(self) -> None:
        if self._totals.missing_of is not None:
            self.retake.emit(self._totals.missing_of)
