"""Where the person lives and how they are reached."""

import re

from lapangan_app.domain.checks.texts import check_other_name, check_text
from lapangan_app.domain.codes import Code, error, info
from lapangan_app.domain.dictionary import Dictionary, Need
from lapangan_app.domain.findings import Finding
from lapangan_app.domain.form import Form
from lapangan_app.domain.nik import KnownPlaces
from lapangan_app.domain.phone import canonical_phone

_VILLAGE = re.compile(r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}\.[0-9]{4}")
_POSTAL = re.compile(r"[1-9][0-9]{4}")
_EMAIL = re.compile(r"[^\x00-\x20@<>]+@[^\x00-\x20@<>]+\.[^\x00-\x20@<>.]+")


def check_place(form: Form, dictionary: Dictionary, places: KnownPlaces) -> list[Finding]:
    """Return what is notable about address, home, phone, relative and e-mail, as far as they apply."""
    found = [
        *check_text("street", form.street),
        *_check_rt_rw("rt", form.rt, missing=True),
        *_check_rt_rw("rw", form.rw, missing=True),
        *check_village("region_code", form.region_code, places),
    ]
    if form.postal_code.strip() and not _POSTAL.fullmatch(form.postal_code.strip()):
        found.append(error("postal_code", Code.POSTAL_CODE_FORMAT))
    if form.lives_elsewhere:
        found += check_text("home_street", form.home_street)
        found += _check_rt_rw("home_rt", form.home_rt, missing=False)
        found += _check_rt_rw("home_rw", form.home_rw, missing=False)
        found += check_village("home_region_code", form.home_region_code, places)
    return [*found, *_check_reach(form, dictionary)]


def canonical_rt(text: str) -> str | None:
    """Return the number of an RT or RW as three digits (`1` → `001`), or None when it is not a number up to 999."""
    digits = text.strip()
    return digits.zfill(3) if re.fullmatch(r"[0-9]{1,3}", digits) else None


def check_village(field: str, code: str, places: KnownPlaces) -> list[Finding]:
    """Check the code of a village as far as it was given."""
    if code and (not _VILLAGE.fullmatch(code) or not places.knows(code)):
        return [error(field, Code.REGION_UNKNOWN)]
    return []


def residence(form: Form) -> str:
    """Return the village in which the person lives."""
    return form.home_region_code if form.lives_elsewhere and form.home_region_code else form.region_code


def _check_rt_rw(field: str, text: str, *, missing: bool) -> list[Finding]:
    if not text.strip():
        return [info(field, Code.RT_RW_MISSING)] if missing else []
    return [error(field, Code.RT_RW_FORMAT)] if canonical_rt(text) is None else []


def _check_reach(form: Form, dictionary: Dictionary) -> list[Finding]:
    found = check_other_name("contact_name", form.contact_name)
    for field, text in (("phone", form.phone), ("contact_phone", form.contact_phone)):
        given = text.strip() and dictionary.need(field, form) is not Need.HIDDEN
        if given and canonical_phone(text) is None:
            found.append(error(field, Code.PHONE_INVALID))
    email = form.email.strip()
    if email and (len(email) > 120 or not _EMAIL.fullmatch(email)):
        found.append(error("email", Code.EMAIL_FORMAT))
    return found
