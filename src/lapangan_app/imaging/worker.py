"""The program that decodes one foreign picture: the only place where bytes from outside meet a decoder.

It runs in a process of its own, imports nothing of ours, and has given up memory, processor time, files and core dumps
before the first foreign byte is read. Orders and pictures come on stdin, one answer goes to stdout, both framed:

    request   4 bytes length · order as JSON · picture to the end
    answer    b"LPA1" · 4 bytes length · result as JSON · cleaned picture to the end
"""

import contextlib
import io
import json
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL.Image import Image

ANSWER = b"LPA1"
_SMALLER = (1.0, 0.85, 0.7, 0.55, 0.4)
"""Parts of the longest side that are tried when no quality is small enough."""
_ORIENTATION = 0x0112
_PHONES = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis")
_GREY_BITS = 8


class _Refused(Exception):
    """End the work with a reason that the parent knows."""


def main() -> int:
    """Answer one request and return the exit status."""
    stdin, stdout = sys.stdin.buffer, sys.stdout.buffer
    order = json.loads(stdin.read(int.from_bytes(stdin.read(4), "big")))
    _give_up_powers(order["memory"], order["cpu"])
    try:
        result, cleaned = _clean(order, stdin.read())
    except _Refused as refused:
        result, cleaned = {"refused": str(refused)}, b""
    except MemoryError:
        result, cleaned = {"refused": "memory"}, b""
    except Exception:  # noqa: BLE001 - whatever a decoder says about foreign bytes means the same
        result, cleaned = {"refused": "damaged"}, b""
    head = json.dumps(result).encode()
    stdout.write(ANSWER + len(head).to_bytes(4, "big") + head + cleaned)
    stdout.flush()
    return 0


def _give_up_powers(memory: int, cpu: int) -> None:
    """Limit this process for good. Windows has no such limits; there the parent's clock is what ends it."""
    try:
        import resource
    except ImportError:
        return
    for name, soft, hard in (
        ("RLIMIT_CORE", 0, 0),  # a core dump would hold somebody's identity card
        ("RLIMIT_FSIZE", 0, 0),
        ("RLIMIT_NPROC", 0, 0),
        ("RLIMIT_CPU", cpu, cpu + 1),  # the first ends it with a signal that says why
        ("RLIMIT_AS", memory, memory),
    ):
        with contextlib.suppress(AttributeError, ValueError, OSError):
            resource.setrlimit(getattr(resource, name), (soft, hard))


def _clean(order: dict[str, Any], data: bytes) -> tuple[dict[str, Any], bytes]:
    kind = _kind_of(data)
    if kind == "WEBP":
        # its decoder makes room for the whole picture when it is opened, so the header is asked first
        _demand_pixels(_webp_size(data), order["most_pixels_other"])

    import PIL.Image

    PIL.Image.MAX_IMAGE_PIXELS = None  # ours is asked instead
    with PIL.Image.open(io.BytesIO(data), formats=(kind,)) as image:
        if image.format not in {kind, "MPO" if kind == "JPEG" else kind}:
            raise _Refused("format")
        _demand_pixels(image.size, order["most_pixels_jpeg" if kind == "JPEG" else "most_pixels_other"])
        if min(image.size) < order["shortest_side"]:
            raise _Refused("too_small")
        small = _upright(_scaled(image, order["longest_side"]), _orientation(image))
    grey = order["media_type"] == "image/png"
    plain = _on_white(small, "L" if grey else "RGB")
    # a new picture out of the pixels alone: what the old one carried beside them cannot come along
    bare = PIL.Image.frombytes(plain.mode, plain.size, plain.tobytes())
    encoded, size = _encoded(bare, order, "PNG" if grey else "JPEG")
    return {"media_type": order["media_type"], "width": size[0], "height": size[1]}, encoded


def _kind_of(data: bytes) -> str:
    """Return what the first bytes say; the name of the file and its ending are never asked."""
    if data[:3] == b"\xff\xd8\xff":
        return "JPEG"
    if data[:8] == b"\x89PNG\r\n\x1a\n":
        return "PNG"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    raise _Refused("heic" if data[4:8] == b"ftyp" and data[8:12] in _PHONES else "format")


def _webp_size(data: bytes) -> tuple[int, int]:
    """Return width and height as the header of a WebP file states them (RFC 9649, 2.5 to 2.7)."""
    kind = data[12:16]
    if kind == b"VP8X":
        return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
    if kind == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if kind == b"VP8 ":
        return int.from_bytes(data[26:28], "little") & 0x3FFF, int.from_bytes(data[28:30], "little") & 0x3FFF
    raise _Refused("damaged")


def _demand_pixels(size: tuple[int, int], most: int) -> None:
    if size[0] * size[1] > most:
        raise _Refused("too_many_pixels")


def _orientation(image: "Image") -> int:
    with contextlib.suppress(Exception):  # an unreadable EXIF block leaves the picture as it lies
        return int(image.getexif().get(_ORIENTATION, 1))
    return 1


def _scaled(image: "Image", side: int) -> "Image":
    """Return the first frame, no longer than `side`; JPEG is decoded small at once."""
    from PIL.Image import Resampling

    if image.mode == "P":
        image = image.convert("RGBA" if "transparency" in image.info else "RGB")
    elif image.mode == "1":
        image = image.convert("L")
    elif image.mode.startswith("I"):
        image = image.convert("I").point(lambda level: level / 256).convert("L")  # 16 bits a pixel
    image.thumbnail((side, side), Resampling.LANCZOS, reducing_gap=2.0)
    image.load()  # one that is small enough has not been decoded yet
    return image


def _upright(image: "Image", orientation: int) -> "Image":
    from PIL.Image import Transpose

    turn = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }.get(orientation)
    return image if turn is None else image.transpose(turn)


def _on_white(image: "Image", mode: str) -> "Image":
    """Return the picture in `mode`, laid on white paper where it was transparent."""
    import PIL.Image

    if "A" in image.mode or "transparency" in image.info:
        clear = image.convert("RGBA")
        paper = PIL.Image.new("RGB", image.size, "white")
        paper.paste(clear, mask=clear.getchannel("A"))
        image = paper
    return image.convert(mode)


def _encoded(image: "Image", order: dict[str, Any], kind: str) -> tuple[bytes, tuple[int, int]]:
    """Return the best encoding that is small enough, and its size in pixels."""
    from PIL import ImageOps
    from PIL.Image import Resampling

    for part in _SMALLER:
        size = (max(1, round(image.width * part)), max(1, round(image.height * part)))
        scaled = image if size == image.size else image.resize(size, Resampling.LANCZOS)
        for quality in order["qualities"]:
            stream = io.BytesIO()
            if kind == "JPEG":
                scaled.save(stream, kind, quality=quality, optimize=True, progressive=False)
            else:
                levels = scaled if quality >= _GREY_BITS else ImageOps.posterize(scaled, quality)
                levels.save(stream, kind, optimize=True)
            if stream.tell() <= order["largest_result"]:
                return stream.getvalue(), size
    raise _Refused("too_detailed")


if __name__ == "__main__":
    sys.exit(main())
