"""Finding the headings of a list: titles above, one row or two with merged cells, a row of column numbers below."""

import re
from dataclasses import dataclass
from difflib import get_close_matches

from lapangan_app.domain.roster.table import Table, cell_text, is_blank
from lapangan_app.domain.roster.vocabulary import Vocabulary
from lapangan_app.domain.roster.words import plain

_LOOKED_AT = 40
"""Rows in which headings are looked for."""
_FIGURE = re.compile(r"[0-9]")
_NUMBERED = re.compile(r"\(?\s*([0-9]{1,3})\s*\)?")
_CLOSE = 0.88
_SHORTEST_CLOSE = 6


@dataclass(frozen=True, slots=True)
class Heading:
    """Name one column: what stands above it (both rows, if there are two), and the lower row alone."""

    whole: str
    lower: str


@dataclass(frozen=True, slots=True)
class Headings:
    """Say where the headings stand: rows `first` to `last` (from 0), one `Heading` a column, data from row `data`."""

    first: int
    last: int
    data: int
    columns: tuple[Heading, ...]


def find_headings(table: Table, words: Vocabulary) -> Headings | None:
    """Return the headings of a table, or None when no row can be them.

    A row of headings names at least two fields, or name or NIK alone; failing that, it is words over figures.
    """
    rows = range(min(table.height, _LOOKED_AT))
    scores = [_score(table, row, words) for row in rows]
    best = max(scores, default=0)
    top = scores.index(best) if scores else 0
    if best < 2 and not {field_of(heading, words) for heading in _named(table, top)} & {"nik", "full_name"}:
        return _unknown_words(table)
    first, last = _upper_and_lower(table, top, scores, words)
    columns = _single(table, first) if first == last else _double(table, first)
    return Headings(first, last, _after_numbers(table, last + 1), columns)


def field_of(heading: Heading, words: Vocabulary) -> str:
    """Return the field that a heading names, or empty text. Two rows together say more than the lower one alone."""
    for text in dict.fromkeys((heading.whole, heading.lower)):
        if field := _field_of_text(plain(text), words) or _field_of_text(plain(_without_brackets(text)), words):
            return field
    return ""


def _without_brackets(text: str) -> str:
    return re.sub(r"\([^)]*\)", " ", text)


def _field_of_text(text: str, words: Vocabulary) -> str:
    if not text:
        return ""
    if text in words.headings:
        return words.headings[text]
    if field := _with_fillers(text.split(), words):
        return field
    if len(text) < _SHORTEST_CLOSE:
        return ""
    near = {words.headings[match] for match in get_close_matches(text, words.headings, n=3, cutoff=_CLOSE)}
    return near.pop() if len(near) == 1 else ""


def _with_fillers(parts: list[str], words: Vocabulary) -> str:
    """Return the field of the longest variant around which only fillers stand: `nama lengkap sesuai ktp`."""
    for length in range(len(parts) - 1, 0, -1):
        for start in range(len(parts) - length + 1):
            field = words.headings.get(" ".join(parts[start : start + length]))
            if field and all(part in words.fillers for part in (*parts[:start], *parts[start + length :])):
                return field
    return ""


def _named(table: Table, row: int) -> tuple[Heading, ...]:
    return _single(table, row) if row < table.height else ()


def _unknown_words(table: Table) -> Headings | None:
    """Return the first filled row where it has words only and figures stand below: somebody must say what they mean."""
    for row in range(min(table.height - 1, _LOOKED_AT)):
        texts = [cell_text(cell) for cell in table.row(row) if not is_blank(cell)]
        if len(texts) >= 2:
            words_only = not any(_FIGURE.search(text) for text in texts)
            below = any(_FIGURE.search(cell_text(cell)) for cell in table.row(row + 1))
            return Headings(row, row, row + 1, _single(table, row)) if words_only and below else None
    return None


def _score(table: Table, row: int, words: Vocabulary) -> int:
    """Count the different fields that a row names; long sentences and numbers name none."""
    return len({field for heading in _single(table, row) if (field := field_of(heading, words))})


def _single(table: Table, row: int) -> tuple[Heading, ...]:
    texts = [cell_text(cell) if isinstance(cell, str) and len(cell) < 80 else "" for cell in table.row(row)]
    return tuple(Heading(text, text) for text in texts)


def _upper_and_lower(table: Table, top: int, scores: list[int], words: Vocabulary) -> tuple[int, int]:
    """Return the first and the last heading row. The best one may be the upper or the lower of two."""
    if top + 1 < len(scores) and _continues(table, top, words):
        return top, top + 1
    if top > 0 and scores[top - 1] >= 1 and _continues(table, top - 1, words):
        return top - 1, top
    return top, top


def _continues(table: Table, upper: int, words: Vocabulary) -> bool:
    """Tell whether the row below only divides headings: it has text under merged or few cells, and names fields."""
    lower = table.row(upper + 1)
    filled = [column for column, cell in enumerate(lower) if not is_blank(cell)]
    if not filled or any(not isinstance(lower[column], str) for column in filled):
        return False
    spread = _spread(table, upper)
    pairs = [Heading(f"{spread[column]} {cell_text(lower[column])}", cell_text(lower[column])) for column in filled]
    named = sum(bool(field_of(pair, words)) for pair in pairs)
    return named == len(filled) or (named >= 2 and named * 2 > len(filled))


def _double(table: Table, upper: int) -> tuple[Heading, ...]:
    spread, below = _spread(table, upper), table.row(upper + 1)
    lower = [cell_text(cell) for cell in below]
    return tuple(
        Heading(" ".join(part for part in (over, under) if part), under or over)
        for over, under in zip(spread, lower, strict=True)
    )


def _spread(table: Table, row: int) -> list[str]:
    """Return a row in which a merged cell stands over each of its columns; unmerged, text reaches to the next one."""
    texts = [cell_text(cell) for cell in table.row(row)]
    for top, left, bottom, right in table.merged:
        if top <= row <= bottom and top >= 0 and left >= 0:
            over = cell_text(table.columns[left][top])
            for column in range(left, min(right + 1, len(texts))):
                texts[column] = over
    below = table.row(row + 1) if row + 1 < table.height else ()
    for column in range(1, len(texts)):
        # people also draw a group without merging: blank above, something below
        if not texts[column] and below and not is_blank(below[column]) and not table.merged:
            texts[column] = texts[column - 1]
    return texts


def _after_numbers(table: Table, row: int) -> int:
    """Return the first row of data: a row that only counts the columns, (1) (2) (3), belongs to the headings."""
    if row >= table.height:
        return row
    cells = [cell_text(cell) for cell in table.row(row) if not is_blank(cell)]
    matches = [_NUMBERED.fullmatch(text) for text in cells]
    if len(cells) < 3 or not all(matches):
        return row
    numbers = [int(match[1]) for match in matches if match]
    return row + 1 if numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] <= 2 else row
