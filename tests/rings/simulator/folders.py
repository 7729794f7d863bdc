"""Private folders for simulated disks."""

from pathlib import Path
from tempfile import mkdtemp


def new_folder() -> Path:
    """Return a new private folder, in memory where the system has such a place."""
    memory = Path("/dev/shm")
    return Path(mkdtemp(prefix="lapangan-sim-", dir=memory if memory.is_dir() else None))
