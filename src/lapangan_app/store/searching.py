"""Which registrations stand on a page: by key, by state, by the first letters of words. Never by OFFSET."""

import json
import unicodedata

from sqlalchemy import Connection

from lapangan_app.domain.states import State

_NEWEST = 1 << 62
_INDEXED_LETTERS = 10
"""The index answers prefixes of up to so many letters at once; longer ones would first gather everybody who matches."""
_FEW = 20_000
"""Up to so many registrations in the wanted states are held in a set while a broad search walks by."""
_FEW_STATES = (
    "SELECT s.rowid FROM search AS s WHERE s.search MATCH ? AND s.rowid < ?"
    # the plus keeps SQLite from asking the index once for every member of the set
    " AND +s.rowid IN (SELECT id FROM registration WHERE state IN (SELECT value FROM json_each(?)))"
    " ORDER BY s.rowid DESC LIMIT ?"
)
_WORDS_ONLY = "SELECT rowid FROM search WHERE search MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?"
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
    queries = match_queries(text)
    if not queries:
        return [] if text.strip() else _listed(connection, bound, limit, states)
    found: list[int] = []
    for query in queries:
        found = _searched(connection, query, bound, limit, states)
        if len(found) == limit:
            break
    return found


def match_queries(text: str) -> tuple[str, ...]:
    """Return the FTS5 queries for what was typed, the next one to be asked when one does not fill a page.

    Every word is a quoted prefix. A long word is first looked for as a whole, which walks a common word lazily.
    """
    # split where the tokenizer splits, so that "Ma'ruf" and "Al-Amin" ask for the words the index has
    words = "".join(c if unicodedata.category(c)[0] in "LNM" else " " for c in text).split()[:8]
    if not words:
        return ()
    prefixes = " ".join(f'"{word}"*' for word in words)
    if all(len(word) <= _INDEXED_LETTERS for word in words):
        return (prefixes,)
    whole = " ".join(f'"{word}"' + ("" if len(word) > _INDEXED_LETTERS else "*") for word in words)
    return whole, prefixes


def _listed(connection: Connection, bound: int, limit: int, states: tuple[State, ...]) -> list[int]:
    if not states:
        return _ids(connection, "SELECT id FROM registration WHERE id < ? ORDER BY id DESC LIMIT ?", (bound, limit))
    # one short walk per state, because a single walk over all would pass a million accepted to find ten rejected
    sql = "SELECT id FROM registration WHERE state = ? AND id < ? ORDER BY id DESC LIMIT ?"
    found = [row_id for state in states for row_id in _ids(connection, sql, (state, bound, limit))]
    return sorted(found, reverse=True)[:limit]


def _searched(connection: Connection, query: str, bound: int, limit: int, states: tuple[State, ...]) -> list[int]:
    if not states:
        return _ids(connection, _WORDS_ONLY, (query, bound, limit))
    wanted = json.dumps(states)
    sql = "SELECT sum(n) FROM tally WHERE state IN (SELECT value FROM json_each(?))"
    few = (connection.exec_driver_sql(sql, (wanted,)).scalar() or 0) <= _FEW
    return _ids(connection, _FEW_STATES if few else _WORDS_FIRST, (query, bound, wanted, limit))


def _ids(connection: Connection, sql: str, parameters: tuple[object, ...]) -> list[int]:
    return list(connection.exec_driver_sql(sql, parameters).scalars())
