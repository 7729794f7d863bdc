#!/usr/bin/env python3
"""Set up a checkout: system libraries, `.venv`, locked packages, the project itself, what is generated.

Standard library only, and readable by any Python 3.7+, because it runs before anything is installed. When all is in
place it only compares a stamp, so that `make run` and `make test` may call it each time.

    python3 packaging/prepare.py [--for run|test] [--no-system]
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
BIN = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = BIN / ("python.exe" if WINDOWS else "python")
STAMP = VENV / "prepared.txt"
LOCKS = {"run": "requirements.lock", "test": "requirements-dev.lock"}

OLDEST, NEWEST = (3, 11), (3, 13)  # the versions for which every locked package has a wheel

# What Qt loads, by the name the linker knows, and the Debian package that has it.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
TEST_PROGRAMS = {"Xvfb": "xvfb", "xauth": "xauth", "xdotool": "xdotool", "initdb": "postgresql"}


def main() -> int:
    """Prepare the checkout; return 0, or 1 after one sentence that says what to do."""
    parser = argparse.ArgumentParser(description="Set up this checkout.")
    parser.add_argument("--for", dest="purpose", choices=sorted(LOCKS), default="run")
    parser.add_argument("--no-system", action="store_true", help="do not look for system libraries")
    options = parser.parse_args()
    started = time.monotonic()
    try:
        use_a_fitting_python()
        if sys.platform.startswith("linux") and not options.no_system:
            provide_system_packages(options.purpose)
        changed = provide_environment(options.purpose)
    except Refusal as refusal:
        print(f"prepare: {refusal}", file=sys.stderr)
        return 1
    if changed:
        print(f"prepare: ready in {time.monotonic() - started:.0f} s")
    return 0


class Refusal(Exception):
    """Say in one sentence why set-up cannot go on."""


def use_a_fitting_python() -> None:
    """Go on with a Python between OLDEST and NEWEST, looking for another one when this one does not fit."""
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        other = shutil.which(f"python3.{minor}")
        if other and subprocess.run([other, "-c", ""], check=False).returncode == 0:
            sys.exit(subprocess.run([other, *sys.argv], check=False).returncode)
    wanted = f"Python {OLDEST[0]}.{OLDEST[1]} to {NEWEST[0]}.{NEWEST[1]}"
    raise Refusal(f"{wanted} is needed, this is {sys.version.split()[0]}; install python3.{OLDEST[1]} and try again.")


# --- system packages (Debian, Ubuntu and their relatives; elsewhere the missing names are listed) ---


def provide_system_packages(purpose: str) -> None:
    """Install what is missing, or raise `Refusal` with the one line that does it."""
    missing = missing_packages(purpose)
    if not missing:
        return
    if shutil.which("apt-get") is None:
        names = " ".join(sorted(missing))
        raise Refusal(f"please install these (Debian names) with the system's package manager: {names}")
    packages = sorted({debian_name(name) for name in missing})
    line = "apt-get install -y --no-install-recommends " + " ".join(packages)
    prefix = as_root()
    if prefix is None:
        if purpose == "run" and not has_display() and not needed_for_python(missing):
            print(f"prepare: no window without: sudo {line}")
            return
        raise Refusal(f"system packages are missing; run this once: sudo apt-get update && sudo {line}")
    print(f"prepare: {line}")
    install_packages(prefix, packages)
    still = missing_packages(purpose)
    if still:
        raise Refusal(f"still missing after the installation: {' '.join(sorted(still))}")


def missing_packages(purpose: str) -> set[str]:
    """Return the Debian packages whose library or program is not there."""
    missing = {package for library, package in QT_LIBRARIES.items() if not loads(library)}
    if purpose == "test":
        missing |= {package for program, package in TEST_PROGRAMS.items() if not finds(program)}
    if not PYTHON.exists() and not can_make_environments():
        missing.add("python3-venv")
    return missing


def needed_for_python(missing: set[str]) -> bool:
    """Tell whether set-up itself cannot go on without one of the missing packages."""
    return "python3-venv" in missing


def can_make_environments() -> bool:
    """Tell whether `venv` can put pip into an environment (Debian ships that part separately)."""
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        return False
    return True


def loads(library: str) -> bool:
    """Tell whether the dynamic linker finds `library`."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def finds(program: str) -> bool:
    """Tell whether `program` is on PATH or, for PostgreSQL, in Debian's own folder."""
    return shutil.which(program) is not None or any(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"))


def has_display() -> bool:
    """Tell whether a window could be shown."""
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def as_root() -> list[str] | None:
    """Return the words that go before a command to run it as root without a question, or None."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], check=False, capture_output=True).returncode == 0:
        return [sudo, "-n"]
    return None


def debian_name(package: str) -> str:
    """Return the package's name in this release: Ubuntu 24.04 and Debian 13 renamed glib for 64-bit time."""
    if package == "libglib2.0-0":
        shown = subprocess.run(
            ["apt-cache", "show", "libglib2.0-0t64"], check=False, capture_output=True, text=True
        ).stdout
        if "Package: libglib2.0-0t64" in shown:
            return "libglib2.0-0t64"
    return package


def install_packages(prefix: list[str], packages: list[str]) -> None:
    """Install with apt, without questions and without starting a database server."""
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "UCF_FORCE_CONFFOLD=1"]
    options = ["-o", "Acquire::Retries=3", "-o", "DPkg::Lock::Timeout=120"]
    call([*prefix, *quiet, "apt-get", *options, "update", "-qq"], "apt-get update failed")
    if "postgresql" in packages:
        # the tests start servers of their own; the distribution must not create and start one
        choice = "/etc/postgresql-common/createcluster.conf"
        script = (
            f"test -e {choice} || (mkdir -p {Path(choice).parent} && echo 'create_main_cluster = false' > {choice})"
        )
        call([*prefix, "sh", "-c", script], "the PostgreSQL settings could not be written")
    install = ["apt-get", *options, "install", "-y", "-qq", "--no-install-recommends", *packages]
    call([*prefix, *quiet, *install], "apt-get install failed", quiet=True)


# --- the environment ---


def provide_environment(purpose: str) -> bool:
    """Make `.venv` hold the locked packages for `purpose`; return whether anything had to be done."""
    if is_prepared(purpose):
        return False
    if not is_usable():
        print("prepare: creating .venv")
        call([sys.executable, "-m", "venv", "--clear", str(VENV)], "the environment could not be created")
    STAMP.unlink(missing_ok=True)
    print(f"prepare: installing {LOCKS[purpose]}")
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check"]
    wheels = ["--require-hashes", "--only-binary", ":all:", "--no-deps", "-r", str(ROOT / LOCKS[purpose])]
    call([*pip, "install", "--quiet", *wheels], "the locked packages could not be installed")
    own = ["--no-build-isolation", "--no-deps", "--no-index", "--editable", str(ROOT)]
    call([*pip, "install", "--quiet", *own], "the project could not be installed")
    generate()
    STAMP.write_text("\n".join(fingerprints(purpose)) + "\n", encoding="utf-8")
    return True


def is_usable() -> bool:
    """Tell whether there is an environment of this Python that was made in this place (its scripts know their path)."""
    try:
        place = STAMP.read_text(encoding="utf-8").split("\n")[2]
    except OSError:
        place = str(ROOT)
    same = f"import sys, pip; sys.exit(sys.version_info[:2] != {sys.version_info[:2]})"
    return place == str(ROOT) and answers([str(PYTHON), "-c", same])


def is_prepared(purpose: str) -> bool:
    """Compare the stamp with the locks of today. An environment for tests can do everything `run` needs."""
    try:
        stamped = STAMP.read_text(encoding="utf-8").split("\n")[:-1]
    except OSError:
        return False
    return PYTHON.exists() and stamped in (
        [fingerprints(name) for name in LOCKS] if purpose == "run" else [fingerprints(purpose)]
    )


def fingerprints(purpose: str) -> list[str]:
    """Return what an environment depends on: purpose, Python, place, and the hashes of lock and project file."""
    return [
        purpose,
        ".".join(map(str, sys.version_info[:2])),
        str(ROOT),
        *(hashlib.sha256((ROOT / name).read_bytes()).hexdigest() for name in (LOCKS[purpose], "pyproject.toml")),
    ]


def generate() -> None:
    """Build what the application can also do without, so that the first start is short: catalogues and region index."""
    if (ROOT / "packaging/translations.py").exists():
        call([str(PYTHON), str(ROOT / "packaging/translations.py"), "build"], "the translations could not be built")
    if (ROOT / "src/lapangan_app/store/regions.py").exists():
        call([str(PYTHON), str(ROOT / "packaging/region_index.py")], "the region index could not be built")
    call([str(PYTHON), "-m", "compileall", "-q", str(ROOT / "src")], "the sources could not be compiled")


def answers(command: list[str]) -> bool:
    """Tell whether `command` runs and exits with 0."""
    try:
        return subprocess.run(command, check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def call(command: list[str], otherwise: str, *, quiet: bool = False) -> None:
    """Run `command`, letting it speak (when `quiet`: only when it fails); raise `Refusal` when it fails."""
    where = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT} if quiet else {}
    result = subprocess.run(command, check=False, cwd=ROOT, **where)
    if result.returncode != 0:
        if quiet:
            print(result.stdout.decode(errors="replace"), file=sys.stderr)
        raise Refusal(f"{otherwise} (see above)")


if __name__ == "__main__":
    sys.exit(main())
