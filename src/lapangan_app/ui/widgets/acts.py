"""What can be done with one saved registration: show its NIK for a while, correct it, take it back."""

from datetime import date
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lapangan_app.domain.states import State
from lapangan_app.services.values import Detail
from lapangan_app.ui import formats, messages
from lapangan_app.ui.clipboard import PassingClipboard
from lapangan_app.ui.surface import Change, Correcting, Revision, Session
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.widgets.basics import GRID, button, label
from lapangan_app.ui.widgets.flow import Flow
from lapangan_app.ui.widgets.withdraw import WithdrawDialog

SHOWN_MS = 20_000
"""How long a whole NIK stays on the screen."""


class RecordActs(QWidget):
    """Offer the acts for the registration in view. `correct` carries its id, `changed` tells that it was withdrawn.

    Showing a NIK is an act of its own that the audit log keeps; copying it empties the clipboard soon after.
    """

    correct = Signal(str)
    changed = Signal()

    def __init__(self, correcting: Correcting, session: Session, tasks: TaskRunner) -> None:
        super().__init__()
        self._correcting, self._session, self._tasks = correcting, session, tasks
        self._detail: Detail | None = None
        self.clipboard = PassingClipboard(self)
        self._nik = label("", "lead")
        self.reveal_button = button(self.tr("Tampilkan NIK (F9)"), "", self.reveal)
        self.copy_button = button(self.tr("Salin"), "", self._copy)
        self.correct_button = button(self.tr("Ubah …"), "", self._correct)
        self.withdraw_button = button(self.tr("Tarik …"), "", self.withdraw)
        self._history = label("", "small", wrap=True)
        self._hide_timer = QTimer(self)
        self._hide_timer.setSingleShot(True)
        self._hide_timer.setInterval(SHOWN_MS)
        self._hide_timer.timeout.connect(self.hide_nik)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(Flow((self._nik, self.copy_button)))
        column.addLayout(Flow((self.reveal_button, self.correct_button, self.withdraw_button)))
        column.addWidget(self._history)
        self.hide_nik()

    @property
    def shown_nik(self) -> str:
        """Return the NIK on the screen, or empty text."""
        return self._nik.text()

    def show_detail(self, detail: Detail) -> None:
        """Offer what can be done with this registration."""
        self.hide_nik()
        self._detail = detail
        saved = detail.row.state is not State.DRAFT
        self.setVisible(saved)
        for part in (self.correct_button, self.withdraw_button):
            part.setVisible(not detail.withdrawn)
        self.correct_button.setVisible(not detail.withdrawn and detail.row.state not in _CORRECTED_ELSEWHERE)
        self._history.clear()
        if saved:
            client_id = detail.row.client_id
            self._tasks.run(self, lambda: self._correcting.revisions(client_id), self._show_revisions)

    def reveal(self) -> None:
        """Show the whole NIK for a short while; that is noted before it is seen."""
        if self._detail is None or self.isHidden():
            return
        client_id = self._detail.row.client_id
        self._tasks.run(self, lambda: self._session.reveal(client_id), partial(self._on_revealed, client_id))

    def hide_nik(self) -> None:
        """Take the number off the screen."""
        self._hide_timer.stop()
        self._nik.clear()
        self._nik.hide()
        self.copy_button.hide()

    def withdraw(self) -> None:
        """Ask why, and take the registration back."""
        if self._detail is None or not self.withdraw_button.isVisible():
            return
        dialog = WithdrawDialog(self, self._detail.row.name, self._correcting.reasons)
        dialog.decided.connect(partial(self._on_decided, self._detail.row.client_id))
        dialog.open()

    def _on_decided(self, client_id: str, reason: str) -> None:
        task = partial(self._correcting.withdraw, client_id, reason)
        self._tasks.run(self, task, lambda _nothing: self.changed.emit())

    def _on_revealed(self, client_id: str, nik: str) -> None:
        if self._detail is None or self._detail.row.client_id != client_id:
            return
        self._nik.setText(" ".join(nik[start : start + 4] for start in range(0, len(nik), 4)))
        self._nik.show()
        self.copy_button.show()
        self._hide_timer.start()

    def _copy(self) -> None:
        self.clipboard.copy(self._nik.text().replace(" ", ""))

    def _correct(self) -> None:
        if self._detail is not None:
            self.correct.emit(self._detail.row.client_id)

    def _show_revisions(self, revisions: tuple[Revision, ...]) -> None:
        """Say of every revision what it changed; one alone needs no words."""
        told = [self._tell(revision) for revision in revisions] if len(revisions) > 1 else []
        self._history.setText("\n".join(told))

    def _tell(self, revision: Revision) -> str:
        if revision.withdraws:
            return self.tr("Revisi {n}: ditarik").format(n=revision.rev)
        if not revision.changes:
            first = revision.rev == 1
            told = self.tr("Revisi {n}: pertama disimpan") if first else self.tr("Revisi {n}: disimpan lagi")
            return told.format(n=revision.rev)
        changes = "; ".join(self._tell_change(change) for change in revision.changes)
        return self.tr("Revisi {n}: {changes}").format(n=revision.rev, changes=changes)

    def _tell_change(self, change: Change) -> str:
        """Say what became of one field; of a secret only that it changed."""
        field = messages.field_text(change.field)
        if change.old == change.new:
            return self.tr("{field} diubah").format(field=field)
        old, new = _shown(change.field, change.old), _shown(change.field, change.new)
        return self.tr("{field}: {old} → {new}").format(field=field, old=old, new=new)


def _shown(field: str, value: str) -> str:
    """Return one value of a revision as people write it."""
    if field == "income" and value:
        return formats.rupiah(int(value))
    if field == "birth_date" and value:
        return formats.plain_date(date.fromisoformat(value))
    return value or "—"


_CORRECTED_ELSEWHERE = frozenset({State.REJECTED, State.CONFLICT, State.DRAFT})
"""States in which the page itself offers the correction as the next step."""
