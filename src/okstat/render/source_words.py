"""What would supply a missing fact, where it is more than an event, a key or a table; in three languages.

Keys are the sources as they stand in JSON. A test holds that every source a rule names is put in words.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from okstat.text import Text

__all__ = ["SOURCES"]

SOURCES: Final[Mapping[str, Text]] = {
    "event training_started and ended of its contracts": Text(
        nb="opplæringsstart og avslutning (hendelsene training_started og ended) på kontraktene",
        nn="opplæringsstart og avslutning (hendingane training_started og ended) på kontraktane",
        en="start of training and ending (events training_started and ended) of its contracts",
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
}
"""What no pattern fits; whatever is neither here nor of a pattern is a host's own and stays as it is."""
