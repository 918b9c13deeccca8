"""Check a portfolio from Python, and print what is breached with the section it breaches.

Run `python examples/check_portfolio.py [FILE] [DAY]`.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from okstat import OutcomeKind, read_file
from okstat.check import check

EXAMPLE = Path(__file__).with_name("office-2026.json")


def main(arguments: Sequence[str]) -> None:
    """Check the file named on the day named, or the invented office on 20 November 2026."""
    path = Path(arguments[0]) if arguments else EXAMPLE
    on = date.fromisoformat(arguments[1]) if len(arguments) > 1 else date(2026, 11, 20)
    report = check(read_file(path), on=on)

    for finding in report.findings:
        if finding.outcome.kind is OutcomeKind.BREACHED:
            print(f"{finding.subject.kind} {finding.subject.id}: {finding.text('nb')}")
            print(f"    {finding.rule}, {'; '.join(citation.in_words('nb') for citation in finding.citations)}")
    print(", ".join(f"{count} {kind.value}" for kind, count in report.counts.items()))


if __name__ == "__main__":
    main(sys.argv[1:])
