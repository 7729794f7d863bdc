"""JSON as the contract takes it: no NaN, no invalid UTF-8, no duplicate keys, no great depth."""

import json
import re
from typing import Any

import msgspec

from lapangan_contract.canonical import canonical

MAX_DEPTH = 24
"""Deepest nesting of a message; a registration of schema 1 needs three."""

_STRING = re.compile(rb'"(?:[^"\\]|\\.)*"')
_BRACKET = re.compile(rb"[{}\[\]]")


class NotStrict(Exception):
    """Say why bytes are not acceptable JSON: `json`, `utf8`, `depth` or `duplicate_key`."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def parse(data: bytes) -> Any:
    """Decode JSON strictly. Raises `NotStrict`."""
    _refuse_depth(data)
    try:
        value = msgspec.json.decode(data)
    except UnicodeDecodeError as error:
        raise NotStrict("utf8") from error
    except (msgspec.DecodeError, RecursionError) as error:
        raise NotStrict("json") from error
    return value


def canonical_bytes(data: bytes) -> bytes:
    """Rewrite JSON of any formatting as canonical bytes. Raises `NotStrict`."""
    rewritten = canonical(parse(data))
    if rewritten != data:  # canonical bytes cannot hold a key twice, anything else may
        refuse_duplicates(data)
    return rewritten


def refuse_duplicates(data: bytes) -> None:
    """Raise `NotStrict` when an object holds a key twice: two readers could understand it differently."""
    json.loads(data, object_pairs_hook=_unique)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise NotStrict("duplicate_key")
    return found


def _refuse_depth(data: bytes) -> None:
    if data.count(b"{") + data.count(b"[") <= MAX_DEPTH:
        return
    depth = deepest = 0
    for bracket in _BRACKET.findall(_STRING.sub(b"", data)):
        depth += 1 if bracket in b"{[" else -1
        deepest = max(deepest, depth)
    if deepest > MAX_DEPTH:
        raise NotStrict("depth")
