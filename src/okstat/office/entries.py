"""The entries that several forms have: who it is about, in which trade, with whom, and for how long."""

from __future__ import annotations

from typing import Final

from okstat.office import form_facts as of
from okstat.office.asked import HANDBOOK, ROGALAND_CHANGE, UDIR_FORM, Asked
from okstat.text import Text

__all__ = ["COMPANY", "FIRST", "HOME_COUNTY", "LAST", "NET_MONTHS", "OFFICE", "PERCENTAGE", "WHO"]

NAME: Final = Asked("name", Text(nb="Navn", nn="Namn", en="Name"), UDIR_FORM, of.name)
NUMBER: Final = Asked(
    "number",
    Text(nb="Fødselsnummer", nn="Fødselsnummer", en="National identity number"),
    UDIR_FORM,
    of.number,
)
HOME_COUNTY: Final = Asked(
    "home_county",
    Text(nb="Hjemstedsfylke (C03)", nn="Heimstadfylke (C03)", en="Home county (C03)"),
    HANDBOOK,
    of.home_county,
    required=False,
)
TRADE: Final = Asked(
    "trade", Text(nb="Lærefag, kode", nn="Lærefag, kode", en="Trade, code"), UDIR_FORM, of.trade, fault=of.trade_fault
)
TRADE_NAME: Final = Asked(
    "trade_name",
    Text(nb="Lærefag, navn", nn="Lærefag, namn", en="Trade, name"),
    UDIR_FORM,
    of.trade_name,
    required=False,
)
KIND: Final = Asked(
    "kind",
    Text(nb="Kontraktstype (C13)", nn="Kontraktstype (C13)", en="Kind of contract (C13)"),
    HANDBOOK,
    of.kind,
)
COUNTY: Final = Asked("county", Text(nb="Fylke (C01)", nn="Fylke (C01)", en="County (C01)"), HANDBOOK, of.county)
COMPANY: Final = (
    Asked(
        "company", Text(nb="Lærebedrift, navn", nn="Lærebedrift, namn", en="Company, name"), UDIR_FORM, of.company_name
    ),
    Asked(
        "company_number",
        Text(
            nb="Lærebedrift, organisasjonsnummer (C04)",
            nn="Lærebedrift, organisasjonsnummer (C04)",
            en="Company, organisation number (C04)",
        ),
        HANDBOOK,
        of.company_number,
    ),
)
OFFICE: Final = (
    Asked(
        "office",
        Text(nb="Opplæringskontor, navn", nn="Opplæringskontor, namn", en="Training office, name"),
        UDIR_FORM,
        of.office_name,
        applies=of.has_office,
    ),
    Asked(
        "office_number",
        Text(
            nb="Opplæringskontor, organisasjonsnummer",
            nn="Opplæringskontor, organisasjonsnummer",
            en="Training office, organisation number",
        ),
        UDIR_FORM,
        of.office_number,
        applies=of.has_office,
    ),
)
FIRST: Final = Asked(
    "first", Text(nb="Læretid fra (C05)", nn="Læretid frå (C05)", en="Training time from (C05)"), HANDBOOK, of.first
)
LAST: Final = Asked(
    "last",
    Text(nb="Læretid til (C06)", nn="Læretid til (C06)", en="Training time to (C06)"),
    HANDBOOK,
    of.last,
    fault=of.last_fault,
)
NET_MONTHS: Final = Asked(
    "net_months",
    Text(nb="Netto læretid, måneder (C16)", nn="Netto læretid, månader (C16)", en="Net training time, months (C16)"),
    HANDBOOK,
    of.net_months,
    required=False,
)
PERCENTAGE: Final = Asked(
    "percentage",
    Text(nb="Stillingsprosent", nn="Stillingsprosent", en="Per cent of a full position"),
    ROGALAND_CHANGE,
    of.percentage,
    required=False,
)

WHO: Final = (NAME, NUMBER, KIND, TRADE, TRADE_NAME, COUNTY)
