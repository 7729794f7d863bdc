"""Constrained field types shared by the messages. Each says the narrowest thing that is always true of the value.

Patterns end in `$(?!\\n)`: the end of the text in Python as well as in the ECMA dialect of OpenAPI.
"""

from typing import Annotated

from msgspec import Meta

ClientId = Annotated[
    str,
    Meta(
        pattern=r"^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$(?!\n)", description="UUID"
    ),
]
DeviceId = Annotated[
    str,
    Meta(
        pattern=r"^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$(?!\n)", description="UUID"
    ),
]
Revision = Annotated[int, Meta(ge=1, le=1_000_000, description="revision of one registration, counted from 1")]
Key = Annotated[
    str,
    Meta(
        pattern=r"^[0-9a-f-]{36}:[0-9a-f-]{36}:[1-9][0-9]{0,6}$(?!\n)", description="device_id:client_id:rev, permanent"
    ),
]
Hash = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$(?!\n)", description="SHA-256 of the canonical body")]
Tenant = Annotated[
    str, Meta(pattern=r"^[a-z0-9][a-z0-9-]{2,62}$(?!\n)", description="the organisation and environment")
]
KeyId = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]{8,32}$(?!\n)", description="names one signing key")]
Base64Url = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]+$(?!\n)", max_length=4096)]

Nik = Annotated[str, Meta(pattern=r"^[1-9][0-9]{15}$(?!\n)", description="national identity number")]
PersonName = Annotated[str, Meta(min_length=1, max_length=100, pattern=r"^[^\x00-\x1f<>]+$(?!\n)")]
ShortText = Annotated[str, Meta(min_length=1, max_length=120, pattern=r"^[^\x00-\x1f]+$(?!\n)")]
LongText = Annotated[str, Meta(min_length=1, max_length=400, pattern=r"^[^\x00-\x1f]+$(?!\n)")]
Code = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_.-]{1,64}$(?!\n)", description="a code from dated master data")]
Rt = Annotated[str, Meta(pattern=r"^[0-9]{3}$(?!\n)")]
RegionCode = Annotated[
    str, Meta(pattern=r"^[0-9]{2}\.[0-9]{2}\.[0-9]{2}\.[0-9]{4}$(?!\n)", description="village, Kemendagri code")
]
FamilyCard = Annotated[str, Meta(pattern=r"^[0-9]{16}$(?!\n)", description="number of the family card (KK)")]
PostalCode = Annotated[str, Meta(pattern=r"^[1-9][0-9]{4}$(?!\n)")]
Kpj = Annotated[str, Meta(pattern=r"^[0-9A-Z]{11}$(?!\n)", description="member number; old cards hold letters")]
Hour = Annotated[str, Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$(?!\n)", description="HH:MM")]
Email = Annotated[str, Meta(max_length=120, pattern=r"^[^\x00-\x20@<>]+@[^\x00-\x20@<>]+\.[^\x00-\x20@<>.]+$(?!\n)")]
Phone = Annotated[str, Meta(pattern=r"^\+628[1-9][0-9]{7,10}$(?!\n)", description="Indonesian mobile number")]
Month = Annotated[str, Meta(pattern=r"^20[0-9]{2}-(0[1-9]|1[0-2])$(?!\n)", description="contribution month, yyyy-mm")]
Date = Annotated[
    str, Meta(pattern=r"^(19|20)[0-9]{2}-(0[1-9]|1[0-2])-([0-2][0-9]|3[01])$(?!\n)", description="yyyy-mm-dd")
]
Instant = Annotated[
    str,
    Meta(
        pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?Z$(?!\n)",
        description="UTC instant",
    ),
]
Rupiah = Annotated[int, Meta(ge=0, le=1_000_000_000_000, description="whole rupiah")]
