"""The dated files: each says since when, from where and how sure, and the codes fit what crosses the network."""

import re
import tomllib
from datetime import date
from typing import get_args

import pytest

from lapangan_app.domain.codes import Code
from lapangan_app.domain.contributions import SECTORS
from lapangan_app.domain.programmes import load_rules
from lapangan_app.resources import resource_path
from lapangan_contract import registration

AS_OF = date(2026, 11, 20)
RULES = load_rules(AS_OF)
FILES = sorted(resource_path("programmes").glob("*.toml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_each_file_says_since_when_from_where_and_how_sure(path):
    document = tomllib.loads(path.read_text(encoding="utf-8"))
    assert isinstance(document["valid_from"], date)
    assert len(document["source"]) >= 10
    assert document["confidence"] in {"certain", "likely", "unsure"}
    assert document["kind"]


def test_each_bracket_says_how_sure_it_is_and_from_where():
    document = tomllib.loads((resource_path("programmes") / "bpu-2015-07.toml").read_text(encoding="utf-8"))
    confidences = {row["no"]: row["confidence"] for row in document["bracket"]}
    assert confidences[1] == "certain"
    assert {number for number, confidence in confidences.items() if confidence == "unsure"} == {31, 32}
    assert all(row["source"] for row in document["bracket"])


def test_version_is_a_code_of_the_contract_and_follows_the_content(tmp_path):
    assert re.fullmatch(r"[A-Za-z0-9_.-]{1,64}", RULES.version)
    for path in resource_path("programmes").iterdir():
        text = path.read_text(encoding="utf-8")
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    assert load_rules(AS_OF, tmp_path).version == RULES.version
    changed = tmp_path / "changed"
    changed.mkdir()
    for path in tmp_path.glob("*.*"):
        text = path.read_text(encoding="utf-8").replace("jkm = 6800", "jkm = 6900")
        (changed / path.name).write_text(text, encoding="utf-8")
    other = load_rules(AS_OF, changed)
    assert other.bpu[0].jkm == 6_900
    assert other.version != RULES.version


def test_a_new_file_takes_over_from_its_day_on(tmp_path):
    for path in resource_path("programmes").iterdir():
        (tmp_path / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    text = (tmp_path / "periods.toml").read_text(encoding="utf-8")
    newer = text.replace("2015-07-01", "2027-01-01").replace("[1, 2, 3, 6, 12]", "[1, 12]")
    (tmp_path / "a-newer-law.toml").write_text(newer, encoding="utf-8")
    assert load_rules(date(2026, 12, 31), tmp_path).periods == (1, 2, 3, 6, 12)
    assert load_rules(date(2027, 1, 1), tmp_path).periods == (1, 12)


def test_before_the_first_law_there_are_no_rules():
    with pytest.raises(LookupError):
        load_rules(date(2015, 6, 30))


def test_payers_and_roles_are_those_of_the_contract():
    assert tuple(payer.code for payer in RULES.payers) == get_args(registration.Payer)
    assert tuple(role.code for role in RULES.roles) == get_args(registration.CooperativeRole)


def test_sectors_are_those_of_the_contract():
    assert set(SECTORS) == set(get_args(registration.Sector))
    assert {occupation.sector for occupation in RULES.occupations} == set(SECTORS)


@pytest.mark.parametrize("code", ["ojek_pangkalan", "ojek_daring", "sopir", "kurir"])
def test_drivers_riders_and_couriers_are_transport(code):
    """PP 50/2025: with a platform or without."""
    assert RULES.occupation(code).sector == "transport"


def test_catalogues_have_codes_of_the_contract_and_labels_of_their_own():
    for entries in (RULES.occupations, RULES.payers, RULES.roles, RULES.categories, RULES.membership_categories):
        assert all(re.fullmatch(r"[a-z0-9_]{1,64}", entry.code) for entry in entries)
        assert len({entry.code for entry in entries}) == len({entry.label for entry in entries}) == len(entries)


def test_the_village_people_of_the_regulation_are_all_there():
    """Instruksi Bupati Bone Bolango 560/BUP.BB/21/282/VII/2022."""
    people = {"kepala_desa", "perangkat_desa", "bpd", "lpm", "rt_rw", "imam_masjid", "guru_ngaji", "guru_paud"}
    people |= {"penyuluh_kb", "tagana", "trc_desa", "tksk_psm", "kader_posyandu", "pemangku_adat"}
    assert people <= {category.code for category in RULES.categories}
    assert people <= {occupation.code for occupation in RULES.occupations}


def test_starter_list_says_that_it_is_one():
    document = tomllib.loads((resource_path("programmes") / "occupations.toml").read_text(encoding="utf-8"))
    assert document["starter"] is True
    assert document["confidence"] == "unsure"


def test_notices_of_payers_have_sentences():
    assert {payer.notice for payer in RULES.payers if payer.notice} <= {code.value for code in Code}


def test_consent_text_states_the_seven_things_of_article_21():
    """UU 27/2022 article 21(1)."""
    text = RULES.consent.text
    assert RULES.consent.version == "consent-2026-12"
    headings = ("Dasar hukum", "Tujuan", "Jenis data", "Lama penyimpanan", "Rincian", "Jangka waktu", "Hak")
    for number, heading in enumerate(headings, start=1):
        assert f"\n{number}. {heading}" in text


def test_the_words_of_a_consent_version_never_change():
    """People agreed to exactly these words; other words are another version in another file."""
    kept = {
        "consent-2026-11": "0baf96e6e41fe4eb53a0946e118e75a2a315ddfbb973c86af734425f80c6c414",
        "consent-2026-12": "ba3ea96f15d4a58706a2a981b89ca42e21224aa01c38d5c70f162a1a01db6be3",
    }
    assert {text.version: text.text_hash for text in RULES.consents} == kept


def test_an_older_consent_can_still_be_looked_up():
    assert RULES.consent_text("consent-2026-12") is RULES.consent
    assert RULES.consent_text("consent-2026-11") is not None
    assert RULES.consent_text("consent-1999-01") is None
