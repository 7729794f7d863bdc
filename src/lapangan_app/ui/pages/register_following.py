"""What the form fills in by itself: from the NIK, from the village, from an answer; never over what was typed."""

from lapangan_app.domain.dictionary import Need
from lapangan_app.domain.form import Form
from lapangan_app.ui.pages.register_fields import FieldSet
from lapangan_app.ui.surface import Checked
from lapangan_app.ui.widgets.bound_fields import Resolve
from lapangan_app.ui.widgets.inputs import ChoiceInput, DateInput, NikInput, YesNoInput
from lapangan_app.ui.widgets.lookup import LookupInput


class Following:
    """Fill fields that follow from others, each only where nothing was given."""

    def __init__(self, fields: FieldSet, branch: Resolve) -> None:
        editors = {name: field.editor for name, field in fields.all.items()}
        nik, born, sex, line = editors["nik"], editors["birth_date"], editors["sex"], editors["branch"]
        wage, segment = editors["receives_wage"], editors["segment"]
        assert isinstance(nik, NikInput)  # noqa: S101 - made so, like all the following
        assert isinstance(born, DateInput)  # noqa: S101
        assert isinstance(sex, ChoiceInput)  # noqa: S101
        assert isinstance(line, LookupInput)  # noqa: S101
        assert isinstance(wage, YesNoInput)  # noqa: S101
        assert isinstance(segment, ChoiceInput)  # noqa: S101
        self._nik, self._born, self._sex, self._branch = nik, born, sex, line
        self._wage, self._segment = wage, segment
        self._resolve = branch
        self._taken_from = ""

    def begin(self, form: Form) -> None:
        """Take a form that is shown for one whose NIK has told everything already; in quick capture it told nothing."""
        self._taken_from = form.nik if form.birth_date or form.sex else ""

    def take_from_nik(self, checked: Checked) -> bool:
        """Fill in what the NIK tells, once for each NIK; tell whether that changed anything.

        Once only: what the officer then empties or changes stays as they left it.
        """
        if checked.nik is None or self._nik.digits == self._taken_from:
            return False
        self._taken_from = self._nik.digits
        before = (self._born.text(), self._sex.value)
        if not self._born.text().strip():
            self._born.set_value(checked.nik.birth_date)
        if not self._sex.value and checked.nik.sex is not None:
            self._sex.set_value(checked.nik.sex.value)
        return (self._born.text(), self._sex.value) != before

    def offer_branch(self, checked: Checked) -> bool:
        """Choose the branch that serves the village; tell whether that changed anything."""
        if not checked.branch or self._branch.text().strip() or self._branch.hasFocus():
            return False
        self._branch.choose(self._resolve(checked.branch))
        return bool(self._branch.value)

    def follow_wage(self, wage: Need | None) -> None:
        """Let the answer about wage choose the segment: paid boards are PU, unpaid ones BPU; it may be overruled."""
        if self._wage.hasFocus():
            self._segment.set_value("PU" if self._wage.answer else "BPU")
        elif wage is Need.HIDDEN:
            self._segment.set_value("BPU")
