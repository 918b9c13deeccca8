"""What the county's accident insurance must pay at least, in G, the basic amount of national insurance.

The regulation does not say of which day the basic amount is, so the results are told in G, and the day is left open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from attrs import frozen

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import Accident
from okstat.plans.result import FromFact, Plan, Result, Working
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__ = ["DEATH", "DISABILITY", "OWN_SHARE", "TREATMENT_CAP", "insurance_of"]


def _plan(id_: str, section: str, ledd: str, text: Text, *reads: str) -> Plan:
    return Plan(
        id=id_,
        wording="2024",
        subject="contract",
        unit="G",
        since=ACT_2023_IN_FORCE,
        cites=(Citation(Instrument.REGULATION_2024, section, ledd, ACT_2023_IN_FORCE),),
        text=text,
        reads=("event accident", *reads),
    )


DISABILITY: Final = _plan(
    "insurance.disability",
    "18-4",
    "1",
    Text(
        nb="Erstatning ved varig medisinsk invaliditet: fem G ved 100 prosent, ellers forholdsmessig.",
        nn="Erstatning ved varig medisinsk invaliditet: fem G ved 100 prosent, elles forholdsmessig.",
        en="Compensation for lasting medical disability: five G at 100 percent, else in proportion.",
    ),
    "insurance.disability-g",
)
DEATH: Final = _plan(
    "insurance.death",
    "18-4",
    "3",
    Text(
        nb="Erstatning ved dødsfall: grunnbeløpet.",
        nn="Erstatning ved dødsfall: grunnbeløpet.",
        en="Compensation at death: the basic amount.",
    ),
    "insurance.death-g",
)
TREATMENT_CAP: Final = _plan(
    "insurance.treatment-cap",
    "18-5",
    "6",
    Text(
        nb="Det laveste tak forsikringen kan ha for utgifter til behandling.",
        nn="Det lågaste taket forsikringa kan ha for utgifter til behandling.",
        en="The lowest cap that the insurance may have on the costs of treatment.",
    ),
    "insurance.treatment-cap-g",
)
OWN_SHARE: Final = _plan(
    "insurance.own-share",
    "18-5",
    "7",
    Text(
        nb="Den høyeste egenandelen forsikringen kan ha.",
        nn="Den høgaste eigendelen forsikringa kan ha.",
        en="The highest own share that the insurance may have.",
    ),
    "insurance.own-share-g",
)
_WHICH_DAY: Final = Text(
    nb="Hvilken dags grunnbeløp gjelder? Forskriften sier det ikke.",
    nn="Kva dag sitt grunnbeløp gjeld? Forskrifta seier det ikkje.",
    en="The basic amount of which day counts? The regulation does not say.",
)
_DEGREE: Final = Text(
    nb="{percent} prosent av {full} G",
    nn="{percent} prosent av {full} G",
    en="{percent} percent of {full} G",
)
_OF_DAY: Final = Text(nb="Ulykken {on}", nn="Ulykka {on}", en="The accident of {on}")


LawsOn = Callable[[date], Sequence[Law]]


def insurance_of(contract: ContractSituation, laws_on: LawsOn) -> Iterator[Result]:
    """What must be paid at least for each accident since the regulation came: nothing where there was none.

    Args:
        contract: the contract.
        laws_on: the law of a day; that of the accident is followed, and no doubt is open on the chapter.
    """
    for accident in contract.accidents.accidents:
        if accident.on < ACT_2023_IN_FORCE:
            continue
        working = _Of(contract, accident, laws_on(accident.on)[0])
        if accident.disability_percent is not None:
            yield working.disability(accident.disability_percent)
        if accident.died:
            yield working.number(DEATH)
        yield working.number(TREATMENT_CAP)
        yield working.number(OWN_SHARE)


@frozen
class _Of:
    """One accident, by the law of its day."""

    contract: ContractSituation
    accident: Accident
    law: Law

    def disability(self, percent: Decimal) -> Result:
        working, full = self._begun(DISABILITY)
        value = percent * full / 100
        working.step(_DEGREE, value, self._fact, percent=percent, full=full)
        return working.result(DISABILITY, value)

    def number(self, plan: Plan) -> Result:
        working, number = self._begun(plan)
        working.step(_OF_DAY, number, self._fact, on=self.accident.on)
        return working.result(plan, number)

    def _begun(self, plan: Plan) -> tuple[Working, Decimal]:
        working = Working(self.law, self.accident.on)
        working.ask(_WHICH_DAY)
        number = working.number(plan.reads[1])
        assert number is not None  # the tables have no hole since the chapter began
        return working, Decimal(number.numerator) / number.denominator

    @property
    def _fact(self) -> FromFact:
        return FromFact("contract", self.contract.contract.id, (self.accident.id, self.accident.kind))
