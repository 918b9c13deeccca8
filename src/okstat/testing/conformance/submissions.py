"""The suite of the port of prepared submissions."""

from __future__ import annotations

import json
from datetime import date

from attrs import evolve

from okstat.feeds.packages import Entry, Filling, Form, NotReadyError, Package, Point, State, Step, StepSeen
from okstat.feeds.receipt import Batch
from okstat.feeds.told import in_words, plain_receipt
from okstat.integrations.ports import PreparedSubmissions
from okstat.model.events import Signed
from okstat.testing.conformance.suite import Suite, every_record_has_a_line, is_complete_for_no_later_day
from okstat.text import Text

__all__ = ["PreparedSubmissionsSuite"]

_ON = date(2026, 11, 20)
_NAME = Text(nb="Navn", nn="Namn", en="Name")
_BREACHED = Text(nb="Noe er galt.", nn="Noko er gale.", en="Something is wrong.")


class PreparedSubmissionsSuite(Suite):
    """The port of prepared submissions; at least one step must be noted in it."""

    rule = "contract.written-before-start"
    secret = "Kari Oppdiktet"

    def port(self) -> PreparedSubmissions:
        """The port, to be given by the host; a new one each time, where no package lies yet."""
        raise NotImplementedError

    def package(self) -> Package:
        """A package that is ready."""
        return Package(
            id="contract-K1-1",
            form=Form.CONTRACT,
            contract="K1",
            event=Signed(id="1", on=_ON, recorded=_ON),
            known_at=None,
            entries=(Entry("name", _NAME, Filling.FILLED, self.secret),),
            points=(),
            steps=(Step(State.PREPARED, _ON),),
        )

    def unlawful(self) -> Package:
        """A package that breaks a rule."""
        return evolve(self.package(), points=(Point(self.rule, "breached", _BREACHED, _BREACHED, blocks=True),))

    def refused(self, port: PreparedSubmissions, package: Package, *despite: str) -> NotReadyError:
        """The error by which a package is refused."""
        try:
            self.run(port.hand_over(package, despite=despite))
        except NotReadyError as error:
            return error
        raise AssertionError("a package that is not ready was taken")

    def noted(self) -> Batch[StepSeen]:
        """What has become of packages."""
        return self.run(self.port().steps())

    def test_a_package_is_handed_over_once(self) -> None:
        """Again it lies there already; changed it does not."""
        port, package = self.port(), self.package()
        changed = evolve(package, entries=(evolve(package.entries[0], value="another"),))
        answers = [self.run(port.hand_over(one)) for one in (package, package, changed, changed)]
        assert answers == [False, True, False, True]

    def test_a_package_that_lacks_something_is_refused(self) -> None:
        """Nothing of it lies anywhere, and the error tells nothing personal."""
        port, package = self.port(), self.package()
        lacking = evolve(package, entries=(evolve(package.entries[0], filling=Filling.WRONG),))
        refused = self.refused(port, lacking, self.rule)
        assert self.secret not in str(refused), "something personal shows in an error"
        assert self.run(port.hand_over(package)) is False, "a package that was refused lies there"

    def test_a_package_that_breaks_the_law_is_refused(self) -> None:
        """Unless whoever enters it names the rule."""
        port = self.port()
        self.refused(port, self.unlawful())
        self.refused(port, self.unlawful(), "another.rule")
        assert self.run(port.hand_over(self.unlawful(), despite=(self.rule,))) is False

    def test_steps_are_there_and_each_has_a_line(self) -> None:
        """Nothing is dropped in silence, and nothing is noted that has not happened by the day it was read."""
        batch = self.noted()
        assert batch.records, "a suite that sees nothing proves nothing"
        every_record_has_a_line(batch)
        is_complete_for_no_later_day(batch.receipt)

    def test_steps_are_of_the_outside(self) -> None:
        """Each names a package; prepared is ours to say."""
        for step in self.noted().records:
            assert step.package
            assert step.state is not State.PREPARED

    def test_reading_twice_is_the_same(self) -> None:
        """The answer depends on what is noted and on nothing else."""
        port = self.port()
        assert self.run(port.steps()) == self.run(port.steps())

    def test_nothing_personal_shows(self) -> None:
        """Neither what a package holds nor the words of a return, in a repr or in the receipt."""
        port, batch = self.port(), self.noted()
        self.run(port.hand_over(self.package()))
        told = [repr(port), repr(batch), *map(repr, batch.records), *in_words(batch.receipt)]
        told.append(json.dumps(plain_receipt(batch.receipt), ensure_ascii=False))
        words = [self.secret, *[step.reason for step in batch.records if step.reason]]
        assert not [word for word in words if word in "\n".join(told)], "something personal shows"
