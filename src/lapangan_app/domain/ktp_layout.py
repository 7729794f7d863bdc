"""Which line of a card belongs to which label, however the reader spelt, split or merged them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from statistics import median

from lapangan_app.domain.ktp import Line

LABELS = {
    "nik": "NIK",
    "name": "NAMA",
    "birth": "TEMPATTGLLAHIR",
    "sex": "JENISKELAMIN",
    "street": "ALAMAT",
    "rt_rw": "RTRW",
    "village": "KELDESA",
    "district": "KECAMATAN",
    "religion": "AGAMA",
    "married": "STATUSPERKAWINAN",
    "work": "PEKERJAAN",
    "citizen": "KEWARGANEGARAAN",
    "until": "BERLAKUHINGGA",
}
"""Every label in the order of the card, in capitals without spaces and signs."""
_ORDER = tuple(LABELS)
_BLOOD = "GOIDARAH"  # as `squeeze` has it
_AS_LETTERS = str.maketrans({"0": "O", "1": "I", "|": "I", "!": "I", "L": "I", "5": "S", "8": "B", "6": "G", "4": "A"})
_NOISE = " :;.,·•-—_*'\"`|"
_HIDDEN = 0.6
"""What is left of a score when part of the value may not have been seen."""
_NEAR = 0.6
"""A line belongs to a label when their middles are this share of a line's height apart at most."""
_GAP = 5.0
"""Pieces of one value stand at most this many heights apart; what is further right is the portrait's column."""


@dataclass(slots=True)
class Row:
    """Gather the value of one label. `whole` is false when something of it may stand in a line that was not placed."""

    name: str
    label: Line
    parts: list[Line] = field(default_factory=list)
    whole: bool = True

    @property
    def text(self) -> str:
        """Return the value with what separates it from its label taken off."""
        return join(part.text for part in self.parts)

    @property
    def again(self) -> str | None:
        """Return the value by the second reading; None when a part of it was read once only."""
        texts = [part.again for part in self.parts]
        return None if None in texts else join(text for text in texts if text is not None)

    @property
    def score(self) -> float:
        """Return the score of the least certain part, much less where something may have been hidden."""
        least = min((part.score for part in self.parts), default=0.0)
        return least if self.whole and not any(part.dazzled for part in self.parts) else least * _HIDDEN


@dataclass(frozen=True, slots=True)
class Layout:
    """Hold the rows by label and the lines above them (province and regency)."""

    rows: dict[str, Row]
    head: tuple[Line, ...]


def join(texts: Iterable[str]) -> str:
    """Join the pieces of a value and clean both ends."""
    return " ".join(" ".join(texts).split()).strip(_NOISE)


def with_spaces(one: str, other: str | None) -> str:
    """Return the reading that shows more words where both have the same signs: readers lose spaces, they add none."""
    if other is not None and other.replace(" ", "") == one.replace(" ", "") and other.count(" ") > one.count(" "):
        return other
    return one


def squeeze(text: str) -> str:
    """Return the letters of a text in capitals, for comparing only: what looks alike (0 and O; 1, l and I) is one."""
    return "".join(char for char in text.upper().translate(_AS_LETTERS) if char.isalpha())


def distance(one: str, other: str) -> int:
    """Count the letters to change, add or leave out to make `other` of `one`."""
    row = list(range(len(other) + 1))
    for index, char in enumerate(one, 1):
        above, row[0] = row[0], index
        for place, wanted in enumerate(other, 1):
            above, row[place] = row[place], min(above + (char != wanted), row[place] + 1, row[place - 1] + 1)
    return row[-1]


def split_label(text: str) -> tuple[str, str] | None:
    """Return the name of the label with which a line begins and the rest of the line, or None."""
    head, colon, tail = text.partition(":")
    if colon and not head.strip():
        return None  # a value
    if colon and (name := _label(head)):
        return name, tail
    if name := _label(text):
        return name, ""
    words = text.split()
    for count in range(1, min(4, len(words))):
        if name := _label(" ".join(words[:count])):
            return name, " ".join(words[count:])
    return _stuck_label(text)


_KEYS = {name: squeeze(label) for name, label in LABELS.items()}


def _label(text: str) -> str | None:
    letters = squeeze(text)
    near = [(distance(letters, key), name) for name, key in _KEYS.items() if abs(len(letters) - len(key)) <= 3]
    misses, name = min(near, default=(99, ""))
    return name if misses <= _allowed(len(_KEYS.get(name, ""))) else None


def _allowed(length: int) -> int:
    return 0 if length < 4 else 1 if length < 7 else length // 4


def _stuck_label(text: str) -> tuple[str, str] | None:
    """Separate a long label from a value that the reader put behind it without a space."""
    for name, key in _KEYS.items():
        if len(key) >= 8:
            for end in range(len(key), min(len(text), len(key) + 5)):
                if squeeze(text[:end]) == key:
                    return name, text[end:]
    return None


def lay_out(lines: Sequence[Line]) -> Layout:
    """Give every line to the label whose value it is.

    A line between two labels that follow each other on the card continues the value above. Where a label between them
    was not read, such a line is left out, and the value above is no longer known to be whole.
    """
    rows, loose = _find_rows(lines)
    if not rows:
        return Layout({}, tuple(sorted(lines, key=_middle)))
    ordered = sorted(rows.values(), key=lambda row: _middle(row.label))
    height = median(row.label.box[3] - row.label.box[1] for row in ordered)
    head, between = [], []
    for line in sorted(loose, key=lambda line: line.box[0]):
        nearest = min(ordered, key=lambda row: abs(_middle(row.label) - _middle(line)))
        if abs(_middle(nearest.label) - _middle(line)) <= _NEAR * height:
            _place(nearest, line, height)
        elif _middle(line) < _middle(ordered[0].label):
            head.append(line)
        else:
            between.append(line)
    for line in sorted(between, key=_middle):
        _continue(ordered, line, height)
    return Layout({row.name: row for row in ordered}, tuple(sorted(head, key=_middle)))


def _find_rows(lines: Sequence[Line]) -> tuple[dict[str, Row], list[Line]]:
    """Find labels, the leftmost of a name, and return the other lines."""
    rows: dict[str, Row] = {}
    loose = []
    for line in sorted(lines, key=lambda line: line.box[0]):
        found = split_label(line.text)
        if found is None or found[0] in rows:
            loose.append(line)
            continue
        name, rest = found
        rows[name] = Row(name, line)
        if rest.strip(_NOISE):
            again = split_label(line.again) if line.again is not None else None
            second = again[1] if again and again[0] == name else None
            rows[name].parts.append(replace(line, text=rest, again=second))
    return rows, loose


def _place(row: Row, line: Line, height: float) -> None:
    """Append a line to a row unless it stands left of the label, in the portrait's column, or tells the blood group."""
    right = max((part.box[2] for part in row.parts), default=row.label.box[2])
    is_value = line.box[0] >= row.label.box[2] - height
    far = line.box[0] - right > (_GAP if row.parts else 3 * _GAP) * height
    if is_value and not far and line.text.strip(_NOISE):
        row.parts.append(line)


def _continue(ordered: list[Row], line: Line, height: float) -> None:
    above = [row for row in ordered if _middle(row.label) < _middle(line)]
    row = above[-1]
    left = min((part.box[0] for part in row.parts), default=row.label.box[2])
    if abs(line.box[0] - left) > 2 * height:
        return
    below = ordered[len(above)].name if len(above) < len(ordered) else None
    if below is not None and _ORDER.index(below) == _ORDER.index(row.name) + 1 and row.parts and line.text[:1] != ":":
        row.parts.append(line)
    else:
        row.whole = False


def without_blood(text: str) -> str:
    """Take the blood group, which stands on the line of the sex, off a value."""
    words = text.split()
    for index in range(len(words)):
        for count in (1, 2):
            if distance(squeeze("".join(words[index : index + count]))[:8], _BLOOD) <= 2:
                return " ".join(words[:index])
    return text


def _middle(line: Line) -> float:
    return (line.box[1] + line.box[3]) / 2
