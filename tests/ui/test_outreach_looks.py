"""What can be said about the looks of the pages about events, cooperatives and payers without eyes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QDialog, QScrollArea, QWidget

from lapangan_app.services.core import Core
from lapangan_app.ui.pages.outreach.parts import OutreachPage
from lapangan_app.ui.shell import Shell
from lapangan_app.ui.theme import Theme
from ui.test_looks import clipped, shown

Open = Callable[[Core], Shell]
Settle = Callable[[], None]
NAMES = ("events", "cooperatives", "payers")
SCALES = (0.9, 1.0, 1.25, 1.5, 2.0)
NAMES = ("events", "cooperatives", "payers", "lists")
ACTS = {
    "events": ("edit",),
    "cooperatives": ("make", "detail.edit", "detail.add_seat"),
    "payers": ("make", "batches.open_first"),
}


def page_of(core: Core, open_shell: Open, settle: Settle, name: str) -> tuple[Shell, OutreachPage]:
    shell = open_shell(core)
    shell.go(name)
    settle()
    page = shell.pages[name]
    assert isinstance(page, OutreachPage)
    return shell, page


def sideways(part: QWidget) -> list[str]:
    """Return the areas of a page or dialog that would have to be scrolled sideways."""
    areas = [area for area in part.findChildren(QScrollArea) if area.isVisible()]
    return [str(area.accessibleName()) for area in areas if area.horizontalScrollBar().maximum() > 0]


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_clipped_at_any_size_on_a_small_screen(
    real_core: Core, open_shell: Open, settle: Settle, theme: Theme, name: str, scale: float
) -> None:
    theme.choose("light", scale)
    shell, page = page_of(real_core, open_shell, settle, name)
    assert (shell.width(), shell.height()) == (1366, 768)
    assert clipped(page) == []
    assert sideways(page) == []
    assert clipped(shell.navigation) == []
    lowest = max(button.y() + button.height() for button in shell.navigation.buttons.values())
    assert lowest <= shell.navigation.height()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize(("name", "act"), [(name, act) for name, acts in ACTS.items() for act in acts])
def test_no_dialog_is_larger_than_the_screen_or_clipped(
    real_core: Core, open_shell: Open, settle: Settle, theme: Theme, name: str, act: str, scale: float
) -> None:
    theme.choose("light", scale)
    _, page = page_of(real_core, open_shell, settle, name)
    if act == "batches.open_first":
        page.batches.open_batch(page.batches.table.current)
    else:
        owner: object = page
        for part in act.split("."):
            owner = getattr(owner, part)
        owner()
    settle()
    dialog = next(one for one in page.findChildren(QDialog) if one.isVisible())
    assert clipped(dialog) == []
    assert sideways(dialog) == []
    screen = dialog.screen().availableSize()
    assert dialog.width() <= screen.width()
    assert dialog.height() <= screen.height()


@pytest.mark.parametrize("name", NAMES)
def test_everything_that_takes_the_focus_has_a_name(
    real_core: Core, open_shell: Open, settle: Settle, name: str
) -> None:
    _, page = page_of(real_core, open_shell, settle, name)
    nameless = [
        f"{type(part).__name__} {part.objectName()}"
        for part in shown(page, QWidget)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not part.focusProxy()
        and not (part.accessibleName() or getattr(part, "text", str)())
        and not part.objectName().startswith("qt_")
    ]
    assert nameless == []


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_made_at_its_first_visit_only(real_core: Core, open_shell: Open, settle: Settle, name: str) -> None:
    shell = open_shell(real_core)
    assert set(shell.pages) == {"home", "register", "people", "queue"}
    shell.go(name)
    settle()
    made = shell.pages[name]
    shell.go("home")
    shell.go(name)
    settle()
    assert shell.pages[name] is made


@pytest.mark.parametrize(("key", "name"), [("R", "events"), ("O", "cooperatives"), ("Y", "payers"), ("D", "lists")])
def test_every_page_is_an_alt_letter_away(
    real_core: Core, open_shell: Open, settle: Settle, key: str, name: str
) -> None:
    shell = open_shell(real_core)
    assert shell.navigation.buttons[name].shortcut().toString() == f"Alt+{key}"
    shell.navigation.buttons[name].click()
    settle()
    assert shell.page_name == name
    focused = shell.window().focusWidget()
    assert focused is not None
    assert shell.pages[name].isAncestorOf(focused)


def test_tables_follow_the_size_of_the_text(real_core: Core, open_shell: Open, settle: Settle, theme: Theme) -> None:
    _, page = page_of(real_core, open_shell, settle, "cooperatives")
    low = page.table.verticalHeader().defaultSectionSize()
    theme.choose("dark", 2.0)
    settle()
    assert page.table.verticalHeader().defaultSectionSize() > low * 1.5
    assert isinstance(page.table, QAbstractScrollArea)
