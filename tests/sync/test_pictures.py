"""Pictures over real sockets: the real store, engine and transport against the reference centre.

F52 (cut anywhere, upload lost, offset goes back), F56 (records first, resume across restarts), I6 (done means that the
centre has exactly these bytes).
"""

import hashlib
import itertools
import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Timer
from typing import Any
from urllib.parse import urlsplit

import msgspec
import pytest
from sqlalchemy import select

from fakes.centre import RunningCentre
from fakes.cutting import CuttingLine
from fakes.photographers import IMPATIENT, PictureLaptop
from fakes.stores import NOW, client_id, withdrawn
from lapangan_app.errors import BadAnswer, Offline
from lapangan_app.sync.events import Phase
from lapangan_app.sync.pace import PartSizes
from lapangan_app.sync.planner import Budget
from lapangan_app.sync.tus import HttpPictures, below
from lapangan_contract.activation import read_activation
from lapangan_pusat.schema import attachments
from lapangan_pusat.shelf import Shelf
from lapangan_pusat.tus import Reply, Tus

Spoil = Callable[[Reply], Reply]

SMALL = PartSizes(size=4096, least=4096, most=16384)


def small_parts() -> Budget:
    """Return a budget with parts so small that pictures take several."""
    return Budget(patience=0.05, setbacks=2, base=0.001, cap=0.01, longest_aside=0.01, parts=SMALL)


def picture(size: int = 20_000) -> bytes:
    return b"\xff\xd8\xff" + os.urandom(size - 3)


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[RunningCentre]:
    """Run a real centre."""
    with RunningCentre(tmp_path / "pusat") as running:
        yield running


@pytest.fixture
def laptop(tmp_path: Path, centre: RunningCentre) -> Iterator[PictureLaptop]:
    """Return a laptop at that centre."""
    with PictureLaptop(tmp_path / "laptop", centre.read_activation(), budget=small_parts()) as opened:
        yield opened


def stored(centre: RunningCentre, data: bytes) -> bool:
    """Tell whether the centre shows exactly these bytes, past the code that says so."""
    digest = hashlib.sha256(data).hexdigest()
    with centre.centre.engine.connect() as connection:
        known = connection.scalar(select(attachments.c.size).where(attachments.c.digest == digest))
    path = Shelf(centre.centre.attachments).path(digest)
    return known == len(data) and path.exists() and path.read_bytes() == data


def test_records_go_first_and_pictures_follow(laptop: PictureLaptop, centre: RunningCentre) -> None:
    photos = [picture(), picture(9000), picture(500)]
    for number, photo in enumerate(photos, 1):
        laptop.register(number, photo)
    assert laptop.totals().waiting == 3
    assert laptop.totals().bytes == 29_500
    report = laptop.run()
    assert report.stopped_by is None, report
    assert (report.accepted, report.attachments.sent) == (3, 3)
    assert (report.attachments.waiting, report.attachments.bytes) == (0, 0)
    assert report.attachments.bytes_sent == 29_500
    assert all(stored(centre, photo) for photo in photos)
    assert set(laptop.states().values()) == {"done"}
    phases = [told.phase for told in laptop.seen]
    assert phases.index(Phase.PICTURES) > max(i for i, phase in enumerate(phases) if phase is Phase.SENDING)
    sizes = [told.picture.sent for told in laptop.seen if told.picture and told.picture.size == 20_000]
    assert sizes == sorted(sizes)
    assert len(set(sizes)) > 2, "progress is told part by part"
    assert laptop.run().attachments.bytes_sent == 0


def test_what_the_centre_has_already_is_not_sent_again(laptop: PictureLaptop, centre: RunningCentre) -> None:
    photo = picture()
    laptop.register(1, photo)
    laptop.run_until_done()
    laptop.register(2, photo)
    assert laptop.run().attachments.bytes_sent == 0, "one picture, two registrations"
    (digest,) = laptop.states()
    with laptop.store.write() as work:
        work.connection.exec_driver_sql("UPDATE upload SET st = 'waiting', sent = 0, proof = NULL")
    report = laptop.run()
    assert (report.attachments.sent, report.attachments.bytes_sent) == (1, 0), "asked, and proven"
    assert laptop.states() == {digest: "done"}


def test_a_picture_waits_for_its_record(laptop: PictureLaptop) -> None:
    laptop.register(1, picture())
    with laptop.store.write() as work:
        work.registrations.hold(client_id(1), "p-001", NOW, "x")
    report = laptop.run()
    assert (report.held, report.attachments.sent, report.attachments.waiting) == (1, 0, 1)
    with laptop.store.write() as work:
        work.registrations.release(client_id(1), "p-001", NOW)
    assert laptop.run().attachments.sent == 1


@pytest.mark.expected_log("is not whole")
def test_the_file_of_a_picture_may_be_gone_and_holds_nobody_up(laptop: PictureLaptop, centre: RunningCentre) -> None:
    gone, torn, whole = picture(), picture(), picture()
    ((one,), (two,), _) = (laptop.register(number, data) for number, data in enumerate((gone, torn, whole), 1))
    laptop.store._blobs.path(one.digest).unlink()
    path = laptop.store._blobs.path(two.digest)
    path.write_bytes(path.read_bytes()[:-1])
    report = laptop.run()
    assert (report.stopped_by, report.accepted) == (None, 3)
    assert (report.attachments.sent, report.attachments.missing, report.attachments.waiting) == (1, 2, 0)
    assert laptop.totals().missing_of == client_id(1)
    laptop.attach(1, gone)
    assert laptop.totals().missing == 1, "the same picture again is all that was needed"
    assert laptop.run().attachments.sent == 1
    laptop.save(2, laptop.attach(2, picture()))
    assert laptop.run().attachments.sent == 1
    assert (laptop.totals().missing, laptop.totals().waiting) == (0, 0)
    assert stored(centre, gone)


def test_a_replaced_or_withdrawn_picture_does_not_leave(laptop: PictureLaptop, centre: RunningCentre) -> None:
    first, second, third = picture(), picture(), picture()
    laptop.register(1, first)
    laptop.save(1, laptop.attach(1, second))
    laptop.register(2, third)
    with laptop.store.write() as work:
        work.registrations.withdraw(withdrawn(2), "p-001", NOW)
    report = laptop.run()
    assert report.attachments.sent == 1
    assert stored(centre, second)
    assert not stored(centre, first)
    assert not stored(centre, third)
    assert laptop.totals().waiting == 0


def test_withdrawn_in_the_middle_no_further_byte_leaves(laptop: PictureLaptop, centre: RunningCentre) -> None:
    photo = picture(100_000)
    laptop.register(1, photo)
    real = laptop.pictures.advanced

    def withdraw_then(digest: str, sent: int) -> None:
        real(digest, sent)
        if sent:
            laptop.pictures.advanced = real  # type: ignore[method-assign]
            with laptop.store.write() as work:
                work.registrations.withdraw(withdrawn(1), "p-001", NOW)

    laptop.pictures.advanced = withdraw_then  # type: ignore[method-assign]
    report = laptop.run()
    assert report.attachments.bytes_sent == SMALL.size
    assert report.attachments.sent == 0
    assert not stored(centre, photo)


def test_an_older_centre_without_attachments_is_left_alone(
    laptop: PictureLaptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = laptop.api.hello
    monkeypatch.setattr(laptop.api, "hello", lambda: msgspec.structs.replace(real(), max_attachment=0))
    laptop.register(1, picture())
    report = laptop.run()
    assert (report.stopped_by, report.accepted, report.attachments.waiting) == (None, 1, 1)


@pytest.mark.parametrize("every", range(1000, 42_000, 1000))
def test_F52_a_line_that_is_cut_once_anywhere_goes_on_where_it_was(
    tmp_path: Path, centre: RunningCentre, every: int
) -> None:
    where = urlsplit(centre.url)
    photo = picture(30_000)
    cuts = iter([every])
    upstream = (where.hostname or "", where.port or 0)
    with (
        CuttingLine(upstream, lambda _: next(cuts, None)) as line,
        PictureLaptop(tmp_path / "laptop", centre.read_activation(), line.url, budget=small_parts()) as laptop,
    ):
        laptop.register(1, photo)
        laptop.run_until_done()
        assert stored(centre, photo)
        assert laptop.states() == dict.fromkeys(laptop.states(), "done")
        assert line.carried < len(photo) + SMALL.most + 15_000


def test_photos_cost_at_most_a_tenth_more_when_one_connection_in_ten_is_cut(
    tmp_path: Path, centre: RunningCentre
) -> None:
    rng, where = random.Random(52), urlsplit(centre.url)
    photos = [picture(200_000) for _ in range(20)]
    parts = PartSizes(size=65_536, least=16_384, most=65_536)
    budget = Budget(patience=0.05, setbacks=2, base=0.001, cap=0.01, longest_aside=0.01, parts=parts)
    upstream = (where.hostname or "", where.port or 0)

    def one_in_ten(_: int) -> int | None:
        """Cut somewhere in the middle of what is usually one part; a short call may be over by then."""
        return rng.randrange(500, 66_000) if rng.random() < 0.2 else None

    with (
        CuttingLine(upstream, one_in_ten) as line,
        PictureLaptop(tmp_path / "laptop", centre.read_activation(), line.url, budget=budget) as laptop,
    ):
        laptop.api._exchange._session.headers["Connection"] = "close"
        for number, photo in enumerate(photos, 1):
            laptop.register(number, photo)
        laptop.run_until_done()
        payload = sum(map(len, photos))
        print(f"{line.cuts} of {line.connections} connections cut, {line.carried / payload:.3f} times the payload")
        assert line.cuts >= 0.1 * line.connections
        assert line.carried <= 1.1 * payload
    assert all(stored(centre, photo) for photo in photos)


def test_a_restart_in_the_middle_goes_on_where_it_was(tmp_path: Path, centre: RunningCentre) -> None:
    photo = picture(100_000)
    where = urlsplit(centre.url)
    upstream = (where.hostname or "", where.port or 0)
    activation = centre.read_activation()
    with CuttingLine(upstream, lambda _: None) as line:
        with PictureLaptop(tmp_path / "laptop", activation, line.url, budget=small_parts()) as laptop:
            laptop.register(1, photo)
            stop, real = Event(), laptop.pictures.advanced

            def stop_half_way(digest: str, sent: int) -> None:
                real(digest, sent)
                if sent > 40_000:
                    stop.set()

            laptop.pictures.advanced = stop_half_way  # type: ignore[method-assign]
            laptop.run(stop)
            left = laptop.totals().bytes
            assert 0 < left < 60_000
        before = line.carried
        with PictureLaptop(tmp_path / "laptop", activation, line.url, budget=small_parts()) as laptop:
            assert laptop.totals().bytes == left, "progress is known before anything is asked"
            laptop.run_until_done()
            assert line.carried - before < left + 15_000
    assert stored(centre, photo)


def test_somebody_who_stops_does_not_wait_for_the_part(tmp_path: Path, centre: RunningCentre) -> None:
    """Source: the pause of the queue page. The line is dead, its deadline a minute away."""
    where, stop, over = urlsplit(centre.url), Event(), Event()
    upstream = (where.hostname or "", where.port or 0)
    with (
        CuttingLine(upstream, lambda _: None) as line,
        PictureLaptop(tmp_path / "laptop", centre.read_activation(), line.url, budget=small_parts()) as laptop,
    ):
        laptop.register(1, picture(100_000))
        while not laptop.run(_after_records(laptop)).reconciled:
            pass
        real = Shelf.write

        def hangs(shelf: Shelf, upload_id: str, offset: int, data: bytes) -> None:
            stop.set()
            over.wait(20)
            real(shelf, upload_id, offset, data)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Shelf, "write", hangs)
            timer = Timer(15, over.set)
            timer.start()
            report = laptop.run(stop)
            assert not over.is_set(), "the run ended before the centre did"
            over.set()
            timer.cancel()
        assert report.attachments.waiting == 1


def _after_records(laptop: PictureLaptop) -> Event:
    """Return a stop signal that comes once the records are through."""
    stop = Event()
    real = laptop.pictures.claim

    def stop_then(digest: str) -> bool:
        stop.set()
        laptop.pictures.claim = real  # type: ignore[method-assign]
        return real(digest)

    laptop.pictures.claim = stop_then  # type: ignore[method-assign]
    return stop


LOSSES: dict[str, Callable[[RunningCentre], None]] = {}


def loss(make: Callable[[RunningCentre], None]) -> Callable[[RunningCentre], None]:
    LOSSES[make.__name__] = make
    return make


@loss
def forgets_the_upload(centre: RunningCentre) -> None:
    with centre.centre.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM uploads")


@loss
def goes_back(centre: RunningCentre) -> None:
    with centre.centre.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE uploads SET received = received / 2")


@loss
def loses_the_file(centre: RunningCentre) -> None:
    for part in (centre.centre.attachments / "parts").iterdir():
        part.unlink()


@loss
def spoils_the_file(centre: RunningCentre) -> None:
    for part in (centre.centre.attachments / "parts").iterdir():
        part.write_bytes(bytes(part.stat().st_size))


@pytest.mark.parametrize("name", LOSSES)
def test_F52_whatever_the_centre_loses_the_whole_arrives(
    laptop: PictureLaptop, centre: RunningCentre, name: str
) -> None:
    photo = picture(60_000)
    laptop.register(1, photo)
    real, lost = laptop.pictures.advanced, []

    def lose_then(digest: str, sent: int) -> None:
        real(digest, sent)
        if sent > 20_000 and not lost:
            LOSSES[name](centre)
            lost.append(sent)

    laptop.pictures.advanced = lose_then  # type: ignore[method-assign]
    laptop.run_until_done()
    assert lost
    assert stored(centre, photo)
    assert set(laptop.states().values()) == {"done"}


def test_F68_no_room_at_the_centre_keeps_everything_waiting(
    laptop: PictureLaptop, centre: RunningCentre, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptop.register(1, picture())
    with monkeypatch.context() as full:
        full.setattr(Shelf, "has_room", lambda self, size: False)
        report = laptop.run()
        assert (report.stopped_by, report.accepted, report.attachments.waiting) == ("server_busy", 1, 1)
        assert report.retry_in is not None
        assert report.retry_in > 290
    laptop.run_until_done()


def test_an_unnamed_picture_waits_and_lets_others_pass(laptop: PictureLaptop, centre: RunningCentre) -> None:
    laptop.register(1, picture())
    laptop.run(_after_records(laptop))
    with centre.centre.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM named_attachments")
    laptop.register(2, picture())
    report = laptop.run()
    assert report.stopped_by is None
    assert report.attachments.sent == 1
    assert report.attachments.waiting == 1
    assert report.retry_in is not None


def test_two_laptops_with_one_picture_leave_one_file(tmp_path: Path, centre: RunningCentre) -> None:
    photo = picture()
    for number in (1, 2):
        activation = read_activation(centre.new_activation())
        with PictureLaptop(tmp_path / f"laptop-{number}", activation, budget=IMPATIENT) as laptop:
            with laptop.store.write() as work:
                work.connection.exec_driver_sql(
                    "UPDATE meta SET value = ? WHERE \"key\" = 'device_id'",
                    (f"6f1a1b2c-3d4e-4f50-8a6b-7c8d9e0f1a2{number}".encode(),),
                )
        with PictureLaptop(tmp_path / f"laptop-{number}", activation, budget=IMPATIENT) as laptop:
            laptop.register(number, photo)
            laptop.run_until_done()
    assert stored(centre, photo)


def _beyond(answer: Reply) -> Reply:
    return Reply(answer.status, answer.headers | {"upload-offset": "99999999"}, answer.body)


def _behind(answer: Reply) -> Reply:
    return Reply(answer.status, answer.headers | {"upload-offset": "0"}, answer.body)


def _no_number(answer: Reply) -> Reply:
    return Reply(answer.status, answer.headers | {"upload-offset": "-1"}, answer.body)


def _gone(answer: Reply) -> Reply:
    return Reply(410, {"tus-resumable": "1.0.0"})


def _hotspot(answer: Reply) -> Reply:
    return Reply(404, {"content-type": "text/html"}, b"<h1>404</h1>")


def _fails(answer: Reply) -> Reply:
    return Reply(500, {"tus-resumable": "1.0.0", "content-type": "text/html"}, b"<h1>500</h1>")


SPOILT = (_beyond, _behind, _no_number, _gone, _hotspot, _fails)


@pytest.mark.parametrize("method", ["written", "head"])
@pytest.mark.parametrize("spoil", SPOILT, ids=lambda spoil: spoil.__name__.strip("_"))
def test_F52_a_false_answer_in_the_middle_teaches_nothing_wrong(
    laptop: PictureLaptop, centre: RunningCentre, monkeypatch: pytest.MonkeyPatch, spoil: Spoil, method: str
) -> None:
    """Some answers about a part or an offset are others than the centre meant."""
    photo, real, count = picture(60_000), getattr(Tus, method), itertools.count(1)

    def answers(*arguments: object) -> Reply:
        answer = real(*arguments)
        return spoil(answer) if next(count) in (1, 3, 4) else answer

    monkeypatch.setattr(Tus, method, answers)
    if method == "head":  # offsets are asked for only after a doubt
        sent, every = HttpPictures.send, itertools.count(1)
        doubt = Offline(why="reset")

        def loses(self: HttpPictures, *rest: Any) -> int | None:
            reached = sent(self, *rest)
            if next(every) % 2:
                raise doubt
            return reached

        monkeypatch.setattr(HttpPictures, "send", loses)
    laptop.register(1, photo)
    laptop.run_until_done()
    assert next(count) > 4
    assert stored(centre, photo)
    assert set(laptop.states().values()) == {"done"}


def test_a_centre_that_loses_every_upload_does_not_keep_a_run_going(
    laptop: PictureLaptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Tus, "written", lambda self, upload: _gone(Reply(204)))
    monkeypatch.setattr(Tus, "head", lambda *_: _gone(Reply(200)))
    laptop.register(1, picture(60_000))
    report = laptop.run()
    assert (report.accepted, report.attachments.waiting) == (1, 1)
    assert report.retry_in is not None
    assert report.calls < 40


LOCATIONS = [
    ("/v1/attachments/0123abcd", "http://a.test", "/v1/attachments/0123abcd"),
    ("http://a.test/v1/attachments/0123-ab_C", "http://a.test", "/v1/attachments/0123-ab_C"),
    ("https://a.test/api/v1/attachments/1", "https://a.test/api/", "/v1/attachments/1"),
    ("http://evil.test/v1/attachments/1", "http://a.test", "/v1/attachments/1"),  # the path alone: never that host
    ("/v1/registrations", "http://a.test", None),
    ("/v1/attachments/", "http://a.test", None),
    ("/v1/attachments/../registrations", "http://a.test", None),
    ("/v1/attachments/a%2Fb", "http://a.test", None),
    ("/v1/attachments/a?nik=1", "http://a.test", "/v1/attachments/a"),
    ("", "http://a.test", None),
    ("http://[", "http://a.test", None),
]


@pytest.mark.parametrize(("location", "base_url", "path"), LOCATIONS)
def test_an_upload_lies_below_the_centre_or_nowhere(location: str, base_url: str, path: str | None) -> None:
    if path is None:
        with pytest.raises(BadAnswer):
            below(location, base_url)
    else:
        assert below(location, base_url) == path
