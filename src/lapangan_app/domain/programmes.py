"""Loading the dated rules: `load_rules(date)` answers what was known to be in force on that day.

Each file under `resources/programmes` names its `kind`, the day from which it is valid, its source and how sure we
are. A change of law is a new file; nothing here knows a rate.
"""

import csv
import functools
import hashlib
import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from lapangan_app.domain.benefit_rules import read_benefits
from lapangan_app.domain.choices import Choice
from lapangan_app.domain.dictionary import Dictionary, FieldRule, Need
from lapangan_app.domain.findings import Severity
from lapangan_app.domain.outreach.rules import read_outreach
from lapangan_app.domain.rules import (
    BpuTable,
    Bracket,
    Branch,
    ConsentText,
    CooperativePattern,
    Eligibility,
    EligibilityRule,
    HeirRules,
    ListNote,
    Occupation,
    Payer,
    PuTable,
    Relation,
    Relief,
    RiskClass,
    Rules,
    SectorMonths,
)
from lapangan_app.resources import resource_path

__all__ = ["Rules", "load_rules"]

LISTS = ("branches", "occupations", "categories", "cooperatives")
"""Kinds of lists that an office may replace by its own."""

_Document = dict[str, Any]


def load_rules(as_of: date, folder: Path | None = None) -> Rules:
    """Return the rules known on `as_of`, from the shipped files or from `folder`.

    Raises `LookupError` when a kind of rule has no file that was valid by then.
    """
    return _build(as_of, folder or resource_path("programmes"))


@functools.lru_cache(maxsize=8)
def _build(as_of: date, folder: Path) -> Rules:
    valid = [document for document in _documents(folder) if document["valid_from"] <= as_of]
    newest = {document["kind"]: document for document in valid}
    try:
        return Rules(
            version=_version(valid),
            bpu=tuple(_bpu(document) for document in valid if document["kind"] == "bpu"),
            pu=tuple(_pu(document) for document in valid if document["kind"] == "pu"),
            reliefs=tuple(_relief(document) for document in valid if document["kind"] == "relief"),
            periods=tuple(newest["periods"]["months"]),
            eligibility=_eligibility(newest["eligibility"]),
            payers=tuple(Payer(**entry) for entry in newest["payers"]["payer"]),
            occupations=tuple(Occupation(**entry) for entry in newest["occupations"]["occupation"]),
            roles=_choices(newest["roles"]["role"]),
            categories=_choices(newest["categories"]["category"]),
            membership_categories=_choices(newest["categories"]["membership"]),
            marital=_choices(newest["marital"]["status"]),
            heirs=_heirs(newest["heirs"]),
            branches=_branches(newest["branches"], folder),
            cooperatives=CooperativePattern(**newest["cooperatives"]["pattern"]),
            dictionary=_dictionary(newest["dictionary"]),
            outreach=read_outreach(newest),
            notes=tuple(_note(newest[kind]) for kind in LISTS),
            consents=tuple(_consent(document, folder) for document in valid if document["kind"] == "consent"),
            benefits=tuple(read_benefits(document) for document in valid if document["kind"] == "benefits"),
        )
    except KeyError as missing:
        raise LookupError(f"no rules of kind {missing} by {as_of}") from None


@functools.cache
def _documents(folder: Path) -> tuple[_Document, ...]:
    """Read every file once, oldest first. Numbers with a point become `Decimal`: money knows no binary fractions."""
    found = []
    for path in sorted(folder.glob("*.toml")):
        text = path.read_text(encoding="utf-8")
        document = tomllib.loads(text, parse_float=Decimal)
        listed = (folder / document["list_file"]).read_text(encoding="utf-8") if "list_file" in document else ""
        document["_digest"] = hashlib.sha256((text + listed).encode()).hexdigest()
        found.append(document)
    return tuple(sorted(found, key=lambda document: document["valid_from"]))


def _version(documents: list[_Document]) -> str:
    """Name a set of files: the day of the newest one and a digest of all, e.g. `2026-11-01.3fa81b02`."""
    digest = hashlib.sha256("".join(document["_digest"] for document in documents).encode()).hexdigest()
    return f"{documents[-1]['valid_from']}.{digest[:8]}" if documents else "none"


def _bpu(document: _Document) -> BpuTable:
    brackets = tuple(
        Bracket(row["no"], row["from"], row["basis"], row["confidence"], row.get("note", ""))
        for row in document["bracket"]
    )
    return BpuTable(document["first_month"], brackets, document["jkk_rate"], document["jkm"], document["jht_rate"])


def _pu(document: _Document) -> PuTable:
    return PuTable(
        first_month=document["first_month"],
        risks=tuple(RiskClass(row["code"], row["label"], row["rate"]) for row in document["risk"]),
        default_risk=document["default_risk"],
        jkm_rate=document["jkm_rate"],
        jht_rates=tuple(document["jht_rates"]),
        jp_rates=tuple(document["jp_rates"]),
        jp_caps=tuple((row["first_month"], row["wage"]) for row in document["jp_cap"]),
    )


def _relief(document: _Document) -> Relief:
    return Relief(
        code=document["code"],
        rate=document["rate"],
        programs=frozenset(document["programs"]),
        ranges=tuple(SectorMonths(row["sector"], row["first"], row["last"]) for row in document["range"]),
        excluded_payers=frozenset(document["excluded_payers"]),
        ask_payers=frozenset(document["ask_payers"]),
        excluded_categories=frozenset(document["excluded_categories"]),
    )


def _eligibility(document: _Document) -> Eligibility:
    rules = {
        row["code"]: EligibilityRule(Severity(row["severity"]), row["reason"], row["source"])
        for row in document["rule"]
    }
    return Eligibility(**document["limits"], rules=rules)


def _heirs(document: _Document) -> HeirRules:
    return HeirRules(
        relations=tuple(Relation(row["code"], row["label"], row["order"]) for row in document["relation"]),
        schools=_choices(document["school"]),
        scholarship_children=document["scholarship_children"],
        scholarship_age=document["scholarship_age"],
    )


def _branches(document: _Document, folder: Path) -> tuple[Branch, ...]:
    with open(folder / document["list_file"], encoding="utf-8", newline="") as file:
        return tuple(Branch(row["code"], row["label"], tuple(row["regencies"].split())) for row in csv.DictReader(file))


def _dictionary(document: _Document) -> Dictionary:
    rules = tuple(
        FieldRule(
            row["name"],
            Need(row["need"]),
            tuple((attribute, tuple(values)) for attribute, values in row.get("when", {}).items()),
            row["source"],
        )
        for row in document["field"]
    )
    return Dictionary(rules, tuple(document["quick"]))


def _note(document: _Document) -> ListNote:
    starter = document.get("starter", False)
    return ListNote(document["kind"], document["source"], document["valid_from"].isoformat(), starter=starter)


def _choices(entries: list[dict[str, str]]) -> tuple[Choice, ...]:
    return tuple(Choice(entry["code"], entry["label"]) for entry in entries)


def _consent(document: _Document, folder: Path) -> ConsentText:
    text = (folder / document["text_file"]).read_text(encoding="utf-8")
    return ConsentText(document["version"], text.strip())
