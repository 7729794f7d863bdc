"""Whatever is public says in one sentence what it does, beginning with a verb."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from architecture.source import named, python_files, tree_of

_NOT_VERBS = {"The", "A", "An", "This", "These", "It", "Its", "Function", "Method", "Helper", "Some", "Our", "All"}
_VERBS_IN_S = {"Pass", "Process", "Address", "Press", "Express", "Guess", "Discuss", "Dismiss", "Compress", "Focus"}
_VERBS_IN_S |= {"Canonicalise", "Cross", "Assess", "Access", "Miss", "Suppress"}


def complaints(tree: ast.Module) -> list[str]:
    """Return one line for every public thing without a proper sentence."""
    found = [] if ast.get_docstring(tree) or not tree.body else ["the module does not say what it is for"]
    for node in _public(tree.body):
        sentence = ast.get_docstring(node)
        if sentence is None:
            found.append(f"line {node.lineno}: {node.name} has no docstring")
        elif not re.match(r"[A-Z`]", sentence):
            found.append(f"line {node.lineno}: {node.name}: begin with a capital")
        elif not isinstance(node, ast.ClassDef) and (word := _unfit(sentence)):
            found.append(f"line {node.lineno}: {node.name}: {word!r} is not a verb in the imperative")
    return found


def _unfit(sentence: str) -> str | None:
    word = re.split(r"[^A-Za-z]", sentence, maxsplit=1)[0]
    third_person = word.endswith("s") and not word.endswith("ss") and word not in _VERBS_IN_S
    return word if not word or word in _NOT_VERBS or third_person else None


def _public(body: list[ast.stmt]) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    for node in body:
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield node
            yield from (inner for inner in _public(node.body) if not _is_given_by_others(inner, node))
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not _is_private(node.name):
            yield node


def _is_private(name: str) -> bool:
    return name.startswith("_") or name in {"upgrade", "downgrade"}  # alembic's: their module says what they do


def _is_given_by_others(node: ast.stmt, owner: ast.ClassDef) -> bool:
    """Tell whether a method has its meaning from Qt, from logging or from `@override`."""
    if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        return False
    if owner.bases and "Protocol" in ast.unparse(owner.bases[-1]) and ast.unparse(node.body[-1]) == "...":
        return True  # the class says what is expected; the implementations explain themselves
    marks = {ast.unparse(mark).split(".")[-1] for mark in node.decorator_list}
    qt = any(re.match(r"Q[A-Z]|Qt", ast.unparse(base).split(".")[-1]) for base in owner.bases)
    camel = re.search(r"[a-z][A-Z]", node.name) is not None
    return bool(marks & {"override", "setter", "overload"}) or (qt and (camel or node.name in _QT_SHORT)) or camel


_QT_SHORT = {"data", "event", "index", "parent", "flags", "paint", "match", "mime"}


@pytest.mark.parametrize("path", python_files(), ids=named)
def test_public_things_explain_themselves(path: Path) -> None:
    assert complaints(tree_of(path)) == []


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('"""M."""\ndef f(): ...', "has no docstring"),
        ('"""M."""\ndef f():\n    """Returns x."""', "not a verb"),
        ('"""M."""\ndef f():\n    """The x."""', "not a verb"),
        ('"""M."""\ndef f():\n    """return x."""', "capital"),
        ('"""M."""\nclass A:\n    """Hold."""\n    def f(self): ...', "has no docstring"),
        ("def _f(): ...", "module"),
    ],
)
def test_the_rule_bites(source: str, expected: str) -> None:
    found = complaints(ast.parse(source))
    assert len(found) == 1
    assert expected in found[0]
