"""The plan of one contract or candidate: every calculation that concerns it, by the law that governs, and its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Final

from attrs import frozen

from okstat.errors import OkstatError
from okstat.law import Law
from okstat.model.contract import Candidate, Contract
from okstat.model.events import CandidateKind, ContractApproved, ContractKind
from okstat.outcome import Outcome, OutcomeKind
from okstat.plans import facts
from okstat.plans.background import Background, background
from okstat.plans.contract_course import about_the_course, course_of_contract
from okstat.plans.credit_of import credit_of, scope_of
from okstat.plans.crossing import agreed, crossing
from okstat.plans.end_day import end_day
from okstat.plans.grants import GrantPlan, GrantPolicy, grants_of
from okstat.plans.insurance import insurance_of
from okstat.plans.lengths import Between, exactly, months_in_words, months_since, said
from okstat.plans.main_model import main_model
from okstat.plans.practice import fpj_practice, fpj_total
from okstat.plans.praksiskandidat import praksiskandidat_practice
from okstat.plans.remaining import REMAINING, remaining
from okstat.plans.result import FromFact, Result
from okstat.plans.rights import omval_adds, right_last_day, supplementary_last_day
from okstat.plans.training_time import TrainingRow, training_time
from okstat.plans.wages import WagePlan, WagePolicy, wages_of
from okstat.situation.candidate import CandidateSituation
from okstat.situation.clocks.contract import contract_is_made
from okstat.situation.contract import ContractSituation
from okstat.situation.view import View
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__ = ["LawsOn", "NoPlanError", "WholePlan", "plan_of"]

LawsOn = Callable[[date], Sequence[Law]]
"""The law of a day, one for each reading of what is in doubt on it: `Book.laws_on`."""

_DAY: Final = timedelta(days=1)

_DAY_NOT_KNOWN: Final = Text(
    nb="Når ble kontrakten inngått? Her er det regnet etter loven per {on}.",
    nn="Når vart kontrakten inngått? Her er det rekna etter lova per {on}.",
    en="When was the contract made? Here the law as of {on} is followed.",
)
_ANOTHER_LENGTH: Final = Text(
    nb="Kontrakten ble avtalt for {agreed}; etter reglene gjenstår {left}. Hva er grunnen?",
    nn="Kontrakten vart avtalt for {agreed}; etter reglane står det att {left}. Kva er grunnen?",
    en="The contract was agreed for {agreed}; by the rules, {left} are left. What is the reason?",
)


class NoPlanError(OkstatError, LookupError):
    """No contract and no candidate of the portfolio has the id."""


@frozen
class WholePlan:
    """All that is calculated for one subject.

    Attributes:
        kind: `contract` or `candidate`.
        id: the subject's id.
        on: the day asked about.
        known_at: the day whose knowledge was used; `None` for all that is recorded.
        governed_by: the day whose law was followed.
        results: the calculations.
        training_time: the rows of the training time; none for a candidate.
        questions: what concerns the plan as a whole.
        wages: the pay; `None` for a candidate, and where the company is known to be no state body.
        grants: the grant; `None` for a candidate.
    """

    kind: str
    id: str
    on: date
    known_at: date | None
    governed_by: date
    results: tuple[Result, ...]
    training_time: tuple[TrainingRow, ...] = ()
    questions: tuple[Text, ...] = ()
    wages: WagePlan | None = None
    grants: GrantPlan | None = None

    @property
    def open(self) -> tuple[Text, ...]:
        """Every open question once, those on the plan as a whole first."""
        return tuple(dict.fromkeys((*self.questions, *(one for result in self.results for one in result.open))))


def plan_of(
    seen: View, subject: str, laws_on: LawsOn, wages: WagePolicy | None = None, grants: GrantPolicy | None = None
) -> WholePlan:
    """The plan of a contract or candidate.

    >>> from datetime import date
    >>> from okstat import default_book, plan_of, read_file, view
    >>> seen = view(read_file("examples/first-contract.json"), date(2026, 11, 20))
    >>> plan = plan_of(seen, "K1", default_book().laws_on)
    >>> {result.id: result.value for result in plan.results}["period.end-day"]
    datetime.date(2027, 8, 17)

    Args:
        seen: the portfolio on a day.
        subject: an id, or `contract:ID` and `candidate:ID` where both have it.
        laws_on: the law of a day.
        wages: what the host chooses for pay where the sources leave a choice.
        grants: the same for the grant.

    Raises:
        LawError: there are no local percentages of the name that is chosen.
        NoPlanError: no contract and no candidate has the id.
        UnknownCodeError: its trade is in no list.
    """
    for contract in seen.portfolio.contracts:
        if subject in (contract.id, f"contract:{contract.id}"):
            return _of_contract(seen, contract, laws_on, wages, grants)
    for candidate in seen.portfolio.candidates:
        if subject in (candidate.id, f"candidate:{candidate.id}"):
            return _of_candidate(seen, candidate, laws_on)
    raise NoPlanError(f"no contract and no candidate has the id {subject}")


def _of_candidate(seen: View, candidate: Candidate, laws_on: LawsOn) -> WholePlan:
    brought = background(seen, candidate, candidate.trade, seen.on + _DAY)
    course = facts.course_of(candidate.trade)

    def results(law: Law) -> tuple[Result, ...]:
        found = credit_of(brought, course, law, seen.on, None)
        practice = praksiskandidat_practice(
            brought.practices, scope_of(found), course, law, seen.on,
            is_complete=brought.practices_are_all,
        )  # fmt: skip
        return (*found, practice, *_rights(seen, candidate, law))

    found = agreed([results(law) for law in laws_on(seen.on)])
    return WholePlan(
        kind="candidate", id=candidate.id, on=seen.on, known_at=seen.known_at, governed_by=seen.on, results=found
    )


def _rights(seen: View, candidate: Candidate, law: Law) -> Iterator[Result]:
    """How long the right of somebody who seeks a place, or is a pupil, lasts."""
    if candidate.kind not in (CandidateKind.APPLICANT, CandidateKind.PUPIL):
        return
    known = next(one for one in seen.candidates if one.candidate is candidate)
    used = [
        *(year.first for year in known.schooling.years),
        *(run.first for run in known.runs if run.first is not None),
    ]
    first_use = min(used, default=None)
    yield right_last_day(candidate.person.born, first_use, law, seen.on, in_company=bool(known.runs))
    if law.day >= ACT_2023_IN_FORCE:
        yield supplementary_last_day(candidate.person.born, law, seen.on)
    else:
        yield omval_adds(_has_changed_choice(known), law, seen.on)


def _has_changed_choice(known: CandidateSituation) -> bool | None:
    if known.choices.changed:
        return True
    return False if known.choices.silent_to == known.on else None


def _of_contract(
    seen: View, contract: Contract, laws_on: LawsOn, policy: WagePolicy | None, chosen: GrantPolicy | None
) -> WholePlan:
    situation = seen.fold(contract)
    made = contract_is_made(situation)
    day = made if isinstance(made, date) else seen.on
    brought = background(seen, contract, situation.parties.trade, situation.begins or seen.on + _DAY)
    before = day if isinstance(made, date) else seen.on + _DAY

    def results(on: date) -> tuple[Result, ...]:
        return agreed([_of_kind(situation, brought, before, law, on) for law in laws_on(on)])

    found = results(day)
    time = training_time(situation)
    wages = wages_of(situation, laws_on(seen.on)[0], policy)
    grants = grants_of(situation, laws_on(seen.on)[0], chosen)
    return WholePlan(
        kind="contract",
        id=contract.id,
        on=seen.on,
        known_at=seen.known_at,
        governed_by=day,
        results=(
            *found,
            *_main_model(situation, laws_on(day)[0], day),
            end_day(situation, time),
            *(() if wages is None else (wages.result(seen.on),)),
            grants.result(seen.on),
            *insurance_of(situation, laws_on),
        ),
        training_time=time.rows if time is not None else (),
        questions=(
            *_about_the_law(made, seen.on, found, results),
            *about_the_course(situation),
            *_about_the_length(situation, found),
        ),
        wages=wages,
        grants=grants,
    )


def _about_the_law(
    made: date | Outcome, on: date, found: tuple[Result, ...], results: Callable[[date], tuple[Result, ...]]
) -> tuple[Text, ...]:
    """Whose law is followed, where that is not settled: the contract has no known day, or another Act came since."""
    if isinstance(made, Outcome):
        return (said(_DAY_NOT_KNOWN, on=on),) if made.kind is OutcomeKind.UNKNOWN else ()
    return crossing(made, found, results(on)) if made < ACT_2023_IN_FORCE <= on else ()


def _main_model(contract: ContractSituation, law: Law, on: date) -> tuple[Result, ...]:
    """What the Act makes of a vocational course; of the other kinds of contract it says nothing of the kind."""
    if contract.parties.kind is not ContractKind.APPRENTICE:
        return ()
    return (main_model(course_of_contract(contract), law, on),)


def _of_kind(contract: ContractSituation, brought: Background, before: date, law: Law, on: date) -> tuple[Result, ...]:
    kind, course = contract.parties.kind, course_of_contract(contract)
    found = credit_of(brought, course, law, on, kind)
    if kind is ContractKind.PRAKSISBREV_CANDIDATE:
        return found
    if kind is not ContractKind.FAGBREV_ON_THE_JOB:
        return (*found, remaining(course, scope_of(found), law, on))
    practice = fpj_practice(brought.practices, before, law, on, is_complete=brought.practices_are_all)
    recognised, fact = _recognised(contract)
    return (*found, practice, fpj_total(course, recognised, law, on, fact=fact))


def _recognised(contract: ContractSituation) -> tuple[Between | None, FromFact | None]:
    """The prior competence that the county recognised with the approval, and where the document says so."""
    approval = contract.approval
    told = next((event for event in reversed(approval.events) if isinstance(event, ContractApproved)), None)
    if approval.recognised_months is None or told is None:
        return None, None
    months = exactly(Fraction(approval.recognised_months))
    return months, FromFact("contract", contract.contract.id, (told.id, told.kind))


def _about_the_length(contract: ContractSituation, results: Iterable[Result]) -> Iterator[Text]:
    """Whether a contract was agreed for another time than the rules leave."""
    first = contract.period.first
    last = next((last for _, last in contract.period.lasts), None)
    if first is None or last is None or last < first:
        return
    months = months_since(first, last + _DAY)
    for left in results:
        least, most = left.between.least, left.between.most
        if left.id == REMAINING.id and (months < least or (most is not None and months > most)):
            yield said(_ANOTHER_LENGTH, agreed=months_in_words(months), left=months_in_words(left.value))
