"""What would supply a missing fact, where it is more than an event, a key or a table; in three languages.

Keys are the sources as they stand in JSON. A test holds that every source a rule names is put in words.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from okstat.text import Text

__all__ = ["SOURCES"]

SOURCES: Final[Mapping[str, Text]] = {
    "no county policy known": Text(
        nb="fylkeskommunens praksis: ingen er kjent",
        nn="praksisen i fylkeskommunen: ingen er kjend",
        en="the county's practice: none is known",
    ),
    "the course of the trade in the list of trades": Text(
        nb="opplæringsløpet for faget i listen over fag",
        nn="opplæringsløpet for faget i lista over fag",
        en="the course of the trade in the list of trades",
    ),
    "the text on employment and fagbrev på jobb before 2024-08-01": Text(
        nb="teksten om arbeidsforhold og fagbrev på jobb før 1. august 2024",
        nn="teksten om arbeidsforhold og fagbrev på jobb før 1. august 2024",
        en="the text on employment and fagbrev på jobb before 1 August 2024",
    ),
    "event training_started and ended of its contracts": Text(
        nb="opplæringsstart og avslutning (hendelsene training_started og ended) på kontraktene",
        nn="opplæringsstart og avslutning (hendingane training_started og ended) på kontraktane",
        en="start of training and ending (events training_started and ended) of its contracts",
    ),
    "the text on the placement of adults before 2026-06-22": Text(
        nb="forskriftsteksten om formidling av voksne før 22. juni 2026",
        nn="forskriftsteksten om formidling av vaksne før 22. juni 2026",
        en="the text of the regulation on the placement of adults before 22 June 2026",
    ),
    "the text on subjects passed before a change of choice before 2026-06-22": Text(
        nb="teksten om fag som var bestått før et omvalg, før 22. juni 2026",
        nn="teksten om fag som var bestått før eit omval, før 22. juni 2026",
        en="the text on subjects passed before a change of choice before 22 June 2026",
    ),
    "the text of the regulation before 2009-08-01": Text(
        nb="teksten i forskriften før 1. august 2009",
        nn="teksten i forskrifta før 1. august 2009",
        en="the text of the regulation before 1 August 2009",
    ),
    "the text on praksisbrevprøven before 2017-01-01": Text(
        nb="teksten om praksisbrevprøven før 1. januar 2017",
        nn="teksten om praksisbrevprøva før 1. januar 2017",
        en="the text on praksisbrevprøven before 1 January 2017",
    ),
    "the text on praksisbrevprøven and kompetanseprøven before 2024-08-01": Text(
        nb="teksten om praksisbrevprøven og kompetanseprøven før 1. august 2024",
        nn="teksten om praksisbrevprøva og kompetanseprøva før 1. august 2024",
        en="the text on praksisbrevprøven and kompetanseprøven before 1 August 2024",
    ),
    "the text on authority from the board before 2024-08-01": Text(
        nb="teksten om fullmakt fra yrkesopplæringsnemnda før 1. august 2024",
        nn="teksten om fullmakt frå yrkesopplæringsnemnda før 1. august 2024",
        en="the text on authority from the vocational training board before 1 August 2024",
    ),
    "the text on praksisbrev candidates before 2024-08-01": Text(
        nb="teksten om praksisbrevkandidater før 1. august 2024",
        nn="teksten om praksisbrevkandidatar før 1. august 2024",
        en="the text on praksisbrev candidates before 1 August 2024",
    ),
    "the exceptions from passed subjects in the old regulation": Text(
        nb="unntakene fra beståtte fag i den gamle forskriften",
        nn="unntaka frå bestått fag i den gamle forskrifta",
        en="the exceptions from passed subjects in the old regulation",
    ),
    "the exceptions from the subjects of a diploma before 2026-06-22": Text(
        nb="unntakene fra fagene i et vitnemål før 22. juni 2026",
        nn="unntaka frå faga i eit vitnemål før 22. juni 2026",
        en="the exceptions from the subjects of a diploma before 22 June 2026",
    ),
    "the text on a new exam without a fee before 2025-09-29": Text(
        nb="teksten om ny prøve uten gebyr før 29. september 2025",
        nn="teksten om ny prøve utan gebyr før 29. september 2025",
        en="the text on a new exam without a fee before 29 September 2025",
    ),
    "the text on extended contracts and other candidates before 2024-08-01": Text(
        nb="teksten om forlengede kontrakter og andre kandidater før 1. august 2024",
        nn="teksten om forlengde kontraktar og andre kandidatar før 1. august 2024",
        en="the text on extended contracts and other candidates before 1 August 2024",
    ),
    "the text on others than lærling before 2024-08-01": Text(
        nb="teksten om andre enn lærlinger før 1. august 2024",
        nn="teksten om andre enn lærlingar før 1. august 2024",
        en="the text on others than lærling before 1 August 2024",
    ),
    "key share of placements": Text(
        nb="nøkkelen share for hver av placements",
        nn="nøkkelen share for kvar av placements",
        en="the key share of each of the placements",
    ),
    "the course of the trade in the trade data": Text(
        nb="opplæringsløpet for faget i fagdataene",
        nn="opplæringsløpet for faget i fagdataa",
        en="the course of the trade in the trade data",
    ),
    "the first day of LK20 in the trade": Text(
        nb="den første dagen for LK20 i faget",
        nn="den første dagen for LK20 i faget",
        en="the first day of LK20 in the trade",
    ),
    "the first day of LK20 at Vg3 in the programme area": Text(
        nb="den første dagen for LK20 på Vg3 i programområdet",
        nn="den første dagen for LK20 på Vg3 i programområdet",
        en="the first day of LK20 at Vg3 in the programme area",
    ),
    "what the Act of 1998 asked of an adult's stay in the country": Text(
        nb="hva loven av 1998 krevde av oppholdet i landet for voksne",
        nn="kva lova av 1998 kravde av opphaldet i landet for vaksne",
        en="what the Act of 1998 asked of an adult's stay in the country",
    ),
    "the years in school and in company of the trade": Text(
        nb="årene i skole og i bedrift i faget",
        nn="åra i skule og i bedrift i faget",
        en="the years in school and in company of the trade",
    ),
    "what the curriculum of the trade says of a written exam": Text(
        nb="det læreplanen i faget sier om skriftlig eksamen",
        nn="det læreplanen i faget seier om skriftleg eksamen",
        en="what the curriculum of the trade says of a written exam",
    ),
}
"""What no pattern fits; whatever is neither here nor of a pattern is a host's own and stays as it is."""
