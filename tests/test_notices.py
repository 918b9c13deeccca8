from __future__ import annotations

import pytest
from facts import event

from okstat.citation import Instrument
from okstat.document.kinds import EVENTS_OF
from okstat.document.wire import ContractRecord
from okstat.errors import TableError
from okstat.model.enterprise import Enterprise
from okstat.model.events import (
    Absent,
    Approved,
    Changed,
    ContractApproved,
    ContractKind,
    Ended,
    EndingBasis,
    Event,
    ExamHeld,
    ExamResult,
    Heard,
    Joined,
    Leave,
    Party,
    Signed,
    Transferred,
)
from okstat.model.office import Office
from okstat.notices import Asked, Basis, Notice, load_notices, notices_for, package_notices

OLD, NEW = "2024-07-31", "2024-08-01"
ROWS = package_notices().rows
ONE = """
silent = ["contract heard"]

[[notice]]
event = "ended"
who = "county"
asked = "notice"
basis = "law"
citations = [{ at = "ACT_2023 § 7-3 (1.2)", since = 2024-08-01 }]
when = { basis = ["agreement"] }
is_due_before = true
shown_by = "ending_notified"
text = { nb = "a", nn = "b", en = "c" }
"""


def asked(of_event: Event, of: str = "contract") -> set[tuple[str, str]]:
    """What an event asks for by law or agreement: what, and of whom."""
    rows = notices_for(of_event, of)
    return {(row.asked.value, row.who) for row in rows if row.basis is not Basis.OPERATION}


def cited(of_event: Event, of: str = "contract") -> set[str]:
    """The sections that are cited for an event."""
    return {
        f"{place.section} ({place.ledd})" for row in notices_for(of_event, of) for place in row.cites_on(of_event.on)
    }


class TestTheTable:
    """Every kind of event was thought of, and what is asked says why."""

    @pytest.mark.parametrize(
        ("of", "shape"), [("contract", ContractRecord), ("enterprise", Enterprise), ("office", Office)]
    )
    def test_every_kind_of_event_asks_for_something_or_is_said_to_ask_for_nothing(self, of: str, shape: type) -> None:
        told = {row.event for row in ROWS if row.of == of} | {
            kind for one, kind in package_notices().silent if one == of
        }
        assert set(EVENTS_OF[shape]) == told

    @pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.of} {row.event} {row.who}")
    def test_the_law_is_cited_and_nothing_else(self, row: Notice) -> None:
        assert bool(row.citations) is (row.basis is Basis.LAW)

    @pytest.mark.parametrize("row", [row for row in ROWS if row.basis is Basis.LAW], ids=lambda row: row.event)
    def test_each_act_is_cited_in_its_own_time(self, row: Notice) -> None:
        for place in row.citations:
            is_old = place.instrument in (Instrument.ACT_1998, Instrument.REGULATION_2006)
            assert "2024-08-01" == str(place.until if is_old else place.since)

    @pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.of} {row.event} {row.who}")
    def test_no_number_of_days_is_named(self, row: Notice) -> None:
        assert not any(letter.isdigit() for text in (row.text.nb, row.text.nn, row.text.en) for letter in text)

    def test_systems_and_funds_are_told_for_operation_only(self) -> None:
        bases = {row.basis for row in ROWS if row.who in ("payroll", "documentation_tool", "loan_fund")}
        assert {Basis.OPERATION} == bases


class TestConsent:
    """The county consents to a change: 2023 § 7-2 (2), 1998 § 4-5 (2); the other party by agreement."""

    @pytest.mark.parametrize(("on", "section"), [(OLD, "4-5 (2)"), (NEW, "7-2 (2)")])
    def test_to_another_last_day(self, on: str, section: str) -> None:
        change = event(Changed, on, last="2026-08-01")
        assert {("consent", "county"), ("consent", "other_party")} == asked(change)
        assert {section} == cited(change)

    @pytest.mark.parametrize(("on", "section"), [(OLD, "4-6 (1)"), (NEW, "7-2 (2)")])
    def test_to_another_kind(self, on: str, section: str) -> None:
        assert {section} == cited(event(Changed, on, contract_kind=ContractKind.TRAINING_CANDIDATE))

    @pytest.mark.parametrize(("on", "section"), [(OLD, "4-6 (7)"), (NEW, "7-2 (2)")])
    def test_to_leave(self, on: str, section: str) -> None:
        assert {section} == cited(event(Leave, on))

    @pytest.mark.parametrize(("on", "section"), [(OLD, "4-5 (2)"), (NEW, "7-2 (2)")])
    def test_to_the_contract_itself(self, on: str, section: str) -> None:
        assert {section} == cited(event(Signed, on))

    def test_a_new_instructor_needs_none(self) -> None:
        assert set() == asked(event(Changed, NEW, instructor="I2", training_manager="M2"))

    def test_another_body_that_gives_part_of_the_training(self) -> None:
        assert {"6-14 (2)", "7-2 (2)"} == cited(event(Changed, NEW, workplace="DSS"))

    def test_a_transfer_and_the_grant(self) -> None:
        assert ("decision", "county") in asked(event(Transferred, NEW, company="dep"))
        assert ("decision", "county") not in asked(event(Transferred, NEW, office="ok"))
        assert ("decision", "county") not in asked(event(Transferred, OLD, company="dep"))

    def test_absence_is_no_change(self) -> None:
        assert set() == asked(event(Absent, NEW))


class TestEnding:
    """What is asked for hangs on who ends the contract, on what ground, and under which Act.

    What the company owes when it ends (telling the county, the attest) is on the agenda, and not here a second time.
    """

    @pytest.mark.parametrize(
        ("on", "by", "basis", "what"),
        [
            (OLD, None, "agreement", {("consent", "other_party")}),
            (NEW, None, "agreement", {("consent", "other_party")}),
            (OLD, "apprentice", "apprentice", {("consent", "county")}),
            (NEW, "apprentice", "apprentice", {("decision", "county")}),
            (OLD, "company", "breach", {("consent", "county"), ("hearing", "apprentice")}),
            (NEW, "company", "breach", {("decision", "county"), ("hearing", "apprentice")}),
            (NEW, "apprentice", "breach", {("decision", "county")}),
            (NEW, "company", "unable", {("decision", "county"), ("hearing", "apprentice")}),
            (NEW, "company", "probation", set()),
            (NEW, None, "completed", set()),
        ],
    )
    def test_each(self, on: str, by: str | None, basis: str, what: set[tuple[str, str]]) -> None:
        ended = event(Ended, on, by=Party(by) if by else None, basis=EndingBasis(basis))
        assert what == asked(ended)

    def test_the_notice_and_the_hearing_come_before(self) -> None:
        ended = event(Ended, NEW, by=Party.COMPANY, basis=EndingBasis.BREACH)
        before = {row.shown_by for row in notices_for(ended) if row.is_due_before}
        assert {"heard"} == before

    def test_what_is_not_known_may_apply(self) -> None:
        ended = event(Ended, NEW)
        sure = {(row.asked.value, row.who) for row in notices_for(ended) if row.holds_for(ended)}
        assert {("notice", "payroll"), ("notice", "documentation_tool"), ("notice", "loan_fund")} == sure
        assert ("hearing", "apprentice") in asked(ended)


class TestExam:
    """A failed exam asks for registration to a new one (forskrift 2024 § 9-66 (2))."""

    @pytest.mark.parametrize(
        ("result", "sections"),
        [(ExamResult.FAILED, {"9-66 (2.1)"}), (ExamResult.PASSED, set())],
    )
    def test_result(self, result: ExamResult, sections: set[str]) -> None:
        assert sections == cited(event(ExamHeld, NEW, result=result))


class TestSubjects:
    """One name of an event may stand for different things: whose it is decides."""

    def test_approved(self) -> None:
        of_contract = event(ContractApproved, NEW)
        of_enterprise = event(Approved, NEW, trade="IMITD3----", county="03")
        assert ["apprentice"] == [row.who for row in notices_for(of_contract)]
        assert ["office"] == [row.who for row in notices_for(of_enterprise, "enterprise")]
        assert () == notices_for(event(Approved, NEW, trade="IMITD3----", county="03"), "office")

    @pytest.mark.parametrize(("on", "section"), [(OLD, "4-3 (2)"), (NEW, "6-19 (1)")])
    def test_a_new_member_is_reported(self, on: str, section: str) -> None:
        assert {section} == cited(event(Joined, on, office="ok"), "enterprise")

    def test_what_asks_for_nothing(self) -> None:
        assert () == notices_for(event(Heard, NEW))


class TestLoad:
    """A table that is not well formed is refused, with all its faults."""

    def test_one(self) -> None:
        found = load_notices(ONE, "n.toml", {})
        (row,) = found.rows
        assert ("county", Asked.NOTICE, Basis.LAW, "ending_notified") == (row.who, row.asked, row.basis, row.shown_by)
        assert {"basis": ("agreement",)} == dict(row.when)
        assert frozenset({("contract", "heard")}) == found.silent

    @pytest.mark.parametrize(
        ("written", "instead", "reason"),
        [
            ("contract heard", "contract hurd", "silent: 'contract hurd' is no subject and kind of event"),
            ("contract heard", "contract ended", "silent: 'contract ended' asks for something"),
            ('"county"', '"king"', "row 1: who is none of county, company, office, other_party, apprentice, payroll, "),
            ('"notice"', '"song"', "row 1: asked is none of consent, notice, hearing, decision"),
            ('asked = "notice"\n', "", "row 1: asked is missing"),
            ('"law"', '"custom"', "row 1: basis is none of law, agreement, operation"),
            ('"law"', '"operation"', "row 1: a basis in law has a citation, and no other has"),
            ("citations =", "cites =", "row 1: unknown key 'cites'"),
            ('"ended"', '"endet"', "row 1: event is no kind of event of 'contract'"),
            ('event = "ended"', 'event = "left"', "row 1: event is no kind of event of 'contract'"),
            ("ending_notified", "ending_told", "row 1: shown_by is neither a key of the event nor a kind of event"),
            ("{ basis = [", "{ base = [", "row 1: 'base' is no key of the event"),
            ('["agreement"]', "[]", "row 1: when: basis has no values, or one that the event cannot have"),
            ('["agreement"]', '["agrement"]', "row 1: when: basis has no values, or one that the event cannot have"),
            ("is_due_before", 'stated = ["ground"]\nis_due_before', "row 1: 'ground' is no key of the event"),
            ("= true", '= "yes"', "row 1: is_due_before is neither true nor false"),
            ('"a", nn = "b", en = "c"', '"{x}", nn = "{x}", en = "{x}"', "row 1: the text has places for values"),
            ("[[notice]]", "[[notise]]", "unknown key 'notise'"),
        ],
    )
    def test_faults(self, written: str, instead: str, reason: str) -> None:
        assert written in ONE
        with pytest.raises(TableError) as caught:
            load_notices(ONE.replace(written, instead, 1), "n.toml", {})
        assert any(line.startswith(f"n.toml: {reason}") for line in str(caught.value).splitlines())

    def test_a_value_of_any_kind_may_be_asked_for_where_a_key_takes_any(self) -> None:
        text = ONE.replace('{ basis = ["agreement"] }', '{ source = ["letter"] }')
        (row,) = load_notices(text, "n.toml", {}).rows
        assert row.holds_for(event(Ended, NEW, source="letter")) is True
        assert row.holds_for(event(Ended, NEW, source="telephone")) is False

    def test_all_faults_are_told_at_once(self) -> None:
        with pytest.raises(TableError) as caught:
            load_notices(ONE.replace('"county"', '"king"').replace('"law"', '"custom"'), "n.toml", {})
        assert 2 == len(str(caught.value).splitlines())
