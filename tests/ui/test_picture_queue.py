"""The queue page says how many pictures wait, how far one has come, and what to do about one that is gone."""

from collections.abc import Callable

import pytest

from fakes.cores import FakeCore
from lapangan_app.domain.uploads import PictureTotals
from lapangan_app.sync.events import Phase, PictureProgress, PictureReport, Progress, Report
from lapangan_app.ui.pages.queue import QueuePage
from lapangan_app.ui.shell import Shell

Open = Callable[[FakeCore], Shell]
Settle = Callable[[], None]
OLDEST = "00000000-0000-4000-8000-000000000001"


@pytest.fixture
def queue(open_shell: Open, morning: FakeCore, settle: Settle) -> QueuePage:
    """Return the queue page, shown."""
    shell = open_shell(morning)
    shell.go("queue")
    settle()
    return shell.queue


def test_nothing_is_said_without_pictures(queue: QueuePage) -> None:
    assert queue.pictures.isHidden()


def test_waiting_pictures_are_counted_and_weighed(queue: QueuePage, morning: FakeCore, settle: Settle) -> None:
    morning.store.pictures = PictureTotals(waiting=2, bytes=340_000)
    queue.reload()
    settle()
    assert queue.pictures.text == "2 foto menunggu, 340 KB"
    assert not queue.pictures.isHidden()
    assert queue.pictures.button.isHidden()


def test_a_picture_that_is_gone_says_that_nothing_is_lost_and_leads_to_its_form(
    queue: QueuePage, morning: FakeCore, settle: Settle
) -> None:
    morning.store.pictures = PictureTotals(waiting=1, bytes=90_000, missing=1, missing_of=OLDEST)
    queue.reload()
    settle()
    assert "datanya aman" in queue.pictures.text
    asked: list[str] = []
    queue.correct.disconnect()
    queue.correct.connect(asked.append)
    queue.pictures.button.click()
    assert asked == [OLDEST]


def test_progress_is_told_file_by_file(queue: QueuePage) -> None:
    queue._on_started()
    queue._on_progress(Progress(Phase.PICTURES, 1, 3, PictureProgress("d" * 64, 64_000, 300_000)))
    assert queue.pictures.text == "Mengirim foto 2 dari 3: 64 KB dari 300 KB"
    assert (queue._progress.maximum(), queue._progress.value()) == (300_000, 64_000)
    queue._on_finished(Report(attachments=PictureReport(sent=3)))
    assert queue.banner.text == "3 foto sampai di pusat."
