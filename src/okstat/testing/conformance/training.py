"""The suite of the port of training documentation."""

from __future__ import annotations

from okstat.feeds.join_documentation import join_aims, join_assessments
from okstat.feeds.receipt import Batch
from okstat.feeds.seen_documentation import AimSeen, AssessmentSeen, OfTraining
from okstat.integrations.ports import TrainingDocumentation
from okstat.model.contract import Contract
from okstat.model.events import ContractKind
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio
from okstat.testing.conformance.suite import (
    Suite,
    every_record_has_a_line,
    is_complete_for_no_later_day,
    nothing_personal_shows,
)

__all__ = ["TrainingDocumentationSuite"]


class TrainingDocumentationSuite(Suite):
    """The port of training documentation; there must be at least one competence aim and one assessment."""

    def port(self) -> TrainingDocumentation:
        """The port, to be given by the host."""
        raise NotImplementedError

    def aims(self) -> Batch[AimSeen]:
        """The competence aims."""
        return self.run(self.port().aims())

    def assessments(self) -> Batch[AssessmentSeen]:
        """The assessments."""
        return self.run(self.port().assessments())

    def test_every_record_has_a_line(self) -> None:
        """Nothing is dropped in silence."""
        aims, assessments = self.aims(), self.assessments()
        assert aims.records, "a suite that sees nothing proves nothing"
        assert assessments.records, "a suite that sees nothing proves nothing"
        every_record_has_a_line(aims)
        every_record_has_a_line(assessments)

    def test_aims_have_a_name(self) -> None:
        """Documentation that is tied to no aim shows none."""
        assert all(record.aim.strip() for record in self.aims().records)

    def test_nothing_is_of_a_day_to_come(self) -> None:
        """No state, assessment or signature is later than the day on which the source was read."""
        aims, assessments = self.aims(), self.assessments()
        days = [record.since for record in aims.records]
        assert all(day is None or day <= aims.receipt.read_on for day in days)
        days = [day for record in assessments.records for day in (record.held, record.signed)]
        assert all(day is None or day <= assessments.receipt.read_on for day in days)
        is_complete_for_no_later_day(aims.receipt)
        is_complete_for_no_later_day(assessments.receipt)

    def test_a_person_can_be_told_from_others(self) -> None:
        """By number, by the source's own id, or by birth date and name."""
        people = (record.person for record in self._records())
        assert all(one.number or one.system_id or (one.born and one.name) for one in people)

    def test_reading_twice_is_the_same(self) -> None:
        """The answer depends on the source and on nothing else."""
        assert (self.aims(), self.assessments()) == (self.aims(), self.assessments())

    def test_joining_twice_changes_nothing(self) -> None:
        """A nightly import of what has not changed leaves the portfolio as it is."""
        once = self._joined(self._portfolio())
        assert once == self._joined(once)

    def test_nothing_personal_shows(self) -> None:
        """Neither in a repr nor in the receipt."""
        for batch in (self.aims(), self.assessments()):
            nothing_personal_shows(batch, [record.person for record in batch.records])

    def _records(self) -> list[OfTraining]:
        return [*self.aims().records, *self.assessments().records]

    def _joined(self, known: Portfolio) -> Portfolio:
        return join_assessments(join_aims(known, self.aims()).portfolio, self.assessments()).portfolio

    def _portfolio(self) -> Portfolio:
        """A portfolio with a contract for each person of the source."""
        people = {(one.person.number, one.person.born, one.person.name): one.person for one in self._records()}
        return Portfolio(
            contracts=tuple(
                Contract(
                    id=f"K{number}",
                    kind=ContractKind.APPRENTICE,
                    person=Person(id=f"P{number}", number=seen.number, born=seen.born, name=seen.name),
                )
                for number, seen in enumerate(people.values())
            )
        )
