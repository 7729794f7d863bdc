"""What a command gives back, before anybody has decided how to print it."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lapangan_app.config import Settings


@dataclass(frozen=True, slots=True)
class Answer:
    """Carry the one JSON object of a command, the same in words, and whether the request was met."""

    data: Mapping[str, object]
    ok: bool = True
    text: str = ""


Command = Callable[[Namespace, Settings], Answer]
"""What `parser.set_defaults(run=...)` holds: the parsed arguments and the settings in, one answer out."""
