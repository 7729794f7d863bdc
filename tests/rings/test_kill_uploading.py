"""F05, F52: SIGKILL at any moment of sending pictures: every restart goes on, nothing is done that is not proven."""

import hashlib
import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import select

from fakes.centre import RunningCentre
from fakes.photographers import PictureLaptop
from lapangan_pusat.schema import attachments
from lapangan_pusat.shelf import Shelf

KILLS, PHOTOS, SIZE = 12, 6, 400_000


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_killed_while_sending_pictures_goes_on_and_proves_all(tmp_path: Path) -> None:
    rng, root = random.Random(5), Path(__file__).resolve().parents[2]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(root / "src"), str(root / "tests")))}
    photos = [rng.randbytes(SIZE) for _ in range(PHOTOS)]
    with RunningCentre(tmp_path / "pusat") as centre:
        activation = tmp_path / "laptop.json"
        activation.write_bytes(centre.activation)
        with PictureLaptop(tmp_path / "laptop", centre.read_activation()) as laptop:
            for number, photo in enumerate(photos, 1):
                laptop.register(number, photo)
        program = [
            sys.executable,
            str(root / "tests/rings/kill_uploading.py"),
            str(tmp_path / "laptop"),
            str(activation),
        ]
        left, in_flight = [], 0
        for _ in range(KILLS):
            killed_after(program, environment, rng.uniform(0.1, 0.5))
            with PictureLaptop(tmp_path / "laptop", centre.read_activation()) as laptop:
                in_flight += "sending" in laptop.states().values()
                left.append(laptop.totals().bytes)
                for digest, state in laptop.states().items():
                    assert state != "done" or is_there(centre, digest)
        print(f"{KILLS} kills, {in_flight} in the middle of a picture, bytes left {left}")
        assert left == sorted(left, reverse=True), "no life loses what an earlier one brought"
        assert in_flight > 0
        subprocess.run(program, env=environment, check=True, timeout=120, capture_output=True)
        for photo in photos:
            assert is_there(centre, hashlib.sha256(photo).hexdigest())
            assert Shelf(centre.centre.attachments).path(hashlib.sha256(photo).hexdigest()).read_bytes() == photo


def killed_after(program: list[str], environment: dict[str, str], seconds: float) -> None:
    """Start a life and end it some time after its first word."""
    with subprocess.Popen(program, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as life:
        assert life.stdout is not None
        assert life.stdout.readline() == b"started\n"
        try:
            life.wait(seconds)
        except subprocess.TimeoutExpired:
            life.kill()


def is_there(centre: RunningCentre, digest: str) -> bool:
    """Tell whether the centre holds a picture."""
    with centre.centre.engine.connect() as connection:
        size = connection.scalar(select(attachments.c.size).where(attachments.c.digest == digest))
    return size is not None and Shelf(centre.centre.attachments).has(digest, size)
