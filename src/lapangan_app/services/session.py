"""The unlocked session: changing the PIN, noting what is no registration, looking whether the store is sound."""

from collections.abc import Callable

from lapangan_app.errors import NotFound
from lapangan_app.services.context import Context


class Session:
    """Act on behalf of the officer who is signed in."""

    def __init__(self, context: Context, change_pin: Callable[[str, str], None]) -> None:
        self._context = context
        self._change_pin = change_pin

    def change_pin(self, old: str, new: str) -> None:
        """Replace the officer's PIN; the old one works until the new one has been proved.

        Raises `WrongPin`, `PinWait`, `PinLocked` or `WeakPin`.
        """
        self._change_pin(old, new)
        self.audit("pin_changed")

    def audit(self, action: str, what: str = "") -> None:
        """Note an act that moves no registration (reveal, print, export); `what` is an id, never a name."""
        with self._context.store.write() as work:
            work.notebook.note(action, self._context.officer.officer_id, self._context.now(), reason=what)

    def reveal(self, client_id: str) -> str:
        """Return a whole NIK, after the act was noted. Raises `NotFound`."""
        with self._context.store.write() as work:
            stored = work.reading.get(client_id)
            if stored is None:
                raise NotFound
            actor = self._context.officer.officer_id
            work.notebook.note("reveal", actor, self._context.now(), client_id=client_id, reason="nik")
        return stored.row.nik

    def verify(self) -> tuple[str, ...]:
        """Return codes of everything that is wrong with the store; empty when it is sound."""
        return self._context.store.verify()
