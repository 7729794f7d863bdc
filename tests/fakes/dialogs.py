"""Answers to dialogs, given in advance."""

from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget


@dataclass
class FakeDialogs:
    """Answer questions as told and remember that they were asked."""

    file: str = ""
    yes: bool = True
    target: str = ""
    printer: object = None
    asked: list[str] = field(default_factory=list)

    def confirm(self, parent: QWidget, question: str, action: str) -> bool:
        self.asked.append(question)
        return self.yes

    def choose_file(self, parent: QWidget, title: str, pattern: str) -> str:
        self.asked.append(title)
        return self.file

    def choose_target(self, parent: QWidget, title: str, name: str, pattern: str) -> str:
        self.asked.append(name)
        return self.target

    def choose_printer(self, parent: QWidget) -> object:
        self.asked.append("printer")
        return self.printer
