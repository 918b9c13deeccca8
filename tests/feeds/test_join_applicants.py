"""Joining a list of applicants: one candidate for each applicant, each wish once. Persons are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import asdict, evolve

from okstat.document import read, write
from okstat.feeds.join import Joined
from okstat.feeds.join_applicants import join_applicants
from okstat.feeds.receipt import Batch, Conflict, Line, Receipt, Says, Taking
from okstat.feeds.seen import PersonSeen
from okstat.feeds.wishes import WishSeen
from okstat.model.contract import Candidate, Contract
from okstat.model.events import CandidateKind, ContractKind, Event, PlacementApplied, WishListed, Withdrawn
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio

READ_ON = date(2026, 4, 1)
FEED = "A list"
BORN = date(2008, 2, 1)
SERVICE, IT = "SRSOA3----", "IMITD3----"
KARI = PersonSeen(number="1", born=BORN, name="Kari Invented", home_county="32")


def wish(at: str = "row 2", **told: Any) -> WishSeen:
    """A wish in the list of Oslo for 2026."""
    known = {"person": KARI, "county": "03", "year": 2026, "rank": 1, "trade": SERVICE, "kind": ContractKind.APPRENTICE}
    return WishSeen(at=at, **{**known, **told})


def batch(*records: WishSeen, read_on: date = READ_ON) -> Batch[WishSeen]:
    """What was read of the list, each record taken as it stands."""
    lines = tuple(Line(record.at, Taking.TAKEN) for record in records)
    return Batch(records, Receipt(source=FEED, read_on=read_on, county="03", lines=lines))


def joined(*records: WishSeen, to: Portfolio | None = None, read_on: date = READ_ON) -> Joined:
    """The list joined to what is known."""
    return join_applicants(to or Portfolio(), batch(*records, read_on=read_on))


def told(result: Joined) -> list[tuple[str, str, dict[str, object]]]:
    """Kind, day and what is not empty of the events of the one candidate."""
    (candidate,) = result.portfolio.candidates
    usual = ("id", "on", "recorded", "source")
    return [
        (
            event.kind,
            event.on.isoformat(),
            {name: value for name, value in asdict(event).items() if name not in usual and value},
        )
        for event in candidate.events
    ]


LISTED = {"county": "03", "contract_kind": ContractKind.APPRENTICE, "trade": SERVICE, "year": 2026, "rank": 1}


class TestNew:
    """Applicants whom nobody knew."""

    def test_an_applicant_is_a_candidate_of_the_county(self) -> None:
        result = joined(wish(status="SFORM"))
        (candidate,) = result.portfolio.candidates
        person = Person(id="person-1", born=BORN, name="Kari Invented", number="1", home_county="32")
        assert ("a-list-03-1", CandidateKind.APPLICANT, "03", None, person) == (
            candidate.id,
            candidate.kind,
            candidate.county,
            candidate.trade,
            candidate.person,
        )
        assert [("wish_listed", "2026-04-01", {**LISTED, "status": "SFORM"})] == told(result)
        assert [(READ_ON, FEED)] == [(event.recorded, event.source) for event in candidate.events]
        assert READ_ON == result.portfolio.recorded

    def test_two_wishes_of_one_are_one_candidate(self) -> None:
        result = joined(wish(), wish("row 3", rank=2, trade=IT))
        assert [(SERVICE, 1), (IT, 2)] == [(values["trade"], values["rank"]) for _, _, values in told(result)]
        assert [("candidate", "a-list-03-1")] * 2 == [line.subject for line in result.receipt.lines]
        assert ["a-list-1", "a-list-2"] == [event.id for event in result.portfolio.candidates[0].events]

    def test_others_are_others(self) -> None:
        ola = PersonSeen(born=BORN, name="Ola Invented")
        result = joined(wish(), wish("row 3", person=ola))
        assert ["a-list-03-1", "a-list-03-2"] == [candidate.id for candidate in result.portfolio.candidates]

    def test_a_list_of_no_county(self) -> None:
        assert ["a-list-xx-1"] == [one.id for one in joined(wish(county=None)).portfolio.candidates]

    def test_it_can_be_written_and_read(self) -> None:
        ola = PersonSeen(born=BORN, name="Ola Invented")
        result = joined(wish(status="SFORM", applied_on=date(2026, 2, 20), person=ola))
        assert result.portfolio == read(write(result.portfolio))

    def test_a_trade_that_no_list_has_is_unknown_and_the_rest_can_be_written(self) -> None:
        record = wish(trade="SRSOA3XXXX", person=evolve(KARI, number=None))
        result = joined(record)
        assert "trade" not in told(result)[0][2]
        assert result.portfolio == read(write(result.portfolio))
        assert joined(record, to=result.portfolio).portfolio is result.portfolio

    def test_somebody_who_could_not_be_known_again_is_left_out(self) -> None:
        result = joined(wish(person=PersonSeen(name="Kari")))
        assert ((), Taking.LEFT_OUT) == (result.portfolio.candidates, result.receipt.lines[0].taking)
        assert ["record.no-identity"] == [remark.code for remark in result.receipt.lines[0].remarks]

    def test_wishes_for_two_kinds_of_contract_are_two(self) -> None:
        result = joined(wish(), wish("row 3", kind=ContractKind.TRAINING_CANDIDATE))
        assert [Taking.TAKEN, Taking.TAKEN] == [line.taking for line in result.receipt.lines]

    def test_a_wish_that_stands_twice(self) -> None:
        result = joined(wish(), wish("row 3", status="SFORM"))
        first, second = result.receipt.lines
        assert (Taking.TAKEN, Taking.LEFT_OUT, ["record.twice"], ("candidate", "a-list-03-1")) == (
            first.taking,
            second.taking,
            [remark.code for remark in second.remarks],
            second.subject,
        )
        assert 1 == len(told(result))


class TestWhatHasADay:
    """What the list gives a day for, happened on that day."""

    def test_the_application(self) -> None:
        result = joined(wish(applied_on=date(2026, 2, 20)))
        assert (
            "placement_applied",
            "2026-02-20",
            {"county": "03", "contract_kind": ContractKind.APPRENTICE, "trade": SERVICE, "year": 2026},
        ) == told(result)[0]

    def test_it_is_one_application_for_the_first_wish(self) -> None:
        """Whichever row of it stands first in the list."""
        day = date(2026, 2, 20)
        result = joined(wish("row 2", rank=2, trade=IT, applied_on=day), wish("row 3", applied_on=day))
        assert [SERVICE] == [values["trade"] for kind, _, values in told(result) if kind == "placement_applied"]
        assert ["row 2", "row 3"] == [line.at for line in result.receipt.lines]

    @pytest.mark.parametrize("rank", [2, None])
    def test_a_wish_that_may_be_another_one_does_not_say_what_it_was_for(self, rank: int | None) -> None:
        result = joined(wish(rank=rank, applied_on=date(2026, 2, 20)))
        assert ("placement_applied", "2026-02-20", {"county": "03", "year": 2026}) == told(result)[0]

    @pytest.mark.parametrize(
        ("status", "kind", "values"),
        [
            ("TILBLÆ", "placed", {"county": "03", "trade": SERVICE}),
            ("FANNET", "placed", {"trade": SERVICE}),
            ("TILBSK", "other_offer_made", {}),
        ],
    )
    def test_what_a_status_tells(self, status: str, kind: str, values: dict[str, object]) -> None:
        result = joined(wish(status=status, status_on=date(2026, 3, 20)))
        assert [(kind, "2026-03-20", values)] == told(result)[1:]

    @pytest.mark.parametrize(
        "values", [{"status": "TILBLÆ"}, {"status": "TILBSK"}, {"status": "STRNLÆ", "status_on": date(2026, 3, 20)}]
    )
    def test_what_it_does_not_tell(self, values: dict[str, Any]) -> None:
        """A status without a day; who said no to a contract, the list does not say."""
        assert ["wish_listed"] == [kind for kind, _, _ in told(joined(wish(**values)))]


class TestAgain:
    """The same list again, and a later one."""

    WHOLE = (
        wish(status="TILBLÆ", status_on=date(2026, 3, 20), applied_on=date(2026, 2, 20)),
        wish("row 3", rank=2, trade=IT, status="UAKTU", applied_on=date(2026, 2, 20)),
        wish("row 4", person=PersonSeen(born=BORN, name="Ola Invented"), rank=None, trade=None, kind=None),
    )

    def test_the_same_list_changes_nothing(self) -> None:
        once = joined(*self.WHOLE)
        twice = joined(*self.WHOLE, to=once.portfolio, read_on=date(2026, 5, 1))
        assert once.portfolio is twice.portfolio
        assert [Taking.KNOWN] * 3 == [line.taking for line in twice.receipt.lines]
        assert () == twice.receipt.gone

    def test_what_was_remarked_is_remarked_again(self) -> None:
        once = joined(wish())
        line = Line("row 2", Taking.WITH_REMARKS)
        again = join_applicants(once.portfolio, Batch((wish(),), evolve(batch().receipt, lines=(line,))))
        assert [Taking.WITH_REMARKS] == [one.taking for one in again.receipt.lines]

    def test_a_new_status_is_listed_anew(self) -> None:
        once = joined(wish(status="SFORM"))
        later = joined(wish(status="INNTLÆ"), to=once.portfolio, read_on=date(2026, 6, 1))
        assert [("2026-04-01", "SFORM"), ("2026-06-01", "INNTLÆ")] == [
            (on, values["status"]) for _, on, values in told(later)
        ]
        assert [Taking.TAKEN] == [line.taking for line in later.receipt.lines]
        back = joined(wish(status="SFORM"), to=later.portfolio, read_on=date(2026, 7, 1))
        assert ["SFORM", "INNTLÆ", "SFORM"] == [values["status"] for _, _, values in told(back)]

    def test_another_source_lists_it_too(self) -> None:
        once = joined(wish())
        other = join_applicants(once.portfolio, Batch((wish(),), evolve(batch(wish()).receipt, source="Another list")))
        assert [FEED, "Another list"] == [event.source for event in other.portfolio.candidates[0].events]

    def test_a_listing_that_was_withdrawn_is_listed_again(self) -> None:
        (candidate,) = joined(wish()).portfolio.candidates
        gone = Withdrawn(id="w", on=READ_ON, recorded=READ_ON, event="a-list-1")
        known = Portfolio(candidates=(evolve(candidate, events=(*candidate.events, gone)),))
        assert ["a-list-1", "w", "a-list-2"] == [
            event.id for event in joined(wish(), to=known).portfolio.candidates[0].events
        ]

    def test_whoever_is_no_longer_in_the_list(self) -> None:
        once = joined(*self.WHOLE)
        later = joined(self.WHOLE[0], to=once.portfolio)
        assert (("candidate", "a-list-03-2"),) == later.receipt.gone
        assert once.portfolio is later.portfolio

    @pytest.mark.parametrize("values", [{"year": 2027}, {"county": "46"}])
    def test_a_list_of_another_year_or_county_says_nothing_of_them(self, values: dict[str, Any]) -> None:
        once = joined(*self.WHOLE)
        read = batch(wish(**values))
        other = Batch(read.records, evolve(read.receipt, county=values.get("county", "03")))
        assert () == join_applicants(once.portfolio, other).receipt.gone


def known(*events: Event, **values: Any) -> Portfolio:
    """A portfolio with one candidate, Kari."""
    person = values.pop("person", Person(id="P1", born=BORN, name="Kari Invented", number="1"))
    facts = {"kind": CandidateKind.APPLICANT, "county": "03", **values}
    return Portfolio(candidates=(Candidate(id="A1", person=person, events=events, **facts),))


class TestWho:
    """Who is who."""

    @pytest.mark.parametrize("values", [{}, {"kind": None}, {"county": None}])
    def test_somebody_known(self, values: dict[str, Any]) -> None:
        (candidate,) = joined(wish(), to=known(**values)).portfolio.candidates
        assert ("A1", "32") == (candidate.id, candidate.person.home_county)

    @pytest.mark.parametrize("values", [{"kind": CandidateKind.PRAKSISKANDIDAT}, {"county": "46"}])
    def test_somebody_known_as_another(self, values: dict[str, Any]) -> None:
        """A praksiskandidat, or an applicant in another county, is the same person and another candidate."""
        portfolio = joined(wish(), to=known(**values)).portfolio
        assert [("A1", "P1"), ("a-list-03-1", "P1")] == [(one.id, one.person.id) for one in portfolio.candidates]

    def test_a_county_that_took_over(self) -> None:
        """Akershus of 2019 and of today."""
        assert ["A1"] == [one.id for one in joined(wish(county="32"), to=known(county="02")).portfolio.candidates]

    def test_several_that_fit(self) -> None:
        one = known().candidates[0]
        result = joined(wish(), to=Portfolio(candidates=(one, evolve(one, id="A2"))))
        (line,) = result.receipt.lines
        assert (Taking.LEFT_OUT, ["record.ambiguous"]) == (line.taking, [remark.code for remark in line.remarks])

    def test_the_person_of_a_contract(self) -> None:
        """Is the same person in both, with what the list tells besides."""
        person = Person(id="P1", number="1")
        contract = Contract(id="K1", kind=ContractKind.APPRENTICE, person=person)
        portfolio = joined(wish(), to=Portfolio(contracts=(contract,))).portfolio
        assert portfolio.contracts[0].person is portfolio.candidates[0].person
        assert BORN == portfolio.contracts[0].person.born

    def test_what_is_said_differently_of_the_person(self) -> None:
        """Stands in the receipt without its values."""
        before = known(person=Person(id="P1", number="1", born=date(2008, 2, 2)))
        result = joined(wish(), wish("row 3", trade=IT), to=before)
        said = (Says("document"), Says(FEED))
        assert (Conflict("candidate", "A1", "person.born", said),) == result.receipt.conflicts
        assert date(2008, 2, 2) == result.portfolio.candidates[0].person.born

    def test_an_application_that_is_known(self) -> None:
        """Of the same day is the same, whoever told of it."""
        applied = PlacementApplied(id="1", on=date(2026, 2, 20), recorded=date(2026, 2, 20), trade=IT)
        result = joined(wish(applied_on=date(2026, 2, 20)), to=known(applied))
        assert ["placement_applied", "wish_listed"] == [kind for kind, _, _ in told(result)]
        assert isinstance(result.portfolio.candidates[0].events[1], WishListed)
