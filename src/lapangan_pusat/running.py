"""Run the centre of a folder as a program: in this process, or with several workers, or behind bad weather."""

import asyncio
import json
import logging
import os
import signal
import socket
import ssl
import sys
import threading
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from uvicorn.supervisors import Multiprocess

from lapangan_pusat.app import make_app
from lapangan_pusat.home import HomeError, open_centre, read_settings
from lapangan_pusat.misbehaving import PROFILES, Deck, Misbehaving
from lapangan_pusat.server import Certificate, Server, address, configure, listen, serve

_FOLDER, _ATTACHMENTS = "LAPANGAN_PUSAT_DIR", "LAPANGAN_PUSAT_ATTACHMENTS"


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to run. `port` 0 takes a free one; `faults` names a profile of `misbehaving`."""

    directory: Path
    host: str = "127.0.0.1"
    port: int = 8470
    port_file: Path | None = None
    faults: str = "none"
    seed: int = 0
    faults_log: Path | None = None
    workers: int = 1
    with_parent: bool = False
    certificate: Certificate | None = None
    attachments: Path | None = None


def run(options: Options) -> None:
    """Serve until a signal comes or, with `with_parent`, until stdin closes. Raises `HomeError`."""
    read_settings(options.directory)
    _require_certificate(options)
    log_to_stderr()
    with ExitStack() as closing:
        public = _listen(options.host, options.port)
        closing.callback(public.close)
        inner = public
        if options.faults != "none":
            inner = _listen("127.0.0.1", 0)
            closing.callback(inner.close)
            deck = Deck(PROFILES[options.faults], options.seed)
            weather = Misbehaving(public, inner.getsockname()[:2], deck, options.faults_log)
            weather.start()
            closing.callback(weather.stop)
        ready = _announcement(public, options)
        if options.workers > 1:
            _run_workers(options, inner, ready)
        else:
            _run_here(options, inner, ready)


def worker_app() -> Any:
    """Make the application in a worker process; the folder stands in the environment."""
    log_to_stderr()
    attachments = os.environ.get(_ATTACHMENTS)
    return make_app(
        open_centre(Path(os.environ[_FOLDER]), attachments=Path(attachments) if attachments is not None else None)
    )


def log_to_stderr() -> None:
    """Send our own logs to stderr; stdout belongs to the one JSON line."""
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    logging.getLogger("alembic").setLevel(logging.WARNING)


def _run_here(options: Options, listener: socket.socket, ready: Callable[[], None]) -> None:
    centre = open_centre(options.directory, attachments=options.attachments)
    server = Server(configure(make_app(centre), centre.limits.header_seconds, certificate=options.certificate))

    def leave(*_: object) -> None:
        server.should_exit = True

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, leave)
    if options.with_parent:
        _when_stdin_closes(leave)
    ready()
    try:
        asyncio.run(serve(server, listener))
    finally:
        centre.engine.dispose()


def _run_workers(options: Options, listener: socket.socket, ready: Callable[[], None]) -> None:
    open_centre(options.directory).engine.dispose()  # migrates once, and refuses here rather than in every worker
    os.environ[_FOLDER] = str(options.directory.resolve())
    if options.attachments is not None:
        os.environ[_ATTACHMENTS] = str(options.attachments.resolve())
    config = configure("lapangan_pusat.running:worker_app", workers=options.workers, certificate=options.certificate)
    supervisor = Multiprocess(config, sockets=[listener])
    if options.with_parent:
        _when_stdin_closes(supervisor.should_exit.set)
    ready()
    supervisor.run()


def _announcement(listener: socket.socket, options: Options) -> Callable[[], None]:
    def announce() -> None:
        if options.port_file is not None:
            part = options.port_file.with_name(options.port_file.name + ".part")
            part.write_text(str(listener.getsockname()[1]), "ascii")
            os.replace(part, options.port_file)
        scheme = "http" if options.certificate is None else "https"
        print(json.dumps({"url": address(listener, scheme)}), flush=True)

    return announce


def _require_certificate(options: Options) -> None:
    """Refuse a certificate that cannot serve before anything listens. Raises `HomeError`."""
    if options.certificate is None:
        return
    if options.faults != "none":
        raise HomeError("Gangguan buatan hanya untuk HTTP biasa; jalankan tanpa sertifikat.")
    try:
        ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).load_cert_chain(
            options.certificate.chain, options.certificate.key
        )
    except OSError as error:  # ssl.SSLError is one
        raise HomeError("Sertifikat TLS atau kuncinya tidak dapat dibaca, atau keduanya tidak cocok.") from error


def _listen(host: str, port: int) -> socket.socket:
    try:
        return listen(host, port)
    except OSError as error:
        raise HomeError(f"Alamat {host} port {port} tidak dapat dipakai; mungkin sudah ada program lain.") from error


def _when_stdin_closes(act: Callable[[], None]) -> None:
    def watch() -> None:
        # the bare descriptor, because a buffered reader would hold its lock when the program ends
        while os.read(sys.stdin.fileno(), 4096):
            pass
        act()

    threading.Thread(target=watch, name="parent-watch", daemon=True).start()
