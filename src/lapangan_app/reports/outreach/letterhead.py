"""The head of a letter and who signs below it, as the office writes them; no logo of anybody is imitated."""

from dataclasses import dataclass

from lapangan_app.reports.outreach.report import Signer

_APPROVING = Signer("Mengetahui")
_REPORTING = Signer("Petugas pendaftaran")


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """Hold what stands above and below every report. Empty lines are left out.

    `place` is where papers are signed; `approving` signs on the left, `reporting` on the right.
    """

    organisation: str
    unit: str = ""
    address: str = ""
    contact: str = ""
    place: str = ""
    approving: Signer = _APPROVING
    reporting: Signer = _REPORTING

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the lines of the head, the organisation first."""
        return tuple(line for line in (self.organisation, self.unit, self.address, self.contact) if line)
