"""Nothing in `src` grows beyond what one person can hold in mind."""

import ast
from pathlib import Path

import pytest

from architecture.source import SRC, functions, named, python_files, tree_of

FILE, FUNCTION, CLASS, PARAMETERS = 400, 40, 250, 6


def too_large(tree: ast.Module, lines: int) -> list[str]:
    """Return one line for everything beyond the limits."""
    found = [f"file has {lines} lines"] if lines > FILE else []
    for node in functions(tree):
        if (length := _length(node)) > FUNCTION:
            found.append(f"line {node.lineno}: {node.name} has {length} lines")
        given = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        if node.name == "__init__" and len(given) - 1 > PARAMETERS:
            found.append(f"line {node.lineno}: constructor with {len(given) - 1} parameters")
    found += [
        f"line {node.lineno}: class {node.name} has {_length(node)} lines"
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and _length(node) > CLASS
    ]
    return found


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> int:
    assert node.end_lineno is not None
    return node.end_lineno - node.lineno + 1


@pytest.mark.parametrize("path", python_files(), ids=named)
def test_stays_within_the_limits(path: Path) -> None:
    assert too_large(tree_of(path), len(path.read_text(encoding="utf-8").splitlines())) == []


def test_the_limits_bite() -> None:
    body = "\n".join("    x = 1" for _ in range(FUNCTION))
    assert too_large(ast.parse(f"def f():\n{body}\n"), FILE + 1) == [
        f"file has {FILE + 1} lines",
        f"line 1: f has {FUNCTION + 1} lines",
    ]
    assert too_large(ast.parse("class A:\n def __init__(self, a, b, c, d, e, *, f, g): ..."), 2) == [
        "line 2: constructor with 7 parameters"
    ]
    methods = "\n".join(f"    a{i} = 1" for i in range(CLASS))
    assert too_large(ast.parse(f"class A:\n{methods}"), 1) == [f"line 1: class A has {CLASS + 1} lines"]


def test_every_package_is_looked_at() -> None:
    packages = {path.relative_to(SRC).parts[0] for path in python_files()}
    assert packages == {"lapangan_app", "lapangan_contract", "lapangan_pusat"}
