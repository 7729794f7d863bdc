"""Start the window: paint the PIN page with as little as possible, then load the rest behind it."""

from __future__ import annotations

import importlib
import logging
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from lapangan_app.config import Settings
from lapangan_app.domain.clock import Clock
from lapangan_app.resources import resource_path
from lapangan_app.ui.dialogs import MessageBoxes
from lapangan_app.ui.formats import INDONESIAN
from lapangan_app.ui.preferences import Look, keep_look, read_look
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.window import Window

if TYPE_CHECKING:
    # only named here: nothing may be imported before the first page is painted that it does not need
    from lapangan_app.ui.surface import Access
    from lapangan_app.ui.tokens import ThemeName

_log = logging.getLogger(__name__)
_THEME_ORDER: tuple[ThemeName, ...] = ("light", "dark", "contrast")


def run(
    access: Access,
    settings: Settings,
    clock: Clock,
    *,
    start: Callable[[Window], None] | None = None,
    warm_up: Callable[[], None] | None = None,
) -> int:
    """Show the window until it is closed and return the exit status.

    `warm_up` imports what is heavy and runs in a thread once the first page is painted; `start` is then called in the
    UI thread with the window (the self-test drives it from there).
    """
    look = read_look(settings.home)
    app = create_application(look.language)
    theme = Theme(app, look.theme, look.scale)
    window = Window(access, theme, clock, MessageBoxes())
    add_look_keys(window, theme, lambda chosen: keep_look(settings.home, chosen), look.language)
    window.painted.connect(lambda: _after_paint(window, start, warm_up))
    window.painted.connect(lambda: _watch_leaving(app, window))
    window.show()
    return app.exec()


def create_application(language: str = "id") -> QApplication:
    """Return the application with style, locale and translators; there is only ever one."""
    existing = QApplication.instance()
    QApplication.setStyle("Fusion")  # before the application, which would else make the platform's style first
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("lapangan")
    QLocale.setDefault(INDONESIAN)
    for name in ("qtbase_id",) if language == "id" else ("lapangan_en",):
        install_catalogue(app, name)
    return app


def install_catalogue(app: QCoreApplication, name: str) -> bool:
    """Install a translation catalogue; a checkout in which none was built goes on without. Tells whether it worked."""
    translator = QTranslator(app)
    try:
        loaded = translator.load(str(resource_path(f"i18n/{name}.qm")))
    except FileNotFoundError:
        loaded = False
    if loaded:
        app.installTranslator(translator)
    else:
        _log.info("catalogue %s is not built", name)
    return loaded


def add_look_keys(window: Window, theme: Theme, keep: Callable[[Look], None], language: str = "id") -> None:
    """Let Ctrl+T change the theme and Ctrl with plus, minus and zero the size, and remember it."""

    def choose(name: ThemeName | None, scale: float) -> None:
        theme.choose(name, scale)
        keep(Look(name, theme.scale, language))

    def next_theme() -> None:
        choose(_THEME_ORDER[(_THEME_ORDER.index(theme.name) + 1) % len(_THEME_ORDER)], theme.scale)

    for keys, act in (
        ("Ctrl+T", next_theme),
        ("Ctrl++", lambda: choose(theme.name, theme.scale + 0.1)),
        ("Ctrl+=", lambda: choose(theme.name, theme.scale + 0.1)),
        ("Ctrl+-", lambda: choose(theme.name, theme.scale - 0.1)),
        ("Ctrl+0", lambda: choose(theme.name, 1.0)),
    ):
        QShortcut(QKeySequence(keys), window, act)


def _after_paint(window: Window, start: Callable[[Window], None] | None, warm_up: Callable[[], None] | None) -> None:
    threading.Thread(target=_warm, args=(warm_up,), name="warm-up", daemon=True).start()
    if start is not None:
        start(window)


def _watch_leaving(app: QApplication, window: Window) -> None:
    """Begin to watch behind the first page: nothing can have been typed before it, and it need not wait for this."""
    from lapangan_app.ui.leaving import Leaving

    leaving = Leaving(app, window.keep_everything, window.keep_everything_now)
    leaving.told_to_end.connect(window.close)
    leaving.listen_to_signals()
    if sys.platform.startswith("linux"):
        _watch_power(app, window)


def _watch_power(app: QApplication, window: Window) -> None:
    from PySide6.QtDBus import QDBusConnection

    from lapangan_app.ui.power import Power

    power = Power(QDBusConnection.systemBus(), app)
    power.battery_low.connect(window.keep_everything)
    power.ending.connect(window.keep_everything_now)
    power.locked.connect(window.lock)


def _warm(warm_up: Callable[[], None] | None) -> None:
    """Import what the next page needs while the officer types the PIN; a failure shows when it is really needed."""
    try:
        importlib.import_module("lapangan_app.ui.shell")
        if warm_up is not None:
            warm_up()
    except Exception:  # noqa: BLE001 - the boundary of a thread
        _log.exception("warm-up failed")
