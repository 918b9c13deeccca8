from __future__ import annotations

import json as standard
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import pytest
from answers import (
    ASKED,
    FIRST_LEDD,
    K1,
    LACKS_TALK,
    LAW_READ,
    OF_THE_LAW,
    ON,
    OWN,
    SIGNED_READ,
    due,
    found,
    readings,
    report,
)
from hypothesis import given
from hypothesis import strategies as st

from okstat import __version__
from okstat.finding import Finding, Subject
from okstat.model.events import Party
from okstat.outcome import MET
from okstat.recording import WITHHELD, Read
from okstat.render import json


class Unwritable:
    """Something with a `repr` that nobody should see."""

    def __repr__(self) -> str:
        raise AssertionError


def test_a_report_has_the_outer_shape_of_the_first_version() -> None:
    """Days of the question, overlays, findings, unknown facts and counts, in that order."""
    told = json.report(report(found(), found(LACKS_TALK), overlays=["own"], known_at=date(2026, 9, 1)))
    assert {
        "format": "okstat.report/1",
        "version": __version__,
        "on": "2026-11-20",
        "known_at": "2026-09-01",
        "overlays": ["own"],
        "findings": told["findings"],
        "unknown_facts": [
            {"fact": "assessments.talked", "from": "event talk_held", "subjects": 1, "rules": ["paper.is-white"]}
        ],
        "counts": {"met": 0, "not_applicable": 0, "breached": 1, "unknown": 1, "judgement": 0},
    } == told
    assert ["format", "version", "on", "known_at", "overlays", "findings", "unknown_facts", "counts"] == list(told)


def test_a_judgement_says_who_decides_and_what_they_weigh() -> None:
    """And which of the facts it rests on bear on the question."""
    facts = (SIGNED_READ, Read("attested.raised[0].question", "paper.is-blue"))
    told = json.finding(found(ASKED, norm=OF_THE_LAW, because=facts), "en")
    assert "Is it blue enough?" == told["text"]
    assert {
        "decided_by": "company",
        "weigh": [
            {"nb": "lyset", "nn": "ljoset", "en": "the light"},
            {"nb": "papiret", "nn": "papiret", "en": "the paper"},
        ],
        "at_hand": ["signing.on"],
    } == told["question"]


def test_a_finding_says_all_that_is_known_of_it() -> None:
    """Every key is there in every finding; texts in the language asked for, and in all three."""
    told = json.finding(found(because=(SIGNED_READ, LAW_READ), occurrence=due(2)), "en")
    assert {
        "rule": "paper.is-white",
        "wording": "2024",
        "subject": {"kind": "contract", "id": "K1"},
        "occurrence": {
            "number": 2,
            "not_before": "2026-01-02",
            "due": "2026-02-02",
            "moved_from": None,
            "fulfilled_on": None,
            "late_days": None,
        },
        "outcome": "breached",
        "severity": "serious",
        "bearer": "company",
        "governed_by": "2026-11-20",
        "text": "The paper was yellow on 1 March 2026.",
        "remedy": "Buy new paper.",
        "texts": {
            "nb": "Papiret var gult 1. mars 2026.",
            "nn": "Papiret var gult den 1. mars 2026.",
            "en": "The paper was yellow on 1 March 2026.",
        },
        "remedies": {"nb": "Kjøp nytt papir.", "nn": "Kjøp nytt papir no.", "en": "Buy new paper."},
        "citations": [
            {
                "instrument": "LOV-2023-06-09-30",
                "section": "7-2",
                "ledd": "1",
                "url": "https://lovdata.no/lov/2023-06-09-30/§7-2",
            }
        ],
        "because": {
            "signing.on": {
                "value": "2026-03-01",
                "source": "event 1 (signed), event 4 (changed)",
                "url": None,
                "mark": None,
            },
            "company.lapse-years": {
                "value": 2,
                "source": "Act § 7-9",
                "url": "https://lovdata.no/lov/2023-06-09-30/§7-9",
                "mark": "P",
            },
        },
        "missing": [],
        "readings": [],
        "question": None,
        "notes": [],
    } == told


def test_an_unknown_names_what_is_missing_and_what_each_reading_says() -> None:
    """What would supply the fact stands under `from`."""
    told = json.finding(found(LACKS_TALK, governed_by=None, readings=readings()))
    assert (None, None) == (told["occurrence"], told["governed_by"])
    assert [{"fact": "assessments.talked", "from": "event talk_held"}] == told["missing"]
    assert [
        ("law of the day of the event", "met", "member", "1"),
        ("any paper will do", "breached", "office", "2"),
    ] == [(said["reading"], said["outcome"], said["bearer"], said["citations"][0]["ledd"]) for said in told["readings"]]


@pytest.mark.parametrize(
    ("read", "source"),
    [
        (Read("on", ON), "question"),
        (Read("start.silent_to", ON, (("1", "signed"),)), "complete"),
        (Read("contracts_silent_to", None), "complete"),
        (Read("contract.course", "2+2"), "document"),
        (SIGNED_READ, "event 1 (signed), event 4 (changed)"),
    ],
)
def test_every_fact_says_where_it_stands(read: Read, source: str) -> None:
    """The day of the question, the word that a record is complete, the events, else the document."""
    assert source == json.finding(found(because=(read,)))["because"][read.path]["source"]


def test_a_figure_of_the_hosts_own_is_told_apart() -> None:
    """The overlay is named beside its source, and only there."""
    told = json.finding(found(because=(LAW_READ, Read("grant.kr", Decimal("1.50"), (), OWN))))["because"]
    assert "overlay" not in told["company.lapse-years"]
    assert ("1.50", "our handbook", "S", "county-practice") == tuple(
        told["grant.kr"][key] for key in ("value", "source", "mark", "overlay")
    )


def test_personal_data_are_withheld() -> None:
    """What the recording withheld is not known here either."""
    told = json.finding(found(because=(Read("contract.person.born", WITHHELD),)))
    assert "withheld: personal data" == told["because"]["contract.person.born"]["value"]


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (None, None),
        (True, True),
        (3, 3),
        ("IMITD3----", "IMITD3----"),
        (date(2026, 2, 28), "2026-02-28"),
        (Decimal("0.10"), "0.10"),
        (Decimal("1E+2"), "100"),
        (Party.COUNTY, "county"),
        ((Party.OFFICE, date(2026, 1, 1)), ["office", "2026-01-01"]),
        (MappingProxyType({"signed": date(2026, 1, 1)}), {"signed": "2026-01-01"}),
        (frozenset({"b", "a"}), ["a", "b"]),
        (Unwritable(), "Unwritable"),
    ],
)
def test_values_are_written_so_that_nothing_is_lost_or_leaks(value: object, plain: object) -> None:
    """Days are ISO text, decimals text; a thing that JSON cannot write shows its class, never its `repr`."""
    assert plain == json.plain(value)


scalars = st.none() | st.booleans() | st.integers() | st.text() | st.dates() | st.decimals(allow_nan=False)
values = st.recursive(scalars, lambda inner: st.lists(inner).map(tuple) | st.dictionaries(st.text(), inner))


@given(values)
def test_any_value_can_be_written_and_read_again(value: object) -> None:
    """What `plain` gives is JSON, and comes back as it went."""
    plain = json.plain(value)
    assert plain == standard.loads(json.dumps({"value": plain}))["value"]
    assert plain == standard.loads(json.dumps_line({"value": plain}))["value"]


@given(values)
def test_the_quick_writer_writes_what_the_standard_library_writes(value: object) -> None:
    """Two spaces, letters as they are."""
    document = {"values": [json.plain(value)], "é": {}, "none": []}
    assert standard.dumps(document, ensure_ascii=False, indent=2) == json.dumps(document)


@pytest.mark.parametrize("findings", [(), (found(),), (found(because=(SIGNED_READ,)), found(LACKS_TALK))])
def test_a_report_in_pieces_is_the_whole_report(findings: tuple[Finding, ...]) -> None:
    """However many findings there are."""
    answers = report(*findings, overlays=["own"])
    assert json.dumps(json.report(answers, language="en")) == "".join(json.dumps_report(answers, language="en"))


def test_letters_stay_as_they_are_and_keys_in_their_order() -> None:
    """A person can read it."""
    assert '{\n  "ø": "§ 7-2",\n  "a": 1\n}' == json.dumps({"ø": "§ 7-2", "a": 1})
    assert '{"ø": "§ 7-2", "a": 1}' == json.dumps_line({"ø": "§ 7-2", "a": 1})


def test_lines_have_contracts_first_and_the_summary_last() -> None:
    """Findings on companies and offices come after those on contracts; the last line is the report without findings."""
    about = [Subject("approval", "A"), Subject("office", "O"), K1, Subject("contract", "K0")]
    answers = report(*(found(subject=subject) for subject in about))
    *told, last = json.lines(answers, language="en")
    assert ["K0", "K1", "A", "O"] == [row["subject"]["id"] for row in told]
    whole: Mapping[str, Any] = json.report(answers, language="en")
    assert {key: value for key, value in whole.items() if key != "findings"} == last
    assert sorted(map(str, whole["findings"])) == sorted(map(str, told))


def test_an_explanation_has_a_format_of_its_own() -> None:
    """The same findings, whatever their outcome, under the days of the question."""
    told = json.explanation([found(), found(MET)], on=ON, language="en")
    assert ("okstat.explanation/1", __version__, "2026-11-20", None) == tuple(
        told[key] for key in ("format", "version", "on", "known_at")
    )
    assert ["The paper was yellow on 1 March 2026.", "The paper is white."] == [row["text"] for row in told["findings"]]
    assert FIRST_LEDD.url == told["findings"][1]["citations"][0]["url"]
