"""Registrations, what is queued of them, receipts, lists, events and the audit chain."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.types import REAL

from lapangan_app.store.models.base import metadata, number_column, text_column

meta = Table(
    "meta",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", LargeBinary, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

event = Table(
    "event",
    metadata,
    Column("event_id", Text, primary_key=True),
    text_column("name", None),
    text_column("held_on", None),
    text_column("region_code", None),
    text_column("place", None),
    text_column("created_at", None),
    text_column("kind", "sosialisasi"),
    text_column("mode", "tatap_muka"),
    text_column("starts_at"),
    text_column("zone"),
    text_column("host"),
    text_column("branch"),
    number_column("target"),
    text_column("payer"),
    text_column("agreement_id"),
    text_column("cooperatives", "[]"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

legal_move = Table(
    "legal_move",
    metadata,
    Column("old", Text, primary_key=True),
    Column("new", Text, primary_key=True),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

registration = Table(
    "registration",
    metadata,
    Column("id", Integer, primary_key=True),
    text_column("client_id", None),
    Column("rev", Integer, nullable=False),
    text_column("state", None),
    Column("hold", Integer, nullable=False, server_default=text("0")),
    text_column("nik"),
    text_column("name"),
    text_column("birth_date"),
    text_column("sex"),
    text_column("region_code"),
    text_column("village"),
    text_column("event_id"),
    text_column("event"),
    text_column("officer_id", None),
    text_column("captured_at"),
    text_column("saved_at", None),
    text_column("since", None),
    text_column("reason"),
    text_column("server_id"),
    Column("server_rev", Integer, nullable=False, server_default=text("0")),
    Column("duplicate_of", Text),
    Column("draft", LargeBinary),
    text_column("name_key"),
    text_column("phone"),
    text_column("withdrawn_at"),
    text_column("cooperative"),
    text_column("cooperative_role"),
    text_column("category"),
    text_column("payer"),
    text_column("agreement_id"),
    text_column("first_month"),
    text_column("last_month"),
    number_column("total"),
    UniqueConstraint("client_id"),
    CheckConstraint("rev >= 0 AND (rev = 0) = (state = 'draft')", name="rev"),
    CheckConstraint("hold IN (0, 1)", name="hold"),
    sqlite_strict=True,
)
Index(
    "uq_registration_active_nik",
    registration.c.nik,
    unique=True,
    sqlite_where=text("duplicate_of IS NULL AND rev > 0 AND withdrawn_at = ''"),
)
Index("ix_registration_state", registration.c.state)
Index("ix_registration_saved_at", registration.c.saved_at)
Index("ix_registration_draft_nik", registration.c.nik, sqlite_where=text("rev = 0"))
Index("ix_registration_correction", registration.c.id, sqlite_where=text("rev > 0 AND draft IS NOT NULL"))
Index("ix_registration_birth_date", registration.c.birth_date)
Index("ix_registration_name_key", registration.c.name_key)
Index("ix_registration_phone", registration.c.phone, sqlite_where=text("phone <> ''"))
Index(
    "ix_registration_coverage",
    registration.c.region_code,
    registration.c.cooperative,
    registration.c.payer,
    registration.c.category,
    registration.c.state,
    registration.c.cooperative_role,
    registration.c.event_id,
    sqlite_where=text("rev > 0 AND withdrawn_at = ''"),
)
Index(
    "ix_registration_agreement_id",
    registration.c.agreement_id,
    registration.c.region_code,
    registration.c.last_month,
    registration.c.total,
    sqlite_where=text("agreement_id <> '' AND rev > 0 AND withdrawn_at = ''"),
)
Index("ix_registration_event_id", registration.c.event_id, sqlite_where=text("event_id <> ''"))

roster = Table(
    "roster",
    metadata,
    Column("id", Integer, primary_key=True),
    text_column("nik"),
    text_column("name", None),
    text_column("name_key", None),
    text_column("birth_date"),
    text_column("region_code"),
    text_column("status"),
    text_column("source", None),
    Column("form", LargeBinary, nullable=False),
    text_column("added_at", None),
    text_column("import_id"),
    number_column("row_number"),
    text_column("cooperative"),
    text_column("cooperative_role"),
    text_column("category"),
    text_column("payer"),
    text_column("client_id"),
    sqlite_strict=True,
)
"""People whom a list expects: each row opens as a form that is filled as far as the list knows them."""
Index("ix_roster_nik", roster.c.nik, sqlite_where=text("nik <> ''"))
Index("ix_roster_name_key", roster.c.name_key)
Index(
    "ix_roster_place",
    roster.c.region_code,
    roster.c.cooperative,
    roster.c.payer,
    roster.c.category,
    roster.c.status,
    roster.c.nik,
    roster.c.name_key,
    roster.c.birth_date,
    roster.c.client_id,
    roster.c.source,
)
Index("ix_roster_import_id", roster.c.import_id, sqlite_where=text("import_id <> ''"))
Index("ix_roster_client_id", roster.c.client_id, sqlite_where=text("client_id <> ''"))

outbox = Table(
    "outbox",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("client_id", Text, ForeignKey("registration.client_id", ondelete="CASCADE"), nullable=False),
    Column("rev", Integer, nullable=False),
    text_column("key", None),
    text_column("st", None),
    Column("tries", Integer, nullable=False, server_default=text("0")),
    Column("due", REAL, nullable=False, server_default=text("0")),
    Column("attempt_id", Text),
    text_column("outcome"),
    text_column("digest", None),
    Column("schema", Integer, nullable=False),
    UniqueConstraint("client_id", "rev"),
    CheckConstraint("\"key\" LIKE '%_:' || client_id || ':' || rev", name="key"),
    CheckConstraint("st IN ('ready', 'held', 'sending', 'done')", name="st"),
    CheckConstraint("length(digest) = 64", name="digest"),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
"""The key is unique because (client_id, rev) is and the key ends with them."""
Index("ix_outbox_open", outbox.c.st, outbox.c.seq, outbox.c.due, sqlite_where=text("st <> 'done'"))
Index("ix_outbox_unknown", outbox.c.seq, sqlite_where=text("st = 'ready' AND tries > 0"))

content = Table(
    "content",
    metadata,
    Column("seq", Integer, ForeignKey("outbox.seq", ondelete="CASCADE"), primary_key=True),
    Column("snapshot", LargeBinary, nullable=False),
    Column("form", LargeBinary, nullable=False),
    sqlite_strict=True,
)
"""What one revision consists of, apart from the rows that change while it is sent: moving those stays cheap."""

attempt = Table(
    "attempt",
    metadata,
    Column("attempt_id", Text, primary_key=True),
    text_column("started_at", None),
    Column("ended_at", Text),
    Column("claimed", Integer, nullable=False),
    text_column("outcome"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

receipt = Table(
    "receipt",
    metadata,
    Column("id", Integer, primary_key=True),
    text_column("key", None),
    text_column("digest", None),
    text_column("server_id", None),
    text_column("verified_at", None),
    Column("json", LargeBinary, nullable=False),
    UniqueConstraint("key"),
    sqlite_strict=True,
)
Index("ix_receipt_verified_at", receipt.c.verified_at)

refusal = Table(
    "refusal",
    metadata,
    Column("key", Text, primary_key=True),
    text_column("problem", None),
    text_column("pointers", "[]"),
    text_column("counterpart"),
    text_column("at", None),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

attachment = Table(
    "attachment",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("client_id", Text, ForeignKey("registration.client_id", ondelete="CASCADE"), nullable=False),
    text_column("role", None),
    text_column("digest", None),
    Column("size", Integer, nullable=False),
    text_column("media_type", None),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    text_column("added_at", None),
    text_column("state", "kept"),
    number_column("named"),
    UniqueConstraint("client_id", "role", "digest"),
    CheckConstraint("length(digest) = 64", name="digest"),
    CheckConstraint("size > 0 AND width > 0 AND height > 0", name="size"),
    CheckConstraint("state IN ('kept', 'retired')", name="state"),
    sqlite_strict=True,
)
"""One picture of a registration. A `retired` one was replaced or taken away, but a form or revision names it still.

`named` is 1 while the newest saved revision names it and the registration is not withdrawn.
"""
Index(
    "uq_attachment_kept",
    attachment.c.client_id,
    attachment.c.role,
    unique=True,
    sqlite_where=text("state = 'kept'"),
)
Index("ix_attachment_digest", attachment.c.digest)

upload = Table(
    "upload",
    metadata,
    Column("id", Integer, primary_key=True),
    text_column("digest", None),
    Column("size", Integer, nullable=False),
    text_column("st", "waiting"),
    number_column("priority"),
    text_column("url"),
    number_column("sent"),
    number_column("tries"),
    Column("due", REAL, nullable=False, server_default=text("0")),
    text_column("reason"),
    text_column("queued_at", None),
    Column("proof", LargeBinary),
    UniqueConstraint("digest"),
    CheckConstraint("length(digest) = 64", name="digest"),
    CheckConstraint("size > 0 AND sent >= 0 AND sent <= size", name="size"),
    CheckConstraint("st IN ('waiting', 'sending', 'done', 'missing')", name="st"),
    CheckConstraint("(st = 'done') = (proof IS NOT NULL)", name="proof"),
    sqlite_strict=True,
)
"""How far each picture has come on its way to the centre. Only its signed word (`proof`) makes one `done`."""
Index("ix_upload_open", upload.c.st, upload.c.priority, upload.c.id, sqlite_where=text("st <> 'done'"))

audit = Table(
    "audit",
    metadata,
    Column("i", Integer, primary_key=True),
    text_column("at", None),
    text_column("actor", None),
    text_column("action", None),
    text_column("client_id"),
    Column("rev", Integer, nullable=False, server_default=text("0")),
    text_column("old"),
    text_column("new"),
    text_column("reason"),
    Column("prev", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    CheckConstraint("length(hash) = 32 AND length(prev) = 32", name="hash"),
    sqlite_strict=True,
)
Index("ix_audit_client_id", audit.c.client_id, sqlite_where=text("client_id <> ''"))

tally = Table(
    "tally",
    metadata,
    Column("state", Text, primary_key=True),
    Column("n", Integer, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""How many registrations stand in each state, kept by triggers: counting a million rows is not instant."""
