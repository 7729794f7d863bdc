"""Events, cooperatives with their boards, agreements, batches, attendance, and lists that know where they came from.

A registration repeats what coverage and quotas are counted by, so that counting needs no form to be read; rows of an
older version get it from the form and the snapshot they were saved with.
"""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

COLUMNS = {
    "registration": {
        "cooperative": "TEXT DEFAULT '' NOT NULL",
        "cooperative_role": "TEXT DEFAULT '' NOT NULL",
        "category": "TEXT DEFAULT '' NOT NULL",
        "payer": "TEXT DEFAULT '' NOT NULL",
        "agreement_id": "TEXT DEFAULT '' NOT NULL",
        "first_month": "TEXT DEFAULT '' NOT NULL",
        "last_month": "TEXT DEFAULT '' NOT NULL",
        "total": "INTEGER DEFAULT 0 NOT NULL",
    },
    "roster": {
        "import_id": "TEXT DEFAULT '' NOT NULL",
        "row_number": "INTEGER DEFAULT 0 NOT NULL",
        "cooperative": "TEXT DEFAULT '' NOT NULL",
        "cooperative_role": "TEXT DEFAULT '' NOT NULL",
        "category": "TEXT DEFAULT '' NOT NULL",
        "payer": "TEXT DEFAULT '' NOT NULL",
        "client_id": "TEXT DEFAULT '' NOT NULL",
    },
    "event": {
        "kind": "TEXT DEFAULT 'sosialisasi' NOT NULL",
        "mode": "TEXT DEFAULT 'tatap_muka' NOT NULL",
        "starts_at": "TEXT DEFAULT '' NOT NULL",
        "zone": "TEXT DEFAULT '' NOT NULL",
        "host": "TEXT DEFAULT '' NOT NULL",
        "branch": "TEXT DEFAULT '' NOT NULL",
        "target": "INTEGER DEFAULT 0 NOT NULL",
        "payer": "TEXT DEFAULT '' NOT NULL",
        "agreement_id": "TEXT DEFAULT '' NOT NULL",
        "cooperatives": "TEXT DEFAULT '[]' NOT NULL",
    },
}

TABLES = {
    "cooperative": """
        CREATE TABLE cooperative (
            code TEXT NOT NULL,
            kind TEXT NOT NULL,
            name TEXT NOT NULL,
            region_code TEXT NOT NULL,
            registry_number TEXT DEFAULT '' NOT NULL,
            legal_number TEXT DEFAULT '' NOT NULL,
            npp TEXT DEFAULT '' NOT NULL,
            vehicle_code TEXT DEFAULT '' NOT NULL,
            pks_number TEXT DEFAULT '' NOT NULL,
            pks_from TEXT DEFAULT '' NOT NULL,
            pks_until TEXT DEFAULT '' NOT NULL,
            contact_name TEXT DEFAULT '' NOT NULL,
            contact_phone TEXT DEFAULT '' NOT NULL,
            branch TEXT DEFAULT '' NOT NULL,
            address TEXT DEFAULT '' NOT NULL,
            changed_at TEXT NOT NULL,
            CONSTRAINT pk_cooperative PRIMARY KEY (code)
        ) STRICT, WITHOUT ROWID
    """,
    "seat": """
        CREATE TABLE seat (
            seat_id TEXT NOT NULL,
            cooperative TEXT NOT NULL,
            role TEXT NOT NULL,
            name TEXT NOT NULL,
            name_key TEXT NOT NULL,
            nik TEXT DEFAULT '' NOT NULL,
            sex TEXT DEFAULT '' NOT NULL,
            ex_officio INTEGER DEFAULT 0 NOT NULL,
            since TEXT DEFAULT '' NOT NULL,
            ended_on TEXT DEFAULT '' NOT NULL,
            CONSTRAINT pk_seat PRIMARY KEY (seat_id),
            CONSTRAINT fk_seat_cooperative FOREIGN KEY(cooperative) REFERENCES cooperative (code),
            CONSTRAINT ck_seat_ex_officio CHECK (ex_officio IN (0, 1))
        ) STRICT, WITHOUT ROWID
    """,
    "agreement": """
        CREATE TABLE agreement (
            agreement_id TEXT NOT NULL,
            kind TEXT NOT NULL,
            number TEXT NOT NULL,
            title TEXT NOT NULL,
            payer TEXT NOT NULL,
            payer_name TEXT DEFAULT '' NOT NULL,
            bank TEXT DEFAULT '' NOT NULL,
            region_code TEXT DEFAULT '' NOT NULL,
            signed_on TEXT DEFAULT '' NOT NULL,
            valid_from TEXT NOT NULL,
            valid_until TEXT NOT NULL,
            months INTEGER DEFAULT 0 NOT NULL,
            first_month TEXT DEFAULT '' NOT NULL,
            programs TEXT DEFAULT '[]' NOT NULL,
            categories TEXT DEFAULT '[]' NOT NULL,
            quota_people INTEGER DEFAULT 0 NOT NULL,
            quota_per_village INTEGER DEFAULT 0 NOT NULL,
            quota_rupiah INTEGER DEFAULT 0 NOT NULL,
            asked TEXT DEFAULT '' NOT NULL,
            changed_at TEXT NOT NULL,
            CONSTRAINT pk_agreement PRIMARY KEY (agreement_id),
            CONSTRAINT ck_agreement_quota CHECK (quota_people >= 0 AND quota_per_village >= 0 AND quota_rupiah >= 0),
            CONSTRAINT ck_agreement_dates CHECK (valid_from <= valid_until)
        ) STRICT, WITHOUT ROWID
    """,
    "batch": """
        CREATE TABLE batch (
            batch_id TEXT NOT NULL,
            agreement_id TEXT NOT NULL,
            name TEXT NOT NULL,
            payment_code TEXT DEFAULT '' NOT NULL,
            created_at TEXT NOT NULL,
            closed_at TEXT DEFAULT '' NOT NULL,
            CONSTRAINT pk_batch PRIMARY KEY (batch_id),
            CONSTRAINT fk_batch_agreement_id FOREIGN KEY(agreement_id) REFERENCES agreement (agreement_id)
        ) STRICT, WITHOUT ROWID
    """,
    "batch_member": """
        CREATE TABLE batch_member (
            batch_id TEXT NOT NULL,
            client_id TEXT NOT NULL,
            rev INTEGER NOT NULL,
            amount INTEGER NOT NULL,
            first_month TEXT NOT NULL,
            last_month TEXT NOT NULL,
            paid_on TEXT DEFAULT '' NOT NULL,
            CONSTRAINT pk_batch_member PRIMARY KEY (batch_id, client_id),
            CONSTRAINT fk_batch_member_batch_id FOREIGN KEY(batch_id) REFERENCES batch (batch_id),
            CONSTRAINT ck_batch_member_amount CHECK (amount >= 0)
        ) STRICT, WITHOUT ROWID
    """,
    "attendance": """
        CREATE TABLE attendance (
            attendance_id TEXT NOT NULL,
            event_id TEXT NOT NULL,
            number INTEGER NOT NULL,
            name TEXT NOT NULL,
            institution TEXT DEFAULT '' NOT NULL,
            position TEXT DEFAULT '' NOT NULL,
            phone TEXT DEFAULT '' NOT NULL,
            way TEXT NOT NULL,
            signed INTEGER DEFAULT 0 NOT NULL,
            client_id TEXT DEFAULT '' NOT NULL,
            came_at TEXT NOT NULL,
            struck_at TEXT DEFAULT '' NOT NULL,
            CONSTRAINT pk_attendance PRIMARY KEY (attendance_id),
            CONSTRAINT fk_attendance_event_id FOREIGN KEY(event_id) REFERENCES event (event_id),
            CONSTRAINT uq_attendance_event_id_number UNIQUE (event_id, number),
            CONSTRAINT ck_attendance_way CHECK (way IN ('hadir', 'daring')),
            CONSTRAINT ck_attendance_signed CHECK (signed IN (0, 1))
        ) STRICT, WITHOUT ROWID
    """,
    "import_run": """
        CREATE TABLE import_run (
            import_id TEXT NOT NULL,
            source TEXT NOT NULL,
            digest TEXT NOT NULL,
            officer_id TEXT NOT NULL,
            at TEXT NOT NULL,
            rows INTEGER NOT NULL,
            ready INTEGER NOT NULL,
            needs_fix INTEGER NOT NULL,
            duplicate_in_file INTEGER NOT NULL,
            duplicate_on_device INTEGER NOT NULL,
            ignored INTEGER NOT NULL,
            taken INTEGER NOT NULL,
            undone_at TEXT DEFAULT '' NOT NULL,
            CONSTRAINT pk_import_run PRIMARY KEY (import_id),
            CONSTRAINT ck_import_run_sums
                CHECK (rows = ready + needs_fix + duplicate_in_file + duplicate_on_device + ignored)
        ) STRICT, WITHOUT ROWID
    """,
}

INDEXES = {
    # counting reads this index alone
    "ix_registration_coverage": (
        "ON registration (region_code, cooperative, payer, category, state, cooperative_role, event_id)"
        " WHERE rev > 0 AND withdrawn_at = ''"
    ),
    "ix_registration_agreement_id": (
        "ON registration (agreement_id, region_code, last_month, total)"
        " WHERE agreement_id <> '' AND rev > 0 AND withdrawn_at = ''"
    ),
    "ix_registration_event_id": "ON registration (event_id) WHERE event_id <> ''",
    # counting reads this index alone, and never the rows with their forms
    "ix_roster_place": (
        "ON roster (region_code, cooperative, payer, category, status, nik, name_key, birth_date, client_id, source)"
    ),
    "ix_roster_import_id": "ON roster (import_id) WHERE import_id <> ''",
    "ix_roster_client_id": "ON roster (client_id) WHERE client_id <> ''",
    "ix_seat_cooperative": "ON seat (cooperative)",
    "ix_cooperative_region_code": "ON cooperative (region_code)",
    "ix_batch_agreement_id": "ON batch (agreement_id)",
    "ix_batch_member_client_id": "ON batch_member (client_id)",
}

FILL = """
    UPDATE registration SET
        cooperative = coalesce(json_extract(f.form, '$.cooperative'), ''),
        cooperative_role = coalesce(json_extract(f.form, '$.cooperative_role'), ''),
        category = coalesce(json_extract(f.form, '$.category'), ''),
        payer = coalesce(json_extract(f.form, '$.payer'), ''),
        first_month = coalesce(json_extract(f.form, '$.start_month'), ''),
        last_month = coalesce(strftime('%Y-%m', json_extract(f.form, '$.start_month') || '-01',
            '+' || (json_extract(f.form, '$.months') - 1) || ' months'), ''),
        total = coalesce(json_extract(f.snapshot, '$.quote.total'), 0)
    FROM (
        SELECT r.id AS id, r.rev AS rev, CAST(coalesce(c.form, r.draft) AS TEXT) AS form,
               CAST(c.snapshot AS TEXT) AS snapshot
        FROM registration AS r
        LEFT JOIN outbox AS o ON o.client_id = r.client_id AND o.rev = r.rev
        LEFT JOIN content AS c ON c.seq = o.seq
    ) AS f
    WHERE f.id = registration.id AND json_valid(f.form)
"""

FILL_ROSTER = """
    UPDATE roster SET
        cooperative = coalesce(json_extract(CAST(form AS TEXT), '$.cooperative'), ''),
        cooperative_role = coalesce(json_extract(CAST(form AS TEXT), '$.cooperative_role'), ''),
        category = coalesce(json_extract(CAST(form AS TEXT), '$.category'), ''),
        payer = coalesce(json_extract(CAST(form AS TEXT), '$.payer'), ''),
        client_id = coalesce((SELECT r.client_id FROM registration AS r WHERE r.nik = roster.nik AND roster.nik <> ''
            AND r.duplicate_of IS NULL AND r.rev > 0 AND r.withdrawn_at = ''), '')
    WHERE json_valid(CAST(form AS TEXT))
"""


def upgrade() -> None:
    for table, columns in COLUMNS.items():
        for name, kind in columns.items():
            op.execute(f"ALTER TABLE {table} ADD COLUMN {name} {kind}")
    for sql in TABLES.values():
        op.execute(sql)
    op.execute(FILL)
    op.execute(FILL_ROSTER)
    for name, rest in INDEXES.items():
        op.execute(f"CREATE INDEX {name} {rest}")


def downgrade() -> None:
    for name in INDEXES:
        op.execute(f"DROP INDEX {name}")
    for table in reversed(TABLES):
        op.execute(f"DROP TABLE {table}")
    for table, columns in COLUMNS.items():
        for name in reversed(columns):
            op.execute(f"ALTER TABLE {table} DROP COLUMN {name}")
