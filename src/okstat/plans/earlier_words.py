"""How training and exams of before are named in the steps of a calculation, and what the law leaves open about them."""

from __future__ import annotations

from typing import Final

from okstat.text import Text

__all__ = [
    "ASSESSED",
    "AWAY",
    "EXAM",
    "IS_IT_RELATED",
    "IS_IT_VARIED",
    "NO_SCHOOL_YEARS",
    "OF_A_TRAINING_CANDIDATE",
    "PRACTICE",
    "PRAKSISBREV",
    "PRAKSISBREV_TRAINING",
    "RELEVANT_EXAM",
    "SEVERAL_EXAMS",
    "TRAINING",
]

TRAINING: Final = Text(nb="tidligere læretid", nn="tidlegare læretid", en="earlier training in a company")
PRACTICE: Final = Text(nb="praksis", nn="praksis", en="practice")
EXAM: Final = Text(
    nb="fag- eller svenneprøve fra før", nn="fag- eller sveineprøve frå før", en="a trade exam of before"
)
NO_SCHOOL_YEARS: Final = Text(
    nb="praksisbrevet som to skoleår", nn="praksisbrevet som to skuleår", en="the praksisbrev as two school years"
)
PRAKSISBREV_TRAINING: Final = Text(
    nb="læretiden fram mot praksisbrevet",
    nn="læretida fram mot praksisbrevet",
    en="the training on the way to the praksisbrev",
)

IS_IT_RELATED: Final = Text(
    nb="Den tidligere læretiden var i et annet fag: er den i tilknytning til læreplanen i faget? Fylkeskommunen avgjør "
    "det.",
    nn="Den tidlegare læretida var i eit anna fag: er ho i tilknyting til læreplanen i faget? Fylkeskommunen avgjer "
    "det.",
    en="The earlier training was in another trade: is it tied to the curriculum of this one? The county decides.",
)
IS_IT_VARIED: Final = Text(
    nb="Er praksisen allsidig og i tilknytning til læreplanen i faget? Da godskrives den fullt ut; fylkeskommunen "
    "avgjør det.",
    nn="Er praksisen allsidig og i tilknyting til læreplanen i faget? Då blir han godskriven fullt ut; fylkeskommunen "
    "avgjer det.",
    en="Is the practice varied and tied to the curriculum of the trade? Then it is credited in full; the county "
    "decides.",
)
ASSESSED: Final = Text(
    nb="For en lærekandidat godskrives tidligere læretid og praksis etter en konkret vurdering: hvor mye?",
    nn="For ein lærekandidat blir tidlegare læretid og praksis godskriven etter ei konkret vurdering: kor mykje?",
    en="For a training candidate, earlier training and practice are credited after a concrete assessment: how much?",
)
OF_A_TRAINING_CANDIDATE: Final = Text(
    nb="Den tidligere kontrakten var en lærekandidats, med færre mål enn faget: hvor mye av læretiden godskrives? "
    "Fylkeskommunen avgjør det.",
    nn="Den tidlegare kontrakten var ein lærekandidats, med færre mål enn faget: kor mykje av læretida blir "
    "godskriven? Fylkeskommunen avgjer det.",
    en="The earlier contract was that of a training candidate, with fewer aims than the trade: how much of its time is "
    "credited? The county decides.",
)
AWAY: Final = Text(
    nb="Av den tidligere læretiden gikk {months} bort i fravær eller var deltid: godskrives det?",
    nn="Av den tidlegare læretida gjekk {months} bort i fråvær eller var deltid: blir det godskrive?",
    en="Of the earlier training, {months} went in absence or was part time: is that credited?",
)
PRAKSISBREV: Final = Text(
    nb="Hvor mye av læretiden fram mot praksisbrevet godskrives? Fylkeskommunen avgjør det.",
    nn="Kor mykje av læretida fram mot praksisbrevet blir godskrive? Fylkeskommunen avgjer det.",
    en="How much of the training on the way to the praksisbrev is credited? The county decides.",
)
RELEVANT_EXAM: Final = Text(
    nb="Hvor mye gir en relevant prøve i et annet fag, opptil {months}? Fylkeskommunen avgjør det.",
    nn="Kor mykje gir ei relevant prøve i eit anna fag, opptil {months}? Fylkeskommunen avgjer det.",
    en="How much does a relevant exam in another trade give, up to {months}? The county decides.",
)
SEVERAL_EXAMS: Final = Text(
    nb="Det er bestått mer enn én prøve. Reglene sier ikke om de legges sammen; her er den som gir mest, regnet med.",
    nn="Det er bestått meir enn éi prøve. Reglane seier ikkje om dei blir lagde saman; her er den som gir mest, rekna "
    "med.",
    en="More than one exam is passed. The rules do not say whether they are added up; here the one that gives most is "
    "counted.",
)
