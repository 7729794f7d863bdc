"""Reports on a real profile: every figure against the plan, sums from the rows, and nothing leaves unnoted."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from lapangan_app.domain.form import Form
from lapangan_app.domain.outbox import Outcome
from lapangan_app.errors import NotFound, ReportNeeds
from lapangan_app.reports.blocks import words
from lapangan_app.reports.outreach.letterhead import Letterhead
from lapangan_app.reports.outreach.paper import report_sheet
from lapangan_app.reports.outreach.report import LOCAL_ESTIMATE, Cell, Part, Report, Signer
from lapangan_app.services.core import Core
from lapangan_app.services.outreach.report_recaps import half_year_of
from lapangan_app.services.outreach.reporting import Reporting
from lapangan_app.services.outreach.selection import CHOICES, Kind, Selection
from services.outreach.programmes import PLANS, REGENCY, Plan, Programme, make_programme

REFUSED = (Outcome.REJECTED, Outcome.CONFLICT)


@pytest.fixture
def programme(core: Core, filled: Form) -> Programme:
    return make_programme(core, filled)


def expected(wanted: Callable[[Plan], bool]) -> tuple[int, int, int, int, int]:
    """Add up registered, accepted, refused, waiting and rupiah of some of the plan."""
    plans = [plan for plan in PLANS if wanted(plan)]
    return (
        len(plans),
        sum(plan.answer is Outcome.ACCEPTED for plan in plans),
        sum(plan.answer in REFUSED for plan in plans),
        sum(plan.answer is None for plan in plans),
        sum(plan.rupiah for plan in plans),
    )


ALL = expected(lambda _plan: True)


def standings(part: Part) -> dict[Cell, tuple[Cell, ...]]:
    """Return the five counting columns of each row by its first text."""
    start = next(place for place, column in enumerate(part.columns) if column.title == "Terdaftar")
    name = next(place for place, column in enumerate(part.columns) if column.kind == "text")
    return {row[name]: row[start : start + 5] for row in (*part.lines, part.sums or ())}


def column(part: Part, title: str) -> list[Cell]:
    place = next(place for place, one in enumerate(part.columns) if one.title == title)
    return [row[place] for row in part.lines]


def facts(report: Report) -> dict[str, Cell]:
    return {fact.label: fact.value for fact in report.facts if fact.value}


def part_of(report: Report, title: str) -> Part:
    return next(part for part in report.parts if part.title == title)


def selection_for(core: Core, programme: Programme, kind: Kind) -> Selection:
    """Return a selection with which a report of any kind can be made."""
    if kind == "tagihan":
        return Selection(batch=core.agreements.draw_up(programme.agreement.agreement_id, "Tahap I").batch_id)
    return Selection(region=programme.villages[0] if kind == "desa" else "", until="2099-12", blank=3)


# recaps sum to the plan, whatever they are counted by


@pytest.mark.parametrize(
    ("kind", "part"),
    [
        ("rekap-acara", "Kegiatan"),
        ("rekap-acara", "Per desa"),
        ("rekap-acara", "Per pembayar"),
        ("rekap-desa", "Desa / kelurahan"),
        ("rekap-pembayar", "Pembayar dan perjanjian"),
        ("enam-bulan", "Per pembayar"),
        ("enam-bulan", "Per kategori"),
        ("enam-bulan", "Per desa"),
        ("enam-bulan", "Per koperasi"),
    ],
)
def test_every_recap_sums_to_everybody(core: Core, programme: Programme, kind: Kind, part: str) -> None:
    made = part_of(core.reporting.make(kind, Selection()), part)
    assert standings(made)["Jumlah"] == ALL
    for row in standings(made).values():
        assert row[0] == sum(value for value in row[1:4] if isinstance(value, int))


def test_the_event_has_those_who_were_registered_there(core: Core, programme: Programme) -> None:
    made = core.reporting.make("rekap-acara", Selection())
    rows = standings(part_of(made, "Kegiatan"))
    assert rows["Sosialisasi Uji"] == expected(lambda plan: plan.at_event)
    assert rows["Tanpa kegiatan"] == expected(lambda plan: not plan.at_event)
    assert (column(made.parts[0], "Hadir")[0], column(made.parts[0], "Daring")[0]) == (1, 1)
    only = core.reporting.make("rekap-acara", Selection(event=programme.event.event_id))
    assert standings(only.parts[0])["Jumlah"] == expected(lambda plan: plan.at_event)
    assert facts(only)["Kegiatan"] == "Sosialisasi Uji"


def test_what_was_refused_is_said_reason_by_reason(core: Core, programme: Programme) -> None:
    made = part_of(core.reporting.make("enam-bulan", Selection()), "Ditolak pusat, menurut alasan")
    assert dict(made.rows) == {  # the sentences of the queue
        "Menurut pusat, orang ini tidak memenuhi syarat pendaftaran.": 1,
        "NIK ini sudah terdaftar di pusat atas pendaftaran lain.": 1,
    }
    assert made.sums == ("Jumlah", 2)


def test_villages_stand_beside_lists_and_quota(core: Core, programme: Programme) -> None:
    core.rosters.expect([programme.forms[0], replace(programme.forms[0], client_id="x", nik="7503014508909999")], "D")
    made = core.reporting.make("rekap-desa", Selection(region=REGENCY))
    part = part_of(made, "Desa / kelurahan")
    assert len(part.rows) == 165  # the agreement gives places in each of the 165 units of the 2025 code list
    row = dict(zip(column(part, "Kode"), part.lines, strict=True))[programme.villages[0]]
    assert row[3:8] == (2, 1, 0.5, 100, 96)
    sums = part.sums
    assert sums is not None
    assert sums[3:8] == (2, 1, 0.5, 16_500, 16_500 - len(PLANS))
    assert made.estimate
    assert LOCAL_ESTIMATE in words(report_sheet(made))
    assert facts(made)["Daftar yang dipakai"] == "D"


def test_cooperatives_say_what_their_board_lacks(core: Core, programme: Programme) -> None:
    core.cooperatives.seat(programme.cooperative.code, "ketua", "Orang Satu", nik=programme.forms[0].nik)
    made = core.reporting.make("rekap-koperasi", Selection(region=REGENCY))
    part = part_of(made, "Koperasi")
    assert standings(part)["Koperasi Uji"] == expected(lambda plan: plan.cooperative)
    assert column(part, "Pengurus dan pengawas") == [1]
    assert column(part, "Di antaranya terdaftar") == [1]
    lacking = column(part, "Kelengkapan")[0]
    assert isinstance(lacking, str)
    assert lacking.startswith("belum: wakil ketua")
    assert "bendahara" in lacking
    assert facts(made)["Pengurus lengkap"] == "0 dari 1"


def test_payers_show_what_was_billed_and_paid(core: Core, programme: Programme) -> None:
    batch = core.agreements.draw_up(programme.agreement.agreement_id, "Tahap I")
    lines = core.agreements.lines(batch.batch_id)
    core.agreements.mark_paid(batch.batch_id, [lines[0].client_id], date(2026, 11, 24))
    part = core.reporting.make("rekap-pembayar", Selection()).parts[0]
    assert column(part, "Ditagih") == [sum(plan.rupiah for plan in PLANS if plan.answer not in REFUSED)]
    assert column(part, "Dibayar") == [
        PLANS[[form.client_id for form in programme.forms].index(lines[0].client_id)].rupiah
    ]


def test_a_period_counts_the_days_of_registration(core: Core, programme: Programme) -> None:
    today = core.reporting._context.today()
    for chosen, people in ((Selection(first=today, last=today), 7), (Selection(last=date(2020, 1, 1)), 0)):
        assert len(standings(core.reporting.make("rekap-pembayar", chosen).parts[0])) >= 1
        sums = core.reporting.make("rekap-pembayar", chosen).parts[0].sums
        assert sums is not None
        assert sums[4] == people


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (date(2026, 11, 25), date(2026, 7, 1), date(2026, 12, 31)),
        (date(2026, 6, 30), date(2026, 1, 1), date(2026, 6, 30)),
        (date(2028, 1, 1), date(2028, 1, 1), date(2028, 6, 30)),
    ],
)
def test_the_half_of_a_year_has_six_months(day: date, first: date, last: date) -> None:
    assert half_year_of(day) == (first, last)


# lists of people


def test_the_bill_names_the_billed_and_sums_in_words(core: Core, programme: Programme) -> None:
    batch = core.agreements.draw_up(programme.agreement.agreement_id, "Tahap I")
    core.agreements.set_payment_code(batch.batch_id, "632309048826")
    core.correcting.withdraw(programme.forms[6].client_id, "berubah_pikiran")
    billed = [plan for plan in PLANS[:6] if plan.answer not in REFUSED]
    made = core.reporting.make("tagihan", Selection(batch=batch.batch_id))
    part = part_of(made, "Orang yang dibayari")
    assert sorted(str(name) for name in column(part, "Nama")) == sorted(plan.name for plan in billed)
    assert sorted(column(part, "Jumlah"), key=str) == sorted((plan.rupiah for plan in billed), key=str)
    assert sum(value for value in column(part, "Bulan") if isinstance(value, int)) == sum(p.months for p in billed)
    total = sum(plan.rupiah for plan in billed)  # 1 + 3 + 6 + 3 months at 16,800
    assert total == 218_400
    assert facts(made)["Jumlah"] == total
    assert facts(made)["Terbilang"] == "dua ratus delapan belas ribu empat ratus rupiah"
    assert facts(made)["Kode iuran"] == "632309048826"
    for title in ("Per desa", "Per kategori"):
        assert part_of(made, title).sums == ("Jumlah", len(billed), total)
    assert "1 orang menarik" in made.notes[0]
    assert all("••" in str(nik) for nik in column(part, "NIK"))
    assert not made.revealed


def test_whole_niks_are_noted_before_anybody_sees_them(core: Core, programme: Programme) -> None:
    batch = core.agreements.draw_up(programme.agreement.agreement_id, "Tahap I")
    made = core.reporting.make("tagihan", Selection(batch=batch.batch_id, reveal=True))
    assert programme.forms[0].nik in column(part_of(made, "Orang yang dibayari"), "NIK")
    assert noted(core)[-1] == ("reveal_report", f"tagihan {batch.batch_id}")
    core.reporting.noted(made, "xlsx")
    assert noted(core)[-1] == ("export_report", f"tagihan xlsx {batch.batch_id} 5 nik")


def test_cards_are_for_the_accepted_only(core: Core, programme: Programme) -> None:
    made = core.reporting.make("kartu", Selection())
    accepted = [plan for plan in PLANS if plan.answer is Outcome.ACCEPTED]
    assert column(made.parts[0], "Nama") == ["Abdul Rekaan", "=SUM(A1:A9) Rekaan", "Eko Rekaan"]
    assert facts(made)["Kartu"] == len(accepted) == 3
    assert facts(made)["Belum diterima pusat"] == len(PLANS) - len(accepted)
    assert all(str(number).startswith("BB-") for number in column(made.parts[0], "Nomor pusat"))
    assert made.parts[0].pen >= 8, "room for a signature"
    here = core.reporting.make("kartu", Selection(event=programme.event.event_id))
    assert column(here.parts[0], "Nama") == ["Abdul Rekaan", "=SUM(A1:A9) Rekaan"]
    batch = core.agreements.draw_up(programme.agreement.agreement_id, "Tahap I")
    assert column(core.reporting.make("kartu", Selection(batch=batch.batch_id)).parts[0], "No.") == [1, 2, 3]
    empty = core.reporting.make("kartu", Selection(region="32.01"))
    assert empty.parts[0].rows == ()


def test_what_ends_is_the_same_by_agreement_and_by_name(core: Core, programme: Programme) -> None:
    first = programme.forms[0].start_month
    for until, wanted in ((first, lambda plan: plan.months == 1), ("2099-12", lambda _plan: True)):
        made = core.reporting.make("perpanjangan", Selection(until=until))
        by_agreement, by_name = made.parts
        count, *_, rupiah = expected(wanted)
        assert by_agreement.sums is not None
        assert by_name.sums is not None
        assert (by_agreement.sums[3], by_agreement.sums[4]) == (count, rupiah)
        assert (len(by_name.rows), by_name.sums[6]) == (count, rupiah)
        endings = core.agreements.endings(until)
        assert [row[3:] for row in by_agreement.rows] == [(one.people, one.rupiah) for one in endings]


def test_a_village_reports_its_own_workers(core: Core, programme: Programme) -> None:
    made = core.reporting.make("desa", Selection(region=programme.villages[0]))
    own = expected(lambda plan: plan.village == 0)
    assert len(made.parts[0].rows) == own[0]
    assert standings(part_of(made, "Per kategori"))["Jumlah"] == own
    assert (facts(made)["Kuota desa"], facts(made)["Sisa kuota"]) == (100, 96)
    assert made.signature is not None
    assert made.signature.signers[-1].role.startswith("Kepala Desa ")


def test_who_came_stands_in_order_and_blank_rows_go_on(core: Core, programme: Programme) -> None:
    made = core.reporting.make("hadir", Selection(blank=3))
    assert column(made.parts[0], "No.") == [1, 2, 3, 4, 5]
    assert column(made.parts[0], "Nama") == ["Yusuf Rekaan", "Maryam Rekaan", "", "", ""]
    assert column(made.parts[0], "Nomor HP")[0] == "0812-••••-7890"
    shown = core.reporting.make("hadir", Selection(reveal=True))
    assert column(shown.parts[0], "Nomor HP")[0] == "+6281234567890"
    assert (facts(made)["Hadir di tempat"], facts(made)["Mengikuti daring"]) == (1, 1)


# what is missing, what is kept, what is noted


@pytest.mark.parametrize(
    ("kind", "selection", "error"),
    [
        ("hadir", Selection(), ReportNeeds),
        ("tagihan", Selection(), ReportNeeds),
        ("desa", Selection(region="75.03"), ReportNeeds),
        ("perpanjangan", Selection(until="Desember"), ReportNeeds),
        ("hadir", Selection(event="none"), NotFound),
        ("tagihan", Selection(batch="none"), NotFound),
        ("rekap-acara", Selection(event="none"), NotFound),
    ],
)
def test_what_cannot_be_made_is_said(core: Core, kind: Kind, selection: Selection, error: type[Exception]) -> None:
    with pytest.raises(error):
        core.reporting.make(kind, selection)


@pytest.mark.parametrize("kind", CHOICES)
def test_each_kind_is_made_and_names_nobody_on_its_outside(core: Core, programme: Programme, kind: Kind) -> None:
    made = core.reporting.make(kind, selection_for(core, programme, kind))
    text = words(report_sheet(made))
    assert made.title in text
    assert made.name.startswith(kind)
    assert made.training
    outside = f"{made.name} {made.title} {made.subject}"
    assert not any(plan.name in outside for plan in PLANS)
    core.reporting.noted(made, "print")
    action, reason = noted(core)[-1]
    assert action == "print_report"
    assert reason.split()[0] == kind
    assert not any(plan.name in reason for plan in PLANS)


@pytest.mark.parametrize("kind", ["rekap-acara", "rekap-desa", "rekap-koperasi", "rekap-pembayar", "enam-bulan"])
def test_an_empty_laptop_has_empty_reports(core: Core, kind: Kind) -> None:
    assert core.reporting.make(kind, Selection()).people == 0


def test_the_head_of_the_letter_is_the_offices_own_once_written(core: Core, programme: Programme) -> None:
    usual = core.reporting.letterhead()
    assert usual.organisation == core.profile.tenant_name
    kept = core.reporting.keep_letterhead(
        Letterhead(
            organisation="Dinas  Tenaga\nKerja",
            unit="Bidang Jaminan Sosial",
            place="Suwawa",
            approving=Signer("Kepala Dinas", "Drs. Rekaan, M.Si.", "NIP 19700101 199001 1 001"),
        )
    )
    assert kept.organisation == "Dinas Tenaga Kerja", "one line each"
    made = core.reporting.make("rekap-pembayar", Selection())
    assert made.letterhead == ("Dinas Tenaga Kerja", "Bidang Jaminan Sosial")
    assert made.signature is not None
    assert made.signature.place == "Suwawa"
    assert [signer.name for signer in made.signature.signers] == ["Drs. Rekaan, M.Si.", core.officer.name]
    assert noted(core)[-1][0] == "letterhead_kept"


def test_a_damaged_letterhead_gives_the_usual_one(core: Core) -> None:
    with core.reporting._context.store.write() as work:
        work.notebook.set_meta("letterhead", b'{"organisation": 1, "surprise": true}')
    assert core.reporting.letterhead().organisation == core.profile.tenant_name


def noted(core: Core) -> list[tuple[str, str]]:
    """Return the rows of the audit log that are about no registration."""
    reporting: Reporting = core.reporting
    with reporting._context.store.read() as reading:
        rows = reading.connection.exec_driver_sql("SELECT action, reason FROM audit WHERE client_id = '' ORDER BY i")
        return [(row[0], row[1]) for row in rows]
