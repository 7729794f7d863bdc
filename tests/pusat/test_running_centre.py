"""The helper that other tests rest on: enrol, sign in, push, count, revoke, stop, start again."""

from pathlib import Path

import msgspec

from fakes.centre import RunningCentre
from lapangan_contract.messages import PATH_PUSH, Problem
from lapangan_contract.problems import by_uri
from pusat import builders
from pusat.agent import Agent


def test_a_laptop_enrols_pushes_and_finds_its_receipts_after_a_restart(tmp_path: Path) -> None:
    with RunningCentre(tmp_path) as centre:
        agent = Agent(centre.url, centre.read_activation()).sign_in()
        item = agent.item()
        first = agent.push(item)
        assert [verdict.status for verdict in first.verdicts] == ["accepted"]
        centre.stop()
        centre.start()
        assert agent.push(item) == first
        assert agent.receipts().receipts == (first.verdicts[0].receipt,)
        assert centre.registrations() == centre.submissions() == 1
        assert centre.bodies()[0]["person"]["nik"] == msgspec.json.decode(item.body)["person"]["nik"]
        assert centre.revoke(agent.device_id)
        refused = agent.post(PATH_PUSH, builders.request(agent.item()))
        kind = by_uri(msgspec.json.decode(refused.content, type=Problem).type)
        assert kind is not None
        assert kind.name == "device-revoked"
        agent.close()
