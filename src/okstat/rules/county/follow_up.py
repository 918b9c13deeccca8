"""The follow-up service for those neither in training nor in work (opplæringslova 2023 § 9-4 (1); 1998 § 3-6)."""

from __future__ import annotations

from datetime import date

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.rule import MET, NOT_APPLICABLE, Outcome, OutcomeKind, Role, Severity, breached, rule, unknown
from okstat.situation.candidate import CandidateSituation
from okstat.situation.clocks.candidate import BORN, FOLLOWED_UP, OUT_OF_TRAINING, day_asked_of_candidate
from okstat.situation.parts.entitlement import TimeOut
from okstat.situation.right import has_right
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

NOT_OFFERED = Text(
    nb="Personen har verken vært i opplæring eller arbeid siden {first}, og oppfølgingstjenesten har ikke gitt noe "
    "tilbud.",
    nn="Personen har verken vore i opplæring eller arbeid sidan {first}, og oppfølgingstenesta har ikkje gitt noko "
    "tilbod.",
    en="The person has been neither in training nor in work since {first}, and the follow-up service has made no "
    "offer.",
)
OFFER = Text(
    nb="Ta kontakt, og tilby opplæring, et annet tiltak eller arbeid.",
    nn="Ta kontakt, og tilby opplæring, eit anna tiltak eller arbeid.",
    en="Get in touch, and offer training, another measure, or work.",
)


def _time_out(candidate: CandidateSituation) -> TimeOut | Outcome:
    """The time out of training and work that the day lies in."""
    known, on = candidate.follow_up, candidate.on
    now = [out for out in known.outs if out.last is None or out.last >= on]
    if now:
        return now[-1]
    return NOT_APPLICABLE if known.outs_silent_to == on else unknown(OUT_OF_TRAINING)


def _followed_up(candidate: CandidateSituation, out: TimeOut, law: Law) -> Outcome:
    """An offer since the time began, for those of an age that the service is for."""
    known, born = candidate.follow_up, candidate.candidate.person.born
    if born is None:
        return unknown(BORN)
    if candidate.on.year > born.year + law.whole("follow-up.last-age"):
        return NOT_APPLICABLE
    if any(offered >= out.first for offered in known.offered):
        return MET
    return breached(first=out.first) if known.offered_silent_to == candidate.on else unknown(FOLLOWED_UP)


@rule(
    "county.oppfolging",
    wording="1998",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    until=ACT_2023_IN_FORCE,
    clock=day_asked_of_candidate,
    cites=(Citation(Instrument.ACT_1998, "3-6", "1"),),
    text=Text(
        nb="Den som verken er i opplæring eller arbeid, får tilbud fra oppfølgingstjenesten til og med det året han "
        "eller hun fyller 21 år.",
        nn="Den som verken er i opplæring eller arbeid, får tilbod frå oppfølgingstenesta til og med det året han "
        "eller ho fyller 21 år.",
        en="Whoever is neither in training nor in work gets an offer from the follow-up service, up to the year of 21.",
    ),
    breach=NOT_OFFERED,
    remedy=OFFER,
)
def young_people_out_of_training_are_followed_up_to_21(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 3-6: up to and with the year one turns 21."""
    out = _time_out(candidate)
    return out if isinstance(out, Outcome) else _followed_up(candidate, out, law)


@rule(
    "county.oppfolging",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=day_asked_of_candidate,
    cites=(Citation(Instrument.ACT_2023, "9-4", "1"),),
    text=Text(
        nb="Den som har rett til opplæring og verken er i opplæring eller arbeid, får tilbud fra oppfølgingstjenesten "
        "ut det året han eller hun fyller 24 år.",
        nn="Den som har rett til opplæring og verken er i opplæring eller arbeid, får tilbod frå oppfølgingstenesta "
        "ut det året han eller ho fyller 24 år.",
        en="Whoever has the right to training and is neither in training nor in work gets an offer from the follow-up "
        "service, to the end of the year of 24.",
    ),
    breach=NOT_OFFERED,
    remedy=OFFER,
)
def young_people_with_the_right_are_followed_up_to_24(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 9-4 (1): those with a right by § 5-1, to the end of the year one turns 24."""
    out = _time_out(candidate)
    if isinstance(out, Outcome):
        return out
    followed_up = _followed_up(candidate, out, law)
    if followed_up in (MET, NOT_APPLICABLE):
        return followed_up
    right = has_right(candidate, law, on)
    if right.kind is OutcomeKind.BREACHED:
        return NOT_APPLICABLE
    return followed_up if right is MET else unknown(*dict.fromkeys((*followed_up.missing, *right.missing)))
