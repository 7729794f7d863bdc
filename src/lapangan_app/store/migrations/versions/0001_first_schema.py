"""The first schema: registrations, their outbox, receipts, refusals, the audit chain and the rules that guard them.

Files in this folder import alembic and sqlalchemy and nothing of ours: they must work for ever as they were released.
Tables are STRICT; a later batch migration must pass `table_kwargs={"sqlite_strict": True}` to keep them so.
"""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

LEGAL_MOVES = (
    ("", "draft"),
    ("draft", "ready"),
    ("ready", "held"),
    ("held", "ready"),
    ("ready", "sending"),
    ("sending", "ready"),
    ("sending", "accepted"),
    ("sending", "rejected"),
    ("sending", "conflict"),
    ("rejected", "ready"),
    ("conflict", "ready"),
    ("accepted", "ready"),
    ("draft", ""),
    ("accepted", ""),
)

TABLES = (
    """
    CREATE TABLE meta (
        "key" TEXT NOT NULL,
        value BLOB NOT NULL,
        CONSTRAINT pk_meta PRIMARY KEY ("key")
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE event (
        event_id TEXT NOT NULL,
        name TEXT NOT NULL,
        held_on TEXT NOT NULL,
        region_code TEXT NOT NULL,
        place TEXT NOT NULL,
        created_at TEXT NOT NULL,
        CONSTRAINT pk_event PRIMARY KEY (event_id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE legal_move (
        old TEXT NOT NULL,
        new TEXT NOT NULL,
        CONSTRAINT pk_legal_move PRIMARY KEY (old, new)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE registration (
        id INTEGER NOT NULL,
        client_id TEXT NOT NULL,
        rev INTEGER NOT NULL,
        state TEXT NOT NULL,
        hold INTEGER DEFAULT 0 NOT NULL,
        nik TEXT DEFAULT '' NOT NULL,
        name TEXT DEFAULT '' NOT NULL,
        birth_date TEXT DEFAULT '' NOT NULL,
        sex TEXT DEFAULT '' NOT NULL,
        region_code TEXT DEFAULT '' NOT NULL,
        village TEXT DEFAULT '' NOT NULL,
        event_id TEXT DEFAULT '' NOT NULL,
        event TEXT DEFAULT '' NOT NULL,
        officer_id TEXT NOT NULL,
        captured_at TEXT DEFAULT '' NOT NULL,
        saved_at TEXT NOT NULL,
        since TEXT NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        server_id TEXT DEFAULT '' NOT NULL,
        server_rev INTEGER DEFAULT 0 NOT NULL,
        duplicate_of TEXT,
        draft BLOB,
        CONSTRAINT pk_registration PRIMARY KEY (id),
        CONSTRAINT uq_registration_client_id UNIQUE (client_id),
        CONSTRAINT ck_registration_rev CHECK (rev >= 0 AND (rev = 0) = (state = 'draft')),
        CONSTRAINT ck_registration_hold CHECK (hold IN (0, 1))
    ) STRICT
    """,
    """
    CREATE UNIQUE INDEX uq_registration_active_nik ON registration (nik)
        WHERE duplicate_of IS NULL AND rev > 0
    """,
    "CREATE INDEX ix_registration_state ON registration (state)",
    "CREATE INDEX ix_registration_saved_at ON registration (saved_at)",
    """
    CREATE TABLE outbox (
        seq INTEGER NOT NULL CONSTRAINT pk_outbox PRIMARY KEY AUTOINCREMENT,
        client_id TEXT NOT NULL,
        rev INTEGER NOT NULL,
        "key" TEXT NOT NULL,
        st TEXT NOT NULL,
        tries INTEGER DEFAULT 0 NOT NULL,
        due REAL DEFAULT 0 NOT NULL,
        attempt_id TEXT,
        outcome TEXT DEFAULT '' NOT NULL,
        digest TEXT NOT NULL,
        schema INTEGER NOT NULL,
        CONSTRAINT uq_outbox_client_id_rev UNIQUE (client_id, rev),
        CONSTRAINT ck_outbox_key CHECK ("key" LIKE '%_:' || client_id || ':' || rev),
        CONSTRAINT fk_outbox_client_id FOREIGN KEY (client_id) REFERENCES registration (client_id) ON DELETE CASCADE,
        CONSTRAINT ck_outbox_st CHECK (st IN ('ready', 'held', 'sending', 'done')),
        CONSTRAINT ck_outbox_digest CHECK (length(digest) = 64)
    ) STRICT
    """,
    """
    CREATE TABLE content (
        seq INTEGER NOT NULL,
        snapshot BLOB NOT NULL,
        form BLOB NOT NULL,
        CONSTRAINT pk_content PRIMARY KEY (seq),
        CONSTRAINT fk_content_seq FOREIGN KEY (seq) REFERENCES outbox (seq) ON DELETE CASCADE
    ) STRICT
    """,
    "CREATE INDEX ix_outbox_open ON outbox (st, seq, due) WHERE st <> 'done'",
    "CREATE INDEX ix_outbox_unknown ON outbox (seq) WHERE st = 'ready' AND tries > 0",
    """
    CREATE TABLE attempt (
        attempt_id TEXT NOT NULL,
        started_at TEXT NOT NULL,
        ended_at TEXT,
        claimed INTEGER NOT NULL,
        outcome TEXT DEFAULT '' NOT NULL,
        CONSTRAINT pk_attempt PRIMARY KEY (attempt_id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE receipt (
        id INTEGER NOT NULL,
        "key" TEXT NOT NULL,
        digest TEXT NOT NULL,
        server_id TEXT NOT NULL,
        verified_at TEXT NOT NULL,
        json BLOB NOT NULL,
        CONSTRAINT pk_receipt PRIMARY KEY (id),
        CONSTRAINT uq_receipt_key UNIQUE ("key")
    ) STRICT
    """,
    "CREATE INDEX ix_receipt_verified_at ON receipt (verified_at)",
    """
    CREATE TABLE refusal (
        "key" TEXT NOT NULL,
        problem TEXT NOT NULL,
        pointers TEXT DEFAULT '[]' NOT NULL,
        counterpart TEXT DEFAULT '' NOT NULL,
        at TEXT NOT NULL,
        CONSTRAINT pk_refusal PRIMARY KEY ("key")
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE audit (
        i INTEGER NOT NULL,
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        action TEXT NOT NULL,
        client_id TEXT DEFAULT '' NOT NULL,
        rev INTEGER DEFAULT 0 NOT NULL,
        old TEXT DEFAULT '' NOT NULL,
        new TEXT DEFAULT '' NOT NULL,
        reason TEXT DEFAULT '' NOT NULL,
        prev BLOB NOT NULL,
        hash BLOB NOT NULL,
        CONSTRAINT pk_audit PRIMARY KEY (i),
        CONSTRAINT ck_audit_hash CHECK (length(hash) = 32 AND length(prev) = 32)
    ) STRICT
    """,
    "CREATE INDEX ix_audit_client_id ON audit (client_id) WHERE client_id <> ''",
    """
    CREATE TABLE tally (
        state TEXT NOT NULL,
        n INTEGER NOT NULL,
        CONSTRAINT pk_tally PRIMARY KEY (state)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE VIRTUAL TABLE search USING fts5(
        name, nik, village, event,
        content = '', contentless_delete = 1, detail = none,
        tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3 4 5 6 7 8 9 10'
    )
    """,
)

_RECEIPT_OF_CURRENT_REVISION = """
    SELECT 1 FROM outbox AS o JOIN receipt AS r ON r."key" = o."key" AND r.digest = o.digest
    WHERE o.client_id = {row}.client_id AND o.rev = {row}.rev
"""

GUARDS = {
    "registration_enters": (
        "BEFORE INSERT ON registration WHEN NEW.state <> 'draft'",
        "illegal_move",
    ),
    "registration_moves": (
        """BEFORE UPDATE OF state ON registration WHEN OLD.state <> NEW.state
        AND NOT EXISTS (SELECT 1 FROM legal_move WHERE old = OLD.state AND new = NEW.state)""",
        "illegal_move",
    ),
    "registration_accepts": (
        "BEFORE UPDATE OF state, rev ON registration WHEN NEW.state = 'accepted' AND NOT EXISTS ("
        + _RECEIPT_OF_CURRENT_REVISION.format(row="NEW")
        + ")",
        "accepted_without_receipt",
    ),
    "registration_leaves": (
        """BEFORE DELETE ON registration
        WHEN NOT EXISTS (SELECT 1 FROM legal_move WHERE old = OLD.state AND new = '')""",
        "illegal_move",
    ),
    "registration_leaves_proven": (
        "BEFORE DELETE ON registration WHEN OLD.state <> 'draft' AND NOT EXISTS ("
        + _RECEIPT_OF_CURRENT_REVISION.format(row="OLD")
        + ")",
        "deleted_without_receipt",
    ),
    "registration_revision": (
        """BEFORE UPDATE OF rev ON registration WHEN NEW.rev < OLD.rev
        OR (NEW.rev > OLD.rev AND NEW.state IN ('accepted', 'rejected', 'conflict'))""",
        "revision_without_move",
    ),
    "registration_identity": ("BEFORE UPDATE OF id, client_id ON registration", "identity_is_fixed"),
    "outbox_immutable": (
        'BEFORE UPDATE OF seq, client_id, rev, "key", digest, schema ON outbox',
        "snapshot_is_fixed",
    ),
    "content_immutable": ("BEFORE UPDATE ON content", "snapshot_is_fixed"),
    "content_leaves": (
        "BEFORE DELETE ON content WHEN EXISTS (SELECT 1 FROM outbox WHERE seq = OLD.seq)",
        "snapshot_is_fixed",
    ),
    "outbox_final": ("BEFORE UPDATE OF st ON outbox WHEN OLD.st = 'done' AND NEW.st <> 'done'", "done_is_final"),
    "outbox_leaves": ("BEFORE DELETE ON outbox WHEN OLD.st <> 'done'", "still_waiting"),
    "audit_links": (
        """BEFORE INSERT ON audit WHEN NEW.prev IS NOT
        coalesce((SELECT hash FROM audit WHERE i = NEW.i - 1), CASE WHEN NEW.i = 1 THEN zeroblob(32) END)""",
        "audit_chain_broken",
    ),
    "audit_no_update": ("BEFORE UPDATE ON audit", "audit_only_grows"),
    "audit_no_delete": ("BEFORE DELETE ON audit", "audit_only_grows"),
    "receipt_no_update": ("BEFORE UPDATE ON receipt", "receipts_stay"),
    "receipt_no_delete": ("BEFORE DELETE ON receipt", "receipts_stay"),
    "legal_move_no_insert": ("BEFORE INSERT ON legal_move", "law_is_fixed"),
    "legal_move_no_update": ("BEFORE UPDATE ON legal_move", "law_is_fixed"),
    "legal_move_no_delete": ("BEFORE DELETE ON legal_move", "law_is_fixed"),
}

KEEPERS = (
    """
    CREATE TRIGGER tally_insert AFTER INSERT ON registration BEGIN
        UPDATE tally SET n = n + 1 WHERE state = NEW.state;
    END
    """,
    """
    CREATE TRIGGER tally_update AFTER UPDATE OF state ON registration WHEN OLD.state <> NEW.state BEGIN
        UPDATE tally SET n = n + (state = NEW.state) - (state = OLD.state) WHERE state IN (OLD.state, NEW.state);
    END
    """,
    """
    CREATE TRIGGER tally_delete AFTER DELETE ON registration BEGIN
        UPDATE tally SET n = n - 1 WHERE state = OLD.state;
        DELETE FROM search WHERE rowid = OLD.id;
    END
    """,
)

STATES = ("draft", "ready", "held", "sending", "accepted", "rejected", "conflict")


def upgrade() -> None:
    for statement in TABLES:
        op.execute(statement)
    connection = op.get_bind()
    connection.exec_driver_sql("INSERT INTO legal_move (old, new) VALUES (?, ?)", list(LEGAL_MOVES))
    connection.exec_driver_sql("INSERT INTO tally (state, n) VALUES (?, 0)", [(state,) for state in STATES])
    for name, (when, reason) in GUARDS.items():
        op.execute(f"CREATE TRIGGER {name} {when} BEGIN SELECT RAISE(ABORT, '{reason}'); END")
    for statement in KEEPERS:
        op.execute(statement)


def downgrade() -> None:
    for name in GUARDS:
        op.execute(f"DROP TRIGGER {name}")
    for name in ("tally_insert", "tally_update", "tally_delete"):
        op.execute(f"DROP TRIGGER {name}")
    for table in (
        "search",
        "tally",
        "audit",
        "refusal",
        "receipt",
        "attempt",
        "content",
        "outbox",
        "registration",
        "legal_move",
        "event",
        "meta",
    ):
        op.execute(f"DROP TABLE {table}")
