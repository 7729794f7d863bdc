"""One signature for all receipts of a reply, and from it a proof for each that stands alone (RFC 9162 §2.1)."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import pytest
import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from lapangan_contract import proofs
from lapangan_contract.canonical import canonical
from lapangan_contract.messages import Receipt
from lapangan_contract.proofs import (
    ReceiptProof,
    genuine_proofs,
    merkle_root,
    proof_is_genuine,
    prove_all,
    sign_receipts,
)
from lapangan_contract.signing import b64url, from_b64url

VECTORS = json.loads((Path(__file__).parent / "receipt_vectors.json").read_text("utf-8"))
KEY = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(VECTORS["private_key"]))
KID = VECTORS["kid"]
KEYS = {KID: KEY.public_key()}
SIZES = [*range(1, 71), 500]
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
"""The alphabet of base64url, in its order."""


def receipts(size: int) -> list[Receipt]:
    """Return receipts that differ."""
    device = "0d5e0000-0000-4000-8000-000000000001"
    return [
        Receipt(
            tenant="desa-uji",
            key=f"{device}:00000000-0000-4000-8000-{number:012d}:1",
            hash=hashlib.sha256(str(number).encode()).hexdigest(),
            rev=1,
            server_id=f"S-{number}",
            accepted_at="2026-11-21T01:00:00Z",
        )
        for number in range(size)
    ]


def split(size: int) -> int:
    """Return the largest power of two below `size`."""
    return 1 << (size - 1).bit_length() - 1


def root_of(leaves: Sequence[bytes]) -> bytes:
    """Compute the root word by word as the RFC has it (§2.1.1)."""
    if len(leaves) == 1:
        return leaves[0]
    at = split(len(leaves))
    return hashlib.sha256(b"\x01" + root_of(leaves[:at]) + root_of(leaves[at:])).digest()


def path_of(index: int, leaves: Sequence[bytes]) -> list[bytes]:
    """Compute the path word by word as the RFC has it (§2.1.3.1)."""
    if len(leaves) == 1:
        return []
    at = split(len(leaves))
    if index < at:
        return [*path_of(index, leaves[:at]), root_of(leaves[at:])]
    return [*path_of(index - at, leaves[at:]), root_of(leaves[:at])]


def leaves_of(listed: Sequence[Receipt]) -> list[bytes]:
    """Compute the leaves with another encoder."""
    return [hashlib.sha256(b"\x00" + rfc8785.dumps(msgspec.to_builtins(one))).digest() for one in listed]


@pytest.mark.parametrize("vector", VECTORS["replies"], ids=lambda vector: f"{len(vector['receipts'])}")
def test_the_vectors_hold(vector: dict[str, Any]) -> None:
    listed = msgspec.convert(vector["receipts"], type=list[Receipt])
    assert merkle_root(listed).hex() == vector["root"]
    assert sign_receipts(listed, KEY) == vector["signature"]
    found = genuine_proofs(listed, KID, vector["signature"], KEYS)
    assert found is not None
    assert [list(proof.path) for proof in found] == vector["paths"]


@pytest.mark.parametrize("size", SIZES)
def test_root_and_paths_are_those_of_the_rfc_and_each_proof_stands_alone(size: int) -> None:
    listed = receipts(size)
    leaves = leaves_of(listed)
    assert merkle_root(listed) == root_of(leaves)
    signature = sign_receipts(listed, KEY)
    found = prove_all(listed, KID, signature)
    assert [proof.receipt for proof in found] == listed
    for proof in found if size <= 70 else found[::37]:
        assert [from_b64url(step) for step in proof.path] == path_of(proof.index, leaves)
        kept = msgspec.json.decode(msgspec.json.encode(proof), type=ReceiptProof)
        assert proof_is_genuine(kept, KEYS)


@pytest.mark.parametrize("size", SIZES)
def test_a_receipt_more_or_less_or_elsewhere_or_another_breaks_the_reply(size: int) -> None:
    listed = receipts(size)
    signature = sign_receipts(listed, KEY)
    stranger = msgspec.structs.replace(listed[0], server_id="S-x")
    at = size // 2
    others = {
        "one less": [*listed[:at], *listed[at + 1 :]],
        "one more": [*listed[:at], stranger, *listed[at:]],
        "the last twice": [*listed, listed[-1]],
        "another": [*listed[:at], stranger, *listed[at + 1 :]],
        "reordered": listed[::-1] if size > 1 else [],
    }
    assert genuine_proofs(listed, KID, signature, KEYS) is not None
    for name, other in others.items():
        assert genuine_proofs(other, KID, signature, KEYS) is None, name


@st.composite
def damaged(draw: st.DrawFn) -> ReceiptProof:
    """Return a proof in which one thing is not as it was."""
    size = draw(st.integers(1, 70))
    listed = receipts(size)
    proof = prove_all(listed, KID, sign_receipts(listed, KEY))[draw(st.integers(0, size - 1))]
    path = list(proof.path)
    kinds = ["receipt", "index", "size", "signature", "kid", "longer", *(["step", "shorter", "moved"] if path else [])]
    match draw(st.sampled_from(kinds)):
        case "receipt":
            name, value = draw(
                st.sampled_from([("rev", 2), ("hash", "0" * 64), ("server_id", "x"), ("tenant", "lain")])
            )
            return msgspec.structs.replace(proof, receipt=msgspec.structs.replace(proof.receipt, **{name: value}))
        case "index":
            other = draw(st.integers(0, 80).filter(lambda number: number != proof.index))
            return msgspec.structs.replace(proof, index=other)
        case "size":
            other = draw(st.integers(1, 500).filter(lambda number: number != proof.size))
            return msgspec.structs.replace(proof, size=other)
        case "signature":
            return msgspec.structs.replace(proof, signature=_letter(draw, proof.signature))
        case "kid":
            return msgspec.structs.replace(proof, kid="A" * 16)
        case "step":
            at = draw(st.integers(0, len(path) - 1))
            path[at] = _letter(draw, path[at])
        case "shorter":
            del path[draw(st.integers(0, len(path) - 1))]
        case "moved":
            path = [*path[1:], path[0]] if len(set(path)) > 1 else [*path, path[0]]
        case _:
            path.insert(draw(st.integers(0, len(path))), b64url(bytes(32)))
    return msgspec.structs.replace(proof, path=tuple(path))


def _letter(draw: st.DrawFn, text: str) -> str:
    at = draw(st.integers(0, len(text) - 1))
    return text[:at] + draw(st.sampled_from(LETTERS.replace(text[at], ""))) + text[at + 1 :]


@settings(max_examples=300, deadline=None)
@given(damaged())
def test_nothing_in_a_proof_can_be_changed(proof: ReceiptProof) -> None:
    assert not proof_is_genuine(proof, KEYS)


def test_the_signature_covers_the_number_because_a_path_fits_trees_of_two_sizes() -> None:
    listed = receipts(3)
    first = prove_all(listed, KID, sign_receipts(listed, KEY))[0]
    leaf = leaves_of(listed)[0]
    path = [from_b64url(step) for step in first.path]
    assert proofs._climb(leaf, 0, 3, path) == proofs._climb(leaf, 0, 4, path), "the root alone says nothing about it"
    assert not proof_is_genuine(msgspec.structs.replace(first, size=4), KEYS)


def test_every_letter_of_signature_and_path_counts_also_the_bits_that_base64_ignores() -> None:
    proof = prove_all(receipts(2), KID, sign_receipts(receipts(2), KEY))[0]
    for name, text in (("signature", proof.signature), ("path", proof.path[0])):
        twin = text[:-1] + LETTERS[LETTERS.index(text[-1]) ^ 1]
        with pytest.raises(ValueError, match="one way"):
            from_b64url(twin)
        changed = msgspec.structs.replace(proof, **{name: (twin,) if name == "path" else twin})
        assert not proof_is_genuine(changed, KEYS), name


def test_a_leaf_is_no_node_and_a_node_no_leaf() -> None:
    listed = receipts(2)
    left, right = leaves_of(listed)
    assert merkle_root(listed) != hashlib.sha256(b"\x00" + left + right).digest()
    assert merkle_root(listed[:1]) != hashlib.sha256(b"\x01" + canonical(listed[0])).digest()


def test_no_receipts_no_signature() -> None:
    assert genuine_proofs([], None, None, KEYS) == ()
    assert genuine_proofs([], KID, "A" * 86, KEYS) is None
    assert prove_all([], KID, "A" * 86) == ()
    with pytest.raises(ValueError, match="no receipts"):
        sign_receipts([], KEY)


def test_only_a_pinned_key_counts() -> None:
    listed = receipts(5)
    other = Ed25519PrivateKey.from_private_bytes(bytes([9]) * 32)
    assert genuine_proofs(listed, KID, sign_receipts(listed, other), KEYS) is None
    assert genuine_proofs(listed, "A" * 16, sign_receipts(listed, KEY), KEYS) is None
    assert genuine_proofs(listed, None, sign_receipts(listed, KEY), KEYS) is None
    assert genuine_proofs(listed, KID, None, KEYS) is None
