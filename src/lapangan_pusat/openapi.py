"""The OpenAPI 3.1 document, read off the running application: its addresses, its messages, its problems."""

import inspect
import json
from typing import Any

import msgspec

from lapangan_contract import CONTRACT_VERSION
from lapangan_contract.messages import PATH_RECEIPTS, Problem
from lapangan_contract.problems import PROBLEMS
from lapangan_contract.registration import RegistrationBody, WithdrawalBody
from lapangan_pusat.app import HANDLERS, Call
from lapangan_pusat.openapi_parts import ALWAYS, CLIENT_HEADER, SIGNED_IN, problem_answers
from lapangan_pusat.openapi_tus import tus_paths

_WITH_BODY = ("invalid-request", "too-large", "unsupported-media")
_REF = "#/components/schemas/{name}"


def document_text() -> str:
    """Return the document as it is kept under `docs/api/`."""
    return json.dumps(document(), indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def document() -> dict[str, Any]:
    """Build the document from the handlers of the application."""
    calls = {path: (handler, handler.opt["call"]) for handler in HANDLERS for path in handler.paths}
    kinds = {kind for _, call in calls.values() for kind in (call.request, call.reply) if kind is not None}
    ordered = sorted(kinds | {Problem, RegistrationBody, WithdrawalBody}, key=lambda kind: kind.__name__)
    references, schemas = msgspec.json.schema_components(ordered, ref_template=_REF)
    for schema in schemas.values():
        if "description" in schema:  # Python 3.13 takes the indentation out of docstrings, 3.12 does not
            schema["description"] = inspect.cleandoc(schema["description"])
    named = dict(zip((kind.__name__ for kind in ordered), references, strict=True))
    schemas["PushItem"]["properties"]["body"] = {"anyOf": [named["RegistrationBody"], named["WithdrawalBody"]]}
    paths = {path: _path(path, handler, call, named) for path, (handler, call) in sorted(calls.items())}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Lapangan: central enrolment API",
            "version": f"{CONTRACT_VERSION}.0.0",
            "description": "What a laptop in the field needs from a centre. The README beside this document explains "
            "the twelve lines C1–C12 that the schemas cannot express.",
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "paths": paths | tus_paths(named["Problem"]),
        "components": {
            "schemas": schemas,
            "securitySchemes": {"device": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}},
        },
        "x-problem-types": {
            kind.uri: {
                "title": kind.title,
                "status": kind.status,
                "scope": kind.scope,
                "retryable": kind.retryable,
            }
            for kind in PROBLEMS.values()
        },
    }


def _path(path: str, handler: Any, call: Call, named: dict[str, Any]) -> dict[str, Any]:
    method = next(iter(handler.http_methods - {"HEAD", "OPTIONS"})).lower()
    operation: dict[str, Any] = {
        "operationId": handler.handler_name.rpartition(".")[2],
        "summary": call.summary,
        "parameters": _parameters(path),
        "security": [{"device": []}] if call.signed_in else [],
        "responses": {
            "200": {
                "description": "Done; item by item where there are items",
                "content": {"application/json": {"schema": named[call.reply.__name__]}},
            },
            **_problems(call, named["Problem"]),
        },
    }
    if call.request is not None:
        content = {call.media: {"schema": named[call.request.__name__]}}
        operation["requestBody"] = {"required": True, "content": content}
    return {method: operation}


def _parameters(path: str) -> list[dict[str, Any]]:
    since = {
        "name": "since",
        "in": "query",
        "required": False,
        "description": "Cursor of the page before; 0 starts from the beginning",
        "schema": {"type": "integer", "minimum": 0, "default": 0},
    }
    return [CLIENT_HEADER, since] if path == PATH_RECEIPTS else [CLIENT_HEADER]


def _problems(call: Call, schema: dict[str, Any]) -> dict[str, Any]:
    names = [*ALWAYS, *call.problems, *(_WITH_BODY if call.request else ()), *(SIGNED_IN if call.signed_in else ())]
    if call.reply.__name__ == "ReceiptsPage":
        names.append("invalid-request")
    return problem_answers(names, schema)
