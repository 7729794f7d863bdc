"""What SQLite reports, in the words of `errors`. One table, used at every edge of the store."""

import contextlib
from collections.abc import Iterator

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from lapangan_app.errors import AppError, DamagedStore, DiskFull, IllegalMove, StoreBusy

_BY_CODE: dict[int, type[AppError]] = {
    5: StoreBusy,  # SQLITE_BUSY
    6: StoreBusy,  # SQLITE_LOCKED
    8: StoreBusy,  # SQLITE_READONLY
    10: StoreBusy,  # SQLITE_IOERR
    11: DamagedStore,  # SQLITE_CORRUPT
    13: DiskFull,  # SQLITE_FULL
    14: StoreBusy,  # SQLITE_CANTOPEN
    26: DamagedStore,  # SQLITE_NOTADB: a page that fails its HMAC once the key is known to be right
}
_NO_SPACE = {28, 122}  # ENOSPC, EDQUOT
ILLEGAL_MOVE = "illegal_move"
"""What our triggers say when a state change is not in the table."""


def failure_of(error: BaseException) -> AppError | None:
    """Return the `AppError` for an error of the driver or the file system, or None for anything else."""
    if isinstance(error, DBAPIError):
        error = error.orig or error
    if isinstance(error, dbapi2.Error):
        code = getattr(error, "sqlite_errorcode", None)
        if str(error) == ILLEGAL_MOVE:
            return IllegalMove()
        kind = _BY_CODE.get(code & 0xFF) if code else None
        return None if kind is None else kind(sqlite=code)
    if isinstance(error, OSError):
        return DiskFull() if error.errno in _NO_SPACE else StoreBusy(errno=error.errno)
    return None


@contextlib.contextmanager
def translated() -> Iterator[None]:
    """Turn errors of the driver and the file system into `AppError`. Others pass."""
    try:
        yield
    except (DBAPIError, dbapi2.Error, OSError) as error:
        failure = failure_of(error)
        if failure is None:
            raise
        raise failure from error
