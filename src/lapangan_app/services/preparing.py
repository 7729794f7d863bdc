"""Preparing a laptop for practice: invented people in real villages, and an organisation that does not exist."""

import random
from datetime import timedelta
from typing import TYPE_CHECKING

from lapangan_app.domain.clock import SystemClock, instant
from lapangan_app.domain.codes import Code
from lapangan_app.domain.form import Form
from lapangan_app.domain.programmes import load_rules
from lapangan_app.errors import DuplicateNik
from lapangan_app.services.enrolling import with_acknowledged
from lapangan_app.services.invented import invent_people

if TYPE_CHECKING:
    from lapangan_app.services.core import Core

REGENCY = "75.03"
"""Kabupaten Bone Bolango: practice events and practice people are in its real villages."""

PRACTICE_PIN = "739146"
"""PIN of the practice officer; the profile holds invented people only."""

PRACTICE_OFFICER = "Petugas Latihan"
_NOBODY = "http://127.0.0.1:9"
"""An address at which nothing listens: a practice laptop without a centre of its own never leaves the laptop."""


def invented_people(core: "Core", people: int, seed: int) -> list[Form]:
    """Return the same invented people for the same seed and day."""
    today = SystemClock().now().astimezone().date()
    villages = core.regions.villages(REGENCY)
    rng = random.Random(seed)  # noqa: S311 - the same seed must give the same people
    return invent_people(rng, people, villages, core.regions, load_rules(today), today)


def save_as_officer(core: "Core", form: Form) -> str:
    """Save as a practice officer would and return the id: a doubled NIK is kept for the centre to decide."""
    try:
        return core.enrolling.save(form).client_id
    except DuplicateNik:
        return core.enrolling.save(with_acknowledged(form, Code.NIK_ON_DEVICE)).client_id


def fill_for_practice(core: "Core", people: int, seed: int) -> None:
    """Give a practice laptop an event in a real village and invented people who wait to be sent."""
    village = core.regions.get(core.regions.villages(REGENCY)[0])
    if village is not None:
        today = SystemClock().now().astimezone().date()
        core.events.create(f"Sosialisasi {village.name}", village.code, f"Balai {village.type} {village.name}", today)
    for form in invented_people(core, people, seed):
        save_as_officer(core, form)


def invented_activation() -> bytes:
    """Return an activation file of an organisation that does not exist, whose centre never answers."""
    import msgspec
    import pyrage
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    from lapangan_contract.activation import Activation, ActivationOfficer
    from lapangan_contract.messages import ServerKey
    from lapangan_contract.signing import b64url, key_id

    public = Ed25519PrivateKey.generate().public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    return msgspec.json.encode(
        Activation(
            tenant="latihan",
            tenant_name="Latihan tanpa server",
            base_url=_NOBODY,
            server_keys=(ServerKey(kid=key_id(public), public_key=b64url(public)),),
            recovery_recipient=str(pyrage.x25519.Identity.generate().to_public()),
            activation_code="0" * 16,
            expires_at=instant(SystemClock().now() + timedelta(days=1)),
            officer=ActivationOfficer(officer_id="latihan", name=PRACTICE_OFFICER, role="peserta_latihan"),
            training=True,
        )
    )
