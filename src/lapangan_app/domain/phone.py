"""Indonesian mobile numbers."""

import re

from lapangan_app.domain.digits import fold_digits

_NOISE = re.compile(r"[\s\-.()\u2010-\u2015\u200e\u202a\u202c]")
_MOBILE = re.compile(r"(?:\+62|62|0)(8[1-9][0-9]{7,10})")


def canonical_phone(text: str) -> str | None:
    """Return a mobile number as `+628…`, or None when `text` is not one.

    Spaces, dashes, dots and brackets are noise.
    """
    match = _MOBILE.fullmatch(_NOISE.sub("", fold_digits(text)))
    return f"+62{match[1]}" if match else None


def format_phone(phone: str) -> str:
    """Show a canonical number as people read it out: `0812-3456-7890`."""
    local = "0" + phone.removeprefix("+62")
    return "-".join(part for part in (local[:4], local[4:8], local[8:]) if part)


def mask_phone(phone: str) -> str:
    """Hide the middle of a canonical number: `0812-••••-7890`."""
    local = "0" + phone.removeprefix("+62")
    return f"{local[:4]}-••••-{local[-4:]}"
