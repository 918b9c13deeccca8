"""Short ways to state invented obligations in tests of what is written: one of each state, an agenda of them."""

from __future__ import annotations

from datetime import date
from typing import Any

from answers import FIRST_LEDD, K1, SECOND_LEDD
from attrs import evolve

from okstat.agenda import Agenda, Obligation, ObligationReading, State, Undated
from okstat.citation import Citation, Instrument
from okstat.finding import Subject
from okstat.law import Law
from okstat.outcome import Due, Missing, Severity, Waiver
from okstat.rule import Duty, Role, duty
from okstat.situation.contract import ContractSituation
from okstat.text import Text

FIRST, LAST, AS_OF = date(2026, 11, 1), date(2027, 3, 31), date(2026, 11, 20)
HELD = Missing("assessments.assessed", "event assessment_held")
ATTESTED = Missing("attested.plan", "event attested company.plan")
REGULATION = Citation(Instrument.REGULATION_2024, "9-13", "1")


def _never_run(contract: ContractSituation, law: Law, first: date, last: date) -> tuple[Due, ...]:
    return ()


def a_norm(id_: str = "paper.half-yearly", *, counts: bool = True) -> Duty:
    """A duty that nobody runs, with texts of its own; `counts` when its breach tells the number."""
    number = " {number}" if counts else ""
    return duty(
        id_,
        wording="2024",
        bearer=Role.COMPANY,
        severity=Severity.SERIOUS,
        cites=(REGULATION,),
        text=Text(nb="Papiret er hvitt.", nn="Papiret er kvitt.", en="The paper is white."),
        breach=Text(
            nb=f"Papir{number} mangler; fristen var {{due}}.",
            nn=f"Papir{number} manglar; fristen var {{due}}.",
            en=f"Paper{number} is missing; it was due on {{due}}.",
        ),
        remedy=Text(nb="Kjøp nytt papir.", nn="Kjøp nytt papir no.", en="Buy new paper."),
    )(_never_run)


NORM, UNCOUNTED = a_norm(), a_norm("paper.once", counts=False)


def obligation(due: date = date(2027, 2, 17), **changes: Any) -> Obligation:
    """An obligation that is open, of the member, on contract K1; whatever is named is changed."""
    plain = Obligation(NORM, K1, 3, "member", date(2026, 8, 18), due, None, HELD, State.OPEN, (REGULATION,))
    return evolve(plain, **changes)


OPEN = obligation()
OVERDUE = obligation(date(2026, 11, 17), number=2, state=State.OVERDUE)
UNKNOWN = obligation(date(2026, 11, 18), norm=UNCOUNTED, number=1, state=State.UNKNOWN, bearer="office")
FULFILLED = obligation(date(2026, 11, 2), number=1, state=State.FULFILLED, fulfilled_on=date(2026, 11, 5), late_days=3)
WAIVED = obligation(
    date(2027, 3, 1),
    subject=Subject("contract", "K2"),
    state=State.WAIVED,
    waived=Waiver.ENDED,
    ended_on=date(2026, 12, 31),
)
EXEMPTED = obligation(date(2027, 3, 2), state=State.WAIVED, waived=Waiver.EXEMPTED, bearer="county")
MOVED = obligation(date(2027, 2, 1), number=4, moved_from=date(2027, 1, 31), shown_by=ATTESTED, norm=UNCOUNTED)
READINGS = (
    ObligationReading("exam-reform-2018 had not begun", None, date(2027, 2, 18), "office", (SECOND_LEDD,)),
    ObligationReading("exam-reform-2018 had begun", State.OPEN, date(2027, 2, 17), "member", (FIRST_LEDD,)),
)
DISPUTED = obligation(number=5, state=State.UNKNOWN, readings=READINGS, citations=(SECOND_LEDD, FIRST_LEDD))
UNDATED = Undated(UNCOUNTED, K1, "member", (REGULATION,), (HELD, ATTESTED), (Subject("person", "P1"),))
EVERY = (OPEN, OVERDUE, UNKNOWN, FULFILLED, WAIVED, EXEMPTED, MOVED, DISPUTED)


def agenda_of(*obligations: Obligation, undated: tuple[Undated, ...] = (), **changes: Any) -> Agenda:
    """An agenda of these; whatever is named is changed."""
    ordered = tuple(sorted(obligations, key=Obligation.order))
    plain = Agenda(FIRST, LAST, None, AS_OF, ordered, undated, frozenset({K1}))
    return evolve(plain, **changes)
