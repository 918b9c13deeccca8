"""How the prior competence of adults is assessed, and appeals on that (forskrift 2024 §§ 13-5 (1), 15-3 (3), 16-5)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.complete import silence_is_fact
from okstat.model.events import AppealGround, Body, ExamResult, GradeOf, Matter, PriorResult
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, OutcomeKind, Role, Severity, breached, rule, unknown
from okstat.situation.adult_right import has_right_to_prior_assessment
from okstat.situation.candidate import CandidateSituation
from okstat.situation.clocks.adult import ASSESSED, prior_competence_is_shown
from okstat.situation.clocks.candidate import adult_training_is_decided
from okstat.situation.clocks.exam import appeal_is_decided, appeal_is_made
from okstat.situation.conditions import all_of, is_one_of
from okstat.situation.exams import AppealSituation
from okstat.situation.right import last_decision
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

NEW: Final = Instrument.REGULATION_2024
RESULTS: Final = Missing("prior.assessed[].results", "key results of event prior_competence_assessed")
APPROVED: Final = Missing("prior.assessed[].results[].approved", "key approved of event prior_competence_assessed")
IN_COMPANY: Final = Missing(
    "prior.assessed[].results[].in_company", "key in_company of event prior_competence_assessed"
)
GROUND: Final = Missing("appeal.event.ground", "key ground of event appealed")
BY: Final = Missing("appeal.decided.by", "key by of event appeal_decided")


@rule(
    "adult.prior-competence-at-admission",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=adult_training_is_decided,
    cites=(Citation(NEW, "13-5", "1"),),
    text=Text(
        nb="Den som søker om opplæring for voksne og har rett til realkompetansevurdering, har fått den når det er "
        "avgjort om hun eller han tas inn.",
        nn="Den som søkjer om opplæring for vaksne og har rett til realkompetansevurdering, har fått ho når det er "
        "avgjort om ho eller han blir teken inn.",
        en="Whoever applies for training for adults and has a right to an assessment of prior competence has got it "
        "when admission is decided.",
    ),
    breach=Text(
        nb="Inntaket ble avgjort {on} uten at realkompetansen var vurdert og dokumentert.",
        nn="Inntaket vart avgjort {on} utan at realkompetansen var vurdert og dokumentert.",
        en="Admission was decided on {on} though prior competence had not been assessed and documented.",
    ),
    remedy=Text(
        nb="Vurder realkompetansen nå, og gjør vedtaket på nytt med resultatet.",
        nn="Vurder realkompetansen no, og gjer vedtaket på nytt med resultatet.",
        en="Assess it now, and decide anew with the result.",
    ),
)
def competence_is_assessed_before_admission(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 13-5 (1), and (3): the decision on admission shows the result, so the assessment comes first."""
    decision, prior = last_decision(candidate, Matter.ADULT_TRAINING), candidate.prior
    if any(one.on <= decision.on for one in prior.assessed):
        return MET
    right = has_right_to_prior_assessment(candidate, law, decision)
    if right.kind is OutcomeKind.BREACHED:
        return NOT_APPLICABLE
    is_known = silence_is_fact(prior.silent_to, decision.on)
    if right is MET and is_known:
        return breached(on=decision.on)
    lacks = dict.fromkeys((*right.missing, *(() if is_known else (ASSESSED,))))
    return unknown(*lacks) if lacks else right


@rule(
    "adult.prior-competence-words",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=prior_competence_is_shown,
    cites=(Citation(NEW, "15-3", "3"),),
    text=Text(
        nb="Realkompetanse er godkjent eller ikke godkjent; i fag som normalt har opplæring i bedrift, regnes godkjent "
        "som tilfredsstillende eller god kompetanse.",
        nn="Realkompetanse er godkjend eller ikkje godkjend; i fag som normalt har opplæring i bedrift, blir godkjend "
        "rekna som tilfredsstillande eller god kompetanse.",
        en="Prior competence is approved or not approved; in subjects normally trained in a company, approved counts "
        "as satisfactory or good.",
    ),
    breach=Text(
        nb="Realkompetansevurderingen {on} har karakterer, eller regner godkjent som noe annet.",
        nn="Realkompetansevurderinga {on} har karakterar, eller reknar godkjend som noko anna.",
        en="The assessment of {on} has grades, or counts approved as something else.",
    ),
    remedy=Text(
        nb="Rett dokumentet: skriv godkjent eller ikke godkjent.",
        nn="Rett dokumentet: skriv godkjend eller ikkje godkjend.",
        en="Correct the document: write approved or not approved.",
    ),
)
def prior_competence_is_approved_or_not(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 15-3 (3): no grades; in company subjects approved is satisfactory or good, which is `passed` (§ 9-5)."""
    assessed = candidate.prior.assessed[-1]
    if assessed.results is None:
        return unknown(RESULTS)
    return all_of(MET, *(_is_rightly_worded(one, assessed.on) for one in assessed.results))


def _is_rightly_worded(result: PriorResult, on: date) -> Outcome:
    if result.mark is not None:
        return breached(on=on)
    if result.approved is None:
        return unknown(APPROVED)
    if result.counts_as is None or not result.approved or result.in_company is False:
        return MET
    if result.counts_as is ExamResult.PASSED:
        return MET
    return unknown(IN_COMPANY) if result.in_company is None else breached(on=on)


@rule(
    "adult.prior-competence-appeal",
    wording="2024",
    bearer=Role.APPRENTICE,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    clock=appeal_is_made,
    cites=(Citation(NEW, "16-5", "1"),),
    text=Text(
        nb="Den som har fått realkompetansen vurdert, kan klage på hvordan vurderingen ble gjennomført.",
        nn="Den som har fått realkompetansen vurdert, kan klage på korleis vurderinga vart gjennomført.",
        en="Whoever has had prior competence assessed may appeal how the assessment was done.",
    ),
    breach=Text(
        nb="Klagen {on} gjelder noe annet enn gjennomføringen av en realkompetansevurdering.",
        nn="Klaga {on} gjeld noko anna enn gjennomføringa av ei realkompetansevurdering.",
        en="The appeal of {on} is on something else than how an assessment of prior competence was done.",
    ),
    remedy=Text(
        nb="Forklar den voksne hva som kan påklages, og at realkompetansen kan vurderes på nytt.",
        nn="Forklar den vaksne kva som kan påklagast, og at realkompetansen kan vurderast på nytt.",
        en="Explain what can be appealed, and that prior competence can be assessed anew.",
    ),
)
def how_it_was_assessed_is_appealed(appealed: AppealSituation, law: Law, on: date) -> Outcome:
    """§ 16-5 (1): the one who was assessed; on how it was done, and not on what came out of it."""
    event = appealed.appeal.event
    if event.grade_of is not GradeOf.PRIOR_COMPETENCE:
        return NOT_APPLICABLE
    on_conduct = is_one_of(event.ground, (AppealGround.FORMAL_FAULT,), GROUND, on=event.on)
    return all_of(on_conduct, _was_assessed(appealed))


def _was_assessed(appealed: AppealSituation) -> Outcome:
    """Whether an assessment came before the appeal; of somebody with a contract the candidate of before would tell."""
    if appealed.candidate is None:
        return MET
    day, prior = appealed.appeal.event.on, appealed.candidate.prior
    if any(one.on <= day for one in prior.assessed):
        return MET
    is_known = silence_is_fact(prior.silent_to, day)
    return breached(on=day) if is_known else unknown(ASSESSED)


@rule(
    "adult.prior-competence-appeal-body",
    wording="2024",
    bearer=Role.STATE_BODY,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=appeal_is_decided,
    cites=(Citation(NEW, "16-5", "1"),),
    text=Text(
        nb="Statsforvalteren avgjør klager på gjennomføringen av realkompetansevurdering.",
        nn="Statsforvaltaren avgjer klager på gjennomføringa av realkompetansevurdering.",
        en="The state governor decides appeals on how prior competence was assessed.",
    ),
    breach=Text(
        nb="Klagen ble avgjort {decided} av en annen enn statsforvalteren.",
        nn="Klaga vart avgjord {decided} av ein annan enn statsforvaltaren.",
        en="The appeal was decided on {decided} by another than the state governor.",
    ),
    remedy=Text(
        nb="Send klagen til statsforvalteren.",
        nn="Send klaga til statsforvaltaren.",
        en="Send the appeal to the state governor.",
    ),
)
def governor_hears_appeals_on_prior_competence(appealed: AppealSituation, law: Law, on: date) -> Outcome:
    """§ 16-5 (1): statsforvaltaren; where the county decides anew, by (2), there is nothing left to send."""
    decided = appealed.appeal.decided
    if appealed.appeal.event.grade_of is not GradeOf.PRIOR_COMPETENCE or decided is None:
        return NOT_APPLICABLE
    return is_one_of(decided.by, (Body.STATE_GOVERNOR,), BY, decided=decided.on)
