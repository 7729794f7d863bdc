"""Names of persons: titles, and a form in which two spellings of one name meet.

Indonesian names have no family name to sort by, many are a single word, and the identity card shows them without
titles; the population register is matched on the name without titles.
"""

import re
import unicodedata

_TITLES_BEFORE = "H HJ HJH HAJI HAJJAH KH KHI KYAI DR DRS DRA DRG IR PROF UST USTAZ USTADZ USTADZAH TGH PDT"
_TITLES_AFTER = """
    SE SH SHI SAG SPD SPDI SPDK SSOS SSI SIP SKM SKOM SKEP SKED SPT SP ST STP STR SPI SFARM SPSI SSTP SHUT
    MPD MPDI MSI MM MH MKES MAG MKOM MHUM MT MBA MA MSC MAP MP PHD AMD AMDKEB AMDKEP AMK NERS APT
"""
_MUHAMMAD_SPELLINGS = """
    M MH MOH MHD MUH MUHD MOHD MOCH MUCH MUHAMAD MUHAMMAD MOHAMAD MOHAMMAD MOCHAMAD MOCHAMMAD MUCHAMAD MUCHAMMAD
    MUHAMMED MOHAMMED MUHAMED MOHAMED
"""
_BEFORE = frozenset(_TITLES_BEFORE.split())
_AFTER = frozenset(_TITLES_AFTER.split())
_MUHAMMAD = frozenset(_MUHAMMAD_SPELLINGS.split())
_ABDUL = frozenset({"ABD", "ABDL", "ABDUL", "ABDOEL"})


def split_titles(name: str) -> tuple[str, tuple[str, ...]]:
    """Separate a name from the titles before and after it: `("Rukmini", ("Hj.", "S.Pd"))`.

    A single letter counts as a title only where it stands first with a point (`H. Amin`), never elsewhere.
    """
    if "," not in name and "." not in name and not is_title(name.partition(" ")[0]):
        return " ".join(name.split()), ()  # nearly every name, and lists are long
    head, *degrees = [part.strip() for part in name.split(",")]
    titles = []
    words = head.split()
    while len(words) > 1 and _letters(words[0]) in _BEFORE and (len(_letters(words[0])) > 1 or words[0].endswith(".")):
        titles.append(words.pop(0))
    while len(words) > 1 and "." in words[-1] and _letters(words[-1]) in _AFTER:
        degrees.insert(0, words.pop())
    kept = [degree for degree in degrees if degree and not _is_degree(degree)]
    titles.extend(degree for degree in degrees if _is_degree(degree))
    return " ".join((*words, *kept)), tuple(titles)


def is_title(word: str) -> bool:
    """Tell whether a first word is a title even without a point: `HAJI`, `Prof`."""
    return len(letters := _letters(word)) > 1 and letters in _BEFORE


def _is_degree(text: str) -> bool:
    return all(_letters(word) in _AFTER | _BEFORE for word in text.split()) and bool(text)


def _letters(word: str) -> str:
    return "".join(char for char in word if char.isalpha()).upper()


def normalise_name(name: str) -> str:
    """Return a form for comparing, never for showing.

    Titles and accents go, the spellings of Muhammad and Abdul become one, double letters become single.
    """
    bare, _ = split_titles(name)
    plain = "".join(char for char in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(char)).upper()
    words = re.findall(r"[A-Z]+", re.sub(r"['`’ʼ\"]", "", plain))
    spelt = [_one_spelling(word, first=index == 0) for index, word in enumerate(words)]
    return " ".join(re.sub(r"(.)\1+", r"\1", word) for word in spelt)


def _one_spelling(word: str, *, first: bool) -> str:
    if word in _MUHAMMAD and (first or len(word) > 1):  # a lone M further back may stand for anything
        return "MUHAMAD"
    return "ABDUL" if word in _ABDUL else word
