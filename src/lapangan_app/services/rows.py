"""Stored rows as the window and the command line may show them: masked where they must be."""

from lapangan_app.domain.nik import mask_nik
from lapangan_app.domain.record import StoredPage, StoredRow
from lapangan_app.services.values import Page, PersonRow


def person_row(row: StoredRow) -> PersonRow:
    """Return a list row with the NIK masked."""
    return PersonRow(
        row_id=row.row_id,
        client_id=row.client_id,
        name=row.name,
        masked_nik=mask_nik(row.nik),
        village=row.village,
        event=row.event,
        state=row.state,
        saved_at=row.saved_at,
        since=row.since,
        reason=row.reason,
        tries=row.tries,
    )


def person_page(page: StoredPage) -> Page:
    """Return a page of list rows."""
    return Page(tuple(person_row(row) for row in page.rows), page.before)
