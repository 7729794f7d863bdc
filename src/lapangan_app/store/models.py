"""The tables as SQLAlchemy knows them. Triggers and the search index stand in the migrations."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.types import REAL

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _text(name: str, default: str | None = "", **options: object) -> Column[str]:
    server_default = None if default is None else text(f"'{default}'")
    return Column(name, Text, nullable=False, server_default=server_default, **options)  # type: ignore[arg-type]


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
    _text("name", None),
    _text("held_on", None),
    _text("region_code", None),
    _text("place", None),
    _text("created_at", None),
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
    _text("client_id", None),
    Column("rev", Integer, nullable=False),
    _text("state", None),
    Column("hold", Integer, nullable=False, server_default=text("0")),
    _text("nik"),
    _text("name"),
    _text("birth_date"),
    _text("sex"),
    _text("region_code"),
    _text("village"),
    _text("event_id"),
    _text("event"),
    _text("officer_id", None),
    _text("captured_at"),
    _text("saved_at", None),
    _text("since", None),
    _text("reason"),
    _text("server_id"),
    Column("server_rev", Integer, nullable=False, server_default=text("0")),
    Column("duplicate_of", Text),
    Column("draft", LargeBinary),
    _text("name_key"),
    _text("phone"),
    _text("withdrawn_at"),
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

roster = Table(
    "roster",
    metadata,
    Column("id", Integer, primary_key=True),
    _text("nik"),
    _text("name", None),
    _text("name_key", None),
    _text("birth_date"),
    _text("region_code"),
    _text("status"),
    _text("source", None),
    Column("form", LargeBinary, nullable=False),
    _text("added_at", None),
    sqlite_strict=True,
)
"""People whom a list expects: each row opens as a form that is filled as far as the list knows them."""
Index("ix_roster_nik", roster.c.nik, sqlite_where=text("nik <> ''"))
Index("ix_roster_name_key", roster.c.name_key)

outbox = Table(
    "outbox",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("client_id", Text, ForeignKey("registration.client_id", ondelete="CASCADE"), nullable=False),
    Column("rev", Integer, nullable=False),
    _text("key", None),
    _text("st", None),
    Column("tries", Integer, nullable=False, server_default=text("0")),
    Column("due", REAL, nullable=False, server_default=text("0")),
    Column("attempt_id", Text),
    _text("outcome"),
    _text("digest", None),
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
    _text("started_at", None),
    Column("ended_at", Text),
    Column("claimed", Integer, nullable=False),
    _text("outcome"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

receipt = Table(
    "receipt",
    metadata,
    Column("id", Integer, primary_key=True),
    _text("key", None),
    _text("digest", None),
    _text("server_id", None),
    _text("verified_at", None),
    Column("json", LargeBinary, nullable=False),
    UniqueConstraint("key"),
    sqlite_strict=True,
)
Index("ix_receipt_verified_at", receipt.c.verified_at)

refusal = Table(
    "refusal",
    metadata,
    Column("key", Text, primary_key=True),
    _text("problem", None),
    _text("pointers", "[]"),
    _text("counterpart"),
    _text("at", None),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

attachment = Table(
    "attachment",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("client_id", Text, ForeignKey("registration.client_id", ondelete="CASCADE"), nullable=False),
    _text("role", None),
    _text("digest", None),
    Column("size", Integer, nullable=False),
    _text("media_type", None),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    _text("added_at", None),
    _text("state", "kept"),
    UniqueConstraint("client_id", "role", "digest"),
    CheckConstraint("length(digest) = 64", name="digest"),
    CheckConstraint("size > 0 AND width > 0 AND height > 0", name="size"),
    CheckConstraint("state IN ('kept', 'retired')", name="state"),
    sqlite_strict=True,
)
"""One picture of a registration. A `retired` one was replaced or taken away, but a form or revision names it still."""
Index(
    "uq_attachment_kept",
    attachment.c.client_id,
    attachment.c.role,
    unique=True,
    sqlite_where=text("state = 'kept'"),
)
Index("ix_attachment_digest", attachment.c.digest)

audit = Table(
    "audit",
    metadata,
    Column("i", Integer, primary_key=True),
    _text("at", None),
    _text("actor", None),
    _text("action", None),
    _text("client_id"),
    Column("rev", Integer, nullable=False, server_default=text("0")),
    _text("old"),
    _text("new"),
    _text("reason"),
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
