"""What circular H-1/23 asks of every state body in 2023, beside having an apprentice: each duty by itself.

The circular is for 2023. The guidelines of 2024 and later years are not known, and nothing is carried on.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.enterprise import Sector
from okstat.model.events import ContractKind
from okstat.rule import (
    MET,
    NOT_APPLICABLE,
    Due,
    Missing,
    Outcome,
    Role,
    Severity,
    breached,
    duty,
    judgement,
    rule,
    unknown,
)
from okstat.situation.approval import Run
from okstat.situation.clocks.contract import SIGNED, day_asked
from okstat.situation.enterprise import EnterpriseSituation
from okstat.text import Text

__all__: list[str] = []

FIRST: Final = date(2023, 1, 1)
LAST: Final = date(2023, 12, 31)
AFTER: Final = date(2024, 1, 1)
H1_23: Final = (Citation(Instrument.CIRCULAR_H1_23, "7", "2"),)
SECTOR: Final = Missing("enterprise.sector", "key sector of the enterprise")
EMPLOYEES: Final = Missing("employees.number", "event employees_counted")
RUNNING: Final = Missing("runs[].ended_on", "event training_started and ended of its contracts")
MEMBERSHIPS: Final = Missing("memberships.rows", "event joined of the enterprise")
CONSIDERED: Final = Missing("considered.on", "event considered of the enterprise")
STUDENTS: Final = Missing("attested.state.receives-students", "event attested state.receives-students")
REPORT: Final = Missing("attested.state.reported-in-annual-report", "event attested state.reported-in-annual-report")
NOT_MET: Final = Text(
    nb="Det ble bekreftet {on} at dette ikke er oppfylt.",
    nn="Det vart stadfesta {on} at dette ikkje er oppfylt.",
    en="It was attested on {on} that this is not met.",
)


def _of_the_state(enterprise: EnterpriseSituation) -> Outcome:
    """The circular speaks to all state bodies, also those without an apprentice."""
    sector = enterprise.enterprise.sector
    if sector is None:
        return unknown(SECTOR)
    return MET if sector is Sector.STATE else NOT_APPLICABLE


@rule(
    "state.apprentice-at-all-times",
    wording="2023",
    bearer=Role.STATE_BODY,
    severity=Severity.MODERATE,
    since=FIRST,
    until=AFTER,
    clock=day_asked,
    cites=H1_23,
    text=Text(
        nb="Den statlige virksomheten har til enhver tid minst én lærling.",
        nn="Den statlege verksemda har til kvar tid minst éin lærling.",
        en="The state body has at least one apprentice at all times.",
    ),
    breach=Text(
        nb="Virksomheten, som har over {threshold} ansatte, hadde ingen lærling {without}.",
        nn="Verksemda, som har over {threshold} tilsette, hadde ingen lærling {without}.",
        en="The body, which has more than {threshold} employees, had no apprentice on {without}.",
    ),
    remedy=Text(
        nb="Ta inn den neste lærlingen før den forrige er ferdig, og gjør greie for oppholdet i årsrapporten.",
        nn="Ta inn den neste lærlingen før den førre er ferdig, og gjer greie for opphaldet i årsrapporten.",
        en="Take on the next apprentice before the one before is done, and account for the gap in the annual report.",
    ),
)
def there_is_an_apprentice_at_all_times(enterprise: EnterpriseSituation, law: Law, on: date) -> Outcome:
    """Circular H-1/23: bodies with more than 75 employees, at least one at all times: a gap in the year is a breach."""
    asked = _of_the_state(enterprise)
    if asked is not MET:
        return asked
    threshold, employees = law.whole("state.apprentice-requirement.threshold"), enterprise.employees.number
    if employees is None:
        return unknown(EMPLOYEES)
    if employees <= threshold:
        return NOT_APPLICABLE
    apprentices = [run for run in enterprise.runs if run.kind is ContractKind.APPRENTICE]
    if _gap([run for run in apprentices if run.ended_on is not None or run.end_is_known], on) is None:
        return MET
    without = _gap(apprentices, on)
    if without is None or any(run.first is None for run in apprentices):
        return unknown(RUNNING)
    if enterprise.contracts_silent_to != on:
        return unknown(SIGNED)
    return breached(threshold=threshold, without=without)


def _gap(runs: list[Run], on: date) -> date | None:
    """The first day of the year, up to a day, on which none of the contracts ran; one that has not ended goes on."""
    reached = FIRST
    spans = sorted((run.first, run.ended_on or date.max) for run in runs if run.first is not None)
    for began, ended in spans:
        if began <= reached <= ended:
            if ended >= on:
                return None
            reached = ended + timedelta(days=1)
    return reached


PROPORTION: Final = Text(
    nb="Antallet lærlinger står i et rimelig forhold til størrelsen på virksomheten.",
    nn="Talet på lærlingar står i eit rimeleg forhold til storleiken på verksemda.",
    en="The number of apprentices is in reasonable proportion to the size of the body.",
)
IN_PROPORTION: Final = Text(
    nb="Står {apprentices} lærlinger i et rimelig forhold til {employees} ansatte? Virksomheten vurderer det, og "
    "svarer departementet for det.",
    nn="Står {apprentices} lærlingar i eit rimeleg forhold til {employees} tilsette? Verksemda vurderer det, og "
    "svarer departementet for det.",
    en="Are {apprentices} apprentices in reasonable proportion to {employees} employees? The body judges it, and "
    "answers to its ministry.",
)


@rule(
    "state.number-in-proportion",
    wording="2023",
    bearer=Role.STATE_BODY,
    severity=Severity.NOTICE,
    since=FIRST,
    until=AFTER,
    clock=day_asked,
    cites=H1_23,
    text=PROPORTION,
    breach=PROPORTION,
    remedy=Text(
        nb="Vurder hvor mange lærlinger virksomheten kan ha, og skriv ned vurderingen.",
        nn="Vurder kor mange lærlingar verksemda kan ha, og skriv ned vurderinga.",
        en="Consider how many apprentices the body can have, and write it down.",
    ),
)
def number_is_in_proportion(enterprise: EnterpriseSituation, law: Law, on: date) -> Outcome:
    """Circular H-1/23: a number in reasonable proportion to the size of the body; no figure is named."""
    asked = _of_the_state(enterprise)
    if asked is not MET:
        return asked
    if enterprise.employees.number is None:
        return unknown(EMPLOYEES)
    running = [run for run in enterprise.runs if run.kind is ContractKind.APPRENTICE and run.is_running(on)]
    return judgement(IN_PROPORTION, apprentices=len(running), employees=enterprise.employees.number)


@duty(
    "state.considers-each-year",
    wording="2023",
    bearer=Role.STATE_BODY,
    severity=Severity.NOTICE,
    since=FIRST,
    until=AFTER,
    cites=H1_23,
    text=Text(
        nb="Virksomheten har i løpet av året vurdert nye lærefag og et høyere antall lærlinger.",
        nn="Verksemda har i løpet av året vurdert nye lærefag og eit høgare tal på lærlingar.",
        en="The body has considered new trades and a higher number of apprentices in the course of the year.",
    ),
    breach=Text(
        nb="Virksomheten vurderte ikke nye lærefag eller flere lærlinger i {number}; året gikk ut {due}.",
        nn="Verksemda vurderte ikkje nye lærefag eller fleire lærlingar i {number}; året gjekk ut {due}.",
        en="The body did not consider new trades or more apprentices in {number}; the year ended on {due}.",
    ),
    remedy=Text(
        nb="Gjør vurderingen nå, og før dagen inn.",
        nn="Gjer vurderinga no, og før dagen inn.",
        en="Consider it now, and record the day.",
    ),
)
def trades_are_considered_each_year(
    enterprise: EnterpriseSituation, law: Law, first: date, last: date
) -> Iterator[Due] | Outcome:
    """Circular H-1/23: consider new trades and a higher number every year; the year it speaks of is 2023."""
    asked = _of_the_state(enterprise)
    if asked is not MET:
        return asked
    considered = next((day for day in enterprise.considered.on if FIRST <= day <= LAST), None)
    return iter((Due(FIRST.year, FIRST, LAST, considered, enterprise.considered.silent_to, CONSIDERED),))


@rule(
    "state.attached-to-an-office",
    wording="2023",
    bearer=Role.STATE_BODY,
    severity=Severity.NOTICE,
    since=FIRST,
    until=AFTER,
    clock=day_asked,
    cites=H1_23,
    text=Text(
        nb="Virksomheten er knyttet til OK stat eller et annet opplæringskontor.",
        nn="Verksemda er knytt til OK stat eller eit anna opplæringskontor.",
        en="The body is attached to OK stat or another training office.",
    ),
    breach=Text(
        nb="Virksomheten er ikke medlem av noe opplæringskontor.",
        nn="Verksemda er ikkje medlem av noko opplæringskontor.",
        en="The body is a member of no training office.",
    ),
    remedy=Text(
        nb="Søk medlemskap i OK stat eller et annet opplæringskontor.",
        nn="Søk medlemskap i OK stat eller eit anna opplæringskontor.",
        en="Apply for membership of OK stat or another training office.",
    ),
)
def state_body_is_attached_to_an_office(enterprise: EnterpriseSituation, law: Law, on: date) -> Outcome:
    """Circular H-1/23: attached to OK stat or another training office, also without an apprentice."""
    asked = _of_the_state(enterprise)
    if asked is not MET:
        return asked
    return {True: MET, None: unknown(MEMBERSHIPS), False: breached()}[enterprise.memberships.attached_on(on)]


def _attested(enterprise: EnterpriseSituation, id_: str, missing: Missing) -> Outcome:
    """What somebody at a state body has said."""
    asked, word = _of_the_state(enterprise), enterprise.attested.of(id_)
    if asked is not MET:
        return asked
    if word is None:
        return unknown(missing)
    return MET if word.met else breached(on=word.on)


@rule(
    "state.receives-students",
    wording="2023",
    bearer=Role.STATE_BODY,
    severity=Severity.NOTICE,
    since=FIRST,
    until=AFTER,
    clock=day_asked,
    cites=H1_23,
    text=Text(
        nb="Virksomheten arbeider for å ta imot studenter i praksis.",
        nn="Verksemda arbeider for å ta imot studentar i praksis.",
        en="The body works to receive students in practice.",
    ),
    breach=NOT_MET,
    remedy=Text(
        nb="Avtal praksisplasser med et studiested, og bekreft på nytt.",
        nn="Avtal praksisplassar med ein studiestad, og stadfest på nytt.",
        en="Agree on practice places with a university or school, and attest anew.",
    ),
)
def state_body_receives_students(enterprise: EnterpriseSituation, law: Law, on: date) -> Outcome:
    """Circular H-1/23: work to receive students in practice; somebody at the body says so."""
    return _attested(enterprise, "state.receives-students", STUDENTS)


@rule(
    "state.reported-in-annual-report",
    wording="2023",
    bearer=Role.STATE_BODY,
    severity=Severity.MODERATE,
    since=FIRST,
    until=AFTER,
    clock=day_asked,
    cites=H1_23,
    text=Text(
        nb="Årsrapporten sier hvor mange lærlinger det er, om flere ble vurdert og i hvilke fag, hvilket "
        "opplæringskontor det er, og hva som er gjort for studenter.",
        nn="Årsrapporten seier kor mange lærlingar det er, om fleire vart vurderte og i kva fag, kva "
        "opplæringskontor det er, og kva som er gjort for studentar.",
        en="The annual report tells the number of apprentices, whether more were considered and in which trades, which "
        "training office it is, and the work on students.",
    ),
    breach=NOT_MET,
    remedy=Text(
        nb="Ta dette inn i årsrapporten, med grunnen til avvik, og bekreft på nytt.",
        nn="Ta dette inn i årsrapporten, med grunnen til avvik, og stadfest på nytt.",
        en="Put this into the annual report, with the reason of any shortfall, and attest anew.",
    ),
)
def state_body_reports(enterprise: EnterpriseSituation, law: Law, on: date) -> Outcome:
    """Circular H-1/23: report in the annual report; a body that fell short explains why and what it did."""
    return _attested(enterprise, "state.reported-in-annual-report", REPORT)
