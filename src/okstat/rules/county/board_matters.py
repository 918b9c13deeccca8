"""Matters laid before the board, and its opinion on them (opplæringslova 2023 § 8-2 (2), forskrift 2024 § 6-23 (2))."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.complete import silence_is_fact
from okstat.model.events import BoardTask
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, OutcomeKind, Role, Severity, breached, rule, unknown
from okstat.situation.conditions import all_of
from okstat.situation.county import CountySituation
from okstat.situation.parts.board import Matter
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

LAID: Final = Missing("board.matters[].laid_on", "event matter_laid_before_board of the county")
OPINED: Final = Missing("board.matters[].opined_on", "event board_opined of the county")
AUTHORITY: Final = Missing("board.authorities", "event board_authority_given of the county")


def matter_is_decided(county: CountySituation) -> date | Outcome:
    """The day on which the county last decided a matter that affects vocational training."""
    return max((one.decided_on for one in county.board.matters if one.decided_on is not None), default=NOT_APPLICABLE)


def _decided(county: CountySituation) -> list[tuple[Matter, date]]:
    """The matters decided since the Act of 2023, each with its day."""
    matters = [(one, one.decided_on) for one in county.board.matters]
    return [(one, day) for one, day in matters if day is not None and day >= ACT_2023_IN_FORCE]


@rule(
    "ynemnd.matters-laid-before-it",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=matter_is_decided,
    cites=(Citation(Instrument.ACT_2023, "8-2", "2.1"),),
    text=Text(
        nb="Saker som virker inn på fag- og yrkesopplæringen, er lagt fram for nemnda før fylkeskommunen gjør vedtak.",
        nn="Saker som verkar inn på fag- og yrkesopplæringa, er lagde fram for nemnda før fylkeskommunen gjer vedtak.",
        en="Matters that affect vocational training are laid before the board before the county decides.",
    ),
    breach=Text(
        nb="Disse sakene ble ikke lagt fram for yrkesopplæringsnemnda før vedtaket: {matters}.",
        nn="Desse sakene vart ikkje lagde fram for yrkesopplæringsnemnda før vedtaket: {matters}.",
        en="These matters were not laid before the training board before the decision: {matters}.",
    ),
    remedy=Text(
        nb="Legg saken fram for nemnda, og gjør vedtaket på nytt.",
        nn="Legg saka fram for nemnda, og gjer vedtaket på nytt.",
        en="Lay the matter before the board, and decide anew.",
    ),
)
def matters_are_laid_before_the_board(county: CountySituation, law: Law, on: date) -> Outcome:
    """§ 8-2 (2): matters that affect vocational training are laid before the board before the county decides."""
    late, is_open = [], False
    for matter, decided in _decided(county):
        if matter.laid_on is not None:
            late += [matter.matter] if matter.laid_on > decided else []
        elif silence_is_fact(county.board.laid_silent_to, decided):
            late.append(matter.matter)
        else:
            is_open = True
    if late:
        return breached(matters=tuple(late))
    return unknown(LAID) if is_open else MET


@rule(
    "ynemnd.gives-its-opinion",
    wording="2024",
    bearer=Role.TRAINING_BOARD,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=matter_is_decided,
    cites=(Citation(Instrument.REGULATION_2024, "6-23", "2"), Citation(Instrument.REGULATION_2024, "6-23", "4")),
    text=Text(
        nb="Nemnda har uttalt seg i de sakene som er lagt fram for den, før fylkeskommunen gjør vedtak.",
        nn="Nemnda har uttalt seg i dei sakene som er lagde fram for ho, før fylkeskommunen gjer vedtak.",
        en="The board has given its opinion on the matters laid before it, before the county decides.",
    ),
    breach=Text(
        nb="Nemnda hadde ikke uttalt seg da disse sakene ble avgjort: {matters}.",
        nn="Nemnda hadde ikkje uttalt seg då desse sakene vart avgjorde: {matters}.",
        en="The board had not given its opinion when these matters were decided: {matters}.",
    ),
    remedy=Text(
        nb="Innhent uttalelsen, eller før inn fullmakten fra nemnda.",
        nn="Hent inn fråsegna, eller før inn fullmakta frå nemnda.",
        en="Obtain the opinion, or record the board's authority.",
    ),
)
def board_gives_its_opinion(county: CountySituation, law: Law, on: date) -> Outcome:
    """Forskrift § 6-23 (2), (4): the board gives its opinion, unless it has given the county its authority to."""
    answers = {
        matter.matter: _has_opined(county, matter, decided)
        for matter, decided in _decided(county)
        if matter.laid_on is not None
    }
    late = tuple(name for name, answer in answers.items() if answer.kind is OutcomeKind.BREACHED)
    if late:
        return breached(matters=late)
    return all_of(*answers.values()) if answers else NOT_APPLICABLE


def _has_opined(county: CountySituation, matter: Matter, decided: date) -> Outcome:
    """Whether the board had given its opinion on a matter by the day it was decided, or the county gives it instead."""
    if matter.opined_on is not None and matter.opined_on <= decided:
        return MET
    authorised = county.board.authorises(BoardTask.GIVE_OPINIONS, decided)
    if authorised is None:
        return unknown(AUTHORITY)
    if authorised:
        return MET
    is_fact = matter.opined_on is not None or silence_is_fact(county.board.opined_silent_to, decided)
    return breached() if is_fact else unknown(OPINED)
