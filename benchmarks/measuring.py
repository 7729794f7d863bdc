"""Measuring a subject against a floor: in turn, in one run, quoted as median and range."""

import statistics
from collections.abc import Callable
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Range:
    """Hold the median and the extremes of several rounds."""

    median: float
    low: float
    high: float

    @classmethod
    def of(cls, values: list[float]) -> "Range":
        """Sum up the values of all rounds."""
        return cls(statistics.median(values), min(values), max(values))

    def __str__(self) -> str:
        return f"{self.median:.3g} ({self.low:.3g}–{self.high:.3g})"


@dataclass(frozen=True, slots=True)
class Figure:
    """Report one figure: subject ÷ floor, round by round, beside the goal."""

    name: str
    unit: str
    subject: Range
    floor: Range
    ratio: Range
    goal: float

    @property
    def is_reached(self) -> bool:
        """Tell whether the median ratio keeps the goal."""
        return self.ratio.median <= self.goal

    def as_json(self) -> dict[str, object]:
        """Return the figure as plain values."""
        return asdict(self) | {"reached": self.is_reached}

    def as_text(self) -> str:
        """Return the figure as two lines for people."""
        mark = "reached" if self.is_reached else "NOT reached"
        return (
            f"{self.name}\n    ratio {self.ratio}  goal ≤ {self.goal:g}  {mark}"
            f"    [subject {self.subject} {self.unit}, floor {self.floor} {self.unit}]"
        )


@dataclass(frozen=True, slots=True)
class Contest:
    """Pair a subject with its floor; both return one measured value."""

    name: str
    unit: str
    goal: float
    floor: Callable[[], float]
    subject: Callable[[], float]
    rounds: int = 7


def compare(contest: Contest) -> Figure:
    """Run floor and subject in turn, one warm-up each, and compare them round by round."""
    contest.floor()
    contest.subject()
    floors: list[float] = []
    subjects: list[float] = []
    for number in range(contest.rounds):
        # the order changes every round, so that a drifting machine favours neither
        first, second = (contest.floor, contest.subject) if number % 2 else (contest.subject, contest.floor)
        one, two = first(), second()
        floor, subject = (one, two) if number % 2 else (two, one)
        floors.append(floor)
        subjects.append(subject)
    ratios = [subject / floor for subject, floor in zip(subjects, floors, strict=True)]
    return Figure(contest.name, contest.unit, Range.of(subjects), Range.of(floors), Range.of(ratios), contest.goal)
