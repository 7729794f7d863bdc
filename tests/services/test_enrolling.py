"""Registering a person through the service that the form and the command line share."""

import threading
from dataclasses import replace

import pytest

from lapangan_app.bootstrap import make_access
from lapangan_app.config import Settings
from lapangan_app.domain.findings import Severity
from lapangan_app.domain.form import Form
from lapangan_app.domain.states import State
from lapangan_app.errors import DuplicateNik, Invalid, NotFound
from lapangan_app.services.core import Core
from lapangan_app.services.enrolling import with_acknowledged
from services.conftest import PIN


def test_a_saved_form_is_on_disk_and_in_the_queue(core: Core, filled: Form) -> None:
    saved = core.enrolling.save(filled)
    assert (saved.rev, saved.already, saved.masked_nik) == (1, False, "7503 01•• •••• 0001")
    totals = core.queueing.totals()
    assert (totals.ready, totals.waiting) == (1, 1)
    assert totals.oldest_waiting == saved.saved_at
    assert core.session.verify() == ()


def test_saving_twice_saves_once(core: Core, filled: Form) -> None:
    first = core.enrolling.save(filled)
    again = core.enrolling.save(filled)
    assert again.already
    assert (again.rev, again.saved_at) == (first.rev, first.saved_at)
    assert core.queueing.totals().waiting == 1


def test_the_same_form_after_a_restart_is_found_not_written_twice(core: Core, settings: Settings, filled: Form) -> None:
    core.enrolling.save(filled)
    core.close()
    reopened = make_access(settings).unlock(core.officer.officer_id, PIN)
    try:
        assert reopened.enrolling.save(filled).already
        assert reopened.searching.count() == 1
    finally:
        reopened.close()


def test_a_changed_form_is_a_linked_new_revision(core: Core, filled: Form) -> None:
    core.enrolling.save(filled)
    changed = core.enrolling.save(replace(filled, income=2_800_000))
    assert changed.rev == 2
    detail = core.queueing.detail(filled.client_id)
    assert (detail.rev, detail.row.state) == (2, State.READY)
    assert core.queueing.totals().waiting == 1


@pytest.mark.parametrize(
    "typed", ["7503 0145 0890 0001", "75O3O145O89OOOO1", "７５０３０１４５０８９００００１", "75.0301.450890.0001"]
)
def test_the_same_nik_however_typed_opens_the_existing_record(core: Core, filled: Form, typed: str) -> None:
    """F85: canonicalise, then one record per NIK."""
    core.enrolling.save(filled)
    other = replace(core.enrolling.new_form(), nik=typed)
    checked = core.enrolling.check(other)
    assert checked.existing is not None
    assert checked.existing.client_id == filled.client_id
    assert any(f.code == "nik_on_device" and f.severity is Severity.ERROR for f in checked.findings)
    with pytest.raises(DuplicateNik) as caught:
        core.enrolling.save(replace(filled, client_id=other.client_id, nik=typed))
    assert caught.value.client_id == filled.client_id
    assert core.searching.count() == 1


def test_a_nik_may_stand_twice_when_somebody_who_may_says_so(core: Core, filled: Form) -> None:
    """Practice profiles and supervisors may; the centre then decides (I7)."""
    core.enrolling.save(filled)
    other = replace(filled, client_id=core.enrolling.new_form().client_id, full_name="Orang Lain")
    saved = core.enrolling.save(with_acknowledged(other, "nik_on_device"))
    assert saved.rev == 1
    assert core.queueing.totals().waiting == 2


def test_what_is_missing_is_named_and_nothing_is_written(core: Core, filled: Form) -> None:
    with pytest.raises(Invalid) as caught:
        core.enrolling.save(replace(filled, full_name="", birth_date=None, consent=None))
    assert {"full_name", "birth_date", "consent"} <= {getattr(f, "field", "") for f in caught.value.findings}
    assert core.searching.count() == 0


def test_a_warning_never_forbids_saving(core: Core, filled: Form) -> None:
    """NIK stays valid when its birth date differs (PP 40/2019 article 30)."""
    odd = replace(filled, nik="7503014608900001")
    assert any(f.code == "nik_birth_differs" for f in core.enrolling.check(odd).findings)
    assert core.enrolling.save(odd).rev == 1


def test_drafts_come_back_as_typed_and_can_be_thrown_away(core: Core, filled: Form) -> None:
    half = replace(filled, full_name="Siti", consent=None)
    core.enrolling.save_draft(half)
    core.enrolling.save_draft(replace(half, full_name="Siti Rahma"))
    assert [row.client_id for row in core.enrolling.drafts()] == [filled.client_id]
    assert core.enrolling.open_form(filled.client_id) == replace(half, full_name="Siti Rahma")
    core.enrolling.discard_draft(filled.client_id)
    assert core.enrolling.drafts() == ()
    with pytest.raises(NotFound):
        core.enrolling.open_form(filled.client_id)


def test_a_draft_never_overwrites_what_was_saved(core: Core, filled: Form) -> None:
    core.enrolling.save(filled)
    late = replace(filled, full_name="Ketikan Terlambat")
    core.enrolling.save_draft(late)
    assert core.queueing.detail(filled.client_id).row.name == filled.full_name
    assert core.queueing.detail(filled.client_id).row.state is State.READY
    assert core.queueing.detail(filled.client_id).rev == 1


def test_what_is_typed_into_a_saved_registration_is_not_lost_and_not_sent(core: Core, filled: Form) -> None:
    core.enrolling.save(filled)
    saved = core.enrolling.open_form(filled.client_id)
    changed = replace(saved, full_name="Siti Rahmah Uji")
    core.enrolling.save_draft(changed, "full_name")
    left = core.enrolling.left_open()
    assert left is not None
    assert (left.form, left.cursor, left.saved) == (changed, "full_name", None)
    assert core.enrolling.open_form(filled.client_id) == changed
    assert [(entry.row.client_id, entry.correction) for entry in core.enrolling.unfinished()] == [
        (filled.client_id, True)
    ]
    core.enrolling.save_draft(saved)  # everything was typed back
    assert core.enrolling.unfinished() == ()
    core.enrolling.save_draft(changed)
    assert core.enrolling.save(changed).rev == 2
    assert core.enrolling.unfinished() == ()
    assert core.queueing.detail(filled.client_id).row.name == "Siti Rahmah Uji"


def test_a_draft_becomes_the_registration_that_it_was(core: Core, filled: Form) -> None:
    core.enrolling.save_draft(filled)
    assert core.enrolling.save(filled).rev == 1
    assert core.enrolling.drafts() == ()
    moves = [(entry.old, entry.new) for entry in core.queueing.detail(filled.client_id).timeline if entry.new]
    assert moves == [("", "draft"), ("draft", "ready")]


def test_two_saves_at_once_of_one_form_write_one_record(core: Core, filled: Form) -> None:
    """F87: Enter pressed ten times."""
    answers: list[bool] = []
    threads = [threading.Thread(target=lambda: answers.append(core.enrolling.save(filled).already)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [False] + [True] * 7
    assert core.searching.count() == 1


def test_the_quote_stands_beside_the_form_before_it_is_complete(core: Core) -> None:
    quote = core.enrolling.check(core.enrolling.new_form()).quote
    assert quote is not None
    assert quote.basis == 1_000_000
