"""Everything the window and the command line may ask for, once a profile is open."""

from collections.abc import Callable
from dataclasses import dataclass

from lapangan_app.services.attaching import Attaching
from lapangan_app.services.collective import Collective
from lapangan_app.services.correcting import Correcting
from lapangan_app.services.enrolling import Enrolling
from lapangan_app.services.importing import Importing
from lapangan_app.services.lists import Lists
from lapangan_app.services.outreach.agreements import Agreements
from lapangan_app.services.outreach.claims import Claims
from lapangan_app.services.outreach.cooperatives import Cooperatives
from lapangan_app.services.outreach.coverage import CoverageCounter
from lapangan_app.services.outreach.events import Events
from lapangan_app.services.outreach.reporting import Reporting
from lapangan_app.services.printing import Documents
from lapangan_app.services.profile import Officer, ProfileInfo
from lapangan_app.services.queueing import Queueing
from lapangan_app.services.reading_cards import CardReader
from lapangan_app.services.rosters import Rosters
from lapangan_app.services.searching import Searching
from lapangan_app.services.session import Session
from lapangan_app.services.syncing import Syncing
from lapangan_app.services.values import Day
from lapangan_app.store.regions import Regions


@dataclass(frozen=True, slots=True)
class Core:
    """Bundle the services of one open profile. `close` locks it: the key is dropped and the connections are shut."""

    officer: Officer
    profile: ProfileInfo
    enrolling: Enrolling
    collective: Collective
    correcting: Correcting
    rosters: Rosters
    importing: Importing
    lists: Lists
    attaching: Attaching
    regions: Regions
    searching: Searching
    queueing: Queueing
    events: Events
    cooperatives: Cooperatives
    agreements: Agreements
    coverage: CoverageCounter
    reporting: Reporting
    claims: Claims
    documents: Documents
    syncing: Syncing
    session: Session
    cards: CardReader
    day: Callable[[], Day]
    close: Callable[[], None]
