"""People who look alike are found, registrations are withdrawn, drafts are found by NIK, and there is a roster.

`name_key` is the name in a form in which two spellings meet; rows of an older version get theirs when the store is next
opened, because no migration imports our code.
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

COLUMNS = ("name_key", "phone", "withdrawn_at")
ACTIVE_NIK = "CREATE UNIQUE INDEX uq_registration_active_nik ON registration (nik) WHERE {where}"

INDEXES = {
    "ix_registration_draft_nik": "ON registration (nik) WHERE rev = 0",
    "ix_registration_correction": "ON registration (id) WHERE rev > 0 AND draft IS NOT NULL",
    "ix_registration_birth_date": "ON registration (birth_date)",
    "ix_registration_name_key": "ON registration (name_key)",
    "ix_registration_phone": "ON registration (phone) WHERE phone <> ''",
    "ix_roster_nik": "ON roster (nik) WHERE nik <> ''",
    "ix_roster_name_key": "ON roster (name_key)",
}

ROSTER = """
    CREATE TABLE roster (
        id INTEGER NOT NULL,
        nik TEXT DEFAULT '' NOT NULL,
        name TEXT NOT NULL,
        name_key TEXT NOT NULL,
        birth_date TEXT DEFAULT '' NOT NULL,
        region_code TEXT DEFAULT '' NOT NULL,
        status TEXT DEFAULT '' NOT NULL,
        source TEXT NOT NULL,
        form BLOB NOT NULL,
        added_at TEXT NOT NULL,
        CONSTRAINT pk_roster PRIMARY KEY (id)
    ) STRICT
"""

WITHDRAWN_STAYS = """
    CREATE TRIGGER registration_stays_withdrawn BEFORE UPDATE OF withdrawn_at ON registration
    WHEN OLD.withdrawn_at <> '' AND NEW.withdrawn_at <> OLD.withdrawn_at
    BEGIN SELECT RAISE(ABORT, 'withdrawn_is_final'); END
"""


def upgrade() -> None:
    for name in COLUMNS:
        op.execute(f"ALTER TABLE registration ADD COLUMN {name} TEXT DEFAULT '' NOT NULL")
    op.execute(ROSTER)
    for name, rest in INDEXES.items():
        op.execute(f"CREATE INDEX {name} {rest}")
    op.execute("DROP INDEX uq_registration_active_nik")
    op.execute(ACTIVE_NIK.format(where="duplicate_of IS NULL AND rev > 0 AND withdrawn_at = ''"))
    op.execute(WITHDRAWN_STAYS)


def downgrade() -> None:
    op.execute("DROP TRIGGER registration_stays_withdrawn")
    op.execute("DROP INDEX uq_registration_active_nik")
    for name in INDEXES:
        op.execute(f"DROP INDEX {name}")
    op.execute("DROP TABLE roster")
    for name in reversed(COLUMNS):
        op.execute(f"ALTER TABLE registration DROP COLUMN {name}")
    op.execute(ACTIVE_NIK.format(where="duplicate_of IS NULL AND rev > 0"))
