"""Attendance, cooperatives with their boards, agreements of payers with their batches, and imports of lists."""

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint

from lapangan_app.store.models.base import metadata, number_column, text_column

cooperative = Table(
    "cooperative",
    metadata,
    Column("code", Text, primary_key=True),
    text_column("kind", None),
    text_column("name", None),
    text_column("region_code", None),
    text_column("registry_number"),
    text_column("legal_number"),
    text_column("npp"),
    text_column("vehicle_code"),
    text_column("pks_number"),
    text_column("pks_from"),
    text_column("pks_until"),
    text_column("contact_name"),
    text_column("contact_phone"),
    text_column("branch"),
    text_column("address"),
    text_column("changed_at", None),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index("ix_cooperative_region_code", cooperative.c.region_code)

seat = Table(
    "seat",
    metadata,
    Column("seat_id", Text, primary_key=True),
    Column("cooperative", Text, ForeignKey("cooperative.code"), nullable=False),
    text_column("role", None),
    text_column("name", None),
    text_column("name_key", None),
    text_column("nik"),
    text_column("sex"),
    number_column("ex_officio"),
    text_column("since"),
    text_column("ended_on"),
    CheckConstraint("ex_officio IN (0, 1)", name="ex_officio"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""Who sits on the board or among the supervisors of a cooperative, whether registered or not."""
Index("ix_seat_cooperative", seat.c.cooperative)

agreement = Table(
    "agreement",
    metadata,
    Column("agreement_id", Text, primary_key=True),
    text_column("kind", None),
    text_column("number", None),
    text_column("title", None),
    text_column("payer", None),
    text_column("payer_name"),
    text_column("bank"),
    text_column("region_code"),
    text_column("signed_on"),
    text_column("valid_from", None),
    text_column("valid_until", None),
    number_column("months"),
    text_column("first_month"),
    text_column("programs", "[]"),
    text_column("categories", "[]"),
    number_column("quota_people"),
    number_column("quota_per_village"),
    number_column("quota_rupiah"),
    text_column("asked"),
    text_column("changed_at", None),
    CheckConstraint("quota_people >= 0 AND quota_per_village >= 0 AND quota_rupiah >= 0", name="quota"),
    CheckConstraint("valid_from <= valid_until", name="dates"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

batch = Table(
    "batch",
    metadata,
    Column("batch_id", Text, primary_key=True),
    Column("agreement_id", Text, ForeignKey("agreement.agreement_id"), nullable=False),
    text_column("name", None),
    text_column("payment_code"),
    text_column("created_at", None),
    text_column("closed_at"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index("ix_batch_agreement_id", batch.c.agreement_id)

batch_member = Table(
    "batch_member",
    metadata,
    Column("batch_id", Text, ForeignKey("batch.batch_id"), primary_key=True),
    Column("client_id", Text, primary_key=True),
    Column("rev", Integer, nullable=False),
    Column("amount", Integer, nullable=False),
    text_column("first_month", None),
    text_column("last_month", None),
    text_column("paid_on"),
    CheckConstraint("amount >= 0", name="amount"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""One person in a payer's batch, with the amount as it was drawn up; it outlives the registration."""
Index("ix_batch_member_client_id", batch_member.c.client_id)

attendance = Table(
    "attendance",
    metadata,
    Column("attendance_id", Text, primary_key=True),
    Column("event_id", Text, ForeignKey("event.event_id"), nullable=False),
    Column("number", Integer, nullable=False),
    text_column("name", None),
    text_column("institution"),
    text_column("position"),
    text_column("phone"),
    text_column("way", None),
    number_column("signed"),
    text_column("client_id"),
    text_column("came_at", None),
    text_column("struck_at"),
    UniqueConstraint("event_id", "number"),
    CheckConstraint("way IN ('hadir', 'daring')", name="way"),
    CheckConstraint("signed IN (0, 1)", name="signed"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
"""Who came to an event or followed it online. Being there is not being registered."""

import_run = Table(
    "import_run",
    metadata,
    Column("import_id", Text, primary_key=True),
    text_column("source", None),
    text_column("digest", None),
    text_column("officer_id", None),
    text_column("at", None),
    Column("rows", Integer, nullable=False),
    Column("ready", Integer, nullable=False),
    Column("needs_fix", Integer, nullable=False),
    Column("duplicate_in_file", Integer, nullable=False),
    Column("duplicate_on_device", Integer, nullable=False),
    Column("ignored", Integer, nullable=False),
    Column("taken", Integer, nullable=False),
    text_column("undone_at"),
    CheckConstraint("rows = ready + needs_fix + duplicate_in_file + duplicate_on_device + ignored", name="sums"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
