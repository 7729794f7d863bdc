"""QR codes as rows of zeros and ones."""

from lapangan_app.reports.blocks import Code

QUIET = 4
"""Light modules that must surround a code (ISO/IEC 18004)."""


def code_of(text: str, side: float) -> Code:
    """Return the QR code of a text, `side` millimetres wide with its quiet zone; 15 % of it may be lost (level M)."""
    import segno  # 45 ms that only printing needs

    made = segno.make_qr(text, error="m", boost_error=False)
    return Code(tuple("".join("1" if dark else "0" for dark in row) for row in made.matrix_iter(border=QUIET)), side)
