"""What a documentation tool shows, beside the contracts it belongs to. Persons are invented."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from okstat.document import read, write
from okstat.feeds.join import Joined
from okstat.feeds.join_documentation import join_aims, join_assessments
from okstat.feeds.receipt import Batch, Conflict, Line, Receipt, Says, Taking
from okstat.feeds.seen import PersonSeen
from okstat.feeds.seen_documentation import AimSeen, AssessmentSeen
from okstat.model.contract import Contract
from okstat.model.events import (
    AimStatus,
    AssessmentHeld,
    ContractKind,
    DocumentationState,
    Event,
    Party,
    Replaced,
    Signed,
)
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio

READ_ON, LATER = date(2026, 11, 20), date(2026, 12, 1)
FIRST, LAST = date(2025, 8, 18), date(2027, 8, 17)
KARI = PersonSeen(number="1", born=date(2005, 2, 1), name="Kari")
NONE, SUBMITTED, APPROVED, REJECTED = DocumentationState
BOTH = (Party.APPRENTICE, Party.INSTRUCTOR)


def contract(*events: Event, id_: str = "K1", first: date = FIRST, last: date = LAST, trade: str = "A") -> Contract:
    """A contract of Kari's."""
    signed = Signed(id="s", on=date(2025, 8, 1), recorded=date(2025, 8, 1), first=first, last=last)
    person = Person(id="P1", number="1")
    return Contract(id=id_, kind=ContractKind.APPRENTICE, person=person, trade=trade, events=(signed, *events))


def known(*contracts: Contract) -> Portfolio:
    """A portfolio recorded long ago."""
    return Portfolio(recorded=date(2026, 1, 1), contracts=contracts or (contract(),))


def aim(status: DocumentationState = SUBMITTED, since: date | None = None, **told: Any) -> AimSeen:
    """Kari's first aim."""
    return AimSeen(**{"at": "row 2", "person": KARI, "aim": "KM1", "status": status, "since": since, **told})


def held(day: date = date(2026, 2, 10), **told: Any) -> AssessmentSeen:
    """An assessment of Kari's."""
    return AssessmentSeen(**{"at": "row 2", "person": KARI, "held": day, **told})


def batch(*records: Any, read_on: date = READ_ON) -> Batch[Any]:
    """What was read."""
    lines = tuple(Line(record.at, Taking.TAKEN) for record in records)
    return Batch(records, Receipt(source="OLKWEB", read_on=read_on, lines=lines))


def took(result: Joined) -> list[tuple[str, list[str], str | None]]:
    """What became of each record, why, and of which contract it is."""
    return [
        (line.taking.value, [remark.code for remark in line.remarks], line.subject and line.subject[1])
        for line in result.receipt.lines
    ]


def states(result: Joined, id_: str = "K1") -> list[tuple[str, str, date]]:
    """The states that a contract has become."""
    (found,) = (one for one in result.portfolio.contracts if one.id == id_)
    gone = {event.event for event in found.events if isinstance(event, Replaced)}
    return [
        (event.aim, event.status.value, event.on)
        for event in found.events
        if isinstance(event, AimStatus) and event.id not in gone
    ]


class TestAims:
    """A state stands from its day, or from the day of reading where none is told."""

    def test_it_stands_beside_the_contract(self) -> None:
        result = join_aims(known(), batch(aim(since=date(2026, 6, 3))))
        (made,) = result.portfolio.contracts
        assert (
            AimStatus(
                id="olkweb-1", on=date(2026, 6, 3), recorded=READ_ON, source="OLKWEB", aim="KM1", status=SUBMITTED
            )
            == made.events[-1]
        )
        assert ([("taken", [], "K1")], READ_ON) == (took(result), result.portfolio.recorded)
        bare = evolve(result.portfolio, contracts=(evolve(made, person=Person(id="P1"), trade="IMITD3----"),))
        assert bare == read(write(bare))

    def test_without_a_day_it_is_that_of_reading(self) -> None:
        assert [("KM1", "none", READ_ON)] == states(join_aims(known(), batch(aim(NONE))))

    @pytest.mark.parametrize("since", [None, date(2026, 6, 3)])
    def test_reading_it_again_changes_nothing(self, since: date | None) -> None:
        once = join_aims(known(), batch(aim(since=since)))
        twice = join_aims(once.portfolio, batch(aim(since=since), read_on=LATER))
        assert twice.portfolio is once.portfolio
        assert [("known already", [], "K1")] == took(twice)

    def test_what_has_changed_is_added(self) -> None:
        once = join_aims(known(), batch(aim(NONE)))
        twice = join_aims(once.portfolio, batch(aim(APPROVED), read_on=LATER))
        assert [("KM1", "none", READ_ON), ("KM1", "approved", LATER)] == states(twice)
        assert twice.portfolio is join_aims(twice.portfolio, batch(aim(APPROVED), read_on=date(2026, 12, 2))).portfolio

    def test_what_the_source_knew_later_gives_way_to_an_earlier_day(self) -> None:
        """It said nothing had come, and now says that something had come before."""
        once = join_aims(known(), batch(aim(NONE)))
        twice = join_aims(once.portfolio, batch(aim(SUBMITTED, date(2026, 11, 10)), read_on=LATER))
        assert [("KM1", "submitted", date(2026, 11, 10))] == states(twice)
        again = join_aims(twice.portfolio, batch(aim(SUBMITTED, date(2026, 11, 10)), read_on=LATER))
        assert again.portfolio is twice.portfolio

    def test_the_same_state_with_its_day_takes_the_place_of_the_day_of_reading(self) -> None:
        once = join_aims(known(), batch(aim(APPROVED)))
        twice = join_aims(once.portfolio, batch(aim(APPROVED, date(2026, 11, 1)), read_on=LATER))
        assert [("KM1", "approved", date(2026, 11, 1))] == states(twice)

    def test_two_states_of_one_day_both_stand(self) -> None:
        day = date(2026, 11, 10)
        once = join_aims(known(), batch(aim(SUBMITTED, day)))
        twice = join_aims(once.portfolio, batch(aim(APPROVED, day), read_on=LATER))
        assert [("KM1", "submitted", day), ("KM1", "approved", day)] == states(twice)

    @pytest.mark.parametrize(
        "since",
        [
            (date(2026, 6, 3), date(2026, 6, 3)),
            (date(2026, 6, 3), date(2026, 6, 10)),
            (date(2026, 6, 10), date(2026, 6, 3)),
            (None, None),
            (None, date(2026, 6, 3)),
        ],
    )
    def test_several_rows_of_an_aim_stand_side_by_side(self, since: tuple[date | None, date | None]) -> None:
        """Whatever their order, and reading them again changes nothing."""
        rows = batch(aim(SUBMITTED, since[0]), aim(APPROVED, since[1], at="row 3"))
        once = join_aims(known(), rows)
        assert 2 == len(states(once))
        again = join_aims(once.portfolio, evolve(rows, receipt=evolve(rows.receipt, read_on=READ_ON)))
        assert again.portfolio is once.portfolio
        assert [("known already", [], "K1")] * 2 == took(again)

    def test_aims_and_sources_are_kept_apart(self) -> None:
        theirs = AimStatus(id="x", on=READ_ON, recorded=READ_ON, source="archive", aim="KM1", status=SUBMITTED)
        both = batch(aim(), aim(at="row 3", aim="KM2"))
        assert 3 == len(states(join_aims(known(contract(theirs)), both)))


class TestPlace:
    """A record belongs to the contract of the person; of several, to that of trade, start and day."""

    def test_somebody_unknown_is_of_others(self) -> None:
        result = join_aims(known(), batch(aim(person=PersonSeen(number="2"))))
        assert ([("of others", [], None)], known()) == (took(result), result.portfolio)

    def test_the_only_contract_takes_what_comes_after_its_end(self) -> None:
        assert [("taken", [], "K1")] == took(join_assessments(known(), batch(held(date(2027, 8, 30)))))

    @pytest.mark.parametrize(
        ("told", "expected"),
        [
            ({"trade": "B"}, [("taken", [], "K2")]),
            ({"first": date(2023, 8, 18)}, [("taken", [], "K2")]),
            ({"since": date(2023, 9, 1)}, [("taken", [], "K2")]),
            ({"since": date(2026, 1, 1)}, [("taken", [], "K1")]),
            ({}, [("left out", ["record.ambiguous"], None)]),
            ({"since": date(2025, 8, 17)}, [("left out", ["record.ambiguous"], None)]),
            ({"trade": "C"}, [("left out", ["contract.none"], None)]),
            ({"first": date(2020, 1, 1)}, [("left out", ["contract.none"], None)]),
        ],
    )
    def test_of_several(self, told: dict[str, Any], expected: list[tuple[str, list[str], str | None]]) -> None:
        earlier = contract(id_="K2", first=date(2023, 8, 18), last=date(2025, 8, 16), trade="B")
        assert expected == took(join_aims(known(contract(), earlier), batch(aim(**told))))

    def test_a_contract_without_trade_and_start_speaks_against_nothing(self) -> None:
        bare = Contract(id="K1", kind=ContractKind.APPRENTICE, person=Person(id="P1", number="1"))
        assert [("taken", [], "K1")] == took(join_aims(known(bare), batch(aim(trade="B", first=FIRST))))


class TestAssessments:
    """An assessment that is known is completed and never contradicted."""

    def test_a_new_one(self) -> None:
        told = held(participants=(*BOTH, Party.OFFICE), signed_by=BOTH, signed=date(2026, 2, 12))
        result = join_assessments(known(), batch(told))
        assert (
            AssessmentHeld(
                id="olkweb-1",
                on=date(2026, 2, 10),
                recorded=READ_ON,
                source="OLKWEB",
                participants=(*BOTH, Party.OFFICE),
                signed_by=BOTH,
                signed=date(2026, 2, 12),
            )
            == result.portfolio.contracts[0].events[-1]
        )
        again = join_assessments(result.portfolio, batch(told, read_on=LATER))
        assert ([("known already", [], "K1")], True) == (took(again), again.portfolio is result.portfolio)

    def test_who_took_part_did_not_thereby_hold_it(self) -> None:
        result = join_assessments(known(), batch(held(participants=BOTH)))
        (made,) = (one for one in result.portfolio.contracts[0].events if isinstance(one, AssessmentHeld))
        assert None is made.by

    def test_what_others_said_of_it_is_completed(self) -> None:
        theirs = AssessmentHeld(id="4", on=date(2026, 2, 10), recorded=date(2026, 2, 10), by=BOTH, grade="5")
        result = join_assessments(known(contract(theirs)), batch(held(signed_by=BOTH)))
        *_, new, undone = result.portfolio.contracts[0].events
        assert (
            AssessmentHeld(
                id="olkweb-1",
                on=date(2026, 2, 10),
                recorded=READ_ON,
                source="OLKWEB",
                by=BOTH,
                grade="5",
                signed_by=BOTH,
            )
            == new
        )
        assert isinstance(undone, Replaced)
        assert ("4", "olkweb-1") == (undone.event, undone.replacement)
        again = join_assessments(result.portfolio, batch(held(signed_by=BOTH), read_on=LATER))
        assert again.portfolio is result.portfolio

    def test_where_nothing_is_told_beyond_it_stands(self) -> None:
        theirs = AssessmentHeld(id="4", on=date(2026, 2, 10), recorded=date(2026, 2, 10), by=BOTH)
        before = known(contract(theirs))
        result = join_assessments(before, batch(held()))
        assert (True, [("known already", [], "K1")]) == (result.portfolio is before, took(result))

    def test_where_others_say_otherwise_both_are_told(self) -> None:
        theirs = AssessmentHeld(
            id="4", on=date(2026, 2, 10), recorded=date(2026, 2, 10), source="archive", signed_by=BOTH,
            signed=date(2026, 2, 10),
        )  # fmt: skip
        before = known(contract(theirs))
        told = held(signed_by=(Party.APPRENTICE,), signed=date(2026, 2, 12), participants=None)
        result = join_assessments(before, batch(told))
        assert result.portfolio is before
        assert (
            Conflict(
                "contract",
                "K1",
                "assessment_held.signed_by",
                (Says("archive", "apprentice, instructor"), Says("OLKWEB", "apprentice")),
            ),
            Conflict(
                "contract",
                "K1",
                "assessment_held.signed",
                (Says("archive", "2026-02-10"), Says("OLKWEB", "2026-02-12")),
            ),
        ) == result.receipt.conflicts

    def test_the_document_is_named_where_an_event_names_no_source(self) -> None:
        theirs = AssessmentHeld(id="4", on=date(2026, 2, 10), recorded=date(2026, 2, 10), signed_by=BOTH)
        told = held(signed_by=(Party.APPRENTICE,))
        (conflict,) = join_assessments(known(contract(theirs)), batch(told)).receipt.conflicts
        assert Says("document", "apprentice, instructor") == conflict.said[0]

    def test_what_the_source_itself_said_gives_way(self) -> None:
        once = join_assessments(known(), batch(held(signed_by=(Party.APPRENTICE,), participants=BOTH)))
        twice = join_assessments(once.portfolio, batch(held(signed_by=BOTH), read_on=LATER))
        *_, new, undone = twice.portfolio.contracts[0].events
        assert isinstance(new, AssessmentHeld)
        assert (BOTH, BOTH, (), "olkweb-1") == (
            new.signed_by,
            new.participants,
            twice.receipt.conflicts,
            getattr(undone, "event", None),
        )

    def test_somebody_unknown_is_of_others(self) -> None:
        result = join_assessments(known(), batch(held(person=PersonSeen(number="2"))))
        assert [("of others", [], None)] == took(result)
