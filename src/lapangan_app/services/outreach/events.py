"""Outreach events: where and when people are told and registered, and who came."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from lapangan_app.domain.findings import has_errors
from lapangan_app.domain.outreach.events import Attendee, Event, Turnout, check_event
from lapangan_app.domain.zones import zone_of
from lapangan_app.errors import Invalid, NotFound
from lapangan_app.services.context import Context


@dataclass(frozen=True, slots=True)
class EventRow:
    """Show one event with what came of it; `chosen` says that new registrations belong to it."""

    event: Event
    turnout: Turnout
    chosen: bool


class Events:
    """Keep events and their attendance, and say which event new registrations belong to."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def current(self) -> Event | None:
        """Return the chosen event, or None."""
        with self._context.store.read() as reading:
            return reading.events.current()

    def create(self, name: str, region_code: str, place: str, held_on: date, **details: Any) -> Event:
        """Keep a new event and choose it. `details` are further fields of `Event`; the zone follows from the place.

        Raises `Invalid` with findings.
        """
        zone = zone_of(region_code).name if region_code else ""
        event = Event(self._context.ids(), name, held_on.isoformat(), region_code, place, **({"zone": zone} | details))
        _require_sound(event)
        with self._context.store.write() as work:
            work.events.add(event, self._context.officer.officer_id, self._context.now())
        return event

    def change(self, event: Event) -> Event:
        """Change an event; the zone follows its place. Raises `Invalid` with findings or `NotFound`."""
        _require_sound(event)
        changed = replace(event, zone=zone_of(event.region_code).name if event.region_code else "")
        with self._context.store.write() as work:
            work.events.change(changed, self._context.officer.officer_id, self._context.now())
        return changed

    def choose(self, event_id: str | None) -> None:
        """Choose the event for the registrations that follow, or none. Raises `NotFound`."""
        with self._context.store.write() as work:
            work.events.choose(event_id)

    def list(self) -> tuple[Event, ...]:
        """Return all events, the latest first."""
        with self._context.store.read() as reading:
            return reading.events.all()

    def rows(self) -> tuple[EventRow, ...]:
        """Return all events with what came of them, the latest first."""
        with self._context.store.read() as reading:
            current = reading.events.current()
            chosen = current.event_id if current else ""
            return tuple(
                EventRow(event, reading.events.turnout(event.event_id), event.event_id == chosen)
                for event in reading.events.all()
            )

    def desk(self) -> str:
        """Return the short name of this laptop among several at one event: the end of its device number."""
        return self._context.store.device_id[-6:].upper()

    def get(self, event_id: str) -> Event:
        """Return one event. Raises `NotFound`."""
        with self._context.store.read() as reading:
            event = reading.events.get(event_id)
        if event is None:
            raise NotFound(event_id=event_id)
        return event

    def turnout(self, event_id: str) -> Turnout:
        """Count who came and what came of it."""
        with self._context.store.read() as reading:
            return reading.events.turnout(event_id)

    def attendees(self, event_id: str, *, struck: bool = False) -> tuple[Attendee, ...]:
        """Return who came, in the order of the list; who was struck out only when asked for."""
        with self._context.store.read() as reading:
            return reading.events.attendees(event_id, struck=struck)

    def attend(self, event_id: str, name: str, **details: Any) -> Attendee:
        """Write somebody on the list; `details` are further fields of `Attendee`.

        Raises `Invalid` without a name, `NotFound` for an unknown event.
        """
        if len(name.strip()) < 2:
            raise Invalid(why="name")
        came = Attendee(attendance_id=self._context.ids(), event_id=event_id, number=0, name=name.strip(), **details)
        with self._context.store.write() as work:
            return work.events.attend(came, self._context.officer.officer_id, self._context.now())

    def sign(self, attendance_id: str, *, signed: bool = True) -> None:
        """Note that somebody signed the list, or did not after all."""
        with self._context.store.write() as work:
            work.events.sign(attendance_id, signed=signed)

    def link(self, attendance_id: str, client_id: str) -> None:
        """Name the registration of somebody on the list."""
        with self._context.store.write() as work:
            work.events.link(attendance_id, client_id)

    def strike(self, attendance_id: str) -> None:
        """Strike somebody out; the number stays taken, so that a printed list stays true."""
        with self._context.store.write() as work:
            work.events.strike(attendance_id, self._context.officer.officer_id, self._context.now())


def _require_sound(event: Event) -> None:
    if has_errors(findings := check_event(event)):
        raise Invalid(findings)
