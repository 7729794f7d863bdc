"""The four kinds of expected failure that all others belong to."""

from typing import ClassVar


class AppError(Exception):
    """Root of every expected failure.

    `code` names the sentence in `messages`; `facts` fills it in, never with personal data.
    """

    code: ClassVar[str] = "unexpected"

    def __init__(self, **facts: object) -> None:
        super().__init__(self.code)
        self.facts = facts


class Retryable(AppError):
    """A later attempt may succeed."""


class Final(AppError):
    """The centre refused for good; trying again changes nothing."""


class NeedsUser(AppError):
    """Somebody has to do something on this laptop."""
