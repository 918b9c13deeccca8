"""Participants in the trial of modular training for adults (forskrift 2024 § 23-7)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.curricula import MODULE_TRIAL_2024, TRIAL_LK06_BEFORE, TRIAL_MODULES_BY
from okstat.law import Law
from okstat.model.complete import silence_is_fact
from okstat.model.events import Curriculum, ModulesApproved
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.exam import sitting_is_held
from okstat.situation.conditions import is_one_of
from okstat.situation.exam_kind import ExamKind
from okstat.situation.exams import ExamSituation
from okstat.text import Text

__all__: list[str] = []

NEW: Final = Instrument.REGULATION_2024
IN_TRIAL: Final = Missing("case.basis.modules.in_trial", "key in_trial of event modules_approved")
TEST_REQUIRED: Final = Missing(
    "case.basis.modules.knowledge_test_required", "key knowledge_test_required of event modules_approved"
)
TEST: Final = Missing("case.basis.knowledge_test_on", "event knowledge_test_passed")
WRITTEN: Final = Missing("case.basis.written_exam_on", "event written_exam_passed")
FRAMEWORK: Final = Missing(
    "law exam.condition-exempt-groups", "what the curriculum of the trade says of a written exam"
)
CURRICULUM: Final = Missing("sitting.held.curriculum", "key curriculum of event exam_held")

ASK_COUNTY: Final = Text(
    nb="Avklar med fylkeskommunen hva som skulle vært på plass, og om prøven gjelder.",
    nn="Avklar med fylkeskommunen kva som skulle vore på plass, og om prøva gjeld.",
    en="Settle with the county what should have been in place, and whether the exam counts.",
)


def _trial_modules(exam: ExamSituation) -> ModulesApproved | Outcome:
    """The modules of a participant in the trial of modular training for adults."""
    modules = exam.case.basis.modules
    if modules is None or exam.exam_kind is not ExamKind.TRADE:
        return NOT_APPLICABLE
    if modules.in_trial is None:
        return unknown(IN_TRIAL)
    return modules if modules.in_trial else NOT_APPLICABLE


def _was_passed(passed: date | None, silent_to: date | None, held: date, missing: Missing) -> Outcome:
    """Whether something was passed before the exam."""
    if passed is not None:
        return MET if passed <= held else breached(held=held)
    return breached(held=held) if silence_is_fact(silent_to, held) else unknown(missing)


@rule(
    "exam.condition-exempt-groups",
    wording="2024",
    bearer=Role.APPRENTICE,
    severity=Severity.INVALID,
    since=MODULE_TRIAL_2024,
    clock=sitting_is_held,
    cites=(Citation(NEW, "23-7", "3"),),
    text=Text(
        nb="Deltakere i modulforsøket med alle moduler godkjent innen 31. juli 2025 trenger ingen skriftlig eksamen, "
        "men består kunnskapstesten der forsøket krevde den.",
        nn="Deltakarar i modulforsøket med alle modular godkjende innan 31. juli 2025 treng ingen skriftleg eksamen, "
        "men består kunnskapstesten der forsøket kravde han.",
        en="Participants in the module trial with all modules approved by 31 July 2025 need no written exam, but pass "
        "the knowledge test where the trial asked for it.",
    ),
    breach=Text(
        nb="Prøven ble holdt {held} uten at kunnskapstesten var bestått.",
        nn="Prøva vart halden {held} utan at kunnskapstesten var bestått.",
        en="The exam was held on {held} though the knowledge test had not been passed.",
    ),
    remedy=ASK_COUNTY,
)
def trial_participants_pass_the_test(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 23-7 (3): by 31 July 2025. Later modules leave the ordinary question: what the trade's curriculum asks for."""
    modules, basis, held = _trial_modules(exam), exam.case.basis, exam.held.on
    if isinstance(modules, Outcome):
        return modules
    if modules.on > TRIAL_MODULES_BY:
        has_written = basis.written_exam_on is not None and basis.written_exam_on <= held
        return MET if has_written else unknown(FRAMEWORK)
    if modules.knowledge_test_required is None:
        return unknown(TEST_REQUIRED)
    if not modules.knowledge_test_required:
        return MET
    return _was_passed(basis.knowledge_test_on, basis.knowledge_test_silent_to, held, TEST)


@rule(
    "exam.trial-curriculum",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=MODULE_TRIAL_2024,
    clock=sitting_is_held,
    cites=(Citation(NEW, "23-7", "2"),),
    text=Text(
        nb="Deltakere i modulforsøket med alle moduler godkjent før 31. juli 2024 tar prøven etter LK06.",
        nn="Deltakarar i modulforsøket med alle modular godkjende før 31. juli 2024 tek prøva etter LK06.",
        en="Participants in the module trial with all modules approved before 31 July 2024 take the exam by LK06.",
    ),
    breach=Text(
        nb="Prøven {held} ble holdt etter en annen læreplan enn LK06.",
        nn="Prøva {held} vart halden etter ein annan læreplan enn LK06.",
        en="The exam on {held} was held by another curriculum than LK06.",
    ),
    remedy=ASK_COUNTY,
)
def early_trial_participants_sit_by_lk06(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 23-7 (2): modules approved, but exam or knowledge test not taken, before 31 July 2024: registered by LK06."""
    modules = _trial_modules(exam)
    if isinstance(modules, Outcome):
        return modules
    if modules.on >= TRIAL_LK06_BEFORE:
        return NOT_APPLICABLE
    return is_one_of(exam.held.curriculum, (Curriculum.LK06,), CURRICULUM, held=exam.held.on)
