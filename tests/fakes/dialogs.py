"""Answers to dialogs, given in advance."""

from dataclasses import dataclass, field

from PySide6.QtWidgets import QWidget


@dataclass
class FakeDialogs:
    """Answer questions as told and remember that they were asked."""

    file: str = ""
    yes: bool = True
    asked: list[str] = field(default_factory=list)

    def confirm(self, parent: QWidget, question: str, action: str) -> bool:
        self.asked.append(question)
        return self.yes

    def choose_file(self, parent: QWidget, title: str, pattern: str) -> str:
        self.asked.append(title)
        return self.file
