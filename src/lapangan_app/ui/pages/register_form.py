"""The fields of a registration in reading order. The form collects and shows; it judges nothing itself."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lapangan_app.domain.clock import Clock
from lapangan_app.domain.dictionary import Need
from lapangan_app.domain.findings import Finding
from lapangan_app.domain.form import Form
from lapangan_app.domain.money import terbilang
from lapangan_app.ui.pages.register_agreement import AgreementFollowing
from lapangan_app.ui.pages.register_fields import FieldSet
from lapangan_app.ui.pages.register_following import Following
from lapangan_app.ui.pages.register_lists import Offers
from lapangan_app.ui.pages.register_pictures import PicturesFold
from lapangan_app.ui.surface import Catalogue, Checked
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.basics import GRID, card, label
from lapangan_app.ui.widgets.consent import ConsentBlock
from lapangan_app.ui.widgets.field import Field
from lapangan_app.ui.widgets.fold import Fold
from lapangan_app.ui.widgets.heirs import HeirsBlock
from lapangan_app.ui.widgets.inputs import ChoiceInput, MoneyInput, NikInput
from lapangan_app.ui.widgets.lookup import LookupInput
from lapangan_app.ui.widgets.reasons import ReasonsBlock, sentences

_NIK_DIGITS = 16
_SHOWN_AT = {"rw": "rt", "home_rw": "home_rt", "work_until": "work_from"}
Rows = Sequence[Sequence[tuple[str, int]]]

PERSON: Rows = (
    (("nik", 6), ("full_name", 6)),
    (("birth_place", 4), ("birth_date", 4), ("sex", 4)),
    (("mother_name", 4), ("phone", 4), ("no_phone", 4)),
    (("contact_name", 6), ("contact_phone", 6)),
)
ADDRESS: Rows = (
    (("region_code", 4), ("street", 4), ("rt", 3), ("lives_elsewhere", 4)),
    (("home_region_code", 5), ("home_street", 5), ("home_rt", 4)),
)
WORK: Rows = ((("occupation", 4), ("income", 4), ("work_place", 4)),)
MEMBERSHIP: Rows = (
    (("cooperative_role", 4), ("cooperative", 4), ("receives_wage", 3), ("segment", 3)),
    (("payer", 4), ("category", 4), ("branch", 4)),
    (("agreement", 12),),
    (("start_month", 4), ("months", 4), ("programs", 4)),
    (("former_member", 3), ("former_kpj", 3), ("membership", 6)),
)
EXTRA: Rows = (
    (("marital_status", 4), ("family_card", 5), ("postal_code", 3)),
    (("email", 6), ("agent", 6)),
    (("second_occupation", 6), ("employed_elsewhere", 6)),
    (("work_from", 6), ("work_until", 6)),
)
FOLDED = frozenset(name for line in EXTRA for name, _ in line)


class RegisterForm(QWidget):
    """Hold one registration as typed. `changed` tells that `collect` may return something else.

    `after_nik` is where the page places what is known about the person.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, offers: Offers, theme: Theme, clock: Clock, pictures: PicturesFold) -> None:
        super().__init__()
        self._offers = offers
        self._base = Form(client_id="")
        self._pictures = pictures
        self._needs: dict[str, Need] = {}
        self._made = FieldSet(offers.searches)
        self.following = Following(self._made, offers.searches.branch)
        self.agreement = AgreementFollowing(self._made)
        self.consent = ConsentBlock(clock)
        self.heirs, self.reasons = HeirsBlock(theme), ReasonsBlock()
        self.fields: dict[str, Field] = {**self._made.all, **{field.name: field for field in self.consent.fields}}
        self.fields |= {field.name: field for field in pictures.fields.values()}
        self.after_nik, self.below = QVBoxLayout(), QVBoxLayout()
        self.extra = Fold(theme, self.tr("Data tambahan, bila ada (Alt+T)"))
        self._build()
        parts: tuple[Field | HeirsBlock | ReasonsBlock, ...] = (*self.fields.values(), self.heirs, self.reasons)
        for part in parts:
            part.changed.connect(self._on_changed)
            part.left.connect(self.left)
        self.consent.changed.connect(self.changed)
        self.show_needs({})

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        person, inside = self._section(self.tr("Orang"), PERSON)
        inside.insertLayout(2, self.after_nik)  # below the title and the line of the NIK
        self._reasons_card, reasons = self._section(self.tr("Alasan"), ())
        reasons.addWidget(self.reasons)
        heirs_card, heirs = self._section(self.tr("Ahli waris"), ())
        heirs.addWidget(self.heirs)
        for line in EXTRA:
            self.extra.body.addLayout(self._line(line))
        for part in (
            person,
            self._section(self.tr("Alamat"), ADDRESS)[0],
            self._section(self.tr("Pekerjaan"), WORK)[0],
            self._section(self.tr("Koperasi dan iuran"), MEMBERSHIP)[0],
            self._reasons_card,
            heirs_card,
        ):
            column.addWidget(part)
        column.addWidget(self._pictures)
        column.addWidget(self.extra)
        column.addLayout(self.below)
        column.addStretch(1)

    def _section(self, title: str, rows: Rows) -> tuple[QWidget, QVBoxLayout]:
        frame, inside = card(2 * GRID)
        inside.setContentsMargins(5 * GRID, 3 * GRID, 5 * GRID, GRID)
        inside.addWidget(label(title, "section"))
        for fields in rows:
            inside.addLayout(self._line(fields))
        return frame, inside

    def _line(self, fields: Sequence[tuple[str, int]]) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(4 * GRID)
        for name, share in fields:
            line.addWidget(self.fields[name], share)
        return line

    def take_below(self, beside: QWidget) -> None:
        """Take what stands beside the form below it, where there is no room."""
        self.below.addWidget(beside)

    def set_catalogue(self, catalogue: Catalogue) -> None:
        """Offer the choices in force."""
        self._offers.take(catalogue)
        for name, choices in self._offers.choices(catalogue).items():
            editor = self.fields[name].editor
            assert isinstance(editor, ChoiceInput)  # noqa: S101 - made so
            editor.set_choices(choices)
        relations = [(entry.code, entry.label) for entry in catalogue.relations]
        self.heirs.set_choices(relations, [("", "—"), *((entry.code, entry.label) for entry in catalogue.schools)])
        self.consent.set_text(catalogue.consent_text, catalogue.consent_version)

    def collect(self) -> Form:
        """Return the registration as it stands."""
        values = {bound.attribute: bound.read() for bound in self._made.bound}
        for name in ("segment", "payer", "months", "cooperative_role", "membership"):
            values[name] = values[name] or getattr(self._base, name)
        return replace(
            self._base,
            **values,
            heirs=self.heirs.value,
            reasons=self.reasons.value,
            consent=self.consent.value,
            attachments=self._pictures.value,
        )

    def fill(self, form: Form) -> None:
        """Show a registration; judgement starts anew."""
        self._base = form
        self.following.begin(form)
        self.agreement.begin(form)
        for bound in self._made.bound:
            bound.write(getattr(form, bound.attribute))
        start = self.fields["start_month"].editor
        if isinstance(start, ChoiceInput) and not start.value:
            start.set_value(start.itemData(0) or "")
        self.heirs.set_value(form.heirs)
        self.reasons.set_value(form.reasons)
        self.consent.set_value(form.consent)
        self._pictures.show_pictures(form.client_id, form.attachments)
        for field in self.fields.values():
            field.reset()
        self.extra.set_open(self._extra_is_used(form))
        self._show_hints()

    def _extra_is_used(self, form: Form) -> bool:
        blank = Form(client_id=form.client_id)
        return any(getattr(form, name) != getattr(blank, name) for name in FOLDED)

    @property
    def warnings_shown(self) -> tuple[str, ...]:
        """Return the codes of the warnings that the officer can see now."""
        return tuple(sorted({code for field in self.fields.values() for code in field.warning_codes}))

    @property
    def cursor_field(self) -> str:
        """Return the name of the field in which the cursor stands, or empty text."""
        return next((name for name, field in self.fields.items() if field.holds_focus), "")

    def follow(self, checked: Checked) -> bool:
        """Fill in what follows from what was typed; tell whether the form is another now."""
        filled = (
            self.following.take_from_nik(checked),
            self.following.offer_branch(checked),
            self.agreement.offer(checked.paying),
        )
        return any(filled)

    def show_checked(self, checked: Checked) -> None:
        """Show what the rules say, and what the NIK tells, at once when it is complete."""
        self.show_needs(dict(checked.needs))
        asked = sentences(checked.findings, checked.reasons)
        self.reasons.ask(asked)
        self._reasons_card.setVisible(bool(asked))
        codes = {finding.code for finding in checked.findings}
        parent = "" if codes & {"age_minor", "age_child"} else self._made.all["full_name"].editor.text()  # type: ignore[attr-defined]
        self.consent.ask_guardian("consent_guardian" in codes, parent)
        self.show_findings(checked.findings)
        nik = self.fields["nik"].editor
        assert isinstance(nik, NikInput)  # noqa: S101 - made so
        if len(nik.digits) >= _NIK_DIGITS:
            self.fields["nik"].judge()
        self.fields["nik"].set_hint(self._nik_hint(checked, nik.digits))
        self._show_hints()

    def show_needs(self, needs: dict[str, Need]) -> None:
        """Show the fields that apply, and mark those that must be given."""
        self._needs = needs
        for name, field in self._made.all.items():
            need = needs.get(name, Need.HIDDEN if not needs and name in _RARE else Need.OFFERED)
            field.setVisible(need is not Need.HIDDEN)
            field.set_required(need is Need.REQUIRED)
        self.fields["segment"].setVisible(needs.get("receives_wage", Need.HIDDEN) is not Need.HIDDEN)
        self.fields["home_rt"].setVisible(needs.get("home_street", Need.HIDDEN) is not Need.HIDDEN)
        self._reasons_card.setVisible(bool(self.reasons.fields))

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show each finding at its own field."""
        placed: dict[str, list[Finding]] = {name: [] for name in self.fields}
        reasons, heirs = [], []
        for finding in findings:
            if finding.field == "reasons":
                reasons.append(finding)
            elif finding.field.partition(".")[0] == "heirs":
                heirs.append(finding)
            else:
                placed[self._field_for(finding)].append(finding)
        for name, field in self.fields.items():
            field.show_findings(tuple(placed[name]))
        self.reasons.show_findings(tuple(reasons))
        self.heirs.show_findings(tuple(heirs))

    def judge_all(self) -> Field | None:
        """Show every error and return the first field that has one; a folded part that has one is opened."""
        for field in self.fields.values():
            field.judge()
        in_reasons, in_heirs = self.reasons.judge(), self.heirs.judge()
        found = [field for field in self._in_reading_order() if field.has_error]
        if any(field.name in FOLDED for field in found):
            self.extra.set_open(True)
        return next((field for field in (*found, in_reasons, in_heirs) if field is not None), None)

    def _in_reading_order(self) -> list[Field]:
        names = [name for rows in (PERSON, ADDRESS, WORK, MEMBERSHIP, EXTRA) for line in rows for name, _ in line]
        return [*(self.fields[name] for name in names), *self.consent.fields]

    def _field_for(self, finding: Finding) -> str:
        """Name the field that shows a finding; one about no field of ours stands under the NIK, never nowhere."""
        for name in (finding.field, _SHOWN_AT.get(finding.field, ""), finding.field.partition(".")[0]):
            if name in self.fields:
                return name
        return "nik"

    def _nik_hint(self, checked: Checked, digits: str) -> str:
        if checked.place_of_issue:
            return self.tr("Terbit pertama di {place}").format(place=checked.place_of_issue)
        return self.tr("{n} dari 16 angka").format(n=len(digits)) if digits else ""

    def _show_hints(self) -> None:
        for name in ("region_code", "home_region_code", "cooperative"):
            editor = self.fields[name].editor
            assert isinstance(editor, LookupInput)  # noqa: S101 - made so
            self.fields[name].set_hint(editor.place)
        income = self.fields["income"].editor
        assert isinstance(income, MoneyInput)  # noqa: S101 - made so
        self.fields["income"].set_hint(terbilang(income.value) if income.value else "")
        for name in self._offers.starter_lists:
            self.fields[name].set_hint(QCoreApplication.translate("RegisterForm", "daftar awal, belum resmi"))

    def _on_changed(self) -> None:
        self.following.follow_wage(self._needs.get("receives_wage"))
        self.changed.emit()


_RARE = frozenset(
    {"contact_name", "contact_phone", "home_region_code", "home_street", "cooperative", "receives_wage"}
    | {"category", "agreement", "former_kpj"}
)
"""Fields that apply to few: hidden until the rules have been asked, so that the form does not jump."""
