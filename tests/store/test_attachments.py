"""I6: no row names a picture that is not there, whatever dies in between; and no picture outlives its last row."""

import errno
import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError
from sqlcipher3 import dbapi2

from fakes.stores import NOW, StoreClock, client_id, draft, new_store, record, reopened, settings_in
from lapangan_app.domain.attachments import Attached, AttachmentRole
from lapangan_app.domain.outbox import Outcome, Settlement
from lapangan_app.errors import AppError, DiskFull, NotFound, PictureMissing
from lapangan_app.store import durable
from lapangan_app.store.outbox import SqlOutbox
from lapangan_app.store.store import Store

CARD, PORTRAIT = AttachmentRole.CARD, AttachmentRole.PORTRAIT
FIRST, SECOND = b"\xff\xd8\xff" + b"pertama" * 900, b"\xff\xd8\xff" + b"kedua" * 900


def described(data: bytes, role: AttachmentRole = CARD) -> Attached:
    digest = hashlib.sha256(data).hexdigest()
    return Attached(role=role, digest=digest, size=len(data), media_type="image/jpeg", width=9, height=6)


def attach(store: Store, data: bytes = FIRST, number: int = 1, role: AttachmentRole = CARD) -> Attached:
    attached = described(data, role)
    with store.write() as work:
        work.attachments.attach(client_id(number), attached, data, "petugas-1", NOW)
    return attached


def detach(store: Store, number: int = 1) -> None:
    with store.write() as work:
        work.attachments.detach(client_id(number), CARD, "petugas-1", NOW)


def save_draft(store: Store, number: int = 1, form: bytes = b"{}") -> None:
    with store.write() as work:
        work.registrations.save_draft(draft(number, form=form), "petugas-1", NOW)


def save(store: Store, number: int = 1, naming: bytes | None = None) -> None:
    text = "" if naming is None else hashlib.sha256(naming).hexdigest()
    with store.write() as work:
        work.registrations.save(record(number, text), "petugas-1", NOW)


def kept(store: Store, number: int = 1) -> tuple[Attached, ...]:
    with store.read() as reading:
        return tuple(row.attached for row in reading.attachments(client_id(number)))


def files(folder: Path) -> list[Path]:
    return [path for path in settings_in(folder).pictures.rglob("*") if path.is_file()]


def test_a_picture_is_kept_with_its_draft(store: Store, tmp_path: Path) -> None:
    save_draft(store)
    attached = attach(store)
    assert kept(store) == (attached,)
    assert store.picture(attached.digest) == FIRST
    assert len(files(tmp_path)) == 1
    with store.read() as reading:
        assert [(e.action, e.reason) for e in reading.timeline(client_id(1))][-1] == ("attach", "ktp")


def test_without_a_draft_there_is_no_picture(store: Store, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        attach(store)
    assert files(tmp_path) == []
    save_draft(store)
    with pytest.raises(NotFound):
        detach(store)


def test_a_description_of_other_bytes_is_refused(store: Store) -> None:
    save_draft(store)
    with pytest.raises(ValueError, match="other bytes"), store.write() as work:
        work.attachments.attach(client_id(1), described(SECOND), FIRST, "petugas-1", NOW)
    assert kept(store) == ()
    assert store.sweep_pictures() == 1


def test_the_same_picture_for_two_people_is_one_file_until_both_are_gone(store: Store, tmp_path: Path) -> None:
    for number in (1, 2):
        save_draft(store, number)
        attached = attach(store, FIRST, number)
    assert len(files(tmp_path)) == 1
    with store.write() as work:
        work.registrations.discard_draft(client_id(1), "petugas-1", NOW)
    assert store.picture(attached.digest) == FIRST
    with store.write() as work:
        work.registrations.discard_draft(client_id(2), "petugas-1", NOW)
    assert files(tmp_path) == []


def test_a_picture_taken_again_replaces_the_first_at_once(store: Store, tmp_path: Path) -> None:
    save_draft(store)
    attach(store, FIRST)
    second = attach(store, SECOND)
    assert kept(store) == (second,)
    assert len(files(tmp_path)) == 1
    first = attach(store, FIRST)
    assert kept(store) == (first,)


def test_what_a_draft_names_stays_until_the_draft_names_it_no_more(store: Store, tmp_path: Path) -> None:
    save_draft(store)
    first = attach(store, FIRST)
    save_draft(store, form=b'{"attachments":[{"digest":"' + first.digest.encode() + b'"}]}')
    detach(store)
    assert kept(store) == ()
    assert store.picture(first.digest) == FIRST  # a crash now would bring the form back with this picture in it
    assert store.sweep_pictures() == 0
    save_draft(store)
    store.sweep_pictures()
    assert files(tmp_path) == []


def test_what_a_waiting_revision_names_stays_though_a_newer_one_replaced_it(store: Store, tmp_path: Path) -> None:
    save_draft(store)
    first = attach(store, FIRST)
    save(store, naming=FIRST)
    attach(store, SECOND)
    save(store, naming=SECOND)
    assert store.sweep_pictures() == 0
    assert store.picture(first.digest) == FIRST
    assert len(files(tmp_path)) == 2


def test_pictures_of_a_purged_registration_go_and_others_stay(store: Store, clock: StoreClock, tmp_path: Path) -> None:
    outbox = SqlOutbox(store, clock)
    save(store, 1)
    attach(store, FIRST, 1)
    (row,) = outbox.claim("a", 0.0, 5, 10**6)
    outbox.settle("a", [Settlement(row.key, Outcome.ACCEPTED, server_id="S", receipt=b"{}")])
    save(store, 2)
    other = attach(store, SECOND, 2)
    with store.write() as work:
        work.registrations.purge(client_id(1), "petugas-1", NOW)
    assert kept(store, 1) == ()
    assert len(files(tmp_path)) == 1
    assert store.picture(other.digest) == SECOND


def test_a_rolled_back_removal_removes_nothing(store: Store) -> None:
    save_draft(store)
    attached = attach(store)
    with pytest.raises(NotFound):
        discard_both(store)
    assert store.picture(attached.digest) == FIRST


def test_roles_stand_side_by_side(store: Store) -> None:
    save_draft(store)
    assert kept(store) == ()
    portrait, card = attach(store, FIRST, role=PORTRAIT), attach(store, FIRST, role=CARD)
    assert kept(store) == (portrait, card)


def test_the_database_forbids_a_row_to_change_or_to_leave_while_it_is_named(store: Store) -> None:
    save_draft(store)
    first = attach(store)
    save_draft(store, form=first.digest.encode())
    for sql, says in (
        ("UPDATE attachment SET digest = printf('%064d', 0)", "attachment_is_fixed"),
        ("DELETE FROM attachment", "attachment_is_named"),
        (
            "INSERT INTO attachment SELECT 9, client_id, role, printf('%064d', 0), 1, '', 1, 1, '', 'kept', 0"
            " FROM attachment",
            "UNIQUE",
        ),
    ):
        with pytest.raises(IntegrityError, match=says), store.write() as work:
            work.connection.exec_driver_sql(sql)
    detach(store)
    with pytest.raises(IntegrityError, match="attachment_is_named"), store.write() as work:
        work.connection.exec_driver_sql("DELETE FROM attachment")


def test_a_lost_file_is_told_by_verify_and_mended_by_the_same_picture(store: Store, tmp_path: Path) -> None:
    save_draft(store)
    attached = attach(store)
    (path,) = files(tmp_path)
    path.unlink()
    assert store.verify() == ("picture_missing",)
    with pytest.raises(PictureMissing):
        store.picture(attached.digest)
    attach(store)
    (path,) = files(tmp_path)
    path.write_bytes(b"x")
    assert store.verify() == ("picture_torn",)
    attach(store)
    assert store.verify() == ()


def discard(store: Store) -> None:
    with store.write() as work:
        work.registrations.discard_draft(client_id(1), "petugas-1", NOW)


def discard_both(store: Store) -> None:
    with store.write() as work:
        for number in (1, 9):  # there is no draft 9
            work.registrations.discard_draft(client_id(number), "petugas-1", NOW)


class Full(dbapi2.OperationalError):
    """Say what SQLite says when there is no room for a commit."""

    sqlite_errorcode = 13


class Died(BaseException):
    """End everything, as a power cut does: nothing that handles errors may handle it."""


@contextmanager
def fault(store: Store, step: int, error: Callable[[], BaseException]) -> Iterator[list[int]]:
    """Let the fault happen at one step: any call to the file system, or one side of the commit."""
    steps = [0]
    dialect = store._engine.dialect
    commit = dialect.do_commit

    def passing(kind: Callable[[], BaseException] = error) -> None:
        steps[0] += 1
        if steps[0] == step:
            raise kind()

    def watched(real):
        def call(*arguments, **options):
            passing()
            return real(*arguments, **options)

        return call

    def do_commit(connection) -> None:
        passing(error if error is Died else Full)
        commit(connection)
        if error is Died:
            passing()  # acknowledged by nobody, but on the disk

    with pytest.MonkeyPatch.context() as patch:
        for name in ("open", "fsync", "replace", "mkdir", "unlink"):
            patch.setattr(durable.os, name, watched(getattr(os, name)))
        patch.setattr(dialect, "do_commit", do_commit)
        yield steps


ACTIONS: dict[str, Callable[[Store], object]] = {
    "first": lambda store: attach(store, FIRST, 2),
    "replacing": lambda store: attach(store, SECOND),
    "the same again": lambda store: attach(store, FIRST),
    "taking away": detach,
    "discarding": discard,
}


@pytest.mark.parametrize("name", ACTIONS)
def test_F06_dying_at_any_step_tears_nothing_and_leaves_nothing_behind(tmp_path: Path, name: str) -> None:
    deaths = 0
    for step in range(1, 40):
        folder = tmp_path / str(step)
        store = new_store(folder)
        for number in (1, 2):
            save_draft(store, number)
        attach(store, FIRST)
        try:
            with fault(store, step, Died) as steps:
                ACTIONS[name](store)
        except Died:
            deaths += 1
        store._engine.dispose()  # no orderly close, as after a kill
        after = reopened(folder)
        assert after.verify() == ()
        after.sweep_pictures()
        named = {attached.digest: attached for number in (1, 2) for attached in kept(after, number)}
        assert {hashlib.sha256(after.picture(digest)).hexdigest() for digest in named} == set(named)
        assert len(files(folder)) == len(named)
        after.close()
        if steps[0] < step:
            break
    assert deaths == step - 1 > 1


@pytest.mark.parametrize("name", ["first", "replacing"])
def test_F68_a_full_disk_at_any_step_changes_nothing_and_is_told(tmp_path: Path, name: str) -> None:
    refused = 0
    for step in range(1, 40):
        store = new_store(tmp_path / str(step))
        for number in (1, 2):
            save_draft(store, number)
        before = attach(store, FIRST)
        failed = False
        with fault(store, step, lambda: OSError(errno.ENOSPC, "full")) as steps:
            try:
                ACTIONS[name](store)
            except DiskFull:
                failed = True
            except AppError as error:
                pytest.fail(error.code)
        if failed:
            refused += 1
            assert kept(store) == (before,)
            assert kept(store, 2) == ()
            assert not [path for path in files(tmp_path / str(step)) if path.suffix == ".part"]
            assert store.picture(before.digest) == FIRST
        ACTIONS[name](store)  # with room again, it works
        assert store.verify() == ()
        store.close()
        if steps[0] < step:
            break
    assert refused > 5


def test_a_sweep_knows_every_row(tmp_path: Path) -> None:
    store = new_store(tmp_path)
    for number in range(1, 30):
        save_draft(store, number)
        attach(store, FIRST + bytes([number]), number)
    store.close()
    after = reopened(tmp_path)
    assert after.sweep_pictures() == 0
    assert len(files(tmp_path)) == 29
    after.close()
