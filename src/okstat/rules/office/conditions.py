"""What an office must be to be approved: judged, registered, with all sides on its board (forskrift 2024 § 6-18)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.complete import silence_is_fact
from okstat.model.events import Assessor, BoardTask
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.contract import day_asked
from okstat.situation.enterprise import OfficeSituation
from okstat.situation.occasions.office import while_office_is_approved
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

REGULATION: Final = Instrument.REGULATION_2024
BOARD: Final = Missing("board.elected_on", "event board_elected of the office")
NUMBERS: Final = {
    "employers": Missing("board.employers", "key employers of event board_elected"),
    "employees": Missing("board.employees", "key employees of event board_elected"),
    "learners": Missing("board.learners", "key learners of event board_elected"),
}
NUMBER: Final = Missing("office.organisation_number", "key organisation_number of the office")
SEATS: Final = {
    "employers": Text(nb="arbeidsgiverne", nn="arbeidsgivarane", en="employers"),
    "employees": Text(nb="arbeidstakerne", nn="arbeidstakarane", en="employees"),
    "learners": Text(
        nb="elever, lærlinger, praksisbrevkandidater eller lærekandidater",
        nn="elevar, lærlingar, praksisbrevkandidatar eller lærekandidatar",
        en="pupils, lærlinger, praksisbrevkandidater or lærekandidater",
    ),
}
"""Whom the board has at least one representative of; the candidate for fagbrev på jobb is not named."""


@rule(
    "office.board",
    wording="2024",
    bearer=Role.OFFICE,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=day_asked,
    cites=(Citation(REGULATION, "6-18", "4"),),
    text=Text(
        nb="Styret har minst én representant for arbeidsgiverne, én for arbeidstakerne og én for elever, lærlinger, "
        "praksisbrevkandidater eller lærekandidater.",
        nn="Styret har minst éin representant for arbeidsgivarane, éin for arbeidstakarane og éin for elevar, "
        "lærlingar, praksisbrevkandidatar eller lærekandidatar.",
        en="The board has at least one representative of employers, one of employees and one of pupils, lærlinger, "
        "praksisbrevkandidater or lærekandidater.",
    ),
    breach=Text(
        nb="Styret har ingen representant for: {lacks}.",
        nn="Styret har ingen representant for: {lacks}.",
        en="The board has no representative of: {lacks}.",
    ),
    remedy=Text(
        nb="Velg inn den som mangler, og før det nye styret inn.",
        nn="Vel inn den som manglar, og før det nye styret inn.",
        en="Elect whoever is missing, and record the new board.",
    ),
)
def board_represents_all_sides(office: OfficeSituation, law: Law, on: date) -> Outcome:
    """Forskrift § 6-18 (4): at least one for employers, one for employees, one for those who learn.

    The body *shall* have such a board, so one that is on record is judged whether or not an approval is.
    """
    asked, board = while_office_is_approved(office), office.board
    if asked is NOT_APPLICABLE:
        return asked
    if board.elected_on is None:
        if asked is not MET:
            return asked
        return breached(lacks=tuple(SEATS.values())) if board.silent_to == office.on else unknown(BOARD)
    seats = {"employers": board.employers, "employees": board.employees, "learners": board.learners}
    lacks = tuple(SEATS[side] for side, number in seats.items() if number == 0)
    if lacks:
        return breached(lacks=lacks)
    missing = [NUMBERS[side] for side, number in seats.items() if number is None]
    return unknown(*missing) if missing else MET


@rule(
    "office.registered",
    wording="2024",
    bearer=Role.OFFICE,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=day_asked,
    cites=(Citation(REGULATION, "6-18", "2.1"),),
    text=Text(
        nb="Kontoret er registrert i Enhetsregisteret.",
        nn="Kontoret er registrert i Einingsregisteret.",
        en="The office is registered in the register of legal entities (Enhetsregisteret).",
    ),
    breach=Text(
        nb="Det ble bekreftet {on} at kontoret ikke er registrert i Enhetsregisteret.",
        nn="Det vart stadfesta {on} at kontoret ikkje er registrert i Einingsregisteret.",
        en="It was attested on {on} that the office is not registered in the register of legal entities.",
    ),
    remedy=Text(
        nb="Registrer kontoret, og før organisasjonsnummeret inn.",
        nn="Registrer kontoret, og før organisasjonsnummeret inn.",
        en="Register the office, and record its organisation number.",
    ),
)
def office_is_registered(office: OfficeSituation, law: Law, on: date) -> Outcome:
    """Forskrift § 6-18 (2): registered in Enhetsregisteret; an organisation number is given by that register only."""
    asked = while_office_is_approved(office)
    if asked is not MET:
        return asked
    word = office.attested.of("office.registered")
    if office.office.organisation_number is not None or (word is not None and word.met):
        return MET
    return unknown(NUMBER) if word is None else breached(on=word.on)


ASSESSED: Final = Missing("assessed.rows", "event professionally_assessed of the office")
ASSESSOR: Final = Missing("assessed.rows[].by", "key by of event professionally_assessed")
AUTHORITY: Final = Missing("boards[].authorities", "event board_authority_given of the county")


def office_is_approved_last(office: OfficeSituation) -> date | Outcome:
    """The day of the approval that was given last."""
    return max((row.first for row in office.counties), default=NOT_APPLICABLE)


@rule(
    "office.assessed-before-approval",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=office_is_approved_last,
    cites=(Citation(REGULATION, "6-18", "3.1"), Citation(REGULATION, "6-23", "4")),
    text=Text(
        nb="Yrkesopplæringsnemnda har vurdert om kontoret bidrar til å sikre kvaliteten, før fylkeskommunen godkjenner "
        "det.",
        nn="Yrkesopplæringsnemnda har vurdert om kontoret bidreg til å sikre kvaliteten, før fylkeskommunen godkjenner "
        "det.",
        en="The training board has judged whether the office helps to secure quality, before the county approves it.",
    ),
    breach=Text(
        nb="Fylke {county} godkjente kontoret {decided} uten vurdering fra yrkesopplæringsnemnda.",
        nn="Fylke {county} godkjende kontoret {decided} utan vurdering frå yrkesopplæringsnemnda.",
        en="County {county} approved the office on {decided} without a judgement by the training board.",
    ),
    remedy=Text(
        nb="Legg saken fram for yrkesopplæringsnemnda, og gjør vedtaket på nytt.",
        nn="Legg saka fram for yrkesopplæringsnemnda, og gjer vedtaket på nytt.",
        en="Lay the matter before the vocational training board, and decide anew.",
    ),
)
def office_is_assessed_before_approval(office: OfficeSituation, law: Law, on: date) -> Outcome:
    """Forskrift § 6-18 (3): judged by the board, or by the county with authority from it (§ 6-23 (4))."""
    given = max(office.counties, key=lambda row: row.first)
    earlier = [row.first for row in office.counties if row.county == given.county and row.first < given.first]
    rows = [row for row in office.assessed.rows if row.county == given.county and row.on <= given.first]
    found = [row for row in rows if not earlier or row.on > max(earlier)]
    if any(row.by is Assessor.BOARD for row in found):
        return MET
    if any(row.by is None for row in found):
        return unknown(ASSESSOR)
    board = next((one for one in office.boards if one.county == given.county), None)
    authorised = board.authorises(BoardTask.ASSESS_OFFICES, given.first) if board is not None else None
    missing = breached(county=given.county, decided=given.first)
    if found:
        return {True: MET, None: unknown(AUTHORITY), False: missing}[authorised]
    if not silence_is_fact(office.assessed.silent_to, given.first):
        return unknown(ASSESSED)
    return {True: unknown(ASSESSED), None: unknown(AUTHORITY), False: missing}[authorised]
