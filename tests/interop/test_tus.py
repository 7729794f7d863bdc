"""Both ways with software that we did not write: our laptop at the official tus server, the official client at ours.

Sources: npm @tus/server with @tus/file-store, and tus-js-client; dev only.
"""

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest

from fakes.apis import credentials
from fakes.centre import RunningCentre
from fakes.clocks import VirtualClock
from fakes.photographers import attached
from lapangan_app.domain.uploads import Parcel, ParcelsDue, PictureTotals
from lapangan_app.errors import AppError
from lapangan_app.sync.courier import Courier, PictureKit, PictureWay
from lapangan_app.sync.pace import PartSizes
from lapangan_app.sync.planner import Budget
from lapangan_app.sync.transport import HttpApi
from lapangan_app.sync.tus import HttpPictures
from lapangan_app.sync.verdicts import Trust
from lapangan_contract.messages import HaveReply
from pusat.agent import Agent
from pusat.uploading import Sender, digest_of, naming

PHOTO = os.urandom(300_000)


class OnePicture:
    """Fit `sync.ports.Pictures` for one picture."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.parcel = Parcel(attached(data).digest, len(data))
        self.sent = 0
        self.url = ""

    def due(self, now: float) -> ParcelsDue:
        return ParcelsDue(1)

    def first(self, now: float, limit: int) -> tuple[Parcel, ...]:
        return (Parcel(self.parcel.digest, self.parcel.size, self.url),)

    def claim(self, digest: str) -> bool:
        return True

    def wanted(self, digest: str) -> bool:
        return True

    def open(self, digest: str) -> bytes:
        return self.data

    def begun(self, digest: str, url: str) -> None:
        self.url = url

    def advanced(self, digest: str, sent: int) -> None:
        self.sent = sent

    def again(self, digest: str, reason: str, due: float, *, anew: bool = False) -> None:
        self.url = "" if anew else self.url

    def missing(self, digest: str, reason: str) -> None: ...
    def done(self, digest: str, proof: bytes) -> None: ...
    def recover(self) -> int:
        return 0

    def totals(self) -> PictureTotals:
        return PictureTotals()


class WithoutQuestion(HttpPictures):
    """Leave out the one call that is ours and not of tus."""

    def have(self, digests: object) -> HaveReply:
        return HaveReply(tenant="desa-uji", held=(), count=0)


@contextmanager
def official_server(node: Path, folder: Path, break_after: int) -> Iterator[str]:
    folder.mkdir()
    command = ["node", "server.js", str(folder), str(break_after)]
    with subprocess.Popen(command, cwd=node, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            yield f"http://127.0.0.1:{int(server.stdout.readline())}"
        finally:
            server.terminate()


@pytest.mark.parametrize("break_after", [0, 40_000], ids=["calm", "cut"])
def test_our_laptop_at_the_official_server(node: Path, tmp_path: Path, break_after: int) -> None:
    picture, clock = OnePicture(PHOTO), VirtualClock()
    with official_server(node, tmp_path / "files", break_after) as url:
        api = HttpApi(credentials(base_url=url), clock)
        kit = PictureKit(
            way=PictureWay(picture, WithoutQuestion(api)),
            trust=Trust("desa-uji", {}),
            device_id="d",
            clock=clock,
            budget=Budget(),
            chance=lambda: 0.0,
            fault_point=lambda _: None,
        )
        courier = Courier(kit, PartSizes(size=50_000, least=50_000, most=100_000))
        failures = 0
        for _ in range(40):
            try:
                courier.step(Event())
            except AppError:
                failures += 1
            if picture.sent == len(PHOTO):
                break
        api.close()
        assert picture.sent == len(PHOTO)
        assert failures == (break_after > 0)
    (stored,) = (path for path in (tmp_path / "files").iterdir() if path.suffix != ".json")
    assert stored.read_bytes() == PHOTO


def official_client(node: Path, agent: Agent, file: Path, *more: str) -> dict[str, object]:
    digest = digest_of(file.read_bytes())
    command = ["node", "client.js", f"{agent.url}/v1/attachments", agent.token, str(file), digest, *more]
    ended = subprocess.run(command, cwd=node, capture_output=True, text=True, timeout=60, check=False)
    assert ended.stdout, ended.stderr
    told: dict[str, object] = json.loads(ended.stdout)
    assert ended.returncode == 0, told
    return told


def test_the_official_client_at_our_centre(node: Path, tmp_path: Path) -> None:
    file = tmp_path / "foto.jpg"
    file.write_bytes(PHOTO)
    with RunningCentre(tmp_path / "pusat") as centre:
        agent = Agent(centre.url, centre.read_activation()).sign_in()
        agent.push(agent.item(naming(PHOTO)))
        told = official_client(node, agent, file)
        assert told["methods"] == ["POST", "PATCH", "HEAD", "PATCH", "PATCH", "PATCH", "PATCH"]
        (held,) = Sender(agent).have(digest_of(PHOTO)).held
        assert held.size == len(PHOTO)
        path = str(told["url"]).removeprefix(centre.url)
        assert Sender(agent).offset(path) == len(PHOTO)
        again = official_client(node, agent, file, "terminate")
        assert Sender(agent).call("HEAD", str(again["url"]).removeprefix(centre.url)).status_code == 404
        assert Sender(agent).have(digest_of(PHOTO)).count == 1, "ending an upload takes nothing that is whole"
        agent.close()
