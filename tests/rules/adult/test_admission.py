"""What is asked of the county once the application of an adult is decided."""

from __future__ import annotations

import pytest
from facts import candidate, complete, event, findings, outcome

from okstat.model.events import ApplicationDecided, Attested, Event, Matter

ON = "2026-11-20"
EVERYTHING = complete(application_decided=ON)


def decided(on: str, matter: Matter = Matter.ADULT_TRAINING, *, granted: bool = False) -> Event:
    """A decision of the county."""
    return event(ApplicationDecided, on, matter=matter, granted=granted)


class TestWhatIsAskedOnceItIsDecided:
    """What a person attests of the county's decision."""

    OF_GRANTED = (
        "adult.result-in-decision",
        "adult.not-what-is-approved",
        "adult.one-of-the-wishes",
        "adult.same-rights",
    )

    def attested(self, rule: str, *, met: bool) -> Event:
        """The word of a person."""
        return event(Attested, "2026-09-01", requirement=rule, met=met)

    @pytest.mark.parametrize("rule", [*OF_GRANTED, "adult.order"])
    def test_what_is_attested(self, rule: str) -> None:
        granted = decided("2026-08-01", granted=True)
        assert "unknown" == outcome(candidate(granted), rule, ON)
        assert "met" == outcome(candidate(granted, self.attested(rule, met=True)), rule, ON)
        assert "breached" == outcome(candidate(granted, self.attested(rule, met=False)), rule, ON)

    @pytest.mark.parametrize("rule", OF_GRANTED)
    def test_a_refusal_asks_only_for_the_order(self, rule: str) -> None:
        assert "not_applicable" == outcome(candidate(decided("2026-08-01")), rule, ON)
        assert "unknown" == outcome(candidate(decided("2026-08-01")), "adult.order", ON)

    @pytest.mark.parametrize("rule", [*OF_GRANTED, "adult.order"])
    def test_without_a_decision_nothing_is_asked(self, rule: str) -> None:
        young = decided("2026-08-01", Matter.TRAINING, granted=True)
        assert "not_applicable" == outcome(candidate(young, known=EVERYTHING), rule, ON)
        assert "unknown" == outcome(candidate(), rule, ON)
        assert () == findings(candidate(decided("2024-07-31", granted=True)), rule, ON)
