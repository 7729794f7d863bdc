"""Reports as a workbook: every table on a page of its own, every cell what it is, sums as values and no formula."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from lapangan_app.domain.months import format_date
from lapangan_app.reports.outreach.report import LOCAL_ESTIMATE, Cell, Column, Kind, Part, Report, Row, written
from lapangan_app.sheets.writing import Field, Page, Value, write_workbook
from lapangan_app.sheets.writing import Kind as Look

_LOOKS: dict[Kind, Look] = {"number": Look.NUMBER, "rupiah": Look.RUPIAH, "date": Look.DATE, "share": Look.NUMBER}
_LETTERS = 11.0
"""Letters in a column of width 1."""
_LONGEST_NAME = 31
_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))


def write_report(report: Report, path: Path) -> None:
    """Write a report as a workbook. Raises `FileNotWritten`; then nothing is left behind."""
    write_workbook(path, report_pages(report))


def report_pages(report: Report) -> tuple[Page, ...]:
    """Return the pages of the workbook: head and facts above each table, notes and signers below the last."""
    last = len(report.parts) - 1
    return tuple(
        Page(
            name=_page_name(part.title, place),
            columns=tuple(_field(column) for column in part.columns),
            rows=tuple(_rows(part, report, last=place == last)),
            above=tuple(_above(report, part)),
        )
        for place, part in enumerate(report.parts)
    )


def _page_name(title: str, place: int) -> str:
    """Return a name that a sheet may bear: short, without signs that workbooks forbid, and unlike all others."""
    plain = " ".join(title.translate(_NOT_IN_NAMES).split())
    return f"{place + 1} {plain}"[:_LONGEST_NAME].strip()


def _field(column: Column) -> Field:
    heading = f"{column.title} (%)" if column.kind == "share" else column.title
    return Field(heading, column.width * _LETTERS, _LOOKS.get(column.kind, Look.TEXT))


def _above(report: Report, part: Part) -> Iterator[tuple[Value, ...]]:
    yield from ((line,) for line in report.letterhead)
    if report.letterhead:
        yield ()
    yield (report.title,)
    if report.subtitle:
        yield (report.subtitle,)
    for fact in report.facts:
        if written(fact.value, fact.kind):
            # between text of a fact and a number there is a difference also here
            yield (fact.label, None, _value(fact.value, fact.kind))
    if report.estimate:
        yield (LOCAL_ESTIMATE,)
    yield ()
    yield (part.title,)


def _rows(part: Part, report: Report, *, last: bool) -> Iterator[tuple[Value, ...]]:
    for row in part.lines:
        yield _values(row, part.columns)
    if (sums := part.sums) is not None:
        yield _values(sums, part.columns)
    if not part.rows:
        yield (part.nothing,)
    if last:
        yield from _below(report)


def _below(report: Report) -> Iterator[tuple[Value, ...]]:
    yield ()
    yield from ((note,) for note in report.notes)
    if report.source:
        yield (report.source,)
    if (signature := report.signature) is not None:
        yield ()
        yield (", ".join(part for part in (signature.place, format_date(signature.day)) if part),)
        yield from ((": ".join(part for part in (one.role, one.name) if part),) for one in signature.signers)


def _values(row: Row, columns: tuple[Column, ...]) -> tuple[Value, ...]:
    return tuple(_value(cell, column.kind) for cell, column in zip(row, columns, strict=True))


def _value(cell: Cell, kind: Kind) -> Value:
    """Return a cell as it is typed in the workbook: a month in words, a share as a percentage of one decimal."""
    if cell is None or isinstance(cell, date):
        return cell
    if isinstance(cell, str):
        return written(cell, kind) if kind == "month" else cell
    return round(cell * 100, 1) if kind == "share" else cell
