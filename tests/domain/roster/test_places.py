"""Villages by the names in a list. The regions are the real ones (Kepmendagri 300.2.2-2138/2025)."""

import pytest

from lapangan_app.domain.roster.places import Named, VillageFinder
from lapangan_app.store.regions import Regions

BULONTALA, BULONTALA_TIMUR = "75.03.12.2001", "75.03.12.2006"


@pytest.mark.parametrize(
    ("named", "code"),
    [
        (Named("Bulontala", "", "Bone Bolango"), BULONTALA),
        (Named("DESA BULONTALA", "Suwawa Selatan", "Kab. Bone Bolango"), BULONTALA),
        (Named("Bulon tala", "Kec. Suwawa Selatan", "KABUPATEN BONE BOLANGO", "Gorontalo"), BULONTALA),
        (Named("Bulontala"), BULONTALA),  # the only one in the country
        (Named("Bulontala", "Suwawa Selatan"), BULONTALA),
        (Named("75.03.12.2001"), BULONTALA),
        (Named("7503122001"), BULONTALA),
        (Named("Soka'an"), "35.13.15.2017"),
        (Named("Kel. Inobonto", "Bolaang", "Bolaang Mongondow"), "71.01.13.1006"),
        (Named("Desa Inobonto", "Bolaang", "Bolaang Mongondow"), "71.01.13.2014"),
    ],
)
def test_a_village_is_found_without_a_word(regions: Regions, named: Named, code: str) -> None:
    assert VillageFinder(regions).find(named) == (code, None)


@pytest.mark.parametrize(
    ("named", "code"),
    [
        (Named("Bulontalla", "", "Bone Bolango"), BULONTALA),
        (Named("Bulontala Timur", "Suwawa Tengah", "Bone Bolango"), BULONTALA_TIMUR),  # the district is another one
        (Named("Bulontalaa", "Suwawa Selatan", "Bone Bolango"), BULONTALA),
    ],
)
def test_another_spelling_is_taken_with_a_warning_that_names_what_was_read(regions, named, code):
    found, trouble = VillageFinder(regions).find(named)
    assert (found, trouble.code, str(trouble.severity)) == (code, "village_spelling", "warning")
    assert "Suwawa Selatan" in trouble.facts["name"]


@pytest.mark.parametrize(
    ("named", "choices"),
    [
        (Named("Sidomulyo"), "Sidomulyo"),
        (Named("Inobonto", "Bolaang", "Bolaang Mongondow"), "Kelurahan Inobonto"),
        (Named("Inobonto", "Bolaang", "Bolaang Mongondow"), "Desa Inobonto"),
    ],
)
def test_of_two_of_one_name_none_is_guessed(regions, named, choices):
    found, trouble = VillageFinder(regions).find(named)
    assert (found, trouble.code, str(trouble.severity)) == ("", "village_ambiguous", "error")
    assert choices in trouble.facts["choices"]


@pytest.mark.parametrize(
    "named",
    [Named("Xyzabc", "", "Bone Bolango"), Named("Bulontala", "", "Kota Manado"), Named("Bulontalla"),
        Named("99.99.99.9999"),
     Named("Bulontala", "", "Kabupaten Khayalan"), Named("???")],
)  # fmt: skip
def test_what_is_nowhere_is_unknown(regions, named):
    found, trouble = VillageFinder(regions).find(named)
    assert (found, trouble.code) == ("", "village_unknown")


def test_the_region_of_the_event_decides_between_villages_of_one_name(regions):
    alone = [code for code in regions.villages("32.01") if regions.name(code) == "Sukamaju"]
    assert len(alone) > 1, "several in one regency: the region alone does not decide"
    assert VillageFinder(regions, "32.01").find(Named("Sukamaju"))[1].code == "village_ambiguous"
    assert VillageFinder(regions, alone[0][:8]).find(Named("Sukamaju"))[0] == alone[0]


def test_every_village_of_a_regency_is_found_by_name_or_said_to_be_one_of_several(regions):
    finder = VillageFinder(regions)
    for code in regions.villages("75.03"):
        found, trouble = finder.find(Named(regions.name(code), regions.name(code[:8]), "Bone Bolango"))
        assert found == code or trouble.code == "village_ambiguous"
