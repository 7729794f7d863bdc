"""Remember which records the server failed on alone, so that one bad record never blocks the queue for ever (F40)."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Blame:
    """Count failures of single records; one counts only when others have passed since the one before.

    So a server that is simply down convicts nobody. Lives as long as the process.
    """

    passes: int = 0
    _counts: dict[str, tuple[int, int]] = field(default_factory=dict)
    _alone: Counter[str] = field(default_factory=Counter)

    def passed(self) -> None:
        """Note that a batch was answered."""
        self.passes += 1

    def accuse(self, key: str) -> int:
        """Note that a record failed alone; return how often that counts by now."""
        count, seen = self._counts.get(key, (0, -1))
        if self.passes > seen:
            count += 1
        self._counts[key] = (count, self.passes)
        self._alone[key] += 1
        return count

    def rest(self, key: str, base: float, cap: float) -> float:
        """Return the seconds that an accused record stands aside, twice as long each time.

        A record that came back before the hunt for the next one was over would keep all others waiting for ever.
        """
        return min(cap, base * 2.0 ** min(self._alone[key] - 1, 60))

    def forget(self, key: str) -> None:
        """Drop what is known of a record that got its answer."""
        self._counts.pop(key, None)
        self._alone.pop(key, None)

    def __contains__(self, key: str) -> bool:
        return key in self._counts
