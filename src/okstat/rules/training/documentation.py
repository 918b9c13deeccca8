"""Documentation of the training, aim by aim: what the office of the state's apprentices asks, and no duty by law.

The regulation asks for talks and assessments each half-year (`rules/training/assessment.py`); since 2024 nothing in
it asks those with læretid to write anything down. What stands here is practice: its finding is a notice of its own
and changes no answer of the law.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.complete import silence_is_fact
from okstat.model.events import EndingBasis
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.contract import BASIS
from okstat.situation.clocks.training import documented_training_is_over
from okstat.situation.contract import ContractSituation
from okstat.text import Text

__all__: list[str] = []

PAGE: Final = date(2018, 8, 20)
"""The day of the page that asks for it."""
STATUS: Final = Missing("documentation.aims[].status", "event aim_status")


@rule(
    "documentation.every-aim",
    wording="practice",
    bearer=Role.APPRENTICE,
    severity=Severity.NOTICE,
    since=PAGE,
    clock=documented_training_is_over,
    cites=(Citation(Instrument.OKSTAT_ON_OFFERS),),
    text=Text(
        nb="Når læretiden er over, er opplæringen dokumentert mot hvert kompetansemål. Det er praksis i kontoret, "
        "ikke lov.",
        nn="Når læretida er over, er opplæringa dokumentert mot kvart kompetansemål. Det er praksis i kontoret, "
        "ikkje lov.",
        en="When the training time is over, the training is documented against every competence aim. That is practice "
        "of the office, not law.",
    ),
    breach=Text(
        nb="{lacking} av {aims} kompetansemål er uten dokumentasjon som er godkjent eller venter på svar.",
        nn="{lacking} av {aims} kompetansemål er utan dokumentasjon som er godkjend eller ventar på svar.",
        en="{lacking} of {aims} competence aims have no documentation that is approved or waits for an answer.",
    ),
    remedy=Text(
        nb="Ta det opp med faglig leder, og la den som har hatt læretid, dokumentere det som mangler.",
        nn="Ta det opp med fagleg leiar, og lat den som har hatt læretid, dokumentere det som manglar.",
        en="Take it up with the training manager, and let the apprentice document what is lacking.",
    ),
)
def every_aim_is_documented(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """What was told before the last day may have become more since; a contract that ended early is not asked."""
    ending, ends = contract.ending, contract.ends
    if ending.on is not None and ending.basis is not EndingBasis.COMPLETED:
        return unknown(BASIS) if ending.basis is None else NOT_APPLICABLE
    documentation = contract.documentation
    lacking = [aim for aim in documentation.aims if not aim.is_documented]
    if not lacking or ends is None:
        return MET
    sure = [aim for aim in lacking if aim.since >= ends or silence_is_fact(documentation.silent_to, ends)]
    return breached(lacking=len(sure), aims=len(documentation.aims)) if sure else unknown(STATUS)
