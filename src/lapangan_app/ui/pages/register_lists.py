"""What the lists of the form offer: villages, occupations, branches, cooperatives, and the short choices."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from lapangan_app.ui import formats
from lapangan_app.ui.pages.register_fields import Searches
from lapangan_app.ui.surface import Catalogue, Choice, Enrolling, Found, RegionMatch, Regions
from lapangan_app.ui.widgets.lookup import Search, Suggestion

_MONTHS_OFFERED = 4
_OFFERED = 20
_FIELD_OF_LIST = {"branches": "branch", "occupations": "occupation"}
Choices = list[tuple[str, str]]
translate = QCoreApplication.translate


class Offers:
    """Search the lists of the form; `take` brings those that stand in the catalogue."""

    def __init__(self, enrolling: Enrolling, regions: Regions, today: date) -> None:
        self._enrolling = enrolling
        self._regions = regions
        self._today = today
        self._occupations: list[Suggestion] = []
        self._branches: list[Suggestion] = []
        self.starter_lists: tuple[str, ...] = ()
        self.searches = Searches(
            regions=suggest_regions(regions),
            occupations=lambda text: _among(self._occupations, text),
            branches=lambda text: _among(self._branches, text),
            cooperatives=lambda text: [_of_found(found) for found in enrolling.cooperatives(text, 12)],
            region=self._region,
            occupation=lambda code: _by_code(self._occupations, code),
            branch=lambda code: _by_code(self._branches, code),
            cooperative=self._cooperative,
        )

    def take(self, catalogue: Catalogue) -> None:
        """Keep the lists of the catalogue; those that are only starters are named, so that the form can say so."""
        self._occupations = [Suggestion(entry.code, entry.label) for entry in catalogue.occupations]
        self._branches = [Suggestion(entry.code, entry.label) for entry in catalogue.branches]
        self.starter_lists = tuple(
            _FIELD_OF_LIST[note.kind] for note in catalogue.notes if note.starter and note.kind in _FIELD_OF_LIST
        )

    def choices(self, catalogue: Catalogue) -> dict[str, Choices]:
        """Return the short choices by field."""
        first = self._today.year * 12 + self._today.month - 1
        months = [f"{(first + n) // 12:04d}-{(first + n) % 12 + 1:02d}" for n in range(_MONTHS_OFFERED)]
        return {
            "payer": _pairs(catalogue.payers),
            "cooperative_role": _pairs(catalogue.roles),
            "category": _pairs(catalogue.categories),
            "membership": _pairs(catalogue.memberships),
            "marital_status": [("", "—"), *_pairs(catalogue.marital)],
            "segment": [
                ("BPU", translate("RegisterForm", "BPU: bukan penerima upah")),
                ("PU", translate("RegisterForm", "PU: penerima upah")),
            ],
            "months": [(str(n), translate("RegisterForm", "{n} bulan").format(n=n)) for n in catalogue.periods],
            "start_month": [(month, formats.month_name(month)) for month in months],
        }

    def _region(self, code: str) -> Suggestion | None:
        match = self._regions.get(code)
        return _suggestion(match, (match,)) if match else None

    def _cooperative(self, code: str) -> Suggestion | None:
        found = self._enrolling.cooperative(code)
        return _of_found(found) if found else None


def suggest_regions(regions: Regions) -> Search:
    """Return a search over villages for a lookup field."""

    def search(text: str) -> list[Suggestion]:
        found = regions.search(text, 12)
        return [_suggestion(match, found) for match in found]

    return search


def _among(entries: list[Suggestion], text: str) -> list[Suggestion]:
    wanted = text.casefold()
    found = [entry for entry in entries if wanted in entry.text.casefold()]
    return sorted(found, key=lambda entry: not entry.text.casefold().startswith(wanted))[:_OFFERED]


def _by_code(entries: list[Suggestion], code: str) -> Suggestion | None:
    return next((entry for entry in entries if entry.code == code), None)


def _of_found(found: Found) -> Suggestion:
    return Suggestion(found.code, found.label, found.place)


def _pairs(entries: tuple[Choice, ...]) -> Choices:
    return [(entry.code, entry.label) for entry in entries]


def _suggestion(match: RegionMatch, among: tuple[RegionMatch, ...]) -> Suggestion:
    """Name a village; its type is said where another one beside it has the same name in the same district."""
    twins = [other for other in among if (other.name, other.district) == (match.name, match.district)]
    text = f"{match.name} ({match.type})" if len(twins) > 1 else match.name
    return Suggestion(
        match.code, text, ", ".join(part for part in (match.district, match.regency, match.province) if part)
    )
