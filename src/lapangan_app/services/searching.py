"""Finding people on this laptop."""

from lapangan_app.services.context import Context
from lapangan_app.services.rows import person_page
from lapangan_app.services.values import Page


class Searching:
    """Search over name, ends of the NIK, village and event; never waits for a network."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def page(self, text: str = "", before: int | None = None, limit: int = 50) -> Page:
        """Return one page, newest first; every word of `text` must begin some word of the person."""
        with self._context.store.read() as reading:
            return person_page(reading.page(text, before, limit))

    def count(self) -> int:
        """Count everybody on this laptop, drafts included."""
        with self._context.store.read() as reading:
            totals = reading.totals()
        return totals.waiting + totals.draft + totals.accepted + totals.rejected + totals.conflict
