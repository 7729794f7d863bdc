"""`sync`: one run of the synchronisation without a window."""

import threading
from argparse import ArgumentParser, _SubParsersAction
from dataclasses import asdict

from lapangan_app.cli.answer import Answer
from lapangan_app.config import Settings
from lapangan_app.messages import ERRORS, sentence
from lapangan_app.sync.events import Progress, Report


def add(subparsers: "_SubParsersAction[ArgumentParser]") -> None:
    """Add the commands of this area."""
    sync = subparsers.add_parser("sync", help="kirim yang menunggu, satu kali jalan")
    sync.set_defaults(run=lambda _arguments, settings: send_once(settings))


def send_once(settings: Settings) -> Answer:
    """Run the synchronisation once and report it."""
    from lapangan_app.cli.opening import opened

    with opened(settings) as core:
        report = core.syncing.run_once(_ignore, threading.Event())
    return Answer(report_as_json(report), ok=report.stopped_by is None, text=_words(report))


def report_as_json(report: Report) -> dict[str, object]:
    """Return a report as the JSON object of `lapangan sync`."""
    return asdict(report) | {"failures": [{"code": code, "count": count} for code, count in report.failures]}


def _words(report: Report) -> str:
    answered = (
        f"{report.accepted} diterima, {report.rejected} ditolak, {report.conflict} bentrok, {report.waiting} menunggu."
    )
    pictures = report.attachments
    if pictures.sent or pictures.waiting or pictures.missing:
        answered += (
            f" Foto: {pictures.sent} sampai, {pictures.waiting} menunggu, {pictures.missing} harus diambil lagi."
        )
    if report.stopped_by is None:
        return answered
    return f"{answered}\n{sentence(ERRORS, report.stopped_by)}"


def _ignore(_progress: Progress) -> None:
    """Drop progress: a command prints one answer."""
