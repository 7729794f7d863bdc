"""Whole rupiah: written, read, and put into words."""

import re
from decimal import Decimal

from lapangan_app.domain.digits import fold_digits

LARGEST = 1_000_000_000_000
"""Most rupiah that any field of the wire contract carries."""


def format_rupiah(amount: int) -> str:
    """Write rupiah: `Rp1.234.567`, `-Rp1.000`."""
    sign = "-" if amount < 0 else ""
    return f"{sign}Rp{abs(amount):,}".replace(",", ".")


def format_percent(rate: Decimal) -> str:
    """Write a rate (0.0024) as a percentage with a decimal comma: `0,24%`."""
    percent = (rate * 100).normalize()
    return f"{percent:f}%".replace(".", ",")


_UNITS = {
    "ribu": 1_000,
    "rb": 1_000,
    "juta": 1_000_000,
    "jt": 1_000_000,
    "miliar": 1_000_000_000,
    "milyar": 1_000_000_000,
}
_TERM = re.compile(r"([0-9]+(?:[.,][0-9]+)?)(ribu|rb|juta|jt|miliar|milyar)")
_PLAIN = re.compile(r"([0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?:,[0-9]{3})+)(?:[.,]0{1,2}|,-+)?")


def parse_rupiah(text: str) -> int | None:
    """Read what people type: `2.800.000`, `Rp 2800000`, `2,8 juta`, `1jt200rb`, `2.800.000,-`.

    Returns None for anything else, for fractions of a rupiah and for amounts beyond the wire contract: never a guess.
    """
    squeezed = re.sub(r"\s", "", fold_digits(text)).lower()
    squeezed = re.sub(r"^(rp\.?|idr)", "", squeezed)
    if plain := _PLAIN.fullmatch(squeezed):
        amount = int(re.sub(r"[.,]", "", plain[1]))
    else:
        counted = _count_terms(squeezed)
        if counted is None:
            return None
        amount = counted
    return amount if amount <= LARGEST else None


def _count_terms(squeezed: str) -> int | None:
    """Add up terms such as `2,8juta` or `1jt200rb`; units must fall, so that `2rb1jt` is refused."""
    terms = _TERM.findall(squeezed)
    units = [_UNITS[unit] for _, unit in terms]
    if not terms or "".join(a + b for a, b in terms) != squeezed or units != sorted(set(units), reverse=True):
        return None
    total = sum(Decimal(number.replace(",", ".")) * _UNITS[unit] for number, unit in terms)
    return int(total) if total == int(total) else None


_ONES = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
_SCALES = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"), (1_000, "ribu"), (100, "ratus"), (10, "puluh"))


def terbilang(amount: int) -> str:
    """Put rupiah into words for receipts: `enam belas ribu delapan ratus rupiah`."""
    if amount < 0:
        return f"minus {terbilang(-amount)}"
    return f"{_words(amount) or 'nol'} rupiah"


def _words(number: int) -> str:
    if number < 12:
        return _ONES[number]
    if number < 20:
        return f"{_ONES[number - 10]} belas"
    for scale, name in _SCALES:
        count, rest = divmod(number, scale)
        if count:
            # one hundred and one thousand have their own words; one million has not
            head = f"se{name}" if count == 1 and scale in {100, 1_000} else f"{_words(count)} {name}"
            return f"{head} {_words(rest)}".strip()
    return ""
