"""What may be wrong with a row of a list, beyond what the checks of the form say. Sentences stand in `messages`."""

from enum import StrEnum


class RosterCode(StrEnum):
    """Name one thing that only a file of people can have wrong."""

    NIK_AS_NUMBER = "nik_as_number"
    NIK_SCIENTIFIC = "nik_scientific"
    NIK_TWICE = "nik_twice"
    NIK_TWICE_OTHER_NAME = "nik_twice_other_name"
    PERSON_TWICE = "person_twice"
    ALREADY_LISTED = "already_listed"
    NAME_NOWHERE = "name_nowhere"
    CELL_FORMULA = "cell_formula"
    DATE_UNREADABLE = "date_unreadable"
    SEX_UNREADABLE = "sex_unreadable"
    INCOME_UNREADABLE = "income_unreadable"
    STATUS_UNKNOWN = "status_unknown"
    RELATION_UNKNOWN = "relation_unknown"
    VILLAGE_UNKNOWN = "village_unknown"
    VILLAGE_AMBIGUOUS = "village_ambiguous"
    VILLAGE_SPELLING = "village_spelling"
    SET_ASIDE_HIDDEN = "set_aside_hidden"
    SET_ASIDE_DECEASED = "set_aside_deceased"
