"""Every failure the application expects, as a tree. Facts stand in attributes; words stand in `messages`.

AppError
├── Retryable          a later attempt may succeed; nothing is lost
│   ├── Offline        no route, no name, refused, reset, timed out
│   ├── CaptivePortal  somebody else answered (hotspot page, redirect, proxy)
│   ├── ServerBusy     429, 5xx, overload
│   ├── BadAnswer      our server's reply was cut, unreadable or not by the contract
│   ├── TlsFailed      the certificate cannot be trusted
│   └── ClockWrong     the certificate dates do not fit the laptop's clock
├── Final              the centre or the rules refused for good
│   ├── NotEnrolled · DeviceRevoked · ActivationRefused · WrongTenant · ClientTooOld · WrongAddress
├── NeedsUser          somebody has to do something on this laptop
│   ├── WrongPin · PinLocked · WeakPin
│   ├── DiskFull · AlreadyRunning · ProfileMissing · ProfileExists · KeyUnavailable
│   ├── PictureRefused (TooManyBytes · TooManyPixels · WrongFormat · PhoneFormat · TooSmall · TooDetailed · Damaged
│   │                   · TooSlow · Crashed, each as Picture…): nothing was kept, the form is untouched
│   ├── PictureLost     (PictureMissing · PictureTorn): a kept picture is gone or broken; taking it again mends it
│   ├── BatchClosed · NotSavedYet · FileNotWritten · PrinterFailed · BadTrust · CodeUnreadable · ReportNeeds
│   ├── CardReaderMissing · CardUnreadable · CardReaderFailed · CardReadingStopped
│   └── StoreRefused   (WrongKey · PlaintextStore · NewerStore · DamagedStore · ReplayedStore · UnsafeCipher)
└── Invalid            the input is not acceptable; carries findings
    └── DuplicateNik   another registration on this laptop carries the NIK
"""

from lapangan_app.errors.base import AppError, Final, NeedsUser, Retryable
from lapangan_app.errors.papers import (
    BadList,
    BadTrust,
    BatchClosed,
    CodeUnreadable,
    FileNotWritten,
    NotSavedYet,
    PrinterFailed,
    ReportNeeds,
)
from lapangan_app.errors.pictures import (
    CardReaderFailed,
    CardReaderMissing,
    CardReadingStopped,
    CardUnreadable,
    PictureCrashed,
    PictureDamaged,
    PictureLost,
    PictureMissing,
    PicturePhoneFormat,
    PictureRefused,
    PictureTooDetailed,
    PictureTooManyBytes,
    PictureTooManyPixels,
    PictureTooSlow,
    PictureTooSmall,
    PictureTorn,
    PictureWrongFormat,
)
from lapangan_app.errors.sheets import (
    HeadingsMissing,
    HeadingUnknown,
    SheetDamaged,
    SheetEmpty,
    SheetMissing,
    SheetNotFound,
    SheetProtected,
    SheetRefused,
    SheetTooLarge,
    SheetTooManyColumns,
    SheetTooManyRows,
    SheetTooSlow,
    SheetWrongFormat,
)

__all__ = [
    "ActivationRefused",
    "AlreadyRunning",
    "AlreadyWithdrawn",
    "AppError",
    "BadActivation",
    "BadAnswer",
    "BadList",
    "BadTrust",
    "BatchClosed",
    "CaptivePortal",
    "CardReaderFailed",
    "CardReaderMissing",
    "CardReadingStopped",
    "CardUnreadable",
    "ClientTooOld",
    "ClockWrong",
    "CodeUnreadable",
    "DamagedStore",
    "DeviceRevoked",
    "DiskFull",
    "DuplicateNik",
    "FileNotWritten",
    "Final",
    "HeadingUnknown",
    "HeadingsMissing",
    "IllegalMove",
    "Invalid",
    "KeyUnavailable",
    "NeedsUser",
    "NewerStore",
    "NotEnrolled",
    "NotFound",
    "NotSavedYet",
    "Offline",
    "PictureCrashed",
    "PictureDamaged",
    "PictureLost",
    "PictureMissing",
    "PicturePhoneFormat",
    "PictureRefused",
    "PictureTooDetailed",
    "PictureTooManyBytes",
    "PictureTooManyPixels",
    "PictureTooSlow",
    "PictureTooSmall",
    "PictureTorn",
    "PictureWrongFormat",
    "PinLocked",
    "PinWait",
    "PlaintextStore",
    "PrinterFailed",
    "ProfileExists",
    "ProfileMissing",
    "ReplayedStore",
    "ReportNeeds",
    "RequestRefused",
    "Retryable",
    "ServerBusy",
    "SheetDamaged",
    "SheetEmpty",
    "SheetMissing",
    "SheetNotFound",
    "SheetProtected",
    "SheetRefused",
    "SheetTooLarge",
    "SheetTooManyColumns",
    "SheetTooManyRows",
    "SheetTooSlow",
    "SheetWrongFormat",
    "SignInNeeded",
    "StoreBusy",
    "StoreRefused",
    "TlsFailed",
    "UnsafeCipher",
    "WeakPin",
    "WrongAddress",
    "WrongKey",
    "WrongPin",
    "WrongTenant",
]


class Offline(Retryable):
    """The server could not be reached."""

    code = "offline"


class CaptivePortal(Retryable):
    """Somebody between us and the server answered in its place."""

    code = "captive_portal"


class ServerBusy(Retryable):
    """The server asked us to come back later or failed. `retry_after` is in seconds, or None."""

    code = "server_busy"

    def __init__(self, retry_after: float | None = None, **facts: object) -> None:
        super().__init__(**facts)
        self.retry_after = retry_after


class BadAnswer(Retryable):
    """The reply was cut, unreadable or not by the contract. `why` is a short code."""

    code = "bad_answer"


class TlsFailed(Retryable):
    """The server's certificate cannot be trusted."""

    code = "tls_failed"


class ClockWrong(Retryable):
    """The certificate is fine for another date: the laptop's clock is wrong."""

    code = "clock_wrong"


class SignInNeeded(Retryable):
    """The access token was refused; a new one must be fetched."""

    code = "sign_in_needed"


class NotEnrolled(Final):
    """The device is not known to the centre."""

    code = "not_enrolled"


class DeviceRevoked(Final):
    """The centre has revoked this device; its data stays and can be handed over."""

    code = "device_revoked"


class ActivationRefused(Final):
    """The activation code is unknown, used by another device, or expired."""

    code = "activation_refused"


class WrongTenant(Final):
    """The server belongs to another organisation or environment."""

    code = "wrong_tenant"


class ClientTooOld(Final):
    """The centre no longer accepts this version of the application."""

    code = "client_too_old"


class WrongAddress(Final):
    """There is no enrolment API at this address."""

    code = "wrong_address"


class RequestRefused(Final):
    """The centre refused the request as a whole (malformed, too large). `problem` is its short name."""

    code = "request_refused"

    def __init__(self, problem: str, **facts: object) -> None:
        super().__init__(problem=problem, **facts)
        self.problem = problem


class WrongPin(NeedsUser):
    """The PIN is wrong. Facts: `left` tries, `wait` seconds before the next."""

    code = "wrong_pin"


class PinLocked(NeedsUser):
    """Too many wrong tries; only the recovery slot opens the data now."""

    code = "pin_locked"


class PinWait(NeedsUser):
    """A try came too early after a wrong one. Facts: `wait` seconds."""

    code = "pin_wait"


class WeakPin(NeedsUser):
    """The new PIN is too short or on the block list. Facts: `why`."""

    code = "weak_pin"


class DiskFull(NeedsUser):
    """There is no room left to write."""

    code = "disk_full"


class AlreadyRunning(NeedsUser):
    """Another process has this profile open."""

    code = "already_running"


class ProfileMissing(NeedsUser):
    """No profile has been set up on this laptop."""

    code = "profile_missing"


class ProfileExists(NeedsUser):
    """A profile is there already and is never overwritten."""

    code = "profile_exists"


class BadActivation(NeedsUser):
    """The chosen file is not an activation file, or it has expired."""

    code = "bad_activation"


class KeyUnavailable(NeedsUser):
    """The device secret is gone: the keyring changed or the files came from another laptop."""

    code = "key_unavailable"


class StoreRefused(NeedsUser):
    """The database is there but must not be used; it is never replaced. Each subclass names the way out."""


class WrongKey(StoreRefused):
    """The database does not open with this profile's key."""

    code = "store_wrong_key"


class PlaintextStore(StoreRefused):
    """The database is not encrypted."""

    code = "store_plaintext"


class NewerStore(StoreRefused):
    """The database was written by a newer version of the application."""

    code = "store_newer"


class DamagedStore(StoreRefused):
    """The database failed its integrity check."""

    code = "store_damaged"


class ReplayedStore(StoreRefused):
    """The database is older than what this laptop has already written: an old copy was put back."""

    code = "store_replayed"


class UnsafeCipher(StoreRefused):
    """The encryption library is missing, too old or not active."""

    code = "cipher_unsafe"


class StoreBusy(NeedsUser):
    """The database could not be written just now (locked, read-only, I/O error)."""

    code = "store_busy"


class Invalid(AppError):
    """The input is not acceptable. `findings` says which field and why."""

    code = "invalid_input"

    def __init__(self, findings: tuple[object, ...] = (), **facts: object) -> None:
        super().__init__(**facts)
        self.findings = findings


class DuplicateNik(Invalid):
    """Another registration on this laptop carries this NIK. `client_id` names it."""

    code = "duplicate_nik"

    def __init__(self, client_id: str) -> None:
        super().__init__(client_id=client_id)
        self.client_id = client_id


class NotFound(AppError):
    """There is no such record on this laptop."""

    code = "not_found"


class IllegalMove(AppError):
    """A record cannot go from its state to the one asked for. Facts: `old`, `new`."""

    code = "illegal_move"


class AlreadyWithdrawn(AppError):
    """The registration was taken back; that is final, and the person may be registered anew."""

    code = "already_withdrawn"
