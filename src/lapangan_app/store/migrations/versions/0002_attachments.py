"""Pictures of a registration: which sealed file is whose, never the picture itself."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABLE = """
    CREATE TABLE attachment (
        id INTEGER NOT NULL,
        client_id TEXT NOT NULL,
        role TEXT NOT NULL,
        digest TEXT NOT NULL,
        size INTEGER NOT NULL,
        media_type TEXT NOT NULL,
        width INTEGER NOT NULL,
        height INTEGER NOT NULL,
        added_at TEXT NOT NULL,
        state TEXT DEFAULT 'kept' NOT NULL,
        CONSTRAINT pk_attachment PRIMARY KEY (id),
        CONSTRAINT uq_attachment_client_id_role_digest UNIQUE (client_id, role, digest),
        CONSTRAINT fk_attachment_client_id FOREIGN KEY (client_id) REFERENCES registration (client_id)
            ON DELETE CASCADE,
        CONSTRAINT ck_attachment_digest CHECK (length(digest) = 64),
        CONSTRAINT ck_attachment_size CHECK (size > 0 AND width > 0 AND height > 0),
        CONSTRAINT ck_attachment_state CHECK (state IN ('kept', 'retired'))
    ) STRICT
"""

INDEXES = (
    "CREATE UNIQUE INDEX uq_attachment_kept ON attachment (client_id, role) WHERE state = 'kept'",
    "CREATE INDEX ix_attachment_digest ON attachment (digest)",
)

NAMED = """
    SELECT 1 FROM registration AS r WHERE r.client_id = OLD.client_id AND (
        instr(coalesce(r.draft, x''), CAST(OLD.digest AS BLOB)) > 0
        OR EXISTS (
            SELECT 1 FROM outbox AS o JOIN content AS c ON c.seq = o.seq WHERE o.client_id = r.client_id
            AND (instr(c.form, CAST(OLD.digest AS BLOB)) > 0 OR instr(c.snapshot, CAST(OLD.digest AS BLOB)) > 0)
        )
    )
"""

GUARDS = {
    "attachment_identity": (
        "BEFORE UPDATE OF id, client_id, role, digest, size, media_type, width, height ON attachment",
        "attachment_is_fixed",
    ),
    # a registration that leaves takes its rows with it: then there is no form any more that could name them
    "attachment_leaves": (
        f"""BEFORE DELETE ON attachment WHEN EXISTS (SELECT 1 FROM registration WHERE client_id = OLD.client_id)
        AND (OLD.state <> 'retired' OR EXISTS ({NAMED}))""",  # noqa: S608 - put together from the text above
        "attachment_is_named",
    ),
}


def upgrade() -> None:
    op.execute(TABLE)
    for statement in INDEXES:
        op.execute(statement)
    for name, (when, reason) in GUARDS.items():
        op.execute(f"CREATE TRIGGER {name} {when} BEGIN SELECT RAISE(ABORT, '{reason}'); END")


def downgrade() -> None:
    for name in GUARDS:
        op.execute(f"DROP TRIGGER {name}")
    op.execute("DROP TABLE attachment")
