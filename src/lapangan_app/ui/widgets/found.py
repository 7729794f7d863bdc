"""What this laptop knows about the person on the form: said beside the NIK, at once, without a dialog."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from lapangan_app.ui import messages
from lapangan_app.ui.surface import Known
from lapangan_app.ui.widgets.basics import GRID, button, label, row, set_tone
from lapangan_app.ui.widgets.tab_order import visit_inside


class FoundPanel(QWidget):
    """Show the finds, the gravest first, each with its one act and the key for it.

    `record_wanted` and `compare_wanted` carry the id of a registration, `draft_wanted` of a draft, `fill_wanted` the
    person of the list.
    """

    record_wanted = Signal(str)
    draft_wanted = Signal(str)
    fill_wanted = Signal(object)
    compare_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: Known | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, GRID)
        self._column.setSpacing(GRID)
        self.lines: list[str] = []
        self._stops: list[QWidget] = []
        self.hide()

    def open(self) -> None:
        """Go to the registration or the draft that carries the NIK already."""
        if self._known is not None and self._known.existing is not None:
            self.record_wanted.emit(self._known.existing.client_id)
        elif self._known is not None and self._known.draft is not None:
            self.draft_wanted.emit(self._known.draft.client_id)

    def fill(self) -> None:
        """Take over what a list knows about the person."""
        if self._known is not None and self._known.expected is not None:
            self.fill_wanted.emit(self._known.expected)

    def compare(self) -> None:
        """Look at the person who is most alike."""
        if self._known is not None and self._known.alike:
            self.compare_wanted.emit(self._known.alike[0].client_id)

    def show_known(self, known: Known) -> None:
        """Show what is known; nothing hides the panel."""
        self._known = known
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.lines, self._stops = [], []
        if (existing := known.existing) is not None:
            text = self.tr("Sudah tersimpan di laptop ini: {name} · {state}").format(
                name=existing.name, state=messages.state_text(existing.state)
            )
            self._say(text, "danger", self.tr("Lihat datanya (F7)"), self.open)
        if (draft := known.draft) is not None:
            text = self.tr("Ada draf dengan NIK ini: {name}").format(name=draft.name or self.tr("tanpa nama"))
            act = partial(self.draft_wanted.emit, draft.client_id)
            if known.existing is None:
                self._say(text, "warn", self.tr("Lanjutkan draf (F7)"), act)
            else:
                self._say(text, "warn", self.tr("Lanjutkan draf"), act, keyed=False)
        if (expected := known.expected) is not None and known.existing is None:
            text = self.tr("Ada di daftar {source}: {name}").format(source=expected.source, name=expected.name)
            if expected.status:
                text += f" · {messages.roster_status_text(expected.status)}"
            self._say(text, "accent", self.tr("Isi dari daftar (F4)"), self.fill)
        for place, alike in enumerate(known.alike):
            signs = ", ".join(messages.sign_text(sign) for sign in alike.signs)
            text = self.tr("Mirip {name} ({nik}), {village}: sama {signs}").format(
                name=alike.name, nik=alike.masked_nik, village=alike.village or "—", signs=signs
            )
            act = partial(self.compare_wanted.emit, alike.client_id)
            action = self.tr("Bandingkan") if place else self.tr("Bandingkan (F8)")
            self._say(text, "warn", action, act, keyed=place == 0)
        visit_inside(self, self._stops)
        self.setVisible(bool(self.lines))

    def _say(self, text: str, tone: str, action: str, act: Callable[[], object], *, keyed: bool = True) -> None:
        frame = QFrame()
        frame.setProperty("role", "banner")
        set_tone(frame, tone)
        told = label(text, wrap=True)
        link = button(action, "link", act)
        if keyed:
            link.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # its key is named; a stop of its own would cost a key
        link.setAccessibleName(f"{action}: {text}")
        inside = row(told, link)
        inside.setStretch(0, 1)
        inside.setContentsMargins(3 * GRID, GRID, 3 * GRID, GRID)
        frame.setLayout(inside)
        frame.setAccessibleName(text)
        self._column.addWidget(frame)
        if not keyed:
            self._stops.append(link)
        self.lines.append(text)
