"""The self-test of an installation: everything a bundle could have forgotten to bring is used once."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from lapangan_app.bootstrap import make_access, run_window
from lapangan_app.config import Settings
from lapangan_app.domain.clock import instant
from lapangan_app.store.migrate import HEAD

if TYPE_CHECKING:
    from lapangan_app.ui.window import Window

_PIN = "739146"
_NOBODY = "http://127.0.0.1:9"
"""An address at which nothing listens: the self-test never leaves the laptop."""


def inspect(settings: Settings) -> dict[str, object]:
    """Make a profile (which migrates an empty database up to today), show every page and look at each one painted."""
    core = make_access(settings).create(invented_activation(), "Petugas Periksa", _PIN)
    sound = not core.session.verify()
    village = core.regions.search("suwawa bone bolango", 1)
    core.close()
    pages: list[str] = []
    status = run_window(settings, start=lambda window: _show_every_page(window, settings, pages))
    complete = {"unlock", "home", "register", "people", "queue"} <= set(pages)
    return {
        "ok": status == 0 and sound and bool(village) and complete,
        "pages": pages,
        "revision": HEAD,
        "store_sound": sound,
        "village": village[0].name if village else None,
    }


def _show_every_page(window: "Window", settings: Settings, pages: list[str]) -> None:
    from lapangan_app.ui.walkthrough import walk_pages

    try:
        access = make_access(settings)
        pages.extend(walk_pages(window, access.unlock(access.info().officers[0].officer_id, _PIN)))
    finally:
        window.close()


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
            tenant="periksa",
            tenant_name="Pemeriksaan pemasangan",
            base_url=_NOBODY,
            server_keys=(ServerKey(kid=key_id(public), public_key=b64url(public)),),
            recovery_recipient=str(pyrage.x25519.Identity.generate().to_public()),
            activation_code="0" * 16,
            expires_at=instant(datetime.now(UTC) + timedelta(days=1)),
            officer=ActivationOfficer(officer_id="periksa", name="Petugas Periksa", role="peserta_latihan"),
            training=True,
        )
    )
