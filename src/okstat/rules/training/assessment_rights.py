"""The right to be assessed, and to documentation (opplæringslova 2023 § 5-4 (2); forskrift 2006 § 3-1)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import ContractKind
from okstat.period import add_months
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.contract import ASSESSMENT, STARTED
from okstat.situation.clocks.training import training_is_over
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

CERTIFICATE: Final = Missing("exam.certificate_on", "event certificate_issued")
PRAKSISBREV_IN_THE_REGULATION: Final = date(2017, 1, 1)
A_HALF_YEAR: Final = 6
ONE_DAY: Final = timedelta(days=1)

ASSESSED_AND_DOCUMENTED: Final = Text(
    nb="Den som har hatt læretid, er vurdert underveis eller ved prøve og har fått opplæringen dokumentert.",
    nn="Den som har hatt læretid, er vurdert undervegs eller ved prøve og har fått opplæringa dokumentert.",
    en="Whoever has had training time is assessed on the way or by exam and has got the training documented.",
)
NOT_ASSESSED: Final = Text(
    nb="Opplæringen var over {ended}, og det er ikke holdt noen vurdering eller prøve i løpet av den.",
    nn="Opplæringa var over {ended}, og det er ikkje halde noka vurdering eller prøve i løpet av ho.",
    en="The training was over on {ended}, and neither assessment nor exam was held in the course of it.",
)
ASSESS_AND_DOCUMENT: Final = Text(
    nb="La instruktøren vurdere det som er gjort, og be fylkeskommunen om dokumentasjon på opplæringen.",
    nn="Lat instruktøren vurdere det som er gjort, og be fylkeskommunen om dokumentasjon på opplæringa.",
    en="Let the instructor assess what was done, and ask the county for documentation of the training.",
)


def _assessed_and_documented(contract: ContractSituation) -> Outcome:
    """Assessed is a half-year assessment or an exam, documented a certificate or the company's attest."""
    assessments, exam = contract.assessments, contract.exam
    begins, ended = contract.begins, contract.ends or contract.on
    lacks: list[Missing] = []
    if not assessments.assessed and not exam.attempts:
        if (assessments.assessed_silent_to, exam.held_silent_to) != (contract.on, contract.on):
            lacks.append(ASSESSMENT)
        elif begins is None:
            lacks.append(STARTED)
        elif add_months(begins, A_HALF_YEAR) - ONE_DAY <= ended:
            return breached(ended=ended)
    if exam.certificate_on is None and contract.ending.attest_on is None:
        lacks.append(CERTIFICATE)
    return unknown(*lacks) if lacks else MET


@rule(
    "assess.assessed-and-documented",
    wording="2017",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=PRAKSISBREV_IN_THE_REGULATION,
    until=ACT_2023_IN_FORCE,
    clock=training_is_over,
    cites=(Citation(Instrument.REGULATION_2006, "3-1", "1"),),
    text=ASSESSED_AND_DOCUMENTED,
    breach=NOT_ASSESSED,
    remedy=ASSESS_AND_DOCUMENT,
)
def training_was_assessed_and_documented(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 3-1 (1) of 2017: lærling, praksisbrevkandidat, lærekandidat; fagbrev på jobb is not named."""
    is_named = contract.parties.kind is not ContractKind.FAGBREV_ON_THE_JOB
    return _assessed_and_documented(contract) if is_named else NOT_APPLICABLE


@rule(
    "assess.assessed-and-documented",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=training_is_over,
    cites=(Citation(Instrument.ACT_2023, "5-4", "2.1"),),
    text=ASSESSED_AND_DOCUMENTED,
    breach=NOT_ASSESSED,
    remedy=ASSESS_AND_DOCUMENT,
)
def training_is_assessed_and_documented(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 5-4 (2): everybody with læretid in a company, of all four kinds of contract."""
    return _assessed_and_documented(contract)
