"""One index over the shipped tables for all tests of a process."""

import pytest

from lapangan_app.store.regions import open_regions


@pytest.fixture(scope="session")
def regions(tmp_path_factory):
    opened = open_regions(tmp_path_factory.mktemp("wilayah"))
    yield opened
    opened.close()
