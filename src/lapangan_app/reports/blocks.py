"""The vocabulary of everything that is printed: sheets of nested blocks, as frozen values. `ui.paper` draws them.

Lengths are millimetres of paper. Nothing here knows how a letter looks or where a page ends.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Style = Literal["title", "heading", "body", "reading", "larger", "strong", "label", "small", "figure", "loud", "number"]
Tone = Literal["text", "muted", "accent", "ok", "warn", "danger"]
Align = Literal["left", "centre", "right"]
Paper = Literal["a4", "80mm"]


@dataclass(frozen=True, slots=True)
class Text:
    """Set one paragraph; it breaks into lines by itself, also inside a word that is too long."""

    text: str
    style: Style = "body"
    tone: Tone = "text"
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Space:
    """Leave some room."""

    height: float


@dataclass(frozen=True, slots=True)
class Rule:
    """Draw a thin line across."""


@dataclass(frozen=True, slots=True)
class Stack:
    """Set blocks one below the other."""

    blocks: "tuple[Block, ...]"
    gap: float = 1.6


@dataclass(frozen=True, slots=True)
class Columns:
    """Set blocks side by side; `widths` are shares of the room, or millimetres where they are negative."""

    blocks: "tuple[Block, ...]"
    widths: tuple[float, ...]
    gap: float = 6.0


@dataclass(frozen=True, slots=True)
class Panel:
    """Put a rounded frame around a block. `loud` makes it heavy."""

    inside: "Block"
    tone: Tone = "muted"
    loud: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """List pairs of label and value; labels take `label` millimetres."""

    rows: tuple[tuple[str, str], ...]
    label: float = 34.0


@dataclass(frozen=True, slots=True)
class Table:
    """Set rows of texts under a head; `widths` are shares. The last row is heavy when `total` says so.

    Rows `height` millimetres high leave room for a pen. The title stands above the head, on every page that the table
    goes on to.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    right: frozenset[int] = frozenset()
    total: bool = False
    height: float = 0.0
    title: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """Draw a QR code with its quiet zone, `side` millimetres wide; each row is a text of `0` and `1`."""

    rows: tuple[str, ...]
    side: float


@dataclass(frozen=True, slots=True)
class Boxes:
    """Draw boxes for single characters under a label, in groups: a NIK is four groups of four."""

    label: str
    groups: tuple[int, ...]
    size: float = 5.4


@dataclass(frozen=True, slots=True)
class Blank:
    """Leave a line for a pen under a label."""

    label: str
    height: float = 10.5


@dataclass(frozen=True, slots=True)
class Ticks:
    """Offer choices with a box to tick each, as many in a row as fit, or one a row."""

    label: str
    choices: tuple[str, ...]
    one_a_row: bool = False
    style: Style = "body"


@dataclass(frozen=True, slots=True)
class Frame:
    """Leave a framed room for a signature, a thumb or a stamp, with its label inside."""

    label: str
    height: float = 24.0


Block = Text | Space | Rule | Stack | Columns | Panel | Facts | Table | Code | Boxes | Blank | Ticks | Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Hold one document. `name` is the stem of its file, free of personal data; `stamp` is printed across each page.

    A4 may lie on its side: `landscape`.
    """

    title: str
    name: str
    paper: Paper
    blocks: tuple[Block, ...]
    footer: str = ""
    stamp: str = ""
    landscape: bool = False


def words(sheet: Sheet) -> str:
    """Return everything that can be read on a sheet, one text a line: for screen readers and for tests."""
    lines = [line for block in sheet.blocks for line in _lines(block)]
    return "\n".join(line for line in (*lines, sheet.footer, sheet.stamp) if line)


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Text(text=text):
            yield text
        case Stack(blocks=blocks) | Columns(blocks=blocks):
            for part in blocks:
                yield from _lines(part)
        case Panel(inside=inside):
            yield from _lines(inside)
        case Facts(rows=rows):
            yield from (f"{label}: {value}" for label, value in rows)
        case Table(head=head, rows=rows, title=title):
            if title:
                yield title
            yield from (" | ".join(row) for row in (head, *rows) if any(row))
        case Boxes(label=label) | Blank(label=label) | Frame(label=label):
            yield label
        case Ticks(label=label, choices=choices):
            yield " / ".join((label, *choices))
        case _:
            return
