"""The same checks written by hand: one straight function for contracts, one for enterprises and offices.

No rule values, no situations, no dated tables: events in, answers out, with the law of both Acts in `if` and `else`.
It knows what the package knows (corrections, what was known when, silence, doubts, readings, due dates), and tells for
each answer the outcome with its values or with what is missing. It does not tell who bears the duty, where the law
says so, what to do, or what the answer rests on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from operator import attrgetter
from typing import Any, Final

from okstat.model.contract import Contract
from okstat.model.county import is_same_or_follows
from okstat.model.enterprise import Enterprise, Sector
from okstat.model.events import (
    ApprovalWithdrawn,
    Approved,
    AssessmentHeld,
    Changed,
    ContractApproved,
    ContractKind,
    EmployeesCounted,
    Ended,
    EndingBasis,
    Event,
    ExamHeld,
    ExamRegistered,
    ExtensionGranted,
    Joined,
    Left,
    OfficeApprovalWithdrawn,
    OfficeApproved,
    Party,
    Refused,
    Replaced,
    Signed,
    TalkHeld,
    TrainingStarted,
    Transferred,
    Withdrawn,
)
from okstat.model.portfolio import Portfolio
from okstat.period import add_months, add_years, age_on

__all__ = ["ByHand", "check_by_hand"]

ACT: Final = date(2024, 8, 1)
RULES_2009: Final = date(2009, 8, 1)
REFORM: Final = (date(2018, 11, 13), date(2019, 2, 15))
BY_DAY: Final = attrgetter("on", "recorded", "id")
BY_RECORDED: Final = attrgetter("recorded", "on", "id")
BOTH: Final = (Party.APPRENTICE, Party.COMPANY)
NOT_APPLICABLE: Final = ("not_applicable", ())
MET: Final = ("met", ())

Said = tuple[str, tuple[Any, ...]]
"""An outcome and its values, or what is missing."""
Told = tuple[str, str, str, int, str, tuple[Any, ...]]
"""Kind and id of the subject, rule, number of the occurrence, outcome, values or what is missing."""


class ByHand:
    """What was found: the answers worth telling, and how many of each kind there were."""

    def __init__(self) -> None:
        self.told: list[Told] = []
        self.counts = {"met": 0, "not_applicable": 0, "breached": 0, "unknown": 0, "judgement": 0}


def live(events: tuple[Event, ...], on: date, known_at: date | None) -> list[Event]:
    """What has taken effect, was known, and was not corrected."""
    seen = events if known_at is None else [event for event in events if event.recorded <= known_at]
    corrections = [event for event in seen if event.__class__ is Withdrawn or event.__class__ is Replaced]
    void: set[str] = set()
    for correction in sorted(corrections, key=BY_RECORDED, reverse=True):
        if correction.id not in void:
            void.add(correction.event)  # type: ignore[attr-defined]  # chosen by class above
    return sorted((event for event in seen if event.on <= on and event.id not in void), key=BY_DAY)


def agreed(*said: Said) -> Said:
    """One answer where the readings agree, else unknown."""
    kinds = {kind for kind, _ in said}
    if len(kinds) == 1:
        return said[-1]
    if kinds == {"met", "not_applicable"}:
        return MET
    return "unknown", tuple(dict.fromkeys(missing for kind, values in said if kind == "unknown" for missing in values))


def unknown(*missing: str) -> Said:
    """What is missing."""
    return "unknown", missing


# ── one contract ───────────────────────────────────────────────────────────────────────────────


def check_contract(
    contract: Contract,
    on: date,
    known_at: date | None,
    companies: Mapping[str, Company],
    runs: dict[str, list[Any]],
    offices: dict[str, list[str | None]],
    found: ByHand,
) -> None:
    """All checks of one contract, from its events to the answers."""
    told, counts, number = found.told, found.counts, 0

    def tell(rule: str, said: Said) -> None:
        counts[said[0]] += 1
        if said[0] != "met" and said[0] != "not_applicable":
            told.append(("contract", contract.id, rule, number, said[0], said[1]))

    # What has happened.
    signatures: dict[Party, date] = {}
    names_all = True
    first = last = started = approved = effective = refused = ended = basis = held = registered = None
    lasts: list[tuple[date, date]] = []
    assessed: list[date] = []
    talked: list[date] = []
    place = contract.department or contract.enterprise
    where = place.id if place is not None else None
    office = contract.office.id if contract.office is not None else None
    where_since = office_since = None
    trade, county = contract.trade, contract.county
    agreements: list[Any] = []
    for event in live(contract.events, on, known_at):
        match event:
            case AssessmentHeld():
                assessed.append(event.on)
            case TalkHeld():
                talked.append(event.on)
            case Signed():
                agreements.append(event)
                if event.by is None:
                    names_all = False
                for party in event.by if event.by is not None else BOTH:
                    signatures.setdefault(party, event.on)
            case TrainingStarted():
                started = started or event.on
            case ContractApproved():
                approved, effective = event.on, event.effective_from
            case Refused():
                refused = event.on
            case ExamRegistered():
                registered = registered or event.on
            case ExamHeld():
                held = held or event.on
            case Ended():
                if ended is None:
                    ended, basis = event.on, event.basis
            case ExtensionGranted():
                agreements.append(event)
            case Changed():
                if event.consented is not None and event.consented <= on:
                    agreements.append(event)
                    trade = event.trade or trade
            case Transferred():
                if event.company is not None:
                    where, where_since = event.company, event.on
                if event.office is not None:
                    office, office_since = event.office, event.on
                county = event.county or county
    for event in agreements:
        first = (event.first if event.__class__ is not ExtensionGranted else None) or first
        if event.last is not None:
            last = event.last
            lasts.append((event.on, last))
    if approved is not None and refused is not None:
        if approved >= refused:
            refused = None
        else:
            approved = effective = None
    apprentice, company = signatures.get(Party.APPRENTICE), signatures.get(Party.COMPANY)
    office_signed = signatures.get(Party.OFFICE)
    signed = None
    if apprentice is not None and (company is not None or office_signed is not None):
        signed = max(apprentice, min(day for day in (company, office_signed) if day is not None))

    # Which silence is a fact.
    cap = on if known_at is None else min(on, known_at)
    silent: dict[str, date] = {}
    for kind, day in contract.complete.days.items():
        silent[kind] = day if day < cap else cap
    no_start, no_signature, no_end = (silent.get(k) == on for k in ("training_started", "signed", "ended"))
    begins = started or first
    ends = ended or last
    at = companies.get(where or "")
    if office is not None:
        offices[office].append(county)
    if not (signed is None and started is None and no_start and no_signature):
        over = ends is not None and (ended is not None or ends < on)
        run = (signed, begins, ends if over else None, over or no_end, trade, contract.id)
        if where is not None:
            if at is not None:
                runs[at.enterprise.id].append((where, run))
        else:
            for one in dict.fromkeys(placement.enterprise.id for placement in contract.placements):
                if one in companies:
                    runs[companies[one].enterprise.id].append((one, run))
    if office is not None:
        offices[f"{office} runs"].append(None)

    def attached_on(day: date | None) -> bool | None:
        if office is not None and (office_since is None or day is None or day >= office_since):
            return True
        return None if at is None or day is None else at.attached_on(day)

    # By the law of the day training begins.
    if begins is None:
        said = NOT_APPLICABLE if no_start else unknown("event training_started")
        for rule in (
            "contract.written",
            "contract.written-before-start",
            "contract.county-approval",
            "contract.effective-from-start",
            "contract.deviating",
        ):
            tell(rule, said)
    else:
        if signed is not None:
            tell("contract.written", MET)
        elif started is None:
            tell("contract.written", NOT_APPLICABLE if no_start else unknown("event training_started"))
        else:
            tell("contract.written", ("breached", (started,)) if no_signature else unknown("event signed"))

        if started is None:
            silence = silent.get("training_started")
            if signed is not None:
                said = MET if silence is not None and silence >= signed else unknown("event training_started")
            else:
                said = NOT_APPLICABLE if no_start else unknown("event training_started", "event signed")
        elif signed is None:
            silence = silent.get("signed")
            if silence is None or silence < started:
                said = unknown("event signed")
            else:
                said = ("breached", ("ikke før opplæringen begynte", started))
        elif signed < started or (signed == started and begins < ACT):
            said = MET
        elif signed == started:
            said = unknown()
        else:
            said = ("breached", (signed, started))
        tell("contract.written-before-start", said)

        if approved is not None:
            said = MET
        elif started is None:
            said = NOT_APPLICABLE if no_start else unknown("event training_started")
        elif refused is not None or silent.get("approved") == on:
            said = ("breached", (started,))
        else:
            said = unknown("event approved")
        tell("contract.county-approval", said)

        employed = (contract.employed_from or started) if begins < ACT else started
        if approved is None:
            said = NOT_APPLICABLE if silent.get("approved") == on else unknown("event approved")
        elif employed is None:
            said = unknown("event training_started")
        elif effective is not None and effective > employed:
            said = ("breached", (effective, employed))
        else:
            said = MET
        tell("contract.effective-from-start", said)

        if contract.course is None:
            said = unknown("key course of the contract")
        elif contract.course == "2+2":
            said = NOT_APPLICABLE
        else:
            said = MET if approved is not None else ("judgement", (contract.course,))
        tell("contract.deviating", said)

    # By the law of the day training with this company begins.
    if where_since is None and begins is None:
        said = NOT_APPLICABLE if no_start else unknown("event training_started")
    elif at is None or trade is None:
        said = unknown("key company of the contract" if at is None else "key trade of the contract")
    elif where_since is None and started is None:
        said = NOT_APPLICABLE if no_start else unknown("event training_started")
    else:
        start: Any = where_since or started
        if at.is_approved(trade, start):
            said = MET
        elif at.approvals_silent_to is None or at.approvals_silent_to < start:
            said = unknown("event approved of the enterprise")
        else:
            said = ("breached", (start, where, trade))
    tell("company.approval", said)

    # By the law of the day the contract is made.
    made = signed or begins
    if made is None:
        said = NOT_APPLICABLE if no_start and no_signature else unknown("event signed")
    elif signed is None and not no_signature:
        said = unknown("event signed")
    elif signed is None and started is None:
        said = NOT_APPLICABLE if no_start else unknown("event training_started")
    elif not names_all:
        said = unknown("key by of event signed")
    elif made < ACT:
        attached = attached_on(signed)
        lacks = () if apprentice is not None else ("den som skal ha læretid",)
        if attached is None:
            said = unknown("key office of the contract")
        else:
            if (office_signed if attached else company) is None:
                lacks += ("opplæringskontoret" if attached else "lærebedriften",)
            said = ("breached", (lacks,)) if lacks else MET
    else:
        lacks = () if apprentice is not None else ("den som skal ha læretid",)
        without_company: Said = ("breached", ((*lacks, "lærebedriften"),))
        if company is not None:
            said = ("breached", (lacks,)) if lacks else MET
        elif office_signed is None:
            said = without_company
        else:
            attached = attached_on(office_signed)
            if attached is None:
                said = unknown("key office of the contract")
            elif not attached:
                said = without_company
            else:
                said = ("breached", (lacks,)) if lacks else MET
                if contract.kind is not ContractKind.APPRENTICE:
                    said = agreed(said, without_company)
    tell("contract.parties", said)

    # By the law of the day the exam is held.
    if held is None:
        said = NOT_APPLICABLE if silent.get("exam_held") == on else unknown("event exam_held")
    elif held < RULES_2009:
        said = unknown("the text of the regulation before 2009-08-01")
    else:
        then = [day for since, day in lasts if since <= held]
        closes = then[-1] if then else (lasts[0][1] if lasts else None)
        if closes is None:
            said = unknown("key last of event signed")
        else:
            readings = []
            if held < REFORM[1]:
                if contract.kind is ContractKind.PRAKSISBREV_CANDIDATE and held < date(2017, 1, 1):
                    readings.append(unknown("the text on praksisbrevprøven before 2017-01-01"))
                else:
                    late = add_months(closes, 2)
                    readings.append(MET if held <= late else ("breached", (held, closes, late)))
            if held >= REFORM[0]:
                opens = add_months(closes, -3)
                readings.append(MET if opens <= held <= closes else ("breached", (held, opens, closes)))
            said = agreed(*readings)
    tell("exam.window", said)

    # By the law of the day it ended by probation; across the Acts, by that of the day it was made too.
    if ended is None:
        said = NOT_APPLICABLE if no_end else unknown("event ended")
    elif basis is None:
        said = unknown("key basis of event ended")
    elif basis is not EndingBasis.PROBATION:
        said = NOT_APPLICABLE
    else:
        employed = contract.employed_from or started
        if contract.course is None:
            within = unknown("key course of the contract")
        elif not contract.course.startswith("0+"):
            within = ("breached", (ended, "opplæringen gis ikke fullt ut i bedrift"))
        elif employed is None:
            within = unknown("event training_started")
        else:
            within = MET if ended < add_months(employed, 6) else ("breached", (ended, "de seks månedene var over"))
        readings = []
        for day in dict.fromkeys((ended < ACT, (made or ended) < ACT)):
            if within is not MET:
                readings.append(within)
            elif day:
                born = contract.person.born
                if born is None:
                    readings.append(unknown("key born of the person"))
                else:
                    young: Said = ("breached", (ended, "lærlingen var under 21 år"))
                    at_start = MET if age_on(born, started or ended) >= 21 else young
                    readings.append(agreed(at_start, MET if age_on(born, ended) >= 21 else young))
            elif contract.employment_is_independent:
                readings.append(("breached", (ended, "arbeidsavtalen var inngått uavhengig av kontrakten")))
            elif contract.employment_is_independent is None and (
                contract.kind is ContractKind.FAGBREV_ON_THE_JOB
                or (contract.employed_from is not None and contract.employed_from != started)
            ):
                readings.append(unknown("key employment_is_independent of the contract"))
            else:
                readings.append(MET)
        said = agreed(*readings)
    tell("probation", said)

    # Duties, by the law of the day they are due.
    if last is None:
        tell("exam.registration", unknown("key last of event signed"))
    else:
        number = 1
        silence = silent.get("exam_registered")
        for due in (last, add_months(last, -2)):
            if (due < ACT) is (due is last) and (ended is None or ended >= due):
                if registered is not None:
                    said = MET
                elif on <= due:
                    said = NOT_APPLICABLE
                elif silence is not None and silence >= due:
                    said = ("breached", (due, 1))
                else:
                    said = unknown("event exam_registered")
                tell("exam.registration", said)
    named_2009 = contract.kind in (ContractKind.APPRENTICE, ContractKind.TRAINING_CANDIDATE)
    named_2024 = contract.kind is not ContractKind.FAGBREV_ON_THE_JOB
    until = ends or on
    for rule, days, kind, is_old in (
        ("assess.half-year", assessed, "assessment_held", True),
        ("assess.dialog", talked, "talk_held", False),
    ):
        number = 0
        if on >= ACT or is_old:
            if not (named_2024 if on >= ACT else named_2009):
                tell(rule, NOT_APPLICABLE)
            elif started is None:
                tell(rule, NOT_APPLICABLE if no_start else unknown("event training_started"))
        if started is None or not (named_2009 or named_2024):
            continue
        silence = silent.get(kind)
        taken, opens = 0, started
        while True:
            number += 1
            closing = add_months(started, 6 * number)
            due = date.fromordinal(closing.toordinal() - 1)
            if due > until:
                break
            while taken < len(days) and days[taken] < opens:
                taken += 1
            fulfilled = days[taken] if taken < len(days) else None
            taken += 1
            opens = closing
            if not (named_2024 if due >= ACT else named_2009 and is_old and due >= RULES_2009):
                continue
            if fulfilled is not None:
                said = MET
            elif on <= due:
                said = NOT_APPLICABLE
            elif silence is not None and silence >= due:
                said = ("breached", (due, number))
            else:
                said = unknown(f"event {kind}")
            tell(rule, said)


# ── enterprises and offices ────────────────────────────────────────────────────────────────────


class Company:
    """An enterprise, or a department of it, with what has happened to the enterprise."""

    def __init__(self, enterprise: Enterprise, department: str | None, on: date, known_at: date | None) -> None:
        self.enterprise = enterprise
        self.department = department
        self.events = live(enterprise.events, on, known_at)
        cap = on if known_at is None else min(on, known_at)
        self.silent = {kind: min(day, cap) for kind, day in enterprise.complete.days.items()}
        self.approvals_silent_to = self.silent.get("approved")
        self.approved: defaultdict[str, list[date]] = defaultdict(list)
        self.withdrawn: defaultdict[str, list[date]] = defaultdict(list)
        self.memberships: list[tuple[date, date | None]] = []
        for event in self.events:
            match event:
                case Approved() if event.department in (None, department):
                    self.approved[event.trade].append(event.on)
                case ApprovalWithdrawn() if event.department in (None, department):
                    self.withdrawn[event.trade].append(event.on)
                case Joined():
                    left = (e.on for e in self.events if e.__class__ is Left and e.office == event.office)  # type: ignore[attr-defined]  # chosen by class
                    self.memberships.append((event.on, next((gone for gone in left if gone > event.on), None)))

    def attached_on(self, day: date) -> bool | None:
        """Whether it was a member of an office."""
        if any(first <= day and (gone is None or day < gone) for first, gone in self.memberships):
            return True
        silence = self.silent.get("joined")
        return False if silence is not None and day <= silence else None

    def is_approved(self, trade: str, day: date) -> bool:
        """Whether an approval in the trade stood on the day."""
        given = [since for since in self.approved[trade] if since <= day]
        return bool(given) and not any(given[-1] < gone <= day for gone in self.withdrawn[trade])


def check_approvals(
    company: Company, on: date, runs: list[Any], contracts_are_known: bool, found: ByHand
) -> None:
    """County and lapse of each approval of one enterprise."""
    enterprise = company.enterprise
    lies = {department.id: department.county for department in enterprise.departments}
    given = [event for event in company.events if event.__class__ is Approved]
    gone = [event for event in company.events if event.__class__ is ApprovalWithdrawn]
    for department, trade, county in dict.fromkeys((e.department, e.trade, e.county) for e in given):  # type: ignore[attr-defined]  # chosen by class
        days, withdrawn = (
            [
                e.on
                for e in some
                if e.trade == trade and e.department in (None, department) and e.county == county  # type: ignore[attr-defined]  # chosen by class
            ]
            for some in (given, gone)
        )
        place = department or enterprise.id
        id_ = f"{place}/{trade}/{county}"
        lies_in = lies[department] if department in lies else enterprise.county
        if lies_in is None or "99" in (lies_in, county):
            said = unknown("key county of the department")
        elif is_same_or_follows(lies_in, county):
            said = MET
        else:
            said = ("breached", (place, lies_in, county))
        for rule in ("company.approval-county", "company.lapse"):
            if rule == "company.lapse":
                if on < ACT:
                    continue
                if any(days[-1] < day for day in withdrawn):
                    said = NOT_APPLICABLE
                elif not contracts_are_known:
                    said = unknown("event signed")
                else:
                    here = [run for where, run in runs if department is None or where == place]
                    said = _lapse(here, trade, days[-1], on)
            found.counts[said[0]] += 1
            if said[0] not in ("met", "not_applicable"):
                found.told.append(("approval", id_, rule, 0, said[0], said[1]))


def _lapse(runs: list[Any], trade: str, given: date, on: date) -> Said:
    """Four readings: contracts in the trade or all, counted from their end or from the Act."""
    readings: list[Said] = []
    for some in ([run for run in runs if run[4] == trade], runs):
        under_it = [run for run in some if run[2] is None or run[2] >= given]
        for from_act in (False, True):
            if any(run[0] is None and run[1] is None for run in under_it):
                readings.append(unknown("event signed"))
                continue
            readings.append(_lapse_of(sorted(under_it, key=lambda run: run[0] or run[1]), from_act, on))
    return agreed(*readings)


def _lapse_of(runs: list[Any], from_act: bool, on: date) -> Said:
    last_end, may_run = None, False
    for signed, first, ended, is_known, _, _ in runs:
        begins = signed or first
        if last_end is not None and begins >= (lapsed := _lapse_day(last_end, from_act)):
            return "breached", (lapsed, last_end)
        if ended is None and is_known:
            return MET
        may_run |= ended is None
        end = ended or begins
        last_end = end if last_end is None else max(last_end, end)
    if last_end is None:
        return NOT_APPLICABLE
    lapsed = _lapse_day(last_end, from_act)
    if on < lapsed:
        return MET
    return unknown("event ended, or key last of event signed") if may_run else ("breached", (lapsed, last_end))


def _lapse_day(ended: date, from_act: bool) -> date:
    return add_years(max(ended, ACT), 2) if from_act else max(add_years(ended, 2), ACT)


def check_state_body(company: Company, on: date, runs: list[Any], contracts_are_known: bool) -> Said | None:
    """The state body's duty to have an apprentice."""
    if on < date(2015, 5, 19):
        return None
    sector = company.enterprise.sector
    if sector is None:
        return unknown("key sector of the enterprise")
    if sector is not Sector.STATE:
        return NOT_APPLICABLE
    if on >= date(2024, 1, 1):
        return unknown(f"table state.apprentice-requirement.threshold on {on}")
    counts = [event for event in company.events if event.__class__ is EmployeesCounted]
    employees = counts[-1].employees if counts else None  # type: ignore[attr-defined]  # chosen by class
    thresholds = [75] if on >= date(2022, 1, 1) else [100] if on >= date(2021, 9, 1) else [0, 100]
    said: list[Said] = []
    for threshold in thresholds if on >= date(2019, 10, 4) else [0]:
        if any(first and first <= on and ended is None and known for _, (_, first, ended, known, _, _) in runs):
            said.append(MET)
        elif threshold and employees is not None and employees <= threshold:
            said.append(NOT_APPLICABLE)
        elif threshold and employees is None:
            said.append(unknown("event employees_counted"))
        elif any(run[2] is None for _, run in runs):
            said.append(unknown("event training_started and ended of its contracts"))
        else:
            said.append(("breached", (threshold,)) if contracts_are_known else unknown("event signed"))
    return agreed(*said)


def check_office(events: list[Event], on: date, silent_to: date | None, belongs: bool, where: set[str]) -> Said:
    """Approval of the office in each county where it has contracts."""
    approved = []
    for event in events:
        if event.__class__ is OfficeApproved:
            county = event.county  # type: ignore[attr-defined]  # chosen by class
            gone = (e for e in events if e.__class__ is OfficeApprovalWithdrawn and e.county == county)  # type: ignore[attr-defined]  # chosen by class
            if not any(withdrawal.on > event.on for withdrawal in gone):
                approved.append(county)
    counties = sorted(where - {"99"})
    lacks = tuple(c for c in counties if not any(is_same_or_follows(c, own) for own in approved))
    if not belongs:
        said = NOT_APPLICABLE
    elif lacks:
        said = ("breached", (lacks,)) if silent_to == on else unknown("event approved of the office")
    else:
        said = MET if counties else unknown("key county of the contracts")
    return agreed(MET, said) if on >= ACT and approved else said


def check_by_hand(portfolio: Portfolio, *, on: date, known_at: date | None = None) -> ByHand:
    """All checks of a portfolio."""
    found = ByHand()
    cap = on if known_at is None else min(on, known_at)
    companies: dict[str, Company] = {}
    for enterprise in portfolio.enterprises:
        companies[enterprise.id] = Company(enterprise, None, on, known_at)
        for department in enterprise.departments:
            companies[department.id] = Company(enterprise, department.id, on, known_at)
    runs: dict[str, list[Any]] = {enterprise.id: [] for enterprise in portfolio.enterprises}
    offices: defaultdict[str, list[str | None]] = defaultdict(list)
    for contract in portfolio.contracts:
        check_contract(contract, on, known_at, companies, runs, offices, found)
    signed_to = portfolio.complete.days.get("signed")
    contracts_are_known = signed_to is not None and min(signed_to, cap) == on
    for enterprise in portfolio.enterprises:
        company = companies[enterprise.id]
        check_approvals(company, on, runs[enterprise.id], contracts_are_known, found)
        state = check_state_body(company, on, runs[enterprise.id], contracts_are_known)
        if state is not None:
            _tell(found, "enterprise", enterprise.id, "state.agency-apprentice-requirement", state)
    for office in portfolio.offices:
        silent_to = office.complete.days.get("approved")
        silent_to = min(silent_to, cap) if silent_to is not None else None
        belongs, where = bool(offices[f"{office.id} runs"]), {c for c in offices[office.id] if c is not None}
        said = check_office(live(office.events, on, known_at), on, silent_to, belongs, where)
        _tell(found, "office", office.id, "office.approval", said)
    found.told.sort()
    return found


def _tell(found: ByHand, kind: str, id_: str, rule: str, said: Said) -> None:
    found.counts[said[0]] += 1
    if said[0] not in ("met", "not_applicable"):
        found.told.append((kind, id_, rule, 0, said[0], said[1]))
