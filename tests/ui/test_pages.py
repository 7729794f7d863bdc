"""Home, people and queue over a morning's work."""

import threading
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from fakes.clocks import VirtualClock
from fakes.cores import FakeCore
from fakes.dialogs import FakeDialogs
from lapangan_app.domain.form import Form
from lapangan_app.domain.states import State
from lapangan_app.errors import Offline
from lapangan_app.services.values import PersonRow
from lapangan_app.sync.events import Report
from lapangan_app.ui.models.records import Column, RecordModel
from lapangan_app.ui.pages.queue import EVERYTHING
from lapangan_app.ui.shell import Shell
from lapangan_app.ui.tasks import TaskRunner

Open = Callable[[FakeCore], Shell]
Settle = Callable[[], None]


def crowd(core: FakeCore, count: int) -> None:
    for number in range(count):
        form = Form(client_id=f"c-{number:04d}", nik=f"750302010180{number:04d}", full_name=f"Orang {number:04d}")
        core.put(form, State.READY)


def names(model: RecordModel) -> list[str]:
    return [str(model.index(place, 0).data()) for place in range(model.rowCount())]


def test_home_sums_up_the_day(morning: FakeCore, open_shell: Open) -> None:
    home = open_shell(morning).home
    shown = {name: figure.text() for name, figure in home.figures.items()}
    assert shown == {"saved_today": "13", "accepted_today": "5", "needs_attention": "3"}
    assert home.figures["needs_attention"].property("tone") == "danger"
    words = " ".join(part.text() for part in home.findChildren(type(home.figures["saved_today"])))
    assert "5 menunggu dikirim, tertua 2 jam" in words
    assert "Sosialisasi Kopdes Muara Bone" in words


def test_what_is_held_is_never_called_done(core: FakeCore, open_shell: Open) -> None:
    core.put(Form(client_id="x", full_name="Siti"), State.HELD, since="2026-11-21T00:00:00.000000Z")
    shell = open_shell(core)
    words = " ".join(part.text() for part in shell.home.findChildren(type(shell.home.figures["saved_today"])))
    assert "1 ditahan untuk diperiksa penyelia" in words
    assert "Selesai" not in words
    assert "tidak ada yang menunggu" not in shell.status.text


def test_home_says_done_only_when_nothing_waits(core: FakeCore, open_shell: Open) -> None:
    home = open_shell(core).home
    words = " ".join(part.text() for part in home.findChildren(type(home.figures["saved_today"])))
    assert "Selesai: tidak ada yang menunggu." in words
    assert "Belum pernah terkirim dari laptop ini. Data tetap aman di sini." in words
    assert not home.figures["needs_attention"].property("tone")


def test_people_are_found_while_typing(morning: FakeCore, open_shell: Open, settle: Settle, qtbot: QtBot) -> None:
    shell = open_shell(morning)
    shell.go("people")
    settle()
    people = shell.people
    assert people.model.rowCount() == 14
    for typed, found in (("sunar", ["Sunarti"]), ("0885", []), ("088500", []), ("60128", ["Ni Made Sukerti"])):
        people.search.setText(typed)
        qtbot.waitUntil(lambda found=found: names(people.model) == found)
        settle()
    assert people.search.text() == "60128"


def test_an_empty_search_says_what_to_try(morning: FakeCore, open_shell: Open, settle: Settle, qtbot: QtBot) -> None:
    shell = open_shell(morning)
    shell.go("people")
    shell.people.search.setText("zzz")
    qtbot.waitUntil(lambda: shell.people.model.rowCount() == 0)
    qtbot.waitUntil(shell.people.table.isHidden)


def test_the_whole_nik_is_never_shown_in_a_list(morning: FakeCore, open_shell: Open, settle: Settle) -> None:
    shell = open_shell(morning)
    shell.go("people")
    settle()
    model = shell.people.model
    roles = [Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole]
    said = " ".join(
        str(model.index(row, column).data(role))
        for row in range(model.rowCount())
        for column in range(model.columnCount())
        for role in roles
    )
    assert "Fatmawati Igirisa" in said
    assert all(record.form.nik not in said.replace(" ", "") for record in morning.store.records.values())


def test_pages_follow_one_another_by_key(core: FakeCore, tasks: TaskRunner, settle: Settle) -> None:
    crowd(core, 120)
    model = RecordModel((Column("Nama", lambda row: row.name),), tasks)
    model.ask(lambda before: core.searching.page("", before, 50))
    settle()
    counts = [model.rowCount()]
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
        settle()
        counts.append(model.rowCount())
    assert counts == [50, 100, 120]
    assert names(model) == [f"Orang {number:04d}" for number in range(119, -1, -1)]


def test_a_late_answer_to_an_old_question_is_dropped(core: FakeCore, tasks: TaskRunner, settle: Settle) -> None:
    crowd(core, 3)
    model = RecordModel((Column("Nama", lambda row: row.name),), tasks)
    model.ask(lambda before: core.searching.page("Orang 0001", before, 50))
    model.ask(lambda before: core.searching.page("Orang 0002", before, 50))
    seen: list[list[str]] = []
    model.modelReset.connect(lambda: seen.append(names(model)))
    settle()
    assert seen == [["Orang 0002"]]


def test_the_model_keeps_the_rules_of_qt(
    core: FakeCore, tasks: TaskRunner, settle: Settle, qtmodeltester: ModelTester
) -> None:
    crowd(core, 60)
    model = RecordModel((Column("Nama", lambda row: row.name), Column("Status", _state, tone=_state)), tasks)
    model.ask(lambda before: core.searching.page("", before, 50))
    settle()
    qtmodeltester.check(model)


def _state(row: PersonRow) -> str:
    return row.state.value


def test_the_queue_counts_and_filters(morning: FakeCore, open_shell: Open, settle: Settle) -> None:
    shell = open_shell(morning)
    shell.go("queue")
    settle()
    shown = {made.text() for made in shell.queue.filters.values() if not made.isHidden()}
    assert shown == {
        "Belum selesai  9", "Semua  14", "Draf  1", "Siap kirim  5", "Ditahan  1", "Diterima  5", "Ditolak  1",
        "Bentrok  1",
    }  # fmt: skip
    assert shell.queue.model.rowCount() == 9
    shell.queue.filters["rejected"].click()
    settle()
    assert names(shell.queue.model) == ["Maryam Botutihe"]


def test_a_record_explains_itself(morning: FakeCore, open_shell: Open, settle: Settle) -> None:
    shell = open_shell(morning)
    shell.go("queue")
    shell.queue.filters["rejected"].click()
    settle()
    words = " ".join(part.text() for part in shell.queue.detail.findChildren(type(shell.queue.detail._name)))
    for part in (
        "Maryam Botutihe",
        "Ditolak",
        "Pusat menolak satu isian atau lebih.",
        "Perbaiki isian yang ditandai",
        "Nomor HP tidak dikenali",
        "Siap kirim · Rahma Djafar",
    ):
        assert part in words
    assert shell.queue.detail.correct_button.isVisible()


def test_enter_on_a_refused_record_opens_it_in_the_form(morning: FakeCore, open_shell: Open, settle: Settle) -> None:
    shell = open_shell(morning)
    shell.go("queue")
    shell.queue.filters["rejected"].click()
    settle()
    QTest.keyClick(shell.queue.table, Qt.Key.Key_Return)
    settle()
    assert shell.page_name == "register"
    assert shell.register.form.collect().full_name == "Maryam Botutihe"


def test_a_draft_is_thrown_away_only_after_a_yes(
    morning: FakeCore, open_shell: Open, settle: Settle, dialogs: FakeDialogs
) -> None:
    shell = open_shell(morning)
    shell.go("queue")
    shell.queue.filters["draft"].click()
    settle()
    dialogs.yes = False
    shell.queue.detail.discard_button.click()
    settle()
    assert morning.queueing.totals().draft == 1
    dialogs.yes = True
    shell.queue.detail.discard_button.click()
    settle()
    assert morning.queueing.totals().draft == 0
    assert len(dialogs.asked) == 2
    assert shell.register.form.collect().full_name == ""  # it had been restored there
    shell.go("home")
    settle()
    assert morning.queueing.totals().draft == 0  # and does not come back


def test_only_a_draft_can_be_thrown_away(morning: FakeCore, open_shell: Open, settle: Settle) -> None:
    shell = open_shell(morning)
    shell.go("queue")
    for name in ("rejected", "ready", "accepted"):
        shell.queue.filters[name].click()
        settle()
        assert not shell.queue.detail.discard_button.isVisible()


def test_a_person_in_the_list_leads_to_their_record(morning: FakeCore, open_shell: Open, settle: Settle) -> None:
    shell = open_shell(morning)
    shell.go("people")
    settle()
    place = shell.people.model.place_of(_id_of(morning, "Karim Lamusu"))
    shell.people.table.setCurrentIndex(shell.people.model.index(place, 0))
    QTest.keyClick(shell.people.table, Qt.Key.Key_Return)
    settle()
    assert shell.page_name == "queue"
    assert shell.queue.table.current is not None
    assert shell.queue.table.current.name == "Karim Lamusu"
    assert shell.queue.model.rowCount() == 14


def test_sending_shows_progress_and_can_be_stopped(
    morning: FakeCore, open_shell: Open, settle: Settle, qtbot: QtBot
) -> None:
    shell = open_shell(morning)
    shell.go("queue")
    settle()
    morning.syncing.gate = threading.Event()
    morning.syncing.report = Report(delivered=3, accepted=2, rejected=1, waiting=4)
    shell.queue.send_button.click()
    qtbot.waitUntil(lambda: shell.queue.send_button.text() == "Mengirim 1 dari 3")
    assert shell.queue.stop_button.isVisible()
    assert "Mengirim 1 dari 3" in shell.status.text
    shell.queue.stop_button.click()
    qtbot.waitUntil(shell.queue.send_button.isEnabled)
    assert shell.queue.banner.text == "2 diterima, 1 perlu diperiksa, 4 masih menunggu."
    assert not shell.queue.stop_button.isVisible()


def test_a_run_without_network_is_said_calmly(
    morning: FakeCore, open_shell: Open, settle: Settle, qtbot: QtBot
) -> None:
    shell = open_shell(morning)
    shell.go("queue")
    morning.syncing.error = Offline()
    with qtbot.waitSignal(shell.runner.failed):
        shell.queue.send_button.click()
    settle()
    assert "Data aman di laptop ini" in shell.queue.banner.text
    assert shell.status.text.startswith("Luring · 5 menunggu · tertua 2 jam · 3 perlu perhatian")
    morning.syncing.error = None
    with qtbot.waitSignal(shell.runner.finished):
        shell.queue.send_button.click()
    assert shell.status.text.startswith("Terhubung dengan pusat")


def test_nothing_waiting_is_said_only_when_nothing_waits(
    core: FakeCore, clock: VirtualClock, open_shell: Open, settle: Settle
) -> None:
    shell = open_shell(core)
    shell.go("queue")
    settle()
    assert "Selesai" in shell.queue._empty.text()
    row = core.put(Form(client_id="x", full_name="Siti"), State.READY)
    clock.pass_time(7200)
    shell.queue.reload()
    settle()
    assert shell.queue._empty.isHidden()
    assert row.name in names(shell.queue.model)
    assert shell.queue.model.index(0, 2).data() == "2 jam"


def test_ages_grow_while_one_looks(core: FakeCore, clock: VirtualClock, open_shell: Open, settle: Settle) -> None:
    core.put(replace(Form(client_id="x"), full_name="Siti"), State.READY)
    shell = open_shell(core)
    shell.queue._states = EVERYTHING
    shell.go("queue")
    settle()
    assert shell.queue.model.index(0, 2).data() == "baru saja"
    clock.pass_time(600)
    assert shell.queue.model.index(0, 2).data() == "10 menit"


def _id_of(core: FakeCore, name: str) -> str:
    return next(key for key, record in core.store.records.items() if record.row.name == name)
