"""Which fields of a registration apply to a person, and which must be given: the dated data dictionary."""

import dataclasses
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from lapangan_app.domain.form import Form


class Need(StrEnum):
    """Say what a field needs: it must be given, it may be given, or it does not apply and is not sent."""

    REQUIRED = "required"
    OFFERED = "offered"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class FieldRule:
    """Say what one field needs when every attribute in `when` holds one of its values; `source` says who says so."""

    name: str
    need: Need
    when: tuple[tuple[str, tuple[object, ...]], ...]
    source: str

    def fits(self, form: Form) -> bool:
        """Tell whether the rule speaks about this form."""
        return all(getattr(form, attribute) in values for attribute, values in self.when)


@dataclass(frozen=True)
class Dictionary:
    """Hold the rules of all fields. `quick` names what a quick capture needs: the rest is completed later."""

    rules: tuple[FieldRule, ...]
    quick: tuple[str, ...]

    def need(self, name: str, form: Form) -> Need:
        """Return what a field needs on this form: the first rule that fits decides, without one it is offered."""
        return next((rule.need for rule in self._by_name.get(name, ()) if rule.fits(form)), Need.OFFERED)

    def needs(self, form: Form) -> dict[str, Need]:
        """Return what every field that has a rule needs on this form."""
        return {name: self.need(name, form) for name in self._by_name}

    @cached_property
    def _by_name(self) -> dict[str, tuple[FieldRule, ...]]:
        names = dict.fromkeys(rule.name for rule in self.rules)
        return {name: tuple(rule for rule in self.rules if rule.name == name) for name in names}

    def missing(self, form: Form) -> tuple[str, ...]:
        """Return the required fields that are still empty, in the order of the dictionary."""
        return tuple(name for name, need in self.needs(form).items() if need is Need.REQUIRED and is_empty(form, name))


def is_empty(form: Form, name: str) -> bool:
    """Tell whether nothing was given for a field; zero and no are answers."""
    value = getattr(form, name)
    return value is None or value == () or (isinstance(value, str) and not value.strip())


def without_hidden(form: Form, dictionary: Dictionary) -> Form:
    """Return the form with every field that does not apply emptied: what nobody sees is not kept and not sent."""
    defaults: dict[str, Any] = {field.name: field.default for field in dataclasses.fields(Form)}
    hidden = [name for name, need in dictionary.needs(form).items() if need is Need.HIDDEN]
    return dataclasses.replace(form, **{name: defaults[name] for name in hidden}) if hidden else form
