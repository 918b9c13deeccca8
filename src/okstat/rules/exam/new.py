"""Who registers for a new or deferred exam, who pays for it, and when a praksiskandidat may sit again.

Forskrift 2024 §§ 9-66 (2), (4), 9-67 (4), 9-68 (4); 2006 § 3-46 (2).
"""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import CandidateKind, ExamMatter, Party
from okstat.period import add_months
from okstat.rule import (
    MET,
    NOT_APPLICABLE,
    Missing,
    Outcome,
    OutcomeKind,
    Role,
    Severity,
    breached,
    disputed,
    rule,
    unknown,
)
from okstat.situation.clocks.contract import PERIOD
from okstat.situation.clocks.exam import (
    REGISTRATION,
    RESULT,
    decision_is_made,
    is_granted,
    new_exam_is_held,
    new_exam_is_registered,
    praksiskandidat_sits_again,
)
from okstat.situation.conditions import is_one_of
from okstat.situation.exams import DecisionSituation, Examined, ExamSituation
from okstat.situation.tries import tries_of
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, EXAM_REFORM_2018, RENUMBERED_2020

__all__: list[str] = []

OLD: Final = Instrument.REGULATION_2006
NEW: Final = Instrument.REGULATION_2024
KIND: Final = Missing("candidate.candidate.kind", "key kind of the candidate")
BY: Final = Missing("sitting.registrations[].by", "key by of event exam_registered")
COSTS: Final = Missing("sitting.held.costs_paid_by", "key costs_paid_by of event exam_held")
ENDED: Final = Missing("earlier[].on_appeal.outcome", "key outcome of event appeal_decided")
ASK_COUNTY: Final = Text(
    nb="Avklar med fylkeskommunen hvordan den nye prøven skulle vært ordnet.",
    nn="Avklar med fylkeskommunen korleis den nye prøva skulle vore ordna.",
    en="Settle with the county how the new exam should have been arranged.",
)


def _registrars(of: Examined) -> tuple[Party, ...] | Outcome:
    """Who registers: the company or the office for it, the county for pupils, praksiskandidatar themselves."""
    if of.contract is not None:
        return (Party.COMPANY, Party.OFFICE)
    if of.is_praksiskandidat is None:
        return unknown(KIND)
    if of.is_praksiskandidat:
        return (Party.APPRENTICE,)
    is_pupil = of.candidate is not None and of.candidate.candidate.kind is CandidateKind.PUPIL
    return (Party.COUNTY,) if is_pupil else NOT_APPLICABLE


@rule(
    "exam.new-exam-registration",
    wording="2024",
    bearer=Role.COMPANY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=new_exam_is_registered,
    cites=(
        Citation(NEW, "9-66", "2.1"),
        Citation(NEW, "9-66", "2.2"),
        Citation(NEW, "9-66", "4.2"),
        Citation(NEW, "9-67", "4"),
    ),
    text=Text(
        nb="Lærebedriften melder opp til ny prøve, fylkeskommunen melder opp elever, og praksiskandidater seg selv.",
        nn="Lærebedrifta melder opp til ny prøve, fylkeskommunen melder opp elevar, og praksiskandidatar seg sjølve.",
        en="The company registers for a new exam, the county registers pupils, and praksiskandidatar themselves.",
    ),
    breach=Text(
        nb="Oppmeldingen {on} til ny eller utsatt prøve kom ikke fra den som skal melde opp.",
        nn="Oppmeldinga {on} til ny eller utsett prøve kom ikkje frå den som skal melde opp.",
        en="The registration of {on} for a new or deferred exam did not come from the one who is to register.",
    ),
    remedy=ASK_COUNTY,
)
def new_new_exam_is_registered_by_the_right_one(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-66 (2), (4): after a failed exam. § 9-67 (4): praksiskandidatar register for the deferred exam too."""
    tries, registered = tries_of(exam.earlier), exam.sitting.registrations[-1]
    is_deferred = any(one.on <= registered.on for one in exam.sitting.deferred)
    if tries.most == 0 and not is_deferred:
        return NOT_APPLICABLE
    if tries.least == 0 and not is_deferred:
        return unknown(RESULT)
    registrars = _registrars(exam)
    return registrars if isinstance(registrars, Outcome) else is_one_of(registered.by, registrars, BY, on=registered.on)


@rule(
    "exam.new-exam-costs",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=new_exam_is_held,
    cites=(Citation(NEW, "9-66", "2.3"),),
    text=Text(
        nb="Fylkeskommunen holder den nye prøven og dekker de kostnadene lærebedriften har med den.",
        nn="Fylkeskommunen held den nye prøva og dekkjer dei kostnadene lærebedrifta har med ho.",
        en="The county holds the new exam and covers the company's costs of it.",
    ),
    breach=Text(
        nb="Kostnadene ved den nye prøven {held} er ikke dekket av fylkeskommunen.",
        nn="Kostnadene ved den nye prøva {held} er ikkje dekte av fylkeskommunen.",
        en="The costs of the new exam on {held} have not been covered by the county.",
    ),
    remedy=ASK_COUNTY,
)
def county_pays_for_the_new_exam(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-66 (2) third sentence: the county holds it and covers what it costs the company."""
    tries = tries_of(exam.earlier)
    if exam.contract is None:
        return NOT_APPLICABLE
    if tries.least == 0:
        return unknown(RESULT)
    return is_one_of(exam.held.costs_paid_by, (Party.COUNTY,), COSTS, held=exam.held.on)


RETAKE: Final = Text(
    nb="En praksiskandidat melder seg opp til ny prøve tidligst seks måneder etter den forrige.",
    nn="Ein praksiskandidat melder seg opp til ny prøve tidlegast seks månader etter den førre.",
    en="A praksiskandidat registers for a new exam at the earliest six months after the last one.",
)
TOO_EARLY: Final = Text(
    nb="Ny prøve ble holdt {held}; den kunne tidligst holdes {earliest}.",
    nn="Ny prøve vart halden {held}; ho kunne tidlegast haldast {earliest}.",
    en="A new exam was held on {held}; {earliest} was the earliest day.",
)


def _waits_six_months(exam: ExamSituation, law: Law) -> Outcome:
    """Six months after the last exam, whichever of registration and exam they end with.

    An exam that was annulled for a formal fault, or for cheating, has other rules (§§ 9-69 (5), 10-9 (7)); so has one
    whose grade did not stand on appeal (§ 10-9 (4)).
    """
    last, before = [(one, one.held.on) for one in exam.earlier if one.held is not None][-1]
    if last.annulled is not None or last.on_appeal is not None:
        return unknown(ENDED) if last.is_failed is None else NOT_APPLICABLE
    if exam.is_praksiskandidat is None:
        return unknown(KIND)
    earliest = add_months(before, law.whole("exam.retake-months"))
    too_early = breached(held=exam.held.on, earliest=earliest)
    if exam.held.on < earliest:
        return too_early
    registered = exam.sitting.registrations[0].on if exam.sitting.registrations else None
    return disputed(
        the_six_months_end_with_the_registration=(
            unknown(REGISTRATION) if registered is None else MET if registered >= earliest else too_early
        ),
        the_six_months_end_with_the_exam=MET,
    )


@rule(
    "exam.praksiskandidat-retake",
    wording="2020",
    bearer=Role.APPRENTICE,
    severity=Severity.MODERATE,
    since=RENUMBERED_2020,
    until=ACT_2023_IN_FORCE,
    clock=praksiskandidat_sits_again,
    cites=(Citation(OLD, "", ""),),
    text=RETAKE,
    breach=TOO_EARLY,
    remedy=ASK_COUNTY,
)
def praksiskandidat_waited_six_months(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """Circular Udir-2-2020 on the exams: six months; which section of the regulation said so was not seen."""
    return _waits_six_months(exam, law)


@rule(
    "exam.praksiskandidat-retake",
    wording="2024",
    bearer=Role.APPRENTICE,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=praksiskandidat_sits_again,
    cites=(Citation(NEW, "9-66", "4.1"),),
    text=RETAKE,
    breach=TOO_EARLY,
    remedy=ASK_COUNTY,
)
def praksiskandidat_waits_six_months(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-66 (4): six months after the last exam; the text may count to the registration or to the exam."""
    return _waits_six_months(exam, law)


# ── registration refused ───────────────────────────────────────────────────────────────────────


def _is_let_sit(decided: DecisionSituation) -> Outcome:
    """Met where a registration was granted, breached where it was refused: the answer to whoever has the right."""
    granted = is_granted(decided, ExamMatter.REGISTRATION)
    if isinstance(granted, Outcome):
        return granted
    return MET if granted else breached(on=decided.decision.event.on)


@rule(
    "exam.expulsion-new-exam",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=decision_is_made,
    cites=(Citation(NEW, "9-68", "4"),),
    text=Text(
        nb="Den som ble vist bort fra prøven, får ny prøve.",
        nn="Den som vart vist bort frå prøva, får ny prøve.",
        en="Whoever was expelled from the exam gets a new one.",
    ),
    breach=Text(
        nb="Oppmelding til ny prøve etter bortvisning ble avslått {on}.",
        nn="Oppmelding til ny prøve etter bortvising vart avslått {on}.",
        en="Registration for a new exam after an expulsion was refused on {on}.",
    ),
    remedy=ASK_COUNTY,
)
def who_was_expelled_gets_a_new_exam(decided: DecisionSituation, law: Law, on: date) -> Outcome:
    """§ 9-68 (4): a right to a new exam."""
    sitting = decided.decision.sitting
    if sitting is None or sitting.expelled is None:
        return NOT_APPLICABLE
    return _is_let_sit(decided)


@rule(
    "exam.after-original-period",
    wording="2018",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=EXAM_REFORM_2018,
    until=ACT_2023_IN_FORCE,
    clock=decision_is_made,
    cites=(
        Citation(OLD, "3-48", "", EXAM_REFORM_2018, RENUMBERED_2020),
        Citation(OLD, "3-46", "2.3", RENUMBERED_2020, ACT_2023_IN_FORCE),
    ),
    text=Text(
        nb="Den som har fullført den opprinnelige læretiden, får ta prøven, også når læretiden ikke blir forlenget.",
        nn="Den som har fullført den opphavlege læretida, får ta prøva, òg når læretida ikkje blir forlengd.",
        en="Whoever has completed the original training period may sit the exam, also when it is not extended.",
    ),
    breach=Text(
        nb="Oppmelding ble avslått {on}, men den opprinnelige læretiden var fullført {ends}.",
        nn="Oppmelding vart avslått {on}, men den opphavlege læretida var fullført {ends}.",
        en="Registration was refused on {on}, though the original training period was completed on {ends}.",
    ),
    remedy=ASK_COUNTY,
)
def completed_period_gives_an_exam(decided: DecisionSituation, law: Law, on: date) -> Outcome:
    """§ 3-48 (2) of 2018, later § 3-46 (2): the right to sit stays with the first læretid, and its extension is agreed.

    Nothing is said here of those who have sat already.
    """
    let_sit, contract, event = _is_let_sit(decided), decided.contract, decided.decision.event
    if let_sit is NOT_APPLICABLE or contract is None:
        return NOT_APPLICABLE
    ends = contract.period.lasts[0][1] if contract.period.lasts else None
    if ends is None:
        return unknown(PERIOD)
    is_cut_short = contract.ending.on is not None and contract.ending.on < ends
    has_sat = any(one.held is not None for one in decided.case.sittings)
    if event.on <= ends or is_cut_short or has_sat:
        return NOT_APPLICABLE
    return breached(on=event.on, ends=ends) if let_sit.kind is OutcomeKind.BREACHED else let_sit
