"""Lists taken in, taken back and registered as a whole, on a real profile."""

from dataclasses import dataclass, replace
from datetime import date

import pytest

from lapangan_app.domain.form import Form
from lapangan_app.errors import Invalid, NotFound
from lapangan_app.services.core import Core

DIGEST = "a" * 64


@dataclass(frozen=True)
class Counts:
    """What a preview counted."""

    rows: int
    ready: int
    needs_fix: int = 0
    duplicate_in_file: int = 0
    duplicate_on_device: int = 0
    ignored: int = 0


def people(filled: Form, count: int) -> list[tuple[int, Form]]:
    return [
        (
            number + 2,
            replace(
                filled,
                client_id=f"{filled.client_id[:-4]}{number:04d}",
                nik=f"750301450890{number:04d}",
                full_name=f"Orang Rekaan {chr(65 + number // 26)}{chr(65 + number % 26)}",
            ),
        )
        for number in range(1, count + 1)
    ]


def test_the_same_file_again_changes_nothing(core: Core, filled: Form) -> None:
    rows = people(filled, 5)
    run = core.rosters.take_in(rows, Counts(7, 5, 2), "Daftar bank", DIGEST)
    assert (run.taken, run.rows) == (5, 7)
    again = core.rosters.take_in(rows, Counts(7, 0, 2, 0, 5), "Daftar bank", DIGEST)
    assert again.taken == 0
    assert core.rosters.imports() == (run,)
    assert [person.row_number for person in core.rosters.people(run.import_id)] == [3, 4, 5, 6, 7]


def test_who_has_no_nik_is_known_by_name_and_birth_date(core: Core, filled: Form) -> None:
    row = (3, replace(filled, nik="", full_name="Hj. Siti Rahma Uji"))
    assert core.rosters.take_in([row], Counts(1, 1), "Satu", DIGEST).taken == 1
    same = (9, replace(filled, nik="", full_name="SITI RAHMA UJI"))
    assert core.rosters.take_in([same], Counts(1, 1), "Dua", DIGEST).taken == 0
    other = (9, replace(filled, nik="", full_name="SITI RAHMA UJI", birth_date=date(1991, 1, 1)))
    assert core.rosters.take_in([other], Counts(1, 1), "Tiga", DIGEST).taken == 1


def test_an_import_is_taken_back_and_registrations_stay(core: Core, filled: Form) -> None:
    rows = people(filled, 3)
    run = core.rosters.take_in(rows, Counts(3, 3), "Daftar bank", DIGEST)
    core.enrolling.save(rows[0][1])
    assert core.rosters.undo(run.import_id) == 3
    assert core.rosters.people(run.import_id) == ()
    assert core.rosters.imports()[0].undone_at
    assert core.enrolling.open_form(rows[0][1].client_id).nik == rows[0][1].nik
    with pytest.raises(NotFound):
        core.rosters.undo(run.import_id)
    assert core.rosters.take_in(rows, Counts(3, 3), "Daftar bank", DIGEST).taken == 3


def test_counts_that_do_not_sum_never_enter(core: Core, filled: Form) -> None:
    with pytest.raises(Invalid):
        core.rosters.take_in(people(filled, 3), Counts(9, 3), "Daftar bank", DIGEST)
    assert core.rosters.imports() == ()
    assert core.rosters.names("orang rekaan") == ()


def test_a_status_is_noted_and_fills_the_form(core: Core, filled: Form) -> None:
    run = core.rosters.take_in(people(filled, 1), Counts(1, 1), "Daftar bank", DIGEST)
    [person] = core.rosters.people(run.import_id)
    core.rosters.set_status(person.row_id, "pindah")
    [expected] = core.rosters.names("orang rekaan")
    assert core.enrolling.fill(core.enrolling.new_form(), expected).roster_status == "pindah"
    with pytest.raises(Invalid):
        core.rosters.set_status(person.row_id, "hilang")
    with pytest.raises(NotFound):
        core.rosters.set_status(999_999, "hadir")


def test_a_list_is_registered_as_a_whole_and_says_who_was_not(core: Core, filled: Form) -> None:
    rows = people(filled, 450)
    rows[10] = (rows[10][0], replace(rows[10][1], mother_name=""))
    rows[300] = (rows[300][0], replace(rows[300][1], birth_date=date(2016, 8, 5)))
    run = core.rosters.take_in(rows, Counts(450, 450), "Daftar bank", DIGEST)
    assert filled.consent is not None
    told: list[int] = []
    done = core.collective.register_import(run.import_id, filled.consent, told.append)
    assert (done.saved, done.already, done.asked) == (448, 0, 450)
    assert [(one.index, one.codes) for one in done.refused] == [
        (10, ("mother_missing",)),
        (300, ("age_child", "consent_guardian")),
    ]
    assert told == [200, 400, 450]
    assert core.queueing.totals().ready == 448
    again = core.collective.register_import(run.import_id, filled.consent)
    assert (again.saved, again.asked) == (0, 2)


def test_stopping_keeps_what_was_saved_and_going_on_doubles_nobody(core: Core, filled: Form) -> None:
    forms = [form for _, form in people(filled, 250)]
    answers = iter((False, True))
    first = core.collective.register(forms, stopped=lambda: next(answers))
    assert first.saved == 200
    second = core.collective.register(forms)
    assert (second.saved, second.already) == (50, 200)
    assert core.queueing.totals().ready == 250


def test_two_rows_with_one_nik_are_registered_once(core: Core, filled: Form) -> None:
    [(_, one), (_, two)] = people(filled, 2)
    done = core.collective.register([one, replace(two, nik=one.nik)])
    assert (done.saved, [entry.codes for entry in done.refused]) == (1, [("duplicate_nik",)])


def test_what_a_list_leaves_open_is_filled_as_on_a_new_form_and_the_list_goes_before(core: Core, filled: Form) -> None:
    bare = [(row, replace(form, start_month="", branch="")) for row, form in people(filled, 2)]
    bare[1] = (bare[1][0], replace(bare[1][1], branch=filled.branch, start_month=filled.start_month))
    run = core.rosters.take_in(bare, Counts(2, 2), "Daftar desa", DIGEST)
    assert filled.consent is not None
    collected = core.collective.register_import(run.import_id, filled.consent)
    assert (collected.saved, collected.refused) == (2, ())
    assert core.rosters.registered() == {run.import_id: 2}
    core.rosters.undo(run.import_id)
    assert core.rosters.registered() == {}
