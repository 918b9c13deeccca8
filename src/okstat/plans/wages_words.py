"""What the wage plan asks, remarks and tells, in bokmål, nynorsk and English."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from attrs import frozen

from okstat.citation import Citation, Instrument
from okstat.money import in_words
from okstat.text import LANGUAGES, Text

__all__ = [
    "ADULT",
    "AWAY",
    "BASE_BY",
    "BASE_BY_HALF_KNOWN",
    "BEYOND",
    "DEDUCTION",
    "DEFAULTS",
    "EXTENDED",
    "HIRES",
    "KIND",
    "LENGTH",
    "LOCAL",
    "PART_TIME",
    "SECTOR",
    "SETTLEMENT",
    "SHIFTED",
    "SHORTENED",
    "WAITING",
    "Default",
    "kr_in_words",
]

KIND: Final = Text(
    nb="Særavtalens bestemmelser om lønn for andre enn lærlinger er ikke lest. Hvilken lønn gjelder?",
    nn="Føresegnene i særavtalen om lønn for andre enn lærlingar er ikkje lesne. Kva lønn gjeld?",
    en="What the special agreement says on pay for others than apprentices has not been read. Which pay holds?",
)
BASE_BY: Final = Text(
    nb="Lønnstrinnet var {hire} den dagen lærlingen ble ansatt, og er {pay} fra {day}. Ingen tekst som er lest, "
    "sier om ansettelsesdagen eller lønnsdagen avgjør. Hva følger virksomheten?",
    nn="Lønnstrinnet var {hire} den dagen lærlingen vart tilsett, og er {pay} frå {day}. Ingen tekst som er "
    "lesen, seier om tilsetjingsdagen eller lønnsdagen avgjer. Kva følgjer verksemda?",
    en="The wage step was {hire} on the day of hire, and is {pay} from {day}. No text that was read says whether "
    "the day of hire or the day of pay decides. Which does the body follow?",
)
BASE_BY_HALF_KNOWN: Final = Text(
    nb="Gjelder lønnstrinnet fra den dagen lærlingen ble ansatt, eller det som er i bruk fra {day}? Bare det ene "
    "er kjent.",
    nn="Gjeld lønnstrinnet frå den dagen lærlingen vart tilsett, eller det som er i bruk frå {day}? Berre det eine er "
    "kjent.",
    en="Does the wage step of the day of hire hold, or the one in use from {day}? Only one of them is known.",
)
HIRES: Final = Text(
    nb="Lærlingen har skiftet bedrift. Hvilken dag regnes som ansettelsesdagen fra {day}?",
    nn="Lærlingen har skift bedrift. Kva dag blir rekna som tilsetjingsdagen frå {day}?",
    en="The apprentice has changed company. Which day counts as the day of hire from {day}?",
)
DEDUCTION: Final = Text(
    nb="Hva som trekkes fra årslønnen før den deles på måneder og timer, er ikke kjent fra {day}. Skal det regnes uten "
    "fratrekk?",
    nn="Kva som blir trekt frå årslønna før ho blir delt på månader og timar, er ikkje kjent frå {day}. Skal det "
    "reknast utan fråtrekk?",
    en="What is taken off the yearly pay before it is divided into months and hours is not known from {day}. Shall "
    "nothing be taken off?",
)
EXTENDED: Final = Text(
    nb="Læretiden var først avtalt til {last}. Hva særavtalen sier om lønn i forlenget tid, etter årsaken, er "
    "ikke lest. Hvilken lønn gjelder?",
    nn="Læretida var først avtalt til {last}. Kva særavtalen seier om lønn i forlengd tid, etter årsaka, er "
    "ikkje lese. Kva lønn gjeld?",
    en="The training time was first agreed to {last}. What the special agreement says on pay in an extension, by its "
    "cause, has not been read. Which pay holds?",
)
SHORTENED: Final = Text(
    nb="Læretiden ble kortet ned fra {day}. Hvilke prosentsatser gjelder deretter?",
    nn="Læretida vart korta ned frå {day}. Kva prosentsatsar gjeld deretter?",
    en="The training time was shortened from {day}. Which percentages hold after that?",
)
SHIFTED: Final = Text(
    nb="Læretiden er forlenget etter fravær. Flyttes halvårene med? Fra {first} til {last} gir det ulike "
    "prosentsatser.",
    nn="Læretida er forlengd etter fråvær. Blir halvåra flytta med? Frå {first} til {last} gir det ulike "
    "prosentsatsar.",
    en="The training time was extended after absence. Do the half-years move with it? From {first} to {last} the "
    "percentages differ.",
)
AWAY: Final = Text(
    nb="Hvilken lønn gjelder under fravær eller permisjon fra {first} til {last}? Hva særavtalen sier om det, er "
    "ikke lest.",
    nn="Kva lønn gjeld under fråvær eller permisjon frå {first} til {last}? Kva særavtalen seier om det, er "
    "ikkje lese.",
    en="Which pay holds during absence or leave from {first} to {last}? What the special agreement says has not been "
    "read.",
)
PART_TIME: Final = Text(
    nb="Stillingen er mindre enn full fra {first}. Hva særavtalen sier om deltid, er ikke lest. Hvilken lønn gjelder?",
    nn="Stillinga er mindre enn full frå {first}. Kva særavtalen seier om deltid, er ikkje lese. Kva lønn gjeld?",
    en="The position is less than full from {first}. What the special agreement says on part time has not been read. "
    "Which pay holds?",
)
LENGTH: Final = Text(
    nb="Hvor mange måneder læretid i bedrift er avtalt? Uten det er prosentsatsene ikke kjent.",
    nn="Kor mange månader læretid i bedrift er avtalt? Utan det er prosentsatsane ikkje kjende.",
    en="How many months of training in the company are agreed? Without them the percentages are not known.",
)
BEYOND: Final = Text(
    nb="Prosentsatsene for {months} måneder har ikke noe halvår {number}. Hvilken lønn gjelder fra {first}?",
    nn="Prosentsatsane for {months} månader har ikkje noko halvår {number}. Kva lønn gjeld frå {first}?",
    en="The percentages of {months} months have no half-year {number}. Which pay holds from {first}?",
)
ADULT: Final = Text(
    nb="Hva særavtalen sier om voksne lærlinger, er ikke lest. Regnes lærlingen som voksen, kan en annen lønn gjelde.",
    nn="Kva særavtalen seier om vaksne lærlingar, er ikkje lese. Blir lærlingen rekna som vaksen, kan ei anna "
    "lønn gjelde.",
    en="What the special agreement says on adults has not been read. If the apprentice counts as one, another pay may "
    "hold.",
)
WAITING: Final = Text(
    nb="Læretiden var over {last}. Hvilken lønn gjelder mens lærlingen venter på prøven?",
    nn="Læretida var over {last}. Kva lønn gjeld medan lærlingen ventar på prøva?",
    en="The training time was over on {last}. Which pay holds while the apprentice waits for the exam?",
)
SECTOR: Final = Text(
    nb="Er bedriften en statlig virksomhet? Da følger lønnen statens særavtale.",
    nn="Er bedrifta ei statleg verksemd? Då følgjer lønna særavtalen i staten.",
    en="Is the company a state body? Then pay follows the special agreement of the state.",
)
LOCAL: Final = Text(
    nb="Fra {first} bygger lønnen på lokal praksis, ikke på særavtalen.",
    nn="Frå {first} byggjer lønna på lokal praksis, ikkje på særavtalen.",
    en="From {first} the pay rests on local practice, not on the special agreement.",
)
SETTLEMENT: Final = Text(
    nb="Lønnstrinn {step} stiger med {rise} den {day}; oppgjøret ga fra {least} til {most}. Det passer ikke: det er en "
    "annen parts tabell, eller en feil.",
    nn="Lønnstrinn {step} stig med {rise} den {day}; oppgjeret gav frå {least} til {most}. Det passar ikkje: det er "
    "tabellen til ein annan part, eller ein feil.",
    en="Wage step {step} rises by {rise} on {day}; the settlement gave from {least} to {most}. That does not "
    "fit: it is another side's table, or a wrong one.",
)


@frozen
class Default:
    """A general rule that reaches apprentices unless the special agreement says otherwise, which has not been read.

    Attributes:
        text: the rule.
        citation: where it stands.
    """

    text: Text
    citation: Citation


def _main(section: str) -> Citation:
    return Citation(Instrument.MAIN_AGREEMENT_2016, section, "", date(2016, 5, 1), date(2018, 5, 1))


DEFAULTS: Final = (
    Default(
        Text(
            nb="Lønn under sykdom er den lærlingen til enhver tid har rett til, med tilleggene etter turnusen.",
            nn="Lønn under sjukdom er den lærlingen til kvar tid har rett til, med tillegga etter turnusen.",
            en="Pay during sickness is what one has a right to at any time, with the supplements of the roster.",
        ),
        _main("11"),
    ),
    Default(
        Text(
            nb="Pålagt overtid som kan kontrolleres: 50 prosent på timelønnen; 100 prosent mellom kl. 20 og 06, "
            "på lørdager, søndager og helligdager, og etter kl. 12 onsdag før skjærtorsdag, jul- og "
            "nyttårsaften. Hvilken timelønn en lærling har, er ikke kjent.",
            nn="Pålagd overtid som kan kontrollerast: 50 prosent på timelønna; 100 prosent mellom kl. 20 og 06, "
            "på laurdagar, sundagar og heilagdagar, og etter kl. 12 onsdag før skjærtorsdag, jul- og "
            "nyttårsaftan. Kva timelønn ein lærling har, er ikkje kjent.",
            en="Overtime that is ordered and can be checked: 50 percent on the hourly wage; 100 percent between 20:00 "
            "and 06:00, on Saturdays, Sundays and public holidays, and after 12:00 on the Wednesday before Maundy "
            "Thursday, on Christmas Eve and New Year's Eve. Which hourly wage an apprentice has is not known.",
        ),
        _main("13"),
    ),
    Default(
        Text(
            nb="Full lønn under sykdom i inntil 49 uker og 5 kalenderdager ved siden av arbeidsgiverperioden på 16 "
            "kalenderdager, regnet over tre år; for den som er midlertidig ansatt, så lenge ansettelsen varer.",
            nn="Full lønn under sjukdom i inntil 49 veker og 5 kalenderdagar ved sida av arbeidsgivarperioden på 16 "
            "kalenderdagar, rekna over tre år; for den som er mellombels tilsett, så lenge tilsetjinga varer.",
            en="Full pay during sickness for up to 49 weeks and 5 calendar days beside the employer period of 16 "
            "calendar days, counted over three years; for a temporary employee as long as the employment lasts.",
        ),
        _main("18"),
    ),
)
"""Of the main tariff agreement of 2016 to 2018, in the order of its sections; later editions have not been read."""


def kr_in_words(amount: Decimal) -> Text:
    """An amount as each language writes it."""
    return Text(*(in_words(amount, language) for language in LANGUAGES))
