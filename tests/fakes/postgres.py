"""A throw-away PostgreSQL for tests: own folder, own socket, no port, gone afterwards."""

import os
import pwd
import shutil
import subprocess
import tempfile
import uuid
from pathlib import Path
from typing import Any

import psycopg
import pytest


def programs() -> Path | None:
    """Return the folder that holds `initdb` and `pg_ctl`, newest version first, or None."""
    if found := shutil.which("initdb"):
        return Path(found).parent
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: _version(path.parent.name))
    return next((folder for folder in reversed(folders) if (folder / "initdb").exists()), None)


def require_programs() -> Path:
    """Return the folder of the server programs; without them skip, but fail where CI promises them."""
    folder = programs()
    if folder is None:
        reason = "PostgreSQL server programs (initdb, pg_ctl) are not installed"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return folder


class ThrowAwayPostgres:
    """Run a PostgreSQL server in a temporary folder. Root drops to `nobody`, because the server refuses root."""

    def __init__(self, programs: Path) -> None:
        self._programs = programs
        self._folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
        self._as: dict[str, Any] = {}
        if os.geteuid() == 0:
            nobody = pwd.getpwnam("nobody")
            os.chown(self._folder, nobody.pw_uid, nobody.pw_gid)
            self._as = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}

    def start(self) -> "ThrowAwayPostgres":
        """Create the cluster and accept connections on a socket in the folder."""
        data = str(self._folder / "data")
        self._run("initdb", "-D", data, "-U", "uji", "-A", "trust", "--no-sync", "--no-instructions", "-E", "UTF8")
        settings = f"-c listen_addresses='' -k {self._folder} -c fsync=off -c shared_buffers=32MB"
        self._run("pg_ctl", "-D", data, "-w", "-t", "60", "-l", str(self._folder / "log"), "-o", settings, "start")
        return self

    def new_database(self) -> str:
        """Create an empty database and return its SQLAlchemy URL."""
        name = f"uji_{uuid.uuid4().hex[:12]}"
        with psycopg.connect(host=str(self._folder), user="uji", dbname="postgres", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        return f"postgresql+psycopg://uji@/{name}?host={self._folder}"

    def stop(self) -> None:
        """End the server and remove everything."""
        try:
            self._run("pg_ctl", "-D", str(self._folder / "data"), "-m", "immediate", "stop")
        finally:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _run(self, program: str, *arguments: str) -> None:
        subprocess.run(
            [str(self._programs / program), *arguments],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=self._folder,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
            **self._as,
        )


def _version(name: str) -> float:
    return float(name) if name.replace(".", "", 1).isdigit() else 0.0
