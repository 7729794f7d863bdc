"""Every fault of the village network does what its name says, and the centre behind it stays right."""

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pytest
import requests

from fakes.centre import RunningCentre
from lapangan_contract.messages import PATH_HELLO, PATH_PUSH, Hello, PushReply
from lapangan_pusat.misbehaving import CLEAN, PROFILES, Deck, Misbehaving
from lapangan_pusat.server import listen
from pusat import builders
from pusat.agent import Agent


@contextmanager
def _behind(tmp_path: Path, **cards: int) -> Iterator[tuple[RunningCentre, Agent]]:
    """Run a centre whose network holds these cards; the agent is signed in already, around the network."""
    with RunningCentre(tmp_path, deck=Deck(cards, seed=1)) as centre:
        agent = Agent(centre.direct_url, centre.read_activation()).sign_in()
        agent.url = centre.url
        yield centre, agent
        agent.close()


def _counts(centre: RunningCentre) -> dict[str, int]:
    assert centre.network is not None
    return centre.network.counts()


def test_a_clean_network_passes_everything_on(tmp_path: Path) -> None:
    with _behind(tmp_path, clean=1) as (centre, agent):
        assert agent.push(agent.item()).verdicts[0].status == "accepted"
        assert _counts(centre) == {"requests": 1, "faults": 0}


@pytest.mark.parametrize("fault", ["reset_before", "answer_lost", "answer_cut"])
def test_a_broken_connection_loses_the_answer(tmp_path: Path, fault: str) -> None:
    with _behind(tmp_path, **{fault: 1}) as (centre, agent):
        with pytest.raises(requests.RequestException):
            agent.post(PATH_PUSH, builders.request(agent.item()))
        assert centre.registrations() == (0 if fault == "reset_before" else 1)
        # a connection that is reset may be tried once more by the caller's library
        assert _counts(centre)[fault] == _counts(centre)["faults"] >= 1


def test_a_cut_gzip_answer_looks_whole(tmp_path: Path) -> None:
    with _behind(tmp_path, gzip_cut=1) as (centre, agent):
        with agent.session.post(
            centre.url + PATH_PUSH,
            data=msgspec.json.encode(builders.request(agent.item())),
            headers=agent.headers(),
            stream=True,
            timeout=20,
        ) as answer:
            raw = answer.raw.read(decode_content=False)
        assert answer.headers["Content-Encoding"] == "gzip"
        assert len(raw) == int(answer.headers["Content-Length"])
        with pytest.raises(msgspec.DecodeError):
            msgspec.json.decode(raw, type=PushReply)
        assert centre.registrations() == 1


def test_a_hotspot_answers_in_our_place(tmp_path: Path) -> None:
    with _behind(tmp_path, portal_page=1) as (centre, agent):
        page = agent.post(PATH_PUSH, builders.request(agent.item()))
        assert (page.status_code, page.headers["Content-Type"]) == (200, "text/html")
        assert centre.registrations() == 0
    with _behind(tmp_path / "b", portal_redirect=1) as (centre, agent):
        moved = agent.session.get(centre.url + PATH_HELLO, allow_redirects=False, timeout=20)
        assert (moved.status_code, moved.headers["Location"]) == (302, "http://portal.invalid/masuk")


def test_errors_come_before_or_after_the_effect(tmp_path: Path) -> None:
    with _behind(tmp_path / "a", error_before=1) as (centre, agent):
        assert agent.post(PATH_PUSH, builders.request(agent.item())).status_code in (500, 502, 503)
        assert centre.registrations() == 0
    with _behind(tmp_path / "b", error_after=1) as (centre, agent):
        assert agent.post(PATH_PUSH, builders.request(agent.item())).status_code in (500, 502, 503)
        assert centre.registrations() == 1
    with _behind(tmp_path / "c", rate_limited=1) as (centre, agent):
        limited = agent.post(PATH_PUSH, builders.request(agent.item()))
        assert (limited.status_code, limited.headers["Retry-After"] in "01") == (429, True)


def test_an_old_request_that_is_delivered_again_changes_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "lapangan_pusat.requests")
    with _behind(tmp_path, late_duplicate=1) as (centre, agent):
        nik = builders.fresh_nik()
        old = agent.item(builders.body(nik))
        agent.push(old)
        agent.push(agent.item(builders.body(nik, full_name="Siti Baru"), client_id=old.client_id, rev=2))
        agent.push(agent.item())
        assert centre.registrations() == 2
        assert centre.submissions() == 3
        assert centre.bodies()[0]["person"]["full_name"] == "Siti Baru"  # type: ignore[index]
    arrived = [record for record in caplog.records if f"POST {PATH_PUSH} 200" in record.getMessage()]
    assert len(arrived) == 5, "three pushes, and the oldest once more with the second and the third"


def test_the_village_profile_holds_every_fault_and_a_seed_repeats_it() -> None:
    every = sorted(name for name, count in PROFILES["desa"].items() for _ in range(count))
    one, same, other = (Deck(PROFILES["desa"], seed) for seed in (7, 7, 8))
    dealt = [one.deal(push=True) for _ in every]
    assert sorted(dealt) == every
    assert [same.deal(push=True) for _ in every] == dealt
    assert [other.deal(push=True) for _ in every] != dealt
    assert set(PROFILES["none"]) == {CLEAN}


def test_persistence_wins_in_a_village(tmp_path: Path) -> None:
    with _behind(tmp_path, **PROFILES["desa"]) as (centre, agent):
        items = [agent.item() for _ in range(12)]
        for item in items:
            for _ in range(40):
                if _accepted(agent, item):
                    break
            else:
                pytest.fail("forty tries were not enough")
        assert centre.registrations() == len(items)
        assert _counts(centre)["faults"] > 3


def _accepted(agent: Agent, item: builders.PushItem) -> bool:
    try:
        answer = agent.session.post(
            agent.url + PATH_PUSH,
            data=msgspec.json.encode(builders.request(item)),
            headers=agent.headers(),
            allow_redirects=False,
            timeout=20,
        )
        reply = msgspec.json.decode(answer.content, type=PushReply)
    except (requests.RequestException, msgspec.DecodeError, UnicodeDecodeError):
        return False
    return reply.verdicts[0].status == "accepted"


def test_the_log_file_counts_what_happened(tmp_path: Path) -> None:
    with RunningCentre(tmp_path / "centre") as centre:
        log, listener = tmp_path / "faults.json", listen("127.0.0.1", 0)
        port = listener.getsockname()[1]
        upstream = ("127.0.0.1", int(centre.url.rpartition(":")[2]))
        network = Misbehaving(listener, upstream, Deck({"delay": 1}, seed=3), log)
        network.start()
        answer = requests.get(f"http://127.0.0.1:{port}{PATH_HELLO}", timeout=20)
        network.stop()
        assert msgspec.json.decode(answer.content, type=Hello).tenant == centre.tenant
        assert json.loads(log.read_text()) == {"delay": 1, "requests": 1, "faults": 1}
