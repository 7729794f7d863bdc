"""The tables as SQLAlchemy knows them. Triggers and the search index stand in the migrations."""

from lapangan_app.store.models import outreach, registrations
from lapangan_app.store.models.base import metadata

__all__ = ["metadata", "outreach", "registrations"]
