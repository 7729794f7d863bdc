"""A missing PostgreSQL may be skipped on a laptop, never in CI: a contract that nobody ran is not kept."""

import pytest

from fakes import postgres


def test_a_missing_server_program_is_skipped_here_and_fails_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "programs", lambda: None)
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="PostgreSQL"):
        postgres.require_programs()
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="PostgreSQL"):
        postgres.require_programs()
