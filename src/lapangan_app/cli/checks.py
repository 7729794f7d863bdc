"""`verify` and `self-test`: is this store sound, and does this installation work at all."""

import os
import shutil
import tempfile
from argparse import ArgumentParser, Namespace, _SubParsersAction
from pathlib import Path

from lapangan_app.cli.answer import Answer
from lapangan_app.config import Settings, load_settings


def add(subparsers: "_SubParsersAction[ArgumentParser]") -> None:
    """Add the commands of this area."""
    verify = subparsers.add_parser("verify", help="periksa keutuhan basis data dan jejak audit")
    verify.set_defaults(run=_verify)
    test = subparsers.add_parser("self-test", help="buka jendela, naikkan basis data lama, tampilkan tiap halaman")
    test.set_defaults(run=_self_test)


def _verify(_arguments: Namespace, settings: Settings) -> Answer:
    from lapangan_app.cli.opening import opened

    with opened(settings) as core:
        broken = core.session.verify()
    text = "Basis data utuh dan jejak audit sambung." if not broken else f"Ada yang rusak: {', '.join(broken)}"
    return Answer({"sound": not broken, "broken": list(broken)}, ok=not broken, text=text)


def _self_test(_arguments: Namespace, _settings: Settings) -> Answer:
    from lapangan_app.cli.selftest import inspect

    folder = Path(tempfile.mkdtemp(prefix="lapangan-periksa-"))
    try:
        shown = inspect(load_settings({**os.environ, "LAPANGAN_HOME": str(folder)}))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return Answer(shown, ok=bool(shown["ok"]), text=f"Halaman tampil: {shown['pages']}")
