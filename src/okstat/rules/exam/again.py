"""A new exam after one that was not passed, and how many there may be (forskrift 2024 § 9-66; 2006 § 3-58).

Praksiskandidatar may come again as often as they wish, after a time: see `exam.praksiskandidat-retake`.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import ContractKind, ExamMatter
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, disputed, rule, unknown
from okstat.situation.clocks.exam import RESULT, decision_is_made, is_granted, new_exam_is_held
from okstat.situation.exam_kind import sittings_elsewhere, sittings_of
from okstat.situation.exams import DecisionSituation, Examined, ExamSituation
from okstat.situation.tries import Tries, lift_by, tries_of
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, EXAM_REFORM_2018, REGULATION_OF_JUNE_2026, RENUMBERED_2020

__all__: list[str] = []

OLD: Final = Instrument.REGULATION_2006
NEW: Final = Instrument.REGULATION_2024
KIND: Final = Missing("candidate.candidate.kind", "key kind of the candidate")
OF_2018: Final = Missing("law exam.first-fail", "the text on extended contracts and other candidates before 2024-08-01")
SINCE_2024: Final = (Citation(NEW, "9-66", "1"), Citation(NEW, "9-66", "3"), Citation(NEW, "9-67", "3"))
SINCE_2018: Final = (
    Citation(OLD, "3-58", "1", EXAM_REFORM_2018, RENUMBERED_2020),
    Citation(OLD, "", "", RENUMBERED_2020, ACT_2023_IN_FORCE),
)

ONE_MORE: Final = Text(
    nb="Den som ikke besto første gang, får én ny prøve, og flere når kontrakten er forlenget, en ny er godkjent "
    "eller mer opplæring er tilbudt.",
    nn="Den som ikkje bestod første gong, får éi ny prøve, og fleire når kontrakten er forlengd, ein ny er godkjend "
    "eller meir opplæring er tilboden.",
    en="Whoever failed at first gets one new exam, and more when the contract is extended, a new one is approved or "
    "more training is offered.",
)
ONE_MORE_2018: Final = Text(
    nb="Den som ikke besto første gang, får én ny prøve; deretter bare som praksiskandidat.",
    nn="Den som ikkje bestod første gong, får éi ny prøve; deretter berre som praksiskandidat.",
    en="Whoever failed at first gets one new exam; after that only as praksiskandidat.",
)
TOO_MANY: Final = Text(
    nb="Prøven {held} var en ny prøve etter {failed} prøver som ikke var bestått, uten noe som opphever grensen på én.",
    nn="Prøva {held} var ei ny prøve etter {failed} prøver som ikkje var bestått, utan noko som opphevar grensa på éi.",
    en="The exam on {held} was a new one after {failed} exams not passed, with nothing to lift the limit of one.",
)
REFUSED: Final = Text(
    nb="Oppmelding til ny prøve ble avslått {on}, men kandidaten har rett til den.",
    nn="Oppmelding til ny prøve vart avslått {on}, men kandidaten har rett til ho.",
    en="Registration for a new exam was refused on {on}, though the candidate has a right to it.",
)
ASK_COUNTY: Final = Text(
    nb="Avklar retten til ny prøve med fylkeskommunen: forlenget kontrakt, ny kontrakt og mer opplæring opphever "
    "grensen.",
    nn="Avklar retten til ny prøve med fylkeskommunen: forlengd kontrakt, ny kontrakt og meir opplæring opphevar "
    "grensa.",
    en="Settle the right to a new exam with the county: an extended contract, a new one and more training lift the "
    "limit.",
)
EXTENSION_COUNTS: Final = {
    ContractKind.APPRENTICE: True,
    ContractKind.TRAINING_CANDIDATE: False,
    ContractKind.PRAKSISBREV_CANDIDATE: False,
}
"""For whom the text of 2024 names an extended contract; fagbrev på jobb is named by neither text."""


def _counted(of: Examined, tries: Tries, has_right: Outcome, has_none: Outcome, day: date, *, is_2026: bool) -> Outcome:
    """What to answer where a further exam is a right, and where it is none."""
    if tries.most == 0:
        return NOT_APPLICABLE
    if of.is_praksiskandidat is not False:
        return unknown(KIND) if of.is_praksiskandidat is None else NOT_APPLICABLE
    if tries.most == 1 == tries.least:
        return has_right
    if tries.least <= 1 or tries.first_on is None:
        return unknown(RESULT)
    lift = lift_by(of, tries.first_on, day)
    names = is_2026 or (EXTENSION_COUNTS.get(of.kind) if of.kind is not None else False)
    may_lift = names or of.kind is ContractKind.FAGBREV_ON_THE_JOB
    untold = lift.untold_training + (lift.untold_extension if may_lift and not lift.by_extension else ())
    has_none = unknown(*untold) if untold else has_none
    if lift.by_training or (lift.by_extension and names and of.kind is not ContractKind.FAGBREV_ON_THE_JOB):
        return has_right
    if of.kind is ContractKind.FAGBREV_ON_THE_JOB and (lift.by_extension or lift.by_early_extension):
        return disputed(
            a_contract_on_fagbrev_på_jobb_is_a_lærekontrakt_here=has_right,
            a_contract_on_fagbrev_på_jobb_is_not_named=has_none,
        )
    if names and lift.by_early_extension:
        return disputed(
            any_extension_lifts_the_limit=has_right,
            only_an_extension_after_a_failed_exam_lifts_the_limit=has_none,
        )
    return has_none


def _by_the_text_of_2018(of: Examined, tries: Tries, has_right: Outcome, has_none: Outcome, day: date) -> Outcome:
    """One new exam for lærlingar; on others, and on what lifts the limit, the text was not seen."""
    if tries.most == 0:
        return NOT_APPLICABLE
    if of.kind is not ContractKind.APPRENTICE:
        return unknown(OF_2018)
    if tries.most == 1 == tries.least:
        return has_right
    if tries.least <= 1 or tries.first_on is None:
        return unknown(RESULT)
    lift = lift_by(of, tries.first_on, day)
    if lift.by_training or lift.by_extension or lift.by_early_extension:
        return unknown(OF_2018)
    untold = lift.untold_training + lift.untold_extension
    return unknown(*untold) if untold else has_none


@rule(
    "exam.first-fail",
    wording="2018",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=EXAM_REFORM_2018,
    until=ACT_2023_IN_FORCE,
    clock=new_exam_is_held,
    cites=SINCE_2018,
    text=ONE_MORE_2018,
    breach=TOO_MANY,
    remedy=ASK_COUNTY,
)
def one_new_exam_2018(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 3-58 of 2018: one new exam; whoever fails again can come only as praksiskandidat."""
    tries, held = tries_of(exam.earlier), exam.held.on
    return _by_the_text_of_2018(exam, tries, MET, breached(held=held, failed=tries.least), held)


@rule(
    "exam.first-fail",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    until=REGULATION_OF_JUNE_2026,
    clock=new_exam_is_held,
    cites=SINCE_2024,
    text=ONE_MORE,
    breach=TOO_MANY,
    remedy=ASK_COUNTY,
)
def one_new_exam(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-66 (1), (3): one, unless a lærekontrakt is extended or the county offers more training in the trade."""
    tries, held = tries_of(exam.earlier), exam.held.on
    return _counted(exam, tries, MET, breached(held=held, failed=tries.least), held, is_2026=False)


@rule(
    "exam.first-fail",
    wording="2026",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=REGULATION_OF_JUNE_2026,
    clock=new_exam_is_held,
    cites=SINCE_2024,
    text=ONE_MORE,
    breach=TOO_MANY,
    remedy=ASK_COUNTY,
)
def one_new_exam_2026(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-66 (3) since 22 June 2026: an extended opplæringskontrakt lifts the limit too."""
    tries, held = tries_of(exam.earlier), exam.held.on
    return _counted(exam, tries, MET, breached(held=held, failed=tries.least), held, is_2026=True)


# ── registration refused ───────────────────────────────────────────────────────────────────────


def _is_refused(decided: DecisionSituation) -> Outcome:
    """Met where a registration was refused."""
    granted = is_granted(decided, ExamMatter.REGISTRATION)
    if isinstance(granted, Outcome):
        return granted
    return NOT_APPLICABLE if granted else MET


def _sat(decided: DecisionSituation) -> Tries:
    contract, kind = decided.contract, decided.exam_kind
    own = [one for one in sittings_of(decided.case.sittings, contract, kind) if one.day <= decided.day]
    return tries_of(sorted([*sittings_elsewhere(contract, kind, decided.day), *own], key=lambda one: one.day))


@rule(
    "exam.first-fail",
    wording="2018, refused",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=EXAM_REFORM_2018,
    until=ACT_2023_IN_FORCE,
    clock=decision_is_made,
    cites=SINCE_2018,
    text=ONE_MORE_2018,
    breach=REFUSED,
    remedy=ASK_COUNTY,
)
def new_exam_is_not_refused_2018(decided: DecisionSituation, law: Law, on: date) -> Outcome:
    """§ 3-58 of 2018, seen from a registration that was refused."""
    refused, event = _is_refused(decided), decided.decision.event
    if refused is not MET:
        return refused
    return _by_the_text_of_2018(decided, _sat(decided), breached(on=event.on), MET, event.on)


@rule(
    "exam.first-fail",
    wording="2024, refused",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    until=REGULATION_OF_JUNE_2026,
    clock=decision_is_made,
    cites=SINCE_2024,
    text=ONE_MORE,
    breach=REFUSED,
    remedy=ASK_COUNTY,
)
def new_exam_is_not_refused(decided: DecisionSituation, law: Law, on: date) -> Outcome:
    """§ 9-66 (1), (3), seen from a registration that was refused."""
    refused, event = _is_refused(decided), decided.decision.event
    if refused is not MET:
        return refused
    return _counted(decided, _sat(decided), breached(on=event.on), MET, event.on, is_2026=False)


@rule(
    "exam.first-fail",
    wording="2026, refused",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=REGULATION_OF_JUNE_2026,
    clock=decision_is_made,
    cites=SINCE_2024,
    text=ONE_MORE,
    breach=REFUSED,
    remedy=ASK_COUNTY,
)
def new_exam_is_not_refused_2026(decided: DecisionSituation, law: Law, on: date) -> Outcome:
    """§ 9-66 (3) since 22 June 2026, seen from a registration that was refused."""
    refused, event = _is_refused(decided), decided.decision.event
    if refused is not MET:
        return refused
    return _counted(decided, _sat(decided), breached(on=event.on), MET, event.on, is_2026=True)
