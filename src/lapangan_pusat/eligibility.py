"""Who may be registered, by dated rules. The rules are data: a change of law is a new entry, not a new program."""

from datetime import date, datetime, timedelta
from functools import cache, lru_cache
from pathlib import Path

import msgspec

from lapangan_contract.messages import Pointer
from lapangan_contract.registration import RegistrationBody
from lapangan_pusat.clock import from_instant


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """One rule and the first day it holds. A person who has reached `age_limit` years is not accepted."""

    valid_from: date
    age_limit: int
    source: str
    confidence: str


class _File(msgspec.Struct, frozen=True):
    rules: tuple[Rule, ...]


@cache
def rules() -> tuple[Rule, ...]:
    """Read the dated rules, newest first."""
    data = (Path(__file__).parent / "rules" / "eligibility.json").read_bytes()
    return tuple(sorted(msgspec.json.decode(data, type=_File).rules, key=lambda rule: rule.valid_from, reverse=True))


@lru_cache(maxsize=1024)
def rule_on(day: date) -> Rule:
    """Return the rule in force on a day; before the first rule, the first one."""
    return next((rule for rule in rules() if rule.valid_from <= day), rules()[-1])


def age_on(birth: date, day: date) -> int:
    """Return completed years on a day; who is born on 29 February turns a year older on 1 March."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def unmet(body: RegistrationBody) -> tuple[Pointer, ...]:
    """Return what keeps the person from being registered, as of the local day of capture. Empty when eligible."""
    day = captured_on(from_instant(body.captured.at), body.captured.utc_offset)
    if age_on(date.fromisoformat(body.person.birth_date), day) >= rule_on(day).age_limit:
        return (Pointer(pointer="/person/birth_date", code="age_limit"),)
    return ()


def captured_on(moment: datetime, utc_offset: int) -> date:
    """Return the calendar day on the laptop; `utc_offset` is in minutes east of UTC."""
    return (moment + timedelta(minutes=utc_offset)).date()
