"""Told to end by the operating system, the window keeps what was typed a moment ago."""

import signal
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from fakes.typists import PIN, Typist
from lapangan_app.bootstrap import make_access
from lapangan_app.config import Settings
from lapangan_app.services.preparing import invented_activation

pytestmark = [pytest.mark.display, pytest.mark.slow, pytest.mark.expected_log("key ?ring|keeper")]


@pytest.mark.parametrize("order", [signal.SIGTERM, signal.SIGHUP])
def test_what_was_just_typed_is_kept_when_told_to_end(
    private_display: Mapping[str, str], lapangan_home: Path, settings: Settings, order: signal.Signals
) -> None:
    make_access(settings).create(invented_activation(), "Rahma Djafar", PIN).close()
    typist = Typist({**private_display, "LAPANGAN_HOME": str(lapangan_home)})
    try:
        typist.until(lambda s: s.get("enabled") and s["field"] == "nik", "the form was ready")
        typist.type("7503024708900021")
        typist.until(lambda s: s["nik"] == "7503024708900021", "the NIK stood in the form")
        typist.die(order)
    finally:
        typist.die()
    assert typist.process.returncode == 0
    access = make_access(settings)
    with closing(access.unlock(access.info().officers[0].officer_id, PIN)) as core:
        left = core.enrolling.left_open()
        assert left is not None
        assert (left.form.nik, left.cursor) == ("7503024708900021", "nik")
