"""A real profile on a temporary home; nothing is faked but the clock where a test asks for it."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from lapangan_app.bootstrap import make_access
from lapangan_app.config import Settings, load_settings
from lapangan_app.domain.form import ConsentGiven, ConsentMethod, Form, Sex
from lapangan_app.services.core import Core
from lapangan_app.services.preparing import invented_activation

PIN = "739146"


@pytest.fixture
def settings(lapangan_home: Path) -> Settings:
    """Return the settings of a home that is gone after the test."""
    return load_settings({"LAPANGAN_HOME": str(lapangan_home)})


@pytest.fixture(scope="session")
def practice_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make one empty practice profile for the session; tests open copies of it."""
    home = tmp_path_factory.mktemp("practice")
    settings = load_settings({"LAPANGAN_HOME": str(home)})
    make_access(settings).create(invented_activation(), "Petugas Uji", PIN).close()
    return home


@pytest.fixture
def core(settings: Settings, practice_home: Path) -> Iterator[Core]:
    """Open a practice profile of its own; no centre answers it."""
    shutil.copytree(practice_home, settings.home, dirs_exist_ok=True)
    access = make_access(settings)
    core = access.unlock(access.info().officers[0].officer_id, PIN)
    yield core
    core.close()


@pytest.fixture
def filled(core: Core) -> Form:
    """Return a form with everything an officer fills in, for an invented woman of Bone Bolango."""
    village = core.regions.search("talumopatu", 1)[0]
    catalogue = core.enrolling.catalogue()
    consent = ConsentGiven(
        version=catalogue.consent_version, given_at=datetime(2026, 11, 21, 3, 0, tzinfo=UTC), method=ConsentMethod.THUMB
    )
    return replace(
        core.enrolling.new_form(),
        nik="7503014508900001",
        full_name="Siti Rahma Uji",
        birth_place="Suwawa",
        birth_date=date(1990, 8, 5),
        sex=Sex.FEMALE,
        street="Jalan Cempaka 4",
        rt="1",
        rw="2",
        region_code=village.code,
        phone="0812 3456 7890",
        mother_name="Hasna Rekaan",
        occupation=catalogue.occupations[0].code,
        work_place="Sawah di Dusun II",
        branch="KC-GORONTALO",
        income=1_000_000,
        consent=consent,
    )
