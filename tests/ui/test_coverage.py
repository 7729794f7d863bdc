"""The page of coverage over real services: what a person reads, how the keyboard leads, what may be taken away."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from fakes.clocks import VirtualClock
from fakes.cores import FakeCore
from fakes.dialogs import FakeDialogs
from lapangan_app.bootstrap import Tuning, make_access
from lapangan_app.config import load_settings
from lapangan_app.domain.form import Form
from lapangan_app.domain.outreach.agreements import Agreement
from lapangan_app.domain.outreach.coverage import Coverage
from lapangan_app.errors import FileNotWritten, StoreBusy
from lapangan_app.services.core import Core
from lapangan_app.services.preparing import invented_activation, invented_people
from lapangan_app.ui.pages.coverage import CoveragePage
from lapangan_app.ui.shell import Shell
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.tools import Tools

REGENCY = "75.03"
Open = Callable[[FakeCore], Shell]
Settle = Callable[[], None]


def people(core: Core, village: str, first: int, count: int) -> list[Form]:
    """Return complete invented people of one village, of nobody's cooperative."""
    plain = {"cooperative": "", "cooperative_role": "bukan_anggota", "receives_wage": None, "payer": "mandiri"}
    plain |= {"category": "", "reasons": (), "months": 1, "programs": ("JKK", "JKM"), "heirs": ()}
    return [
        replace(
            one,
            client_id=core.enrolling.new_form().client_id,
            nik=f"75030145089{first + n:05d}",
            full_name=f"Orang {chr(65 + first)}{chr(65 + n)}",
            birth_date=date(1990, 8, 5),
            region_code=village,
            **plain,  # type: ignore[arg-type]
        )
        for n, one in enumerate(invented_people(core, 40, seed=5)[:count])
    ]


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Core]:
    """Fill a profile: two villages of one district on lists, one of another without; cooperatives, event, quota."""
    settings = load_settings({"LAPANGAN_HOME": str(tmp_path_factory.mktemp("coverage"))})
    core = make_access(settings, Tuning(clock=VirtualClock())).create(invented_activation(), "Petugas Uji", "739146")
    villages = core.regions.villages(REGENCY)
    first, second = villages[0], villages[1]
    far = next(code for code in villages if code[:8] != first[:8])
    core.cooperatives.keep_all_of(REGENCY)
    terms = Agreement(
        agreement_id="a1", kind="apbdes", number="3", title="Perdes", payer="apbdes_add", region_code=REGENCY,
        valid_from="2026-01-01", valid_until="2027-12-31", quota_per_village=100,
    )  # fmt: skip
    core.agreements.keep(terms)
    core.events.create("Sosialisasi Uji", first, "Balai Uji", date(2026, 11, 21), target=10)
    here, there, away = people(core, first, 1, 4), people(core, second, 10, 5), people(core, far, 20, 2)
    core.rosters.expect([*here, *there], "Daftar =Uji")
    answer = core.collective.register([*here[:3], *away])
    assert not answer.refused, answer.refused
    yield core
    core.close()


@pytest.fixture
def page(real: Core, theme: Theme, dialogs: FakeDialogs, tasks: TaskRunner, qtbot: QtBot) -> Iterator[CoveragePage]:
    """Show the page at the size of a small laptop, after it has counted."""
    lane = TaskRunner()
    made = CoveragePage(real, Tools(theme, VirtualClock(), tasks, dialogs, watch_network=False), lane)
    made.resize(1150, 700)
    made.show()
    made.reload()
    counted(made)
    yield made
    assert lane.wait(10)
    made.close()
    made.deleteLater()


def counted(page: CoveragePage) -> None:
    """Let everything asked so far be answered and shown."""
    for _ in range(4):
        assert page._lane.wait(20)
        QCoreApplication.processEvents()


def rows_of(page: CoveragePage) -> list[str]:
    return [bar.spoken for bar in page.bars.bars]


def press(page: CoveragePage, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(page.focusWidget() or page, key, modifier)
    counted(page)


def test_it_begins_where_everybody_is_and_says_what_is_known(page: CoveragePage, real: Core) -> None:
    assert page.region == REGENCY
    assert page.place.text() == "Kabupaten Bone Bolango, Gorontalo"
    assert page.figure.text() == "3 dari 9 (33%)"
    assert page.not_official.text() == "perkiraan lokal, bukan angka UCJ resmi"
    assert page.source.text().startswith("Sumber: Daftar =Uji · dihitung 21 November 2026 ")
    assert "2 lagi di luar daftar" in page.words.text()
    assert "0 dari 165 pengurus terdaftar lengkap" in page.words.text()
    assert "kuota 16.500, sisa 16.495" in page.words.text()


def test_where_no_list_says_whom_to_expect_it_says_so_and_no_percentage(page: CoveragePage) -> None:
    listed, far = page.bars.bars[0], next(bar for bar in page.bars.bars if bar.amount == "2 terdaftar")
    assert (listed.amount, listed.percent) == ("3 dari 9", "33%")
    assert (far.percent, far.reached) == ("", None)
    assert "belum ada daftar, persentase tidak dapat dihitung" in far.detail


def test_enter_goes_in_and_backspace_goes_back_to_where_one_was(page: CoveragePage, real: Core) -> None:
    district = page.bars.bars[0]
    page.focus_first()
    press(page, Qt.Key.Key_Return)
    assert page.region == district.key
    assert page.place.text().startswith(f"Kecamatan {district.title}, Kabupaten Bone Bolango")
    assert [bar.amount for bar in page.bars.bars if "dari" in bar.amount] == ["0 dari 5", "3 dari 4"]  # worst first
    press(page, Qt.Key.Key_Return)
    assert page.region is not None
    assert len(page.region) == 13
    press(page, Qt.Key.Key_Return)  # a village is the lowest
    assert len(page.region) == 13
    for expected in (district.key, REGENCY):
        press(page, Qt.Key.Key_Backspace)
        assert page.region == expected
    assert page.bars.current is not None
    assert page.bars.current.key == district.key
    press(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.region == "75"
    press(page, Qt.Key.Key_Backspace)
    press(page, Qt.Key.Key_Backspace)
    assert page.region == ""
    assert page.place.text() == "Seluruh Indonesia"
    page.go_to(REGENCY)
    counted(page)


@pytest.mark.parametrize(
    ("key", "view", "figure", "row"),
    [
        (Qt.Key.Key_2, "cooperative", "3 dari 9 (33%)", "Tanpa koperasi, 3 dari 9, 33%, 2 lagi di luar daftar"),
        (Qt.Key.Key_4, "category", "3 dari 9 (33%)", "Tanpa kategori, 3 dari 9, 33%, 2 lagi di luar daftar"),
        (Qt.Key.Key_6, "event", "5 dari target 10 (50%)", "Sosialisasi Uji, 5 dari target 10, 50%"),
    ],
)
def test_every_kind_of_group_has_its_words(page: CoveragePage, key: Qt.Key, view: str, figure: str, row: str) -> None:
    press(page, key, Qt.KeyboardModifier.ControlModifier)
    assert page.view == view
    assert page.views[view].isChecked()
    assert page.figure.text() == figure
    assert row in rows_of(page)


def test_letters_filter_and_an_empty_answer_says_what_to_do(page: CoveragePage) -> None:
    page.focus_first()
    all_rows = len(page.bars.bars)
    title = page.bars.bars[0].title
    QTest.keyClicks(page.bars, title[0])
    assert page.filter.text() == title[0]
    assert page.filter.hasFocus()
    QTest.keyClicks(page.filter, title[1:])
    assert title in [bar.title for bar in page.bars.bars]
    assert len(page.bars.bars) < all_rows
    QTest.keyClicks(page.filter, "zzz")
    assert page.empty.text() == "Tidak ada nama yang cocok. Kosongkan saringan untuk melihat semuanya."
    assert not page.stack.isVisible()


def test_the_order_is_chosen_and_the_cursor_begins_at_the_top(page: CoveragePage) -> None:
    page.order.setCurrentIndex(2)
    titles = [bar.title for bar in page.bars.bars]
    assert titles == sorted(titles)
    assert page.bars.current is not None
    assert page.bars.current.title == titles[0]


def test_the_tiles_are_one_screen_and_arrows_move_over_them(page: CoveragePage) -> None:
    page.show_view("tiles")
    counted(page)
    assert len(page.tiles.tiles) == 165
    grid = page.tiles.grid
    last = grid.place(len(page.tiles.tiles) - 1)
    assert last.right() <= page.tiles.width()
    assert last.bottom() <= page.tiles.height()
    page.focus_first()
    for key, number in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Down, 1 + grid.columns), (Qt.Key.Key_End, 164)):
        QTest.keyClick(page.tiles, key)
        assert page.tiles.current is page.tiles.tiles[number]
        assert page.tiles.tiles[number].name in page.detail.text()
        assert page.tiles.accessibleDescription() == page.detail.text()
    assert page.figure.text() == "0 dari 165"
    press(page, Qt.Key.Key_Return)
    assert (page.view, page.region) == ("cooperative", page.tiles.tiles[164].region_code)
    page.go_to(REGENCY)
    counted(page)


def test_an_older_answer_never_replaces_a_newer_question(page: CoveragePage) -> None:
    page.show_view("payer")
    page.show_view("category")
    counted(page)
    assert isinstance(page.answer, Coverage)
    assert page.answer.by == "category"


def test_a_picture_leaves_after_it_was_noted(page: CoveragePage, dialogs: FakeDialogs, tmp_path: Path) -> None:
    dialogs.target = str(tmp_path / "cakupan")
    press(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert dialogs.asked == [f"cakupan-region-{REGENCY}.png"]
    image = QImage(str(tmp_path / "cakupan.png"))
    assert image.width() == 2400  # twice 1200
    assert page.banner.text == "Tersimpan: cakupan.png"
    assert audited(page)[-1] == ("export_coverage", f"region:{REGENCY}:png")


def test_a_table_leaves_in_the_order_in_view(page: CoveragePage, dialogs: FakeDialogs, tmp_path: Path) -> None:
    dialogs.target = str(tmp_path / "cakupan.csv")
    page.order.setCurrentIndex(2)
    page.exporter.table()
    counted(page)
    text = (tmp_path / "cakupan.csv").read_bytes().decode("utf-8-sig")
    table = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert table[0] == ["Cakupan menurut wilayah: Kabupaten Bone Bolango, Gorontalo"]
    assert table[1] == ["perkiraan lokal, bukan angka UCJ resmi"]
    assert [row[1] for row in table[6:-1]] == [bar.title for bar in page.bars.bars]
    assert table[-1][2:4] == ["9", "3"]
    assert audited(page)[-1] == ("export_coverage", f"region:{REGENCY}:csv")


def audited(page: CoveragePage) -> list[tuple[str, str]]:
    """Return acts and what they were about from the audit log, oldest first."""
    with page.exporter._session._context.store.read() as reading:  # type: ignore[attr-defined]
        rows = reading.connection.exec_driver_sql("SELECT action, reason FROM audit ORDER BY i").fetchall()
    return [(row[0], row[1]) for row in rows]


def test_a_file_that_cannot_be_written_is_said(page: CoveragePage, dialogs: FakeDialogs, tmp_path: Path) -> None:
    dialogs.target = str(tmp_path / "tidak-ada" / "cakupan.csv")
    page.exporter.table()
    counted(page)
    assert page.banner.property("tone") == "danger"
    assert page.banner.text


def test_a_refusal_is_said_and_the_old_figures_stay(page: CoveragePage, monkeypatch: pytest.MonkeyPatch) -> None:
    before = page.figure.text()

    def refuse(*_: object) -> Coverage:
        raise StoreBusy

    monkeypatch.setattr(page, "_counting", type("Busy", (), {"count": refuse})())
    page.reload()
    counted(page)
    assert page.banner.property("tone") == "danger"
    assert page.figure.text() == before
    assert FileNotWritten.code not in page.banner.text


def test_nothing_is_built_before_it_is_visited(open_shell: Open, morning: FakeCore) -> None:
    shell = open_shell(morning)
    assert "coverage" not in shell.pages
    QTest.keyClick(shell, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    QCoreApplication.processEvents()
    shell.go("coverage")
    assert isinstance(shell.pages["coverage"], CoveragePage)


def test_an_empty_laptop_says_that_nothing_is_lost(open_shell: Open, core: FakeCore) -> None:
    shell = open_shell(core)
    shell.go("coverage")
    made = shell.pages["coverage"]
    assert isinstance(made, CoveragePage)
    counted(made)
    assert made.empty.text().startswith("Belum ada pendaftaran atau daftar orang di wilayah ini.")
    made.show_view("trend")
    counted(made)
    assert made.empty.text().startswith("Belum ada kegiatan.")
