from __future__ import annotations

import pytest
from endings import ON, anything
from facts import (
    alone,
    answers,
    cited,
    complete,
    contract,
    day,
    explanation,
    finding,
    missing,
    outcome,
    reads,
    recorded_answers,
    signed,
    sourced,
    texts,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.model.contract import Contract
from okstat.model.events import Party
from okstat.model.portfolio import Portfolio
from okstat.recording import WITHHELD

RULE = "contract.guardian-consent-not-needed"
A, C, G = Party.APPRENTICE, Party.COMPANY, Party.GUARDIAN
SILENT = complete(signed=ON)


def made(on: str, *by: Party, born: str | None = "2008-08-15", silent: bool = True) -> Contract:
    """A contract signed by some parties on a day, with a company that is attached to no office."""
    known = SILENT if silent else complete()
    return contract(signed(on, by=by), born=born, known=known, company=alone(known=complete(joined=ON)), office=None)


class TestSignsAlone:
    """A minor signs alone: no consent of a guardian is needed (1998 § 4-5 (4); 2023 § 24-5, from the age of 15)."""

    @pytest.mark.parametrize(
        ("on", "wording", "cites"),
        [
            ("2015-08-14", "1998", ("ACT_1998", "4-5", "4")),
            ("2024-07-31", "1998", ("ACT_1998", "4-5", "4")),
            ("2024-08-01", "2023", ("ACT_2023", "24-5", "1")),
            ("2025-08-14", "2023", ("ACT_2023", "24-5", "1")),
        ],
    )
    def test_golden_a_contract_at_17(self, on: str, wording: str, cites: tuple[str, str, str]) -> None:
        """No guardian's signature, in 2015 and in 2025: valid under both Acts.

        https://lovdata.no/lov/2023-06-09-30/§24-5 ;
        https://gtsvn.uit.no/freecorpus/orig/nno/laws/other_files/1998-07-17-61.html (§ 4-5 (4))
        """
        found = finding(made(on, A, C, born=f"{int(on[:4]) - 17}-01-01"), RULE, ON)
        assert ("met", wording, (cites,), "invalid", "company", day(on)) == (
            found.outcome.kind.value,
            found.wording,
            cited(found),
            found.severity.value,
            found.bearer,
            found.governed_by,
        )

    @pytest.mark.parametrize(
        ("on", "expected"), [("2025-08-14", "judgement"), ("2025-08-15", "met"), ("2025-08-16", "met")]
    )
    def test_the_fifteenth_birthday(self, on: str, expected: str) -> None:
        """Born on 15 August 2010."""
        assert expected == outcome(made(on, A, C, born="2010-08-15"), RULE, ON)

    @pytest.mark.parametrize(("on", "expected"), [("2024-07-31", "met"), ("2024-08-01", "judgement")])
    def test_under_the_act_of_1998_there_was_no_such_age(self, on: str, expected: str) -> None:
        assert expected == outcome(made(on, A, C, born="2012-01-01"), RULE, ON)
        assert ("met" if expected == "met" else "unknown") == outcome(made(on, A, C, born=None), RULE, ON)

    def test_who_decides_for_somebody_younger_is_not_said(self) -> None:
        found = finding(made("2025-08-14", A, C, born="2010-08-15"), RULE, ON)
        assert (
            "Den som skal ha læretid, var under 15 år ved underskriften 14. august 2025: hvem bestemmer til da?",
            "Den som skal ha læretid, var under 15 år ved underskrifta 14. august 2025: kven avgjer til då?",
            "The person with læretid was under 15 at the signature on 14 August 2025: who decides until then?",
        ) == texts(found)
        assert {"contract.age-of-own-decision": (15, "P", "https://lovdata.no/lov/2023-06-09-30/§24-5")} == sourced(
            found
        )

    def test_the_birth_date_is_in_no_text(self) -> None:
        found = explanation(made("2025-08-14", A, C, born="2010-08-15"), RULE, ON)
        assert WITHHELD == reads(found)["contract.person.born"]
        assert "2010" not in repr(found.outcome)

    def test_with_a_guardian_besides_there_is_nothing_to_ask(self) -> None:
        assert "not_applicable" == outcome(made("2025-08-14", A, C, G, born="2010-08-15"), RULE, ON)
        assert "met" == outcome(made("2025-08-15", A, C, G, born="2010-08-15"), RULE, ON)

    @pytest.mark.parametrize("on", ["2024-07-31", "2024-08-01"])
    @pytest.mark.parametrize(
        ("by", "expected"),
        [((G, C), "breached"), ((G,), "breached"), ((C,), "not_applicable"), ((A,), "met"), ((A, G), "met")],
    )
    def test_a_guardian_does_not_sign_instead(self, on: str, by: tuple[Party, ...], expected: str) -> None:
        assert expected == outcome(made(on, *by), RULE, ON)

    def test_what_is_told(self) -> None:
        assert (
            "En foresatt har skrevet under, og den som skal ha læretid, har ikke.",
            "Ein føresett har skrive under, og den som skal ha læretid, har ikkje.",
            "A guardian has signed, and the person with læretid has not.",
        ) == texts(finding(made("2025-08-15", G, C), RULE, ON))

    @pytest.mark.parametrize("on", ["2024-07-31", "2024-08-01"])
    def test_the_person_may_still_sign(self, on: str) -> None:
        facts = made(on, G, C, silent=False)
        assert ("event signed",) == missing(facts, RULE, ON)

    def test_at_14_too(self) -> None:
        """Whoever has not signed decides on nothing yet, whatever the age."""
        facts = made("2025-08-14", G, C, born="2012-01-01", silent=False)
        assert ("unknown", ("event signed",)) == (outcome(facts, RULE, ON), missing(facts, RULE, ON))
        assert "not_applicable" == outcome(made("2025-08-14", C, born="2012-01-01"), RULE, ON)

    def test_a_signature_that_names_nobody(self) -> None:
        facts = contract(signed("2025-08-15", by=None), known=SILENT)
        assert ("key by of event signed",) == missing(facts, RULE, ON)

    def test_the_age_has_to_be_known(self) -> None:
        assert ("key born of the person",) == missing(made("2025-08-15", A, C, born=None), RULE, ON)

    def test_without_a_signature(self) -> None:
        assert "not_applicable" == outcome(contract(known=SILENT), RULE, ON)
        assert ("event signed",) == missing(contract(), RULE, ON)


@settings(max_examples=25)
@given(facts=anything(), on=st.sampled_from(["2024-07-31", "2024-08-01", ON]))
def test_a_recorded_run_answers_like_the_bare_one(facts: Portfolio, on: str) -> None:
    """Whatever the facts: what is explained is what was found."""
    assert answers(facts, (RULE,), day(on)) == recorded_answers(facts, (RULE,), day(on))
