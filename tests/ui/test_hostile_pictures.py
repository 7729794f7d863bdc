"""Malformed, huge and hostile files given to the picture field of the window, with the real cleaner behind it."""

import resource
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fakes.dialogs import FakeDialogs
from fakes.pictures import animated, archive, bomb, heic, huge, huge_webp, photo
from lapangan_app.bootstrap import make_access
from lapangan_app.config import load_settings
from lapangan_app.domain.attachments import AttachmentRole
from lapangan_app.domain.form import Form
from lapangan_app.services.core import Core
from lapangan_app.services.preparing import invented_activation
from lapangan_app.ui.tasks import TaskRunner
from lapangan_app.ui.theme import Theme
from lapangan_app.ui.widgets.field import Field
from lapangan_app.ui.widgets.picture_input import PictureDesk, PictureInput

_PATIENCE_MS = 30_000
_GROWTH_KB = 200_000
"""What the window's own process may grow by: the pixels of these files would be gigabytes."""
HOSTILE = {
    "empty": b"",
    "no picture": b"Bukan gambar sama sekali. " * 400,
    "cut off": photo()[:500],
    "noise behind a JPEG's head": photo()[:20] + bytes(range(256)) * 200,
    "a drawing that runs code": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    "144 megapixels": huge(),
    "a huge WebP": huge_webp(),
    "a bomb in the text": bomb(b"zTXt"),
    "an archive": archive(),
    "a phone's own format": heic(),
    "more bytes than are taken": photo()[:2] + b"\0" * 40_000_000,
    "moving": animated("GIF"),
}


@pytest.fixture
def core(lapangan_home: Path) -> Iterator[Core]:
    access = make_access(load_settings({"LAPANGAN_HOME": str(lapangan_home)}))
    with closing(access.create(invented_activation(), "Rahma Djafar", "739146")) as made:
        yield made


def test_hostile_files_are_refused_in_words_and_the_window_lives(
    core: Core, tasks: TaskRunner, dialogs: FakeDialogs, theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    form = Form(client_id="00000000-0000-4000-8000-000000000001", full_name="Siti Uji")
    core.enrolling.save_draft(form)
    picture = PictureInput(AttachmentRole.CARD, PictureDesk(core.attaching, tasks, dialogs, theme), lambda: _nothing)
    picture.set_target(form.client_id)
    field = Field("foto", "Foto KTP", picture)
    qtbot.addWidget(field)
    field.show()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for number, (what, content) in enumerate(HOSTILE.items()):
        file = tmp_path / f"{number}.jpg"
        file.write_bytes(content)
        picture.take_file(file)
        qtbot.waitUntil(lambda: bool(picture.own_message or picture.value), timeout=_PATIENCE_MS)
        assert field.has_error, what
        assert len(field.message.text()) > 20, what
        assert str(tmp_path) not in field.message.text(), what
        assert core.attaching.list(form.client_id) == (), what
        good = tmp_path / "baik.jpg"
        good.write_bytes(photo())
        picture.take_file(good)
        qtbot.waitUntil(lambda: bool(picture.value), timeout=_PATIENCE_MS)
        assert not picture.own_message, what
        picture.remove_button.click()
        qtbot.waitUntil(lambda: not picture.value, timeout=_PATIENCE_MS)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < _GROWTH_KB


def _nothing() -> None:
    """Stand for the draft that the page keeps first; here it is kept already."""
