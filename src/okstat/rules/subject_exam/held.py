"""How an exam in a subject is held (forskrift 2024 §§ 9-25 (3), 9-28 (4), (5), 9-33 (1), 9-34 (3)).

Of §§ 9-28 and 9-33 the wording before 1 January 2026 (FOR-2025-09-07-1787) has not been seen, so exams before that day
are not judged by them.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import Body, ExamForm
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.subject_exam import exam_is_adapted, exam_is_held_in_subject, is_named
from okstat.situation.exams import SubjectExamSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

NEW: Final = Instrument.REGULATION_2024
NAMED: Final = Citation(NEW, "9-25", "3")
AMENDED_2026: Final = date(2026, 1, 1)
FORM: Final = Missing("exam_in_subject.held.form", "key form of event subject_exam_held")
MINUTES: Final = Missing("exam_in_subject.held.minutes", "key minutes of event subject_exam_held")
AT_NINE: Final = Missing("exam_in_subject.held.at_nine", "key at_nine of event subject_exam_held")
LATE: Final = Missing("exam_in_subject.held.minutes_late", "key minutes_late of event subject_exam_held")
TURNED_AWAY: Final = Missing("exam_in_subject.held.turned_away", "key turned_away of event subject_exam_held")
EXAMINERS: Final = Missing("exam_in_subject.held.examiners", "key examiners of event subject_exam_held")
APPLIED: Final = Missing("exam_in_subject.adapted.applied", "key applied of event subject_exam_adapted")
DECIDED_BY: Final = Missing("exam_in_subject.adapted.by", "key by of event subject_exam_adapted")
AN_HOUR: Final = 60
APPEAL: Final = Text(
    nb="Ta det opp med fylkeskommunen; formelle feil kan påklages.",
    nn="Ta det opp med fylkeskommunen; formelle feil kan klagast på.",
    en="Take it up with the county; formal faults can be appealed.",
)


@rule(
    "subject-exam.duration",
    wording="2026",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=AMENDED_2026,
    clock=exam_is_held_in_subject,
    cites=(Citation(NEW, "9-28", "4"), NAMED),
    text=Text(
        nb="Eksamen varer ikke lenger enn tidsrammen for eksamensformen, eller den læreplanen setter.",
        nn="Eksamen varer ikkje lenger enn tidsramma for eksamensforma, eller den læreplanen set.",
        en="The exam lasts no longer than the form of exam allows, or the curriculum.",
    ),
    breach=Text(
        nb="Eksamen {held} varte {minutes} minutter; rammen er {most}.",
        nn="Eksamen {held} varte {minutes} minutt; ramma er {most}.",
        en="The exam of {held} lasted {minutes} minutes; the frame is {most}.",
    ),
    remedy=APPEAL,
)
def exam_keeps_to_its_time(exam: SubjectExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-28 (4): written and practical up to 5 hours, oral 30 minutes, oral-practical 45, else by the curriculum."""
    held, named = exam.exam_in_subject.held, is_named(exam)
    if held is None or named is not MET:
        return named
    most = held.curriculum_minutes
    if most is None and held.form is not None:
        most = law.whole("subject-exam.most-minutes", held.form.value)
    if most is None or held.minutes is None:
        return unknown(*((FORM,) if most is None else ()), *((MINUTES,) if held.minutes is None else ()))
    return MET if held.minutes <= most else breached(held=held.on, minutes=held.minutes, most=most)


@rule(
    "subject-exam.start",
    wording="2026",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=AMENDED_2026,
    clock=exam_is_held_in_subject,
    cites=(Citation(NEW, "9-28", "5"), NAMED),
    text=Text(
        nb="Skriftlig eksamen begynner klokka 09.00, og den som kommer før 10.00, slipper inn.",
        nn="Skriftleg eksamen byrjar klokka 09.00, og den som kjem før 10.00, slepp inn.",
        en="A written exam begins at 09.00, and who comes before 10.00 is let in.",
    ),
    breach=Text(nb="Eksamen {held}: {why}.", nn="Eksamen {held}: {why}.", en="The exam of {held}: {why}."),
    remedy=APPEAL,
)
def written_exam_begins_at_nine(exam: SubjectExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-28 (5): nine o'clock Norwegian time; before ten o'clock one may still sit it, without extra time."""
    held, named = exam.exam_in_subject.held, is_named(exam)
    if held is None or named is not MET:
        return named
    if held.form is not ExamForm.WRITTEN:
        return NOT_APPLICABLE if held.form is not None else unknown(FORM)
    if held.at_nine is False:
        return breached(held=held.on, why=NOT_AT_NINE)
    if held.turned_away and held.minutes_late is not None and held.minutes_late < AN_HOUR:
        return breached(held=held.on, why=SENT_AWAY)
    lacks = [AT_NINE] if held.at_nine is None else []
    if held.turned_away is None:
        lacks.append(TURNED_AWAY)
    elif held.turned_away and held.minutes_late is None:
        lacks.append(LATE)
    return unknown(*lacks) if lacks else MET


NOT_AT_NINE: Final = Text(
    nb="den begynte ikke klokka 09.00", nn="han byrja ikkje klokka 09.00", en="it did not begin at 09.00"
)
SENT_AWAY: Final = Text(
    nb="en kandidat som kom før 10.00, ble ikke sluppet inn",
    nn="ein kandidat som kom før 10.00, vart ikkje sleppt inn",
    en="a candidate who came before 10.00 was not let in",
)


@rule(
    "subject-exam.two-examiners",
    wording="2026",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=AMENDED_2026,
    clock=exam_is_held_in_subject,
    cites=(Citation(NEW, "9-33", "1"), NAMED),
    text=Text(
        nb="Eksamenssvaret er vurdert av to sensorer.",
        nn="Eksamenssvaret er vurdert av to sensorar.",
        en="The answer is judged by two examiners.",
    ),
    breach=Text(
        nb="Svaret på eksamen {held} ble vurdert av {examiners} og ikke av to sensorer.",
        nn="Svaret på eksamen {held} vart vurdert av {examiners} og ikkje av to sensorar.",
        en="The answer to the exam of {held} was judged by {examiners} and not by two examiners.",
    ),
    remedy=APPEAL,
)
def answers_are_judged_by_two(exam: SubjectExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-33 (1): two; where they disagree a third may decide."""
    held, named = exam.exam_in_subject.held, is_named(exam)
    if held is None or named is not MET:
        return named
    if held.examiners is None:
        return unknown(EXAMINERS)
    needed = law.whole("subject-exam.examiners")
    return MET if held.examiners >= needed else breached(held=held.on, examiners=held.examiners)


@rule(
    "subject-exam.adaptation",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=exam_is_adapted,
    cites=(Citation(NEW, "9-34", "3"), NAMED),
    text=Text(
        nb="Den som vil ha særskilt tilrettelagt eksamen, søker, og fylkeskommunen avgjør tiltakene.",
        nn="Den som vil ha særskilt tilrettelagd eksamen, søkjer, og fylkeskommunen avgjer tiltaka.",
        en="Who wants an adapted exam applies, and the county decides the measures.",
    ),
    breach=Text(
        nb="Tilretteleggingen ble avgjort {decided}, men ikke av fylkeskommunen etter søknad.",
        nn="Tilrettelegginga vart avgjord {decided}, men ikkje av fylkeskommunen etter søknad.",
        en="The adaptation was decided on {decided}, but not by the county on application.",
    ),
    remedy=APPEAL,
)
def adaptation_is_decided_by_the_county(exam: SubjectExamSituation, law: Law, on: date) -> Outcome:
    """§ 9-34 (3): application to the county, which decides what is done."""
    adapted, named = exam.exam_in_subject.adapted, is_named(exam)
    if adapted is None or named is not MET:
        return named
    by, applied = adapted.by, adapted.applied
    if (by is not None and by is not Body.COUNTY) or (applied is not None and applied > adapted.on):
        return breached(decided=adapted.on)
    lacks = [*([DECIDED_BY] if by is None else []), *([APPLIED] if applied is None else [])]
    return unknown(*lacks) if lacks else MET
