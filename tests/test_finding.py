from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from small_law import FACT, a_rule, a_text

from okstat.finding import Finding, Occurrence, Report, Subject, UnknownFact
from okstat.rule import MET, Missing, Norm, Outcome, OutcomeKind, Severity, breached, judgement, met, unknown
from okstat.text import Text

ON = date(2026, 11, 20)
FIRST = Subject("contract", "K1")
OTHER = Missing("start.on", "event training_started")
NORM: Norm = evolve(
    a_rule(id="contract.a"),
    breach=Text(nb="Frist {due}.", nn="Frist {due}.", en="Due {due}."),
    remedy=Text(nb="Rett det.", nn="Rett det.", en="Put it right."),
)


def finding(
    outcome: Outcome = MET,
    *,
    norm: Norm = NORM,
    subject: Subject = FIRST,
    number: int | None = None,
) -> Finding:
    """An answer about one subject."""
    occurrence = Occurrence(number, None, ON, None, None) if number is not None else None
    return Finding(
        norm, subject, outcome, Severity.NOTICE, "company", ON, (), missing=outcome.missing, occurrence=occurrence
    )


def report(*findings: Finding) -> Report:
    """A report of these findings."""
    counts = dict.fromkeys(OutcomeKind, 0)
    for one in findings:
        counts[one.outcome.kind] += 1
    return Report(ON, None, findings, counts)


class TestWords:
    """A finding says in three languages what is so and what to do."""

    @pytest.mark.parametrize(
        ("expected", "language"),
        [("Frist 20. november 2026.", "nb"), ("Frist 20. november 2026.", "nn"), ("Due 20 November 2026.", "en")],
    )
    def test_a_breach_is_told_with_its_values(self, expected: str, language: str) -> None:
        """Each written as the language writes it."""
        assert expected == finding(breached(due=ON)).text(language)

    def test_a_judgement_is_told_as_its_question(self) -> None:
        """With the values that it is about."""
        question = Text(nb="Er {course} nok?", nn="Er {course} nok?", en="Is {course} enough?")
        assert "Er 1+3 nok?" == finding(judgement(question, course="1+3")).text()

    @pytest.mark.parametrize("outcome", [MET, met(late_days=2), unknown(FACT)])
    def test_all_others_are_told_as_what_the_law_asks(self, outcome: Outcome) -> None:
        """The sentence that is true when the law is kept."""
        assert "It is so." == finding(outcome).text("en")

    def test_a_remedy(self) -> None:
        """What to do, in bokmål unless another language is asked for."""
        assert ("Rett det.", "Put it right.") == (finding().remedy(), finding().remedy("en"))

    def test_a_finding_knows_its_rule(self) -> None:
        """By id and wording."""
        assert ("contract.a", "only") == (finding().rule, finding().wording)


def test_findings_are_ordered_by_subject_rule_occurrence() -> None:
    """Kind and id of the subject first, the wording last."""
    norm_b = evolve(NORM, id="contract.b")
    expected = [
        finding(subject=Subject("approval", "Z")),
        finding(subject=Subject("contract", "K1"), number=1),
        finding(subject=Subject("contract", "K1"), number=2),
        finding(subject=Subject("contract", "K1"), norm=norm_b),
        finding(subject=Subject("contract", "K2")),
    ]
    assert expected == sorted((expected[number] for number in (4, 2, 0, 3, 1)), key=Finding.order)
    assert Subject("approval", "Z") < Subject("contract", "A")


class TestReport:
    """What a report tells beside its findings."""

    def test_each_missing_fact_is_told_once(self) -> None:
        """With the number of subjects that lack it, and the rules that it decides; the one that decides most first."""
        second = Subject("contract", "K2")
        norm_b = evolve(NORM, id="contract.b", text=a_text("So."))
        found = report(
            finding(unknown(FACT)),
            finding(unknown(OTHER, FACT), norm=norm_b),
            finding(unknown(FACT), subject=second, number=1),
            finding(unknown(FACT), subject=second, number=2),
            finding(breached(due=ON)),
        )
        assert (
            UnknownFact("made", "event made", 2, ("contract.a", "contract.b")),
            UnknownFact("start.on", "event training_started", 1, ("contract.b",)),
        ) == found.unknown_facts
        assert found.unknown_facts is found.unknown_facts

    def test_facts_of_the_same_weight_stand_by_name(self) -> None:
        """So that the same portfolio gives the same report."""
        found = report(finding(unknown(OTHER, FACT)))
        assert ["made", "start.on"] == [fact.fact for fact in found.unknown_facts]

    def test_breaches(self) -> None:
        """One is enough."""
        assert report(finding(MET), finding(breached(due=ON))).has_breaches
        assert not report(finding(MET), finding(unknown(FACT))).has_breaches
