"""The page of payers: agreements, batches and the renewal list, over the real services."""

from collections.abc import Callable
from dataclasses import fields, replace

import pytest
from PySide6.QtCore import Qt

from fakes.dialogs import FakeDialogs
from fakes.keys import ENTER, SPACE, strike, write
from fakes.programmes import Programme
from lapangan_app.domain.money import terbilang
from lapangan_app.domain.outreach.agreements import Agreement
from lapangan_app.services.core import Core
from lapangan_app.ui import formats
from lapangan_app.ui.pages.outreach.agreement_dialog import AgreementDialog
from lapangan_app.ui.pages.outreach.batch_dialog import BatchDialog
from lapangan_app.ui.pages.outreach.payers import PayersPage
from lapangan_app.ui.shell import Shell
from lapangan_app.ui.widgets.basics import label

Open = Callable[[Core], Shell]
Settle = Callable[[], None]
F2, F3, F4, F8 = Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F4, Qt.Key.Key_F8


@pytest.fixture
def page(real_core: Core, open_shell: Open, settle: Settle) -> PayersPage:
    """Show the payers."""
    shell = open_shell(real_core)
    shell.go("payers")
    settle()
    shown = shell.pages["payers"]
    assert isinstance(shown, PayersPage)
    return shown


def facts(panel: object) -> str:
    """Return everything that the facts of a panel say."""
    kind = type(label())
    return "\n".join(part.text() for part in panel._facts.findChildren(kind))


def test_agreements_say_what_is_used_and_what_waits(page: PayersPage, real_core: Core) -> None:
    assert [page.model.index(0, column).data() for column in range(3)] == [
        "Perlindungan pekerja rentan desa",
        "s.d. 31-12-2027",
        "15 dari 100 orang, sisa 85",
    ]
    running, ended = (page.model.row_at(page.model.index(place, 0)) for place in (0, 1))
    assert page._standing(running) == "3 belum ditagihkan"
    assert page._standing(ended) == "sudah berakhir"
    assert page.model.index(1, 2).data() == "Rp0 dari Rp50.000.000"
    used = formats.rupiah(sum(row.use.rupiah for row in real_core.agreements.all()))
    assert page.about.text() == f"2 perjanjian membayar 15 orang, {used}"


def agreement_dialog(page: PayersPage, settle: Settle) -> AgreementDialog:
    settle()
    return next(one for one in page.findChildren(AgreementDialog) if one.isVisible())


def test_every_field_of_an_agreement_is_asked_and_kept(
    page: PayersPage, real_core: Core, built: Programme, settle: Settle
) -> None:
    page.table.setFocus()
    strike(F3)
    dialog = agreement_dialog(page, settle)
    assert set(dialog.fields) == {field.name for field in fields(Agreement)} - {"agreement_id"}
    whole = replace(
        built.add, bank="Bank Rekaan", signed_on="2026-01-05", categories=("petani", "nelayan"), asked="Boleh"
    )
    dialog._made.show(whole)
    assert dialog.value() == whole
    dialog.save()
    settle()
    assert real_core.agreements.get(built.add.agreement_id) == whole
    assert page.table.current.agreement == whole


def test_an_empty_agreement_says_at_each_field_what_is_missing(
    page: PayersPage, real_core: Core, settle: Settle
) -> None:
    page.table.setFocus()
    strike(F2)
    dialog = agreement_dialog(page, settle)
    dialog.fields["valid_until"].editor.set_value(None)
    dialog.save()
    settle()
    wrong = [name for name, field in dialog.fields.items() if field.has_error]
    assert wrong == ["number", "title", "payer", "valid_until"]
    assert dialog.fields["number"].holds_focus
    assert len(real_core.agreements.all()) == 2
    new = Agreement(
        agreement_id="",
        kind="mou",
        number="7/2026",
        title="MoU Uji",
        payer="donatur",
        valid_from="2026-11-01",
        valid_until="2027-01-31",
    )
    dialog._made.show(new)
    dialog.save()
    settle()
    kept = page.table.current.agreement
    assert kept == replace(new, agreement_id=kept.agreement_id)
    assert kept.agreement_id


def test_a_batch_is_drawn_up_of_everybody_who_waits(
    page: PayersPage, real_core: Core, built: Programme, settle: Settle
) -> None:
    page.batches.name.setFocus()
    write("Tahap II")
    strike(F4)
    settle()
    newest = real_core.agreements.batches(built.add.agreement_id)[0]
    assert newest.name == "Tahap II"
    lines = real_core.agreements.lines(newest.batch_id)
    assert len(lines) == 3
    assert page.batches.model.index(0, 0).data() == "Tahap II"
    assert page.batches.model.index(0, 1).data() == formats.rupiah(sum(line.amount for line in lines))
    assert page._standing(page.table.current) == ""
    strike(F4)  # nobody waits any more
    settle()
    assert "Tidak ada orang" in page.batches._told.text()
    assert len(real_core.agreements.batches(built.add.agreement_id)) == 2


@pytest.fixture
def batch(page: PayersPage, settle: Settle) -> BatchDialog:
    """Open the first batch by keyboard."""
    page.table.setFocus()
    strike(ENTER)
    strike(ENTER)
    settle()
    return next(one for one in page.batches.findChildren(BatchDialog) if one.isVisible())


def test_a_bill_says_people_rupiah_in_words_and_by_group(batch: BatchDialog, real_core: Core) -> None:
    lines = real_core.agreements.lines(batch._batch.batch_id)
    total = sum(line.amount for line in lines)
    told = facts(batch)
    assert f"{formats.rupiah(total)} ({terbilang(total)})" in told
    paid = sum(line.amount for line in lines if line.paid_on)
    assert f"6 dari 12 orang · {formats.rupiah(paid)}" in told
    assert sum(row[1] for row in batch.villages.everything) == 12
    assert sum(row[2] for row in batch.villages.everything) == total
    assert [row[0] for row in batch.categories.everything] == ["petani"]
    assert batch.categories.index(0, 0).data() == "Petani"
    assert batch.villages.index(0, 0).data() == "Talumopatu"


def test_no_nik_of_a_batch_is_shown_whole(batch: BatchDialog, real_core: Core) -> None:
    lines = real_core.agreements.lines(batch._batch.batch_id)
    shown = [batch.people._columns[1].second(line) for line in lines]
    assert all("••" in text for text in shown)
    assert not any(line.nik in text.replace(" ", "") for line, text in zip(lines, shown, strict=True))


def test_people_are_marked_paid_one_by_one_and_all(batch: BatchDialog, real_core: Core, settle: Settle) -> None:
    def paid() -> list[str]:
        return [line.paid_on for line in real_core.agreements.lines(batch._batch.batch_id)]

    batch.some_button.click()
    settle()
    assert "Tandai dulu" in batch.text
    assert paid().count("") == 6
    batch.table.setFocus()
    strike(*[Qt.Key.Key_Down] * 6, SPACE)
    assert batch.people.index(6, 0).data() == "✓"
    batch.paid_on.setText("20112026")
    batch.some_button.click()
    settle()
    assert paid()[6] == "2026-11-20"
    assert paid().count("") == 5
    batch.table.stand_on(batch.people.row_at(batch.people.index(6, 0)).client_id)
    batch.table.setFocus()
    strike(SPACE)
    batch.undo_button.click()
    settle()
    assert paid()[6] == ""
    batch.all_button.click()
    settle()
    assert set(paid()) == {"2026-11-20"}
    assert "12 dari 12 orang" in facts(batch)


def test_a_day_that_is_none_marks_nobody(batch: BatchDialog, real_core: Core, settle: Settle) -> None:
    batch.paid_on.setText("31022026")
    batch.all_button.click()
    settle()
    assert "Tanggal ini tidak ada" in batch.text
    assert sum(not line.paid_on for line in real_core.agreements.lines(batch._batch.batch_id)) == 6


def test_a_payment_code_is_checked_and_a_closed_batch_changes_no_more(
    batch: BatchDialog, real_core: Core, settle: Settle, dialogs: FakeDialogs
) -> None:
    batch.code.setText("12")
    batch.code_button.click()
    settle()
    assert "6 sampai 20" in batch.text
    batch.code.setText("6323 0904 0000")
    batch.code_button.click()
    settle()
    assert real_core.agreements.batches()[0].payment_code == "632309040000"
    batch.close_button.click()
    settle()
    assert "tidak dapat diubah lagi" in dialogs.asked[-1]
    assert real_core.agreements.batches()[0].closed_at
    assert not any(act.isEnabled() for act in (*batch._acts, batch.close_button))


def test_what_ends_is_told_before_it_does(page: PayersPage, real_core: Core, settle: Settle) -> None:
    page.table.setFocus()
    strike(F8)
    settle()
    [ending] = real_core.agreements.endings("2027-02")
    assert (ending.people, ending.last_month) == (15, "2027-01")
    rupiah = formats.rupiah(ending.rupiah)
    told = f"15 orang tidak terlindungi lagi sesudah Februari 2027 bila tidak diperpanjang ({rupiah})."
    assert page.endings.text == told
    names = {page.endings.people.index(place, 0).data() for place in range(page.endings.people.rowCount())}
    assert len(names) == 15
    assert all("••" in person.masked_nik for person in page.endings.people.everything)
    assert sum(person.rupiah for person in page.endings.people.everything) == ending.rupiah
    assert page.endings._left(ending) == "2 bulan lagi"
    page.endings.ahead.set_value("1")
    page.endings.reload()
    settle()
    assert page.endings.text == "Tidak ada perlindungan yang berakhir sampai Desember 2026."
    assert page.endings.people.rowCount() == 0
