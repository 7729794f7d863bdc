"""How a bug is planted: a name, what it breaks, where it was seen, and a patch that is taken out again."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any

from lapangan_app.domain.outbox import Outcome, Outgoing, Settlement
from lapangan_app.store.engine import connect
from rings.simulator.laptop import KEY, Laptop

Patches = Callable[[ExitStack], None]


@dataclass(frozen=True, slots=True)
class Mutant:
    """Describe one planted bug. `breaks` names the promises by which it may be found."""

    name: str
    breaks: tuple[str, ...]
    seen: str
    plant: Patches

    @contextmanager
    def planted(self) -> Iterator[None]:
        """Plant the bug for the length of a block."""
        with ExitStack() as stack:
            self.plant(stack)
            yield


MUTANTS: list[Mutant] = []


def mutant(name: str, breaks: str, seen: str) -> Callable[[Patches], Patches]:
    """Register a function that plants a bug."""

    def register(plant: Patches) -> Patches:
        MUTANTS.append(Mutant(name, tuple(breaks.split()), seen, plant))
        return plant

    return register


def replace(stack: ExitStack, owner: Any, name: str, make: Callable[[Any], Any]) -> None:
    """Put `make(original)` in the place of an attribute until the stack is unwound."""
    original = getattr(owner, name)
    stack.callback(setattr, owner, name, original)
    setattr(owner, name, make(original))


def without_triggers(stack: ExitStack, *names: str) -> None:
    """Take guards out of the database as well, so that the oracle and not the second line of defence speaks."""

    def make(original: Callable[[Laptop], None]) -> Callable[[Laptop], None]:
        def start(laptop: Laptop) -> None:
            connection = connect(laptop._settings.database, KEY)
            for name in names:
                connection.execute(f"DROP TRIGGER IF EXISTS {name}")
            connection.close()
            original(laptop)

        return start

    replace(stack, Laptop, "start", make)


def believed(record: Outgoing) -> Settlement:
    """Return an acceptance that nobody has proven."""
    return Settlement(record.key, Outcome.ACCEPTED, reason="receipt", server_id="S", receipt=b"{}")
