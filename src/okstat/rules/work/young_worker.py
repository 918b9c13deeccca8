"""Apprentices under 18 at work: not at night and not overtime, as everybody of that age.

Opplæringslova 2023 § 7-4 (1), 1998 § 4-2 (1): who has læretid is an employee, with rights and duties by law. The hours
themselves are told by counties and trade bodies, not read in the working environment act; so they are a notice.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.period import birthday
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Severity, Task, breached, rule, unknown
from okstat.situation.clocks.contract import BORN
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

EMPLOYER: Final = Task("employ-and-pay")
NIGHT: Final = Missing("work_planned[].night", "key night of event work_planned")
OVERTIME: Final = Missing("work_planned[].overtime", "key overtime of event work_planned")
GROWN_UP: Final = 18
NOT_AT_NIGHT: Final = Text(
    nb="Den som er under 18 år, arbeider som hovedregel ikke mellom klokka 23 og 6, og ikke overtid.",
    nn="Den som er under 18 år, arbeider som hovudregel ikkje mellom klokka 23 og 6, og ikkje overtid.",
    en="As a main rule nobody under 18 works between 23:00 and 06:00, nor overtime.",
)
AT_NIGHT: Final = Text(
    nb="Arbeidet {on} er lagt til natten eller er overtid, og den som har læretid, fyller 18 år {grown}.",
    nn="Arbeidet {on} er lagt til natta eller er overtid, og den som har læretid, fyller 18 år {grown}.",
    en="The work on {on} is at night or overtime, and the person with læretid turns 18 on {grown}.",
)
MOVE_IT: Final = Text(
    nb="Legg arbeidet til en annen tid på dagen.",
    nn="Legg arbeidet til ei anna tid på dagen.",
    en="Move the work to another time of the day.",
)


def work_is_planned(contract: ContractSituation) -> date | Outcome:
    """The day of the work planned last; of work that nobody recorded there is nothing to say."""
    return contract.work_planned[-1].on if contract.work_planned else NOT_APPLICABLE


def _not_at_night(contract: ContractSituation) -> Outcome:
    work, born = contract.work_planned[-1], contract.contract.person.born
    if born is not None and work.on >= birthday(born, GROWN_UP):
        return NOT_APPLICABLE
    if work.night is False and work.overtime is False:
        return MET
    if work.night or work.overtime:
        return unknown(BORN) if born is None else breached(on=work.on, grown=birthday(born, GROWN_UP))
    lacks = [fact for fact, told in ((NIGHT, work.night), (OVERTIME, work.overtime)) if told is None]
    return unknown(*((BORN,) if born is None else ()), *lacks)


@rule(
    "work.young-worker",
    wording="1998",
    bearer=EMPLOYER,
    severity=Severity.NOTICE,
    until=ACT_2023_IN_FORCE,
    clock=work_is_planned,
    cites=(Citation(Instrument.ACT_1998, "4-2", "1"),),
    text=NOT_AT_NIGHT,
    breach=AT_NIGHT,
    remedy=MOVE_IT,
)
def young_do_not_work_at_night_1998(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-2 (1): an employee with the rights and duties that law gives."""
    return _not_at_night(contract)


@rule(
    "work.young-worker",
    wording="2023",
    bearer=EMPLOYER,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    clock=work_is_planned,
    cites=(Citation(Instrument.ACT_2023, "7-4", "1"),),
    text=NOT_AT_NIGHT,
    breach=AT_NIGHT,
    remedy=MOVE_IT,
)
def young_do_not_work_at_night_2023(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-4 (1): an employee with the rights and duties that law gives."""
    return _not_at_night(contract)
