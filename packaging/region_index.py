"""Build the village search index beside the tables it comes from, so that the first start need not."""

from lapangan_app.resources import resource_path
from lapangan_app.store.region_index import build_regions

if __name__ == "__main__":
    folder = resource_path("wilayah")
    build_regions(folder, folder / "wilayah.db")
