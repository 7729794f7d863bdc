"""One entry of any catalogue."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """Name one entry of a catalogue: the code that is stored and the Indonesian label that is shown."""

    code: str
    label: str
