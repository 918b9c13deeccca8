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
    explanation,
    finding,
    findings,
    missing,
    outcome,
    portfolio,
    read_from,
    reads,
    recorded_answers,
    report,
    signed,
    started,
    texts,
)
from hypothesis import given
from hypothesis import strategies as st

from okstat.book import default_book
from okstat.model.complete import Complete
from okstat.model.contract import Contract
from okstat.model.events import (
    ArrangementDecided,
    ArrangementReviewed,
    Attested,
    ContractKind,
    Ended,
    Event,
    ExpertAssessed,
    ExpertContent,
    ExpertService,
    IndividualPlanWritten,
    PlanContent,
)
from okstat.policy import BY_SCHOOL_YEAR, YEARS_OF_ARRANGEMENT

BEFORE, DEPARTURE, CONSENT = "adapted.expert-assessment", "adapted.departure", "adapted.consent"
CONTENTS, PPT, PLAN = "adapted.expert-contents", "adapted.expert-is-ppt", "adapted.individual-plan"
REVIEW, SHARED = "adapted.yearly-review", "adapted.review-shared"
OF_THE_DECISION = (BEFORE, DEPARTURE, CONSENT, PLAN)
RULES = (*OF_THE_DECISION, CONTENTS, PPT, REVIEW)
ON = "2026-11-20"
KNOWN = complete(
    training_started=ON,
    expert_assessed=ON,
    arrangement_decided=ON,
    individual_plan_written=ON,
    arrangement_reviewed=ON,
    ended=ON,
)
CANDIDATE = ContractKind.TRAINING_CANDIDATE
ALWAYS = (ExpertContent.BENEFIT, ExpertContent.REASON, ExpertContent.AIMS, ExpertContent.MEASURES)
DECIDED = "2025-09-01"


def training(
    *events: Event, kind: ContractKind = CANDIDATE, known: Complete = KNOWN, last: str | None = "2028-08-17"
) -> Contract:
    """A lærekandidat from August 2023, with what happened about individually arranged training."""
    return contract(signed("2023-06-02", last=last), started("2023-08-18"), *events, kind=kind, known=known)


def decided(on: str = DECIDED, *, granted: bool | None = True, **fields: Any) -> ArrangementDecided:
    """The county's decision."""
    return event(ArrangementDecided, on, granted=granted, **fields)


def assessed(on: str = "2025-06-02", *, recommends: bool | None = True, **fields: Any) -> ExpertAssessed:
    """The expert assessment."""
    return event(ExpertAssessed, on, recommends=recommends, **fields)


class TestOfTheDecision:
    """What is asked of the county's decision is asked of a lærekandidat only (§ 7-4 (6)), when there is a decision."""

    @pytest.mark.parametrize("rule", OF_THE_DECISION)
    @pytest.mark.parametrize("kind", [kind for kind in ContractKind if kind is not CANDIDATE])
    def test_no_other_kind_of_contract(self, rule: str, kind: ContractKind) -> None:
        assert "not_applicable" == outcome(training(decided(), kind=kind), rule, ON)

    @pytest.mark.parametrize("rule", [*OF_THE_DECISION, REVIEW])
    def test_whether_there_is_one(self, rule: str) -> None:
        assert "not_applicable" == outcome(training(), rule, ON)
        facts = training(known=complete(arrangement_decided="2026-11-19"))
        assert ("event arrangement_decided",) == missing(facts, rule, ON)

    @pytest.mark.parametrize("rule", OF_THE_DECISION)
    def test_from_the_first_day_of_the_act(self, rule: str) -> None:
        """A decision of 31 July 2024 is not judged by the Act of 2023, that of the day after is."""
        assert () == findings(training(decided("2024-07-31")), rule, ON)
        assert day("2024-08-01") == finding(training(decided("2024-08-01")), rule, ON).governed_by

    @pytest.mark.parametrize(
        ("rule", "place", "severity"),
        [
            (BEFORE, ("11-7", "1"), "serious"),
            (DEPARTURE, ("11-7", "2"), "serious"),
            (CONSENT, ("11-7", "3"), "serious"),
            (PLAN, ("11-10", "1"), "moderate"),
        ],
    )
    def test_where_the_act_says_so(self, rule: str, place: tuple[str, str], severity: str) -> None:
        found = finding(training(decided()), rule, ON)
        assert ((("ACT_2023", *place),), "county", severity) == (cited(found), found.bearer, found.severity.value)

    @pytest.mark.parametrize(
        ("rule", "first", "second", "expected"),
        [
            (DEPARTURE, {"granted": True}, {"granted": False, "reasoned": False}, ("not_applicable", "breached")),
            (CONSENT, {"consented": day("2025-08-31")}, {"consented": day("2026-09-02")}, ("met", "breached")),
            (PLAN, {"granted": True}, {"granted": False}, ("breached", "not_applicable")),
        ],
    )
    def test_the_latest_decision_counts(
        self, rule: str, first: dict[str, Any], second: dict[str, Any], expected: tuple[str, str]
    ) -> None:
        """What the first decision lacked or had says nothing of the one in force."""
        before = assessed(consented=day("2025-06-01"))
        later = decided("2026-09-01", **second)
        assert expected[0] == outcome(training(before, decided(**first)), rule, ON)
        assert expected[1] == outcome(training(before, decided(**first), later), rule, ON)


class TestExpertAssessmentBefore:
    """Before the decision an expert assessment is obtained, which takes a stand on the need. § 11-7 (1)."""

    @pytest.mark.parametrize(
        ("on", "expected"),
        [("2025-08-31", "met"), ("2025-09-01", "met"), ("2025-09-02", "breached")],
    )
    def test_by_the_day_of_the_decision(self, on: str, expected: str) -> None:
        assert expected == outcome(training(assessed(on), decided()), BEFORE, ON)

    def test_it_takes_a_stand(self) -> None:
        facts = training(assessed(recommends=None), decided())
        assert ("key recommends of event expert_assessed",) == missing(facts, BEFORE, ON)
        assert "met" == outcome(training(assessed(recommends=False), decided()), BEFORE, ON)

    @pytest.mark.parametrize(("known", "expected"), [("2025-08-31", "unknown"), ("2025-09-01", "breached")])
    def test_silence_reaches_the_decision(self, known: str, expected: str) -> None:
        facts = training(decided(), known=complete(expert_assessed=known))
        assert expected == outcome(facts, BEFORE, ON)
        assert (("event expert_assessed",) if expected == "unknown" else ()) == missing(facts, BEFORE, ON)
        assert "unknown" == outcome(training(decided(), known=Complete()), BEFORE, ON)

    def test_the_latest_decision_is_judged(self) -> None:
        """An assessment after the first decision is before the second."""
        facts = training(decided("2024-09-02"), assessed("2025-06-02"), decided())
        assert "met" == outcome(facts, BEFORE, ON)
        assert "breached" == outcome(facts, BEFORE, "2025-08-31")

    def test_what_is_said(self) -> None:
        found = explanation(training(decided()), BEFORE, ON)
        assert (
            "Vedtaket ble gjort 1. september 2025 uten at det forelå en sakkyndig vurdering.",
            "Vedtaket vart gjort 1. september 2025 utan at det låg føre ei sakkunnig vurdering.",
            "The decision was made on 1 September 2025 without an expert assessment before it.",
        ) == texts(found)
        assert ("arrangement_decided-2025-09-01",) == read_from(found, "arrangement.decided[0].on")
        assert day(ON) == reads(found)["arrangement.assessed_silent_to"]


class TestDeparture:
    """A decision that departs from the assessment says why: how the benefit is satisfactory otherwise. § 11-7 (2)."""

    @pytest.mark.parametrize(
        ("recommends", "granted", "reasoned", "expected"),
        [
            (True, True, None, "not_applicable"),
            (False, False, None, "not_applicable"),
            (True, False, False, "breached"),
            (False, True, False, "breached"),
            (True, False, True, "judgement"),
            (True, False, None, "unknown"),
        ],
    )
    def test_what_departs(self, recommends: bool, granted: bool, reasoned: bool | None, expected: str) -> None:
        facts = training(assessed(recommends=recommends), decided(granted=granted, reasoned=reasoned))
        assert expected == outcome(facts, DEPARTURE, ON)

    @pytest.mark.parametrize(
        ("events", "expected"),
        [
            ((assessed(), decided(granted=False)), ("key reasoned of event arrangement_decided",)),
            ((assessed(), decided(granted=None)), ("key granted of event arrangement_decided",)),
            ((assessed(recommends=None), decided()), ("key recommends of event expert_assessed",)),
            (
                (assessed(recommends=None), decided(granted=None)),
                ("key granted of event arrangement_decided", "key recommends of event expert_assessed"),
            ),
            ((decided(),), ("event expert_assessed",)),
            ((decided(), assessed("2025-09-02")), ("event expert_assessed",)),
        ],
    )
    def test_what_would_settle_it(self, events: tuple[Event, ...], expected: tuple[str, ...]) -> None:
        assert expected == missing(training(*events), DEPARTURE, ON)

    def test_the_question_is_the_countys(self) -> None:
        found = finding(training(assessed(), decided(granted=False, reasoned=True)), DEPARTURE, ON)
        assert found.outcome.question is not None
        assert (
            "Får lærekandidaten tilfredsstillende utbytte av opplæringen på en annen måte? Det avgjør fylkeskommunen.",
            "Får lærekandidaten tilfredsstillande utbytte av opplæringa på ein annan måte? Det avgjer fylkeskommunen.",
            "Does the training candidate get a satisfactory benefit in another way? That is for the county to decide.",
        ) == tuple(found.outcome.question.fill(language, {}) for language in ("nb", "nn", "en"))

    def test_what_is_said(self) -> None:
        assert (
            "Vedtaket 1. september 2025 fraviker den sakkyndige vurderingen 2. juni 2025 uten å gi grunner.",
            "Vedtaket 1. september 2025 fråvik den sakkunnige vurderinga 2. juni 2025 utan å gi grunnar.",
            (
                "The decision of 1 September 2025 departs from the expert assessment of 2 June 2025 without giving "
                "reasons."
            ),
        ) == texts(finding(training(assessed(), decided(granted=False, reasoned=False)), DEPARTURE, ON))


def agreed(assessment: str | None, decision: str | None, *, granted: bool | None = True) -> Contract:
    """Consent to the assessment of 2 June and to the decision of 1 September, each of a day."""
    return training(
        assessed(consented=day(assessment) if assessment else None),
        decided(granted=granted, consented=day(decision) if decision else None),
    )


class TestConsent:
    """Consent is given before the expert assessment is made, and before the decision. § 11-7 (3)."""

    @pytest.mark.parametrize(
        ("assessment", "decision", "expected"),
        [
            ("2025-06-01", "2025-08-31", "met"),
            ("2025-06-02", "2025-09-01", "met"),
            ("2025-06-03", "2025-09-01", "breached"),
            ("2025-06-02", "2025-09-02", "breached"),
            (None, "2025-09-02", "breached"),
            ("2025-06-03", None, "breached"),
            (None, None, "unknown"),
        ],
    )
    def test_before_each(self, assessment: str | None, decision: str | None, expected: str) -> None:
        assert expected == outcome(agreed(assessment, decision), CONSENT, ON)

    @pytest.mark.parametrize(
        ("facts", "expected"),
        [
            (agreed(None, "2025-08-31"), ("key consented of event expert_assessed",)),
            (agreed("2025-06-01", None), ("key consented of event arrangement_decided",)),
            (
                training(decided(consented=day("2025-08-31")), known=complete(arrangement_decided=ON)),
                ("event expert_assessed",),
            ),
        ],
    )
    def test_what_would_settle_it(self, facts: Contract, expected: tuple[str, ...]) -> None:
        assert expected == missing(facts, CONSENT, ON)

    def test_where_it_is_a_fact_that_nobody_assessed(self) -> None:
        """Then there was no assessment to consent to, and that is another breach."""
        assert "met" == outcome(training(decided(consented=day("2025-08-31"))), CONSENT, ON)

    def test_a_refusal_needs_no_consent(self) -> None:
        """Consent is to a decision on arranged training; one that grants nothing asks for none."""
        assert "met" == outcome(agreed("2025-06-01", None, granted=False), CONSENT, ON)
        assert "unknown" == outcome(agreed("2025-06-01", None, granted=None), CONSENT, ON)

    def test_what_is_said(self) -> None:
        assert (
            "Samtykket er fra 3. juni 2025, etter det som ble gjort 2. juni 2025.",
            "Samtykket er frå 3. juni 2025, etter det som vart gjort 2. juni 2025.",
            "The consent is of 3 June 2025, after what was done on 2 June 2025.",
        ) == texts(finding(agreed("2025-06-03", None), CONSENT, ON))


class TestExpertContents:
    """An expert assessment covers benefit, why it fails, realistic aims, measures; at need the trainers' competence.

    § 11-8 (1).
    """

    @pytest.mark.parametrize("left_out", [None, *ALWAYS])
    def test_each_of_the_four(self, left_out: ExpertContent | None) -> None:
        covers = tuple(one for one in ALWAYS if one is not left_out)
        facts = training(assessed(covers=covers))
        assert ("met" if left_out is None else "breached") == outcome(facts, CONTENTS, ON)

    @pytest.mark.parametrize(
        ("excepts", "on", "expected"),
        [
            (True, "2025-09-01", "breached"),
            (False, "2025-09-01", "met"),
            (None, "2025-09-01", "unknown"),
            (True, "2025-06-02", "breached"),
            (True, "2025-06-01", "met"),
        ],
    )
    def test_the_fifth_where_the_decision_makes_exceptions(self, excepts: bool | None, on: str, expected: str) -> None:
        """Of a decision before the assessment nothing follows."""
        facts = training(assessed(covers=ALWAYS), decided(on, excepts_competence=excepts))
        assert expected == outcome(facts, CONTENTS, ON)
        if expected == "unknown":
            assert ("key excepts_competence of event arrangement_decided",) == missing(facts, CONTENTS, ON)

    def test_all_five_are_enough_whatever_is_decided(self) -> None:
        facts = training(assessed(covers=(*ALWAYS, ExpertContent.COMPETENCE)), decided())
        assert "met" == outcome(facts, CONTENTS, ON)

    def test_what_is_not_known(self) -> None:
        assert ("key covers of event expert_assessed",) == missing(training(assessed()), CONTENTS, ON)
        anew = (assessed("2025-06-01", covers=ALWAYS), assessed("2025-06-02", covers=ALWAYS[:1]))
        assert "breached" == outcome(training(*anew, decided()), CONTENTS, ON)
        assert "breached" == outcome(training(assessed(covers=ALWAYS[:1]), decided()), CONTENTS, ON)

    def test_without_an_assessment_there_is_nothing_to_cover(self) -> None:
        assert "not_applicable" == outcome(training(known=Complete()), CONTENTS, ON)

    def test_what_is_said(self) -> None:
        facts = training(assessed(covers=(ExpertContent.BENEFIT,)), decided(excepts_competence=True))
        found = finding(facts, CONTENTS, ON)
        assert ((("ACT_2023", "11-8", "1"),), "county", "moderate") == (
            cited(found),
            found.bearer,
            found.severity.value,
        )
        assert (
            (
                "Den sakkyndige vurderingen 2. juni 2025 mangler: hvorfor utbyttet ikke er tilfredsstillende, "
                "realistiske mål, tiltak og kompetansen til den som skal gi opplæringen."
            ),
            (
                "Den sakkunnige vurderinga 2. juni 2025 manglar: kvifor utbyttet ikkje er tilfredsstillande, "
                "realistiske mål, tiltak og kompetansen til den som skal gi opplæringa."
            ),
            (
                "The expert assessment of 2 June 2025 lacks: why the benefit is not satisfactory, realistic aims, "
                "measures and the competence of those who give the training."
            ),
        ) == texts(found)
        (other,) = texts(finding(training(assessed(covers=ALWAYS[1:])), CONTENTS, ON))[2:]
        assert "The expert assessment of 2 June 2025 lacks: the benefit of the training." == other

    @pytest.mark.parametrize(("on", "count"), [("2024-07-31", 0), ("2024-08-01", 1)])
    def test_from_the_first_day_of_the_act(self, on: str, count: int) -> None:
        for rule in (CONTENTS, PPT):
            assert count == len(findings(training(assessed(on)), rule, ON))


class TestExpertIsPpt:
    """Where an expert assessment is asked for, the educational psychology service makes it. § 11-13 (3)."""

    @pytest.mark.parametrize(
        ("by", "expected"), [(ExpertService.PPT, "met"), (ExpertService.OTHER, "breached"), (None, "unknown")]
    )
    @pytest.mark.parametrize("kind", list(ContractKind))
    def test_whoever_it_is_about(self, by: ExpertService | None, expected: str, kind: ContractKind) -> None:
        """Of an apprentice too: § 9-49 of the regulation asks for one."""
        assert expected == outcome(training(assessed(by=by), kind=kind), PPT, ON)

    def test_what_is_said(self) -> None:
        assert ("key by of event expert_assessed",) == missing(training(assessed()), PPT, ON)
        anew = (assessed("2025-06-01", by=ExpertService.OTHER), assessed("2025-06-02", by=ExpertService.PPT))
        assert "met" == outcome(training(*anew), PPT, ON)
        found = finding(training(assessed(by=ExpertService.OTHER)), PPT, ON)
        assert ((("ACT_2023", "11-13", "3"),), "county", "serious") == (
            cited(found),
            found.bearer,
            found.severity.value,
        )
        assert (
            "Den sakkyndige vurderingen 2. juni 2025 er laget av andre enn PP-tjenesten.",
            "Den sakkunnige vurderinga 2. juni 2025 er laga av andre enn PP-tenesta.",
            "The expert assessment of 2 June 2025 was made by others than the educational psychology service.",
        ) == texts(found)

    @pytest.mark.parametrize("known", [KNOWN, complete()])
    def test_nobody_can_say_that_one_was_needed(self, known: Complete) -> None:
        """Where none is recorded nothing is asked, whether or not the record is complete."""
        assert "not_applicable" == outcome(training(known=known), PPT, ON)


def plan(*states: PlanContent, on: str = "2025-10-01") -> IndividualPlanWritten:
    """The plan, with what it states."""
    return event(IndividualPlanWritten, on, states=states or None)


class TestIndividualPlan:
    """A plan states aims, content and how the training is run, for those with arranged training. § 11-10."""

    @pytest.mark.parametrize("left_out", [None, *PlanContent])
    def test_each_of_the_three(self, left_out: PlanContent | None) -> None:
        states = tuple(one for one in PlanContent if one is not left_out)
        assert ("met" if left_out is None else "breached") == outcome(training(decided(), plan(*states)), PLAN, ON)

    def test_the_latest_plan_counts(self) -> None:
        facts = training(decided(), plan(PlanContent.AIMS), plan(*PlanContent, on="2026-10-01"))
        assert "met" == outcome(facts, PLAN, ON)

    def test_where_nothing_is_granted(self) -> None:
        assert "not_applicable" == outcome(training(decided(granted=False)), PLAN, ON)

    @pytest.mark.parametrize(
        ("facts", "expected"),
        [
            (training(decided(granted=None)), ("key granted of event arrangement_decided",)),
            (
                training(decided(granted=None), known=Complete()),
                ("key granted of event arrangement_decided", "event individual_plan_written"),
            ),
            (
                training(decided(), known=complete(individual_plan_written="2026-11-19")),
                ("event individual_plan_written",),
            ),
            (training(decided(), plan()), ("key states of event individual_plan_written",)),
            (
                training(decided(granted=None), plan()),
                ("key granted of event arrangement_decided", "key states of event individual_plan_written"),
            ),
            (training(decided(granted=None), plan(*PlanContent)), ("key granted of event arrangement_decided",)),
        ],
    )
    def test_what_would_settle_it(self, facts: Contract, expected: tuple[str, ...]) -> None:
        assert expected == missing(facts, PLAN, ON)

    def test_what_is_said(self) -> None:
        assert (
            "Den individuelle opplæringsplanen mangler: hele planen.",
            "Den individuelle opplæringsplanen manglar: heile planen.",
            "The individual training plan lacks: the whole plan.",
        ) == texts(finding(training(decided()), PLAN, ON))
        assert (
            "Den individuelle opplæringsplanen mangler: målene og hvordan opplæringen skal drives.",
            "Den individuelle opplæringsplanen manglar: måla og korleis opplæringa skal drivast.",
            "The individual training plan lacks: the aims and how the training is run.",
        ) == texts(finding(training(decided(), plan(PlanContent.CONTENT)), PLAN, ON))
        assert (
            "lacks: the content."
            in texts(finding(training(decided(), plan(PlanContent.AIMS, PlanContent.DELIVERY)), PLAN, ON))[2]
        )


def reviewed(on: str) -> ArrangementReviewed:
    """The yearly overview."""
    return event(ArrangementReviewed, on)


def told(facts: Contract, on: str = ON, *, by_school_year: bool = False) -> list[tuple[int, str, str, int | None]]:
    """Number, due day, answer and days of delay of each year."""
    book = default_book().with_policy(YEARS_OF_ARRANGEMENT, BY_SCHOOL_YEAR) if by_school_year else default_book()
    found = report(portfolio(facts, known=facts.complete), on, book=book).findings
    return [
        (one.occurrence.number, one.occurrence.due.isoformat(), one.outcome.kind.value, one.occurrence.late_days)
        for one in found
        if one.rule == REVIEW and one.occurrence is not None
    ]


class TestYearlyReview:
    """Once a year there is a written overview of the arranged training, and an assessment against the plan. § 11-11.

    In which years that is counted, is a policy: from the decision, or by the school year.
    """

    @pytest.mark.parametrize(
        ("on", "expected"),
        [("2026-08-30", "not_applicable"), ("2026-08-31", "not_applicable"), ("2026-09-01", "breached")],
    )
    def test_a_year_from_the_decision(self, on: str, expected: str) -> None:
        known = complete(arrangement_decided=on, arrangement_reviewed=on, ended=on)
        years = told(training(decided(), known=known), on)
        assert [(1, "2026-08-31", expected, None), (2, "2027-08-31", "not_applicable", None)][: len(years)] == years
        assert 2 == len(years)

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2025-08-31", ("breached", None)),
            ("2025-09-01", ("met", None)),
            ("2026-08-31", ("met", None)),
            ("2026-09-01", ("met", 1)),
        ],
    )
    def test_in_time_and_late(self, on: str, expected: tuple[str, int | None]) -> None:
        (_, _, answer, late), *_ = told(training(decided(), reviewed(on)))
        assert expected == (answer, late)

    def test_each_overview_fulfils_one_year(self) -> None:
        facts = training(decided("2024-09-02"), reviewed("2025-01-10"), reviewed("2025-03-10"))
        assert [(1, "2025-09-01", "met", None), (2, "2026-09-01", "breached", None)] == told(facts)[:2]
        later = training(decided("2024-09-02"), reviewed("2025-09-10"))
        assert [(1, "2025-09-01", "met", 9), (2, "2026-09-01", "breached", None)] == told(later)[:2]

    def test_each_late_overview_is_for_the_earliest_year_that_is_open(self) -> None:
        """Two in the second year: the first is for the year before, late; the other is for its own."""
        facts = training(decided("2024-09-02"), reviewed("2025-09-10"), reviewed("2026-01-12"))
        assert [(1, "2025-09-01", "met", 9), (2, "2026-09-01", "met", None)] == told(facts)[:2]

    def test_a_year_that_is_over_on_the_last_day_of_the_calendar_year(self) -> None:
        """From 1 January to 31 December is one year."""
        facts = training(decided("2025-01-01"), event(Ended, "2025-12-31"))
        assert ["2025-12-31"] == [due for _, due, _, _ in told(facts)]

    def test_a_new_decision_that_grants_it_again_begins_no_new_year(self) -> None:
        facts = training(decided("2024-09-02"), decided("2025-08-25"))
        assert ["2025-09-01", "2026-09-01"] == [due for _, due, _, _ in told(facts)][:2]

    @pytest.mark.parametrize(("granted", "years"), [(False, 0), (None, 0)])
    def test_after_a_break_it_begins_anew(self, granted: bool | None, years: int) -> None:
        broken = training(decided("2024-09-02"), decided("2025-01-06", granted=granted), decided("2025-08-25"))
        assert "2026-08-24" == told(broken)[0][1]
        ended = training(decided("2024-09-02"), decided("2025-01-06", granted=granted))
        assert years == len(told(ended))

    def test_whether_it_was_granted(self) -> None:
        facts = training(decided(granted=None))
        assert ("key granted of event arrangement_decided",) == missing(facts, REVIEW, ON)
        assert "not_applicable" == outcome(training(decided(granted=False)), REVIEW, ON)
        again = training(decided(granted=None), decided("2026-01-06", granted=False))
        assert "not_applicable" == outcome(again, REVIEW, ON)

    @pytest.mark.parametrize(("ended", "years"), [("2026-08-30", 0), ("2026-08-31", 1), ("2025-09-01", 0)])
    def test_a_year_that_was_not_completed_asks_for_nothing(self, ended: str, years: int) -> None:
        assert years == len(told(training(decided(), event(Ended, ended))))

    def test_without_a_last_day_years_are_counted_to_the_day_asked(self) -> None:
        assert ["2026-08-31"] == [due for _, due, _, _ in told(training(decided(), last=None))]

    def test_a_decision_after_the_end(self) -> None:
        """Of a contract that is over nothing is asked."""
        assert [] == told(training(decided(), event(Ended, "2024-12-31")))

    @pytest.mark.parametrize(
        ("decision", "expected"),
        [
            ("2025-09-01", ["2026-07-31", "2027-07-31", "2028-07-31"]),
            ("2026-02-01", ["2026-07-31", "2027-07-31", "2028-07-31"]),
            ("2026-02-02", ["2027-07-31", "2028-07-31"]),
        ],
    )
    def test_by_the_school_year(self, decision: str, expected: list[str]) -> None:
        """A school year counts with six months of it."""
        facts = training(decided(decision))
        assert expected == [due for _, due, _, _ in told(facts, by_school_year=True)]

    def test_by_the_school_year_to_the_day_asked(self) -> None:
        """Of the year that began in August 2026 nothing can be said yet."""
        facts = training(decided(), last=None)
        assert ["2026-07-31"] == [due for _, due, _, _ in told(facts, by_school_year=True)]
        assert ["2026-07-31"] == [due for _, due, _, _ in told(facts, "2027-03-01", by_school_year=True)]

    @pytest.mark.parametrize(("known", "expected"), [("2026-08-30", "unknown"), ("2026-08-31", "breached")])
    def test_silence_must_reach_the_due_day(self, known: str, expected: str) -> None:
        facts = training(decided(), known=complete(arrangement_reviewed=known))
        first, *_ = findings(facts, REVIEW, ON)
        assert expected == first.outcome.kind.value
        assert (["event arrangement_reviewed"] if expected == "unknown" else []) == [
            fact.source for fact in first.missing
        ]

    @pytest.mark.parametrize(("decision", "first"), [("2023-08-01", 2), ("2023-08-02", 1)])
    def test_what_is_due_from_the_first_day_of_the_act(self, decision: str, first: int) -> None:
        """The year from 1 August 2023 was over on 31 July 2024; that of the day after falls under the Act of 2023."""
        known = complete(arrangement_decided=ON, arrangement_reviewed=ON, ended=ON)
        made = contract(signed("2023-06-02", last="2028-08-17"), decided(decision), kind=CANDIDATE, known=known)
        assert first == told(made)[0][0]

    def test_what_is_said(self) -> None:
        first, *_ = findings(training(decided()), REVIEW, ON)
        assert ((("ACT_2023", "11-11", "1"),), "county", "moderate") == (
            cited(first),
            first.bearer,
            first.severity.value,
        )
        assert (
            "Oversikt og vurdering nummer 1 er ikke laget; året gikk ut 31. august 2026.",
            "Oversikt og vurdering nummer 1 er ikkje laga; året gjekk ut 31. august 2026.",
            "Overview and assessment number 1 have not been made; the year ended on 31 August 2026.",
        ) == texts(first)
        assert "from-start" == reads(first)["policy.years-of-arrangement"]


class TestReviewShared:
    """The training candidate gets access to the overview: asked for while the training is arranged. § 11-11."""

    @pytest.mark.parametrize(
        ("events", "known", "expected"),
        [
            ((decided(),), KNOWN, ("event attested adapted.review-shared",)),
            ((decided(granted=False),), KNOWN, ()),
            ((decided(granted=None),), KNOWN, ("event attested adapted.review-shared",)),
            ((), KNOWN, ()),
            ((), complete(ended=ON), ("event arrangement_decided", "event attested adapted.review-shared")),
            ((decided(), event(Ended, "2026-11-19")), KNOWN, ()),
            ((event(Ended, "2026-11-19"),), complete(), ()),
        ],
    )
    def test_its_occasion(self, events: tuple[Event, ...], known: Complete, expected: tuple[str, ...]) -> None:
        facts = training(*events, known=known)
        assert expected == missing(facts, SHARED, ON)
        assert ("unknown" if expected else "not_applicable") == outcome(facts, SHARED, ON)

    def test_the_word_decides(self) -> None:
        for met, expected in ((True, "met"), (False, "breached")):
            word = event(Attested, "2026-10-01", requirement=SHARED, met=met)
            assert expected == outcome(training(decided(), word), SHARED, ON)


@given(data=st.data())
def test_a_recorded_run_answers_like_the_bare_one(data: st.DataObject) -> None:
    """And silence is no breach without a word on completeness: what is broken is broken by what is recorded."""
    days = st.dates(day("2024-06-01"), day(ON)).map(str)
    maybe = st.sampled_from([None, True, False])
    consents = st.none() | st.dates(day("2024-06-01"), day(ON))
    covers = st.none() | st.lists(st.sampled_from(ExpertContent), min_size=1, unique=True).map(tuple)
    states = st.lists(st.sampled_from(PlanContent), max_size=3, unique=True)
    kinds: st.SearchStrategy[Event] = st.one_of(
        st.builds(decided, days, granted=maybe, reasoned=maybe, excepts_competence=maybe, consented=consents),
        st.builds(
            assessed, days, recommends=maybe, covers=covers, by=st.sampled_from([None, *ExpertService]),
            consented=consents,
        ),
        st.builds(lambda on, which: plan(*which, on=on), days, states),
        st.builds(reviewed, days),
    )  # fmt: skip
    events = data.draw(st.lists(kinds, max_size=6, unique_by=lambda one: one.id))
    kind = data.draw(st.sampled_from([CANDIDATE, CANDIDATE, ContractKind.APPRENTICE]))
    facts = portfolio(training(*events, kind=kind, known=data.draw(st.sampled_from([KNOWN, Complete()]))))
    assert answers(facts, RULES, day(ON)) == recorded_answers(facts, RULES, day(ON))
    bare = answers(portfolio(training(kind=CANDIDATE, known=Complete())), RULES, day(ON))
    assert "breached" not in bare.values()
