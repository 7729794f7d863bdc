"""What can be wrong with a picture, and with reading a card from it. The form is untouched by all of them."""

from lapangan_app.errors.base import NeedsUser


class CardReaderMissing(NeedsUser):
    """The optional part that reads cards is not installed on this laptop."""

    code = "card_reader_missing"


class CardUnreadable(NeedsUser):
    """The picture shows no card, or is no picture. Facts: `why`."""

    code = "card_unreadable"


class CardReaderFailed(NeedsUser):
    """The reader's process ended, took too long or could not be started. Facts: `why`."""

    code = "card_reader_failed"


class CardReadingStopped(NeedsUser):
    """Somebody gave the reading up."""

    code = "card_reading_stopped"


class PictureRefused(NeedsUser):
    """A picture was not taken in. Nothing was kept and the form stays as it is; each subclass names the way out."""


class PictureTooManyBytes(PictureRefused):
    """The file is larger than allowed. Facts: `most` megabytes."""

    code = "picture_too_many_bytes"


class PictureTooManyPixels(PictureRefused):
    """The picture would unfold to more pixels than allowed. Facts: `most` million pixels."""

    code = "picture_too_many_pixels"


class PictureWrongFormat(PictureRefused):
    """The file is no JPEG, PNG or WebP, whatever its name says."""

    code = "picture_format"


class PicturePhoneFormat(PictureRefused):
    """The file is HEIC or AVIF, as some telephones write."""

    code = "picture_heic"


class PictureTooSmall(PictureRefused):
    """The picture has too few pixels to be read. Facts: `least` pixels of its shorter side."""

    code = "picture_too_small"


class PictureTooDetailed(PictureRefused):
    """No quality brings the picture below the largest size that is kept. Facts: `most` kilobytes."""

    code = "picture_too_detailed"


class PictureDamaged(PictureRefused):
    """The decoder did not accept the content: cut, broken or made to do harm."""

    code = "picture_damaged"


class PictureTooSlow(PictureRefused):
    """Decoding took longer than allowed and was ended."""

    code = "picture_too_slow"


class PictureCrashed(PictureRefused):
    """The process that decodes died, ran out of memory or answered nonsense."""

    code = "picture_crashed"


class PictureLost(NeedsUser):
    """A kept picture cannot be shown. The registration is untouched; taking the picture again mends it."""


class PictureMissing(PictureLost):
    """The file of a kept picture is not there."""

    code = "picture_missing"


class PictureTorn(PictureLost):
    """The file of a kept picture is not what was written."""

    code = "picture_torn"
