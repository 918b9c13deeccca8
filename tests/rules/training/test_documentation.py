from __future__ import annotations

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
    missing,
    outcome,
    portfolio,
    reads,
    recorded_answers,
    signed,
    started,
    texts,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.model.complete import Complete
from okstat.model.contract import Contract
from okstat.model.events import AimStatus, DocumentationState, Ended, EndingBasis, Event, Withdrawn

RULE = "documentation.every-aim"
ENDS, AFTER = "2026-08-17", "2026-08-18"
NONE, SUBMITTED, APPROVED, REJECTED = DocumentationState
TO_THE_END = complete(aim_status=ENDS)


def aim(status: DocumentationState, on: str = "2026-05-01", name: str = "KM1") -> AimStatus:
    """The state of an aim from a day on."""
    return event(AimStatus, on, id=f"{name}-{on}", aim=name, status=status)


def trained(*events: Event, known: Complete = TO_THE_END, last: str | None = ENDS) -> Contract:
    """In training from August 2024 to August 2026."""
    return contract(signed("2024-06-01", first="2024-08-18", last=last), started("2024-08-18"), *events, known=known)


class TestEveryAim:
    """OK stat: apprentices document their training against the competence aims; the office follows up what is lacking.

    Practice, not law: a notice, asked when the training time is over, and only where documentation was told of.
    """

    @pytest.mark.parametrize(
        ("status", "expected"),
        [(NONE, "breached"), (REJECTED, "breached"), (SUBMITTED, "met"), (APPROVED, "met")],
    )
    def test_each_of_the_four_states(self, status: DocumentationState, expected: str) -> None:
        assert expected == outcome(trained(aim(status)), RULE, AFTER)

    @pytest.mark.parametrize(("on", "expected"), [(ENDS, "not_applicable"), (AFTER, "breached")])
    def test_the_day_after_the_last_day(self, on: str, expected: str) -> None:
        assert expected == outcome(trained(aim(NONE)), RULE, on)

    def test_the_state_told_of_last_counts(self) -> None:
        assert "met" == outcome(trained(aim(REJECTED), aim(APPROVED, "2026-06-01")), RULE, AFTER)
        assert "breached" == outcome(trained(aim(SUBMITTED), aim(REJECTED, "2026-06-01")), RULE, AFTER)

    def test_what_comes_afterwards_counts_too(self) -> None:
        late = trained(aim(NONE), aim(SUBMITTED, "2026-09-01"))
        assert ("breached", "met") == (outcome(late, RULE, "2026-08-31"), outcome(late, RULE, "2026-09-01"))

    @pytest.mark.parametrize(
        ("told", "known", "expected"),
        [
            ("2026-08-16", "2026-08-16", "unknown"),
            ("2026-08-16", None, "unknown"),
            ("2026-08-16", ENDS, "breached"),
            (ENDS, None, "breached"),
            (AFTER, None, "breached"),
        ],
    )
    def test_silence_before_the_last_day_says_nothing(self, told: str, known: str | None, expected: str) -> None:
        whole = complete() if known is None else complete(aim_status=known)
        assert expected == outcome(trained(aim(NONE, told), known=whole), RULE, "2026-09-30")

    def test_of_several_aims_those_that_are_sure_are_told(self) -> None:
        rows = (aim(NONE, ENDS, "KM1"), aim(NONE, "2026-05-01", "KM2"), aim(APPROVED, ENDS, "KM3"))
        found = finding(trained(*rows, known=complete()), RULE, AFTER)
        assert {"lacking": 1, "aims": 3} == dict(found.outcome.values)

    def test_what_it_says(self) -> None:
        found = finding(trained(aim(NONE), aim(REJECTED, name="KM2"), aim(APPROVED, name="KM3")), RULE, AFTER)
        assert (
            "2 av 3 kompetansemål er uten dokumentasjon som er godkjent eller venter på svar.",
            "2 av 3 kompetansemål er utan dokumentasjon som er godkjend eller ventar på svar.",
            "2 of 3 competence aims have no documentation that is approved or waits for an answer.",
        ) == texts(found)
        assert ("notice", "apprentice", "practice", day(ENDS)) == (
            found.severity.value,
            found.bearer,
            found.wording,
            found.governed_by,
        )
        assert (("OKSTAT_ON_OFFERS", "", ""),) == cited(found)
        assert found.norm.text.en.endswith("That is practice of the office, not law.")

    def test_what_it_rests_on(self) -> None:
        assert {
            "documentation.aims[0].states": ((day("2026-05-01"), NONE),),
            "documentation.silent_to": day(ENDS),
            "ending.on": None,
            "period.last": day(ENDS),
        }.items() <= reads(explanation(trained(aim(NONE)), RULE, AFTER)).items()

    @pytest.mark.parametrize(
        ("basis", "expected"),
        [(EndingBasis.COMPLETED, "breached"), (EndingBasis.AGREEMENT, "not_applicable"), (None, "unknown")],
    )
    def test_a_contract_that_ended(self, basis: EndingBasis | None, expected: str) -> None:
        ended = trained(aim(NONE), event(Ended, "2026-07-01", basis=basis))
        assert expected == outcome(ended, RULE, AFTER)
        if basis is None:
            assert ("key basis of event ended",) == missing(ended, RULE, AFTER)

    def test_without_documentation_nobody_is_asked(self) -> None:
        assert "not_applicable" == outcome(trained(), RULE, AFTER)
        gone = trained(aim(NONE), event(Withdrawn, "2026-06-01", event="KM1-2026-05-01"))
        assert "not_applicable" == outcome(gone, RULE, AFTER)
        assert "not_applicable" == outcome(contract(), RULE, AFTER)

    def test_without_a_last_day_it_is_unknown(self) -> None:
        assert ("event ended",) == missing(trained(aim(NONE), last=None), RULE, AFTER)

    def test_what_is_missing(self) -> None:
        assert ("event aim_status",) == missing(trained(aim(NONE), known=complete()), RULE, AFTER)

    @pytest.mark.parametrize(("last", "expected"), [("2018-08-19", []), ("2018-08-20", ["breached"])])
    def test_since_the_page_says_so(self, last: str, expected: list[str]) -> None:
        old = contract(
            signed("2016-08-01", first="2016-08-20", last=last), aim(NONE, last), started("2016-08-20"), id="K1"
        )
        assert expected == list(answers(portfolio(old), (RULE,), day("2019-01-01")).values())


@settings(max_examples=25)
@given(
    st.lists(
        st.builds(
            aim,
            st.sampled_from(DocumentationState),
            st.sampled_from(["2025-01-10", ENDS, AFTER]),
            st.sampled_from(["KM1", "KM2"]),
        ),
        max_size=4,
        unique_by=lambda one: one.id,
    ),
    st.sampled_from([None, ENDS, "2026-08-16"]),
    st.sampled_from([ENDS, AFTER, "2026-09-30"]),
)
def test_bare_and_recorded_run_agree(told: list[AimStatus], known: str | None, on: str) -> None:
    """Whatever was told; and never breached where every aim is approved."""
    facts = portfolio(trained(*told, known=complete() if known is None else complete(aim_status=known)))
    bare = answers(facts, (RULE,), day(on))
    assert bare == recorded_answers(facts, (RULE,), day(on))
    if all(one.status is APPROVED for one in told):
        assert "breached" not in bare.values()
