"""Where the law says so: instruments, citations and their public address.

A citation is dated, since section numbers change while a rule stands: one function has one
citation per edition of its legal basis.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Final

from attrs import evolve, frozen

from okstat.dated import Bound, Reading, holds

__all__ = ["Citation", "Instrument"]


_HANDBOOK: Final = "https://lovdata.no/dokument/SPH/"
_BY_SECTION: Final = ("https://lovdata.no/lov/", "https://lovdata.no/forskrift/", _HANDBOOK)
"""Where each section has an address of its own."""


class Instrument(Enum):
    """A text that the package cites: id, short name in nb, nn, en, and address at Lovdata or its publisher."""

    ACT_1998 = (
        "LOV-1998-07-17-61",
        "opplæringslova 1998",
        "Education Act 1998",
        "https://lovdata.no/lov/1998-07-17-61",
    )
    REGULATION_2006 = (
        "FOR-2006-06-23-724",
        "forskrift til opplæringslova 2006",
        "Regulation to the Education Act 2006",
        "https://lovdata.no/forskrift/2006-06-23-724",
    )
    ACT_2023 = (
        "LOV-2023-06-09-30",
        "opplæringslova 2023",
        "Education Act 2023",
        "https://lovdata.no/lov/2023-06-09-30",
    )
    REGULATION_2024 = (
        "FOR-2024-06-03-900",
        "opplæringsforskrifta 2024",
        "Education Regulation 2024",
        "https://lovdata.no/forskrift/2024-06-03-900",
    )
    COVID_REGULATION_2020 = (
        "FOR-2020-03-27-492",
        "midlertidig forskrift om covid-19 2020",
        "temporary regulation on covid-19 2020",
        "https://lovdata.no/forskrift/2020-03-27-492",
    )
    PUBLIC_ADMINISTRATION_ACT = (
        "LOV-1967-02-10",
        "forvaltningsloven",
        "Public Administration Act",
        "https://lovdata.no/lov/1967-02-10",
    )
    CIRCULAR_UDIR_2_2017 = (
        "Udir-2-2017",
        "rundskriv Udir-2-2017",
        "circular Udir-2-2017",
        "https://www.udir.no/regelverkstolkninger/opplaring/Fag--og-yrkesopplaring/praksisbrev-udir-2-2017/godskriving/",
    )
    CIRCULAR_H1_23 = (
        "H-1/23",
        "rundskriv H-1/23",
        "circular H-1/23",
        "https://www.regjeringen.no/no/dokumenter/rundskriv-h123-fellesforingar-i-tildelingsbreva-for-2023/id2962659/",
    )
    STATE_STRATEGY_2015 = (
        "strategy 2015-05-19",
        "strategi for flere lærlinger i staten 2015",
        "strategy for more apprentices in the state 2015",
        "https://www.regjeringen.no/no/dokumenter/strategi-for-flere-larlinger-i-staten/id2428339/",
    )
    COMMON_GUIDELINE = (
        "common guideline",
        "fellesføring i tildelingsbrev",
        "common guideline in the allocation letters",
        "https://arbeidsgiver.dfo.no/personaloppfolging/laerlinger",
    )
    SUPREME_COURT_2015 = (
        "HR-2015-02085-A",
        "Høyesteretts dom HR-2015-02085-A",
        "Supreme Court judgment HR-2015-02085-A",
        "https://www.domstol.no/enkelt-domstol/hoyesterett/avgjorelser/2015/hoyesterett-sivil/en-larling-som-pa-grunn-av-sykdom-fikk-avbrutt-laretiden-i-bedrift-hadde-ikke-krav-pa-forlengelse-av-laretiden-i-den-samme-bedriften1/",
    )
    COUNTY_PRACTICE = (
        "county practice",
        "praksis i fylkeskommunen",
        "practice of the county",
        "https://www.ks.no/fagomrader/barn-og-unge/videregaende-opplaering/samarbeid-om-fag-og-yrkesopplaring/",
    )

    PROCUREMENT_REGULATION = (
        "FOR-2016-12-17-1708",
        "forskrift om lærlinger i offentlige kontrakter",
        "Regulation on apprentices in public contracts",
        "https://lovdata.no/forskrift/2016-12-17-1708",
    )
    STATE_AGREEMENT = (
        "særavtale 9.10",
        "særavtalen om lærlinger i staten",
        "special agreement on apprentices in the state",
        "https://www.regjeringen.no/id3083047",
    )
    MAIN_AGREEMENT_2016 = (
        "HTA 2016–2018",
        "hovedtariffavtalen i staten 2016–2018",
        "main tariff agreement of the state 2016–2018",
        "https://lovdata.no/dokument/SPH/sph-2017/KAPITTEL_7-3",
    )
    OKSTAT_ON_CONTRACTS = (
        "okstat.dfo.no",
        "OK stat om kontrakter og ansvar",
        "OK stat on contracts and responsibility",
        "https://okstat.dfo.no/laeretiden/starte-som-laerling/kontrakter-og-ansvar",
    )
    OKSTAT_ON_OFFERS = (
        "okstat.difi.no",
        "OK stat om sine tilbud i læretiden",
        "OK stat on what it offers during training",
        "https://okstat.difi.no/laeretiden/jobbe-som-laerling/ok-stats-tilbud-i-laeretiden",
    )
    OKSTAT_ON_MEMBERS_2018 = (
        "Difi 2018-08-20",
        "OK stat om medlemsbedriftens ansvar 2018",
        "OK stat on the responsibility of members 2018",
        "https://okstat.dfo.no/",
    )

    def __init__(self, number: str, name_nb: str, name_en: str, address: str) -> None:
        self.number = number
        self.name_nb = name_nb
        self.name_en = name_en
        self.address = address

    @property
    def has_sections(self) -> bool:
        """Whether it is divided into sections, each with an address of its own; a page is not."""
        return self.address.startswith(_BY_SECTION)

    def name_in(self, language: str) -> str:
        """The short name in `nb`, `nn` (titles are the same in both) or `en`."""
        return self.name_en if language == "en" else self.name_nb


@frozen
class Citation:
    """A place in a legal text.

    >>> from okstat.citation import Citation, Instrument
    >>> place = Citation(Instrument.ACT_2023, "7-2", "1")
    >>> place.in_words("en"), place.url
    ('Education Act 2023 § 7-2 (1)', 'https://lovdata.no/lov/2023-06-09-30/§7-2')

    Attributes:
        instrument: the text.
        section: the section as printed, `7-2`; empty where the text has none.
        ledd: paragraph, with sentence or letter as the inventory writes it (`1`, `2.1`, `3c`); empty for the
            whole section.
        since: the first day this number was right for the rule; open when the instrument's own first day is meant.
        until: the first day it no longer was.
    """

    instrument: Instrument
    section: str = ""
    ledd: str = ""
    since: Bound = None
    until: Bound = None

    def between(self, since: Bound, until: Bound) -> Citation:
        """This place, right only in the half-open time `[since, until)`."""
        return evolve(self, since=since, until=until)

    def holds_on(self, day: date, reading: Reading = frozenset()) -> bool:
        """Whether this is the place to cite for an event on `day`.

        >>> from datetime import date
        >>> dated = place.between(date(2024, 8, 1), None)
        >>> dated.holds_on(date(2024, 7, 31)), dated.holds_on(date(2024, 8, 1))
        (False, True)
        """
        return holds(self.since, self.until, day, reading)

    @property
    def url(self) -> str:
        """The public address of the section."""
        address = self.instrument.address
        if not self.section or not self.instrument.has_sections:
            return address
        return f"{address}-{self.section}" if address.startswith(_HANDBOOK) else f"{address}/§{self.section}"

    def in_words(self, language: str = "nb") -> str:
        """As a lawyer writes it: `opplæringslova 2023 § 7-2 (1)`."""
        section = f" § {self.section}" if self.section else ""
        return f"{self.instrument.name_in(language)}{section}{f' ({self.ledd})' if self.ledd else ''}"
