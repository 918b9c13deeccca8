"""The monthly employer report: employments as a read model. Persons are invented."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numbers_of_nobody import synthetic

from okstat.feeds.exchange import FeedError
from okstat.feeds.fields import Source
from okstat.feeds.receipt import Batch, Taking
from okstat.feeds.reported import EmploymentReported, LeaveReported, reported_on
from okstat.feeds.told import in_words
from okstat.integrations.a_melding import read_report
from okstat.model.contract import Contract
from okstat.model.events import ContractKind, Signed
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio

READ_ON = date(2026, 2, 5)
SOURCE = Source(READ_ON, synthetic=True)
FNR = synthetic("018205001")
EMPLOYMENT: dict[str, Any] = {
    "arbeidsforholdId": "12345-1",
    "typeArbeidsforhold": "ordinaertArbeidsforhold",
    "startdato": "2025-08-18",
    "antallTimerPerUkeSomEnFullStillingTilsvarer": "37.5",
    "yrke": "3512101",
    "arbeidstidsordning": "ikkeSkift",
    "stillingsprosent": "100.0",
    "sisteLoennsendringsdato": "2025-08-18",
    "loennsansiennitet": "2025-08-18",
    "loennstrinn": "Ltr36",
    "sisteDatoForStillingsprosentendring": "2025-08-18",
    "formForAnsettelse": "midlertidig",
}


def report(employments: object = None, **changed: Any) -> dict[str, Any]:
    """A report of one person; keys of the employment, of the person, the unit or the whole may be another."""
    parts: dict[str, dict[str, Any]] = {
        "employment": dict(EMPLOYMENT),
        "person": {"norskIdentifikator": FNR},
        "unit": {"norskIdentifikator": "974761076"},
        "whole": {"kalendermaaned": "2026-01", "opplysningspliktig": {"norskIdentifikator": "974761076"}},
    }
    for name, value in changed.items():
        part, _, key = name.partition("_")
        parts[part][key] = value
    person = {"arbeidsforhold": [parts["employment"]] if employments is None else employments, **parts["person"]}
    unit = {"inntektsmottaker": [person], **parts["unit"]}
    return {"leveranse": {"oppgave": {"virksomhet": [unit]}, **parts["whole"]}}


def read(value: object) -> Batch[EmploymentReported]:
    """What is read of a report."""
    return read_report(json.dumps(value).encode(), SOURCE)


def remarks(batch: Batch[EmploymentReported]) -> list[tuple[str, str]]:
    """Field and code of every remark."""
    return [(remark.field, remark.code) for line in batch.receipt.lines for remark in line.remarks]


class TestFields:
    """What a report says of one employment."""

    def test_all_of_it(self) -> None:
        batch = read(report())
        (seen,) = batch.records
        assert ("virksomhet[0].inntektsmottaker[0].arbeidsforhold[0]", FNR, date(2026, 1, 1)) == (
            seen.at,
            seen.person.number,
            seen.month,
        )
        assert ("974761076", "974761076", "12345-1", "ordinaertArbeidsforhold") == (
            seen.employer,
            seen.workplace,
            seen.employment,
            seen.kind,
        )
        assert (date(2025, 8, 18), None, None, Decimal("37.5"), "3512101", "ikkeSkift", Decimal(1)) == (
            seen.first,
            seen.last,
            seen.end_reason,
            seen.full_time_hours,
            seen.occupation,
            seen.working_time,
            seen.share,
        )
        assert {date(2025, 8, 18)} == {seen.share_changed_on, seen.pay_changed_on, seen.seniority_since}
        assert ("Ltr36", "midlertidig", True, (), None, []) == (
            seen.step,
            seen.form,
            seen.is_temporary,
            seen.leave,
            seen.pay_form,
            remarks(batch),
        )

    @pytest.mark.parametrize(
        ("form", "expected"),
        [("fast", False), ("midlertidig", True), ("midlertidigAnsattSomTilkallingsvikar", True), (None, None)],
    )
    def test_an_apprentice_is_temporary(self, form: str | None, expected: bool | None) -> None:
        assert expected is read(report(employment_formForAnsettelse=form)).records[0].is_temporary

    @pytest.mark.parametrize(
        ("last", "reason", "expected"),
        [
            ("2026-01-31", None, [("aarsakTilSluttdato", "value.missing")]),
            ("2025-12-31", None, [("aarsakTilSluttdato", "value.missing")]),
            ("2026-02-01", None, []),
            ("2026-01-31", "kontraktEngasjementEllerVikariatErUtloept", []),
        ],
    )
    def test_an_end_in_the_month_has_a_reason(
        self, last: str, reason: str | None, expected: list[tuple[str, str]]
    ) -> None:
        batch = read(report(employment_sluttdato=last, employment_aarsakTilSluttdato=reason))
        assert (expected, reason) == (remarks(batch), batch.records[0].end_reason)

    def test_leave(self) -> None:
        rows = [
            {"startdato": "2026-01-05", "sluttdato": "2026-01-30", "permisjonsprosent": "50,0", "beskrivelse": "annet"},
            "x",
        ]
        batch = read(report(employment_permisjon=rows))
        half = LeaveReported(first=date(2026, 1, 5), last=date(2026, 1, 30), share=Decimal("0.5"), kind="annet")
        assert (half,) == batch.records[0].leave
        assert [("permisjon[1]", "record.unreadable")] == remarks(batch)

    def test_leave_of_no_told_part(self) -> None:
        (leave,) = read(report(employment_permisjon={"startdato": "2026-01-05"})).records[0].leave
        assert (date(2026, 1, 5), None, None) == (leave.first, leave.share, leave.last)


class TestHazards:
    """A value that is wrong is taken with a remark, and the rest goes on."""

    @pytest.mark.parametrize(
        ("key", "value", "code", "attribute", "expected"),
        [
            ("arbeidsforholdId", "a b", "value.unreadable", "employment", None),
            ("arbeidsforholdId", "x" * 151, "value.unreadable", "employment", None),
            ("typeArbeidsforhold", "laerling", "code.unknown", "kind", "laerling"),
            ("startdato", "2025-02-30", "day.unreadable", "first", None),
            ("sluttdato", "2025-08-17", "period.reversed", "last", None),
            ("stillingsprosent", "100.1", "number.unreadable", "share", None),
            ("stillingsprosent", True, "number.unreadable", "share", None),
            ("antallTimerPerUkeSomEnFullStillingTilsvarer", "169", "number.unreadable", "full_time_hours", None),
            ("yrke", "351210", "value.unreadable", "occupation", None),
            ("yrke", "35121٠1", "value.unreadable", "occupation", None),
            ("sisteLoennsendringsdato", "x", "day.unreadable", "pay_changed_on", None),
            ("sisteDatoForStillingsprosentendring", "x", "day.unreadable", "share_changed_on", None),
            ("loennsansiennitet", {}, "value.unreadable", "seniority_since", None),
            ("formForAnsettelse", "vikar", "code.unknown", "form", "vikar"),
        ],
    )
    def test_of_an_employment(self, key: str, value: object, code: str, attribute: str, expected: object) -> None:
        batch = read(report(**{f"employment_{key}": value}))
        assert ([(key, code)], expected) == (remarks(batch), getattr(batch.records[0], attribute))

    @pytest.mark.parametrize("month", ["2026-13", "202601", "2026-1", "x"])
    def test_of_the_month(self, month: str) -> None:
        batch = read(report(whole_kalendermaaned=month))
        assert ([("kalendermaaned", "day.unreadable")], None) == (remarks(batch), batch.records[0].month)

    def test_no_month(self) -> None:
        assert None is read(report(whole_kalendermaaned=None)).records[0].month

    def test_of_the_numbers_around_it(self) -> None:
        batch = read(report(unit_norskIdentifikator="123", person_norskIdentifikator=FNR[1:]))
        assert {
            ("norskIdentifikator", "organisation-number.wrong"),
            ("norskIdentifikator", "person-number.padded"),
        } == (set(remarks(batch)))
        assert (FNR, None) == (batch.records[0].person.number, batch.records[0].workplace)

    def test_a_person_by_name_and_birth_date(self) -> None:
        told = {"navn": "Kari Nordmann", "foedselsdato": "2005-02-01"}
        batch = read(report(person_norskIdentifikator=None, person_identifiserendeInformasjon=told))
        assert ("Kari Nordmann", date(2005, 2, 1)) == (batch.records[0].person.name, batch.records[0].person.born)

    @pytest.mark.parametrize("told", [{}, {"navn": "Kari"}, {"foedselsdato": "2005-02-01"}])
    def test_nobody_is_left_out(self, told: dict[str, str]) -> None:
        batch = read(report(person_norskIdentifikator=None, person_identifiserendeInformasjon=told))
        assert ((), [("norskIdentifikator", "record.no-identity")]) == (batch.records, remarks(batch))

    def test_one_object_where_a_list_belongs(self) -> None:
        assert 1 == len(read(report(dict(EMPLOYMENT))).records)

    def test_what_is_no_object_is_left_out_and_the_rest_goes_on(self) -> None:
        whole = report([EMPLOYMENT, 7])
        unit = whole["leveranse"]["oppgave"]["virksomhet"][0]
        unit["inntektsmottaker"].append("x")
        whole["leveranse"]["oppgave"]["virksomhet"].append(None)
        batch = read(whole)
        assert [
            ("virksomhet[0].inntektsmottaker[0].arbeidsforhold[0]", "taken"),
            ("virksomhet[0].inntektsmottaker[0].arbeidsforhold[1]", "left out"),
            ("virksomhet[0].inntektsmottaker[1]", "left out"),
            ("virksomhet[1]", "left out"),
        ] == [(line.at, line.taking.value) for line in batch.receipt.lines]
        assert 1 == len(batch.records)

    def test_the_same_id_twice(self) -> None:
        other = {**EMPLOYMENT, "arbeidsforholdId": "2"}
        nameless = {**EMPLOYMENT, "arbeidsforholdId": None}
        batch = read(report([EMPLOYMENT, other, EMPLOYMENT, nameless, nameless]))
        assert [("arbeidsforholdId", "employment.same-id")] == remarks(batch)
        assert [[], [], ["employment.same-id"], [], []] == [
            [remark.code for remark in line.remarks] for line in batch.receipt.lines
        ]

    @pytest.mark.parametrize("missing", ["oppgave", "virksomhet"])
    def test_a_report_of_nobody(self, missing: str) -> None:
        whole = report()
        part = whole["leveranse"] if missing == "oppgave" else whole["leveranse"]["oppgave"]
        del part[missing]
        assert ((), ()) == (read(whole).records, read(whole).receipt.lines)

    @pytest.mark.parametrize("body", [b"", b"[]", b"{}", b'{"leveranse": []}', b"\xff"])
    def test_no_report(self, body: bytes) -> None:
        with pytest.raises(FeedError, match="a-meldingen: "):
            read_report(body, SOURCE)

    def test_nothing_personal_shows(self) -> None:
        batch = read(report(person_identifiserendeInformasjon={"navn": "Kari Nordmann", "foedselsdato": "2005-02-01"}))
        told = repr(batch) + repr(batch.records) + "".join(in_words(batch.receipt))
        assert not any(word in told for word in (FNR, "Nordmann", "2005", "12345-1"))


class TestOfContracts:
    """Whose contract it is, by person and time; the portfolio stays as it is."""

    def contract(self, id_: str, first: date, last: date) -> Contract:
        """A contract of the person."""
        signed = Signed(id="s", on=first, recorded=first, first=first, last=last)
        return Contract(id=id_, kind=ContractKind.APPRENTICE, person=Person(id="P1", number=FNR), events=(signed,))

    def test_of_each_contract(self) -> None:
        now = self.contract("K1", date(2025, 8, 18), date(2027, 8, 17))
        before = self.contract("K2", date(2023, 8, 18), date(2025, 8, 17))
        ended = {**EMPLOYMENT, "arbeidsforholdId": "0", "startdato": "2023-08-18", "sluttdato": "2025-08-17"}
        other = {**EMPLOYMENT, "arbeidsforholdId": "9", "startdato": "2020-01-01", "sluttdato": "2020-12-31"}
        batch = read(report([EMPLOYMENT, ended, other]))
        found = reported_on(Portfolio(contracts=(now, before)), batch)
        assert {"K1": ("12345-1",), "K2": ("0",)} == {
            contract: tuple(one.employment for one in told) for contract, told in found.of_contract.items()
        }
        assert [("taken", ("contract", "K1")), ("taken with remarks", ("contract", "K2")), ("of others", None)] == [
            (line.taking.value, line.subject) for line in found.receipt.lines
        ]
        assert FNR not in repr(found)

    def test_a_stranger_is_of_others(self) -> None:
        found = reported_on(Portfolio(), read(report()))
        assert ({}, ["of others"]) == (found.of_contract, [line.taking.value for line in found.receipt.lines])

    def test_where_it_may_be_of_several_none_is_chosen(self) -> None:
        one, other = (self.contract(id_, date(2025, 8, 18), date(2027, 8, 17)) for id_ in ("K1", "K2"))
        found = reported_on(Portfolio(contracts=(one, other)), read(report()))
        assert ({}, ["record.ambiguous"]) == (
            found.of_contract,
            [remark.code for remark in found.receipt.lines[0].remarks],
        )


@settings(max_examples=25)
@given(
    st.dictionaries(
        st.sampled_from(sorted([*EMPLOYMENT, "sluttdato", "permisjon"])),
        st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.lists(st.text(max_size=3), max_size=2),
    )
)
def test_whatever_stands_there_the_record_has_a_line(changed: dict[str, object]) -> None:
    """And nothing is raised."""
    batch = read(report([{**EMPLOYMENT, **changed}]))
    assert (1, 1) == (len(batch.records), len(batch.receipt.lines))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from(["leveranse", "oppgave", "virksomhet", "inntektsmottaker", "arbeidsforhold", "permisjon"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=12,
)


@settings(max_examples=25)
@given(JSON | st.fixed_dictionaries({"leveranse": JSON}), st.binary(max_size=20))
def test_whatever_is_read_only_the_errors_of_the_package_are_raised(value: object, body: bytes) -> None:
    """Of any JSON and of any bytes."""
    for told in (json.dumps(value).encode(), body):
        try:
            batch = read_report(told, SOURCE)
        except FeedError:
            continue
        taken = {line.at for line in batch.receipt.lines if line.taking is not Taking.LEFT_OUT}
        assert {record.at for record in batch.records} == taken
