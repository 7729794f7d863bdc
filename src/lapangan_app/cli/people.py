"""People on the command line: they come from files, and are shown by their initials unless somebody asks for more."""

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lapangan_app.cli.records import mask_name
from lapangan_app.errors import Invalid

if TYPE_CHECKING:
    from lapangan_app.services.core import Core


def people_of(path: Path | None, known: frozenset[str]) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON file (one, or a list of them); nothing without a file.

    Raises `Invalid` for a file that cannot be read or an attribute that is not `known`.
    """
    if path is None:
        return
    try:
        read = json.loads(path.read_bytes())
    except (OSError, ValueError):
        raise Invalid(why="file") from None
    rows = read if isinstance(read, list) else [read]
    if not all(isinstance(row, dict) and set(row) <= known for row in rows):
        raise Invalid(why="file")
    yield from (dict(row) for row in rows)


def reveal_option(parser: ArgumentParser) -> None:
    """Let whole names be asked for."""
    parser.add_argument("--reveal", action="store_true", help="tampilkan nama lengkap (dicatat dalam jejak audit)")


def shown_name(name: str, *, reveal: bool) -> str:
    """Return a name as it may be printed."""
    return name if reveal else mask_name(name)


def note_reveal(core: "Core", reveal: bool, what: str) -> None:
    """Keep in the audit log that whole names were asked for."""
    if reveal:
        core.session.audit("reveal", what)
