from __future__ import annotations

from typing import Any

import pytest
from facts import (
    answers,
    cited,
    complete,
    contract,
    day,
    event,
    finding,
    findings,
    missing,
    outcome,
    portfolio,
    reads,
    recorded_answers,
    signed,
    started,
    texts,
)
from hypothesis import given
from hypothesis import strategies as st

from okstat.check import Finding
from okstat.model.complete import Complete
from okstat.model.contract import Contract
from okstat.model.events import Admission, AssessmentHeld, ContractKind, Event, ModuleCompleted, TalkHeld

HALF_YEAR, DIALOG, MODULES = "assess.half-year", "assess.dialog", "assess.module-grade"
ON = "2026-11-20"
KNOWN = complete(training_started=ON, assessment_held=ON, talk_held=ON, ended=ON)
FIRST, LAST = "2025-08-18", "2027-08-17"
ADULT, YOUNG = Admission.ADULT_UPPER_SECONDARY, Admission.UPPER_SECONDARY
ON_THE_JOB = ContractKind.FAGBREV_ON_THE_JOB
NEW = "REGULATION_2024"


def training(
    *events: Event,
    admission: Admission | None = ADULT,
    kind: ContractKind = ContractKind.APPRENTICE,
    start: str = FIRST,
    known: Complete = KNOWN,
    **fields: Any,
) -> Contract:
    """Training of an adult from 18 August 2025, for two years, unless told otherwise."""
    return contract(
        signed("2023-06-02", last=LAST), started(start), *events, kind=kind, known=known, admission=admission, **fields
    )


def told(found: tuple[Finding, ...]) -> list[tuple[int, str, str, int | None]]:
    """Number, due day, answer and days of delay."""
    return [
        (one.occurrence.number, one.occurrence.due.isoformat(), one.outcome.kind.value, one.occurrence.late_days)
        for one in found
        if one.occurrence is not None
    ]


class TestTalksWithAdults:
    """Adults have a right to one talk in each half-year on their professional development.

    Forskrift 2024 § 15-8 (3); who trains in a company has § 9-6 by § 15-1 (3), whatever the kind of contract.
    """

    @pytest.mark.parametrize(
        ("on", "expected"),
        [("2026-02-16", "not_applicable"), ("2026-02-17", "not_applicable"), ("2026-02-18", "breached")],
    )
    def test_the_first_is_due_with_the_half_year(self, on: str, expected: str) -> None:
        first, *_ = findings(training(), DIALOG, on)
        assert (expected, "2024-adults", "moderate", "member") == (
            first.outcome.kind.value,
            first.wording,
            first.severity.value,
            first.bearer,
        )
        assert ((NEW, "15-8", "3"), (NEW, "15-1", "3.1"), (NEW, "9-6", "1")) == cited(first)

    @pytest.mark.parametrize(
        ("held", "expected"),
        [
            ("2025-08-17", (1, "2026-02-17", "breached", None)),
            ("2025-08-18", (1, "2026-02-17", "met", None)),
            ("2026-02-17", (1, "2026-02-17", "met", None)),
            ("2026-02-18", (1, "2026-02-17", "met", 1)),
        ],
    )
    def test_in_time_and_late(self, held: str, expected: tuple[int, str, str, int | None]) -> None:
        assert expected == told(findings(training(event(TalkHeld, held)), DIALOG, ON))[0]

    @pytest.mark.parametrize("kind", list(ContractKind))
    def test_every_kind_of_contract(self, kind: ContractKind) -> None:
        """Fagbrev på jobb too, which § 9-6 does not name itself."""
        first, *_ = findings(training(kind=kind), DIALOG, ON)
        assert ("breached", "2024-adults") == (first.outcome.kind.value, first.wording)

    @pytest.mark.parametrize(
        ("kind", "admission", "expected"),
        [
            (ContractKind.APPRENTICE, None, {("2024", "breached"), ("2024", "not_applicable")}),
            (ContractKind.APPRENTICE, YOUNG, {("2024", "breached"), ("2024", "not_applicable")}),
            (ON_THE_JOB, None, {("2024-adults", "unknown")}),
            (ON_THE_JOB, YOUNG, {("2024", "not_applicable")}),
        ],
    )
    def test_one_text_answers_for_each(
        self, kind: ContractKind, admission: Admission | None, expected: set[tuple[str, str]]
    ) -> None:
        """Of adults and of the others never both; of fagbrev på jobb the admission has to be known."""
        for rule in (DIALOG, HALF_YEAR):
            found = findings(training(kind=kind, admission=admission), rule, ON)
            assert expected == {(one.wording, one.outcome.kind.value) for one in found}

    def test_the_admission_would_settle_it(self) -> None:
        for rule in (DIALOG, HALF_YEAR, MODULES):
            assert ("key admission of the contract",) == missing(training(kind=ON_THE_JOB, admission=None), rule, ON)

    def test_the_day_before_the_regulation(self) -> None:
        """A half-year that ended on 31 July 2024 is asked for by the old regulation, adult or not."""
        for start, wording in (("2024-02-01", "2020"), ("2024-02-02", "2024-adults")):
            assert wording == findings(training(start=start), DIALOG, ON)[0].wording

    def test_the_breach_in_three_languages(self) -> None:
        assert (
            "Samtale nummer 1 er ikke holdt; halvåret gikk ut 17. februar 2026.",
            "Samtale nummer 1 er ikkje halden; halvåret gjekk ut 17. februar 2026.",
            "Talk number 1 has not been held; the half-year ended on 17 February 2026.",
        ) == texts(findings(training(), DIALOG, ON)[0])

    def test_it_rests_on_the_admission(self) -> None:
        found = reads(findings(training(), DIALOG, ON)[0])
        assert {"contract.admission": ADULT, "assessments.talked": ()}.items() <= found.items()

    def test_a_record_that_stops_tells_nothing(self) -> None:
        first, *_ = findings(training(known=complete(talk_held="2026-02-16")), DIALOG, ON)
        assert ["event talk_held"] == [fact.source for fact in first.missing]


class TestMidWayAssessment:
    """Adults get mid-way assessments, for which § 9-13 holds as far as it fits.

    Forskrift 2024 § 15-9 (1): also those in a company, since § 15-1 (3) does not name § 9-13.
    """

    @pytest.mark.parametrize(
        ("held", "expected"),
        [
            (None, (1, "2026-02-17", "breached", None)),
            ("2026-02-17", (1, "2026-02-17", "met", None)),
            ("2026-02-18", (1, "2026-02-17", "met", 1)),
        ],
    )
    def test_one_in_each_half_year(self, held: str | None, expected: tuple[int, str, str, int | None]) -> None:
        events = (event(AssessmentHeld, held),) if held else ()
        found = findings(training(*events, kind=ON_THE_JOB), HALF_YEAR, ON)
        assert expected == told(found)[0]
        assert ("2024-adults", ((NEW, "15-9", "1"), (NEW, "15-1", "3.2")), "member") == (
            found[0].wording,
            cited(found[0]),
            found[0].bearer,
        )

    def test_the_day_before_the_regulation(self) -> None:
        for start, wording in (("2024-02-01", "2009"), ("2024-02-02", "2024-adults")):
            assert wording == findings(training(start=start), HALF_YEAR, ON)[0].wording

    def test_the_breach_in_three_languages(self) -> None:
        assert (
            "Midtveisvurdering nummer 2 er ikke gjennomført; halvåret gikk ut 17. august 2026.",
            "Midtvegsvurdering nummer 2 er ikkje gjennomført; halvåret gjekk ut 17. august 2026.",
            "Mid-way assessment number 2 has not been held; the half-year ended on 17 August 2026.",
        ) == texts(findings(training(), HALF_YEAR, ON)[1])

    def test_a_record_that_stops_tells_nothing(self) -> None:
        first, *_ = findings(training(known=complete(assessment_held="2026-02-16")), HALF_YEAR, ON)
        assert ["event assessment_held"] == [fact.source for fact in first.missing]


class TestAdultsAdmittedByChapter5:
    """Adults who were admitted by chapter 5 of the Act are assessed by chapter 9. Forskrift 2024 § 15-1 (2).

    An adult here is somebody who, when training began, was past the school year that began in the year of turning 24,
    with which the right of chapter 5 ends.
    """

    @pytest.mark.parametrize(
        ("born", "start", "wording"),
        [
            ("2000-12-31", "2025-08-01", "2024-adults-by-chapter-5"),
            ("2000-12-31", "2025-07-31", "2024"),
            ("2001-01-01", "2025-08-01", "2024"),
            ("2001-01-01", "2026-07-31", "2024"),
            ("2001-01-01", "2026-08-01", "2024-adults-by-chapter-5"),
            (None, "2025-08-01", "2024"),
        ],
    )
    def test_from_the_day_after_the_last_school_year(self, born: str | None, start: str, wording: str) -> None:
        facts = training(admission=YOUNG, start=start, born=born)
        assert {wording} == {one.wording for one in findings(facts, HALF_YEAR, "2028-01-01")}

    @pytest.mark.parametrize("admission", [None, ADULT])
    def test_only_where_that_admission_is_known(self, admission: Admission | None) -> None:
        expected = "2024" if admission is None else "2024-adults"
        facts = training(admission=admission, born="1980-01-01")
        assert {expected} == {one.wording for one in findings(facts, HALF_YEAR, ON)}

    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            (ContractKind.APPRENTICE, ("2024-adults-by-chapter-5", "breached")),
            (ContractKind.TRAINING_CANDIDATE, ("2024-adults-by-chapter-5", "breached")),
            (ContractKind.PRAKSISBREV_CANDIDATE, ("2024-adults-by-chapter-5", "breached")),
            (ON_THE_JOB, ("2024", "not_applicable")),
        ],
    )
    def test_the_kinds_that_chapter_9_names(self, kind: ContractKind, expected: tuple[str, str]) -> None:
        first, *_ = findings(training(admission=YOUNG, born="1980-01-01", kind=kind), HALF_YEAR, ON)
        assert expected == (first.wording, first.outcome.kind.value)

    def test_what_is_said(self) -> None:
        first, *_ = findings(training(admission=YOUNG, born="1980-01-01"), HALF_YEAR, ON)
        assert (((NEW, "15-1", "2"), (NEW, "9-13", "1"), (NEW, "9-13", "3")), "member", "moderate") == (
            cited(first),
            first.bearer,
            first.severity.value,
        )
        assert (
            "Halvårsvurdering nummer 1 er ikke gjennomført; halvåret gikk ut 17. februar 2026.",
            "Halvårsvurdering nummer 1 er ikkje gjennomført; halvåret gjekk ut 17. februar 2026.",
            "Half-year assessment number 1 has not been held; the half-year ended on 17 February 2026.",
        ) == texts(first)
        assert "withheld: personal data" == reads(first)["contract.person.born"]

    def test_talks_are_those_of_chapter_9(self) -> None:
        """§ 9-6 names the same kinds, and holds for them as it stands."""
        facts = training(event(TalkHeld, "2026-02-18"), admission=YOUNG, born="1980-01-01")
        assert [(1, "2026-02-17", "met", 1), (2, "2026-08-17", "breached", None)] == told(findings(facts, DIALOG, ON))[
            :2
        ]
        assert {"2024"} == {one.wording for one in findings(facts, DIALOG, ON)}

    def test_a_record_that_stops_tells_nothing(self) -> None:
        facts = training(admission=YOUNG, born="1980-01-01", known=complete(assessment_held="2026-02-16"))
        assert ["event assessment_held"] == [fact.source for fact in findings(facts, HALF_YEAR, ON)[0].missing]

    def test_without_a_day_on_which_training_begins(self) -> None:
        facts = contract(kind=ContractKind.APPRENTICE, admission=YOUNG, born="1980-01-01", known=complete())
        assert [("2024", "unknown")] == [
            (one.wording, one.outcome.kind.value) for one in findings(facts, HALF_YEAR, ON)
        ]

    @pytest.mark.parametrize(("on", "late"), [("2026-02-17", None), ("2026-02-18", 1)])
    def test_in_time_and_late(self, on: str, late: int | None) -> None:
        """The first half-year ends on 17 February 2026."""
        first, *_ = findings(training(event(AssessmentHeld, on), admission=YOUNG, born="1980-01-01"), HALF_YEAR, ON)
        assert ("2024-adults-by-chapter-5", "met") == (first.wording, first.outcome.kind.value)
        assert late == (first.occurrence and first.occurrence.late_days)


def completed(on: str, module: str = "M1") -> ModuleCompleted:
    """A module that is over."""
    return event(ModuleCompleted, on, module=module)


def graded(on: str, module: str | None = "M1", grade: str | None = "4") -> AssessmentHeld:
    """An assessment in a module, with its grade."""
    return event(AssessmentHeld, on, module=module, grade=grade)


class TestModulesEndWithAGrade:
    """Adults get a graded mid-way assessment at the end of each module. Forskrift 2024 § 15-9 (4)."""

    @pytest.mark.parametrize(
        ("events", "expected"),
        [
            ((), ("breached", None)),
            ((graded("2026-01-29"),), ("met", None)),
            ((graded("2026-01-30"),), ("met", None)),
            ((graded("2026-01-31"),), ("met", 1)),
            ((graded("2026-01-30", grade=None),), ("breached", None)),
            ((graded("2026-01-30", module="M2"),), ("breached", None)),
            ((graded("2026-01-30", module=None),), ("breached", None)),
        ],
    )
    def test_by_the_last_day_of_the_module(self, events: tuple[Event, ...], expected: tuple[str, int | None]) -> None:
        """An assessment without a grade, or in another module, is none."""
        ((number, due, answer, late),) = told(findings(training(completed("2026-01-30"), *events), MODULES, ON))
        assert (1, "2026-01-30", *expected) == (number, due, answer, late)

    def test_each_module_is_asked_for(self) -> None:
        facts = training(completed("2026-01-30"), completed("2026-06-12", "M2"), graded("2026-06-12", "M2"))
        assert [(1, "2026-01-30", "breached", None), (2, "2026-06-12", "met", None)] == told(
            findings(facts, MODULES, ON)
        )

    def test_the_county_answers(self) -> None:
        found = finding(training(completed("2026-01-30")), MODULES, ON)
        assert ("county", ((NEW, "15-9", "4"),), "moderate", "2024") == (
            found.bearer,
            cited(found),
            found.severity.value,
            found.wording,
        )

    @pytest.mark.parametrize("admission", [None, YOUNG])
    def test_others_than_adults_have_no_modules(self, admission: Admission | None) -> None:
        assert () == findings(training(completed("2026-01-30"), admission=admission), MODULES, ON)

    @pytest.mark.parametrize(("over", "count"), [("2024-07-31", 0), ("2024-08-01", 1)])
    def test_from_the_first_day_of_the_regulation(self, over: str, count: int) -> None:
        assert count == len(findings(training(completed(over), start="2023-08-14"), MODULES, ON))

    def test_a_record_that_stops_tells_nothing(self) -> None:
        facts = training(completed("2026-01-30"), known=complete(assessment_held="2026-01-29"))
        assert ("key grade of event assessment_held",) == missing(facts, MODULES, ON)
        assert "breached" == outcome(
            training(completed("2026-01-30"), known=complete(assessment_held="2026-01-30")), MODULES, ON
        )

    def test_the_breach_in_three_languages(self) -> None:
        assert (
            "Modul nummer 1 ble avsluttet 30. januar 2026 uten midtveisvurdering med karakter.",
            "Modul nummer 1 vart avslutta 30. januar 2026 utan midtvegsvurdering med karakter.",
            "Module number 1 was completed on 30 January 2026 without a graded mid-way assessment.",
        ) == texts(finding(training(completed("2026-01-30")), MODULES, ON))

    @pytest.mark.parametrize(("on", "expected"), [("2026-01-30", "not_applicable"), ("2026-01-31", "breached")])
    def test_the_day_itself_is_left(self, on: str, expected: str) -> None:
        """On the last day of the module the grade may still come."""
        assert expected == outcome(training(completed("2026-01-30")), MODULES, on)


@given(
    kind=st.sampled_from(ContractKind),
    admission=st.sampled_from([None, *Admission]),
    days=st.lists(st.dates(day("2025-08-18"), day(ON)), max_size=4, unique=True),
    promised=st.booleans(),
)
def test_a_recorded_run_answers_like_the_bare_one(
    kind: ContractKind, admission: Admission | None, days: list[Any], promised: bool
) -> None:
    """And without a word on completeness nothing is broken."""
    events = [graded(one.isoformat()) for one in days]
    facts = portfolio(
        training(
            completed("2026-01-30"), *events, kind=kind, admission=admission, known=KNOWN if promised else complete()
        )
    )
    rules = (HALF_YEAR, DIALOG, MODULES)
    found = answers(facts, rules, day(ON))
    assert found == recorded_answers(facts, rules, day(ON))
    assert promised or "breached" not in found.values()
