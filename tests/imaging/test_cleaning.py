"""F102: pictures that are meant to do harm are refused in words; what is kept is pixels and nothing else."""

import io

import pytest
from PIL import Image

from fakes.pictures import PLACE, animated, archive, bomb, encoded, heic, huge, huge_webp, photo, talkative, turned
from lapangan_app.domain.attachments import AttachmentRole
from lapangan_app.domain.pictures import picture_limits
from lapangan_app.errors import (
    PictureDamaged,
    PicturePhoneFormat,
    PictureRefused,
    PictureTooManyBytes,
    PictureTooManyPixels,
    PictureTooSmall,
    PictureWrongFormat,
)
from lapangan_app.imaging.cleaning import CleanImage, clean_image

CARD, SIGNATURE = AttachmentRole.CARD, AttachmentRole.SIGNATURE
SEGMENTS_OF_A_BARE_JPEG = {0xE0, 0xDB, 0xC0, 0xC4, 0xDA}


def opened(clean: CleanImage) -> Image.Image:
    image = Image.open(io.BytesIO(clean.data))
    image.load()
    assert image.size == (clean.width, clean.height)
    return image


def segments(jpeg: bytes) -> set[int]:
    """Return the markers of a JPEG up to its pixels."""
    found, place = set(), 2
    while 0xDA not in found:
        assert jpeg[place] == 0xFF
        found.add(jpeg[place + 1])
        place += 2 + int.from_bytes(jpeg[place + 2 : place + 4], "big")
    return found


def chunks(png: bytes) -> list[bytes]:
    found, place = [], 8
    while place < len(png):
        found.append(png[place + 4 : place + 8])
        place += 12 + int.from_bytes(png[place : place + 4], "big")
    return found


@pytest.mark.parametrize("role", AttachmentRole)
def test_every_role_is_kept_within_its_limits(role: AttachmentRole) -> None:
    limits = picture_limits(role)
    clean = clean_image(photo(3000, 2000), role)
    assert clean.media_type == limits.media_type
    assert max(clean.width, clean.height) == limits.longest_side
    assert clean.width * 2 == pytest.approx(clean.height * 3, abs=2)
    assert len(clean.data) <= limits.largest_result
    assert opened(clean).mode == ("L" if limits.media_type == "image/png" else "RGB")


@pytest.mark.parametrize("role", [CARD, SIGNATURE])
def test_a_picture_full_of_detail_is_made_smaller_until_it_fits(role: AttachmentRole) -> None:
    noise = encoded(Image.effect_noise((2400, 1600), 90), "JPEG", quality=95)
    clean = clean_image(noise, role)
    assert len(clean.data) <= picture_limits(role).largest_result
    assert max(clean.width, clean.height) < picture_limits(role).longest_side
    opened(clean)


def test_a_small_picture_is_not_blown_up() -> None:
    assert clean_image(photo(900, 600), CARD).width == 900


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("role", [CARD, SIGNATURE])
def test_nothing_but_pixels_comes_out(kind: str, role: AttachmentRole) -> None:
    source = talkative(kind)
    assert PLACE.encode() in source
    clean = clean_image(source, role)
    for word in (PLACE.encode(), b"Exif", b"ICC_PROFILE", b"iCCP", b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"xmp"):
        assert word not in clean.data
    if role is CARD:
        assert segments(clean.data) <= SEGMENTS_OF_A_BARE_JPEG
    else:
        assert set(chunks(clean.data)) == {b"IHDR", b"IDAT", b"IEND"}


@pytest.mark.parametrize(
    ("orientation", "dark"),
    [(1, "left"), (2, "right"), (3, "right"), (4, "left"), (5, "top"), (6, "top"), (7, "bottom"), (8, "bottom")],
)
def test_a_photo_is_turned_upright(orientation: int, dark: str) -> None:
    image = opened(clean_image(turned(orientation), CARD)).convert("L")
    assert image.size == ((900, 600) if orientation < 5 else (600, 900))
    width, height = image.size
    place = {
        "left": (9, height // 2),
        "right": (width - 9, height // 2),
        "top": (width // 2, 9),
        "bottom": (width // 2, height - 9),
    }
    levels = {side: image.getpixel(at) for side, at in place.items()}
    assert min(levels, key=lambda side: levels[side]) == dark


@pytest.mark.parametrize(
    ("kind", "mode"),
    [("JPEG", "CMYK"), ("JPEG", "L"), ("PNG", "P"), ("PNG", "LA"), ("PNG", "RGBA"), ("PNG", "1"), ("PNG", "I;16")],
)
def test_every_way_to_store_colour_becomes_plain(kind: str, mode: str) -> None:
    if mode == "I;16":
        line = (5_000).to_bytes(2, "little") * 450 + (60_000).to_bytes(2, "little") * 450
        source = encoded(Image.frombytes("I;16", (900, 600), line * 600), kind)
    else:
        source = photo(kind=kind, mode=mode)
    image = opened(clean_image(source, CARD))
    assert image.mode == "RGB"
    halves = image.convert("L").resize((2, 1), Image.Resampling.BOX).tobytes()
    assert halves[0] < 60
    assert halves[1] > 200


@pytest.mark.parametrize("role", [CARD, SIGNATURE])
def test_what_is_transparent_lies_on_white_paper(role: AttachmentRole) -> None:
    clean = clean_image(encoded(Image.new("RGBA", (600, 400), (0, 0, 0, 0)), "PNG"), role)
    assert opened(clean).convert("L").getextrema() == (255, 255)


@pytest.mark.parametrize("kind", ["WEBP", "PNG"])
def test_only_the_first_frame_of_a_moving_picture_is_kept(kind: str) -> None:
    image = opened(clean_image(animated(kind), CARD))
    assert getattr(image, "n_frames", 1) == 1
    assert image.convert("L").getextrema()[1] < 10


def test_a_telephone_that_puts_two_pictures_into_one_file_is_understood() -> None:
    frames = [Image.new("RGB", (600, 400), colour) for colour in ("black", "white")]
    mpo = encoded(frames[0], "MPO", save_all=True, append_images=frames[1:])
    assert opened(clean_image(mpo, CARD)).convert("L").getextrema()[1] < 10


def test_what_hides_behind_a_picture_does_not_come_along() -> None:
    clean = clean_image(photo() + archive(), CARD)
    assert b"PK" not in clean.data
    assert PLACE.encode() not in clean.data
    assert b"Jahat" not in clean.data


HARMFUL = {
    "144_mp_in_17_kb": (huge, PictureTooManyPixels),
    "webp_header_of_268_mp": (huge_webp, PictureTooManyPixels),
    "ztxt_bomb": (lambda: bomb(b"zTXt"), PictureDamaged),
    "iccp_bomb": (lambda: bomb(b"iCCP"), PictureDamaged),
    "heic": (heic, PicturePhoneFormat),
    "gifar": (lambda: animated("GIF") + archive(), PictureWrongFormat),
    "tiff": (lambda: photo(kind="TIFF"), PictureWrongFormat),
    "bmp": (lambda: photo(kind="BMP"), PictureWrongFormat),
    "zip": (archive, PictureWrongFormat),
    "empty": (lambda: b"", PictureWrongFormat),
    "svg": (lambda: b"<svg onload='x'/>", PictureWrongFormat),
    "png_called_jpeg": (lambda: b"\xff\xd8\xff" + photo(kind="PNG"), PictureDamaged),
    "truncated_jpeg": (lambda: photo()[:-900], PictureDamaged),
    "truncated_png": (lambda: photo(kind="PNG")[:-300], PictureDamaged),
    "head_only": (lambda: photo()[:20], PictureDamaged),
    "stamp": (lambda: photo(60, 40), PictureTooSmall),
}


@pytest.mark.parametrize("name", HARMFUL)
def test_F102_what_is_meant_to_do_harm_is_refused_in_words(name: str) -> None:
    made, kind = HARMFUL[name]
    with pytest.raises(kind) as caught:
        clean_image(made(), CARD)
    assert isinstance(caught.value, PictureRefused)


def test_a_file_that_is_too_large_is_refused_before_any_process_is_started() -> None:
    most = picture_limits(CARD).most_bytes
    with pytest.raises(PictureTooManyBytes) as caught:
        clean_image(b"\xff\xd8\xff" + bytes(most), CARD)
    assert caught.value.facts == {"most": 25}


def test_random_damage_never_gets_past(rng) -> None:
    whole = bytearray(photo(640, 420, quality=60))
    for _ in range(8):
        broken = bytearray(whole)
        for _ in range(20):
            broken[rng.randrange(2, len(broken))] = rng.randrange(256)
        try:
            opened(clean_image(bytes(broken), CARD))
        except PictureRefused:
            continue
