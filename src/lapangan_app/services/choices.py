"""What the form offers to choose from, as it stands today."""

from dataclasses import dataclass

from lapangan_app.domain.choices import Choice
from lapangan_app.domain.rules import Branch, ListNote, Occupation, Payer, Relation, Rules
from lapangan_app.store.regions import Regions

_VILLAGES = 50
"""Villages that fit a few letters, whose cooperatives of the office's list are offered too."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Offer the choices of the form as they stand today; `notes` say where the replaceable lists come from."""

    occupations: tuple[Occupation, ...]
    payers: tuple[Payer, ...]
    periods: tuple[int, ...]
    roles: tuple[Choice, ...]
    consent_text: str
    consent_version: str
    branches: tuple[Branch, ...] = ()
    categories: tuple[Choice, ...] = ()
    memberships: tuple[Choice, ...] = ()
    marital: tuple[Choice, ...] = ()
    relations: tuple[Relation, ...] = ()
    schools: tuple[Choice, ...] = ()
    notes: tuple[ListNote, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """Name one entry of a long list: its code, its label, and where it is."""

    code: str
    label: str
    place: str = ""


def catalogue_of(rules: Rules) -> Catalogue:
    """Return the choices of the form under these rules."""
    return Catalogue(
        occupations=rules.occupations,
        payers=rules.payers,
        periods=rules.periods,
        roles=rules.roles,
        consent_text=rules.consent.text,
        consent_version=rules.consent.version,
        branches=rules.branches,
        categories=rules.categories,
        memberships=rules.membership_categories,
        marital=rules.marital,
        relations=rules.heirs.relations,
        schools=rules.heirs.schools,
        notes=rules.notes,
    )


def find_cooperatives(rules: Rules, regions: Regions, text: str, limit: int = 12) -> tuple[Found, ...]:
    """Return cooperatives by name or village: out of the office's list, or by the pattern of village names."""
    if rules.own_cooperatives:
        words = text.casefold().split()
        near = {match.code for match in regions.search(_without_kind(text), _VILLAGES)}
        fitting = [
            entry
            for entry in rules.own_cooperatives.values()
            if entry.village in near or all(word in entry.label.casefold() for word in words)
        ]
        return tuple(Found(entry.code, entry.label, _place(regions, entry.village)) for entry in fitting[:limit])
    return tuple(_by_pattern(rules, regions, match.code) for match in regions.search(_without_kind(text), limit))


def cooperative_named(rules: Rules, regions: Regions, code: str) -> Found | None:
    """Return one cooperative by its code, or None."""
    if not rules.knows_cooperative(code):
        return None
    if rules.own_cooperatives:
        entry = rules.own_cooperatives[code]
        return Found(entry.code, entry.label, _place(regions, entry.village))
    return _by_pattern(rules, regions, rules.village_of(code))


def _by_pattern(rules: Rules, regions: Regions, village: str) -> Found:
    match = regions.get(village)
    name, kind = (match.name, match.type) if match else (village, "desa")
    pattern = rules.cooperatives.kelurahan if kind.casefold() == "kelurahan" else rules.cooperatives.desa
    return Found(rules.cooperatives.code_of(village), pattern.format(name=name), _place(regions, village))


def _place(regions: Regions, village: str) -> str:
    match = regions.get(village)
    return ", ".join(part for part in (match.district, match.regency) if part) if match else ""


def _without_kind(text: str) -> str:
    """Drop the words that every cooperative's name begins with, so that typing the whole name finds it too."""
    common = {"koperasi", "desa", "kelurahan", "merah", "putih", "kopdes", "kdmp", "kkmp"}
    return " ".join(word for word in text.split() if word.casefold() not in common) or text
