"""Who can be placed as lærling or lærekandidat (forskrift 2024 § 7-3 (2) to (4), § 4-13 (1); 2006 § 6A-1 (3), (4))."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import ContractKind
from okstat.rule import MET, NOT_APPLICABLE, Outcome, OutcomeKind, Role, Severity, breached, rule, unknown
from okstat.situation.adult_places import young_are_placed, young_are_refused_for_conditions
from okstat.situation.candidate import CandidateSituation
from okstat.situation.clocks.candidate import place_is_given, refused_for_conditions
from okstat.situation.conditions import all_of
from okstat.situation.parts.placing import Application
from okstat.situation.places import (
    LEVELS,
    WHICH_KIND,
    application_of,
    has_gone_through,
    has_passed_a_year,
    meets_conditions,
)
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, PLACEMENT_2013

__all__: list[str] = []

OLD: Final = Instrument.REGULATION_2006
NEW: Final = Instrument.REGULATION_2024
APPRENTICE: Final = (ContractKind.APPRENTICE,)
TRAINING_CANDIDATE: Final = (ContractKind.TRAINING_CANDIDATE,)
WITH_OWN_COURSE: Final = (ContractKind.TRAINING_CANDIDATE, ContractKind.PRAKSISBREV_CANDIDATE)


def _application(candidate: CandidateSituation, kinds: tuple[ContractKind, ...]) -> Application | Outcome:
    """The application that was answered, where it is for one of some kinds."""
    application = application_of(candidate)
    if isinstance(application, Outcome):
        return application
    if application.contract_kind is None:
        return unknown(WHICH_KIND)
    return application if application.contract_kind in kinds else NOT_APPLICABLE


def _placed_as(candidate: CandidateSituation, kinds: tuple[ContractKind, ...]) -> Outcome:
    """Whether somebody placed met the conditions on the day of the placement."""
    application, placed_on = _application(candidate, kinds), candidate.placing.placed_on
    assert placed_on is not None  # without one the clock has answered
    if isinstance(application, Outcome):
        return application
    found = meets_conditions(candidate, application, placed_on)
    return breached(on=placed_on) if found.kind is OutcomeKind.BREACHED else found


AS_APPRENTICE = Text(
    nb="Den som formidles som lærling, fyller vilkårene for inntak til neste trinn: alle fag er bestått.",
    nn="Den som blir formidla som lærling, fyller vilkåra for inntak til neste trinn: alle fag er bestått.",
    en="Whoever is placed as lærling meets the conditions for admission to the next level: all subjects are passed.",
)
PLACED_WITHOUT = Text(
    nb="Søkeren ble formidlet {on} uten å fylle vilkårene.",
    nn="Søkjaren vart formidla {on} utan å fylle vilkåra.",
    en="The applicant was placed on {on} without meeting the conditions.",
)
LOOK_AGAIN = Text(
    nb="Se på vilkårene på nytt, og på om søkeren skal søke om noe annet.",
    nn="Sjå på vilkåra på nytt, og på om søkjaren skal søkje om noko anna.",
    en="Look at the conditions anew, and at whether the applicant should apply for something else.",
)


@rule(
    "entry.apprentice",
    wording="2013",
    bearer=Role.COUNTY,
    severity=Severity.NOTICE,
    since=PLACEMENT_2013,
    until=ACT_2023_IN_FORCE,
    clock=place_is_given,
    cites=(Citation(OLD, "6A-1", "3"),),
    text=AS_APPRENTICE,
    breach=PLACED_WITHOUT,
    remedy=LOOK_AGAIN,
)
def apprentices_have_passed_2013(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 6A-1 (3): those placed as lærling meet the conditions for the next level; who has not passed all is judged."""
    return _placed_as(candidate, APPRENTICE)


@rule(
    "entry.apprentice",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    clock=young_are_placed,
    cites=(Citation(NEW, "7-3", "2"), Citation(NEW, "4-13", "1")),
    text=AS_APPRENTICE,
    breach=PLACED_WITHOUT,
    remedy=LOOK_AGAIN,
)
def apprentices_have_passed_2024(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§§ 7-3 (2), 4-13 (1): all subjects of the levels before; who has not passed all is judged (§ 4-13 (2))."""
    return _placed_as(candidate, APPRENTICE)


AS_CANDIDATE = Text(
    nb="Den som formidles som lærekandidat, har bestått opplæringen sin, eller har fullført uten å bestå.",
    nn="Den som blir formidla som lærekandidat, har bestått opplæringa si, eller har fullført utan å bestå.",
    en="Whoever is placed as lærekandidat has passed the own course, or has completed without passing.",
)


@rule(
    "entry.training-candidate",
    wording="2013",
    bearer=Role.COUNTY,
    severity=Severity.NOTICE,
    since=PLACEMENT_2013,
    until=ACT_2023_IN_FORCE,
    clock=place_is_given,
    cites=(Citation(OLD, "6A-1", "4"),),
    text=AS_CANDIDATE,
    breach=PLACED_WITHOUT,
    remedy=LOOK_AGAIN,
)
def candidates_have_an_own_course_2013(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 6A-1 (4): lærekandidat and praksisbrevkandidat: passed, or the first or the second year completed."""
    application, placed_on = _application(candidate, WITH_OWN_COURSE), candidate.placing.placed_on
    assert placed_on is not None  # without one the clock has answered
    if isinstance(application, Outcome):
        return application
    ways = [has_gone_through(candidate, level, placed_on) for level in LEVELS[:2]]
    if has_passed_a_year(candidate, placed_on) or MET in ways:
        return MET
    found = all_of(*ways)
    return breached(on=placed_on) if found.kind is OutcomeKind.BREACHED else found


@rule(
    "entry.training-candidate",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    clock=young_are_placed,
    cites=(Citation(NEW, "7-3", "3"),),
    text=AS_CANDIDATE,
    breach=PLACED_WITHOUT,
    remedy=LOOK_AGAIN,
)
def candidates_have_an_own_course_2024(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 7-3 (3): a lærekandidat has passed the own course; § 7-3 (4) lets in those who completed without passing."""
    return _placed_as(candidate, TRAINING_CANDIDATE)


@rule(
    "entry.without-passing",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=young_are_refused_for_conditions,
    cites=(Citation(NEW, "7-3", "4"),),
    text=Text(
        nb="Den som har fullført Vg1 og Vg2 uten å bestå, kan søke formidling som praksisbrevkandidat eller "
        "lærekandidat.",
        nn="Den som har fullført Vg1 og Vg2 utan å bestå, kan søkje formidling som praksisbrevkandidat eller "
        "lærekandidat.",
        en="Whoever has completed Vg1 and Vg2 without passing may apply for placement as praksisbrevkandidat or "
        "lærekandidat.",
    ),
    breach=Text(
        nb="Søknaden ble avslått {on} fordi vilkårene ikke var fylt, men søkeren har fullført Vg1 og Vg2.",
        nn="Søknaden vart avslått {on} fordi vilkåra ikkje var fylte, men søkjaren har fullført Vg1 og Vg2.",
        en="The application was refused on {on} because conditions failed, but the applicant has completed Vg1 and "
        "Vg2.",
    ),
    remedy=Text(nb="Behandle søknaden på nytt.", nn="Behandle søknaden på nytt.", en="Deal with the application anew."),
)
def those_who_completed_may_apply(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 7-3 (4): completed is enough; that somebody did not pass is no ground to refuse these two kinds."""
    application, refused = _application(candidate, WITH_OWN_COURSE), refused_for_conditions(candidate)
    assert isinstance(refused, date)  # without one the clock has answered
    if isinstance(application, Outcome):
        return application
    found = all_of(*(has_gone_through(candidate, level, refused) for level in LEVELS[:2]))
    if found.kind is OutcomeKind.BREACHED:
        return NOT_APPLICABLE
    return breached(on=refused) if found is MET else found
