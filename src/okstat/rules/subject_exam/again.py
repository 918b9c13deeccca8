"""A further exam in a subject: after absence, the lowest grade, expulsion, annulment and cheating (forskrift 2024).

§§ 9-36 (1), (2), 9-37 (1), 9-39 (2), (3), 9-40 (2), 9-42 (2) to (5), for those that § 9-25 (3) names.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import Body, ExamSitting
from okstat.period import add_years
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
ANNULLED_BY: Final = Missing("exam_in_subject.annulled.by", "key by of event subject_exam_annulled")
ANNULLED_HEARD: Final = Missing("exam_in_subject.annulled.heard", "key heard of event subject_exam_annulled")
STOPPED: Final = Missing("exam_in_subject.annulled.stopped", "key stopped of event subject_exam_annulled")

NOT_REFUSED: Final = Text(
    nb="Ny eksamen ble avslått {on}, men det var rett til den.",
    nn="Ny eksamen vart avslått {on}, men det var rett til han.",
    en="A new exam was refused on {on}, but there was a right to it.",
)
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


def _not_refused(exam: SubjectExamSituation, right: Outcome) -> Outcome:
    """A refusal is a breach where there is a right; a right that is not known decides nothing without a refusal."""
    refused, event = was_refused(exam), exam.exam_in_subject.refused
    if refused is NOT_APPLICABLE:
        return MET if right is MET else NOT_APPLICABLE
    if event is not None and right is MET:
        return breached(on=event.on)
    return unknown(*right.missing, *refused.missing)


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
    breach=NOT_REFUSED,
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
    return _not_refused(exam, unknown(*lacks) if lacks else MET)


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
    breach=NOT_REFUSED,
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
    return _not_refused(exam, unknown(*lacks) if lacks else MET)


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
    breach=NOT_REFUSED,
    remedy=LET_SIT,
)
def expulsion_leaves_a_new_exam(exam: SubjectExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-39 (3): by § 9-37 for those with læretid; for a praksiskandidat it hangs on the appeal."""
    expelled = exam.exam_in_subject.expelled
    if expelled is None:
        return NOT_APPLICABLE
    if exam.contract is not None:
        return _not_refused(exam, MET)
    named = is_named(exam)
    if named is not MET or exam.is_praksiskandidat is not True:
        return named if named is not MET else _not_refused(exam, MET)
    if expelled.appeal_upheld is None:
        return _not_refused(exam, unknown(UPHELD))
    return _not_refused(exam, MET) if expelled.appeal_upheld else NOT_APPLICABLE


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
    breach=NOT_REFUSED,
    remedy=LET_SIT,
)
def annulment_for_faults_gives_a_new_exam(exam: SubjectExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-40 (2): not after cheating, for which § 9-42 has rules of its own."""
    is_cheating = is_for_cheating(exam)
    if is_cheating:
        return NOT_APPLICABLE
    return _not_refused(exam, unknown(GROUND) if is_cheating is None else MET)


@rule(
    "subject-exam.cheating",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=exam_is_annulled,
    cites=(Citation(NEW, "9-42", "2"), Citation(NEW, "9-42", "3"), Citation(NEW, "9-42", "4")),
    text=Text(
        nb="Ved juks annullerer fylkeskommunen eksamen, personen uttaler seg først og får fullføre den dagen.",
        nn="Ved juks annullerer fylkeskommunen eksamen, personen uttaler seg først og får fullføre den dagen.",
        en="For cheating the county annuls the exam; the person is heard first and may complete it that day.",
    ),
    breach=Text(
        nb="Eksamen ble annullert {on} for juks, men {why}.",
        nn="Eksamen vart annullert {on} for juks, men {why}.",
        en="The exam was annulled on {on} for cheating, but {why}.",
    ),
    remedy=DECIDE_ANEW,
)
def cheating_is_dealt_with_by_the_county(exam: SubjectExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-42 (2) to (4): who annuls, that the exam may be completed, and that the person is heard before."""
    annulled, is_cheating = exam.exam_in_subject.annulled, is_for_cheating(exam)
    if annulled is None or is_cheating is None:
        return unknown(GROUND)
    if not is_cheating:
        return NOT_APPLICABLE
    if annulled.by not in (None, Body.COUNTY):
        return breached(on=annulled.on, why=BY_OTHERS)
    if annulled.stopped:
        return breached(on=annulled.on, why=NOT_COMPLETED)
    if annulled.heard is not None and annulled.heard > annulled.on:
        return breached(on=annulled.on, why=NOT_HEARD)
    asked = ((ANNULLED_BY, annulled.by), (STOPPED, annulled.stopped), (ANNULLED_HEARD, annulled.heard))
    lacks = [fact for fact, value in asked if value is None]
    return unknown(*lacks) if lacks else MET


BY_OTHERS: Final = Text(nb="ikke av fylkeskommunen", nn="ikkje av fylkeskommunen", en="not by the county")
NOT_COMPLETED: Final = Text(
    nb="personen fikk ikke fullføre den dagen",
    nn="personen fekk ikkje fullføre den dagen",
    en="the person was not let complete it that day",
)
NOT_HEARD: Final = Text(
    nb="personen ble hørt først etterpå", nn="personen vart høyrd først etterpå", en="the person was heard only after"
)


@rule(
    "subject-exam.after-cheating",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=exam_is_annulled,
    cites=(Citation(NEW, "9-42", "5"),),
    text=Text(
        nb="Den som har fått eksamen annullert for juks, tar den tidligst på nytt ett år etter annulleringen.",
        nn="Den som har fått eksamen annullert for juks, tek han tidlegast på nytt eitt år etter annulleringa.",
        en="Whoever had an exam annulled for cheating sits it again one year after the annulment at the earliest.",
    ),
    breach=Text(
        nb="Ny eksamen ble tatt {again}, før {earliest}.",
        nn="Ny eksamen vart teken {again}, før {earliest}.",
        en="A new exam was sat on {again}, before {earliest}.",
    ),
    remedy=DECIDE_ANEW,
)
def new_exam_waits_a_year_after_cheating(exam: SubjectExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-42 (5): the day of the annulment a year later is the first."""
    annulled, again, is_cheating = exam.exam_in_subject.annulled, exam.exam_in_subject.next_on, is_for_cheating(exam)
    if annulled is None or again is None or is_cheating is False:
        return NOT_APPLICABLE
    earliest = add_years(annulled.on, law.whole("subject-exam.years-after-cheating"))
    if again >= earliest:
        return MET
    return unknown(GROUND) if is_cheating is None else breached(again=again, earliest=earliest)
