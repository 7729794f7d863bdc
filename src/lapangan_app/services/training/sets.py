"""Reading the descriptions of training sets (`resources/training`)."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from lapangan_app.domain.outreach.claims import PaidClaim
from lapangan_app.errors import NotFound
from lapangan_app.resources import resource_path

WHO = ("board", "members", "workers", "recipients")
"""Of whom a list may consist."""


@dataclass(frozen=True, slots=True)
class People:
    """Describe one list: of whom it consists and how many, per village or in all (0: as many as there are seats)."""

    source: str
    who: str
    agreement: str = ""
    per_village: int = 0
    people: int = 0
    desa_only: bool = False


@dataclass(frozen=True, slots=True)
class Groups:
    """Say how many cooperatives there are and how many have boards.

    `limit` takes the first villages by code (0: all); `extra` cooperatives more than villages carry `extra_name`;
    the boards of the first `seat_registered` are registered already.
    """

    boards: int = 0
    limit: int = 0
    extra: int = 0
    extra_name: str = ""
    supervisors: bool = True
    seat_registered: int = 0


@dataclass(frozen=True, slots=True)
class TrainingSet:
    """Describe one programme. `agreements` and `events` are rows as the file has them; `day` is today in practice."""

    name: str
    title: str
    day: date
    source: str
    region: str
    groups: Groups | None
    agreements: tuple[dict[str, Any], ...]
    events: tuple[dict[str, Any], ...]
    lists: tuple[People, ...]
    claims: tuple[PaidClaim, ...]


def names() -> tuple[str, ...]:
    """Return the names of the shipped sets."""
    return tuple(sorted(path.stem for path in _folder().glob("*.toml")))


def read_set(name: str) -> TrainingSet:
    """Return one set. Raises `NotFound` for an unknown name."""
    path = _folder() / f"{name}.toml"
    if name not in names():
        raise NotFound(training_set=name)
    document = tomllib.loads(path.read_text("utf-8"))
    return TrainingSet(
        name=name,
        title=document["title"],
        day=document["day"],
        source=document["source"],
        region=document["region"],
        groups=Groups(**document["cooperatives"]) if "cooperatives" in document else None,
        agreements=tuple(document.get("agreement", ())),
        events=tuple(document.get("event", ())),
        lists=tuple(People(**row) for row in document.get("list", ())),
        claims=tuple(PaidClaim(**row) for row in document.get("claim", ())),
    )


def _folder() -> Path:
    return resource_path("training")
