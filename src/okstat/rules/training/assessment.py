"""Half-year assessment and the talk on development (forskrift 2024 §§ 9-6, 9-13; 2006 §§ 3-7, 3-8, 3-12, 3-14).

The text says "in the middle of the training period" and "at the end of the school year", and "one talk each
half year". In which half-years that is counted, is the policy `half-years` (`okstat.policy`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import ContractKind
from okstat.rule import NOT_APPLICABLE, Due, Missing, Outcome, Severity, Task, duty, unknown
from okstat.situation.adults import NAMED_BY_CHAPTER_9, AssessedBy, assessed_by
from okstat.situation.clocks.contract import ASSESSMENT, TALK
from okstat.situation.contract import ContractSituation
from okstat.situation.half_years import due_each_half_year
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, RENUMBERED_2020

__all__: list[str] = []

OLD: Final = Instrument.REGULATION_2006
NEW: Final = Instrument.REGULATION_2024
REGULATION_OF_2009: Final = date(2009, 8, 1)
ASSESSES: Final = Task("talk-and-assessment")


def _unless(by: AssessedBy, *asked: AssessedBy) -> Outcome | Iterator[Due] | None:
    """Why a text does not ask, or `None`: of adults another may answer, and one finding is enough."""
    if by is AssessedBy.NEITHER:
        return NOT_APPLICABLE
    return None if by in asked else iter(())


ASSESSED = Text(
    nb="Halvårsvurdering uten karakter er gjennomført i hvert halvår av opplæringen.",
    nn="Halvårsvurdering utan karakter er gjennomført i kvart halvår av opplæringa.",
    en="A half-year assessment without grade is held in each half-year of the training.",
)
NOT_ASSESSED = Text(
    nb="Halvårsvurdering nummer {number} er ikke gjennomført; halvåret gikk ut {due}.",
    nn="Halvårsvurdering nummer {number} er ikkje gjennomført; halvåret gjekk ut {due}.",
    en="Half-year assessment number {number} has not been held; the half-year ended on {due}.",
)
ASSESS_NOW = Text(
    nb="Be instruktøren holde vurderingen nå, og før dagen inn.",
    nn="Be instruktøren halde vurderinga no, og før dagen inn.",
    en="Ask the instructor to hold the assessment now, and record the day.",
)


@duty(
    "assess.half-year",
    wording="2009",
    bearer=ASSESSES,
    severity=Severity.MODERATE,
    since=REGULATION_OF_2009,
    until=ACT_2023_IN_FORCE,
    cites=(
        Citation(OLD, "3-14", "1", REGULATION_OF_2009, RENUMBERED_2020),
        Citation(OLD, "3-12", "1", RENUMBERED_2020, ACT_2023_IN_FORCE),
    ),
    text=ASSESSED,
    breach=NOT_ASSESSED,
    remedy=ASSESS_NOW,
)
def half_years_are_assessed_2009(
    contract: ContractSituation, law: Law, first: date, last: date
) -> Iterator[Due] | Outcome:
    """§ 3-14 of 2009, § 3-12 of 2020: lærling and lærekandidat; the text on praksisbrev candidates was not seen."""
    if contract.parties.kind is ContractKind.PRAKSISBREV_CANDIDATE and contract.start.on is not None:
        return unknown(Missing("law assess.half-year", "the text on praksisbrev candidates before 2024-08-01"))
    if contract.parties.kind not in NAMED_BY_CHAPTER_9:
        return NOT_APPLICABLE
    held = contract.assessments
    return due_each_half_year(contract, law, held.assessed, held.assessed_silent_to, ASSESSMENT, last)


@duty(
    "assess.half-year",
    wording="2024",
    bearer=ASSESSES,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    cites=(Citation(NEW, "9-13", "1"), Citation(NEW, "9-13", "3")),
    text=ASSESSED,
    breach=NOT_ASSESSED,
    remedy=ASSESS_NOW,
)
def half_years_are_assessed_2024(
    contract: ContractSituation, law: Law, first: date, last: date
) -> Iterator[Due] | Outcome:
    """§ 9-13 (1), (3): lærling, lærekandidat, praksisbrevkandidat; fagbrev på jobb is not named."""
    held = contract.assessments
    return _unless(assessed_by(contract), AssessedBy.CHAPTER_9) or due_each_half_year(
        contract, law, held.assessed, held.assessed_silent_to, ASSESSMENT, last
    )


TALKED = Text(
    nb="Det er holdt minst én samtale om faglig utvikling i hvert halvår.",
    nn="Det er halde minst éin samtale om fagleg utvikling i kvart halvår.",
    en="At least one talk on professional development is held in each half-year.",
)
NOT_TALKED = Text(
    nb="Samtale nummer {number} er ikke holdt; halvåret gikk ut {due}.",
    nn="Samtale nummer {number} er ikkje halden; halvåret gjekk ut {due}.",
    en="Talk number {number} has not been held; the half-year ended on {due}.",
)
TALK_NOW = Text(
    nb="Hold samtalen nå, og før dagen inn.",
    nn="Hald samtalen no, og før dagen inn.",
    en="Hold the talk now, and record the day.",
)


@duty(
    "assess.dialog",
    wording="2020",
    bearer=ASSESSES,
    severity=Severity.MODERATE,
    since=RENUMBERED_2020,
    until=ACT_2023_IN_FORCE,
    cites=(Citation(OLD, "3-7", "1"),),
    text=TALKED,
    breach=NOT_TALKED,
    remedy=TALK_NOW,
)
def talk_was_held_each_half_year(
    contract: ContractSituation, law: Law, first: date, last: date
) -> Iterator[Due] | Outcome:
    """§ 3-7 (1) of 2020: at least one talk in each half-year; of § 3-8 of 2009 only the heading is known."""
    if contract.parties.kind is ContractKind.PRAKSISBREV_CANDIDATE and contract.start.on is not None:
        return unknown(Missing("law assess.dialog", "the text on praksisbrev candidates before 2024-08-01"))
    if contract.parties.kind not in NAMED_BY_CHAPTER_9:
        return NOT_APPLICABLE
    held = contract.assessments
    return due_each_half_year(contract, law, held.talked, held.talked_silent_to, TALK, last)


@duty(
    "assess.dialog",
    wording="2024",
    bearer=ASSESSES,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    cites=(Citation(NEW, "9-6", "1"),),
    text=TALKED,
    breach=NOT_TALKED,
    remedy=TALK_NOW,
)
def talk_is_held_each_half_year(
    contract: ContractSituation, law: Law, first: date, last: date
) -> Iterator[Due] | Outcome:
    """§ 9-6 (1): lærling, lærekandidat and praksisbrevkandidat have a right to one talk in each half-year."""
    held = contract.assessments
    return _unless(assessed_by(contract), AssessedBy.CHAPTER_9, AssessedBy.CHAPTER_9_AS_AN_ADULT) or due_each_half_year(
        contract, law, held.talked, held.talked_silent_to, TALK, last
    )
