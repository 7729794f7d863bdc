"""The words of lists as data: headings, month names, what stands for sex, status, role, occupation and the like."""

import functools
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lapangan_app.domain.roster.words import plain
from lapangan_app.resources import resource_path

LEFT_OUT = frozenset({"number", "age", "bank", "account", "reason", "signature"})
"""Fields that are recognised so that nobody takes them for something else, and of which no form keeps anything."""


@dataclass(frozen=True)
class Vocabulary:
    """Hold every word list in plain form (see `plain`): heading variants to field, month words to number."""

    headings: Mapping[str, str]
    fillers: frozenset[str]
    blanks: frozenset[str]
    totals: tuple[str, ...]
    footers: tuple[str, ...]
    months: Mapping[str, int]
    words: Mapping[str, Mapping[str, str]]
    """For each field with a fixed set of answers: word to code."""

    @property
    def fields(self) -> frozenset[str]:
        """Return every field that a column may be."""
        return frozenset(self.headings.values())


@functools.cache
def vocabulary() -> Vocabulary:
    """Return the shipped words. Raises `ValueError` when one heading stands for two fields."""
    document = tomllib.loads(resource_path("programmes/roster-headings.toml").read_text(encoding="utf-8"))
    return Vocabulary(
        headings=_inverted(document["fields"].items()),
        fillers=frozenset(plain(word) for word in document["fillers"].split()),
        # compared as written, in small letters: the plain form would make nothing of `-`
        blanks=frozenset(document["blanks"]),
        totals=tuple(map(plain, document["totals"])),
        footers=tuple(map(plain, document["footers"])),
        months={word: int(number) for number, words in document["months"].items() for word in words.split()},
        words={field: _inverted(entries.items()) for field, entries in document["words"].items()},
    )


def _inverted(entries: Iterable[tuple[str, list[str]]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for meaning, words in entries:
        for word in map(plain, words):
            if found.setdefault(word, meaning) != meaning:
                raise ValueError(word)
    return found
