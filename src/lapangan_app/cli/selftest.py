"""The self-test of an installation: everything a bundle could have forgotten to bring is used once."""

import struct
import zlib
from typing import TYPE_CHECKING

from lapangan_app.bootstrap import make_access, run_window
from lapangan_app.config import Settings
from lapangan_app.domain.attachments import AttachmentRole
from lapangan_app.services.preparing import PRACTICE_PIN, invented_activation
from lapangan_app.store.migrate import HEAD

if TYPE_CHECKING:
    from lapangan_app.services.core import Core
    from lapangan_app.ui.window import Window


def inspect(settings: Settings) -> dict[str, object]:
    """Make a profile (which migrates an empty database up to today), show every page and look at each one painted."""
    core = make_access(settings).create(invented_activation(), "Petugas Periksa", PRACTICE_PIN)
    sound = not core.session.verify()
    village = core.regions.search("suwawa bone bolango", 1)
    picture = _keep_a_picture(core)
    core.close()
    pages: list[str] = []
    status = run_window(settings, start=lambda window: _show_every_page(window, settings, pages))
    complete = {"unlock", "home", "register", "people", "queue"} <= set(pages)
    return {
        "ok": status == 0 and sound and bool(village) and picture and complete,
        "pages": pages,
        "revision": HEAD,
        "store_sound": sound,
        "picture_kept": picture,
        "village": village[0].name if village else None,
    }


def _keep_a_picture(core: "Core") -> bool:
    """Send a grey picture through the process that decodes and the sealed files, and look at what comes back."""
    form = core.enrolling.new_form()
    core.enrolling.save_draft(form)
    kept = core.attaching.attach(form.client_id, AttachmentRole.SIGNATURE, _grey_png(200, 100))
    shown = core.attaching.open(kept.digest)
    core.enrolling.discard_draft(form.client_id)
    return len(shown) == kept.size and (kept.width, kept.height) == (200, 100)


def _grey_png(width: int, height: int) -> bytes:
    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pixels = zlib.compress((b"\0" + b"\x80" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def _show_every_page(window: "Window", settings: Settings, pages: list[str]) -> None:
    from lapangan_app.ui.walkthrough import walk_pages

    try:
        access = make_access(settings)
        pages.extend(walk_pages(window, access.unlock(access.info().officers[0].officer_id, PRACTICE_PIN)))
    finally:
        window.close()
