"""Take a picture of every page and state at 1366 × 768, light and dark: `python packaging/screenshots.py OUT`.

Everybody in the pictures is invented.
"""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["TZ"] = "Asia/Makassar"  # where the invented morning takes place
ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402
from PySide6.QtWidgets import QWidget  # noqa: E402

from fakes.clocks import VirtualClock  # noqa: E402
from fakes.cores import FakeAccess, FakeCore, a_village_morning  # noqa: E402
from lapangan_app.domain.form import ConsentGiven, ConsentMethod, Form, Heir, Sex  # noqa: E402
from lapangan_app.domain.states import State  # noqa: E402
from lapangan_app.ui.app import create_application  # noqa: E402
from lapangan_app.ui.dialogs import MessageBoxes  # noqa: E402
from lapangan_app.ui.shell import Shell  # noqa: E402
from lapangan_app.ui.theme import Theme  # noqa: E402
from lapangan_app.ui.widgets.forms import EventForm  # noqa: E402
from lapangan_app.ui.widgets.preview import Preview  # noqa: E402
from lapangan_app.ui.window import Window  # noqa: E402

MORNING = datetime(2026, 11, 21, 2, 32, tzinfo=UTC)


def main() -> int:
    """Write the pictures into the folder named on the command line."""
    if len(sys.argv) < 2:
        print(__doc__)
        return 2
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    app = create_application()
    theme = Theme(app, "light")
    wanted = sys.argv[2:]
    for name in ("light", "dark", "contrast"):
        theme.choose(name)
        for title, scene in SCENES.items():
            if (name == "contrast" and title != "pendaftaran-isi") or (wanted and title not in wanted):
                continue
            window = scene(theme)
            settle()
            window.grab().save(str(out / f"{title}-{name}.png"))
            window.close()
            window.deleteLater()
            settle(50)
    app.processEvents()
    return 0


def settle(milliseconds: int = 250) -> None:
    """Let background answers arrive and pages be painted."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def first_run(theme: Theme) -> Window:
    """Show a laptop without a profile."""
    return _window(theme, FakeAccess(FakeCore(notices=("no_keyring",)), exists=False))


def unlock(theme: Theme) -> Window:
    """Show the PIN page after a wrong PIN."""
    access = FakeAccess(FakeCore(training=True))
    window = _window(theme, access)
    window.page.pin.setText("000000")
    window.page.unlock()
    return window


def home(theme: Theme) -> Window:
    """Show the first page."""
    return _opened(theme, "home")[0]


def register_empty(theme: Theme) -> Window:
    """Show the form before anything is typed."""
    core = a_village_morning(FakeCore(VirtualClock(MORNING)))
    core.store.records = {key: record for key, record in core.store.records.items() if record.row.state != "draft"}
    return _opened(theme, "register", core)[0]


def register_full(theme: Theme) -> Window:
    """Show a form that is ready to be saved."""
    window, shell = _opened(theme, "register")
    settle()
    shell.register.banner.clear()
    shell.register._show(_person(shell))
    return window


def register_wrong(theme: Theme) -> Window:
    """Show a form with mistakes, after an attempt to save."""
    window, shell = _opened(theme, "register")
    settle()
    wrong = replace(_person(shell), nik="750302470890000", phone="12", street="", region_code="", consent=None)
    shell.register._show(wrong)
    settle()
    shell.register.save()
    return window


def register_saved(theme: Theme) -> Window:
    """Show the confirmation and the next form."""
    window, shell = _opened(theme, "register")
    settle()
    shell.register._show(_person(shell))
    settle()
    shell.register.save()
    return window


def people(theme: Theme) -> Window:
    """Show everybody."""
    return _opened(theme, "people")[0]


def queue(theme: Theme) -> Window:
    """Show the queue with a refused record explained."""
    window, shell = _opened(theme, "queue")
    settle()
    shell.queue.table.setCurrentIndex(shell.queue.model.index(3, 0))
    return window


def training(theme: Theme) -> Window:
    """Show the practice mode with a standing notice."""
    core = a_village_morning(FakeCore(VirtualClock(MORNING), training=True, notices=("no_keyring",)))
    return _opened(theme, "home", core)[0]


def new_event(theme: Theme) -> QWidget:
    """Show the form of a new event."""
    window, shell = _opened(theme, "home")
    shell.new_event()
    settle()
    dialog = shell.findChild(EventForm)
    assert dialog is not None
    _shown.append(window)
    return dialog


def slip(theme: Theme) -> QWidget:
    """Show the slip of a registration that the centre has accepted, before it is printed."""
    window, shell = _opened(theme, "queue")
    settle()
    accepted = next(row for row in shell._core.store.rows() if row.state is State.ACCEPTED)
    shell.show_slip(accepted.client_id)
    settle()
    preview = shell.findChild(Preview)
    assert preview is not None
    _shown.append(window)
    return preview


def _person(shell: Shell) -> Form:
    now = shell.tools.clock.now()
    return Form(
        client_id="00000000-0000-4000-8000-999999999999",
        nik="7503024708900021",
        full_name="Wulandari Monoarfa",
        birth_place="Gorontalo",
        birth_date=date(1990, 8, 7),
        sex=Sex.FEMALE,
        street="Dusun Tengah",
        rt="002",
        rw="001",
        region_code="75.03.02.2004",
        mother_name="Hasna Rekaan",
        phone="0812 3456 7890",
        occupation="petani",
        work_place="Sawah di Dusun Tengah",
        branch="KC-GORONTALO",
        income=1_500_000,
        payer="mandiri",
        start_month="2026-11",
        months=3,
        cooperative_role="anggota",
        cooperative="KDMP.75.03.02.2004",
        heirs=(
            Heir(name="Yusuf Rekaan", relation="suami_istri"),
            Heir(
                name="Aisyah Rekaan",
                relation="anak",
                birth_date=date(2015, 3, 2),
                scholarship=True,
                school_level="sd",
            ),
        ),
        consent=ConsentGiven(version="consent-2026-11", given_at=now, method=ConsentMethod.THUMB),
    )


def _window(theme: Theme, access: FakeAccess) -> Window:
    window = Window(access, theme, access.core.clock, MessageBoxes())
    window.resize(1366, 768)
    window.show()
    return window


def _opened(theme: Theme, page: str, core: FakeCore | None = None) -> tuple[Window, Shell]:
    core = core or a_village_morning(FakeCore(VirtualClock(MORNING)))
    window = _window(theme, FakeAccess(core))
    window.show_shell(core)
    shell = window.page
    assert isinstance(shell, Shell)
    shell.schedule.stop()
    shell.go(page)
    return window, shell


_shown: list[Window] = []

SCENES: dict[str, Callable[[Theme], QWidget]] = {
    "penyiapan": first_run,
    "buka-kunci": unlock,
    "beranda": home,
    "pendaftaran": register_empty,
    "pendaftaran-isi": register_full,
    "pendaftaran-salah": register_wrong,
    "pendaftaran-tersimpan": register_saved,
    "peserta": people,
    "antrean": queue,
    "latihan": training,
    "kegiatan-baru": new_event,
    "tanda-terima": slip,
}

if __name__ == "__main__":
    sys.exit(main())
