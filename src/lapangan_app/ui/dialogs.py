"""The only place that opens a message box, so that everything else can be tested without one."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

translate = QCoreApplication.translate


class Dialogs(Protocol):
    """Ask the person at the laptop something that cannot be asked in the page."""

    def confirm(self, parent: QWidget, question: str, action: str) -> bool:
        """Ask a question whose yes is named `action`; the safe answer is no."""
        ...

    def choose_file(self, parent: QWidget, title: str, pattern: str) -> str:
        """Return the path of a chosen file, or empty text."""
        ...

    def choose_target(self, parent: QWidget, title: str, name: str, pattern: str) -> str:
        """Return the path under which a new file is wanted, `name` being proposed, or empty text."""
        ...

    def choose_printer(self, parent: QWidget) -> "QPrinter | None":
        """Return a printer that the person has chosen, or None."""
        ...


class MessageBoxes:
    """Ask with the boxes of Qt."""

    def confirm(self, parent: QWidget, question: str, action: str) -> bool:
        """Ask a question whose yes is named `action`; Escape and Enter both mean no."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(QMessageBox.Icon.Question, translate("Dialogs", "Lapangan"), question, parent=parent)
        yes = box.addButton(action, QMessageBox.ButtonRole.AcceptRole)
        no = box.addButton(translate("Dialogs", "Batal"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(no)
        box.setEscapeButton(no)
        box.exec()
        return box.clickedButton() is yes

    def choose_file(self, parent: QWidget, title: str, pattern: str) -> str:
        """Return the path of a chosen file, or empty text."""
        from PySide6.QtWidgets import QFileDialog

        return QFileDialog.getOpenFileName(parent, title, "", pattern)[0]

    def choose_target(self, parent: QWidget, title: str, name: str, pattern: str) -> str:
        """Return the path under which a new file is wanted, or empty text; the dialog asks before overwriting."""
        from PySide6.QtWidgets import QFileDialog

        return QFileDialog.getSaveFileName(parent, title, name, pattern)[0]

    def choose_printer(self, parent: QWidget) -> "QPrinter | None":
        """Return a printer chosen in the dialog of the system, or None."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, parent)
        return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None
