"""Run one life of a laptop that synchronises pictures until nothing waits. `kill_uploading.py FOLDER ACTIVATION`.

Prints `started` before the first call, so that whoever kills it knows when there is something to kill.
"""

import sys
from pathlib import Path

from fakes.photographers import PictureLaptop
from lapangan_app.sync.pace import PartSizes
from lapangan_app.sync.planner import Budget
from lapangan_contract.activation import read_activation


def main(folder: Path, activation: Path) -> None:
    """Synchronise."""
    parts = PartSizes(size=8192, least=8192, most=8192)
    budget = Budget(patience=0.05, setbacks=2, base=0.001, cap=0.01, longest_aside=0.01, parts=parts)
    with PictureLaptop(folder, read_activation(activation.read_bytes()), budget=budget) as laptop:
        print("started", flush=True)
        laptop.run_until_done()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
