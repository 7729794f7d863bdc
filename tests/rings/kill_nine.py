"""Kill a real process, again and again, while it saves and settles through the real encrypted store.

Run as a program (`kill_nine.py FOLDER ROUNDS SEED`), because it forks: the children start with everything imported, so
that the time goes into saving and dying. Prints one JSON object with what was found.
"""

import json
import os
import random
import select
import signal
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from fakes.stores import NOW, StoreClock, client_id, new_store, record, reopened
from lapangan_app.domain.outbox import Outcome, Settlement
from lapangan_app.store.outbox import SqlOutbox
from lapangan_app.store.store import Store


@dataclass
class Found:
    """Count what the kills left behind."""

    rounds: int = 0
    acknowledged: int = 0
    lost: int = 0
    torn: int = 0
    unsound: int = 0
    unacknowledged: int = 0
    unacknowledged_typed_twice: int = 0
    died_in_flight: int = 0


def save(store: Store, number: int) -> bool:
    with store.write() as work:
        return work.registrations.save(record(number), "petugas-1", NOW).already


def child(folder: Path, first: int, pipe: int) -> None:
    """Save for ever, telling each number only after it is on disk; in between send and settle."""
    store = reopened(folder)
    outbox = SqlOutbox(store, StoreClock())
    outbox.recover()
    number = first
    while True:
        already = save(store, number)
        os.write(pipe, b"%d %d\n" % (number, already))
        if number % 4 == 0:
            rows = outbox.claim(f"a{number}-{os.getpid()}", 0.0, 3, 10**6)
            answers = [Settlement(row.key, Outcome.ACCEPTED, server_id="S", receipt=b"{}") for row in rows]
            outbox.settle(f"a{number}-{os.getpid()}", answers)
        number += 1


def one_life(folder: Path, first: int, rng: random.Random) -> list[tuple[int, bool]]:
    """Let a child live for a few milliseconds after its first word; return what it told."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.close(reading)
            child(folder, first, writing)
        finally:
            os._exit(70)  # a child never comes back
    os.close(writing)
    select.select([reading], [], [], 30)
    time.sleep(rng.random() * 0.05)
    os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    if not os.WIFSIGNALED(status):
        raise RuntimeError("the child ended by itself")
    with os.fdopen(reading, "rb") as told:
        lines = told.read().split(b"\n")[:-1]
    return [(int(number), already == b"1") for number, already in (line.split() for line in lines)]


def look(folder: Path, found: Found, told: int, *, thorough: bool) -> int:
    """Open what the dead child left, count what is wrong, return the highest saved number."""
    store = reopened(folder)
    with store.read() as reading:
        one = reading.connection.exec_driver_sql
        people, rows, contents = one(
            "SELECT (SELECT count(*) FROM registration), (SELECT count(*) FROM outbox), (SELECT count(*) FROM content)"
        ).one()
        found.torn += not people == rows == contents
        found.died_in_flight += reading.totals().sending > 0
        found.lost += sum(reading.get(client_id(number)) is None for number in range(max(1, told - 40), told + 1))
        found.lost += max(0, told - people)
    found.unsound += thorough and store.verify() != ()
    store.close()
    return int(people)


def main(folder: Path, rounds: int, seed: int) -> Found:
    """Kill `rounds` children; a number that was saved but not told must come back as already saved."""
    rng, found, told, present = random.Random(seed), Found(), 0, 0
    new_store(folder).close()
    for number in range(rounds):
        answers = one_life(folder, told + 1, rng)
        if answers and answers[0][1] != (present > told):
            found.unacknowledged_typed_twice += 1
        told = answers[-1][0] if answers else told
        present = look(folder, found, told, thorough=number % 20 == 19 or number == rounds - 1)
        found.unacknowledged += present > told
        found.rounds += 1
    found.acknowledged = told
    return found


if __name__ == "__main__":
    print(json.dumps(asdict(main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))))
