"""Files that an officer takes away: whole, or not there at all."""

from pathlib import Path

from lapangan_app.errors import FileNotWritten


def write_file(data: bytes, path: Path) -> None:
    """Write a file where the officer wants it. Raises `FileNotWritten`; then no half file is left behind."""
    try:
        with path.open("wb") as file:
            try:
                file.write(data)
                file.flush()
            except OSError:
                path.unlink()
                raise
    except OSError as error:
        raise FileNotWritten(why="write") from error
