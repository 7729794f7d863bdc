"""Putting the services of an open profile together: each gets what it uses, and the window gets them all."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from lapangan_app.services.attaching import Attaching
from lapangan_app.services.collective import Collective
from lapangan_app.services.context import Context
from lapangan_app.services.core import Core
from lapangan_app.services.correcting import Correcting
from lapangan_app.services.enrolling import Enrolling
from lapangan_app.services.importing import Importing
from lapangan_app.services.judging import Judging
from lapangan_app.services.lists import Lists
from lapangan_app.services.outreach.agreements import Agreements
from lapangan_app.services.outreach.claims import Claims
from lapangan_app.services.outreach.cooperatives import Cooperatives
from lapangan_app.services.outreach.coverage import CoverageCounter
from lapangan_app.services.outreach.events import Events
from lapangan_app.services.outreach.reporting import Reporting
from lapangan_app.services.printing import Documents
from lapangan_app.services.queueing import Queueing
from lapangan_app.services.reading_cards import CardReader
from lapangan_app.services.rosters import Rosters
from lapangan_app.services.searching import Searching
from lapangan_app.services.session import Session
from lapangan_app.services.syncing import Syncing
from lapangan_app.store.regions import Regions
from lapangan_app.sync.credentials import Credentials
from lapangan_app.sync.engine import SyncEngine
from lapangan_app.sync.ports import CentralApi


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Hold what the services of one open profile are made of; `lists` is the folder of the office's own lists."""

    context: Context
    regions: Regions
    lists: Path
    credentials: Credentials
    engine: SyncEngine
    api: CentralApi
    cards: CardReader
    change_pin: Callable[[str, str], None]
    anchor: Callable[[], None]
    close: Callable[[], None]


def assemble(parts: Parts) -> Core:
    """Return every service over one context."""
    context, regions, lists = parts.context, parts.regions, Lists(parts.lists)
    queueing, coverage = Queueing(context), CoverageCounter(context, regions, lists)
    rosters, enrolling = Rosters(context), Enrolling(context, regions, lists)
    return Core(
        officer=context.officer,
        profile=context.profile,
        enrolling=enrolling,
        collective=Collective(context, Judging(context, regions, lists), enrolling.new_form),
        correcting=Correcting(context),
        rosters=rosters,
        importing=Importing(regions, lists.rules, context.today, rosters.on_device),
        lists=lists,
        attaching=Attaching(context),
        regions=regions,
        searching=Searching(context),
        queueing=queueing,
        events=Events(context),
        cooperatives=Cooperatives(context, regions, lists),
        agreements=Agreements(context, lists),
        coverage=coverage,
        reporting=Reporting(context, regions, lists, coverage),
        claims=Claims(context),
        documents=Documents(context, regions, parts.credentials, lists),
        syncing=Syncing(context, parts.engine, parts.api, parts.anchor),
        session=Session(context, parts.change_pin),
        cards=parts.cards,
        day=queueing.day,
        close=parts.close,
    )
