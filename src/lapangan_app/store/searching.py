"""Which registrations stand on a page: by key, by state, by the first letters of words. Never by OFFSET."""

import json
import unicodedata

from sqlalchemy import Connection

from lapangan_app.domain.states import State

_NEWEST = 1 << 62
_FEW = 500
"""Up to so many registrations in the wanted states are tested one by one instead of walking a broad search."""
_STATE_FIRST = (
    "SELECT r.id FROM registration AS r CROSS JOIN search AS s"
    " WHERE r.state IN (SELECT value FROM json_each(?)) AND r.id < ? AND s.rowid = r.id AND s.search MATCH ?"
    " ORDER BY r.id DESC LIMIT ?"
)
_WORDS_FIRST = (
    "SELECT s.rowid FROM search AS s CROSS JOIN registration AS r WHERE s.search MATCH ? AND s.rowid < ?"
    " AND r.id = s.rowid AND r.state IN (SELECT value FROM json_each(?)) ORDER BY s.rowid DESC LIMIT ?"
)


def page_ids(connection: Connection, text: str, before: int | None, limit: int, states: tuple[State, ...]) -> list[int]:
    """Return the keys of one page, newest first."""
    bound = _NEWEST if before is None else before
    compact = "".join(text.split())
    if len(compact) == 16 and compact.isdecimal():
        sql = "SELECT id FROM registration WHERE nik = ? AND id < ? ORDER BY id DESC LIMIT ?"
        return _ids(connection, sql, (compact, bound, limit))
    query = match_query(text)
    if query is None:
        return [] if text.strip() else _listed(connection, bound, limit, states)
    if not states:
        sql = "SELECT rowid FROM search WHERE search MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?"
        return _ids(connection, sql, (query, bound, limit))
    return _searched(connection, query, bound, limit, states)


def match_query(text: str) -> str | None:
    """Return the FTS5 query for what was typed: every word as a quoted prefix, or None without any word."""
    # split where the tokenizer splits, so that "Ma'ruf" and "Al-Amin" ask for the words the index has
    words = "".join(c if unicodedata.category(c)[0] in "LNM" else " " for c in text).split()
    return " ".join(f'"{word}"*' for word in words[:8]) or None


def _listed(connection: Connection, bound: int, limit: int, states: tuple[State, ...]) -> list[int]:
    if not states:
        return _ids(connection, "SELECT id FROM registration WHERE id < ? ORDER BY id DESC LIMIT ?", (bound, limit))
    # one short walk per state, because a single walk over all would pass a million accepted to find ten rejected
    sql = "SELECT id FROM registration WHERE state = ? AND id < ? ORDER BY id DESC LIMIT ?"
    found = [row_id for state in states for row_id in _ids(connection, sql, (state, bound, limit))]
    return sorted(found, reverse=True)[:limit]


def _searched(connection: Connection, query: str, bound: int, limit: int, states: tuple[State, ...]) -> list[int]:
    wanted = json.dumps(states)
    sql = "SELECT sum(n) FROM tally WHERE state IN (SELECT value FROM json_each(?))"
    if (connection.exec_driver_sql(sql, (wanted,)).scalar() or 0) <= _FEW:
        return _ids(connection, _STATE_FIRST, (wanted, bound, query, limit))
    return _ids(connection, _WORDS_FIRST, (query, bound, wanted, limit))


def _ids(connection: Connection, sql: str, parameters: tuple[object, ...]) -> list[int]:
    return list(connection.exec_driver_sql(sql, parameters).scalars())
