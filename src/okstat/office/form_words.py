"""The words of the forms: kinds of contract, parties and grounds as a person enters them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from okstat.model.events import ContractKind, EndingBasis, Party
from okstat.text import Text

__all__ = ["GROUNDS", "KINDS", "NOT_IN_USE", "NOT_KNOWN", "PARTIES", "REVERSED"]

KINDS: Final[Mapping[ContractKind, Text]] = {
    ContractKind.APPRENTICE: Text(nb="lærekontrakt", nn="lærekontrakt", en="apprenticeship contract"),
    ContractKind.TRAINING_CANDIDATE: Text(
        nb="opplæringskontrakt (lærekandidat)",
        nn="opplæringskontrakt (lærekandidat)",
        en="training contract (lærekandidat)",
    ),
    ContractKind.PRAKSISBREV_CANDIDATE: Text(
        nb="praksisbrevkontrakt", nn="praksisbrevkontrakt", en="practice-letter contract"
    ),
    ContractKind.FAGBREV_ON_THE_JOB: Text(
        nb="kontrakt om fagbrev på jobb",
        nn="kontrakt om fagbrev på jobb",
        en="contract on a trade certificate on the job",
    ),
}
PARTIES: Final[Mapping[Party, Text]] = {
    Party.APPRENTICE: Text(nb="lærlingen eller kandidaten", nn="lærlingen eller kandidaten", en="the apprentice"),
    Party.COMPANY: Text(nb="lærebedriften", nn="lærebedrifta", en="the company"),
    Party.OFFICE: Text(nb="opplæringskontoret", nn="opplæringskontoret", en="the training office"),
    Party.COUNTY: Text(nb="fylkeskommunen", nn="fylkeskommunen", en="the county"),
    Party.GUARDIAN: Text(nb="verge", nn="verje", en="a guardian"),
    Party.TRAINING_MANAGER: Text(nb="faglig leder", nn="fagleg leiar", en="the training manager"),
    Party.INSTRUCTOR: Text(nb="instruktøren", nn="instruktøren", en="the instructor"),
}
GROUNDS: Final[Mapping[EndingBasis, Text]] = {
    EndingBasis.COMPLETED: Text(nb="fullført", nn="fullført", en="completed"),
    EndingBasis.AGREEMENT: Text(nb="partene er enige", nn="partane er samde", en="agreed by the parties"),
    EndingBasis.APPRENTICE: Text(
        nb="lærlingen eller kandidaten slutter",
        nn="lærlingen eller kandidaten sluttar",
        en="the apprentice leaves",
    ),
    EndingBasis.BREACH: Text(nb="vesentlig mislighold", nn="vesentleg misleghald", en="material breach"),
    EndingBasis.UNABLE: Text(
        nb="bedriften kan ikke lenger gi opplæring",
        nn="bedrifta kan ikkje lenger gi opplæring",
        en="the company can no longer train",
    ),
    EndingBasis.PROBATION: Text(nb="i prøvetiden", nn="i prøvetida", en="in the probation"),
}

NOT_KNOWN: Final = Text(
    nb="koden står ikke i listen over lærefag",
    nn="koden står ikkje i lista over lærefag",
    en="the code is not in the list of trades",
)
NOT_IN_USE: Final = Text(
    nb="koden er gått ut av bruk",
    nn="koden er gått ut av bruk",
    en="the code is no longer in use",
)
REVERSED: Final = Text(
    nb="dagen ligger før den første dagen",
    nn="dagen ligg før den første dagen",
    en="the day lies before the first day",
)
