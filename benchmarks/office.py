"""A large training office, invented: the same for the same number and seed, with what offices really have wrong.

Most contracts are in order and running; some lack a signature, a start, an approval; some events were withdrawn,
some records are complete to an earlier day, and some contracts lie across the Acts or on the days of a doubt.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any, Final

from okstat.model.complete import Complete
from okstat.model.contract import Contract
from okstat.model.enterprise import Department, Enterprise, Sector
from okstat.model.events import (
    AbsenceCause,
    Absent,
    ApprovalWithdrawn,
    Approved,
    AssessmentHeld,
    CertificateIssued,
    Changed,
    ContractApproved,
    ContractKind,
    EmployeesCounted,
    EmploymentEnded,
    EmploymentEnding,
    Ended,
    EndingBasis,
    Event,
    ExamDeferred,
    ExamHeld,
    ExamRegistered,
    ExamResult,
    ExtensionGranted,
    Joined,
    Leave,
    Left,
    OfficeApproved,
    Party,
    Refused,
    Signed,
    Submitted,
    TalkHeld,
    TrainingStarted,
    Transferred,
    Withdrawn,
)
from okstat.model.office import Office
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio
from okstat.period import add_months, half_year

__all__ = ["ON", "large_office"]

ON: Final = date(2026, 11, 20)
COVID_FIRST: Final = date(2020, 4, 1)
COVID_LAST: Final = date(2023, 2, 1)
_DAY: Final = timedelta(days=1)
_TRADES: Final = ("IMITD3----", "IMIKM3----", "SSSIK3----", "SSKOA3----")
_COUNTIES: Final = ("03", "46", "50", "55", "99")
_KINDS: Final = (ContractKind.APPRENTICE,) * 12 + tuple(ContractKind)
_COURSES: Final = ("2+2", "2+2", "2+2", "2+2", "1+3", "0+4", "0+4", None)
_RECORDED: Final = (
    "signed",
    "training_started",
    "approved",
    "assessment_held",
    "talk_held",
    "exam_registered",
    "exam_held",
    "ended",
    "absence",
    "leave",
    "employment_ended",
    "joined",
    "left",
)


def large_office(contracts: int, seed: int = 1) -> Portfolio:
    """A portfolio of so many contracts, twenty to an enterprise, all through one office."""
    chance = Random(seed)
    office = Office(
        id="office",
        events=tuple(
            OfficeApproved(id=str(number), on=date(2015, 1, 1), recorded=date(2015, 1, 1), county=county)
            for number, county in enumerate(_COUNTIES[:3], 1)
        ),
    )
    enterprises = tuple(_enterprise(chance, number) for number in range(max(1, contracts // 20)))
    return Portfolio(
        recorded=ON,
        complete=_WHOLE,
        offices=(office,),
        enterprises=enterprises,
        contracts=tuple(_contract(chance, number, chance.choice(enterprises), office) for number in range(contracts)),
    )


_WHOLE: Final = Complete(dict.fromkeys(_RECORDED, ON))


def _complete(chance: Random) -> Complete:
    """What holds for the whole document; for some, one kind is not complete, or to an earlier day only."""
    days = dict(_WHOLE.days)
    if chance.random() < 0.2:
        del days[chance.choice(_RECORDED)]
    if chance.random() < 0.1:
        days[chance.choice(list(days))] = ON - timedelta(days=chance.randrange(900))
    return Complete(days) if days != _WHOLE.days else _WHOLE


class _Chain:
    """Events of one subject, numbered as they are added."""

    def __init__(self) -> None:
        self.events: list[Event] = []

    def add(self, kind: type[Event], on: date, *, recorded: date | None = None, **fields: Any) -> None:
        """One more event, recorded on its own day unless another is given."""
        self.events.append(kind(id=str(len(self.events) + 1), on=on, recorded=recorded or on, **fields))


def _enterprise(chance: Random, number: int) -> Enterprise:
    departments = tuple(
        Department(id=f"E{number}-{place}", county=chance.choice((*_COUNTIES[:4], None))) for place in (1, 2)
    )
    chain = _Chain()
    for department in departments:
        for trade in chance.sample(_TRADES, 3):
            given = date(2014, 1, 1) + timedelta(days=chance.randrange(1200))
            county = department.county if department.county and chance.random() < 0.9 else chance.choice(_COUNTIES)
            chain.add(Approved, given, trade=trade, county=county, department=department.id)
            if chance.random() < 0.05:
                chain.add(ApprovalWithdrawn, date(2024, 2, 1), trade=trade, county=county, department=department.id)
    if chance.random() < 0.9:
        chain.add(Joined, date(2014, 1, 1), office="office")
        if chance.random() < 0.1:
            chain.add(Left, date(2023, 1, 1) + timedelta(days=chance.randrange(1300)), office="office")
    if chance.random() < 0.7:
        chain.add(EmployeesCounted, date(2025, 12, 31), employees=chance.choice((20, 76, 120, 900)))
    sector = chance.choice((Sector.STATE, Sector.STATE, Sector.STATE, Sector.PRIVATE, None))
    return Enterprise(
        id=f"E{number}", sector=sector, departments=departments, events=tuple(chain.events), complete=_complete(chance)
    )


def _contract(chance: Random, number: int, enterprise: Enterprise, office: Office) -> Contract:
    start = _first_day(chance)
    last = add_months(start, chance.choice((24, 24, 24, 36, 18))) - _DAY
    chain = _Chain()
    _begin(chance, chain, start, last)
    _follow_up(chance, chain, start, min(last, ON))
    _end(chance, chain, start, last)
    if chance.random() < 0.1 and chain.events:
        gone = chance.choice(chain.events)
        chain.add(Withdrawn, gone.on, recorded=min(gone.on + timedelta(days=40), ON), event=gone.id)
    born = date(start.year - chance.choice((17, 18, 19, 22)), chance.randrange(1, 13), 15)
    return Contract(
        id=f"K{number}",
        kind=chance.choice(_KINDS),
        person=Person(id=f"P{number}", born=born if chance.random() < 0.95 else None, home_county="03"),
        trade=chance.choice(_TRADES) if chance.random() < 0.97 else None,
        county=chance.choice(_COUNTIES[:3]),
        course=chance.choice(_COURSES),
        enterprise=enterprise,
        department=chance.choice((*enterprise.departments, *enterprise.departments, None)),
        office=office if chance.random() < 0.9 else None,
        employed_from=start - timedelta(days=30) if chance.random() < 0.1 else None,
        employment_is_independent=False if chance.random() < 0.5 else None,
        events=tuple(chain.events),
        complete=_complete(chance),
    )


def _first_day(chance: Random) -> date:
    """Most begin in the weeks after the summer, in the last years; some at any time, up to ten years ago."""
    year = 2026 - (chance.randrange(10) if chance.random() < 0.15 else chance.randrange(3))
    month, day = (8, chance.choice((1, 15, 18, 20, 25))) if chance.random() < 0.6 else (chance.randrange(1, 13), 5)
    if chance.random() < 0.2:
        month, day = chance.randrange(1, 13), chance.randrange(1, 29)
    return date(year, month, day)


def _begin(chance: Random, chain: _Chain, start: date, last: date) -> None:
    """Signatures, the county's approval, and the start of training."""
    signed = start - timedelta(days=chance.choice((30, 20, 10, 3, 1, 1, 0, -5)))
    by: tuple[Party, ...] | None = chance.choice(
        ((Party.APPRENTICE, Party.COMPANY, Party.OFFICE),) * 8
        + ((Party.APPRENTICE, Party.OFFICE), (Party.COMPANY,), (Party.APPRENTICE, Party.GUARDIAN), None)
    )
    if chance.random() < 0.97:
        chain.add(Signed, signed, by=by, first=start, last=last if chance.random() < 0.97 else None)
        chain.add(Submitted, signed + _DAY)
    if chance.random() < 0.97:
        chain.add(TrainingStarted, start)
    decided = start + timedelta(days=chance.randrange(-20, 60))
    if chance.random() < 0.9:
        effective = chance.choice((None, None, None, start, decided))
        chain.add(ContractApproved, decided, county="03", effective_from=effective)
    elif chance.random() < 0.5:
        chain.add(Refused, decided)


def _follow_up(chance: Random, chain: _Chain, start: date, until: date) -> None:
    """Talks and assessments, most of them in time, and what changes on the way."""
    for number in range(1, 8):
        slot = half_year(start, number)
        if slot.last > until:
            break
        for kind in (AssessmentHeld, TalkHeld):
            if chance.random() < 0.93:
                chain.add(kind, slot.first + timedelta(days=chance.randrange(30, 190)))
    if chance.random() < 0.3:
        away, length = start + timedelta(days=chance.randrange(400)), chance.choice((5, 20, 200, 400))
        share = chance.choice((Decimal(1), Decimal("0.5"), None))
        chain.add(Absent, away, last=away + timedelta(days=length), cause=AbsenceCause.SICKNESS, share=share)
    if chance.random() < 0.03:
        chain.add(Leave, start + timedelta(days=chance.randrange(400)), cause=AbsenceCause.PARENTAL)
    if chance.random() < 0.05:
        on = start + timedelta(days=chance.randrange(300))
        chain.add(Transferred, on, company=f"E{chance.randrange(3)}-1", consented=on)
    if chance.random() < 0.05:
        on = start + timedelta(days=chance.randrange(300))
        chain.add(Changed, on, trade=chance.choice(_TRADES), consented=chance.choice((on, None)))


def _covid(chance: Random, chain: _Chain, held: date) -> dict[str, Any]:
    """A layoff or a dismissal before an exam in the years of the pandemic; and what is said of an early exam."""
    if chance.random() < 0.4:
        away = held - timedelta(days=chance.choice((40, 80, 100)))
        last = chance.choice((None, away + timedelta(days=30), held + timedelta(days=9)))
        chain.add(Absent, away, last=last, cause=chance.choice((AbsenceCause.LAID_OFF, AbsenceCause.LAID_OFF, None)))
    elif chance.random() < 0.4:
        basis = chance.choice((EmploymentEnding.NOTICE, EmploymentEnding.AGREEMENT, None))
        chain.add(EmploymentEnded, held - timedelta(days=chance.choice((-1, 0, 1, 80, 100))), basis=basis)
    consented = chance.choice((None, held, held, held + timedelta(days=1)))
    refused = held if consented is None and chance.random() < 0.5 else None
    return {"consented": consented, "refused": refused, "company_finds_ready": chance.choice((None, False, True, True))}


def _end(chance: Random, chain: _Chain, start: date, last: date) -> None:
    """An extension, the registration, the exam and the end; or an early end with reference to probation."""
    if chance.random() < 0.03:
        by = Party.COMPANY
        on = start + timedelta(days=chance.randrange(20, 250))
        chain.add(Ended, on, by=by, basis=chance.choice((EndingBasis.PROBATION, EndingBasis.AGREEMENT, None)))
        return
    if chance.random() < 0.05:
        last = add_months(last, 3)
        chain.add(ExtensionGranted, last - timedelta(days=120), last=last)
    if chance.random() < 0.85:
        chain.add(ExamRegistered, last - timedelta(days=chance.randrange(40, 150)))
    if last < ON and chance.random() < 0.9:
        held = last + timedelta(days=chance.choice((-100, -60, -40, -10, -1, 0, 20, 70)))
        if chance.random() < 0.1:
            chain.add(ExamDeferred, last - timedelta(days=chance.randrange(40)))
        said = _covid(chance, chain, held) if COVID_FIRST <= held <= COVID_LAST else {}
        chain.add(ExamHeld, held, result=chance.choice(tuple(ExamResult)), **said)
        if chance.random() < 0.8:
            chain.add(CertificateIssued, held + timedelta(days=chance.choice((20, 20, 20, -3))))
        if chance.random() < 0.9:
            chain.add(Ended, last, basis=EndingBasis.COMPLETED)
