"""The rules in force with the office's own lists laid over them."""

import functools
import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from pathlib import Path

from lapangan_app.domain.lists import COLUMNS, OfficeList, read_list, with_lists
from lapangan_app.domain.programmes import load_rules
from lapangan_app.domain.rules import ListNote, Rules
from lapangan_app.errors import BadList
from lapangan_app.store.durable import write_durably


class Lists:
    """Keep the office's lists as files beside the profile; they hold no personal data.

    A list that can no longer be read is left out, and the shipped one serves: work must not stop for it.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def rules(self, as_of: date) -> Rules:
        """Return the rules known on a day, with the office's lists."""
        stamps = tuple((kind, self._stamp(kind)) for kind in sorted(COLUMNS))
        return _overlaid(self._folder, stamps, as_of)

    def notes(self, as_of: date) -> tuple[ListNote, ...]:
        """Return where each list comes from."""
        return self.rules(as_of).notes

    def replace(self, kind: str, data: bytes, source: str, today: date) -> int:
        """Put a CSV file in the place of a list and return how many entries it has. Raises `BadList`; nothing changes.

        `source` says where the list comes from, for the note beside it.
        """
        if kind not in COLUMNS:
            raise BadList(row=0, column=kind)
        rows = read_list(kind, data)
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        note = ListNote(kind, source.strip() or "kantor", today.isoformat())
        write_durably(self._note(kind), json.dumps(asdict(note), ensure_ascii=False).encode())
        write_durably(self._file(kind), data)
        return len(rows)

    def reset(self, kind: str) -> None:
        """Go back to the shipped list."""
        for path in (self._file(kind), self._note(kind)):
            path.unlink(missing_ok=True)

    def _file(self, kind: str) -> Path:
        return self._folder / f"{kind}.csv"

    def _note(self, kind: str) -> Path:
        return self._folder / f"{kind}.json"

    def _stamp(self, kind: str) -> tuple[int, int]:
        try:
            status = self._file(kind).stat()
        except OSError:
            return (0, 0)  # none, or a folder that cannot be looked into: the shipped list serves
        return (status.st_mtime_ns, status.st_size)


@functools.lru_cache(maxsize=8)
def _overlaid(folder: Path, stamps: tuple[tuple[str, tuple[int, int]], ...], as_of: date) -> Rules:
    found: dict[str, OfficeList] = {}
    for kind, stamp in stamps:
        if stamp != (0, 0) and (loaded := _load(folder, kind)) is not None:
            found[kind] = loaded
    return with_lists(load_rules(as_of), found)


def _load(folder: Path, kind: str) -> OfficeList | None:
    try:
        data = (folder / f"{kind}.csv").read_bytes()
        facts: Mapping[str, object] = json.loads((folder / f"{kind}.json").read_text("utf-8"))
        note = ListNote(kind, str(facts["source"]), str(facts["valid_from"]))
        return OfficeList(note, read_list(kind, data), hashlib.sha256(data).hexdigest())
    except (OSError, ValueError, KeyError, TypeError, BadList):
        return None
