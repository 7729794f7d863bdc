"""The agreement on the form: which are offered, what is left of each, and what follows from the chosen one."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from lapangan_app.domain.form import Form
from lapangan_app.domain.outreach.agreements import with_terms
from lapangan_app.ui import formats
from lapangan_app.ui.pages.register_fields import FieldSet
from lapangan_app.ui.surface.outreach import Offer
from lapangan_app.ui.widgets.inputs import ChoiceInput

translate = QCoreApplication.translate


class AgreementFollowing:
    """Offer the agreements of the form's payer. The only one is proposed once; what follows from it is filled in."""

    def __init__(self, fields: FieldSet) -> None:
        self._fields = fields.all
        self._write = {bound.attribute: bound.write for bound in fields.bound}
        self._read = {bound.attribute: bound.read for bound in fields.bound}
        payer, agreement, start = (self._fields[name].editor for name in ("payer", "agreement", "start_month"))
        assert isinstance(payer, ChoiceInput)  # noqa: S101 - made so, like the following
        assert isinstance(agreement, ChoiceInput)  # noqa: S101
        assert isinstance(start, ChoiceInput)  # noqa: S101
        self._payer, self._agreement, self._start = payer, agreement, start
        self._offers: dict[str, Offer] = {}
        self._of_payer = ""
        self._proposed: set[str] = set()
        agreement.changed.connect(self._follow)

    def begin(self, form: Form) -> None:
        """Take over a form before its fields are written: what it names can be shown, whether it is here or not."""
        self._of_payer = form.payer
        self._offers = {}
        self._proposed = {form.agreement} if form.agreement else set()
        self._agreement.set_choices([("", translate("RegisterForm", "Belum dipilih"))])
        self._agreement.offer(form.agreement, translate("RegisterForm", "Perjanjian yang tidak ada di laptop ini"))
        self._start.offer(form.start_month, formats.month_name(form.start_month))

    def offer(self, offers: Sequence[Offer]) -> bool:
        """Offer what the payer may pay under; tell whether one was proposed, so that the form is another now."""
        self._offers = {one.agreement.agreement_id: one for one in offers}
        named, same = self._agreement.value, self._payer.value == self._of_payer
        self._of_payer = self._payer.value
        village = bool(self._read["region_code"]())
        choices = [(code, _told(one, in_village=village)) for code, one in self._offers.items()]
        self._agreement.set_choices([("", translate("RegisterForm", "Belum dipilih")), *choices])
        if named and same:
            self._agreement.offer(named, translate("RegisterForm", "Perjanjian yang tidak ada di laptop ini"))
        self._agreement.set_value(named if self._agreement.findData(named) >= 0 else "")
        proposed = self._propose()
        self._judge_quota()
        return proposed

    def _propose(self) -> bool:
        if self._agreement.value or len(self._offers) != 1 or self._agreement.hasFocus():
            return False
        [only] = self._offers
        if only in self._proposed:
            return False  # the officer has taken it away again
        self._proposed.add(only)
        self._agreement.set_value(only)
        self._follow()
        return True

    def _follow(self) -> None:
        """Fill in what the chosen agreement lays down."""
        chosen = self._offers.get(self._agreement.value)
        self._judge_quota()
        if chosen is None:
            return
        names = ("months", "start_month", "programs", "category")
        start, months = self._start.value, self._read["months"]() or 1
        programs, category = self._read["programs"](), self._read["category"]()
        now = Form(client_id="", months=months, start_month=start, programs=programs, category=category)
        under = with_terms(now, chosen.agreement, start)
        self._start.offer(under.start_month, formats.month_name(under.start_month))
        for name in names:
            self._write[name](getattr(under, name))

    def _judge_quota(self) -> None:
        """Let a quota that is used up be said at once, not only when somebody leaves the field."""
        if self._agreement.value:
            self._fields["agreement"].judge()


def _told(offer: Offer, *, in_village: bool) -> str:
    agreement = offer.agreement
    left = _left(offer, in_village=in_village)
    return " · ".join(part for part in (agreement.number, agreement.title, left) if part)


def _left(offer: Offer, *, in_village: bool) -> str:
    """Return what is left: of the people in all, in the village where it is known, and of the money."""
    agreement, use = offer.agreement, offer.use
    parts = []
    if agreement.quota_people:
        told = translate("RegisterForm", "sisa {n} dari {all} orang")
        parts.append(_of(told, agreement.quota_people - use.people, agreement.quota_people))
    if agreement.quota_per_village and in_village:
        told = translate("RegisterForm", "sisa {n} dari {all} orang di desa ini")
        parts.append(_of(told, agreement.quota_per_village - use.in_village, agreement.quota_per_village))
    if agreement.quota_rupiah:
        left = formats.rupiah(max(0, agreement.quota_rupiah - use.rupiah))
        parts.append(translate("RegisterForm", "sisa dana {rupiah}").format(rupiah=left))
    return ", ".join(parts)


def _of(told: str, left: int, everything: int) -> str:
    return told.format(n=formats.number(max(0, left)), all=formats.number(everything))
