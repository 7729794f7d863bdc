"""Headings as offices write them, and the tables in which they stand."""

from datetime import date

import pytest

from domain.roster.conftest import table_of
from lapangan_app.domain.roster.headings import Heading, field_of
from lapangan_app.domain.roster.mapping import best_table, propose
from lapangan_app.domain.roster.rows import data_rows
from lapangan_app.domain.roster.vocabulary import vocabulary
from lapangan_app.errors import HeadingUnknown

WORDS = vocabulary()


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("No", "number"), ("NIK *", "nik"), ("N I K", "nik"), ("No. KTP / NIK (16 digit)", "nik"),
        ("NIK sesuai e-KTP", "nik"),
        ("Nama Lengkap (sesuai KTP)", "full_name"), ("NAMA", "full_name"), ("Nama  Ibu\nKandung", "mother_name"),
        ("Tempat, Tgl. Lahir", "birth"), ("TTL", "birth"), ("Tangal Lahir", "birth_date"),
        ("Tgl Lahir (DD-MM-YYYY)", "birth_date"),
        ("L/P", "sex"), ("Jenis Kelamin (L/P)", "sex"), ("No. HP/WA", "phone"), ("Alamat Lengkap", "street"),
        ("RT/RW", "rt_rw"),
        ("Desa/Kel.", "village"), ("Kec.", "district"), ("Kab/Kota", "regency"),
        ("Jabatan di Koperasi", "cooperative_role"),
        ("Penghasilan per Bulan (Rp)", "income"), ("Ket.", "remark"), ("Nama Ahli Waris", "heir_name"),
        ("Nama Bank", "bank"),
        ("Nomor Induk Koperasi", ""), ("NIK Koperasi", ""), ("Nama Kepala Keluarga", ""),
        ("Jumlah Anggota Keluarga", ""),
        ("Nama Usaha", ""), ("", ""), ("NIK Suami", ""),
    ],
)  # fmt: skip
def test_a_heading_names_its_field_or_none(heading, field):
    assert field_of(Heading(heading, heading), WORDS) == field


def fields(rows, **more):
    plan = propose(table_of(rows, **more), WORDS)
    return plan.data, [column.field for column in plan.columns]


def test_titles_above_and_a_row_of_column_numbers_below():
    rows = [["DAFTAR ANGGOTA"], ["Desa Bulontala"], [], ["No", "NIK", "Nama"], [1.0, 2.0, 3.0], [1.0, "7503", "Ani"]]
    assert fields(rows) == (5, ["number", "nik", "full_name"])
    assert fields([*rows[:4], ["(1)", "(2)", "(3)"], rows[5]])[0] == 5
    assert fields([*rows[:4], rows[5]])[0] == 4


def test_two_rows_of_headings_with_merged_cells():
    rows = [
        ["No", "Nama", "Tempat, Tanggal Lahir", "", "Alamat", "", "", "Ahli Waris", ""],
        ["", "", "Tempat", "Tanggal", "Dusun", "RT", "RW", "Nama", "Hubungan"],
        [1.0, "Ani", "Gorontalo", "17-08-1990", "II", "1", "2", "Budi", "Suami"],
    ]
    expected = ["number", "full_name", "birth_place", "birth_date", "street", "rt", "rw", "heir_name", "heir_relation"]
    merged = ((0, 2, 0, 3), (0, 4, 0, 6), (0, 7, 0, 8), (0, 0, 1, 0), (0, 1, 1, 1))
    assert fields(rows, merged=merged) == (2, expected)
    assert fields(rows) == (2, expected), "groups drawn without merging"


def test_a_list_without_headings_has_columns_to_be_named_by_hand():
    plan = propose(table_of([["7503015708900001", "Ani"], ["7503015708900002", "Budi"]], first_column=1), WORDS)
    assert (plan.data, [column.heading for column in plan.columns]) == (0, ["Kolom B", "Kolom C"])
    assert not plan.finds_people
    assert plan.corrected({"kolom c": "full_name"}, WORDS).finds_people


def test_two_columns_of_one_kind_leave_the_choice_to_a_person():
    table = table_of([["Nama", "Nama", "Nama Lengkap"], ["a", "b", "c"]])
    plan = propose(table, WORDS)
    assert [(column.heading, column.field) for column in plan.columns] == [
        ("Nama A", "full_name"), ("Nama B", ""), ("Nama Lengkap", ""),
    ]  # fmt: skip
    chosen = plan.corrected({"Nama Lengkap": "full_name"}, WORDS)
    assert [column.field for column in chosen.columns] == ["", "", "full_name"]


@pytest.mark.parametrize("chosen", [{"Namma": "full_name"}, {"Nama": "shoe_size"}])
def test_a_column_or_field_that_is_not_there_is_refused(chosen):
    with pytest.raises(HeadingUnknown):
        propose(table_of([["Nama", "NIK"]]), WORDS).corrected(chosen, WORDS)


def test_a_title_names_the_places_and_the_cooperative():
    rows = [
        ["DAFTAR CALON PESERTA KOPERASI DESA MERAH PUTIH BULONTALA"],
        ["KECAMATAN SUWAWA SELATAN KABUPATEN BONE BOLANGO TAHUN 2026"],
        ["Nama", "NIK"],
    ]
    assert dict(propose(table_of(rows), WORDS).title) == {
        "village": "BULONTALA", "cooperative": "BULONTALA", "district": "SUWAWA SELATAN", "regency": "BONE BOLANGO",
    }  # fmt: skip


def test_of_several_sheets_the_one_with_most_fields_is_taken():
    guide, data = table_of([["Kolom", "Nama"], ["x", "y"]]), table_of([["NIK", "Nama", "Alamat"]])
    assert best_table([guide, data], WORDS) is data


def test_only_people_are_rows():
    rows = [
        ["No", "NIK", "Nama", "Alamat"],
        [1.0, "7503015708900001", "Ani", "Dusun I"],
        ["DUSUN II", "", "", ""],
        ["", "", "KELOMPOK MELATI", ""],
        [2.0, "", "Budi", "Dusun II"],
        ["No", "NIK (16 digit)", "Nama Lengkap", "Alamat"],
        [3.0, "7503015708900003", "", ""],
        [4.0, "", "", ""],
        ["", "", "", ""],
        ["Jumlah", "3", "3 orang", "x"],
        ["Total", 3.0, "x", "x"],
        ["", "", "", ""],
        ["", "", "Mengetahui,", "Suwawa, 1 November 2026"],
        ["", "", "Kepala Desa", "Ketua"],
        ["", "", "Budi Rekaan", "Citra Rekaan"],
    ]
    table = table_of(rows, merged=((3, 2, 3, 4),))
    assert data_rows(table, propose(table, WORDS), WORDS) == [1, 4, 6]


def test_a_person_called_like_a_sum_is_a_person_where_a_nik_stands():
    rows = [["NIK", "Nama"], ["7503015708900001", "Total Rekaan"], ["7503015708900002", "Ketua Rekaan"]]
    table = table_of(rows)
    assert data_rows(table, propose(table, WORDS), WORDS) == [1, 2]


def test_corrected_cells_leave_the_table_as_it_was():
    table = table_of([["Nama", "Lahir"], ["Ani", date(1990, 8, 17)]], first_row=5)
    changed = table.corrected({(6, 0): " Anita "})
    assert (changed.row(1)[0], table.row(1)[0]) == ("Anita", "Ani")
    for place in ((4, 0), (7, 0)):
        with pytest.raises(IndexError):
            table.corrected({place: "x"})
