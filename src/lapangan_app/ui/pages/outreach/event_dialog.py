"""An event described: what, when, where, for whom, and who usually pays."""

from dataclasses import asdict, replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from lapangan_app.domain.findings import Finding
from lapangan_app.domain.outreach.events import Event, check_event
from lapangan_app.domain.zones import zone_of
from lapangan_app.errors import Invalid
from lapangan_app.ui.pages.outreach.choices import Choices
from lapangan_app.ui.pages.outreach.edit_dialog import EditDialog, Rows
from lapangan_app.ui.surface import Events
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.widgets.bound_fields import BoundFields
from lapangan_app.ui.widgets.inputs import ChoiceInput
from lapangan_app.ui.widgets.several import SeveralInput

_ROWS: Rows = (
    ("name",),
    ("kind", "mode", "held_on"),
    ("region_code", "place", "starts_at"),
    ("host", "branch"),
    ("payer", "agreement_id", "target"),
    ("cooperatives",),
)


class EventFields(BoundFields):
    """Make the fields of an event."""

    def __init__(self, choices: Choices) -> None:
        super().__init__()
        self._choices = choices
        rules = choices.rules
        self.text("name", self.tr("Nama acara"))
        self.choice("kind", self.tr("Jenis")).set_choices([(one.code, one.label) for one in rules.event_kinds])
        self.choice("mode", self.tr("Cara")).set_choices([(one.code, one.label) for one in rules.event_modes])
        self.day("held_on", self.tr("Tanggal"))
        hint = self.tr("Beberapa huruf, misalnya bone bol")
        self.lookup("region_code", self.tr("Desa / kelurahan"), (choices.places, choices.place), hint)
        self.text("place", self.tr("Tempat, misalnya balai desa"))
        self.hour("starts_at", self.tr("Mulai"))
        self.text("host", self.tr("Penyelenggara"))
        self.lookup("branch", self.tr("Kantor cabang"), (choices.branches, choices.branch), "", shortest=1)
        self.choice("payer", self.tr("Pembayar iuran")).set_choices(
            [("", self.tr("Belum ditentukan")), *((one.code, one.label) for one in choices.catalogue.payers)]
        )
        self.choice("agreement_id", self.tr("Perjanjian"))
        self.number("target", self.tr("Target orang"))
        title = self.tr("Koperasi yang diundang")
        several = SeveralInput(choices.cooperatives, choices.cooperative, title)
        self.add("cooperatives", title, several)
        self.bind("cooperatives", lambda: several.values, several.set_values)

    def offer_agreements(self, payer: str) -> None:
        """Offer the agreements of a payer."""
        editor = self.all["agreement_id"].editor
        assert isinstance(editor, ChoiceInput)  # noqa: S101 - made so
        editor.set_choices([("", self.tr("Tanpa perjanjian")), *self._choices.of_payer(payer)])
        if editor.currentIndex() < 0:
            editor.set_value("")


class EventDialog(EditDialog):
    """Ask for everything about an event; `kept` carries it. Without an event a new one is made and chosen."""

    def __init__(self, parent: QWidget, events: Events, choices: Choices, event: Event, tasks: TaskRunner) -> None:
        self._events = events
        self._event = event
        self._new = not event.event_id
        made = EventFields(choices)
        title = self.tr("Acara baru") if self._new else self.tr("Ubah acara")
        super().__init__(parent, tasks, made, title)
        made.offer_agreements(event.payer)
        made.show(event)
        self.lay_out(_ROWS, self.tr("Simpan acara  (Ctrl+S)"))
        self.fields["payer"].changed.connect(lambda: made.offer_agreements(made.collect()["payer"]))
        self.fields["region_code"].changed.connect(self._show_zone)
        self._show_zone()

    def value(self) -> Event:
        """Return the event as it stands in the fields."""
        return replace(self._event, **self._made.collect())

    def judge(self, value: Any) -> tuple[Finding, ...]:
        """Return what is wrong with the event."""
        return check_event(value)

    def keep(self, value: Any) -> Event:
        """Keep the event."""
        if findings := check_event(value):
            raise Invalid(findings)
        if not self._new:
            return self._events.change(value)
        given = asdict(value)
        day = date.fromisoformat(given.pop("held_on"))
        name, region, place = (given.pop(each) for each in ("name", "region_code", "place"))
        given.pop("event_id"), given.pop("zone")
        return self._events.create(name, region, place, day, **given)

    def _show_zone(self) -> None:
        code = self._made.collect()["region_code"]
        zone = zone_of(code).name if code else ""
        self.fields["region_code"].set_hint(self.tr("Zona waktu {zone}").format(zone=zone) if zone else "")
