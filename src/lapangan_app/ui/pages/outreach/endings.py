"""The renewal list: whose protection ends soon, so that nobody is surprised when the money does."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lapangan_app.domain.months import add_months, month_of
from lapangan_app.domain.outreach.batches import Ending
from lapangan_app.ui import formats
from lapangan_app.ui.models.columns import Column
from lapangan_app.ui.models.listing import ListModel
from lapangan_app.ui.pages.outreach.choices import Choices
from lapangan_app.ui.pages.outreach.parts import Sides, acts
from lapangan_app.ui.surface.outreach import EndingPerson
from lapangan_app.ui.tools import Tools
from lapangan_app.ui.widgets.basics import GRID, label
from lapangan_app.ui.widgets.inputs import ChoiceInput
from lapangan_app.ui.widgets.list_table import ListTable

_AHEAD = (0, 1, 3, 6, 12)
_USUAL = "3"
_LETTERS = 18


class EndingsView(QWidget):
    """List what ends within some months, and on the right the people of the marked line."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._choices: Choices | None = None
        self._this_month = month_of(tools.clock.now().astimezone().date())
        self._told = label("", "section", wrap=True)
        self._who = label("", "muted", wrap=True)
        self.ahead = ChoiceInput()
        self.model = ListModel(self._columns(), lambda one: f"{one.agreement_id} {one.last_month}", self)
        self.table = ListTable(self.model, tools.theme, (44, 26, 30), self.tr("Yang akan berakhir"))
        self.people = ListModel(self._people_columns(), lambda one: str(one.client_id), self)
        name = self.tr("Orang yang perlindungannya berakhir")
        self.names = ListTable(self.people, tools.theme, (50, 28, 22), name)
        self._build()
        self.ahead.changed.connect(self.reload)
        self.table.marked.connect(self._on_marked)
        self.table.opened.connect(lambda _one: self.names.setFocus())
        self.table.emptied.connect(self._on_emptied)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Perjanjian"), lambda one: one.title, self._payer),
            Column(self.tr("Bulan terakhir"), lambda one: formats.month_name(one.last_month), self._left),
            Column(self.tr("Orang"), lambda one: formats.number(one.people), lambda one: formats.rupiah(one.rupiah)),
        )

    def _people_columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("Nama dan NIK"), lambda one: one.name, lambda one: one.masked_nik),
            Column(self.tr("Desa"), lambda one: one.village),
            Column(self.tr("Iuran"), lambda one: formats.rupiah(one.rupiah)),
        )

    def _build(self) -> None:
        self.ahead.setAccessibleName(self.tr("Berakhir dalam"))
        words = {0: self.tr("sampai bulan ini"), 1: self.tr("sampai bulan depan")}
        months = self.tr("dalam {n} bulan")
        self.ahead.set_choices([(str(n), words.get(n, months.format(n=n))) for n in _AHEAD])
        self.ahead.set_value(_USUAL)
        self.ahead.setMinimumContentsLength(_LETTERS)
        left, right = QWidget(), QWidget()
        for side, parts in ((left, (self._told, self.table)), (right, (self._who, self.names))):
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2 * GRID)
            for part in parts:
                column.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2 * GRID)
        whole.addLayout(acts(label(self.tr("Berakhir")), self.ahead))
        whole.addWidget(Sides(left, right, (6, 5)), 1)

    def know(self, choices: Choices) -> None:
        """Learn the rules and lists of the day, and read."""
        self._choices = choices
        self.reload()

    def reload(self) -> None:
        """Read what ends."""
        if self._choices is not None:
            until = add_months(self._this_month, int(self.ahead.value or _USUAL))
            task = partial(self._choices.core.agreements.endings, until)
            self._tools.tasks.run(self, task, partial(self._on_endings, until))

    @property
    def text(self) -> str:
        """Return the sum of what ends, in words."""
        return self._told.text()

    def _on_endings(self, until: str, endings: tuple[Ending, ...]) -> None:
        people, rupiah = sum(one.people for one in endings), sum(one.rupiah for one in endings)
        told = self.tr("{n} orang tidak terlindungi lagi sesudah {month} bila tidak diperpanjang ({rupiah}).")
        nobody = self.tr("Tidak ada perlindungan yang berakhir sampai {month}.")
        month = formats.month_name(until)
        sums = told.format(n=formats.number(people), month=month, rupiah=formats.rupiah(rupiah))
        self._told.setText(sums if endings else nobody.format(month=month))
        self.model.show(endings)

    def _on_marked(self, ending: Ending) -> None:
        assert self._choices is not None  # noqa: S101 - rows come from it
        task = partial(self._choices.core.agreements.ending_lines, ending.agreement_id, ending.last_month)
        self._tools.tasks.run(self, task, partial(self._on_people, ending))

    def _on_people(self, ending: Ending, people: tuple[EndingPerson, ...]) -> None:
        if self.table.current == ending:
            self.people.show(people)
            month = formats.month_name(ending.last_month)
            self._who.setText(self.tr("{title}: berakhir {month}").format(title=ending.title, month=month))

    def _on_emptied(self) -> None:
        self.people.show(())
        self._who.setText("")

    def _payer(self, ending: Ending) -> str:
        return self._choices.payer(ending.payer) if self._choices else ending.payer

    def _left(self, ending: Ending) -> str:
        if ending.last_month < self._this_month:
            return self.tr("sudah berakhir")
        if ending.last_month == self._this_month:
            return self.tr("bulan ini")
        months = (int(ending.last_month[:4]) - int(self._this_month[:4])) * 12
        months += int(ending.last_month[5:]) - int(self._this_month[5:])
        return self.tr("{n} bulan lagi").format(n=months)
