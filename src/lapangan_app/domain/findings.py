"""What a check has to say about a field: a code with a severity, never a sentence."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Severity(StrEnum):
    """Say what a finding means for saving: an error must be changed, a warning looked at, an info only read."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


_NO_FACTS: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Finding:
    """Report one thing about one field. `code` names the sentence in `messages`, `facts` fills it in."""

    field: str
    code: str
    severity: Severity
    facts: Mapping[str, object] = dataclasses.field(default_factory=lambda: _NO_FACTS, hash=False)


def has_errors(findings: tuple[Finding, ...]) -> bool:
    """Tell whether any finding forbids saving."""
    return any(finding.severity is Severity.ERROR for finding in findings)
