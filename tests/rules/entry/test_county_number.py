from __future__ import annotations

from attrs import evolve
from entry_facts import on_the_job
from facts import authority, findings

from okstat.check import Finding
from okstat.model.contract import Contract
from okstat.model.events import ContractKind
from okstat.model.portfolio import Portfolio

RULE, ON = "entry.fpj-county-number", "2026-11-20"
TROMS_2019 = "19"


def made(
    number: int,
    *,
    on: str = "2019-10-01",
    county: str = TROMS_2019,
    trade: str | None = "BATMF3----",
    kind: ContractKind = ContractKind.FAGBREV_ON_THE_JOB,
) -> Portfolio:
    """So many contracts in the carpenter trade, in one county."""
    one = on_the_job(made=on, first="2019-10-15", last="2021-10-14", county=county, kind=kind)
    contracts = tuple(
        evolve(contract, id=f"K{index}", trade=trade, person=evolve(contract.person, id=f"P{index}"))
        for index, contract in enumerate(one.contracts * number)
    )
    return evolve(one, contracts=contracts, counties=(authority(code=county),))


def found(facts: Portfolio) -> Finding:
    """The one answer on the county."""
    (only,) = findings(facts, RULE, ON)
    return only


class TestNumber:
    """Troms in the autumn of 2019: at most five contracts in a trade."""

    def test_golden_the_sixth_carpenter(self) -> None:
        """Five are approved, the sixth is refused.

        https://tromsfylke.no/tjenester/utdanning/fagbrev-paa-jobb/
        """
        answers = [found(made(number)).outcome.kind.value for number in (1, 4, 5, 6)]
        assert ["met", "met", "met", "breached"] == answers
        six = found(made(6))
        assert {"number": 6, "trade": "BATMF3----", "most": 5} == dict(six.outcome.values)
        assert ("notice", "county") == (six.severity.value, six.bearer)

    def test_in_one_trade(self) -> None:
        both = evolve(made(5), contracts=(*made(5).contracts, *_other(made(5, trade="ELELE3----"))))
        assert "met" == found(both).outcome.kind.value
        for first, second in ((6, 1), (1, 6)):
            uneven = evolve(made(first), contracts=(*made(first).contracts, *_other(made(second, trade="ELELE3----"))))
            assert "breached" == found(uneven).outcome.kind.value
        nameless = [found(made(number, trade=None)).outcome.kind.value for number in (4, 5, 6)]
        assert ["met", "met", "unknown"] == nameless
        unclear = evolve(made(5), contracts=(*made(5).contracts, *_other(made(1, trade=None))))
        assert "unknown" == found(unclear).outcome.kind.value

    def test_only_on_the_job_and_while_the_row_holds(self) -> None:
        assert "not_applicable" == found(made(6, kind=ContractKind.APPRENTICE)).outcome.kind.value
        assert "not_applicable" == found(made(6, on="2020-01-01")).outcome.kind.value
        earlier = evolve(made(5), contracts=(*made(5).contracts, *_other(made(1, on="2019-08-31"))))
        assert "met" == found(earlier).outcome.kind.value

    def test_other_counties(self) -> None:
        assert "not_applicable" == found(made(6, county="46")).outcome.kind.value


def _other(facts: Portfolio) -> tuple[Contract, ...]:
    """The contracts, with ids of their own."""
    return tuple(
        evolve(one, id=f"other-{one.id}", person=evolve(one.person, id=f"other-{one.id}")) for one in facts.contracts
    )
