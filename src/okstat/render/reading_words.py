"""The names of the readings of the law in bokmål, nynorsk and English; a test holds that no rule's reading lacks one.

Keys are the names as they stand in JSON: what a rule says in `disputed`, whose day's law, and the ids of the doubts.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from okstat.text import Text

__all__ = ["BEGUN", "DOUBT_NAMES", "NOT_BEGUN", "NOT_PUBLISHED", "PUBLISHED", "READING_NAMES"]

READING_NAMES: Final[Mapping[str, Text]] = {
    "the deadline is 1 February": Text(
        nb="fristen er 1. februar", nn="fristen er 1. februar", en="the deadline is 1 February"
    ),
    "the deadline is 1 March": Text(nb="fristen er 1. mars", nn="fristen er 1. mars", en="the deadline is 1 March"),
    "a contract on fagbrev på jobb is a lærekontrakt here": Text(
        nb="en kontrakt om fagbrev på jobb er en lærekontrakt her",
        nn="ein kontrakt om fagbrev på jobb er ein lærekontrakt her",
        en="a contract on fagbrev på jobb is a lærekontrakt here",
    ),
    "a contract on fagbrev på jobb is not named": Text(
        nb="en kontrakt om fagbrev på jobb er ikke nevnt",
        nn="ein kontrakt om fagbrev på jobb er ikkje nemnd",
        en="a contract on fagbrev på jobb is not named",
    ),
    "the company registers": Text(nb="bedriften melder opp", nn="bedrifta melder opp", en="the company registers"),
    "the county registers adults": Text(
        nb="fylkeskommunen melder opp voksne",
        nn="fylkeskommunen melder opp vaksne",
        en="the county registers adults",
    ),
    "any extension lifts the limit": Text(
        nb="enhver forlengelse opphever grensen",
        nn="all forlenging opphevar grensa",
        en="any extension lifts the limit",
    ),
    "the time of grades holds for all appeals of adults": Text(
        nb="fristen for karakterer gjelder alle klager fra voksne",
        nn="fristen for karakterar gjeld alle klager frå vaksne",
        en="the time of grades holds for all appeals of adults",
    ),
    "the ten days are for grades only": Text(
        nb="fristen på ti dager gjelder bare karakterer",
        nn="fristen på ti dagar gjeld berre karakterar",
        en="the ten days are for grades only",
    ),
    "only an extension after a failed exam lifts the limit": Text(
        nb="bare en forlengelse etter en prøve som ikke ble bestått, opphever grensen",
        nn="berre ei forlenging etter ei prøve som ikkje vart bestått, opphevar grensa",
        en="only an extension after a failed exam lifts the limit",
    ),
    "the six months end with the registration": Text(
        nb="de seks månedene slutter med oppmeldingen",
        nn="dei seks månadene sluttar med oppmeldinga",
        en="the six months end with the registration",
    ),
    "the six months end with the exam": Text(
        nb="de seks månedene slutter med prøven",
        nn="dei seks månadene sluttar med prøva",
        en="the six months end with the exam",
    ),
    "an office may agree on behalf of the company": Text(
        nb="et opplæringskontor kan avtale på vegne av lærebedriften",
        nn="eit opplæringskontor kan avtale på vegner av lærebedrifta",
        en="an office may agree on behalf of the company",
    ),
    "only the company itself can agree": Text(
        nb="bare lærebedriften selv kan avtale det",
        nn="berre lærebedrifta sjølv kan avtale det",
        en="only the company itself can agree",
    ),
    "the chapter is exhaustive": Text(
        nb="kapittelet er uttømmende (Utdanningsdirektoratet)",
        nn="kapittelet er uttømmande (Utdanningsdirektoratet)",
        en="the chapter is exhaustive",
    ),
    "employment and contract are two independent agreements": Text(
        nb="arbeidsavtale og kontrakt er to uavhengige avtaler (LA-2018-147152)",
        nn="arbeidsavtale og kontrakt er to uavhengige avtalar (LA-2018-147152)",
        en="employment and contract are two independent agreements",
    ),
    "law of the day of the event": Text(
        nb="loven den dagen det skjedde", nn="lova den dagen det skjedde", en="law of the day of the event"
    ),
    "law of the day of the contract": Text(
        nb="loven den dagen kontrakten ble inngått",
        nn="lova den dagen kontrakten vart inngått",
        en="law of the day of the contract",
    ),
    "the day of pay decides the step": Text(
        nb="lønnsdagen avgjør lønnstrinnet",
        nn="lønnsdagen avgjer lønnstrinnet",
        en="the day of pay decides the step",
    ),
    "the day of hire decides the step": Text(
        nb="ansettelsesdagen avgjør lønnstrinnet",
        nn="tilsetjingsdagen avgjer lønnstrinnet",
        en="the day of hire decides the step",
    ),
    "signed the same day before work is in time": Text(
        nb="underskrift samme dag, før arbeidet, er tidsnok",
        nn="underskrift same dag, før arbeidet, er tidsnok",
        en="signed the same day before work is in time",
    ),
    "only an earlier day is in time": Text(
        nb="bare en tidligere dag er tidsnok",
        nn="berre ein tidlegare dag er tidsnok",
        en="only an earlier day is in time",
    ),
    "the age when training starts counts": Text(
        nb="alderen ved opplæringsstart teller",
        nn="alderen ved opplæringsstart tel",
        en="the age when training starts counts",
    ),
    "the age at the ending counts": Text(
        nb="alderen ved avslutningen teller", nn="alderen ved avslutninga tel", en="the age at the ending counts"
    ),
    "the months of the training count": Text(
        nb="månedene i opplæring teller", nn="månadene i opplæring tel", en="the months of the training count"
    ),
    "the months of the employment count": Text(
        nb="månedene i arbeidsforholdet teller",
        nn="månadene i arbeidsforholdet tel",
        en="the months of the employment count",
    ),
    "approval by one county is enough": Text(
        nb="godkjenning fra én fylkeskommune er nok",
        nn="godkjenning frå éin fylkeskommune er nok",
        en="approval by one county is enough",
    ),
    "each county approves": Text(
        nb="hver fylkeskommune godkjenner", nn="kvar fylkeskommune godkjenner", en="each county approves"
    ),
    "only a lærling counts": Text(nb="bare en lærling teller", nn="berre ein lærling tel", en="only a lærling counts"),
    "everybody with læretid counts": Text(
        nb="alle med læretid teller", nn="alle med læretid tel", en="everybody with læretid counts"
    ),
    "the office is party to contracts of every kind": Text(
        nb="kontoret er part i alle slags kontrakter",
        nn="kontoret er part i alle slags kontraktar",
        en="the office is party to contracts of every kind",
    ),
    "the office is party where the regulation names the kind": Text(
        nb="kontoret er part bare i de slag kontrakter som forskriften nevner",
        nn="kontoret er part berre i dei slag kontraktar som forskrifta nemner",
        en="the office is party where the regulation names the kind",
    ),
    "an office may sign contracts of every kind": Text(
        nb="et kontor kan skrive under alle slags kontrakter",
        nn="eit kontor kan skrive under alle slags kontraktar",
        en="an office may sign contracts of every kind",
    ),
    "an office may sign a lærekontrakt only": Text(
        nb="et kontor kan bare skrive under lærekontrakter",
        nn="eit kontor kan berre skrive under lærekontraktar",
        en="an office may sign a lærekontrakt only",
    ),
    "contracts in the trade count from the end": Text(
        nb="kontrakter i faget teller, fra de ble avsluttet",
        nn="kontraktar i faget tel, frå dei vart avslutta",
        en="contracts in the trade count from the end",
    ),
    "contracts in the trade count from the act": Text(
        nb="kontrakter i faget teller, tidligst fra loven tok til å gjelde",
        nn="kontraktar i faget tel, tidlegast frå lova tok til å gjelde",
        en="contracts in the trade count from the act",
    ),
    "all contracts count from the end": Text(
        nb="alle kontrakter teller, fra de ble avsluttet",
        nn="alle kontraktar tel, frå dei vart avslutta",
        en="all contracts count from the end",
    ),
    "all contracts count from the act": Text(
        nb="alle kontrakter teller, tidligst fra loven tok til å gjelde",
        nn="alle kontraktar tel, tidlegast frå lova tok til å gjelde",
        en="all contracts count from the act",
    ),
}
"""What a reading is called; whatever is not here is a host's own and stays as it is."""

DOUBT_NAMES: Final[Mapping[str, Text]] = {
    "county-approves-2007": Text(
        nb="fylkeskommunens godkjenning av lærebedrifter (2007)",
        nn="fylkeskommunens godkjenning av lærebedrifter (2007)",
        en="approval of training companies by the county (2007)",
    ),
    "praksisbrev-act-2016": Text(
        nb="lovens regler om praksisbrev (2016)",
        nn="reglane i lova om praksisbrev (2016)",
        en="the rules of the Act on the practice letter (2016)",
    ),
    "right-to-24": Text(
        nb="retten til opplæring til og med det året en fyller 24",
        nn="retten til opplæring til og med det året ein fyller 24",
        en="the right to training to the end of the year of the 24th birthday",
    ),
    "fagbrev-on-the-job-act-2018": Text(
        nb="lovens regler om fagbrev på jobb (2018)",
        nn="reglane i lova om fagbrev på jobb (2018)",
        en="the rules of the Act on the trade certificate on the job (2018)",
    ),
    "exam-reform-2018": Text(
        nb="endringen av reglene om fagprøven (2018)",
        nn="endringa av reglane om fagprøva (2018)",
        en="the change of the rules on the trade exam (2018)",
    ),
    "covid-training-2020": Text(
        nb="slutten på unntaket for avkortet læretid under covid-19 (etter våren 2020)",
        nn="slutten på unntaket for avkorta læretid under covid-19 (etter våren 2020)",
        en="the end of the exception on shortened training during covid-19 (after spring 2020)",
    ),
    "regulation-renumbered-2020": Text(
        nb="de nye paragrafnumrene i forskriften (senest 2020)",
        nn="dei nye paragrafnummera i forskrifta (seinast 2020)",
        en="the new section numbers of the regulation (2020 at the latest)",
    ),
    "state-threshold-100": Text(
        nb="grensen på 100 ansatte i statlige virksomheter",
        nn="grensa på 100 tilsette i statlege verksemder",
        en="the threshold of 100 employees in state bodies",
    ),
    "grant-rates-2014": Text(
        nb="tilskuddssatsene for 2014", nn="tilskotssatsane for 2014", en="the grant rates of 2014"
    ),
}
"""What the amendments are called whose first day is known only as an interval."""

BEGUN: Final = Text(nb="{doubt} gjaldt", nn="{doubt} galdt", en="{doubt} had begun")
PUBLISHED: Final = Text(nb="{doubt} var kunngjort", nn="{doubt} var kunngjord", en="{doubt} had been published")
NOT_PUBLISHED: Final = Text(
    nb="{doubt} var ennå ikke kunngjort",
    nn="{doubt} var enno ikkje kunngjord",
    en="{doubt} had not been published",
)
"""Of an amendment that may have been public on the day whose knowledge is used, or not."""

NOT_BEGUN: Final = Text(nb="{doubt} gjaldt ennå ikke", nn="{doubt} galdt enno ikkje", en="{doubt} had not begun")
