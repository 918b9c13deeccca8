"""DFØ's irregular answers, one test for each hazard. Persons and numbers are invented."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from numbers_of_nobody import synthetic

from okstat.feeds.exchange import Answer, FeedError, Request, carry
from okstat.feeds.fields import Source
from okstat.feeds.receipt import Batch, Taking
from okstat.feeds.seen_payroll import EmploymentSeen, LeaveSeen
from okstat.feeds.signs import Sign
from okstat.integrations.dfo import FEED, Dfo, read_employees, read_leave, read_message, read_units, sign_of
from okstat.integrations.ports import Employments, Leaves, Units

SOURCE = Source(date(2026, 11, 20), synthetic=True)
FNR = synthetic("018205001")


def employee(**changed: Any) -> dict[str, Any]:
    """An employee."""
    return {
        "id": "00101234",
        "fornavn": "Kari",
        "etternavn": "Nordmann",
        "fnr": FNR,
        "fdato": "2005-02-01",
        "medarbeidergruppe": "5",
        "medarbeiderundergruppe": 10,
        "startdato": "2025-08-18",
        "sluttdato": "2027-08-17",
        "stillingId": "00002001",
        "hjemmelTekst": "Lærling",
        "dellonnsprosent": "100.00",
        "jurBedriftsnummer": 974761076,
        **changed,
    }


def position(**changed: Any) -> dict[str, Any]:
    """A position."""
    return {"id": 2001, "stillingskode": "20001362", "yrkeskodetekst": "Lærling (kontor)", **changed}


def body(value: object) -> bytes:
    """JSON as it travels."""
    return json.dumps(value).encode()


def read(*employees: object, positions: object = None) -> Batch[EmploymentSeen]:
    """What is read of employees and positions."""
    known = {"stilling": [position()]} if positions is None else positions
    return read_employees(body({"ansatt": list(employees)}), body(known), SOURCE)


def remarks(batch: Batch[Any]) -> list[tuple[str, str]]:
    """Field and code of every remark."""
    return [(remark.field, remark.code) for line in batch.receipt.lines for remark in line.remarks]


class TestEmployment:
    """An employee with the main position, and one record for each position besides."""

    def test_all_that_the_answer_tells(self) -> None:
        batch = read(employee())
        (seen,) = batch.records
        assert ("ansatt[0]", FNR, date(2005, 2, 1), "Kari Nordmann") == (
            seen.at,
            seen.person.number,
            seen.person.born,
            seen.person.name,
        )
        assert ("101234", "974761076", "2001", "1362") == (
            seen.employee,
            seen.employer,
            seen.position,
            seen.position_code,
        )
        assert (date(2025, 8, 18), date(2027, 8, 17), Decimal(1), True) == (
            seen.first,
            seen.last,
            seen.share,
            seen.is_main,
        )
        assert (5, 10, None, "Lærling", Sign.POSITION_CODE) == (
            seen.group,
            seen.sub_group,
            seen.pay_group,
            seen.legal_basis,
            seen.sign,
        )
        assert (FEED, {}, [Taking.TAKEN]) == (
            batch.receipt.source,
            batch.receipt.complete.days,
            [line.taking for line in batch.receipt.lines],
        )

    def test_one_object_where_a_list_belongs(self) -> None:
        batch = read_employees(body({"ansatt": employee()}), body({"stilling": position()}), SOURCE)
        assert ["1362"] == [seen.position_code for seen in batch.records]

    @pytest.mark.parametrize("other", [{"standard": {"faultText": "IKKE ANSATT Kari"}}, {"organisasjon": []}])
    def test_what_is_another_answer_is_not_taken_for_an_empty_one(self, other: object) -> None:
        """A fault, or the list of something else, in the place of each."""
        employees, positions = body({"ansatt": [employee()]}), body({"stilling": [position()]})
        with pytest.raises(FeedError, match="DFØ: the answer has no ansatt"):
            read_employees(body(other), positions, SOURCE)
        with pytest.raises(FeedError, match="DFØ: the answer has no stilling"):
            read_employees(employees, body(other), SOURCE)
        with pytest.raises(FeedError, match="DFØ: the answer has no AnsattPermisjon"):
            read_leave(body(other), SOURCE)

    def test_a_position_that_cannot_be_read_has_its_line(self) -> None:
        """No employment is tied to it, and that it stood there is told."""
        positions = {"stilling": ["x", {"stillingskode": "20001362"}, position()]}
        batch = read(employee(), positions=positions)
        assert [("stilling[0]", Taking.LEFT_OUT), ("stilling[1]", Taking.LEFT_OUT), ("ansatt[0]", Taking.TAKEN)] == [
            (line.at, line.taking) for line in batch.receipt.lines
        ]
        assert [("", "record.unreadable"), ("id", "value.missing")] == remarks(batch)

    @pytest.mark.parametrize("nothing", [{}, {"ansatt": None}, {"ansatt": []}, {"ansatt": ""}])
    def test_a_list_that_is_missing_is_empty(self, nothing: object) -> None:
        assert () == read_employees(body(nothing), body({}), SOURCE).records

    def test_numbers_are_texts_or_numbers(self) -> None:
        texts = read(employee(medarbeidergruppe="5", medarbeiderundergruppe="10", stillingId=2001, id=101234))
        assert read(employee()).records == texts.records

    def test_a_number_that_lost_its_leading_zero(self) -> None:
        batch = read(employee(fnr=FNR.removeprefix("0")))
        assert (FNR, [("fnr", "person-number.padded")]) == (batch.records[0].person.number, remarks(batch))

    @pytest.mark.parametrize("ending", ["00000", "00100", "00200"])
    def test_a_dummy_number_does_not_drop_the_employee(self, ending: str) -> None:
        batch = read(employee(fnr=f"010205{ending}"))
        assert (None, [("fnr", "person-number.wrong")]) == (batch.records[0].person.number, remarks(batch))

    @pytest.mark.parametrize("end", ["9999-12-31", "", None])
    def test_an_open_end(self, end: object) -> None:
        batch = read(employee(sluttdato=end))
        assert (None, []) == (batch.records[0].last, remarks(batch))

    def test_an_end_before_the_beginning(self) -> None:
        batch = read(employee(sluttdato="2025-08-17"))
        assert (None, [("sluttdato", "period.reversed")]) == (batch.records[0].last, remarks(batch))
        assert [] == remarks(read(employee(sluttdato="2025-08-18")))

    @pytest.mark.parametrize(
        ("written", "share"), [("37,5", Decimal("0.375")), (50, Decimal("0.5")), ("0", Decimal(0)), ("", None)]
    )
    def test_the_part_of_a_position(self, written: object, share: Decimal | None) -> None:
        batch = read(employee(dellonnsprosent=written))
        assert (share, []) == (batch.records[0].share, remarks(batch))

    def test_more_than_the_whole_is_wrong(self) -> None:
        batch = read(employee(dellonnsprosent="100.01"))
        assert (None, [("dellonnsprosent", "number.unreadable")]) == (batch.records[0].share, remarks(batch))

    @pytest.mark.parametrize("many", [True, False])
    def test_positions_besides_have_days_of_their_own(self, many: bool) -> None:
        besides = {"stillingId": "2002", "startdato": "2026-01-01", "sluttdato": "2026-06-30", "dellonnsprosent": "20"}
        positions = {"stilling": [position(), position(id=2002, stillingskode="1429")]}
        extra = [besides] if many else besides
        batch = read(employee(tilleggsstilling=extra), positions=positions)
        main, other = batch.records
        assert (True, "1362", date(2025, 8, 18)) == (main.is_main, main.position_code, main.first)
        assert (False, "1429", date(2026, 1, 1), date(2026, 6, 30), Decimal("0.2")) == (
            other.is_main,
            other.position_code,
            other.first,
            other.last,
            other.share,
        )
        assert ["ansatt[0]", "ansatt[0]"] == [main.at, other.at]

    def test_one_position_held_twice_is_two_records(self) -> None:
        again = {"stillingId": "2001", "startdato": "2026-01-01"}
        assert ["2001", "2001"] == [seen.position for seen in read(employee(tilleggsstilling=again)).records]

    def test_a_position_besides_that_is_none_is_told(self) -> None:
        batch = read(employee(tilleggsstilling=["x"]))
        assert (1, [("tilleggsstilling[0]", "record.unreadable")]) == (len(batch.records), remarks(batch))

    def test_a_position_that_is_not_there(self) -> None:
        batch = read(employee(stillingId="9"))
        assert (None, [("stillingId", "link.nowhere")]) == (batch.records[0].position_code, remarks(batch))

    def test_no_position_is_nothing(self) -> None:
        batch = read(employee(stillingId=None))
        assert (None, None, []) == (batch.records[0].position, batch.records[0].position_code, remarks(batch))

    @pytest.mark.parametrize(
        ("written", "code", "codes"),
        [
            ("20001446", "1446", []),
            ("1446", "1446", []),
            (1446, "1446", []),
            ("144", None, ["position.unreadable"]),
            ("2000136x", None, ["position.unreadable"]),
            ("", None, []),
        ],
    )
    def test_a_position_code_of_four_digits_or_eight(self, written: object, code: str | None, codes: list[str]) -> None:
        batch = read(employee(), positions={"stilling": [position(stillingskode=written)]})
        assert (code, codes) == (batch.records[0].position_code, [found for _, found in remarks(batch)])

    def test_somebody_without_any_number_is_left_out(self) -> None:
        batch = read(employee(id="", fnr=""), employee())
        assert (["ansatt[1]"], [("id", "record.no-identity")]) == ([seen.at for seen in batch.records], remarks(batch))

    def test_the_number_zero_is_a_number(self) -> None:
        assert "0" == read(employee(id="0000")).records[0].employee

    @pytest.mark.parametrize("nonsense", [None, 3, "x", []])
    def test_nonsense_is_left_out_and_the_rest_goes_on(self, nonsense: object) -> None:
        batch = read(nonsense, employee(), positions={"stilling": [nonsense, position()]})
        assert (["ansatt[1]"], "1362") == ([seen.at for seen in batch.records], batch.records[0].position_code)

    def test_nothing_personal_shows(self) -> None:
        batch = read(employee(fdato="?"))
        told = f"{batch!r} {batch.records!r}"
        assert [] == [word for word in ("Kari", FNR, "101234", "2005") if word in told]


class TestSign:
    """Nothing says apprentice and nothing else; the surest sign is told."""

    @pytest.mark.parametrize(
        ("facts", "sign"),
        [
            (("1362", "HLÆR 30", 10, "Lærling"), Sign.POSITION_CODE),
            (("1446", None, None, None), Sign.POSITION_CODE),
            (("1429", "HLÆR_30", 10, "Lærling"), Sign.PAY_GROUP),
            ((None, "x hlær 50", None, None), Sign.PAY_GROUP),
            ((None, "IND", 10, "Lærling (rørlegger)"), Sign.SUB_GROUP),
            ((None, None, 14, "LÆRLING (rørlegger)"), Sign.TITLE),
            (("1429", "IND", 14, "Rådgiver for lærlinger"), None),
            ((None, None, None, None), None),
        ],
    )
    def test_signs(self, facts: tuple[str | None, str | None, int | None, str | None], sign: Sign | None) -> None:
        assert sign is sign_of(*facts)


class TestLeave:
    """Leave, from all of the position or a part."""

    ROW: Mapping[str, Any] = {
        "id": "00101234",
        "startdato": "2026-01-01",
        "sluttdato": "2026-03-31",
        "permisjonstype": "415",
        "fullstendigFravarende": True,
    }

    def test_all_that_a_row_tells(self) -> None:
        batch = read_leave(body({"AnsattPermisjon": self.ROW}), SOURCE)
        assert (
            LeaveSeen(
                at="AnsattPermisjon[0]",
                employee="101234",
                first=date(2026, 1, 1),
                last=date(2026, 3, 31),
                kind="415",
                share=Decimal(1),
            ),
        ) == batch.records

    def test_an_end_before_the_beginning_is_told_and_left_open(self) -> None:
        batch = read_leave(body({"AnsattPermisjon": {**self.ROW, "sluttdato": "1999-12-31"}}), SOURCE)
        assert (None, [("sluttdato", "period.reversed")]) == (
            batch.records[0].last,
            [(remark.field, remark.code) for remark in batch.receipt.lines[0].remarks],
        )

    @pytest.mark.parametrize(("fit", "share"), [("40", Decimal("0.6")), (100, Decimal(0)), ("", None), (101, None)])
    def test_a_part_of_the_position(self, fit: object, share: Decimal | None) -> None:
        row = {**self.ROW, "fullstendigFravarende": False, "prosentArbeidsfor": fit}
        assert share == read_leave(body({"AnsattPermisjon": [row]}), SOURCE).records[0].share

    @pytest.mark.parametrize(
        ("row", "told"),
        [
            ({**ROW, "id": ""}, ("id", "value.missing")),
            ({**ROW, "startdato": ""}, ("startdato", "value.missing")),
            (3, ("", "record.unreadable")),
        ],
    )
    def test_left_out(self, row: object, told: tuple[str, str]) -> None:
        batch = read_leave(body({"AnsattPermisjon": [row]}), SOURCE)
        assert ((), [told]) == (batch.records, remarks(batch))

    def test_an_open_end(self) -> None:
        batch = read_leave(body({"AnsattPermisjon": {**self.ROW, "sluttdato": "9999-12-31"}}), SOURCE)
        assert (None, []) == (batch.records[0].last, remarks(batch))


class TestMessage:
    """A message is a reference and the day after which it holds."""

    def test_it_is_held_until_its_day_is_over(self) -> None:
        message = {"id": 101234, "uri": "dfo:ansatte", "gyldigEtter": "2026-11-20", "feltnavn": "sluttdato"}
        (seen,) = read_message(body(message), SOURCE).records
        assert ("dfo:ansatte", "101234", ("sluttdato",)) == (seen.of, seen.id, seen.fields)
        assert [False, True] == [seen.is_due(date(2026, 11, day)) for day in (20, 21)]

    def test_without_a_day_it_is_due_at_once(self) -> None:
        batch = read_message(body({"id": 1, "uri": "dfo:ansatte", "feltnavn": ["a", 3, "\ud800"]}), SOURCE)
        (seen,) = batch.records
        assert (True, ("a",)) == (seen.is_due(date(1900, 1, 1)), seen.fields)
        assert [("feltnavn[1]", "value.unreadable"), ("feltnavn[2]", "value.unreadable")] == [
            (remark.field, remark.code) for remark in batch.receipt.lines[0].remarks
        ]

    @pytest.mark.parametrize(
        ("message", "told"),
        [
            ({"uri": "x"}, ("id", "value.missing")),
            ({"id": "1"}, ("uri", "value.missing")),
            ([], ("", "record.unreadable")),
        ],
    )
    def test_left_out(self, message: object, told: tuple[str, str]) -> None:
        batch = read_message(body(message), SOURCE)
        assert ((), [told]) == (batch.records, remarks(batch))

    def test_whom_it_is_about_is_not_shown(self) -> None:
        assert "101234" not in repr(read_message(body({"id": 101234, "uri": "x"}), SOURCE).records)


def serve(request: Request) -> Answer:
    """The interface with one employee."""
    answers = {
        "ansatte/v2/": {"ansatt": [employee()]},
        "ansatte/v2/101234": {"ansatt": employee()},
        "stillinger/v2/": {"stilling": [position()]},
        "v1/ansattePermisjoner": {"AnsattPermisjon": TestLeave.ROW},
    }
    if request.path in answers:
        return Answer(200, body(answers[request.path]))
    return Answer(404, body({"standard": {"faultText": "Ikke ansatt pr dato"}}))


class TestUnit:
    """Units of the organisation; positions name theirs in one of two spellings."""

    @pytest.mark.parametrize("spelling", ["organisasjonId", "organisasjon_id"])
    @pytest.mark.parametrize("id_", ["10000001", 10000001, "0010000001"])
    def test_that_of_a_position(self, spelling: str, id_: object) -> None:
        (seen,) = read(employee(), positions={"stilling": position(**{spelling: id_})}).records
        assert "10000001" == seen.unit

    def test_that_of_the_employee_where_the_position_names_none(self) -> None:
        other = {"stillingId": "2001", "startdato": "2026-01-01"}
        batch = read(employee(organisasjonId="7", tilleggsstilling=other))
        assert ["7", "7"] == [seen.unit for seen in batch.records]
        assert [None] == [seen.unit for seen in read(employee()).records]

    def test_each_position_has_its_own(self) -> None:
        positions = {"stilling": [position(organisasjonId="8"), position(id="2002", organisasjon_id="9")]}
        batch = read(employee(organisasjonId="7", tilleggsstilling={"stillingId": "2002"}), positions=positions)
        assert ["8", "9"] == [seen.unit for seen in batch.records]

    def test_all_that_the_answer_tells(self) -> None:
        unit = {
            "id": "0010000001", "orgKortnavn": "FAG", "organisasjonsnavn": "Fagavdelingen", "overordnOrgenhetId": 7,
            "leder": {"lederAnsattnr": "00101234", "lederBrukerident": "kari"}, "authWf": "",
        }  # fmt: skip
        batch = read_units(body({"organisasjon": unit}), SOURCE)
        (seen,) = batch.records
        assert ("organisasjon[0]", "10000001") == (seen.at, seen.id)
        assert ("Fagavdelingen", "FAG", "7") == (seen.name, seen.short_name, seen.above)
        assert (FEED, [Taking.TAKEN]) == (batch.receipt.source, [line.taking for line in batch.receipt.lines])
        assert "kari" not in repr(batch.records)

    def test_one_without_an_id_is_left_out_and_the_rest_goes_on(self) -> None:
        batch = read_units(body({"organisasjon": [{"organisasjonsnavn": "x"}, "y", {"id": 1}]}), SOURCE)
        assert ["1"] == [seen.id for seen in batch.records]
        assert [("id", "value.missing"), ("", "record.unreadable")] == remarks(batch)

    def test_it_is_asked_for_as_of_the_day(self) -> None:
        asked: list[Request] = []

        def send(request: Request) -> Answer:
            asked.append(request)
            return Answer(200, body({"organisasjon": {"id": 1}}))

        assert ["1"] == [seen.id for seen in carry(Dfo(SOURCE).unit("1"), send).records]
        assert [("orgenhet/v2/1", "2026-11-20")] == [(one.path, one.headers["dato"]) for one in asked]

    def test_one_that_is_not_there_has_a_line(self) -> None:
        """A 404 with words of DFØ's own is the third kind: no such object."""
        batch = carry(Dfo(SOURCE).unit("1"), lambda _: Answer(404, body({"standard": {"faultText": "Finnes ikke"}})))
        assert ((), [("unit", "unit.none")]) == (batch.records, remarks(batch))
        with pytest.raises(FeedError, match="DFØ: answered with status 404"):
            carry(Dfo(SOURCE).unit("1"), lambda _: Answer(404, b"<html/>"))


class TestPort:
    """Everything is asked as of a day; a 404 means one of three things."""

    def test_it_is_the_port_of_employments_and_of_leave(self) -> None:
        assert isinstance(Dfo(SOURCE), Employments)
        assert isinstance(Dfo(SOURCE), Leaves)
        assert isinstance(Dfo(SOURCE), Units)

    def test_all_is_asked_as_of_the_day(self) -> None:
        asked: list[Request] = []

        def send(request: Request) -> Answer:
            asked.append(request)
            return serve(request)

        everybody = carry(Dfo(SOURCE).employments(), send)
        one = carry(Dfo(SOURCE).employment("101234"), send)
        assert everybody.records == one.records
        assert 1 == len(carry(Dfo(SOURCE).leave(), send).records)
        assert {"2026-11-20"} == {request.headers["dato"] for request in asked}
        assert {"GET"} == {request.method for request in asked}

    def test_nobody_with_the_number_is_no_fault(self) -> None:
        batch = carry(Dfo(SOURCE).employment("7"), serve)
        assert ((), [("employee", "employment.none")], [Taking.LEFT_OUT]) == (
            batch.records,
            remarks(batch),
            [line.taking for line in batch.receipt.lines],
        )

    @pytest.mark.parametrize(
        ("answer", "reason"),
        [
            (Answer(404, b"<html>no such path</html>"), "answered with status 404"),
            (Answer(404, b"{}"), "answered with status 404"),
            (Answer(404, body({"standard": {"faultText": 3}})), "answered with status 404"),
            (Answer(404, body({"standard": []})), "answered with status 404"),
            (Answer(404, b"[]"), "answered with status 404"),
            (Answer(404, body({"standard": {"faultText": " Ubesatt stilling 7"}})), "the position is vacant"),
            (Answer(401, b""), "answered with status 401"),
            (Answer(200, b"[]"), "the answer is no object"),
        ],
    )
    def test_refused(self, answer: Answer, reason: str) -> None:
        for exchange in (Dfo(SOURCE).employment("1"), Dfo(SOURCE).employments()):
            with pytest.raises(FeedError) as caught:
                carry(exchange, lambda _: answer)
            assert f"DFØ: {reason}" == str(caught.value)
