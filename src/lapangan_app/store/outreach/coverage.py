"""Counting: who is expected, registered and accepted, by place, cooperative, category, payer or event.

One person on two lists counts once. Somebody whose registration has left this laptop counts as accepted: nothing else
is ever removed.
"""

from typing import NamedTuple

from sqlalchemy import Connection

_LEVELS = {2: 5, 5: 8, 8: 13, 0: 2}
"""Length of the codes one level below a region, by the length of its own code."""

_KEYS = {"village": "region_code", "cooperative": "cooperative", "category": "category", "payer": "payer"}
_IN = "(region_code = ? OR (region_code > ? AND region_code < ?))"


class Expected(NamedTuple):
    """Count people of the lists in one group."""

    expected: int
    reached: int
    confirmed: int


class CountCoverage:
    """Count people by group within one reading transaction; `region` limits to a region of any level."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def registered(self, by: str, region: str) -> dict[str, tuple[int, int]]:
        """Return registered and accepted people by group."""
        key = self._key(by, region)
        sql = f"""
            SELECT {key}, count(*), coalesce(sum(state = 'accepted'), 0) FROM registration
            WHERE rev > 0 AND withdrawn_at = '' AND {_where(region)} GROUP BY 1
        """  # noqa: S608
        return {row[0]: (row[1], row[2]) for row in self._connection.exec_driver_sql(sql, _within(region))}

    def expected(self, by: str, region: str) -> dict[str, Expected]:
        """Return whom the lists expect by group, and how many of these are registered and accepted."""
        key = self._key(by, region)
        sql = f"""
            SELECT {key}, count(*), coalesce(sum(reached), 0), coalesce(sum(confirmed), 0) FROM (
                SELECT p.region_code, p.cooperative, p.category, p.payer,
                    max(p.client_id <> '' AND coalesce(r.withdrawn_at, '') = '') AS reached,
                    max(p.client_id <> '' AND coalesce(r.state, 'accepted') = 'accepted'
                        AND coalesce(r.withdrawn_at, '') = '') AS confirmed
                FROM roster AS p LEFT JOIN registration AS r ON r.client_id = p.client_id AND p.client_id <> ''
                WHERE p.status NOT IN ('meninggal', 'pindah') AND {_where(region, "p.")}
                GROUP BY CASE WHEN p.nik <> '' THEN p.nik ELSE p.name_key || '/' || p.birth_date END
            ) GROUP BY 1
        """  # noqa: S608
        return {row[0]: Expected(*row[1:]) for row in self._connection.exec_driver_sql(sql, _within(region))}

    def statuses(self, region: str) -> dict[str, int]:
        """Count people of the lists by what the list says of them (`hadir`, `merantau`, … or empty)."""
        sql = f"SELECT status, count(*) FROM roster WHERE {_where(region)} GROUP BY 1"  # noqa: S608
        return {row[0]: row[1] for row in self._connection.exec_driver_sql(sql, _within(region))}

    def by_event(self) -> dict[str, tuple[int, int]]:
        """Return registered and accepted people by event."""
        sql = """
            SELECT event_id, count(*), coalesce(sum(state = 'accepted'), 0) FROM registration
            WHERE rev > 0 AND withdrawn_at = '' AND event_id <> '' GROUP BY 1
        """
        return {row[0]: (row[1], row[2]) for row in self._connection.exec_driver_sql(sql)}

    def by_day(self, region: str) -> dict[str, int]:
        """Count registrations by the day (`YYYY-MM-DD`, UTC) on which they were captured."""
        sql = f"""
            SELECT substr(captured_at, 1, 10), count(*) FROM registration
            WHERE rev > 0 AND withdrawn_at = '' AND {_where(region)} GROUP BY 1
        """  # noqa: S608
        return {row[0]: row[1] for row in self._connection.exec_driver_sql(sql, _within(region))}

    def sources(self) -> tuple[str, ...]:
        """Return the names of the lists that make the denominator."""
        return tuple(self._connection.exec_driver_sql("SELECT DISTINCT source FROM roster ORDER BY 1").scalars())

    def _key(self, by: str, region: str) -> str:
        return _KEYS.get(by) or f"substr(region_code, 1, {_LEVELS.get(len(region), 13)})"


def _where(region: str, prefix: str = "") -> str:
    return _IN.replace("region_code", f"{prefix}region_code") if region else "1"


def _within(region: str) -> tuple[str, ...]:
    return (region, f"{region}.", f"{region}/") if region else ()
