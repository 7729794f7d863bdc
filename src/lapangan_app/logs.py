"""Logs that may leave the laptop: redacted on the finished text, so that no path around the filter exists."""

import logging
import re
import sys
import threading
import time
from pathlib import Path
from types import TracebackType

_SIXTEEN_DIGITS = re.compile(r"(?<!\d)(?:\d[ .\-]?){15}\d(?!\d)")
_PHONE = re.compile(r"(?<![\w-])(?:\+?62|0)[ .\-]?8(?:[ .\-]?\d){8,11}(?!\d)")
_FORMAT = "%(asctime)sZ %(levelname)s %(name)s %(message)s"


def redact(text: str) -> str:
    """Replace everything shaped like a NIK, a family-card number or an Indonesian mobile number."""
    return _PHONE.sub("<hp>", _SIXTEEN_DIGITS.sub("<16-angka>", text))


class RedactingFormatter(logging.Formatter):
    """Redact the finished record, traceback included."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line for `record` without identity numbers, and on one line per record part."""
        return redact(super().format(record))


def configure_logging(folder: Path | None, level: int = logging.INFO) -> None:
    """Send logs to stderr and, when given, to a rotating file in `folder`; unexpected exceptions of any thread too."""
    root = logging.getLogger()
    formatter = RedactingFormatter(_FORMAT)
    formatter.converter = _utc
    handlers: list[logging.Handler] = [logging.StreamHandler(sys.stderr)]
    if folder is not None:
        # takes 5 ms to import, which the first painted window need not wait for
        from logging.handlers import RotatingFileHandler

        handlers.append(
            RotatingFileHandler(folder / "lapangan.log", maxBytes=1_000_000, backupCount=5, encoding="utf-8")
        )
    for handler in handlers:
        handler.setFormatter(formatter)
    root.handlers[:] = handlers
    root.setLevel(level)
    sys.excepthook = _log_uncaught
    threading.excepthook = lambda args: _log_uncaught(args.exc_type, args.exc_value, args.exc_traceback)


def _utc(seconds: float | None) -> time.struct_time:
    return time.gmtime(seconds)


def _log_uncaught(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    logging.getLogger("lapangan").critical("uncaught", exc_info=(kind, error or kind(), trace))
