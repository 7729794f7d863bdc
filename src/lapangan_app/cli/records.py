"""`register`, `queue`, `show` and `status`: registrations without a window."""

from argparse import ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from lapangan_app.cli.answer import Answer
from lapangan_app.config import Settings
from lapangan_app.domain.states import State
from lapangan_app.errors import Invalid
from lapangan_app.messages import FINDINGS, REASONS, STATES, STEPS, sentence
from lapangan_app.services.values import PersonRow

if TYPE_CHECKING:
    from lapangan_app.services.core import Core


def add(subparsers: "_SubParsersAction[ArgumentParser]") -> None:
    """Add the commands of this area."""
    register = subparsers.add_parser("register", help="simpan pendaftaran dari berkas JSON")
    register.add_argument("file", type=Path, metavar="BERKAS.json")
    register.set_defaults(run=_register)
    queue = subparsers.add_parser("queue", help="isi antrean")
    queue.add_argument("--limit", type=int, default=50, metavar="N")
    queue.add_argument("--reveal", action="store_true", help="tampilkan nama lengkap (dicatat dalam jejak audit)")
    queue.set_defaults(run=_queue)
    show = subparsers.add_parser("show", help="riwayat satu pendaftaran")
    show.add_argument("client_id", metavar="ID")
    show.add_argument("--reveal", action="store_true", help="tampilkan nama lengkap (dicatat dalam jejak audit)")
    show.set_defaults(run=_show)
    status = subparsers.add_parser("status", help="keadaan laptop ini")
    status.set_defaults(run=_status)


def _register(arguments: Namespace, settings: Settings) -> Answer:
    from lapangan_app.cli.opening import opened
    from lapangan_app.services.forms import forms_from_json

    try:
        forms = forms_from_json(arguments.file.read_bytes())
    except OSError as error:
        raise Invalid(why="file") from error
    saved: list[dict[str, object]] = []
    refused: list[dict[str, object]] = []
    with opened(settings) as core:
        for number, form in enumerate(forms, 1):
            try:
                answer = core.enrolling.save(form)
            except Invalid as error:
                refused.append({"item": number, "error": error.code, "problems": _problems(error)})
            else:
                saved.append(
                    {"item": number, "client_id": answer.client_id, "rev": answer.rev, "already": answer.already}
                )
    text = f"{len(saved)} tersimpan aman di laptop, {len(refused)} perlu diperbaiki."
    return Answer({"saved": saved, "refused": refused}, ok=not refused, text=text)


def _problems(error: Invalid) -> list[dict[str, str]]:
    return [
        {
            "field": getattr(finding, "field", ""),
            "code": str(getattr(finding, "code", "")),
            "message": sentence(FINDINGS, getattr(finding, "code", ""), getattr(finding, "facts", None)),
        }
        for finding in error.findings
    ]


def _queue(arguments: Namespace, settings: Settings) -> Answer:
    from lapangan_app.cli.opening import opened

    with opened(settings) as core:
        totals = core.queueing.totals()
        pictures = core.queueing.pictures()
        rows = core.queueing.page(frozenset(State), limit=max(1, min(arguments.limit, 1000))).rows
        _note_reveal(core, arguments.reveal, "queue")
    counts = {str(state): getattr(totals, state) for state in State}
    data = {
        "totals": counts,
        "oldest_waiting": totals.oldest_waiting,
        "last_success": totals.last_success,
        "attachments": asdict(pictures),
        "items": [_item(row, reveal=arguments.reveal) for row in rows],
    }
    return Answer(data, text=_listing(counts, rows))


def _show(arguments: Namespace, settings: Settings) -> Answer:
    from lapangan_app.cli.opening import opened

    with opened(settings) as core:
        detail = core.queueing.detail(arguments.client_id)
        _note_reveal(core, arguments.reveal, arguments.client_id)
    item = _item(detail.row, reveal=arguments.reveal)
    data = item | {
        "rev": detail.rev,
        "server_id": detail.server_id,
        "next_step": sentence(STEPS, detail.row.state),
        "timeline": [asdict(entry) for entry in detail.timeline],
        "problems": [{"field": finding.field, "code": finding.code} for finding in detail.problems],
    }
    lines = [f"{item['name']}  {item['nik']}  {item['state_label']}: {item['reason']}", f"  {data['next_step']}"]
    lines += [f"  {entry.at}  {entry.old or '-'} → {entry.new or '-'}  {entry.reason}" for entry in detail.timeline]
    return Answer(data, text="\n".join(lines))


def _status(_arguments: Namespace, settings: Settings) -> Answer:
    from lapangan_app.cli.opening import opened

    with opened(settings) as core:
        totals = core.queueing.totals()
        broken = core.session.verify()
    data: dict[str, object] = {
        "tenant": core.profile.tenant_name,
        "training": core.profile.training,
        "notices": list(core.profile.notices),
        "waiting": totals.waiting,
        "oldest_waiting": totals.oldest_waiting,
        "last_success": totals.last_success,
        "broken": list(broken),
    }
    words = f"{totals.waiting} menunggu; " + (
        "basis data utuh." if not broken else f"ADA YANG RUSAK: {', '.join(broken)}"
    )
    return Answer(data, ok=not broken, text=words)


def _item(row: PersonRow, *, reveal: bool) -> dict[str, object]:
    return {
        "client_id": row.client_id,
        "name": row.name if reveal else mask_name(row.name),
        "nik": row.masked_nik,
        "village": row.village,
        "event": row.event,
        "state": str(row.state),
        "state_label": sentence(STATES, row.state),
        "since": row.since,
        "reason_code": row.reason,
        "reason": sentence(REASONS, row.reason),
        "tries": row.tries,
    }


def mask_name(name: str) -> str:
    """Return a name with all but each word's first letter hidden."""
    return " ".join(f"{word[:1]}•••" for word in name.split())


def _listing(counts: dict[str, int], rows: Sequence[PersonRow]) -> str:
    head = ", ".join(f"{count} {sentence(STATES, state).lower()}" for state, count in counts.items() if count)
    lines = [head or "Antrean kosong."]
    lines += [f"  {row.client_id}  {mask_name(row.name):<24} {sentence(STATES, row.state)}" for row in rows]
    return "\n".join(lines)


def _note_reveal(core: "Core", reveal: bool, what: str) -> None:
    if reveal:
        core.session.audit("reveal", what)
