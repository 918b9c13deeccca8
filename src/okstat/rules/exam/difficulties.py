"""Documents in spite of great learning difficulties (forskrift 2024 § 9-49)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.complete import silence_is_fact
from okstat.model.events import Body, CandidateKind, ContractKind, ExamMatter
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.exam import decision_is_made, is_granted
from okstat.situation.conditions import all_of, is_one_of
from okstat.situation.exams import DecisionSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, EXAM_REFORM_2018, RENUMBERED_2020

__all__: list[str] = []

OLD: Final = Instrument.REGULATION_2006
NEW: Final = Instrument.REGULATION_2024
DECIDED_BY: Final = Missing("decision.event.by", "key by of event exam_decided")
BECAUSE_OF: Final = Missing("decision.event.because_of", "key because_of of event exam_decided")
VG3_FROM: Final = Missing("decision.event.vg3_from", "key vg3_from of event exam_decided")
FOLLOWED: Final = Missing("case.basis.subjects[].followed", "key followed of event subjects_documented")
PPT: Final = Missing("case.basis.ppt", "event ppt_assessed")
DOCUMENTS: Final = Missing("case.basis.ppt[].documents", "key documents of event ppt_assessed")

ASK_COUNTY: Final = Text(
    nb="Avklar med fylkeskommunen hva som skulle vært på plass, og om prøven gjelder.",
    nn="Avklar med fylkeskommunen kva som skulle vore på plass, og om prøva gjeld.",
    en="Settle with the county what should have been in place, and whether the exam counts.",
)


WITHOUT_BASIS: Final = Text(
    nb="Vedtaket {on} om dokumentasjon tross store lærevansker mangler grunnlag: {why}.",
    nn="Vedtaket {on} om dokumentasjon trass i store lærevanskar manglar grunnlag: {why}.",
    en="The decision of {on} on documents in spite of learning difficulties lacks its basis: {why}.",
)
OF_OTHERS: Final = Missing(
    "law exam.condition-difficulty-exemption", "the text on others than lærling before 2024-08-01"
)


# ── great learning difficulties ────────────────────────────────────────────────────────────────

NOT_NAMED: Final = Text(
    nb="ordningen gjelder ikke denne kandidaten", nn="ordninga gjeld ikkje denne kandidaten",
    en="the arrangement is not for this candidate",
)  # fmt: skip
TOO_MANY: Final = Text(
    nb="det gjelder ikke det antallet fellesfag som kan stå igjen",
    nn="det gjeld ikkje det talet på fellesfag som kan stå att",
    en="it is not about the number of shared subjects that may be left",
)
NOT_FOLLOWED: Final = Text(
    nb="opplæringen var ikke fulgt", nn="opplæringa var ikkje følgd", en="the training was not followed"
)
NO_ASSESSMENT: Final = Text(
    nb="det var ingen sakkyndig vurdering fra PPT som dokumenterer vanskene",
    nn="det var inga sakkunnig vurdering frå PPT som dokumenterer vanskane",
    en="there was no expert assessment from PPT to document the difficulties",
)


def _granted(decided: DecisionSituation) -> Outcome:
    """Met where the decision grants a document in spite of difficulties; nothing is asked where it does not."""
    granted = is_granted(decided, ExamMatter.DIFFICULTIES)
    if isinstance(granted, Outcome):
        return granted
    return MET if granted else NOT_APPLICABLE


def _subjects_left(decided: DecisionSituation, law: Law) -> Outcome:
    """One or two shared subjects for lærlingar and pupils, one for praksisbrevkandidatar."""
    event, candidate = decided.decision.event, decided.candidate
    is_pupil = candidate is not None and candidate.candidate.kind is CandidateKind.PUPIL
    if decided.kind is ContractKind.APPRENTICE or is_pupil:
        most = law.whole("exam.shared-subjects-left", "apprentice")
    elif decided.kind is ContractKind.PRAKSISBREV_CANDIDATE:
        most = law.whole("exam.shared-subjects-left", "praksisbrev_candidate")
    else:
        return breached(on=event.on, why=NOT_NAMED)
    return is_one_of(event.because_of, range(1, most + 1), BECAUSE_OF, on=event.on, why=TOO_MANY)


def _assessed_by_ppt(decided: DecisionSituation) -> Outcome:
    day, basis = decided.decision.event.on, decided.case.basis
    assessed = [one.documents for one in basis.ppt if one.on <= day]
    if True in assessed:
        return MET
    if None in assessed:
        return unknown(DOCUMENTS)
    is_known = bool(assessed) or silence_is_fact(basis.ppt_silent_to, day)
    return breached(on=day, why=NO_ASSESSMENT) if is_known else unknown(PPT)


@rule(
    "exam.condition-difficulty-exemption",
    wording="2018",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=EXAM_REFORM_2018,
    until=ACT_2023_IN_FORCE,
    clock=decision_is_made,
    cites=(
        Citation(OLD, "3-44a", "", EXAM_REFORM_2018, RENUMBERED_2020),
        Citation(OLD, "3-42", "1", RENUMBERED_2020, ACT_2023_IN_FORCE),
    ),
    text=Text(
        nb="Dokumentasjon tross store lærevansker gis for høyst to fellesfag som ikke er bestått.",
        nn="Dokumentasjon trass i store lærevanskar blir gitt for høgst to fellesfag som ikkje er bestått.",
        en="Documents in spite of learning difficulties are given for at most two shared subjects not passed.",
    ),
    breach=WITHOUT_BASIS,
    remedy=ASK_COUNTY,
)
def difficulties_were_in_two_subjects_at_most(decided: DecisionSituation, law: Law, on: date) -> Outcome:
    """§ 3-44a of 2018, later § 3-42: up to two shared subjects, for great difficulties only.

    For whom, and on what assessment, was not seen: of others than lærlingar nothing is said.
    """
    granted, event = _granted(decided), decided.decision.event
    if granted is not MET:
        return granted
    if decided.kind is not ContractKind.APPRENTICE:
        return unknown(OF_OTHERS)
    most = law.whole("exam.difficulty-subjects")
    return is_one_of(event.because_of, range(1, most + 1), BECAUSE_OF, on=event.on, why=TOO_MANY)


@rule(
    "exam.condition-difficulty-exemption",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=decision_is_made,
    cites=(Citation(NEW, "9-49", "1.2"), Citation(NEW, "9-49", "1.3"), Citation(NEW, "9-49", "2")),
    text=Text(
        nb="Dokumentasjon tross store lærevansker gis for ett eller to fellesfag (praksisbrev: ett) når opplæringen er "
        "fulgt og PPT har dokumentert vanskene.",
        nn="Dokumentasjon trass i store lærevanskar blir gitt for eitt eller to fellesfag (praksisbrev: eitt) når "
        "opplæringa er følgd og PPT har dokumentert vanskane.",
        en="Documents in spite of learning difficulties are given for one or two shared subjects (praksisbrev: one) "
        "when the training was followed and PPT has documented the difficulties.",
    ),
    breach=WITHOUT_BASIS,
    remedy=ASK_COUNTY,
)
def difficulties_are_documented(decided: DecisionSituation, law: Law, on: date) -> Outcome:
    """§ 9-49 (1), (2): lærlingar and pupils one or two shared subjects, praksisbrevkandidatar one; assessed by PPT."""
    granted, event = _granted(decided), decided.decision.event
    if granted is not MET:
        return granted
    shown = decided.case.basis.subjects_by(event.on)
    followed = shown.followed if shown is not None else None
    return all_of(
        _subjects_left(decided, law),
        is_one_of(followed, (True,), FOLLOWED, on=event.on, why=NOT_FOLLOWED),
        _assessed_by_ppt(decided),
    )


@rule(
    "exam.difficulty-exemption-day",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=decision_is_made,
    cites=(Citation(NEW, "9-49", "3"),),
    text=Text(
        nb="Fylkeskommunen avgjør søknaden om dokumentasjon tross store lærevansker, tidligst ved overgangen "
        "fra Vg2 til Vg3.",
        nn="Fylkeskommunen avgjer søknaden om dokumentasjon trass i store lærevanskar, tidlegast ved "
        "overgangen frå Vg2 til Vg3.",
        en="The county decides on documents in spite of learning difficulties, at the earliest at the passage "
        "from Vg2 to Vg3.",
    ),
    breach=Text(
        nb="Vedtaket {on} ble gjort før overgangen til Vg3, eller ikke av fylkeskommunen.",
        nn="Vedtaket {on} vart gjort før overgangen til Vg3, eller ikkje av fylkeskommunen.",
        en="The decision of {on} was made before the passage to Vg3, or not by the county.",
    ),
    remedy=ASK_COUNTY,
)
def difficulties_are_decided_at_the_passage_to_vg3(decided: DecisionSituation, law: Law, on: date) -> Outcome:
    """§ 9-49 (3): the county, not before the passage; training after two school years has left it behind."""
    granted, event = _granted(decided), decided.decision.event
    if granted is not MET:
        return granted
    return all_of(is_one_of(event.by, (Body.COUNTY,), DECIDED_BY, on=event.on), _is_past_vg2(decided))


def _is_past_vg2(decided: DecisionSituation) -> Outcome:
    event, contract = decided.decision.event, decided.contract
    if event.vg3_from is not None:
        return MET if event.on >= event.vg3_from else breached(on=event.on)
    if contract is not None and contract.begins is not None and contract.begins <= event.on:
        course = contract.parties.course
        return MET if course is not None and course.startswith("2+") else unknown(VG3_FROM)
    return unknown(VG3_FROM)
