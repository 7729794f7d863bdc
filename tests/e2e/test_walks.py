"""What becomes of a saved registration and of a draft, by keyboard alone, on the real window and then in the store."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from fakes.centre import RunningCentre
from fakes.forms import GOOD
from fakes.typists import PIN, State, Typist
from lapangan_app.bootstrap import make_access
from lapangan_app.config import Settings
from lapangan_app.domain.form import Form
from lapangan_app.domain.states import State as Stand
from lapangan_app.errors import AlreadyWithdrawn
from lapangan_app.services.core import Core
from lapangan_app.services.correcting import changes_between
from lapangan_app.services.forms import tidy
from lapangan_app.services.preparing import invented_activation
from lapangan_app.ui import messages

pytestmark = [pytest.mark.display, pytest.mark.slow, pytest.mark.expected_log("key ?ring|keeper")]

PERSON = replace(GOOD, region_code="75.03.09.2011", nik="7503011708900001")
CORRECTED = "Rahmat Daud Hilala"
Open = Callable[[str], Typist]


@pytest.fixture
def sit_down(private_display: Mapping[str, str], lapangan_home: Path) -> Iterator[Open]:
    """Return a function that opens the window at a page."""
    typists: list[Typist] = []

    def open_at(page: str) -> Typist:
        typists.append(Typist({**private_display, "LAPANGAN_HOME": str(lapangan_home)}, page, patience=8))
        return typists[-1]

    yield open_at
    for typist in typists:
        typist.die()


def opened(settings: Settings) -> Core:
    access = make_access(settings)
    return access.unlock(access.info().officers[0].officer_id, PIN)


def saved_before(core: Core) -> str:
    """Save a person and return the id."""
    form = replace(PERSON, client_id=core.enrolling.new_form().client_id)
    core.enrolling.save(form)
    return form.client_id


def saved(state: State) -> bool:
    return str(state["banner"]).startswith("Tersimpan aman") and not state["nik"]


def in_the_queue(desk: Typist) -> None:
    """Wait until the first record is explained."""
    desk.until(lambda s: s.get("page") == "queue", "the queue was shown")
    desk.until(lambda s: s["queue"] == [1, True], "the record was explained")


def test_a_saved_registration_is_withdrawn_with_a_reason(sit_down: Open, settings: Settings) -> None:
    with closing(make_access(settings).create(invented_activation(), "Rahma Djafar", PIN)) as core:
        client_id = saved_before(core)
    desk = sit_down("queue")
    in_the_queue(desk)
    desk.tab_to("Tarik …")
    desk.type("", "space")
    desk.until(lambda s: "Tarik pendaftaran" in s["windows"], "the reason was asked for")
    desk.focus("Tarik pendaftaran")
    desk.until(lambda s: s["title"] == "Tarik pendaftaran", "the question had the keyboard")
    desk.type("", "space", "Down")
    desk.until(lambda s: s["focus"] == messages.withdrawal_text("berubah_pikiran"), "the second reason was marked")
    desk.tab_to("Tarik pendaftaran")
    desk.type("", "space")
    desk.until(lambda s: str(s["queue_banner"]).startswith("Pendaftaran ditarik."), "the withdrawal was told")
    print(f"withdrawal: {desk.pressed} keys")
    desk.die()
    with closing(opened(settings)) as core:
        assert core.queueing.detail(client_id).withdrawn
        assert [(kept.rev, kept.withdraws) for kept in core.correcting.revisions(client_id)] == [(1, False), (2, True)]
        with pytest.raises(AlreadyWithdrawn):
            core.correcting.withdraw(client_id, "berubah_pikiran")


def correct_the_name(desk: Typist) -> None:
    desk.tab_to("Ubah …")
    desk.type("", "space")
    desk.until(lambda s: s["name"] == PERSON.full_name and s["field"] == "nik", "the registration was opened")
    desk.type("", "Return")
    desk.type("", "ctrl+a")
    desk.type(CORRECTED, "ctrl+s")
    desk.until(lambda s: saved(s) or str(s["banner"]).startswith("Ada isian"), "the save was answered")
    assert saved(desk.state), desk.state["errors"]


def test_a_saved_registration_is_corrected_before_it_was_sent(sit_down: Open, settings: Settings) -> None:
    with closing(make_access(settings).create(invented_activation(), "Rahma Djafar", PIN)) as core:
        client_id = saved_before(core)
    desk = sit_down("queue")
    in_the_queue(desk)
    correct_the_name(desk)
    print(f"correction before sending: {desk.pressed} keys")
    desk.die()
    with closing(opened(settings)) as core:
        form = core.enrolling.open_form(client_id)
        assert [entry.field for entry in changes_between(tidy(replace(PERSON, client_id=client_id)), form)] == [
            "full_name"
        ]
        assert form.full_name == CORRECTED
        assert [kept.rev for kept in core.correcting.revisions(client_id)] == [1, 2]
        totals = core.queueing.totals()
        assert (totals.ready, totals.accepted) == (1, 0)


def test_an_accepted_registration_is_corrected_and_waits_again(
    sit_down: Open, settings: Settings, tmp_path: Path
) -> None:
    with RunningCentre(tmp_path / "pusat") as centre:
        with closing(make_access(settings).create(centre.activation, "Rahma Djafar", PIN)) as core:
            client_id = saved_before(core)
            core.syncing.run_once(lambda _progress: None, threading.Event())
            assert core.queueing.detail(client_id).row.state is Stand.ACCEPTED
        centre.stop()
        desk = sit_down("queue")
        desk.until(lambda s: s.get("page") == "queue" and s["focus"], "the queue was shown")
        desk.tab_to("Belum selesai  0")
        desk.type("", "Right")  # of filters, as of radio buttons, the tabulator visits the one that is marked
        desk.until(lambda s: s["focus"] == "Semua  1", "the other filter was reached")
        desk.type("", "space")
        desk.until(lambda s: s["queue"] == [1, True], "the record was explained")
        correct_the_name(desk)
        print(f"correction after sending: {desk.pressed} keys")
        desk.die()
        with closing(opened(settings)) as core:
            assert core.enrolling.open_form(client_id).full_name == CORRECTED
            assert [(kept.rev, kept.accepted) for kept in core.correcting.revisions(client_id)] == [
                (1, True),
                (2, False),
            ]
            assert core.queueing.detail(client_id).row.state is Stand.READY
            centre.start()
            core.syncing.run_once(lambda _progress: None, threading.Event())
            assert core.queueing.detail(client_id).row.state is Stand.ACCEPTED
        assert [body["person"]["full_name"] for body in centre.bodies()] == [CORRECTED]  # type: ignore[index]


def test_a_slip_is_kept_as_pdf(sit_down: Open, settings: Settings, tmp_path: Path) -> None:
    with closing(make_access(settings).create(invented_activation(), "Rahma Djafar", PIN)) as core:
        saved_before(core)
    desk, file = sit_down("queue"), tmp_path / "tanda terima.pdf"
    in_the_queue(desk)
    desk.type("", "ctrl+p")
    desk.until(lambda s: len(s["windows"]) > 1, "the slip was shown")
    title = next(title for title in desk.state["windows"] if title != "Lapangan")
    desk.focus(title)
    desk.type("", "ctrl+e")
    desk.until(lambda s: "Simpan sebagai PDF" in s["windows"], "the place was asked for")
    desk.focus("Simpan sebagai PDF")
    desk.type("", "ctrl+a")
    desk.type(str(file), "Return")
    desk.until(lambda s: s["preview"] == f"Tersimpan: {file.name}", "the file was told")
    desk.focus(title)
    desk.type("", "Escape")
    desk.until(lambda s: s["windows"] == ["Lapangan"], "the slip was closed")
    print(f"slip as PDF: {desk.pressed} keys, {len(str(file))} of them the path")
    assert file.read_bytes().startswith(b"%PDF-")
    assert file.read_bytes().rstrip().endswith(b"%%EOF")


def test_a_captured_person_is_completed_and_saved(sit_down: Open, settings: Settings) -> None:
    make_access(settings).create(invented_activation(), "Rahma Djafar", PIN).close()
    desk = sit_down("home")
    desk.until(lambda s: s.get("page") == "home", "the first page was shown")
    desk.type("", "ctrl+k")
    desk.until(lambda s: "Tangkap cepat" in s["windows"], "quick capture opened")
    desk.focus("Tangkap cepat")
    desk.until(lambda s: s["focus"] == "NIK", "the person was asked for")
    desk.type("7503024708900021", "Return")
    desk.type("Wulandari Monoarfa", "Return")
    desk.type("gorontalo", "Return", "Return")
    desk.until(lambda s: "Draf tersimpan aman" in s["told"], "the draft was kept")
    desk.type("", "Escape")
    desk.until(lambda s: "Tangkap cepat" not in s["windows"], "quick capture closed")
    captured = desk.pressed
    desk.focus("Lapangan")
    desk.type("", "ctrl+d")
    desk.until(lambda s: "Draf" in s["windows"], "the drafts were listed")
    desk.focus("Draf")
    desk.type("", "Return")
    desk.until(lambda s: s["name"] == "Wulandari Monoarfa" and s["born"], "the draft was opened")
    desk.focus("Lapangan")
    desk.until(lambda s: s["field"] == "nik", "the form had the keyboard")
    desk.type("", "Return", "Return")
    desk.type("Gorontalo", "Return", "Return", "Return")  # birth date and sex come from the NIK
    desk.type("Saniah Rekaan", "Return")
    desk.type("081356749021", "Return", "Return")
    desk.type("muara bone", "Return")
    desk.type("Dusun I", "Return", "Return", "Return", "Return")
    desk.type("petani", "Return")
    desk.type("1500000", "Return")
    desk.type("Sawah", "Return")
    desk.type("", "F3", "ctrl+s")
    desk.until(lambda s: saved(s) or str(s["banner"]).startswith("Ada isian"), "the save was answered")
    assert saved(desk.state), desk.state["errors"]
    print(f"capture: {captured} keys, completing and saving: {desk.pressed - captured} keys")
    desk.die()
    with closing(opened(settings)) as core:
        assert core.enrolling.drafts() == ()
        assert core.queueing.totals().ready == 1
        (person,) = core.searching.page().rows
        form: Form = core.enrolling.open_form(person.client_id)
        assert (form.nik, form.full_name, form.branch) == ("7503024708900021", "Wulandari Monoarfa", "KC-GORONTALO")
        assert (form.mother_name, form.income, form.consent is not None) == ("Saniah Rekaan", 1_500_000, True)
