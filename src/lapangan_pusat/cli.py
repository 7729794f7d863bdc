"""Commands of the centre. Success exits 0, a refusal 1 with one sentence on stderr, wrong usage 2."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from lapangan_contract.activation import ActivationOfficer
from lapangan_pusat import home
from lapangan_pusat.misbehaving import PROFILES

ROLES = ("petugas", "petugas_koperasi", "penyelia", "peserta_latihan")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit status."""
    options = _parser().parse_args(arguments)
    try:
        answer = options.command(options)
    except home.HomeError as error:
        return _fail(str(error))
    except SQLAlchemyError:
        return _fail("Basis data pusat tidak dapat dibuka; periksa alamat, izin, dan ruang disk.")
    except FileExistsError as error:
        return _fail(f"Berkas {error.filename} sudah ada dan tidak ditimpa.")
    except OSError as error:
        return _fail(f"Berkas atau folder tidak dapat dipakai: {error.strerror}.")
    if answer is not None:
        print(json.dumps(answer, ensure_ascii=False) if getattr(options, "json", False) else _plain(answer))
    return 0


def _init(options: argparse.Namespace) -> dict[str, Any]:
    settings = home.create(
        options.dir,
        tenant=options.tenant,
        tenant_name=options.tenant_name,
        database=options.database,
        training=options.training,
    )
    recovery = options.dir / home.RECOVERY
    print(
        f"PENTING: {recovery} adalah kunci pemulihan lembaga. Pindahkan ke tempat terkunci di luar server ini.",
        file=sys.stderr,
    )
    return {
        "dir": str(options.dir),
        "tenant": settings.tenant,
        "kid": _kid(options.dir),
        "recovery_recipient": settings.recovery_recipient,
        "recovery_file": str(recovery),
        "training": settings.training,
    }


def _activate(options: argparse.Namespace) -> dict[str, Any]:
    if options.out.exists():
        raise FileExistsError(17, "exists", str(options.out))
    settings = home.read_settings(options.dir)
    centre = home.open_centre(options.dir)
    officer = ActivationOfficer(officer_id=options.officer_id, name=options.officer_name, role=options.role)
    try:
        ca_pem = options.ca.read_text("ascii") if options.ca else None
        data = home.activate(centre, settings, officer, home.Address(options.base_url, ca_pem), options.days)
    finally:
        centre.engine.dispose()
    home.write_private(options.out, data)
    return {"file": str(options.out), "tenant": settings.tenant, "days": options.days, "base_url": options.base_url}


def _revoke(options: argparse.Namespace) -> dict[str, Any]:
    from lapangan_pusat.devices import Devices

    centre = home.open_centre(options.dir)
    try:
        known = Devices(centre.engine, centre.signer.tenant, centre.clock).revoke(options.device)
    finally:
        centre.engine.dispose()
    if not known:
        raise home.HomeError("Perangkat itu tidak terdaftar di pusat ini.")
    return {"device": options.device, "revoked": True}


def _serve(options: argparse.Namespace) -> None:
    from lapangan_pusat.running import Options, run
    from lapangan_pusat.server import Certificate

    if (options.tls_cert is None) != (options.tls_key is None):
        raise home.HomeError("Sertifikat TLS dan kuncinya harus diberikan bersama: --tls-cert dan --tls-key.")
    run(
        Options(
            directory=options.dir,
            host=options.host,
            port=options.port,
            port_file=options.port_file,
            faults=options.faults,
            seed=options.seed,
            faults_log=options.faults_log,
            workers=options.workers,
            with_parent=options.with_parent,
            certificate=Certificate(options.tls_cert, options.tls_key) if options.tls_cert else None,
            attachments=options.attachments,
        )
    )


def _openapi(_: argparse.Namespace) -> None:
    from lapangan_pusat.openapi import document_text

    sys.stdout.write(document_text())


def _kid(directory: Path) -> str:
    centre = home.open_centre(directory)
    centre.engine.dispose()
    return centre.signer.kid


def _fail(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


def _plain(answer: dict[str, Any]) -> str:
    return "\n".join(f"{name}: {value}" for name, value in answer.items())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="lapangan-pusat", description="Pusat pendaftaran rujukan.")
    commands = parser.add_subparsers(required=True, metavar="PERINTAH")
    _add_init(commands)
    _add_serve(commands)
    _add_activate(commands)
    revoke = _command(commands, "revoke", _revoke, "cabut hak sebuah perangkat")
    revoke.add_argument("--device", required=True, metavar="ID", help="id perangkat")
    document = commands.add_parser("openapi", help="cetak dokumen OpenAPI 3.1")
    document.set_defaults(command=_openapi)
    return parser


def _add_init(commands: Any) -> None:
    init = _command(commands, "init", _init, "buat pusat baru dalam sebuah folder")
    init.add_argument("--database", metavar="URL", help="URL SQLAlchemy; bawaan: SQLite dalam folder")
    init.add_argument("--tenant", default="desa-latihan", help="kode lembaga (huruf kecil, angka, tanda hubung)")
    init.add_argument("--tenant-name", default="Desa Latihan", help="nama lembaga untuk dibaca orang")
    init.add_argument("--training", action="store_true", help="lingkungan latihan: hanya orang rekaan")


def _add_serve(commands: Any) -> None:
    run = _command(commands, "serve", _serve, "jalankan pusat")
    run.add_argument("--host", default="127.0.0.1", help="alamat untuk didengarkan")
    run.add_argument("--port", type=int, default=8470, help="port; 0 memilih yang bebas")
    run.add_argument("--port-file", type=Path, metavar="F", help="tulis nomor port ke berkas ini")
    run.add_argument("--tls-cert", type=Path, metavar="PEM", help="rantai sertifikat; tanpa ini HTTP biasa")
    run.add_argument("--tls-key", type=Path, metavar="PEM", help="kunci sertifikat itu")
    run.add_argument("--attachments", type=Path, metavar="DIR", help="folder lampiran; bawaan: dalam folder pusat")
    run.add_argument("--faults", choices=sorted(PROFILES), default="none", help="jaringan buruk buatan")
    run.add_argument("--seed", type=int, default=0, help="benih urutan gangguan")
    run.add_argument("--faults-log", type=Path, metavar="F", help="tulis hitungan gangguan sebagai JSON")
    run.add_argument("--workers", type=int, default=1, choices=range(1, 33), metavar="N", help="jumlah proses")
    run.add_argument("--with-parent", action="store_true", help="berhenti bila stdin tertutup")


def _add_activate(commands: Any) -> None:
    activate = _command(commands, "activate", _activate, "terbitkan berkas aktivasi untuk satu laptop")
    activate.add_argument("--out", type=Path, required=True, metavar="FILE", help="berkas yang dibuat")
    activate.add_argument("--base-url", default="http://127.0.0.1:8470", metavar="URL", help="alamat pusat")
    activate.add_argument("--ca", type=Path, metavar="PEM", help="sertifikat CA lembaga; bawaan: milik sistem")
    activate.add_argument("--officer-name", default="Petugas", metavar="NAMA", help="nama petugas")
    activate.add_argument("--officer-id", default="petugas-1", metavar="ID", help="kode petugas")
    activate.add_argument("--role", choices=ROLES, default="petugas", help="peran petugas")
    activate.add_argument("--days", type=int, default=30, choices=range(1, 366), metavar="N", help="masa berlaku")


def _command(commands: Any, name: str, command: Any, text: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=text)
    parser.set_defaults(command=command)
    parser.add_argument("--dir", type=Path, required=True, metavar="DIR", help="folder pusat")
    parser.add_argument("--json", action="store_true", help="jawaban sebagai JSON")
    return parser
