"""How school years are named in the steps of a calculation, and what the law leaves open about them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from okstat.model.events import SchoolLevel
from okstat.text import Text

__all__ = ["CROSSOVER", "EXTRA", "FAILED", "KINDS", "LEVELS", "LONG_COURSE", "PRIVATE", "SOME_YEAR", "TWICE"]

LEVELS: Final[Mapping[SchoolLevel, Text]] = {
    SchoolLevel.VG1: Text(nb="Vg1", nn="Vg1", en="Vg1"),
    SchoolLevel.VG2: Text(nb="Vg2", nn="Vg2", en="Vg2"),
    SchoolLevel.VG3: Text(nb="Vg3 i skole", nn="Vg3 i skole", en="Vg3 in school"),
    SchoolLevel.GRUNNKURS: Text(nb="grunnkurs", nn="grunnkurs", en="grunnkurs"),
    SchoolLevel.VK1: Text(nb="VKI", nn="VKI", en="VKI"),
    SchoolLevel.VK2: Text(nb="VKII", nn="VKII", en="VKII"),
}

SOME_YEAR: Final = Text(nb="et skoleår", nn="eit skuleår", en="a school year")

KINDS: Final[Mapping[str, Text]] = {
    "vg1-own": Text(
        nb="Vg1 i utdanningsprogrammet til faget",
        nn="Vg1 i utdanningsprogrammet til faget",
        en="Vg1 of the trade's programme",
    ),
    "vg1-crossover": Text(
        nb="Vg1 i godkjent kryssløp til faget",
        nn="Vg1 i godkjent kryssløp til faget",
        en="Vg1 that leads to the trade by an approved crossover",
    ),
    "vg1-other": Text(nb="et annet Vg1", nn="eit anna Vg1", en="another Vg1"),
    "vg2-own": Text(nb="Vg2 for faget", nn="Vg2 for faget", en="Vg2 for the trade"),
    "vg2-crossover": Text(
        nb="Vg2 i godkjent kryssløp til faget",
        nn="Vg2 i godkjent kryssløp til faget",
        en="Vg2 that leads to the trade by an approved crossover",
    ),
    "vg2-same-programme": Text(
        nb="Vg2 for et annet fag i samme utdanningsprogram",
        nn="Vg2 for eit anna fag i same utdanningsprogram",
        en="Vg2 for another trade of the programme",
    ),
    "vg2-other": Text(nb="et annet Vg2", nn="eit anna Vg2", en="another Vg2"),
    "vg3-by-the-plan": Text(
        nb="Vg3 i skole, som hører til løpet i faget",
        nn="Vg3 i skole, som høyrer til løpet i faget",
        en="Vg3 in school that is part of the trade's own course",
    ),
    "vg3-own": Text(
        nb="Vg3 i skole på det samme Vg2 som faget",
        nn="Vg3 i skole på det same Vg2 som faget",
        en="Vg3 in school on the same Vg2 as the trade",
    ),
    "vg3-other": Text(
        nb="Vg3 i skole på et annet Vg2",
        nn="Vg3 i skole på eit anna Vg2",
        en="Vg3 in school on another Vg2",
    ),
    "grunnkurs-own": Text(
        nb="grunnkurs som kan sidestilles med Vg1 i faget",
        nn="grunnkurs som kan sidestillast med Vg1 i faget",
        en="a grunnkurs equal to the trade's Vg1",
    ),
    "grunnkurs-other": Text(nb="et annet grunnkurs", nn="eit anna grunnkurs", en="another grunnkurs"),
    "vk1-own": Text(
        nb="VKI som kan sidestilles med Vg2 i faget",
        nn="VKI som kan sidestillast med Vg2 i faget",
        en="a VKI equal to the trade's Vg2",
    ),
    "vk1-other": Text(nb="et annet VKI", nn="eit anna VKI", en="another VKI"),
    "vk2-own": Text(
        nb="VKII i samme fagområde", nn="VKII i same fagområde", en="a VKII of the same field as the trade"
    ),
    "vk2-other": Text(nb="VKII i et annet fagområde", nn="VKII i eit anna fagområde", en="a VKII of another field"),
}
"""By the key of the table that has the credit."""

FAILED: Final = Text(
    nb="{year}: ikke alle fag er bestått",
    nn="{year}: ikkje alle fag er bestått",
    en="{year}: not all subjects are passed",
)
EXTRA: Final = Text(
    nb="Hvor mye i tillegg gir relevant fordypning ({year}), opptil {months}? Fylkeskommunen avgjør det.",
    nn="Kor mykje i tillegg gir relevant fordjuping ({year}), opptil {months}? Fylkeskommunen avgjer det.",
    en="How much does relevant specialisation add ({year}), up to {months}? The county decides.",
)
LONG_COURSE: Final = Text(
    nb="Løpet er på mer enn fire år: hvor mye i tillegg gir det for {year}, opptil {months}? Fylkeskommunen "
    "avgjør det.",
    nn="Løpet er på meir enn fire år: kor mykje i tillegg gir det for {year}, opptil {months}? Fylkeskommunen "
    "avgjer det.",
    en="The course is longer than four years: how much does that add for {year}, up to {months}? The county decides.",
)
CROSSOVER: Final = Text(
    nb="Regner fylkeskommunen et godkjent kryssløp ({year}) som løpet til faget? Forskriften av 2006 gjorde det; § 6-7 "
    "i forskriften av 2024 nevner det ikke.",
    nn="Reknar fylkeskommunen eit godkjent kryssløp ({year}) som løpet til faget? Forskrifta av 2006 gjorde det; § 6-7 "
    "i forskrifta av 2024 nemner det ikkje.",
    en="Does the county count an approved crossover ({year}) as the trade's own course? The regulation of 2006 did; "
    "§ 6-7 of the regulation of 2024 does not name it.",
)
PRIVATE: Final = Text(
    nb="Privatisteksamen og realkompetanse kan godskrives som gjennomgått opplæring ({year}): gjør fylkeskommunen det? "
    "Et kortere løp for voksne på grunnlag av realkompetanse er noe annet enn godskriving.",
    nn="Privatisteksamen og realkompetanse kan godskrivast som gjennomgått opplæring ({year}): gjer fylkeskommunen "
    "det? Eit kortare løp for vaksne på grunnlag av realkompetanse er noko anna enn godskriving.",
    en="Exams as a private candidate and prior competence may be credited like schooling ({year}): does the county do "
    "so? A shorter course for adults that rests on prior competence is another matter than credit.",
)
TWICE: Final = Text(
    nb="Det er mer enn ett skoleår på samme trinn ({year}). Reglene sier ikke om begge godskrives; her er begge regnet "
    "med.",
    nn="Det er meir enn eitt skuleår på same trinn ({year}). Reglane seier ikkje om båe blir godskrivne; her er båe "
    "rekna med.",
    en="There is more than one school year of the same level ({year}). The rules do not say whether both are credited; "
    "here both are.",
)
