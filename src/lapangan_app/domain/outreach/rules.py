"""The rules of outreach as plain values: boards, group vehicles, funds that may not pay, kinds of agreements.

Source: `boards.toml`, `vehicles.toml`, `funds.toml` and `agreements.toml` among the dated programme files.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from lapangan_app.domain.choices import Choice
from lapangan_app.domain.findings import Severity

KINDS = ("boards", "vehicles", "funds", "agreements")
"""Kinds of dated files read here."""


@dataclass(frozen=True, slots=True)
class Body:
    """Say how a body of a cooperative is made up: its roles, the least number of people, and whether it must be odd."""

    roles: tuple[str, ...]
    least: int
    odd: bool


@dataclass(frozen=True, slots=True)
class BoardRules:
    """Say how board and supervisors are made up (Inpres 9/2025). `women` is a share of both together, said as a hint.

    `ex_officio` is the role that the village head holds by office; `single` roles are held by one person at a time.
    """

    board: Body
    supervisors: Body
    ex_officio: str
    women: Decimal
    single: frozenset[str]


@dataclass(frozen=True, slots=True)
class Vehicle:
    """Name one kind of group (wadah) through which people are registered, and whether it has a board."""

    code: str
    label: str
    board: bool


@dataclass(frozen=True, slots=True)
class FundRule:
    """Say that a payer may not pay in some months (`error`), or that nobody knows (`warning`, asked and answered)."""

    payer: str
    first: str
    last: str
    severity: Severity
    code: str
    label: str


@dataclass(frozen=True, slots=True)
class OutreachRules:
    """Hold everything the dated files say about outreach on one day."""

    boards: BoardRules
    vehicles: tuple[Vehicle, ...]
    membership_codes: tuple[Choice, ...]
    funds: tuple[FundRule, ...]
    agreement_kinds: tuple[Choice, ...]
    event_kinds: tuple[Choice, ...]
    event_modes: tuple[Choice, ...]

    def vehicle(self, code: str) -> Vehicle | None:
        """Return the kind of group with this code, or None."""
        return next((vehicle for vehicle in self.vehicles if vehicle.code == code), None)

    def fund_rule(self, payer: str, month: str) -> FundRule | None:
        """Return what is to be said about a payer in a contribution month, or None where nothing speaks against it."""
        fitting = [rule for rule in self.funds if rule.payer == payer and rule.first <= month <= rule.last]
        return fitting[-1] if fitting else None


def read_outreach(newest: Mapping[str, Mapping[str, Any]]) -> OutreachRules:
    """Build the rules from the newest document of each kind. Raises `KeyError` where one is missing."""
    boards, vehicles = newest["boards"], newest["vehicles"]
    return OutreachRules(
        boards=BoardRules(
            board=_body(boards["board"]),
            supervisors=_body(boards["supervisors"]),
            ex_officio=boards["supervisors"]["ex_officio"],
            women=boards["women"]["share"],
            single=frozenset(boards["single"]["roles"]),
        ),
        vehicles=tuple(Vehicle(row["code"], row["label"], row["board"]) for row in vehicles["vehicle"]),
        membership_codes=_choices(vehicles["membership_code"]),
        funds=tuple(
            FundRule(row["payer"], row["first"], row["last"], Severity(row["severity"]), row["code"], row["label"])
            for row in newest["funds"]["fund"]
        ),
        agreement_kinds=_choices(newest["agreements"]["agreement"]),
        event_kinds=_choices(newest["agreements"]["event_kind"]),
        event_modes=_choices(newest["agreements"]["event_mode"]),
    )


def _body(row: Mapping[str, Any]) -> Body:
    return Body(tuple(row["roles"]), row["least"], row["odd"])


def _choices(rows: list[dict[str, str]]) -> tuple[Choice, ...]:
    return tuple(Choice(row["code"], row["label"]) for row in rows)
