"""The people of one list, fetched page by page as one scrolls."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from lapangan_app.domain.record import RosterPerson
from lapangan_app.ui.models.records import RecordModel
from lapangan_app.ui.surface import Rosters

_PAGE = 200


@dataclass(frozen=True, slots=True)
class _Stretch:
    rows: Sequence[RosterPerson]
    before: int | None


class ExpectedModel(RecordModel):
    """Show people whom a list expects."""

    def ask_list(self, rosters: Rosters, import_id: str) -> None:
        """Show the people of a list."""
        self.ask(partial(_read, rosters, import_id))

    def clear(self) -> None:
        """Show nobody, and want no answer any more."""
        self._question += 1
        self.beginResetModel()
        self._rows, self._more, self._asking = [], False, False
        self.endResetModel()

    def change(self, person: RosterPerson) -> None:
        """Show somebody as they are now, where they stand."""
        for place, one in enumerate(self._rows):
            if one.row_id == person.row_id:
                self._rows[place] = person
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(self._columns) - 1))


def _read(rosters: Rosters, import_id: str, after: int | None) -> _Stretch:
    rows = rosters.people(import_id, after or 0, _PAGE)
    return _Stretch(rows, rows[-1].row_id if len(rows) == _PAGE else None)
