"""Decisive weight on what the board assesses professionally (opplæringslova 2023 §§ 7-5, 7-9, 8-2; 1998 § 4-8).

What weight the county put on it is for somebody to judge: the question is put where it decided otherwise.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import AssessmentOf
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, judgement, rule, unknown
from okstat.situation.approval import ApprovalSituation
from okstat.situation.clocks.contract import approval_is_given, approval_is_refused, approval_is_withdrawn
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, COUNTY_APPROVES_2007

__all__: list[str] = []

OLD: Final = Instrument.ACT_1998
NEW: Final = Instrument.ACT_2023
ADVICE: Final = Missing("application.assessments[].favourable", "key favourable of event professionally_assessed")

WEIGHT = Text(
    nb="Har fylkeskommunen lagt avgjørende vekt på den faglige vurderingen, når den besluttet noe annet enn den "
    "tilrådde? Fylkeskommunen svarer for det; vurderingen er fra {assessed}, vedtaket fra {decided}.",
    nn="Har fylkeskommunen lagt avgjerande vekt på den faglege vurderinga, når han avgjorde noko anna enn ho "
    "tilrådde? Fylkeskommunen svarer for det; vurderinga er frå {assessed}, vedtaket frå {decided}.",
    en="Has the county put decisive weight on the professional assessment, when it decided otherwise than that "
    "advised? The county answers for it; the assessment is of {assessed}, the decision of {decided}.",
)
DECISIVE = Text(
    nb="Fylkeskommunen legger avgjørende vekt på den faglige vurderingen fra yrkesopplæringsnemnda.",
    nn="Fylkeskommunen legg avgjerande vekt på den faglege vurderinga frå yrkesopplæringsnemnda.",
    en="The county puts decisive weight on the professional assessment by the vocational training board.",
)
EXPLAIN_THE_WEIGHT = Text(
    nb="Gjør greie for hvorfor vurderingen ikke ble fulgt, eller gjør vedtaket på nytt.",
    nn="Gjer greie for kvifor vurderinga ikkje vart følgd, eller gjer vedtaket på nytt.",
    en="Account for why the assessment was not followed, or decide anew.",
)


def latest_decision(approval: ApprovalSituation) -> date | Outcome:
    """The day of the latest approval, refusal or withdrawal."""
    told = (approval_is_given(approval), approval_is_refused(approval), approval_is_withdrawn(approval))
    return max((day for day in told if isinstance(day, date)), default=NOT_APPLICABLE)


def _weighed(approval: ApprovalSituation) -> Outcome:
    """A judgement where the latest decision goes against the latest assessment made for it."""
    given, refused, gone = (
        clock(approval) for clock in (approval_is_given, approval_is_refused, approval_is_withdrawn)
    )
    decided = max(day for day in (given, refused, gone) if isinstance(day, date))
    wanted = decided == given and decided not in (refused, gone)
    about = AssessmentOf.WITHDRAWAL if decided == gone else AssessmentOf.APPROVAL
    made = [one for one in approval.application.assessments if one.on <= decided and one.about in (None, about)]
    if not made:
        return NOT_APPLICABLE
    if made[-1].favourable is None:
        return unknown(ADVICE)
    if made[-1].favourable is wanted:
        return MET
    return judgement(WEIGHT, assessed=made[-1].on, decided=decided)


@rule(
    "ynemnd.decisive-weight",
    wording="1998",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=COUNTY_APPROVES_2007,
    until=ACT_2023_IN_FORCE,
    clock=latest_decision,
    cites=(Citation(OLD, "4-3", "1"), Citation(OLD, "4-8", "2")),
    text=DECISIVE,
    breach=EXPLAIN_THE_WEIGHT,
    remedy=EXPLAIN_THE_WEIGHT,
)
def assessment_was_decisive(approval: ApprovalSituation, law: Law, on: date) -> Outcome:
    """§§ 4-3 (1), 4-8 (2): decisive weight on the assessment, in approval and the loss of it."""
    return _weighed(approval)


@rule(
    "ynemnd.decisive-weight",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=latest_decision,
    cites=(Citation(NEW, "7-5", "2.2"), Citation(NEW, "7-9", "2.2"), Citation(NEW, "8-2", "2.2")),
    text=DECISIVE,
    breach=EXPLAIN_THE_WEIGHT,
    remedy=EXPLAIN_THE_WEIGHT,
)
def assessment_is_decisive(approval: ApprovalSituation, law: Law, on: date) -> Outcome:
    """§§ 7-5 (2), 7-9 (2), 8-2 (2): decisive weight on the board's professional assessment in all such matters."""
    return _weighed(approval)
