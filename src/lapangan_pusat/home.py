"""The folder of a centre: settings, keys and, with SQLite, the database. Everything in it is private to its owner."""

import json
import os
import secrets
import tomllib
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import msgspec
import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from lapangan_contract.activation import Activation, ActivationOfficer
from lapangan_contract.fields import Tenant
from lapangan_pusat.app import Centre
from lapangan_pusat.clock import Clock, SystemClock, instant
from lapangan_pusat.database import migrate, open_engine
from lapangan_pusat.devices import Devices
from lapangan_pusat.identity import Signer
from lapangan_pusat.limits import Limits

SETTINGS = "pusat.toml"
SIGNING_KEY = "penanda.key"
TOKEN_SECRET = "token.key"  # noqa: S105 - a file name
RECOVERY = "pemulihan.agekey"
DATABASE = "pusat.db"
ATTACHMENTS = "lampiran"


class HomeError(Exception):
    """Say in one Indonesian sentence why a folder cannot be used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What `pusat.toml` says."""

    tenant: str
    tenant_name: str
    database: str
    recovery_recipient: str
    training: bool = False


@dataclass(frozen=True, slots=True)
class Address:
    """Where laptops find the centre, and the CA in PEM that they must believe (None: the system's)."""

    base_url: str
    ca_pem: str | None = None


def create(directory: Path, *, tenant: str, tenant_name: str, database: str | None, training: bool) -> Settings:
    """Make a new centre in a folder and bring its database to the newest revision.

    Raises `HomeError` when the folder already holds one: keys are never overwritten.
    """
    directory.mkdir(parents=True, exist_ok=True, mode=0o700)
    if (directory / SETTINGS).exists():
        raise HomeError("Folder ini sudah berisi sebuah pusat; kuncinya tidak akan ditimpa.")
    try:
        msgspec.convert(tenant, Tenant)
    except msgspec.ValidationError as error:
        raise HomeError("Kode lembaga harus 3–63 huruf kecil, angka, atau tanda hubung.") from error
    identity = pyrage.x25519.Identity.generate()
    settings = Settings(
        tenant=tenant,
        tenant_name=tenant_name,
        database=database or f"sqlite:///{DATABASE}",
        recovery_recipient=str(identity.to_public()),
        training=training,
    )
    _write(directory / SIGNING_KEY, Ed25519PrivateKey.generate().private_bytes_raw().hex())
    _write(directory / TOKEN_SECRET, secrets.token_hex(32))
    _write(directory / RECOVERY, _recovery_text(str(identity), settings.recovery_recipient))
    if settings.database == f"sqlite:///{DATABASE}" and not (directory / DATABASE).exists():
        write_private(directory / DATABASE, b"")  # the journals beside it inherit the rights
    engine = open_engine(database_url(directory, settings))
    try:
        migrate(engine)
    finally:
        engine.dispose()
    _write(directory / SETTINGS, _toml(settings))
    return settings


def read_settings(directory: Path) -> Settings:
    """Read `pusat.toml`. Raises `HomeError` when there is none or it is not readable."""
    try:
        return msgspec.convert(tomllib.loads((directory / SETTINGS).read_text("utf-8")), Settings)
    except FileNotFoundError as error:
        raise HomeError("Folder ini belum berisi pusat; jalankan `lapangan-pusat init` dahulu.") from error
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise HomeError("Berkas pusat.toml rusak atau tidak lengkap.") from error


def open_centre(
    directory: Path, clock: Clock | None = None, limits: Limits | None = None, attachments: Path | None = None
) -> Centre:
    """Open the centre of a folder: keys, database at its newest revision. Raises `HomeError`.

    Attachments lie in the folder as well unless `attachments` names another one; each tenant has its own below it.
    """
    settings = read_settings(directory)
    try:
        private = bytes.fromhex((directory / SIGNING_KEY).read_text("ascii"))
        secret = bytes.fromhex((directory / TOKEN_SECRET).read_text("ascii"))
    except (OSError, ValueError) as error:
        raise HomeError("Kunci pusat tidak dapat dibaca.") from error
    engine = open_engine(database_url(directory, settings))
    migrate(engine)
    return Centre(
        engine=engine,
        signer=Signer.of(settings.tenant, private),
        token_secret=secret,
        attachments=(attachments or directory / ATTACHMENTS) / settings.tenant,
        clock=clock or SystemClock(),
        limits=limits or Limits(),
    )


def activate(centre: Centre, settings: Settings, officer: ActivationOfficer, where: Address, days: int) -> bytes:
    """Issue an activation file for one laptop, valid once and for some days. Raises `HomeError`."""
    expires = centre.clock.now() + timedelta(days=days)
    activation = Activation(
        tenant=settings.tenant,
        tenant_name=settings.tenant_name,
        base_url=where.base_url.rstrip("/"),
        ca_pem=where.ca_pem,
        server_keys=(centre.signer.server_key,),
        recovery_recipient=settings.recovery_recipient,
        activation_code=secrets.token_urlsafe(24),
        expires_at=instant(expires),
        officer=officer,
        training=settings.training,
    )
    data = msgspec.json.format(msgspec.json.encode(activation), indent=2)
    try:
        msgspec.json.decode(data, type=Activation)
    except msgspec.ValidationError as error:
        raise HomeError("Nama, kode petugas, atau alamat pusat tidak dapat dipakai.") from error
    devices = Devices(centre.engine, settings.tenant, centre.clock)
    devices.issue(activation.activation_code, officer.officer_id, officer.role, expires)
    return data


def database_url(directory: Path, settings: Settings) -> str:
    """Return the URL of the database; a relative SQLite file lies in the folder."""
    file = settings.database.removeprefix("sqlite:///")
    if file == settings.database or file.startswith("/"):
        return settings.database
    return f"sqlite:///{(directory / file).resolve()}"


def write_private(path: Path, data: bytes) -> None:
    """Write a file that only its owner can read. Raises `FileExistsError` rather than overwrite."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _write(path: Path, text: str) -> None:
    write_private(path, text.encode())


def _recovery_text(identity: str, recipient: str) -> str:
    return (
        "# Kunci pemulihan lembaga. Siapa pun yang memegang berkas ini dapat membuka data setiap laptop.\n"
        "# Pindahkan ke USB atau cetak, simpan terkunci di luar server ini, lalu hapus dari sini.\n"
        f"# penerima: {recipient}\n{identity}\n"
    )


def _toml(settings: Settings) -> str:
    texts = ("tenant", "tenant_name", "database", "recovery_recipient")
    lines = [f"{name} = {json.dumps(getattr(settings, name), ensure_ascii=False)}" for name in texts]
    return "\n".join([*lines, f"training = {str(settings.training).lower()}", ""])
