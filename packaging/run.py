"""Start the training run: with a window where there is a display, headless elsewhere."""

import os
import subprocess
import sys
from pathlib import Path

_FOLDER = Path(sys.executable).parent


def main() -> int:
    """Run `lapangan demo` and return its exit status."""
    program = _FOLDER / ("lapangan.exe" if os.name == "nt" else "lapangan")
    command = [str(program), "demo"]
    if not _has_display():
        print(
            "Tidak ada layar (DISPLAY kosong): latihan berjalan tanpa jendela. / No display: running headless.",
            flush=True,
        )
        command.append("--headless")
    try:
        return subprocess.run([*command, *sys.argv[1:]], check=False).returncode
    except KeyboardInterrupt:
        return 130


def _has_display() -> bool:
    if os.name == "nt" or sys.platform == "darwin":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
