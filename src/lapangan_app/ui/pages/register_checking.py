"""Judging the form while it is typed: in the background, after every short pause, and once more before it is saved."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from lapangan_app.errors import AppError
from lapangan_app.ui.pages.register_form import RegisterForm
from lapangan_app.ui.pauses import single_shot
from lapangan_app.ui.surface import Checked, Enrolling
from lapangan_app.ui.tasks import TaskRunner

_CHECK_AFTER_MS = 120


class FormChecker(QObject):
    """Ask the rules about the form. `checked` carries the newest answer only; older ones come too late for anybody."""

    checked = Signal(object)

    def __init__(self, form: RegisterForm, enrolling: Enrolling, tasks: TaskRunner) -> None:
        super().__init__(form)
        self._form = form
        self._enrolling = enrolling
        self._tasks = tasks
        self._asked = self._answered = 0
        self._timer = single_shot(self, _CHECK_AFTER_MS, self.run)

    @property
    def pending(self) -> bool:
        """Tell whether something was typed that has not been judged yet."""
        return self._timer.isActive() or self._asked != self._answered

    def touched(self) -> None:
        """Note that something was typed: the pause begins anew."""
        self._timer.start()

    def run(self) -> None:
        """Ask now."""
        self._timer.stop()
        self._asked += 1
        asked, form = self._asked, self._form.collect()
        task = partial(self._enrolling.check, form)
        self._tasks.run(self, task, partial(self._on_answer, asked), partial(self._on_failed, asked))

    def _on_answer(self, asked: int, checked: Checked) -> None:
        if asked == self._asked:
            self._answered = asked
            self.checked.emit(checked)

    def _on_failed(self, asked: int, error: AppError) -> None:
        """Let nobody wait for an answer that does not come; saving judges once more by itself."""
        self._answered = max(self._answered, asked)
        self._tasks.failed.emit(error)
