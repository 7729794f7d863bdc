"""Reading the KTP from its photo beside the form: by a key, proposed field by field, never filled silently."""

import threading
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from lapangan_app.domain.attachments import AttachmentRole
from lapangan_app.domain.ktp import CardReading
from lapangan_app.errors import AppError, CardReaderMissing, CardReadingStopped
from lapangan_app.ui import messages
from lapangan_app.ui.pages.register_form import RegisterForm
from lapangan_app.ui.pages.register_pictures import PicturesFold
from lapangan_app.ui.surface import Attaching, Cards, Core
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.card_proposal import CardProposal


class CardDesk(QObject):
    """Read the attached photo of a card and hand over what the officer takes.

    `told` carries a sentence about the reading and its tone, `filled` tells that the form holds more than before.
    """

    told = Signal(str, str)
    filled = Signal()

    def __init__(self, core: Core, lane: TaskRunner, theme: Theme, form: RegisterForm, pictures: PicturesFold) -> None:
        super().__init__(form)
        self._cards: Cards = core.cards
        self._attaching: Attaching = core.attaching
        self._lane, self._form, self._pictures = lane, form, pictures
        self._stop = threading.Event()
        self._came_from = "nik"
        regions = core.regions
        self.panel = CardProposal(theme, lambda code: match.name if (match := regions.get(code)) else code)
        self.panel.setMinimumHeight(height_of(self.panel))
        self.panel.hide()
        self.panel.taken.connect(self._on_taken)
        self.panel.closed.connect(self.close)

    def read(self) -> None:
        """Read the card that is attached as a photo; without one its place is shown."""
        card = self._pictures.inputs[AttachmentRole.CARD].value
        if not self._cards.available:
            self.told.emit(messages.text_for(CardReaderMissing()), "warn")
            return
        if card is None:
            self._pictures.set_open(True)
            self._lend_cursor(self._pictures.inputs[AttachmentRole.CARD].setFocus)
            self.told.emit(self.tr("Belum ada foto KTP. Pilih atau tarik fotonya dulu, lalu tekan F5."), "calm")
            return
        self.told.emit(self.tr("Membaca KTP … Formulir tetap dapat diisi."), "calm")
        self._stop = stop = threading.Event()
        asked = self._form.collect().client_id
        self._lane.run(
            self,
            lambda: self._cards.read(self._attaching.open(card.digest), stop),
            partial(self._on_read, asked),
            self._on_failed,
        )

    def close(self) -> None:
        """Give the place back to the form, and give up what is being read."""
        self._stop.set()
        held = self.panel.isAncestorOf(self.panel.focusWidget()) if self.panel.focusWidget() else False
        self.panel.hide()
        if held:
            self._form.fields[self._came_from].editor.setFocus()

    def _on_read(self, asked: str, reading: CardReading) -> None:
        form = self._form.collect()
        if form.client_id != asked:
            return  # the next person is on the form
        self.told.emit("", "calm")
        self.panel.show()
        self._came_from = self._form.cursor_field or "nik"
        self._lend_cursor(partial(self.panel.show_reading, reading, form))

    def _lend_cursor(self, move: Callable[[], object]) -> None:
        """Take the cursor out of a field without judging it: who typed there has not left it for good."""
        field = self._form.fields.get(self._form.cursor_field)
        judged = field is None or field.touched
        move()
        if field is not None and not judged:
            field.forgive()

    def _on_failed(self, error: AppError) -> None:
        if not isinstance(error, CardReadingStopped):
            self.told.emit(messages.text_for(error), "warn")

    def _on_taken(self, values: dict[str, object]) -> None:
        form = self._form.collect()
        self._form.fill(replace(form, **values))  # type: ignore[arg-type]  # the reader proposes each in its type
        self.panel.show_form(self._form.collect())
        self.filled.emit()


def height_of(panel: CardProposal) -> int:
    """Return the height at which some rows of proposals are seen at once, at any size of text."""
    return panel.fontMetrics().height() * 26
