"""The professional assessment by the board (opplæringslova 2023 §§ 7-5 (2), 7-9 (2); 1998 §§ 4-3 (1), 4-8 (2)).

Since 2024 the board may give the county authority to assess companies (forskrift § 6-23 (4)). So before an assessment
is told to be missing, it is asked whether there was such an authority.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.complete import silence_is_fact
from okstat.model.events import AssessmentOf, Assessor, BoardTask
from okstat.rule import MET, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.approval import ApprovalSituation
from okstat.situation.clocks.contract import approval_is_given, approval_is_withdrawn
from okstat.situation.parts.application import Assessment
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, COUNTY_APPROVES_2007

__all__: list[str] = []

OLD: Final = Instrument.ACT_1998
NEW: Final = Instrument.ACT_2023
REGULATION: Final = Instrument.REGULATION_2024
ASSESSED: Final = Missing("application.assessments", "event professionally_assessed of the enterprise")
ASSESSOR: Final = Missing("application.assessments[].by", "key by of event professionally_assessed")
AUTHORITY: Final = Missing("board.authorities", "event board_authority_given of the county")
OLD_DELEGATION: Final = Missing(
    "law company.assessed-before-approval", "the text on authority from the board before 2024-08-01"
)

ASSESS = Text(
    nb="Legg saken fram for yrkesopplæringsnemnda, og gjør vedtaket på nytt.",
    nn="Legg saka fram for yrkesopplæringsnemnda, og gjer vedtaket på nytt.",
    en="Lay the matter before the vocational training board, and decide anew.",
)
ASSESSED_BEFORE_APPROVAL = Text(
    nb="Bedriften er faglig vurdert av yrkesopplæringsnemnda før fylkeskommunen godkjenner den.",
    nn="Bedrifta er fagleg vurdert av yrkesopplæringsnemnda før fylkeskommunen godkjenner ho.",
    en="The company is professionally assessed by the vocational training board before the county approves it.",
)
NOT_ASSESSED = Text(
    nb="Fylkeskommunen godkjente {decided} uten faglig vurdering fra yrkesopplæringsnemnda.",
    nn="Fylkeskommunen godkjende {decided} utan fagleg vurdering frå yrkesopplæringsnemnda.",
    en="The county approved on {decided} without a professional assessment by the vocational training board.",
)
ASSESSED_BEFORE_WITHDRAWAL = Text(
    nb="Yrkesopplæringsnemnda har vurdert saken før fylkeskommunen trekker godkjenningen tilbake.",
    nn="Yrkesopplæringsnemnda har vurdert saka før fylkeskommunen trekkjer godkjenninga tilbake.",
    en="The vocational training board has assessed the matter before the county withdraws the approval.",
)
WITHDRAWN_WITHOUT = Text(
    nb="Fylkeskommunen trakk godkjenningen tilbake {decided} uten faglig vurdering fra yrkesopplæringsnemnda.",
    nn="Fylkeskommunen trekte godkjenninga tilbake {decided} utan fagleg vurdering frå yrkesopplæringsnemnda.",
    en="The county withdrew the approval on {decided} without a professional assessment by the training board.",
)


def _before(
    approval: ApprovalSituation, about: AssessmentOf, decided: date, since: date | None
) -> tuple[Assessment, ...]:
    """The assessments that a decision can rest on: up to its day, and later than the decision before it."""
    return tuple(
        one
        for one in approval.application.assessments
        if one.about in (None, about) and one.on <= decided and (since is None or one.on > since)
    )


def _assessed(approval: ApprovalSituation, found: tuple[Assessment, ...], decided: date) -> Outcome:
    """Assessed by the board, or by the county with its authority."""
    if any(one.by is Assessor.BOARD for one in found):
        return MET
    if any(one.by is None for one in found):
        return unknown(ASSESSOR)
    board = approval.board
    authorised = board.authorises(BoardTask.ASSESS_COMPANIES, decided) if board is not None else None
    if found:
        outcomes = {True: MET, None: unknown(AUTHORITY), False: breached(decided=decided)}
        return outcomes[authorised]
    if not silence_is_fact(approval.application.assessed_silent_to, decided):
        return unknown(ASSESSED)
    return {True: unknown(ASSESSED), None: unknown(AUTHORITY), False: breached(decided=decided)}[authorised]


def _assessed_before_2024(found: tuple[Assessment, ...]) -> Outcome:
    """Assessed by the board; whether it could leave that to the county is not known."""
    if any(one.by is Assessor.BOARD for one in found):
        return MET
    if any(one.by is None for one in found):
        return unknown(ASSESSOR)
    return unknown(OLD_DELEGATION) if found else unknown(ASSESSED)


def _for_approval(approval: ApprovalSituation) -> tuple[tuple[Assessment, ...], date]:
    *earlier, given = approval.approval.approved
    return _before(approval, AssessmentOf.APPROVAL, given, earlier[-1] if earlier else None), given


def _for_withdrawal(approval: ApprovalSituation) -> tuple[tuple[Assessment, ...], date]:
    """The assessments behind the last withdrawal; none of them is older than the approval that it took back."""
    pairs = zip(approval.approval.approved, approval.approval.withdrawn, strict=True)
    decided, given = max((gone, since) for since, gone in pairs if gone is not None)
    return _before(approval, AssessmentOf.WITHDRAWAL, decided, given), decided


@rule(
    "company.assessed-before-approval",
    wording="1998",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=COUNTY_APPROVES_2007,
    until=ACT_2023_IN_FORCE,
    clock=approval_is_given,
    cites=(Citation(OLD, "4-3", "1"), Citation(OLD, "4-8", "2")),
    text=ASSESSED_BEFORE_APPROVAL,
    breach=NOT_ASSESSED,
    remedy=ASSESS,
)
def company_was_assessed_before_approval(approval: ApprovalSituation, law: Law, on: date) -> Outcome:
    """§§ 4-3 (1), 4-8 (2): the county approves after the board's assessment."""
    return _assessed_before_2024(_for_approval(approval)[0])


@rule(
    "company.assessed-before-approval",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=approval_is_given,
    cites=(Citation(NEW, "7-5", "2.1"), Citation(REGULATION, "6-23", "4")),
    text=ASSESSED_BEFORE_APPROVAL,
    breach=NOT_ASSESSED,
    remedy=ASSESS,
)
def company_is_assessed_before_approval(approval: ApprovalSituation, law: Law, on: date) -> Outcome:
    """§ 7-5 (2): the company is professionally assessed by the board, or by the county with authority from it."""
    return _assessed(approval, *_for_approval(approval))


@rule(
    "company.withdrawal",
    wording="1998",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=COUNTY_APPROVES_2007,
    until=ACT_2023_IN_FORCE,
    clock=approval_is_withdrawn,
    cites=(Citation(OLD, "4-3", "4"), Citation(OLD, "4-8", "2")),
    text=ASSESSED_BEFORE_WITHDRAWAL,
    breach=WITHDRAWN_WITHOUT,
    remedy=ASSESS,
)
def withdrawal_was_assessed(approval: ApprovalSituation, law: Law, on: date) -> Outcome:
    """§§ 4-3 (4), 4-8 (2): the board is heard before an approval is lost."""
    return _assessed_before_2024(_for_withdrawal(approval)[0])


@rule(
    "company.withdrawal",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=approval_is_withdrawn,
    cites=(Citation(NEW, "7-9", "2.1"), Citation(REGULATION, "6-23", "4")),
    text=ASSESSED_BEFORE_WITHDRAWAL,
    breach=WITHDRAWN_WITHOUT,
    remedy=ASSESS,
)
def withdrawal_is_assessed(approval: ApprovalSituation, law: Law, on: date) -> Outcome:
    """§ 7-9 (2): the county may withdraw after a professional assessment in the board."""
    return _assessed(approval, *_for_withdrawal(approval))
