"""Slips of invented people, complete and signed, for the tests of paper."""

import uuid
from dataclasses import replace
from datetime import UTC, date, datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from lapangan_app.domain.benefits import Cover, benefits_on
from lapangan_app.domain.contributions import QuoteRequest, quote
from lapangan_app.domain.ids import registration_number
from lapangan_app.domain.programmes import load_rules
from lapangan_app.domain.zones import zone_of
from lapangan_app.reports.slip import Slip, SlipConsent, SlipCost, SlipReceipt
from lapangan_contract.certificates import certify
from lapangan_contract.messages import ServerKey
from lapangan_contract.signing import b64url, key_id
from lapangan_contract.slips import SlipClaims, make_slip, slip_text
from lapangan_contract.trust import TrustFile

TENANT = "desa-uji"
AT = datetime(2026, 11, 21, 2, 30, tzinfo=UTC)
CLIENT = "01939b1c-7a10-7c3e-9f21-5d0a7c3be91f"
DEVICE = str(uuid.UUID(int=7, version=4))
DEVICE_KEY = Ed25519PrivateKey.from_private_bytes(b"d" * 32)
CENTRE_KEY = Ed25519PrivateKey.from_private_bytes(b"c" * 32)
_KID = key_id(CENTRE_KEY.public_key().public_bytes_raw())
TRUST = TrustFile(
    tenant=TENANT,
    server_keys=(ServerKey(kid=_KID, public_key=b64url(CENTRE_KEY.public_key().public_bytes_raw())),),
)
RECEIPT = SlipReceipt(server_id="BB-2026-000318", accepted_at=datetime(2026, 11, 22, 1, 5, tzinfo=UTC))


def token() -> str:
    """Return the text of a certified token."""
    public = DEVICE_KEY.public_key().public_bytes_raw()
    claims = SlipClaims(device_id=DEVICE, client_id=CLIENT, rev=1, digest="ab" * 32, issued_at=AT, accepted=False)
    return slip_text(make_slip(claims, TENANT, DEVICE_KEY, certify(TENANT, DEVICE, public, AT, (_KID, CENTRE_KEY))))


def cost(income: int = 1_000_000, months: int = 3, programs: tuple[str, ...] = ("JKK", "JKM")) -> SlipCost:
    """Return a price from November 2026 on; the discount ends with December."""
    rules = load_rules(AT.date())
    request = QuoteRequest(
        income=income, programs=programs, start="2026-11", months=months, sector="other", payer="mandiri"
    )
    told = quote(rules, request)
    return SlipCost(
        months=told.months,
        total=told.total,
        basis=told.basis,
        rules_version=told.rules_version,
        programs=programs,
        payer="Mandiri (dibayar sendiri)",
        discount=rules.reliefs[-1].rate,
        discount_until=told.discount_until,
    )


def slip(**changes: object) -> Slip:
    """Return the slip of an invented woman of Bone Bolango."""
    price = cost()
    day = date(2026, 11, 21)
    cover = Cover(programs=price.programs, basis=price.basis, start_month="2026-11")
    made = Slip(
        client_id=CLIENT,
        number=registration_number(CLIENT),
        rev=1,
        organisation="Dinas Tenaga Kerja Kabupaten Bone Bolango",
        event="Sosialisasi Kopdes Muara Bone",
        place="Desa Muara Bone, Kec. Bone, Kab. Bone Bolango, Gorontalo",
        saved_at=AT,
        zone=zone_of("75"),
        name="Wulandari Monoarfa",
        masked_nik="7503 02•• •••• 0021",
        officer="Rahma Djafar",
        cost=price,
        benefits=benefits_on(load_rules(day), day, cover),
        consent=SlipConsent(version="consent-2026-11", method="cap_jempol", witness="Yusuf Mokodompit"),
        receipt=None,
        token=token(),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def longest_slip(**changes: object) -> Slip:
    """Return a slip on which everything is as long as it may be."""
    price = cost(19_800_000, 12, ("JKK", "JKM", "JHT"))
    day = date(2026, 11, 21)
    cover = Cover(programs=price.programs, basis=price.basis, start_month="2026-11")
    long = "Raden Ajeng Siti Nurhaliza Kusumawardhani Prawiradiningrat Hadiningrat Tjokroaminoto Suryaningrat Wi"
    assert len(long) == 100
    values: dict[str, object] = {
        "organisation": "Dinas Tenaga Kerja, Koperasi, Usaha Kecil dan Menengah Kabupaten Siau Tagulandang Biaro",
        "event": "Sosialisasi perlindungan pekerja rentan dan pengurus Koperasi Desa Merah Putih se-Siau Barat",
        "place": "Balai Pertemuan Umum Kelurahan Tatahadeng Bawah, Kec. Siau Timur Selatan, Kab. Kepulauan Siau"
        " Tagulandang Biaro, Sulawesi Utara",
        "name": long,
        "officer": long,
        "cost": price,
        "benefits": benefits_on(load_rules(day), day, cover),
        "consent": SlipConsent(version="consent-2026-11", method="lisan_saksi", witness=long),
        "rev": 12,
    }
    return slip(**(values | changes))
