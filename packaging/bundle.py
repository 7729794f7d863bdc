"""Build `dist/lapangan` with PyInstaller, let the result test itself, and say how large and how quick it is."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_FOLDER = _ROOT / "dist" / "lapangan"
_SUFFIX = ".exe" if os.name == "nt" else ""


def main() -> int:
    """Return 0 when the bundle was built and its self-test passed."""
    build = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    build += ["--distpath", str(_ROOT / "dist"), "--workpath", str(_ROOT / "build"), "packaging/lapangan.spec"]
    if (status := subprocess.run(build, cwd=_ROOT, check=False).returncode) != 0:
        return status
    _strip_debug_symbols()
    size = sum(path.stat().st_size for path in _FOLDER.rglob("*") if path.is_file() and not path.is_symlink())
    for name, arguments in (
        ("lapangan-pusat", ["--help"]),
        ("lapangan", ["--version"]),
        ("lapangan", ["self-test"]),
    ):
        status, seconds = _try_out(name, arguments)
        print(f"{name} {' '.join(arguments)}: status {status}, {seconds:.2f} s", flush=True)
        if status != 0:
            return status
    print(f"{_FOLDER.relative_to(_ROOT)}: {size / 1e6:.0f} MB")
    return 0


def _strip_debug_symbols() -> None:
    """Take debug symbols out of the three libraries that are shipped with them (Linux; nothing else is touched)."""
    strip = shutil.which("strip")
    if strip is None or not sys.platform.startswith("linux"):
        return
    for pattern in ("sqlcipher3/*.so", "zstandard/*.so", "libpython3*.so*"):
        for library in (_FOLDER / "_internal").glob(pattern):
            subprocess.run([strip, "--strip-unneeded", str(library)], check=True)


def _try_out(name: str, arguments: list[str]) -> tuple[int, float]:
    """Run a frozen program far from the checkout, with a home of its own; return its exit status and seconds."""
    with tempfile.TemporaryDirectory(prefix="lapangan-bundle-") as home:
        environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV", "LAPANGAN_"))}
        environment |= {"LAPANGAN_HOME": str(Path(home) / "home"), "QT_QPA_PLATFORM": "offscreen"}
        started = time.perf_counter()
        command = [str(_FOLDER / f"{name}{_SUFFIX}"), *arguments]
        status = subprocess.run(command, cwd=home, env=environment, check=False).returncode
        return status, time.perf_counter() - started


if __name__ == "__main__":
    sys.exit(main())
