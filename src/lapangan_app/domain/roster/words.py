"""Words of headings and cells, brought to a form in which two spellings of one thing meet."""

import re
import unicodedata
from functools import lru_cache

_APOSTROPHES = re.compile(r"['`’‘ʼ\"*]")
_OTHER = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=20_000)
def plain(text: str) -> str:
    """Return small letters and digits, words apart by one space: `No. HP/WA *` is `no hp wa`."""
    bare = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(char for char in bare if not unicodedata.combining(char))
    return _OTHER.sub(" ", _APOSTROPHES.sub("", bare)).strip()


def joined(text: str) -> str:
    """Return the plain form without its spaces, for names that are written in one word or in two."""
    return plain(text).replace(" ", "")
