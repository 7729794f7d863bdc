"""What happens to a card between the table and the file: how it lies, the light, the lens, the camera's own pixels.

Every condition takes the drawn card, a strength from 0 to 1 and a seeded generator, and gives a photo.
"""

import io
import random
from collections.abc import Callable

import cv2
import numpy as np
from PIL import Image

Photo = Image.Image
Condition = Callable[[Photo, float, random.Random], Photo]
_LONG_SIDE = 1600


def lay(card: Photo, rng: random.Random, angle: float = 0.0, *, lean: float = 0.0, fill: float = 0.0) -> Photo:
    """Photograph the card lying on a table, turned by `angle` degrees, the camera leaning by 0 to 1.

    `fill` is how much of the picture the card takes, by side; 0 leaves it to the generator.
    """
    share = fill or rng.uniform(0.68, 0.92)
    width, height = (_LONG_SIDE, 1200) if abs(np.cos(np.radians(angle))) > 0.5 else (1200, _LONG_SIDE)
    corners = np.array([[0, 0], [card.width, 0], [card.width, card.height], [0, card.height]], dtype=np.float32)
    turned = _turned(corners - corners.mean(0), angle)
    turned *= share * min(width / np.ptp(turned[:, 0]), height / np.ptp(turned[:, 1]))
    turned += np.array([width, height]) / 2
    turned += np.array([[rng.uniform(-1, 1), rng.uniform(-1, 1)] for _ in range(4)]) * 130 * lean
    matrix = cv2.getPerspectiveTransform(corners, turned.astype(np.float32))
    table = _table(rng, width, height)
    moved = cv2.warpPerspective(np.asarray(card), matrix, (width, height), flags=cv2.INTER_AREA)
    mask = cv2.warpPerspective(np.full((card.height, card.width), 255, np.uint8), matrix, (width, height))[..., None]
    return Image.fromarray(np.where(mask > 127, moved, table))


def _turned(points: np.ndarray, angle: float) -> np.ndarray:
    radians = np.radians(angle)
    turn = np.array([[np.cos(radians), -np.sin(radians)], [np.sin(radians), np.cos(radians)]], dtype=np.float32)
    return points @ turn.T


def _table(rng: random.Random, width: int, height: int) -> np.ndarray:
    """Make a table top: wood-like streaks, a cloth's grain, or nearly white."""
    noise = np.random.default_rng(rng.getrandbits(32))
    colour = np.array(rng.choice(((96, 70, 48), (60, 62, 66), (150, 148, 140), (228, 228, 222), (40, 80, 60))))
    streaks = cv2.resize(noise.normal(0, 14, (height // 6, 8)).astype(np.float32), (width, height))
    return np.clip(colour + streaks[..., None] + noise.normal(0, 4, (height, width, 1)), 0, 255).astype(np.uint8)


def straight(card: Photo, strength: float, rng: random.Random) -> Photo:
    """Lay the card straight in good light."""
    return lay(card, rng, rng.uniform(-1.5, 1.5))


def tilted(card: Photo, strength: float, rng: random.Random) -> Photo:
    """Turn the card by up to 25 degrees."""
    return lay(card, rng, rng.choice((-1, 1)) * (4 + 21 * strength))


def quarter(card: Photo, strength: float, rng: random.Random) -> Photo:
    """Turn it by a quarter to the right."""
    return lay(card, rng, 90 + rng.uniform(-4, 4))


def upside_down(card: Photo, strength: float, rng: random.Random) -> Photo:
    """Turn it upside down."""
    return lay(card, rng, 180 + rng.uniform(-4, 4))


def three_quarters(card: Photo, strength: float, rng: random.Random) -> Photo:
    """Turn it by a quarter to the left."""
    return lay(card, rng, 270 + rng.uniform(-4, 4))


def any_angle(card: Photo, strength: float, rng: random.Random) -> Photo:
    """Turn it by any angle."""
    return lay(card, rng, rng.uniform(0, 360))


def perspective(card: Photo, strength: float, rng: random.Random) -> Photo:
    """Lean the camera."""
    return lay(card, rng, rng.uniform(-5, 5), lean=0.3 + 0.7 * strength)


def blurred(card: Photo, strength: float, rng: random.Random) -> Photo:
    """Miss the focus by 1.5 to 4.5 pixels."""
    return Image.fromarray(cv2.GaussianBlur(np.asarray(straight(card, 0, rng)), (0, 0), 1.5 + 3 * strength))


def shaken(card: Photo, strength: float, rng: random.Random) -> Photo:
    """Move the camera by 5 to 17 pixels while the shutter is open."""
    length = 5 + round(12 * strength)
    kernel = np.zeros((length, length), np.float32)
    angle = rng.uniform(0, np.pi)
    reach = np.array([np.cos(angle), np.sin(angle)]) * length / 2
    middle = np.array([length / 2, length / 2])
    cv2.line(kernel, tuple(map(int, middle - reach)), tuple(map(int, middle + reach)), 1.0)
    return Image.fromarray(cv2.filter2D(np.asarray(straight(card, 0, rng)), -1, kernel / kernel.sum()))


def dark(card: Photo, strength: float, rng: random.Random) -> Photo:
    """Leave a quarter to a twentieth of the light, with the noise that a camera adds then."""
    pixels = np.asarray(straight(card, 0, rng)).astype(np.float32)
    noise = np.random.default_rng(rng.getrandbits(32)).normal(0, 3 + 4 * strength, pixels.shape)
    return Image.fromarray(np.clip(pixels * (0.25 - 0.19 * strength) + noise, 0, 255).astype(np.uint8))


def glare(card: Photo, strength: float, rng: random.Random) -> Photo:
    """Let a lamp shine on the plastic, somewhere on the written half."""
    pixels = np.asarray(straight(card, 0, rng)).astype(np.float32)
    height, width = pixels.shape[:2]
    x, y = np.meshgrid(np.arange(width), np.arange(height))
    centre = width * rng.uniform(0.2, 0.7), height * rng.uniform(0.15, 0.75)
    spread = width * (0.05 + 0.09 * strength)
    light = np.exp(-(((x - centre[0]) / spread) ** 2 + ((y - centre[1]) / spread / 0.6) ** 2))[..., None]
    return Image.fromarray(np.clip(pixels + 330 * light, 0, 255).astype(np.uint8))


def coarse(card: Photo, strength: float, rng: random.Random) -> Photo:
    """Give the picture of a cheap camera: 900 to 420 pixels wide."""
    photo = straight(card, 0, rng)
    width = round(900 - 480 * strength)
    return photo.resize((width, round(photo.height * width / photo.width)), Image.Resampling.BILINEAR)


def noisy_jpeg(card: Photo, strength: float, rng: random.Random) -> Photo:
    """Send it through a messenger: JPEG of quality 35 to 8, twice."""
    photo = straight(card, 0, rng)
    for _ in range(2):
        photo = Image.open(io.BytesIO(to_jpeg(photo, round(35 - 27 * strength)))).convert("RGB")
    return photo


def shadowed(card: Photo, strength: float, rng: random.Random) -> Photo:
    """Let the hand that holds the camera throw a shadow across the card."""
    pixels = np.asarray(straight(card, 0, rng)).astype(np.float32)
    x, y = np.meshgrid(np.linspace(-1, 1, pixels.shape[1]), np.linspace(-1, 1, pixels.shape[0]))
    angle = rng.uniform(0, 2 * np.pi)
    side = 1 / (1 + np.exp(-30 * (x * np.cos(angle) + y * np.sin(angle) - rng.uniform(-0.3, 0.3))))
    return Image.fromarray(np.clip(pixels * (1 - (0.5 + 0.35 * strength) * side[..., None]), 0, 255).astype(np.uint8))


def everything(card: Photo, strength: float, rng: random.Random) -> Photo:
    """Turn by any angle, lean, blur, darken and compress, each a little."""
    photo = lay(card, rng, rng.uniform(0, 360), lean=0.5 * strength)
    pixels = cv2.GaussianBlur(np.asarray(photo), (0, 0), 0.6 + 1.4 * strength).astype(np.float32)
    pixels *= 0.8 - 0.45 * strength
    pixels += np.random.default_rng(rng.getrandbits(32)).normal(0, 5, pixels.shape)
    photo = Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))
    return Image.open(io.BytesIO(to_jpeg(photo, round(60 - 30 * strength)))).convert("RGB")


CONDITIONS: dict[str, Condition] = {
    made.__name__: made
    for made in (
        straight, tilted, quarter, upside_down, three_quarters, any_angle, perspective, blurred, shaken, dark, glare,
        coarse, noisy_jpeg, shadowed, everything,
    )
}  # fmt: skip


def to_jpeg(photo: Photo, quality: int = 85) -> bytes:
    """Return the bytes of a JPEG file."""
    written = io.BytesIO()
    photo.save(written, "JPEG", quality=quality)
    return written.getvalue()


def take(card: Photo, condition: str, strength: float, seed: int) -> bytes:
    """Return the JPEG that a camera would have taken of a card under a condition."""
    return to_jpeg(CONDITIONS[condition](card, strength, random.Random(f"photo {condition} {seed}")))
