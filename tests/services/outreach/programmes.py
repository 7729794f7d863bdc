"""A small invented programme: two villages, one agreement, one event, and the centre's answers, person by person.

Every expected sum of the tests is added up from the plan below, never from the code under test.
"""

from dataclasses import dataclass, replace
from datetime import date

from lapangan_app.domain.form import Form
from lapangan_app.domain.outbox import Outcome, Settlement
from lapangan_app.domain.outreach.agreements import Agreement
from lapangan_app.domain.outreach.cooperatives import Cooperative
from lapangan_app.domain.outreach.events import Event
from lapangan_app.services.core import Core
from lapangan_app.store.outbox import SqlOutbox

REGENCY = "75.03"
MONTHLY = 16_800
"""JKK and JKM in the lowest bracket (PP 44/2015), without reduction: PP 50/2025 does not name village budgets."""


@dataclass(frozen=True)
class Plan:
    """Say who is registered where, for how many months, and what the centre answers (None: nothing yet)."""

    name: str
    village: int
    category: str
    months: int
    answer: Outcome | None
    at_event: bool = True
    cooperative: bool = False

    @property
    def rupiah(self) -> int:
        return MONTHLY * self.months


PLANS = (
    Plan("Abdul Rekaan", 0, "petani", 1, Outcome.ACCEPTED),
    Plan("=SUM(A1:A9) Rekaan", 0, "petani", 3, Outcome.ACCEPTED, cooperative=True),
    Plan("Citra Rekaan", 0, "nelayan", 3, Outcome.REJECTED),
    Plan("+62 Dewi Rekaan", 0, "kader_posyandu", 6, None, cooperative=True),
    Plan("Eko Rekaan", 1, "petani", 3, Outcome.ACCEPTED, at_event=False),
    Plan("Fitri Rekaan", 1, "nelayan", 1, Outcome.CONFLICT),
    Plan("Gani Rekaan", 1, "tagana", 6, None, at_event=False),
)
_REASONS = {Outcome.REJECTED: "not-eligible", Outcome.CONFLICT: "nik-registered"}


@dataclass(frozen=True)
class Programme:
    """Hold what was made."""

    villages: tuple[str, str]
    agreement: Agreement
    event: Event
    cooperative: Cooperative
    forms: tuple[Form, ...]


def make_programme(core: Core, filled: Form) -> Programme:
    """Register everybody of the plan and let the centre answer."""
    villages = core.regions.villages(REGENCY)[10:12]
    agreement = Agreement(
        agreement_id=core.agreements.new_id(),
        kind="apbdes",
        number="3 Tahun 2026",
        title="Perdes APBDes Uji",
        payer="apbdes_add",
        valid_from="2020-01-01",
        valid_until="2099-12-31",
        region_code=REGENCY,
        quota_per_village=100,
    )
    core.agreements.keep(agreement)
    code = f"KDMP.{villages[0]}"
    cooperative = Cooperative(code=code, kind="koperasi_merah_putih", name="Koperasi Uji", region_code=villages[0])
    core.cooperatives.keep(cooperative)
    event = core.events.create("Sosialisasi Uji", villages[0], "Balai Desa", date(2026, 11, 21), target=20)
    core.events.attend(event.event_id, "Yusuf Rekaan", institution="Desa Uji", position="Kadus", phone="+6281234567890")
    core.events.attend(event.event_id, "Maryam Rekaan", way="daring")
    forms = []
    for number, plan in enumerate(PLANS, 1):
        core.events.choose(event.event_id if plan.at_event else None)
        form = replace(
            filled,
            client_id=f"{filled.client_id[:-3]}{number:03d}",
            nik=f"750301450890{number:04d}",
            full_name=plan.name,
            region_code=villages[plan.village],
            payer=agreement.payer,
            agreement=agreement.agreement_id,
            category=plan.category,
            months=plan.months,
            cooperative=code if plan.cooperative else "",
            cooperative_role="anggota" if plan.cooperative else filled.cooperative_role,
        )
        core.enrolling.save(form)
        forms.append(form)
    core.events.choose(event.event_id)
    answer(core, {form.client_id: plan.answer for form, plan in zip(forms, PLANS, strict=True)})
    return Programme((villages[0], villages[1]), agreement, event, cooperative, tuple(forms))


def answer(core: Core, answers: dict[str, Outcome | None]) -> None:
    """Let the centre answer as planned; who is not answered goes back to the queue."""
    context = core.enrolling._context
    outbox = SqlOutbox(context.store, context.clock)
    rows = outbox.claim("attempt", 0.0, 100, 10**7)
    outbox.settle("attempt", [_settled(row.key, answers[row.key.split(":")[-2]]) for row in rows])


def _settled(key: str, outcome: Outcome | None) -> Settlement:
    if outcome is Outcome.ACCEPTED:
        return Settlement(key, outcome, server_id=f"BB-{key[-8:-2]}", receipt=b"{}")
    return Settlement(key, outcome or Outcome.AGAIN, reason=_REASONS.get(outcome, "") if outcome else "")
