"""A further exam in a subject: after absence, the lowest grade, expulsion and annulment (forskrift 2024).

§§ 9-36 (1), (2), 9-37 (1), 9-39 (2), (3), 9-40 (2), for those that § 9-25 (3) names. Cheating has a file of its own.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import Body, ExamSitting
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.subject_exam import (
    exam_is_annulled,
    exam_is_held_in_subject,
    exam_is_missed,
    expulsion_is_decided,
    is_for_cheating,
    is_named,
    was_refused,
)
from okstat.situation.exams import SubjectExamSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

NEW: Final = Instrument.REGULATION_2024
NAMED: Final = Citation(NEW, "9-25", "3")
LOWEST: Final = 1
DOCUMENTED: Final = Missing("exam_in_subject.missed.documented", "key documented of event subject_exam_missed")
FORESEEABLE: Final = Missing("exam_in_subject.missed.foreseeable", "key foreseeable of event subject_exam_missed")
OWN_FAULT: Final = Missing("exam_in_subject.missed.own_fault", "key own_fault of event subject_exam_missed")
MARK: Final = Missing("exam_in_subject.held.mark", "key mark of event subject_exam_held")
SITTING: Final = Missing("exam_in_subject.held.sitting", "key sitting of event subject_exam_held")
EXPELLED_BY: Final = Missing("exam_in_subject.expelled.by", "key by of event subject_exam_expelled")
EXPELLED_HEARD: Final = Missing("exam_in_subject.expelled.heard", "key heard of event subject_exam_expelled")
UPHELD: Final = Missing("exam_in_subject.expelled.appeal_upheld", "key appeal_upheld of event subject_exam_expelled")
GROUND: Final = Missing("exam_in_subject.annulled.ground", "key ground of event subject_exam_annulled")

LET_SIT: Final = Text(
    nb="La kandidaten ta første etterfølgende eksamen i faget.",
    nn="Lat kandidaten ta første etterfølgjande eksamen i faget.",
    en="Let the candidate sit the next exam in the subject.",
)
DECIDE_ANEW: Final = Text(
    nb="Hør kandidaten, og la fylkeskommunen avgjøre saken på nytt.",
    nn="Høyr kandidaten, og lat fylkeskommunen avgjere saka på nytt.",
    en="Hear the candidate, and let the county decide anew.",
)


def _not_refused(exam: SubjectExamSituation, right: Outcome, since: date, why: Text | None = None) -> Outcome:
    """A refusal is a breach where there is a right since a day; a right not known decides nothing without a refusal."""
    refused = was_refused(exam, since)
    if refused is NOT_APPLICABLE:
        return MET if right is MET else NOT_APPLICABLE
    if isinstance(refused, Outcome):
        return unknown(*right.missing, *refused.missing)
    if right is not MET:
        return right
    return breached(on=refused, since=since) if why is None else breached(on=refused, since=since, why=why)


@rule(
    "subject-exam.deferred",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=exam_is_missed,
    cites=(Citation(NEW, "9-36", "1"), Citation(NEW, "9-36", "2"), NAMED),
    text=Text(
        nb="Den som var hindret fra å møte til eksamen, får ta den neste: hindringen er dokumentert, uforutsett og "
        "ikke egen skyld.",
        nn="Den som var hindra frå å møte til eksamen, får ta den neste: hindringa er dokumentert, uføresett og ikkje "
        "eiga skuld.",
        en="Who was kept from the exam may sit the next: the hindrance is documented, unforeseeable and not the own "
        "fault.",
    ),
    breach=Text(
        nb="Ny eksamen ble avslått {on}, men fraværet {since} var dokumentert, uforutsett og ikke egen skyld.",
        nn="Ny eksamen vart avslått {on}, men fråværet {since} var dokumentert, uføresett og ikkje eiga skuld.",
        en="A new exam was refused on {on}, but the absence of {since} was documented, unforeseeable and nobody's own "
        "fault.",
    ),
    remedy=LET_SIT,
)
def absence_gives_the_next_exam(exam: SubjectExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-36 (1), (2): documented, not to be foreseen, and nobody to blame for it."""
    missed, named = exam.exam_in_subject.missed, is_named(exam)
    if missed is None or named is not MET:
        return named
    if missed.documented is False or missed.foreseeable or missed.own_fault:
        return NOT_APPLICABLE
    asked = ((DOCUMENTED, missed.documented), (FORESEEABLE, missed.foreseeable), (OWN_FAULT, missed.own_fault))
    lacks = [fact for fact, value in asked if value is None]
    return _not_refused(exam, unknown(*lacks) if lacks else MET, missed.on)


@rule(
    "subject-exam.new-after-lowest-grade",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=exam_is_held_in_subject,
    cites=(Citation(NEW, "9-37", "1"), NAMED),
    text=Text(
        nb="Den som får karakteren 1 til ordinær eksamen, får ta ny eksamen i faget.",
        nn="Den som får karakteren 1 til ordinær eksamen, får ta ny eksamen i faget.",
        en="Who gets the grade 1 at the ordinary exam may sit a new exam in the subject.",
    ),
    breach=Text(
        nb="Ny eksamen ble avslått {on}, men karakteren 1 til eksamen {since} gir rett til å ta den på nytt.",
        nn="Ny eksamen vart avslått {on}, men karakteren 1 til eksamen {since} gir rett til å ta han på nytt.",
        en="A new exam was refused on {on}, but the grade 1 at the exam of {since} gives a right to sit it again.",
    ),
    remedy=LET_SIT,
)
def lowest_grade_gives_a_new_exam(exam: SubjectExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-37 (1): the text names pupils; those with læretid reach it by § 9-25 (3)."""
    held, named = exam.exam_in_subject.held, is_named(exam)
    if held is None or named is not MET:
        return named
    if held.mark not in (None, LOWEST) or held.sitting not in (None, ExamSitting.ORDINARY):
        return NOT_APPLICABLE
    lacks = [*([MARK] if held.mark is None else []), *([SITTING] if held.sitting is None else [])]
    return _not_refused(exam, unknown(*lacks) if lacks else MET, held.on)


@rule(
    "subject-exam.expulsion",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=expulsion_is_decided,
    cites=(Citation(NEW, "9-39", "2"),),
    text=Text(
        nb="Fylkeskommunen avgjør om noen med læretid skal vises bort fra eksamen, og hører personen først.",
        nn="Fylkeskommunen avgjer om nokon med læretid skal visast bort frå eksamen, og høyrer personen først.",
        en="The county decides whether somebody with læretid is expelled from an exam, and hears the person first.",
    ),
    breach=Text(
        nb="Bortvisningen {on} ble ikke avgjort av fylkeskommunen etter at personen fikk uttale seg.",
        nn="Bortvisinga {on} vart ikkje avgjord av fylkeskommunen etter at personen fekk uttale seg.",
        en="The expulsion of {on} was not decided by the county after the person had been heard.",
    ),
    remedy=DECIDE_ANEW,
)
def expulsion_is_the_countys_after_a_hearing(exam: SubjectExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-39 (2): for those with læretid, of any kind, and praksiskandidatar."""
    expelled = exam.exam_in_subject.expelled
    if expelled is None:
        return NOT_APPLICABLE
    by, heard = expelled.by, expelled.heard
    if (by is not None and by is not Body.COUNTY) or (heard is not None and heard > expelled.on):
        return breached(on=expelled.on)
    lacks = [*([EXPELLED_BY] if by is None else []), *([EXPELLED_HEARD] if heard is None else [])]
    return unknown(*lacks) if lacks else MET


@rule(
    "subject-exam.new-after-expulsion",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=expulsion_is_decided,
    cites=(Citation(NEW, "9-39", "3"),),
    text=Text(
        nb="Den med læretid som er vist bort, får ta ny eksamen; en praksiskandidat bare etter medhold i klage.",
        nn="Den med læretid som er vist bort, får ta ny eksamen; ein praksiskandidat berre etter medhald i klage.",
        en="An expelled person with læretid may sit a new exam; a praksiskandidat only after a successful appeal.",
    ),
    breach=Text(
        nb="Ny eksamen ble avslått {on}, men bortvisningen {since} tar ikke fra en retten til den: {why}.",
        nn="Ny eksamen vart avslått {on}, men bortvisinga {since} tek ikkje frå ein retten til han: {why}.",
        en="A new exam was refused on {on}, but the expulsion of {since} leaves the right to it: {why}.",
    ),
    remedy=LET_SIT,
)
def expulsion_leaves_a_new_exam(exam: SubjectExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-39 (3): by § 9-37 for those with læretid; for a praksiskandidat it hangs on the appeal."""
    expelled = exam.exam_in_subject.expelled
    if expelled is None:
        return NOT_APPLICABLE
    if exam.contract is not None:
        return _not_refused(exam, MET, expelled.on, why=HAS_TRAINING_TIME)
    named = is_named(exam)
    if named is not MET:
        return named
    if exam.is_praksiskandidat is not True:
        return _not_refused(exam, MET, expelled.on, why=IS_ADULT)
    if expelled.appeal_upheld is None:
        return _not_refused(exam, unknown(UPHELD), expelled.on)
    return _not_refused(exam, MET, expelled.on, why=APPEAL_WON) if expelled.appeal_upheld else NOT_APPLICABLE


HAS_TRAINING_TIME: Final = Text(
    nb="den som har læretid, beholder retten",
    nn="den som har læretid, held på retten",
    en="who has læretid keeps the right",
)
IS_ADULT: Final = Text(
    nb="bare en praksiskandidat mister retten", nn="berre ein praksiskandidat mistar retten",
    en="only a praksiskandidat loses the right",
)  # fmt: skip
APPEAL_WON: Final = Text(
    nb="klagen på bortvisningen førte fram",
    nn="klaga på bortvisinga førte fram",
    en="the appeal on the expulsion was upheld",
)


@rule(
    "subject-exam.new-after-annulment",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=exam_is_annulled,
    cites=(Citation(NEW, "9-40", "2"),),
    text=Text(
        nb="Den som har fått eksamen annullert for feil ved gjennomføringen, får ta ny eksamen.",
        nn="Den som har fått eksamen annullert for feil ved gjennomføringa, får ta ny eksamen.",
        en="Whoever had an exam annulled for faults in how it was held may sit a new one.",
    ),
    breach=Text(
        nb="Ny eksamen ble avslått {on}, men eksamen ble annullert {since} uten at kandidaten hadde jukset.",
        nn="Ny eksamen vart avslått {on}, men eksamen vart annullert {since} utan at kandidaten hadde juksa.",
        en="A new exam was refused on {on}, but the exam was annulled on {since} though the candidate had not cheated.",
    ),
    remedy=LET_SIT,
)
def annulment_for_faults_gives_a_new_exam(exam: SubjectExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-40 (2): not after cheating, for which § 9-42 has rules of its own."""
    annulled, is_cheating = exam.exam_in_subject.annulled, is_for_cheating(exam)
    if annulled is None or is_cheating:
        return NOT_APPLICABLE
    return _not_refused(exam, unknown(GROUND) if is_cheating is None else MET, annulled.on)
