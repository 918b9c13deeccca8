from __future__ import annotations

import pytest
from facts import (
    OSLO,
    cited,
    complete,
    complete_to,
    contract,
    event,
    finding,
    missing,
    outcome,
    portfolio,
    signed,
    started,
)

from okstat.model.complete import Complete
from okstat.model.contract import Contract
from okstat.model.county_authority import CountyAuthority
from okstat.model.events import Attested, ContractKind, Ended
from okstat.model.portfolio import Portfolio

HELD = "data.survey-held"
NOTHING = Complete()


def attested(*, met: bool, on: str = "2024-01-15") -> Attested:
    """The county's word on the surveys."""
    return event(Attested, on, requirement=HELD, met=met, by="county")


def county(
    *words: Attested,
    kind: ContractKind = ContractKind.APPRENTICE,
    of_county: str | None = OSLO,
    known: Complete = NOTHING,
    trained: bool = True,
) -> Portfolio:
    """A county that approves one contract, which runs from 15 August 2023 to 14 August 2025."""
    begun = (signed("2023-08-01", first="2023-08-15", last="2025-08-14"), started("2023-08-15")) if trained else ()
    one: Contract = contract(*begun, kind=kind, county=of_county, known=known)
    return portfolio(one, known=known, counties=(CountyAuthority(id=OSLO, events=words, complete=known),))


class TestSurveysAreHeld:
    """Forskrift § 19-4 (1), before it § 2-3a (1): the county sees to it that the surveys are held and followed up."""

    @pytest.mark.parametrize(
        ("words", "expected"), [((), "unknown"), ((True,), "met"), ((False,), "breached"), ((False, True), "met")]
    )
    def test_the_latest_word_counts(self, words: tuple[bool, ...], expected: str) -> None:
        said = (attested(met=met, on=f"2024-0{number}-15") for number, met in enumerate(words, 1))
        assert expected == outcome(county(*said, known=complete_to("2024-08-01")), HELD, "2024-08-01")

    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            (ContractKind.APPRENTICE, "breached"),
            (ContractKind.PRAKSISBREV_CANDIDATE, "breached"),
            (ContractKind.TRAINING_CANDIDATE, "breached"),
            (ContractKind.FAGBREV_ON_THE_JOB, "not_applicable"),
        ],
    )
    def test_fagbrev_on_the_job_is_not_named(self, kind: ContractKind, expected: str) -> None:
        facts = county(attested(met=False), kind=kind, known=complete_to("2024-08-01"))
        assert expected == outcome(facts, HELD, "2024-08-01")

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2023-08-14", "not_applicable"),
            ("2023-08-15", "unknown"),
            ("2025-08-14", "unknown"),
            ("2025-08-15", "not_applicable"),
        ],
    )
    def test_while_somebody_is_in_training(self, on: str, expected: str) -> None:
        assert expected == outcome(county(known=complete_to(on)), HELD, on)

    @pytest.mark.parametrize(
        ("on", "wording", "places"),
        [
            ("2024-07-31", "2017", [("REGULATION_2006", "2-3a", "1")]),
            ("2024-08-01", "2024", [("REGULATION_2024", "19-4", "1.1")]),
        ],
    )
    def test_on_either_side_of_1_august_2024(self, on: str, wording: str, places: list[object]) -> None:
        found = finding(county(attested(met=False), known=complete_to(on)), HELD, on)
        assert (wording, places, "county") == (found.wording, list(cited(found)), found.bearer)
        assert "It was attested on 15 January 2024 that the surveys are not held and followed up." == found.text("en")

    def test_the_text_of_before_2017_is_not_known(self) -> None:
        begun = (signed("2016-08-01", first="2016-08-15", last="2018-08-14"), started("2016-08-15"))
        facts = portfolio(contract(*begun), counties=(CountyAuthority(id=OSLO),), known=complete_to("2016-12-31"))
        with pytest.raises(ValueError, match="not enough values"):
            finding(facts, HELD, "2016-12-31")
        assert "unknown" == outcome(facts, HELD, "2017-01-01")

    def test_what_is_missing(self) -> None:
        """The word; whether there are contracts; when they began and ended; whose they are."""
        word = "event attested data.survey-held"
        assert (word,) == missing(county(known=complete_to("2024-08-01")), HELD, "2024-08-01")
        empty = portfolio(counties=(CountyAuthority(id=OSLO),))
        assert ("event signed of the contracts", word) == missing(empty, HELD, "2024-08-01")
        signed_only = complete(signed="2024-08-01")
        assert ("event training_started of the contracts", word) == missing(
            county(known=signed_only, trained=False), HELD, "2024-08-01"
        )
        assert ("event ended of the contracts", word) == missing(county(known=signed_only), HELD, "2024-08-01")
        unplaced = county(of_county=None, known=complete_to("2024-08-01"))
        assert ("key county of the contracts", word) == missing(unplaced, HELD, "2024-08-01")

    def test_a_no_is_a_breach_only_where_it_is_asked(self) -> None:
        said = county(attested(met=False), known=complete(signed="2024-08-01"))
        assert "unknown" == outcome(said, HELD, "2024-08-01")
        over = contract(started("2023-08-15"), event(Ended, "2024-01-31"), known=complete_to("2024-08-01"))
        facts = portfolio(over, counties=(CountyAuthority(id=OSLO, events=(attested(met=False),)),))
        assert ("event signed of the contracts",) == missing(facts, HELD, "2024-08-01")

    @pytest.mark.parametrize(("on", "wording"), [("2024-07-31", "2017"), ("2024-08-01", "2024")])
    @pytest.mark.parametrize(("words", "expected"), [((), "unknown"), ((True,), "met"), ((False,), "breached")])
    def test_in_both_regulations(self, words: tuple[bool, ...], expected: str, on: str, wording: str) -> None:
        facts = county(*(attested(met=met) for met in words), known=complete_to(on))
        assert (expected, wording) == (outcome(facts, HELD, on), finding(facts, HELD, on).wording)
