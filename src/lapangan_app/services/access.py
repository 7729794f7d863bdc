"""The way into a profile. Light: the first window is painted before anything heavy is imported."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lapangan_app.services.profile import ProfileInfo

if TYPE_CHECKING:
    from lapangan_app.services.core import Core


@dataclass(frozen=True, slots=True)
class Access:
    """Describe, create or unlock the profile of this laptop; the latter two take about a second on purpose.

    `create(activation, officer_name, pin)` raises `BadActivation`, `WeakPin` or `ProfileExists`.
    `unlock(officer_id, pin)` raises `ProfileMissing`, `WrongPin`, `PinWait`, `PinLocked`, `KeyUnavailable`,
    `AlreadyRunning` or a `StoreRefused`.
    """

    info: Callable[[], ProfileInfo]
    create: "Callable[[bytes, str, str], Core]"
    unlock: "Callable[[str, str], Core]"
