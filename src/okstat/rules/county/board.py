"""The vocational training board: that it is there, and who sits on it (opplæringslova 2023 § 8-2, forskrift § 6-22)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import BoardSeat, Proposer
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.contract import day_asked
from okstat.situation.county import CountySituation
from okstat.situation.parts.board import BoardMember, TrainingBoard
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

ACT: Final = Instrument.ACT_2023
REGULATION: Final = Instrument.REGULATION_2024
REGULATION_OF_2025: Final = date(2025, 4, 2)
"""The regulation of 2 April 2025 no. 575 gave § 6-22 (1) its text, at once; the text before is not known."""

APPOINTED: Final = Missing("board.members", "event board_member_appointed of the county")
SEAT: Final = Missing("board.members[].seat", "key seat of event board_member_appointed")
PROPOSER: Final = Missing("board.members[].proposed_by", "key proposed_by of event board_member_appointed")
DEPUTY: Final = Missing(
    "board.members[].has_personal_deputy", "key has_personal_deputy of event board_member_appointed"
)

WORKING_LIFE: Final = (BoardSeat.EMPLOYERS, BoardSeat.EMPLOYEES)
PROPOSES: Final = {
    BoardSeat.EMPLOYERS: Proposer.EMPLOYERS_ORGANISATION,
    BoardSeat.EMPLOYEES: Proposer.UNION,
    BoardSeat.LEARNERS: Proposer.LEARNERS_BODY,
}
"""On whose proposal the members of each side are appointed."""

APPOINT = Text(
    nb="Nevn opp dem som mangler, på forslag fra rett organisasjon, og før oppnevningene inn.",
    nn="Nemn opp dei som manglar, på forslag frå rett organisasjon, og før oppnemningane inn.",
    en="Appoint whoever is missing, on the proposal of the right organisation, and record the appointments.",
)


def _sitting(board: TrainingBoard, on: date) -> tuple[BoardMember, ...] | Outcome:
    """The members on the board on the day; without any it is not known, or there is no board to judge."""
    members = board.sitting_on(on)
    if members:
        return members
    return NOT_APPLICABLE if board.members_silent_to == on else unknown(APPOINTED)


@rule(
    "ynemnd.appointed",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=day_asked,
    cites=(Citation(ACT, "8-2", "1"),),
    text=Text(
        nb="Fylkeskommunen har nevnt opp en yrkesopplæringsnemnd.",
        nn="Fylkeskommunen har nemnt opp ei yrkesopplæringsnemnd.",
        en="The county has appointed a vocational training board.",
    ),
    breach=Text(
        nb="Ingen sitter i yrkesopplæringsnemnda.",
        nn="Ingen sit i yrkesopplæringsnemnda.",
        en="Nobody sits on the vocational training board.",
    ),
    remedy=APPOINT,
)
def county_has_a_board(county: CountySituation, law: Law, on: date) -> Outcome:
    """§ 8-2 (1): the county appoints a vocational training board, and prepares the cases it deals with."""
    if county.board.sitting_on(on):
        return MET
    return breached() if county.board.members_silent_to == on else unknown(APPOINTED)


@rule(
    "ynemnd.personal-deputies",
    wording="2025",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=REGULATION_OF_2025,
    clock=day_asked,
    cites=(Citation(REGULATION, "6-22", "1"),),
    text=Text(
        nb="Hvert medlem av yrkesopplæringsnemnda har et personlig varamedlem.",
        nn="Kvar medlem av yrkesopplæringsnemnda har eit personleg varamedlem.",
        en="Each member of the vocational training board has a personal deputy.",
    ),
    breach=Text(
        nb="Disse medlemmene har ikke noe personlig varamedlem: {members}.",
        nn="Desse medlemmene har ikkje noko personleg varamedlem: {members}.",
        en="These members have no personal deputy: {members}.",
    ),
    remedy=APPOINT,
)
def members_have_personal_deputies(county: CountySituation, law: Law, on: date) -> Outcome:
    """Forskrift § 6-22 (1): members with personal deputies; whether they have broad insight together is a judgement."""
    members = _sitting(county.board, on)
    if isinstance(members, Outcome):
        return members
    without = tuple(one.member for one in members if one.has_personal_deputy is False)
    if without:
        return breached(members=without)
    return unknown(DEPUTY) if any(one.has_personal_deputy is None for one in members) else MET


@rule(
    "ynemnd.proposed-by-organisations",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=day_asked,
    cites=(Citation(REGULATION, "6-22", "2.1"), Citation(REGULATION, "6-22", "2.3")),
    text=Text(
        nb="Medlemmene fra arbeidslivet er nevnt opp på forslag fra sin egen organisasjon, og de som lærer, på forslag "
        "fra dem som representerer dem.",
        nn="Medlemmene frå arbeidslivet er nemnde opp på forslag frå sin eigen organisasjon, og dei som lærer, på "
        "forslag frå dei som representerer dei.",
        en="Members from working life are appointed on the proposal of their own organisation, and those who learn on "
        "that of those who represent them.",
    ),
    breach=Text(
        nb="Disse medlemmene er ikke foreslått av sin egen organisasjon: {members}.",
        nn="Desse medlemmene er ikkje foreslåtte av sin eigen organisasjon: {members}.",
        en="These members were not proposed by their own organisation: {members}.",
    ),
    remedy=APPOINT,
)
def members_are_proposed_by_their_organisations(county: CountySituation, law: Law, on: date) -> Outcome:
    """Forskrift § 6-22 (2): on the proposal of employers' organisations, unions, and bodies of those who learn."""
    members = _sitting(county.board, on)
    if isinstance(members, Outcome):
        return members
    asked = [one for one in members if one.seat is None or one.seat in PROPOSES]
    told = [one for one in asked if one.seat is not None and one.proposed_by is not None]
    wrong = tuple(one.member for one in told if one.seat is not None and one.proposed_by is not PROPOSES[one.seat])
    if wrong:
        return breached(members=wrong)
    if len(told) < len(asked):
        return unknown(SEAT if any(one.seat is None for one in asked) else PROPOSER)
    return MET if asked else NOT_APPLICABLE


@rule(
    "ynemnd.working-life-majority",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=day_asked,
    cites=(Citation(REGULATION, "6-22", "2.2"),),
    text=Text(
        nb="Partene i arbeidslivet har flertall i yrkesopplæringsnemnda.",
        nn="Partane i arbeidslivet har fleirtal i yrkesopplæringsnemnda.",
        en="The parties of working life have the majority on the vocational training board.",
    ),
    breach=Text(
        nb="Bare {of_working_life} av {members} medlemmer er fra partene i arbeidslivet.",
        nn="Berre {of_working_life} av {members} medlemmer er frå partane i arbeidslivet.",
        en="Only {of_working_life} of {members} members are of the parties of working life.",
    ),
    remedy=APPOINT,
)
def working_life_has_the_majority(county: CountySituation, law: Law, on: date) -> Outcome:
    """Forskrift § 6-22 (2): the parties of working life have the majority: more than half."""
    members = _sitting(county.board, on)
    if isinstance(members, Outcome):
        return members
    if county.board.members_silent_to != on:
        return unknown(APPOINTED)
    of_working_life = len([one for one in members if one.seat in WORKING_LIFE])
    unseated = len([one for one in members if one.seat is None])
    if 2 * of_working_life > len(members):
        return MET
    if 2 * (of_working_life + unseated) > len(members):
        return unknown(SEAT)
    return breached(of_working_life=of_working_life, members=len(members))


@rule(
    "ynemnd.learners-represented",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=day_asked,
    cites=(Citation(REGULATION, "6-22", "2.3"),),
    text=Text(
        nb="Minst én i nemnda representerer elever, lærlinger, praksisbrevkandidater eller lærekandidater.",
        nn="Minst éin i nemnda representerer elevar, lærlingar, praksisbrevkandidatar eller lærekandidatar.",
        en="At least one on the board represents pupils, lærlinger, praksisbrevkandidater or lærekandidater.",
    ),
    breach=Text(
        nb="Ingen i yrkesopplæringsnemnda representerer dem som lærer.",
        nn="Ingen i yrkesopplæringsnemnda representerer dei som lærer.",
        en="Nobody on the vocational training board represents those who learn.",
    ),
    remedy=APPOINT,
)
def learners_are_represented(county: CountySituation, law: Law, on: date) -> Outcome:
    """Forskrift § 6-22 (2): at least one representative of pupils, lærlinger, praksisbrev- or lærekandidater."""
    members = _sitting(county.board, on)
    if isinstance(members, Outcome):
        return members
    seats = {one.seat for one in members}
    if BoardSeat.LEARNERS in seats:
        return MET
    if county.board.members_silent_to != on:
        return unknown(APPOINTED)
    return unknown(SEAT) if None in seats else breached()
