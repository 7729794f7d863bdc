"""Draining a queue through the whole application against posting the same bytes with bare `requests`."""

import threading
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import msgspec
import requests

from benchmarks.measuring import Contest, Figure, compare
from benchmarks.profiles import folder, new_core
from benchmarks.queues import fill
from lapangan_app.cli.demo.processes import Workplace, running_centre
from lapangan_app.services.core import Core
from lapangan_app.sync.packing import pack
from lapangan_app.sync.transport import HttpApi
from lapangan_app.sync.wire import push_items
from lapangan_contract.messages import PATH_PUSH, PushReply, PushRequest

_FIRST, _LARGEST = 100, 500


def measure(quick: bool) -> list[Figure]:
    """Measure seconds for the whole queue, both sides against the same server process on loopback."""
    people = 1000 if quick else 10_000
    with folder() as root:
        place = Workplace(root)
        with running_centre(place, "none", 0):
            activations = (place.root / f"aktivasi-{n}.json" for n in count(1))
            contest = Contest(
                name=f"draining {people:,} queued records ÷ posting the same bytes with bare requests",
                unit="s",
                goal=1.3,
                floor=lambda: _post_bare(place, activations, people),
                subject=lambda: _drain(place, activations, people),
                rounds=3 if quick else 5,
            )
            return [compare(contest)]


def _drain(place: Workplace, activations: Iterator[Path], people: int) -> float:
    core = _laptop(place, next(activations), people)
    try:
        started = time.perf_counter()
        report = core.syncing.run_once(lambda _progress: None, threading.Event())
        spent = time.perf_counter() - started
    finally:
        core.close()
    if report.accepted != people:
        raise RuntimeError(f"only {report.accepted} of {people} were accepted: {report}")
    return spent


def _post_bare(place: Workplace, activations: Iterator[Path], people: int) -> float:
    """Post ready-made bodies; building them, signing in and reading what was answered are not timed."""
    core = _laptop(place, next(activations), people)
    try:
        api: HttpApi = core.syncing._api  # type: ignore[assignment]
        hello = api.hello()
        api.enrol()
        api.sign_in()
        bodies = list(_bodies(core, api, hello.encodings))
        url = api._credentials.base_url + PATH_PUSH
        session = requests.Session()
        session.trust_env = False
        started = time.perf_counter()
        replies = [session.post(url, data=body, headers=headers, timeout=60).content for body, headers in bodies]
        spent = time.perf_counter() - started
    finally:
        core.close()
    accepted = sum(v.status == "accepted" for r in replies for v in msgspec.json.decode(r, type=PushReply).verdicts)
    if accepted != people:
        raise RuntimeError(f"only {accepted} of {people} were accepted")
    return spent


def _bodies(core: Core, api: HttpApi, encodings: tuple[str, ...]) -> Iterator[tuple[bytes, dict[str, str]]]:
    outbox = core.syncing._engine._kit.outbox
    size = _FIRST
    for number in count():
        rows = outbox.claim(f"bare-{number}", time.monotonic(), size, 10**9)
        if not rows:
            return
        request = PushRequest(tenant=api._credentials.tenant, items=push_items(rows))
        body, headers = pack(msgspec.json.encode(request), encodings)
        ask = api._bearing_token(PATH_PUSH, body, headers)
        yield body, dict(ask.headers)
        size = min(_LARGEST, size * 2)


_regencies = count()


def _laptop(place: Workplace, activation: Path, people: int) -> Core:
    from lapangan_app.cli.demo import processes

    given = Workplace(place.root)
    url = msgspec.json.decode(place.activation.read_bytes())["base_url"]
    processes.centre_call("activate", "--dir", str(given.centre), "--out", str(activation), "--base-url", url)
    number = next(_regencies)
    core = new_core(place.root / f"laptop-{number}", activation.read_bytes())
    # every laptop registers another regency, so that no two carry the same NIK
    regency = sorted({code[:5] for code in core.regions.villages("32")})[number]
    fill(core, people, regency, seed=number)
    return core
