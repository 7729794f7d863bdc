"""Entry point of alembic. It imports alembic only: the connection and the tables are handed in by `store.migrate`."""

from alembic import context

_attributes = context.config.attributes

context.configure(
    connection=_attributes["connection"],
    target_metadata=_attributes["metadata"],
    render_as_batch=True,
    # the caller owns the one transaction around all of it
    transaction_per_migration=False,
)
context.run_migrations()
