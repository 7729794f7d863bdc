"""What may be believed of a read card: lines find their labels, values their form, and a NIK only its proof."""

import random
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapangan_app.domain import ktp_fields
from lapangan_app.domain.codes import Code
from lapangan_app.domain.form import Sex
from lapangan_app.domain.ktp import CardReading, Level, Line, NikReading, Page, ReadField
from lapangan_app.domain.ktp_fields import judge_nik, nik_line, read_card, wanted_lines
from lapangan_app.domain.ktp_layout import lay_out, split_label, with_spaces

TODAY = date(2026, 11, 21)
NIK = "7503024708900021"
BORN = ReadField("birth_date", date(1990, 8, 7), 0.98)
WOMAN = ReadField("sex", Sex.FEMALE, 0.98)


class Everywhere:
    """Know every region but the ones it was told not to."""

    def __init__(self, *unknown: str) -> None:
        self.unknown = unknown

    def knows(self, code: str) -> bool:
        return code not in self.unknown


CARD = (
    ("PROVINSI GORONTALO", 400), ("KABUPATEN BONE BOLANGO", 400), ("NIK", 36), (f": {NIK}", 258),
    ("Nama", 36), (": WULANDARI MONOARFA", 318), ("Tempat/Tgl Lahir", 36), (": GORONTALO, 07-08-1990", 318),
    ("Jenis Kelamin", 36), (": PEREMPUAN", 318), ("Gol. Darah : O", 640), ("Alamat", 36), (": DUSUN TENGAH", 318),
    ("RT/RW", 74), (": 002/001", 318), ("Kel/Desa", 74), (": MUARA BONE", 318), ("Kecamatan", 74), (": BONE", 318),
    ("Agama", 36), (": ISLAM", 318),
)  # fmt: skip


def lines(changes: dict[str, str] | None = None, *, again: bool = True) -> tuple[Line, ...]:
    """Return the lines of a card, 44 pixels apart; `changes` replaces texts, an empty one leaves the line out."""
    made = []
    top = 0.0
    for text, left in CARD:
        top += 0 if 200 < left < 400 or left == 640 else 44
        now = (changes or {}).get(text, text)
        if now:
            box = (float(left), top, left + 16.0 * len(now), top + 32)
            made.append(Line(now, box, 0.98, now if again else None))
    return tuple(made)


def readings(*digits: str, weakest: float = 0.99) -> tuple[NikReading, ...]:
    """Return readings of the NIK."""
    return tuple(NikReading(each, weakest) for each in digits)


def read(changes: dict[str, str] | None = None, *, nik: str = NIK, again: bool = True) -> CardReading:
    """Read a card whose NIK was read alike five times."""
    return read_card(Page(lines(changes, again=again), readings(*[nik] * 5)), TODAY, Everywhere())


def values(reading: CardReading) -> dict[str, object]:
    """Return the proposed values by field."""
    return {field.name: field.value for field in reading.fields}


ALL = {
    "nik": NIK, "full_name": "WULANDARI MONOARFA", "birth_place": "GORONTALO", "birth_date": date(1990, 8, 7),
    "sex": Sex.FEMALE, "street": "DUSUN TENGAH", "rt": "002", "rw": "001",
}  # fmt: skip


def test_a_plain_card_proposes_everything() -> None:
    reading = read()
    assert values(reading) == ALL
    assert {field.level for field in reading.fields} == {Level.HIGH}
    assert reading.findings == ()
    place = reading.place
    assert (place.village, place.district) == ("MUARA BONE", "BONE")
    assert (place.regency, place.province) == ("KABUPATEN BONE BOLANGO", "GORONTALO")


@pytest.mark.parametrize("label", ["NIK", "N1K", "NlK", "Nik :", "NIK:"])
def test_the_label_of_the_nik_may_be_misspelt(label: str) -> None:
    found = split_label(label)
    assert found is not None
    assert found[0] == "nik"


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Tempat/Tg1 Lahir", "birth"), ("TempatTgl Lahir", "birth"), ("Jenis Ke1amin", "sex"), ("Alarnat", None),
        ("Alamal", "street"), ("Kel/Desa", "village"), ("KeI/Desa", "village"), ("Kecamatan", "district"),
        ("RT/RW", "rt_rw"), ("Status Perkawinan", "married"), ("Nema", "name"), (": NANA", None),
        ("KAWIN", None), ("SAMAN", None),
    ],
)  # fmt: skip
def test_labels_survive_some_noise_and_values_are_not_taken_for_labels(label: str, name: str | None) -> None:
    found = split_label(label)
    assert (found[0] if found else None) == name


@pytest.mark.parametrize(
    ("merged", "rest"),
    [("Nama : SITI RAHMA", "SITI RAHMA"), ("Nama: SITI", "SITI"), ("Nama SITI RAHMA", "SITI RAHMA")],
)
def test_label_and_value_may_come_in_one_piece(merged: str, rest: str) -> None:
    found = split_label(merged)
    assert found is not None
    assert (found[0], found[1].strip()) == ("name", rest)


def test_a_long_label_may_stick_to_its_value() -> None:
    assert split_label("Tempat/Tgl LahirBONE, 01-02-1990") == ("birth", "BONE, 01-02-1990")


def test_a_value_in_pieces_is_joined_and_a_merged_line_is_split() -> None:
    changed = list(lines({"Nama": "Nama : WULANDARI", ": WULANDARI MONOARFA": "MONOARFA"}))
    assert values(read_card(Page(tuple(changed), readings(*[NIK] * 5)), TODAY, Everywhere())) == ALL


def test_a_wrapped_name_continues_below() -> None:
    page = []
    for line in lines():
        below = line.box[1] > 200
        left, top, right, bottom = line.box
        page.append(replace(line, box=(left, top + 44 * below, right, bottom + 44 * below)))
    name = next(line for line in page if "WULANDARI" in line.text)
    left, top, right, bottom = name.box
    page.append(Line("BINTI SALEH", (left, top + 44, right, bottom + 44), 0.98, "BINTI SALEH"))
    reading = read_card(Page(tuple(page), ()), TODAY, Everywhere())
    assert values(reading)["full_name"] == "WULANDARI MONOARFA BINTI SALEH"


def test_a_line_whose_label_was_lost_is_nobodys_and_what_stands_above_is_doubted() -> None:
    reading = read({"RT/RW": ""})
    street = reading.field("street")
    assert street is not None
    assert (street.value, street.level) == ("DUSUN TENGAH", Level.LOW)
    assert reading.field("rt") is None


def test_what_stands_in_the_portraits_column_belongs_to_no_label() -> None:
    district = next(line for line in lines() if line.text == ": BONE")
    _, top, _, bottom = district.box
    page = (*lines(), Line("12-12-2020", (1060.0, top, 1180.0, bottom), 0.99, "12-12-2020"))
    reading = read_card(Page(page, readings(*[NIK] * 5)), TODAY, Everywhere())
    assert values(reading) == ALL
    assert reading.place.district == "BONE"


def test_what_stands_left_of_a_label_is_not_its_value() -> None:
    label = next(line for line in lines() if line.text == "Nama")
    _, top, _, bottom = label.box
    page = (*lines(), Line("X", (-60.0, top, -40.0, bottom), 0.99, "X"))
    assert values(read_card(Page(page, readings(*[NIK] * 5)), TODAY, Everywhere())) == ALL


def test_the_blood_group_is_not_the_sex() -> None:
    assert read({": PEREMPUAN": ": PEREMPUAN Gol. Darah : B", "Gol. Darah : O": ""}).field("sex").value is Sex.FEMALE
    assert read({": PEREMPUAN": ": LAKI-LAK1", "Gol. Darah : O": "GoI Darah"}).field("sex").value is Sex.MALE
    assert read({": PEREMPUAN": ": XQZ"}).field("sex") is None


@pytest.mark.parametrize(
    ("written", "born"),
    [
        (": GORONTALO, 07-08-1990", date(1990, 8, 7)), (": GORONTALO,07-08-1990", date(1990, 8, 7)),
        (": GORONTALO 07-08-1990", date(1990, 8, 7)), (": GORONTALO, O7-O8-199O", date(1990, 8, 7)),
        (": GORONTALO, 07.08.1990", date(1990, 8, 7)), (": GORONTALO, 31-02-1990", None),
        (": GORONTALO, 07-08-2090", None), (": GORONTALO, 07081990", None), (": GORONTALO", None),
    ],
)  # fmt: skip
def test_dates_are_read_or_left_out(written: str, born: date | None) -> None:
    reading = read({": GORONTALO, 07-08-1990": written})
    found = reading.field("birth_date")
    assert (found.value if found else None) == born
    place = reading.field("birth_place")
    assert place is not None
    assert place.value == "GORONTALO"


def test_a_date_is_certain_only_when_the_nik_says_the_same() -> None:
    assert read().field("birth_date").level is Level.HIGH
    alone = read(nik="750302470890002")
    assert alone.field("birth_date").level is Level.MEDIUM
    assert alone.field("sex").level is Level.MEDIUM


def test_a_look_alike_is_proposed_with_less_confidence() -> None:
    name = read({": WULANDARI MONOARFA": ": WULANDAR1 M0NOARFA"}).field("full_name")
    assert name is not None
    assert (name.value, name.level) == ("WULANDARI MONOARFA", Level.MEDIUM)


def test_two_spellings_of_a_name_are_doubted() -> None:
    page = tuple(replace(line, again=": WULANDARI MONOARPA") if "WULAN" in line.text else line for line in lines())
    name = read_card(Page(page, ()), TODAY, Everywhere()).field("full_name")
    assert name is not None
    assert name.level is Level.LOW
    assert read(again=False).field("full_name").level is Level.LOW


def test_a_space_that_one_reading_lost_is_put_back_and_not_certain() -> None:
    assert with_spaces("WULANDARIMONOARFA", "WULANDARI MONOARFA") == "WULANDARI MONOARFA"
    assert with_spaces("A B", "AB") == "A B"
    assert with_spaces("A B", None) == "A B"
    assert with_spaces("AB", "A C") == "AB"
    page = tuple(replace(line, text=": WULANDARIMONOARFA") if "WULAN" in line.text else line for line in lines())
    name = read_card(Page(page, ()), TODAY, Everywhere()).field("full_name")
    assert name is not None
    assert (name.value, name.level) == ("WULANDARI MONOARFA", Level.MEDIUM)


def test_what_may_go_on_under_a_lamp_is_doubted() -> None:
    page = tuple(replace(line, dazzled="WULAN" in line.text) for line in lines())
    name = read_card(Page(page, ()), TODAY, Everywhere()).field("full_name")
    assert name is not None
    assert name.level is Level.LOW


@pytest.mark.parametrize(
    ("written", "street"),
    [
        (": JL PASAR LAMA NO 3", "JL. PASAR LAMA NO. 3"), (": DUSUNIII", "DUSUN III"),
        (": DUSUN TENGAH", "DUSUN TENGAH"), (": jl. melati", "JL. MELATI"),
    ],
)  # fmt: skip
def test_streets_are_spelt_as_on_the_card(written: str, street: str) -> None:
    assert read({": DUSUN TENGAH": written}).field("street").value == street


@pytest.mark.parametrize(
    ("written", "pair"),
    [
        (": 002/001", ("002", "001")), (": 2/1", ("002", "001")), (": OO2/OOl", ("002", "001")),
        (": 002001", None), (": -", None),
    ],
)  # fmt: skip
def test_rt_and_rw(written: str, pair: tuple[str, str] | None) -> None:
    found = values(read({": 002/001": written}))
    assert ((found["rt"], found["rw"]) if "rt" in found else None) == pair


# --- the NIK ----------------------------------------------------------------------------------------------------------


def judged(*digits: str, weakest: float = 0.99, born: ReadField | None = BORN, sex: ReadField | None = WOMAN) -> object:
    """Return the NIK that is proposed, or the code of the refusal."""
    answer = judge_nik(readings(*digits, weakest=weakest), born, sex, TODAY, Everywhere("99", "75.03.99"))
    return answer.value if isinstance(answer, ReadField) else answer


def test_a_nik_on_which_everything_agrees_is_proposed() -> None:
    assert judged(*[NIK] * 5) == NIK
    assert judged(*[NIK] * 4, "75030247089") == NIK, "one picture of five may have been too poor for it"


@pytest.mark.parametrize("place", range(16))
def test_one_digit_in_one_reading_is_enough_to_refuse(place: int) -> None:
    other = NIK[:place] + str((int(NIK[place]) + 5) % 10) + NIK[place + 1 :]
    assert judged(NIK, NIK, NIK, NIK, other) is Code.CARD_NIK_UNCLEAR


@pytest.mark.parametrize("count", [0, 1, 2])
def test_too_few_readings_prove_nothing(count: int) -> None:
    assert judged(*[NIK] * count) is Code.CARD_NIK_UNCLEAR


def test_readings_that_do_not_count_sixteen_digits_speak_against_it() -> None:
    assert judged(NIK, NIK, NIK, NIK[:15], NIK + "1") is Code.CARD_NIK_UNCLEAR


def test_one_faint_digit_is_enough_to_refuse() -> None:
    assert judged(*[NIK] * 5, weakest=0.89) is Code.CARD_NIK_UNCLEAR


@pytest.mark.parametrize(
    ("born", "sex", "why"),
    [
        (None, WOMAN, Code.CARD_NIK_ALONE),
        (BORN, None, Code.CARD_NIK_ALONE),
        (replace(BORN, value=date(1990, 8, 8)), WOMAN, Code.CARD_NIK_DIFFERS),
        (replace(BORN, value=date(1991, 8, 7)), WOMAN, Code.CARD_NIK_DIFFERS),
        (BORN, replace(WOMAN, value=Sex.MALE), Code.CARD_NIK_DIFFERS),
    ],
)
def test_the_other_lines_must_say_the_same(born: ReadField | None, sex: ReadField | None, why: Code) -> None:
    assert judged(*[NIK] * 5, born=born, sex=sex) is why


@pytest.mark.parametrize(
    ("nik", "why"),
    [
        ("9903024708900021", Code.CARD_NIK_DIFFERS), ("7503994708900021", Code.CARD_NIK_UNCLEAR),
        ("7503024708900000", Code.CARD_NIK_DIFFERS), ("7503024713900021", Code.CARD_NIK_DIFFERS),
    ],
)  # fmt: skip
def test_a_nik_that_cannot_be_is_refused_though_all_readings_agree(nik: str, why: Code) -> None:
    assert judged(*[nik] * 5) is why


SHAKEN = (
    ("9103012610769653", 0.87), ("9103012610769653", 0.77), ("9103912610769633", 0.55), ("9103012610769653", 0.74),
    ("9103012610769633", 0.47),
)  # fmt: skip
"""What the reader once saw on a shaken photo of the card of an invented man, number 9103 0126 1076 9653."""


def test_a_single_reading_would_have_been_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    """The date, the sex and the place fit the misread number: only the other readings speak against it."""
    seen = [NikReading(digits, weakest) for digits, weakest in SHAKEN]
    man, born = replace(WOMAN, value=Sex.MALE), replace(BORN, value=date(1976, 10, 26))
    assert judge_nik(seen, born, man, TODAY, Everywhere()) is Code.CARD_NIK_UNCLEAR
    monkeypatch.setattr(ktp_fields, "AGREEING", 1)
    monkeypatch.setattr(ktp_fields, "SURE", 0.4)
    planted = judge_nik(seen[-1:], born, man, TODAY, Everywhere())
    assert isinstance(planted, ReadField)
    assert planted.value == "9103012610769633"


@given(st.lists(st.integers(0, 9), min_size=16, max_size=16), st.integers(0, 4), st.randoms())
def test_whatever_is_proposed_was_read_alike_everywhere(digits: list[int], odd: int, rng: random.Random) -> None:
    """Whatever the readings are: a proposal is the one text that every whole reading gave, never a mixture."""
    texts = ["".join(map(str, digits))] * 5
    texts[odd] = "".join(rng.choice((char, char, str(rng.randint(0, 9)))) for char in NIK)
    for answer in (judged(*texts), judged(*[NIK] * 4, texts[odd])):
        assert isinstance(answer, Code) or {text for text in texts if len(text) == 16} <= {answer} or answer == NIK
        if answer == NIK:
            assert texts[odd] == NIK


@given(st.text(max_size=40), st.text(max_size=40), st.integers(0, 20))
def test_no_text_makes_it_stumble(text: str, again: str, place: int) -> None:
    page = list(lines())
    page[place] = replace(page[place], text=text, again=again)
    reading = read_card(Page(tuple(page), readings(NIK, NIK, text)), TODAY, Everywhere())
    assert all(0 <= field.confidence <= 1 for field in reading.fields)
    assert all(isinstance(field.value, date | Sex) or field.value for field in reading.fields)


@given(st.permutations(range(len(CARD))))
def test_the_order_in_which_lines_are_found_does_not_matter(order: list[int]) -> None:
    page = lines()
    mixed = tuple(page[place] for place in order)
    assert values(read_card(Page(mixed, readings(*[NIK] * 5)), TODAY, Everywhere())) == ALL


def test_an_empty_page_proposes_nothing_and_says_so() -> None:
    reading = read_card(Page(), TODAY, Everywhere())
    assert reading.fields == ()
    assert [finding.code for finding in reading.findings] == [Code.CARD_NIK_UNCLEAR]
    assert nik_line(()) is None
    assert lay_out(()).rows == {}


def test_the_line_of_the_nik_is_found_with_and_without_its_label() -> None:
    for page in (lines(), lines({"NIK": ""}), lines({"NIK": "", f": {NIK}": f"NIK {NIK}"})):
        found = nik_line(page)
        assert found is not None
        assert NIK in found.text


def test_only_lines_that_fill_the_form_are_read_twice() -> None:
    texts = {line.text for line in wanted_lines(lines())}
    assert {": WULANDARI MONOARFA", ": DUSUN TENGAH", "KABUPATEN BONE BOLANGO"} <= texts
    assert not texts & {": ISLAM", f": {NIK}", "Nama"}
