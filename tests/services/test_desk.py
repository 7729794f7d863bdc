"""The registration desk between two people: what is open, what is unfinished, what is asked, what is sent."""

from dataclasses import replace
from datetime import date

import pytest

from lapangan_app.domain.form import Form, Reason
from lapangan_app.errors import Invalid, NotFound, StoreBusy
from lapangan_app.services.core import Core
from services.outboxes import content, plain

OLD = {"nik": "7503014508600001", "birth_date": date(1960, 8, 5)}


def test_a_draft_that_was_open_comes_back_with_its_cursor(core: Core, filled: Form) -> None:
    assert core.enrolling.left_open() is None
    half = replace(filled, income=None)
    core.enrolling.save_draft(half, "income")
    left = core.enrolling.left_open()
    assert left is not None
    assert (left.form, left.cursor, left.saved) == (half, "income", None)
    core.enrolling.leave_form()
    assert core.enrolling.left_open() is None
    assert len(core.enrolling.drafts()) == 1


def test_a_watched_save_is_told_of_until_the_form_is_left(core: Core, filled: Form) -> None:
    core.enrolling.save_draft(filled, "income")
    saved = core.enrolling.save(filled, watched=True)
    left = core.enrolling.left_open()
    assert left is not None
    assert left.saved == replace(saved, already=True)
    assert left.cursor == ""
    core.enrolling.leave_form()
    assert core.enrolling.left_open() is None


def test_a_save_that_nobody_watches_leaves_nothing_to_tell(core: Core, filled: Form) -> None:
    core.enrolling.save(filled)
    assert core.enrolling.left_open() is None
    other = replace(filled, client_id=core.enrolling.new_form().client_id, nik="7503014508900017")
    core.enrolling.save_draft(other, "income")
    core.enrolling.save(other)
    assert core.enrolling.left_open() is None


def test_a_save_of_somebody_else_leaves_the_open_form_open(core: Core, filled: Form) -> None:
    core.enrolling.save_draft(filled, "income")
    core.enrolling.save(replace(filled, client_id=core.enrolling.new_form().client_id, nik="7503014508900017"))
    left = core.enrolling.left_open()
    assert left is not None
    assert (left.form.client_id, left.cursor) == (filled.client_id, "income")


def test_people_captured_beside_the_form_leave_it_open(core: Core, filled: Form) -> None:
    core.enrolling.save_draft(filled, "income")
    beside = replace(core.enrolling.new_form(), nik="7503014508900017", full_name="Siti Uji", branch="KC-GORONTALO")
    core.enrolling.save_draft(beside, on_page=False)
    left = core.enrolling.left_open()
    assert left is not None
    assert (left.form.client_id, left.cursor) == (filled.client_id, "income")
    assert len(core.enrolling.drafts()) == 2


def test_a_save_that_was_not_announced_is_told_although_somebody_was_captured_since(core: Core, filled: Form) -> None:
    core.enrolling.save(filled, watched=True)
    beside = replace(core.enrolling.new_form(), nik="7503014508900017", full_name="Siti Uji", branch="KC-GORONTALO")
    core.enrolling.save_draft(beside, on_page=False)
    left = core.enrolling.left_open()
    assert left is not None
    assert left.saved is not None
    assert left.saved.client_id == filled.client_id


def test_a_draft_thrown_away_is_not_open_any_more(core: Core, filled: Form) -> None:
    core.enrolling.save_draft(filled)
    core.enrolling.discard_draft(filled.client_id)
    assert core.enrolling.left_open() is None


def test_unfinished_forms_say_what_is_missing_in_the_order_of_the_form(core: Core, filled: Form) -> None:
    core.enrolling.save_draft(replace(filled, street=" ", income=None, no_phone=True))
    (unfinished,) = core.enrolling.unfinished()
    assert unfinished.missing == ("street", "contact_name", "income")
    assert unfinished.row.client_id == filled.client_id


def test_a_quick_capture_is_an_unfinished_form(core: Core) -> None:
    quick = replace(core.enrolling.new_form(), nik="7503014508900001", full_name="Siti Uji", branch="KC-GORONTALO")
    core.enrolling.save_draft(quick)
    (unfinished,) = core.enrolling.unfinished()
    assert (unfinished.row.name, unfinished.row.masked_nik) == ("Siti Uji", "7503 01•• •••• 0001")
    assert {"birth_date", "mother_name", "street", "consent"} <= set(unfinished.missing)
    assert not {"nik", "full_name", "branch"} & set(unfinished.missing)
    assert core.queueing.totals().waiting == 0


def test_what_is_complete_misses_nothing(core: Core, filled: Form) -> None:
    core.enrolling.save_draft(filled)
    assert core.enrolling.unfinished()[0].missing == ()


def test_a_warning_that_asks_is_kept_with_a_reason_only(core: Core, filled: Form) -> None:
    elder = replace(filled, **OLD)
    asked = core.enrolling.check(elder).reasons
    assert asked
    with pytest.raises(Invalid) as caught:
        core.enrolling.save(elder)
    assert {getattr(finding, "field", "") for finding in caught.value.findings if finding.severity == "error"} == {
        "reasons"
    }
    assert core.searching.count() == 0
    reasons = tuple(Reason(code, "  sudah   bekerja ") for code in asked)
    core.enrolling.save(replace(elder, reasons=reasons))
    kept = core.enrolling.open_form(filled.client_id).reasons
    assert {(reason.code, reason.text) for reason in kept} == {(code, "sudah bekerja") for code in asked}


def test_a_reason_that_is_no_longer_asked_for_is_dropped(core: Core, filled: Form) -> None:
    stale = (Reason("age_65", "sudah bekerja"), Reason("code_of_old_rules", "x"))
    assert "reasons" not in {finding.field for finding in core.enrolling.check(replace(filled, reasons=stale)).findings}
    core.enrolling.save(replace(filled, reasons=stale))
    assert core.enrolling.open_form(filled.client_id).reasons == ()
    assert b"sudah bekerja" not in b"".join(content(core))


def test_what_does_not_apply_is_emptied_and_not_sent(core: Core, filled: Form) -> None:
    hidden = {"home_street": "Jalan Tersembunyi 9", "contact_name": "Kerabat Tersembunyi", "former_kpj": "12345678901"}
    core.enrolling.save(replace(filled, **hidden))
    kept = core.enrolling.open_form(filled.client_id)
    assert {name: getattr(kept, name) for name in hidden} == dict.fromkeys(hidden, "")
    body = repr(plain(core))
    assert "Jalan Cempaka 4" in body  # the body is plain enough for this look to mean something
    for text in hidden.values():
        assert text not in body


def test_who_has_no_phone_sends_the_relatives_number_and_not_the_old_one(core: Core, filled: Form) -> None:
    form = replace(filled, no_phone=True, contact_name="Kerabat Uji", contact_phone="0813 9999 8888")
    core.enrolling.save(form)
    body = repr(plain(core))
    assert "81399998888" in body
    assert "81234567890" not in body
    assert core.enrolling.open_form(filled.client_id).phone == ""


def test_a_nik_is_noted_before_it_is_shown(core: Core, filled: Form) -> None:
    core.enrolling.save(filled)
    assert core.session.reveal(filled.client_id) == "7503014508900001"
    last = core.queueing.detail(filled.client_id).timeline[-1]
    assert (last.action, last.reason, last.actor) == ("reveal", "nik", core.officer.officer_id)
    assert core.session.verify() == ()


def test_when_it_cannot_be_noted_nothing_is_shown(core: Core, filled: Form, monkeypatch: pytest.MonkeyPatch) -> None:
    core.enrolling.save(filled)
    shown = []

    def full(*_arguments: object, **_named: object) -> None:
        raise StoreBusy

    monkeypatch.setattr("lapangan_app.store.notebook.Notebook.note", full)
    with pytest.raises(StoreBusy):
        shown.append(core.session.reveal(filled.client_id))
    assert shown == []


def test_the_nik_of_nobody_is_not_shown_and_not_noted(core: Core) -> None:
    with pytest.raises(NotFound):
        core.session.reveal("nobody")


def test_leaving_one_form_does_not_leave_the_one_opened_since(core: Core, filled: Form) -> None:
    saved = core.enrolling.save(filled, watched=True)
    other = replace(filled, client_id="00000000-0000-4000-8000-000000000077", nik="")
    core.enrolling.save_draft(other, "full_name")
    core.enrolling.leave_form(saved.client_id)
    left = core.enrolling.left_open()
    assert left is not None
    assert left.form.client_id == other.client_id
    core.enrolling.leave_form(other.client_id)
    assert core.enrolling.left_open() is None


def test_throwing_an_unsaved_change_away_leaves_the_saved_registration(core: Core, filled: Form) -> None:
    saved = core.enrolling.save(filled)
    core.enrolling.save_draft(replace(filled, mother_name="Aisyah Lubis"), "mother_name")
    (entry,) = core.enrolling.unfinished()
    assert entry.correction
    core.enrolling.discard_draft(saved.client_id)
    assert core.enrolling.unfinished() == ()
    assert core.enrolling.open_form(saved.client_id).mother_name == filled.mother_name
