"""What the dialogs about events, cooperatives and payers offer to choose from, read once in the background."""

from dataclasses import dataclass, field

from lapangan_app.domain.outreach.agreements import SELF, Agreement
from lapangan_app.domain.outreach.rules import OutreachRules
from lapangan_app.ui.pages.register_lists import suggest_regions
from lapangan_app.ui.surface import Catalogue, Core
from lapangan_app.ui.widgets.lookup import Suggestion

Pairs = list[tuple[str, str]]
_OFFERED = 12


@dataclass(frozen=True, slots=True)
class Choices:
    """Hold the rules and lists of the day, and find places, branches and cooperatives by a few letters."""

    core: Core
    rules: OutreachRules
    catalogue: Catalogue
    agreements: tuple[Agreement, ...] = field(default=())

    def payer(self, code: str) -> str:
        """Name a payer."""
        return _named(code, [(one.code, one.label) for one in self.catalogue.payers])

    def role(self, code: str) -> str:
        """Name an office in a cooperative."""
        return _named(code, self.roles)

    @property
    def roles(self) -> Pairs:
        """Return the offices of board, supervisors and management in their order."""
        known = {one.code: one.label for one in self.catalogue.roles}
        wanted = [*self.rules.boards.board.roles, *self.rules.boards.supervisors.roles, "pengelola"]
        return [(code, known.get(code, code)) for code in wanted]

    @property
    def payers(self) -> Pairs:
        """Return who may pay under an agreement."""
        return [(one.code, one.label) for one in self.catalogue.payers if one.code != SELF]

    def of_payer(self, payer: str) -> Pairs:
        """Return the agreements of a payer."""
        return [(one.agreement_id, f"{one.number} · {one.title}") for one in self.agreements if one.payer == payer]

    def places(self, text: str) -> list[Suggestion]:
        """Find villages, and the areas that hold them."""
        return [*self.villages(text), *self.areas(text)][: 2 * _OFFERED]

    def villages(self, text: str) -> list[Suggestion]:
        """Find villages."""
        return suggest_regions(self.core.regions)(text)

    def areas(self, text: str, level: int = 0) -> list[Suggestion]:
        """Find provinces, regencies and districts."""
        found = self.core.regions.areas(text, _OFFERED, level)
        return [
            Suggestion(one.code, f"{one.type} {one.name}".strip(), ", ".join(filter(None, (one.regency, one.province))))
            for one in found
        ]

    def regencies(self, text: str) -> list[Suggestion]:
        """Find regencies and cities."""
        return self.areas(text, 2)

    def place(self, code: str) -> Suggestion | None:
        """Return one place of any level by its code."""
        if (match := self.core.regions.area(code)) is None:
            return Suggestion(code, code)
        above = ", ".join(part for part in (match.district, match.regency, match.province) if part)
        return Suggestion(code, match.name, above)

    def branches(self, text: str) -> list[Suggestion]:
        """Find branches of the agency."""
        wanted = text.casefold()
        return [Suggestion(one.code, one.label) for one in self.catalogue.branches if wanted in one.label.casefold()]

    def branch(self, code: str) -> Suggestion | None:
        """Return one branch by its code."""
        return Suggestion(code, _named(code, [(one.code, one.label) for one in self.catalogue.branches]))

    def cooperatives(self, text: str) -> list[Suggestion]:
        """Find cooperatives and other groups."""
        return [Suggestion(one.code, one.label, one.place) for one in self.core.enrolling.cooperatives(text, _OFFERED)]

    def cooperative(self, code: str) -> str:
        """Name a cooperative."""
        found = self.core.enrolling.cooperative(code)
        return found.label if found else code


def read_choices(core: Core) -> Choices:
    """Read everything that the dialogs offer; runs in the background."""
    core.regions.areas("a", 1)  # the first question reads all areas: better here than under a key
    agreements = tuple(row.agreement for row in core.agreements.all())
    return Choices(core, core.cooperatives.rules(), core.enrolling.catalogue(), agreements)


def label_of(code: str, choices: object) -> str:
    """Return the label of a code among the choices of a dated list, or the code."""
    for one in choices if isinstance(choices, tuple) else ():
        if one.code == code:
            return str(one.label)
    return code


def _named(code: str, pairs: Pairs) -> str:
    return next((text for known, text in pairs if known == code), code)
