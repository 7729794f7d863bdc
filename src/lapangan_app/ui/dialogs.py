"""The only place that opens a message box, so that everything else can be tested without one."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate


class Dialogs(Protocol):
    """Ask the person at the laptop something that cannot be asked in the page."""

    def confirm(self, parent: QWidget, question: str, action: str) -> bool:
        """Ask a question whose yes is named `action`; the safe answer is no."""
        ...

    def choose_file(self, parent: QWidget, title: str, pattern: str) -> str:
        """Return the path of a chosen file, or empty text."""
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
