from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from facts import (
    OSLO,
    authority,
    cited,
    complete,
    day,
    event,
    explanation,
    finding,
    findings,
    missing,
    outcome,
    portfolio,
    read_from,
    reads,
    texts,
)

from okstat.model.complete import Complete
from okstat.model.events import (
    Assessor,
    Attested,
    BoardAuthorityGiven,
    BoardTask,
    Event,
    OfficeApprovalWithdrawn,
    OfficeApproved,
    OfficeAssessed,
    OfficeBoardElected,
)
from okstat.model.office import Office
from okstat.model.portfolio import Portfolio

BOARD, REGISTERED, ASSESSED = "office.board", "office.registered", "office.assessed-before-approval"
ON = "2026-11-20"
OLD, NEW = "2024-07-31", "2024-08-01"
KNOWN = complete(approved=ON, board_elected=ON, professionally_assessed=ON, board_authority_given=ON)
GIVEN = event(OfficeApproved, "2025-01-10", county=OSLO)


def board(on: str = "2026-01-10", **seats: Any) -> OfficeBoardElected:
    """A board with these seats; four, two and one unless told else."""
    sides: dict[str, Any] = {"employers": 4, "employees": 2, "learners": 1, **seats}
    return event(OfficeBoardElected, on, **sides)


def facts(*events: Event, known: Complete = KNOWN, counties: tuple[Any, ...] = (), **keys: Any) -> Portfolio:
    """An office that Oslo approved in January 2025, with these events, and nothing else."""
    return portfolio(offices=(Office(id="office", events=(GIVEN, *events), complete=known, **keys),), counties=counties)


def without_approval(*events: Event, known: Complete = KNOWN) -> Portfolio:
    """An office that nobody has approved."""
    return portfolio(offices=(Office(id="office", events=events, complete=known),))


class TestBoard:
    """The board has at least one for employers, one for employees and one for those who learn (§ 6-18 (4)).

    Pupils, lærlinger, praksisbrevkandidater and lærekandidater are named; the candidate for fagbrev på jobb is not.
    """

    @pytest.mark.parametrize("side", ["employers", "employees", "learners"])
    @pytest.mark.parametrize(("number", "expected"), [(0, "breached"), (1, "met"), (2, "met"), (None, "unknown")])
    def test_at_least_one_of_each(self, side: str, number: int | None, expected: str) -> None:
        """None is too few, one is enough."""
        seats: dict[str, Any] = {side: number}
        found = facts(board(**seats))
        assert expected == outcome(found, BOARD, ON)
        if expected == "unknown":
            assert (f"key {side} of event board_elected",) == missing(found, BOARD, ON)

    def test_a_side_that_is_missing_decides_whatever_is_not_told(self) -> None:
        """Nobody for the learners, and the others not told."""
        assert "breached" == outcome(facts(board(employers=None, employees=None, learners=0)), BOARD, ON)
        both = ("key employers of event board_elected", "key employees of event board_elected")
        assert both == missing(facts(board(employers=None, employees=None)), BOARD, ON)

    def test_it_cites_the_ledd_and_the_office_answers(self) -> None:
        """The day asked about governs."""
        found = finding(facts(board()), BOARD, ON)
        assert ("2024", (("REGULATION_2024", "6-18", "4"),), "office", "moderate", day(ON)) == (
            found.wording,
            cited(found),
            found.bearer,
            found.severity.value,
            found.governed_by,
        )

    @pytest.mark.parametrize(
        ("seats", "expected"),
        [
            (
                {"learners": 0},
                (
                    "Styret har ingen representant for: elever, lærlinger, praksisbrevkandidater eller lærekandidater.",
                    "Styret har ingen representant for: elevar, lærlingar, praksisbrevkandidatar eller lærekandidatar.",
                    "The board has no representative of: pupils, lærlinger, praksisbrevkandidater or lærekandidater.",
                ),
            ),
            (
                {"employers": 0, "employees": 0},
                (
                    "Styret har ingen representant for: arbeidsgiverne og arbeidstakerne.",
                    "Styret har ingen representant for: arbeidsgivarane og arbeidstakarane.",
                    "The board has no representative of: employers and employees.",
                ),
            ),
        ],
    )
    def test_the_breach_says_who_is_missing(self, seats: dict[str, Any], expected: tuple[str, str, str]) -> None:
        """In each language."""
        assert expected == texts(finding(facts(board(**seats)), BOARD, ON))

    @pytest.mark.parametrize(("last", "expected"), [("2026-11-19", "unknown"), (ON, "breached")])
    def test_no_board_at_all(self, last: str, expected: str) -> None:
        """That none was elected is a fact in a record complete to the day asked about; then all sides are missing."""
        found = facts(known=complete(approved=ON, board_elected=last))
        assert expected == outcome(found, BOARD, ON)
        if expected == "unknown":
            assert ("event board_elected of the office",) == missing(found, BOARD, ON)
        else:
            assert "employers, employees and pupils" in finding(found, BOARD, ON).text("en")

    def test_the_board_elected_last_counts(self) -> None:
        """From the day it is elected."""
        found = facts(board("2026-01-10", learners=0), board("2026-06-10"))
        assert "breached" == outcome(found, BOARD, "2026-06-09")
        assert "met" == outcome(found, BOARD, "2026-06-10")

    @pytest.mark.parametrize(("last", "expected"), [("2026-11-19", "breached"), (ON, "not_applicable")])
    def test_an_office_that_is_not_approved_needs_no_such_board(self, last: str, expected: str) -> None:
        """Where it is a fact that no county has approved it; else the board that it has is judged."""
        assert expected == outcome(without_approval(board(learners=0), known=complete(approved=last)), BOARD, ON)
        full = without_approval(board(), known=complete(approved=last))
        assert {"breached": "met"}.get(expected, expected) == outcome(full, BOARD, ON)

    def test_without_a_board_it_is_asked_whether_it_is_approved(self) -> None:
        for known in (complete(), complete(board_elected=ON)):
            assert ("event approved of the office",) == missing(without_approval(known=known), BOARD, ON)

    def test_not_before_the_regulation_of_2024(self) -> None:
        """The old Act had no such rule."""
        old = evolve(GIVEN, on=day("2020-01-01"))
        office = Office(id="office", events=(old, board("2020-01-10", learners=0)), complete=KNOWN)
        assert () == findings(portfolio(offices=(office,)), BOARD, OLD)
        assert "breached" == outcome(portfolio(offices=(office,)), BOARD, NEW)

    def test_the_explanation_names_the_election(self) -> None:
        """With its event."""
        found = explanation(facts(board(learners=0)), BOARD, ON)
        assert 0 == reads(found)["board.learners"]
        assert ("board_elected-2026-01-10",) == read_from(found, "board.learners")

    def test_four_employers_two_employees_and_nobody_who_learns(self) -> None:
        """C12: the condition is not met. https://lovdata.no/forskrift/2024-06-03-900/§6-18."""
        assert "breached" == outcome(facts(board(employers=4, employees=2, learners=0)), BOARD, ON)


def attested(met: bool) -> Attested:
    """Somebody says whether the office is registered."""
    return event(Attested, "2026-03-01", requirement="office.registered", met=met)


class TestRegistered:
    """The office is registered in the register of legal entities (§ 6-18 (2)); its number is given nowhere else."""

    @pytest.mark.parametrize(
        ("number", "words", "expected"),
        [
            ("310020508", (), "met"),
            ("310020508", (attested(False),), "met"),
            (None, (attested(True),), "met"),
            (None, (attested(False),), "breached"),
            (None, (), "unknown"),
        ],
    )
    def test_the_number_or_somebodys_word(self, number: str | None, words: tuple[Event, ...], expected: str) -> None:
        """The number shows it, whatever was said; without it, a word settles it."""
        assert expected == outcome(facts(*words, organisation_number=number), REGISTERED, ON)

    def test_the_number_would_settle_it(self) -> None:
        """Named as what is missing."""
        assert ("key organisation_number of the office",) == missing(facts(), REGISTERED, ON)

    def test_the_breach_says_when_it_was_attested(self) -> None:
        """In each language; the office answers."""
        found = finding(facts(attested(False)), REGISTERED, ON)
        assert (
            "Det ble bekreftet 1. mars 2026 at kontoret ikke er registrert i Enhetsregisteret.",
            "Det vart stadfesta 1. mars 2026 at kontoret ikkje er registrert i Einingsregisteret.",
            "It was attested on 1 March 2026 that the office is not registered in the register of legal entities.",
        ) == texts(found)
        assert ("2024", (("REGULATION_2024", "6-18", "2.1"),), "office", "moderate") == (
            found.wording,
            cited(found),
            found.bearer,
            found.severity.value,
        )

    def test_an_office_that_is_not_approved_is_not_asked(self) -> None:
        """It may be on its way."""
        assert "not_applicable" == outcome(without_approval(attested(False)), REGISTERED, ON)


def judged(on: str, by: Assessor | None = Assessor.BOARD, county: str = OSLO) -> OfficeAssessed:
    """Whether the office helps to secure quality is judged."""
    return event(OfficeAssessed, on, by=by, county=county)


def allowed(on: str, *tasks: BoardTask) -> Event:
    """The board of Oslo gives the county authority."""
    return event(BoardAuthorityGiven, on, tasks=tasks or None)


class TestAssessedBeforeApproval:
    """The vocational training board judges the office before the county approves it (§ 6-18 (3))."""

    @pytest.mark.parametrize(
        ("on", "expected"), [("2025-01-09", "met"), ("2025-01-10", "met"), ("2025-01-11", "breached")]
    )
    def test_by_the_day_of_the_approval(self, on: str, expected: str) -> None:
        """Approved on 10 January: the day after comes too late."""
        assert expected == outcome(facts(judged(on), counties=(authority(known=KNOWN),)), ASSESSED, ON)

    @pytest.mark.parametrize(
        ("tasks", "expected"),
        [
            ((BoardTask.ASSESS_OFFICES,), "met"),
            ((BoardTask.ASSESS_COMPANIES,), "breached"),
            ((), "unknown"),
        ],
    )
    def test_the_county_judges_only_with_the_boards_authority(
        self, tasks: tuple[BoardTask, ...], expected: str
    ) -> None:
        """For offices, not for companies; one that names no task may be for either."""
        county = authority(allowed("2025-01-01", *tasks), known=KNOWN)
        found = facts(judged("2025-01-10", Assessor.COUNTY), counties=(county,))
        assert expected == outcome(found, ASSESSED, ON)
        if expected == "unknown":
            assert ("event board_authority_given of the county",) == missing(found, ASSESSED, ON)

    def test_before_it_is_told_to_be_missing_authority_is_asked_about(self) -> None:
        """With authority the county may have judged itself, which only a record of it would show."""
        given = authority(allowed("2025-01-01", BoardTask.ASSESS_OFFICES), known=KNOWN)
        assert ("event professionally_assessed of the office",) == missing(facts(counties=(given,)), ASSESSED, ON)
        assert ("event board_authority_given of the county",) == missing(facts(), ASSESSED, ON)
        other = authority(code="46", known=KNOWN)
        assert ("event board_authority_given of the county",) == missing(facts(counties=(other,)), ASSESSED, ON)
        assert "breached" == outcome(facts(counties=(authority(known=KNOWN),)), ASSESSED, ON)

    @pytest.mark.parametrize(("last", "expected"), [("2025-01-09", "unknown"), ("2025-01-10", "breached")])
    def test_silence_counts_to_the_day_of_the_approval(self, last: str, expected: str) -> None:
        """That nothing was judged is a fact in a record complete to that day."""
        known = complete(professionally_assessed=last)
        found = facts(known=known, counties=(authority(known=KNOWN),))
        assert expected == outcome(found, ASSESSED, ON)
        if expected == "unknown":
            assert ("event professionally_assessed of the office",) == missing(found, ASSESSED, ON)

    def test_who_judged_must_be_told(self) -> None:
        """Unless the board is known to have."""
        assert ("key by of event professionally_assessed",) == missing(facts(judged("2025-01-10", None)), ASSESSED, ON)
        both = (judged("2025-01-09", None), judged("2025-01-10"))
        assert "met" == outcome(facts(*both), ASSESSED, ON)

    def test_each_approval_by_a_county_has_a_judgement_of_its_own(self) -> None:
        """Of that county, and since its approval before; the approval given last is judged."""
        counties = (authority(known=KNOWN), authority(code="46", known=KNOWN))
        again = event(OfficeApproved, "2026-01-10", county=OSLO)
        assert "breached" == outcome(facts(again, judged("2025-01-10"), counties=counties), ASSESSED, ON)
        assert "met" == outcome(facts(again, judged("2025-01-11"), counties=counties), ASSESSED, ON)
        vestland = event(OfficeApproved, "2026-01-10", county="46")
        assert "breached" == outcome(facts(vestland, judged("2026-01-10"), counties=counties), ASSESSED, ON)
        assert "met" == outcome(facts(vestland, judged("2024-01-10", county="46"), counties=counties), ASSESSED, ON)
        assert "breached" == outcome(facts(judged("2024-01-10", county="46"), counties=counties), ASSESSED, ON)
        between = (vestland, judged("2025-06-01"), event(OfficeApproved, "2026-02-10", county=OSLO))
        assert "met" == outcome(facts(*between, counties=counties), ASSESSED, ON)
        in_both = (vestland, event(OfficeApproved, "2026-02-10", county=OSLO))
        assert "breached" == outcome(facts(*in_both, judged("2024-12-10"), counties=counties), ASSESSED, ON)

    def test_the_authority_of_the_board_of_another_county_is_none(self) -> None:
        """Oslo's board let the county judge, Vestland's did not."""
        counties = (
            authority(allowed("2024-01-10", BoardTask.ASSESS_OFFICES), known=KNOWN),
            authority(code="46", known=KNOWN),
        )
        vestland = event(OfficeApproved, "2026-01-10", county="46")
        by_county = judged("2026-01-08", Assessor.COUNTY, county="46")
        assert "breached" == outcome(facts(vestland, by_county, counties=counties), ASSESSED, ON)

    def test_the_breach_says_which_county_and_when(self) -> None:
        """In each language; the county answers."""
        found = finding(facts(counties=(authority(known=KNOWN),)), ASSESSED, ON)
        assert (
            "Fylke 03 godkjente kontoret 10. januar 2025 uten vurdering fra yrkesopplæringsnemnda.",
            "Fylke 03 godkjende kontoret 10. januar 2025 utan vurdering frå yrkesopplæringsnemnda.",
            "County 03 approved the office on 10 January 2025 without a judgement by the training board.",
        ) == texts(found)
        assert (
            "2024",
            (("REGULATION_2024", "6-18", "3.1"), ("REGULATION_2024", "6-23", "4")),
            "county",
            "serious",
            day("2025-01-10"),
        ) == (found.wording, cited(found), found.bearer, found.severity.value, found.governed_by)

    @pytest.mark.parametrize(("on", "expected"), [(OLD, 0), (NEW, 1)])
    def test_approvals_under_the_old_act_are_not_judged_by_it(self, on: str, expected: int) -> None:
        """Until 31 July 2024 an office was approved as a training company."""
        office = Office(id="office", events=(evolve(GIVEN, on=day(on)),), complete=KNOWN)
        assert expected == len(findings(portfolio(offices=(office,)), ASSESSED, ON))

    def test_without_an_approval_nothing_is_asked(self) -> None:
        """Nothing was decided."""
        assert "not_applicable" == outcome(without_approval(judged("2025-01-10")), ASSESSED, ON)

    def test_a_withdrawn_approval_was_one(self) -> None:
        """What came later does not change how it was given."""
        gone = event(OfficeApprovalWithdrawn, "2026-01-01", county=OSLO)
        assert "breached" == outcome(facts(gone, counties=(authority(known=KNOWN),)), ASSESSED, ON)
