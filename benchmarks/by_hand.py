"""The same checks written by hand: one straight function for a contract, one each for its company and its office.

No rule values, no situations, no dated tables: events in, answers out, with the law of both Acts in `if` and `else`.
It knows what the package knows (corrections, what was known when, silence, doubts, readings, crossings, due dates), and
tells for each answer the outcome, with its values or with what is missing. It does not tell who bears the duty, where
the law says so, what to do, or what the answer rests on. What only a person can attest is left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from operator import attrgetter
from typing import Any, Final

from okstat.model.contract import Contract
from okstat.model.county import is_same_or_follows
from okstat.model.enterprise import Enterprise, Sector
from okstat.model.events import (
    AbsenceCause,
    Absent,
    ApprovalWithdrawn,
    Approved,
    AssessmentHeld,
    CertificateIssued,
    Changed,
    ContractApproved,
    ContractKind,
    EmployeesCounted,
    EmploymentEnded,
    EmploymentEnding,
    Ended,
    EndingBasis,
    ExamDeferred,
    ExamHeld,
    ExamRegistered,
    ExtensionGranted,
    Joined,
    Leave,
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
from okstat.period import add_months, add_years, birthday

__all__ = ["RULES", "ByHand", "check_by_hand"]

RULES: Final = frozenset(
    {
        "assess.dialog",
        "assess.half-year",
        "company.approval",
        "company.approval-county",
        "company.lapse",
        "contract.county-approval",
        "contract.deviating",
        "contract.effective-from-start",
        "contract.history",
        "contract.parties",
        "contract.written",
        "contract.written-before-start",
        "exam.registration",
        "exam.window",
        "office.approval",
        "probation",
        "state.agency-apprentice-requirement",
    }
)
"""The ids of the rules that are written here."""

ACT: Final = date(2024, 8, 1)
RULES_2009: Final = date(2009, 8, 1)
REFORM: Final = (date(2018, 11, 13), date(2019, 2, 15))
COVID: Final = (date(2020, 4, 30), date(2020, 7, 1), date(2023, 1, 1))
"""The first day of the exception, and the first and the last day on which it may have ended."""
RENUMBERED: Final = (date(2019, 2, 15), date(2021, 1, 1))
BY_DAY: Final = attrgetter("on", "recorded", "id")
BY_RECORDED: Final = attrgetter("recorded", "on", "id")
BOTH: Final = (Party.APPRENTICE, Party.COMPANY)
NAMED: Final = (ContractKind.APPRENTICE, ContractKind.TRAINING_CANDIDATE, ContractKind.PRAKSISBREV_CANDIDATE)
FOR_A_TRADE: Final = (ContractKind.APPRENTICE, ContractKind.FAGBREV_ON_THE_JOB)

Said = tuple[str, tuple[Any, ...]]
"""An outcome and its values, or what is missing."""
Told = tuple[str, str, str, int, str, tuple[Any, ...]]
"""Kind and id of the subject, rule, number of the occurrence, outcome, values or what is missing."""

NOT_APPLICABLE: Final[Said] = ("not_applicable", ())
MET: Final[Said] = ("met", ())


class ByHand:
    """A portfolio on a day: the answers worth telling, how many there are of each kind, and what it takes to know."""

    def __init__(self, portfolio: Portfolio, on: date, known_at: date | None) -> None:
        self.on = on
        self.known_at = known_at
        self.told: list[Told] = []
        self.counts = {"met": 0, "not_applicable": 0, "breached": 0, "unknown": 0, "judgement": 0}
        self.silences: dict[int, dict[str, date]] = {}
        self.offices: defaultdict[str, list[Any]] = defaultdict(list)
        self.runs: defaultdict[str, list[Any]] = defaultdict(list)
        self.companies: dict[str, Company] = {}
        for enterprise in portfolio.enterprises:
            self.companies[enterprise.id] = Company(enterprise, None, on, known_at)
            for department in enterprise.departments:
                self.companies[department.id] = Company(enterprise, department.id, on, known_at)

    def tell(self, kind: str, id_: str, rule: str, said: Said) -> None:
        """Count an answer, and keep it when it is worth telling."""
        self.counts[said[0]] += 1
        if said[0] != "met" and said[0] != "not_applicable":
            self.told.append((kind, id_, rule, 0, said[0], said[1]))


def live(events: tuple[Any, ...], on: date, known_at: date | None) -> list[Any]:
    """What has taken effect, was known, and was not corrected."""
    seen = events if known_at is None else [event for event in events if event.recorded <= known_at]
    void: set[str] = set()
    corrections = [event for event in seen if event.__class__ is Withdrawn or event.__class__ is Replaced]
    for correction in sorted(corrections, key=BY_RECORDED, reverse=True):
        if correction.id not in void:
            void.add(correction.event)
        elif correction.__class__ is Replaced:
            void.add(correction.replacement)
    return sorted((event for event in seen if event.on <= on and event.id not in void), key=BY_DAY)


def agreed(*said: Said) -> Said:
    """One answer where the readings agree, else unknown."""
    kinds = {kind for kind, _ in said}
    if len(kinds) == 1:
        return said[-1]
    if kinds == {"met", "not_applicable"}:
        return MET
    return "unknown", tuple(dict.fromkeys(missing for kind, values in said if kind == "unknown" for missing in values))


def all_of(*conditions: Said) -> Said:
    """A condition that fails decides; then what is not known."""
    for condition in conditions:
        if condition[0] == "breached":
            return condition
    missing = [values for kind, values in conditions if kind == "unknown"]
    return ("unknown", tuple(dict.fromkeys(one for values in missing for one in values))) if missing else MET


def unknown(*missing: str) -> Said:
    """What is missing."""
    return "unknown", missing


def may_be_earlier(  # noqa: C901 - one straight function, like those it serves
    exam: ExamHeld, kind: ContractKind, absences: list[Any], left: EmploymentEnded | None, silent: dict[str, date]
) -> Said:
    """The temporary regulation of 2020 § 9: away for less than three months, found ready, and willing."""
    rows = [event for event in absences if event.on <= exam.on]
    away = [event for event in rows if event.cause is AbsenceCause.LAID_OFF]
    before = date.fromordinal(exam.on.toordinal() - 1)
    gone = sum(min(event.last or exam.on, exam.on).toordinal() - event.on.toordinal() + 1 for event in away)
    is_away = MET
    if left is not None and left.on < exam.on and left.basis is EmploymentEnding.NOTICE:
        if exam.on >= add_months(date.fromordinal(left.on.toordinal() + 1), 3):
            is_away = ("breached", ())
    elif not away:
        lacks = []
        if any(event.cause is None for event in rows) or silent.get("absence", date.min) < exam.on:
            lacks.append("event absence")
        if silent.get("leave", date.min) < exam.on:
            lacks.append("event leave")
        if left is None and silent.get("employment_ended", date.min) < before:
            lacks.append("event employment_ended")
        elif left is not None and left.on < exam.on and left.basis is None:
            lacks.append("key basis of event employment_ended")
        is_away = unknown(*lacks) if lacks else ("breached", ())
    if away and gone >= add_months(away[0].on, 3).toordinal() - away[0].on.toordinal():
        is_away = ("breached", ())
    ready: Said = MET if exam.company_finds_ready else ("breached", ())
    if exam.company_finds_ready is None:
        ready = unknown("key company_finds_ready of event exam_held")
    if kind is ContractKind.FAGBREV_ON_THE_JOB:
        willing = MET
    elif exam.consented is not None:
        willing = MET if exam.consented <= exam.on else ("breached", ())
    else:
        willing = unknown("key consented of event exam_held") if exam.refused is None else ("breached", ())
    return all_of(is_away, ready, willing)


def check_contract(  # noqa: C901, PLR0912, PLR0915 - that it is one straight function is the point of it
    contract: Contract, found: ByHand
) -> None:
    """All checks of one contract, from its events to the answers."""
    on, known_at, companies, runs = found.on, found.known_at, found.companies, found.runs
    told, counts, number = found.told, found.counts, 0

    def tell(rule: str, said: Said) -> None:
        counts[said[0]] += 1
        if said[0] != "met" and said[0] != "not_applicable":
            told.append(("contract", contract.id, rule, number, said[0], said[1]))

    # What has happened.
    apprentice = company = office_signed = first_signed = None
    names_all = True
    first = last = started = last_started = effective = ended = basis = certified = None
    lasts: list[tuple[date, date]] = []
    assessed: list[date] = []
    talked: list[date] = []
    held: list[date] = []
    exams: list[ExamHeld] = []
    left: EmploymentEnded | None = None
    registered: list[date] = []
    approvals: list[date] = []
    refusals: list[date] = []
    transfers: list[date] = []
    deferrals: list[date] = []
    absences: list[Any] = []
    agreements: list[Any] = []
    stays: list[tuple[str, date | None, date]] = []
    place = contract.department or contract.enterprise
    where = place.id if place is not None else None
    office = contract.office.id if contract.office is not None else None
    where_since = office_since = trade_since = None
    trades: list[tuple[str, date | None, date]] = []
    kind, course, trade, county = contract.kind, contract.course, contract.trade, contract.county
    shared = [placement.enterprise.id for placement in contract.placements]
    for event in live(contract.events, on, known_at):
        match event:
            case AssessmentHeld():
                assessed.append(event.on)
            case TalkHeld():
                talked.append(event.on)
            case Signed():
                agreements.append(event)
                first_signed = first_signed or event.on
                by = event.by
                if by is None:
                    by, names_all = BOTH, False
                if apprentice is None and Party.APPRENTICE in by:
                    apprentice = event.on
                if company is None and Party.COMPANY in by:
                    company = event.on
                if office_signed is None and Party.OFFICE in by:
                    office_signed = event.on
            case TrainingStarted():
                started, last_started = started or event.on, event.on
            case ContractApproved():
                approvals.append(event.on)
                effective = event.effective_from
            case ExamRegistered():
                registered.append(event.on)
            case ExamHeld():
                held.append(event.on)
                exams.append(event)
            case EmploymentEnded():
                left = left or event
            case Absent() | Leave():
                absences.append(event)
            case Ended():
                if ended is None:
                    ended, basis = event.on, event.basis
            case Refused():
                refusals.append(event.on)
            case CertificateIssued():
                certified = certified or event.on
            case ExamDeferred():
                deferrals.append(event.on)
            case ExtensionGranted():
                agreements.append(event)
            case Changed():
                if event.consented is not None and event.consented <= on:
                    agreements.append(event)
                    kind, course = event.contract_kind or kind, event.course or course
                    if event.trade is not None and event.trade != trade:
                        in_force = max(event.on, event.consented)
                        if trade is not None:
                            trades.append((trade, trade_since, date.fromordinal(in_force.toordinal() - 1)))
                        trade, trade_since = event.trade, in_force
            case Transferred():
                transfers.append(event.on)
                if event.company is not None:
                    day_before = date.fromordinal(event.on.toordinal() - 1)
                    places = [where] if where is not None else list(dict.fromkeys(shared))
                    stays += [(one, where_since, day_before) for one in places]
                    where, where_since = event.company, event.on
                if event.office is not None:
                    office, office_since = event.office, event.on
                county = event.county or county
            case _:
                pass  # what no rule asks for
    for event in agreements:
        if event.__class__ is not ExtensionGranted:
            first = event.first or first
        if event.last is not None:
            last = event.last
            in_force = max(event.on, event.consented) if isinstance(event, Changed) and event.consented else event.on
            lasts.append((in_force, last))
    approved, refused = approvals[-1] if approvals else None, refusals[-1] if refusals else None
    if approved is not None and refused is not None:
        if approved >= refused:
            refused = None
        else:
            approved = effective = None
    signed = None
    if apprentice is not None and (company is not None or office_signed is not None):
        signed = max(apprentice, min(day for day in (company, office_signed) if day is not None))

    # Which silence is a fact.
    silent = found.silences.get(id(contract.complete))
    if silent is None:
        cap = on if known_at is None else min(on, known_at)
        silent = found.silences[id(contract.complete)] = {k: min(day, cap) for k, day in contract.complete.days.items()}
    no_start, no_signature = silent.get("training_started") == on, silent.get("signed") == on
    no_end, no_approval = silent.get("ended") == on, silent.get("approved") == on
    begins = started or first
    ends = ended or last
    at = companies.get(where or "")

    # What it is for its companies and its office.
    if not (signed is None and started is None and no_start and no_signature):
        over = ends is not None and (ended is not None or ends < on)
        run = (signed, begins, ends if over else None, over or no_end, trade, kind)
        if office is not None:
            found.offices[office].append((run, county or "99", signed is not None or started is not None))
        for one, since, until in stays:
            if one in companies:
                runs[companies[one].enterprise.id] += by_trade(one, run, since, until, trades, trade_since)
        for one in [where] if where is not None else dict.fromkeys(shared):
            if one in companies:
                runs[companies[one].enterprise.id] += by_trade(one, run, where_since, None, trades, trade_since)

    # By the law of the day training begins.
    no_training = NOT_APPLICABLE if no_start else unknown("event training_started")
    if begins is None:
        tell("contract.written", no_training)
        tell("contract.written-before-start", no_training)
        tell("contract.county-approval", no_training)
        tell("contract.effective-from-start", no_training)
        tell("contract.deviating", no_training)
    else:
        if signed is not None:
            said = MET
        elif started is None:
            said = no_training
        else:
            said = ("breached", (started,)) if no_signature else unknown("event signed")
        tell("contract.written", said)

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
                said = ("breached", ("på en senere dag eller ikke i det hele tatt", started))
        elif signed < started or (signed == started and begins < ACT):
            said = MET
        else:
            said = unknown() if signed == started else ("breached", (signed, started))
        tell("contract.written-before-start", said)

        if approved is not None:
            said = MET
        elif started is None:
            said = no_training
        elif refused is not None or no_approval:
            said = ("breached", (started,))
        else:
            said = unknown("event approved")
        tell("contract.county-approval", said)

        employed = (contract.employed_from or started) if begins < ACT else started
        if approved is None:
            said = NOT_APPLICABLE if refused is not None or no_approval else unknown("event approved")
        elif employed is None:
            said = no_training
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
    if started is None:
        said = no_training
    elif at is None or trade is None:
        said = unknown("key company of the contract" if at is None else "key trade of the contract")
    else:
        start = max(day for day in (started, where_since, trade_since) if day is not None)
        if at.is_approved(trade, start):
            said = MET
        elif at.approvals_silent_to is None or at.approvals_silent_to < start:
            said = unknown("event approved of the enterprise")
        else:
            said = ("breached", (start, where, trade))
    tell("company.approval", said)

    # By the law of the day the contract is made.
    made = signed or begins
    day = signed or started
    if made is None:
        said = NOT_APPLICABLE if no_start and no_signature else unknown("event signed")
    elif signed is None and not no_signature:
        said = unknown("event signed")
    elif day is None:
        said = no_training
    elif not names_all:
        said = unknown("key by of event signed")
    else:
        lacks = () if apprentice is not None else ("den som skal ha læretid",)
        by_company = lacks if company is not None else (*lacks, "lærebedriften")
        by_office = lacks if office_signed is not None else (*lacks, "opplæringskontoret")
        with_company: Said = ("breached", (by_company,)) if by_company else MET
        with_office: Said = ("breached", (by_office,)) if by_office else MET
        if made < ACT:
            is_sure = with_company == with_office
            names_it = day >= date(2017, 1, 1) if contract.kind is NAMED[2] else contract.kind is not FOR_A_TRADE[1]
        else:
            is_sure = company is not None or office_signed is None
            names_it, day = contract.kind is ContractKind.APPRENTICE, office_signed or day
        attached: bool | None = None
        if not is_sure:
            if office is not None and (office_since is None or day >= office_since or contract.office is not None):
                attached = True
            elif at is not None:
                attached = at.attached_on(day)
        if is_sure or attached is False:
            said = with_company
        elif attached is None:
            said = unknown("key office of the contract")
        elif names_it:
            said = with_office
        else:
            said = agreed(with_office, with_company)
    tell("contract.parties", said)

    # Records that contradict each other.
    said = MET
    has_records = approvals or assessed or talked or absences or held or first_signed or certified or ended
    if made is None and not has_records:
        said = NOT_APPLICABLE
    elif approvals and first_signed is not None and approvals[0] < first_signed:
        said = contradict("kontrakten ble godkjent", approvals[0], "kontrakten ble underskrevet", first_signed)
    else:
        for earlier, later in pairwise(approvals):
            if not any(earlier <= between <= later for between in (*refusals, *transfers)):
                said = contradict("kontrakten ble godkjent", earlier, "kontrakten ble godkjent", later)
                break
        if said is MET and held and started is not None and held[0] < started:
            said = contradict("prøven ble holdt", held[0], "opplæringen begynte", started)
        if said is MET and held and certified is not None and certified < held[-1]:
            said = contradict("det ble utstedt brev eller bevis", certified, "prøven ble holdt", held[-1])
        if said is MET and ended is not None:
            if last_started is not None and ended < last_started:
                said = contradict("kontrakten ble avsluttet", ended, "opplæringen begynte", last_started)
            elif assessed and ended < assessed[-1]:
                said = contradict("kontrakten ble avsluttet", ended, "det ble holdt halvårsvurdering", assessed[-1])
            elif talked and ended < talked[-1]:
                said = contradict("kontrakten ble avsluttet", ended, "det ble holdt samtale om utvikling", talked[-1])
            elif absences and ended < absences[-1].on:
                what = "en permisjon begynte" if absences[-1].__class__ is Leave else "et fravær begynte"
                said = contradict("kontrakten ble avsluttet", ended, what, absences[-1].on)
    tell("contract.history", said)

    # By the law of the day the exam is held.
    if not held:
        said = NOT_APPLICABLE if silent.get("exam_held") == on else unknown("event exam_held")
    elif (exam := held[0]) < RULES_2009:
        said = unknown("the text of the regulation before 2009-08-01")
    elif not lasts:
        said = unknown("key last of event signed")
    else:
        then = [day for since, day in lasts if since <= exam]
        closes = then[-1] if then else lasts[0][1]
        put_off = [day for day in deferrals if day <= exam]
        readings: list[Said] = []
        if exam < REFORM[1]:
            late = add_months(closes, 2)
            if kind is ContractKind.PRAKSISBREV_CANDIDATE and exam < date(2017, 1, 1):
                readings.append(unknown("the text on praksisbrevprøven before 2017-01-01"))
            elif exam <= late:
                readings.append(MET)
            else:
                readings.append(
                    ("judgement", (put_off[-1], exam, late)) if put_off else ("breached", (exam, closes, late))
                )
        if exam >= REFORM[0]:
            opens = add_months(closes, -3)
            if opens <= exam <= closes:
                said = MET
            elif exam < ACT and kind not in FOR_A_TRADE:
                said = unknown("the text on praksisbrevprøven and kompetanseprøven before 2024-08-01")
            elif exam > closes and put_off:
                said = ("judgement", (put_off[-1], exam, closes))
            else:
                said = ("breached", (exam, opens, closes))
            if COVID[0] <= exam < COVID[2]:
                earlier = may_be_earlier(exams[0], kind, absences, left, silent) if exam < opens else said
                readings.append(said if earlier[0] == "breached" else earlier)
            if not COVID[0] <= exam < COVID[1]:
                readings.append(said)
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
        full = MET if course is not None and course.startswith("0+") else unknown("key course of the contract")
        if full is not MET and course is not None:
            full = ("breached", (ended, "opplæringen gis ikke fullt ut i bedrift"))
        within: list[Said] = []
        for day in (started, contract.employed_from or started):
            if day is None:
                within.append(unknown("event training_started"))
            else:
                over = ended >= add_months(day, 6)
                within.append(("breached", (ended, "de seks månedene var over")) if over else MET)
        readings = []
        for is_old in dict.fromkeys((ended < ACT, (made or ended) < ACT)):
            if is_old:
                young: Said = ("breached", (ended, "lærlingen var under 21 år"))
                of_age = birthday(contract.person.born, 21) if contract.person.born is not None else None
                if of_age is None:
                    third = unknown("key born of the person")
                elif ended < of_age:
                    third = young
                elif started is None:
                    third = unknown("event training_started")
                else:
                    third = agreed(MET if of_age <= started else young, MET)
                readings.append(all_of(full, agreed(*within), third))
            else:
                is_own = contract.employment_is_independent
                is_older = contract.employed_from is not None and contract.employed_from != started
                third = MET
                if is_own:
                    third = ("breached", (ended, "arbeidsavtalen var inngått uavhengig av kontrakten"))
                elif is_own is None and (is_older or kind is ContractKind.FAGBREV_ON_THE_JOB):
                    third = unknown("key employment_is_independent of the contract")
                readings.append(all_of(full, within[1], third))
        said = agreed(*readings)
    tell("probation", said)

    # Duties, by the law of the day they are due.
    if last is None:
        tell("exam.registration", unknown("key last of event signed"))
    else:
        number = 1
        before_end = add_months(last, -2)
        due = last if last < ACT or before_end < ACT else before_end
        if ended is None or ended >= due:
            if registered:
                said = MET
            elif on <= due:
                said = NOT_APPLICABLE
            else:
                silence = silent.get("exam_registered")
                is_fact = silence is not None and silence >= due
                said = ("breached", (due, 1)) if is_fact else unknown("event exam_registered")
            tell("exam.registration", said)
    until = ends or on
    for rule, days, what, since in (
        ("assess.half-year", assessed, "assessment_held", RULES_2009),
        ("assess.dialog", talked, "talk_held", RENUMBERED[0]),
    ):
        number = 0
        is_silent = kind is ContractKind.PRAKSISBREV_CANDIDATE
        if kind not in NAMED:
            if on >= ACT:
                tell(rule, unknown("key admission of the contract"))
            elif what == "assessment_held" or on >= RENUMBERED[1]:
                tell(rule, NOT_APPLICABLE)
            continue
        if started is None:
            if on >= ACT or what == "assessment_held" or on >= RENUMBERED[1]:
                tell(rule, no_training)
            continue
        if is_silent and on < ACT and (what == "assessment_held" or on >= RENUMBERED[1]):
            tell(rule, unknown("the text on praksisbrev candidates before 2024-08-01"))
        silence = silent.get(what)
        taken, opens = 0, started
        while True:
            number += 1
            closing = add_months(started, 6 * number)
            due = date.fromordinal(closing.toordinal() - 1)
            if due > until:
                break
            slot, opens = opens, closing
            if absences and is_away(absences, slot, due):
                if due >= ACT or (due >= since and not is_silent):
                    tell(rule, NOT_APPLICABLE)
                continue
            while taken < len(days) and days[taken] < slot:
                taken += 1
            fulfilled = taken < len(days)
            taken += 1
            if due < ACT and (is_silent or due < since):
                continue
            if fulfilled:
                said = MET
            elif on <= due:
                said = NOT_APPLICABLE
            elif silence is not None and silence >= due:
                said = ("breached", (due, number))
            else:
                said = unknown(f"event {what}")
            if due < RENUMBERED[1] and what == "talk_held":
                said = agreed(NOT_APPLICABLE, said)
            tell(rule, said)


def contradict(first: str, first_on: date, second: str, second_on: date) -> Said:
    """Two records that cannot both be right."""
    return "breached", (first, first_on, second, second_on)


def passed(run: tuple[Any, ...], since: date | None) -> tuple[Any, ...]:
    """What a company sees of a contract that passed to it on a day."""
    if since is None:
        return run
    return (since, max(since, run[1]) if run[1] is not None else None, *run[2:])


def by_trade(
    place: str,
    run: tuple[Any, ...],
    since: date | None,
    until: date | None,
    trades: list[tuple[str, date | None, date]],
    trade_since: date | None,
) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """What one company saw of a contract, in each trade that it was in meanwhile."""
    for trade, first, last in trades:
        began = max((day for day in (since, first) if day is not None), default=None)
        ended = last if until is None else min(until, last)
        if began is None or began <= ended:
            yield place, (*passed(run, began)[:2], ended, True, trade, run[5])
    began = max((day for day in (since, trade_since) if day is not None), default=None)
    if until is None:
        yield place, passed(run, began)
    elif began is None or began <= until:
        yield place, (*passed(run, began)[:2], until, True, *run[4:])


def is_away(absences: list[Any], first: date, last: date) -> bool:
    """Whether absences took all of the training from one day to another."""
    back = first
    for absence in absences:
        if absence.on <= back and absence.share in (None, 1):
            if absence.last is None:
                return True
            back = max(back, date.fromordinal(absence.last.toordinal() + 1))
    return back > last


class Company:
    """An enterprise, or a department of it, with what has happened to the enterprise."""

    def __init__(self, enterprise: Enterprise, department: str | None, on: date, known_at: date | None) -> None:
        self.enterprise = enterprise
        self.department = department
        self.events = live(enterprise.events, on, known_at)
        cap = on if known_at is None else min(on, known_at)
        self.silent = {kind: min(day, cap) for kind, day in enterprise.complete.days.items()}
        self.approvals_silent_to = self.silent.get("approved")
        approved = [e for e in self.events if e.__class__ is Approved and e.department in (None, department)]
        self.approved: defaultdict[str, list[tuple[date, date | None]]] = defaultdict(list)
        for event in approved:
            self.approved[event.trade].append((event.on, self.withdrawn_on(event, department)))
        left = [event for event in self.events if event.__class__ is Left]
        self.memberships = [
            (event.on, next((gone.on for gone in left if gone.office == event.office and gone.on > event.on), None))
            for event in self.events
            if event.__class__ is Joined
        ]

    def withdrawn_on(self, approval: Any, department: str | None) -> date | None:
        """The day on which an approval was withdrawn."""
        for gone in self.events:
            if (
                gone.__class__ is ApprovalWithdrawn
                and gone.on > approval.on
                and gone.trade == approval.trade
                and gone.department in (None, department)
                and (gone.county == approval.county or is_same_or_follows(gone.county, approval.county))
            ):
                return gone.on
        return None

    def attached_on(self, day: date) -> bool | None:
        """Whether it was a member of an office."""
        if any(first <= day and (gone is None or day < gone) for first, gone in self.memberships):
            return True
        silence = self.silent.get("joined")
        return False if silence is not None and day <= silence else None

    def is_approved(self, trade: str, day: date) -> bool:
        """Whether an approval in the trade stood on the day."""
        return any(since <= day and (gone is None or day < gone) for since, gone in self.approved[trade])


def check_approvals(company: Company, contracts_are_known: bool, found: ByHand) -> None:
    """County and lapse of each approval of one enterprise."""
    on, runs = found.on, found.runs[company.enterprise.id]
    enterprise = company.enterprise
    lies: dict[str | None, str | None] = {one.id: one.county for one in enterprise.departments}
    given = [event for event in company.events if event.__class__ is Approved]
    for department, trade, county in dict.fromkeys((event.department, event.trade, event.county) for event in given):
        place = department or enterprise.id
        id_ = f"{place}/{trade}/{county}"
        lies_in = lies.get(department, enterprise.county)
        if lies_in is None or "99" in (lies_in, county):
            said = unknown("key county of the department")
        elif is_same_or_follows(lies_in, county):
            said = MET
        else:
            said = ("breached", (place, lies_in, county))
        found.tell("approval", id_, "company.approval-county", said)
        if on < ACT:
            continue
        standing = []
        for event in given:
            if event.trade == trade and event.department in (None, department) and event.county == county:
                gone = next(
                    (
                        e.on
                        for e in company.events
                        if e.__class__ is ApprovalWithdrawn
                        and e.on > event.on
                        and (e.trade, e.county) == (trade, county)
                        and e.department in (None, department)
                    ),
                    None,
                )
                if gone is None or on < gone:
                    standing.append(event.on)
        if not standing:
            said = NOT_APPLICABLE
        elif not contracts_are_known:
            said = unknown("event signed of the contracts")
        else:
            here = [run for where, run in runs if department is None or where == place]
            said = check_lapse(here, trade, max(standing), on)
        found.tell("approval", id_, "company.lapse", said)


def check_lapse(runs: list[Any], trade: str, given: date, on: date) -> Said:
    """Four readings: contracts in the trade or all, counted from their end or from the Act."""
    readings: list[Said] = []
    for some in ([run for run in runs if run[4] == trade], runs):
        under_it = [run for run in some if run[2] is None or run[2] >= given]
        if any(run[0] is None and run[1] is None for run in under_it):
            readings += [unknown("event signed of the contracts")] * 2
            continue
        under_it.sort(key=lambda run: run[0] or run[1])
        readings += [lapse_of(under_it, from_act, on) for from_act in (False, True)]
    return agreed(*readings)


def lapse_of(runs: list[Any], from_act: bool, on: date) -> Said:
    """Whether two years went by without a contract."""
    last_end, may_run = None, False
    for signed, first, ended, is_known, _, _ in runs:
        begins = signed or first
        if last_end is not None and begins >= lapse_day(last_end, from_act):
            break
        if ended is None and is_known:
            return MET
        may_run |= ended is None
        end = ended or begins
        last_end = end if last_end is None else max(last_end, end)
    if last_end is None:
        return NOT_APPLICABLE
    lapsed = lapse_day(last_end, from_act)
    if on < lapsed:
        return MET
    return unknown("event ended of the contracts") if may_run else ("breached", (lapsed, last_end))


def lapse_day(ended: date, from_act: bool) -> date:
    """Two years after the end, but not before the Act; or two years after the Act at the earliest."""
    return add_years(max(ended, ACT), 2) if from_act else max(add_years(ended, 2), ACT)


def check_state_body(  # noqa: C901 - as it is
    company: Company, on: date, runs: list[Any], contracts_are_known: bool
) -> Said | None:
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
    employees = counts[-1].employees if counts else None
    kinds, is_open = set(), False
    for _, (_, first, ended, known, _, kind) in runs:
        has_begun, is_over = first is None or first <= on, ended is not None and ended < on
        if has_begun and not is_over:
            if first is not None and (ended is not None or known):
                kinds.add(kind)
            else:
                is_open = True
    thresholds = [75] if on >= date(2022, 1, 1) else [100] if on >= date(2021, 9, 1) else [0, 100]
    said: list[Said] = []
    for threshold in thresholds if on >= date(2019, 10, 4) else [0]:
        if ContractKind.APPRENTICE in kinds:
            said.append(MET)
            continue
        if threshold and employees is not None and employees <= threshold:
            said.append(NOT_APPLICABLE)
            continue
        missing = ["event employees_counted"] if threshold and employees is None else []
        missing += ["event training_started and ended of its contracts"] if is_open else []
        missing += [] if contracts_are_known else ["event signed"]
        bodies = f"virksomheter med over {threshold} ansatte" if threshold else "alle statlige virksomheter"
        nobody = unknown(*missing) if missing else ("breached", (bodies,))
        said.append(agreed(nobody, MET) if kinds else nobody)
    return agreed(*said)


def check_office(events: list[Any], on: date, silent_to: date | None, contracts: list[Any]) -> Said:
    """Approval of the office in each county where it has contracts that are not over."""
    withdrawn = [event for event in events if event.__class__ is OfficeApprovalWithdrawn]
    approved = [
        event.county
        for event in events
        if event.__class__ is OfficeApproved
        and not any(
            gone.on > event.on
            and gone.trade in (None, event.trade)
            and (gone.county == event.county or is_same_or_follows(gone.county, event.county))
            for gone in withdrawn
        )
    ]
    said = in_each_county(approved, on, silent_to, contracts)
    return agreed(MET, said) if on >= ACT and approved else said


def in_each_county(approved: list[str], on: date, silent_to: date | None, contracts: list[Any]) -> Said:
    """Whether the office is approved in each of them."""
    not_over = [one for one in contracts if one[0][2] is None or one[0][2] >= on]
    if not not_over:
        return NOT_APPLICABLE
    where = {county for _, county, _ in not_over}
    running = {county for run, county, is_sure in not_over if is_sure and (run[2] is not None or run[3])}
    lacks = [c for c in sorted(where - {"99"}) if not any(is_same_or_follows(c, own) for own in approved)]
    if lacks and silent_to != on:
        return unknown("event approved of the office")
    in_use = tuple(county for county in lacks if county in running)
    if in_use:
        return "breached", (in_use,)
    if lacks:
        return unknown("event signed of the contracts", "event ended of the contracts")
    return unknown("key county of the contracts") if "99" in where else MET


def check_by_hand(portfolio: Portfolio, *, on: date, known_at: date | None = None) -> ByHand:
    """All checks of a portfolio."""
    found = ByHand(portfolio, on, known_at)
    cap = on if known_at is None else min(on, known_at)
    for contract in portfolio.contracts:
        check_contract(contract, found)
    signed_to = portfolio.complete.days.get("signed")
    contracts_are_known = signed_to is not None and min(signed_to, cap) == on
    for enterprise in portfolio.enterprises:
        company = found.companies[enterprise.id]
        check_approvals(company, contracts_are_known, found)
        state = check_state_body(company, on, found.runs[enterprise.id], contracts_are_known)
        if state is not None:
            found.tell("enterprise", enterprise.id, "state.agency-apprentice-requirement", state)
    for office in portfolio.offices:
        silent_to = office.complete.days.get("approved")
        silent_to = min(silent_to, cap) if silent_to is not None else None
        said = check_office(live(office.events, on, known_at), on, silent_to, found.offices[office.id])
        found.tell("office", office.id, "office.approval", said)
    found.told.sort()
    return found
