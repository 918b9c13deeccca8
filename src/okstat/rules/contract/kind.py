"""The right kind of contract for its aim, and since when there are four (opplæringslova 2023 § 7-1 (4); 1998 § 4-1)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import Aim, ContractKind
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.contract import contract_is_made
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, PRAKSISBREV_ACT_2016

__all__: list[str] = []

OLD: Final = Instrument.ACT_1998
NEW: Final = Instrument.ACT_2023
AIM: Final = Missing("terms.aim", "key aim of event signed")
APPRENTICE: Final = ContractKind.APPRENTICE
TRAINING: Final = ContractKind.TRAINING_CANDIDATE
PRAKSISBREV: Final = ContractKind.PRAKSISBREV_CANDIDATE

AIMS: Final = {
    Aim.TRADE_EXAM: Text(nb="fag- eller svenneprøve", nn="fag- eller sveineprøve", en="the trade exam"),
    Aim.PRAKSISBREV_EXAM: Text(nb="praksisbrevprøve", nn="praksisbrevprøve", en="the praksisbrev exam"),
    Aim.SMALLER_EXAM: Text(
        nb="en mindre omfattende prøve", nn="ei mindre omfattande prøve", en="an exam of smaller scope"
    ),
}
OTHER_AIM = Text(
    nb="Kontrakten tar sikte på {aim}, og det er ikke målet for en kontrakt av dette slaget.",
    nn="Kontrakten tek sikte på {aim}, og det er ikkje målet for ein kontrakt av dette slaget.",
    en="The contract aims at {aim}, which is not the aim of a contract of this kind.",
)
CHANGE_KIND = Text(
    nb="Endre kontrakten til riktig slag, med fylkeskommunens samtykke.",
    nn="Endre kontrakten til rett slag, med samtykke frå fylkeskommunen.",
    en="Change the contract to the right kind, with the county's consent.",
)


def _aims_at(contract: ContractSituation, kind: ContractKind, right: Aim) -> Outcome:
    """A contract of the kind aims at the exam that defines it."""
    if contract.parties.kind is not kind:
        return NOT_APPLICABLE
    aim = contract.terms.aim
    if aim is None:
        return unknown(AIM)
    return MET if aim is right else breached(aim=AIMS[aim])


APPRENTICE_AIM = Text(
    nb="En lærekontrakt tar sikte på fag- eller svenneprøve.",
    nn="Ein lærekontrakt tek sikte på fag- eller sveineprøve.",
    en="A lærekontrakt aims at the trade exam.",
)
TRAINING_AIM = Text(
    nb="Opplæringskontrakten til en lærekandidat tar sikte på en mindre omfattende prøve enn fag- eller svenneprøve.",
    nn="Opplæringskontrakten til ein lærekandidat tek sikte på ei mindre omfattande prøve enn fag- eller sveineprøve.",
    en="The contract of a lærekandidat aims at an exam of smaller scope than the trade exam.",
)
PRAKSISBREV_AIM = Text(
    nb="Opplæringskontrakten til en praksisbrevkandidat tar sikte på praksisbrevprøve.",
    nn="Opplæringskontrakten til ein praksisbrevkandidat tek sikte på praksisbrevprøve.",
    en="The contract of a praksisbrevkandidat aims at the praksisbrev exam.",
)


@rule(
    "kind.apprentice",
    wording="1998",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    until=ACT_2023_IN_FORCE,
    clock=contract_is_made,
    cites=(Citation(OLD, "4-1", "1"),),
    text=APPRENTICE_AIM,
    breach=OTHER_AIM,
    remedy=CHANGE_KIND,
)
def apprentice_aims_at_the_trade_exam_1998(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-1: a lærling has signed a lærekontrakt aiming at fag- or sveineprøve."""
    return _aims_at(contract, APPRENTICE, Aim.TRADE_EXAM)


@rule(
    "kind.apprentice",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=contract_is_made,
    cites=(Citation(NEW, "7-1", "4.1"),),
    text=APPRENTICE_AIM,
    breach=OTHER_AIM,
    remedy=CHANGE_KIND,
)
def apprentice_aims_at_the_trade_exam_2023(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-1 (4): a lærling has signed a lærekontrakt aiming at fag- or sveineprøve."""
    return _aims_at(contract, APPRENTICE, Aim.TRADE_EXAM)


@rule(
    "kind.training-candidate",
    wording="1998",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    until=ACT_2023_IN_FORCE,
    clock=contract_is_made,
    cites=(Citation(OLD, "4-1", "2"),),
    text=TRAINING_AIM,
    breach=OTHER_AIM,
    remedy=CHANGE_KIND,
)
def training_candidate_aims_at_less_1998(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-1: a lærekandidat has signed a contract aiming at a smaller exam, the kompetanseprøve."""
    return _aims_at(contract, TRAINING, Aim.SMALLER_EXAM)


@rule(
    "kind.training-candidate",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=contract_is_made,
    cites=(Citation(NEW, "7-1", "4.3"),),
    text=TRAINING_AIM,
    breach=OTHER_AIM,
    remedy=CHANGE_KIND,
)
def training_candidate_aims_at_less_2023(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-1 (4): a lærekandidat has signed a contract aiming at an exam smaller than fag- or sveineprøve."""
    return _aims_at(contract, TRAINING, Aim.SMALLER_EXAM)


# ── kinds that came later ──────────────────────────────────────────────────────────────────────

NO_SUCH_KIND = Text(
    nb="Kontrakten ble inngått {made}, før loven hadde praksisbrevkandidater.",
    nn="Kontrakten vart inngått {made}, før lova hadde praksisbrevkandidatar.",
    en="The contract was made on {made}, before the Act had praksisbrev candidates.",
)


@rule(
    "kind.praksisbrev-candidate",
    wording="1998",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    until=PRAKSISBREV_ACT_2016,
    clock=contract_is_made,
    cites=(Citation(OLD, "4-1", "1"), Citation(OLD, "4-1", "2")),
    text=PRAKSISBREV_AIM,
    breach=NO_SUCH_KIND,
    remedy=CHANGE_KIND,
)
def there_is_no_praksisbrev_candidate_yet(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-1 knew lærling and lærekandidat only, until the amendment of 2016."""
    made = contract_is_made(contract)
    return breached(made=made) if contract.contract.kind is PRAKSISBREV else NOT_APPLICABLE


@rule(
    "kind.praksisbrev-candidate",
    wording="2016",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    since=PRAKSISBREV_ACT_2016,
    until=ACT_2023_IN_FORCE,
    clock=contract_is_made,
    cites=(Citation(OLD, "4-1", "3"),),
    text=PRAKSISBREV_AIM,
    breach=OTHER_AIM,
    remedy=CHANGE_KIND,
)
def praksisbrev_candidate_aims_at_it_2016(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-1 as amended in 2016: the contract of a praksisbrevkandidat aims at the praksisbrevprøve."""
    return _aims_at(contract, PRAKSISBREV, Aim.PRAKSISBREV_EXAM)


@rule(
    "kind.praksisbrev-candidate",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=contract_is_made,
    cites=(Citation(NEW, "7-1", "4.2"),),
    text=PRAKSISBREV_AIM,
    breach=OTHER_AIM,
    remedy=CHANGE_KIND,
)
def praksisbrev_candidate_aims_at_it_2023(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-1 (4): a praksisbrevkandidat has signed a contract aiming at the praksisbrevprøve."""
    return _aims_at(contract, PRAKSISBREV, Aim.PRAKSISBREV_EXAM)
