"""The example that carries a portfolio from three feeds to findings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from from_feeds_to_findings import joined, main

from okstat.document import read, write
from okstat.feeds.receipt import Taking
from okstat.model.events import Listed, PayrollEmployment, PayrollLeave

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "bring-facts-in.md"


@pytest.fixture(scope="module")
def printed() -> str:
    """What it prints in English."""
    with pytest.MonkeyPatch.context() as patch:
        lines: list[str] = []
        patch.setattr("builtins.print", lines.append)
        main(["en"])
    return "\n".join(lines)


def test_the_how_to_shows_what_is_printed(printed: str) -> None:
    """Each block of it, line by line."""
    shown = re.findall(
        r"^```\{code-block\} text\n:caption: python examples/from_feeds_to_findings.py en\n\n(.*?)^```$",
        PAGE.read_text(encoding="utf-8"),
        re.DOTALL | re.MULTILINE,
    )
    assert 2 == len(shown)
    assert [] == [block for block in shown if block not in f"{printed}\n"]


def test_nothing_personal_is_printed(printed: str) -> None:
    """Neither names nor numbers nor birth dates of the feeds."""
    words = ("Oppdiktet", "Ada", "OPPDIKTET", "01820500160", "15840600340", "2005-02-01", "00100001")
    assert [] == [word for word in words if word in printed]


def test_one_person_is_one_in_all_feeds() -> None:
    """The contract of the register has what the office and payroll tell of it, each event with its source."""
    *_, last = joined()
    contract = last.portfolio.contracts[0]
    assert "vigo-laktiv-03-1" == contract.id
    assert [
        (Listed, "VIGO laktiv"),
        (Listed, "OLKWEB"),
        (PayrollEmployment, "DFØ"),
        (PayrollLeave, "DFØ"),
    ] == [(type(event), event.source) for event in contract.events]
    assert ("310001015", "310020508") == (
        contract.enterprise and contract.enterprise.organisation_number,
        contract.office and contract.office.organisation_number,
    )
    assert last.portfolio == read(write(last.portfolio))


def test_every_record_has_its_line() -> None:
    """Nothing is dropped in silence: who is not taken is left out with a reason, or is of others."""
    lines = [[line.taking for line in one.receipt.lines] for one in joined()]
    assert [4, 4, 3, 1] == [len(of_feed) for of_feed in lines]
    assert [1, 1, 0, 0] == [of_feed.count(Taking.LEFT_OUT) for of_feed in lines]
    assert [0, 0, 1, 0] == [of_feed.count(Taking.OF_OTHERS) for of_feed in lines]


def test_bokmaal_when_nothing_is_asked(capsys: pytest.CaptureFixture[str]) -> None:
    """The language of the feeds."""
    main([])
    assert "VIGO laktiv sier 2027-08-17; OLKWEB sier 2027-12-31" in capsys.readouterr().out
