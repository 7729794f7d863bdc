"""Registrations as reports read them: flat rows, by village and name."""

from sqlalchemy import Connection

from lapangan_app.domain.outreach.recap import Among, Reported

_COLUMNS = ", ".join(Reported.__slots__)
_WHERE = {
    "event_id": ("event_id = ?", 1),
    "region": ("(region_code = ? OR (region_code > ? AND region_code < ?))", 3),
    "agreement_id": ("agreement_id = ?", 1),
    "cooperative": ("cooperative = ?", 1),
    "payer": ("payer = ?", 1),
    "since": ("captured_at >= ?", 1),
    "before": ("captured_at < ?", 1),
    "ends_by": ("agreement_id <> '' AND last_month <= ?", 1),
}


class ReadReports:
    """Read registrations for reports within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def people(self, among: Among) -> tuple[Reported, ...]:
        """Return everybody who is registered (no draft, none withdrawn) and fits `among`, by village and name."""
        conditions, parameters = ["rev > 0", "withdrawn_at = ''"], []
        for name, (condition, count) in _WHERE.items():
            if value := getattr(among, name):
                conditions.append(condition)
                parameters += [value, f"{value}.", f"{value}/"] if count == 3 else [value]
        where = " AND ".join(conditions)
        sql = f"SELECT {_COLUMNS} FROM registration WHERE {where} ORDER BY region_code, name_key, client_id"  # noqa: S608
        names = Reported.__slots__
        found = self._connection.exec_driver_sql(sql, tuple(parameters))
        return tuple(Reported(**dict(zip(names, row, strict=True))) for row in found)
