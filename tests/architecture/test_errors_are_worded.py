"""Every expected failure has a sentence of its own, which can be filled in and says whether the data is safe."""

import ast
import importlib
import re
import string
from collections.abc import Iterator

from architecture.source import SRC, named, python_files, tree_of
from lapangan_app.errors import AppError, Invalid, NotFound
from lapangan_app.messages import ERRORS

_DEFINES_ONE = re.compile(r"^class \w+\((AppError|Retryable|Final|NeedsUser|StoreRefused|Invalid)\)", re.MULTILINE)
_SAFETY = re.compile(
    r"aman|tersimpan|tetap ada|di laptop ini|(tidak|belum) (ada yang )?(diubah|dihapus|dibuka)", re.IGNORECASE
)


def kinds(of: type[AppError] = AppError) -> Iterator[type[AppError]]:
    """Yield every subclass, after importing the modules outside `errors` that define one."""
    if of is AppError:
        for path in python_files(SRC / "lapangan_app"):
            if _DEFINES_ONE.search(path.read_text(encoding="utf-8")):
                importlib.import_module(".".join(path.relative_to(SRC).with_suffix("").parts).removesuffix(".__init__"))
    for kind in of.__subclasses__():
        yield kind
        yield from kinds(kind)


def own_code(kind: type[AppError]) -> str | None:
    """Return the code that the class itself states."""
    return vars(kind).get("code")


def test_every_failure_has_its_own_sentence() -> None:
    leaves = [kind for kind in kinds() if not kind.__subclasses__()]
    assert [kind.__name__ for kind in leaves if own_code(kind) is None] == [], "without a code of their own"
    coded = [kind for kind in kinds() if own_code(kind)]
    assert [kind.__name__ for kind in coded if kind.code not in ERRORS] == [], "without a sentence"
    assert len({kind.code for kind in coded}) == len(coded), "two failures share a code"
    assert len(set(ERRORS.values())) == len(ERRORS), "two failures share a sentence"


def test_no_sentence_is_left_over() -> None:
    assert set(ERRORS) - {""} == {kind.code for kind in kinds() if own_code(kind)}


def test_sentences_say_whether_the_data_is_safe() -> None:
    silent = [
        kind.__name__
        for kind in kinds()
        if own_code(kind) and not issubclass(kind, Invalid | NotFound) and not _SAFETY.search(ERRORS[kind.code])
    ]
    assert set(silent) <= {"WeakPin"}  # nothing is at stake while a new PIN is chosen


def test_whoever_raises_fills_the_sentence_in() -> None:
    wanted = {kind.__name__: placeholders(ERRORS.get(kind.code, "")) for kind in kinds() if own_code(kind)}
    found = [
        f"{named(path)}:{node.lineno} {node.func.id} lacks {sorted(missing)}"
        for path in python_files()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in wanted
        if not node.args and not any(keyword.arg is None for keyword in node.keywords)
        if (missing := wanted[node.func.id] - {str(keyword.arg) for keyword in node.keywords})
    ]
    assert found == []


def placeholders(sentence: str) -> set[str]:
    """Return the names in braces."""
    return {field for _, field, _, _ in string.Formatter().parse(sentence) if field}
