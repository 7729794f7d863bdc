"""One index over the shipped tables for all tests of a process, built by the code under test."""

import pytest

from lapangan_app.resources import resource_path
from lapangan_app.store.regions import Regions, build_regions


@pytest.fixture(scope="session")
def regions(tmp_path_factory):
    # never the index that may lie beside the tables: an older indexer may have written it
    path = tmp_path_factory.mktemp("wilayah") / "wilayah.db"
    build_regions(resource_path("wilayah"), path)
    opened = Regions(path)
    yield opened
    opened.close()
