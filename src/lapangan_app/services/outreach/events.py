"""Outreach events: where and when people are told and registered, and who came."""

from dataclasses import replace
from datetime import date
from typing import Any

from lapangan_app.domain.outreach.events import Attendee, Event, Turnout
from lapangan_app.domain.zones import zone_of
from lapangan_app.errors import Invalid, NotFound
from lapangan_app.services.context import Context


class Events:
    """Keep events and their attendance, and say which event new registrations belong to."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def current(self) -> Event | None:
        """Return the chosen event, or None."""
        with self._context.store.read() as reading:
            return reading.events.current()

    def create(self, name: str, region_code: str, place: str, held_on: date, **details: Any) -> Event:
        """Keep a new event and choose it. `details` are further fields of `Event`; the zone follows from the place."""
        zone = zone_of(region_code).name if region_code else ""
        event = Event(self._context.ids(), name, held_on.isoformat(), region_code, place, **({"zone": zone} | details))
        with self._context.store.write() as work:
            work.events.add(event, self._context.officer.officer_id, self._context.now())
        return event

    def change(self, event: Event) -> Event:
        """Change an event; the zone follows its place. Raises `NotFound`."""
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
