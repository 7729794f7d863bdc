"""The door: without a command the window opens, with one the command line answers."""

import sys
from collections.abc import Sequence

from lapangan_app.imaging import WORKER
from lapangan_app.sheets import WORKER as SHEET_WORKER


def main(argv: Sequence[str] | None = None) -> int:
    """Run the application or one command and return the exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments == [WORKER]:
        # a frozen program is its own interpreter: this is the child that decodes pictures, and imports nothing else
        from lapangan_app.imaging.worker import main as decode

        return decode()
    if arguments == [SHEET_WORKER]:  # the child that opens workbooks, likewise
        from lapangan_app.sheets.worker import main as open_workbook

        return open_workbook()
    if arguments[:1] == ["--card-reader"]:  # the reader's own process, see imaging/reading_worker.py
        from lapangan_app.imaging.reading_worker import serve

        return serve()
    if arguments:
        # the window's start must not pay for the commands, nor a command for the window
        from lapangan_app.cli.frame import run

        return run(arguments)
    from lapangan_app.bootstrap import run_window

    return run_window()


if __name__ == "__main__":
    sys.exit(main())
