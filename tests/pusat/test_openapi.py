"""The document under docs/api is the one the application would give today, and it says all it must."""

from pathlib import Path
from typing import Any

import pytest

from lapangan_contract import messages
from lapangan_contract.problems import PROBLEMS
from lapangan_pusat.openapi import document, document_text

KEPT = Path(__file__).parents[2] / "docs" / "api" / "openapi.json"

GOOD = {"200", "201", "204"}


@pytest.fixture(scope="module")
def api() -> dict[str, Any]:
    return document()


def _operations(api: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    return [(path, operation) for path, methods in api["paths"].items() for operation in methods.values()]


def _references(node: Any) -> set[str]:
    if isinstance(node, dict):
        own = {node["$ref"]} if "$ref" in node else set()
        return own.union(*map(_references, node.values()))
    return set().union(*map(_references, node)) if isinstance(node, list) else set()


def test_the_kept_document_is_not_stale() -> None:
    assert KEPT.read_text("utf-8") == document_text(), "run: make api"


def test_every_address_of_the_contract_is_described(api: dict[str, Any]) -> None:
    assert api["openapi"].startswith("3.1")
    assert set(api["paths"]) == {value for name, value in vars(messages).items() if name.startswith("PATH_")}


def test_every_reference_leads_somewhere(api: dict[str, Any]) -> None:
    names = {reference.removeprefix("#/components/schemas/") for reference in _references(api)}
    assert names <= set(api["components"]["schemas"])
    assert {"PushRequest", "PushReply", "RegistrationBody", "Problem", "Receipt"} <= names


def test_every_operation_says_how_it_may_fail(api: dict[str, Any]) -> None:
    for path, operation in _operations(api):
        answers = operation["responses"]
        assert {"400", "404", "405", "408", "426", "500", "503", "default"} <= set(answers), path
        assert set(answers) & GOOD, path
        for status, answer in answers.items():
            if status not in GOOD:
                assert set(answer["content"]) == {"application/problem+json"}, (path, status)
        assert "Retry-After" in answers["503"]["headers"]
        if "requestBody" in operation:
            assert {"413", "415", "422"} <= set(answers), path
        if operation["security"]:
            assert {"401", "403"} <= set(answers), path


def test_every_problem_type_is_listed(api: dict[str, Any]) -> None:
    assert set(api["x-problem-types"]) == {kind.uri for kind in PROBLEMS.values()}
