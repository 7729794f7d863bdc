"""Tables of the centre. What the contract promises about uniqueness stands here as constraints (C1).

Migrations repeat these tables on purpose; a test compares the two.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Identity,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    text,
)

metadata = MetaData()

_Sequence = BigInteger().with_variant(Integer, "sqlite")

submissions = Table(
    "submissions",
    metadata,
    Column("seq", _Sequence, Identity(), primary_key=True),
    Column("key", String(81), nullable=False),
    Column("device_id", String(36), nullable=False),
    Column("client_id", String(36), nullable=False),
    Column("rev", Integer, nullable=False),
    Column("hash", String(64), nullable=False),
    Column("status", String(8), nullable=False),
    Column("verdict", LargeBinary, nullable=False),
    Column("body", LargeBinary),
    Column("received_at", String(27), nullable=False),
    UniqueConstraint("key", name="uq_submissions_key"),
    UniqueConstraint("device_id", "client_id", "rev", name="uq_submissions_revision"),
    CheckConstraint("status IN ('accepted', 'rejected', 'conflict')", name="ck_submissions_final"),
    Index(
        "ix_submissions_receipts",
        "device_id",
        "seq",
        sqlite_where=text("status = 'accepted'"),
        postgresql_where=text("status = 'accepted'"),
    ),
)
"""Every key that was ever answered for good, with its answer. Never pruned (C2); only final verdicts (C12).

`verdict` is canonical JSON; `body` the canonical bytes of an accepted body, fields of newer clients included.
"""

registrations = Table(
    "registrations",
    metadata,
    Column("server_id", String(64), primary_key=True),
    Column("device_id", String(36), nullable=False),
    Column("client_id", String(36), nullable=False),
    Column("rev", Integer, nullable=False),
    Column("hash", String(64), nullable=False),
    Column("nik", String(16), nullable=False),
    Column("active", Boolean, nullable=False),
    Column("accepted_at", String(27), nullable=False),
    UniqueConstraint("device_id", "client_id", name="uq_registrations_client"),
    Index("uq_registrations_nik", "nik", unique=True, sqlite_where=text("active = 1"), postgresql_where=text("active")),
)
"""The newest accepted revision of each registration; its body is the submission of the same revision."""

devices = Table(
    "devices",
    metadata,
    Column("device_id", String(36), primary_key=True),
    Column("public_key", String(64), nullable=False),
    Column("name", String(120), nullable=False),
    Column("app_version", String(64), nullable=False),
    Column("enrolled_at", String(27), nullable=False),
    Column("revoked_at", String(27)),
)

activations = Table(
    "activations",
    metadata,
    Column("code_hash", String(64), primary_key=True),
    Column("officer_id", String(64), nullable=False),
    Column("role", String(32), nullable=False),
    Column("expires_at", String(27), nullable=False),
    Column("used_by", String(36)),
    Column("used_at", String(27)),
)
"""One-time activation codes, kept as SHA-256 only: the codes are random, so the hash cannot be searched."""

named_attachments = Table(
    "named_attachments",
    metadata,
    Column("device_id", String(36), primary_key=True),
    Column("client_id", String(36), primary_key=True),
    Column("digest", String(64), primary_key=True),
    Column("size", Integer, nullable=False),
    Index("ix_named_attachments_digest", "device_id", "digest"),
)
"""Which attachments the newest accepted revision of each registration names: only these are taken."""

uploads = Table(
    "uploads",
    metadata,
    Column("upload_id", String(32), primary_key=True),
    Column("device_id", String(36), nullable=False),
    Column("digest", String(64), nullable=False),
    Column("size", Integer, nullable=False),
    Column("received", Integer, nullable=False),
    Column("expires_at", String(27), nullable=False),
    CheckConstraint("received >= 0 AND received <= size", name="ck_uploads_received"),
    Index("ix_uploads_digest", "device_id", "digest"),
)
"""Transfers under way (tus). `received` counts the bytes that are on disk; it is the truth about the offset."""

attachments = Table(
    "attachments",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("size", Integer, nullable=False),
    Column("stored_at", String(27), nullable=False),
)
"""Attachments that are whole: their bytes have been compared with the digest."""
