"""Names of things. A UUID is for identity, never for order: order comes from a counter in the database."""

from collections.abc import Callable

IdSource = Callable[[], str]
"""Mint one new identifier; injected, so that a seed fixes every id of a run."""


def new_id() -> str:
    """Mint a random UUID (version 4) in its canonical lower-case form."""
    import uuid  # asks for the platform when imported; no identifier is needed before the first paint

    return str(uuid.uuid4())


def record_key(device_id: str, client_id: str, rev: int) -> str:
    """Name one revision for ever: the idempotency key that every attempt to send it carries."""
    return f"{device_id}:{client_id}:{rev}"
