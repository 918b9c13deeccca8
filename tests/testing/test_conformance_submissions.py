"""The suite of the port of prepared submissions: adapters pass it, and it fails what breaks a promise."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from okstat.feeds.exchange import Exchange, nothing_asked
from okstat.feeds.fields import Source
from okstat.feeds.packages import NotReadyError, Package, State, StepSeen
from okstat.feeds.receipt import Batch, Line, Receipt, Taking
from okstat.integrations import memory
from okstat.integrations.ports import PreparedSubmissions
from okstat.integrations.vigo_bedrift import STEPS, VigoBedrift
from okstat.model.complete import Complete
from okstat.testing.conformance import PreparedSubmissionsSuite

READ_ON = date(2026, 12, 1)
STEP = StepSeen(at="rows[0]", package="p", state=State.RETURNED, on=date(2026, 11, 21), reason="Mangler faglig leder")


class TestSubmissionsInMemory(PreparedSubmissionsSuite):
    """Without an outside."""

    def port(self) -> PreparedSubmissions:
        """A package that came back."""
        return memory.Submissions(READ_ON, told=[STEP])


class TestVigoBedrift(PreparedSubmissionsSuite):
    """A folder for people."""

    def port(self) -> PreparedSubmissions:
        """A sheet with a step, and a row that is not filled in."""
        sheet = "Pakke;Status;Dato;Begrunnelse\np;returnert;2026-11-21;Mangler faglig leder\nq;;;\n"
        return VigoBedrift({STEPS: sheet.encode()}, Source(READ_ON))


class Broken(PreparedSubmissionsSuite):
    """A port that can be told to break its promises."""

    def __init__(self, *batches: Batch[StepSeen], **faults: bool) -> None:
        self._batches, self._faults = list(batches), faults

    def port(self) -> PreparedSubmissions:
        """A new one, where no package lies."""
        return Port(self._batches, self._faults)


class Port:
    """A port with faults: by name, whether it has them."""

    def __init__(self, batches: list[Batch[StepSeen]], faults: dict[str, bool]) -> None:
        self.batches, self.faults = batches, faults
        self.lying: dict[str, Package] = {}

    def hand_over(self, package: Package, *, despite: Collection[str] = ()) -> Exchange[bool]:
        """As in memory, but for the faults."""
        if self.faults.get("keeps"):
            self.lying[package.id] = evolve(package, entries=(), points=())
        if self.faults.get("strict"):
            despite = ()
        if not self.faults.get("lax"):
            try:
                package.refuse_unready(despite)
            except NotReadyError as refused:
                raise NotReadyError(
                    f"{refused}{package.entries[0].value if self.faults.get('talks') else ''}"
                ) from None
        lay_there = package.id in self.lying if self.faults.get("by id") else self.lying.get(package.id) == package
        if self.faults.get("keeps"):
            lay_there = package.id in self.lying
        self.lying[package.id] = package
        return nothing_asked(not lay_there if self.faults.get("turned") else lay_there)

    def steps(self) -> Exchange[Batch[StepSeen]]:
        """The next answer; the last one again and again."""
        return nothing_asked(self.batches.pop(0) if len(self.batches) > 1 else self.batches[0])

    def __repr__(self) -> str:
        values = [entry.value for package in self.lying.values() for entry in package.entries]
        return f"Port({values if self.faults.get('shows') else ''})"


def answer(*steps: StepSeen, lines: tuple[Line, ...] | None = None, **receipt: Any) -> Batch[StepSeen]:
    """A batch of these steps."""
    told = lines if lines is not None else tuple(Line(step.at, Taking.TAKEN) for step in steps)
    return Batch(steps, Receipt(**{"source": "x", "read_on": READ_ON, "lines": told, **receipt}))


class Chatty(Batch[StepSeen]):
    """A batch that shows what is in it."""

    def __repr__(self) -> str:
        return f"{self.records[0].reason}"


GOOD = answer(STEP)
LATER = Complete({"submitted": date(2026, 12, 2)})
S = PreparedSubmissionsSuite
BREACHES: dict[str, tuple[Callable[[Broken], None], Broken]] = {
    "turned": (S.test_a_package_is_handed_over_once, Broken(GOOD, turned=True)),
    "by id": (S.test_a_package_is_handed_over_once, Broken(GOOD, **{"by id": True})),
    "lacking": (S.test_a_package_that_lacks_something_is_refused, Broken(GOOD, lax=True)),
    "talks": (S.test_a_package_that_lacks_something_is_refused, Broken(GOOD, talks=True)),
    "keeps": (S.test_a_package_that_lacks_something_is_refused, Broken(GOOD, keeps=True)),
    "unlawful": (S.test_a_package_that_breaks_the_law_is_refused, Broken(GOOD, lax=True)),
    "nothing": (S.test_steps_are_there_and_each_has_a_line, Broken(answer())),
    "no line": (S.test_steps_are_there_and_each_has_a_line, Broken(answer(STEP, lines=()))),
    "later": (S.test_steps_are_there_and_each_has_a_line, Broken(answer(STEP, complete=LATER))),
    "no package": (S.test_steps_are_of_the_outside, Broken(answer(evolve(STEP, package="")))),
    "prepared": (S.test_steps_are_of_the_outside, Broken(answer(evolve(STEP, state=State.PREPARED)))),
    "twice": (S.test_reading_twice_is_the_same, Broken(GOOD, answer(evolve(STEP, state=State.ENTERED)))),
    "shows": (S.test_nothing_personal_shows, Broken(GOOD, shows=True)),
    "chatty": (S.test_nothing_personal_shows, Broken(Chatty(GOOD.records, GOOD.receipt))),
}


@pytest.mark.parametrize("name", BREACHES)
def test_the_suite_fails_what_breaks_its_promise(name: str) -> None:
    """A test that cannot fail proves nothing."""
    promise, broken = BREACHES[name]
    with pytest.raises(AssertionError):
        promise(broken)


def test_the_suite_fails_a_port_that_lets_nobody_name_a_rule() -> None:
    """What cannot be mended can then never be entered."""
    with pytest.raises(NotReadyError):
        S.test_a_package_that_breaks_the_law_is_refused(Broken(GOOD, strict=True))


def test_a_suite_without_its_port_says_so() -> None:
    """The host has to give it."""
    with pytest.raises(NotImplementedError):
        PreparedSubmissionsSuite().port()
