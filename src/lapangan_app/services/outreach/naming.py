"""Words for the codes that stand in a report: gathered once, from the lists and from the store."""

from collections.abc import Iterable

from lapangan_app.domain.rules import Rules
from lapangan_app.reports.outreach.frame import Names
from lapangan_app.store.reading import Reading
from lapangan_app.store.regions import Regions


def names_for(reading: Reading, rules: Rules, regions: Regions, villages: Iterable[str]) -> Names:
    """Return the words for everything that a report about these villages may name."""
    return Names(
        villages={code: named for code in set(villages) if code and (named := _village(regions, code))},
        payers={payer.code: payer.label for payer in rules.payers},
        categories={choice.code: choice.label for choice in rules.categories},
        cooperatives={
            **{code: listed.label for code, listed in rules.own_cooperatives.items()},
            **{one.code: one.name for one in reading.cooperatives.within()},
        },
        roles={choice.code: choice.label for choice in rules.roles},
        agreements={one.agreement_id: one.title for one in reading.agreements.all()},
    )


def _village(regions: Regions, code: str) -> tuple[str, str] | None:
    match = regions.get(code)
    return (match.name, match.district) if match else None
