"""Outreach events: where and when people are registered."""

from datetime import date

from lapangan_app.domain.record import StoredEvent
from lapangan_app.services.context import Context
from lapangan_app.services.rows import event_of
from lapangan_app.services.values import Event


class Events:
    """Keep events and say which one new registrations belong to."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def current(self) -> Event | None:
        """Return the chosen event, or None."""
        with self._context.store.read() as reading:
            return event_of(reading.current_event())

    def create(self, name: str, region_code: str, place: str, held_on: date) -> Event:
        """Keep a new event and choose it."""
        stored = StoredEvent(self._context.ids(), name, held_on.isoformat(), region_code, place)
        with self._context.store.write() as work:
            work.notebook.add_event(stored, self._context.officer.officer_id, self._context.now())
        return Event(stored.event_id, stored.name, stored.held_on, stored.region_code, stored.place)

    def choose(self, event_id: str | None) -> None:
        """Choose the event for the registrations that follow, or none. Raises `NotFound`."""
        with self._context.store.write() as work:
            work.notebook.choose_event(event_id)

    def list(self) -> tuple[Event, ...]:
        """Return all events, the latest first."""
        with self._context.store.read() as reading:
            return tuple(event for stored in reading.events() if (event := event_of(stored)) is not None)
