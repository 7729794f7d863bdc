"""Reading QR codes out of pictures. The reader is an extra: scanners that type, and pasted text, do without it."""

import io

from lapangan_app.errors import CodeUnreadable

_LARGEST_FILE = 32 << 20
_MOST_PIXELS = 40_000_000


def read_codes(data: bytes) -> tuple[str, ...]:
    """Return the texts of all codes in a picture (PNG, JPEG).

    Raises `CodeUnreadable`: `no_reader` when the extra is not installed, `picture` when it is none or far too large.
    """
    try:
        import zxingcpp
    except ImportError:
        raise CodeUnreadable(why="no_reader") from None
    from PIL import Image

    if len(data) > _LARGEST_FILE:
        raise CodeUnreadable(why="picture")
    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                raise CodeUnreadable(why="picture")
            found = zxingcpp.read_barcodes(picture.convert("L"))
    except (OSError, ValueError, Image.DecompressionBombError, SyntaxError):
        raise CodeUnreadable(why="picture") from None
    return tuple(code.text for code in found)
