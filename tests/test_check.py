from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from random import Random
from typing import Any, TypeVar

import pytest
from attrs import evolve
from facts import (
    ALL_PARTIES,
    authority,
    candidate,
    complete,
    complete_to,
    contract,
    day,
    days_around_the_acts,
    days_asked,
    enterprise,
    event,
    finding,
    findings,
    outcome,
    person,
    portfolio,
    portfolios_around_the_acts,
    report,
    signed,
    started,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from small_law import FIRST_DOUBT, a_due, a_duty, a_rule, a_text, cite

from okstat.book import Book, default_book
from okstat.check import Finding, check
from okstat.errors import RecordingError
from okstat.explain import explain
from okstat.law import Law
from okstat.model.events import (
    AssessmentHeld,
    ContractApproved,
    ContractKind,
    Ended,
    EndingBasis,
    Event,
    ExamHeld,
    Party,
    Withdrawn,
)
from okstat.model.portfolio import Portfolio
from okstat.recording import WITHHELD
from okstat.rule import MET, Clock, Due, Outcome, OutcomeKind, Role, Rule, Severity, Task, breached, disputed, rule
from okstat.situation.approval import ApprovalSituation
from okstat.situation.candidate import CandidateSituation
from okstat.situation.clocks.contract import day_asked
from okstat.situation.contract import ContractSituation
from okstat.situation.county import CountySituation
from okstat.situation.enterprise import EnterpriseSituation, OfficeSituation, PersonSituation
from okstat.testing.strategies import portfolios

T = TypeVar("T")

ON = "2026-11-20"
KNOWN = complete_to(ON)


def running(*events: Event, id: str = "K1", **fields: Any) -> Portfolio:
    """A contract that was signed two days late and runs, in a record that is complete."""
    begun = (signed("2025-08-20", first="2025-08-18", last="2027-08-17"), started("2025-08-18"))
    one = contract(*begun, *events, id=id, known=KNOWN, **fields)
    return portfolio(one, known=KNOWN)


class TestReport:
    """A report lists what is breached, unknown or judged, and counts the rest."""

    def test_what_is_in_order_is_counted_and_not_listed(self) -> None:
        """Unless all was asked for; the counts are the same."""
        facts = running()
        told, every = check(facts, on=day(ON)), check(facts, on=day(ON), every=True)
        quiet = {OutcomeKind.MET, OutcomeKind.NOT_APPLICABLE}
        assert not quiet & {one.outcome.kind for one in told.findings}
        assert told.findings == tuple(one for one in every.findings if one.outcome.kind not in quiet)
        assert told.counts == every.counts
        assert len(every.findings) == sum(every.counts.values())
        assert set(OutcomeKind) == set(told.counts)
        assert told.has_breaches

    def test_an_empty_portfolio_has_nothing_to_tell(self) -> None:
        """All counts are there, and zero."""
        found = check(Portfolio(), on=day(ON))
        assert ((), {0}) == (found.findings, set(found.counts.values()))
        assert (day(ON), None) == (found.on, found.known_at)
        assert not found.has_breaches

    def test_without_explanation_the_answers_are_the_same(self) -> None:
        """Only what they rest on is left out."""
        facts = running()
        told, bare = check(facts, on=day(ON)), check(facts, on=day(ON), explained=False)
        assert bare.findings == tuple(evolve(one, because=()) for one in told.findings)

    def test_only_what_is_breached_or_judged_is_explained(self) -> None:
        """An unknown names what is missing instead."""
        for one in check(running(course="1+3"), on=day(ON)).findings:
            is_explained = one.outcome.kind in (OutcomeKind.BREACHED, OutcomeKind.JUDGEMENT)
            assert is_explained is bool(one.because)
            assert is_explained is not bool(one.missing)

    def test_what_was_recorded_later_is_left_out(self) -> None:
        """The same day, as it was known then and as it is known now."""
        gone = event(Withdrawn, "2026-02-10", recorded="2026-09-01", event="assessment_held-2026-02-10")
        facts = running(event(AssessmentHeld, "2026-02-10"), gone)
        now, then = (
            findings(facts, "assess.half-year", ON),
            findings(facts, "assess.half-year", ON, known_at="2026-08-31"),
        )
        assert ("breached", "met") == (now[0].outcome.kind.value, then[0].outcome.kind.value)
        assert day("2026-08-31") == report(facts, ON, known_at="2026-08-31").known_at

    def test_a_missing_fact_is_told_once_for_all_subjects(self) -> None:
        """How many lack it, and which rules it decides."""
        facts = portfolio(*(contract(id=f"K{number}") for number in range(3)))
        (fact,) = [one for one in report(facts, ON).unknown_facts if one.source == "event training_started"]
        assert 3 == fact.subjects
        assert "contract.written" in fact.rules
        assert list(fact.rules) == sorted(set(fact.rules))

    def test_a_book_without_rules_finds_nothing(self) -> None:
        """A host may check its own rules alone."""
        assert () == check(running(), on=day(ON), book=Book((), {})).findings


class TestFinding:
    """A finding says who bears the duty, by which law, and where that law says so."""

    @pytest.mark.parametrize(
        ("bearer", "section", "signed_on"), [("office", "4-5", "2024-07-31"), ("member", "7-2", "2024-08-01")]
    )
    def test_each_act_has_its_own_bearer_and_place(self, bearer: str, section: str, signed_on: str) -> None:
        """The same facts, a day apart: under the old Act the office was the training company."""
        facts = portfolio(contract(started(signed_on), known=KNOWN), known=KNOWN)
        found = finding(facts, "contract.written", ON)
        assert ("breached", bearer) == (found.outcome.kind.value, found.bearer)
        assert section == found.citations[0].section
        assert day(signed_on) == found.governed_by

    def test_a_company_without_an_office_bears_its_duties_itself(self) -> None:
        """As far as known."""
        place = enterprise(joined=None, known=KNOWN)
        facts = portfolio(contract(started("2025-08-18"), office=None, company=place, known=KNOWN), known=KNOWN)
        assert "company" == finding(facts, "contract.written", ON).bearer

    def test_where_no_day_governs_the_day_asked_names_the_bearer(self) -> None:
        """Nothing has begun yet."""
        found = finding(portfolio(contract()), "contract.written", ON)
        assert ("unknown", None, "member") == (found.outcome.kind.value, found.governed_by, found.bearer)

    def test_a_breach_may_be_graver_than_its_rule(self) -> None:
        """An exam before the window is grave, one after it a notice."""
        grades = {}
        for held in ("2026-04-30", "2026-10-01"):
            begun = (signed("2024-08-20", first="2024-08-31", last="2026-08-30"), started("2024-08-31"))
            facts = portfolio(contract(*begun, event(ExamHeld, held), known=KNOWN))
            grades[held] = finding(facts, "exam.window", ON).severity
        assert {"2026-04-30": Severity.SERIOUS, "2026-10-01": Severity.NOTICE} == grades

    def test_an_occurrence_tells_how_late_it_was(self) -> None:
        """Fulfilled late is met, with the days."""
        facts = running(event(AssessmentHeld, "2026-02-20"), event(AssessmentHeld, "2026-08-17"))
        told = [one.occurrence for one in findings(facts, "assess.half-year", ON) if one.occurrence is not None]
        assert [(1, 3), (2, None), (3, None), (4, None)] == [(one.number, one.late_days) for one in told]

    def test_readings_of_the_text_are_told_with_the_finding(self) -> None:
        """Each with its answer, the bearer and the place."""
        begun = (signed("2025-08-18", first="2025-08-18", last="2027-08-17"), started("2025-08-18"))
        found = finding(portfolio(contract(*begun, known=KNOWN)), "contract.written-before-start", ON)
        assert ["met", "breached"] == [one.outcome.value for one in found.readings]
        assert {found.bearer} == {one.bearer for one in found.readings}
        assert {found.citations} == {one.citations for one in found.readings}

    def test_readings_of_the_law_cite_each_their_own_place(self) -> None:
        """Signed in July, ended in August by probation: both Acts are cited, each with its answer."""
        ended = event(Ended, "2024-08-15", by=Party.COMPANY, basis=EndingBasis.PROBATION)
        begun = (signed("2024-07-01", first="2024-07-15", last="2026-07-14"), started("2024-07-15"))
        facts = portfolio(contract(*begun, ended, course="0+4", born="2007-03-14", known=KNOWN), known=KNOWN)
        found = finding(facts, "probation", ON)
        assert "unknown" == found.outcome.kind.value
        assert {
            "law of the day of the event": "met",
            "law of the day of the contract": "breached",
        } == {one.reading: one.outcome.value for one in found.readings}
        assert {"ACT_1998", "ACT_2023"} == {place.instrument.name for place in found.citations}

    def test_a_judgement_is_a_question_to_the_county(self) -> None:
        """Shown, not decided."""
        found = finding(running(course="1+3"), "contract.deviating", ON)
        assert ("judgement", "county") == (found.outcome.kind.value, found.bearer)
        assert found.text("en").endswith("praksisbrev are among those named.")


SUBJECTS = (ApprovalSituation, ContractSituation, EnterpriseSituation, OfficeSituation, PersonSituation)
ATTACHED_TO_NOBODY = (CandidateSituation, CountySituation)


class TestBearer:
    """A task is borne by the office, its member or a company of its own: by the law of the day and by membership."""

    @staticmethod
    def own(subject: type, clock: Clock = day_asked) -> Rule:
        """A rule of a host about any class of situation: always breached, borne by whoever signs contracts."""

        def judge(situation: object, law: Law, on: date) -> Outcome:
            return breached()

        judge.__annotations__["situation"] = subject
        words = a_text("So.")
        return rule(
            "house.rule", wording="only", bearer=Task("sign-contract"), severity=Severity.NOTICE, clock=clock,
            cites=(cite("1-1"),), text=words, breach=words, remedy=words,
        )(judge)  # fmt: skip

    @pytest.mark.parametrize("subject", SUBJECTS)
    @pytest.mark.parametrize(("attached", "on"), [("office", "2024-07-31"), ("member", "2024-08-01")])
    def test_of_each_kind_of_subject(self, subject: type, attached: str, on: str) -> None:
        """An approval and an enterprise are attached as the enterprise is, an office by itself, a person never."""
        facts = running()
        book = Book((self.own(subject),), {})
        found = check(facts, on=day(on), book=book).findings
        expected = "company" if subject is PersonSituation else attached
        assert [expected] == [one.bearer for one in found]

    @pytest.mark.parametrize("subject", ATTACHED_TO_NOBODY)
    @pytest.mark.parametrize("on", ["2024-07-31", "2024-08-01"])
    def test_of_those_without_a_contract_and_of_counties(self, subject: type, on: str) -> None:
        """They are attached to no office."""
        facts = evolve(running(), candidates=(candidate(),), counties=(authority(),))
        found = check(facts, on=day(on), book=Book((self.own(subject),), {})).findings
        assert ["company"] == [one.bearer for one in found]

    def test_a_role_is_itself(self) -> None:
        """The county is the county."""
        norm = a_rule(bearer=Role.COUNTY, clock=day_asked)
        book = Book((evolve(norm, subject=PersonSituation),), {})
        assert ["county"] == [one.bearer for one in check(running(), on=day(ON), book=book, every=True).findings]


class TestOrder:
    """Findings come in a stable order: by subject, rule and occurrence."""

    @settings(max_examples=30)
    @given(portfolios_around_the_acts(), days_asked(), st.randoms(use_true_random=False))
    def test_a_shuffled_portfolio_gives_the_same_findings(self, facts: Portfolio, on: date, chance: Random) -> None:
        """Whatever stands first in the document."""

        def shuffled(some: Sequence[T]) -> tuple[T, ...]:
            return tuple(chance.sample(some, len(some)))

        mixed = evolve(
            facts,
            contracts=tuple(evolve(one, events=shuffled(one.events)) for one in shuffled(facts.contracts)),
            enterprises=shuffled(facts.enterprises),
            offices=shuffled(facts.offices),
            candidates=shuffled(facts.candidates),
            counties=shuffled(facts.counties),
        )
        assert seen(check(facts, on=on, every=True).findings) == seen(check(mixed, on=on, every=True).findings)


def seen(found: tuple[Finding, ...]) -> list[tuple[object, ...]]:
    """What a reader sees of findings; what is missing in no order, since one of several contracts names it first."""
    return [
        (
            one.order(),
            (one.outcome.kind, one.outcome.values, frozenset(one.missing)),
            (one.bearer, one.governed_by, one.citations, one.readings),
        )
        for one in found
    ]


class TestRecordedRun:
    """Explaining changes no answer: each rule of the package answers its twins as it answers the facts."""

    @settings(max_examples=60)
    @given(st.one_of(portfolios(), portfolios_around_the_acts()), days_asked(), st.none() | days_around_the_acts())
    def test_every_rule_on_any_facts(self, facts: Portfolio, on: date, known_at: date | None) -> None:
        """Every answer is recorded here; one that differs is an error."""
        bare = check(facts, on=on, known_at=known_at, every=True, explained=False)
        for subject in dict.fromkeys(f"{one.subject.kind}:{one.subject.id}" for one in bare.findings):
            explained = explain(facts, subject, on=on, known_at=known_at)
            expected = [one for one in bare.findings if f"{one.subject.kind}:{one.subject.id}" == subject]
            assert expected == [evolve(one, because=()) for one in explained]

    def test_a_lying_rule_is_an_error_where_it_is_explained(self) -> None:
        """Not where only answers are asked for: nothing is recorded there."""

        def lies(situation: ContractSituation, law: Law, on: date) -> Outcome:
            return breached() if type(situation) is ContractSituation else MET

        book = Book((a_rule(lies, clock=day_asked),), {})
        assert 1 == len(check(running(), on=day(ON), book=book, explained=False).findings)
        with pytest.raises(RecordingError):
            check(running(), on=day(ON), book=book)
        with pytest.raises(RecordingError):
            explain(running(), "K1", on=day(ON), book=book)


class TestPersonalData:
    """The birth date, the name and the number of a person are in no finding."""

    BORN = "1999-12-31"

    @settings(max_examples=30)
    @given(
        st.sampled_from(["2021-01-15", "2021-05-31", "2024-07-15", "2024-08-15"]),
        st.sampled_from(list(ContractKind)),
        st.sampled_from(["0+4", "2+2", None]),
    )
    def test_nothing_that_is_found_shows_it(self, ended: str, kind: ContractKind, course: str | None) -> None:
        """Neither the answers, nor what they rest on, nor how they are printed."""
        events = (
            signed("2020-08-01", by=ALL_PARTIES, first="2020-08-15", last="2022-08-14"),
            started("2020-08-15"),
            event(ContractApproved, "2020-09-01"),
            event(Ended, ended, basis=EndingBasis.PROBATION),
        )
        who = evolve(person(self.BORN), name="Ola Nordmann", number="31129956715")
        one = evolve(contract(*events, kind=kind, course=course, known=KNOWN), person=who)
        facts = portfolio(one, known=KNOWN)
        found = (*check(facts, on=day(ON), every=True).findings, *explain(facts, "K1", on=day(ON)))
        shown = [repr(found), *(text for one in found for text in (one.text("nb"), one.text("nn"), one.text("en")))]
        for secret in (
            self.BORN,
            "date(1999, 12, 31)",
            "31. desember 1999",
            "31 December 1999",
            "Nordmann",
            "31129956715",
        ):
            assert not any(secret in text for text in shown)
        values = [read.value for one in found for read in one.because]
        values += [value for one in found for _, value in one.outcome.values]
        assert day(self.BORN) not in values

    def test_that_it_was_read_is_told(self) -> None:
        """A finding that rests on the age says so, and withholds the date."""
        ended = event(Ended, "2021-01-15", basis=EndingBasis.PROBATION)
        begun = (signed("2020-08-01", first="2020-08-15", last="2022-08-14"), started("2020-08-15"))
        facts = portfolio(contract(*begun, ended, course="0+4", born="2003-12-31", known=KNOWN), known=KNOWN)
        found = finding(facts, "probation", ON)
        assert "breached" == found.outcome.kind.value
        assert WITHHELD == {read.path: read.value for read in found.because}["contract.person.born"]


class TestDutyBoundaries:
    """Each occurrence belongs to the wording in force on the day it is due."""

    @pytest.mark.parametrize(
        ("wordings", "started_on"), [(["2009"], "2024-02-01"), (["2024"], "2024-02-02"), (["2024"], "2024-02-03")]
    )
    def test_a_half_year_that_ends_with_the_old_act_is_under_it(self, wordings: list[str], started_on: str) -> None:
        """Six months to 31 July 2024 are due under the regulation of 2006; a day more, under that of 2024."""
        begun = (signed("2024-01-01", first=started_on, last="2026-01-31"), started(started_on))
        facts = portfolio(contract(*begun, known=KNOWN), known=KNOWN)
        assert wordings == [
            one.wording for one in findings(facts, "assess.half-year", "2024-09-01") if _number(one) == 1
        ]


def _number(found: Finding) -> int | None:
    return found.occurrence.number if found.occurrence else None


def test_a_duty_of_a_host_is_found_with_the_packages() -> None:
    """Own duties are checked, told and explained as those of the law are."""

    def dues(situation: ContractSituation, law: Law, first: date, last: date) -> list[Due]:
        began = situation.start.on
        return [] if began is None else [a_due(date(began.year, 12, 31), silent_to=situation.on)]

    book = default_book().with_norms(a_duty(dues, id="house.duty"))
    (found,) = [one for one in check(running(), on=day(ON), book=book).findings if one.rule == "house.duty"]
    assert ("breached", day("2025-12-31")) == (found.outcome.kind.value, found.governed_by)
    assert ["start.on", "on"] == [read.path for read in found.because]


def test_a_doubt_of_a_host_gives_two_readings() -> None:
    """With the bearer and the place of each."""

    def judge(situation: ContractSituation, law: Law, on: date) -> Outcome:
        return disputed(strictly=breached(), mildly=MET)

    own = a_rule(judge, clock=day_asked, since=FIRST_DOUBT)
    found = finding_of(check(running(), on=date(2018, 2, 1), book=Book((own,), {})).findings)
    assert ["not_applicable", "unknown"] == [one.outcome.value for one in found.readings]
    assert ["1-1"] == [place.section for place in found.citations]


def finding_of(found: tuple[Finding, ...]) -> Finding:
    """The only one."""
    (only,) = found
    return only


@pytest.mark.parametrize(
    ("expected", "known"),
    [("unknown", {}), ("unknown", {"exam_registered": "2027-06-16"}), ("breached", {"exam_registered": "2027-06-17"})],
)
def test_silence_is_a_fact_only_as_far_as_the_record_is_complete(expected: str, known: dict[str, str]) -> None:
    """The same empty record is unknown, and overdue in a well-kept one."""
    begun = (signed("2025-08-01", first="2025-08-18", last="2027-08-17"), started("2025-08-18"))
    assert expected == outcome(contract(*begun, known=complete(**known)), "exam.registration", "2027-06-18")
