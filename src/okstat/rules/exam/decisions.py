"""What the county decides on the way to an exam: deferral, adaptation, expulsion.

Forskrift 2024 §§ 9-62 (3), 9-67, 9-68.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import Body, ExamMatter, ExamMissed
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, judgement, rule, unknown
from okstat.situation.clocks.contract import EXAM_HELD
from okstat.situation.clocks.exam import decision_is_made, exam_is_missed, is_granted
from okstat.situation.conditions import all_of, is_one_of
from okstat.situation.exams import DecisionSituation, ExamSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

NEW: Final = Instrument.REGULATION_2024
DECIDED_BY: Final = Missing("decision.event.by", "key by of event exam_decided")
MISSED: Final = Missing("decision.sitting.missed", "event exam_missed")
DOCUMENTED: Final = Missing("case.sittings[].missed[].documented", "key documented of event exam_missed")
FORESEEABLE: Final = Missing("case.sittings[].missed[].foreseeable", "key foreseeable of event exam_missed")
OWN_FAULT: Final = Missing("case.sittings[].missed[].own_fault", "key own_fault of event exam_missed")
DEFERRED: Final = Missing("sitting.deferred", "event exam_deferred")
HEARD: Final = Missing("decision.hearing.on", "event candidate_heard")

APPEAL: Final = Text(
    nb="Ta vedtaket opp med fylkeskommunen, og klag i tide.",
    nn="Ta vedtaket opp med fylkeskommunen, og klag i tide.",
    en="Take the decision up with the county, and appeal in time.",
)


DEFERS: Final = Text(
    nb="Den som dokumenterer et fravær som ikke kunne forutses og ikke kan lastes henne eller ham, får utsatt prøve.",
    nn="Den som dokumenterer eit fråvær som ikkje kunne føreseiast og som ho eller han ikkje kan lastast for, får "
    "utsett prøve.",
    en="Whoever documents an absence that could not be foreseen and is not his or her fault gets a deferred exam.",
)
REFUSED: Final = Text(
    nb="Utsatt prøve ble avslått {on}, men fraværet var dokumentert, uforutsett og uten egen skyld.",
    nn="Utsett prøve vart avslått {on}, men fråværet var dokumentert, uventa og utan eiga skuld.",
    en="A deferred exam was refused on {on}, though the absence was documented, unforeseen and nobody's own fault.",
)
SOON: Final = Text(
    nb="Kandidaten møtte ikke {missed}: fraværet var dokumentert, uforutsett og uten egen skyld, og det er ikke holdt "
    "noen utsatt prøve. Blir den holdt så snart som mulig?",
    nn="Kandidaten møtte ikkje {missed}: fråværet var dokumentert, uventa og utan eiga skuld, og det er ikkje halde "
    "noka utsett prøve. Blir ho halden så snart som mogleg?",
    en="The candidate did not meet on {missed}: the absence was documented, unforeseen and nobody's own fault, and no "
    "deferred exam has been held. Is it held as soon as possible?",
)


def _gives_a_right(missed: ExamMissed) -> Outcome:
    """§ 9-67 (2): met where the absence was documented, not to be foreseen and not one's own fault."""
    return all_of(
        is_one_of(missed.documented, (True,), DOCUMENTED),
        is_one_of(missed.foreseeable, (False,), FORESEEABLE),
        is_one_of(missed.own_fault, (False,), OWN_FAULT),
    )


@rule(
    "exam.deferred",
    wording="2024, missed",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=exam_is_missed,
    cites=(Citation(NEW, "9-67", "1"), Citation(NEW, "9-67", "2")),
    text=DEFERS,
    breach=REFUSED,
    remedy=APPEAL,
)
def documented_absence_gives_a_deferred_exam(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-67 (1), (2), seen from the absence: as soon as possible, which is a question while none has been held.

    A refusal is seen by the wording beside this one.
    """
    sitting, missed = exam.sitting, exam.sitting.missed[-1]
    has_right = _gives_a_right(missed)
    if has_right is not MET:
        return has_right if has_right.missing else NOT_APPLICABLE
    if sitting.held is not None or any(one.on >= missed.on for one in sitting.deferred):
        return MET
    is_silent = exam.exam is not None and exam.exam.held_silent_to == exam.on
    return judgement(SOON, missed=missed.on) if is_silent else unknown(DEFERRED, EXAM_HELD)


@rule(
    "exam.deferred",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=decision_is_made,
    cites=(Citation(NEW, "9-67", "1"), Citation(NEW, "9-67", "2")),
    text=DEFERS,
    breach=REFUSED,
    remedy=APPEAL,
)
def documented_absence_defers_the_exam(decided: DecisionSituation, law: Law, on: date) -> Outcome:
    """§ 9-67 (1), (2): documented, not to be foreseen, not one's own fault. Judged where the county has decided."""
    granted = is_granted(decided, ExamMatter.DEFERRAL)
    if isinstance(granted, Outcome):
        return granted
    sitting = decided.decision.sitting
    if granted:
        return MET
    if sitting is None or not sitting.missed:
        return unknown(MISSED)
    has_right = _gives_a_right(sitting.missed[-1])
    if has_right.missing:
        return has_right
    return breached(on=decided.decision.event.on) if has_right is MET else MET


@rule(
    "exam.adaptation",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=decision_is_made,
    cites=(Citation(NEW, "9-62", "3"),),
    text=Text(
        nb="Fylkeskommunen avgjør søknaden om særskilt tilrettelegging av prøven.",
        nn="Fylkeskommunen avgjer søknaden om særskild tilrettelegging av prøva.",
        en="The county decides the application for an adapted exam.",
    ),
    breach=Text(
        nb="Vedtaket {on} om særskilt tilrettelegging er ikke gjort av fylkeskommunen.",
        nn="Vedtaket {on} om særskild tilrettelegging er ikkje gjort av fylkeskommunen.",
        en="The decision of {on} on an adapted exam was not made by the county.",
    ),
    remedy=APPEAL,
)
def county_decides_on_adaptation(decided: DecisionSituation, law: Law, on: date) -> Outcome:
    """§ 9-62 (3): one applies to the county, which decides on the measures."""
    event = decided.decision.event
    if event.matter is not ExamMatter.ADAPTATION:
        return NOT_APPLICABLE
    return is_one_of(event.by, (Body.COUNTY,), DECIDED_BY, on=event.on)


# ── expulsion ──────────────────────────────────────────────────────────────────────────────────


@rule(
    "exam.expulsion",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=decision_is_made,
    cites=(Citation(NEW, "9-68", "2"),),
    text=Text(
        nb="Fylkeskommunen, eller den som fylkeskommunen har oppnevnt, avgjør om en kandidat vises bort fra prøven.",
        nn="Fylkeskommunen, eller den som fylkeskommunen har nemnt opp, avgjer om ein kandidat blir vist bort "
        "frå prøva.",
        en="The county, or the one it has appointed, decides whether a candidate is expelled from the exam.",
    ),
    breach=Text(
        nb="Bortvisningen {on} ble ikke avgjort av fylkeskommunen eller den som fylkeskommunen har oppnevnt.",
        nn="Bortvisinga {on} vart ikkje avgjord av fylkeskommunen eller den som fylkeskommunen har nemnt opp.",
        en="The expulsion of {on} was not decided by the county or the one it has appointed.",
    ),
    remedy=APPEAL,
)
def county_decides_on_expulsion(decided: DecisionSituation, law: Law, on: date) -> Outcome:
    """§ 9-68 (2): the county, or the one it has appointed."""
    granted, event = is_granted(decided, ExamMatter.EXPULSION), decided.decision.event
    if granted is not True:
        return granted if isinstance(granted, Outcome) else NOT_APPLICABLE
    return is_one_of(event.by, (Body.COUNTY, Body.COUNTY_APPOINTEE), DECIDED_BY, on=event.on)


@rule(
    "exam.expulsion-hearing",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=decision_is_made,
    cites=(Citation(NEW, "9-68", "3"),),
    text=Text(
        nb="Kandidaten får uttale seg før det blir avgjort om hun eller han skal vises bort fra prøven.",
        nn="Kandidaten får uttale seg før det blir avgjort om ho eller han skal visast bort frå prøva.",
        en="The candidate is heard before it is decided whether he or she is expelled from the exam.",
    ),
    breach=Text(
        nb="Kandidaten fikk ikke uttale seg før bortvisningen {on}.",
        nn="Kandidaten fekk ikkje uttale seg før bortvisinga {on}.",
        en="The candidate was not heard before the expulsion of {on}.",
    ),
    remedy=APPEAL,
)
def candidate_is_heard_before_expulsion(decided: DecisionSituation, law: Law, on: date) -> Outcome:
    """§ 9-68 (3): the candidate is heard before the decision."""
    granted, hearing = is_granted(decided, ExamMatter.EXPULSION), decided.decision.hearing
    if granted is not True:
        return granted if isinstance(granted, Outcome) else NOT_APPLICABLE
    if hearing.on is not None:
        return MET
    return breached(on=decided.decision.event.on) if hearing.is_known else unknown(HEARD)
