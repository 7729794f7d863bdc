"""Boards of village cooperatives: sizes, roles and the village head by office, row by row with the source."""

from dataclasses import replace
from datetime import date

import pytest

from lapangan_app.domain.outreach.cooperatives import Cooperative, Seat, board_of, check_cooperative, check_seat
from lapangan_app.domain.programmes import load_rules

OUTREACH = load_rules(date(2026, 11, 20)).outreach
RULES = OUTREACH.boards
FIVE = ("ketua", "wakil_usaha", "wakil_anggota", "sekretaris", "bendahara")


def seats(*roles: str, ex_officio: bool = True) -> list[Seat]:
    return [
        Seat(
            seat_id=str(number),
            cooperative="K",
            role=role,
            name=f"Orang {number}",
            sex="P" if number % 2 else "L",
            ex_officio=ex_officio and role == "pengawas_ketua",
            client_id="x" if number < 3 else "",
        )
        for number, role in enumerate(roles)
    ]


WHOLE = seats(*FIVE, "pengawas_ketua", "pengawas", "pengawas")


@pytest.mark.parametrize(
    ("held", "missing", "gaps", "source"),
    [
        (WHOLE, (), (), "Inpres 9/2025: board of five, three supervisors, village head by office"),
        (seats(*FIVE), ("pengawas_ketua",), ("supervisors_small",), "guide of the ministry"),
        (
            seats(*FIVE[:4], "pengawas_ketua", "pengawas", "pengawas"),
            ("bendahara",),
            ("board_small", "board_even"),
            "odd number, at least five",
        ),
        (
            seats(*FIVE, "pengawas_ketua", "pengawas"),
            (),
            ("supervisors_small", "supervisors_even"),
            "supervisors: odd, at least three",
        ),
        (
            seats(*FIVE, "pengawas_ketua", "pengawas", "pengawas", ex_officio=False),
            (),
            ("chair_not_ex_officio",),
            "chairman of the supervisors is the village head ex officio",
        ),
        ((), (*FIVE, "pengawas_ketua"), ("board_small", "supervisors_small"), "nobody sits yet"),
    ],
)
def test_a_board_is_complete_or_says_what_is_missing(held, missing, gaps, source) -> None:
    board = board_of(held, RULES)
    assert (board.missing, board.gaps) == (missing, gaps), source
    assert board.complete == (not missing and not gaps)


def test_only_a_complete_board_of_registered_people_is_done() -> None:
    assert board_of(WHOLE, RULES).registered == 3
    assert not board_of(WHOLE, RULES).all_registered
    assert board_of([replace(seat, client_id="x") for seat in WHOLE], RULES).all_registered


def test_an_office_that_has_ended_counts_no_more() -> None:
    ended = [replace(WHOLE[0], ended_on="2026-11-01"), *WHOLE[1:]]
    assert board_of(ended, RULES).missing == ("ketua",)


@pytest.mark.parametrize(
    ("seat", "field", "code"),
    [
        (replace(WHOLE[0], seat_id="new"), "role", "role_taken"),
        (replace(WHOLE[0], seat_id="new", role="raja"), "role", "role_unknown"),
        (replace(WHOLE[6], seat_id="new", name=" "), "name", "name_missing"),
        (replace(WHOLE[6], seat_id="new", nik="7503014508900001"), "nik", "seat_twice"),
    ],
)
def test_a_seat_that_cannot_be(seat, field, code) -> None:
    held = [replace(WHOLE[0], nik="7503014508900001"), *WHOLE[1:]]
    assert [(found.field, found.code) for found in check_seat(seat, held, RULES)] == [(field, code)]


def test_a_second_supervisor_is_fine() -> None:
    assert check_seat(replace(WHOLE[6], seat_id="new"), WHOLE, RULES) == ()


@pytest.mark.parametrize(
    ("change", "field", "code", "severity"),
    [
        ({"name": " "}, "name", "name_missing", "error"),
        ({"region_code": ""}, "region_code", "region_missing", "error"),
        ({"kind": "raja"}, "kind", "choice_unknown", "error"),
        ({"npp": "12"}, "npp", "npp_format", "error"),
        ({"vehicle_code": "XX"}, "vehicle_code", "choice_unknown", "error"),
        ({"legal_number": "12/2025"}, "legal_number", "legal_number_unusual", "warning"),
        ({"pks_from": "2026-02-01", "pks_until": "2026-01-01"}, "pks_until", "dates_reversed", "error"),
    ],
)
def test_a_description_says_what_is_wrong(change, field, code, severity) -> None:
    whole = Cooperative(
        code="KDMP.75.03.01.2001",
        kind="koperasi_merah_putih",
        name="Koperasi Desa Merah Putih Uji",
        region_code="75.03.01.2001",
        npp="15070955",
        legal_number="AHU-0012345.AH.01.29.TAHUN 2025",
        vehicle_code="SD",
    )
    assert check_cooperative(whole, OUTREACH) == ()
    found = check_cooperative(replace(whole, **change), OUTREACH)
    assert [(f.field, f.code, f.severity) for f in found] == [(field, code, severity)]
