"""Terms, leaders and committees of the vocational training board, and who may sit on it (forskrift 2024 § 6-22)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import Assessor, BoardPost, BoardSeat, LeavingGround
from okstat.period import add_years
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.contract import day_asked
from okstat.situation.county import CountySituation
from okstat.situation.parts.board import BoardMember
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

REGULATION: Final = Instrument.REGULATION_2024
LAST: Final = Missing("board.members[].last", "key last of event board_member_appointed")
SEAT: Final = Missing("board.members[].seat", "key seat of event board_member_appointed")
COUNCIL: Final = Missing("board.council_last", "key last of event council_constituted")
ELECTED: Final = Missing("board.leaders", "event board_leader_elected of the county")
ELECTED_BY: Final = Missing("board.leaders[].by", "key by of event board_leader_elected")
COMMITTEES: Final = Missing("board.committees", "event trade_committee_appointed of the county")
GROUND: Final = Missing("board.members[].ground", "key ground of event board_member_left")
TRADE: Final = Missing("runs[].trade", "key trade of the contracts")
RUNNING: Final = Missing("runs[].ended_on", "event training_started and ended of its contracts")


@rule(
    "ynemnd.terms",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=day_asked,
    cites=(Citation(REGULATION, "6-22", "3.2"),),
    text=Text(
        nb="Nemndas funksjonstid er den samme som fylkestingets; de som representerer dem som lærer, nevnes opp for "
        "to år om gangen.",
        nn="Funksjonstida til nemnda er den same som for fylkestinget; dei som representerer dei som lærer, blir "
        "nemnde opp for to år om gongen.",
        en="The board's term is that of the county council; those who represent learners are appointed for two years "
        "at a time.",
    ),
    breach=Text(
        nb="Disse er nevnt opp for en annen tid enn forskriften sier: {members}.",
        nn="Desse er nemnde opp for ei anna tid enn forskrifta seier: {members}.",
        en="These are appointed for another term than the regulation says: {members}.",
    ),
    remedy=Text(
        nb="Nevn dem opp på nytt for rett tid.",
        nn="Nemn dei opp på nytt for rett tid.",
        en="Appoint them anew for the right term.",
    ),
)
def terms_are_those_of_the_regulation(county: CountySituation, law: Law, on: date) -> Outcome:
    """Forskrift § 6-22 (3): the term is that of the council; representatives of learners two years at a time."""
    years = law.whole("ynemnd.learner-term-years")
    answers = {one.member: _right_term(one, county.board.council_last, years) for one in county.board.sitting_on(on)}
    wrong = tuple(member for member, answer in answers.items() if answer is False)
    if wrong:
        return breached(members=wrong)
    lacks = tuple(dict.fromkeys(answer for answer in answers.values() if isinstance(answer, Missing)))
    if lacks:
        return unknown(*lacks)
    return MET if answers else NOT_APPLICABLE


def _right_term(member: BoardMember, council_last: date | None, years: int) -> bool | Missing:
    """Whether a member is appointed to the right last day, or what would tell."""
    if member.last is None or member.seat is None:
        return LAST if member.last is None else SEAT
    if member.seat is BoardSeat.LEARNERS:
        return member.last == add_years(member.first, years) - timedelta(days=1)
    return COUNCIL if council_last is None else member.last == council_last


POSTS: Final = {
    BoardPost.LEADER: Text(nb="leder", nn="leiar", en="leader"),
    BoardPost.DEPUTY_LEADER: Text(nb="nestleder", nn="nestleiar", en="deputy leader"),
}


@rule(
    "ynemnd.elects-its-leaders",
    wording="2024",
    bearer=Role.TRAINING_BOARD,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=day_asked,
    cites=(Citation(REGULATION, "6-22", "3.1"),),
    text=Text(
        nb="Yrkesopplæringsnemnda har selv valgt leder og nestleder.",
        nn="Yrkesopplæringsnemnda har sjølv valt leiar og nestleiar.",
        en="The vocational training board has itself elected its leader and deputy leader.",
    ),
    breach=Text(
        nb="Nemnda har ikke selv valgt: {posts}.",
        nn="Nemnda har ikkje sjølv valt: {posts}.",
        en="The board has not itself elected its: {posts}.",
    ),
    remedy=Text(
        nb="La nemnda velge på sitt neste møte, og før valget inn.",
        nn="Lat nemnda velje på sitt neste møte, og før valet inn.",
        en="Let the board elect at its next meeting, and record the election.",
    ),
)
def board_elects_its_leaders(county: CountySituation, law: Law, on: date) -> Outcome:
    """Forskrift § 6-22 (3): the board elects its own leader and deputy leader."""
    board = county.board
    if not board.sitting_on(on):
        return NOT_APPLICABLE
    elected = {one.post: one.by for one in board.leaders}
    by_county = tuple(text for post, text in POSTS.items() if elected.get(post) is Assessor.COUNTY)
    if by_county:
        return breached(posts=by_county)
    lacking = tuple(text for post, text in POSTS.items() if post not in elected)
    if lacking:
        return breached(posts=lacking) if board.leaders_silent_to == on else unknown(ELECTED)
    return unknown(ELECTED_BY) if None in elected.values() else MET


@rule(
    "ynemnd.trade-committees",
    wording="2024",
    bearer=Role.TRAINING_BOARD,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=day_asked,
    cites=(Citation(REGULATION, "6-22", "4"),),
    text=Text(
        nb="Nemnda har et rådgivende yrkesutvalg for hvert fag det er kontrakter i, eller bruker "
        "prøvenemnda som utvalg.",
        nn="Nemnda har eit rådgivande yrkesutval for kvart fag det er kontraktar i, eller bruker "
        "prøvenemnda som utval.",
        en="The board has an advisory committee for each trade with contracts, or uses the exam board as one.",
    ),
    breach=Text(
        nb="Det er ikke noe yrkesutvalg for: {trades}.",
        nn="Det er ikkje noko yrkesutval for: {trades}.",
        en="There is no trade committee for: {trades}.",
    ),
    remedy=Text(
        nb="Nevn opp yrkesutvalg, eller bestem at prøvenemnda er det, og før det inn for hvert fag.",
        nn="Nemn opp yrkesutval, eller bestem at prøvenemnda er det, og før det inn for kvart fag.",
        en="Appoint trade committees, or let the exam board be one, and record it for each trade.",
    ),
)
def there_is_a_committee_for_each_trade(county: CountySituation, law: Law, on: date) -> Outcome:
    """Forskrift § 6-22 (4): a trade committee for each trade or field, or the exam board as one.

    The board may have given the county authority to appoint them (§ 6-23 (4)): they are committees all the same.
    """
    without = [run for run in county.runs if run.trade not in county.board.committees]
    running = [run.trade for run in without if run.is_running(on)]
    trades = sorted({trade for trade in running if trade is not None})
    is_silent = county.board.committees_silent_to == on
    if trades:
        return breached(trades=tuple(trades)) if is_silent else unknown(COMMITTEES)
    if running:
        return unknown(TRADE)
    if any(run.may_be_running(on) for run in without):
        return unknown(RUNNING) if is_silent else unknown(RUNNING, COMMITTEES)
    return MET if any(run.is_running(on) for run in county.runs) else NOT_APPLICABLE


@rule(
    "ynemnd.eligibility",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=day_asked,
    cites=(Citation(REGULATION, "6-22", "5"),),
    text=Text(
        nb="Ingen er strøket fra nemnda etter kommuneloven § 7-2 tredje ledd, som ikke gjelder der.",
        nn="Ingen er stroken frå nemnda etter kommuneloven § 7-2 tredje ledd, som ikkje gjeld der.",
        en="Nobody is struck off the board by the local government act § 7-2 (3), which does not hold for it.",
    ),
    breach=Text(
        nb="Disse ble strøket som ikke valgbare, men vilkårene i kommuneloven gjelder ikke for nemnda: {members}.",
        nn="Desse vart strokne som ikkje valbare, men vilkåra i kommuneloven gjeld ikkje for nemnda: {members}.",
        en="These were struck off as not eligible, but the conditions of the local government act do not "
        "hold: {members}.",
    ),
    remedy=Text(
        nb="Ta medlemmet inn igjen; det trenger verken stemmerett eller bosted i fylket.",
        nn="Ta medlemmet inn att; det treng verken røysterett eller bustad i fylket.",
        en="Take the member back; neither a vote nor residence in the county is needed.",
    ),
)
def nobody_is_struck_off_as_not_eligible(county: CountySituation, law: Law, on: date) -> Outcome:
    """Forskrift § 6-22 (5): vote, residence and consent by kommuneloven § 7-2 (3) are no conditions for members."""
    left = [one for one in county.board.members if one.left_on is not None and one.left_on >= ACT_2023_IN_FORCE]
    struck = tuple(one.member for one in left if one.ground is LeavingGround.NOT_ELIGIBLE)
    if struck:
        return breached(members=struck)
    if any(one.ground is None for one in left):
        return unknown(GROUND)
    return MET if left else NOT_APPLICABLE
