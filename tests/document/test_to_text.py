from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from documents import SAMPLE, full
from hypothesis import given

from okstat.document import read, read_lines, write, write_lines
from okstat.errors import DocumentError, Fault
from okstat.model.complete import Complete
from okstat.model.enterprise import Enterprise
from okstat.model.events import Absent, Signed
from okstat.model.office import Office
from okstat.model.portfolio import Portfolio
from okstat.testing.strategies import portfolios

WRITTEN = """\
{
  "format": "okstat.portfolio/1",
  "recorded": "2026-11-20",
  "complete": {"signed": "2026-11-20", "training_started": "2026-11-20", "assessment_held": "2026-06-30"},
  "offices": [
    {"id": "ok"}
  ],
  "enterprises": [
    {
      "id": "agency",
      "sector": "state",
      "departments": [
        {"id": "oslo", "county": "03"}
      ],
      "events": [
        {"id": "1", "kind": "approved", "on": "2024-09-01", "trade": "IMITD3----", \
"county": "03", "department": "oslo"},
        {"id": "2", "kind": "joined", "on": "2024-09-01", "office": "ok"},
        {"id": "3", "kind": "attested", "on": "2026-06-01", "requirement": "company.plan", "met": true, "by": "agency"}
      ]
    }
  ],
  "contracts": [
    {
      "id": "K1",
      "kind": "apprentice",
      "person": {"id": "P1", "born": "2007-03-14", "home_county": "03"},
      "trade": "IMITD3----",
      "county": "03",
      "course": "2+2",
      "company": "oslo",
      "office": "ok",
      "events": [
        {"id": "1", "kind": "signed", "on": "2025-08-20", "by": ["apprentice", "company", "office"], \
"first": "2025-08-18", "last": "2027-08-17"},
        {"id": "2", "kind": "training_started", "on": "2025-08-18"},
        {"id": "3", "kind": "approved", "on": "2025-10-01"},
        {"id": "4", "kind": "assessment_held", "on": "2026-02-10"},
        {"id": "5", "kind": "withdrawn", "on": "2026-02-10", "event": "4", "recorded": "2026-09-01"}
      ]
    }
  ]
}
"""


def test_the_sample_is_written_in_a_fixed_order() -> None:
    """What is missing, empty or understood is left out, and an event stands on one line."""
    assert WRITTEN == write(read(SAMPLE))


def test_the_same_facts_give_the_same_bytes() -> None:
    """The order of keys, the digits of a number, what is said though it is understood: nothing of it is left."""

    def otherwise(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: otherwise(inner) for key, inner in reversed(value.items())}
        return [otherwise(inner) for inner in value] if isinstance(value, list) else value

    document = otherwise(full())
    contract = document["contracts"][0]
    contract["placements"][0]["share"] = "0.500"
    contract["complete"]["assessment_held"] = "2026-06-30"
    contract["events"][0]["recorded"] = contract["events"][0]["on"]
    assert write(read(json.dumps(full()))) == write(read(json.dumps(document)))


def test_lines_are_the_document_and_its_contracts() -> None:
    """The first line has all but the contracts."""
    portfolio = read(json.dumps(full()))
    first, second = write_lines(portfolio)
    assert "contracts" not in json.loads(first)
    assert "K1" == json.loads(second)["id"]
    assert first.endswith("}\n")
    assert portfolio == read_lines([first, second])


def test_an_empty_portfolio_is_the_smallest_document() -> None:
    """Nothing is written but the format."""
    assert '{"format": "okstat.portfolio/1"}\n' == write(Portfolio())
    assert ['{"format": "okstat.portfolio/1"}\n'] == list(write_lines(Portfolio()))


@given(portfolios())
def test_what_is_written_reads_the_same(portfolio: Portfolio) -> None:
    """In one text and in lines, and what was read is written to the same bytes."""
    text = write(portfolio)
    assert portfolio == read(text) == read_lines(write_lines(portfolio))
    assert text == write(read(text))


class TestWhatCannotBeWritten:
    """A portfolio that would read otherwise, or not at all, is refused whole, with the places in the document."""

    @staticmethod
    def refused(portfolio: Portfolio) -> tuple[Fault, ...]:
        with pytest.raises(DocumentError) as caught:
            write(portfolio)
        with pytest.raises(DocumentError):
            write_lines(portfolio)
        return caught.value.faults

    def test_an_office_that_is_not_in_the_portfolio(self) -> None:
        contract = evolve(read(SAMPLE).contracts[0], office=Office(id="other"))
        assert (Fault("contracts[0].office", "names no office"),) == self.refused(
            evolve(read(SAMPLE), contracts=(contract,))
        )

    def test_an_enterprise_that_is_another_than_that_of_the_portfolio(self) -> None:
        contract = evolve(read(SAMPLE).contracts[0], enterprise=Enterprise(id="agency"), department=None)
        assert (Fault("contracts[0]", "cannot be written so that it reads the same"),) == self.refused(
            evolve(read(SAMPLE), contracts=(contract,))
        )

    def test_a_subject_that_is_less_complete_than_the_document(self) -> None:
        office = evolve(read(SAMPLE).offices[0], complete=Complete())
        portfolio = evolve(read(SAMPLE), offices=(office,), contracts=())
        assert (Fault("offices[0]", "cannot be written so that it reads the same"),) == self.refused(portfolio)

    def test_an_event_that_says_nobody_signed(self) -> None:
        signed = Signed(id="1", on=date(2025, 1, 1), recorded=date(2025, 1, 1), by=())
        contract = evolve(read(SAMPLE).contracts[0], events=(signed,))
        assert (Fault("contracts[0]", "cannot be written so that it reads the same"),) == self.refused(
            evolve(read(SAMPLE), contracts=(contract,))
        )

    def test_a_share_that_is_none(self) -> None:
        absent = Absent(id="1", on=date(2025, 1, 1), recorded=date(2025, 1, 1), share=Decimal(2))
        contract = evolve(read(SAMPLE).contracts[0], events=(absent,))
        assert (Fault("contracts[0].events[0].share", "is not above 0 and at most 1"),) == self.refused(
            evolve(read(SAMPLE), contracts=(contract,))
        )

    def test_a_kind_of_event_that_there_is_not(self) -> None:
        portfolio = Portfolio(complete=Complete({"signd": date(2026, 1, 1), "signed": date(2026, 1, 1)}))
        assert (Fault("complete.signd", "is no kind of event here"),) == self.refused(portfolio)

    def test_what_is_no_truth(self) -> None:
        """A portfolio that differs in no subject is refused as a whole."""
        neither: Any = None
        assert (Fault("", "cannot be written so that it reads the same"),) == self.refused(Portfolio(synthetic=neither))
