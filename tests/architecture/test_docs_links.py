"""Links between the documents lead somewhere, headings included."""

import re
from pathlib import Path

import pytest

from architecture.source import named, project_files

DOCUMENTS = [path for path in project_files() if path.suffix == ".md"]
_LINK = re.compile(r"!?\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)|(?:src|srcset|href)=\"([^\"]+)\"")
_FENCE = re.compile(r"^```.*?^```|`[^`\n]*`", re.MULTILINE | re.DOTALL)


def broken(path: Path) -> list[str]:
    """Return the targets in `path` that do not exist."""
    text = _FENCE.sub("", path.read_text(encoding="utf-8"))
    targets = [first or second for first, second in _LINK.findall(text)]
    return [target for target in targets if not re.match(r"[a-z]+:", target) and not _exists(path, target)]


def _exists(path: Path, target: str) -> bool:
    name, _, heading = target.partition("#")
    file = (path.parent / name).resolve() if name else path
    if not file.exists():
        return False
    return not heading or heading in {anchor(line) for line in re.findall(r"^#+ (.+)$", file.read_text(), re.MULTILINE)}


def anchor(heading: str) -> str:
    """Return the fragment under which a heading is found."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


@pytest.mark.parametrize("path", DOCUMENTS, ids=named)
def test_links_resolve(path: Path) -> None:
    assert broken(path) == []


def test_a_broken_link_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# Judul Satu\n[a](page.md#judul-satu) [b](gone.md) [c](#nowhere) ![d](p.png) `[x](no.md)`\n")
    assert broken(page) == ["gone.md", "#nowhere", "p.png"]
