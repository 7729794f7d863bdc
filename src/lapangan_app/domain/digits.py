"""Digits as people and spreadsheets write them, brought to ASCII."""

import unicodedata


def fold_digits(text: str) -> str:
    """Replace every decimal digit of any script (full-width, Arabic-Indic, …) by its ASCII digit."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)
