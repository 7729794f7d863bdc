"""The lock files name exact, hashed packages and no place to fetch them from."""

import re
import tomllib

import pytest

from architecture.source import ROOT

LOCKS = ("requirements.lock", "requirements-dev.lock")
_PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)(?:\[[a-z,]+\])?==([^\s;]+)", re.MULTILINE)


def pins(name: str) -> dict[str, set[str]]:
    """Return the versions of each package in a lock (more than one where they depend on the platform)."""
    found: dict[str, set[str]] = {}
    for package, version in _PIN.findall((ROOT / name).read_text(encoding="utf-8")):
        found.setdefault(package, set()).add(version)
    assert len(found) > 20
    return found


@pytest.mark.parametrize("name", LOCKS)
def test_holds_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"://|--(extra-)?index|--find-links|--trusted-host|@ file", text)


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_hashed(name: str) -> None:
    blocks = re.split(r"^(?=[a-z0-9])", (ROOT / name).read_text(encoding="utf-8"), flags=re.MULTILINE)
    bare = [block.split()[0] for block in blocks if block.strip() and "--hash=sha256:" not in block]
    assert bare == []


def test_running_uses_the_versions_that_were_tested() -> None:
    tested = pins("requirements-dev.lock")
    differing = {name: versions for name, versions in pins("requirements.lock").items() if tested.get(name) != versions}
    assert differing == {}


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    running = [*project["dependencies"], *extras["pusat"], *extras["setup"]]
    assert names(running) <= set(pins("requirements.lock"))
    assert names([*running, *extras["dev"]]) <= set(pins("requirements-dev.lock"))


def names(requirements: list[str]) -> set[str]:
    """Return normalised package names of requirement lines."""
    return {re.sub(r"[-_.]+", "-", re.split(r"[\[<>=~;! ]", line)[0]).lower() for line in requirements}
