"""Rows go into exactly one of five groups; whatever is the matter is named by row, column and code."""

from collections import Counter
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.roster.conftest import Judge, table_of
from fakes.rosters import HEADINGS, TODAY, tidy_rows
from lapangan_app.domain.findings import Severity
from lapangan_app.domain.form import Sex
from lapangan_app.domain.nik import check_nik
from lapangan_app.domain.roster.cells import trouble_of
from lapangan_app.domain.roster.checks import check_niks
from lapangan_app.domain.roster.judge import Grounds, Group, Judgement, judge
from lapangan_app.domain.roster.mapping import propose
from lapangan_app.domain.roster.people import People, form_of

HEAD = ["NIK", "Nama", "Tanggal Lahir", "L/P", "Desa", "Kabupaten", "Status"]
ANI = ["7503015708900001", "Ani Contoh", "17-08-1990", "P", "Bulontala", "Bone Bolango", "hadir"]


def row(**changes: Any) -> list[Any]:
    """Return the row of Ani with some cells written differently, by heading."""
    return [changes.get(name.replace(" ", "_").replace("/", ""), cell) for name, cell in zip(HEAD, ANI, strict=True)]


def codes(judgement: Judgement) -> list[tuple[int, str, str]]:
    return [(problem.row, problem.column, problem.code) for problem in judgement.problems]


def test_a_row_that_is_whole_is_ready(judged: Judge) -> None:
    judgement = judged([HEAD, ANI])
    assert (judgement.rows, judgement.groups, judgement.problems) == ((2,), (Group.READY,), ())


@pytest.mark.parametrize(
    ("changes", "column", "code"),
    [
        ({"NIK": "750301570890001"}, "NIK", "nik_length"),
        ({"NIK": "75030157O89OOOOX"}, "NIK", "nik_length"),
        ({"NIK": 7503015708900001.0}, "NIK", "nik_as_number"),
        ({"NIK": "7.50301E+15"}, "NIK", "nik_scientific"),
        ({"NIK": "7503015708900000"}, "NIK", "nik_serial_zero"),
        ({"NIK": "1111111111111111"}, "NIK", "nik_implausible"),
        ({"Nama": ""}, "Nama", "name_nowhere"),
        ({"Nama": "12345"}, "Nama", "name_no_letters"),
        ({"Nama": "=cmd()"}, "Nama", "cell_formula"),
        ({"Tanggal_Lahir": "1990"}, "Tanggal Lahir", "date_unreadable"),
        ({"Tanggal_Lahir": "17-08-2090"}, "Tanggal Lahir", "birth_date_future"),
        ({"Tanggal_Lahir": "17-08-1890"}, "Tanggal Lahir", "birth_date_implausible"),
        ({"LP": "?!"}, "L/P", "sex_unreadable"),
        ({"Desa": "Sidomulyo", "Kabupaten": ""}, "Desa", "village_ambiguous"),
        ({"Desa": "Khayalan Jaya"}, "Desa", "village_unknown"),
    ],
)
def test_what_cannot_be_read_or_be_true_waits_for_a_person(judged: Judge, changes, column, code) -> None:
    judgement = judged([HEAD, ANI, row(**{"NIK": "7503015708900002", "Nama": "Budi", **changes})])
    assert judgement.groups == (Group.READY, Group.NEEDS_FIX)
    assert (3, column, code) in codes(judgement)


@pytest.mark.parametrize(
    ("changes", "column", "code"),
    [
        ({"Tanggal_Lahir": "18-08-1990"}, "NIK", "nik_birth_differs"),
        ({"LP": "L"}, "NIK", "nik_sex_differs"),
        ({"NIK": "7503019908900001"}, "NIK", "nik_date_invalid"),
        ({"NIK": "9903015708900001"}, "NIK", "nik_province_unknown"),
        ({"Nama": "Ani 2"}, "Nama", "name_digits"),
        ({"Desa": "Bulontalla"}, "Desa", "village_spelling"),
        ({"NIK": "", "Tanggal_Lahir": "17-08-1950"}, "Tanggal Lahir", "age_65"),
        ({"NIK": "", "Tanggal_Lahir": "17-08-2015"}, "Tanggal Lahir", "age_child"),
        ({"Status": "sakit"}, "Status", "status_unknown"),
    ],
)
def test_a_warning_leaves_a_row_ready(judged: Judge, changes, column, code) -> None:
    judgement = judged([HEAD, row(**changes)])
    assert judgement.groups == (Group.READY,)
    assert codes(judgement) == [(2, column, code)]
    assert judgement.problems[0].severity is Severity.WARNING


@pytest.mark.parametrize("blank", ["", "-", "menyusul", "belum ada", "N/A", 0.0, "  "])
def test_a_nik_may_follow_later(judged: Judge, blank: Any) -> None:
    assert judged([HEAD, row(NIK=blank)]).groups == (Group.READY,)


@pytest.mark.parametrize("status", ["meninggal", "Alm.", "MD", "Meninggal Dunia", "wafat"])
def test_the_dead_are_set_aside_and_no_twin_of_anybody(judged: Judge, status: str) -> None:
    judgement = judged([HEAD, row(Status=status), ANI])
    assert judgement.groups == (Group.IGNORED, Group.READY)
    assert codes(judgement) == [(2, "Status", "set_aside_deceased")]


def test_a_remark_says_who_died_and_is_otherwise_for_people_only(judged: Judge) -> None:
    judgement = judged([["Nama", "Ket"], ["Ani", "meninggal"], ["Budi", "sawah sewa"], ["Cici", "merantau"]])
    assert judgement.groups == (Group.IGNORED, Group.READY, Group.READY)
    assert [*judgement.values["status"]] == ["meninggal", "", "merantau"]


def test_hidden_rows_are_set_aside(judged: Judge) -> None:
    judgement = judged([HEAD, ANI, row(NIK="7503015708900002")], hidden=frozenset({2}), first_row=4)
    assert judgement.groups == (Group.READY, Group.IGNORED)
    assert codes(judgement) == [(6, "Status", "set_aside_hidden")]


@pytest.mark.parametrize(
    ("second", "code"),
    [
        (ANI, "nik_twice"),
        (row(NIK="'7503 0157 O890 0001", Nama="Ani Conto"), "nik_twice"),
        (row(NIK="７５０３０１５７０８９００００１"), "nik_twice"),
        (row(Nama="Orang Lain Sekali"), "nik_twice_other_name"),
        (row(NIK="", Nama="Hj. ANI CONTOH"), "person_twice"),
    ],
)
def test_the_first_stays_and_the_later_one_is_told_where_it_is(judged: Judge, second, code) -> None:
    judgement = judged([HEAD, ANI, second])
    assert judgement.groups == (Group.READY, Group.DUPLICATE_IN_FILE)
    (problem,) = judgement.problems
    assert (problem.row, problem.code, problem.facts) == (3, code, {"first": 2})


@pytest.mark.parametrize(
    "second",
    [
        row(NIK="7503015708900002"),  # two of one name and birthday, each with a NIK: two people
        row(NIK="", Tanggal_Lahir=""),  # a name alone proves nothing
        row(NIK="", Tanggal_Lahir="18-08-1990"),
        row(NIK="", Nama="Budi"),
    ],
)
def test_who_may_be_another_person_is_no_twin(judged: Judge, second) -> None:
    assert Group.DUPLICATE_IN_FILE not in judged([HEAD, ANI, second]).groups


def test_two_without_nik_are_twins_even_with_somebody_between(judged: Judge) -> None:
    nobody = row(NIK="", Nama="Moh. Amin")
    judgement = judged([HEAD, nobody, ANI, row(NIK="", Nama="Muhammad Amin")])
    assert judgement.groups == (Group.READY, Group.READY, Group.DUPLICATE_IN_FILE)


def test_who_is_on_this_laptop_is_told_by_nik_or_by_name_and_birth_date(judged: Judge) -> None:
    rows = [HEAD, ANI, row(NIK="", Nama="Budi Rekaan"), row(NIK="7503015708900003", Nama="Cici")]
    # doubled letters are one in a key by which names are compared
    judgement = judged(rows, known=["7503015708900001", "BUDI REKAN/1990-08-17", "CICI/1990-08-17"])
    assert judgement.groups == (Group.DUPLICATE_ON_DEVICE, Group.DUPLICATE_ON_DEVICE, Group.READY)
    assert [code for _, _, code in codes(judgement)] == ["already_listed"] * 2


def test_everything_a_list_says_goes_into_the_form(judged: Judge) -> None:
    head = [
        "NIK", "Nama", "TTL", "JK", "Nama Ibu Kandung", "Status Kawin", "No KK", "Alamat", "RT/RW", "Desa", "Kec",
        "Kab",
        "Kode Pos", "No HP", "Email", "Pekerjaan", "Tempat Kerja", "Penghasilan", "Jabatan", "Koperasi", "Kategori",
        "Sumber Dana", "Lama (bulan)", "Kantor Cabang", "Status", "Ahli Waris", "Hubungan", "Agen Perisai",
    ]  # fmt: skip
    cells = [
        "7503015708900001", "Hj. Rahma Contoh", "Gorontalo, 17 Agt 1990", "Perempuan", "Hasna Rekaan", "Menikah",
        "7503010101010001", "Dusun II", "1/2", "Bulontala", "Suwawa Selatan", "Bone Bolango", "96100", 81234567890.0,
        "rahma@example.org", "tani", "Sawah desa", 1_500_000.0, "Sekertaris", "Kopdes Merah Putih Bulontala",
        "Kader posyandu", "APBD Kabupaten", "3 bulan", "KC Gorontalo", "merantau", "Budi Rekaan", "Suami", "PRS-1",
    ]  # fmt: skip
    judgement = judged([head, cells])
    assert judgement.problems == ()
    form = form_of(judgement.values, 0, "id")
    assert (form.nik, form.full_name, form.birth_place) == ("7503015708900001", "Rahma Contoh", "Gorontalo")
    assert (form.birth_date, form.sex, form.mother_name) == (date(1990, 8, 17), Sex.FEMALE, "Hasna Rekaan")
    assert (form.marital_status, form.family_card, form.street) == ("kawin", "7503010101010001", "Dusun II")
    assert (form.rt, form.rw, form.region_code, form.postal_code) == ("001", "002", "75.03.12.2001", "96100")
    assert (form.phone, form.email) == ("+6281234567890", "rahma@example.org")
    assert (form.occupation, form.work_place, form.income) == ("petani", "Sawah desa", 1_500_000)
    assert (form.cooperative_role, form.category, form.payer, form.months) == (
        "sekretaris",
        "kader_posyandu",
        "apbd_kab",
        3,
    )
    assert form.cooperative.endswith("75.03.12.2001")
    assert (form.branch, form.roster_status, form.agent) == ("KC-GORONTALO", "merantau", "PRS-1")
    assert [(heir.name, heir.relation) for heir in form.heirs] == [("Budi Rekaan", "suami_istri")]


def test_what_a_list_does_not_say_stays_as_in_an_empty_form(judged: Judge) -> None:
    form = form_of(judged([["Nama", "Penghasilan", "Sumber Dana"], ["Ani", "", ""]]).values, 0, "id")
    assert (form.income, form.payer, form.months, form.cooperative_role) == (None, "mandiri", 1, "bukan_anggota")
    assert (form.sex, form.birth_date, form.region_code, form.heirs) == (None, None, "", ())


@pytest.mark.parametrize(
    ("heading", "word", "code"),
    [("Pekerjaan", "Astronaut", "occupation_unknown"), ("Jabatan", "Raja", "role_unknown"),
     ("Sumber Dana", "entah", "payer_unknown"), ("Kategori", "entah", "category_unknown"),
     ("Koperasi", "Koperasi Entah", "cooperative_unknown"), ("Lama (bulan)", "7", "period_unknown")],
)  # fmt: skip
def test_an_answer_in_no_catalogue_is_left_out_with_a_warning(judged: Judge, heading, word, code) -> None:
    judgement = judged([["Nama", heading], ["Ani", word]])
    assert (judgement.groups, codes(judgement)) == ((Group.READY,), [(2, heading, code)])


def test_the_title_says_village_and_cooperative_where_a_row_does_not(judged: Judge) -> None:
    title = ["DAFTAR ANGGOTA KOPERASI DESA MERAH PUTIH BULONTALA KABUPATEN BONE BOLANGO"]
    judgement = judged([title, ["Nama", "Desa"], ["Ani", ""], ["Budi", "Bulontala Timur"]])
    assert [*judgement.values["region_code"]] == ["75.03.12.2001", "75.03.12.2006"]
    assert len({*judgement.values["cooperative"]}) == 1


def test_a_column_of_p_and_w_means_pria_and_wanita(judged: Judge) -> None:
    sexes = judged([["Nama", "P/W"], ["Budi", "P"], ["Ani", "W"]]).values["sex"]
    assert [*sexes] == [Sex.MALE, Sex.FEMALE]


def test_people_are_the_ready_rows_only(judged: Judge) -> None:
    judgement = judged([HEAD, row(NIK="1"), row(Nama="Budi"), row(Nama="Budi")])
    people = People(judgement, lambda number: f"id-{number}")
    assert [(number, form.client_id, form.full_name, status) for number, form, status in people] == [
        (3, "id-3", "Budi", "hadir")
    ]
    assert people[0] == people[-1] == people[:1][0]
    with pytest.raises(IndexError):
        people[1]


def test_a_tidy_list_of_invented_people_is_ready_but_for_what_was_put_wrong(grounds: Grounds, regions) -> None:
    table = table_of([HEADINGS, *tidy_rows(400, regions, twice=0.1, wrong=0.2)])
    judgement = judge(table, propose(table, grounds.words), grounds)
    niks = [row[1] for row in zip(*table.columns, strict=True)][1:]
    assert judgement.counts[Group.DUPLICATE_IN_FILE] == len(niks) - len({*niks})
    wrong = Counter(problem.code for problem in judgement.problems if problem.severity is Severity.ERROR)
    assert set(wrong) <= {"nik_twice", "nik_twice_other_name", "village_ambiguous"}
    assert Counter(problem.code for problem in judgement.problems)["nik_birth_differs"] > 10


# what people put into any cell: right, wrong, in the wrong column, or nothing
_WORDS = st.sampled_from([
    "", " ", "-", *ANI, "7503015708900002", "Ani", "Budi", "NIK", "Nama", "Jumlah", "Mengetahui", "meninggal",
    "pindah", "Desa",
    "=1+1", "7.5E+15", "L", "x" * 500, "\x00", "\u200b", "0",
])  # fmt: skip
_CELLS = _WORDS | st.floats() | st.dates(date(1900, 1, 1)) | st.text(max_size=8)
_SHEETS = st.lists(st.lists(_CELLS, min_size=7, max_size=7), max_size=9)


@given(
    _SHEETS, st.booleans(), st.frozensets(st.integers(0, 9), max_size=3), st.sets(st.sampled_from(ANI[:1]), max_size=1)
)
def test_the_five_counts_sum_to_the_rows_whatever_stands_in_them(grounds: Grounds, rows, headed, hidden, known) -> None:
    table = table_of([HEAD, *rows] if headed else [[""] * 7, *rows], hidden=hidden)
    mine = Grounds(
        rules=grounds.rules, words=grounds.words, places=grounds.places, as_of=TODAY, on_device=lambda _n, _k: known
    )
    judgement = judge(table, propose(table, grounds.words), mine)
    assert sum(judgement.counts.values()) == len(judgement.rows) == len(judgement.groups)
    assert all(len(values) == len(judgement.rows) for values in judgement.values.values())
    assert len({*judgement.rows}) == len(judgement.rows)
    wrong = {problem.row for problem in judgement.problems if problem.severity is Severity.ERROR}
    ready = {number for number, group in zip(judgement.rows, judgement.groups, strict=True) if group is Group.READY}
    waiting = {
        number for number, group in zip(judgement.rows, judgement.groups, strict=True) if group is not Group.READY
    }
    assert not ready & wrong
    assert waiting <= {problem.row for problem in judgement.problems}, "every row that is not taken has its reason"
    assert len([*People(judgement, str)]) == len(ready)


@given(
    st.from_regex(r"[0-9]{15,17}", fullmatch=True)
    | st.dates(date(1930, 1, 1), TODAY).map(lambda day: f"750301{day.day:02d}{day.month:02d}{day.year % 100:02d}0001"),
    st.none() | st.dates(date(1930, 1, 1), TODAY),
    st.none() | st.sampled_from(Sex),
    st.booleans(),
)
def test_the_quick_check_of_niks_says_what_the_slow_one_says(grounds: Grounds, nik, birth, sex, fitting) -> None:
    if fitting and len(nik) == 16 and (day := _born(nik)):
        birth = day
    quick = check_niks([nik], [birth], [sex], TODAY, grounds.places).get(0)
    assert quick == trouble_of(list(check_nik(nik, birth, sex, TODAY, grounds.places)))


def _born(nik: str) -> date | None:
    try:
        return date(1900 + int(nik[10:12]), int(nik[8:10]), int(nik[6:8]) % 40)
    except ValueError:
        return None
