"""Bad weather for the virtual world: lost legs, portals, busy servers, odd replies, sudden death; all from one seed."""

import random
from collections.abc import Callable

import msgspec

from fakes.apis import problem
from lapangan_app.errors import AppError, BadAnswer, CaptivePortal, Offline, ServerBusy, SignInNeeded
from lapangan_contract.messages import PushReply
from sync.conftest import World


class Crash(BaseException):
    """Stand for the end of the process."""


BEFORE: tuple[Callable[[], AppError], ...] = (
    lambda: Offline(why="refused"),
    lambda: Offline(why="deadline"),
    lambda: CaptivePortal(status=200),
    lambda: ServerBusy(3.0, status=429),
    SignInNeeded,
)
AFTER: tuple[Callable[[], AppError], ...] = (
    lambda: Offline(why="reset"),
    lambda: Offline(why="deadline"),
    lambda: BadAnswer(why="cut"),
    lambda: ServerBusy(status=500),
    lambda: ServerBusy(status=504),
)


class Weather:
    """Spoil a world with the given chances per call, reply and fault point."""

    def __init__(self, world: World, seed: int, *, loss: float = 0.3, odd: float = 0.2, death: float = 0.0) -> None:
        self._world, self._dice = world, random.Random(seed)
        self._loss, self._odd, self._death = loss, odd, death
        world.chance = self._dice.random
        world.api.before = lambda name, number: self._maybe(BEFORE)
        world.api.after = lambda name, number: self._maybe(AFTER)
        world.api.twist = self._twist
        world.fault_point = self._die

    def clear(self) -> None:
        """Let the sun come out."""
        self._loss = self._odd = self._death = 0.0

    def live(self, steps: int) -> None:
        """Save, amend, run and restart at random, and check the world after every step."""
        for _ in range(steps):
            match self._dice.randrange(4):
                case 0:
                    for number in range(self._dice.choice([1, 3, 40])):
                        self._world.save(self._dice.randrange(10_000) + number)
                case 1:
                    if known := sorted(self._world.outbox.registrations):
                        number = self._dice.choice(known)
                        self._world.outbox.save(number, {"n": number, "amended": self._dice.random()})
                case _:
                    self._run()
            self._world.clock.pass_time(self._dice.choice([1, 60, 86_400]))
            self._world.check()

    def _run(self) -> None:
        try:
            self._world.run()
        except Crash:
            self._world.start()

    def _maybe(self, kinds: tuple[Callable[[], AppError], ...]) -> AppError | None:
        return self._dice.choice(kinds)() if self._dice.random() < self._loss else None

    def _die(self, name: str) -> None:
        if self._dice.random() < self._death:
            raise Crash

    def _twist(self, reply: PushReply) -> PushReply:
        if self._dice.random() >= self._odd:
            return reply
        verdicts, sealed = list(reply.verdicts), self._dice.random() < 0.7
        match self._dice.randrange(5):
            case 0:
                self._dice.shuffle(verdicts)
            case 1:
                del verdicts[self._dice.randrange(len(verdicts))]
            case 2:
                verdicts.append(self._dice.choice(verdicts))
            case 3:
                index = self._dice.randrange(len(verdicts))
                verdicts[index] = msgspec.structs.replace(
                    verdicts[index], status="retry", receipt=None, problem=problem("in-progress")
                )
            case _:
                return msgspec.structs.replace(reply, count=reply.count + 1)
        odd = msgspec.structs.replace(reply, verdicts=tuple(verdicts), count=len(verdicts))
        # odd by the centre's own doing, or on the way
        return self._world.centre.signer.seal(odd) if sealed else odd
