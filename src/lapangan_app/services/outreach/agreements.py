"""Agreements of payers, their batches, and what runs out when."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lapangan_app.domain.codes import Code, error
from lapangan_app.domain.contributions import Quote
from lapangan_app.domain.findings import Finding, has_errors
from lapangan_app.domain.form import Form
from lapangan_app.domain.nik import mask_nik
from lapangan_app.domain.outreach.agreements import SELF, Agreement, Use, check_agreement, covers, judge
from lapangan_app.domain.outreach.batches import Batch, BatchLine, Bill, Ending, add_up
from lapangan_app.domain.rules import Rules
from lapangan_app.errors import Invalid, NotFound
from lapangan_app.services.context import Context
from lapangan_app.services.lists import Lists
from lapangan_app.store.reading import Reading

_PAYMENT_CODE = re.compile(r"[0-9A-Za-z]{6,20}")


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """Show one agreement with what it pays for already; `waiting` people stand in no batch yet."""

    agreement: Agreement
    use: Use
    waiting: int
    ended: bool


@dataclass(frozen=True, slots=True)
class Offer:
    """Offer one agreement to a form, with what it pays for already: in all, and in the person's village."""

    agreement: Agreement
    use: Use


@dataclass(frozen=True, slots=True)
class BatchRow:
    """Show one batch with its sums."""

    batch: Batch
    bill: Bill


@dataclass(frozen=True, slots=True)
class EndingPerson:
    """Name one person of the renewal list; the NIK is masked."""

    client_id: str
    name: str
    masked_nik: str
    village: str
    rupiah: int


class Agreements:
    """Keep agreements and draw up batches."""

    def __init__(self, context: Context, lists: Lists) -> None:
        self._context = context
        self._lists = lists

    @property
    def _rules(self) -> Rules:
        return self._lists.rules(self._context.today())

    def all(self) -> tuple[AgreementRow, ...]:
        """Return every agreement, the one that ends last first."""
        today = self._context.today().isoformat()
        with self._context.store.read() as reading:
            return tuple(
                AgreementRow(
                    agreement,
                    reading.agreements.use(agreement.agreement_id),
                    reading.agreements.waiting(agreement.agreement_id),
                    agreement.valid_until < today,
                )
                for agreement in reading.agreements.all()
            )

    def paying(self, payer: str) -> tuple[Agreement, ...]:
        """Return the agreements of a payer that have not ended, for the form."""
        today = self._context.today().isoformat()
        with self._context.store.read() as reading:
            return tuple(one for one in reading.agreements.all() if one.payer == payer and one.valid_until >= today)

    def get(self, agreement_id: str) -> Agreement:
        """Return one agreement. Raises `NotFound`."""
        with self._context.store.read() as reading:
            found = reading.agreements.get(agreement_id)
        if found is None:
            raise NotFound(agreement_id=agreement_id)
        return found

    def new_id(self) -> str:
        """Return an identity for an agreement that is about to be written down."""
        return self._context.ids()

    def check(self, agreement: Agreement) -> tuple[Finding, ...]:
        """Return what is wrong with an agreement; writes nothing."""
        rules = self._rules
        return check_agreement(agreement, rules.outreach, frozenset(payer.code for payer in rules.payers))

    def keep(self, *agreements: Agreement) -> None:
        """Keep agreements in one transaction; one with the same id is changed. Raises `Invalid` with findings."""
        for agreement in agreements:
            if has_errors(findings := self.check(agreement)):
                raise Invalid(findings)
        with self._context.store.write() as work:
            work.agreements.keep(agreements, self._context.officer.officer_id, self._context.now())

    def draw_up(self, agreement_id: str, name: str) -> Batch:
        """Draw up a batch of everybody whom an agreement pays for and no batch names yet. Raises `NotFound`.

        Raises `Invalid` when there is nobody: an empty batch would only confuse the payer.
        """
        self.get(agreement_id)
        batch = Batch(
            batch_id=self._context.ids(),
            agreement_id=agreement_id,
            name=name.strip(),
            created_at=self._context.now(),
        )
        with self._context.store.write() as work:
            if work.agreements.draw_up(batch, self._context.officer.officer_id, self._context.now()) == 0:
                raise Invalid(why="empty_batch")
        return batch

    def batches(self, agreement_id: str = "") -> tuple[Batch, ...]:
        """Return the batches of an agreement, or all, newest first."""
        with self._context.store.read() as reading:
            return reading.agreements.batches(agreement_id)

    def batch_rows(self, agreement_id: str) -> tuple[BatchRow, ...]:
        """Return the batches of an agreement with their sums, newest first."""
        with self._context.store.read() as reading:
            return tuple(
                BatchRow(batch, add_up(reading.agreements.lines(batch.batch_id)))
                for batch in reading.agreements.batches(agreement_id)
            )

    def lines(self, batch_id: str) -> tuple[BatchLine, ...]:
        """Return the people of a batch, by village and name."""
        with self._context.store.read() as reading:
            return reading.agreements.lines(batch_id)

    def bill(self, batch_id: str) -> Bill:
        """Add a batch up."""
        return add_up(self.lines(batch_id))

    def set_payment_code(self, batch_id: str, code: str) -> None:
        """Note the code under which the payer pays (kode iuran). Raises `Invalid`, `NotFound` or `BatchClosed`."""
        plain = re.sub(r"[\s.-]", "", code)
        if plain and not _PAYMENT_CODE.fullmatch(plain):
            raise Invalid((error("payment_code", Code.PAYMENT_CODE_FORMAT),))
        with self._context.store.write() as work:
            work.agreements.set_payment_code(batch_id, plain, self._context.officer.officer_id, self._context.now())

    def mark_paid(self, batch_id: str, people: Sequence[str], paid_on: date | None) -> int:
        """Mark people of a batch as paid on a day, or as not paid with None; return how many changed."""
        day = paid_on.isoformat() if paid_on else ""
        with self._context.store.write() as work:
            return work.agreements.mark_paid(
                batch_id, people, day, self._context.officer.officer_id, self._context.now()
            )

    def close_batch(self, batch_id: str) -> None:
        """Close a batch: nothing in it changes any more. Raises `NotFound` or `BatchClosed`."""
        with self._context.store.write() as work:
            work.agreements.close_batch(batch_id, self._context.officer.officer_id, self._context.now())

    def endings(self, until: str) -> tuple[Ending, ...]:
        """Return whose protection ends by a month (`yyyy-mm`), agreement by agreement, the first to end first."""
        with self._context.store.read() as reading:
            return reading.agreements.endings(until)

    def ending_people(self, agreement_id: str, last_month: str) -> tuple[str, ...]:
        """Return the registrations of an agreement that end with a month: the renewal list."""
        with self._context.store.read() as reading:
            return reading.agreements.ending_people(agreement_id, last_month)

    def ending_lines(self, agreement_id: str, last_month: str) -> tuple[EndingPerson, ...]:
        """Return the people of the renewal list by village and name, NIK masked."""
        with self._context.store.read() as reading:
            found = reading.agreements.ending_lines(agreement_id, last_month)
        return tuple(
            EndingPerson(client_id, name, mask_nik(nik) if nik else "", village, rupiah)
            for client_id, name, nik, village, rupiah in found
        )


def offers(reading: Reading, form: Form, today: date) -> tuple[Offer, ...]:
    """Return the agreements of the form's payer that are running and pay where the person lives.

    The one that the form names is among them even when it has ended, so that an old registration can be corrected.
    """
    day = today.isoformat()
    fitting = [
        one
        for one in reading.agreements.all()
        if one.payer == form.payer
        and (one.agreement_id == form.agreement or (one.valid_until >= day and covers(one, form.region_code)))
    ]
    return tuple(
        Offer(one, reading.agreements.use(one.agreement_id, form.region_code, form.client_id)) for one in fitting
    )


def judge_payer(reading: Reading, form: Form, told: Quote | None) -> tuple[Finding, ...]:
    """Return why the agreement that a form names does not pay for it; empty without an agreement.

    Asked within the transaction that saves, so that two desks cannot both take the last place of a quota.
    """
    if not form.agreement or form.payer == SELF:
        return ()
    agreement = reading.agreements.get(form.agreement)
    if agreement is None:
        return (error("agreement", Code.AGREEMENT_UNKNOWN),)
    use = reading.agreements.limited_use(agreement, form.region_code, form.client_id)
    return judge(agreement, form, use, told.total if told else None)
