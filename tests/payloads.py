"""Payloads of the outside that read well, one for each shape. Persons, numbers and names are invented."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

from numbers_of_nobody import synthetic

from okstat.feeds.instructions import FIELDS as INSTRUCTION_FIELDS
from okstat.feeds.sheets import Columns, write_csv, write_workbook
from okstat.integrations import olkweb, olkweb_documentation, vigo_applicants, vigo_exports

FNR: Final = synthetic("018205001")
MARKS: Final = (FNR, "Zebrastripe", "Kvitveis", "2005-02-01", "01.02.2005", "20050201", "SYSTEMID-XYZ", "00107654")
"""What is personal in the payloads: it may stand in no error, no receipt and no repr."""

NUMBER: Final = "974761076"
"""An organisation number whose check digit holds."""


def as_json(value: object) -> bytes:
    """JSON as it travels."""
    return json.dumps(value, ensure_ascii=False).encode()


LAKTIV: Final = as_json(
    {
        "antall": 2,
        "kontrakter": [
            {
                "elev": {
                    "fnr": FNR, "fdato": "01.02.2005", "fornavn": "Zebrastripe", "etternavn": "Kvitveis",
                    "sysId": "SYSTEMID-XYZ",
                },
                "type": "L", "promrkode": "SRSOA3", "start": "18.08.2025", "slutt": "17.08.2027", "bnr": NUMBER,
                "bedrnavn": "INVENTED OFFICE",
            },
            {"elev": {"sysId": "B", "fdato": "010205"}, "type": "K", "promrkode": "IMITD3----", "start": "18.08.2026"},
        ],
    }
)  # fmt: skip


def _id(value: object) -> dict[str, object]:
    return {"identifikatorverdi": value}


def _page(*entries: object, following: str | None = None) -> bytes:
    links = {} if following is None else {"next": [{"href": following}]}
    return as_json({"_embedded": {"_entries": list(entries)}, "_links": links})


_ROOT: Final = "https://api.example.no/utdanning/larling"
_APPRENTICE: Final = {
    "systemId": _id("SYSTEMID-XYZ"),
    "kontraktstype": "L",
    "laretid": {"start": "2025-08-18T12:00:00Z", "slutt": "2027-08-17T12:00:00Z"},
    "_links": {
        "person": [{"href": f"{_ROOT}/person/fodselsnummer/{FNR}"}],
        "bedrift": {"href": f"{_ROOT}/virksomhet/virksomhetsid/{NUMBER}"},
        "programomrade": [{"href": "https://x/utdanningsprogram/programomrade/systemid/SRSOA3----"}],
    },
}
LARLING: Final = _page(_APPRENTICE)
LARLING_AND_MORE: Final = _page(_APPRENTICE, following=f"{_ROOT}/larling?offset=1000&size=1000")
PERSON: Final = _page(
    {
        "fodselsnummer": _id(FNR),
        "navn": {"fornavn": "Zebrastripe", "etternavn": "Kvitveis"},
        "fodselsdato": "2005-02-01",
    }
)
VIRKSOMHET: Final = _page({"virksomhetsId": _id(NUMBER), "organisasjonsnavn": "INVENTED OFFICE"})

_DOCUMENT: Final = (
    "<Dokumentelement><Dokumenttype>VEDLEGG_KON</Dokumenttype><Dokumenttittel>Zebrastripe</Dokumenttittel>"
    "<DokumentId>D1</DokumentId><Dokumentdato>2025-08-18</Dokumentdato><Dokumentfil>JVBERg==</Dokumentfil>"
    f"<Info>03001;{NUMBER};INVENTED;SRSOA3----;Service;L;vedlegg.pdf;null;BEDRIFT;18.08.2025</Info></Dokumentelement>"
)


def envelope(inner: str) -> bytes:
    """An answer of SOAP."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?><s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body>'
        f'<Response xmlns="http://rim2.ist.com/rim2/v1/service">{inner}</Response></s:Body></s:Envelope>'
    ).encode()


DOCUMENTS: Final = envelope(
    f"<Elevelement><Fodselsnummer>{FNR}</Fodselsnummer><Fornavn>Zebrastripe</Fornavn><Etternavn>Kvitveis</Etternavn>"
    f"{_DOCUMENT}{_DOCUMENT.replace('VEDLEGG_KON', 'KONTRAKT')}</Elevelement>"
)
EMPLOYEES: Final = as_json(
    {
        "ansatt": [
            {
                "id": "00107654", "fornavn": "Zebrastripe", "etternavn": "Kvitveis", "fnr": FNR, "fdato": "2005-02-01",
                "medarbeidergruppe": "5", "medarbeiderundergruppe": 10, "startdato": "2025-08-18",
                "sluttdato": "2027-08-17", "stillingId": "00002001", "hjemmelTekst": "Lærling",
                "dellonnsprosent": "100.00", "jurBedriftsnummer": int(NUMBER),
                "tilleggsstilling": {"stillingId": 2002, "dellonnsprosent": 20, "startdato": "2026-01-01"},
            }
        ]
    }
)  # fmt: skip
POSITIONS: Final = as_json({"stilling": {"id": 2001, "stillingskode": "20001362", "yrkeskodetekst": "Lærling"}})
LEAVE: Final = as_json(
    {
        "AnsattPermisjon": [
            {
                "id": "00107654", "startdato": "2026-01-01", "sluttdato": "9999-12-31", "permisjonstype": "0500",
                "fullstendigFravarende": "J", "prosentArbeidsfor": "0.00",
            }
        ]
    }
)  # fmt: skip
MESSAGE: Final = as_json(
    {"id": "00107654", "uri": "dfo:ansatte", "gyldigEtter": "2026-11-19", "feltnavn": ["startdato"]}
)
COUNTIES: Final = as_json(
    {"codes": [{"code": "56", "name": "Finnmark - Finnmárku - Finmarkku", "validFrom": "2024-01-01", "validTo": ""}]}
)
AREAS: Final = as_json(
    [
        {
            "kode": "SRSOA3----",
            "tittel": [{"spraak": "nob", "verdi": "Service"}, {"spraak": "default", "verdi": "Service"}],
            "status": "https://psi.udir.no/kl06/status_publisert",
            "gyldig-fra": "2022-08-01T00:00:00",
            "bygger-paa": [{"kode": "SSSSA2----"}, "SSSAL1----"],
        }
    ]
)
ROWS: Final = as_json(
    {
        "content": [{"code": "6", "number": 6, "text": "Tilbud", "expired": "Nei", "validFrom": "2020-01-01"}],
        "totalElements": 1,
    }
)
UNIT: Final = as_json(
    {
        "organisasjonsnummer": NUMBER, "navn": "INVENTED", "organisasjonsform": {"kode": "ORGL"},
        "institusjonellSektorkode": {"kode": "6100,6500"}, "naeringskode1": {"kode": "84.110"}, "antallAnsatte": 12,
        "konkurs": False, "overordnetEnhet": "974760673",
    }
)  # fmt: skip

_ROW: Final = {
    "first_name": "Zebrastripe",
    "last_name": "Kvitveis",
    "born": "01.02.2005",
    "number": FNR,
    "trade": "SRSOA3",
    "first": "18.08.2025",
    "last": "17.08.2027",
    "kind": "Lærling",
    "company": "INVENTED AGENCY",
    "organisation_number": NUMBER,
    "instructor": "Kvitveis",
}
COLUMNS: Final = Columns({name: (name,) for name in olkweb.FIELDS}, required=("last_name",))
APPRENTICES: Final = write_csv(list(_ROW), [list(_ROW.values())] * 2)
WORKBOOK: Final = write_workbook(list(_ROW), [list(_ROW.values())] * 2)

_WISH: Final = {
    "first_name": "Zebrastripe",
    "last_name": "Kvitveis",
    "born": "01.02.2005",
    "number": FNR,
    "home_county": "3",
    "county": "03",
    "year": "2026",
    "rank": "1",
    "trade": "IMITD3----",
    "kind": "L",
    "status": "TILBLÆ",
    "status_on": "01.08.2026",
    "applied_on": "01.03.2026",
}
WISH_COLUMNS: Final = Columns({name: (name,) for name in vigo_applicants.FIELDS})
WISHES: Final = write_csv(list(_WISH), [list(_WISH.values()), list({**_WISH, "rank": "2", "trade": "SRSOA3"}.values())])

_CONTRACT: Final = {
    **{name: _WISH[name] for name in ("first_name", "last_name", "born", "number", "county", "trade", "kind")},
    "first": "18.08.2025",
    "last": "17.08.2027",
    "net_months": "24",
    "approved_on": "01.10.2025",
    "break_first": "01.03.2026",
    "break_last": "30.06.2026",
    "company_number": NUMBER,
    "holder_number": NUMBER,
    "training_manager": "Zebrastripe",
}
_APPROVAL: Final = {"company_number": NUMBER, "county": "03", "trade": "IMITD3----", "approved_on": "01.01.2020"}
_EXAM: Final = {
    **{name: _WISH[name] for name in ("first_name", "last_name", "born", "number", "county", "trade")},
    "registered_on": "01.03.2026",
    "held_on": "01.07.2026",
    "result": "Bestått",
}
_STEP: Final = {"Pakke": "contract-K1-s", "Status": "returnert", "Dato": "2026-11-20", "Begrunnelse": "Kvitveis"}
EXPORT_COLUMNS: Final = Columns(
    {name: (name,) for name in (*vigo_exports.DETAIL_FIELDS, *vigo_exports.APPROVAL_FIELDS, *vigo_exports.EXAM_FIELDS)}
)


def _sheet(row: Mapping[str, str]) -> bytes:
    """A sheet of one row."""
    return write_csv(list(row), [list(row.values())])


CONTRACTS: Final = _sheet(_CONTRACT)
APPROVALS: Final = _sheet(_APPROVAL)
EXAMS: Final = _sheet(_EXAM)
STEPS: Final = _sheet(_STEP)

_TRAINED: Final = {
    **{name: _WISH[name] for name in ("first_name", "last_name", "born", "number", "trade")},
    "first": "18.08.2025",
}
DOCUMENTED_COLUMNS: Final = Columns(
    {name: (name,) for name in (*olkweb_documentation.AIM_FIELDS, *olkweb_documentation.ASSESSMENT_FIELDS)}
)
AIMS: Final = _sheet({**_TRAINED, "aim": "KM1", "status": "Godkjent", "since": "20.11.2025"})
ASSESSMENTS: Final = _sheet(
    {**_TRAINED, "held": "2026-02-10", "participants": "Lærling, Faglig leder", "signed_by": "lærling", "signed": ""}
)
_EMPLOYMENT: Final = {
    "arbeidsforholdId": "1",
    "startdato": "2025-08-18",
    "yrke": "3512101",
    "stillingsprosent": "100.0",
}
REPORT: Final = as_json(
    {
        "leveranse": {
            "kalendermaaned": "2026-01",
            "opplysningspliktig": {"norskIdentifikator": NUMBER},
            "oppgave": {
                "virksomhet": {
                    "norskIdentifikator": NUMBER,
                    "inntektsmottaker": {"norskIdentifikator": FNR, "arbeidsforhold": [_EMPLOYMENT]},
                }
            },
        }
    }
)

INSTRUCTION_COLUMNS: Final = Columns({name: (name,) for name in INSTRUCTION_FIELDS})
INSTRUCTIONS: Final = _sheet(
    {
        "contract": "K1",
        "employee": "00107654",
        "number": FNR,
        "name": "Kvitveis",
        "first": "2022-08-01",
        "last": "2023-01-31",
        "half_year": "1",
        "percent": "30",
        "step": "36",
        "yearly_kr": "116250.00",
        "rounding": "to_ore_half_up",
    }
)
