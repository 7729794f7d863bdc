"""How much to send at once. Pure values; the planner keeps one."""

from dataclasses import dataclass, replace

ITEM_OVERHEAD = 330
"""Bytes of JSON around one snapshot in a push (key, hash, ids); measured with the contract's encoder, rounded up."""

FRAME_OVERHEAD = 256
"""Bytes of JSON around all items of a push."""

MOST_CAUTION = 16
"""Good batches to wait before a larger one is tried again on a line that keeps swallowing large ones (F59)."""


@dataclass(frozen=True, slots=True)
class PartSizes:
    """Choose how many bytes of a picture travel in one call: as much as a few seconds carry on this line.

    A call costs some 600 bytes of headers and a break costs what was still on its way, so parts are neither tiny nor
    endless. Bytes and seconds; `size` is the one in force.
    """

    size: int = 64 << 10
    least: int = 16 << 10
    most: int = 1 << 20
    quick: float = 2.0
    slow: float = 8.0

    def passed(self, seconds: float) -> "PartSizes":
        """Return the sizes after a part was acknowledged in `seconds`."""
        if seconds < self.quick:
            return replace(self, size=min(self.most, self.size * 2))
        return self.failed() if seconds > self.slow else self

    def failed(self) -> "PartSizes":
        """Return the sizes after a part got stuck."""
        return replace(self, size=max(self.least, self.size // 2))


@dataclass(frozen=True, slots=True)
class Pace:
    """Hold the batch size in force and, while a bad record is hunted, how many of the oldest due rows are suspect.

    The queue is first in, first out, so the suspects of a refused batch are the next ones to be claimed: half of them
    are sent, and either they pass, and the culprit is among the rest, or the hunt goes on among them.

    `wary` counts good batches to wait for before growing, `caution` how many that will be after the next trouble: it
    doubles when a larger batch gets stuck and halves when one passes, so that losses that have nothing to do with
    size do not keep batches small. `trying` says that the size has just grown.
    """

    size: int = 100
    ceiling: int = 500
    max_bytes: int = 1_000_000
    suspects: int = 0
    doubted: int = 0
    wary: int = 0
    caution: int = 0
    trying: bool = False

    @property
    def limit(self) -> int:
        """Return how many records the next batch may carry."""
        return max(1, self.suspects // 2) if self.suspects else max(1, min(self.size, self.ceiling))

    @property
    def bytes_for_snapshots(self) -> int:
        """Return how many bytes of snapshots fit beside the frame of the next batch."""
        return max(1, self.max_bytes - FRAME_OVERHEAD - ITEM_OVERHEAD * self.limit)

    def fitted(self, ceiling: int, max_bytes: int) -> "Pace":
        """Return the pace within what the server takes. A hunt that an earlier run began goes on."""
        return replace(self, size=max(1, min(self.size, ceiling)), ceiling=max(1, ceiling), max_bytes=max_bytes)

    def answered(self, sent: int, *, quick: bool) -> "Pace":
        """Return the pace after a batch of `sent` passed."""
        if self.suspects:
            return self._cleared(sent)
        caution = self.caution // 2 if self.trying else self.caution
        calm = replace(self, wary=max(0, self.wary - 1), caution=caution, trying=False)
        if quick and sent >= self.size and not self.wary and self.size < self.ceiling:
            return replace(calm, size=min(self.ceiling, self.size * 2), trying=True)
        return calm

    def refused(self, sent: int) -> "Pace":
        """Return the pace after the server refused a batch as a whole: hunt for the culprit among its records.

        A single record is the culprit itself; whoever asks deals with it, and the hunt is over.
        """
        suspects = sent if sent > 1 else 0
        return replace(self, suspects=suspects, doubted=suspects)

    def failed(self, sent: int) -> "Pace":
        """Return the pace after the server failed on a batch: hunt as well, but without a doubt about the size."""
        return replace(self.refused(sent), doubted=0)

    def slowed(self, sent: int) -> "Pace":
        """Return the pace after batches of `sent` got stuck: half as much."""
        caution = min(MOST_CAUTION, max(1, self.caution * 2)) if self.trying else self.caution
        return replace(self, size=max(1, min(self.size, sent) // 2), wary=caution, caution=caution, trying=False)

    def _cleared(self, sent: int) -> "Pace":
        rest = max(0, self.suspects - sent)
        if rest:
            return replace(self, suspects=rest)
        innocent = replace(self, suspects=0, doubted=0)
        if not self.doubted:
            return innocent
        # both halves passed: it was the amount and not a record
        return replace(innocent, size=max(1, min(self.size, self.doubted // 2)), wary=MOST_CAUTION)
