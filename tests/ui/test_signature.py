"""The sheet to sign on, drawn upon as hands do it; the picture is black on white at any size and in any theme."""

import io
from collections.abc import Iterator

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from lapangan_app.ui.theme import Theme
from lapangan_app.ui.tokens import ThemeName
from lapangan_app.ui.widgets.signature_pad import SignatureDialog, SignaturePad


@pytest.fixture
def pad(qtbot: QtBot, theme: Theme) -> Iterator[SignaturePad]:
    made = SignaturePad(theme, "Wulandari Monoarfa")
    qtbot.addWidget(made)
    made.resize(640, 360)
    made.show()
    made.activateWindow()
    yield made
    made.close()


def sign(pad: SignaturePad, start: int = 60) -> None:
    sheet = pad.sheet
    QTest.mousePress(sheet, Qt.MouseButton.LeftButton, pos=QPoint(start, 40))
    for step in range(1, 12):
        QTest.mouseMove(sheet, QPoint(start + step * 8, 40 + (step % 3) * 12))
    QTest.mouseRelease(sheet, Qt.MouseButton.LeftButton, pos=QPoint(start + 100, 60))


def ink(data: bytes) -> tuple[int, int, int, int] | None:
    """Return the box around everything dark."""
    image = Image.open(io.BytesIO(data))
    assert (image.format, image.mode, image.width) == ("PNG", "L", 800)
    return image.point(lambda level: 255 if level < 128 else 0).getbbox()


def test_a_signature_is_given_as_a_picture(pad: SignaturePad) -> None:
    given: list[bytes] = []
    pad.finished.connect(given.append)
    sign(pad)
    pad.done_button.click()
    (data,) = given
    box = ink(data)
    assert box is not None
    scale = 800 / pad.sheet.width()
    assert box[0] == pytest.approx(60 * scale, abs=6)
    assert box[2] == pytest.approx(148 * scale, abs=14)


def test_without_a_signature_there_is_nothing_to_give(pad: SignaturePad) -> None:
    given: list[bytes] = []
    pad.finished.connect(given.append)
    assert not pad.done_button.isEnabled()
    QTest.mouseClick(pad.sheet, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))  # a dot is no signature
    QTest.keyClick(pad.sheet, Qt.Key.Key_Return)
    assert (pad.sheet.empty, given) == (True, [])
    assert ink(pad.sheet.png()) is None


def test_strokes_are_taken_back_one_by_one_and_all_at_once(pad: SignaturePad) -> None:
    sign(pad)
    one = pad.sheet.png()
    sign(pad, 300)
    assert pad.sheet.png() != one
    QTest.keyClick(pad.sheet, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert pad.sheet.png() == one
    pad.clear_button.click()
    assert pad.sheet.empty
    pad.undo_button.click()
    assert pad.sheet.empty


def test_the_picture_is_the_same_in_every_theme_and_after_resizing(pad: SignaturePad, theme: Theme) -> None:
    sign(pad)
    light = pad.sheet.png()
    names: tuple[ThemeName, ...] = ("dark", "contrast")
    for name in names:
        theme.choose(name)
        assert pad.sheet.png() == light
    before = ink(light)
    pad.resize(1280, 640)
    after = ink(pad.sheet.png())
    assert before is not None
    assert after is not None
    assert after[0] == pytest.approx(before[0], abs=4)


def test_a_finger_draws(pad: SignaturePad) -> None:
    screen = QTest.createTouchDevice()
    QTest.touchEvent(pad.sheet, screen).press(0, QPoint(50, 50), pad.sheet).commit()
    for step in range(1, 10):
        QTest.touchEvent(pad.sheet, screen).move(0, QPoint(50 + step * 9, 50 + step * 4), pad.sheet).commit()
    QTest.touchEvent(pad.sheet, screen).release(0, QPoint(140, 90), pad.sheet).commit()
    assert not pad.sheet.empty


def test_a_pen_that_is_pressed_draws_a_heavier_line(pad: SignaturePad) -> None:
    def drawn(pressure: float) -> int:
        pad.sheet.clear()
        pen = QPointingDevice.primaryPointingDevice()
        kinds = [QEvent.Type.TabletPress, *[QEvent.Type.TabletMove] * 8, QEvent.Type.TabletRelease]
        for step, kind in enumerate(kinds):
            place = QPointF(40 + step * 20, 60)
            buttons = Qt.MouseButton.LeftButton
            event = QTabletEvent(
                kind, pen, place, place, pressure, 0, 0, 0, 0, 0, Qt.KeyboardModifier.NoModifier, buttons, buttons
            )
            QApplication.sendEvent(pad.sheet, event)
        image = Image.open(io.BytesIO(pad.sheet.png()))
        return sum(image.histogram()[:128])

    assert isinstance(QPointingDevice.primaryPointingDevice(), QInputDevice)
    assert drawn(1.0) > drawn(0.1) * 1.5 > 0


def test_the_keyboard_chooses_a_thumb_print_or_paper(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    for letter, choice in ((Qt.Key.Key_J, "thumb"), (Qt.Key.Key_K, "paper")):
        taken: list[bytes] = []
        dialog = SignatureDialog(parent, theme, taken.append, "Wulandari Monoarfa")
        choices: list[str] = []
        dialog.finished.connect(lambda _result, shown=dialog, told=choices: told.append(shown.choice))
        dialog.open()
        qtbot.waitUntil(dialog.pad.sheet.hasFocus)
        QTest.keyClick(dialog.pad.sheet, letter, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(lambda told=choices: bool(told))
        assert (choices, taken) == ([choice], [])


def test_a_dialog_gives_the_signature_and_closes(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    taken: list[bytes] = []
    dialog = SignatureDialog(parent, theme, taken.append)
    dialog.open()
    sign(dialog.pad)
    QTest.keyClick(dialog.pad.sheet, Qt.Key.Key_Return)
    assert ink(taken[0]) is not None
    assert not dialog.isVisible()
