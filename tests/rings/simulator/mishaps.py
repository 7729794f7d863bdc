"""Death and full disks: fault points that count who passed, and strike the one that was chosen."""

from collections import Counter

from sqlalchemy.exc import OperationalError
from sqlcipher3 import dbapi2


class Died(BaseException):
    """Say that the process is gone: nothing of it may run any more, no handler and no clean-up with effects."""


class Violation(AssertionError):
    """Say which promise was broken. The text begins with its name (I1 to I12, L1 to L4)."""


class FaultPoints:
    """Count passes by name. `arm` chooses a pass from now; that one dies, or finds the disk full."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.dead = False
        self._left: int | None = None
        self._full = False

    def arm(self, passes: int, *, full: bool = False) -> None:
        """Strike after so many passes; `full` means that a statement of the store finds no room instead of death."""
        self._left, self._full = passes, full

    def disarm(self) -> None:
        """Strike no more."""
        self._left = None

    def revive(self) -> None:
        """Begin a new process."""
        self.dead, self._left = False, None

    def __call__(self, name: str) -> None:
        """Pass the point `name`. Raises `Died`, for ever after once it happened, or the driver's error."""
        if self.dead:
            raise Died(name)
        self.counts[name] += 1
        if self._left is None:
            return
        if self._left > 0:
            self._left -= 1
            return
        if self._full and not name.startswith("sql."):
            return
        self._left = None
        if self._full:
            raise no_room()
        self.dead = True
        raise Died(name)


def no_room() -> OperationalError:
    """Return what SQLAlchemy raises when SQLite finds the disk full."""
    error = dbapi2.OperationalError("database or disk is full")
    error.sqlite_errorcode = 13
    return OperationalError("", {}, error)
