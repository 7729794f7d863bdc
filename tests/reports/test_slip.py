"""What stands on a slip, word for word: no promise too many, and no person too clear."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from fakes.slips import RECEIPT, cost, longest_slip, slip, token
from lapangan_app.domain.zones import zone_of
from lapangan_app.reports.blocks import Paper, words
from lapangan_app.reports.phrases import moment
from lapangan_app.reports.slip import NO_CARD, RECEIVED, slip_sheet

PAPERS: tuple[Paper, ...] = ("a4", "80mm")


@pytest.mark.parametrize("paper", PAPERS)
def test_until_the_centre_has_answered_it_guarantees_nothing_and_says_so(paper: Paper):
    text = words(slip_sheet(slip(), paper))
    assert NO_CARD in text
    assert RECEIVED not in text
    text = words(slip_sheet(slip(receipt=RECEIPT), paper))
    assert NO_CARD not in text
    assert "Nomor pusat BB-2026-000318, Minggu, 22 November 2026, 09.05 WITA." in text
    assert "Ini bukan kartu peserta: perlindungan mulai sesudah iuran pertama dibayar." in text


@pytest.mark.parametrize("paper", PAPERS)
def test_everything_that_was_noted_is_there(paper: Paper):
    text = words(slip_sheet(slip(), paper))
    for wanted in (
        "Dinas Tenaga Kerja Kabupaten Bone Bolango",
        "19Y3-QT8Z",
        "revisi 1",
        "Wulandari Monoarfa",
        "7503 02•• •••• 0021",
        "Sosialisasi Kopdes Muara Bone",
        "Sabtu, 21 November 2026, 10.30 WITA",
        "Rahma Djafar",
        "cap jempol, saksi Yusuf Mokodompit (consent-2026-11)",
        "Dasar penghasilan: Rp1.000.000",
        "Rp33.600",
        "tiga puluh tiga ribu enam ratus rupiah",
        "50% dari JKK dan JKM, sampai iuran Desember 2026",
        "kode iuran",
    ):
        assert wanted in text


@pytest.mark.parametrize("paper", PAPERS)
def test_the_death_benefit_of_the_first_months_is_not_the_whole_one(paper: Paper):
    """Permenaker 1/2025."""
    text = words(slip_sheet(slip(), paper))
    assert "Sampai Januari 2027: Ahli waris menerima Rp10.000.000 saja." in text
    assert "Mulai Februari 2027, bila iuran tidak putus. Ahli waris menerima Rp42.000.000" in text
    assert "Mulai November 2029, bila iuran tidak putus. Beasiswa" in text
    now, later = text.index("Dijamin sejak iuran pertama"), text.index("Belum dijamin hari ini")
    assert now < text.index("Rp10.000.000 saja") < later < text.index("Rp42.000.000")


def test_equal_months_share_a_row_and_the_end_of_the_discount_begins_another():
    text = words(slip_sheet(slip(), "a4"))
    assert "November – Desember 2026 (2 bulan) | Rp5.000 | Rp3.400 | Rp8.400 | Rp16.800" in text
    assert "Januari 2027 | Rp10.000 | Rp6.800 | Rp16.800 | Rp16.800" in text


def test_when_only_the_total_can_be_told_there_is_no_table():
    told = replace(cost(), months=(), discount=None, discount_until=None)
    text = words(slip_sheet(slip(cost=told), "a4"))
    assert "Bulan iuran" not in text
    assert "Rp33.600" in text


def test_who_does_not_pay_is_not_asked_to():
    told = replace(cost(), payer="APBD kabupaten/kota", pays_self=False)
    text = words(slip_sheet(slip(cost=told), "80mm"))
    assert "Iuran dibayar oleh APBD kabupaten/kota." in text
    assert "Dengan kode iuran" not in text


def test_a_practice_slip_says_so_across():
    assert slip_sheet(slip(training=True), "a4").stamp == "LATIHAN"
    assert slip_sheet(slip(), "a4").stamp == ""


def test_file_name_and_title_know_the_number_and_nobody():
    sheet = slip_sheet(longest_slip(), "a4")
    assert sheet.name == "tanda-terima-19Y3-QT8Z"
    assert sheet.title == "Tanda terima pendaftaran 19Y3-QT8Z"


def test_the_token_holds_nothing_of_the_person():
    made, text = slip(), token()
    for secret in (made.name, "Wulandari", "7503", "0021", made.officer):
        assert secret not in text
    assert text.isalnum()
    assert text.isupper()


@pytest.mark.parametrize(("province", "written"), [("32", "01.00 WIB"), ("75", "02.00 WITA"), ("91", "03.00 WIT")])
def test_instants_are_those_of_the_place(province: str, written: str):
    assert moment(datetime(2026, 12, 31, 18, 0, tzinfo=UTC), zone_of(province)) == f"Jumat, 1 Januari 2027, {written}"
