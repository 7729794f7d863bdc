"""What can be wrong with a file of people that somebody brings. Nothing of such a file was kept."""

from lapangan_app.errors.base import NeedsUser


class SheetRefused(NeedsUser):
    """A file was not read; nothing on this laptop has changed. Each subclass names the way out."""


class SheetNotFound(SheetRefused):
    """The file cannot be opened: it is not there, or may not be read."""

    code = "sheet_not_found"


class SheetWrongFormat(SheetRefused):
    """The file is no XLSX, XLS, ODS or CSV, whatever its name says."""

    code = "sheet_format"


class SheetProtected(SheetRefused):
    """The file is locked with a password."""

    code = "sheet_protected"


class SheetDamaged(SheetRefused):
    """The file is cut, broken or made to do harm."""

    code = "sheet_damaged"


class SheetTooLarge(SheetRefused):
    """The file is larger, or unpacks to more, than allowed. Facts: `most` megabytes."""

    code = "sheet_too_large"


class SheetTooManyRows(SheetRefused):
    """The file has more filled rows or cells than are read at once. Facts: `most` rows."""

    code = "sheet_too_many_rows"


class SheetTooManyColumns(SheetRefused):
    """The file has more columns than any list of people. Facts: `most` columns."""

    code = "sheet_too_many_columns"


class SheetTooSlow(SheetRefused):
    """Reading took longer than allowed and was ended."""

    code = "sheet_too_slow"


class SheetEmpty(SheetRefused):
    """The file holds no filled cell."""

    code = "sheet_empty"


class SheetMissing(SheetRefused):
    """The file has no sheet of the wanted name."""

    code = "sheet_missing"


class HeadingsMissing(SheetRefused):
    """No column was recognised as name or NIK, so nobody can be found in the file."""

    code = "headings_missing"


class HeadingUnknown(SheetRefused):
    """A column or field that was named by hand is not there. Facts: `heading`."""

    code = "heading_unknown"
