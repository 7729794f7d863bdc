"""`lapangan demo`: the main job end to end, with a centre of its own, on invented people."""

import os
import sys
from argparse import ArgumentParser, Namespace, _SubParsersAction
from pathlib import Path

from lapangan_app.cli.answer import Answer
from lapangan_app.config import Settings


def add(subparsers: "_SubParsersAction[ArgumentParser]") -> None:
    """Add `demo` and the hidden step that its child processes run."""
    demo = subparsers.add_parser("demo", help="peragaan lengkap dengan server latihan dan orang rekaan")
    demo.add_argument("--headless", action="store_true", help="tanpa jendela: catat, putus-putuskan, kirim, cocokkan")
    demo.add_argument("--people", type=_people, default=200, metavar="N")
    demo.add_argument("--seed", type=int, default=7, metavar="S")
    demo.add_argument("--faults", choices=("none", "desa"), default="desa")
    demo.add_argument("--keep", type=Path, metavar="DIR", help="simpan semua berkas peragaan di folder ini")
    demo.set_defaults(run=_demo)
    step = subparsers.add_parser("demo-step")
    step.add_argument("step", choices=("prepare", "capture", "deliver"))
    step.add_argument("--people", type=int, default=0)
    step.add_argument("--seed", type=int, default=0)
    step.add_argument("--activation", type=Path)
    step.set_defaults(run=_step)


def _people(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 20_000:
        raise ValueError(text)
    return number


def _demo(arguments: Namespace, _settings: Settings) -> Answer:
    from lapangan_app.cli.demo.conductor import Options, conduct
    from lapangan_app.cli.demo.window import show_window

    options = Options(arguments.people, arguments.seed, arguments.faults, arguments.keep)
    if not arguments.headless and not _has_display():
        print("Tidak ada layar: menjalankan peragaan tanpa jendela (lapangan demo --headless).", file=sys.stderr)
    elif not arguments.headless:
        return show_window(options)
    return conduct(options, quiet=arguments.json)


def _has_display() -> bool:
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _step(arguments: Namespace, settings: Settings) -> Answer:
    from lapangan_app.cli.demo import steps

    if arguments.step == "prepare":
        return steps.prepare(settings, arguments.activation)
    if arguments.step == "capture":
        return steps.capture(settings, arguments.people, arguments.seed)
    return steps.deliver(settings, arguments.seed)
