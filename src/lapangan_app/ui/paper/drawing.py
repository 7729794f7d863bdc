"""How each block of a sheet is measured and painted: measuring is painting without a painter, so they never differ."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from lapangan_app.reports.blocks import (
    Align,
    Blank,
    Block,
    Boxes,
    Code,
    Columns,
    Facts,
    Frame,
    Panel,
    Paper,
    Rule,
    Space,
    Stack,
    Style,
    Table,
    Text,
    Ticks,
    Tone,
)
from lapangan_app.ui.paper.typeset import HAIRLINE, Paragraph, ink, pen, units, width_of

_PANEL = 2.8
_TICK = 3.4
_TICK_GAP = 1.6
_CELL = 0.9
_APART = 2.2
_BOX_LINE = "#7C8894"
_ENDLESS = 1e9


class Area(NamedTuple):
    """Say where a block begins and how much room it has across, in units."""

    x: float
    y: float
    width: float

    def below(self, taken: float) -> "Area":
        """Return what is left under something `taken` units high."""
        return Area(self.x, self.y + taken, self.width)

    def inside(self, left: float, top: float, width: float) -> "Area":
        """Return an area that begins further to the right and below."""
        return Area(self.x + left, self.y + top, width)


class Drawer:
    """Walk over blocks. Without a painter it only measures; every method returns the height taken, in units."""

    def __init__(self, paper: Paper, painter: QPainter | None = None) -> None:
        self._paper = paper
        self._painter = painter
        self._ways: dict[type, Callable[[Any, Area], float]] = {
            Text: self._text,
            Space: lambda space, _area: units(space.height),
            Rule: lambda _rule, area: self._rule(area),
            Stack: lambda stack, area: self.stack(stack.blocks, area, units(stack.gap)),
            Columns: self._columns,
            Panel: self._panel,
            Facts: self._facts,
            Table: self._table,
            Code: self._code,
            Boxes: self._boxes,
            Blank: self._blank,
            Ticks: self._ticks,
            Frame: self._frame,
        }

    def block(self, block: Block, area: Area) -> float:
        """Draw any block."""
        return self._ways[type(block)](block, area)

    def stack(self, blocks: Sequence[Block], area: Area, gap: float) -> float:
        """Draw blocks one below the other, `gap` units apart."""
        taken = 0.0
        for place, part in enumerate(blocks):
            taken += gap if place else 0.0
            taken += self.block(part, area.below(taken))
        return taken

    def _text(self, text: Text, area: Area) -> float:
        return self._paragraph(Paragraph(text.text, text.style, area.width, text.align), area, text.tone)

    def _paragraph(self, paragraph: Paragraph, area: Area, tone: Tone) -> float:
        if self._painter is not None:
            paragraph.paint(self._painter, area.x, area.y, ink(tone, self._paper).line)
        return paragraph.height

    def _words(self, text: str, style: Style, area: Area, tone: Tone = "text") -> float:
        return self._paragraph(Paragraph(text, style, area.width), area, tone)

    def _rule(self, area: Area, millimetres: float = 0.2) -> float:
        if self._painter is not None:
            self._painter.setPen(pen(HAIRLINE if self._paper == "a4" else "#000000", millimetres))
            self._painter.drawLine(QPointF(area.x, area.y), QPointF(area.x + area.width, area.y))
        return units(millimetres)

    def _box(self, area: Area, height: float) -> None:
        if self._painter is not None:
            self._painter.setPen(pen(_BOX_LINE if self._paper == "a4" else "#000000", 0.25))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawRoundedRect(QRectF(area.x, area.y, area.width, height), units(0.7), units(0.7))

    def _columns(self, columns: Columns, area: Area) -> float:
        gap = units(columns.gap)
        fixed = sum(units(-share) for share in columns.widths if share < 0)
        free = area.width - gap * (len(columns.widths) - 1) - fixed
        shares = sum(share for share in columns.widths if share > 0)
        tallest, left = 0.0, 0.0
        for part, share in zip(columns.blocks, columns.widths, strict=True):
            room = units(-share) if share < 0 else free * share / shares
            tallest = max(tallest, self.block(part, area.inside(left, 0, room)))
            left += room + gap
        return tallest

    def _panel(self, panel: Panel, area: Area) -> float:
        edge = units(_PANEL)
        inner = area.inside(edge, edge, area.width - 2 * edge)
        height = Drawer(self._paper).block(panel.inside, inner) + 2 * edge
        if self._painter is not None:
            colours = ink(panel.tone, self._paper)
            self._painter.setPen(pen(colours.line if panel.loud else HAIRLINE, 0.7 if panel.loud else 0.2))
            self._painter.setBrush(QColor(colours.ground))
            self._painter.drawRoundedRect(QRectF(area.x, area.y, area.width, height), units(1.6), units(1.6))
        self.block(panel.inside, inner)
        return height

    def _facts(self, facts: Facts, area: Area) -> float:
        taken, label, gap = 0.0, units(facts.label), units(0.5)
        for name, value in facts.rows:
            left = self._words(name, "body", area.inside(0, taken, label - units(1)), "muted")
            right = self._words(value, "body", area.inside(label, taken, area.width - label))
            taken += max(left, right) + gap
        return max(0.0, taken - gap)

    def _table(self, table: Table, area: Area) -> float:
        taken = self._table_head(table, area)
        for place in range(len(table.rows)):
            taken += self._table_row(table, place, area.below(taken))
        return taken + self._rule(area.below(taken))

    def _table_head(self, table: Table, area: Area) -> float:
        taken = 0.0
        if table.title:
            taken = self._paragraph(Paragraph(table.title, "heading", area.width), area, "accent") + units(0.8)
        return taken + (self._row(table, table.head, "label", area.below(taken)) if any(table.head) else 0.0)

    def _table_row(self, table: Table, place: int, area: Area) -> float:
        line = self._rule(area)
        total = table.total and place == len(table.rows) - 1
        height = self._row(table, table.rows[place], "strong" if total else "body", area.below(line))
        return line + (height if total else max(height, units(table.height)))

    def table_heights(self, table: Table, width: float) -> tuple[float, list[float], float]:
        """Return the heights of what stands above the rows of a table, of each row, and of the line below them."""
        area = Area(0, 0, width)
        rows = [self._table_row(table, place, area) for place in range(len(table.rows))]
        return self._table_head(table, area), rows, self._rule(area)

    def _row(self, table: Table, row: Sequence[str], style: Style, area: Area) -> float:
        cell, shares, tallest, left = units(_CELL), sum(table.widths), 0.0, 0.0
        tone: Tone = "muted" if style == "label" else "text"
        for column, (text, share) in enumerate(zip(row, table.widths, strict=True)):
            room = area.width * share / shares
            # figures that end where words begin would read as one
            apart = units(_APART) if column and column - 1 in table.right and column not in table.right else 0.0
            inner = area.inside(left + cell + apart, cell, room - 2 * cell - apart)
            align: Align = "right" if column in table.right else "left"
            tallest = max(tallest, self._text(Text(text, style, tone, align), inner))
            left += room
        return tallest + 2 * cell

    def _code(self, code: Code, area: Area) -> float:
        side = units(code.side)
        if self._painter is not None:
            module = side / len(code.rows)
            for line, row in enumerate(code.rows):
                for start, length in _dark_runs(row):
                    # a hair larger than it should be, so that no light seam divides two modules
                    corner = QPointF(area.x + start * module, area.y + line * module)
                    run = QRectF(corner.x(), corner.y(), length * module + 0.3, module + 0.3)
                    self._painter.fillRect(run, QColor("#000000"))
        return side

    def _boxes(self, boxes: Boxes, area: Area) -> float:
        taken = self._words(boxes.label, "label", area, "muted") + units(0.6)
        left, size = 0.0, units(boxes.size)
        for count in boxes.groups:
            for _ in range(count):
                self._box(area.inside(left, taken, size), size * 1.15)
                left += size + units(0.5)
            left += units(1.8)
        return taken + size * 1.15

    def _blank(self, blank: Blank, area: Area) -> float:
        height = units(blank.height)
        self._words(blank.label, "label", area, "muted")
        self._rule(area.below(height), 0.25)
        return height

    def _ticks(self, ticks: Ticks, area: Area) -> float:
        taken = self._words(ticks.label, "label", area, "muted") + units(0.8) if ticks.label else 0.0
        left, tallest, side = 0.0, 0.0, units(_TICK)
        text_at = side + units(_TICK_GAP)
        widest = area.width - text_at
        for place, choice in enumerate(ticks.choices):
            room = widest if ticks.one_a_row else min(width_of(choice, ticks.style) + 1, widest)
            if place and (ticks.one_a_row or left + text_at + room > area.width):
                left, taken, tallest = 0.0, taken + tallest + units(1.2), 0.0
            self._box(area.inside(left, taken + units(0.3), side), side)
            words = self._words(choice, ticks.style, area.inside(left + text_at, taken, room))
            tallest = max(side, tallest, words)
            left += text_at + room + units(4)
        return taken + tallest

    def _frame(self, frame: Frame, area: Area) -> float:
        self._box(area, units(frame.height))
        self._words(frame.label, "small", area.inside(units(1.6), units(1), area.width - units(3.2)), "muted")
        return units(frame.height)


def measured(block: Block, paper: Paper, width: float) -> float:
    """Return the height of a block in units when it has `width` units across."""
    return Drawer(paper).block(block, Area(0, 0, width))


def _dark_runs(row: str) -> list[tuple[int, int]]:
    """Return where dark modules begin and how many follow each other."""
    runs, at = [], 0
    for part in row.replace("01", "0 1").replace("10", "1 0").split():
        if part[0] == "1":
            runs.append((at, len(part)))
        at += len(part)
    return runs
