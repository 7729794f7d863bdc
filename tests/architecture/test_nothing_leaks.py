"""No committed file tells on which machine it was written, or where packages came from there."""

import re
from pathlib import Path

import pytest

from architecture.source import ROOT, named, project_files

# in pieces, so that this file may be checked as well
_FORBIDDEN = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<![\w.~/-])/wo" r"rk/(?!income|occupation|sector)",  # those are JSON pointers
        r"(?<![\w.~-])/ro" r"ot/(?!\.?$)",
        r"(?<![\w.~-])/ho" r"me/[a-z]",
        r"/opt/(py" r"pi|wheels)",
        r"py" r"pi\.org/simple|files\.python" r"hosted",
        r"deb\.deb" r"ian\.org|registry\.np" r"mjs",
        r"\bclau" r"de\b|anth" r"ropic|\bcop" r"ilot\b|chat" r"gpt",
        r"lang" r"uage model",
    )
]
_BINARY = {".png", ".otf", ".ttf", ".db", ".pdf", ".xlsx", ".qm", ".ico", ".gz", ".zst", ".lapangan"}


def leaks(text: str) -> list[str]:
    """Return every forbidden piece in `text`."""
    return [match.group(0) for pattern in _FORBIDDEN for match in pattern.finditer(text)]


@pytest.mark.parametrize("path", [p for p in project_files() if p.suffix not in _BINARY], ids=named)
def test_names_no_machine_and_no_registry(path: Path) -> None:
    assert leaks(path.read_text(encoding="utf-8")) == []


def test_the_rule_bites() -> None:
    for bad in ("see /wo" + "rk/shared", "cd /ro" + "ot/x", "https://py" + "pi.org/simple", "/ho" + "me/siti/x"):
        assert leaks(bad), bad
    assert leaks("https://example.org/network/work, ./work/x, ~/home") == []
    assert (ROOT / "LICENSE") in project_files()
