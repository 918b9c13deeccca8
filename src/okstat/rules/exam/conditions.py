"""The subjects that must be passed before fagprøve, svenneprøve and praksisbrevprøve (forskrift 2024 §§ 9-3 (3), 9-57).

Lærekandidatar, kandidatar for fagbrev på jobb and praksiskandidatar are not named: nothing is asked of them here.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import CandidateKind, ContractKind, SubjectsDocumented
from okstat.period import add_years
from okstat.plans.lengths import said
from okstat.rule import MET, NOT_APPLICABLE, Due, Missing, Outcome, Role, Severity, breached, duty, rule, unknown
from okstat.situation.clocks.exam import SUBJECTS, exam_is_registered, sitting_is_held
from okstat.situation.contract import ContractSituation
from okstat.situation.exams import ExamSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, EXAM_REFORM_2018, REGULATION_OF_2009, RENUMBERED_2020

__all__: list[str] = []

OLD: Final = Instrument.REGULATION_2006
NEW: Final = Instrument.REGULATION_2024
SHARED: Final = Missing("case.basis.subjects[].shared_not_passed", "key shared_not_passed of event subjects_documented")
BASIS: Final = Missing(
    "case.basis.subjects[].shared_without_basis", "key shared_without_basis of event subjects_documented"
)
OTHERS: Final = Missing("case.basis.subjects[].others_not_passed", "key others_not_passed of event subjects_documented")
FOLLOWED: Final = Missing("case.basis.subjects[].followed", "key followed of event subjects_documented")
KIND: Final = Missing("candidate.candidate.kind", "key kind of the candidate")

PASSED_FIRST: Final = Text(
    nb="Alle relevante fag og eksamener er bestått før prøven; noen få fellesfag kan stå igjen når opplæringen "
    "er fulgt.",
    nn="Alle relevante fag og eksamenar er bestått før prøva; nokre få fellesfag kan stå att når opplæringa er følgd.",
    en="All relevant subjects and exams are passed first; a few shared subjects may be left if the training "
    "was followed.",
)
NOT_PASSED: Final = Text(
    nb="Prøven ble holdt {held} før alt var bestått. Det som sto igjen: {left}.",
    nn="Prøva vart halden {held} før alt var bestått. Det som stod att: {left}.",
    en="The exam was held on {held} before everything was passed. What was left: {left}.",
)
SHARED_LEFT: Final = Text(
    nb="fellesfag: {count} (høyst {limit} kan stå igjen, og bare når opplæringen er fulgt)",
    nn="fellesfag: {count} (høgst {limit} kan stå att, og berre når opplæringa er følgd)",
    en="shared subjects: {count} (at most {limit} may be left, and only if the training was followed)",
)
WITHOUT_BASIS: Final = Text(
    nb="fellesfag uten vurderingsgrunnlag: {count}",
    nn="fellesfag utan vurderingsgrunnlag: {count}",
    en="shared subjects without basis for assessment: {count}",
)
OTHERS_LEFT: Final = Text(
    nb="andre fag eller eksamener: {count}",
    nn="andre fag eller eksamenar: {count}",
    en="other subjects or exams: {count}",
)
PASS_THEM: Final = Text(
    nb="Avklar med fylkeskommunen om prøven gjelder, og ta de fagene som mangler.",
    nn="Avklar med fylkeskommunen om prøva gjeld, og ta dei faga som manglar.",
    en="Settle with the county whether the exam counts, and take the subjects that are missing.",
)


def _limit(exam: ExamSituation, law: Law) -> int | Outcome:
    """How many shared subjects may be left, of those of whom subjects are asked."""
    if exam.kind is ContractKind.PRAKSISBREV_CANDIDATE:
        return law.whole("exam.shared-subjects-left", "praksisbrev_candidate")
    if exam.kind is ContractKind.APPRENTICE:
        return law.whole("exam.shared-subjects-left", "apprentice")
    if exam.candidate is None:
        return NOT_APPLICABLE
    kind = exam.candidate.candidate.kind
    if kind is None:
        return unknown(KIND)
    return law.whole("exam.shared-subjects-left", "apprentice") if kind is CandidateKind.PUPIL else NOT_APPLICABLE


def _may_sit(exam: ExamSituation, limit: int) -> Outcome:
    shown = exam.case.basis.subjects_by(exam.held.on)
    if shown is None:
        return unknown(SUBJECTS)
    shared, basis, others = shown.shared_not_passed, shown.shared_without_basis, shown.others_not_passed
    is_too_much = bool(basis) or bool(others) or (shared is not None and shared > limit)
    if is_too_much or (shared and shown.followed is False):
        left = ((SHARED_LEFT, shared), (WITHOUT_BASIS, basis), (OTHERS_LEFT, others))
        return breached(held=exam.held.on, left=tuple(said(text, count=n, limit=limit) for text, n in left if n))
    missing = tuple(fact for value, fact in ((shared, SHARED), (basis, BASIS), (others, OTHERS)) if value is None)
    if shared and shown.followed is None:
        missing += (FOLLOWED,)
    return unknown(*missing) if missing else MET


@rule(
    "exam.condition-subjects",
    wording="2009",
    bearer=Role.APPRENTICE,
    severity=Severity.INVALID,
    since=REGULATION_OF_2009,
    until=RENUMBERED_2020,
    clock=exam_is_registered,
    cites=(
        Citation(OLD, "3-51", "1", REGULATION_OF_2009, EXAM_REFORM_2018),
        Citation(OLD, "3-51", "", EXAM_REFORM_2018, RENUMBERED_2020),
    ),
    text=Text(
        nb="Alle fag og eksamener på Vg1 til Vg3 er bestått før kandidaten meldes opp.",
        nn="Alle fag og eksamenar på Vg1 til Vg3 er bestått før kandidaten blir meld opp.",
        en="All subjects and exams at Vg1 to Vg3 are passed before the candidate is registered.",
    ),
    breach=NOT_PASSED,
    remedy=PASS_THEM,
)
def subjects_are_passed_before_registration(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 3-51 of 2009: the main rule. Which exceptions it had was not seen, so what is not passed is not judged."""
    if exam.kind is not ContractKind.APPRENTICE:
        return NOT_APPLICABLE
    shown = exam.case.basis.subjects_by(exam.sitting.registrations[-1].on)
    if shown is None:
        return unknown(SUBJECTS)
    counts = (shown.shared_not_passed, shown.shared_without_basis, shown.others_not_passed)
    if counts == (0, 0, 0):
        return MET
    return unknown(Missing("law exam.condition-subjects", "the exceptions from passed subjects in the old regulation"))


@rule(
    "exam.condition-subjects",
    wording="2020",
    bearer=Role.APPRENTICE,
    severity=Severity.INVALID,
    since=RENUMBERED_2020,
    until=ACT_2023_IN_FORCE,
    clock=sitting_is_held,
    cites=(Citation(OLD, "3-48", "1"),),
    text=PASSED_FIRST,
    breach=NOT_PASSED,
    remedy=PASS_THEM,
)
def subjects_are_passed_2020(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 3-48 (1) of 2020: one or two shared subjects may be left; the text on praksisbrev was not seen."""
    if exam.kind is ContractKind.PRAKSISBREV_CANDIDATE:
        return unknown(Missing("law exam.condition-subjects", "the text on praksisbrev candidates before 2024-08-01"))
    limit = _limit(exam, law)
    return limit if isinstance(limit, Outcome) else _may_sit(exam, limit)


@rule(
    "exam.condition-subjects",
    wording="2024",
    bearer=Role.APPRENTICE,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=sitting_is_held,
    cites=(*(Citation(NEW, "9-57", ledd) for ledd in ("1", "2", "3")), Citation(NEW, "9-3", "3")),
    text=PASSED_FIRST,
    breach=NOT_PASSED,
    remedy=PASS_THEM,
)
def subjects_are_passed(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-57 (1)-(3): all; lærlingar and pupils may have one or two shared subjects left, praksisbrevkandidatar one.

    What is passed, § 9-3 (3) tells: grade 2 or better, and an overall grade 1 made good by an exam in the subject.
    """
    limit = _limit(exam, law)
    return limit if isinstance(limit, Outcome) else _may_sit(exam, limit)


@duty(
    "exam.subjects-afterwards",
    wording="2020",
    bearer=Role.APPRENTICE,
    severity=Severity.MODERATE,
    since=RENUMBERED_2020,
    until=ACT_2023_IN_FORCE,
    cites=(Citation(OLD, "3-48", "1"),),
    text=Text(
        nb="Fellesfag som ikke var bestått da prøven ble tatt, er bestått innen to år.",
        nn="Fellesfag som ikkje var bestått då prøva vart teken, er bestått innan to år.",
        en="Shared subjects not passed when the exam was taken are passed within two years.",
    ),
    breach=Text(
        nb="Fellesfagene som sto igjen, er ikke bestått; fristen var {due}.",
        nn="Fellesfaga som stod att, er ikkje bestått; fristen var {due}.",
        en="The shared subjects that were left have not been passed; they were due on {due}.",
    ),
    remedy=PASS_THEM,
)
def subjects_are_passed_within_two_years(
    contract: ContractSituation, law: Law, first: date, last: date
) -> Iterator[Due] | Outcome:
    """§ 3-48 (1) of 2020: within two years of the exam. The regulation of 2024 has no such limit."""
    basis = contract.case.basis
    sat = next((one.held.on for one in contract.case.sittings if one.held is not None), None)
    if sat is None or contract.parties.kind_on(sat) is not ContractKind.APPRENTICE:
        return iter(())
    shown = basis.subjects_by(sat)
    if shown is None or shown.shared_not_passed is None:
        return unknown(SUBJECTS)
    return _left_over(basis.subjects, basis.subjects_silent_to, sat, law) if shown.shared_not_passed else iter(())


def _left_over(subjects: tuple[SubjectsDocumented, ...], silent_to: date | None, sat: date, law: Law) -> Iterator[Due]:
    """One occurrence, fulfilled by the first documentation that shows no shared subject left."""
    passed = (one.on for one in subjects if one.on > sat and one.shared_not_passed == 0)
    due = add_years(sat, law.whole("exam.shared-subjects-years"))
    yield Due(1, None, due, next(passed, None), silent_to, SUBJECTS)
