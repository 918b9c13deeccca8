"""What a county offers, and who supervises it and the companies (opplæringslova 2023 §§ 5-3 (2), 29-2)."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import ContractKind, Supervisor
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, judgement, rule, unknown
from okstat.situation.clocks.contract import day_asked
from okstat.situation.county import CountySituation
from okstat.situation.enterprise import EnterpriseSituation
from okstat.situation.parts.supervision import Supervision, Supervisions
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

NEW: Final = Instrument.ACT_2023
OFFERS: Final = "county.offers-praksisbrev"
SUPERVISED: Final = Missing("supervisions.rows", "event supervision_opened")
BY: Final = Missing("supervisions.rows[].by", "key by of event supervision_opened")
SECTION: Final = Missing("supervisions.rows[].section", "key section of event supervision_opened")

_CHAPTERS: Final = frozenset((3, 4, 6, 9, 13, 14, 15, 16, 18, 19, 20, 21, 24, 25, 27, 28))
_SECTIONS: Final = {
    1: (4, 5, 6),
    2: range(1, 7),
    5: (1, *range(3, 10)),
    7: range(1, 10),
    8: (2,),
    10: range(1, 9),
    11: range(1, 14),
    12: (2, 3, 4, 5, 7),
    17: range(1, 12),
    22: (2, 5),
    23: (2,),
    26: (1,),
    29: (4,),
}
"""The chapters and sections that § 29-2 (1) lists."""


def _is_listed(section: str) -> bool | None:
    """Whether § 29-2 (1) lists a section, `7-3`; `None` where it names none."""
    found = re.fullmatch(r"(\d{1,2})-(\d{1,2})[a-z]?", section)
    if found is None:
        return None
    chapter, number = int(found[1]), int(found[2])
    return chapter in _CHAPTERS or number in _SECTIONS.get(chapter, ())


def _opened(of: CountySituation | EnterpriseSituation) -> date | Outcome:
    """The day of the latest supervision."""
    known: Supervisions = of.supervisions
    if known.rows:
        return known.rows[-1].on
    return NOT_APPLICABLE if known.silent_to == of.on else unknown(SUPERVISED)


def county_supervised(county: CountySituation) -> date | Outcome:
    """The day of the latest supervision of a county."""
    return _opened(county)


def company_supervised(enterprise: EnterpriseSituation) -> date | Outcome:
    """The day of the latest supervision of a company by the state."""
    return _opened(enterprise)


@rule(
    "supervision.state",
    wording="2023 counties",
    bearer=Role.STATE_BODY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=county_supervised,
    cites=(Citation(NEW, "29-2", "1"),),
    text=Text(
        nb="Statsforvalteren kan føre tilsyn med at fylkeskommunen oppfyller pliktene i de paragrafene loven lister "
        "opp.",
        nn="Statsforvaltaren kan føre tilsyn med at fylkeskommunen oppfyller pliktene i dei paragrafane lova listar "
        "opp.",
        en="The state governor may supervise that counties fulfil the duties in the sections that the Act lists.",
    ),
    breach=Text(
        nb="Tilsynet med § {section} som ble åpnet {on}, er uten hjemmel: {why}.",
        nn="Tilsynet med § {section} som vart opna {on}, er utan heimel: {why}.",
        en="The supervision of § {section} opened on {on} has no basis: {why}.",
    ),
    remedy=Text(
        nb="Avklar hjemmelen for tilsynet.",
        nn="Avklar heimelen for tilsynet.",
        en="Settle the basis of the supervision.",
    ),
)
def counties_are_supervised_by_the_governor(county: CountySituation, law: Law, on: date) -> Outcome:
    """§ 29-2 (1): statsforvalteren, in the sections listed; the ministry's supervision is of other duties (2)."""
    latest = county.supervisions.rows[-1]
    if latest.by is None:
        return unknown(BY)
    is_listed = _is_listed(latest.section) if latest.section is not None else None
    if is_listed is None:
        return unknown(SECTION)
    if latest.by is Supervisor.STATE_GOVERNOR and is_listed:
        return MET
    return breached(on=latest.on, section=latest.section, why=NOT_THE_GOVERNOR if is_listed else NOT_LISTED)


NOT_LISTED: Final = Text(
    nb="loven lister ikke opp den paragrafen", nn="lova listar ikkje opp den paragrafen",
    en="the Act does not list that section",
)  # fmt: skip
NOT_THE_GOVERNOR: Final = Text(
    nb="det er statsforvalteren som fører tilsyn med fylkeskommunen",
    nn="det er statsforvaltaren som fører tilsyn med fylkeskommunen",
    en="it is the state governor who supervises the county",
)


DELEGATED: Final = Text(
    nb="Har departementet gitt statsforvalteren i oppgave å føre tilsyn med bedriften?",
    nn="Har departementet gitt statsforvaltaren i oppgåve å føre tilsyn med bedrifta?",
    en="Has the ministry charged the state governor with supervising the company?",
)


@rule(
    "supervision.state",
    wording="2023 companies",
    bearer=Role.MINISTRY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=company_supervised,
    cites=(Citation(NEW, "29-2", "2"),),
    text=Text(
        nb="Departementet kan føre tilsyn med andre plikter enn dem som ligger på kommuner og fylkeskommuner.",
        nn="Departementet kan føre tilsyn med andre plikter enn dei som ligg på kommunar og fylkeskommunar.",
        en="The ministry may supervise duties other than those of municipalities and counties.",
    ),
    breach=Text(
        nb="Tilsynet er åpnet av andre enn departementet.",
        nn="Tilsynet er opna av andre enn departementet.",
        en="The supervision was opened by others than the ministry.",
    ),
    remedy=Text(
        nb="Avklar hjemmelen for tilsynet.",
        nn="Avklar heimelen for tilsynet.",
        en="Settle the basis of the supervision.",
    ),
)
def companies_are_supervised_by_the_ministry(enterprise: EnterpriseSituation, law: Law, on: date) -> Outcome:
    """§ 29-2 (2): the ministry; whether it has charged another body with it, no text seen says."""
    latest: Supervision = enterprise.supervisions.rows[-1]
    if latest.by is None:
        return unknown(BY)
    return MET if latest.by is Supervisor.MINISTRY else judgement(DELEGATED)


@rule(
    OFFERS,
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=day_asked,
    cites=(Citation(NEW, "5-3", "2"),),
    text=Text(
        nb="Fylkeskommunen har tilbud om praksisbrev.",
        nn="Fylkeskommunen har tilbod om praksisbrev.",
        en="The county offers training for a praksisbrev.",
    ),
    breach=Text(
        nb="Det ble bekreftet {on} at fylkeskommunen ikke har tilbud om praksisbrev.",
        nn="Det vart stadfesta {on} at fylkeskommunen ikkje har tilbod om praksisbrev.",
        en="It was attested on {on} that the county does not offer training for a praksisbrev.",
    ),
    remedy=Text(nb="Sett i gang tilbudet.", nn="Set i gang tilbodet.", en="Start the offer."),
)
def praksisbrev_is_offered(county: CountySituation, law: Law, on: date) -> Outcome:
    """§ 5-3 (2): a contract on it that runs in the county shows it; else the latest word of the county."""
    running = (run for run in county.runs if run.kind is ContractKind.PRAKSISBREV_CANDIDATE)
    if any(run.first is not None and run.first <= county.on and run.is_over(county.on) is False for run in running):
        return MET
    word = county.attested.of(OFFERS)
    if word is None:
        return unknown(Missing(f"attested.{OFFERS}", f"event attested {OFFERS}"))
    return MET if word.met else breached(on=word.on)
