"""What the grant plan asks and tells, in bokmål, nynorsk and English."""

from __future__ import annotations

from typing import Final

from okstat.text import Text

__all__ = [
    "AWAY",
    "COUNTY_ITSELF",
    "ENDED",
    "EXTENDED",
    "LENGTH",
    "MOVED",
    "MOVED_BEFORE",
    "NOT_APPROVED",
    "NO_GRANT_BY_COUNTY",
    "OFFICE_BY_AGREEMENT",
    "OFFICE_SHARE",
    "PANDEMIC",
    "PART_MONTH",
    "RATIO",
    "SCHOOLED",
    "SCHOOLED_BEFORE",
    "SHORTENED",
    "SMALL_TRADE",
    "WHICH_BASIS",
]

NOT_APPROVED: Final = Text(
    nb="Kontrakten er ikke godkjent: det gis ikke tilskudd.",
    nn="Kontrakten er ikkje godkjend: det blir ikkje gitt tilskot.",
    en="The contract is not approved: there is no grant.",
)
SCHOOLED: Final = Text(
    nb="Fylkeskommunen ga selv opplæringen: det gis ikke basistilskudd for den delen.",
    nn="Fylkeskommunen gav sjølv opplæringa: det blir ikkje gitt basistilskot for den delen.",
    en="The county itself gave the training: there is no basic grant for that part.",
)
SCHOOLED_BEFORE: Final = Text(
    nb="Fylkeskommunen ga selv opplæringen fra {first}. Ble det gitt tilskudd for den delen? Reglene før 1. august "
    "2024 er ikke lest.",
    nn="Fylkeskommunen gav sjølv opplæringa frå {first}. Vart det gitt tilskot for den delen? Reglane før 1. august "
    "2024 er ikkje lesne.",
    en="The county itself gave the training from {first}. Was there a grant for that part? The rules before 1 "
    "August 2024 have not been read.",
)
NO_GRANT_BY_COUNTY: Final = Text(
    nb="Fylkeskommunen gir ikke tilskudd i fag med tre år i skole.",
    nn="Fylkeskommunen gir ikkje tilskot i fag med tre år i skole.",
    en="The county gives no grant in trades with three years at school.",
)
COUNTY_ITSELF: Final = Text(
    nb="Bedriften er en del av fylkeskommunen, som ikke skal gi basistilskudd for opplæring den selv har gitt. Hva "
    "av opplæringen er det?",
    nn="Bedrifta er ein del av fylkeskommunen, som ikkje skal gi basistilskot for opplæring han sjølv har gitt. Kva "
    "av opplæringa er det?",
    en="The company is part of the county, which gives no basic grant for training that it has given itself. Which "
    "part of the training is that?",
)
PART_MONTH: Final = Text(
    nb="Hvordan regnes en måned som tilskuddet bare gjelder for en del av? Ingen tekst som er lest, sier noe om det.",
    nn="Korleis blir ein månad rekna når tilskotet berre gjeld for ein del av han? Ingen tekst som er lesen, seier "
    "noko om det.",
    en="How does a month count that the grant is for only a part of? No text that was read says so.",
)
RATIO: Final = Text(
    nb="{table} er {rate} i en egen fil, {ratio} av basistilskudd I for et opplæringsår; alle kjente satser siden 2017 "
    "ligger mellom {least} og {most}. Er satsen foreldet, feilskrevet eller fylkets egen?",
    nn="{table} er {rate} i ei eiga fil, {ratio} av basistilskot I for eit opplæringsår; alle kjende satsar sidan 2017 "
    "ligg mellom {least} og {most}. Er satsen forelda, feilskriven eller fylket sin eigen?",
    en="{table} is {rate} in a file of your own, {ratio} of basic grant I for one training year; all known rates since "
    "2017 lie between {least} and {most}. Is the rate stale, mistyped, or the county's own?",
)
LENGTH: Final = Text(
    nb="Hvor mange opplæringsår har kontrakten? Tilskudd I er kjent for løp på 24, 36 og 48 måneder i bedrift.",
    nn="Kor mange opplæringsår har kontrakten? Tilskot I er kjent for løp på 24, 36 og 48 månader i bedrift.",
    en="How many training years does the contract hold? Grant I is known for courses of 24, 36 and 48 months in a "
    "company.",
)
WHICH_BASIS: Final = Text(
    nb="Personen har ungdomsrett, er fylt 21 år og har hele opplæringen i bedrift. Gis basistilskudd I eller II?",
    nn="Personen har ungdomsrett, er fylt 21 år og har heile opplæringa i bedrift. Blir det gitt basistilskot I "
    "eller II?",
    en="The person has the right of the young, is 21 or older and has all training in the company. Is it basic "
    "grant I or II?",
)
SMALL_TRADE: Final = Text(
    nb="Står faget på listen over små og verneverdige fag {first}? Den er ikke lest for den tiden.",
    nn="Står faget på lista over små og verneverdige fag {first}? Ho er ikkje lesen for den tida.",
    en="Does the trade stand in the list of small and protected trades on {first}? It has not been read for that time.",
)
PANDEMIC: Final = Text(
    nb="Gjaldt tillegget våren 2021 også basistilskudd II? Kilden sier det ikke.",
    nn="Galdt tillegget våren 2021 òg basistilskot II? Kjelda seier det ikkje.",
    en="Did the addition of spring 2021 reach basic grant II as well? The source does not say.",
)
EXTENDED: Final = Text(
    nb="Læretiden var først avtalt til {last}. Gis det tilskudd i forlenget tid? Ingen tekst som er lest, sier noe "
    "om det.",
    nn="Læretida var først avtalt til {last}. Blir det gitt tilskot i forlengd tid? Ingen tekst som er lesen, seier "
    "noko om det.",
    en="The training time was first agreed to {last}. Is there a grant in an extension? No text that was read says so.",
)
SHORTENED: Final = Text(
    nb="Læretiden ble kortet ned fra {day}. Faller tilskuddet for den tiden bort, eller fordeles det på nytt?",
    nn="Læretida vart korta ned frå {day}. Fell tilskotet for den tida bort, eller blir det fordelt på nytt?",
    en="The training time was shortened from {day}. Does the grant for that time fall away, or is it spread anew?",
)
AWAY: Final = Text(
    nb="Løper tilskuddet under fravær eller permisjon fra {first} til {last}? Ingen tekst som er lest, sier noe om "
    "det.",
    nn="Går tilskotet under fråvær eller permisjon frå {first} til {last}? Ingen tekst som er lesen, seier noko om "
    "det.",
    en="Does the grant run during absence or leave from {first} to {last}? No text that was read says so.",
)
ENDED: Final = Text(
    nb="Kontrakten ble avsluttet {day}. Her er tilskuddet regnet til og med den dagen; når det stanser, sier ingen "
    "tekst som er lest.",
    nn="Kontrakten vart avslutta {day}. Her er tilskotet rekna til og med den dagen; når det stansar, seier ingen "
    "tekst som er lesen.",
    en="The contract ended on {day}. The grant is counted to that day here; no text that was read says when it stops.",
)
MOVED: Final = Text(
    nb="Personen skiftet bedrift {day}. Hvordan fordeles tilskuddet? Fylkeskommunen som gir det, avgjør det.",
    nn="Personen skifta bedrift {day}. Korleis blir tilskotet fordelt? Fylkeskommunen som gir det, avgjer det.",
    en="The person changed company on {day}. How is the grant split? The county that pays it decides.",
)
MOVED_BEFORE: Final = Text(
    nb="Personen skiftet bedrift {day}. Hvordan ble tilskuddet fordelt? Reglene før 1. august 2024 er ikke lest.",
    nn="Personen skifta bedrift {day}. Korleis vart tilskotet fordelt? Reglane før 1. august 2024 er ikkje lesne.",
    en="The person changed company on {day}. How was the grant split? The rules before 1 August 2024 have not been "
    "read.",
)
OFFICE_BY_AGREEMENT: Final = Text(
    nb="Har bedriften avtalt at kontoret {office} mottar tilskuddet på dens vegne?",
    nn="Har bedrifta avtalt at kontoret {office} mottek tilskotet på hennar vegner?",
    en="Has the company agreed that the office {office} receives the grant on its behalf?",
)
OFFICE_SHARE: Final = Text(
    nb="Hvor mye av tilskuddet beholder kontoret {office}? For hele eller en del av tiden er ingen andel kjent.",
    nn="Kor mykje av tilskotet beheld kontoret {office}? For heile eller ein del av tida er ingen del kjend.",
    en="How much of the grant does the office {office} keep? For all or part of the time no share is known.",
)
