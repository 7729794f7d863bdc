"""What this laptop remembers about its look. Nothing in this file is about a person."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings

from lapangan_app.ui.tokens import THEMES, ThemeName


@dataclass(frozen=True, slots=True)
class Look:
    """Hold the chosen look: theme (None follows the system), scale 0.9 to 2.0, language `id` or `en`."""

    theme: ThemeName | None = None
    scale: float = 1.0
    language: str = "id"


def read_look(folder: Path) -> Look:
    """Return the look kept in `folder`; whatever cannot be read falls back to the default."""
    settings = _file(folder)
    theme = str(settings.value("theme", ""))
    try:
        scale = min(2.0, max(0.9, float(str(settings.value("scale", "1.0")))))
    except ValueError:
        scale = 1.0
    language = "en" if settings.value("language", "id") == "en" else "id"
    return Look(next((name for name in THEMES if name == theme), None), scale, language)


def keep_look(folder: Path, look: Look) -> None:
    """Write the look down for the next start."""
    settings = _file(folder)
    settings.setValue("theme", look.theme or "")
    settings.setValue("scale", str(look.scale))
    settings.setValue("language", look.language)
    settings.sync()


def _file(folder: Path) -> QSettings:
    return QSettings(str(folder / "tampilan.ini"), QSettings.Format.IniFormat)
