"""Servers that the contract is tested against: ours on both engines or, with `--api-url`, anybody's."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fakes.centre import RunningCentre
from fakes.postgres import ThrowAwayPostgres, require_programs
from lapangan_contract.activation import read_activation
from pusat.agent import Agent


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the suite run against another server."""
    group = parser.getgroup("contract")
    group.addoption("--api-url", help="test this server instead of the reference centre")
    group.addoption("--activation", help="unused activation file of that server")


def pytest_configure(config: pytest.Config) -> None:
    """Name the marker of tests that cannot run against another server."""
    config.addinivalue_line("markers", "own_server: needs a server whose clock, limits or database the test controls")


def _outside(config: pytest.Config) -> str | None:
    return config.getoption("api_url", None)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run every contract test once for each server."""
    if "server" in metafunc.fixturenames:
        ours = ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]
        metafunc.parametrize("server", ["outside"] if _outside(metafunc.config) else ours, indirect=True)


class Servers:
    """Start each server once in a session, whatever order the tests come in."""

    def __init__(self, new_folder: Callable[[], Path]) -> None:
        self._new_folder = new_folder
        self._postgres: ThrowAwayPostgres | None = None
        self._running: dict[str, RunningCentre] = {}

    def database(self, engine: str) -> str | None:
        """Return the URL of a fresh database; None stands for SQLite in the folder."""
        if engine == "sqlite":
            return None
        if self._postgres is None:
            self._postgres = ThrowAwayPostgres(require_programs()).start()
        return self._postgres.new_database()

    def running(self, engine: str) -> RunningCentre:
        """Return the shared centre of an engine."""
        if engine not in self._running:
            self._running[engine] = RunningCentre(self._new_folder(), database=self.database(engine)).start()
        return self._running[engine]

    def close(self) -> None:
        """Stop everything."""
        for centre in self._running.values():
            centre.close()
        if self._postgres is not None:
            self._postgres.stop()


@pytest.fixture(scope="session")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Servers]:
    """Keep the servers of this session."""
    found = Servers(lambda: tmp_path_factory.mktemp("centre"))
    yield found
    found.close()


@pytest.fixture
def server(request: pytest.FixtureRequest) -> str:
    """Name the server under test: sqlite, postgres or outside."""
    name: str = request.param
    if name == "outside" and request.node.get_closest_marker("own_server"):
        pytest.skip("needs a server whose clock, limits or database the test controls")
    return name


@pytest.fixture
def database(server: str, servers: Servers) -> str | None:
    """Return a fresh database for a test that starts a centre of its own."""
    return servers.database(server)


@pytest.fixture(scope="session")
def visitor(pytestconfig: pytest.Config) -> Iterator[list[Agent]]:
    """Keep the one device that an activation file of another server allows."""
    kept: list[Agent] = []
    yield kept
    for agent in kept:
        agent.close()


@pytest.fixture
def agent(server: str, servers: Servers, visitor: list[Agent], pytestconfig: pytest.Config) -> Iterator[Agent]:
    """Return an enrolled, signed-in device: a fresh one at our servers, always the same at another's."""
    if server == "outside":
        if not visitor:
            file = pytestconfig.getoption("activation", None) or pytest.fail("--api-url needs --activation")
            activation = read_activation(Path(file).read_bytes())
            visitor.append(Agent(str(_outside(pytestconfig)).rstrip("/"), activation).sign_in())
        yield visitor[0]
        return
    centre = servers.running(server)
    fresh = Agent(centre.url, read_activation(centre.new_activation())).sign_in()
    yield fresh
    fresh.close()


@pytest.fixture
def another(server: str, servers: Servers) -> Iterator[Agent]:
    """Return a second device of our own server."""
    if server == "outside":
        pytest.skip("needs a second activation file")
    centre = servers.running(server)
    fresh = Agent(centre.url, read_activation(centre.new_activation())).sign_in()
    yield fresh
    fresh.close()
