"""Outreach events: where and when people are told and registered, and who came."""

import re
from dataclasses import dataclass

from lapangan_app.domain.codes import Code, error
from lapangan_app.domain.findings import Finding

_HOUR = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")


@dataclass(frozen=True, slots=True)
class Event:
    """Describe one outreach event. Dates are `YYYY-MM-DD`, `starts_at` is `HH:MM` in `zone` (WIB, WITA or WIT).

    `kind` and `mode` are codes of the dated lists; `payer` and `agreement_id` say who usually pays for those registered
    here; `cooperatives` holds the codes of those that are invited; `target` is how many registrations are hoped for.
    """

    event_id: str
    name: str
    held_on: str
    region_code: str
    place: str
    kind: str = "sosialisasi"
    mode: str = "tatap_muka"
    starts_at: str = ""
    zone: str = ""
    host: str = ""
    branch: str = ""
    target: int = 0
    payer: str = ""
    agreement_id: str = ""
    cooperatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """Name somebody who came to an event (`way` is `hadir`) or followed it online (`daring`).

    Being there is not being registered: `client_id` names the registration where there is one. `signed` says that the
    person signed the list; `struck_at` is the instant at which the row was struck out, or empty.
    """

    attendance_id: str
    event_id: str
    number: int
    name: str
    institution: str = ""
    position: str = ""
    phone: str = ""
    way: str = "hadir"
    signed: bool = False
    client_id: str = ""
    came_at: str = ""
    struck_at: str = ""


@dataclass(frozen=True, slots=True)
class Turnout:
    """Count who came to an event and what came of it."""

    present: int = 0
    online: int = 0
    signed: int = 0
    registered: int = 0
    accepted: int = 0
    target: int = 0


def check_event(event: Event) -> tuple[Finding, ...]:
    """Return what is wrong with the description of an event; fields are named as in `Event`."""
    found = []
    if not event.name.strip():
        found.append(error("name", Code.EVENT_NAME_MISSING))
    if not event.held_on:
        found.append(error("held_on", Code.EVENT_DATE_MISSING))
    if not event.region_code:
        found.append(error("region_code", Code.REGION_MISSING))
    if event.starts_at and not _HOUR.fullmatch(event.starts_at):
        found.append(error("starts_at", Code.EVENT_HOUR_FORMAT))
    if event.target < 0:
        found.append(error("target", Code.NUMBER_NEGATIVE))
    return tuple(found)
