"""Pictures of a registration: the card, the face, the signature. Each is kept at once; the form only names them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lapangan_app.domain.attachments import Attached, AttachmentRole
from lapangan_app.ui.widgets.basics import GRID
from lapangan_app.ui.widgets.camera import offer_camera
from lapangan_app.ui.widgets.field import Field
from lapangan_app.ui.widgets.flow import Flow
from lapangan_app.ui.widgets.fold import Fold
from lapangan_app.ui.widgets.picture_input import Before, PictureDesk, PictureInput, Taken
from lapangan_app.ui.widgets.signature_pad import SignatureDialog


class PicturesFold(Fold):
    """Hold the pictures of a form, folded away until they are wanted.

    `changed` tells that the form names other pictures, `ready` that none is being cleaned any more.
    """

    changed = Signal()
    left = Signal()
    ready = Signal()

    def __init__(self, desk: PictureDesk, before: Before, name: Callable[[], str]) -> None:
        super().__init__(desk.theme, self.tr("Foto dan tanda tangan (Alt+F), baca KTP dari fotonya (F5)"))
        self._desk = desk
        self._name = name
        self._looked_for_camera = False
        self.inputs = {role: PictureInput(role, desk, before) for role in _ROLES}
        titles = {
            AttachmentRole.CARD: self.tr("Foto KTP"),
            AttachmentRole.PORTRAIT: self.tr("Foto wajah"),
            AttachmentRole.SIGNATURE: self.tr("Tanda tangan atau cap jempol"),
        }
        self.fields = {role: Field(f"attachments.{role.value}", titles[role], self.inputs[role]) for role in _ROLES}
        for role, field in self.fields.items():
            field.changed.connect(self.changed)
            field.left.connect(self.left)
            self.inputs[role].busy_changed.connect(self._on_busy)
        self.body.addLayout(Flow(list(self.fields.values()), 4 * GRID, fill=True))
        self.inputs[AttachmentRole.SIGNATURE].add_source(self.tr("Tanda tangani…"), "pen-line", self._sign)
        self.opened.connect(self._look_for_camera)

    @property
    def value(self) -> tuple[Attached, ...]:
        """Return the pictures that the form names."""
        return tuple(entry.value for entry in self.inputs.values() if entry.value is not None)

    @property
    def busy(self) -> bool:
        """Tell whether a picture is being cleaned."""
        return any(entry.busy for entry in self.inputs.values())

    def show_pictures(self, client_id: str, pictures: Sequence[Attached]) -> None:
        """Show the pictures of a registration; a form without any stays folded."""
        for role, entry in self.inputs.items():
            entry.set_target(client_id, next((one for one in pictures if one.role is role), None))
        self.set_open(bool(pictures))

    def _look_for_camera(self) -> None:
        """Look for a camera when pictures are wanted for the first time, never at start-up."""
        if self._looked_for_camera:
            return
        self._looked_for_camera = True
        for role in (AttachmentRole.CARD, AttachmentRole.PORTRAIT):
            offer_camera(self.inputs[role], self._desk.tasks)

    def _sign(self, parent: QWidget, taken: Taken) -> None:
        SignatureDialog(parent, self._desk.theme, taken, self._name()).open()

    def _on_busy(self, busy: bool) -> None:
        if not busy and not self.busy:
            self.ready.emit()


_ROLES = (AttachmentRole.CARD, AttachmentRole.PORTRAIT, AttachmentRole.SIGNATURE)
