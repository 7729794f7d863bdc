"""The tus addresses in the OpenAPI document; their protocol is tus 1.0.0, so only what is asked here is described."""

from dataclasses import dataclass
from typing import Any

from lapangan_contract.attachments import DIGEST_NAME, PART_MEDIA, TUS_VERSION
from lapangan_contract.messages import PATH_ATTACHMENTS, PATH_UPLOAD
from lapangan_pusat.openapi_parts import ALWAYS, CLIENT_HEADER, SIGNED_IN, problem_answers

_OFFSET = {"type": "integer", "minimum": 0}
_TEXT = {"type": "string"}
_HEADERS: dict[str, tuple[str, dict[str, Any]]] = {
    "Upload-Length": ("size of the attachment in bytes; the accepted body names it", {"type": "integer", "minimum": 1}),
    "Upload-Metadata": (f"`{DIGEST_NAME}` with the SHA-256 in lower-case hexadecimal, as base64", _TEXT),
    "Upload-Offset": ("bytes that are on disk at the centre", _OFFSET),
    "Upload-Checksum": ("`sha1` or `sha256` and the base64 of the part's checksum; optional", _TEXT),
    "Upload-Expires": ("when the upload is forgotten unless another part comes", _TEXT),
    "Location": ("address of the upload", _TEXT),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Call:
    """Describe one method of an address."""

    name: str
    summary: str
    status: str
    asked: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    carries: bool = False


_BEGIN = _Call(
    name="begin_attachment",
    summary="Begin an upload (tus creation)",
    status="201",
    asked=("Upload-Length", "Upload-Metadata"),
    told=("Location", "Upload-Expires"),
    problems=("attachment-unnamed", "invalid-request", "too-large", "no-room"),
)
_ONE = {
    "head": _Call(
        name="offset_of_attachment",
        summary="Ask how much of an upload is there; failures come without a body",
        status="200",
        told=("Upload-Offset", "Upload-Length", "Upload-Expires"),
        problems=("attachment-unnamed", "upload-gone", "attachment-mismatch"),
    ),
    "patch": _Call(
        name="send_attachment_part",
        summary="Send bytes from an offset on",
        status="204",
        asked=("Upload-Offset", "Upload-Checksum"),
        told=("Upload-Offset", "Upload-Expires"),
        problems=(
            "attachment-unnamed",
            "attachment-mismatch",
            "checksum-mismatch",
            "invalid-request",
            "no-room",
            "offset-mismatch",
            "too-large",
            "unsupported-media",
            "upload-gone",
            "upload-locked",
        ),
        carries=True,
    ),
    "delete": _Call(name="end_attachment", summary="End an upload (tus termination)", status="204"),
}


def tus_paths(problem: dict[str, Any]) -> dict[str, Any]:
    """Return the two addresses; `problem` is the schema of problem details."""
    upload = {
        "name": "upload",
        "in": "path",
        "required": True,
        "schema": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
    }
    return {
        PATH_ATTACHMENTS: {"post": _operation(_BEGIN, [], problem)},
        PATH_UPLOAD: {method: _operation(call, [upload], problem) for method, call in _ONE.items()},
    }


def _operation(call: _Call, parameters: list[dict[str, Any]], problem: dict[str, Any]) -> dict[str, Any]:
    version = {"name": "Tus-Resumable", "in": "header", "required": True, "schema": {"const": TUS_VERSION}}
    names = (*ALWAYS, *SIGNED_IN, *call.problems, "tus-version")
    operation: dict[str, Any] = {
        "operationId": call.name,
        "summary": call.summary,
        "parameters": [*parameters, version, *map(_asked, call.asked), CLIENT_HEADER],
        "security": [{"device": []}],
        "responses": {
            call.status: {"description": "Done", "headers": {name: _told(name) for name in call.told}},
            **problem_answers(names, problem),
        },
    }
    if call.carries:
        content = {PART_MEDIA: {"schema": {"type": "string", "format": "binary"}}}
        operation["requestBody"] = {"required": True, "content": content}
    return operation


def _asked(name: str) -> dict[str, Any]:
    description, schema = _HEADERS[name]
    required = name != "Upload-Checksum"
    return {"name": name, "in": "header", "required": required, "description": description, "schema": schema}


def _told(name: str) -> dict[str, Any]:
    description, schema = _HEADERS[name]
    return {"description": description, "schema": schema}
