"""What can be wrong with a document or a file that somebody gave us or wants from us."""

from lapangan_app.errors.base import NeedsUser


class NotSavedYet(NeedsUser):
    """There is no slip of what has not been saved for good."""

    code = "not_saved_yet"


class FileNotWritten(NeedsUser):
    """A document could not be written where it was wanted. Facts: `why`."""

    code = "file_not_written"


class PrinterFailed(NeedsUser):
    """The printer did not take the document."""

    code = "printer_failed"


class ReportNeeds(NeedsUser):
    """A report cannot be made without a choice that is missing. Facts: `what`, its Indonesian name."""

    code = "report_needs"


class BadTrust(NeedsUser):
    """The chosen file holds no public keys of a centre."""

    code = "bad_trust"


class CodeUnreadable(NeedsUser):
    """No code could be read from a picture. Facts: `why`."""

    code = "code_unreadable"


class BatchClosed(NeedsUser):
    """A batch that was closed takes no change any more."""

    code = "batch_closed"


class BadList(NeedsUser):
    """A list given by the office cannot be used. Facts: `row` (0 for the file as a whole) and `column`."""

    code = "bad_list"
