"""Invented people, as the officer would have typed them, frozen by the real wire module."""

import uuid
from dataclasses import dataclass
from datetime import date

from lapangan_app.domain.attachments import Attached
from lapangan_app.domain.form import ConsentGiven, ConsentMethod, Form, Sex
from lapangan_app.domain.record import Draft, Record, Withdrawn
from lapangan_app.sync.wire import Capture, Quoted, Snapshot, snapshot_of, withdrawal_of

from .clocks import BEGINNING

QUOTE = Quoted(16_800, 1_000_000, "2025-50")
# a fixed day of capture: whether the centre takes a person must not depend on the laptop's clock
CAPTURE = Capture(officer="p-001", at=BEGINNING, utc_offset=480, consent_text_hash="0" * 64)
CONSENT = ConsentGiven(version="consent-2026-11", given_at=BEGINNING, method=ConsentMethod.SIGNATURE)
TOO_OLD = date(1950, 8, 15)
"""Whoever was born on this day is refused by the centre for good."""


@dataclass(frozen=True, slots=True)
class Content:
    """Say what one save is about. `sound` is what the centre ought to find, `note` makes it another body."""

    client_id: str
    nik: str
    note: str
    sound: bool = True
    duplicate_of: str | None = None
    pictures: tuple[Attached, ...] = ()


def client_id(number: int, device: int = 1) -> str:
    """Return the id of the registration `number` of a device."""
    return str(uuid.UUID(int=(device << 64) + number, version=4))


def nik(number: int) -> str:
    """Return the NIK of person `number`."""
    return f"750301150885{number % 9000 + 1:04d}"


def snapshot(content: Content) -> Snapshot:
    """Freeze a content as the body that is sent."""
    form = Form(
        client_id=content.client_id,
        nik=content.nik,
        full_name="Orang Rekaan",
        birth_place="Suwawa",
        birth_date=date(1985, 8, 15) if content.sound else TOO_OLD,
        sex=Sex.MALE,
        street=f"Jalan {content.note}",
        region_code="75.03.01.2001",
        phone="+6281234567890",
        mother_name="Ibu Rekaan",
        occupation="petani",
        work_place="Sawah desa",
        branch="KC-GORONTALO",
        income=1_000_000,
        start_month="2026-12",
        consent=CONSENT,
        attachments=content.pictures,
    )
    return snapshot_of(form, QUOTE, CAPTURE)


def record(content: Content) -> Record:
    """Return what the store is given."""
    frozen = snapshot(content)
    return Record(
        client_id=content.client_id,
        nik=content.nik,
        name="Orang Rekaan",
        birth_date="1985-08-15",
        sex="L",
        region_code="75.03.01.2001",
        village="Bonedaa",
        officer_id="p-001",
        captured_at="2026-11-21T01:00:00.000000Z",
        form=frozen.body,
        snapshot=frozen.body,
        digest=frozen.digest,
        schema=frozen.schema,
        duplicate_of=content.duplicate_of,
    )


def withdrawal(content: Content) -> Withdrawn:
    """Return the word that a registration is taken back."""
    frozen = withdrawal_of("persetujuan", f"ditarik-{content.note}", CAPTURE)
    return Withdrawn(
        client_id=content.client_id,
        snapshot=frozen.body,
        digest=frozen.digest,
        schema=frozen.schema,
        reason="persetujuan_ditarik",
    )


def draft(client_id: str, number: int) -> Draft:
    """Return an unfinished form."""
    return Draft(client_id=client_id, officer_id="p-001", form=b"{}", nik=nik(number))
