"""The place of what comes later in the way of the tabulator: Qt puts a new widget at the end of its window."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def visit_after(anchor: QWidget, stops: Sequence[QWidget]) -> None:
    """Let the tabulator go from `anchor`, which takes the focus itself, through `stops` in this order."""
    for before, after in pairwise((anchor, *stops)):
        QWidget.setTabOrder(before, after)


def visit_inside(block: QWidget, stops: Sequence[QWidget]) -> None:
    """Let the tabulator go through `stops` where `block` stands, whenever they came into it."""
    anchor = block.previousInFocusChain()
    while anchor is not None and anchor is not block:
        if anchor.focusPolicy() & Qt.FocusPolicy.TabFocus and not block.isAncestorOf(anchor):
            visit_after(anchor, stops)
            return
        anchor = anchor.previousInFocusChain()
