"""Receipts proven by one signature: a Merkle tree over all receipts of a reply, and for each its own way to the root.

The hashing is that of RFC 9162 §2.1: `leaf = SHA-256(0x00 ‖ canonical receipt)`, `node = SHA-256(0x01 ‖ left ‖ right)`,
split at the largest power of two. The signature covers the number of receipts as well as the root, because the same
path may fit trees of two sizes.
"""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Annotated

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from msgspec import Meta, Struct

from lapangan_contract.canonical import canonical
from lapangan_contract.fields import Base64Url, KeyId
from lapangan_contract.messages import MAX_ITEMS, Receipt
from lapangan_contract.signing import b64url, from_b64url, signature_is_genuine

Keys = Mapping[str, Ed25519PublicKey]
"""Pinned public keys by key id."""

_HASH_BYTES = 32


class ReceiptProof(Struct, frozen=True, kw_only=True):
    """Prove one receipt by itself: what it says, where it stood in its reply, and the hashes from there to the root."""

    receipt: Receipt
    kid: KeyId
    index: Annotated[int, Meta(ge=0, lt=MAX_ITEMS)]
    size: Annotated[int, Meta(ge=1, le=MAX_ITEMS)]
    path: Annotated[tuple[Base64Url, ...], Meta(max_length=16)]
    signature: Base64Url


def merkle_root(receipts: Sequence[Receipt]) -> bytes:
    """Return the 32 bytes that stand for these receipts in this order. Raises `ValueError` for none at all."""
    return _levels(receipts)[-1][0]


def sign_receipts(receipts: Sequence[Receipt], key: Ed25519PrivateKey) -> str:
    """Return the base64url signature of all receipts of a reply. Raises `ValueError` for none at all."""
    return b64url(key.sign(_signed(len(receipts), merkle_root(receipts))))


def prove_all(receipts: Sequence[Receipt], kid: str, signature: str) -> tuple[ReceiptProof, ...]:
    """Return a proof for every receipt of a reply, in its order; whether the signature is genuine is not asked."""
    return _proofs(receipts, _levels(receipts), kid, signature) if receipts else ()


def genuine_proofs(
    receipts: Sequence[Receipt], kid: str | None, signature: str | None, keys: Keys
) -> tuple[ReceiptProof, ...] | None:
    """Return a proof for every receipt of a reply, or None unless a pinned key signed exactly these receipts.

    A reply without receipts is not signed: a signature of nothing is no better than a missing one.
    """
    if not receipts:
        return () if kid is None and signature is None else None
    if kid is None or signature is None or (key := keys.get(kid)) is None:
        return None
    levels = _levels(receipts)
    if not signature_is_genuine(key, signature, _signed(len(receipts), levels[-1][0])):
        return None
    return _proofs(receipts, levels, kid, signature)


def proof_is_genuine(proof: ReceiptProof, keys: Keys) -> bool:
    """Tell whether one of the pinned keys signed a reply that held this receipt; nothing else is needed for it."""
    key = keys.get(proof.kid)
    try:
        root = _climb(_leaf(proof.receipt), proof.index, proof.size, [from_b64url(step) for step in proof.path])
    except ValueError:
        return False
    return key is not None and signature_is_genuine(key, proof.signature, _signed(proof.size, root))


def _signed(size: int, root: bytes) -> bytes:
    return b"lapangan-receipts/1:%d:" % size + root


def _leaf(receipt: Receipt) -> bytes:
    return sha256(b"\x00" + canonical(receipt)).digest()


def _node(left: bytes, right: bytes) -> bytes:
    return sha256(b"\x01" + left + right).digest()


def _levels(receipts: Sequence[Receipt]) -> list[list[bytes]]:
    """Return the tree from the leaves up; a last one without a neighbour rises unchanged, which is the RFC's split."""
    if not receipts:
        raise ValueError("no receipts")
    levels = [[_leaf(receipt) for receipt in receipts]]
    while len(below := levels[-1]) > 1:
        above = [_node(below[at], below[at + 1]) for at in range(0, len(below) - 1, 2)]
        levels.append(above + below[-1:] if len(below) % 2 else above)
    return levels


def _proofs(
    receipts: Sequence[Receipt], levels: Sequence[Sequence[bytes]], kid: str, signature: str
) -> tuple[ReceiptProof, ...]:
    words = [[b64url(node) for node in level] for level in levels[:-1]]
    size = len(receipts)
    return tuple(
        ReceiptProof(receipt=receipt, kid=kid, index=index, size=size, path=_path(words, index), signature=signature)
        for index, receipt in enumerate(receipts)
    )


def _path(words: Sequence[Sequence[str]], index: int) -> tuple[str, ...]:
    """Return the neighbours on the way up."""
    steps = ((level, (index >> height) ^ 1) for height, level in enumerate(words))
    return tuple(level[beside] for level, beside in steps if beside < len(level))


def _climb(leaf: bytes, index: int, size: int, path: Sequence[bytes]) -> bytes:
    """Return the root that a path leads to (RFC 9162 §2.1.3.2). Raises `ValueError` when it does not fit the place."""
    if not 0 <= index < size or any(len(step) != _HASH_BYTES for step in path):
        raise ValueError("place")
    node, at, last, steps = leaf, index, size - 1, list(reversed(path))
    while last:
        if at % 2 or at < last:
            if not steps:
                raise ValueError("path too short")
            beside = steps.pop()
            node = _node(beside, node) if at % 2 else _node(node, beside)
        at, last = at >> 1, last >> 1
    if steps:
        raise ValueError("path too long")
    return node
