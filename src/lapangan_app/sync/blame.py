"""Remember which records the server failed on alone, so that one bad record never blocks the queue for ever (F40)."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Blame:
    """Count failures of single records; one counts only when others have passed since the one before.

    So a server that is simply down convicts nobody. Lives as long as the process.
    """

    passes: int = 0
    _counts: dict[str, tuple[int, int]] = field(default_factory=dict)

    def passed(self) -> None:
        """Note that a batch was answered."""
        self.passes += 1

    def accuse(self, key: str) -> int:
        """Note that a record failed alone; return how often that counts by now."""
        count, seen = self._counts.get(key, (0, -1))
        if self.passes > seen:
            count += 1
        self._counts[key] = (count, self.passes)
        return count

    def forget(self, key: str) -> None:
        """Drop what is known of a record that got its answer."""
        self._counts.pop(key, None)

    def __contains__(self, key: str) -> bool:
        return key in self._counts
