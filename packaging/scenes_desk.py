"""Scenes of the registration desk: who is known, what is missing, what becomes of what was saved."""

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget
from stage import MORNING, dialog, filled, opened, opened_at, over, person, press, settle

from fakes.clocks import VirtualClock
from fakes.cores import FakeCore, a_village_morning
from lapangan_app.domain.attachments import AttachmentRole
from lapangan_app.domain.form import Form, Reason, Sex
from lapangan_app.domain.ktp import CardReading, ReadField
from lapangan_app.domain.states import State
from lapangan_app.services.correcting import Change, Revision
from lapangan_app.services.forms import form_to_bytes
from lapangan_app.services.recognising import Alike, Compared, Known
from lapangan_app.services.values import Expected
from lapangan_app.ui.shell import Shell
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.compare import CompareDialog
from lapangan_app.ui.widgets.drafts import DraftsDialog
from lapangan_app.ui.widgets.quick import QuickCapture
from lapangan_app.ui.widgets.withdraw import WithdrawDialog
from lapangan_app.ui.window import Window

_UNFINISHED = (
    ("7503021203850002", "Yusuf Mokodompit", ""),
    ("7503025507920003", "Siti Nurhaliza Lubis", "75.03.02.2004"),
    ("7503020101790004", "Abdul Rahman Hilala", "75.03.02.2004"),
)
_READ = (
    ReadField("nik", "7503024708900021", 0.99),
    ReadField("full_name", "WULANDARI MONOARFA", 0.95),
    ReadField("birth_place", "GORONTALO", 0.93),
    ReadField("birth_date", date(1990, 8, 7), 0.99),
    ReadField("sex", Sex.FEMALE, 0.99),
    ReadField("street", "DUSUN TENGAH", 0.75),
    ReadField("rt", "002", 0.5),
    ReadField("region_code", "75.03.02.2004", 0.96),
)


def register_heirs(theme: Theme) -> Window:
    """Show the heirs, and a child put forward for the scholarship."""
    window, shell = filled(theme, person)
    shell.register.scroll_area.ensureWidgetVisible(shell.register.form.extra, 0, 0)
    return window


def register_known(theme: Theme) -> Window:
    """Show what the laptop knows about a person: named in a list, and like somebody else."""
    core = a_village_morning(FakeCore(VirtualClock(MORNING)))
    form = Form(client_id="00000000-0000-4000-8000-999999999998", nik="7503024708900021")
    core.enrolling.expected[form.nik] = Expected("Wulandari Monoarfa", "hadir", "Desa Suwawa", form_to_bytes(form))
    core.enrolling.known = Known(alike=(_alike(core),))
    window, shell = opened(theme, "register", core)
    settle()
    shell.register.banner.clear()
    shell.register._show(replace(form, full_name="Wulandari Monoarfa"))
    return window


def register_reasons(theme: Theme) -> Window:
    """Show warnings that may only be kept with a reason, one of them given."""

    def former(shell: Shell) -> Form:
        reasons = (Reason("home_outside_village", "Baru pindah ke rumah orang tuanya"),)
        there = replace(person(shell), cooperative="KDMP.75.03.01.2001", reasons=reasons)
        return replace(there, former_member=True, former_kpj="15012345678")

    window, shell = filled(theme, former)
    settle()
    shell.register.save()
    settle()
    shell.register.show_cursor(shell.register.form.reasons)
    return window


def quick_capture(theme: Theme) -> QWidget:
    """Show the capture of a crowd, after the first person."""
    window, shell = opened(theme, "home")
    settle()
    press(shell, "Ctrl+K")
    capture = dialog(shell, QuickCapture)
    for nik, name in (("7503021203850002", "Yusuf Mokodompit"), ("7503024708900021", "Wulandari Monoarfa")):
        settle()
        capture._nik.set_digits(nik)
        capture._name.setText(name)
        capture._branch.choose(shell.register.form.fields["branch"].editor._search("gorontalo")[0])
        if name.startswith("Yusuf"):
            capture.keep()
    settle()
    return over(window, capture)


def drafts(theme: Theme) -> QWidget:
    """Show unfinished registrations, each with what is missing."""
    core = a_village_morning(FakeCore(VirtualClock(MORNING)))
    for days, (nik, name, village) in enumerate(_UNFINISHED):
        half = Form(client_id=f"00000000-0000-4000-8000-99999999900{days}", nik=nik, full_name=name)
        core.put(replace(half, region_code=village, branch="KC-GORONTALO"), State.DRAFT)
    window, shell = opened(theme, "home", core)
    nearly = replace(person(shell), client_id="00000000-0000-4000-8000-999999999996", phone="", consent=None)
    core.put(nearly, State.DRAFT)
    settle()
    press(shell, "Ctrl+D")
    return over(window, dialog(shell, DraftsDialog))


def compare(theme: Theme) -> QWidget:
    """Show two people who may be one."""
    window, shell = filled(theme, person)
    rows = (
        Compared("nik", "7503 02•• •••• 0021", "7503 02•• •••• 0012", agrees=False),
        Compared("full_name", "Wulandari Monoarfa", "Wulan Dari Monoarfa", agrees=True),
        Compared("birth_date", "1990-08-07", "1990-08-07", agrees=True),
        Compared("birth_place", "Gorontalo", "Suwawa", agrees=False),
        Compared("mother_name", "•••", "•••", agrees=True),
        Compared("phone", "081234567890", "", agrees=False),
    )
    both = CompareDialog(shell, rows, lambda: None)
    both.open()
    return over(window, both)


def withdraw(theme: Theme) -> QWidget:
    """Show the question why a registration is taken back."""
    window, shell = opened_at(theme, State.READY)
    shell.queue.detail.acts.withdraw()
    question = dialog(shell, WithdrawDialog)
    question.choose("berubah_pikiran")
    return over(window, question)


def revealed(theme: Theme) -> Window:
    """Show a corrected registration in the queue, with its NIK for a while."""
    changes = (Change("phone", "081234567890", "081298765432"),)
    kept = (Revision(1, 0, True, False, ()), Revision(2, 1, False, False, changes))
    window, shell = opened_at(theme, State.READY, kept)
    shell.queue.detail.acts.reveal()
    return window


def card_proposal(theme: Theme) -> Window:
    """Show what a photo of a card proposes beside a form that is still empty."""
    core = a_village_morning(FakeCore(VirtualClock(MORNING)))
    core.cards.reading = CardReading(_READ)
    form = Form(client_id="00000000-0000-4000-8000-999999999997", phone="0812 3456 7890")
    core.enrolling.save_draft(form)
    card = core.attaching.attach(form.client_id, AttachmentRole.CARD, b"a picture that nobody looks at")
    window, shell = opened(theme, "register", core)
    settle()
    shell.register.banner.clear()
    shell.register._show(replace(form, attachments=(card,)))
    settle()
    shell.register.card.read()
    settle()
    shell.register.scroll_area.verticalScrollBar().setValue(0)
    return window


def _alike(core: FakeCore) -> Alike:
    row = next(row for row in core.store.rows() if row.state is State.READY)
    signs = ("birth_date", "name")
    return Alike(
        row.client_id, "Wulan Dari Monoarfa", "7503 02•• •••• 0012", row.village, row.state, row.saved_at, signs, 0.8
    )
