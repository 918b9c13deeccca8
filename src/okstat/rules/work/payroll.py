"""Employments as payroll has them, against the contract: period, position, leave, and rows of a person that overlap."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.plans.against_payroll import EMPLOYED_TO, LAST, SHARE, is_independent, of_learners
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Severity, Task, breached, judgement, rule, unknown
from okstat.situation.clocks.contract import PERIOD, STARTED, payroll_begins
from okstat.situation.conditions import untold
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

EMPLOYER: Final = Task("employ-and-pay")
SAME_PERIOD: Final = (Citation(Instrument.OKSTAT_ON_CONTRACTS),)
LAPSES: Final = (*SAME_PERIOD, Citation(Instrument.ACT_2023, "7-4", "4", ACT_2023_IN_FORCE, None))
POSITION: Final = Missing("position.shares", "key percentage of event signed")
LEAVE: Final = Missing("absences.rows", "event leave")
ABSENCE: Final = Missing("absences.rows", "event absence")
CORRECT: Final = Text(
    nb="Rett lønnssystemet, eller kontrakten med fylkeskommunens samtykke.",
    nn="Rett lønnssystemet, eller kontrakten med samtykke frå fylkeskommunen.",
    en="Correct payroll, or the contract with the county's consent.",
)
EXTEND: Final = Text(
    nb="Lønnssystemet har permisjon fra {first}, og læretiden er ikke forlenget etter den. Skal den forlenges?",
    nn="Lønnssystemet har permisjon frå {first}, og læretida er ikkje forlengd etter han. Skal ho forlengjast?",
    en="Payroll has leave from {first}, and the training time was not extended after it. Shall it be extended?",
)
_DAY: Final = timedelta(days=1)
_WHOLE: Final = Decimal(1)


@rule(
    "pay.end-day",
    wording="2014",
    bearer=EMPLOYER,
    severity=Severity.MODERATE,
    clock=payroll_begins,
    cites=SAME_PERIOD,
    text=Text(
        nb="Ansettelsen i lønnssystemet varer like lenge som kontrakten om opplæring.",
        nn="Tilsetjinga i lønnssystemet varer like lenge som kontrakten om opplæring.",
        en="The employment in payroll lasts as long as the contract on training.",
    ),
    breach=Text(
        nb="Ansettelsen i lønnssystemet varer til {registered}, kontrakten til {expected}.",
        nn="Tilsetjinga i lønnssystemet varer til {registered}, kontrakten til {expected}.",
        en="The employment in payroll lasts to {registered}, the contract to {expected}.",
    ),
    remedy=CORRECT,
)
def employment_lasts_as_long_as_the_contract(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """The end of the employment itself; terms that end earlier say nothing on it, terms that end later do."""
    rows = tuple(of_learners(contract))
    if not rows or is_independent(contract):
        return NOT_APPLICABLE
    ends = contract.ends
    if ends is None:
        return unknown(PERIOD)
    latest = max(rows, key=lambda row: row.first)
    registered = latest.employed_to or latest.last
    if registered is None or (latest.employed_to is None and registered < ends):
        return unknown(EMPLOYED_TO)
    return MET if registered == ends else breached(registered=registered, expected=ends)


@rule(
    "pay.outside-contract",
    wording="2014",
    bearer=EMPLOYER,
    severity=Severity.MODERATE,
    clock=payroll_begins,
    cites=LAPSES,
    text=Text(
        nb="Ingen er lønnet som lærling eller lærekandidat før eller etter læretiden.",
        nn="Ingen er lønt som lærling eller lærekandidat før eller etter læretida.",
        en="Nobody is paid as an apprentice or training candidate before or after the training time.",
    ),
    breach=Text(
        nb="Lønnssystemet har en ansettelse den {first}, utenfor læretiden fra {begins} til {ends}.",
        nn="Lønnssystemet har ei tilsetjing den {first}, utanfor læretida frå {begins} til {ends}.",
        en="Payroll has an employment on {first}, outside the training time from {begins} to {ends}.",
    ),
    remedy=CORRECT,
)
def nobody_is_paid_outside_the_training_time(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """An employment agreed earlier may begin earlier; one that is independent or has another code is not meant."""
    rows = tuple(of_learners(contract))
    if not rows or is_independent(contract):
        return NOT_APPLICABLE
    begins, ends = contract.begins, contract.ends
    if begins is None or ends is None:
        return unknown(STARTED if begins is None else PERIOD)
    hired = (agreement.first for agreement in contract.employment.agreements)
    earliest = min(begins, contract.contract.employed_from or begins, *hired)
    for row in rows:
        begins_inside = earliest <= row.first <= ends
        first = ends + _DAY if begins_inside else row.first
        if not begins_inside or (row.last is not None and first <= min(row.last, on)):
            return breached(first=first, begins=begins, ends=ends)
    return unknown(LAST) if on > ends and any(row.last is None for row in rows) else MET


@rule(
    "pay.position-share",
    wording="2014",
    bearer=EMPLOYER,
    severity=Severity.MODERATE,
    clock=payroll_begins,
    cites=SAME_PERIOD,
    text=Text(
        nb="Stillingsandelen i lønnssystemet er den som er avtalt i kontrakten.",
        nn="Stillingsdelen i lønnssystemet er den som er avtalt i kontrakten.",
        en="The part of a full position in payroll is the one agreed in the contract.",
    ),
    breach=Text(
        nb="Lønnssystemet har {registered} av full stilling fra {first}, kontrakten {expected}.",
        nn="Lønnssystemet har {registered} av full stilling frå {first}, kontrakten {expected}.",
        en="Payroll has {registered} of a full position from {first}, the contract {expected}.",
    ),
    remedy=CORRECT,
)
def share_is_the_one_agreed(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """On the first day of each row, and on each day on which another share was agreed."""
    rows = tuple(of_learners(contract))
    missing: dict[Missing, None] = {}
    for row in rows:
        changes = (since for since, _ in contract.position.shares if row.first < since <= row.last_by(on))
        for first in (row.first, *changes):
            expected = contract.position.share_on(first)
            if row.share is None or expected is None:
                missing[SHARE if row.share is None else POSITION] = None
            elif row.share != expected:
                return breached(first=first, registered=row.share, expected=expected)
    return unknown(*missing) if missing else MET if rows else NOT_APPLICABLE


@rule(
    "pay.leave",
    wording="2014",
    bearer=EMPLOYER,
    severity=Severity.MODERATE,
    clock=payroll_begins,
    cites=SAME_PERIOD,
    text=Text(
        nb="Permisjon som lønnssystemet har, er kjent i kontrakten, og det er tatt stilling til forlengelse.",
        nn="Permisjon som lønnssystemet har, er kjend i kontrakten, og det er teke stilling til forlenging.",
        en="Leave that payroll has is known in the contract, and an extension has been considered.",
    ),
    breach=Text(
        nb="Lønnssystemet har permisjon fra {first}, og kontrakten har ingen.",
        nn="Lønnssystemet har permisjon frå {first}, og kontrakten har ingen.",
        en="Payroll has leave from {first}, and the contract has none.",
    ),
    remedy=Text(
        nb="Før permisjonen i kontrakten, og avklar med fylkeskommunen om læretiden skal forlenges.",
        nn="Før permisjonen i kontrakten, og avklar med fylkeskommunen om læretida skal forlengjast.",
        en="Record the leave in the contract, and settle with the county whether the training time is extended.",
    ),
)
def leave_of_payroll_is_known(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """No number of days extends a contract by itself; whether leave does is agreed, with the county's consent."""
    known = contract.absences.rows
    lasts = [last for _, last in contract.period.lasts]
    for leave in contract.payroll.leaves:
        last = on if leave.last is None else min(leave.last, on)
        if not any(one.first <= last and (one.last is None or one.last >= leave.first) for one in known):
            silences = (LEAVE, contract.changes.leave_silent_to), (ABSENCE, contract.absences.absent_silent_to)
            lacks = untold(leave.first, *silences)
            return unknown(*lacks) if lacks else breached(first=leave.first)
    if not contract.payroll.leaves:
        return NOT_APPLICABLE
    extended = bool(lasts) and lasts[-1] > lasts[0]
    return MET if extended else judgement(EXTEND, first=contract.payroll.leaves[0].first)


@rule(
    "pay.overlap",
    wording="2014",
    bearer=EMPLOYER,
    severity=Severity.NOTICE,
    clock=payroll_begins,
    cites=SAME_PERIOD,
    text=Text(
        nb="Ansettelsene i lønnssystemet er til sammen ikke mer enn en full stilling.",
        nn="Tilsetjingane i lønnssystemet er til saman ikkje meir enn ei full stilling.",
        en="The employments in payroll together are no more than a full position.",
    ),
    breach=Text(
        nb="Ansettelser overlapper fra {first}, til sammen {registered} av full stilling (kontrakt: {contracts}).",
        nn="Tilsetjingar overlappar frå {first}, til saman {registered} av full stilling (kontrakt: {contracts}).",
        en="Employments overlap from {first}, together {registered} of a full position (contract: {contracts}).",
    ),
    remedy=Text(
        nb="Avslutt den ansettelsen som er over.",
        nn="Avslutt den tilsetjinga som er over.",
        en="End the employment that is over.",
    ),
)
def employments_do_not_exceed_a_position(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """All rows of the person that share a day, whichever contract they are on; halves may stand side by side."""
    own = contract.contract.id
    everywhere = [(own, row) for row in contract.payroll.rows]
    everywhere += [(other.contract, other.row) for other in contract.elsewhere.rows]
    is_unknown = False
    for first in sorted({row.first for _, row in everywhere}):
        running = [(id_, row) for id_, row in everywhere if row.first <= first <= (row.last or first)]
        shares = [row.share for _, row in running if row.share is not None]
        if len(running) == 1 or all(id_ != own for id_, _ in running):
            continue
        if sum(shares) > _WHOLE:
            contracts = ", ".join(sorted({id_ for id_, _ in running}))
            return breached(first=first, registered=sum(shares), contracts=contracts)
        is_unknown = is_unknown or len(shares) < len(running)
    return unknown(SHARE) if is_unknown else MET if contract.payroll.rows else NOT_APPLICABLE
