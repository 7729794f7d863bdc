"""The self-test of an installation: everything a bundle could have forgotten to bring is used once."""

from typing import TYPE_CHECKING

from lapangan_app.bootstrap import make_access, run_window
from lapangan_app.config import Settings
from lapangan_app.services.preparing import PRACTICE_PIN, invented_activation
from lapangan_app.store.migrate import HEAD

if TYPE_CHECKING:
    from lapangan_app.ui.window import Window


def inspect(settings: Settings) -> dict[str, object]:
    """Make a profile (which migrates an empty database up to today), show every page and look at each one painted."""
    core = make_access(settings).create(invented_activation(), "Petugas Periksa", PRACTICE_PIN)
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
        pages.extend(walk_pages(window, access.unlock(access.info().officers[0].officer_id, PRACTICE_PIN)))
    finally:
        window.close()
