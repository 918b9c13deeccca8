"""What an office reports of its members, and the loss of its approval (forskrift 2024 § 6-19; 1998 § 4-3 (2), (4))."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, Task, judgement, rule, unknown
from okstat.situation.clocks.contract import day_asked
from okstat.situation.enterprise import OfficeSituation
from okstat.situation.occasions.office import while_office_is_approved
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

REGULATION: Final = Instrument.REGULATION_2024
MEMBERS: Final = Task("report-members")
REPORTED: Final = Missing("reported.on", "event members_reported of the office")

TELLS = Text(
    nb="Kontoret har fortalt fylkeskommunen hvilke bedrifter det har avtale med, slik de er nå.",
    nn="Kontoret har fortalt fylkeskommunen kva bedrifter det har avtale med, slik dei er no.",
    en="The office has told the county which companies it has agreements with, as they are now.",
)
NOT_TOLD_YET = Text(
    nb="Medlemmene ble endret {changed}, og fylkeskommunen har ikke fått vite det. Loven nevner ingen dag: når skal "
    "kontoret melde fra? Kontoret avgjør det, og fylkeskommunen kan si når den venter det.",
    nn="Medlemmene vart endra {changed}, og fylkeskommunen har ikkje fått vite det. Lova nemner ingen dag: når skal "
    "kontoret melde frå? Kontoret avgjer det, og fylkeskommunen kan seie når han ventar det.",
    en="The members changed on {changed}, and the county has not been told. The law names no day: when shall the "
    "office report it? The office decides, and the county may say when it expects it.",
)
TELL = Text(
    nb="Meld til fylkeskommunen hvilke bedrifter kontoret har avtale med, og før dagen inn.",
    nn="Meld til fylkeskommunen kva bedrifter kontoret har avtale med, og før dagen inn.",
    en="Tell the county which companies the office has agreements with, and record the day.",
)


def members_change(office: OfficeSituation) -> date | Outcome:
    """The day on which an enterprise last became a member, or last was no longer one."""
    days = _changes(office)
    return days[-1] if days else NOT_APPLICABLE


def _changes(office: OfficeSituation) -> list[date]:
    """Each day on which an enterprise became a member, or was no longer one, in order."""
    joined = [member.first for member in office.members]
    left = [member.last + timedelta(days=1) for member in office.members if member.last is not None]
    return sorted([*joined, *left])


def _told(office: OfficeSituation) -> Outcome:
    """Told on the day of the last change or later; no day is named by which it must be."""
    days = _changes(office)
    if any(day >= days[-1] for day in office.reported.on):
        return MET
    return judgement(NOT_TOLD_YET, changed=days[-1]) if office.reported.silent_to == office.on else unknown(REPORTED)


@rule(
    "office.member-change-notice",
    wording="1998",
    bearer=MEMBERS,
    severity=Severity.MODERATE,
    until=ACT_2023_IN_FORCE,
    clock=members_change,
    cites=(Citation(Instrument.ACT_1998, "4-3", "2"),),
    text=TELLS,
    breach=TELL,
    remedy=TELL,
)
def change_of_members_was_notified(office: OfficeSituation, law: Law, on: date) -> Outcome:
    """§ 4-3 (2): the office tells the county when its group of members changes."""
    return _told(office)


@rule(
    "office.member-change-notice",
    wording="2024",
    bearer=MEMBERS,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=members_change,
    cites=(Citation(REGULATION, "6-19", "1"),),
    text=TELLS,
    breach=TELL,
    remedy=TELL,
)
def members_are_reported(office: OfficeSituation, law: Law, on: date) -> Outcome:
    """Forskrift § 6-19 (1): the office reports to the county which companies it has agreements with."""
    return _told(office)


WITHDRAW = Text(
    nb="Kontoret oppfyller ikke lenger alle vilkår: {lacks}. Skal fylkeskommunen trekke godkjenningen tilbake? "
    "Fylkeskommunen avgjør det.",
    nn="Kontoret oppfyller ikkje lenger alle vilkår: {lacks}. Skal fylkeskommunen trekkje godkjenninga tilbake? "
    "Fylkeskommunen avgjer det.",
    en="The office no longer meets all conditions: {lacks}. Shall the county withdraw the approval? "
    "The county decides.",
)
KEEPS = Text(
    nb="Kontoret oppfyller fortsatt vilkårene for godkjenningen.",
    nn="Kontoret oppfyller framleis vilkåra for godkjenninga.",
    en="The office still meets the conditions of its approval.",
)
MEND = Text(
    nb="Rett opp det som mangler, og fortell fylkeskommunen at det er gjort.",
    nn="Rett opp det som manglar, og fortel fylkeskommunen at det er gjort.",
    en="Mend what is missing, and tell the county that it is done.",
)
STATUTES: Final = Text(nb="vedtektene", nn="vedtektene", en="the statutes")
REGISTRATION: Final = Text(nb="registreringen", nn="registreringa", en="the registration")
BOARD: Final = Text(nb="styret", nn="styret", en="the board")


def _lacking(office: OfficeSituation) -> tuple[Text, ...]:
    """The conditions that are known not to be met."""
    board, lacks = office.board, []
    for name, condition in (("office.statutes", STATUTES), ("office.registered", REGISTRATION)):
        word = office.attested.of(name)
        if word is not None and not word.met:
            lacks.append(condition)
    if 0 in (board.employers, board.employees, board.learners):
        lacks.append(BOARD)
    return tuple(lacks)


@rule(
    "office.withdrawal",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=day_asked,
    cites=(Citation(REGULATION, "6-19", "2"),),
    text=KEEPS,
    breach=MEND,
    remedy=MEND,
)
def office_keeps_its_approval(office: OfficeSituation, law: Law, on: date) -> Outcome:
    """Forskrift § 6-19 (2): the county may withdraw the approval when the conditions are no longer met.

    An assessment by the vocational training board is not named here.
    """
    asked = while_office_is_approved(office)
    if asked is not MET:
        return asked
    lacks = _lacking(office)
    return judgement(WITHDRAW, lacks=lacks) if lacks else NOT_APPLICABLE
