"""The camera, played from a real video file through OpenCV; without OpenCV or device there is no word of it."""

import importlib.util
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from fakes.cores import FakeCore
from fakes.dialogs import FakeDialogs
from fakes.lens import Endless
from lapangan_app.domain.attachments import AttachmentRole
from lapangan_app.domain.form import Form
from lapangan_app.domain.states import State
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.camera import CameraDialog, FrameSource, offer_camera, open_camera
from lapangan_app.ui.widgets.picture_input import PictureDesk, PictureInput

with_cv2 = pytest.mark.skipif(importlib.util.find_spec("cv2") is None, reason="OpenCV is installed by choice")


@pytest.fixture
def video(tmp_path: Path) -> str:
    """Write a video of 15 frames whose left half is red."""
    import cv2
    import numpy

    path = tmp_path / "kamera.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 15, (640, 480))
    frame = numpy.zeros((480, 640, 3), numpy.uint8)
    frame[:, :320] = (0, 0, 255)
    for _ in range(15):
        writer.write(frame)
    writer.release()
    return str(path)


@pytest.fixture
def parent(qtbot: QtBot, theme: Theme) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@with_cv2
@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_key_takes_what_the_camera_sees(parent: QWidget, qtbot: QtBot, video: str, key: Qt.Key) -> None:
    taken: list[bytes] = []
    dialog = CameraDialog(parent, lambda: open_camera(video), taken.append)
    dialog.open()
    qtbot.waitUntil(dialog.shoot_button.isEnabled)
    QTest.keyClick(dialog.shoot_button, key)
    image = Image.open(io.BytesIO(taken[0]))
    assert (image.format, image.size) == ("JPEG", (640, 480))
    left, right = image.getpixel((100, 240)), image.getpixel((540, 240))
    assert isinstance(left, tuple)
    assert isinstance(right, tuple)
    assert left[0] > 200 > 60 > max(left[1:])  # red, not blue
    assert max(right) < 60


@with_cv2
def test_a_camera_that_stops_says_so(parent: QWidget, qtbot: QtBot, video: str) -> None:
    dialog = CameraDialog(parent, lambda: open_camera(video), lambda _data: None)
    dialog.open()
    qtbot.waitUntil(lambda: "berhenti" in dialog.told.text())
    dialog.reject()


def test_escape_leaves_and_gives_the_device_back(parent: QWidget, qtbot: QtBot) -> None:
    source, taken = Endless(), []
    dialog = CameraDialog(parent, lambda: source, taken.append)
    dialog.open()
    qtbot.waitUntil(dialog.shoot_button.isEnabled)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert (taken, source.closed) == ([], True)


def test_a_page_that_goes_takes_the_camera_with_it(qtbot: QtBot, theme: Theme) -> None:
    page, source = QWidget(), Endless()
    dialog = CameraDialog(page, lambda: source, lambda _data: None)
    dialog.open()
    qtbot.waitUntil(dialog.shoot_button.isEnabled)
    delete(page)
    assert source.closed


def offered(
    core: FakeCore, desk: PictureDesk, opener: Callable[[], FrameSource | None], settle: Callable[[], None]
) -> list[str]:
    core.put(Form(client_id="form-1"), State.DRAFT)
    field = PictureInput(AttachmentRole.CARD, desk, lambda: lambda: None)
    offer_camera(field, desk.tasks, opener)
    settle()
    return [part.text() for part in field.findChildren(QPushButton)]


def test_a_camera_is_offered_only_where_there_is_one(
    core: FakeCore, tasks: TaskRunner, dialogs: FakeDialogs, theme: Theme, settle: Callable[[], None]
) -> None:
    desk = PictureDesk(core.attaching, tasks, dialogs, theme)
    source = Endless()
    assert "Ka&mera…" in offered(core, desk, lambda: source, settle)
    assert source.closed  # looked at, not kept
    assert "Ka&mera…" not in offered(core, desk, lambda: None, settle)


@with_cv2
def test_a_device_that_is_not_there_is_none(tmp_path: Path) -> None:
    assert open_camera(str(tmp_path / "tidak ada.avi")) is None


def test_without_opencv_there_is_no_camera(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    assert open_camera() is None
