"""Scenes of the coverage: a whole programme in Kabupaten Bogor, counted by the real services. Everybody is invented."""

import functools
import random
import tempfile
import threading
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QWidget
from stage import MORNING, opened, settle, shown

from fakes.centre import RunningCentre
from fakes.clocks import VirtualClock
from fakes.cores import FakeCore, a_village_morning
from lapangan_app.bootstrap import Tuning, make_access
from lapangan_app.config import load_settings
from lapangan_app.domain.form import Form
from lapangan_app.domain.outreach.agreements import Agreement
from lapangan_app.domain.outreach.cooperatives import Cooperative, Seat
from lapangan_app.services.core import Core
from lapangan_app.services.invented import invent_people
from lapangan_app.ui.charts.ink import Ink
from lapangan_app.ui.charts.picture import draw_picture
from lapangan_app.ui.pages.coverage import CoveragePage
from lapangan_app.ui.pages.coverage_views import picture_of
from lapangan_app.ui.pages.hall import HallView
from lapangan_app.ui.shell import Shell
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.window import Window

REGENCY = "32.01"
_BOARD = ("ketua", "wakil_usaha", "wakil_anggota", "sekretaris", "bendahara", "pengawas_ketua", "pengawas", "pengawas")
_EVENTS = (14, 22, 9, 31, 18, 40, 27, 36, 12, 44, 38, 29)
"""People registered at each event, one every week."""
_DONE, _COMPLETE, _PARTLY = 2, 21, 48


@dataclass(frozen=True)
class Programme:
    """Keep the opened profile and the centre alive for as long as pictures are taken."""

    core: Core
    centre: RunningCentre
    folder: tempfile.TemporaryDirectory[str]


@functools.cache
def programme() -> Programme:
    """Build the programme once: 436 cooperatives, boards, lists, twelve events, quotas; all but the last are sent."""
    folder = tempfile.TemporaryDirectory(prefix="lapangan-pictures-")
    place = Path(folder.name)
    clock = VirtualClock(MORNING)
    centre = RunningCentre(place / "pusat", clock=clock).start()
    settings = load_settings({"LAPANGAN_HOME": str(place / "laptop")})
    core = make_access(settings, Tuning(clock=clock)).create(centre.activation, "Rahma Djafar", "739146")
    _fill(core, clock)
    return Programme(core, centre, folder)


def bars(theme: Theme) -> Window:
    """Show the districts of a regency, the best first."""
    window, page = _page(theme, "region")
    page.order.setCurrentIndex(1)
    return window


def bars_large(theme: Theme) -> Window:
    """Show the same with letters twice as large."""
    return _large(theme, "region")


def tiles(theme: Theme) -> Window:
    """Show 436 cooperatives on one screen, two of them done."""
    window, page = _page(theme, "tiles")
    page.tiles.setFocus()
    return window


def tiles_large(theme: Theme) -> Window:
    """Show the same with letters twice as large."""
    return _large(theme, "tiles")


def trend(theme: Theme) -> Window:
    """Show what twelve events brought."""
    return _page(theme, "trend")[0]


def payers(theme: Theme) -> Window:
    """Show who pays, with quotas."""
    return _page(theme, "payer")[0]


def hall(theme: Theme) -> QWidget:
    """Show the screen of the hall."""
    window, shell = opened(theme, "home", _core())
    view = HallView(shell, programme().core.coverage, shell.counting_lane, theme, training=False)
    view.resize(1366, 768)
    view.follow()
    settle()
    shown.append(window)
    return view


def exported(theme: Theme) -> QWidget:
    """Show the picture that an officer takes away."""
    window, page = _page(theme, "tiles")
    assert page.seen is not None
    ink = Ink(theme.colour, page.font())
    image = draw_picture(picture_of(page.seen, page.view_title, ink), ink)
    shown.append(window)
    made = QLabel()
    made.resize(image.deviceIndependentSize().toSize())
    made.setPixmap(QPixmap.fromImage(image))
    return made


def _core() -> FakeCore:
    core = a_village_morning(FakeCore(VirtualClock(MORNING)))
    core.coverage = programme().core.coverage
    return core


def _page(theme: Theme, view: str) -> tuple[Window, CoveragePage]:
    window, shell = opened(theme, "coverage", _core())
    page = _coverage_of(shell)
    shell.counting_lane.wait()
    settle()
    page.show_view(view)
    shell.counting_lane.wait()
    settle()
    page.focus_first()
    return window, page


def _large(theme: Theme, view: str) -> Window:
    theme.choose(theme.name, 2.0)
    window, _ = _page(theme, view)
    settle()
    window.destroyed.connect(lambda: theme.choose(theme.name, 1.0))
    return window


def _coverage_of(shell: Shell) -> CoveragePage:
    page = shell.pages["coverage"]
    assert isinstance(page, CoveragePage)
    return page


def _fill(core: Core, clock: VirtualClock) -> None:
    rng = random.Random(32)
    villages = core.regions.villages(REGENCY)
    core.cooperatives.keep_all_of(REGENCY)
    first = villages[0]
    core.cooperatives.keep(
        Cooperative(code="KDMP.436", kind="koperasi_merah_putih", name="Koperasi unit ke-436", region_code=first)
    )
    agreement = Agreement(
        agreement_id=core.agreements.new_id(), kind="apbdes", number="4 Tahun 2026", title="Pekerja rentan desa",
        payer="apbdes_add", region_code=REGENCY, valid_from="2026-01-01", valid_until="2026-12-31",
        quota_per_village=20,
    )  # fmt: skip
    core.agreements.keep(agreement)
    invent = _Inventor(core, rng)
    boards = _boards(core, rng, invent)
    workers = [
        replace(
            person, payer="apbdes_add", agreement=agreement.agreement_id, category=rng.choice(("petani", "pedagang"))
        )
        for village in sorted(rng.sample(villages, 60))
        for person in invent.people(village, rng.randrange(6, 12))
    ]
    core.rosters.expect([replace(person, consent=None) for person in boards], "Pengurus Koperasi Merah Putih")
    rng.shuffle(workers)
    workers.sort(key=lambda person: person.region_code[:8])
    core.rosters.expect([replace(person, consent=None) for person in workers], "Pekerja rentan APBDes 2026")
    _hold_events(core, rng, boards, workers)
    clock.pass_time(60)


def _hold_events(core: Core, rng: random.Random, boards: list[Form], workers: list[Form]) -> None:
    waiting = [*boards[: 8 * _DONE], *workers]
    for number, count in enumerate(_EVENTS):
        now, waiting = waiting[:count], waiting[count:]
        day = date(2026, 9, 5) + timedelta(weeks=number)
        place = core.regions.name(now[-1].region_code)
        core.events.create(
            f"Sosialisasi {place}", now[-1].region_code, f"Balai Desa {place}", day, target=rng.choice((20, 30, 40, 50))
        )
        answer = core.collective.register(now)
        assert not answer.refused, answer.refused
        if number == len(_EVENTS) - 2:
            while core.syncing.run_once(lambda _progress: None, threading.Event()).waiting:
                pass


def _boards(core: Core, rng: random.Random, invent: "_Inventor") -> list[Form]:
    """Seat boards: of two everybody will be registered, some are complete, some are begun."""
    rows = core.cooperatives.within(REGENCY)
    chosen = rng.sample(range(len(rows)), _COMPLETE + _PARTLY + _DONE)
    listed, seats = [], []
    for order, number in enumerate(chosen):
        cooperative = rows[number].cooperative
        roles = _BOARD if order < _DONE + _COMPLETE else _BOARD[: rng.randrange(1, 5)]
        for role, person in zip(roles, invent.people(cooperative.region_code, len(roles)), strict=True):
            seats.append(
                Seat(
                    seat_id=core.agreements.new_id(),
                    cooperative=cooperative.code,
                    role=role,
                    name=person.full_name,
                    nik=person.nik,
                    sex=person.sex or "",
                    ex_officio=role == "pengawas_ketua",
                )
            )
            listed.append(
                replace(
                    person, cooperative=cooperative.code, cooperative_role=role, receives_wage=False, payer="koperasi"
                )
            )
    core.cooperatives.seat_all(seats)
    return listed


class _Inventor:
    """Invent complete people of one village after the other."""

    def __init__(self, core: Core, rng: random.Random) -> None:
        self._core, self._rng = core, rng
        self._serials: dict[str, int] = {}
        self._day = datetime(2026, 11, 21, tzinfo=UTC).date()

    def people(self, village: str, count: int) -> list[Form]:
        """Return people without oddities, of no cooperative."""
        rules = self._core.lists.rules(self._day)
        made = invent_people(
            self._rng, count, (village,), self._core.regions, rules, self._day, wrong=0.0, twice=0.0,
            serials=self._serials,
        )  # fmt: skip
        return [
            replace(person, cooperative_role="bukan_anggota", cooperative="", receives_wage=None, reasons=(), months=1,
                    programs=("JKK", "JKM"), income=1_000_000)
            for person in made
        ]  # fmt: skip
