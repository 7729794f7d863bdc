"""Pictures through the service that the form and the command line share, on a real profile."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from fakes.canaries import CANARY_PERSON, Canaries
from fakes.pictures import PLACE, heic, huge, photo, talkative
from lapangan_app.bootstrap import make_access
from lapangan_app.config import Settings
from lapangan_app.domain.attachments import AttachmentRole
from lapangan_app.domain.form import Form
from lapangan_app.errors import (
    NotFound,
    PictureMissing,
    PictureRefused,
    PictureTooManyBytes,
    PictureWrongFormat,
    ReplayedStore,
)
from lapangan_app.services.attaching import read_picture
from lapangan_app.services.core import Core
from services.conftest import PIN

CARD, PORTRAIT = AttachmentRole.CARD, AttachmentRole.PORTRAIT


def files(settings: Settings) -> list[Path]:
    return [path for path in settings.pictures.rglob("*") if path.is_file()]


def actions(core: Core, client_id: str) -> list[str]:
    with core.attaching._context.store.read() as reading:
        return [entry.action for entry in reading.timeline(client_id)]


def test_a_picture_is_cleaned_kept_and_shown(core: Core, filled: Form, settings: Settings) -> None:
    core.enrolling.save_draft(filled)
    attached = core.attaching.attach(filled.client_id, CARD, talkative())
    data = core.attaching.open(attached.digest)
    assert hashlib.sha256(data).hexdigest() == attached.digest
    assert (len(data), attached.media_type, attached.width) == (attached.size, "image/jpeg", 900)
    assert PLACE.encode() not in data
    (picture,) = core.attaching.list(filled.client_id)
    assert (picture.attached, picture.state) == (attached, "whole")
    assert core.session.verify() == ()
    for path in files(settings):
        assert data[:64] not in path.read_bytes()


def test_what_is_refused_changes_nothing(core: Core, filled: Form, settings: Settings) -> None:
    core.enrolling.save_draft(filled)
    before = core.attaching.attach(filled.client_id, CARD, photo())
    for harmful in (huge(), heic(), b"", photo()[:500]):
        with pytest.raises(PictureRefused):
            core.attaching.attach(filled.client_id, CARD, harmful)
    assert [picture.attached for picture in core.attaching.list(filled.client_id)] == [before]
    assert len(files(settings)) == 1


def test_nobody_waits_for_a_picture_of_a_form_that_was_never_saved(core: Core) -> None:
    def never(data: bytes, role: AttachmentRole) -> object:
        raise AssertionError("opened")

    core.attaching._clean = never  # type: ignore[assignment]
    with pytest.raises(NotFound):
        core.attaching.attach("nobody", CARD, photo())


def test_pictures_survive_the_lock_and_the_identity_card_is_seen_only_with_a_trace(
    core: Core, filled: Form, settings: Settings
) -> None:
    core.enrolling.save_draft(filled)
    card = core.attaching.attach(filled.client_id, CARD, photo())
    portrait = core.attaching.attach(filled.client_id, PORTRAIT, photo(800, 800))
    core.attaching.open(card.digest)
    assert "reveal" not in actions(core, filled.client_id)  # just brought in by this officer
    core.close()
    again = make_access(settings).unlock(core.officer.officer_id, PIN)
    try:
        again.attaching.open(portrait.digest)
        assert "reveal" not in actions(again, filled.client_id)
        again.attaching.open(card.digest)
        assert actions(again, filled.client_id)[-1] == "reveal"
        assert again.session.verify() == ()
    finally:
        again.close()


def test_a_file_without_a_row_is_swept_when_the_profile_is_unlocked(
    core: Core, filled: Form, settings: Settings
) -> None:
    core.enrolling.save_draft(filled)
    kept = core.attaching.attach(filled.client_id, CARD, photo())
    core.attaching._context.store._blobs.put(b"left by a crash")
    assert len(files(settings)) == 2
    core.close()
    again = make_access(settings).unlock(core.officer.officer_id, PIN)
    try:
        assert len(files(settings)) == 1
        assert again.attaching.open(kept.digest)
    finally:
        again.close()


def test_an_old_database_that_was_put_back_takes_no_picture_with_it(
    core: Core, filled: Form, settings: Settings
) -> None:
    core.enrolling.save_draft(filled)
    core.close()
    old = settings.database.read_bytes()
    again = make_access(settings).unlock(core.officer.officer_id, PIN)
    again.attaching.attach(filled.client_id, CARD, photo())
    again.close()
    (picture,) = files(settings)
    newest = settings.database.read_bytes()
    settings.database.write_bytes(old)
    with pytest.raises(ReplayedStore):
        make_access(settings).unlock(core.officer.officer_id, PIN)
    assert picture.exists()
    settings.database.write_bytes(newest)
    restored = make_access(settings).unlock(core.officer.officer_id, PIN)
    try:
        assert restored.session.verify() == ()
    finally:
        restored.close()


def test_a_picture_that_is_gone_is_a_state_with_a_way_out(core: Core, filled: Form, settings: Settings) -> None:
    core.enrolling.save_draft(filled)
    attached = core.attaching.attach(filled.client_id, CARD, photo())
    files(settings)[0].unlink()
    assert [picture.state for picture in core.attaching.list(filled.client_id)] == ["missing"]
    with pytest.raises(PictureMissing):
        core.attaching.open(attached.digest)
    assert core.session.verify() == ("picture_missing",)
    core.attaching.attach(filled.client_id, CARD, photo())
    assert core.session.verify() == ()


def test_taking_away_and_throwing_away_leave_no_picture(core: Core, filled: Form, settings: Settings) -> None:
    core.enrolling.save_draft(filled)
    core.attaching.attach(filled.client_id, CARD, photo())
    core.attaching.detach(filled.client_id, CARD)
    assert (core.attaching.list(filled.client_id), files(settings)) == ((), [])
    with pytest.raises(NotFound):
        core.attaching.detach(filled.client_id, CARD)
    attached = core.attaching.attach(filled.client_id, CARD, photo())
    core.enrolling.save_draft(replace(filled, attachments=(attached,)))
    core.enrolling.discard_draft(filled.client_id)
    assert files(settings) == []
    with pytest.raises(NotFound):
        core.attaching.open(attached.digest)


def test_every_role_tells_its_limits_in_advance(core: Core) -> None:
    limits = core.attaching.limits()
    assert [limit.role for limit in limits] == list(AttachmentRole)
    assert all(limit.most_bytes == 25_000_000 and limit.largest_result <= 300_000 for limit in limits)


def test_files_are_read_to_the_limit_and_no_further(tmp_path: Path) -> None:
    path = tmp_path / "foto.jpg"
    path.write_bytes(b"x" * 11)
    assert read_picture(path, 11) == b"x" * 11
    with pytest.raises(PictureTooManyBytes):
        read_picture(path, 10)
    for nothing in (tmp_path, tmp_path / "tidak ada"):
        with pytest.raises(PictureWrongFormat):
            read_picture(nothing, 10)


def test_no_person_shows_in_any_file_beside_the_database(
    core: Core, filled: Form, settings: Settings, canaries: Canaries, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("DEBUG"):
        core.enrolling.save_draft(replace(filled, full_name=CANARY_PERSON["name"], nik=CANARY_PERSON["nik"]))
        source = settings.home.parent / "unggahan.jpg"
        source.write_bytes(talkative())
        attached = core.attaching.attach_file(filled.client_id, CARD, source)
    canaries.demand_none(canaries.in_tree(settings.home))
    canaries.demand_none(canaries.in_text(caplog.text, "log"))
    assert attached.digest not in caplog.text
    assert "unggahan" not in caplog.text
    assert all(attached.digest not in str(path) for path in files(settings))
