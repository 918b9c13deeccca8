"""Who issues which document, and how it is issued anew (forskrift 2024 §§ 9-51, 9-54; opplæringslova 1998 § 4-8)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import Body, CertificateDocument, ContractKind, Curriculum
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, OutcomeKind, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.contract import PERIOD
from okstat.situation.clocks.exam import DOCUMENT, SUBJECTS, document_is_issued
from okstat.situation.conditions import all_of, is_one_of
from okstat.situation.exam_kind import ExamKind, sittings_of
from okstat.situation.exams import CertificateSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

NEW: Final = Instrument.REGULATION_2024
D = CertificateDocument
ISSUED_BY: Final = Missing("document.by", "key by of event certificate_issued")
DATED: Final = Missing("document.dated", "key dated of event certificate_issued")
FIRST_DOCUMENT: Final = Missing("earlier[].document", "key document of event certificate_issued")
CURRICULUM: Final = Missing("document.curriculum", "key curriculum of event certificate_issued")
SUBJECTS_FROM: Final = Missing("document.subjects_from", "key subjects_from of event certificate_issued")
RESULT: Final = Missing("case.sittings[].held.result", "key result of event exam_held")
ISSUE_ANEW: Final = Text(
    nb="Be fylkeskommunen utstede det rette dokumentet.",
    nn="Be fylkeskommunen utferde det rette dokumentet.",
    en="Ask the county to issue the right document.",
)


# ── by whom ────────────────────────────────────────────────────────────────────────────────────

BY_THE_COUNTY: Final = Text(
    nb="Fylkeskommunen utsteder fag- og svennebrev, praksisbrev, og vitnemål og kompetansebevis til lærlinger.",
    nn="Fylkeskommunen utferdar fag- og sveinebrev, praksisbrev, og vitnemål og kompetansebevis til lærlingar.",
    en="The county issues fag- and svennebrev, praksisbrev, and diplomas and kompetansebevis of lærlinger.",
)
BY_ANOTHER: Final = Text(
    nb="Dokumentet av {on} er utstedt av en annen enn fylkeskommunen.",
    nn="Dokumentet av {on} er utferda av ein annan enn fylkeskommunen.",
    en="The document of {on} was issued by another than the county.",
)


@rule(
    "certificate.issuer",
    wording="1998",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    until=ACT_2023_IN_FORCE,
    clock=document_is_issued,
    cites=(Citation(Instrument.ACT_1998, "4-8", "3"),),
    text=Text(
        nb="Fylkeskommunen utsteder fag- og svennebrev.",
        nn="Fylkeskommunen utferdar fag- og sveinebrev.",
        en="The county issues fag- and svennebrev.",
    ),
    breach=BY_ANOTHER,
    remedy=ISSUE_ANEW,
)
def county_issues_certificates(issued: CertificateSituation, law: Law, on: date) -> Outcome:
    """§ 4-8 (3): the county issues certificates."""
    event = issued.document
    if event.document not in (D.FAGBREV, D.SVENNEBREV):
        return unknown(DOCUMENT) if event.document is None else NOT_APPLICABLE
    return is_one_of(event.by, (Body.COUNTY,), ISSUED_BY, on=event.on)


@rule(
    "certificate.issuer",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=document_is_issued,
    cites=(Citation(NEW, "9-51", "3"), Citation(NEW, "9-54", "2"), Citation(NEW, "9-54", "4.1")),
    text=BY_THE_COUNTY,
    breach=BY_ANOTHER,
    remedy=ISSUE_ANEW,
)
def county_issues_documents(issued: CertificateSituation, law: Law, on: date) -> Outcome:
    """§ 9-54 (4): fag-, sveine- and praksisbrev. (2): the diploma of a lærling who has had none.

    § 9-51 (3): of kompetansebevis those of lærlingar and lærekandidatar; for the other contracts nobody is named.
    """
    event = issued.document
    if event.document is None:
        return unknown(DOCUMENT)
    return is_one_of(event.by, (Body.COUNTY,), ISSUED_BY, on=event.on) if _is_the_countys(issued) else NOT_APPLICABLE


def _is_the_countys(issued: CertificateSituation) -> bool:
    if issued.document.document is D.KOMPETANSEBEVIS:
        return issued.kind in (ContractKind.APPRENTICE, ContractKind.TRAINING_CANDIDATE)
    if issued.document.document is D.VITNEMAL:
        had_one = any(one.document is D.VITNEMAL for one in issued.earlier)
        return issued.kind is ContractKind.APPRENTICE and not had_one
    return True


# ── which document ─────────────────────────────────────────────────────────────────────────────


@rule(
    "certificate.kompetansebevis",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=document_is_issued,
    cites=(Citation(NEW, "9-51", "1"),),
    text=Text(
        nb="Kompetansebevis gis når vilkårene for vitnemål eller fag- og svennebrev ikke er oppfylt.",
        nn="Kompetansebevis blir gitt når vilkåra for vitnemål eller fag- og sveinebrev ikkje er oppfylte.",
        en="A kompetansebevis is given when the conditions for a diploma or fag- and svennebrev are not met.",
    ),
    breach=Text(
        nb="Kompetansebevis ble utstedt {on}, men vilkårene for fag- eller svennebrev var oppfylt.",
        nn="Kompetansebevis vart utferda {on}, men vilkåra for fag- eller sveinebrev var oppfylte.",
        en="A kompetansebevis was issued on {on}, though the conditions for fag- or svennebrev were met.",
    ),
    remedy=ISSUE_ANEW,
)
def kompetansebevis_is_for_what_is_not_complete(issued: CertificateSituation, law: Law, on: date) -> Outcome:
    """§ 9-51 (1): whoever has passed exam and subjects and completed læretida gets the document of the trade."""
    event = issued.document
    if event.document is not D.KOMPETANSEBEVIS:
        return unknown(DOCUMENT) if event.document is None else NOT_APPLICABLE
    if issued.exam_kind is not ExamKind.TRADE:
        return MET
    complete = all_of(_exam_is_passed(issued), _period_is_over(issued), _subjects_are_passed(issued))
    if complete is MET:
        return breached(on=event.on)
    return MET if complete.kind is OutcomeKind.BREACHED else complete


def _exam_is_passed(issued: CertificateSituation) -> Outcome:
    sat = sittings_of(issued.case.sittings, issued.contract, issued.exam_kind)
    passed = [one.is_passed_by(issued.document.on) for one in sat]
    return MET if True in passed else unknown(RESULT) if None in passed else breached()


def _period_is_over(issued: CertificateSituation) -> Outcome:
    if issued.contract is None:
        return MET
    ends = issued.contract.period.last_as_of(issued.document.on)
    return unknown(PERIOD) if ends is None else MET if ends <= issued.document.on else breached()


def _subjects_are_passed(issued: CertificateSituation) -> Outcome:
    shown = issued.case.basis.subjects_by(issued.document.on)
    if shown is None:
        return unknown(SUBJECTS)
    needs_shared = issued.kind is ContractKind.APPRENTICE
    counts = [shown.others_not_passed]
    counts += [shown.shared_not_passed, shown.shared_without_basis] if needs_shared else []
    if any(counts):
        return breached()
    return unknown(SUBJECTS) if None in counts else MET


# ── anew ───────────────────────────────────────────────────────────────────────────────────────


@rule(
    "certificate.reissue",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=document_is_issued,
    cites=(Citation(NEW, "9-54", "7"),),
    text=Text(
        nb="Et dokument som er tapt, eller som må endres fordi juridisk kjønn er endret, utstedes så likt som mulig på "
        "nytt, og dateres ikke tilbake.",
        nn="Eit dokument som er tapt, eller som må endrast fordi juridisk kjønn er endra, blir utferda så likt som råd "
        "på nytt, og blir ikkje tilbakedatert.",
        en="A document that is lost, or has to be changed with one's legal gender, is issued again as much alike as "
        "possible, and is not backdated.",
    ),
    breach=Text(
        nb="Det nye dokumentet av {on} er datert tilbake, eller er et annet dokument enn det første.",
        nn="Det nye dokumentet av {on} er tilbakedatert, eller er eit anna dokument enn det første.",
        en="The new document of {on} is backdated, or is another document than the first.",
    ),
    remedy=ISSUE_ANEW,
)
def reissued_document_is_not_backdated(issued: CertificateSituation, law: Law, on: date) -> Outcome:
    """§ 9-54 (7): as identical as possible, not backdated; the same after a change of legal gender."""
    event = issued.document
    if event.reissued_for is None:
        return NOT_APPLICABLE
    not_backdated = unknown(DATED)
    if event.dated is not None:
        not_backdated = MET if event.dated >= event.on else breached(on=event.on)
    return all_of(not_backdated, _is_the_same_document(issued))


def _is_the_same_document(issued: CertificateSituation) -> Outcome:
    """The same kind of document as the one before it, as far as that is recorded."""
    if not issued.earlier:
        return MET
    first, event = issued.earlier[-1].document, issued.document
    if first is None or event.document is None:
        return unknown(DOCUMENT if event.document is None else FIRST_DOCUMENT)
    return MET if event.document is first else breached(on=event.on)


@rule(
    "certificate.both-curricula",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    clock=document_is_issued,
    cites=(Citation(NEW, "23-5", "1"),),
    text=Text(
        nb="Vitnemål og kompetansebevis etter LK20 kan ha fag fra både LK20 og LK06.",
        nn="Vitnemål og kompetansebevis etter LK20 kan ha fag frå både LK20 og LK06.",
        en="A diploma or kompetansebevis by LK20 may hold subjects of both LK20 and LK06.",
    ),
    breach=Text(
        nb="Dokumentet av {on} er etter LK06, men har fag fra LK20; bare et dokument etter LK20 kan ha fag fra begge.",
        nn="Dokumentet av {on} er etter LK06, men har fag frå LK20; berre eit dokument etter LK20 kan ha fag frå båe.",
        en="The document of {on} is by LK06 but holds subjects of LK20; only one by LK20 may hold subjects of both.",
    ),
    remedy=ISSUE_ANEW,
)
def lk20_document_may_hold_both(issued: CertificateSituation, law: Law, on: date) -> Outcome:
    """§ 23-5 (1): what it opens for documents by LK20 it does not open for those by LK06."""
    event = issued.document
    if event.document not in (D.VITNEMAL, D.KOMPETANSEBEVIS):
        return unknown(DOCUMENT) if event.document is None else NOT_APPLICABLE
    if event.subjects_from is None:
        return unknown(SUBJECTS_FROM)
    if set(event.subjects_from) != set(Curriculum):
        return NOT_APPLICABLE
    return is_one_of(event.curriculum, (Curriculum.LK20,), CURRICULUM, on=event.on)
