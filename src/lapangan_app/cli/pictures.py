"""`attach`: a picture for a registration without a window."""

from argparse import ArgumentParser, Namespace, _SubParsersAction
from pathlib import Path

from lapangan_app.cli.answer import Answer
from lapangan_app.config import Settings
from lapangan_app.domain.attachments import AttachmentRole


def add(subparsers: "_SubParsersAction[ArgumentParser]") -> None:
    """Add the command of this area."""
    attach = subparsers.add_parser("attach", help="lampirkan foto pada draf atau pendaftaran")
    attach.add_argument("client_id", metavar="ID")
    attach.add_argument("role", choices=[role.value for role in AttachmentRole], metavar="JENIS")
    attach.add_argument("file", type=Path, metavar="FOTO")
    attach.set_defaults(run=_attach)


def _attach(arguments: Namespace, settings: Settings) -> Answer:
    from lapangan_app.cli.opening import opened

    with opened(settings) as core:
        kept = core.attaching.attach_file(arguments.client_id, AttachmentRole(arguments.role), arguments.file)
    data = {
        "client_id": arguments.client_id,
        "role": kept.role.value,
        "size": kept.size,
        "media_type": kept.media_type,
        "width": kept.width,
        "height": kept.height,
    }
    return Answer(data, text=f"Foto tersimpan aman di laptop: {kept.width} × {kept.height} titik, {kept.size} bita.")
