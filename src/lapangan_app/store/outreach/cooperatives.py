"""Cooperatives and who sits on their boards."""

from collections.abc import Sequence

from sqlalchemy import Connection

from lapangan_app.domain.outreach.cooperatives import Cooperative, Seat
from lapangan_app.domain.people import normalise_name
from lapangan_app.domain.record import AuditEntry
from lapangan_app.errors import NotFound
from lapangan_app.store.audit import AuditTrail
from lapangan_app.store.rows import Rows

_COOPERATIVES = Rows(Cooperative, "cooperative", more=("changed_at",))
_SEATS = Rows(Seat, "seat", without=("client_id",), more=("name_key",))
# who sits where is known by NIK; without one by name among the registrations of the same cooperative
_REGISTERED = """
    coalesce((SELECT r.client_id FROM registration AS r WHERE r.nik = s.nik AND s.nik <> ''
        AND r.duplicate_of IS NULL AND r.rev > 0 AND r.withdrawn_at = ''),
        (SELECT r.client_id FROM registration AS r WHERE s.nik = '' AND r.name_key = s.name_key
        AND r.cooperative = s.cooperative AND r.rev > 0 AND r.withdrawn_at = ''), '')
"""
_SEATED = f"SELECT {', '.join(f's.{name}' for name in _SEATS.names)}, {_REGISTERED} FROM seat AS s"  # noqa: S608


class Cooperatives:
    """Write cooperatives and seats within one transaction."""

    def __init__(self, connection: Connection, audit: AuditTrail) -> None:
        self._connection = connection
        self._audit = audit

    def keep(self, cooperatives: Sequence[Cooperative], actor: str, now: str) -> None:
        """Keep cooperatives; one with the same code is changed."""
        rows = [_COOPERATIVES.values(cooperative, now) for cooperative in cooperatives]
        if rows:
            self._connection.exec_driver_sql(_COOPERATIVES.upsert("code"), rows)
            what = cooperatives[0].code if len(rows) == 1 else str(len(rows))
            self._audit.append((AuditEntry(now, actor, "cooperative_kept", "", 0, "", "", what),))

    def seat(self, seats: Sequence[Seat], actor: str, now: str) -> None:
        """Keep who sits where; a seat with the same id is changed. Raises `NotFound` for an unknown cooperative."""
        for code in {seat.cooperative for seat in seats}:
            known = self._connection.exec_driver_sql("SELECT 1 FROM cooperative WHERE code = ?", (code,)).scalar()
            if known is None:
                raise NotFound(cooperative=code)
        rows = [_SEATS.values(seat, normalise_name(seat.name)) for seat in seats]
        if rows:
            self._connection.exec_driver_sql(_SEATS.upsert("seat_id"), rows)
            what = seats[0].seat_id if len(rows) == 1 else str(len(rows))
            self._audit.append((AuditEntry(now, actor, "seat_kept", "", 0, "", "", what),))


class ReadCooperatives:
    """Answer questions about cooperatives."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, code: str) -> Cooperative | None:
        """Return one cooperative, or None."""
        found = self._some("WHERE code = ?", (code,))
        return found[0] if found else None

    def within(self, region: str = "") -> tuple[Cooperative, ...]:
        """Return the cooperatives of a region of any level (dotted code), all of them without one, by village."""
        if not region:
            return self._some("ORDER BY region_code, name", ())
        where = "WHERE region_code = ? OR (region_code > ? AND region_code < ?) ORDER BY region_code, name"
        return self._some(where, (region, f"{region}.", f"{region}/"))

    def named(self, text: str, limit: int) -> tuple[Cooperative, ...]:
        """Return cooperatives whose names hold every word of `text`, by name."""
        words = [f"%{word}%" for word in text.replace("%", " ").replace("_", " ").split()]
        if not words:
            return ()
        where = " AND ".join("name LIKE ?" for _ in words)
        return self._some(f"WHERE {where} ORDER BY name LIMIT {limit:d}", tuple(words))

    def seats(self, code: str) -> tuple[Seat, ...]:
        """Return who sits and sat where in one cooperative, each with the registration on this laptop."""
        rows = self._connection.exec_driver_sql(f"{_SEATED} WHERE s.cooperative = ? ORDER BY s.name_key", (code,))
        return tuple(_SEATS.read(row[:-1], client_id=row[-1]) for row in rows)

    def seats_within(self, region: str = "") -> dict[str, list[Seat]]:
        """Return the seats of every cooperative of a region, by code."""
        sql = f"{_SEATED} JOIN cooperative AS c ON c.code = s.cooperative WHERE s.ended_on = ''"
        parameters: tuple[str, ...] = ()
        if region:
            sql += " AND (c.region_code = ? OR (c.region_code > ? AND c.region_code < ?))"
            parameters = (region, f"{region}.", f"{region}/")
        found: dict[str, list[Seat]] = {}
        for row in self._connection.exec_driver_sql(sql, parameters):
            seat = _SEATS.read(row[:-1], client_id=row[-1])
            found.setdefault(seat.cooperative, []).append(seat)
        return found

    def _some(self, rest: str, parameters: tuple[str, ...]) -> tuple[Cooperative, ...]:
        sql = f"SELECT {_COOPERATIVES.columns} FROM cooperative {rest}"  # noqa: S608
        return tuple(_COOPERATIVES.read(row) for row in self._connection.exec_driver_sql(sql, parameters))
