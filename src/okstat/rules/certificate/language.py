"""Who is exempt from writing in the second written language (forskrift 2024 § 5-9), an exception of § 9-48 (2)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import Exemption, LanguageTraining
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.exam import SUBJECTS, document_is_issued
from okstat.situation.exams import CertificateSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

EXEMPT: Final = Missing("case.basis.subjects[].exempt", "key exempt of event subjects_documented")
TRAINING: Final = Missing(
    "case.basis.subjects[].language_training", "key language_training of event subjects_documented"
)


@rule(
    "exempt.written-language",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=document_is_issued,
    cites=(Citation(Instrument.REGULATION_2024, "5-9", "1"),),
    text=Text(
        nb="Fritatt fra skriveopplæring i sidemålet er den som ved siden av norsk får opplæring i samisk, kvensk, "
        "finsk eller tegnspråk, eller særskilt språkopplæring.",
        nn="Friteken frå skriveopplæring i sidemålet er den som ved sida av norsk får opplæring i samisk, kvensk, "
        "finsk eller teiknspråk, eller særskild språkopplæring.",
        en="Exempt from writing in the second written language is whoever besides Norwegian gets training in Sámi, "
        "Kven, Finnish or sign language, or special language training.",
    ),
    breach=Text(
        nb="Dokumentet av {on} bygger på fritak fra skriveopplæring i sidemålet, men vilkårene for det var ikke "
        "oppfylt.",
        nn="Dokumentet av {on} byggjer på fritak frå skriveopplæring i sidemålet, men vilkåra for det var ikkje "
        "oppfylte.",
        en="The document of {on} rests on an exemption from writing in the second written language, whose conditions "
        "were not met.",
    ),
    remedy=Text(
        nb="Avklar med fylkeskommunen om faget må tas, eller om det er grunn til fritak fra karakter.",
        nn="Avklar med fylkeskommunen om faget må takast, eller om det er grunn til fritak frå karakter.",
        en="Settle with the county whether the subject must be taken, or whether there is another ground.",
    ),
)
def training_in_another_language_exempts(issued: CertificateSituation, law: Law, on: date) -> Outcome:
    """§ 5-9 (1): one of (a) to (d), besides ordinary Norwegian. Pupils: of adults § 14-4 tells.

    That the exemption is named as the ground shows that the document rests on it.
    """
    if issued.is_admitted_as_adult:
        return NOT_APPLICABLE
    shown = issued.case.basis.subjects_by(issued.document.on)
    if shown is None:
        return unknown(SUBJECTS)
    if shown.exempt is None:
        return unknown(EXEMPT)
    if Exemption.WRITTEN_LANGUAGE not in shown.exempt:
        return NOT_APPLICABLE
    training = shown.language_training
    if training is None:
        return unknown(TRAINING)
    return MET if set(training) > {LanguageTraining.NORWEGIAN} else breached(on=issued.document.on)
