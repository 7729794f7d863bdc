"""Pictures for tests: a plain one, and one for every way in which a picture can be meant to do harm."""

import io
import struct
import zipfile
import zlib

from PIL import Image, PngImagePlugin

PLACE = "LINTANG-RAHASIA"
"""Stands in every kind of metadata that `talkative` knows; must never come out again."""


def photo(width: int = 900, height: int = 600, kind: str = "JPEG", mode: str = "RGB", **options: object) -> bytes:
    """Return an invented picture: left half dark, right half light, so that turning it can be seen."""
    image = Image.new("L", (width, height), 230)
    image.paste(20, (0, 0, width // 2, height))
    return encoded(image.convert(mode), kind, **options)


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    """Return the bytes of an image in a format."""
    stream = io.BytesIO()
    image.save(stream, kind, **options)  # type: ignore[arg-type]
    return stream.getvalue()


def turned(orientation: int) -> bytes:
    """Return a photo whose EXIF says how the telephone was held."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    return photo(exif=exif)


def talkative(kind: str = "JPEG") -> bytes:
    """Return a photo that tells where it was taken: in EXIF, ICC, XMP and comments."""
    exif = Image.Exif()
    exif[0x010E] = exif[0x010F] = PLACE
    exif.get_ifd(0x8825)[29] = PLACE  # the date in the GPS block
    options: dict[str, object] = {"exif": exif, "icc_profile": b"\0" * 36 + b"acsp" + b"\0" * 88 + PLACE.encode()}
    if kind == "PNG":
        text = PngImagePlugin.PngInfo()
        text.add_text("Comment", PLACE)
        text.add_text("Long", PLACE * 50, zip=True)
        text.add_itxt("XML:com.adobe.xmp", f"<x>{PLACE}</x>")
        options["pnginfo"] = text
    else:
        options["xmp"] = f"<x>{PLACE}</x>".encode()
    if kind == "JPEG":
        options["comment"] = PLACE
    return photo(kind=kind, **options)


def chunk(name: bytes, content: bytes) -> bytes:
    """Return one chunk of a PNG."""
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def huge(width: int = 12_000, height: int = 12_000) -> bytes:
    """Return 144 million pixels in 17 KB."""
    line = b"\0" + bytes(width // 8)
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(line) for _ in range(height)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def huge_webp() -> bytes:
    """Return a WebP whose header alone states 268 million pixels."""
    size = (16_383 - 1).to_bytes(3, "little")
    body = b"VP8X" + (10).to_bytes(4, "little") + b"\0\0\0\0" + size + size
    return b"RIFF" + (4 + len(body)).to_bytes(4, "little") + b"WEBP" + body


def bomb(name: bytes) -> bytes:
    """Return a small PNG with a `zTXt` or `iCCP` chunk that unfolds to 200 MB."""
    whole = photo(kind="PNG")
    packed = zlib.compress(bytes(200_000_000), 9)
    end = 8 + 25  # after the signature and IHDR
    return whole[:end] + chunk(name, b"x\0\0" + packed) + whole[end:]


def archive() -> bytes:
    """Return a ZIP with a program in it, to hide behind a picture."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        made.writestr("Jahat.class", b"\xca\xfe\xba\xbe" + PLACE.encode())
    return stream.getvalue()


def animated(kind: str) -> bytes:
    """Return a moving picture whose first frame is dark and whose others are light."""
    frames = [Image.new("RGB", (600, 400), colour) for colour in ("black", "white", "white")]
    return encoded(frames[0], kind, save_all=True, append_images=frames[1:], duration=40)


def heic() -> bytes:
    """Return what a telephone writes that saves room."""
    return b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(400)
