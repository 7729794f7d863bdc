"""What can be said about looks without eyes: nothing clipped, everything named, contrast, order of tabs."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget
from shiboken6 import delete

from fakes.cores import FakeCore
from fakes.looks import clipped, shown
from lapangan_app.domain.form import Form
from lapangan_app.domain.states import State
from lapangan_app.resources import resource_path
from lapangan_app.ui.shell import Shell
from lapangan_app.ui.theme import Theme, style_sheet
from lapangan_app.ui.tokens import THEMES, ThemeName

Open = Callable[[FakeCore], Shell]
Settle = Callable[[], None]
PAGES = ("home", "register", "people", "queue")
SCALES = (0.9, 1.0, 1.5, 2.0)
FILLED = Form(client_id="form-1", nik="750302470890002", full_name="Wulandari Monoarfa", phone="12", months=3)


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    parts = [value / 255 for value in QColor(colour).getRgb()[:3]]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


READ_ON = [
    ("text", "window"), ("text", "surface"), ("text", "field"), ("muted", "window"), ("muted", "surface"),
    ("label", "surface"), ("faint", "field"), ("accent", "surface"), ("accent", "accent_soft"), ("on_accent", "accent"),
    ("danger", "surface"), ("danger", "danger_soft"), ("warn", "surface"), ("warn", "warn_soft"),
    ("ok", "surface"), ("ok", "ok_soft"), ("muted", "calm_soft"), ("nav_text", "nav"), ("nav_strong", "nav_hover"),
    ("nav_text", "practice"), ("on_training", "training"), ("text", "danger_soft"), ("text", "accent_soft"),
    ("muted", "accent_soft"),
]  # fmt: skip


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("front", "back"), READ_ON)
def test_text_can_be_read_in_sunlight(name: ThemeName, front: str, back: str) -> None:
    least = 7.0 if name == "contrast" and front == "text" else 4.5
    assert contrast(THEMES[name][front], THEMES[name][back]) >= least


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("back", ["field", "surface", "window"])
def test_the_edge_of_a_field_and_of_a_circle_can_be_seen_in_sunlight(name: ThemeName, back: str) -> None:
    assert contrast(THEMES[name]["border_strong"], THEMES[name][back]) >= 3.0  # WCAG 2.2, 1.4.11


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_has_every_colour(name: ThemeName) -> None:
    assert set(THEMES[name]) == set(THEMES["light"])
    assert all(QColor(value).isValid() for value in THEMES[name].values())


@pytest.mark.parametrize("scale", SCALES)
def test_the_style_sheet_is_filled_and_scaled(scale: float) -> None:
    source = resource_path("qss/app.qss").read_text(encoding="utf-8")
    filled = style_sheet(source, THEMES["light"], scale)
    assert "@" not in filled
    assert len(source.splitlines()) < 150
    assert f"{10 * scale * 0.9:.2f}pt" in filled
    assert all(resource_path(f"icons/{name}").exists() for name in re.findall(r"icons/([\w-]+\.svg)", filled))


def test_no_page_chooses_its_own_colour_or_size() -> None:
    folder = resource_path("qss").parents[1] / "src/lapangan_app/ui"
    for path in [*folder.glob("pages/*.py"), *folder.glob("widgets/*.py")]:
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"setStyleSheet|#[0-9A-Fa-f]{6}|setPointSize", text), path.name


def test_the_check_for_clipping_bites(morning: FakeCore, open_shell: Open, settle: Settle) -> None:
    shell = open_shell(morning)
    shell.home.register_button.setFixedWidth(60)
    settle()
    assert any(text.startswith("Daftarkan orang") for text in clipped(shell))


@pytest.mark.parametrize("page", PAGES)
def test_everything_that_takes_the_focus_has_a_name(
    morning: FakeCore, open_shell: Open, settle: Settle, page: str
) -> None:
    shell = open_shell(morning)
    shell.go(page)
    settle()
    nameless = [
        f"{type(part).__name__} {part.objectName()}"
        for part in shown(shell, QWidget)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not part.focusProxy()
        and not (part.accessibleName() or getattr(part, "text", str)())
        and not part.objectName().startswith("qt_")
    ]
    assert nameless == []


def focus_chain(start: QWidget, end: QWidget) -> list[QWidget]:
    chain, part = [], start
    while part is not end and len(chain) < 200:
        if part.isVisible() and part.focusPolicy() & Qt.FocusPolicy.TabFocus and not part.focusProxy():
            chain.append(part)
        part = part.nextInFocusChain()
    return [*chain, end]


def test_tab_follows_the_reading_order(core: FakeCore, open_shell: Open, settle: Settle) -> None:
    shell = open_shell(core)
    shell.go("register")
    settle()
    form = shell.register.form
    chain = [
        part
        for part in focus_chain(form.fields["nik"].editor, shell.register.save_button)
        if isinstance(part, QLineEdit | QComboBox | QAbstractButton)
    ]
    left = [part for part in chain if form.isAncestorOf(part) and not form.consent.isAncestorOf(part)]
    right = chain[len(left) :]
    assert chain == [*left, *right]  # the whole form first, then what stands beside it
    assert len(left) == 27
    assert left == sorted(left, key=_reading_place)
    assert right == sorted(right, key=_reading_place)
    assert right[0] is form.consent.tick
    assert right[-1] is shell.register.save_button


def _reading_place(part: QWidget) -> tuple[int, int]:
    place = part.mapToGlobal(QPoint(0, part.height() // 2))
    return place.y() // 24, place.x()


def test_the_form_needs_no_scrolling_sideways_and_begins_on_the_first_screen(
    core: FakeCore, open_shell: Open, settle: Settle
) -> None:
    shell = open_shell(core)
    shell.go("register")
    settle()
    assert (shell.width(), shell.height()) == (1366, 768)
    scroll = shell.register.scroll_area
    assert scroll.horizontalScrollBar().maximum() == 0
    bottom = scroll.viewport().mapToGlobal(QPoint(0, scroll.viewport().height())).y()
    for name in ("nik", "full_name", "birth_date", "mother_name", "phone", "region_code", "street", "occupation"):
        editor = shell.register.form.fields[name].editor
        assert editor.mapToGlobal(QPoint(0, editor.height())).y() <= bottom, name


def test_errors_change_the_tone_not_only_the_words(core: FakeCore, open_shell: Open, settle: Settle) -> None:
    shell = open_shell(core)
    shell.go("register")
    settle()
    core.put(FILLED, State.DRAFT)
    shell.register.open_record("form-1")
    settle()
    shell.register.save()
    settle()
    nik = shell.register.form.fields["nik"]
    assert nik.editor.property("tone") == "danger"
    assert nik.message.property("tone") == "danger"
    assert nik.editor.accessibleDescription() == nik.message.text()


def test_the_theme_changes_while_running(morning: FakeCore, open_shell: Open, theme: Theme) -> None:
    shell = open_shell(morning)
    bright = shell.grab().toImage().pixelColor(700, 700).lightness()
    icon = shell.navigation.buttons["home"].icon().cacheKey()
    theme.choose("dark")
    dark = shell.grab().toImage().pixelColor(700, 700).lightness()
    assert bright > 200
    assert dark < 60
    assert shell.navigation.buttons["home"].icon().cacheKey() != icon
    assert theme.colour("text").lightness() > 200


def test_the_size_stays_within_bounds(theme: Theme) -> None:
    theme.choose(scale=9.0)
    assert theme.scale == 2.0
    theme.choose(scale=0.1)
    assert theme.scale == 0.9


def test_icons_of_widgets_that_are_gone_are_forgotten(theme: Theme, qapp: object) -> None:
    before = theme.dressed
    label = QLabel()
    theme.dress(label, "info")
    assert theme.dressed == before + 1
    delete(label)
    assert theme.dressed == before
    theme.apply()  # does not touch what is gone
