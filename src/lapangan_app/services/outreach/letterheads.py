"""The head of a letter and its signers, kept in the profile's own store."""

import json
from dataclasses import asdict

from lapangan_app.reports.outreach.letterhead import Letterhead
from lapangan_app.reports.outreach.report import Signer

KEY = "letterhead"
"""Under which the store keeps it."""

_LONGEST = 160


def usual_letterhead(organisation: str, unit: str) -> Letterhead:
    """Return the head as long as the office has written none: its name and the branch."""
    return Letterhead(organisation=organisation, unit=unit)


def letterhead_to_bytes(head: Letterhead) -> bytes:
    """Write a head as JSON, each line without what a line cannot hold and no longer than a line is."""
    return json.dumps(asdict(_tidied(head)), ensure_ascii=False).encode()


def letterhead_from_bytes(data: bytes, usual: Letterhead) -> Letterhead:
    """Read what `letterhead_to_bytes` wrote; what cannot be read gives the usual head, so that work goes on."""
    try:
        kept = json.loads(data)
        approving, reporting = Signer(**kept.pop("approving")), Signer(**kept.pop("reporting"))
        return Letterhead(**kept, approving=approving, reporting=reporting)
    except (ValueError, TypeError, KeyError, AttributeError):
        return usual


def _tidied(head: Letterhead) -> Letterhead:
    return Letterhead(
        organisation=_line(head.organisation),
        unit=_line(head.unit),
        address=_line(head.address),
        contact=_line(head.contact),
        place=_line(head.place),
        approving=_signer(head.approving),
        reporting=_signer(head.reporting),
    )


def _signer(signer: Signer) -> Signer:
    return Signer(_line(signer.role), _line(signer.name), _line(signer.number))


def _line(text: str) -> str:
    return " ".join(text.split())[:_LONGEST]
