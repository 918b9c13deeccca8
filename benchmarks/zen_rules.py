"""The same checks of a contract as a JSON Decision Model for zen-engine: a decision table for each rule.

The contract comes flat: what its events were folded to, each day as a number, lists where the facts are lists. What
months are counted from comes counted, since an expression would have to make dates first. So zen-engine is given less
to do than the rules of the package, which start from the same situation and do count. It tells outcomes only.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from okstat.period import add_months, birthday, half_years
from okstat.situation.contract import ContractSituation
from okstat.situation.layoff import laid_off_by

__all__ = ["RULES", "answers", "decisions", "flat"]

ACT: Final = date(2024, 8, 1).toordinal()
DAYS: Final = {
    "ACT": ACT,
    "PRAKSISBREV": date(2017, 1, 1).toordinal(),
    "RULES_2009": date(2009, 8, 1).toordinal(),
    "REFORM_FROM": date(2018, 11, 13).toordinal(),
    "REFORM_TO": date(2019, 2, 15).toordinal(),
    "COVID_FROM": date(2020, 4, 30).toordinal(),
    "COVID_ENDS_FROM": date(2020, 7, 1).toordinal(),
    "COVID_ENDS_TO": date(2023, 1, 1).toordinal(),
    "TALKS_FROM": date(2019, 2, 15).toordinal(),
    "TALKS_TO": date(2021, 1, 1).toordinal(),
}
MET, NOT, BREACHED, UNKNOWN, JUDGED = '"met"', '"not_applicable"', '"breached"', '"unknown"', '"judgement"'
KNOWN: Final = "$ != null"
Row = tuple[dict[str, str], str]
"""Conditions on facts, and the outcome."""

NO_TRAINING: Final[tuple[Row, ...]] = (
    ({"begins": "null", "no_start": "true"}, NOT),
    ({"begins": "null"}, UNKNOWN),
)
NOT_STARTED: Final[tuple[Row, ...]] = (
    ({"started": "null", "no_start": "true"}, NOT),
    ({"started": "null"}, UNKNOWN),
)
OLD: Final = {"made": "< ACT"}

TABLES: Final[Mapping[str, tuple[Row, ...]]] = {
    "contract.written": (
        *NO_TRAINING,
        ({"signed": KNOWN}, MET),
        *NOT_STARTED,
        ({"no_signature": "true"}, BREACHED),
        ({}, UNKNOWN),
    ),
    "contract.written-before-start": (
        *NO_TRAINING,
        ({"started": "null", "signed": KNOWN, "silent_start": "$ != null and $ >= signed"}, MET),
        ({"started": "null", "signed": KNOWN}, UNKNOWN),
        *NOT_STARTED,
        ({"signed": "null", "silent_signed": "$ == null or $ < started"}, UNKNOWN),
        ({"signed": "null"}, BREACHED),
        ({"signed": "$ < started"}, MET),
        ({"signed": "$ == started", "begins": "< ACT"}, MET),
        ({"signed": "$ == started"}, UNKNOWN),
        ({}, BREACHED),
    ),
    "contract.county-approval": (
        *NO_TRAINING,
        ({"approved": KNOWN}, MET),
        *NOT_STARTED,
        ({"refused": KNOWN}, BREACHED),
        ({"no_approval": "true"}, BREACHED),
        ({}, UNKNOWN),
    ),
    "contract.effective-from-start": (
        *NO_TRAINING,
        ({"approved": "null", "refused": KNOWN}, NOT),
        ({"approved": "null", "no_approval": "true"}, NOT),
        ({"approved": "null"}, UNKNOWN),
        ({"counts_from": "null", "no_start": "true"}, NOT),
        ({"counts_from": "null"}, UNKNOWN),
        ({"effective": "$ != null and $ > counts_from"}, BREACHED),
        ({}, MET),
    ),
    "contract.deviating": (
        *NO_TRAINING,
        ({"agreed_course": "null"}, UNKNOWN),
        ({"agreed_course": '"2+2"'}, NOT),
        ({"approved": KNOWN}, MET),
        ({}, JUDGED),
    ),
    "company.approval": (
        *NOT_STARTED,
        ({"company_is_known": "false"}, UNKNOWN),
        ({"trade": "null"}, UNKNOWN),
        ({"is_approved": "true"}, MET),
        ({"silent_company": "$ == null or $ < with_company"}, UNKNOWN),
        ({}, BREACHED),
    ),
    "contract.parties": (
        ({"made": "null", "no_start": "true", "no_signature": "true"}, NOT),
        ({"made": "null"}, UNKNOWN),
        ({"signed": "null", "no_signature": "false"}, UNKNOWN),
        ({"signed": "null", **NOT_STARTED[0][0]}, NOT),
        ({"signed": "null", "started": "null"}, UNKNOWN),
        ({"names_all": "false"}, UNKNOWN),
        ({**OLD, "lacks_company": "false", "lacks_office": "false"}, MET),
        ({**OLD, "attached": "null"}, UNKNOWN),
        ({**OLD, "attached": "false", "lacks_company": "true"}, BREACHED),
        ({**OLD, "attached": "false"}, MET),
        ({**OLD, "office_rule_names": "true", "lacks_office": "true"}, BREACHED),
        ({**OLD, "office_rule_names": "true"}, MET),
        ({**OLD, "lacks_company": "true", "lacks_office": "true"}, BREACHED),
        (OLD, UNKNOWN),
        ({"company": KNOWN, "apprentice": "null"}, BREACHED),
        ({"company": KNOWN}, MET),
        ({"office": "null"}, BREACHED),
        ({"attached": "null"}, UNKNOWN),
        ({"attached": "false"}, BREACHED),
        ({"apprentice": "null"}, BREACHED),
        ({"agreed_kind": '"apprentice"'}, MET),
        ({}, UNKNOWN),
    ),
    "contract.history": (
        ({"made": "null", "has_records": "false"}, NOT),
        ({"approved_before_signed": "true"}, BREACHED),
        ({"approved_twice": "true"}, BREACHED),
        ({"held": "$ != null and started != null and $ < started"}, BREACHED),
        ({"certified": "$ != null and last_held != null and $ < last_held"}, BREACHED),
        ({"ended": "$ != null and last_started != null and $ < last_started"}, BREACHED),
        ({"ended": "$ != null and last_assessed != null and $ < last_assessed"}, BREACHED),
        ({"ended": "$ != null and last_talked != null and $ < last_talked"}, BREACHED),
        ({"ended": "$ != null and last_absent != null and $ < last_absent"}, BREACHED),
        ({}, MET),
    ),
    "exam.window": (
        ({"held": "null", "no_exam": "true"}, NOT),
        ({"held": "null"}, UNKNOWN),
        ({"held": "< RULES_2009"}, UNKNOWN),
        ({"held": "< REFORM_FROM"}, "window_2009"),
        ({"held": "< REFORM_TO", "window_2009": "$ != window_2018"}, UNKNOWN),
        ({"held": "< COVID_FROM"}, "window_2018"),
        ({"held": "< COVID_ENDS_FROM"}, "window_2020"),
        ({"held": "< COVID_ENDS_TO", "window_2020": "$ != window_2018"}, UNKNOWN),
        ({}, "window_2018"),
    ),
    "probation": (
        ({"ended": "null", "no_end": "true"}, NOT),
        ({"ended": "null"}, UNKNOWN),
        ({"basis": "null"}, UNKNOWN),
        ({"basis": '$ != "probation"'}, NOT),
        ({"ended": "< ACT", "made": "$ == null or $ < ACT"}, "probation_1998"),
        ({"ended": ">= ACT", "made": "$ == null or $ >= ACT"}, "probation_2023"),
        ({"probation_1998": "$ == probation_2023"}, "probation_1998"),
        ({}, UNKNOWN),
    ),
    "exam.registration": (
        ({"last": "null"}, UNKNOWN),
        ({"ended": "$ != null and $ < register_by"}, '""'),
        ({"registered": KNOWN}, MET),
        ({"on": "<= register_by"}, NOT),
        ({"silent_registered": "$ != null and $ >= register_by"}, BREACHED),
        ({}, UNKNOWN),
    ),
}

HALF_YEAR_ROWS: Final[tuple[Row, ...]] = (
    ({"is_named": "false", "on": ">= ACT"}, UNKNOWN),
    ({"is_named": "false"}, NOT),
    *NOT_STARTED,
    ({"kind": '"praksisbrev_candidate"', "on": "< ACT"}, UNKNOWN),
    ({}, '""'),
)
WITHOUT_HALF_YEAR: Final[Mapping[str, tuple[Row, ...]]] = {
    "assess.half-year": HALF_YEAR_ROWS,
    "assess.dialog": (({"on": "< TALKS_TO"}, '""'), *HALF_YEAR_ROWS),
}
ALL_OF: Final = (
    '({0} == "breached" or {1} == "breached" or {2} == "breached") ? "breached" : '
    '(({0} == "met" and {1} == "met" and {2} == "met") ? "met" : "unknown")'
)
OCCURRENCES: Final = (
    "len(slots) == 0 ? [] : map([0..len(slots) - 1] as k, "
    'slots[k][2] < ACT and (kind == "praksisbrev_candidate" or slots[k][2] < {since}) ? "" : '
    '(k + max(map([0..k] as j, count({days}, # < slots[j][1]) - j)) < len({days}) ? "met" : '
    '(on <= slots[k][2] ? "not_applicable" : '
    '({silent} != null and {silent} >= slots[k][2] and slots[k][2] >= {sure} ? "breached" : "unknown"))))'
)
WITHIN: Final = '{0} == null ? "unknown" : (ended == null or ended < {1} ? "met" : "breached")'
FACTS: Final[Mapping[str, Mapping[str, str]]] = {
    "contract.effective-from-start": {
        "counts_from": "begins != null and begins < ACT ? (employed_from ?? started) : started",
    },
    "company.approval": {
        "from_company": "started != null and company_since != null and company_since > started "
        "? company_since : started",
        "with_company": "started != null and trade_since != null and trade_since > $.from_company "
        "? trade_since : $.from_company",
        "is_approved": "some(approvals as a, started != null and a[0] <= $.with_company "
        "and (a[1] == null or $.with_company < a[1]))",
    },
    "contract.parties": {
        "lacks_company": "apprentice == null or company == null",
        "lacks_office": "apprentice == null or office == null",
        "day": "made == null ? null : (made < ACT ? (signed ?? started) : office)",
        "attached": "$.day == null ? null : (has_office and (office_since == null or $.day >= office_since "
        "or is_through_office) ? true : (memberships == null ? null : "
        "(some(memberships as m, m[0] <= $.day and (m[1] == null or $.day <= m[1])) ? true : "
        "(silent_joined != null and $.day <= silent_joined ? false : null))))",
        "office_rule_names": 'agreed_kind == "praksisbrev_candidate" ? ($.day != null and $.day >= PRAKSISBREV) : '
        'agreed_kind != "fagbrev_on_the_job"',
    },
    "contract.history": {
        "has_records": "first_signed != null or ended != null or certified != null or held != null "
        "or last_assessed != null or last_talked != null or last_absent != null or len(approvals_by_county) > 0",
        "approved_before_signed": "len(approvals_by_county) > 0 and first_signed != null "
        "and approvals_by_county[0] < first_signed",
        "approved_twice": "len(approvals_by_county) > 1 and some([0..len(approvals_by_county) - 2] as k, "
        "not some(decided as d, approvals_by_county[k] <= d and d <= approvals_by_county[k + 1]))",
    },
    "exam.window": {
        "late": 'is_put_off ? "judgement" : "breached"',
        "window_2009": 'held == null or closes == null ? "unknown" : '
        '(kind == "praksisbrev_candidate" and held < PRAKSISBREV ? "unknown" : (held <= closes_2009 ? "met" : $.late))',
        "window_2018": 'held == null or closes == null ? "unknown" : (opens <= held and held <= closes ? "met" : '
        '(held < ACT and not (kind in ["apprentice", "fagbrev_on_the_job"]) ? "unknown" : '
        '(held > closes ? $.late : "breached")))',
        "may_be_earlier": 'away == "breached" or is_ready == false or is_willing == false ? "breached" : '
        '(away == "unknown" or is_ready == null or is_willing == null ? "unknown" : "met")',
        "window_2020": 'held != null and closes != null and held < opens and $.may_be_earlier != "breached" '
        "? $.may_be_earlier : $.window_2018",
    },
    "probation": {
        "full": 'course == null ? "unknown" : (startsWith(course, "0+") ? "met" : "breached")',
        "in_training": WITHIN.format("started", "months_of_training"),
        "in_employment": WITHIN.format("(employed_from ?? started)", "months_of_employment"),
        "in_time": '$.in_training == $.in_employment ? $.in_training : "unknown"',
        "old_enough": 'of_age == null ? "unknown" : (ended == null or ended < of_age ? "breached" : '
        '(started == null ? "unknown" : (of_age <= started ? "met" : "unknown")))',
        "own": 'is_independent == true ? "breached" : (is_independent == null and '
        '((employed_from != null and employed_from != started) or kind == "fagbrev_on_the_job") ? "unknown" : "met")',
        "probation_1998": ALL_OF.format("$.full", "$.in_time", "$.old_enough"),
        "probation_2023": ALL_OF.format("$.full", "$.in_employment", "$.own"),
    },
    "exam.registration": {
        "register_by": "last == null ? null : (last < ACT or before_last < ACT ? last : before_last)",
    },
}
LISTS: Final[Mapping[str, str]] = {
    "assess.half-year": OCCURRENCES.format(
        since="RULES_2009", days="assessed", silent="silent_assessed", sure="RULES_2009"
    ),
    "assess.dialog": OCCURRENCES.format(since="TALKS_FROM", days="talked", silent="silent_talked", sure="TALKS_TO"),
}
RULES: Final = (*TABLES, *LISTS)


# ── the models ─────────────────────────────────────────────────────────────────────────────────


def decisions() -> dict[str, str]:
    """A model for each rule, and as `all` one model with all of them."""
    models = {rule: _model([rule]) for rule in RULES}
    return {**models, "all": _model(list(RULES))}


def _model(rules: list[str]) -> str:
    nodes: list[dict[str, Any]] = [_node("in", "inputNode", schema="")]
    facts = {key: text for rule in rules for key, text in FACTS.get(rule, {}).items()}
    if facts:
        nodes.append(_node("facts", "expressionNode", passThrough=True, expressions=_expressions(facts)))
    ask = nodes[-1]["id"]
    edges = [("in", "facts")] if facts else []
    for rule in rules:
        tables = {rule: TABLES[rule]} if rule in TABLES else {f"{rule} whole": WITHOUT_HALF_YEAR[rule]}
        for name, rows in tables.items():
            nodes.append(_table(name, rows))
            edges += [(ask, name), (name, "out")]
        if rule in LISTS:
            nodes.append(_node(rule, "expressionNode", expressions=_expressions({_key(rule): LISTS[rule]})))
            edges += [(ask, rule), (rule, "out")]
    nodes.append(_node("out", "outputNode", schema=""))
    wires = [
        {"id": f"edge {number}", "type": "edge", "sourceId": source, "targetId": target}
        for number, (source, target) in enumerate(edges)
    ]
    return json.dumps({"contentType": "application/vnd.gorules.decision", "nodes": nodes, "edges": wires})


def _node(name: str, kind: str, **content: object) -> dict[str, Any]:
    return {"id": name, "name": name, "type": kind, "content": content}


def _key(rule: str) -> str:
    return rule.replace(".", "_").replace("-", "_").replace(" ", "_")


def _with_days(text: str) -> str:
    for name, day in DAYS.items():
        text = text.replace(name, str(day))
    return text


def _expressions(texts: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"id": f"expression {key}", "key": key, "value": _with_days(text)} for key, text in texts.items()]


def _table(name: str, rows: tuple[Row, ...]) -> dict[str, Any]:
    fields = dict.fromkeys(field for conditions, _ in rows for field in conditions)
    return _node(
        name,
        "decisionTableNode",
        hitPolicy="first",
        inputs=[{"id": field, "name": field, "field": field} for field in fields],
        outputs=[{"id": "said", "name": "said", "field": _key(name)}],
        rules=[
            {"_id": f"row {number}", **{f: _with_days(conditions.get(f, "")) for f in fields}, "said": outcome}
            for number, (conditions, outcome) in enumerate(rows)
        ],
    )


# ── the facts ──────────────────────────────────────────────────────────────────────────────────


def _day(day: date | None) -> int | None:
    return day.toordinal() if day is not None else None


def _days(days: tuple[date, ...]) -> list[int]:
    return [day.toordinal() for day in days]


def flat(contract: ContractSituation) -> dict[str, Any]:
    """A contract as one flat object."""
    facts, parties, signing, approval = contract.contract, contract.parties, contract.signing, contract.approval
    start, exam, ending, assessments = contract.start, contract.exam, contract.ending, contract.assessments
    held = exam.attempts[0].on if exam.attempts else None
    closes = contract.period.last_as_of(held) if held is not None else None
    sat = next((one.held for one in contract.case.sittings if one.held is not None and one.held.on == held), None)
    willing = parties.kind.value == "fagbrev_on_the_job" or None
    if sat is not None and willing is None and (sat.consented is not None or sat.refused is not None):
        willing = sat.consented is not None and sat.consented <= sat.on
    employed = facts.employed_from or start.on
    born, last, on = facts.person.born, contract.period.last, contract.on
    company, memberships = contract.company, contract.memberships
    signed_by_name = signing.names_all
    return {
        "on": _day(on), "begins": _day(contract.begins), "last": _day(last),
        "before_last": _day(add_months(last, -2)) if last is not None else None,
        "made": _day(signing.on or contract.begins), "signed": _day(signing.on), "first_signed": _day(signing.first_on),
        "apprentice": _day(signing.apprentice_on) if signed_by_name else None, "company": _day(signing.company_on),
        "office": _day(signing.office_on), "names_all": signed_by_name, "no_signature": signing.silent_to == on,
        "silent_signed": _day(signing.silent_to), "started": _day(start.on), "last_started": _day(start.last_on),
        "no_start": start.silent_to == on, "silent_start": _day(start.silent_to),
        "approved": _day(approval.approved_on), "refused": _day(approval.refused_on),
        "effective": _day(approval.effective_from), "no_approval": approval.silent_to == on,
        "approvals_by_county": _days(approval.approvals), "decided": _days((*approval.refusals, *parties.transferred)),
        "employed_from": _day(facts.employed_from), "is_independent": facts.employment_is_independent,
        "agreed_course": facts.course, "course": parties.course, "agreed_kind": facts.kind.value,
        "kind": parties.kind.value, "trade": parties.trade, "company_is_known": memberships is not None,
        "company_since": _day(parties.company_since), "trade_since": _day(parties.trade_since),
        "approvals": _pairs(company.approved, company.withdrawn) if company is not None else [],
        "silent_company": _day(company.silent_to) if company is not None else None,
        "has_office": parties.office is not None, "is_through_office": facts.office is not None,
        "office_since": _day(parties.office_since),
        "memberships": [[_day(row.first), _day(row.last)] for row in memberships.rows] if memberships else None,
        "silent_joined": _day(memberships.silent_to) if memberships is not None else None,
        "held": _day(held), "last_held": _day(exam.attempts[-1].on) if exam.attempts else None,
        "no_exam": exam.held_silent_to == on, "certified": _day(exam.first_certificate_on), "closes": _day(closes),
        "opens": _day(add_months(closes, -3)) if closes is not None else None,
        "closes_2009": _day(add_months(closes, 2)) if closes is not None else None,
        "is_put_off": held is not None and any(day <= held for day in exam.deferred),
        "away": laid_off_by(contract, held, 3).kind.value if held is not None else "breached",
        "is_ready": sat.company_finds_ready if sat is not None else None, "is_willing": willing,
        "registered": _day(exam.registered[0]) if exam.registered else None,
        "silent_registered": _day(exam.registered_silent_to),
        "ended": _day(ending.on), "basis": ending.basis.value if ending.basis is not None else None,
        "no_end": ending.silent_to == on,
        "months_of_training": _day(add_months(start.on, 6)) if start.on is not None else None,
        "months_of_employment": _day(add_months(employed, 6)) if employed is not None else None,
        "of_age": _day(birthday(born, 21)) if born is not None else None,
        "assessed": _days(assessments.assessed), "silent_assessed": _day(assessments.assessed_silent_to),
        "talked": _days(assessments.talked), "silent_talked": _day(assessments.talked_silent_to),
        "last_assessed": _day(assessments.assessed[-1]) if assessments.assessed else None,
        "last_talked": _day(assessments.talked[-1]) if assessments.talked else None,
        "last_absent": _day(contract.absences.rows[-1].first) if contract.absences.rows else None,
        "is_named": parties.kind.value != "fagbrev_on_the_job", "slots": list(_slots(contract)),
        "waived": list(_slots(contract, waived=True)),
    }  # fmt: skip


def _pairs(since: tuple[date, ...], until: tuple[date | None, ...]) -> list[list[int | None]]:
    return [[_day(first), _day(gone)] for first, gone in zip(since, until, strict=True)]


def _slots(contract: ContractSituation, *, waived: bool = False) -> Iterator[list[int]]:
    """Number, first and last day of each half-year in which there was any training; of those that are waived, none."""
    if contract.start.on is None or contract.parties.kind.value == "fagbrev_on_the_job":
        return
    for number, slot in enumerate(half_years(contract.start.on, contract.ends or contract.on), 1):
        back = slot.first
        for absence in contract.absences.rows:
            if absence.first <= back and absence.share in (None, 1):
                back = max(back, date.max if absence.last is None else date.fromordinal(absence.last.toordinal() + 1))
        if waived is (back > slot.last):
            yield [number, slot.first.toordinal(), slot.last.toordinal()]


def answers(facts: Mapping[str, Any], result: Mapping[str, Any]) -> Iterator[tuple[str, int, str]]:
    """Rule, number of the occurrence and outcome, out of what a model answered."""
    for rule in TABLES:
        if rule != "exam.registration":
            yield rule, 0, result[_key(rule)]
    said = result[_key("exam.registration")]
    if said:
        yield "exam.registration", 0 if facts["last"] is None else 1, said
    for rule in LISTS:
        if result[_key(f"{rule} whole")]:
            yield rule, 0, result[_key(f"{rule} whole")]
        for slot, outcome in zip(facts["slots"], result[_key(rule)], strict=True):
            if outcome:
                yield rule, int(slot[0]), outcome
        since = DAYS["RULES_2009" if rule == "assess.half-year" else "TALKS_FROM"]
        for number, _, due in facts["waived"]:
            if due >= ACT or (due >= since and facts["kind"] != "praksisbrev_candidate"):
                yield rule, int(number), "not_applicable"
