"""What is stored about the items of one push, as it changes while they are judged one after another."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

import msgspec
from sqlalchemy import Connection, and_, bindparam, delete, insert, or_, select, update

from lapangan_contract.canonical import canonical
from lapangan_contract.messages import Verdict
from lapangan_contract.registration import Attachment
from lapangan_pusat.database import LostRace
from lapangan_pusat.examine import Examined, Sound
from lapangan_pusat.schema import named_attachments, registrations, submissions

_verdict_decoder = msgspec.json.Decoder(Verdict)

# built once, because building a statement costs more than running it
_answers = select(submissions.c.key, submissions.c.verdict).where(
    submissions.c.key.in_(bindparam("keys", expanding=True))
)
_concerned = select(registrations).where(
    or_(
        and_(
            registrations.c.device_id == bindparam("device"),
            registrations.c.client_id.in_(bindparam("clients", expanding=True)),
        ),
        and_(registrations.c.active, registrations.c.nik.in_(bindparam("niks", expanding=True))),
    )
)
_add_submissions = insert(submissions)
_add_registrations = insert(registrations)
_advance = (
    update(registrations)
    .where(registrations.c.server_id == bindparam("b_server_id"), registrations.c.rev < bindparam("rev"))
    .values({name: bindparam(name) for name in ("rev", "hash", "nik", "accepted_at", "active")})
)

_add_names = insert(named_attachments)
_drop_names = delete(named_attachments).where(
    named_attachments.c.device_id == bindparam("b_device"), named_attachments.c.client_id == bindparam("b_client")
)


class Ledger:
    """Read once what concerns the items, follow the judgements in memory, write once.

    The constraints of the database have the last word: if another transaction was quicker, writing raises and the
    whole push is judged anew.
    """

    def __init__(self, connection: Connection, device_id: str, examined: Sequence[Examined], now: str) -> None:
        self._connection = connection
        self._device_id = device_id
        self._now = now
        self._answered = self._read_answers(one.item.key for one in examined)
        self._newest: dict[str, tuple[int, str]] = {}
        self._owners: dict[str, tuple[str, str]] = {}
        self._withdrawn: set[str] = set()
        self._read_registrations([one for one in examined if isinstance(one, Sound)])
        self._submissions: list[dict[str, Any]] = []
        self._registrations: list[tuple[bool, dict[str, Any]]] = []
        self._names: dict[str, tuple[bool, Sequence[Attachment]]] = {}

    def answered(self, key: str) -> Verdict | None:
        """Return the final answer that a key already has."""
        return self._answered.get(key)

    def newest(self, client_id: str) -> int:
        """Return the newest accepted revision of a registration of this device, or 0."""
        return self._newest[client_id][0] if client_id in self._newest else 0

    def withdrawn(self, client_id: str) -> bool:
        """Tell whether a registration of this device was taken back, which is final."""
        return client_id in self._withdrawn

    def other_owner(self, nik: str, client_id: str) -> str | None:
        """Return the server id of another active registration with this NIK."""
        owner = self._owners.get(nik)
        if owner is None or owner[0] == f"{self._device_id}/{client_id}":
            return None
        return owner[1]

    def accept(self, one: Sound) -> None:
        """Note that the registration now stands at this revision."""
        item, server_id = one.item, one.receipt.server_id
        known = item.client_id in self._newest
        me = (f"{self._device_id}/{item.client_id}", server_id)
        if known and self._owners.get(former := self._newest[item.client_id][1]) == me:
            del self._owners[former]  # the number this registration carried before is free again
        self._newest[item.client_id] = (item.rev, one.nik)
        self._names[item.client_id] = (known, one.attachments)
        if one.withdraws:
            self._withdrawn.add(item.client_id)
        else:
            self._owners[one.nik] = me
        values = {
            "rev": item.rev,
            "hash": item.hash,
            "nik": one.nik,
            "accepted_at": self._now,
            "active": not one.withdraws,
        }
        if known:
            self._registrations.append((True, values | {"b_server_id": server_id}))
        else:
            ids = {"server_id": server_id, "device_id": self._device_id, "client_id": item.client_id}
            self._registrations.append((False, values | ids))

    def record(self, one: Examined, verdict: Verdict) -> Verdict:
        """Note a final answer for a key, and return it. Bodies are kept only when they were accepted."""
        item = one.item
        self._answered[item.key] = verdict
        self._submissions.append(
            {
                "key": item.key,
                "device_id": self._device_id,
                "client_id": item.client_id,
                "rev": item.rev,
                "hash": item.hash,
                "status": verdict.status,
                "verdict": canonical(verdict),
                "body": one.body if isinstance(one, Sound) and verdict.status == "accepted" else None,
                "received_at": self._now,
            }
        )
        return verdict

    def write(self) -> None:
        """Write what was noted, in order. Raises `IntegrityError` or `LostRace` when somebody else was quicker."""
        if self._submissions:
            self._connection.execute(_add_submissions, self._submissions)
        for known, group in groupby(self._registrations, key=lambda entry: entry[0]):
            rows = [values for _, values in group]
            if not known:
                # in one order for everybody, so that two devices with the same people wait instead of deadlocking
                self._connection.execute(_add_registrations, sorted(rows, key=lambda row: str(row["nik"])))
            elif self._connection.execute(_advance, rows).rowcount != len(rows):
                raise LostRace
        self._write_names()

    def _write_names(self) -> None:
        """Let the newest revision of each registration say which attachments are expected, and nothing older."""
        names, self._names = self._names, {}
        if former := [client_id for client_id, (known, _) in names.items() if known]:
            self._connection.execute(_drop_names, [self._named_by(client_id) for client_id in former])
        rows = [
            {"device_id": self._device_id, "client_id": client_id, "digest": digest, "size": size}
            for client_id, (_, named) in names.items()
            for digest, size in {one.digest: one.size for one in named}.items()
        ]
        if rows:
            self._connection.execute(_add_names, rows)

    def _named_by(self, client_id: str) -> dict[str, str]:
        return {"b_device": self._device_id, "b_client": client_id}

    def _read_answers(self, keys: Iterable[str]) -> dict[str, Verdict]:
        rows = self._connection.execute(_answers, {"keys": list(keys)})
        return {key: _verdict_decoder.decode(verdict) for key, verdict in rows}

    def _read_registrations(self, sound: Sequence[Sound]) -> None:
        clients, niks = [one.item.client_id for one in sound], [one.nik for one in sound]
        sought = {"device": self._device_id, "clients": clients, "niks": niks}
        for row in self._connection.execute(_concerned, sought):
            if row.device_id == self._device_id:
                self._newest[row.client_id] = (row.rev, row.nik)
                if not row.active:
                    self._withdrawn.add(row.client_id)
            if row.active:
                self._owners[row.nik] = (f"{row.device_id}/{row.client_id}", row.server_id)
