"""Filling a practice laptop's queue quickly: many people in one transaction, by the same recorder as the form."""

import random
from datetime import date

from lapangan_app.domain.checking import request_of
from lapangan_app.domain.contributions import quote
from lapangan_app.domain.form import Form
from lapangan_app.domain.programmes import load_rules
from lapangan_app.domain.record import Record
from lapangan_app.services.context import Context
from lapangan_app.services.core import Core
from lapangan_app.services.forms import form_to_bytes, tidy
from lapangan_app.services.invented import invent_people
from lapangan_app.services.recording import Recorder


def fill(core: Core, people: int, regency: str, seed: int) -> None:
    """Queue `people` invented registrations from one regency; NIKs differ between regencies."""
    context: Context = core.enrolling._context
    today = date.today()
    rules = load_rules(today)
    codes = core.regions.villages(regency)
    forms = invent_people(random.Random(seed), people, codes, core.regions, rules, today, wrong=0.0, twice=0.0)
    with context.store.write() as work:
        for form in forms:
            work.registrations.save(record_of(core, form), core.officer.officer_id, context.now())


def record_of(core: Core, form: Form) -> Record:
    """Return the record that saving `form` would keep, without looking anybody up."""
    rules = load_rules(date.today())
    recorder = Recorder(core.enrolling._context, core.regions, rules)
    form = tidy(form)
    return recorder.record(form, form_to_bytes(form), quote(rules, request_of(form, rules)), None, None)
