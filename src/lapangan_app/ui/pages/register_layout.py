"""What stands where on the registration page: the form, beside it the price, the consent and the two buttons."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from lapangan_app.services.values import Saved
from lapangan_app.ui.pages.register_card import CardDesk
from lapangan_app.ui.pages.register_drafts import DraftKeeper
from lapangan_app.ui.pages.register_form import RegisterForm
from lapangan_app.ui.pages.register_lists import Offers
from lapangan_app.ui.pages.register_parts import stacked
from lapangan_app.ui.pages.register_pictures import PicturesFold
from lapangan_app.ui.surface import Core
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.tools import Tools
from lapangan_app.ui.widgets.banner import Banner
from lapangan_app.ui.widgets.basics import GRID, button, column_of, label, row, scrolling
from lapangan_app.ui.widgets.benefits_card import BenefitsCard
from lapangan_app.ui.widgets.found import FoundPanel
from lapangan_app.ui.widgets.picture_input import PictureDesk
from lapangan_app.ui.widgets.quote_card import QuoteCard

_ASIDE_LETTERS, _FORM_LETTERS = 40, 85
"""Letters side by side that the price and the form need."""


class RegisterLayout(QWidget):
    """Lay the page out. Whoever uses it says what saving and the next person mean, and connects the parts."""

    def __init__(self, core: Core, tools: Tools, save: Callable[[], None], next_person: Callable[[], None]) -> None:
        super().__init__()
        theme = tools.theme
        self.setProperty("role", "page")
        self.pictures_lane = TaskRunner(self)  # cleaning a photo must not keep the checks of the form waiting
        desk = PictureDesk(core.attaching, self.pictures_lane, tools.dialogs, theme)
        self.pictures = PicturesFold(desk, self._save_draft_before(core), lambda: self.form.collect().full_name)
        offers = Offers(core.enrolling, core.regions, tools.clock.now().date())
        self.form = RegisterForm(offers, theme, tools.clock, self.pictures)
        self.draft = DraftKeeper(self.form, core.enrolling, tools.tasks)
        self.found = FoundPanel()
        self.form.after_nik.addWidget(self.found)
        self.banner = Banner(theme)
        self.quote, self.benefits = QuoteCard(), BenefitsCard()
        self.draft_note = label("", "small")
        self.save_button = button(self.tr("Simpan  (Ctrl+S)"), "primary", save)
        self._next_button = button(self.tr("Orang berikutnya  (Ctrl+N)"), "", next_person)
        theme.dress(self.save_button, "check", "on_accent")
        theme.dress(self._next_button, "user-plus")
        self.scroll_area = scrolling(self.form)
        self.card = CardDesk(core, self.pictures_lane, theme, self.form, self.pictures)
        self._beside = stacked(self.card.panel, self.quote, self.form.consent, self.benefits)
        self.aside = scrolling(self._beside)
        self._place()
        self._chain()
        theme.changed.connect(self._fit)

    def _save_draft_before(self, core: Core) -> Callable[[], Callable[[], object]]:
        """Give a picture its registration: the draft is on disk before the picture is."""

        def before() -> Callable[[], object]:
            form, cursor = self.form.collect(), self.form.cursor_field
            return lambda: core.enrolling.save_draft(form, cursor)

        return before

    def _place(self) -> None:
        column = column_of(self, spacing=3 * GRID)
        column.addLayout(row(label(self.tr("Pendaftaran"), "title"), None, self.draft_note))
        column.addWidget(self.banner)
        self._buttons = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._buttons.setSpacing(3 * GRID)
        self._buttons.addWidget(self.save_button)
        self._buttons.addWidget(self._next_button)
        self._side = QVBoxLayout()
        self._side.setSpacing(3 * GRID)
        self._side.addWidget(self.aside, 1)
        self._side.addLayout(self._buttons)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._parts.setSpacing(4 * GRID)
        self._parts.addWidget(self.scroll_area, 1)
        self._parts.addLayout(self._side)
        column.addLayout(self._parts, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the price and the consent under the form where there is no room beside it."""
        super().resizeEvent(event)
        self._fit()

    def prepare(self, size: QSize) -> Iterator[None]:
        """Lay the page out and paint its parts before it is first shown, piece by piece; an early opening ends it.

        Styles, shapes of letters and places are then known, which would take half of the first opening.
        """
        if self.isVisible():
            return
        self.resize(size)
        self._fit()
        yield
        for column in (self.layout(), self.form.layout()):
            if column is not None:
                column.activate()
        yield
        for holder in (self.form, self._beside):
            for part in holder.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
                if self.isVisible():
                    return
                if not part.isHidden():
                    part.grab()
                    yield

    def _fit(self) -> None:
        """Keep what stands beside the form as wide as its words need, at every size of text; or put it below."""
        letter = self.fontMetrics().averageCharWidth()
        self.aside.setFixedWidth(letter * _ASIDE_LETTERS)
        self._set_narrow(self.width() < letter * (_ASIDE_LETTERS + _FORM_LETTERS))

    def _set_narrow(self, narrow: bool) -> None:
        if narrow == self.aside.isHidden():
            return
        direction = QBoxLayout.Direction
        self._parts.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._buttons.setDirection(direction.LeftToRight if narrow else direction.TopToBottom)
        if narrow:
            self.form.take_below(self.aside.takeWidget())
        else:
            self.aside.setWidget(self._beside)
        self.aside.setVisible(not narrow)
        self._beside.show()
        self._chain()

    def _chain(self) -> None:
        """Lead the tab key from the form to the consent and on to the buttons, wherever these stand now."""
        last = self.form.fields["work_until"].editor
        editors = (field.editor for field in self.form.consent.fields)
        for part in (*editors, self.save_button, self._next_button):
            QWidget.setTabOrder(last, part)
            last = part

    def allow(self, allowed: bool) -> None:
        """Let the form be changed, or only be looked at."""
        self.form.setEnabled(allowed)
        self.aside.setEnabled(allowed)

    def show_cursor(self, focused: QWidget) -> None:
        """Scroll to where the cursor is."""
        for area in (self.scroll_area, self.aside):
            if area.isAncestorOf(focused):
                area.ensureWidgetVisible(focused, 0, 12 * GRID)

    def say_restored(self, others: Callable[[], None]) -> None:
        """Tell that the form stands as it was when the application ended; `others` begins with somebody else."""
        told = self.tr("Draf terakhir dipulihkan seperti semula. Lanjutkan, atau mulai orang lain.")
        self.banner.say(told, "accent", self.tr("Orang lain"), others)

    def say_saved_before(self, saved: Saved, others: Callable[[], None]) -> None:
        """Tell that the person had been saved before the application ended."""
        told = self.tr("{name} · {nik} sudah tersimpan aman di laptop. Tidak perlu diketik lagi.")
        told = told.format(name=saved.name, nik=saved.masked_nik)
        self.banner.say(told, "ok", self.tr("Orang berikutnya"), others)

    def say_saved(self, saved: Saved, slip: Callable[[], None]) -> None:
        """Tell that the person is saved; `slip` shows the paper."""
        told = self.tr("Tersimpan aman di laptop: {name} · {nik}").format(name=saved.name, nik=saved.masked_nik)
        self.banner.say(told, "ok", self.tr("Tanda terima (Ctrl+P)"), slip)
