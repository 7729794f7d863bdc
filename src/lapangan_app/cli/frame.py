"""The frame around every command: parse, run, print one answer, choose the exit status."""

import argparse
import json
import logging
import sys
from collections.abc import Sequence
from importlib import import_module

from lapangan_app import __version__
from lapangan_app.cli.answer import Answer, Command
from lapangan_app.config import load_settings
from lapangan_app.errors import AppError, Invalid
from lapangan_app.logs import configure_logging
from lapangan_app.messages import ERRORS, FINDINGS, sentence

_AREAS = (
    "lookups",
    "profile",
    "records",
    "desk",
    "claims",
    "coverage",
    "importing",
    "outreach",
    "payers",
    "pictures",
    "sending",
    "paper",
    "reports",
    "demo",
    "checks",
)
"""Modules of this package that add commands; each has `add(subparsers)`."""

log = logging.getLogger(__name__)


def run(argv: Sequence[str]) -> int:
    """Run one command. Returns 0 on success and 1 on a refused or failed request; wrong usage exits with 2."""
    arguments = _parser().parse_args(argv)
    configure_logging(None, logging.DEBUG if arguments.verbose else logging.WARNING)
    command: Command = arguments.run
    try:
        answer = command(arguments, load_settings())
    except AppError as error:
        answer = _refusal(error)
    except KeyboardInterrupt:
        return 130
    except Exception:
        log.exception("command failed")
        answer = Answer({"error": "unexpected", "message": ERRORS[""]}, ok=False, text=ERRORS[""])
    _print(answer, as_json=arguments.json)
    return 0 if answer.ok else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="lapangan",
        description="Pendaftaran BPJS Ketenagakerjaan di desa, luring dahulu. Tanpa perintah: buka jendela.",
    )
    parser.add_argument("--version", action="version", version=f"lapangan {__version__}")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--json", action="store_true", help="cetak satu objek JSON")
    common.add_argument("--verbose", action="store_true", help="catatan kerja yang lebih rinci di stderr")
    subparsers = parser.add_subparsers(required=True, metavar="perintah", parser_class=_child_of(common))
    for area in _AREAS:
        import_module(f"lapangan_app.cli.{area}").add(subparsers)
    return parser


def _child_of(common: argparse.ArgumentParser) -> type[argparse.ArgumentParser]:
    """Return a parser class whose every instance knows the common options."""

    class CommandParser(argparse.ArgumentParser):
        def __init__(self, **options: object) -> None:
            super().__init__(parents=[common], **options)  # type: ignore[arg-type]  # argparse's own keywords

    return CommandParser


def _refusal(error: AppError) -> Answer:
    log.info("refused: %s", error.code)
    message = sentence(ERRORS, error.code, error.facts or None)
    data: dict[str, object] = {"error": error.code, "message": message}
    text = message
    if isinstance(error, Invalid) and error.findings:
        problems = [_problem(finding) for finding in error.findings]
        data["problems"] = problems
        text += "".join(f"\n  {problem['field']}: {problem['message']}" for problem in problems)
    return Answer(data, ok=False, text=text)


def _problem(finding: object) -> dict[str, str]:
    field, code, severity, facts = (getattr(finding, name) for name in ("field", "code", "severity", "facts"))
    return {"field": field, "code": code, "severity": str(severity), "message": sentence(FINDINGS, code, facts)}


def _print(answer: Answer, *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(answer.data, ensure_ascii=False))
    elif answer.text:
        print(answer.text, file=sys.stdout if answer.ok else sys.stderr)
