"""Create submissions, registrations, devices and activations."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables with the constraints that the contract rests on."""
    _create_submissions()
    _create_registrations()
    op.create_table(
        "devices",
        sa.Column("device_id", sa.String(36), primary_key=True),
        sa.Column("public_key", sa.String(64), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("app_version", sa.String(64), nullable=False),
        sa.Column("enrolled_at", sa.String(27), nullable=False),
        sa.Column("revoked_at", sa.String(27)),
    )
    op.create_table(
        "activations",
        sa.Column("code_hash", sa.String(64), primary_key=True),
        sa.Column("officer_id", sa.String(64), nullable=False),
        sa.Column("role", sa.String(32), nullable=False),
        sa.Column("expires_at", sa.String(27), nullable=False),
        sa.Column("used_by", sa.String(36)),
        sa.Column("used_at", sa.String(27)),
    )


def downgrade() -> None:
    """Drop all tables."""
    for table in ("activations", "devices", "registrations", "submissions"):
        op.drop_table(table)


def _create_submissions() -> None:
    accepted = sa.text("status = 'accepted'")
    op.create_table(
        "submissions",
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer, "sqlite"), sa.Identity(), primary_key=True),
        sa.Column("key", sa.String(81), nullable=False),
        sa.Column("device_id", sa.String(36), nullable=False),
        sa.Column("client_id", sa.String(36), nullable=False),
        sa.Column("rev", sa.Integer, nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("status", sa.String(8), nullable=False),
        sa.Column("verdict", sa.LargeBinary, nullable=False),
        sa.Column("body", sa.LargeBinary),
        sa.Column("received_at", sa.String(27), nullable=False),
        sa.UniqueConstraint("key", name="uq_submissions_key"),
        sa.UniqueConstraint("device_id", "client_id", "rev", name="uq_submissions_revision"),
        sa.CheckConstraint("status IN ('accepted', 'rejected', 'conflict')", name="ck_submissions_final"),
    )
    op.create_index(
        "ix_submissions_receipts",
        "submissions",
        ["device_id", "seq"],
        sqlite_where=accepted,
        postgresql_where=accepted,
    )


def _create_registrations() -> None:
    op.create_table(
        "registrations",
        sa.Column("server_id", sa.String(64), primary_key=True),
        sa.Column("device_id", sa.String(36), nullable=False),
        sa.Column("client_id", sa.String(36), nullable=False),
        sa.Column("rev", sa.Integer, nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.Column("nik", sa.String(16), nullable=False),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.Column("accepted_at", sa.String(27), nullable=False),
        sa.UniqueConstraint("device_id", "client_id", name="uq_registrations_client"),
    )
    op.create_index(
        "uq_registrations_nik",
        "registrations",
        ["nik"],
        unique=True,
        sqlite_where=sa.text("active = 1"),
        postgresql_where=sa.text("active"),
    )
