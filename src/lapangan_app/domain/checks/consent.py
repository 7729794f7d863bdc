"""Proof that the person agreed (UU 27/2022 articles 20 to 25)."""

from datetime import date

from lapangan_app.domain.attachments import AttachmentRole
from lapangan_app.domain.checks.heirs import has_child_data
from lapangan_app.domain.checks.texts import check_other_name
from lapangan_app.domain.codes import Code, error
from lapangan_app.domain.findings import Finding
from lapangan_app.domain.form import ConsentMethod, Form
from lapangan_app.domain.months import age_on
from lapangan_app.domain.rules import Rules

_PHOTOS = frozenset({AttachmentRole.CARD, AttachmentRole.PORTRAIT})


def check_consent(form: Form, rules: Rules, as_of: date) -> list[Finding]:
    """Check the proof: a known text, a witness when only spoken, a guardian for children, photos only if agreed to."""
    consent = form.consent
    if consent is None:
        return []
    found = check_other_name("consent.witness", consent.witness) + check_other_name(
        "consent.guardian", consent.guardian
    )
    if rules.consent_text(consent.version) is None:
        found.append(error("consent", Code.CONSENT_VERSION))
    if consent.method is ConsentMethod.SPOKEN and not consent.witness.strip():
        found.append(error("consent.witness", Code.CONSENT_WITNESS))
    if needs_guardian(form, rules, as_of) and not consent.guardian.strip():
        found.append(error("consent.guardian", Code.CONSENT_GUARDIAN))
    if not consent.photo and any(attached.role in _PHOTOS for attached in form.attachments):
        found.append(error("consent.photo", Code.CONSENT_PHOTO))
    return found


def needs_guardian(form: Form, rules: Rules, as_of: date) -> bool:
    """Tell whether a parent or guardian must agree: for a child that is registered, or whose data are kept."""
    adult = rules.eligibility.adult_age
    minor = form.birth_date is not None and form.birth_date <= as_of and age_on(form.birth_date, as_of) < adult
    return minor or has_child_data(form, as_of, adult)
