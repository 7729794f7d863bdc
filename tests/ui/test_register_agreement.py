"""The agreement on the registration form: proposed, followed, refused, over the real services."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from fakes.programmes import BONE_BOLANGO, Programme
from lapangan_app.domain.outreach.agreements import Agreement
from lapangan_app.services.core import Core
from lapangan_app.ui.pages.register import RegisterPage
from lapangan_app.ui.shell import Shell

Open = Callable[[Core], Shell]
Settle = Callable[[], None]


def opened(core: Core, open_shell: Open, settle: Settle) -> RegisterPage:
    shell = open_shell(core)
    shell.go("register")
    settle()
    return shell.register


@pytest.fixture
def page(real_core: Core, open_shell: Open, settle: Settle) -> RegisterPage:
    """Show the form of somebody of Bone Bolango without an event, paid by nobody else."""
    real_core.events.choose(None)
    page = opened(real_core, open_shell, settle)
    village = real_core.regions.villages(BONE_BOLANGO)[9]
    page.form.fill(replace(page.form.collect(), region_code=village))
    page.checker.run()
    settle()
    return page


def pay(page: RegisterPage, payer: str, settle: Settle) -> None:
    page.form.fields["payer"].editor.set_value(payer)
    page.form.fields["payer"].changed.emit()
    page.checker.run()
    settle()


def choose(page: RegisterPage, agreement: str, settle: Settle) -> None:
    editor = page.form.fields["agreement"].editor
    editor.set_value(agreement)
    editor.changed.emit()
    page.checker.run()
    settle()


def another(core: Core, like: Agreement, **terms: object) -> Agreement:
    made = replace(like, agreement_id=core.agreements.new_id(), **terms)
    core.agreements.keep(made)
    return made


def test_who_pays_himself_is_asked_for_no_agreement(page: RegisterPage, settle: Settle) -> None:
    assert page.form.fields["agreement"].isHidden()
    pay(page, "apbdes_add", settle)
    assert page.form.fields["agreement"].isVisible()
    pay(page, "mandiri", settle)
    assert page.form.fields["agreement"].isHidden()
    assert page.form.collect().agreement == ""


def test_the_only_running_agreement_is_proposed_and_its_terms_follow(
    page: RegisterPage, built: Programme, settle: Settle
) -> None:
    assert page.form.collect().months == 1
    pay(page, "apbdes_add", settle)
    form = page.form.collect()
    assert form.agreement == built.add.agreement_id
    assert (form.months, form.start_month, form.programs) == (3, "2026-11", ("JKK", "JKM"))
    text = page.form.fields["agreement"].editor.currentText()
    assert "3 Tahun 2026 · Perlindungan pekerja rentan desa" in text
    assert "sisa 85 dari 100 orang, sisa 20 dari 20 orang di desa ini" in text


def test_an_agreement_that_has_ended_is_not_proposed(page: RegisterPage, settle: Settle) -> None:
    pay(page, "csr", settle)
    assert page.form.collect().agreement == ""
    assert page.form.fields["agreement"].editor.count() == 1


def test_what_the_officer_takes_away_stays_away(page: RegisterPage, settle: Settle) -> None:
    pay(page, "apbdes_add", settle)
    choose(page, "", settle)
    page.checker.run()
    settle()
    assert page.form.collect().agreement == ""


def test_of_two_agreements_none_is_proposed_and_the_chosen_one_is_followed(
    page: RegisterPage, real_core: Core, built: Programme, settle: Settle
) -> None:
    other = another(
        real_core, built.add, number="4/2026", months=6, first_month="2027-05", programs=("JKK", "JKM", "JHT")
    )
    pay(page, "apbdes_add", settle)
    assert page.form.collect().agreement == ""
    choose(page, other.agreement_id, settle)
    form = page.form.collect()
    # May 2027 is further ahead than the form offers by itself
    assert (form.months, form.start_month, form.programs) == (6, "2027-05", ("JKK", "JKM", "JHT"))


def test_an_agreement_of_another_place_is_not_offered(
    page: RegisterPage, real_core: Core, built: Programme, settle: Settle
) -> None:
    another(real_core, built.add, number="5/2026", region_code="32.01")
    pay(page, "apbdes_add", settle)
    assert page.form.collect().agreement == built.add.agreement_id


def test_another_payer_lets_the_agreement_go(page: RegisterPage, settle: Settle) -> None:
    pay(page, "apbdes_add", settle)
    pay(page, "donatur", settle)
    assert page.form.collect().agreement == ""


def test_a_quota_that_is_used_up_is_said_at_the_agreement_at_once(
    page: RegisterPage, real_core: Core, built: Programme, settle: Settle
) -> None:
    real_core.agreements.keep(replace(built.add, quota_people=15))
    pay(page, "apbdes_add", settle)
    field = page.form.fields["agreement"]
    assert field.has_error
    assert field.message.text().startswith("Kuota 15 orang pada perjanjian ini sudah penuh")


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("months", "1", "tepat 3 bulan"),
        ("programs", True, "membayar JKK+JKM saja"),
        ("start_month", "2026-12", "mulai"),
    ],
)
def test_what_the_agreement_does_not_pay_stands_at_its_field(
    page: RegisterPage, settle: Settle, field: str, value: object, words: str
) -> None:
    pay(page, "apbdes_add", settle)
    editor = page.form.fields[field].editor
    editor.setChecked(value) if field == "programs" else editor.set_value(value)
    page.checker.run()
    settle()
    page.form.fields[field].judge()
    assert words in page.form.fields[field].message.text()


def test_a_fund_about_which_nothing_is_sure_is_said_at_the_payer(page: RegisterPage, settle: Settle) -> None:
    pay(page, "apbdes_dd", settle)  # Dana Desa since 2025: funds.toml
    page.form.fields["payer"].judge()
    assert "Belum pasti apakah dana ini boleh" in page.form.fields["payer"].message.text()


def test_the_event_fills_payer_agreement_and_branch(
    real_core: Core, built: Programme, open_shell: Open, settle: Settle, qtbot: QtBot
) -> None:
    page = opened(real_core, open_shell, settle)
    form = page.form.collect()
    assert (form.payer, form.agreement, form.branch) == ("apbdes_add", built.add.agreement_id, "KC-GORONTALO")
    assert (form.months, form.start_month) == (3, "2026-11")
    pay(page, "mandiri", settle)
    page.next_person()
    settle()
    assert page.form.collect().agreement == built.add.agreement_id  # what the event says goes before the last person


def test_an_agreement_from_elsewhere_is_kept_and_said(page: RegisterPage, settle: Settle) -> None:
    form = replace(page.form.collect(), payer="apbdes_add", agreement="elsewhere")
    page.form.fill(form)
    page.checker.run()
    settle()
    assert page.form.collect().agreement == "elsewhere"
    assert "tidak ada di laptop ini" in page.form.fields["agreement"].message.text()


def test_an_old_registration_keeps_its_ended_agreement(page: RegisterPage, built: Programme, settle: Settle) -> None:
    page.form.fill(replace(page.form.collect(), payer="csr", agreement=built.csr.agreement_id))
    page.checker.run()
    settle()
    assert page.form.collect().agreement == built.csr.agreement_id
    assert "Bantuan iuran nelayan" in page.form.fields["agreement"].editor.currentText()
