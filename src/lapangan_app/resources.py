"""Finding shipped files in a checkout, an installed wheel and a frozen bundle alike."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_ROOTS = (_PACKAGE / "_resources", _PACKAGE.parents[1] / "resources")


def resource_path(name: str) -> Path:
    """Return the path of a shipped file or folder, e.g. `"i18n/lapangan_en.qm"`.

    Raises `FileNotFoundError` when no root has it.
    """
    for root in _ROOTS:
        candidate = root / name
        if candidate.exists():
            return candidate
    raise FileNotFoundError(name)
