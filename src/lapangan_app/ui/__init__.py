"""The window: the only part of the application that knows Qt."""

import ctypes
import sys


def _keep_true_alive() -> None:
    """Give `True` references to spare, once.

    PySide6 6.12 returns it from `Signal.emit` and `disconnect` without taking a reference. Before Python 3.12 made it
    immortal, some hundreds of signals were enough for the interpreter to abort ("bool_dealloc").
    """
    if sys.version_info < (3, 12):
        ctypes.c_ssize_t.from_address(id(True)).value += 1 << 40


_keep_true_alive()
