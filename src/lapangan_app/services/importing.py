"""Bringing a file of people: read, mapped, judged and shown before anything is kept."""

import hashlib
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Protocol

from lapangan_app.domain.form import Form
from lapangan_app.domain.record import ImportRun
from lapangan_app.domain.roster.judge import Grounds, Group, Judgement, Problem, judge
from lapangan_app.domain.roster.mapping import Plan, best_table, propose
from lapangan_app.domain.roster.people import People
from lapangan_app.domain.roster.places import Places
from lapangan_app.domain.roster.table import Table
from lapangan_app.domain.roster.twins import OnDevice
from lapangan_app.domain.roster.vocabulary import vocabulary
from lapangan_app.domain.roster.words import plain
from lapangan_app.domain.rules import Rules
from lapangan_app.errors import HeadingUnknown
from lapangan_app.messages import problem_sentence
from lapangan_app.reports.roster_template import roster_template
from lapangan_app.services.rosters import Counted
from lapangan_app.sheets.reading import read_bytes, read_tables
from lapangan_app.sheets.writing import Field, Page, Value, write_workbook

_NAMESPACE = uuid.UUID("a4f0b5c2-1f0e-5d2a-9c77-0d1f6f3a8b52")
_REASON = "Alasan"
_WIDTH, _REASON_WIDTH = 18, 60


@dataclass(frozen=True)
class Preview:
    """Show a file as it would be taken in. The counts of the five groups sum to `rows`.

    `sheets` names every sheet that holds anything, `digest` is the SHA-256 of the file. A corrected preview is a new
    one, judged from what was read; the file is not opened again.
    """

    source: str
    digest: str
    sheets: tuple[str, ...]
    table: Table
    plan: Plan
    judgement: Judgement
    grounds: Grounds

    @property
    def rows(self) -> int:
        """Return the number of rows that stand for a person."""
        return len(self.judgement.rows)

    @property
    def ready(self) -> int:
        """Return how many rows can be taken in as they are."""
        return self.judgement.counts[Group.READY]

    @property
    def needs_fix(self) -> int:
        """Return how many rows wait for a person."""
        return self.judgement.counts[Group.NEEDS_FIX]

    @property
    def duplicate_in_file(self) -> int:
        """Return how many rows name somebody who stands further up."""
        return self.judgement.counts[Group.DUPLICATE_IN_FILE]

    @property
    def duplicate_on_device(self) -> int:
        """Return how many rows name somebody whom this laptop expects already."""
        return self.judgement.counts[Group.DUPLICATE_ON_DEVICE]

    @property
    def ignored(self) -> int:
        """Return how many rows are set aside on purpose: hidden in the file, or deceased."""
        return self.judgement.counts[Group.IGNORED]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Return everything that is the matter with single rows, in the order of the file."""
        return self.judgement.problems

    @property
    def people(self) -> People:
        """Return the ready people as `(row number, form, status)`; each form is made when it is asked for."""
        return People(self.judgement, lambda row: str(uuid.uuid5(_NAMESPACE, f"{self.digest}/{row}")))

    def mapped(self, chosen: Mapping[str, str]) -> "Preview":
        """Return the preview with columns mapped by hand, `{heading: field}`. Raises `HeadingUnknown`."""
        return self._judged(self.table, self.plan.corrected(_fields(chosen, self.grounds), self.grounds.words))

    def corrected(self, cells: Mapping[tuple[int, str], str]) -> "Preview":
        """Return the preview with cells typed anew, `{(row number, heading): text}`.

        Raises `HeadingUnknown`, and `IndexError` for a row that the file does not have.
        """
        places = {column.heading: column.index for column in self.plan.columns}
        if missing := [heading for _, heading in cells if heading not in places]:
            raise HeadingUnknown(heading=missing[0])
        changes = {(row, places[heading]): text for (row, heading), text in cells.items()}
        return self._judged(self.table.corrected(changes), self.plan)

    def write_rest(self, path: Path) -> int:
        """Write what would not be taken in as the same sheet with a column of reasons; returns how many rows.

        Raises `FileNotWritten`.
        """
        return write_workbook(path, [_rest(self)])

    def _judged(self, table: Table, plan: Plan) -> "Preview":
        return replace(self, table=table, plan=plan, judgement=judge(table, plan, self.grounds))


class Importing:
    """Preview files of people. `on_device` tells who is expected already; without a profile that is nobody."""

    def __init__(
        self,
        places: Places,
        rules: Callable[[date], Rules],
        today: Callable[[], date],
        on_device: OnDevice | None = None,
    ) -> None:
        self._places, self._rules, self._today = places, rules, today
        self._on_device = on_device or _nobody

    def preview(self, path: Path, *, sheet: str = "", within: str = "") -> Preview:
        """Read a file and judge the sheet that names most fields, or the one of that name.

        `within` is the dotted code of the region in which the people live, for villages of one name. Raises a
        `SheetRefused`. Takes seconds for long lists: call it in the background.
        """
        data = read_bytes(path)
        tables = read_tables(data, sheet)
        day = self._today()
        grounds = Grounds(
            rules=self._rules(day),
            words=vocabulary(),
            places=self._places,
            as_of=day,
            on_device=self._on_device,
            within=within,
        )
        table = best_table(tables, grounds.words)
        plan = propose(table, grounds.words)
        return Preview(
            source=path.stem,
            digest=hashlib.sha256(data).hexdigest(),
            sheets=tuple(one.sheet for one in tables),
            table=table,
            plan=plan,
            judgement=judge(table, plan, grounds),
            grounds=grounds,
        )

    def write_template(self, path: Path) -> None:
        """Write the empty list with the choices of today. Raises `FileNotWritten`."""
        write_template(path, self._rules(self._today()))


class Taking(Protocol):
    """Take rows into the list of expected people, all or none."""

    def take_in(self, rows: Iterable[tuple[int, Form]], counts: Counted, source: str, digest: str) -> ImportRun: ...


def bring(preview: Preview, rosters: Taking, source: str = "") -> ImportRun:
    """Take the ready people of a preview into the list of expected people: the one way from file to store.

    `source` names the list, without it the file does. Who is on a list already is left out.
    """
    rows = ((row, replace(form, roster_status=status or form.roster_status)) for row, form, status in preview.people)
    return rosters.take_in(rows, preview, source.strip() or preview.source, preview.digest)


def write_template(path: Path, rules: Rules) -> None:
    """Write the empty list for offices. Raises `FileNotWritten`."""
    write_workbook(path, roster_template(rules))


def _nobody(_niks: Sequence[str], _names: Sequence[tuple[str, str]]) -> AbstractSet[str]:
    return frozenset()


def _fields(chosen: Mapping[str, str], grounds: Grounds) -> dict[str, str]:
    """Let a field be called by its code or by any heading that stands for it: `nik`, `Nama Lengkap`."""
    words = grounds.words
    return {
        heading: field if field in words.fields else words.headings.get(plain(field), field)
        for heading, field in chosen.items()
    }


def _rest(preview: Preview) -> Page:
    """Return the rows that are not ready, below everything that stood above them in the file."""
    table, plan = preview.table, preview.plan
    above = [[*table.row(row)] for row in range(plan.data)]
    if above:
        above[-1] += [""] * (table.width - len(above[-1])) + [_REASON]
    columns = (*(Field("", _WIDTH) for _ in range(table.width)), Field("", _REASON_WIDTH))
    name = table.sheet[:31] or "Data"
    return Page(name, columns, _rest_rows(preview), tuple(above))


def _rest_rows(preview: Preview) -> Iterator[Sequence[Value]]:
    table, judgement = preview.table, preview.judgement
    reasons: dict[int, list[str]] = {}
    for problem in judgement.problems:
        text = problem_sentence(problem.code, problem.facts)
        reasons.setdefault(problem.row, []).append(f"{problem.column}: {text}" if problem.column else text)
    for row, group in zip(judgement.rows, judgement.groups, strict=True):
        if group is not Group.READY:
            told = " ".join([f"Baris {row}.", *reasons.get(row, ())])
            yield [*table.row(row - table.first_row), told]
