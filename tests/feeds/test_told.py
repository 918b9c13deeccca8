"""A receipt in JSON and in words: every record is answered for, and nothing personal is told."""

from __future__ import annotations

from datetime import date

import pytest

from okstat.feeds.receipt import Batch, Conflict, Line, Receipt, Remark, Says, Taking
from okstat.feeds.remarks import REMARKS
from okstat.feeds.told import in_words, plain_receipt
from okstat.model.complete import Complete
from okstat.text import LANGUAGES

ODD = Remark("slutt", "day.unreadable", REMARKS["day.unreadable"])
RECEIPT = Receipt(
    source="A feed",
    read_on=date(2026, 11, 20),
    county="03",
    lines=(
        Line("rows[0]", Taking.TAKEN, (), ("contract", "K1")),
        Line("rows[1]", Taking.WITH_REMARKS, (ODD,), ("contract", "K2")),
        Line("rows[2]", Taking.LEFT_OUT, (Remark("", "record.unreadable", REMARKS["record.unreadable"]),)),
    ),
    complete=Complete({"signed": date(2026, 11, 20), "ended": date(2026, 11, 1)}),
    conflicts=(
        Conflict("contract", "K1", "last", (Says("document", "2027-08-17"), Says("A feed", "2027-12-31"))),
        Conflict("contract", "K2", "person.born", (Says("document"), Says("A feed"))),
    ),
    gone=(("contract", "K3"),),
)


def test_in_json_every_record_has_a_line() -> None:
    """The place, what became of it, the subject and the remarks in three languages."""
    plain = plain_receipt(RECEIPT)
    assert {"taken": 1, "taken with remarks": 1, "left out": 1, "known already": 0, "of others": 0} == plain["counts"]
    assert {"ended": "2026-11-01", "signed": "2026-11-20"} == plain["complete"]
    assert ("A feed", "2026-11-20", "03") == (plain["source"], plain["read_on"], plain["county"])
    assert [
        {"at": "rows[0]", "taken": "taken", "subject": {"kind": "contract", "id": "K1"}, "remarks": []},
        {
            "at": "rows[1]",
            "taken": "taken with remarks",
            "subject": {"kind": "contract", "id": "K2"},
            "remarks": [
                {
                    "field": "slutt",
                    "code": "day.unreadable",
                    "texts": {
                        "nb": "slutt er ingen dato i kalenderen",
                        "nn": "slutt er ingen dato i kalenderen",
                        "en": "slutt is no day of the calendar",
                    },
                }
            ],
        },
        {
            "at": "rows[2]",
            "taken": "left out",
            "subject": None,
            "remarks": [
                {
                    "field": None,
                    "code": "record.unreadable",
                    "texts": {
                        "nb": "posten er ikke av den formen kilden har",
                        "nn": "posten er ikkje av den forma kjelda har",
                        "en": "the record has not the shape that the source has",
                    },
                }
            ],
        },
    ] == plain["records"]
    assert [
        {
            "subject": {"kind": "contract", "id": "K1"},
            "fact": "last",
            "said": [{"source": "document", "value": "2027-08-17"}, {"source": "A feed", "value": "2027-12-31"}],
        },
        {
            "subject": {"kind": "contract", "id": "K2"},
            "fact": "person.born",
            "said": [{"source": "document", "value": None}, {"source": "A feed", "value": None}],
        },
    ] == plain["conflicts"]
    assert [{"kind": "contract", "id": "K3"}] == plain["gone"]


def test_in_words() -> None:
    """How many, what was odd, what is said differently, what is gone, and what the source is complete for."""
    assert [
        "A feed 03, 2026-11-20",
        "       1  taken",
        "       1  taken with remarks",
        "       1  left out",
        "  rows[1]: slutt is no day of the calendar",
        "  rows[2]: the record has not the shape that the source has",
        "  contract K1: last: document says 2027-08-17; A feed says 2027-12-31",
        "  contract K2: person.born: document says something else; A feed says something else",
        "  contract K3: is no longer in the source, which does not say why",
        "  The source is complete for ended (2026-11-01), signed (2026-11-20).",
    ] == list(in_words(RECEIPT, "en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_source_that_is_complete_for_nothing_says_so(language: str) -> None:
    """Silence is not a fact, and the receipt says whose silence it is."""
    *_, last = in_words(Receipt(source="A feed", read_on=date(2026, 11, 20)), language)
    assert {
        "nb": "  Kilden er ikke fullstendig for noe: det den ikke nevner, er ukjent.",
        "nn": "  Kjelda er ikkje fullstendig for noko: det ho ikkje nemner, er ukjent.",
        "en": "  The source is complete for nothing: what it does not mention is unknown.",
    }[language] == last


def test_records_stay_out_of_the_repr_of_a_batch() -> None:
    """They are personal data."""
    assert "Kari" not in repr(Batch(("Kari",), RECEIPT))
