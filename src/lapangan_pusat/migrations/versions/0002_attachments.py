"""Attachments: which bodies name them, transfers under way, and what is whole."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

NAMING = sa.text(
    "SELECT s.device_id, s.client_id, s.body FROM registrations AS r JOIN submissions AS s"
    " ON s.device_id = r.device_id AND s.client_id = r.client_id AND s.rev = r.rev"
    " WHERE r.active AND s.body IS NOT NULL"
)


def upgrade() -> None:
    """Create the tables and read out of the bodies that were accepted before what they name."""
    named = op.create_table(
        "named_attachments",
        sa.Column("device_id", sa.String(36), primary_key=True),
        sa.Column("client_id", sa.String(36), primary_key=True),
        sa.Column("digest", sa.String(64), primary_key=True),
        sa.Column("size", sa.Integer, nullable=False),
    )
    op.create_index("ix_named_attachments_digest", "named_attachments", ["device_id", "digest"])
    op.create_table(
        "uploads",
        sa.Column("upload_id", sa.String(32), primary_key=True),
        sa.Column("device_id", sa.String(36), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("received", sa.Integer, nullable=False),
        sa.Column("expires_at", sa.String(27), nullable=False),
        sa.CheckConstraint("received >= 0 AND received <= size", name="ck_uploads_received"),
    )
    op.create_index("ix_uploads_digest", "uploads", ["device_id", "digest"])
    op.create_table(
        "attachments",
        sa.Column("digest", sa.String(64), primary_key=True),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("stored_at", sa.String(27), nullable=False),
    )
    for device_id, client_id, body in op.get_bind().execute(NAMING).fetchall():
        found = {one["digest"]: one["size"] for one in json.loads(bytes(body)).get("attachments", ())}
        rows = [
            {"device_id": device_id, "client_id": client_id, "digest": digest, "size": size}
            for digest, size in found.items()
        ]
        if rows:
            op.bulk_insert(named, rows)


def downgrade() -> None:
    """Drop the tables; the files in the folder stay."""
    for table in ("attachments", "uploads", "named_attachments"):
        op.drop_table(table)
