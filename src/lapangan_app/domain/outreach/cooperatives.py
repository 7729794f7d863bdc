"""Cooperatives and other group vehicles, and whether their boards are complete."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lapangan_app.domain.codes import Code, error, warning
from lapangan_app.domain.findings import Finding
from lapangan_app.domain.nik import is_sixteen_digits
from lapangan_app.domain.outreach.rules import BoardRules, Body, OutreachRules

_NPP = re.compile(r"[0-9A-Z]{6,12}")
_LEGAL = re.compile(r"AHU-\d{7}\.AH\.01\.\d{2}.*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cooperative:
    """Describe one cooperative or other group (wadah). Dates are `YYYY-MM-DD`; empty text means not known.

    `registry_number` is the Nomor Induk Koperasi, which is never called NIK; `npp` the number at the agency;
    `vehicle_code` the code of the kind of membership for vulnerable workers (SC, SB, SG, SD, SA, SL).
    """

    code: str
    kind: str
    name: str
    region_code: str
    registry_number: str = ""
    legal_number: str = ""
    npp: str = ""
    vehicle_code: str = ""
    pks_number: str = ""
    pks_from: str = ""
    pks_until: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    branch: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Name one person of board, supervisors or management. The NIK may be unknown still; `ended_on` ends the office."""

    seat_id: str
    cooperative: str
    role: str
    name: str
    nik: str = ""
    sex: str = ""
    ex_officio: bool = False
    since: str = ""
    ended_on: str = ""
    client_id: str = ""
    """The registration of this person on this laptop, or empty text; found by NIK, never kept."""


@dataclass(frozen=True, slots=True)
class Board:
    """Say how far board and supervisors of a cooperative are filled and registered.

    `missing` names roles that nobody holds; `gaps` are codes of what else is not right; both empty means complete.
    """

    board: int
    supervisors: int
    registered: int
    women: int
    missing: tuple[str, ...]
    gaps: tuple[str, ...]
    board_registered: int = 0
    """How many of those registered sit on the board; the others are supervisors."""

    @property
    def people(self) -> int:
        """Return how many sit on board and among the supervisors."""
        return self.board + self.supervisors

    @property
    def complete(self) -> bool:
        """Tell whether every role is held and both bodies have the size the rules ask for."""
        return not self.missing and not self.gaps

    @property
    def all_registered(self) -> bool:
        """Tell whether the board is complete and each of its people is registered."""
        return self.complete and self.registered == self.people


def board_of(seats: Sequence[Seat], rules: BoardRules) -> Board:
    """Judge who sits where today; seats that have ended do not count."""
    held = [seat for seat in seats if not seat.ended_on]
    board = [seat for seat in held if seat.role in rules.board.roles]
    supervisors = [seat for seat in held if seat.role in rules.supervisors.roles]
    roles = {seat.role for seat in held}
    gaps = [
        *_size_gaps("board", len(board), rules.board),
        *_size_gaps("supervisors", len(supervisors), rules.supervisors),
    ]
    chair = [seat for seat in supervisors if seat.role == rules.ex_officio]
    if chair and not any(seat.ex_officio for seat in chair):
        gaps.append("chair_not_ex_officio")
    both = board + supervisors
    return Board(
        board=len(board),
        supervisors=len(supervisors),
        registered=sum(bool(seat.client_id) for seat in both),
        women=sum(seat.sex == "P" for seat in both),
        missing=tuple(role for role in (*rules.board.roles, rules.ex_officio) if role not in roles),
        gaps=tuple(gaps),
        board_registered=sum(bool(seat.client_id) for seat in board),
    )


def check_cooperative(cooperative: Cooperative, rules: OutreachRules) -> tuple[Finding, ...]:
    """Return what is notable about the description of a group; fields are named as in `Cooperative`."""
    found = []
    if not cooperative.name.strip():
        found.append(error("name", Code.NAME_MISSING))
    if not cooperative.region_code:
        found.append(error("region_code", Code.REGION_MISSING))
    if rules.vehicle(cooperative.kind) is None:
        found.append(error("kind", Code.CHOICE_UNKNOWN))
    if cooperative.npp and not _NPP.fullmatch(cooperative.npp):
        found.append(error("npp", Code.NPP_FORMAT))
    if cooperative.vehicle_code and cooperative.vehicle_code not in {c.code for c in rules.membership_codes}:
        found.append(error("vehicle_code", Code.CHOICE_UNKNOWN))
    if cooperative.legal_number and not _LEGAL.fullmatch(cooperative.legal_number):
        found.append(warning("legal_number", Code.LEGAL_NUMBER_UNUSUAL))
    if cooperative.pks_from and cooperative.pks_until and cooperative.pks_from > cooperative.pks_until:
        found.append(error("pks_until", Code.DATES_REVERSED))
    return tuple(found)


def check_seat(seat: Seat, others: Sequence[Seat], rules: BoardRules) -> tuple[Finding, ...]:
    """Return what is notable about somebody's office beside the other seats of the same cooperative."""
    held = [other for other in others if not other.ended_on and other.seat_id != seat.seat_id]
    found = []
    if len(seat.name.strip()) < 2:
        found.append(error("name", Code.NAME_MISSING))
    if seat.role not in {*rules.board.roles, *rules.supervisors.roles, "pengelola"}:
        found.append(error("role", Code.ROLE_UNKNOWN))
    if not seat.ended_on and seat.role in rules.single and any(other.role == seat.role for other in held):
        found.append(error("role", Code.ROLE_TAKEN))
    if seat.nik and not is_sixteen_digits(seat.nik):
        found.append(error("nik", Code.NIK_LENGTH, digits=sum(char.isdigit() for char in seat.nik)))
    elif seat.nik and any(other.nik == seat.nik for other in held):
        found.append(error("nik", Code.SEAT_TWICE))
    return tuple(found)


def _size_gaps(name: str, size: int, body: Body) -> list[str]:
    gaps = []
    if size < body.least:
        gaps.append(f"{name}_small")
    if body.odd and size % 2 == 0 and size > 0:
        gaps.append(f"{name}_even")
    return gaps
