"""Packages for the county's register: filled from facts, checked as if what they are for had happened."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from facts import TRADE, book_of, complete, contract, day, enterprise, event, portfolio, signed, started

from okstat.agenda import NoSuchSubjectError
from okstat.book import default_book
from okstat.feeds.packages import Entry, Filling, Form, Package, State, Step
from okstat.model.contract import Contract
from okstat.model.enterprise import Department
from okstat.model.events import (
    AssessmentHeld,
    Changed,
    ContractApproved,
    ContractKind,
    Ended,
    EndingBasis,
    Event,
    ExamHeld,
    ExamRegistered,
    ExtensionApplied,
    Leave,
    Party,
    Signed,
    Transferred,
)
from okstat.model.office import Office
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio
from okstat.office.form_words import NOT_IN_USE, NOT_KNOWN, REVERSED
from okstat.office.submissions import TOPICS, NoFormError, NoSuchEntryError, prepared
from okstat.text import Text

ON = day("2026-11-20")
NO_RULES = book_of()
PERSON = Person(id="P1", born=day("2007-03-14"), home_county="32", name="Kari Invented", number="01020345678")
OFFICE = Office(id="office", name="The office", organisation_number="974761084")
AGENCY = evolve(
    enterprise(),
    name="Agency",
    organisation_number="974761076",
    departments=(Department(id="dep", county="03", name="Oslo", organisation_number="873102322"),),
)
SIGNS = event(
    Signed,
    "2026-11-20",
    first="2026-12-01",
    last="2028-11-30",
    percentage=Decimal(100),
    by=(Party.APPRENTICE, Party.OFFICE),
)


def facts(*events: Event, **told: Any) -> Portfolio:
    """An office with one contract of Kari's."""
    one = evolve(contract(*events, company=AGENCY, office=OFFICE), **{"person": PERSON, **told})
    return portfolio(one, enterprises=(AGENCY,), offices=(OFFICE,))


def package(of: Portfolio, what: Event, on: date = ON, **given: Any) -> Package:
    """A package asked no rules, unless a book is given."""
    return prepared(of, "K1", what, on=on, **{"book": NO_RULES, **given})


def values(one: Package) -> Mapping[str, object]:
    """What is filled in, in bokmål."""
    return {
        entry.id: entry.value.nb if isinstance(entry.value, Text) else entry.value
        for entry in one.entries
        if entry.value is not None
    }


def entry(one: Package, id_: str) -> Entry:
    """The entry of a name."""
    return next(entry for entry in one.entries if entry.id == id_)


WHO = {
    "name": "Kari Invented",
    "number": "01020345678",
    "kind": "lærekontrakt",
    "trade": TRADE,
    "trade_name": "IT-driftsfaget",
    "county": "03 Oslo",
    "company": "Agency, Oslo",
    "company_number": "873102322",
    "office": "The office",
    "office_number": "974761084",
}


class TestContract:
    """A new contract, before it is signed."""

    def test_it_is_filled_from_the_facts(self) -> None:
        one = package(facts(), SIGNS)
        assert {
            **WHO,
            "home_county": "32 Akershus",
            "first": day("2026-12-01"),
            "last": day("2028-11-30"),
            "net_months": 24,
            "percentage": Decimal(100),
        } == values(one)
        assert ("contract-K1-signed-2026-11-20", Form.CONTRACT, "K1", SIGNS, None) == (
            one.id,
            one.form,
            one.contract,
            one.event,
            one.known_at,
        )
        assert (Step(State.PREPARED, ON),) == one.steps

    def test_the_entries_are_in_order_and_say_who_asks(self) -> None:
        one = package(facts(), SIGNS)
        assert [
            *("name", "number", "kind", "trade", "trade_name", "county", "home_county", "mobile"),
            *("company", "company_number", "office", "office_number"),
            *("training_manager", "training_manager_email", "leader_email"),
            *("first", "last", "net_months", "percentage", "employment_agreement", "practice_papers"),
        ] == [entry.id for entry in one.entries]
        assert all(entry.source and entry.url.startswith("https://") for entry in one.entries)

    def test_what_the_portfolio_does_not_hold_is_left_to_whoever_enters_it(self) -> None:
        one = package(facts(), SIGNS)
        by_hand = [entry.id for entry in one.entries if entry.filling is Filling.BY_HAND]
        assert [
            *("mobile", "training_manager", "training_manager_email", "leader_email"),
            *("employment_agreement", "practice_papers"),
        ] == by_hand
        assert one.is_ready

    def test_the_host_may_give_it(self) -> None:
        one = package(facts(), SIGNS, by_hand={"mobile": "99999999", "name": "Another"})
        assert (Filling.FILLED, "99999999") == (entry(one, "mobile").filling, entry(one, "mobile").value)
        assert "Kari Invented" == entry(one, "name").value

    def test_what_the_facts_lack_the_host_may_give(self) -> None:
        one = facts(person=Person(id="P1"))
        assert ("name", "number") == package(one, SIGNS).lacks
        assert Filling.BY_HAND is entry(package(one, SIGNS), "home_county").filling
        given = {"name": "Kari", "number": "01020345678", "home_county": "32"}
        assert () == package(one, SIGNS, by_hand=given).lacks

    def test_an_entry_that_the_form_does_not_have(self) -> None:
        with pytest.raises(NoSuchEntryError, match=r"^a contract has no entry age, shoe$"):
            package(facts(), SIGNS, by_hand={"shoe": "42", "mobile": "1", "age": "19"})

    @pytest.mark.parametrize(
        ("told", "lacks"),
        [
            ({"trade": None}, ("trade",)),
            ({"county": None}, ("county",)),
            ({"enterprise": None, "department": None}, ("company", "company_number")),
            ({"office": None}, ()),
            ({"office": Office(id="gone")}, ("office", "office_number")),
        ],
    )
    def test_what_is_missing(self, told: dict[str, Any], lacks: tuple[str, ...]) -> None:
        assert lacks == package(facts(**told), SIGNS).lacks

    def test_no_period(self) -> None:
        assert ("first", "last") == package(facts(), event(Signed, "2026-11-20")).lacks

    def test_a_last_day_before_the_first(self) -> None:
        one = package(facts(), evolve(SIGNS, last=day("2026-11-30")))
        assert (Filling.WRONG, REVERSED, ("last",)) == (entry(one, "last").filling, entry(one, "last").wrong, one.lacks)
        assert () == package(facts(), evolve(SIGNS, last=day("2026-12-01"))).lacks
        what = event(Changed, "2026-12-01", last="2025-08-17")
        assert ("last",) == package(facts(*TestChange.RUNS), what).lacks
        given = package(facts(), event(Signed, "2026-11-20"), by_hand={"first": "1", "last": "0"})
        assert () == given.lacks

    def test_without_an_office_nothing_is_asked_of_it(self) -> None:
        assert not {"office", "office_number"} & {one.id for one in package(facts(office=None), SIGNS).entries}

    @pytest.mark.parametrize(("code", "wrong"), [("XXXXX3----", NOT_KNOWN), ("SSISF3----", NOT_IN_USE)])
    def test_a_trade_that_is_none(self, code: str, wrong: Text) -> None:
        one = package(facts(trade=code), SIGNS)
        assert (Filling.WRONG, wrong, ("trade",)) == (entry(one, "trade").filling, entry(one, "trade").wrong, one.lacks)

    def test_a_trade_that_is_gone_is_wrong_for_a_new_contract_only(self) -> None:
        """Whoever trains in it goes on; and before the list was made nobody can tell by it."""
        gone, exam = facts(*TestChange.RUNS, trade="SSISF3----"), event(ExamRegistered, "2026-11-20")
        assert () == package(gone, exam).lacks
        last, first = (package(gone, evolve(SIGNS, on=day(on))) for on in ("2026-08-31", "2026-09-01"))
        assert ((), ("trade",)) == (last.lacks, first.lacks)
        unknown = facts(*TestChange.RUNS, trade="XXXXX3----")
        assert ("trade",) == package(unknown, exam).lacks

    def test_a_county_that_no_list_knows_is_its_code(self) -> None:
        assert "98" == entry(package(facts(county="98"), SIGNS), "county").value

    def test_a_company_without_departments(self) -> None:
        one = package(facts(department=None), SIGNS)
        assert ("Agency", "974761076") == (entry(one, "company").value, entry(one, "company_number").value)

    @pytest.mark.parametrize(
        ("changed", "months"),
        [
            ({"last": day("2028-12-01")}, None),
            ({"percentage": Decimal(80)}, None),
            ({"percentage": None}, None),
            ({"last": day("2026-11-30")}, None),
            ({"last": None}, None),
            ({"first": None}, None),
            ({"last": day("2028-05-31")}, 18),
        ],
    )
    def test_net_months_are_told_of_full_time_only(self, changed: dict[str, Any], months: int | None) -> None:
        one = entry(package(facts(), evolve(SIGNS, **changed)), "net_months")
        assert (months, Filling.BY_HAND if months is None else Filling.FILLED) == (one.value, one.filling)

    @pytest.mark.parametrize(
        ("kind", "word"),
        [
            (ContractKind.TRAINING_CANDIDATE, "opplæringskontrakt (lærekandidat)"),
            (ContractKind.PRAKSISBREV_CANDIDATE, "praksisbrevkontrakt"),
            (ContractKind.FAGBREV_ON_THE_JOB, "kontrakt om fagbrev på jobb"),
        ],
    )
    def test_kinds_in_words(self, kind: ContractKind, word: str) -> None:
        assert word == values(package(facts(kind=kind), SIGNS))["kind"]


class TestChange:
    """A change of the contract: only what changes is asked for."""

    RUNS = (signed("2025-08-15", first="2025-08-18", last="2027-08-17"), started("2025-08-18"))

    def changed(self, what: Event) -> Mapping[str, object]:
        """What is filled in beyond who it is about."""
        told = values(package(facts(*self.RUNS), what))
        assert WHO.items() <= told.items() or isinstance(what, Transferred)
        return {name: value for name, value in told.items() if name not in WHO}

    def test_a_percentage(self) -> None:
        what = event(Changed, "2026-12-01", percentage=Decimal(80))
        assert {"from": day("2026-12-01"), "percentage": Decimal(80)} == self.changed(what)

    def test_a_last_day(self) -> None:
        what = event(Changed, "2026-12-01", last="2027-12-17")
        assert {"from": day("2026-12-01"), "last": day("2027-12-17")} == self.changed(what)

    def test_an_extension(self) -> None:
        what = event(ExtensionApplied, "2026-12-01", last="2027-12-17")
        assert {"from": day("2026-12-01"), "last": day("2027-12-17")} == self.changed(what)

    def test_a_leave(self) -> None:
        what = event(Leave, "2026-12-01", last="2027-03-01")
        assert {"from": day("2026-12-01"), "break_from": day("2026-12-01"), "break_to": day("2027-03-01")} == (
            self.changed(what)
        )
        one = package(facts(*self.RUNS), event(Leave, "2026-12-01"))
        assert (Filling.BY_HAND, True) == (entry(one, "break_to").filling, one.is_ready)

    def test_a_training_manager(self) -> None:
        """The portfolio names them by an id; the name is given by hand."""
        one = package(facts(*self.RUNS), event(Changed, "2026-12-01", training_manager="M1"))
        assert (Filling.BY_HAND, None) == (
            entry(one, "training_manager").filling,
            entry(one, "training_manager").value,
        )

    def test_what_does_not_change_is_not_asked_for(self) -> None:
        one = package(facts(*self.RUNS), event(Changed, "2026-12-01", course="1+3"))
        assert [*WHO, "from", "reason"] == [entry.id for entry in one.entries]

    def test_another_company(self) -> None:
        """The entries are those of the company that takes over."""
        other = evolve(AGENCY, id="other", name="Other", organisation_number="974760673", departments=())
        of = evolve(facts(*self.RUNS), enterprises=(AGENCY, other))
        told = values(package(of, event(Transferred, "2026-12-01", company="other")))
        assert ("Other", "974760673") == (told["company"], told["company_number"])

    def test_a_change_of_trade_or_kind_is_told_as_it_will_be(self) -> None:
        what = event(Changed, "2026-12-01", trade="IMIUV3----", contract_kind=ContractKind.TRAINING_CANDIDATE)
        told = values(package(facts(*self.RUNS), what))
        assert ("IMIUV3----", "opplæringskontrakt (lærekandidat)") == (told["trade"], told["kind"])


class TestEnding:
    """The ending of a contract."""

    def test_it_is_filled(self) -> None:
        what = event(Ended, "2026-12-01", by=Party.COMPANY, basis=EndingBasis.PROBATION)
        told = values(package(facts(*TestChange.RUNS), what))
        assert (day("2026-12-01"), "lærebedriften", "i prøvetiden") == (
            told["ended_on"],
            told["ended_by"],
            told["ground"],
        )

    def test_what_is_not_told(self) -> None:
        """The ground must be; who asked for it need not be, for both may agree; the codes are not known."""
        one = package(facts(*TestChange.RUNS), event(Ended, "2026-12-01"))
        assert ("ground",) == one.lacks
        assert {"ended_by", "end_code"} <= {entry.id for entry in one.entries if entry.filling is Filling.BY_HAND}


class TestExam:
    """The registration for the exam."""

    def test_it_is_filled(self) -> None:
        of = facts(*TestChange.RUNS, event(ExamHeld, "2026-10-01"))
        told = values(package(of, event(ExamRegistered, "2026-11-20", by=Party.OFFICE)))
        assert (day("2025-08-18"), day("2027-08-17"), "opplæringskontoret", 1) == (
            told["first"],
            told["last"],
            told["registered_by"],
            told["attempts"],
        )

    def test_a_training_candidate_sends_the_adapted_curriculum(self) -> None:
        what = event(ExamRegistered, "2026-11-20")
        apprentice, other = (
            package(facts(*TestChange.RUNS, kind=kind), what)
            for kind in (ContractKind.APPRENTICE, ContractKind.TRAINING_CANDIDATE)
        )
        assert ["adapted_curriculum"] == [one.id for one in other.entries if one not in apprentice.entries][1:]
        assert {"registered_by", "attempts", "adaptation", "curriculum_papers"} <= {
            one.id for one in apprentice.entries if one.filling is Filling.BY_HAND
        }


class TestLaw:
    """The rules are asked as if it had happened."""

    def test_a_contract_signed_after_the_start_is_not_ready(self) -> None:
        book = book_of("contract.written-before-start")
        one = package(facts(started("2026-11-19")), evolve(SIGNS, first=day("2026-11-19")), book=book)
        (point,) = one.points
        assert (False, ("contract.written-before-start",), (), "breached", True) == (
            one.is_ready,
            one.blocked_by,
            one.lacks,
            point.outcome,
            point.blocks,
        )
        assert ["7-2"] == [place.section for place in point.citations]
        assert "19. november 2026" in point.text.fill("nb", {})
        assert point.remedy.fill("en", {})
        assert State.ENTERED is one.entered(ON, despite=one.blocked_by).state

    def test_a_contract_signed_before_it_is(self) -> None:
        book = book_of("contract.written-before-start")
        one = package(facts(complete=complete(training_started="2026-11-20")), SIGNS, book=book)
        assert ((), True) == (one.points, one.is_ready)

    def test_what_is_not_known_or_to_be_judged_stands_there_and_blocks_nothing(self) -> None:
        one = package(
            facts(), SIGNS, book=book_of("contract.content", "contract.whether-responsibility-and-time-match")
        )
        assert {"unknown"} <= {point.outcome for point in one.points}
        assert ((), True) == (one.blocked_by, one.is_ready)
        missing = {fact for point in one.points for fact in point.missing}
        assert "attested.contract.content" in missing

    def test_what_blocks_comes_first(self) -> None:
        book = book_of("contract.content", "contract.written-before-start")
        one = package(facts(started("2026-11-19")), evolve(SIGNS, first=day("2026-11-19")), book=book)
        assert [True, False] == [point.blocks for point in one.points]

    def test_a_late_registration_is_told_and_does_not_block(self) -> None:
        """Nothing can mend it, and the candidate is to be registered all the same."""
        what = event(ExamRegistered, "2027-06-18", by=Party.COMPANY)
        one = package(facts(*TestChange.RUNS), what, day("2027-06-18"), book=book_of("exam.registration"))
        assert [("exam.registration", "met", False)] == [(p.rule, p.outcome, p.blocks) for p in one.points]
        assert one.is_ready
        in_time = event(ExamRegistered, "2027-06-17", by=Party.COMPANY)
        assert (
            () == package(facts(*TestChange.RUNS), in_time, day("2027-06-17"), book=book_of("exam.registration")).points
        )

    def test_other_topics_say_nothing(self) -> None:
        """A half-year without an assessment keeps nobody from being registered."""
        held = event(AssessmentHeld, "2026-11-01")
        of = facts(*TestChange.RUNS, held)
        what = event(ExamRegistered, "2026-11-20")
        assert () == package(of, what, book=book_of("assess.half-year", "exam.registration")).points

    def test_a_change_is_judged_with_the_consent_that_it_asks_for(self) -> None:
        """From tomorrow it may be consented to in time; from yesterday it cannot."""
        book = book_of("change.needs-consent")
        of = facts(*TestChange.RUNS)
        coming = package(of, event(Changed, "2026-11-21", percentage=Decimal(80)), book=book)
        gone = package(of, event(Changed, "2026-11-19", percentage=Decimal(80)), book=book)
        assert ([], True) == ([point.rule for point in coming.points if point.blocks], coming.is_ready)
        assert (("change.needs-consent",), False) == (gone.blocked_by, gone.is_ready)

    def test_a_notice_does_not_block(self) -> None:
        """Facts that contradict each other are shown: approved before it is signed."""
        of = facts(event(ContractApproved, "2026-11-01"))
        one = package(of, SIGNS, book=book_of("contract.history"))
        assert [("contract.history", "breached", False)] == [(p.rule, p.outcome, p.blocks) for p in one.points]
        assert one.is_ready

    def test_topics_are_topics_of_rules(self) -> None:
        """A topic that no rule has would let everything pass."""
        assert set().union(*TOPICS.values()) <= {norm.id.partition(".")[0] for norm in default_book().norms}
        assert set(Form) == set(TOPICS)


class TestWhat:
    """What is prepared, for whom, and from which knowledge."""

    def test_an_event_without_a_form(self) -> None:
        with pytest.raises(NoFormError, match=r"^no form is known for an event assessment_held$"):
            package(facts(), event(AssessmentHeld, "2026-11-20"))

    def test_a_contract_that_is_not_there(self) -> None:
        with pytest.raises(NoSuchSubjectError, match="no contract has the id 'K2'"):
            prepared(facts(), "K2", SIGNS, on=ON)

    def test_an_event_that_is_recorded_already_is_not_added_again(self) -> None:
        """Its newer words count."""
        old = evolve(SIGNS, last=day("2028-12-31"))
        assert day("2028-11-30") == entry(package(facts(old), SIGNS), "last").value

    def test_what_was_not_known_by_then_is_left_out(self) -> None:
        moved = event(Changed, "2026-10-01", recorded="2026-11-19", last="2027-12-17", consented="2026-10-01")
        of = facts(*TestChange.RUNS, moved)
        what = event(ExamRegistered, "2026-11-20")
        then, now = package(of, what, known_at=day("2026-11-18")), package(of, what)
        assert (day("2027-08-17"), day("2027-12-17")) == (entry(then, "last").value, entry(now, "last").value)
        assert day("2026-11-18") == then.known_at
        assert day("2026-12-01") == entry(package(facts(), SIGNS, known_at=day("2026-11-18")), "first").value

    def test_nothing_personal_shows(self) -> None:
        one = package(facts(started("2026-11-19")), SIGNS, book=default_book(), by_hand={"mobile": "99999999"})
        shown = repr(one) + "".join(text for p in one.points for text in (p.text.nb, p.remedy.nb))
        assert [] == [word for word in ("Kari", "01020345678", "99999999", "2007") if word in shown]

    def test_a_person_may_have_other_contracts(self) -> None:
        of = facts(*TestChange.RUNS)
        other = Contract(id="K2", kind=ContractKind.APPRENTICE, person=PERSON)
        both = evolve(of, contracts=(other, *of.contracts))
        assert package(of, event(ExamRegistered, "2026-11-20")) == package(both, event(ExamRegistered, "2026-11-20"))
