"""A form with which there is nothing the matter, and the places it lives in: the ground of the tests of the rules."""

from datetime import UTC, date, datetime

from lapangan_app.domain.form import ConsentGiven, ConsentMethod, Form, Heir, Sex
from lapangan_app.domain.programmes import load_rules

AS_OF = date(2026, 11, 20)
RULES = load_rules(AS_OF)
AGREED = ConsentGiven(
    version="consent-2026-11", given_at=datetime(2026, 11, 20, 2, 0, tzinfo=UTC), method=ConsentMethod.SIGNATURE
)
GOOD = Form(
    client_id="6f8a1c52-9f0e-4a57-8f51-0d1f2f1f0a11",
    nik="7503 0117 0890 0001",
    full_name="Rahmat Daud",
    birth_place="Suwawa",
    birth_date=date(1990, 8, 17),
    sex=Sex.MALE,
    street="Dusun II",
    rt="001",
    rw="002",
    region_code="75.03.01.2001",
    phone="0812-3456-7890",
    mother_name="Hasna Rekaan",
    occupation="petani",
    work_place="Sawah di Dusun II",
    branch="KC-GORONTALO",
    income=1_000_000,
    start_month="2026-11",
    heirs=(Heir(name="Hasna Daud", relation="suami_istri"),),
    consent=AGREED,
)


def wulandari(agreed_at: datetime, client_id: str = "form-1") -> Form:
    """Return a whole form of somebody in Muara Bone, whom the windows of the tests and the pictures know."""
    return Form(
        client_id=client_id,
        nik="7503024708900021",
        full_name="Wulandari Monoarfa",
        birth_place="Gorontalo",
        birth_date=date(1990, 8, 7),
        sex=Sex.FEMALE,
        street="Dusun Tengah",
        rt="002",
        rw="001",
        region_code="75.03.02.2004",
        phone="081234567890",
        mother_name="Hasna Rekaan",
        occupation="petani",
        work_place="Sawah di Dusun Tengah",
        branch="KC-GORONTALO",
        income=1_500_000,
        start_month="2026-11",
        months=3,
        consent=ConsentGiven(version="consent-2026-11", given_at=agreed_at, method=ConsentMethod.THUMB),
    )


COOPERATIVE = "KDMP.75.03.01.2001"
BOARD = {"cooperative_role": "ketua", "receives_wage": False, "cooperative": COOPERATIVE}
PAID_BOARD = BOARD | {"receives_wage": True}


class Places:
    """Know every code of Bone Bolango that the tests use."""

    def knows(self, code):
        return code in {"75", "75.03", "75.03.01", "75.03.01.2001"}
