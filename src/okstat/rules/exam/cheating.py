"""An exam annulled for cheating: by whom, after whose word, and what one may still do (forskrift 2024 § 9-69)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import AnnulmentGround, AppealGround, Body, ExamAnnulled
from okstat.period import add_years
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.exam import annulment_is_decided, exam_after_annulment_is_held
from okstat.situation.conditions import is_one_of
from okstat.situation.exam_kind import ExamKind
from okstat.situation.exams import AnnulmentSituation, ExamSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

NEW: Final = Instrument.REGULATION_2024
GROUND: Final = Missing("annulment.event.ground", "key ground of event exam_annulled")
GROUND_BEFORE: Final = Missing("earlier[].annulled.ground", "key ground of event exam_annulled")
UPHELD: Final = Missing("case.appeals[].decided.upheld", "key upheld of event appeal_decided")
BY: Final = Missing("annulment.event.by", "key by of event exam_annulled")
STOPPED: Final = Missing("annulment.event.stopped", "key stopped of event exam_annulled")
HEARD: Final = Missing("annulment.hearing.on", "event candidate_heard")
APPEAL: Final = Text(
    nb="Ta annulleringen opp med fylkeskommunen, og klag i tide.",
    nn="Ta annulleringa opp med fylkeskommunen, og klag i tide.",
    en="Take the annulment up with the county, and appeal in time.",
)


def _is_for_cheating(annulled: AnnulmentSituation) -> Outcome:
    """Met where the ground is cheating or an attempt at it; nothing is asked here of other annulments."""
    ground = annulled.annulment.event.ground
    if ground is None:
        return unknown(GROUND)
    return MET if ground is AnnulmentGround.CHEATING else NOT_APPLICABLE


@rule(
    "exam.cheating",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=annulment_is_decided,
    cites=(Citation(NEW, "9-69", "1"), Citation(NEW, "9-69", "2")),
    text=Text(
        nb="Prøvenemnda annullerer fag- og svenneprøver for juks; fylkeskommunen, eller den som er oppnevnt, "
        "de andre prøvene.",
        nn="Prøvenemnda annullerer fag- og sveineprøver for juks; fylkeskommunen, eller den som er nemnd opp, "
        "dei andre prøvene.",
        en="The exam board annuls a trade exam for cheating; the county, or the one it has appointed, the other exams.",
    ),
    breach=Text(
        nb="Prøven ble annullert {on} av en annen enn den som skal gjøre det.",
        nn="Prøva vart annullert {on} av ein annan enn den som skal gjere det.",
        en="The exam was annulled on {on} by another than the one who is to do it.",
    ),
    remedy=APPEAL,
)
def exam_is_annulled_by_the_right_one(annulled: AnnulmentSituation, law: Law, on: date) -> Outcome:
    """§ 9-69 (1): the exam board, fag- and sveineprøve. (2): the county or the one it has appointed, the two others."""
    cheated, event = _is_for_cheating(annulled), annulled.annulment.event
    if cheated is not MET:
        return cheated
    of_trade = annulled.exam_kind is ExamKind.TRADE
    bodies = (Body.EXAM_BOARD,) if of_trade else (Body.COUNTY, Body.COUNTY_APPOINTEE)
    return is_one_of(event.by, bodies, BY, on=event.on)


@rule(
    "exam.cheating-completed",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=annulment_is_decided,
    cites=(Citation(NEW, "9-69", "3"),),
    text=Text(
        nb="Den som er tatt i juks, får fullføre prøven.",
        nn="Den som er teken i juks, får fullføre prøva.",
        en="Whoever is caught cheating may complete the exam.",
    ),
    breach=Text(
        nb="Kandidaten fikk ikke fullføre prøven som ble annullert {on}.",
        nn="Kandidaten fekk ikkje fullføre prøva som vart annullert {on}.",
        en="The candidate was kept from completing the exam that was annulled on {on}.",
    ),
    remedy=APPEAL,
)
def candidate_may_complete(annulled: AnnulmentSituation, law: Law, on: date) -> Outcome:
    """§ 9-69 (3): an exam that is recorded as held was completed."""
    cheated, annulment = _is_for_cheating(annulled), annulled.annulment
    if cheated is not MET:
        return cheated
    if annulment.event.stopped is not None:
        return breached(on=annulment.event.on) if annulment.event.stopped else MET
    is_held = annulment.sitting is not None and annulment.sitting.held is not None
    return MET if is_held else unknown(STOPPED)


@rule(
    "exam.cheating-hearing",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=annulment_is_decided,
    cites=(Citation(NEW, "9-69", "4"),),
    text=Text(
        nb="Kandidaten får uttale seg før det blir avgjort om prøven skal annulleres for juks.",
        nn="Kandidaten får uttale seg før det blir avgjort om prøva skal annullerast for juks.",
        en="The candidate is heard before it is decided whether the exam is annulled for cheating.",
    ),
    breach=Text(
        nb="Kandidaten fikk ikke uttale seg før prøven ble annullert {on}.",
        nn="Kandidaten fekk ikkje uttale seg før prøva vart annullert {on}.",
        en="The candidate was not heard before the exam was annulled on {on}.",
    ),
    remedy=APPEAL,
)
def candidate_is_heard_before_annulment(annulled: AnnulmentSituation, law: Law, on: date) -> Outcome:
    """§ 9-69 (4): the candidate is heard before the decision."""
    cheated, annulment = _is_for_cheating(annulled), annulled.annulment
    if cheated is not MET:
        return cheated
    if annulment.hearing.on is not None:
        return MET
    return breached(on=annulment.event.on) if annulment.hearing.is_known else unknown(HEARD)


@rule(
    "exam.cheating-new-exam",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=exam_after_annulment_is_held,
    cites=(Citation(NEW, "9-69", "5"),),
    text=Text(
        nb="Den som har fått prøven annullert for juks, tar ny prøve tidligst ett år etter annulleringen.",
        nn="Den som har fått prøva annullert for juks, tek ny prøve tidlegast eitt år etter annulleringa.",
        en="Whoever had an exam annulled for cheating sits a new one at the earliest a year after the annulment.",
    ),
    breach=Text(
        nb="Ny prøve ble holdt {held}; etter annulleringen {annulled} kunne den tidligst holdes {earliest}.",
        nn="Ny prøve vart halden {held}; etter annulleringa {annulled} kunne ho tidlegast haldast {earliest}.",
        en="A new exam was held on {held}; after the annulment of {annulled} the earliest day was {earliest}.",
    ),
    remedy=Text(
        nb="Avklar med fylkeskommunen hvordan den nye prøven skulle vært ordnet.",
        nn="Avklar med fylkeskommunen korleis den nye prøva skulle vore ordna.",
        en="Settle with the county how the new exam should have been arranged.",
    ),
)
def cheating_costs_a_year(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-69 (5) since 29 September 2025: a year after the annulment. What it said before was not seen.

    An annulment that fell on appeal keeps nobody waiting (§ 9-56 (3) last sentence takes the new exam for granted).
    """
    annulled = [one.annulled for one in exam.earlier if one.annulled is not None]
    if annulled[-1].ground is AnnulmentGround.FORMAL_FAULT:
        return NOT_APPLICABLE
    earliest = add_years(annulled[-1].on, law.whole("exam.cheating-years"))
    if exam.held.on >= earliest:
        return MET
    has_fallen = _has_fallen(exam, annulled[-1])
    if has_fallen:
        return NOT_APPLICABLE
    lacks = [*([GROUND_BEFORE] if annulled[-1].ground is None else []), *([UPHELD] if has_fallen is None else [])]
    return unknown(*lacks) if lacks else breached(held=exam.held.on, annulled=annulled[-1].on, earliest=earliest)


def _has_fallen(exam: ExamSituation, annulled: ExamAnnulled) -> bool | None:
    """Whether an appeal on the annulment had been upheld by the day of the exam; `None` where nobody told its end."""
    contract = exam.contract
    others = contract.others_in_trade if contract is not None else ()
    appeals = [*exam.case.appeals, *[appeal for one in others for appeal in one.case.appeals]]
    for appeal in sorted(appeals, key=lambda one: one.event.on, reverse=True):
        event, decided = appeal.event, appeal.decided
        is_on_it = event.ground is AppealGround.ANNULMENT and annulled.on <= event.on
        if is_on_it and decided is not None and decided.on <= exam.held.on:
            return decided.upheld
    return False
