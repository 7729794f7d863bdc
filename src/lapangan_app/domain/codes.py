"""Every code a check may report. The sentences stand in `messages`; a test holds the two together."""

from enum import StrEnum

from lapangan_app.domain.findings import Finding, Severity


class Code(StrEnum):
    """Name one thing that can be wrong or worth knowing about a form or a quote."""

    # NIK
    NIK_MISSING = "nik_missing"
    NIK_LENGTH = "nik_length"
    NIK_IMPLAUSIBLE = "nik_implausible"
    NIK_SERIAL_ZERO = "nik_serial_zero"
    NIK_DATE_INVALID = "nik_date_invalid"
    NIK_SEX_DIFFERS = "nik_sex_differs"
    NIK_BIRTH_DIFFERS = "nik_birth_differs"
    NIK_PROVINCE_UNKNOWN = "nik_province_unknown"
    NIK_REGION_OLD = "nik_region_old"
    NIK_ON_DEVICE = "nik_on_device"
    # the person
    NAME_MISSING = "name_missing"
    NAME_NO_LETTERS = "name_no_letters"
    NAME_CHARACTERS = "name_characters"
    NAME_LONG = "name_long"
    NAME_SHORT = "name_short"
    NAME_DIGITS = "name_digits"
    NAME_TITLE = "name_title"
    BIRTH_PLACE_MISSING = "birth_place_missing"
    BIRTH_DATE_MISSING = "birth_date_missing"
    BIRTH_DATE_FUTURE = "birth_date_future"
    BIRTH_DATE_IMPLAUSIBLE = "birth_date_implausible"
    AGE_CHILD = "age_child"
    AGE_MINOR = "age_minor"
    AGE_65 = "age_65"
    SEX_MISSING = "sex_missing"
    MOTHER_MISSING = "mother_missing"
    FAMILY_CARD_FORMAT = "family_card_format"
    KPJ_MISSING = "kpj_missing"
    KPJ_FORMAT = "kpj_format"
    CHOICE_UNKNOWN = "choice_unknown"
    # who may be registered
    SECOND_JOB = "second_job"
    EXISTING_MEMBER = "existing_member"
    HOME_OUTSIDE_VILLAGE = "home_outside_village"
    DECEASED = "deceased"
    MOVED_AWAY = "moved_away"
    REFUSED = "refused"
    REASON_MISSING = "reason_missing"
    # where the person lives and is reached
    STREET_MISSING = "street_missing"
    TEXT_LONG = "text_long"
    TEXT_CHARACTERS = "text_characters"
    RT_RW_FORMAT = "rt_rw_format"
    RT_RW_MISSING = "rt_rw_missing"
    REGION_MISSING = "region_missing"
    REGION_UNKNOWN = "region_unknown"
    PHONE_MISSING = "phone_missing"
    PHONE_INVALID = "phone_invalid"
    CONTACT_MISSING = "contact_missing"
    EMAIL_FORMAT = "email_format"
    POSTAL_CODE_FORMAT = "postal_code_format"
    # work and membership
    OCCUPATION_MISSING = "occupation_missing"
    OCCUPATION_UNKNOWN = "occupation_unknown"
    OCCUPATION_USUALLY_PU = "occupation_usually_pu"
    OCCUPATION_TWICE = "occupation_twice"
    WORK_PLACE_MISSING = "work_place_missing"
    HOUR_FORMAT = "hour_format"
    BRANCH_MISSING = "branch_missing"
    BRANCH_UNKNOWN = "branch_unknown"
    COOPERATIVE_MISSING = "cooperative_missing"
    COOPERATIVE_UNKNOWN = "cooperative_unknown"
    WAGE_UNANSWERED = "wage_unanswered"
    AGENT_FORMAT = "agent_format"
    SECTOR_UNKNOWN = "sector_unknown"
    INCOME_MISSING = "income_missing"
    INCOME_RANGE = "income_range"
    INCOME_UNUSUAL = "income_unusual"
    SEGMENT_UNKNOWN = "segment_unknown"
    SEGMENT_PAID_BOARD = "segment_paid_board"
    SEGMENT_PU_ROLE = "segment_pu_role"
    SEGMENT_UNPAID_PU = "segment_unpaid_pu"
    PROGRAM_UNKNOWN = "program_unknown"
    PROGRAM_SET = "program_set"
    PAYER_UNKNOWN = "payer_unknown"
    PERIOD_UNKNOWN = "period_unknown"
    MONTH_INVALID = "month_invalid"
    MONTH_NO_RULES = "month_no_rules"
    MONTH_PAST = "month_past"
    MONTH_FAR = "month_far"
    CATEGORY_UNKNOWN = "category_unknown"
    CATEGORY_MISSING = "category_missing"
    RISK_UNKNOWN = "risk_unknown"
    ROLE_UNKNOWN = "role_unknown"
    # who pays: the fund and the agreement
    FUND_BARRED = "fund_barred"
    FUND_UNKNOWN = "fund_unknown"
    AGREEMENT_UNKNOWN = "agreement_unknown"
    AGREEMENT_PAYER = "agreement_payer"
    AGREEMENT_PROGRAMS = "agreement_programs"
    AGREEMENT_CATEGORY = "agreement_category"
    AGREEMENT_PLACE = "agreement_place"
    AGREEMENT_MONTHS = "agreement_months"
    AGREEMENT_START = "agreement_start"
    AGREEMENT_PERIOD = "agreement_period"
    QUOTA_PEOPLE = "quota_people"
    QUOTA_VILLAGE = "quota_village"
    QUOTA_RUPIAH = "quota_rupiah"
    # cooperatives, boards and agreements themselves
    NPP_FORMAT = "npp_format"
    LEGAL_NUMBER_UNUSUAL = "legal_number_unusual"
    DATES_REVERSED = "dates_reversed"
    ROLE_TAKEN = "role_taken"
    SEAT_TWICE = "seat_twice"
    NUMBER_MISSING = "number_missing"
    NUMBER_NEGATIVE = "number_negative"
    TITLE_MISSING = "title_missing"
    PAYMENT_CODE_FORMAT = "payment_code_format"
    # heirs
    HEIRS_RECOMMENDED = "heirs_recommended"
    HEIRS_MANY = "heirs_many"
    HEIR_NAME_MISSING = "heir_name_missing"
    HEIR_RELATION_MISSING = "heir_relation_missing"
    HEIR_IS_PERSON = "heir_is_person"
    SCHOLARSHIP_CHILDREN = "scholarship_children"
    SCHOLARSHIP_NOT_CHILD = "scholarship_not_child"
    SCHOLARSHIP_BIRTH_DATE = "scholarship_birth_date"
    SCHOLARSHIP_AGE = "scholarship_age"
    # consent
    CONSENT_MISSING = "consent_missing"
    CONSENT_VERSION = "consent_version"
    CONSENT_WITNESS = "consent_witness"
    CONSENT_GUARDIAN = "consent_guardian"
    CONSENT_PHOTO = "consent_photo"
    # what a photo of the card did not prove
    CARD_NIK_UNCLEAR = "card_nik_unclear"
    CARD_NIK_ALONE = "card_nik_alone"
    CARD_NIK_DIFFERS = "card_nik_differs"
    # notices of a quote
    DISCOUNT_ASK_BRANCH = "discount_ask_branch"
    DISCOUNT_ENDS = "discount_ends"
    BASIS_UNSURE = "basis_unsure"
    DANA_DESA_CHECK = "dana_desa_check"
    PU_ROUNDING = "pu_rounding"


class CentreCode(StrEnum):
    """Name what the reference centre may object to in one field; another centre's codes get the general sentence."""

    REQUIRED = "required"
    PATTERN = "pattern"
    LENGTH = "length"
    CHOICE = "choice"
    RANGE = "range"
    TYPE = "type"
    DATE = "date"
    NIK_SERIAL = "nik_serial"
    NIK_DIGITS = "nik_digits"
    AGE_LIMIT = "age_limit"
    TAKEN = "taken"
    TOO_LARGE = "too_large"


def error(field: str, code: Code, **facts: object) -> Finding:
    """Report something that must be changed before saving."""
    return Finding(field, code.value, Severity.ERROR, facts)


def warning(field: str, code: Code, **facts: object) -> Finding:
    """Report something the officer should look at and may keep."""
    return Finding(field, code.value, Severity.WARNING, facts)


def info(field: str, code: Code, **facts: object) -> Finding:
    """Report something that is good to know and needs no action."""
    return Finding(field, code.value, Severity.INFO, facts)
