"""Reports on A4: head of the letter, facts, tables that go on overleaf, sums, notes and room for signatures."""

from lapangan_app.domain.months import format_date
from lapangan_app.reports.blocks import Block, Columns, Facts, Panel, Rule, Sheet, Space, Stack, Table, Text
from lapangan_app.reports.outreach.report import LOCAL_ESTIMATE, Column, Part, Report, Row, Signature, Signer, written
from lapangan_app.reports.phrases import TRAINING

_ROOM_TO_SIGN = 17.0
_DOTS = "(" + "." * 44 + ")"
_LABEL = 44.0


def report_sheet(report: Report) -> Sheet:
    """Lay a report out on A4, upright or lying."""
    blocks: list[Block] = []
    if report.letterhead:
        blocks.append(_head(report.letterhead))
    blocks.append(_title(report))
    if report.facts:
        facts = tuple((fact.label, text) for fact in report.facts if (text := written(fact.value, fact.kind)))
        blocks.append(Facts(facts, _LABEL))
    if report.estimate:
        blocks.append(Panel(Text(LOCAL_ESTIMATE, "strong"), "warn"))
    blocks += [_table(part) for part in report.parts]
    blocks.append(_end(report))
    return Sheet(
        title=report.title,
        name=report.name,
        paper="a4",
        blocks=tuple(blocks),
        footer=f"{report.title}. {report.source}" if report.source else report.title,
        stamp=TRAINING if report.training else "",
        landscape=report.landscape,
    )


def _head(lines: tuple[str, ...]) -> Block:
    first, *others = lines
    below = tuple(Text(line, "body", "muted", "centre") for line in others)
    return Stack((Text(first, "heading", align="centre"), *below, Space(0.4), Rule(), Rule()), 0.6)


def _end(report: Report) -> Block:
    """Keep notes and signatures together, so that nobody signs an empty page."""
    notes = Stack(tuple(Text(note, "small", "muted") for note in report.notes), 0.6)
    return Stack((notes, _signatures(report.signature)), 3) if report.signature else notes


def _title(report: Report) -> Block:
    below = (Text(report.subtitle, "body", "muted", "centre"),) if report.subtitle else ()
    return Stack((Text(report.title, "loud", align="centre"), *below), 0.6)


def _table(part: Part) -> Block:
    columns = part.columns
    if not part.rows:
        return Stack((Text(part.title, "heading", "accent"), Text(part.nothing, tone="muted")), 1.2)
    sums = part.sums
    rows = part.lines if sums is None else (*part.lines, sums)
    return Table(
        head=tuple(column.title for column in columns),
        rows=tuple(_texts(row, columns) for row in rows),
        widths=tuple(column.width for column in columns),
        right=frozenset(place for place, column in enumerate(columns) if column.right),
        total=sums is not None,
        height=part.pen,
        title=part.title,
    )


def _texts(row: Row, columns: tuple[Column, ...]) -> tuple[str, ...]:
    return tuple(written(cell, column.kind) for cell, column in zip(row, columns, strict=True))


def _signatures(signature: Signature) -> Block:
    dated = f"{signature.place or '.' * 30}, {format_date(signature.day)}"
    last = len(signature.signers) - 1
    rooms = tuple(_signer(one, dated if place == last else "") for place, one in enumerate(signature.signers))
    return Columns(rooms, (1.0,) * len(rooms), gap=14)


def _signer(signer: Signer, dated: str) -> Block:
    below = Text(signer.number, "small", "muted", "centre")
    return Stack(
        (
            Text(dated, align="centre"),
            Text(signer.role, align="centre"),
            Space(_ROOM_TO_SIGN),
            Text(signer.name or _DOTS, "strong" if signer.name else "body", align="centre"),
            below,
        ),
        0.6,
    )
