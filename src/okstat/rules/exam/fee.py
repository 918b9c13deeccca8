"""How praksiskandidatar register for an exam, and what they pay (forskrift 2024 § 9-56 (3))."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import AppealGround, Party
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.exam import praksiskandidat_registers
from okstat.situation.conditions import all_of, is_one_of
from okstat.situation.exams import ExamSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, FEE_2025, FIRST_FEE_KNOWN

__all__: list[str] = []

NEW: Final = Instrument.REGULATION_2024
KIND: Final = Missing("candidate.candidate.kind", "key kind of the candidate")
BY: Final = Missing("sitting.registrations[].by", "key by of event exam_registered")
DEADLINE: Final = Missing("sitting.registrations[].deadline", "key deadline of event exam_registered")
FEE: Final = Missing("sitting.registrations[].fee", "key fee of event exam_registered")
UPHELD: Final = Missing("case.appeals[].decided.upheld", "key upheld of event appeal_decided")
BEFORE_2025: Final = Missing("law exam.no-fee", "the text on a new exam without a fee before 2025-09-29")
REGISTER_IN_TIME: Final = Text(
    nb="Spør fylkeskommunen om oppmeldingen likevel kan tas, eller meld opp til neste frist.",
    nn="Spør fylkeskommunen om oppmeldinga likevel kan takast, eller meld opp til neste frist.",
    en="Ask the county whether it takes the registration all the same, or register by the next deadline.",
)
CHECK_THE_FEE: Final = Text(
    nb="Be fylkeskommunen rette gebyret.",
    nn="Be fylkeskommunen rette avgifta.",
    en="Ask the county to correct the fee.",
)
AMOUNT: Final = Text(
    nb="Praksiskandidaten betaler den prøveavgiften som er fastsatt i årets statsbudsjett.",
    nn="Praksiskandidaten betaler den prøveavgifta som er fastsett i statsbudsjettet for året.",
    en="The praksiskandidat pays the exam fee that the state budget of the year sets.",
)
OTHER_AMOUNT: Final = Text(
    nb="Fylkeskommunen krevde {asked} i prøveavgift ved oppmeldingen {on}; den er {amount}.",
    nn="Fylkeskommunen kravde {asked} i prøveavgift ved oppmeldinga {on}; ho er {amount}.",
    en="The county asked for {asked} as exam fee at the registration of {on}; it is {amount}.",
)


def _is_praksiskandidat(exam: ExamSituation) -> Outcome:
    return MET if exam.is_praksiskandidat else unknown(KIND)


def _is_deferred(exam: ExamSituation) -> bool:
    """Whether the latest registration is for an exam that had been put off."""
    return any(one.on <= exam.sitting.registrations[-1].on for one in exam.sitting.deferred)


def _upheld(exam: ExamSituation) -> Iterator[bool | None]:
    """What became of appeals on expulsion or annulment between the last exam and the registration."""
    registered = exam.sitting.registrations[-1].on
    since = exam.earlier[-1].first_on if exam.earlier else date.min
    for appeal in exam.case.appeals:
        is_on_it = appeal.event.ground in (AppealGround.EXPULSION, AppealGround.ANNULMENT)
        if is_on_it and appeal.decided is not None and since <= appeal.decided.on <= registered:
            yield appeal.decided.upheld


def _is_free(exam: ExamSituation) -> Outcome:
    """Met where the exam costs nothing."""
    upheld = list(_upheld(exam))
    if _is_deferred(exam) or True in upheld:
        return MET
    return unknown(UPHELD) if None in upheld else NOT_APPLICABLE


@rule(
    "exam.registration-praksiskandidat",
    wording="2024",
    bearer=Role.APPRENTICE,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=praksiskandidat_registers,
    cites=(Citation(NEW, "9-56", "3.1"),),
    text=Text(
        nb="Praksiskandidaten melder seg selv opp, innen fristen som fylkeskommunen har satt.",
        nn="Praksiskandidaten melder seg opp sjølv, innan fristen som fylkeskommunen har sett.",
        en="The praksiskandidat registers him- or herself, by the deadline that the county has set.",
    ),
    breach=Text(
        nb="Oppmeldingen {on} kom ikke fra praksiskandidaten selv innen fristen.",
        nn="Oppmeldinga {on} kom ikkje frå praksiskandidaten sjølv innan fristen.",
        en="The registration of {on} did not come from the praksiskandidat by the deadline.",
    ),
    remedy=REGISTER_IN_TIME,
)
def praksiskandidat_registers_in_time(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-56 (3) first sentence. The county sets the day: it comes with the registration."""
    asked, registered = _is_praksiskandidat(exam), exam.sitting.registrations[0]
    if asked is not MET:
        return asked
    in_time = unknown(DEADLINE)
    if registered.deadline is not None:
        in_time = MET if registered.on <= registered.deadline else breached(on=registered.on)
    return all_of(is_one_of(registered.by, (Party.APPRENTICE,), BY, on=registered.on), in_time)


def _pays(exam: ExamSituation, law: Law) -> Outcome:
    """The amount for a first exam, or the higher one for a later exam."""
    registered = exam.sitting.registrations[-1]
    is_first = all(one.held is None for one in exam.earlier)
    amount = law.number("exam.fee-kr", "first" if is_first else "later")
    return is_one_of(registered.fee, (amount,), FEE, on=registered.on, asked=_kr(registered.fee), amount=_kr(amount))


def _kr(amount: Decimal | None) -> str:
    return f"{amount} kr"


@rule(
    "exam.fee",
    wording="2016",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=FIRST_FEE_KNOWN,
    until=ACT_2023_IN_FORCE,
    clock=praksiskandidat_registers,
    cites=(Citation(Instrument.REGULATION_2006, "", ""),),
    text=AMOUNT,
    breach=OTHER_AMOUNT,
    remedy=CHECK_THE_FEE,
)
def praksiskandidat_pays_the_fee_2016(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """The amounts that counties told of; where the old regulation says so, and who went free, was not seen."""
    asked = _is_praksiskandidat(exam)
    if asked is not MET:
        return asked
    return unknown(BEFORE_2025) if _is_free(exam) is not NOT_APPLICABLE else _pays(exam, law)


@rule(
    "exam.fee",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=praksiskandidat_registers,
    cites=(Citation(NEW, "9-56", "3.2"), Citation(NEW, "9-66", "4.2")),
    text=AMOUNT,
    breach=OTHER_AMOUNT,
    remedy=CHECK_THE_FEE,
)
def praksiskandidat_pays_the_fee(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-56 (3) second and third sentence, § 9-66 (4): a fee each time; the state budget sets it year by year."""
    asked, free = _is_praksiskandidat(exam), _is_free(exam)
    if asked is not MET:
        return asked
    if free is not NOT_APPLICABLE:
        is_known = exam.sitting.registrations[-1].on >= FEE_2025 and law.knows("FOR-2025-09-29-1988")
        is_settled = is_known and free is MET
        return NOT_APPLICABLE if is_settled else free if free.missing else unknown(BEFORE_2025)
    return _pays(exam, law)


@rule(
    "exam.no-fee",
    wording="2025",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=FEE_2025,
    clock=praksiskandidat_registers,
    cites=(Citation(NEW, "9-56", "3.3"),),
    text=Text(
        nb="Utsatt prøve er gratis, og ny prøve etter medhold i klage på bortvisning eller annullering.",
        nn="Utsett prøve er gratis, og ny prøve etter medhald i klage på bortvising eller annullering.",
        en="A deferred exam is free, and a new exam after a successful appeal on expulsion or annulment.",
    ),
    breach=Text(
        nb="Fylkeskommunen krevde {asked} ved oppmeldingen {on}, men prøven er gratis.",
        nn="Fylkeskommunen kravde {asked} ved oppmeldinga {on}, men prøva er gratis.",
        en="The county asked for {asked} at the registration of {on}, but the exam is free.",
    ),
    remedy=CHECK_THE_FEE,
)
def deferred_exam_is_free(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-56 (3) last sentence, as it stands since 29 September 2025; what it said before was not seen."""
    asked, free, registered = _is_praksiskandidat(exam), _is_free(exam), exam.sitting.registrations[-1]
    if asked is not MET or free is not MET:
        return asked if asked is not MET else free
    return is_one_of(registered.fee, (Decimal(0),), FEE, on=registered.on, asked=_kr(registered.fee))
