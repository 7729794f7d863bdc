"""Pictures on their way to the centre: which ones the saved revision names, and how far each has come."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TABLE = """
    CREATE TABLE upload (
        id INTEGER NOT NULL,
        digest TEXT NOT NULL,
        size INTEGER NOT NULL,
        st TEXT DEFAULT 'waiting' NOT NULL,
        priority INTEGER DEFAULT 0 NOT NULL,
        url TEXT DEFAULT '' NOT NULL,
        sent INTEGER DEFAULT 0 NOT NULL,
        tries INTEGER DEFAULT 0 NOT NULL,
        due REAL DEFAULT 0 NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        queued_at TEXT NOT NULL,
        proof BLOB,
        CONSTRAINT pk_upload PRIMARY KEY (id),
        CONSTRAINT uq_upload_digest UNIQUE (digest),
        CONSTRAINT ck_upload_digest CHECK (length(digest) = 64),
        CONSTRAINT ck_upload_size CHECK (size > 0 AND sent >= 0 AND sent <= size),
        CONSTRAINT ck_upload_st CHECK (st IN ('waiting', 'sending', 'done', 'missing')),
        CONSTRAINT ck_upload_proof CHECK ((st = 'done') = (proof IS NOT NULL))
    ) STRICT
"""

INDEX = "CREATE INDEX ix_upload_open ON upload (st, priority, id) WHERE st <> 'done'"

# the priorities of the domain on the day of this revision
NAMED = """
    UPDATE attachment SET named = 1 WHERE state = 'kept' AND EXISTS (
        SELECT 1 FROM registration AS r
        JOIN outbox AS o ON o.client_id = r.client_id AND o.rev = r.rev JOIN content AS c ON c.seq = o.seq
        WHERE r.client_id = attachment.client_id AND r.rev > 0 AND r.withdrawn_at = ''
        AND instr(c.snapshot, CAST(attachment.digest AS BLOB)) > 0
    )
"""
QUEUED = """
    INSERT INTO upload (digest, size, priority, queued_at)
    SELECT digest, min(size), min(CASE role WHEN 'ktp' THEN 0 WHEN 'diri' THEN 2 ELSE 1 END), min(added_at)
    FROM attachment WHERE named = 1 GROUP BY digest ORDER BY min(id)
"""

TRIGGERS = {
    # a picture whose last row is gone has nothing left to send
    "upload_leaves": """AFTER DELETE ON attachment WHEN NOT EXISTS (
        SELECT 1 FROM attachment WHERE digest = OLD.digest) BEGIN DELETE FROM upload WHERE digest = OLD.digest; END""",
    "upload_identity": """BEFORE UPDATE OF id, digest, size ON upload
        BEGIN SELECT RAISE(ABORT, 'upload_is_fixed'); END""",
}


def upgrade() -> None:
    op.execute("ALTER TABLE attachment ADD COLUMN named INTEGER DEFAULT 0 NOT NULL")
    op.execute(TABLE)
    op.execute(INDEX)
    op.execute(NAMED)
    op.execute(QUEUED)
    for name, text in TRIGGERS.items():
        op.execute(f"CREATE TRIGGER {name} {text}")


def downgrade() -> None:
    for name in TRIGGERS:
        op.execute(f"DROP TRIGGER {name}")
    op.execute("DROP TABLE upload")
    op.execute("ALTER TABLE attachment DROP COLUMN named")
