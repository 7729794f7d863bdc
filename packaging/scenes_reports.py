"""Scenes of the reports: choosing one, looking at it, and the head of the letter."""

from PySide6.QtWidgets import QDialog, QWidget
from stage import Kind, opened, settle, shown

from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.letterhead_form import LetterheadForm
from lapangan_app.ui.widgets.preview import Preview
from lapangan_app.ui.widgets.report_dialog import ReportDialog


def reports(theme: Theme) -> QWidget:
    """Show the choice of a report with everything that it can be asked about."""
    dialog = _dialog(theme)
    dialog.kind.set_value("kartu")
    dialog.kind.changed.emit()
    settle()
    return dialog


def report(theme: Theme) -> QWidget:
    """Show a report before it is printed."""
    dialog = _dialog(theme)
    dialog.kind.set_value("kartu")
    dialog.kind.changed.emit()
    dialog.show_button.click()
    return _over(dialog, Preview)


def letterhead(theme: Theme) -> QWidget:
    """Show the head of the letter."""
    dialog = _dialog(theme)
    dialog.letterhead_asked.emit()
    return _over(dialog, LetterheadForm)


def _dialog(theme: Theme) -> ReportDialog:
    window, shell = opened(theme, "home")
    shell.rare.show_reports(shell)
    shown.append(window)
    return _over(shell, ReportDialog)


def _over(parent: QWidget, kind: type[Kind]) -> Kind:
    settle()
    found = parent.findChild(kind)
    assert isinstance(found, QDialog)
    return found
