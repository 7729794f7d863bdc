"""Turning judged rows into forms: everything the list knows of a person, and nothing it does not say."""

import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from lapangan_app.domain.form import Form, Heir
from lapangan_app.domain.roster.judge import Group, Judgement

_SAME = (
    "nik", "full_name", "birth_place", "birth_date", "sex", "mother_name", "marital_status", "family_card", "former_kpj",
    "street", "rt", "rw", "region_code", "postal_code", "phone", "email", "occupation", "work_place", "income",
    "cooperative_role", "cooperative", "category", "payer", "months", "branch", "agent",
)  # fmt: skip
"""Fields that a list and a form call alike. What is empty in the list keeps what an empty form says."""


class People(Sequence[tuple[int, Form, str]]):
    """Give the ready people of a judged list as `(row number in the file, form, status)`, made when they are asked for.

    `name` makes the form's id of a row number, so that one file gives the same forms every time.
    """

    def __init__(self, judgement: Judgement, name: Callable[[int], str]) -> None:
        self._judgement, self._name = judgement, name
        self._places = judgement.rows_in(Group.READY)

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(self)))]
        place = self._places[index]
        number = self._judgement.rows[place]
        form = form_of(self._judgement.values, place, self._name(number))
        return number, form, form.roster_status

    def __iter__(self) -> Iterator[tuple[int, Form, str]]:
        return (self[place] for place in range(len(self)))


def form_of(values: Mapping[str, Sequence[Any]], place: int, client_id: str) -> Form:
    """Return the form of one row (from 0, into the columns of `values`)."""
    known = {name: values[name][place] for name in _SAME if name in values}
    given = {name: value for name, value in known.items() if value not in ("", None)}
    form = Form(client_id=client_id, roster_status=_at(values, "status", place), **given)
    if not (name := _at(values, "heir_name", place)):
        return form
    heir = Heir(
        name=name,
        relation=_at(values, "heir_relation", place),
        nik=_at(values, "heir_nik", place),
        birth_date=_at(values, "heir_birth_date", place) or None,
        phone=_at(values, "heir_phone", place),
    )
    return dataclasses.replace(form, heirs=(heir,))


def _at(values: Mapping[str, Sequence[Any]], name: str, place: int) -> Any:
    return values[name][place] if name in values else ""
