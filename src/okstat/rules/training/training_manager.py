"""What counties ask of the training manager (faglig leder) where the law has no number: notices of their own.

The law says that the company has a professionally qualified person (2023 § 7-6 (2); 1998 § 4-3 (3)), and not how one is
qualified, nor whether the same person may be the instructor. What stands here is read from county pages.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.county_practice import PRACTICE, TALK_TO_THE_COUNTY
from okstat.law import Law
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Severity, Task, breached, judgement, rule, unknown
from okstat.situation.approval import ApprovalSituation
from okstat.situation.parts.training_manager import TrainingManager
from okstat.text import Text

__all__: list[str] = []

PRACTISED: Final = (Citation(Instrument.COUNTY_PRACTICE),)
YEARS_ASKED: Final = f"{PRACTICE}.faglig-leder-years-without-certificate"
IN_SPECIAL_CASES: Final = f"{YEARS_ASKED}-in-special-cases"
MAY_BE_INSTRUCTOR: Final = f"{PRACTICE}.faglig-leder-may-be-instructor"

NAMED: Final = Missing("managers.rows", "event training_manager_named")
CERTIFICATE: Final = Missing(
    "managers.rows[].has_trade_certificate", "key has_trade_certificate of event training_manager_named"
)
EDUCATION: Final = Missing(
    "managers.rows[].has_higher_education", "key has_higher_education of event training_manager_named"
)
YEARS: Final = Missing("managers.rows[].practice_years", "key practice_years of event training_manager_named")
INSTRUCTOR: Final = Missing("managers.rows[].is_instructor", "key is_instructor of event training_manager_named")

IS_IT_SPECIAL: Final = Text(
    nb="Fylkeskommunen godtar lang praksis i stedet for fagbrev bare i særlige tilfeller eller nye fag: er {years} års "
    "praksis nok her? Fylkeskommunen avgjør det.",
    nn="Fylkeskommunen godtek lang praksis i staden for fagbrev berre i særlege tilfelle eller nye fag: er {years} års "
    "praksis nok her? Fylkeskommunen avgjer det.",
    en="The county accepts long practice in place of a certificate in special cases or new trades only: are {years} "
    "years of practice enough here? The county decides.",
)


def manager_is_named(approval: ApprovalSituation) -> date:
    """The day on which the training manager was named; where there is none on record, the day asked about."""
    manager = approval.managers.of(approval.trade, approval.department)
    return manager.on if manager is not None else approval.on


def _asked(approval: ApprovalSituation) -> TrainingManager | Outcome:
    """The training manager; that there is none is for another rule to say."""
    manager = approval.managers.of(approval.trade, approval.department)
    if manager is None:
        return NOT_APPLICABLE if approval.managers.silent_to == approval.on else unknown(NAMED)
    return manager


def _without_certificate(manager: TrainingManager, law: Law, county: str, required: int) -> Outcome:
    """Whether the practice of somebody with neither certificate nor relevant higher education is long enough."""
    years = manager.practice_years
    is_enough, is_seldom = years is not None and years >= required, law.known(IN_SPECIAL_CASES, county) is not None
    if is_enough and not is_seldom:
        return MET
    known = (CERTIFICATE, manager.has_trade_certificate), (EDUCATION, manager.has_higher_education), (YEARS, years)
    lacks = [fact for fact, value in known if value is None]
    if lacks:
        return unknown(*lacks)
    return judgement(IS_IT_SPECIAL, years=years) if is_enough else breached(years=years, required=required)


@rule(
    "company.faglig-leder-practice",
    wording="practice",
    bearer=Task("training-manager"),
    severity=Severity.NOTICE,
    clock=manager_is_named,
    cites=PRACTISED,
    text=Text(
        nb="En faglig leder uten fagbrev og uten høyere utdanning i faget har så lang praksis som fylkeskommunen selv "
        "ber om.",
        nn="Ein fagleg leiar utan fagbrev og utan høgare utdanning i faget har så lang praksis som fylkeskommunen "
        "sjølv bed om.",
        en="A training manager with neither certificate nor higher education in the trade has as long a practice as "
        "the county itself asks for.",
    ),
    breach=Text(
        nb="Den faglige lederen har {years} års praksis; uten fagbrev ber fylkeskommunen selv om {required}.",
        nn="Den faglege leiaren har {years} års praksis; utan fagbrev bed fylkeskommunen sjølv om {required}.",
        en="The training manager has {years} years of practice; without a certificate the county itself asks for "
        "{required}.",
    ),
    remedy=TALK_TO_THE_COUNTY,
)
def manager_has_practised_as_long_as_the_county_asks(approval: ApprovalSituation, law: Law, on: date) -> Outcome:
    """Five or six years, by the pages of some counties; a county of which nothing is known asks for none."""
    asked = law.known(YEARS_ASKED, approval.county)
    if asked is None:
        return NOT_APPLICABLE
    manager = _asked(approval)
    if isinstance(manager, Outcome):
        return manager
    if manager.has_trade_certificate or manager.has_higher_education:
        return NOT_APPLICABLE
    return _without_certificate(manager, law, approval.county, int(asked.value))


@rule(
    "company.faglig-leder-as-instructor",
    wording="practice",
    bearer=Task("training-manager"),
    severity=Severity.NOTICE,
    clock=manager_is_named,
    cites=PRACTISED,
    text=Text(
        nb="Én person er både faglig leder og instruktør bare der fylkeskommunen godtar det.",
        nn="Éin person er både fagleg leiar og instruktør berre der fylkeskommunen godtek det.",
        en="One person is both training manager and instructor only where the county accepts that.",
    ),
    breach=Text(
        nb="Den faglige lederen er også instruktør, og det godtar ikke fylkeskommunen.",
        nn="Den faglege leiaren er òg instruktør, og det godtek ikkje fylkeskommunen.",
        en="The training manager is the instructor as well, which the county does not accept.",
    ),
    remedy=TALK_TO_THE_COUNTY,
)
def manager_may_be_the_instructor(approval: ApprovalSituation, law: Law, on: date) -> Outcome:
    """The text forbids it nowhere; Akershus says that it may be so. Where nothing is known, nothing is asked."""
    asked = law.known(MAY_BE_INSTRUCTOR, approval.county)
    if asked is None:
        return NOT_APPLICABLE
    manager = _asked(approval)
    if isinstance(manager, Outcome):
        return manager
    if manager.is_instructor is None:
        return unknown(INSTRUCTOR)
    if not manager.is_instructor:
        return NOT_APPLICABLE
    return MET if asked.value else breached()
