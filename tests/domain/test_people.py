"""Names: titles go, spellings of one name meet, different names stay apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapangan_app.domain.people import normalise_name, split_titles


@pytest.mark.parametrize(
    ("name", "bare", "titles"),
    [
        ("Rukmini", "Rukmini", ()),
        ("H. Amin Daud", "Amin Daud", ("H.",)),
        ("Hj. Rukmini, S.Pd", "Rukmini", ("Hj.", "S.Pd")),
        ("Drs. H. Umar Kadir, M.Si", "Umar Kadir", ("Drs.", "H.", "M.Si")),
        ("Siti Aminah S.Pd.I", "Siti Aminah", ("S.Pd.I",)),
        ("Ir. Yusuf, S.P., M.P.", "Yusuf", ("Ir.", "S.P.", "M.P.")),
        ("Rahmat H.", "Rahmat H.", ()),  # an initial, not a title
        ("H Amin", "H Amin", ()),
        ("Haji", "Haji", ()),
        ("Maria, Mathilda", "Maria Mathilda", ()),
        ("", "", ()),
    ],
)
def test_titles_are_split_off(name, bare, titles):
    assert split_titles(name) == (bare, titles)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Muhammad Rizal", "Moh. Rizal"),
        ("MUHAMAD RIZAL", "M. Rizal"),
        ("Mohammad Rizal", "Mochamad Rizzal"),
        ("Hj. Siti Aminah, S.Pd", "SITI  AMINNAH"),
        ("Abd. Rahman", "Abdul Rahmann"),
        ("Ra'uf", "Rauf"),
        ("José Nalle", "Jose Nale"),
    ],
)
def test_spellings_of_one_name_meet(one, other):
    assert normalise_name(one) == normalise_name(other)


@pytest.mark.parametrize(("one", "other"), [("Siti Aminah", "Siti Aminudin"), ("Rahmat M.", "Rahmat Muhammad")])
def test_different_names_stay_apart(one, other):
    assert normalise_name(one) != normalise_name(other)


@given(st.text(max_size=40))
def test_any_text_can_be_normalised(text):
    assert set(normalise_name(text)) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ ")
