"""Fields of a form by name, each tied to one attribute of a value: how it is read and how it is shown."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from lapangan_app.ui.widgets.field import Field
from lapangan_app.ui.widgets.inputs import (
    ChoiceInput,
    DateInput,
    DigitLine,
    HourInput,
    Line,
    MoneyInput,
    PairInput,
    Tick,
    YesNoInput,
)
from lapangan_app.ui.widgets.lookup import LookupInput, Search, Suggestion

Resolve = Callable[[str], Suggestion | None]


@dataclass(frozen=True, slots=True)
class Bound:
    """Tie one attribute of a value to an editor: how it is read and how it is shown."""

    attribute: str
    read: Callable[[], Any]
    write: Callable[[Any], None]


class BoundFields(QObject):
    """Make fields, one method a kind of editor. `all` holds them by name, `bound` what ties them to the value."""

    def __init__(self) -> None:
        super().__init__()
        self.all: dict[str, Field] = {}
        self.bound: list[Bound] = []

    def show(self, value: object) -> None:
        """Show the attributes of a value; judgement starts anew."""
        for bound in self.bound:
            bound.write(getattr(value, bound.attribute))
        for field in self.all.values():
            field.reset()

    def collect(self) -> dict[str, Any]:
        """Return the attributes as they stand."""
        return {bound.attribute: bound.read() for bound in self.bound}

    def text(self, name: str, title: str) -> Line:
        """Make a line of text."""
        editor = Line()
        self.add(name, title, editor)
        self.bind(name, lambda: editor.text().strip(), editor.setText)
        return editor

    def hour(self, name: str, title: str) -> None:
        """Make a line for a time of day."""
        editor = HourInput()
        self.add(name, title, editor)
        self.bind(name, lambda: editor.text().strip(), editor.setText)

    def digits(self, name: str, title: str, editor: DigitLine) -> None:
        """Make a line of digits, kept as text."""
        self.add(name, title, editor)
        self.bind(name, lambda: editor.digits, editor.set_digits)

    def date(self, name: str, title: str) -> None:
        """Make a line for a date."""
        editor = DateInput()
        self.add(name, title, editor)
        self.bind(name, lambda: editor.value, editor.set_value)

    def tick(self, name: str, title: str, text: str) -> None:
        """Make a tick."""
        editor = Tick(text)
        self.add(name, title, editor)
        self.bind(name, editor.isChecked, editor.setChecked)

    def yes_no(self, name: str, title: str) -> None:
        """Make a question that may stay unanswered."""
        editor = YesNoInput()
        self.add(name, title, editor)
        self.bind(name, lambda: editor.answer, editor.set_answer)

    def choice(self, name: str, title: str) -> ChoiceInput:
        """Make a list of which the caller sets the choices."""
        editor = ChoiceInput()
        self.add(name, title, editor)
        self.bind(name, lambda: editor.value, editor.set_value)
        return editor

    def lookup(self, name: str, title: str, find: tuple[Search, Resolve], hint: str, shortest: int = 2) -> None:
        """Make a line that finds one entry of a long list by a few letters."""
        search, resolve = find
        editor = LookupInput(search, shortest=shortest)
        editor.setPlaceholderText(hint)
        self.add(name, title, editor)
        self.bind(name, lambda: editor.value, lambda code: editor.choose(resolve(code) if code else None))

    def pair(self, names: tuple[str, str], title: str) -> None:
        """Make RT and RW side by side."""
        editor = PairInput((self.tr("RT"), self.tr("RW")))
        self.add(names[0], title, editor)
        self.bind(names[0], lambda: editor.first.digits, editor.first.set_digits)
        self.bind(names[1], lambda: editor.second.digits, editor.second.set_digits)

    def add(self, name: str, title: str, editor: QWidget) -> None:
        """Take a field under its name."""
        self.all[name] = Field(name, title, editor)

    def bind(self, attribute: str, read: Callable[[], Any], write: Callable[[Any], None]) -> None:
        """Tie an attribute to an editor."""
        self.bound.append(Bound(attribute, read, write))

    def day(self, name: str, title: str) -> None:
        """Make a line for a date that the value keeps as ISO text, empty where there is none."""
        editor = DateInput()
        self.add(name, title, editor)
        self.bind(
            name,
            lambda: editor.value.isoformat() if editor.value else "",
            lambda text: editor.set_value(date.fromisoformat(text) if text else None),
        )

    def number(self, name: str, title: str) -> None:
        """Make a line for a whole number, 0 where nothing is typed."""
        editor = MoneyInput()
        self.add(name, title, editor)
        self.bind(name, lambda: editor.value or 0, lambda value: editor.set_value(value or None))
