from __future__ import annotations

from typing import Any

import pytest
from facts import (
    NOTHING,
    TRADE,
    authority,
    cited,
    complete,
    complete_to,
    contract,
    event,
    explanation,
    finding,
    findings,
    missing,
    outcome,
    portfolio,
    signed,
    started,
    texts,
)

from okstat.book import default_book
from okstat.model.complete import Complete
from okstat.model.contract import Contract
from okstat.model.events import (
    Assessor,
    BoardAuthorityGiven,
    BoardLeaderElected,
    BoardMemberAppointed,
    BoardMemberLeft,
    BoardOpined,
    BoardPost,
    BoardSeat,
    BoardTask,
    CouncilConstituted,
    Ended,
    Event,
    LeavingGround,
    MatterDecided,
    MatterLaidBeforeBoard,
    Proposer,
    TradeCommitteeAppointed,
)
from okstat.model.portfolio import Portfolio

ON = "2026-11-20"
RUNNING = "event training_started and ended of its contracts"
OLD, NEW = "2024-07-31", "2024-08-01"
EMPLOYERS, EMPLOYEES, LEARNERS, OTHERS = BoardSeat.EMPLOYERS, BoardSeat.EMPLOYEES, BoardSeat.LEARNERS, BoardSeat.OTHER
SAT = ("ynemnd.personal-deputies", "ynemnd.proposed-by-organisations", "ynemnd.working-life-majority")
ALL_RULES = ("ynemnd.appointed", *SAT, "ynemnd.learners-represented", "ynemnd.terms", "ynemnd.elects-its-leaders")


def county(*events: Event, known: Complete | None = None, contracts: tuple[Contract, ...] = ()) -> Portfolio:
    """Oslo, with these events."""
    return portfolio(*contracts, counties=(authority(*events, known=known or NOTHING),))


def member(name: str, seat: BoardSeat | None = EMPLOYERS, on: str = "2024-01-01", **more: Any) -> BoardMemberAppointed:
    """A member is appointed."""
    return event(BoardMemberAppointed, on, member=name, seat=seat, **more)


def whole(*kinds: str) -> Complete:
    """Everything of these kinds is told, up to the day asked about."""
    return complete(**dict.fromkeys(kinds, ON))


MEMBERS = whole("board_member_appointed")


class TestThereIsABoard:
    """§ 8-2 (1): the county appoints a vocational training board."""

    @pytest.mark.parametrize(
        ("events", "known", "expected"),
        [
            ((member("a"),), None, "met"),
            ((), None, "unknown"),
            ((), MEMBERS, "breached"),
            ((member("a", last="2026-11-20"),), MEMBERS, "met"),
            ((member("a", last="2026-11-19"),), MEMBERS, "breached"),
            ((member("a"), event(BoardMemberLeft, ON, member="a")), MEMBERS, "breached"),
            ((member("a"), event(BoardMemberLeft, "2026-11-21", member="a")), MEMBERS, "met"),
        ],
    )
    def test_somebody_sits_on_it(self, events: tuple[Event, ...], known: Complete | None, expected: str) -> None:
        """To the last day of a term; silence is no board only where the members are told in full."""
        assert expected == outcome(county(*events, known=known), "ynemnd.appointed", ON)

    def test_the_place_in_the_act(self) -> None:
        """Of the county, and serious."""
        found = finding(county(member("a")), "ynemnd.appointed", ON)
        assert ((("ACT_2023", "8-2", "1"),), "county", "serious") == (cited(found), found.bearer, found.severity.value)
        assert ("event board_member_appointed of the county",) == missing(county(), "ynemnd.appointed", ON)

    def test_nothing_before_the_act(self) -> None:
        """These rules are of the Act of 2023; the board of before has other provisions."""
        for name in ALL_RULES:
            assert [] == list(findings(county(member("a")), name, OLD))


class TestDeputies:
    """§ 6-22 (1), worded by regulation no. 575 of 2 April 2025: members with personal deputies."""

    @pytest.mark.parametrize(("deputy", "expected"), [(True, "met"), (False, "breached"), (None, "unknown")])
    def test_each_has_one(self, deputy: bool | None, expected: str) -> None:
        """Each member; what is not told is not known."""
        facts = county(member("a", has_personal_deputy=True), member("b", has_personal_deputy=deputy))
        assert expected == outcome(facts, "ynemnd.personal-deputies", ON)

    def test_who_has_none_is_told(self) -> None:
        """By the document's own name."""
        facts = county(member("a", has_personal_deputy=True), member("b", has_personal_deputy=False))
        (norwegian, _, _) = texts(explanation(facts, "ynemnd.personal-deputies", ON))
        assert "Disse medlemmene har ikke noe personlig varamedlem: b." == norwegian

    def test_from_the_day_of_the_amendment(self) -> None:
        """L15: the text before 2 April 2025 is not known, so there is no answer for the day before."""
        facts = county(member("a", has_personal_deputy=False))
        assert [] == list(findings(facts, "ynemnd.personal-deputies", "2025-04-01"))
        found = finding(facts, "ynemnd.personal-deputies", "2025-04-02")
        assert ("2025", (("REGULATION_2024", "6-22", "1"),)) == (found.wording, cited(found))

    @pytest.mark.parametrize("name", [*SAT, "ynemnd.learners-represented"])
    @pytest.mark.parametrize(("known", "expected"), [(None, "unknown"), (MEMBERS, "not_applicable")])
    def test_without_a_board_there_is_nothing_to_judge(self, name: str, known: Complete | None, expected: str) -> None:
        """That there is none is told by the rule that there shall be one."""
        assert expected == outcome(county(known=known), name, ON)


class TestWhoProposes:
    """§ 6-22 (2): each on the proposal of its own organisation."""

    NAME = "ynemnd.proposed-by-organisations"

    @pytest.mark.parametrize(
        ("seat", "by", "expected"),
        [
            (EMPLOYERS, Proposer.EMPLOYERS_ORGANISATION, "met"),
            (EMPLOYERS, Proposer.UNION, "breached"),
            (EMPLOYEES, Proposer.UNION, "met"),
            (EMPLOYEES, Proposer.EMPLOYERS_ORGANISATION, "breached"),
            (LEARNERS, Proposer.LEARNERS_BODY, "met"),
            (LEARNERS, Proposer.UNION, "breached"),
            (LEARNERS, None, "unknown"),
            (None, Proposer.UNION, "unknown"),
            (OTHERS, None, "not_applicable"),
        ],
    )
    def test_by_the_own_organisation(self, seat: BoardSeat | None, by: Proposer | None, expected: str) -> None:
        """Of others than the parties and those who learn, nothing is said."""
        assert expected == outcome(county(member("a", seat, proposed_by=by)), self.NAME, ON)

    def test_what_would_tell(self) -> None:
        """The seat first: without it nobody knows who should propose."""
        assert ("key seat of event board_member_appointed",) == missing(county(member("a", None)), self.NAME, ON)
        assert ("key proposed_by of event board_member_appointed",) == missing(county(member("a")), self.NAME, ON)
        assert (("REGULATION_2024", "6-22", "2.1"), ("REGULATION_2024", "6-22", "2.3")) == cited(
            finding(county(member("a")), self.NAME, ON)
        )


class TestMajority:
    """§ 6-22 (2): the parties of working life have the majority."""

    NAME = "ynemnd.working-life-majority"

    @pytest.mark.parametrize(
        ("seats", "expected"),
        [
            ((EMPLOYERS, EMPLOYEES, OTHERS), "met"),
            ((EMPLOYERS, OTHERS), "breached"),
            ((EMPLOYERS, EMPLOYEES, LEARNERS, OTHERS), "breached"),
            ((EMPLOYERS, EMPLOYEES, None), "met"),
            ((EMPLOYERS, OTHERS, None), "unknown"),
            ((EMPLOYERS, OTHERS, OTHERS, None), "breached"),
            ((EMPLOYERS, OTHERS, OTHERS, OTHERS, None), "breached"),
        ],
    )
    def test_more_than_half(self, seats: tuple[BoardSeat | None, ...], expected: str) -> None:
        """Half is not a majority; an unknown seat leaves it open only where it could tip it."""
        members = [member(str(number), seat) for number, seat in enumerate(seats)]
        assert expected == outcome(county(*members, known=MEMBERS), self.NAME, ON)

    def test_only_of_all_members(self) -> None:
        """A list that may be short has no majority."""
        assert ("event board_member_appointed of the county",) == missing(county(member("a")), self.NAME, ON)
        found = finding(county(member("a")), self.NAME, ON)
        assert (("REGULATION_2024", "6-22", "2.2"),) == cited(found)


class TestLearners:
    """§ 6-22 (2): at least one represents those who learn."""

    NAME = "ynemnd.learners-represented"

    @pytest.mark.parametrize(
        ("seats", "known", "expected"),
        [
            ((EMPLOYERS, LEARNERS), None, "met"),
            ((EMPLOYERS,), None, "unknown"),
            ((EMPLOYERS,), MEMBERS, "breached"),
            ((EMPLOYERS, None), MEMBERS, "unknown"),
        ],
    )
    def test_at_least_one(self, seats: tuple[BoardSeat | None, ...], known: Complete | None, expected: str) -> None:
        """One is enough, and none is a breach where all members are told."""
        members = [member(str(number), seat) for number, seat in enumerate(seats)]
        assert expected == outcome(county(*members, known=known), self.NAME, ON)
        found = finding(county(*members, known=known), self.NAME, ON)
        assert (("REGULATION_2024", "6-22", "2.3"),) == cited(found)


class TestTerms:
    """§ 6-22 (3): the term of the county council; two years at a time for representatives of those who learn."""

    NAME = "ynemnd.terms"
    COUNCIL = event(CouncilConstituted, "2023-10-17", last="2027-10-18")

    @pytest.mark.parametrize(
        ("events", "expected"),
        [
            ((COUNCIL, member("a", last="2027-10-18")), "met"),
            ((COUNCIL, member("a", last="2027-10-17")), "breached"),
            ((COUNCIL, member("a", last="2027-10-19")), "breached"),
            ((member("a", last="2027-10-18"),), "unknown"),
            ((COUNCIL, member("a")), "unknown"),
            ((COUNCIL, member("a", None, last="2027-10-18")), "unknown"),
            ((member("a", LEARNERS, on="2025-01-01", last="2026-12-31"),), "met"),
            ((member("a", LEARNERS, on="2025-01-01", last="2027-01-01"),), "breached"),
            ((member("a", LEARNERS, on="2025-01-01", last="2026-12-30"),), "breached"),
            ((member("a", LEARNERS, on="2024-11-21", last="2026-11-20"),), "met"),
            ((), "not_applicable"),
        ],
    )
    def test_each_has_the_right_last_day(self, events: tuple[Event, ...], expected: str) -> None:
        """To the day."""
        assert expected == outcome(county(*events), self.NAME, ON)

    def test_what_would_tell(self) -> None:
        """The last day, the seat, the council's own term."""
        assert ("key last of event board_member_appointed",) == missing(county(member("a")), self.NAME, ON)
        assert ("key seat of event board_member_appointed",) == missing(
            county(member("a", None, last="2027-10-18")), self.NAME, ON
        )
        assert ("key last of event council_constituted",) == missing(
            county(member("a", last="2027-10-18")), self.NAME, ON
        )
        assert (("REGULATION_2024", "6-22", "3.2"),) == cited(finding(county(member("a")), self.NAME, ON))


@pytest.mark.parametrize(
    ("rule", "bearer"),
    [
        ("ynemnd.appointed", "county"),
        ("ynemnd.terms", "county"),
        ("ynemnd.matters-laid-before-it", "county"),
        ("ynemnd.elects-its-leaders", "training_board"),
        ("ynemnd.trade-committees", "training_board"),
        ("ynemnd.gives-its-opinion", "training_board"),
    ],
)
def test_what_the_county_bears_and_what_the_board(rule: str, bearer: str) -> None:
    """§§ 6-22 (3), (4), 6-23 (2): the board elects, appoints its committees and gives its opinion itself."""
    (norm,) = [one for one in default_book().norms if one.id == rule]
    assert bearer == getattr(norm.bearer, "value", None)


class TestLeaders:
    """§ 6-22 (3): the board itself elects its leader and deputy leader."""

    NAME = "ynemnd.elects-its-leaders"

    @staticmethod
    def elected(post: BoardPost, by: Assessor | None) -> BoardLeaderElected:
        """Somebody is elected."""
        return event(BoardLeaderElected, "2024-09-01", post=post, member="a", by=by)

    @pytest.mark.parametrize(
        ("leader", "deputy", "expected"),
        [
            (Assessor.BOARD, Assessor.BOARD, "met"),
            (Assessor.BOARD, Assessor.COUNTY, "breached"),
            (Assessor.COUNTY, None, "breached"),
            (Assessor.BOARD, None, "unknown"),
        ],
    )
    def test_by_the_board(self, leader: Assessor, deputy: Assessor | None, expected: str) -> None:
        """Not by the county."""
        events = (self.elected(BoardPost.LEADER, leader), self.elected(BoardPost.DEPUTY_LEADER, deputy))
        assert expected == outcome(county(member("a"), *events), self.NAME, ON)

    @pytest.mark.parametrize(("known", "expected"), [(None, "unknown"), (whole("board_leader_elected"), "breached")])
    def test_both_posts(self, known: Complete | None, expected: str) -> None:
        """A deputy leader too."""
        facts = county(member("a"), self.elected(BoardPost.LEADER, Assessor.BOARD), known=known)
        assert expected == outcome(facts, self.NAME, ON)
        assert (("REGULATION_2024", "6-22", "3.1"),) == cited(finding(facts, self.NAME, ON))

    def test_without_members_nobody_elects(self) -> None:
        """That there is no board is told elsewhere."""
        assert "not_applicable" == outcome(county(), self.NAME, ON)


class TestCommittees:
    """§ 6-22 (4): trade committees, or the exam board as one."""

    NAME = "ynemnd.trade-committees"

    @pytest.mark.parametrize(
        ("trade", "events", "known", "expected"),
        [
            (TRADE, (event(TradeCommitteeAppointed, "2025-01-01", trade=TRADE),), None, "met"),
            (TRADE, (), None, "unknown"),
            (TRADE, (), whole("trade_committee_appointed"), "breached"),
            (None, (), None, "unknown"),
        ],
    )
    def test_for_each_trade_with_contracts(
        self, trade: str | None, events: tuple[Event, ...], known: Complete | None, expected: str
    ) -> None:
        """Of running contracts of the county."""
        running = contract(
            signed("2025-08-01", first="2025-08-18", last="2027-08-17"),
            started("2025-08-18"),
            trade=trade,
            known=complete_to(ON),
        )
        assert expected == outcome(county(*events, known=known, contracts=(running,)), self.NAME, ON)

    @pytest.mark.parametrize(
        ("committees", "known", "expected"),
        [
            ((), NOTHING, [RUNNING, "event trade_committee_appointed of the county"]),
            ((), whole("trade_committee_appointed"), [RUNNING]),
            ((event(TradeCommitteeAppointed, "2025-01-01", trade=TRADE),), NOTHING, []),
        ],
    )
    def test_of_a_contract_that_may_be_over(
        self, committees: tuple[Event, ...], known: Complete, expected: list[str]
    ) -> None:
        """Whether a committee is needed is not told either; one that is there serves."""
        made = contract(signed("2025-08-01", first="2025-08-18", last="2027-08-17"), started("2025-08-18"))
        facts = county(*committees, known=known, contracts=(made,))
        assert expected == list(missing(facts, self.NAME, ON))
        assert ("unknown" if expected else "not_applicable") == outcome(facts, self.NAME, ON)

    def test_of_a_contract_that_is_over(self) -> None:
        """Nobody is left in the trade; from the first day that somebody is, there is to be a committee."""
        made = contract(
            signed("2025-08-01", first="2025-08-18", last="2027-08-17"),
            started("2025-08-18"),
            event(Ended, "2026-11-19"),
            known=complete_to(ON),
        )
        facts = county(known=whole("trade_committee_appointed"), contracts=(made,))
        days = ("2025-08-17", "2025-08-18", "2026-11-19", ON)
        expected = ["not_applicable", "breached", "breached", "not_applicable"]
        assert expected == [outcome(facts, self.NAME, on) for on in days]

    def test_without_contracts_nothing_is_asked(self) -> None:
        """No trade, no committee."""
        assert "not_applicable" == outcome(county(), self.NAME, ON)
        assert (("REGULATION_2024", "6-22", "4"),) == cited(finding(county(), self.NAME, ON))


class TestEligibility:
    """§ 6-22 (5): kommuneloven § 7-2 (3) does not hold: no vote and no residence is needed."""

    NAME = "ynemnd.eligibility"

    @pytest.mark.parametrize(
        ("day", "ground", "expected"),
        [
            (NEW, LeavingGround.NOT_ELIGIBLE, "breached"),
            ("2026-03-02", LeavingGround.NOT_ELIGIBLE, "breached"),
            (NEW, LeavingGround.RESIGNED, "met"),
            (NEW, None, "unknown"),
            (OLD, LeavingGround.NOT_ELIGIBLE, "not_applicable"),
        ],
    )
    def test_nobody_is_struck_off(self, day: str, ground: LeavingGround | None, expected: str) -> None:
        """Since the regulation of 2024."""
        facts = county(member("a"), event(BoardMemberLeft, day, member="a", ground=ground))
        assert expected == outcome(facts, self.NAME, ON)
        assert (("REGULATION_2024", "6-22", "5"),) == cited(finding(facts, self.NAME, ON))


def laid(on: str, matter: str = "m") -> MatterLaidBeforeBoard:
    """A matter is laid before the board."""
    return event(MatterLaidBeforeBoard, on, matter=matter)


def decided(on: str, matter: str = "m") -> MatterDecided:
    """The county decides it."""
    return event(MatterDecided, on, matter=matter)


def opined(on: str) -> BoardOpined:
    """The board gives its opinion."""
    return event(BoardOpined, on, matter="m")


class TestMatters:
    """§ 8-2 (2): matters that affect vocational training come to the board before the county decides."""

    NAME = "ynemnd.matters-laid-before-it"

    @pytest.mark.parametrize(
        ("events", "known", "expected"),
        [
            ((laid("2026-03-01"), decided("2026-03-02")), None, "met"),
            ((laid("2026-03-02"), decided("2026-03-02")), None, "met"),
            ((laid("2026-03-03"), decided("2026-03-02")), None, "breached"),
            ((decided("2026-03-02"),), None, "unknown"),
            ((decided("2026-03-02"),), whole("matter_laid_before_board"), "breached"),
            ((decided("2026-03-02"),), complete(matter_laid_before_board="2026-03-02"), "breached"),
            ((decided("2026-03-02"),), complete(matter_laid_before_board="2026-03-01"), "unknown"),
            ((laid("2026-03-01"),), None, "not_applicable"),
            ((decided(OLD),), None, "no answer"),
        ],
    )
    def test_before_the_decision(self, events: tuple[Event, ...], known: Complete | None, expected: str) -> None:
        """Not after; a decision under the old Act has other provisions."""
        found = [one.outcome.kind.value for one in findings(county(*events, known=known), self.NAME, ON)]
        assert [expected] == (found or ["no answer"])

    def test_the_place_in_the_act(self) -> None:
        """§ 8-2 (2), first sentence."""
        found = finding(county(decided(NEW)), self.NAME, ON)
        assert ("2023", (("ACT_2023", "8-2", "2.1"),)) == (found.wording, cited(found))


def to(last: str) -> Complete:
    """Opinions are complete to a day, the board's authority to the day asked about."""
    return complete(board_authority_given=ON, board_opined=last)


class TestOpinions:
    """§ 6-23 (2), (4): the board gives its opinion, unless the county has its authority."""

    NAME = "ynemnd.gives-its-opinion"
    GIVEN = event(BoardAuthorityGiven, "2026-01-01", tasks=(BoardTask.GIVE_OPINIONS,))
    SAID = whole("board_authority_given", "board_opined")

    @pytest.mark.parametrize(
        ("events", "known", "expected"),
        [
            ((laid("2026-03-01"), opined("2026-03-02"), decided("2026-03-02")), None, "met"),
            ((laid("2026-03-01"), opined("2026-03-03"), decided("2026-03-02")), SAID, "breached"),
            ((laid("2026-03-01"), opined("2026-03-03"), decided("2026-03-02")), None, "unknown"),
            ((laid("2026-03-01"), decided("2026-03-02")), SAID, "breached"),
            ((laid("2026-03-01"), decided("2026-03-02")), whole("board_authority_given"), "unknown"),
            ((GIVEN, laid("2026-03-01"), decided("2026-03-02")), SAID, "met"),
            ((laid("2026-03-01"), decided("2026-03-02")), to("2026-03-02"), "breached"),
            ((laid("2026-03-01"), decided("2026-03-02")), to("2026-03-01"), "unknown"),
            ((decided("2026-02-02", "n"), laid("2026-03-01"), decided("2026-03-02")), SAID, "breached"),
            ((decided("2026-03-02"),), SAID, "not_applicable"),
            ((laid("2026-02-01"), opined("2026-02-15"), decided("2026-03-02")), SAID, "met"),
            ((decided("2026-02-02", "a"), laid("2026-03-01"), decided("2026-03-02")), SAID, "breached"),
            ((laid("2026-02-01", "n"), laid("2026-03-01"), opined("2026-03-02"), decided("2026-03-02")), SAID, "met"),
            (
                (
                    *(laid("2026-02-01"), opined("2026-02-02"), decided("2026-02-03")),
                    *(laid("2026-03-01", "n"), decided("2026-03-02", "n")),
                ),
                SAID,
                "breached",
            ),
            (
                (laid("2024-07-01", "old"), decided(OLD, "old"), laid("2026-03-01"), decided("2026-03-02")),
                SAID,
                "breached",
            ),
            (
                (laid("2024-07-01", "old"), decided(OLD, "old"), laid(NEW), opined(NEW), decided(NEW)),
                SAID,
                "met",
            ),
            ((laid(NEW), decided(NEW)), SAID, "breached"),
        ],
    )
    def test_before_the_decision(self, events: tuple[Event, ...], known: Complete | None, expected: str) -> None:
        """Whether the county has authority is asked before a missing opinion is reported."""
        assert expected == outcome(county(*events, known=known), self.NAME, ON)

    def test_what_would_tell(self) -> None:
        """The authority first, then the opinion."""
        facts = county(laid("2026-03-01"), decided("2026-03-02"))
        assert ("event board_authority_given of the county",) == missing(facts, self.NAME, ON)
        facts = county(laid("2026-03-01"), decided("2026-03-02"), known=whole("board_authority_given"))
        assert ("event board_opined of the county",) == missing(facts, self.NAME, ON)
        assert (("REGULATION_2024", "6-23", "2"), ("REGULATION_2024", "6-23", "4")) == cited(
            finding(facts, self.NAME, ON)
        )
