from __future__ import annotations

import pytest
from exam_facts import ON, answer, essence, of_contract, told
from facts import event, findings, missing, texts

from okstat.model.events import Attested, ContractKind

TOLD = "certificate.exceptions-told"


def word(*, met: bool) -> Attested:
    """The county's word on it."""
    return event(Attested, "2024-09-02", requirement=TOLD, met=met, by="county")


class TestTheExceptionsAreTold:
    """§ 9-54 (4): when a lærekontrakt is made, the county tells the company that not every subject may be needed."""

    @pytest.mark.parametrize(("met", "expected"), [(True, "met"), (False, "breached")])
    def test_the_word_decides(self, met: bool, expected: str) -> None:
        found = told(of_contract(word(met=met)), TOLD)
        assert (expected, "county", "notice", {("9-54", "4.2")}) == essence(found)
        if not met:
            days = ("2. september 2024", "2. september 2024", "2 September 2024")
            assert all(one in text for one, text in zip(days, texts(found), strict=True))

    def test_silence_is_unknown(self) -> None:
        assert (f"event attested {TOLD}",) == missing(of_contract(), TOLD, ON)

    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            (ContractKind.APPRENTICE, "breached"),
            (ContractKind.TRAINING_CANDIDATE, "not_applicable"),
            (ContractKind.PRAKSISBREV_CANDIDATE, "not_applicable"),
            (ContractKind.FAGBREV_ON_THE_JOB, "not_applicable"),
        ],
    )
    def test_of_the_contract_of_an_apprentice(self, kind: ContractKind, expected: str) -> None:
        assert expected == answer(of_contract(word(met=False), kind=kind), TOLD)

    @pytest.mark.parametrize(("first", "count"), [("2024-07-31", 0), ("2024-08-01", 1)])
    def test_from_1_august_2024(self, first: str, count: int) -> None:
        assert count == len(findings(of_contract(word(met=True), first=first), TOLD, ON))
