from __future__ import annotations

from answers import LACKS_TALK, OWN, TALK, due, found, norm, readings, report

from okstat.finding import Subject
from okstat.outcome import MET, NOT_APPLICABLE, Missing, Severity, judgement, unknown
from okstat.recording import Read
from okstat.render.outline import Said, outline
from okstat.text import Text

OTHER = norm("paper.is-square")
QUESTION = judgement(Text(nb="Er det hvitt nok?", nn="Er det kvitt nok?", en="Is it white enough?"))


def contract(id_: str) -> Subject:
    """A contract by its id."""
    return Subject("contract", id_)


def test_the_gravest_comes_first_by_subject_and_within() -> None:
    """A subject stands where its gravest breach belongs, and keeps its others beside it."""
    told = outline(
        report(
            found(subject=contract("A"), severity=Severity.NOTICE),
            found(subject=contract("B"), severity=Severity.MODERATE),
            found(subject=contract("B"), severity=Severity.INVALID, norm=OTHER),
            found(subject=contract("C"), severity=Severity.INVALID),
        )
    )
    assert ["Kontrakt B", "Kontrakt C", "Kontrakt A"] == [group.subject for group in told.breaches]
    assert [["invalid", "moderate"], ["invalid"], ["notice"]] == [
        [point.grade for point in group.points] for group in told.breaches
    ]


def test_occurrences_of_one_duty_are_one_point() -> None:
    """What is alike for several of them is told once, and no sentence twice."""
    told = outline(report(*(found(occurrence=due(number)) for number in (1, 2)), found(norm=OTHER)))
    ((square, white),) = (group.points for group in told.breaches)
    assert ("paper.is-square", "paper.is-white") == (square.rule, white.rule)
    assert ("Papiret var gult 1. mars 2026.",) == white.sentences
    assert [1, 2] == [finding.occurrence.number for finding in white.findings if finding.occurrence]


def test_what_is_not_alike_stays_apart() -> None:
    """Another bearer is another point."""
    told = outline(report(found(occurrence=due(1)), found(occurrence=due(2), bearer="office")))
    assert ["lærebedriften", "opplæringskontoret"] == [point.bearer for point in told.breaches[0].points]


def test_a_judgement_is_a_question_with_its_own_section() -> None:
    """It is no breach, and shown with what can be done."""
    told = outline(report(found(QUESTION)))
    assert () == told.breaches
    (query,) = told.judgements
    assert ("Er det hvitt nok?", "Kjøp nytt papir.") == (query.sentence, query.remedy)


def test_where_readings_differ_each_is_told_and_no_remedy() -> None:
    """As long as it is open whether anything is wrong, nobody is told to put it right."""
    (group,) = outline(report(found(unknown(), readings=readings()), found(LACKS_TALK, norm=OTHER))).differing
    (point,) = group.points
    assert (Said("loven den dagen det skjedde", "i orden"), Said("any paper will do", "brudd")) == point.readings
    assert "" == point.remedy


def test_figures_of_a_hosts_own_are_named_once() -> None:
    """A point that rests on an overlay says which."""
    own = (Read("grant.kr", 1, (), OWN), Read("grant.half", 2, (), OWN))
    (group,) = outline(report(found(because=own))).breaches
    assert ("county-practice",) == group.points[0].overlays


def test_the_fact_that_settles_most_comes_first() -> None:
    """By how many lack it, then by how many rules it decides, then by name."""
    day, size = Missing("a.day", "event drafted"), Missing("b.size", "key size of the contract")
    told = outline(
        report(
            found(unknown(day), contract("A")),
            found(unknown(size), contract("A"), norm=OTHER),
            found(unknown(size), contract("A")),
            found(unknown(TALK), contract("A")),
            found(unknown(TALK), contract("B")),
        )
    )
    assert ["assessments.talked", "b.size", "a.day"] == [fact.fact for fact in told.settling]
    assert [("A", "B"), ("A",), ("A",)] == [fact.subjects for fact in told.settling]
    assert [("paper.is-white",), ("paper.is-square", "paper.is-white"), ("paper.is-white",)] == [
        fact.rules for fact in told.settling
    ]


def test_what_a_person_can_attest_is_told_as_a_sentence() -> None:
    """Whoever is to attest something reads what; an event that is missing has no such sentence."""
    paper = unknown(Missing("attested.paper", "event attested paper.is-white"))
    told = outline(report(found(paper), found(LACKS_TALK, norm=OTHER))).settling
    assert ["", "Papiret er hvitt."] == [fact.to_attest for fact in told]


def test_the_rest_is_told_when_all_was_asked_for() -> None:
    """What is met and what does not apply is there only then, and with it the unknown; a breach is told already."""
    unsaid = found(LACKS_TALK, norm=OTHER, occurrence=due(2))
    assert () == outline(report(found(), unsaid)).rest
    (rest,) = outline(report(found(), unsaid, found(MET), found(NOT_APPLICABLE, norm=OTHER))).rest
    assert "Kontrakt K1" == rest.subject
    assert (
        ("ukjent", ("paper.is-square 2",)),
        ("i orden", ("paper.is-white",)),
        ("gjelder ikke", ("paper.is-square",)),
    ) == rest.answers


def test_all_answers_are_counted_also_those_not_listed() -> None:
    """What asks for action is counted first."""
    told = outline(report(found(), met=7, not_applicable=3), "en")
    assert (("breached", 1), ("to be judged", 0), ("unknown", 0), ("met", 7), ("not applicable", 3)) == told.counts


def test_nothing_found_leaves_every_section_empty() -> None:
    """The heading and the counts remain."""
    told = outline(report())
    assert ((), (), (), (), ()) == (told.breaches, told.judgements, told.differing, told.settling, told.rest)
