"""What an answer rests on: the same norm run once more, over twins that note what it reads."""

from __future__ import annotations

from datetime import date

from okstat.answer import Answer, ReadingAnswer
from okstat.errors import RecordingError
from okstat.evaluate import Asked, count, run
from okstat.groups import window
from okstat.law import Law
from okstat.recording import Read, RecordingLaw, Trace, twin
from okstat.rule import Duty, Outcome, Rule

__all__ = ["because"]


def because(answer: Answer, situation: Asked) -> tuple[Read, ...]:
    """Run the same norm over twins, under each reading that was weighed, and tell what it read.

    Raises:
        RecordingError: a recorded run answered differently from the bare one.
    """
    trace = Trace()
    stand_in = twin(situation, trace)
    for said in answer.readings or (_only_reading(answer, situation.on),):
        if answer.readings and not said.norm.holds_on(said.day, said.law.reading):
            continue  # a reading by which the norm had no such text was not run
        if not _answers_again(said, stand_in, RecordingLaw(said.law, trace, said.reading), situation.on):
            raise RecordingError(f"{said.norm.id} ({said.norm.wording}): the recorded run answers differently")
    return trace.reads()


def _only_reading(answer: Answer, on: date) -> ReadingAnswer:
    return ReadingAnswer("", answer.norm, answer.law, answer.governed_by or on, answer.outcome, answer.due)


def _answers_again(said: ReadingAnswer, situation: Asked, law: Law, on: date) -> bool:
    """Whether a norm says of what stands in for a situation what it said of the situation."""
    norm = said.norm
    if isinstance(norm, Duty):
        dues = count(norm, window(norm), situation, law, said.day)
        return dues == said.outcome if isinstance(dues, Outcome) else said.due in dues
    assert isinstance(norm, Rule)  # there is no third class of norms
    if norm.crossing is not None:
        norm.crossing(situation)
    day = norm.clock(situation)
    return said.outcome == (day if isinstance(day, Outcome) else run(norm, situation, law, said.day, on))
