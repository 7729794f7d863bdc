"""Journeys through the whole application: real profile, real cipher, real sockets, real centre."""

from pathlib import Path

import pytest

from lapangan_app.config import Settings, load_settings


@pytest.fixture
def settings(lapangan_home: Path) -> Settings:
    """Return the settings of a home that is gone after the test."""
    return load_settings({"LAPANGAN_HOME": str(lapangan_home)})
