from __future__ import annotations

from datetime import date

import pytest
from facts import (
    alone,
    answered,
    answers,
    cited,
    complete,
    complete_to,
    completed,
    contract,
    day,
    days_around_the_acts,
    days_asked,
    explanation,
    finding,
    missing,
    outcome,
    portfolios_around_the_acts,
    read_from,
    reads,
    recorded_answers,
    signed,
    started,
    texts,
)
from hypothesis import given, settings

from okstat.model.contract import Contract
from okstat.model.events import Party
from okstat.model.portfolio import Portfolio

WRITTEN = "contract.written"
BEFORE_START = "contract.written-before-start"
ON = "2026-11-20"
KNOWN = complete_to(ON)
ACTS = [
    ("2024-07-31", "1998", ("ACT_1998", "4-5", "1"), "office"),
    ("2024-08-01", "2023", ("ACT_2023", "7-2", "1.1"), "member"),
]


def made(*, sign: str | None, start: str | None = "2025-08-18") -> Contract:
    """A contract signed by all on one day, with training from another, in a record that lacks nothing."""
    events = [signed(sign)] if sign else []
    return contract(*events, *([started(start)] if start else []), known=KNOWN)


def half_signed() -> Contract:
    """A contract with an agreed first day, signed by the apprentice only; nothing says that training began."""
    return contract(signed("2025-08-10", by=(Party.APPRENTICE,), first="2025-08-18"))


class TestContractWritten:
    """Who shall have læretid and the company make a written contract (1998 § 4-5 (1); 2023 § 7-2 (1))."""

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2025-08-17", "not_applicable"),
            ("2025-08-18", "breached"),
            ("2025-08-19", "breached"),
            ("2025-08-20", "met"),
            ("2025-08-21", "met"),
        ],
    )
    def test_training_without_a_contract_is_a_breach_until_it_is_signed(self, on: str, expected: str) -> None:
        """Training from 18 August without a contract breaks the law until both sides sign on 20 August."""
        assert expected == outcome(made(sign="2025-08-20"), WRITTEN, on)

    @pytest.mark.parametrize(("start", "wording", "place", "bearer"), ACTS)
    def test_each_act_for_training_that_begins_under_it(
        self, start: str, wording: str, place: tuple[str, str, str], bearer: str
    ) -> None:
        """Training that begins on 31 July 2024 falls under the Act of 1998, a day later under that of 2023."""
        found = finding(made(sign=None, start=start), WRITTEN, ON)
        assert (wording, (place,), bearer, day(start)) == (
            found.wording,
            cited(found),
            found.bearer,
            found.governed_by,
        )
        assert ("breached", "invalid") == (found.outcome.kind.value, found.severity.value)

    @pytest.mark.parametrize("start", ["2024-07-31", "2024-08-01"])
    def test_a_company_of_its_own_bears_the_duty_itself(self, start: str) -> None:
        """Where no office is involved, the duty is the company's under both Acts."""
        facts = contract(started(start), office=None, company=alone(known=KNOWN), known=KNOWN)
        assert "company" == finding(facts, WRITTEN, ON).bearer

    @pytest.mark.parametrize(
        ("start", "expected"),
        [
            (
                "2024-07-31",
                (
                    "Opplæringen begynte 31. juli 2024, uten at noen kontrakt er underskrevet av begge parter.",
                    "Opplæringa tok til 31. juli 2024, utan at nokon kontrakt er skriven under av begge partar.",
                    "Training began on 31 July 2024, and no contract has been signed by both sides.",
                ),
            ),
            (
                "2024-08-01",
                (
                    "Opplæringen begynte 1. august 2024, uten at noen kontrakt er underskrevet av begge parter.",
                    "Opplæringa tok til 1. august 2024, utan at nokon kontrakt er skriven under av begge partar.",
                    "Training began on 1 August 2024, and no contract has been signed by both sides.",
                ),
            ),
        ],
    )
    def test_the_breach_says_when_training_began(self, start: str, expected: tuple[str, str, str]) -> None:
        """The sentence names the first day of training in each language."""
        assert expected == texts(finding(made(sign=None, start=start), WRITTEN, ON))

    def test_one_side_alone_makes_no_contract(self) -> None:
        """The signature of the apprentice alone leaves the contract unwritten."""
        facts = contract(signed("2025-08-10", by=(Party.APPRENTICE,)), started("2025-08-18"), known=KNOWN)
        assert "breached" == outcome(facts, WRITTEN, ON)

    def test_before_training_begins_nothing_is_asked(self) -> None:
        """A draft whose training has not begun, as far as a complete record tells, breaks nothing."""
        assert "not_applicable" == outcome(contract(known=KNOWN), WRITTEN, ON)
        agreed = contract(*half_signed().events, known=KNOWN)
        assert "not_applicable" == outcome(agreed, WRITTEN, ON)

    def test_without_the_start_it_is_unknown(self) -> None:
        """Whether training began is a fact of its own, also where the first day is agreed."""
        assert ("event training_started",) == missing(contract(), WRITTEN, ON)
        assert ("event training_started",) == missing(half_signed(), WRITTEN, ON)

    def test_without_the_signature_it_is_unknown(self) -> None:
        """No signature in the record says nothing while the record may be incomplete."""
        assert ("event signed",) == missing(contract(started("2025-08-18")), WRITTEN, ON)

    @pytest.mark.parametrize(("last", "expected"), [("2026-11-19", "unknown"), ("2026-11-20", "breached")])
    def test_silence_counts_to_the_day_the_record_is_complete(self, last: str, expected: str) -> None:
        """A record that is complete to the day before the day asked about does not tell of that day."""
        facts = contract(started("2025-08-18"), known=complete(signed=last))
        assert expected == outcome(facts, WRITTEN, ON)

    def test_what_was_not_yet_recorded_is_not_known(self) -> None:
        """As known on the day before it was recorded, the signature is no fact; and neither is its absence."""
        facts = made(sign="2025-08-20")
        assert "met" == outcome(facts, WRITTEN, ON, known_at="2025-08-20")
        assert "unknown" == outcome(facts, WRITTEN, ON, known_at="2025-08-19")

    def test_the_explanation_names_start_and_silence(self) -> None:
        """The breach rests on the recorded start, and on the day to which there is no signature."""
        found = explanation(made(sign=None), WRITTEN, ON)
        assert {
            "start.on": date(2025, 8, 18),
            "signing.on": None,
            "signing.silent_to": date(2026, 11, 20),
        } == reads(found)
        assert ("training_started-2025-08-18",) == read_from(found, "start.on")


class TestContractWrittenBeforeStart:
    """1998 § 4-5 (1): the contract is written when the training relation begins.

    2023 § 7-2 (1): it is written before the training starts. The text does not tell whether a signature on the
    first day, before work, is in time.
    """

    @pytest.mark.parametrize(
        ("sign", "expected"),
        [("2024-07-30", "met"), ("2024-07-31", "met"), ("2024-08-01", "breached")],
    )
    def test_until_31_july_2024_the_first_day_is_in_time(self, sign: str, expected: str) -> None:
        """Training from 31 July 2024: a signature the day before or that day is in time, the day after is not."""
        assert expected == outcome(made(sign=sign, start="2024-07-31"), BEFORE_START, ON)

    @pytest.mark.parametrize(
        ("sign", "expected"),
        [("2024-07-31", "met"), ("2024-08-01", "unknown"), ("2024-08-02", "breached")],
    )
    def test_since_1_august_2024_it_is_signed_before(self, sign: str, expected: str) -> None:
        """Training from 1 August 2024: the day before is in time, the day after is not, the day itself is disputed."""
        assert expected == outcome(made(sign=sign, start="2024-08-01"), BEFORE_START, ON)

    def test_the_same_day_is_answered_by_two_readings(self) -> None:
        """Both readings of the Act of 2023 are shown, and no missing fact is claimed."""
        found = finding(made(sign="2025-08-18"), BEFORE_START, ON)
        assert {
            "signed the same day before work is in time": "met",
            "only an earlier day is in time": "breached",
        } == answered(found)
        assert () == found.missing
        assert all(said.citations == found.citations and said.bearer == "member" for said in found.readings)

    @pytest.mark.parametrize(("start", "wording", "place", "bearer"), ACTS)
    def test_each_act_for_training_that_begins_under_it(
        self, start: str, wording: str, place: tuple[str, str, str], bearer: str
    ) -> None:
        """The first day of training decides which Act is cited, whatever day the contract was signed."""
        found = finding(made(sign="2024-08-02", start=start), BEFORE_START, ON)
        assert (wording, (place,), bearer, day(start)) == (
            found.wording,
            cited(found),
            found.bearer,
            found.governed_by,
        )
        assert ("breached", "serious") == (found.outcome.kind.value, found.severity.value)

    @pytest.mark.parametrize("start", ["2024-07-31", "2024-08-01"])
    def test_a_company_of_its_own_bears_the_duty_itself(self, start: str) -> None:
        """Where no office is involved, the duty is the company's under both Acts."""
        facts = contract(signed("2024-08-02"), started(start), office=None, company=alone(known=KNOWN), known=KNOWN)
        assert "company" == finding(facts, BEFORE_START, ON).bearer

    @pytest.mark.parametrize(
        ("start", "expected"),
        [
            (
                "2024-07-31",
                (
                    "Kontrakten ble underskrevet 2. august 2024, mens opplæringen begynte 31. juli 2024.",
                    "Kontrakten vart skriven under 2. august 2024, medan opplæringa tok til 31. juli 2024.",
                    "The contract was signed on 2 August 2024, while training began on 31 July 2024.",
                ),
            ),
            (
                "2024-08-01",
                (
                    "Kontrakten ble underskrevet 2. august 2024, mens opplæringen begynte 1. august 2024.",
                    "Kontrakten vart skriven under 2. august 2024, medan opplæringa tok til 1. august 2024.",
                    "The contract was signed on 2 August 2024, while training began on 1 August 2024.",
                ),
            ),
        ],
    )
    def test_the_breach_says_both_days(self, start: str, expected: tuple[str, str, str]) -> None:
        """The sentence names the day of signing and the first day of training in each language."""
        assert expected == texts(finding(made(sign="2024-08-02", start=start), BEFORE_START, ON))

    def test_a_signature_that_never_came_is_told_without_a_day(self) -> None:
        """Where the record is silent past the start, the sentence says so."""
        nb, nn, en = texts(finding(made(sign=None), BEFORE_START, ON))
        assert nb == (
            "Kontrakten ble underskrevet på en senere dag eller ikke i det hele tatt, "
            "mens opplæringen begynte 18. august 2025."
        )
        assert nn == (
            "Kontrakten vart skriven under på ein seinare dag eller ikkje i det heile, "
            "medan opplæringa tok til 18. august 2025."
        )
        assert en == "The contract was signed on a later day or not at all, while training began on 18 August 2025."

    @pytest.mark.parametrize("start", ["2024-07-31", "2024-08-01"])
    def test_silence_to_the_first_day_is_a_breach(self, start: str) -> None:
        """A record complete to the first day shows that no signature was in time; a day less does not."""
        for last, expected in (("2024-07-30", "unknown"), (start, "breached")):
            facts = contract(started(start), known=complete(signed=last))
            assert expected == outcome(facts, BEFORE_START, ON)

    def test_silence_on_the_start_to_the_signature_shows_that_it_was_in_time(self) -> None:
        """Where training had not begun by the day of signing, whatever start comes is later."""
        for last, expected in (("2025-08-09", "unknown"), ("2025-08-10", "met"), ("2025-08-11", "met")):
            facts = contract(signed("2025-08-10", first="2025-08-18"), known=complete(training_started=last))
            assert expected == outcome(facts, BEFORE_START, ON)

    def test_before_training_begins_nothing_is_asked(self) -> None:
        """A contract that one side has signed, whose training has not begun, breaks nothing."""
        facts = contract(*half_signed().events, known=KNOWN)
        assert "not_applicable" == outcome(facts, BEFORE_START, ON)

    def test_unknown_for_want_of_each_fact(self) -> None:
        """Without the start, without the signature, and without both, what is missing is named."""
        signed_only = contract(signed("2025-08-10", first="2025-08-18"))
        assert ("event training_started",) == missing(signed_only, BEFORE_START, ON)
        assert ("event signed",) == missing(contract(started("2025-08-18")), BEFORE_START, ON)
        assert ("event training_started", "event signed") == missing(half_signed(), BEFORE_START, ON)
        assert ("event training_started",) == missing(contract(), BEFORE_START, ON)

    def test_the_last_of_the_two_signatures_counts(self) -> None:
        """A contract signed by the apprentice before, and by the company after the start, was signed after."""
        facts = contract(
            signed("2025-08-10", by=(Party.APPRENTICE,)),
            signed("2025-08-20", by=(Party.COMPANY,)),
            started("2025-08-18"),
            known=KNOWN,
        )
        found = explanation(facts, BEFORE_START, ON)
        assert "breached" == found.outcome.kind.value
        assert ("signed-2025-08-10", "signed-2025-08-20") == read_from(found, "signing.on")

    def test_a_contract_signed_after_the_start_is_late(self) -> None:
        """C1: signed 20 August 2025, training from 18 August. https://lovdata.no/lov/2023-06-09-30/§7-2."""
        found = explanation(made(sign="2025-08-20"), BEFORE_START, ON)
        assert "breached" == found.outcome.kind.value
        assert {"start.on": date(2025, 8, 18), "signing.on": date(2025, 8, 20)} == reads(found)
        assert ("signed-2025-08-20",) == read_from(found, "signing.on")
        assert ("training_started-2025-08-18",) == read_from(found, "start.on")


class TestAnyPortfolio:
    """What holds of both rules whatever the facts."""

    RULES = (WRITTEN, BEFORE_START)

    @settings(max_examples=40)
    @given(portfolios_around_the_acts(), days_asked())
    def test_the_recorded_run_answers_as_the_bare_one(self, facts: Portfolio, on: date) -> None:
        """Explaining changes no answer."""
        assert answers(facts, self.RULES, on) == recorded_answers(facts, self.RULES, on)

    @settings(max_examples=40)
    @given(portfolios_around_the_acts(), days_asked(), days_around_the_acts())
    def test_a_more_complete_record_only_settles_what_was_unknown(self, facts: Portfolio, on: date, last: date) -> None:
        """An answer that was known stays when the same facts are known to be complete for longer."""
        before, after = (answers(one, self.RULES, on) for one in (facts, completed(facts, last)))
        assert before.keys() == after.keys()
        assert {key: said for key, said in before.items() if said != "unknown"}.items() <= after.items()

    @settings(max_examples=40)
    @given(portfolios_around_the_acts(), days_asked())
    def test_a_complete_record_leaves_only_the_dispute(self, facts: Portfolio, on: date) -> None:
        """With everything known to the day asked about, an unknown is one that the text of the law leaves."""
        said = answers(completed(facts, on), self.RULES, on)
        assert {BEFORE_START} >= {rule for (_, rule, _, _), kind in said.items() if kind == "unknown"}
