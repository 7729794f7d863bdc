"""Resolve `requirements-dev.lock` (everything) and `requirements.lock` (what running needs, same versions)."""

import shutil
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
_COMMON = ["--universal", "--generate-hashes", "--no-header", "--python-version", "3.11", "--no-emit-index-url"]
_COMMON += ["--no-emit-find-links", "--quiet", "--custom-compile-command", "make lock"]


def main() -> int:
    """Write both files; they hold names, versions and hashes, and no address."""
    uv = shutil.which("uv")
    if uv is None:
        print("make lock needs uv (https://docs.astral.sh/uv/)", file=sys.stderr)
        return 1
    compile_ = [uv, "pip", "compile", "pyproject.toml", *_COMMON]
    everything = [*compile_, "--all-extras", *sys.argv[1:], "-o", "requirements-dev.lock"]
    running = [
        *compile_,
        "--extra",
        "pusat",
        "--extra",
        "setup",
        "-c",
        "requirements-dev.lock",
        "-o",
        "requirements.lock",
    ]
    for command in (everything, running):
        if (status := subprocess.run(command, check=False, cwd=_ROOT).returncode) != 0:
            return status
    return 0


if __name__ == "__main__":
    sys.exit(main())
