"""Checking slips of whoever comes with one: no profile, no PIN, no network, only the centre's public keys."""

from dataclasses import dataclass
from pathlib import Path

from lapangan_app.domain.clock import instant
from lapangan_app.domain.ids import registration_number
from lapangan_app.errors import BadTrust
from lapangan_contract.slips import PREFIX, SlipVerdict, check_slip
from lapangan_contract.trust import TrustFile, read_trust


@dataclass(frozen=True, slots=True)
class SlipAnswer:
    """Say how much of a slip can be believed, as it is shown; `number` is empty when the token could not be read."""

    verdict: SlipVerdict
    number: str = ""
    issued_at: str = ""


def trust_in(chosen: Path | None, usual: Path) -> TrustFile | None:
    """Return the centre's public keys from a chosen file, or from the usual place if there is one.

    Raises `BadTrust` when a file is there but holds none.
    """
    path = chosen or usual
    try:
        return read_trust(path.read_bytes())
    except FileNotFoundError:
        if chosen is None:
            return None
        raise BadTrust from None
    except (OSError, ValueError):
        raise BadTrust from None


def verify_slip(text: str, trust: TrustFile | None) -> SlipAnswer:
    """Judge a token as scanned, pasted or typed."""
    verdict = check_slip(text, trust)
    if verdict.claims is None:
        return SlipAnswer(verdict)
    return SlipAnswer(verdict, registration_number(verdict.claims.client_id), instant(verdict.claims.issued_at))


def token_among(texts: tuple[str, ...]) -> str:
    """Return the first text that looks like a token, or an empty one."""
    return next((text for text in texts if text.strip().upper().startswith(PREFIX)), "")
