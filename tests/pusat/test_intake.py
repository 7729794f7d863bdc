"""The intake without HTTP: what is stored, what is answered, and the constraints that have the last word."""

import itertools
import json
from collections.abc import Iterator
from dataclasses import replace

import msgspec
import pytest
from sqlalchemy import Engine, event, func, insert, select
from sqlalchemy.exc import IntegrityError

from lapangan_contract.messages import LookupRequest, PushReply, Verdict
from lapangan_contract.registration import SCHEMA
from lapangan_pusat import intake as intake_module
from lapangan_pusat.database import Database, LostRace, open_engine
from lapangan_pusat.identity import Signer
from lapangan_pusat.intake import Intake
from lapangan_pusat.ledger import Ledger
from lapangan_pusat.refusals import Refusal
from lapangan_pusat.schema import metadata, registrations, submissions
from pusat import builders

SIGNER = Signer.of(builders.TENANT, bytes(range(32)))


@pytest.fixture
def engine() -> Iterator[Engine]:
    engine = open_engine("sqlite://")
    metadata.create_all(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def intake(engine: Engine) -> Intake:
    return Intake(engine, SIGNER, builders.MovableClock())


def _count(engine: Engine, table: object = registrations) -> int:
    with engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(table)) or 0  # type: ignore[arg-type]


def _name(verdict: Verdict) -> str:
    assert verdict.problem is not None
    return verdict.problem.type.rpartition(":")[2]


def _statuses(reply: PushReply) -> list[str]:
    return [verdict.status for verdict in reply.verdicts]


def test_a_body_is_kept_as_canonical_bytes_with_fields_nobody_here_knows(intake: Intake, engine: Engine) -> None:
    device = builders.uid()
    item = builders.item(device, builders.body() | {"zz_later": {"b": 1, "a": "é"}})
    spaced = msgspec.structs.replace(item, body=msgspec.Raw(msgspec.json.format(bytes(item.body), indent=2)))
    assert _statuses(intake.push(device, builders.request(spaced))) == ["accepted"]
    with engine.connect() as connection:
        assert connection.scalar(select(submissions.c.body)) == bytes(item.body)


def test_a_refused_body_is_not_kept(intake: Intake, engine: Engine) -> None:
    device = builders.uid()
    assert _statuses(intake.push(device, builders.request(builders.item(device, builders.body("75"))))) == ["rejected"]
    with engine.connect() as connection:
        assert connection.execute(select(submissions.c.status, submissions.c.body)).all() == [("rejected", None)]


def test_another_tenant_is_refused_before_anything_is_stored(intake: Intake, engine: Engine) -> None:
    device = builders.uid()
    with pytest.raises(Refusal) as refusal:
        intake.push(device, builders.request(builders.item(device), tenant="desa-lain"))
    assert refusal.value.problem_type.name == "wrong-tenant"
    assert _count(engine, submissions) == 0


def test_a_contract_of_the_future_is_refused_but_not_for_ever(intake: Intake, monkeypatch: pytest.MonkeyPatch) -> None:
    device = builders.uid()
    item = msgspec.structs.replace(builders.item(device), schema=SCHEMA + 1)
    assert _name(intake.push(device, builders.request(item)).verdicts[0]) == "schema-unknown"
    monkeypatch.setattr("lapangan_pusat.examine.SCHEMA", SCHEMA + 1)  # the server is brought up to date
    assert _statuses(intake.push(device, builders.request(item))) == ["accepted"]


@pytest.mark.parametrize(
    ("person", "pointer", "code"),
    [
        ({"nik": "7503010101900000"}, "/person/nik", "nik_serial"),
        ({"nik": "1111111111111111"}, "/person/nik", "nik_digits"),
        ({"birth_date": "1990-02-30"}, "/person/birth_date", "date"),
        ({"nik": 7503010101900001}, "/person/nik", "type"),
        ({"sex": "X"}, "/person/sex", "choice"),
        ({"address": {"street": "x"}}, "/person/address/region_code", "required"),
        ({"address": "x"}, "/person/address", "type"),
        ({"full_name": "a" * 101}, "/person/full_name", "length"),
    ],
)
def test_a_field_that_cannot_be_is_named(intake: Intake, person: dict[str, object], pointer: str, code: str) -> None:
    device = builders.uid()
    verdict = intake.push(device, builders.request(builders.item(device, builders.body(**person)))).verdicts[0]
    assert (verdict.status, _name(verdict)) == ("rejected", "invalid-registration")
    assert verdict.problem is not None
    assert [(found.pointer, found.code) for found in verdict.problem.pointers] == [(pointer, code)]


def test_a_body_that_is_far_too_large_is_refused_for_that_record(intake: Intake) -> None:
    device = builders.uid()
    huge = builders.item(device, builders.body() | {"zz": "x" * 70_000})
    reply = intake.push(device, builders.request(huge, builders.item(device)))
    assert _statuses(reply) == ["rejected", "accepted"]
    assert reply.verdicts[0].problem is not None
    assert [pointer.code for pointer in reply.verdicts[0].problem.pointers] == ["too_large"]


def test_two_registrations_may_exchange_numbers_in_one_request(intake: Intake, engine: Engine) -> None:
    device = builders.uid()
    niks = [builders.fresh_nik() for _ in range(3)]
    first, second = (builders.item(device, builders.body(nik)) for nik in niks[:2])
    intake.push(device, builders.request(first, second))

    def amended(client_id: str, rev: int, nik: str) -> object:
        return builders.item(device, builders.body(nik), client_id=client_id, rev=rev)

    exchange = [
        amended(first.client_id, 2, niks[2]),
        amended(second.client_id, 2, niks[0]),
        amended(first.client_id, 3, niks[1]),
    ]
    assert _statuses(intake.push(device, builders.request(*exchange))) == ["accepted"] * 3  # type: ignore[arg-type]
    with engine.connect() as connection:
        found = {row.client_id: row.nik for row in connection.execute(select(registrations))}
    assert found == {first.client_id: niks[1], second.client_id: niks[0]}


def test_revisions_out_of_order_in_one_request_end_at_the_newest(intake: Intake, engine: Engine) -> None:
    device, client_id, nik = builders.uid(), builders.uid(), builders.fresh_nik()
    items = [builders.item(device, builders.body(nik), client_id=client_id, rev=rev) for rev in (2, 1, 3)]
    assert _statuses(intake.push(device, builders.request(*items))) == ["accepted", "conflict", "accepted"]
    with engine.connect() as connection:
        assert connection.execute(select(registrations.c.rev)).scalars().all() == [3]


def test_one_client_id_on_two_devices_is_two_registrations(intake: Intake, engine: Engine) -> None:
    client_id, one, other = builders.uid(), builders.uid(), builders.uid()
    assert _statuses(intake.push(one, builders.request(builders.item(one, client_id=client_id)))) == ["accepted"]
    assert _statuses(intake.push(other, builders.request(builders.item(other, client_id=client_id)))) == ["accepted"]
    assert _count(engine) == 2


def test_a_lost_race_is_judged_anew_with_what_the_winner_stored(
    intake: Intake, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    nik, winner, loser = builders.fresh_nik(), builders.uid(), builders.uid()
    blind = itertools.chain([True], itertools.repeat(False))

    class Blind(Ledger):
        """See nothing of what is stored the first time, as if the other had committed a moment later."""

        def other_owner(self, nik: str, client_id: str) -> str | None:
            return None if next(blind) else super().other_owner(nik, client_id)

    first = intake.push(winner, builders.request(builders.item(winner, builders.body(nik)))).verdicts[0]
    monkeypatch.setattr(intake_module, "Ledger", Blind)
    second = intake.push(loser, builders.request(builders.item(loser, builders.body(nik)))).verdicts[0]
    assert (second.status, _name(second)) == ("conflict", "nik-registered")
    assert first.receipt is not None
    assert second.problem is not None
    assert second.problem.counterpart == first.receipt.server_id
    assert _count(engine) == 1


def test_a_race_that_is_lost_again_and_again_is_overload_and_not_an_answer(engine: Engine) -> None:
    def lose(_: object) -> None:
        raise LostRace

    with pytest.raises(Refusal) as refusal:
        Database(engine).write(lose)
    assert (refusal.value.problem_type.name, refusal.value.retry_after) == ("overloaded", 1)


def _row(table: str, **changes: object) -> dict[str, object]:
    rows: dict[str, dict[str, object]] = {
        "registrations": {"server_id": "s", "device_id": "d", "client_id": "c", "rev": 1, "hash": "h", "nik": "1"},
        "submissions": {"key": "k", "device_id": "d", "client_id": "c", "rev": 1, "hash": "h", "status": "accepted"},
    }
    rest: dict[str, dict[str, object]] = {
        "registrations": {"active": True, "accepted_at": "t"},
        "submissions": {"verdict": b"", "received_at": "t"},
    }
    return rows[table] | rest[table] | changes


@pytest.mark.parametrize(
    ("table", "changes", "fits"),
    [
        ("registrations", {"server_id": "t", "nik": "2"}, False),  # (device, client)
        ("registrations", {"server_id": "t", "client_id": "x"}, False),  # NIK among the active
        ("registrations", {"server_id": "t", "client_id": "x", "active": False}, True),
        ("registrations", {"server_id": "t", "client_id": "x", "nik": "2"}, True),
        ("submissions", {"rev": 2}, False),  # key
        ("submissions", {"key": "l"}, False),  # (device, client, rev)
        ("submissions", {"key": "l", "rev": 2, "status": "retry"}, False),  # final answers only
        ("submissions", {"key": "l", "rev": 2}, True),
    ],
)
def test_the_database_itself_refuses_a_second_effect(
    engine: Engine, table: str, changes: dict[str, object], fits: bool
) -> None:
    with engine.begin() as connection:
        connection.execute(insert(metadata.tables[table]), [_row(table)])
    try:
        with engine.begin() as connection:
            connection.execute(insert(metadata.tables[table]), [_row(table, **changes)])
    except IntegrityError:
        assert not fits
    else:
        assert fits


def test_no_statement_of_a_push_reads_a_whole_table(intake: Intake, engine: Engine) -> None:
    device, seen = builders.uid(), []
    event.listen(engine, "before_cursor_execute", lambda *call: seen.append((call[2], call[3])))
    intake.push(device, builders.request(builders.item(device), builders.item(device)))
    intake.receipts(device, 0)
    selects = [(text, values) for text, values in seen if text.startswith("SELECT")]
    assert len(selects) == 3
    with engine.connect() as connection:
        plans = [connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}", values).all() for text, values in selects]
    lines = [row[3] for plan in plans for row in plan]
    assert any("uq_registrations_nik" in line for line in lines), lines
    assert not any("SCAN" in line for line in lines), lines


def test_a_lookup_stores_nothing(intake: Intake, engine: Engine) -> None:
    device = builders.uid()
    item = builders.item(device)
    intake.lookup(device, LookupRequest(tenant=builders.TENANT, keys=(item.key,)))
    assert _count(engine, submissions) == 0


def test_the_same_registration_keeps_its_server_id_and_another_tenant_gives_another(engine: Engine) -> None:
    device = builders.uid()
    item = builders.item(device)
    here = Intake(engine, SIGNER, builders.MovableClock()).push(device, builders.request(item)).verdicts[0].receipt
    other = open_engine("sqlite://")
    metadata.create_all(other)
    there_signer = replace(SIGNER, tenant="desa-lain")
    there = (
        Intake(other, there_signer, builders.MovableClock())
        .push(device, builders.request(item, tenant="desa-lain"))
        .verdicts[0]
    )
    other.dispose()
    assert here is not None
    assert there.receipt is not None
    assert here.server_id != there.receipt.server_id
    assert item.client_id not in json.dumps(here.server_id)


def test_a_withdrawal_is_the_next_revision_and_frees_the_number(intake: Intake, engine: Engine) -> None:
    device, nik, client_id = builders.uid(), builders.fresh_nik(), builders.uid()
    assert _statuses(
        intake.push(device, builders.request(builders.item(device, builders.body(nik), client_id=client_id)))
    ) == ["accepted"]
    word = builders.item(device, builders.withdrawal(), client_id=client_id, rev=2)
    assert _statuses(intake.push(device, builders.request(word))) == ["accepted"]
    assert intake.push(device, builders.request(word)).verdicts[0].receipt is not None, "asked again, answered again"
    with engine.connect() as connection:
        assert connection.execute(select(registrations.c.rev, registrations.c.active, registrations.c.nik)).all() == [
            (2, False, "")
        ]
    other = builders.uid()
    assert _statuses(intake.push(other, builders.request(builders.item(other, builders.body(nik))))) == ["accepted"]


def test_a_withdrawal_of_what_never_arrived_keeps_it_out_for_good(intake: Intake, engine: Engine) -> None:
    device, client_id = builders.uid(), builders.uid()
    word = builders.item(device, builders.withdrawal(), client_id=client_id, rev=2)
    assert _statuses(intake.push(device, builders.request(word))) == ["accepted"]
    late = builders.item(device, client_id=client_id, rev=1)
    verdict = intake.push(device, builders.request(late)).verdicts[0]
    assert (verdict.status, _name(verdict)) == ("conflict", "stale-revision")
    later = builders.item(device, client_id=client_id, rev=3)
    verdict = intake.push(device, builders.request(later)).verdicts[0]
    assert (verdict.status, _name(verdict)) == ("rejected", "withdrawn")
    with engine.connect() as connection:
        assert connection.execute(select(registrations.c.active)).scalars().all() == [False]


def test_in_one_request_a_registration_is_withdrawn_and_somebody_else_takes_the_number(intake: Intake) -> None:
    device, nik, client_id = builders.uid(), builders.fresh_nik(), builders.uid()
    first = builders.item(device, builders.body(nik), client_id=client_id)
    word = builders.item(device, builders.withdrawal(), client_id=client_id, rev=2)
    second = builders.item(device, builders.body(nik))
    assert _statuses(intake.push(device, builders.request(first, word, second))) == ["accepted"] * 3


def test_a_withdrawal_that_makes_no_sense_names_the_field(intake: Intake) -> None:
    device = builders.uid()
    body = builders.withdrawal() | {"withdrawal": {"kind": "lain", "reason": "x", "at": "2026-11-21T01:00:00Z"}}
    verdict = intake.push(device, builders.request(builders.item(device, body, rev=2))).verdicts[0]
    assert verdict.problem is not None
    assert [(found.pointer, found.code) for found in verdict.problem.pointers] == [("/withdrawal/kind", "choice")]
