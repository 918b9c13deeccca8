from __future__ import annotations

from datetime import date

from small_law import FIRST_DOUBT, IN_BOTH_DOUBTS, SECOND_DOUBT, a_due, a_rule, cite

from okstat.answer import Answer, ReadingAnswer, Tally, agree, reading_in_words
from okstat.dated import Reading
from okstat.law import Law
from okstat.rule import MET, NOT_APPLICABLE, Norm, Outcome, OutcomeKind, breached, met, unknown

NONE: Reading = frozenset()
FIRST: Reading = frozenset({FIRST_DOUBT.name})
SECOND: Reading = frozenset({SECOND_DOUBT.name})
NORM = a_rule()


def law(reading: Reading = NONE) -> Law:
    """The law of a day in both doubts, by one reading."""
    return Law(IN_BOTH_DOUBTS, reading, {})


def said(outcome: Outcome, reading: Reading = NONE, norm: Norm = NORM, name: str = "a reading") -> ReadingAnswer:
    """What one reading answers."""
    return ReadingAnswer(name, norm, law(reading), IN_BOTH_DOUBTS, outcome)


class TestTally:
    """What is in order is counted; what is worth telling is kept for whoever counts the rest."""

    def test_what_is_in_order_is_counted_only(self) -> None:
        """With or without values."""
        tally = Tally()
        for outcome in (MET, met(late_days=2), NOT_APPLICABLE):
            tally.add(Answer(NORM, outcome, None, law()))
        assert (2, 1, []) == (tally.met, tally.not_applicable, tally.answers)

    def test_what_is_not_in_order_is_kept_and_not_counted(self) -> None:
        """It is counted where it is told."""
        answers = [Answer(NORM, outcome, None, law()) for outcome in (breached(), unknown())]
        tally = Tally()
        for answer in answers:
            tally.add(answer)
        assert (0, 0, answers) == (tally.met, tally.not_applicable, tally.answers)

    def test_every_answer_is_kept_when_all_are_asked_for(self) -> None:
        """And what is in order is counted all the same."""
        tally = Tally(every=True)
        tally.add(Answer(NORM, MET, None, law()))
        assert (1, [MET]) == (tally.met, [answer.outcome for answer in tally.answers])


class TestAgreeing:
    """One answer out of several readings: the readings are told only where they differ in more than name."""

    def test_one_answer_needs_no_readings(self) -> None:
        """Same wording, same answer, same place: nobody has to know of the doubt."""
        answer = agree([said(breached(start=1), NONE), said(breached(start=1), FIRST)])
        assert (breached(start=1), ()) == (answer.outcome, answer.readings)

    def test_met_by_one_and_not_applicable_by_the_other_is_met(self) -> None:
        """Both readings are told; the one that is met leads."""
        answer = agree([said(NOT_APPLICABLE, NONE), said(MET, FIRST)])
        assert MET is answer.outcome
        assert FIRST == answer.law.reading
        assert 2 == len(answer.readings)

    def test_readings_that_differ_are_unknown(self) -> None:
        """And the answer of each is kept."""
        answer = agree([said(MET, NONE), said(breached(), FIRST)])
        assert OutcomeKind.UNKNOWN is answer.outcome.kind
        assert (MET, breached()) == tuple(one.outcome for one in answer.readings)

    def test_another_wording_is_another_reading(self) -> None:
        """Also when it answers the same."""
        answer = agree([said(breached(), NONE), said(breached(), FIRST, a_rule(wording="other"))])
        assert OutcomeKind.BREACHED is answer.outcome.kind
        assert 2 == len(answer.readings)

    def test_another_place_is_another_reading(self) -> None:
        """The citation belongs to the finding."""
        norm = a_rule(cites=(cite("1-1", None, FIRST_DOUBT), cite("2-4", FIRST_DOUBT)))
        assert 2 == len(agree([said(breached(), NONE, norm), said(breached(), FIRST, norm)]).readings)

    def test_another_due_day_is_another_reading(self) -> None:
        """The occurrence told is that of the reading that leads."""
        dues = [a_due(date(2018, 10, 1)), a_due(date(2018, 11, 1))]
        answers = [ReadingAnswer("a reading", NORM, law(), due.due, breached(), due) for due in dues]
        answer = agree(answers)
        assert tuple(answers) == answer.readings
        assert answer.due in dues


class TestReadingInWords:
    """A reading is named by the doubts that are open: which have begun, and which not."""

    def test_without_doubt_there_is_nothing_to_say(self) -> None:
        """There is one law."""
        assert "" == reading_in_words(law(), [law()])

    def test_each_open_doubt_is_named(self) -> None:
        """In a stable order, so that the same doubt reads the same everywhere."""
        laws = [law(NONE), law(FIRST), law(SECOND), law(FIRST | SECOND)]
        expected = [
            "first amendment had not begun, second amendment had not begun",
            "first amendment had begun, second amendment had not begun",
            "first amendment had not begun, second amendment had begun",
            "first amendment had begun, second amendment had begun",
        ]
        assert expected == [reading_in_words(one, laws) for one in laws]
