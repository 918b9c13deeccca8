"""The county's accident insurance (opplæringslova 2023 § 28-8, forskrift 2024 ch. 18): what it must cover.

What is judged is the answer to a claim. An accident for which nothing was claimed is nobody's breach.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import AccidentCause, AccidentPlace, ClaimGround, CostKind
from okstat.period import add_months
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.contract import ContractSituation
from okstat.situation.parts.accident import Claim
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

PLACE: Final = Missing("accidents.claims[].accident.place", "key place of event accident")
TIME: Final = Missing("accidents.claims[].accident.in_training_time", "key in_training_time of event accident")
CAUSE: Final = Missing("accidents.claims[].accident.cause", "key cause of event accident")
OTHERWISE: Final = Missing("accidents.claims[].accident.covered_otherwise", "key covered_otherwise of event accident")
GROUND: Final = Missing("accidents.claims[].decided.ground", "key ground of event accident_claim_decided")
WHAT: Final = Missing("accidents.claims[].cost.what", "key what of event accident_cost")


def claim_is_answered(contract: ContractSituation) -> date | Outcome:
    """The day of the last accident for which a claim was answered."""
    return max((claim.accident.on for claim in contract.accidents.claims), default=NOT_APPLICABLE)


Covers = Callable[[Claim, Law], "bool | Missing"]
"""Whether the insurance must cover a claim, or what is not known of it."""


def _judged(contract: ContractSituation, law: Law, claims: Iterator[Claim], must_cover: Covers) -> Outcome:
    """Each claim that was turned down although it must be covered is a breach; the first one is told."""
    lacks: dict[Missing, None] = {}
    is_asked = False
    for claim in claims:
        is_asked = True
        if claim.decided.paid:
            continue
        covered = must_cover(claim, law)
        if covered is True:
            return breached(accident=claim.accident.on, decided=claim.decided.on)
        if isinstance(covered, Missing):
            lacks[covered] = None
    if lacks:
        return unknown(*lacks)
    return MET if is_asked else NOT_APPLICABLE


def _claims(contract: ContractSituation) -> Iterator[Claim]:
    return (claim for claim in contract.accidents.claims if claim.accident.on >= ACT_2023_IN_FORCE)


# ── that there is an insurance ─────────────────────────────────────────────────────────────────


def _is_for_the_county(claim: Claim, law: Law) -> bool | Missing:
    """Only where no other insurance covers is the county to have one; turned down for want of it is a breach."""
    if claim.accident.covered_otherwise is None:
        return OTHERWISE
    if claim.accident.covered_otherwise:
        return False
    return GROUND if claim.decided.ground is None else claim.decided.ground is ClaimGround.NOT_INSURED


@rule(
    "insurance.taken",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=claim_is_answered,
    cites=(Citation(Instrument.ACT_2023, "28-8", "1"), Citation(Instrument.REGULATION_2024, "18-1", "1")),
    text=Text(
        nb="Fylkeskommunen har ulykkesforsikring for dem som har læretid, der yrkesskadeforsikring ikke dekker.",
        nn="Fylkeskommunen har ulykkesforsikring for dei som har læretid, der yrkesskadeforsikring ikkje dekkjer.",
        en="The county has accident insurance for those with læretid where no occupational injury insurance covers.",
    ),
    breach=Text(
        nb="Kravet etter ulykken {accident} ble avslått {decided} fordi det ikke var noen forsikring.",
        nn="Kravet etter ulykka {accident} vart avslått {decided} fordi det ikkje var noka forsikring.",
        en="The claim after the accident of {accident} was turned down on {decided} because there was no insurance.",
    ),
    remedy=Text(
        nb="Fylkeskommunen tegner forsikring i et selskap med løyve, og svarer selv for det den skulle dekket.",
        nn="Fylkeskommunen teiknar forsikring i eit selskap med løyve, og svarar sjølv for det ho skulle dekt.",
        en="The county takes out insurance with a licensed insurer, and answers for what it should have covered.",
    ),
)
def there_is_accident_insurance(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 28-8 (1), § 18-1 (1): an insurance with at least the content of the chapter."""
    return _judged(contract, law, _claims(contract), _is_for_the_county)


# ── what it covers ─────────────────────────────────────────────────────────────────────────────


def _is_in_scope(claim: Claim, law: Law) -> bool | Missing:
    """Place and time, cause, and no other insurance; what fails decides, whatever else is not known."""
    accident = claim.accident
    if accident.place is AccidentPlace.ELSEWHERE or accident.covered_otherwise:
        return False
    if accident.cause not in (None, AccidentCause.ACCIDENT):
        return False
    at_training = accident.place is AccidentPlace.TRAINING_PLACE
    if at_training and accident.in_training_time is False:
        return False
    if accident.place is None:
        return PLACE
    if at_training and accident.in_training_time is None:
        return TIME
    if accident.cause is None:
        return CAUSE
    return OTHERWISE if accident.covered_otherwise is None else True


def _of_scope(contract: ContractSituation) -> Iterator[Claim]:
    """Claims that were paid, or turned down for the place, the time or the cause of the accident."""
    grounds = (ClaimGround.PLACE_OR_TIME, ClaimGround.CAUSE, ClaimGround.OTHER_INSURANCE)
    return (claim for claim in _claims(contract) if claim.decided.paid or claim.decided.ground in grounds)


@rule(
    "insurance.scope",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=claim_is_answered,
    cites=(
        Citation(Instrument.REGULATION_2024, "18-2", "1"),
        Citation(Instrument.REGULATION_2024, "18-3", "1a"),
        Citation(Instrument.REGULATION_2024, "18-3", "1b"),
        Citation(Instrument.REGULATION_2024, "18-3", "1c"),
        Citation(Instrument.REGULATION_2024, "18-3", "2"),
        Citation(Instrument.REGULATION_2024, "18-6", "1"),
    ),
    text=Text(
        nb="Forsikringen dekker ulykker på opplæringsstedet i opplæringstiden og på veien til og fra, når ikke annen "
        "forsikring dekker dem.",
        nn="Forsikringa dekkjer ulykker på opplæringsstaden i opplæringstida og på vegen til og frå, når ikkje anna "
        "forsikring dekkjer dei.",
        en="The insurance covers accidents at the place of training in training time and on the way to and from it, "
        "where no other insurance does.",
    ),
    breach=Text(
        nb="Kravet etter ulykken {accident} ble avslått {decided}, men ulykken er en av dem forsikringen skal dekke.",
        nn="Kravet etter ulykka {accident} vart avslått {decided}, men ulykka er ei av dei forsikringa skal dekkje.",
        en="The claim after the accident of {accident} was turned down on {decided}, but the insurance must cover it.",
    ),
    remedy=Text(
        nb="Be forsikringsselskapet vurdere saken på nytt, og vis til hva forsikringen minst skal dekke.",
        nn="Be forsikringsselskapet vurdere saka på nytt, og vis til kva forsikringa minst skal dekkje.",
        en="Ask the insurer to look at the case again, and point to what the insurance must cover at least.",
    ),
)
def an_accident_in_scope_is_covered(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§§ 18-2, 18-3, 18-6: where and when, and which causes may be left out."""
    return _judged(contract, law, _of_scope(contract), _is_in_scope)


# ── which costs ────────────────────────────────────────────────────────────────────────────────


OF_COST: Final = {
    "documented": Missing("accidents.claims[].cost.documented", "key documented of event accident_cost"),
    "first_permanent": Missing("accidents.claims[].cost.first_permanent", "key first_permanent of event accident_cost"),
    "advised": Missing("accidents.claims[].cost.advised", "key advised of event accident_cost"),
    "by_one_with_full_refund": Missing(
        "accidents.claims[].cost.by_one_with_full_refund", "key by_one_with_full_refund of event accident_cost"
    ),
    "cheapest_safe": Missing("accidents.claims[].cost.cheapest_safe", "key cheapest_safe of event accident_cost"),
    "private_extra": Missing("accidents.claims[].cost.private_extra", "key private_extra of event accident_cost"),
}
"""What may be not known of a cost, by key."""


def _is_in_time(claim: Claim, law: Law) -> bool:
    """Within two years; the first permanent dental treatment to the end of the tenth year after."""
    assert claim.cost is not None  # only claims about a cost come here
    accident, cost = claim.accident.on, claim.cost
    within = add_months(accident, law.whole("insurance.treatment-months"))
    if cost.what is CostKind.DENTIST and cost.first_permanent:
        within = date(accident.year + law.whole("insurance.dental-years"), 12, 31)
    return cost.on <= within


def _is_cost_to_cover(claim: Claim, law: Law) -> bool | Missing:
    """The conditions of each kind of cost; what fails decides, whatever else is not known."""
    cost = claim.cost
    assert cost is not None  # only claims about a cost come here
    if cost.what is None:
        return WHAT
    asked = ["documented"]
    if cost.what is CostKind.TREATMENT:
        asked += ["advised", "by_one_with_full_refund"]
    if cost.what is CostKind.TRAVEL:
        asked += ["cheapest_safe"]
    answers = {name: getattr(cost, name) for name in asked}
    if False in answers.values() or cost.private_extra:
        return False
    if not _is_in_time(claim, law):
        may_be_dental = cost.what is CostKind.DENTIST and cost.first_permanent is None
        return OF_COST["first_permanent"] if may_be_dental else False
    open_ = [name for name, answer in answers.items() if answer is None]
    if cost.what is not CostKind.TRAVEL and cost.private_extra is None:
        open_.append("private_extra")
    return OF_COST[open_[0]] if open_ else True


def _of_costs(contract: ContractSituation) -> Iterator[Claim]:
    """Claims about a cost that were paid, or turned down for what the cost is."""
    about = (claim for claim in _claims(contract) if claim.cost is not None)
    return (claim for claim in about if claim.decided.paid or claim.decided.ground is ClaimGround.COST)


@rule(
    "insurance.treatment-costs",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=claim_is_answered,
    cites=tuple(Citation(Instrument.REGULATION_2024, "18-5", str(ledd)) for ledd in range(1, 6)),
    text=Text(
        nb="Forsikringen dekker nødvendige og dokumenterte utgifter til behandling og reise i to år, og den første "
        "varige tannbehandlingen ut det tiende året.",
        nn="Forsikringa dekkjer nødvendige og dokumenterte utgifter til behandling og reise i to år, og den første "
        "varige tannbehandlinga ut det tiande året.",
        en="The insurance covers needed and documented costs of treatment and travel for two years, and the first "
        "permanent dental treatment to the end of the tenth year.",
    ),
    breach=Text(
        nb="Utgiften etter ulykken {accident} ble avslått {decided}, men den er en av dem forsikringen skal dekke.",
        nn="Utgifta etter ulykka {accident} vart avslått {decided}, men ho er ei av dei forsikringa skal dekkje.",
        en="A cost after the accident of {accident} was turned down on {decided}, but the insurance must cover it.",
    ),
    remedy=Text(
        nb="Be forsikringsselskapet vurdere utgiften på nytt, med dokumentasjonen og råd fra lege eller tannlege.",
        nn="Be forsikringsselskapet vurdere utgifta på nytt, med dokumentasjonen og råd frå lege eller tannlege.",
        en="Ask the insurer to look at the cost again, with the documents and the advice of the doctor or dentist.",
    ),
)
def needed_costs_are_covered(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 18-5 (1)-(5): which costs, for how long, on what conditions."""
    return _judged(contract, law, _of_costs(contract), _is_cost_to_cover)
