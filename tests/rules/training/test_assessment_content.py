from __future__ import annotations

import pytest
from facts import (
    answers,
    cited,
    complete,
    contract,
    day,
    event,
    explanation,
    finding,
    missing,
    outcome,
    portfolio,
    read_from,
    reads,
    recorded_answers,
    signed,
    started,
    texts,
)
from hypothesis import given
from hypothesis import strategies as st

from okstat.model.complete import Complete
from okstat.model.contract import Contract
from okstat.model.events import (
    Admission,
    ArrangementDecided,
    AssessmentAims,
    AssessmentHeld,
    ContractKind,
    Event,
    Party,
)

AIMS, PLAN, BY = "assess.by-competence-aims", "assess.by-individual-plan", "assess.by-instructor"
RULES = (AIMS, PLAN, BY)
ON = "2026-11-20"
KNOWN = complete(training_started=ON, assessment_held=ON, arrangement_decided=ON, ended=ON)
CANDIDATE, ON_THE_JOB = ContractKind.TRAINING_CANDIDATE, ContractKind.FAGBREV_ON_THE_JOB
CURRICULUM, INDIVIDUAL = AssessmentAims.CURRICULUM, AssessmentAims.INDIVIDUAL_PLAN
ADULT, YOUNG = Admission.ADULT_UPPER_SECONDARY, Admission.UPPER_SECONDARY
INSTRUCTOR, MANAGER = (Party.INSTRUCTOR, Party.APPRENTICE), (Party.TRAINING_MANAGER,)
NEW = "REGULATION_2024"


def training(
    *events: Event,
    kind: ContractKind = ContractKind.APPRENTICE,
    admission: Admission | None = None,
    known: Complete = KNOWN,
) -> Contract:
    """Training from August 2023, with these assessments and decisions."""
    made = signed("2023-06-02", last="2027-08-17")
    return contract(made, started("2023-08-18"), *events, kind=kind, admission=admission, known=known)


def held(
    on: str = "2026-02-10", aims: AssessmentAims | None = None, by: tuple[Party, ...] | None = None
) -> AssessmentHeld:
    """An assessment, against these aims, by these people."""
    return event(AssessmentHeld, on, aims=aims, by=by)


def decided(on: str, *, granted: bool | None = True) -> ArrangementDecided:
    """The county's decision on individually arranged training."""
    return event(ArrangementDecided, on, granted=granted)


class TestByTheCompetenceAims:
    """The basis of assessment is the competence aims of the curriculum. Forskrift 2024 § 9-1 (2)."""

    @pytest.mark.parametrize(("aims", "expected"), [(CURRICULUM, "met"), (INDIVIDUAL, "breached"), (None, "unknown")])
    @pytest.mark.parametrize("kind", list(ContractKind))
    def test_everybody_without_arranged_training(
        self, aims: AssessmentAims | None, expected: str, kind: ContractKind
    ) -> None:
        assert expected == outcome(training(held(aims=aims), kind=kind), AIMS, ON)

    def test_which_aims_would_settle_it(self) -> None:
        assert ("key aims of event assessment_held",) == missing(training(held()), AIMS, ON)

    def test_it_is_the_trainers(self) -> None:
        found = finding(training(held(aims=INDIVIDUAL)), AIMS, ON)
        assert (((NEW, "9-1", "2.1"),), "member", "moderate", day("2026-02-10")) == (
            cited(found),
            found.bearer,
            found.severity.value,
            found.governed_by,
        )

    @pytest.mark.parametrize(
        ("decision", "expected"),
        [
            ("2026-02-09", "not_applicable"),
            ("2026-02-10", "not_applicable"),
            ("2026-02-11", "breached"),
        ],
    )
    def test_from_the_day_of_the_decision_the_plan_takes_their_place(self, decision: str, expected: str) -> None:
        """Only a lærekandidat has it; an apprentice with such a decision is assessed by the curriculum."""
        events = (held(aims=INDIVIDUAL), decided(decision))
        assert expected == outcome(training(*events, kind=CANDIDATE), AIMS, ON)
        assert "breached" == outcome(training(*events), AIMS, ON)

    def test_a_decision_that_refuses_changes_nothing(self) -> None:
        events = (held(aims=INDIVIDUAL), decided("2026-01-05"), decided("2026-02-01", granted=False))
        assert "breached" == outcome(training(*events, kind=CANDIDATE), AIMS, ON)

    @pytest.mark.parametrize(
        ("known", "expected"), [("2026-02-09", "unknown"), ("2026-02-10", "breached"), (None, "unknown")]
    )
    def test_whether_training_was_arranged(self, known: str | None, expected: str) -> None:
        """Silence on decisions has to reach the day of the assessment."""
        words = {"arrangement_decided": known} if known else {}
        facts = training(held(aims=INDIVIDUAL), kind=CANDIDATE, known=complete(assessment_held=ON, **words))
        assert expected == outcome(facts, AIMS, ON)
        if expected == "unknown":
            assert ("event arrangement_decided",) == missing(facts, AIMS, ON)

    def test_by_the_curriculum_it_is_met_either_way(self) -> None:
        """Whether or not training was arranged, this rule has nothing to say against it."""
        facts = training(held(aims=CURRICULUM), kind=CANDIDATE, known=complete(assessment_held=ON))
        assert ("met", "unknown") == (outcome(facts, AIMS, ON), outcome(facts, PLAN, ON))

    def test_every_assessment_of_the_time_counts(self) -> None:
        """The first that went wrong is named, though a later one is right."""
        facts = training(held("2025-02-10", INDIVIDUAL), held("2025-08-11", INDIVIDUAL), held("2026-02-10", CURRICULUM))
        found = finding(facts, AIMS, ON)
        assert (
            "Vurderingen 10. februar 2025 ble gjort etter andre mål enn kompetansemålene i læreplanen.",
            "Vurderinga 10. februar 2025 vart gjord etter andre mål enn kompetansemåla i læreplanen.",
            "The assessment of 10 February 2025 was made by other aims than the competence aims of the curriculum.",
        ) == texts(found)

    def test_what_was_before_the_regulation_does_not(self) -> None:
        """An assessment of 31 July 2024 is not judged by it, that of the day after is."""
        right = held("2026-02-10", CURRICULUM)
        assert "met" == outcome(training(held("2024-07-31", INDIVIDUAL), right), AIMS, ON)
        assert "breached" == outcome(training(held("2024-08-01", INDIVIDUAL), right), AIMS, ON)

    def test_where_none_was_held(self) -> None:
        assert "not_applicable" == outcome(training(), AIMS, ON)
        assert ("event assessment_held",) == missing(training(known=complete(assessment_held="2026-11-19")), AIMS, ON)

    def test_it_rests_on_the_assessment(self) -> None:
        found = explanation(training(held(aims=INDIVIDUAL)), AIMS, ON)
        assert INDIVIDUAL is reads(found)["assessments.held[0].aims"]
        assert ("assessment_held-2026-02-10",) == read_from(found, "assessments.held[0].aims")


class TestByTheIndividualPlan:
    """A lærekandidat with individually arranged training is assessed by the aims of the plan. § 9-11 (4)."""

    @pytest.mark.parametrize(("aims", "expected"), [(INDIVIDUAL, "met"), (CURRICULUM, "breached"), (None, "unknown")])
    def test_by_the_plan(self, aims: AssessmentAims | None, expected: str) -> None:
        facts = training(decided("2026-02-10"), held(aims=aims), kind=CANDIDATE)
        assert expected == outcome(facts, PLAN, ON)

    @pytest.mark.parametrize(("decision", "expected"), [("2026-02-10", "breached"), ("2026-02-11", "not_applicable")])
    def test_from_the_day_of_the_decision(self, decision: str, expected: str) -> None:
        assert expected == outcome(training(decided(decision), held(aims=CURRICULUM), kind=CANDIDATE), PLAN, ON)

    @pytest.mark.parametrize("kind", [kind for kind in ContractKind if kind is not CANDIDATE])
    def test_no_other_kind_of_contract(self, kind: ContractKind) -> None:
        assert "not_applicable" == outcome(training(decided("2026-01-05"), held(aims=CURRICULUM), kind=kind), PLAN, ON)

    def test_a_decision_that_does_not_say_what_was_decided(self) -> None:
        facts = training(decided("2026-01-05", granted=None), held(aims=CURRICULUM), kind=CANDIDATE)
        assert ("event arrangement_decided",) == missing(facts, PLAN, ON)

    def test_what_is_said(self) -> None:
        found = finding(training(decided("2026-01-05"), held(aims=CURRICULUM), kind=CANDIDATE), PLAN, ON)
        assert ((NEW, "9-11", "4"),) == cited(found)
        assert (
            "Vurderingen 10. februar 2026 ble ikke gjort etter målene i den individuelle opplæringsplanen.",
            "Vurderinga 10. februar 2026 vart ikkje gjord etter måla i den individuelle opplæringsplanen.",
            "The assessment of 10 February 2026 was not made by the aims of the individual training plan.",
        ) == texts(found)


class TestByTheInstructor:
    """Instructors carry out the half-year assessment; of adults, whoever gave the main part of the training.

    Forskrift 2024 §§ 9-13 (4), 15-9 (2).
    """

    @pytest.mark.parametrize(
        ("by", "expected"),
        [(INSTRUCTOR, "met"), (MANAGER, "breached"), ((Party.OFFICE,), "breached"), (None, "unknown")],
    )
    @pytest.mark.parametrize("kind", [kind for kind in ContractKind if kind is not ON_THE_JOB])
    @pytest.mark.parametrize("admission", [None, YOUNG])
    def test_the_three_kinds(
        self, by: tuple[Party, ...] | None, expected: str, kind: ContractKind, admission: Admission | None
    ) -> None:
        facts = training(held(by=by), kind=kind, admission=admission)
        assert expected == outcome(facts, BY, ON)
        if expected == "unknown":
            assert ("key by of event assessment_held",) == missing(facts, BY, ON)

    @pytest.mark.parametrize(("by", "expected"), [(INSTRUCTOR, "met"), (MANAGER, "judgement"), (None, "unknown")])
    @pytest.mark.parametrize("kind", list(ContractKind))
    def test_of_adults_the_main_part_decides(
        self, by: tuple[Party, ...] | None, expected: str, kind: ContractKind
    ) -> None:
        found = finding(training(held(by=by), kind=kind, admission=ADULT), BY, ON)
        assert expected == found.outcome.kind.value
        if found.outcome.question is not None:
            assert (
                "Har den som holdt vurderingen, gitt hoveddelen av opplæringen?",
                "Har den som heldt vurderinga, gitt hovuddelen av opplæringa?",
                "Has the one who held the assessment given the main part of the training?",
            ) == tuple(found.outcome.question.fill(language, {}) for language in ("nb", "nn", "en"))

    @pytest.mark.parametrize(
        ("admission", "by", "expected"),
        [
            (YOUNG, MANAGER, ()),
            (None, MANAGER, ("key admission of the contract",)),
            (None, None, ("key admission of the contract", "key by of event assessment_held")),
        ],
    )
    def test_on_the_job(
        self, admission: Admission | None, by: tuple[Party, ...] | None, expected: tuple[str, ...]
    ) -> None:
        """§ 9-13 does not name it, § 15-9 does where it is an adult's."""
        facts = training(held(by=by), kind=ON_THE_JOB, admission=admission)
        assert expected == missing(facts, BY, ON)
        assert ("not_applicable" if admission else "unknown") == outcome(facts, BY, ON)

    def test_one_without_the_instructor_is_enough(self) -> None:
        """Though of another it is not known, and the latest was right."""
        facts = training(held("2025-02-10"), held("2025-08-11", by=MANAGER), held("2026-02-10", by=INSTRUCTOR))
        assert (
            "Halvårsvurderingen 11. august 2025 ble holdt uten instruktøren.",
            "Halvårsvurderinga 11. august 2025 vart halden utan instruktøren.",
            "The half-year assessment of 11 August 2025 was held without the instructor.",
        ) == texts(finding(facts, BY, ON))

    def test_of_two_without_the_instructor_the_first_is_told(self) -> None:
        facts = training(held("2025-02-10", by=MANAGER), held("2025-08-11", by=MANAGER))
        assert all("2025" in text and "11" not in text for text in texts(finding(facts, BY, ON)))

    def test_of_adults_what_is_not_known_comes_first(self) -> None:
        facts = training(held("2025-02-10"), held("2025-08-11", by=MANAGER), admission=ADULT)
        assert ("key by of event assessment_held",) == missing(facts, BY, ON)

    @pytest.mark.parametrize(("on", "expected"), [("2024-07-31", "met"), ("2024-08-01", "breached")])
    def test_from_the_first_day_of_the_regulation(self, on: str, expected: str) -> None:
        assert expected == outcome(training(held(on, by=MANAGER), held("2026-02-10", by=INSTRUCTOR)), BY, ON)

    def test_where_it_says_so(self) -> None:
        found = finding(training(held(by=MANAGER)), BY, ON)
        assert (((NEW, "9-13", "4"), (NEW, "15-9", "2")), "member", "moderate") == (
            cited(found),
            found.bearer,
            found.severity.value,
        )


@given(data=st.data())
def test_a_recorded_run_answers_like_the_bare_one(data: st.DataObject) -> None:
    """And silence is no breach without a word on completeness."""
    days = st.dates(day("2024-07-01"), day(ON)).map(str)
    aims, by = st.sampled_from([None, *AssessmentAims]), st.sampled_from([None, INSTRUCTOR, MANAGER])
    events = data.draw(
        st.lists(
            st.one_of(
                st.builds(held, days, aims, by),
                st.builds(decided, days, granted=st.sampled_from([None, True, False])),
            ),
            max_size=5,
            unique_by=lambda one: one.id,
        )
    )
    kind, admission = data.draw(st.sampled_from(ContractKind)), data.draw(st.sampled_from([None, *Admission]))
    facts = portfolio(
        training(*events, kind=kind, admission=admission, known=data.draw(st.sampled_from([KNOWN, Complete()])))
    )
    assert answers(facts, RULES, day(ON)) == recorded_answers(facts, RULES, day(ON))
