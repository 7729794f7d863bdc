"""Revisions side by side, and registrations that are taken back."""

from dataclasses import replace
from datetime import date

import pytest

from lapangan_app.domain.form import Form, Heir
from lapangan_app.domain.states import State
from lapangan_app.errors import AlreadyWithdrawn, IllegalMove, Invalid, NotFound
from lapangan_app.services.core import Core
from lapangan_app.services.correcting import REASONS, Change, changes_between
from services.outboxes import content, deliver


def test_a_revision_says_what_it_changed(core: Core, filled: Form) -> None:
    core.enrolling.save(filled)
    core.enrolling.save(replace(filled, income=2_800_000, months=3, employed_elsewhere=False))
    first, second = core.correcting.revisions(filled.client_id)
    assert (first.rev, first.replaces, first.changes, first.withdraws) == (1, 0, (), False)
    assert (second.rev, second.replaces, second.accepted, second.withdraws) == (2, 1, False, False)
    assert set(second.changes) == {
        Change("income", "1000000", "2800000"),
        Change("months", "1", "3"),
        Change("employed_elsewhere", "", "tidak"),
    }


def test_a_nik_is_masked_and_secrets_are_named_not_told(filled: Form) -> None:
    changed = replace(
        filled,
        client_id="another",
        nik="7503014508900002",
        mother_name="Hasna Lain",
        family_card="7503011234567890",
        heirs=(Heir(name="Ahli Rekaan", relation="anak", nik="7503014508150001"),),
        consent=None,
        acknowledged=("name_title",),
        birth_date=date(1990, 8, 6),
        programs=("JKK", "JKM", "JHT"),
        lives_elsewhere=True,
    )
    changes = {change.field: (change.old, change.new) for change in changes_between(filled, changed)}
    assert changes == {
        "nik": ("7503 01•• •••• 0001", "7503 01•• •••• 0002"),
        **dict.fromkeys(("mother_name", "family_card", "heirs", "consent"), ("•••", "•••")),
        "birth_date": ("1990-08-05", "1990-08-06"),
        "programs": ("JKK, JKM", "JKK, JKM, JHT"),
        "lives_elsewhere": ("tidak", "ya"),
    }
    assert changes_between(replace(filled, nik=""), filled)[0] == Change("nik", "", "7503 01•• •••• 0001")


def test_what_the_centre_signed_for_is_accepted(core: Core, filled: Form) -> None:
    core.enrolling.save(filled)
    deliver(core)
    core.enrolling.save(replace(filled, months=3))
    assert [entry.accepted for entry in core.correcting.revisions(filled.client_id)] == [True, False]


def test_nobody_has_no_revisions(core: Core) -> None:
    with pytest.raises(NotFound):
        core.correcting.revisions("nobody")


def test_before_it_was_sent_nothing_of_the_person_leaves_any_more(core: Core, filled: Form) -> None:
    core.enrolling.save(filled)
    core.correcting.withdraw(filled.client_id, "persetujuan_ditarik")
    detail = core.queueing.detail(filled.client_id)
    assert (detail.withdrawn, detail.rev, detail.row.state) == (True, 2, State.READY)
    (leaves,) = content(core)
    assert b"persetujuan_ditarik" in leaves
    for secret in (b"Siti", b"7503014508900001", b"Hasna"):
        assert secret not in leaves
    last = core.correcting.revisions(filled.client_id)[-1]
    assert (last.rev, last.withdraws, last.changes) == (2, True, ())


def test_after_it_was_accepted_the_centre_is_told(core: Core, filled: Form) -> None:
    core.enrolling.save(filled)
    deliver(core)
    assert core.queueing.detail(filled.client_id).row.state is State.ACCEPTED
    core.correcting.withdraw(filled.client_id, "berubah_pikiran")
    assert core.queueing.detail(filled.client_id).row.state is State.READY
    assert len(content(core)) == 1
    timeline = core.queueing.detail(filled.client_id).timeline
    assert ("withdraw", "berubah_pikiran") in [(entry.action, entry.reason) for entry in timeline]


def test_what_was_taken_back_cannot_be_changed_or_taken_back_again(core: Core, filled: Form) -> None:
    core.enrolling.save(filled)
    core.correcting.withdraw(filled.client_id, "salah_orang")
    with pytest.raises(AlreadyWithdrawn):
        core.correcting.withdraw(filled.client_id, "salah_orang")
    with pytest.raises(AlreadyWithdrawn):
        core.enrolling.save(replace(filled, income=2_000_000))
    assert len(core.correcting.revisions(filled.client_id)) == 2


def test_the_nik_is_free_again(core: Core, filled: Form) -> None:
    core.enrolling.save(filled)
    core.correcting.withdraw(filled.client_id, "salah_orang")
    again = replace(filled, client_id=core.enrolling.new_form().client_id)
    known = core.enrolling.check(again).known
    assert (known.existing, known.draft, known.alike) == (None, None, ())
    assert core.enrolling.save(again).rev == 1


@pytest.mark.parametrize("reason", ["", "lain-lain", "pendaftaran"])
def test_a_reason_that_is_none_changes_nothing(core: Core, filled: Form, reason: str) -> None:
    core.enrolling.save(filled)
    with pytest.raises(Invalid) as caught:
        core.correcting.withdraw(filled.client_id, reason)
    assert caught.value.facts["why"] == "reason"
    assert not core.queueing.detail(filled.client_id).withdrawn


def test_a_draft_is_thrown_away_instead_and_nobody_cannot_be_withdrawn(core: Core, filled: Form) -> None:
    core.enrolling.save_draft(filled)
    with pytest.raises(IllegalMove):
        core.correcting.withdraw(filled.client_id, "salah_orang")
    with pytest.raises(NotFound):
        core.correcting.withdraw("nobody", "salah_orang")
    assert core.correcting.reasons == tuple(REASONS)
