"""Making one of the pages by its name, when it is visited first."""

from lapangan_app.ui.pages.outreach.cooperatives import CooperativesPage
from lapangan_app.ui.pages.outreach.events import EventsPage
from lapangan_app.ui.pages.outreach.lists import ListsPage
from lapangan_app.ui.pages.outreach.parts import OutreachPage
from lapangan_app.ui.pages.outreach.payers import PayersPage
from lapangan_app.ui.surface import Core
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.tools import Tools


def make_page(name: str, core: Core, tools: Tools, lane: TaskRunner) -> OutreachPage:
    """Return a new page; what takes long runs in `lane`. Raises `KeyError` for an unknown name."""
    if name == "lists":
        return ListsPage(core, tools, lane)
    kinds: dict[str, type[EventsPage | CooperativesPage | PayersPage]] = {
        "events": EventsPage,
        "cooperatives": CooperativesPage,
        "payers": PayersPage,
    }
    return kinds[name](core, tools)
