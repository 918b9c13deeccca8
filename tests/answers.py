"""Short ways to state invented answers in tests of what is written: a norm, findings, a report."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from attrs import evolve

from okstat.citation import Citation, Instrument
from okstat.dated import Mark, Provenance
from okstat.finding import Finding, Occurrence, ReadingFinding, Report, Subject
from okstat.law import Law
from okstat.outcome import MET, Missing, Outcome, OutcomeKind, Severity, breached, judgement, unknown
from okstat.recording import Read
from okstat.rule import Question, Role, Rule, rule
from okstat.situation.contract import ContractSituation
from okstat.text import Text

ON = date(2026, 11, 20)
K1 = Subject("contract", "K1")
FIRST_LEDD = Citation(Instrument.ACT_2023, "7-2", "1")
SECOND_LEDD = Citation(Instrument.ACT_2023, "7-2", "2")
WHOLE_SECTION = Citation(Instrument.REGULATION_2024, "6-13")
TALK = Missing("assessments.talked", "event talk_held")
PUBLISHED = Provenance("Act § 7-9", "https://lovdata.no/lov/2023-06-09-30/§7-9", Mark.PRIMARY, date(2026, 1, 2))
OWN = evolve(PUBLISHED, source="our handbook", mark=Mark.SECONDARY, overlay="county-practice")


def asked_on(contract: ContractSituation) -> date:
    """The clock of the invented norm."""
    return contract.on


def _never_run(contract: ContractSituation, law: Law, on: date) -> Outcome:
    return MET


def norm(id_: str = "paper.is-white") -> Rule:
    """A norm that nobody runs, with texts of its own."""
    return rule(
        id_,
        wording="2024",
        bearer=Role.COMPANY,
        severity=Severity.SERIOUS,
        clock=asked_on,
        cites=(FIRST_LEDD,),
        text=Text(nb="Papiret er hvitt.", nn="Papiret er kvitt.", en="The paper is white."),
        breach=Text(
            nb="Papiret var gult {day}.", nn="Papiret var gult den {day}.", en="The paper was yellow on {day}."
        ),
        remedy=Text(nb="Kjøp nytt papir.", nn="Kjøp nytt papir no.", en="Buy new paper."),
    )(_never_run)


NORM = norm()
BLUE = Text(nb="Er det blått nok?", nn="Er det blått nok, då?", en="Is it blue enough?")
WEIGH = (Text(nb="lyset", nn="ljoset", en="the light"), Text(nb="papiret", nn="papiret", en="the paper"))
ASKED = judgement(BLUE, weigh=WEIGH)
OF_THE_LAW = Question(
    id="paper.is-blue",
    wording="2024",
    subject=ContractSituation,
    bearer=Role.COMPANY,
    severity=Severity.NOTICE,
    since=None,
    until=None,
    cites=(FIRST_LEDD,),
    text=BLUE,
    breach=BLUE,
    remedy=BLUE,
    clock=asked_on,
    judge=_never_run,
    weigh=WEIGH,
    at_hand=("signing.on", "absences.rows[].first"),
)
"""What the law itself leaves to judgement."""
YELLOW = breached(day=date(2026, 3, 1))


def found(outcome: Outcome = YELLOW, subject: Subject = K1, **changes: Any) -> Finding:
    """A finding on the invented norm, by default a serious breach; whatever is named is changed."""
    plain = Finding(NORM, subject, outcome, Severity.SERIOUS, "company", ON, (FIRST_LEDD,), missing=outcome.missing)
    return evolve(plain, **changes)


def due(number: int, late_days: int | None = None) -> Occurrence:
    """An occurrence of a duty, due on a day of February."""
    return Occurrence(number, date(2026, 1, number), date(2026, 2, number), None, late_days)


def readings() -> tuple[ReadingFinding, ...]:
    """Two readings that differ: one by whose day's law, one by a name of the rule's own."""
    return (
        ReadingFinding("law of the day of the event", OutcomeKind.MET, "member", (FIRST_LEDD,)),
        ReadingFinding("any paper will do", OutcomeKind.BREACHED, "office", (SECOND_LEDD,)),
    )


LACKS_TALK = unknown(TALK)
SIGNED_READ = Read("signing.on", date(2026, 3, 1), (("1", "signed"), ("4", "changed")))
LAW_READ = Read("company.lapse-years", 2, (), PUBLISHED)


def report(*findings: Finding, overlays: Iterable[str] = (), known_at: date | None = None, **counts: int) -> Report:
    """A report; counts are those of the findings unless they are named."""
    counted = {
        kind: counts.get(kind.value, sum(finding.outcome.kind is kind for finding in findings)) for kind in OutcomeKind
    }
    return Report(ON, known_at, tuple(sorted(findings, key=Finding.order)), counted, tuple(overlays))
