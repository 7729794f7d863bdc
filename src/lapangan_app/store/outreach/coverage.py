"""Counting: who is expected, registered and accepted, by place, cooperative, category, payer or event.

One person on two lists counts once. Somebody whose registration has left this laptop counts as accepted: nothing else
is ever removed.
"""

from typing import NamedTuple

from sqlalchemy import Connection

_LEVELS = {2: 5, 5: 8, 8: 13, 0: 2}
"""Length of the codes one level below a region, by the length of its own code."""

_KEYS = {"village": "region_code", "cooperative": "cooperative", "category": "category", "payer": "payer"}
# 0 expected, 1 registered, 2 accepted; looked up row by row, which costs less than joining all before they are grouped
_REACHED = """CASE WHEN p.client_id = '' THEN 0 ELSE coalesce((
    SELECT CASE WHEN r.withdrawn_at <> '' THEN 0 WHEN r.state = 'accepted' THEN 2 ELSE 1 END
    FROM registration AS r WHERE r.client_id = p.client_id), 2) END"""
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
            SELECT {key}, count(*), sum(reached > 0), sum(reached > 1) FROM (
                SELECT p.region_code, p.cooperative, p.category, p.payer, max({_REACHED}) AS reached
                FROM roster AS p WHERE p.status NOT IN ('meninggal', 'pindah') AND {_where(region, "p.")}
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

    def villages_of(self, event_id: str) -> dict[str, tuple[int, int]]:
        """Return registered and accepted people of one event by village."""
        sql = """
            SELECT region_code, count(*), coalesce(sum(state = 'accepted'), 0) FROM registration
            WHERE event_id = ? AND event_id <> '' AND rev > 0 AND withdrawn_at = '' GROUP BY 1
        """
        return {row[0]: (row[1], row[2]) for row in self._connection.exec_driver_sql(sql, (event_id,))}

    def outermost(self) -> tuple[str, str]:
        """Return the first and the last village, in the order of codes, of registrations, lists and cooperatives."""
        sources = ("registration WHERE rev > 0 AND withdrawn_at = '' AND", "roster WHERE", "cooperative WHERE")
        found: list[str] = []
        for end in ("min", "max"):  # each alone is one step in an index
            for source in sources:
                sql = f"SELECT {end}(region_code) FROM {source} region_code > ''"  # noqa: S608 - constants only
                found.append(self._connection.exec_driver_sql(sql).scalar() or "")
        known = [code for code in found if code]
        return (min(known), max(known)) if known else ("", "")

    def by_day(self, region: str) -> dict[str, int]:
        """Count registrations by the day (`YYYY-MM-DD`, UTC) on which they were captured."""
        sql = f"""
            SELECT substr(captured_at, 1, 10), count(*) FROM registration
            WHERE rev > 0 AND withdrawn_at = '' AND {_where(region)} GROUP BY 1
        """  # noqa: S608
        return {row[0]: row[1] for row in self._connection.exec_driver_sql(sql, _within(region))}

    def sources(self, region: str) -> tuple[str, ...]:
        """Return the names of the lists that make the denominator of a region."""
        sql = f"SELECT DISTINCT source FROM roster WHERE {_where(region)} ORDER BY 1"  # noqa: S608
        return tuple(self._connection.exec_driver_sql(sql, _within(region)).scalars())

    def _key(self, by: str, region: str) -> str:
        return _KEYS.get(by) or f"substr(region_code, 1, {_LEVELS.get(len(region), 13)})"


def _where(region: str, prefix: str = "") -> str:
    return _IN.replace("region_code", f"{prefix}region_code") if region else "1"


def _within(region: str) -> tuple[str, ...]:
    return (region, f"{region}.", f"{region}/") if region else ()
