from __future__ import annotations

from datetime import date

from facts import contract, event, portfolio, signed, situation, started

from okstat.model.contract import Contract
from okstat.model.events import Absent, Changed, Ended, ExtensionGranted
from okstat.plans.end_day import END_DAY, end_day
from okstat.plans.result import FromFact, Result
from okstat.plans.training_time import training_time


def found(facts: Contract, on: str = "2026-11-20") -> Result:
    """The last day, on a day."""
    known = situation(portfolio(facts, known=facts.complete), on)
    return end_day(known, training_time(known))


class TestEndDay:
    """The last day comes about by agreement, change with consent, extension, ending."""

    AGREED = signed("2024-08-01", first="2024-08-18", last="2026-08-17"), started("2024-08-18")

    def test_each_step_names_its_event_and_cites_the_law_of_its_day(self) -> None:
        result = found(
            contract(
                *self.AGREED,
                event(Changed, "2024-07-31", last="2026-09-17", consented="2024-07-31"),
                event(ExtensionGranted, "2026-06-01", last="2026-12-17"),
                event(Ended, "2026-11-17"),
            )
        )
        assert (END_DAY.id, "day", date(2026, 11, 17)) == (result.id, result.unit, result.value)
        assert [
            ("endret med samtykke", date(2026, 9, 17), ("changed-2024-07-31", "changed")),
            ("avtalt", date(2026, 8, 17), ("signed-2024-08-01", "signed")),
            ("forlenget", date(2026, 12, 17), ("extension_granted-2026-06-01", "extension_granted")),
            ("avsluttet", date(2026, 11, 17), ("ended-2026-11-17", "ended")),
        ] == [
            (step.what.nb, step.value, ground.event)
            for step in result.steps
            for ground in step.because
            if isinstance(ground, FromFact)
        ]
        assert {"4-5", "7-2"} == {place.section for place in result.citations}

    def test_questions_have_their_values(self) -> None:
        result = found(contract(*self.AGREED, event(Absent, "2025-01-01", last="2025-01-10")))
        assert (1, frozenset()) == (len(result.open), result.open[0].places())
        assert "10" in result.open[0].nb

    def test_without_a_period_it_is_missing(self) -> None:
        result = found(contract(signed("2024-08-01")))
        assert (None, "key last of event signed") == (result.value, result.missing[0].source)
