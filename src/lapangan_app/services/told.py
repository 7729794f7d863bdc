"""What a person was told about the price, read back from what was frozen when it was saved."""

from decimal import Decimal

import msgspec

from lapangan_app.domain.checking import request_of
from lapangan_app.domain.contributions import Quote, QuoteRequest, quote
from lapangan_app.domain.form import Form
from lapangan_app.domain.rules import Rules
from lapangan_app.errors import Invalid
from lapangan_app.reports.slip import SlipCost

_PERSON = "mandiri"
"""The payer that is the person."""


class _Told(msgspec.Struct):
    total: int
    basis: int
    rules_version: str


class _Body(msgspec.Struct):
    """Read of a snapshot only what the person was told."""

    quote: _Told


_decoder = msgspec.json.Decoder(_Body)


def cost_told(form: Form, rules: Rules, snapshot: bytes) -> SlipCost:
    """Return the price in a frozen body, with its months as long as `rules` still make them add up to it.

    An update of the rules must not change what a slip says a person was told.
    """
    told = _decoder.decode(snapshot).quote
    request = request_of(form, rules)
    again = _quoted(rules, request)
    if again is not None and (again.total, again.basis) != (told.total, told.basis):
        again = None
    payer = rules.payer(form.payer)
    return SlipCost(
        months=again.months if again else (),
        total=told.total,
        basis=told.basis,
        rules_version=told.rules_version,
        programs=form.programs,
        payer=payer.label if payer else form.payer,
        pays_self=form.payer == _PERSON,
        discount=_discount(rules, request, again.discount_until) if again else None,
        discount_until=again.discount_until if again else None,
    )


def _quoted(rules: Rules, request: QuoteRequest) -> Quote | None:
    try:
        return quote(rules, request)
    except Invalid:
        return None


def _discount(rules: Rules, request: QuoteRequest, until: str | None) -> Decimal | None:
    """Return the part that the relief which ends with `until` takes off."""
    if until is None:
        return None
    return next((relief.rate for relief in rules.reliefs if relief.last_month(request.sector, until) == until), None)
