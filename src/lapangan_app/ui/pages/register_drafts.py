"""Nothing typed is lost: the form on the page is written to disk soon after every pause, with the cursor's place."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from lapangan_app.domain.form import Form
from lapangan_app.domain.outreach.agreements import SELF
from lapangan_app.ui.pages.register_form import RegisterForm
from lapangan_app.ui.pauses import DRAFT_AFTER_MS, single_shot
from lapangan_app.ui.surface import Enrolling
from lapangan_app.ui.tasks import TaskRunner


class DraftKeeper(QObject):
    """Keep the form of a page as a draft. `kept` tells that it is on disk; nothing is written while `paused`."""

    kept = Signal()

    def __init__(self, form: RegisterForm, enrolling: Enrolling, tasks: TaskRunner) -> None:
        super().__init__(form)
        self._form = form
        self._enrolling = enrolling
        self._tasks = tasks
        self._blank = self._kept = Form(client_id="")
        self.paused = False
        self._timer = single_shot(self, DRAFT_AFTER_MS, self.keep)

    @property
    def blank(self) -> Form:
        """Return the form as it was before anything was typed."""
        return self._blank

    @property
    def typed(self) -> bool:
        """Tell whether the form holds anything that is not yet on disk."""
        return self._form.collect() not in (self._blank, self._kept)

    @property
    def due_ms(self) -> int | None:
        """Return milliseconds until what was typed is written, or None when nothing waits."""
        return self._timer.remainingTime() if self._timer.isActive() else None

    def touched(self) -> None:
        """Note that something was typed: the pause begins anew."""
        self._timer.start()

    def wait(self) -> None:
        """Write nothing until something is typed again."""
        self._timer.stop()

    def begin(self) -> None:
        """Take what stands on the page for an empty form."""
        self._blank = self._kept = self._form.collect()

    def opened(self, form: Form) -> None:
        """Take a form that came from the disk for one that is there."""
        self._kept = form
        self._blank = replace(self._blank, client_id=form.client_id)

    def forget(self) -> None:
        """Let what stands on the page go without writing it."""
        self._timer.stop()
        self._kept = self._form.collect()

    def keep(self) -> None:
        """Write what was typed to disk, in the background."""
        self._timer.stop()
        form = self._form.collect()
        if self.paused or not form.client_id or not self.typed:
            return
        self._kept = form
        cursor = self._form.cursor_field
        self._tasks.run(self, lambda: self._enrolling.save_draft(form, cursor), lambda _nothing: self.kept.emit())


def next_blank(form: Form, last: Form) -> Form:
    """Return an empty form that keeps what the next person in the queue most likely shares with the last one.

    What the new form knows already goes before: the event that was chosen since, or the page that asked for it.
    """
    if not last.client_id:
        return form
    kept = replace(
        form,
        region_code=form.region_code or last.region_code,
        branch=form.branch or last.branch,
        cooperative=form.cooperative or last.cooperative,
        category=form.category or last.category,
    )
    if not form.cooperative and last.cooperative_role == "anggota":
        kept = replace(kept, cooperative_role=last.cooperative_role)
    if form.agreement or form.payer != SELF:
        return kept
    return replace(
        kept,
        payer=last.payer,
        agreement=last.agreement,
        months=last.months,
        start_month=last.start_month or form.start_month,
    )
