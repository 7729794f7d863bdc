"""Whom this laptop takes a person for, what a list brings, and what a comparison may tell."""

from dataclasses import replace
from datetime import date

import pytest

from lapangan_app.domain.form import Form, Heir, Reason
from lapangan_app.domain.states import State
from lapangan_app.errors import NotFound
from lapangan_app.services.core import Core
from lapangan_app.services.forms import form_from_bytes
from lapangan_app.services.recognising import Known

LOOKALIKES = ["7503 0145 0890 0001", "75O3O145O89OOOO1", "７５０３０１４５０８９００００１", "75.0301.450890.0001"]


def known(core: Core, form: Form) -> Known:
    return core.enrolling.check(form).known


def like(core: Core, form: Form, **changes: object) -> Form:
    """Return another person's form with the same content but for `changes`."""
    return replace(form, client_id=core.enrolling.new_form().client_id, **changes)


@pytest.mark.parametrize("typed", LOOKALIKES)
@pytest.mark.parametrize("kept", LOOKALIKES[:2])
def test_a_draft_is_recognised_by_its_nik_however_either_was_typed(
    core: Core, filled: Form, kept: str, typed: str
) -> None:
    core.enrolling.save_draft(replace(filled, nik=kept))
    found = known(core, replace(core.enrolling.new_form(), nik=typed))
    assert found.draft is not None
    assert (found.draft.client_id, found.draft.state) == (filled.client_id, State.DRAFT)
    assert found.existing is None
    assert core.enrolling.open_form(filled.client_id).nik == kept  # the form itself stays as typed


def test_a_form_does_not_recognise_itself(core: Core, filled: Form) -> None:
    core.enrolling.save_draft(filled)
    assert known(core, filled) == Known()
    core.enrolling.save(filled)
    assert known(core, filled) == Known()


@pytest.mark.parametrize("typed", LOOKALIKES)
def test_a_person_of_a_list_is_recognised_by_nik(core: Core, filled: Form, typed: str) -> None:
    listed = Form(client_id="list-1", nik="7503 0145 0890 0001", full_name="Siti Rahma Uji", roster_status="merantau")
    core.rosters.expect([listed], "Daftar Kopdes")
    expected = known(core, replace(core.enrolling.new_form(), nik=typed)).expected
    assert expected is not None
    assert (expected.name, expected.status, expected.source) == ("Siti Rahma Uji", "merantau", "Daftar Kopdes")
    assert known(core, replace(core.enrolling.new_form(), nik="750301450890")).expected is None


def test_who_looks_alike_is_shown_the_most_alike_first_and_three_at_most(core: Core, filled: Form) -> None:
    core.enrolling.save(filled)
    weaker = like(core, filled, nik="7503014508900017", mother_name="Aisyah Lain", phone="0813 0000 1111")
    core.enrolling.save(weaker)
    for number in (2, 3):
        twin = like(
            core, filled, nik=f"750301450890001{number}", phone=f"0813 0000 222{number}", full_name="Siti Rahma"
        )
        core.enrolling.save_draft(replace(twin, region_code=""))
    mine = like(core, filled, nik="7503014508900010")  # one wrong digit away from the first
    alike = known(core, mine).alike
    assert len(alike) == 3
    assert alike[0].client_id == filled.client_id
    assert [entry.score for entry in alike] == sorted((entry.score for entry in alike), reverse=True)
    assert set(alike[0].signs) == {"name", "birth_date", "mother_name", "phone", "nik", "region_code"}
    assert alike[0].masked_nik == "7503 01•• •••• 0001"
    assert alike[0].village


def test_nobody_looks_alike_when_the_nik_is_here_already(core: Core, filled: Form) -> None:
    core.enrolling.save(filled)
    core.enrolling.save(like(core, filled, nik="7503014508900017"))
    found = known(core, like(core, filled))
    assert found.existing is not None
    assert found.alike == ()


def test_a_draft_with_the_same_nik_is_named_once(core: Core, filled: Form) -> None:
    core.enrolling.save_draft(filled)
    found = known(core, like(core, filled))
    assert found.draft is not None
    assert found.alike == ()


def test_one_common_thing_makes_nobody_alike(core: Core, filled: Form) -> None:
    core.enrolling.save(filled)
    other = Form(client_id="x", full_name="Orang Lain", birth_date=filled.birth_date, region_code=filled.region_code)
    assert known(core, other).alike == ()


def test_a_comparison_masks_the_nik_and_never_tells_a_mothers_name(core: Core, filled: Form) -> None:
    core.enrolling.save_draft(replace(filled, nik="7503.0145.0890.0001", birth_place=" Suwawa "))
    rows = {row.field: row for row in core.enrolling.compare(replace(filled, client_id="x"), filled.client_id)}
    assert (rows["nik"].mine, rows["nik"].theirs, rows["nik"].agrees) == (*["7503 01•• •••• 0001"] * 2, True)
    assert (rows["mother_name"].mine, rows["mother_name"].theirs, rows["mother_name"].agrees) == ("•••", "•••", True)
    assert rows["birth_place"].agrees
    assert rows["birth_date"].theirs == "1990-08-05"
    assert rows["phone"].theirs == rows["phone"].mine
    assert rows["region_code"].theirs.casefold() == "talumopatu"
    assert "Hasna" not in repr(rows)
    assert "7503014508900001" not in repr(rows)


def test_what_is_empty_is_compared_as_empty(core: Core, filled: Form) -> None:
    core.enrolling.save_draft(replace(filled, nik="", mother_name="", birth_date=None))
    rows = {row.field: row for row in core.enrolling.compare(Form(client_id="x", phone="12"), filled.client_id)}
    for name in ("nik", "mother_name", "birth_date"):
        assert (rows[name].mine, rows[name].theirs) == ("", "")
    assert rows["phone"].mine == "12"
    with pytest.raises(NotFound):
        core.enrolling.compare(filled, "nobody")


def test_a_list_fills_what_is_empty_and_never_what_was_typed(core: Core, filled: Form) -> None:
    listed = replace(
        filled, client_id="list-1", full_name="Nama Daftar", street="Jalan Daftar 1", income=500_000, no_phone=True,
        acknowledged=("name_title",), reasons=(Reason("age_minor", "kata daftar"),), roster_status="merantau",
        heirs=(Heir(name="Ahli Daftar", relation="anak"),),
    )  # fmt: skip
    core.rosters.expect([listed], "Daftar")
    mine = replace(
        core.enrolling.new_form(), nik="7503014508900001", full_name="Nama Diketik", phone="0813 1111 2222", income=0
    )
    expected = known(core, mine).expected
    assert expected is not None
    got = core.enrolling.fill(mine, expected)
    assert (got.full_name, got.phone, got.income, got.client_id) == ("Nama Diketik", mine.phone, 0, mine.client_id)
    assert (got.street, got.birth_date, got.heirs) == ("Jalan Daftar 1", date(1990, 8, 5), listed.heirs)
    assert not got.no_phone  # it would hide the number that was typed
    assert (got.consent, got.acknowledged, got.reasons, got.attachments) == (None, (), (), ())
    assert got.start_month == mine.start_month
    assert got.roster_status == "merantau"
    assert core.enrolling.fill(replace(mine, phone=""), expected).no_phone


def test_the_same_list_again_replaces_its_people_with_or_without_a_nik(core: Core) -> None:
    people = [
        Form(client_id="1", nik="7503014508900001", full_name="Siti Rahma Uji"),
        Form(client_id="2", full_name="Siti Tanpa Nomor", birth_date=date(1980, 1, 2)),
        Form(client_id="3", full_name="Siti Tanpa Nomor", birth_date=date(1999, 1, 2)),
    ]
    assert core.rosters.expect(people, "Daftar A") == 3
    assert core.rosters.expect([replace(person, street="Jalan Baru") for person in people], "Daftar A") == 3
    found = core.rosters.names("siti")
    assert [person.name for person in found] == ["Siti Rahma Uji", "Siti Tanpa Nomor", "Siti Tanpa Nomor"]
    assert {form_from_bytes(person.form).street for person in found} == {"Jalan Baru"}
    core.rosters.expect(people[:1], "Daftar B")
    assert len(core.rosters.names("siti")) == 4
    assert len(core.rosters.names("siti", 2)) == 2
    assert core.rosters.names("s") == core.rosters.names("budi") == ()
