"""Identity cards of invented people, drawn from a seed in a layout of our own, and what cameras do to them.

The order of the lines is that of the real card; colours, pattern and proportions are neutral and no institution's sign
is drawn. Numbers are structurally valid and belong to nobody.
"""

import random
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from lapangan_app.domain.form import Sex
from lapangan_app.services.invented_names import STREETS, stock_of

WIDTH, HEIGHT = 1280, 806
_FONTS = Path("/usr/share/fonts/truetype/dejavu")
_INTER = Path(__file__).resolve().parents[2] / "resources" / "fonts"
TUNING_FONTS = ("DejaVuSans", "DejaVuSansCondensed-Bold", "Inter-Medium")
"""Fonts of the words on the cards on which the reader was tuned; the others are kept for judging it."""
JUDGING_FONTS = ("DejaVuSansCondensed", "DejaVuSans-Bold", "DejaVuSerifCondensed-Bold", "Inter-SemiBold")
TUNING_DIGITS = ("DejaVuSansMono-Bold", "Inter-SemiBold", "DejaVuSansCondensed-Bold")
JUDGING_DIGITS = ("strokes", "DejaVuSansMono", "DejaVuSerif-Bold", "DejaVuSans-Bold")
"""`strokes` are digits of straight strokes, like those of machine-readable type faces."""
_RELIGIONS = ("ISLAM", "ISLAM", "ISLAM", "KRISTEN", "KATHOLIK", "HINDU")
_MARRIED = ("KAWIN", "KAWIN", "BELUM KAWIN", "CERAI HIDUP", "CERAI MATI")
_WORK = ("PETANI/PEKEBUN", "NELAYAN/PERIKANAN", "WIRASWASTA", "BURUH HARIAN LEPAS", "MENGURUS RUMAH TANGGA", "PEDAGANG")
_PROVINCES = ("11", "12", "13", "32", "33", "35", "51", "52", "53", "61", "64", "71", "73", "74", "75", "81", "91")


class Places(Protocol):
    """Name and list regions; the real index fits."""

    def villages(self, parent: str) -> tuple[str, ...]: ...
    def name(self, code: str) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPerson:
    """Hold what stands on one card, as the form would hold it; `texts` are the printed lines `(label, value)`."""

    nik: str
    full_name: str
    birth_place: str
    birth_date: date
    sex: Sex
    street: str
    rt: str
    rw: str
    region_code: str
    province: str
    regency: str
    texts: tuple[tuple[str, str], ...]
    issued: str


def invent_card(seed: int, places: Places) -> CardPerson:
    """Invent the person of one card; the same seed gives the same card."""
    rng = random.Random(f"card {seed}")
    village = rng.choice(places.villages(rng.choice(_PROVINCES)))
    stock = stock_of(village[:2])
    sex = rng.choice((Sex.MALE, Sex.FEMALE))
    name = _name(rng, stock.men if sex is Sex.MALE else stock.women, stock.second)
    born = date(rng.randint(1948, 2008), rng.randint(1, 12), rng.randint(1, 28))
    # one in five was registered elsewhere first, as people move
    issued_in = village if rng.random() < 0.8 else rng.choice(places.villages(rng.choice(_PROVINCES)))
    day = born.day + (40 if sex is Sex.FEMALE else 0)
    nik = f"{issued_in[:8].replace('.', '')}{day:02d}{born.month:02d}{born.year % 100:02d}{rng.randint(1, 9999):04d}"
    regency = places.name(village[:5]).upper()
    town = regency.removeprefix("KABUPATEN ").removeprefix("KOTA ")
    street = rng.choice(STREETS).format(number=rng.randint(1, 140)).upper()
    rt, rw = f"{rng.randint(1, 24):03d}", f"{rng.randint(1, 12):03d}"
    texts = (
        ("Nama", name),
        ("Tempat/Tgl Lahir", f"{town}, {born:%d-%m-%Y}"),
        ("Jenis Kelamin", "LAKI-LAKI" if sex is Sex.MALE else "PEREMPUAN"),
        ("Alamat", street),
        ("     RT/RW", f"{rt}/{rw}"),
        ("     Kel/Desa", places.name(village).upper()),
        ("     Kecamatan", places.name(village[:8]).upper()),
        ("Agama", rng.choice(_RELIGIONS)),
        ("Status Perkawinan", rng.choice(_MARRIED)),
        ("Pekerjaan", rng.choice(_WORK)),
        ("Kewarganegaraan", "WNI"),
        ("Berlaku Hingga", "SEUMUR HIDUP"),
    )
    return CardPerson(
        nik=nik,
        full_name=name,
        birth_place=town,
        birth_date=born,
        sex=sex,
        street=street,
        rt=rt,
        rw=rw,
        region_code=village,
        province=places.name(village[:2]).upper(),
        regency=regency,
        texts=texts,
        issued=f"{town}\n{rng.randint(1, 28):02d}-{rng.randint(1, 12):02d}-{rng.randint(2012, 2025)}",
    )


def _name(rng: random.Random, given: tuple[str, ...], second: tuple[str, ...]) -> str:
    words = [rng.choice(given), *rng.sample(second, rng.choice((0, 1, 1, 2, 3)))]
    degree = rng.choice(("", "", "", "", "", ", S.PD"))
    return " ".join(words).upper() + degree


def draw_card(person: CardPerson, seed: int, *, judging: bool = False) -> Image.Image:
    """Draw the card, 1280 × 806 pixels, in a font and colour chosen by the seed."""
    rng = random.Random(f"drawing {seed}")
    card = _paper(rng)
    pen = ImageDraw.Draw(card)
    font = rng.choice(JUDGING_FONTS if judging else TUNING_FONTS)
    digits = rng.choice(JUDGING_DIGITS if judging else TUNING_DIGITS)
    ink = (28, 28, 34)
    title = _font(font, 36)
    for y, text in ((26, f"PROVINSI {person.province}"), (72, person.regency)):
        pen.text((WIDTH / 2, y), text, ink, title, anchor="mt")
    pen.text((36, 142), "NIK", ink, _font(font, 40))
    pen.text((258, 142), ":", ink, _font(font, 40))
    _write_digits(pen, person.nik, digits, ink)
    y, size = 206, 29
    for caption, value in person.texts:
        pen.text((36, y), caption, ink, _font(font, size))
        pen.text((318, y), ":", ink, _font(font, size))
        if caption == "Jenis Kelamin":
            pen.text((640, y), f"Gol. Darah : {rng.choice(('A', 'B', 'AB', 'O', '-'))}", ink, _font(font, size))
        for part in _wrapped(value, 34):
            pen.text((338, y), part, ink, _font(font, size))
            y += 44
    _portrait(pen, rng)
    pen.multiline_text((1095, 640), person.issued, ink, _font(font, 25), align="center", anchor="ma")
    pen.line([(1030 + 9 * i, 745 + rng.randint(-20, 20)) for i in range(14)], ink, 3, joint="curve")
    return card


def _wrapped(text: str, most: int) -> list[str]:
    """Break a value as the card does: between words, when it would run into the portrait."""
    lines = [""]
    for word in text.split(" "):
        if len(lines[-1]) + len(word) > most:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def _paper(rng: random.Random) -> Image.Image:
    """Make bluish paper with a pattern of fine waves."""
    x, y = np.meshgrid(np.arange(WIDTH), np.arange(HEIGHT))
    base = np.array([rng.randint(165, 200), rng.randint(205, 225), rng.randint(225, 245)], dtype=np.float32)
    waves = sum(
        np.sin((x * rng.uniform(0.01, 0.05) + y * rng.uniform(0.05, 0.25)) + rng.uniform(0, 6)) for _ in range(3)
    )
    shade = base[None, None, :] + (waves * rng.uniform(2.0, 6.0))[..., None] + ((x + y) / 90)[..., None]
    return Image.fromarray(np.clip(shade, 0, 255).astype(np.uint8))


def _portrait(pen: ImageDraw.ImageDraw, rng: random.Random) -> None:
    """Draw the place of the portrait: a plain figure before a plain ground."""
    pen.rectangle((985, 232, 1212, 610), fill=(rng.choice(((176, 44, 48), (48, 88, 170)))))
    pen.ellipse((1045, 292, 1152, 430), fill=(214, 178, 148))
    pen.ellipse((1008, 440, 1190, 760), fill=(236, 238, 240))
    pen.rectangle((985, 610, 1212, 770), fill=(190, 214, 236))


def _font(name: str, size: int) -> ImageFont.FreeTypeFont:
    path = _INTER / f"{name}.otf" if name.startswith("Inter") else _FONTS / f"{name}.ttf"
    return ImageFont.truetype(str(path), size)


_STROKES = {
    "0": ((0, 0, 1, 0, 1, 2, 0, 2, 0, 0),),
    "1": ((0.1, 0, 0.55, 0, 0.55, 2), (0, 2, 1, 2, 1, 1.5)),
    "2": ((0, 0, 1, 0, 1, 1, 0, 1, 0, 2, 1, 2),),
    "3": ((0, 0, 1, 0, 1, 2, 0, 2), (0.3, 1, 1, 1)),
    "4": ((0, 0, 0, 1.3, 1, 1.3), (0.8, 0.8, 0.8, 2)),
    "5": ((1, 0, 0, 0, 0, 1, 1, 1, 1, 2, 0, 2),),
    "6": ((0, 0, 0, 2, 1, 2, 1, 1, 0, 1),),
    "7": ((0, 0.3, 0, 0, 1, 0, 0.45, 1, 0.45, 2),),
    "8": ((0.15, 0, 0.85, 0, 0.85, 1, 0.15, 1, 0.15, 0), (0, 1, 1, 1, 1, 2, 0, 2, 0, 1)),
    "9": ((1, 1, 0, 1, 0, 0, 1, 0, 1, 2),),
}


def _write_digits(pen: ImageDraw.ImageDraw, nik: str, font: str, ink: tuple[int, int, int]) -> None:
    if font != "strokes":
        pen.text((292, 138), nik, ink, _font(font, 46))
        return
    for place, digit in enumerate(nik):
        left = 296 + place * 33
        for stroke in _STROKES[digit]:
            points = [(left + 20 * x, 144 + 18 * y) for x, y in zip(stroke[::2], stroke[1::2], strict=True)]
            pen.line(points, ink, 5, joint="curve")


def wear_number(card: Image.Image, length: int) -> Image.Image:
    """Rub the number of a card as pockets do: smear it along its line by `length` pixels, and nothing else."""
    worn = card.copy()
    strip = (280, 128, 880, 198)
    pixels = np.asarray(card.crop(strip)).astype(np.float32)
    smeared = np.mean([np.roll(pixels, step - length // 2, axis=1) for step in range(length)], axis=0)
    worn.paste(Image.fromarray(smeared.astype(np.uint8)), strip[:2])
    return worn
