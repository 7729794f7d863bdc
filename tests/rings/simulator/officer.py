"""What the officer does at the laptop. Every action remembers what was promised before anything can die."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from lapangan_app.domain.attachments import Attached, AttachmentRole
from lapangan_app.domain.clock import instant
from lapangan_app.errors import AlreadyWithdrawn, AppError, DuplicateNik, IllegalMove
from lapangan_app.store.unit_of_work import Work

from . import people
from .clocks import LaptopClock
from .laptop import Laptop
from .mishaps import Violation
from .oracle import Known, Ledger
from .people import Content
from .pictures import described

ACTOR = "p-001"
PEOPLE = 300
"""How many people the officers of a world may meet; few enough that they meet some twice."""


class Officer:
    """Save, amend, hold, release and throw away on one laptop."""

    def __init__(self, rng: Random, clock: LaptopClock, laptop: Laptop, ledger: Ledger) -> None:
        self._rng, self._clock, self._laptop, self._ledger = rng, clock, laptop, ledger
        self._serial = 0
        self._contents: dict[str, Content] = {}
        self._doubt: list[tuple[Content, str]] = []
        self._leaving: list[str] = []

    @property
    def present(self) -> list[str]:
        """Return the ids of everything that ought to be there."""
        return [client_id for client_id, known in self._ledger.known.items() if not known.gone]

    def save_new(self, number: int, *, sound: bool = True, photos: Sequence[bytes] = ()) -> str:
        """Register person `number`, with pictures if there are any."""
        self._serial += 1
        content = Content(
            people.client_id(self._serial),
            people.nik(number),
            f"baru {self._serial}",
            sound,
            pictures=self._described(photos),
        )
        try:
            return self._save(content)
        except DuplicateNik as error:
            if self._rng.random() < 0.7:
                return "duplicate"
            return self._save(replace(content, duplicate_of=error.client_id))

    def amend(self, client_id: str, *, number: int | None = None, photos: Sequence[bytes] = ()) -> str:
        """Correct a registration; `number` gives it another NIK, `photos` other pictures."""
        self._serial += 1
        old = self._contents.get(client_id)
        if self._ledger.known[client_id].withdrawn:
            return "withdrawn"
        nik = self._ledger.known[client_id].nik if number is None else people.nik(number)
        twin = old.duplicate_of if old else None
        pictures = self._described(photos) or (old.pictures if old else ())
        try:
            return self._save(Content(client_id, nik, f"ubah {self._serial}", True, twin, pictures))
        except DuplicateNik:
            return "duplicate"

    def save_again(self, client_id: str) -> str:
        """Press save a second time."""
        content = self._contents.get(client_id)
        if content is None or self._ledger.known[client_id].withdrawn:
            return "draft"
        outcome = self._save(content)
        if outcome != "already":
            raise Violation(f"I7 the same content became another revision: {client_id} {outcome}")
        return outcome

    def retake(self, digest: str) -> str:
        """Take a picture again that the disk has lost, and find that it is the same one."""
        for content in self._contents.values():
            for one in content.pictures:
                if one.digest == digest and not self._ledger.known[content.client_id].gone:
                    with self._laptop.store.write() as work:
                        data = self._ledger.pictures[digest]
                        work.attachments.attach(content.client_id, one, data, ACTOR, self._now())
                    self._ledger.lost.discard(digest)
                    return "taken again"
        return "nobody"

    def open_draft(self, number: int) -> str:
        """Begin a form and leave it."""
        self._serial += 1
        draft = people.draft(people.client_id(self._serial), number)
        with self._laptop.store.write() as work:
            work.registrations.save_draft(draft, ACTOR, self._now())
        self._ledger.known[draft.client_id] = Known(0, "", draft.nik)
        return "draft"

    def withdraw(self, client_id: str) -> str:
        """Take a registration back: the person has changed their mind."""
        self._serial += 1
        content = Content(client_id, "", str(self._serial))
        word = people.withdrawal(content)
        self._ledger.contents[word.digest] = content
        doubt = (content, word.digest)
        self._doubt.append(doubt)
        try:
            with self._laptop.store.write() as work:
                saved = work.registrations.withdraw(word, ACTOR, self._now())
        except (IllegalMove, AlreadyWithdrawn):
            self._doubt.remove(doubt)
            return "illegal"
        self._doubt.remove(doubt)
        self._remember(content, saved.rev, word.digest)
        return "withdrawn"

    def hold(self, client_id: str) -> str:
        """Keep a registration back."""
        return self._move("hold", client_id, "doubt")

    def release(self, client_id: str) -> str:
        """Let a registration go."""
        return self._move("release", client_id)

    def remove(self, client_id: str) -> str:
        """Throw a draft away, or what the centre has."""
        draft = self._laptop.raw.execute("SELECT state FROM registration WHERE client_id = ?", (client_id,)).fetchone()
        self._leaving.append(client_id)
        outcome = self._move("discard_draft" if draft and draft[0] == "draft" else "purge", client_id)
        self._leaving.remove(client_id)
        if outcome == "done":
            self._ledger.known[client_id].gone = True
        return outcome

    def look_after_death(self) -> None:
        """Find out what became of what was under way: there wholly, or not at all."""
        for content, digest in self._doubt:
            sql = "SELECT rev, digest FROM outbox WHERE client_id = ? ORDER BY rev DESC LIMIT 1"
            row = self._laptop.raw.execute(sql, (content.client_id,)).fetchone()
            if row is not None and row[1] == digest:
                self._remember(content, row[0], digest)
        self._doubt.clear()
        for client_id in self._leaving:
            sql = "SELECT 1 FROM registration WHERE client_id = ?"
            self._ledger.known[client_id].gone = not self._laptop.raw.execute(sql, (client_id,)).fetchone()
        self._leaving.clear()

    def _save(self, content: Content) -> str:
        record = people.record(content)
        self._ledger.contents[record.digest] = content
        doubt = (content, record.digest)
        self._doubt.append(doubt)
        try:
            with self._laptop.store.write() as work:
                self._attach(work, content)
                saved = work.registrations.save(record, ACTOR, self._now())
        except AppError:
            self._doubt.remove(doubt)
            raise
        self._doubt.remove(doubt)
        self._remember(content, saved.rev, record.digest)
        return "already" if saved.already else "saved"

    def _attach(self, work: Work, content: Content) -> None:
        """Keep the pictures of a content that are not kept yet, in the transaction that names them."""
        kept = {one.attached.digest for one in work.reading.attachments(content.client_id)}
        new = [one for one in content.pictures if one.digest not in kept]
        if new and work.reading.get(content.client_id) is None:
            work.registrations.save_draft(people.draft(content.client_id, 0), ACTOR, self._now())
        for one in new:
            data = self._ledger.pictures[one.digest]
            work.attachments.attach(content.client_id, one, data, ACTOR, self._now())

    def _described(self, photos: Sequence[bytes]) -> tuple[Attached, ...]:
        found = tuple(described(data, role) for data, role in zip(photos, AttachmentRole, strict=False))
        self._ledger.pictures.update((one.digest, data) for one, data in zip(found, photos, strict=True))
        return found

    def _remember(self, content: Content, rev: int, digest: str) -> None:
        self._ledger.known[content.client_id] = Known(rev, digest, content.nik, withdrawn=not content.nik)
        self._contents[content.client_id] = content

    def _move(self, name: str, client_id: str, *reason: str) -> str:
        try:
            with self._laptop.store.write() as work:
                getattr(work.registrations, name)(client_id, ACTOR, self._now(), *reason)
        except (IllegalMove, AlreadyWithdrawn):
            return "illegal"
        return "done"

    def _now(self) -> str:
        return instant(self._clock.now())
