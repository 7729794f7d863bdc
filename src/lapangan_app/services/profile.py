"""The profile as it can be known without opening it: whose laptop, which organisation, which officers.

Light on purpose: the first window is painted from this and waits for every class that is made here.
Nothing here is secret or about a registered person.
"""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from lapangan_app.errors import DamagedStore, ProfileMissing


@dataclass(frozen=True, slots=True)
class Officer:
    """Name somebody who may unlock this laptop."""

    officer_id: str
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class ProfileInfo:
    """Describe the profile without opening it. `notices` are codes that stay on screen (for instance `no_keyring`)."""

    exists: bool
    tenant_name: str = ""
    training: bool = False
    officers: tuple[Officer, ...] = ()
    notices: tuple[str, ...] = ()
    training_pin: str = ""
    """The PIN to show on the unlock page of a practice profile; empty for a real one."""


@dataclass(frozen=True, slots=True)
class Profile:
    """Describe one laptop's profile. `device_id` names it at the centre; the keys are in the encrypted store."""

    device_id: str
    tenant: str
    tenant_name: str
    training: bool
    officers: tuple[Officer, ...]
    keeper: str = "keyring"
    """Where the device secret is kept: `keyring`, or `file` where the system has no keyring."""
    training_pin: str = ""
    """Shown on the unlock page of a practice profile, which holds invented people only."""
    practice_days: int = 0
    """By how many days the calendar of a training set differs from today's; 0 for every real profile."""


def read_profile(path: Path) -> Profile | None:
    """Return the profile, or None when this laptop has none. Raises `DamagedStore` when the file is unreadable."""
    try:
        raw: dict[str, Any] = json.loads(path.read_text("utf-8"))
        officers = tuple(Officer(**officer) for officer in raw.pop("officers"))
        return Profile(**raw, officers=officers)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise DamagedStore(file="profile") from error


def describe(profile: Profile | None) -> ProfileInfo:
    """Return what the first window shows about the profile."""
    if profile is None:
        return ProfileInfo(exists=False)
    return ProfileInfo(
        exists=True,
        tenant_name=profile.tenant_name,
        training=profile.training,
        officers=profile.officers,
        notices=("no_keyring",) if profile.keeper == "file" else (),
        training_pin=profile.training_pin,
    )


def require_profile(path: Path) -> Profile:
    """Return the profile or raise `ProfileMissing`."""
    profile = read_profile(path)
    if profile is None:
        raise ProfileMissing
    return profile


def write_profile(path: Path, profile: Profile) -> None:
    """Write the profile whole or not at all: temporary file, fsync, rename."""
    temporary = path.with_suffix(".tmp")
    with open(temporary, "w", encoding="utf-8") as file:
        json.dump(asdict(profile), file, ensure_ascii=False, indent=1)
        file.flush()
        os.fsync(file.fileno())
    os.replace(temporary, path)
