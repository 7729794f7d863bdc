"""What the child may say: its answer is decoded against these types, so that nothing of another shape comes in."""

import msgspec

from lapangan_app.domain.roster.table import Span


class SheetTold(msgspec.Struct, frozen=True):
    """Hold one sheet as the child saw it; a day is a list of one ISO text."""

    name: str
    first_row: int
    first_column: int
    columns: list[list[str | float | list[str]]]
    merged: list[Span]
    hidden: list[int]


class Told(msgspec.Struct, frozen=True):
    """Hold the whole answer: why the file is refused, or its sheets."""

    refused: str = ""
    sheets: list[SheetTold] = []


def decode(answer: bytes) -> Told | None:
    """Return the answer, or None when it is not one."""
    try:
        return msgspec.msgpack.decode(answer, type=Told)
    except msgspec.DecodeError:
        return None
