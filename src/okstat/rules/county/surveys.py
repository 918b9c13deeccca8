"""National surveys of the working and learning environment (forskrift 2024 § 19-4; forskrift 2006 § 2-3a)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import ContractKind
from okstat.rule import MET, Missing, Outcome, OutcomeKind, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.contract import day_asked
from okstat.situation.county import CountySituation
from okstat.situation.occasions.county import while_contracts_run
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

ID: Final = "data.survey-held"
ASKED: Final = (ContractKind.APPRENTICE, ContractKind.PRAKSISBREV_CANDIDATE, ContractKind.TRAINING_CANDIDATE)
"""Whom the surveys are for: candidates for fagbrev på jobb are not named."""

HELD = Text(
    nb="Fylkeskommunen ser til at de nasjonale undersøkelsene om arbeids- og læringsmiljøet blir holdt og fulgt opp.",
    nn="Fylkeskommunen ser til at dei nasjonale undersøkingane om arbeids- og læringsmiljøet blir haldne og "
    "følgde opp.",
    en="The county sees to it that the national surveys on the working and learning environment are held and "
    "followed up.",
)
NOT_HELD = Text(
    nb="Det ble bekreftet {on} at undersøkelsene ikke er holdt og fulgt opp.",
    nn="Det vart stadfesta {on} at undersøkingane ikkje er haldne og følgde opp.",
    en="It was attested on {on} that the surveys are not held and followed up.",
)
HOLD = Text(
    nb="Hold undersøkelsen, bruk svarene, og bekreft på nytt.",
    nn="Hald undersøkinga, bruk svara, og stadfest på nytt.",
    en="Hold the survey, use the answers, and attest anew.",
)
WORD: Final = Missing(f"attested.{ID}", f"event attested {ID}")


def _held(county: CountySituation) -> Outcome:
    """Asked where somebody whom the surveys are for is in training; the latest word counts, as of a requirement."""
    asked, word = while_contracts_run(county, ASKED), county.attested.of(ID)
    if asked.kind is OutcomeKind.NOT_APPLICABLE:
        return asked
    if word is not None and word.met:
        return MET
    lacks = asked.missing if word is not None else (*asked.missing, WORD)
    return unknown(*lacks) if word is None or lacks else breached(on=word.on)


@rule(
    ID,
    wording="2017",
    bearer=Role.COUNTY,
    severity=Severity.NOTICE,
    since=date(2017, 1, 1),
    until=ACT_2023_IN_FORCE,
    clock=day_asked,
    cites=(Citation(Instrument.REGULATION_2006, "2-3a", "1"),),
    text=HELD,
    breach=NOT_HELD,
    remedy=HOLD,
)
def surveys_were_held(county: CountySituation, law: Law, on: date) -> Outcome:
    """§ 2-3a (1) as it was read, with praksisbrev candidates, who came in on 1 January 2017."""
    return _held(county)


@rule(
    ID,
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    clock=day_asked,
    cites=(Citation(Instrument.REGULATION_2024, "19-4", "1.1"),),
    text=HELD,
    breach=NOT_HELD,
    remedy=HOLD,
)
def surveys_are_held(county: CountySituation, law: Law, on: date) -> Outcome:
    """§ 19-4 (1): lærlingar, praksisbrevkandidatar and lærekandidatar; fagbrev på jobb is not named."""
    return _held(county)
