"""The documentation of one contract: aims, half-years, what is lacking, what is due by law."""

from __future__ import annotations

from datetime import date

import pytest
from facts import complete, contract, day, event, person, portfolio, signed, started

from okstat.agenda import NoSuchSubjectError, State
from okstat.book import default_book
from okstat.model.complete import Complete
from okstat.model.contract import Contract
from okstat.model.events import (
    Absent,
    AimStatus,
    AssessmentHeld,
    ContractKind,
    DocumentationState,
    Ended,
    EndingBasis,
    Event,
    Party,
    TalkHeld,
)
from okstat.office.documentation import DocumentedHalfYear, DocumentedTraining, Gap, Lack, documented_training

NONE, SUBMITTED, APPROVED, REJECTED = DocumentationState
ON = "2026-11-20"


def aim(name: str, status: DocumentationState, on: str, **more: str) -> AimStatus:
    """The state of an aim from a day on."""
    return event(AimStatus, on, id=f"{name}-{on}", aim=name, status=status, **more)


def trained(
    *events: Event, known: Complete | None = None, start: str | None = "2025-08-18", last: str | None = "2027-08-17"
) -> Contract:
    """An apprentice from 18 August 2025 to 17 August 2027."""
    begun = (started(start),) if start is not None else ()
    made = signed("2025-06-01", first="2025-08-18" if start else None, last=last)
    return contract(made, *begun, *events, known=known if known is not None else Complete())


def told(facts: Contract, on: str = ON, *, known_at: str | None = None) -> DocumentedTraining:
    """What is told of it on a day."""
    return documented_training(
        portfolio(facts, known=facts.complete),
        facts.id,
        on=day(on),
        known_at=day(known_at) if known_at is not None else None,
    )


THREE = (
    aim("KM1", SUBMITTED, "2025-11-12", source="OLKWEB"),
    aim("KM1", APPROVED, "2025-11-20", source="OLKWEB"),
    aim("KM2", SUBMITTED, "2026-02-18", source="archive"),
    aim("KM3", NONE, "2026-11-16"),
)


class TestCoverage:
    """How many of the aims that were told of are documented and approved, half-year by half-year."""

    def test_how_many(self) -> None:
        found = told(trained(*THREE))
        assert (3, 2, 1) == (len(found.aims), found.documented, found.approved)
        assert (("OLKWEB", "archive"), None) == (found.sources, found.told_to)
        assert ("K1", day(ON), None) == (found.contract, found.on, found.known_at)

    def test_by_half_year(self) -> None:
        held = event(AssessmentHeld, "2026-02-17")
        assert (
            DocumentedHalfYear(1, day("2025-08-18"), day("2026-02-17"), ("KM1",), 1, False, (day("2026-02-17"),)),
            DocumentedHalfYear(2, day("2026-02-18"), day("2026-08-17"), ("KM2",), 1, False, ()),
            DocumentedHalfYear(3, day("2026-08-18"), day("2027-02-17"), (), 1, False, ()),
        ) == told(trained(*THREE, held)).half_years

    def test_what_is_approved_by_the_day_asked_about(self) -> None:
        late = aim("KM2", APPROVED, "2026-11-20")
        assert [1, 1, 2] == [one.approved for one in told(trained(*THREE, late)).half_years]
        assert [1, 1, 1] == [one.approved for one in told(trained(*THREE, late), "2026-11-19").half_years]

    @pytest.mark.parametrize(("on", "expected"), [("2026-02-17", 1), ("2026-02-18", 2), ("2025-08-17", 0)])
    def test_half_years_that_have_begun(self, on: str, expected: int) -> None:
        assert expected == len(told(trained(), on).half_years)

    @pytest.mark.parametrize(("to", "expected"), [("2026-02-16", False), ("2026-02-17", True)])
    def test_how_far_the_record_is_complete(self, to: str, expected: bool) -> None:
        found = told(trained(*THREE, known=complete(aim_status=to)))
        assert (expected, day(to)) == (found.half_years[0].is_told, found.told_to)

    def test_a_rest_that_is_no_half_year_has_no_number(self) -> None:
        found = told(trained(last="2026-05-17"))
        assert [(1, "2025-08-18", "2026-02-17"), (None, "2026-02-18", "2026-05-17")] == [
            (one.number, one.first.isoformat(), one.last.isoformat()) for one in found.half_years
        ]

    def test_without_a_last_day_it_is_counted_to_the_day_asked_about(self) -> None:
        found = told(trained(last=None))
        assert [(1, "2026-02-17"), (2, "2026-08-17"), (None, ON)] == [
            (one.number, one.last.isoformat()) for one in found.half_years
        ]

    def test_by_the_school_year_where_the_host_says_so(self) -> None:
        facts = trained(*THREE)
        book = default_book().with_policy("half-years", "school-year")
        found = documented_training(portfolio(facts), "K1", on=day(ON), book=book)
        assert [(1, "2025-08-18", "2026-01-31"), (2, "2026-02-01", "2026-07-31"), (3, "2026-08-01", "2027-01-31")] == [
            (one.number, one.first.isoformat(), one.last.isoformat()) for one in found.half_years
        ]

    def test_nothing_told(self) -> None:
        found = told(trained())
        assert ((), 0, 0, (), ()) == (found.aims, found.documented, found.approved, found.gaps, found.sources)

    def test_as_it_was_known(self) -> None:
        late = event(AimStatus, "2026-01-01", id="x", aim="KM9", status=APPROVED, recorded="2026-03-01")
        assert ["KM9"] == [one.aim for one in told(trained(late)).aims]
        assert [] == [one.aim for one in told(trained(late), known_at="2026-02-28").aims]
        assert day("2026-02-28") == told(trained(late), known_at="2026-02-28").known_at


class TestGaps:
    """What is lacking, by practice: states of aims, half-years without anything, assessments that are not signed."""

    @pytest.mark.parametrize(
        ("status", "lack"),
        [
            (NONE, [Lack.NOTHING_SUBMITTED]),
            (REJECTED, [Lack.REJECTED]),
            (SUBMITTED, [Lack.WAITS]),
            (APPROVED, []),
        ],
    )
    def test_each_of_the_four_states(self, status: DocumentationState, lack: list[Lack]) -> None:
        found = told(trained(aim("KM1", status, "2026-11-01")))
        assert [Gap(one, day("2026-11-01"), "KM1") for one in lack] == list(found.gaps)

    def test_by_day(self) -> None:
        found = told(trained(*THREE, aim("KM0", REJECTED, "2026-02-18")))
        assert [(Lack.REJECTED, "KM0"), (Lack.WAITS, "KM2"), (Lack.NOTHING_SUBMITTED, "KM3")] == [
            (gap.lack, gap.aim) for gap in found.gaps
        ]

    @pytest.mark.parametrize(
        ("on", "to", "expected"),
        [
            ("2026-08-17", "2026-08-17", []),
            ("2026-08-18", "2026-08-17", [2]),
            ("2026-08-18", "2026-08-16", []),
            ("2027-02-18", "2027-02-17", [2, 3]),
        ],
    )
    def test_a_half_year_without_anything(self, on: str, to: str, expected: list[int]) -> None:
        """Only once it is over, and the record is complete to its last day."""
        one = aim("KM1", APPROVED, "2025-11-20")
        gaps = told(trained(one, known=complete(aim_status=to)), on).gaps
        assert expected == [gap.half_year for gap in gaps]
        assert all(gap.lack is Lack.HALF_YEAR_WITHOUT and gap.aim is None for gap in gaps)
        if expected:
            assert day("2026-08-17") == gaps[0].since

    def test_a_half_year_without_training_lacks_nothing(self) -> None:
        away = event(Absent, "2026-02-18", last="2026-08-17")
        known = complete(aim_status="2026-08-17")
        assert () == told(trained(aim("KM1", APPROVED, "2025-11-20"), away, known=known)).gaps

    def test_a_rest_that_is_no_half_year_lacks_nothing(self) -> None:
        facts = trained(aim("KM1", APPROVED, "2025-11-20"), last="2026-05-17", known=complete(aim_status=ON))
        assert () == told(facts).gaps

    @pytest.mark.parametrize(
        ("by", "expected"),
        [
            (None, False),
            ((Party.APPRENTICE, Party.INSTRUCTOR), False),
            ((Party.TRAINING_MANAGER, Party.APPRENTICE), False),
            ((Party.APPRENTICE, Party.COMPANY, Party.OFFICE), False),
            ((Party.APPRENTICE,), True),
            ((Party.APPRENTICE, Party.OFFICE), True),
            ((Party.INSTRUCTOR, Party.TRAINING_MANAGER), True),
        ],
    )
    def test_an_assessment_that_one_side_has_not_signed(self, by: tuple[Party, ...] | None, expected: bool) -> None:
        """Where nobody says who signed, nothing is lacking as a fact."""
        held = event(AssessmentHeld, "2026-02-10", signed_by=by)
        gaps = [Gap(Lack.NOT_SIGNED, day("2026-02-10"))] if expected else []
        assert gaps == list(told(trained(held)).gaps)


class TestObligations:
    """Talks and assessments by law, with day, bearer and citation; what the law asks of whom is asked of `check`."""

    def test_what_is_due(self) -> None:
        held = (event(AssessmentHeld, "2026-02-10"), event(TalkHeld, "2025-11-01"))
        known = complete(assessment_held="2026-11-20", talk_held="2026-06-30", training_started=ON)
        found = told(trained(*held, known=known))
        assert [
            ("assess.dialog", 2, State.UNKNOWN, day("2026-08-17")),
            ("assess.half-year", 2, State.OVERDUE, day("2026-08-17")),
            ("assess.dialog", 3, State.OPEN, day("2027-02-17")),
            ("assess.half-year", 3, State.OPEN, day("2027-02-17")),
        ] == [(one.rule, one.number, one.state, one.due) for one in found.due]
        assert 8 == len(found.obligations)
        assert {("9-13", "1"), ("9-13", "3")} == {(place.section, place.ledd) for place in found.due[1].citations}
        assert ("member", ()) == (found.due[1].bearer, found.missing)

    def test_without_a_start_the_days_cannot_be_counted(self) -> None:
        found = told(trained(start=None))
        assert (["event training_started"], (), ()) == (
            [fact.source for fact in found.missing],
            found.obligations,
            found.half_years,
        )

    def test_a_contract_that_ended(self) -> None:
        found = told(trained(event(Ended, "2026-03-01", basis=EndingBasis.AGREEMENT)))
        assert [(1, "2025-08-18"), (None, "2026-02-18")] == [
            (one.number, one.first.isoformat()) for one in found.half_years
        ]
        assert {1} == {one.number for one in found.obligations}

    def test_whom_the_text_does_not_name_is_asked_nothing(self) -> None:
        facts = contract(
            signed("2025-06-01", first="2025-08-18", last="2027-08-17"),
            started("2025-08-18"),
            kind=ContractKind.FAGBREV_ON_THE_JOB,
        )
        assert ("key admission of the contract",) == tuple(fact.source for fact in told(facts).missing)


def test_a_period_that_ends_before_training_began() -> None:
    """A record may contradict itself; nothing is raised."""
    assert [(None, "2025-08-18", "2025-08-18")] == [
        (one.number, one.first.isoformat(), one.last.isoformat()) for one in told(trained(last="2025-08-01")).half_years
    ]


def test_a_contract_that_there_is_not() -> None:
    """The error names its id."""
    with pytest.raises(NoSuchSubjectError, match="no contract in the document has the id K9"):
        documented_training(portfolio(trained()), "K9", on=date(2026, 11, 20))


def test_nothing_personal_is_in_it() -> None:
    """Neither birth date nor name."""
    assert "2007-03-14" not in repr(told(trained(*THREE)))
    assert person().born == day("2007-03-14")
