"""Carry pictures to the centre, one call at a time, so that whoever plans may turn to records between any two.

The centre is the only one who knows how much of a picture is there, so it is asked whenever there is a doubt; and a
picture is done only when the centre has signed that it holds exactly these bytes.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import msgspec

from lapangan_app.domain.clock import Clock
from lapangan_app.domain.uploads import Parcel, ParcelsDue
from lapangan_app.errors import AppError, BadAnswer, PictureMissing, PictureTorn, RequestRefused, WrongTenant
from lapangan_app.sync.events import PictureProgress, PictureReport
from lapangan_app.sync.pace import PartSizes
from lapangan_app.sync.planner import Budget
from lapangan_app.sync.ports import PictureApi, Pictures, StopSignal
from lapangan_app.sync.retry import full_jitter
from lapangan_app.sync.verdicts import Trust
from lapangan_contract.attachments import held_is_genuine
from lapangan_contract.messages import MAX_DIGESTS, HaveReply, HeldAttachment

_log = logging.getLogger(__name__)

MOST_ROUNDS = 3
"""How often an upload may stand elsewhere than said before it is begun anew."""


@dataclass(frozen=True, slots=True)
class PictureWay:
    """Hold where pictures wait and how they travel."""

    queue: Pictures
    api: PictureApi


@dataclass(frozen=True, slots=True)
class PictureKit:
    """Hold what a courier works with. `chance` is between 0 and 1."""

    way: PictureWay
    trust: Trust
    device_id: str
    clock: Clock
    budget: Budget
    chance: Callable[[], float]
    fault_point: Callable[[str], None]


@dataclass(frozen=True, slots=True)
class _Journey:
    """Hold the picture in hand. `offset` None means that only the centre knows; `rounds` counts vain tries in a row,
    `begun` how many uploads were begun."""

    parcel: Parcel
    data: bytes = field(repr=False)
    url: str = ""
    offset: int | None = None
    rounds: int = 0
    begun: int = 0


class Courier:
    """Send the pictures of one run."""

    def __init__(self, kit: PictureKit, parts: PartSizes) -> None:
        self._kit, self._queue, self._api = kit, kit.way.queue, kit.way.api
        self._journey: _Journey | None = None
        self._asked: set[str] = set()
        self._done = self._bytes = 0
        self._waiting = ParcelsDue()
        self.parts = parts

    def due(self) -> ParcelsDue:
        """Tell how many pictures may go now; the one in hand counts, and is not counted anew with each part."""
        if self._journey is None:
            self._waiting = self._queue.due(self._now())
            return self._waiting
        return replace(self._waiting, due=max(1, self._waiting.due))

    def step(self, stop: StopSignal) -> bool:
        """Make the next call. Returns whether anything came further; raises `AppError` when the line failed."""
        try:
            return self._step(stop)
        except RequestRefused as error:
            if self._journey is None:
                raise
            # the centre spoke about this picture alone; the others may go
            self._put_back(error.problem)
            return False
        except AppError:
            if self._journey is not None:
                self._journey = replace(self._journey, offset=None)
            raise

    def let_go(self) -> None:
        """Put the picture in hand back into the queue, with its upload."""
        if self._journey is not None:
            self._queue.again(self._journey.parcel.digest, "", 0.0)
            self._journey = None

    def progress(self) -> PictureProgress | None:
        """Tell how far the picture in hand has come."""
        journey = self._journey
        if journey is None:
            return None
        return PictureProgress(journey.parcel.digest, journey.offset or journey.parcel.sent, journey.parcel.size)

    def report(self) -> PictureReport:
        """Sum up what this run achieved and what is left."""
        left = self._queue.totals()
        return PictureReport(self._done, left.waiting, left.missing, left.bytes, self._bytes)

    @property
    def came_further(self) -> bool:
        """Tell whether this run brought any picture further."""
        return bool(self._done or self._bytes)

    @property
    def done(self) -> int:
        """Count pictures that were confirmed in this run."""
        return self._done

    def _step(self, stop: StopSignal) -> bool:
        journey = self._journey
        if journey is None:
            return self._take_up()
        if not self._queue.wanted(journey.parcel.digest):
            self.let_go()  # withdrawn, replaced, or amended: then it may go again once that is accepted
            return True
        if not journey.url:
            return self._begin(journey)
        if journey.offset is None:
            return self._locate(journey)
        if journey.offset == journey.parcel.size:
            return self._confirm(journey)
        return self._send(journey, journey.offset, stop)

    def _take_up(self) -> bool:
        """Ask about all that wait, once in a run; then take the first that the centre does not have."""
        parcels = self._queue.first(self._now(), MAX_DIGESTS)
        if new := [parcel for parcel in parcels if parcel.digest not in self._asked]:
            self._settle_held(new)
            self._asked.update(parcel.digest for parcel in new)
            return True
        if parcels and self._queue.claim(parcels[0].digest):
            self._kit.fault_point("sync.picture_claimed")
            self._open(parcels[0])
        return True

    def _open(self, parcel: Parcel) -> None:
        try:
            data = self._queue.open(parcel.digest)
        except (PictureMissing, PictureTorn) as error:
            self._queue.missing(parcel.digest, error.code)
            _log.warning("sync: the file of a picture is not whole: %s", error.code)
            return
        self._journey = _Journey(parcel, data, parcel.url)

    def _begin(self, journey: _Journey) -> bool:
        if journey.begun > MOST_ROUNDS:
            # a centre that loses one upload after the other must not keep a run going for ever
            self._put_back("upload_moves")
            return False
        url = self._api.create(journey.parcel.digest, journey.parcel.size)
        self._kit.fault_point("sync.picture_created")
        self._queue.begun(journey.parcel.digest, url)
        self._journey = replace(journey, url=url, offset=0, begun=journey.begun + 1)
        return False

    def _locate(self, journey: _Journey) -> bool:
        offset = self._api.offset(journey.url)
        self._kit.fault_point("sync.picture_located")
        if offset is None:
            self._journey = replace(journey, url="", offset=None)
            return self._vain()
        if offset > journey.parcel.size:
            return self._vain()  # no such thing can be: ask once more
        self._queue.advanced(journey.parcel.digest, offset)
        self._journey = replace(journey, offset=offset)
        return False

    def _send(self, journey: _Journey, offset: int, stop: StopSignal) -> bool:
        data = journey.data[offset : offset + self.parts.size]
        started = self._now()
        try:
            reached = self._api.send(journey.url, offset, data, stop)
        except AppError:
            self.parts = self.parts.failed()
            raise
        self._kit.fault_point("sync.picture_sent")
        if reached is None or not offset < reached <= offset + len(data):
            self._journey = replace(journey, offset=None)
            return self._vain()
        self.parts = self.parts.passed(self._now() - started)
        self._bytes += reached - offset
        self._queue.advanced(journey.parcel.digest, reached)
        self._journey = replace(journey, offset=reached, rounds=0)
        return True

    def _confirm(self, journey: _Journey) -> bool:
        if self._settle_held([journey.parcel]):
            self._journey = None
            return True
        self._put_back("not_held")
        return False

    def _vain(self) -> bool:
        """Count a round that led nowhere; too many, and the picture stands aside and is begun anew."""
        journey = self._journey
        if journey is not None and journey.rounds >= MOST_ROUNDS:
            self._put_back("upload_moves")
        elif journey is not None:
            self._journey = replace(journey, rounds=journey.rounds + 1)
        return False

    def _put_back(self, reason: str) -> None:
        """Let the picture in hand stand aside and be begun anew: with this upload it came to nothing."""
        if self._journey is None:
            return
        parcel, self._journey = self._journey.parcel, None
        budget = self._kit.budget
        wait = full_jitter(parcel.tries, self._kit.chance(), base=budget.base, cap=budget.longest_aside)
        _log.info("sync: a picture was put back: %s", reason)
        self._queue.again(parcel.digest, reason, self._now() + max(budget.base, wait), anew=True)

    def _settle_held(self, parcels: Sequence[Parcel]) -> int:
        """Ask the centre what it holds of these, and believe what it has signed. Returns how many are done."""
        reply = self._api.have([parcel.digest for parcel in parcels])
        self._kit.fault_point("sync.picture_answered")
        proven = believed(reply, parcels, self._kit.trust, self._kit.device_id)
        for held in proven:
            self._queue.done(held.digest, msgspec.json.encode(held))
            self._done += 1
        return len(proven)

    def _now(self) -> float:
        return self._kit.clock.monotonic()


def believed(reply: HaveReply, parcels: Sequence[Parcel], trust: Trust, device_id: str) -> tuple[HeldAttachment, ...]:
    """Return the statements of a reply that prove something about these pictures.

    Raises `WrongTenant` when another organisation answered, `BadAnswer` when the end marker does not fit.
    """
    if reply.tenant != trust.tenant:
        raise WrongTenant(why="reply")
    if reply.count != len(reply.held):
        raise BadAnswer(why="count")
    wanted = {(trust.tenant, device_id, parcel.digest, parcel.size) for parcel in parcels}
    found = {held.digest: held for held in reply.held if _words(held) in wanted and held_is_genuine(held, trust.keys)}
    if len(found) < len(reply.held):
        _log.warning("sync: %d statements about pictures prove nothing", len(reply.held) - len(found))
    return tuple(found.values())


def _words(held: HeldAttachment) -> tuple[str, str, str, int]:
    return (held.tenant, held.device_id, held.digest, held.size)
