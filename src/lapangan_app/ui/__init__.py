"""The window: the only part of the application that knows Qt."""

import ctypes
import sys


def _keep_singletons_alive() -> None:
    """Give `None`, `True` and `False` references to spare, once.

    PySide6 6.12 returns them without taking a reference: `True` from `Signal.emit` and `disconnect`, `None` from every
    method that returns nothing. Before Python 3.12 made them immortal, some hundreds of signals, or some thousands of
    calls while painting, were enough for the interpreter to abort ("bool_dealloc", "none_dealloc").
    """
    if sys.version_info < (3, 12):
        for singleton in (None, True, False):
            ctypes.c_ssize_t.from_address(id(singleton)).value += 1 << 40


_keep_singletons_alive()
