"""From feeds to findings: VIGO, OLKWEB and payroll are read, joined, and checked; who says what stands beside the law.

Run `python examples/from_feeds_to_findings.py [LANGUAGE]`. The feeds lie in `examples/feeds` and are invented.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from okstat import OutcomeKind
from okstat.check import check
from okstat.feeds.fields import Source
from okstat.feeds.join import Holder, Joined, Reading, join
from okstat.feeds.join_payroll import join_employments, join_leave
from okstat.feeds.receipt import Receipt
from okstat.feeds.sheets import Columns
from okstat.feeds.told import conflict_in_words, in_words
from okstat.finding import Finding
from okstat.integrations.dfo import read_employees, read_leave
from okstat.integrations.olkweb import read_apprentices
from okstat.integrations.vigo import read_laktiv
from okstat.model.portfolio import Portfolio

FEEDS = Path(__file__).with_name("feeds")
READ_ON = date(2026, 11, 20)
SOURCE = Source(READ_ON, synthetic=True)
TOLD = (OutcomeKind.BREACHED, OutcomeKind.JUDGEMENT)


def feed(name: str) -> bytes:
    """What came from the outside; in a system of your own, by a transport such as that of `over_http.py`."""
    return (FEEDS / name).read_bytes()


def joined() -> Iterator[Joined]:
    """One feed after the other, each joined to what is known by then."""
    register = read_laktiv(feed("laktiv-03.json"), "03", SOURCE)
    of_register = join(Portfolio(synthetic=True), register, Reading(holder=Holder.OFFICE))
    yield of_register

    columns = Columns(json.loads(feed("olkweb-columns.json")), required=("last_name",))
    of_office = join(of_register.portfolio, read_apprentices(feed("olkweb.csv"), columns, SOURCE))
    yield of_office

    employments = read_employees(feed("ansatte.json"), feed("stillinger.json"), SOURCE)
    of_payroll = join_employments(of_office.portfolio, employments)
    yield of_payroll
    yield join_leave(of_payroll.portfolio, read_leave(feed("permisjoner.json"), SOURCE), employments)


def side_by_side(receipts: Iterable[Receipt], findings: Iterable[Finding], language: str) -> Iterator[str]:
    """For each contract what the sources do not agree on, and what is breached or left to judgement."""
    told: defaultdict[str, list[str]] = defaultdict(list)
    for receipt in receipts:
        for conflict in receipt.conflicts:
            told[conflict.id].append(conflict_in_words(conflict, language))
    for finding in findings:
        if finding.outcome.kind in TOLD and finding.subject.kind == "contract":
            told[finding.subject.id].append(f"{finding.text(language)} [{finding.rule}]")
    for contract in sorted(told):
        yield f"contract {contract}"
        yield from (f"    {line}" for line in told[contract])


def main(arguments: Sequence[str]) -> None:
    """Print the receipts, then conflicts and findings by contract, then what would have to be known."""
    language = arguments[0] if arguments else "nb"
    every = list(joined())
    receipts = [one.receipt for one in every]
    for receipt in receipts:
        print("\n".join(in_words(receipt, language)))
    report = check(every[-1].portfolio, on=READ_ON)
    print("\n".join(["", *side_by_side(receipts, report.findings, language), ""]))
    print(", ".join(f"{count} {kind.value}" for kind, count in report.counts.items()))


if __name__ == "__main__":
    main(sys.argv[1:])
