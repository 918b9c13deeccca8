"""Short ways to state facts in tests. Every day is written out; nothing is known that is not stated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar

from attrs import evolve
from hypothesis import strategies as st

from okstat.agenda import Obligation, agenda
from okstat.book import Book, default_book
from okstat.check import Finding, Report, check
from okstat.explain import explain
from okstat.model.complete import Complete
from okstat.model.contract import Candidate, Contract
from okstat.model.county_authority import CountyAuthority
from okstat.model.enterprise import Department, Enterprise, Sector
from okstat.model.events import (
    Absent,
    ApprovalWithdrawn,
    Approved,
    AssessmentHeld,
    CandidateKind,
    ContractApproved,
    ContractKind,
    Ended,
    EndingBasis,
    Event,
    ExamAnnulled,
    ExamDeferred,
    ExamHeld,
    ExamRegistered,
    ExtensionGranted,
    Joined,
    Leave,
    Left,
    OfficeApprovalWithdrawn,
    OfficeApproved,
    Party,
    Refused,
    Signed,
    TalkHeld,
    TrainingStarted,
    Transferred,
)
from okstat.model.office import Office
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio
from okstat.situation.contract import ContractSituation
from okstat.situation.history import Record, record
from okstat.situation.view import view

E = TypeVar("E", bound=Event)

NOTHING = Complete()
THE_OFFICE = Office(id="office")

TRADE = "IMITD3----"
OSLO = "03"
ALL_PARTIES = (Party.APPRENTICE, Party.COMPANY, Party.OFFICE)


DAYS = (
    *("first", "last", "consented", "refused", "effective_from", "until", "day", "deadline", "due"),
    *("heard", "applied", "requested", "signed"),
)
"""Keys of events whose values are days."""


def day(text: str) -> date:
    """A day from its ISO text."""
    return date.fromisoformat(text)


def event(
    kind: type[E],
    on: str,
    *,
    recorded: str | None = None,
    id: str | None = None,
    **fields: Any,
) -> E:
    """An event; days among the fields may be written as ISO text."""
    known: dict[str, Any] = {
        name: day(value) if name in DAYS and isinstance(value, str) else value for name, value in fields.items()
    }
    return kind(id=id or f"{kind.kind}-{on}", on=day(on), recorded=day(recorded or on), **known)


def complete(**kinds: str) -> Complete:
    """Complete for these kinds, to these days."""
    return Complete({kind: day(last) for kind, last in kinds.items()})


def complete_to(last: str) -> Complete:
    """Complete for every kind of event that the first topics read, to one day."""
    kinds = (
        "signed training_started approved refused absence leave assessment_held talk_held "
        "exam_registered exam_held ended joined left attested"
    )
    return Complete(dict.fromkeys(kinds.split(), day(last)))


def signed(
    on: str, *, by: tuple[Party, ...] | None = ALL_PARTIES, first: str | None = None, last: str | None = None
) -> Signed:
    """A signature by all parties, unless other parties are named."""
    days = {name: text for name, text in (("first", first), ("last", last)) if text is not None}
    return event(Signed, on, by=by, **days)


def started(on: str) -> TrainingStarted:
    """Training starts."""
    return event(TrainingStarted, on)


def person(born: str | None = "2007-03-14") -> Person:
    """A person born on a day."""
    return Person(id="P1", born=day(born) if born else None, home_county=OSLO)


def enterprise(
    *events: Event,
    approved: str | None = "2020-01-01",
    joined: str | None = "2020-01-01",
    sector: Sector | None = Sector.STATE,
    known: Complete = NOTHING,
    county: str | None = OSLO,
) -> Enterprise:
    """An enterprise with one department in Oslo, approved for the trade and member of the office unless told else."""
    given: list[Event] = []
    if approved is not None:
        given.append(event(Approved, approved, trade=TRADE, county=OSLO, department="dep"))
    if joined is not None:
        given.append(event(Joined, joined, office="office"))
    department = Department(id="dep", county=county)
    return Enterprise(id="agency", sector=sector, departments=(department,), events=(*given, *events), complete=known)


def contract(
    *events: Event,
    kind: ContractKind = ContractKind.APPRENTICE,
    office: Office | None = THE_OFFICE,
    company: Enterprise | None = None,
    known: Complete = NOTHING,
    born: str | None = "2007-03-14",
    id: str = "K1",
    **fields: Any,
) -> Contract:
    """A contract in the trade, in Oslo, in a 2+2 course, with a department of the enterprise, through the office."""
    place = company if company is not None else enterprise()
    facts: Mapping[str, Any] = {
        "trade": TRADE,
        "county": OSLO,
        "course": "2+2",
        "department": place.departments[0] if place.departments else None,
        **fields,
    }
    return Contract(
        id=id, kind=kind, person=person(born), enterprise=place, office=office, events=events, complete=known, **facts
    )


def candidate(
    *events: Event,
    kind: CandidateKind | None = CandidateKind.APPLICANT,
    known: Complete = NOTHING,
    born: str | None = "2007-03-14",
    id: str = "A1",
    **fields: Any,
) -> Candidate:
    """An applicant for a place in the trade, in Oslo."""
    facts: Mapping[str, Any] = {"trade": TRADE, "county": OSLO, "person": person(born), **fields}
    return Candidate(id=id, kind=kind, events=events, complete=known, **facts)


def authority(*events: Event, code: str = OSLO, known: Complete = NOTHING) -> CountyAuthority:
    """The county of Oslo, unless another is named, as the authority that it is."""
    return CountyAuthority(id=code, events=events, complete=known)


def portfolio(
    *contracts: Contract,
    known: Complete = NOTHING,
    enterprises: tuple[Enterprise, ...] = (),
    candidates: tuple[Candidate, ...] = (),
    counties: tuple[CountyAuthority, ...] = (),
    offices: tuple[Office, ...] = (),
) -> Portfolio:
    """A portfolio of contracts, with the enterprises and offices they name, and of subjects without a contract."""
    places = {place.id: place for place in enterprises}
    places |= {
        c.enterprise.id: c.enterprise for c in contracts if c.enterprise is not None and c.enterprise.id not in places
    }
    named = {office.id: office for office in offices}
    named |= {c.office.id: c.office for c in contracts if c.office is not None and c.office.id not in named}
    return Portfolio(
        complete=known,
        offices=tuple(named.values()),
        enterprises=tuple(places.values()),
        counties=counties,
        contracts=contracts,
        candidates=candidates,
    )


Facts = Portfolio | Contract | Candidate | CountyAuthority
"""What a rule can be asked about: a portfolio, or the one subject of one."""


def whole(facts: Facts) -> Portfolio:
    """A portfolio as it is; of one subject, the portfolio that holds it and is as complete as it is."""
    if isinstance(facts, Portfolio):
        return facts
    if isinstance(facts, Candidate):
        return portfolio(candidates=(facts,), known=facts.complete)
    if isinstance(facts, CountyAuthority):
        return portfolio(counties=(facts,), known=facts.complete)
    return portfolio(facts, known=facts.complete)


def report(facts: Portfolio, on: str, *, known_at: str | None = None, book: Book | None = None) -> Report:
    """All findings on a day."""
    return check(
        facts, on=day(on), known_at=day(known_at) if known_at else None, book=book or default_book(), every=True
    )


@cache
def book_of(*rules: str) -> Book:
    """The package's tables and these rules only: what one rule answers hangs on no other."""
    whole_book = default_book()
    return Book([norm for norm in whole_book.norms if norm.id in rules], whole_book.tables)


def findings(facts: Facts, rule: str, on: str, *, known_at: str | None = None) -> tuple[Finding, ...]:
    """What one rule finds on a day, occurrence by occurrence."""
    return report(whole(facts), on, known_at=known_at, book=book_of(rule)).findings


def finding(facts: Facts, rule: str, on: str, *, known_at: str | None = None) -> Finding:
    """The one finding of a rule on a day."""
    (only,) = findings(facts, rule, on, known_at=known_at)
    return only


def due_on(facts: Facts, rule: str, on: str, *, known_at: str | None = None) -> tuple[Obligation, ...]:
    """What one duty puts on the agenda of a day."""
    at = day(known_at) if known_at else None
    return agenda(whole(facts), first=day(on), last=day(on), known_at=at, book=book_of(rule)).obligations


def outcome(facts: Facts, rule: str, on: str, *, known_at: str | None = None) -> str:
    """The one answer of a rule on a day, as in a report: `met`, `breached` and so on."""
    return finding(facts, rule, on, known_at=known_at).outcome.kind.value


def missing(facts: Facts, rule: str, on: str) -> tuple[str, ...]:
    """What would settle an unknown."""
    return tuple(fact.source for fact in finding(facts, rule, on).missing)


def alone(
    *events: Event, approved: str | None = "2020-01-01", known: Complete = NOTHING, county: str | None = OSLO
) -> Enterprise:
    """An enterprise that is a member of no office, as far as known."""
    return enterprise(*events, approved=approved, joined=None, known=known, county=county)


def explanations(facts: Facts, rule: str, on: str) -> tuple[Finding, ...]:
    """What one rule finds on a day, each finding with what it read, whatever it answers."""
    asked = whole(facts)
    subjects = dict.fromkeys(f"{found.subject.kind}:{found.subject.id}" for found in findings(asked, rule, on))
    book = book_of(rule)
    return tuple(found for subject in subjects for found in explain(asked, subject, on=day(on), book=book))


def explanation(facts: Facts, rule: str, on: str) -> Finding:
    """The one finding of a rule on a day, with what it read."""
    (only,) = explanations(facts, rule, on)
    return only


def reads(found: Finding) -> dict[str, object]:
    """What a finding rests on: path and value; the day asked about is no fact."""
    return {read.path: read.value for read in found.because if read.path != "on"}


def read_from(found: Finding, path: str) -> tuple[str, ...]:
    """The ids of the events behind one thing that was read."""
    return next(tuple(id_ for id_, _ in read.events) for read in found.because if read.path == path)


def texts(found: Finding) -> tuple[str, str, str]:
    """What a finding says, in nb, nn and en."""
    return found.text("nb"), found.text("nn"), found.text("en")


def cited(found: Finding) -> tuple[tuple[str, str, str], ...]:
    """What a finding cites: instrument, section, ledd."""
    return tuple((place.instrument.name, place.section, place.ledd) for place in found.citations)


def answered(found: Finding) -> dict[str, str]:
    """What each reading of a finding answers."""
    return {said.reading: said.outcome.value for said in found.readings}


Answers = dict[tuple[str, str, str, int], str]


def _answers(found: Iterable[Finding], rules: tuple[str, ...]) -> Answers:
    def number(one: Finding) -> int:
        return one.occurrence.number if one.occurrence else 0

    return {
        (one.subject.id, one.rule, one.wording, number(one)): one.outcome.kind.value
        for one in found
        if one.rule in rules
    }


def answers(facts: Portfolio, rules: tuple[str, ...], on: date) -> Answers:
    """What some rules answer on a day: subject, rule, wording and occurrence to the answer."""
    return _answers(check(facts, on=on, every=True, explained=False, book=book_of(*rules)).findings, rules)


def recorded_answers(facts: Portfolio, rules: tuple[str, ...], on: date) -> Answers:
    """The same, from the runs that record what they read."""
    book = book_of(*rules)
    subjects = dict.fromkeys(
        f"{found.subject.kind}:{found.subject.id}" for found in check(facts, on=on, every=True, book=book).findings
    )
    return _answers((found for subject in subjects for found in explain(facts, subject, on=on, book=book)), rules)


def completed(facts: Portfolio, last: date) -> Portfolio:
    """The same facts, complete to one day at least for every kind of event that the first topics read."""

    def to(known: Complete) -> Complete:
        wider = complete_to(last.isoformat()).days
        return Complete({kind: max(known.days.get(kind, last), to_day) for kind, to_day in wider.items()})

    return evolve(
        facts,
        complete=to(facts.complete),
        offices=tuple(evolve(office, complete=to(office.complete)) for office in facts.offices),
        enterprises=tuple(evolve(place, complete=to(place.complete)) for place in facts.enterprises),
        contracts=tuple(evolve(one, complete=to(one.complete)) for one in facts.contracts),
        candidates=tuple(evolve(one, complete=to(one.complete)) for one in facts.candidates),
        counties=tuple(evolve(one, complete=to(one.complete)) for one in facts.counties),
    )


def days_around_the_acts() -> st.SearchStrategy[date]:
    """Days that matter: around 1 August 2024, two years before it and two after."""
    around = ("2022-08-01", "2024-07-30", "2024-07-31", "2024-08-01", "2024-08-02", "2026-07-31", "2026-08-01")
    return st.sampled_from([day(text) for text in around])


def days_asked() -> st.SearchStrategy[date]:
    """Days to ask about: late ones first, since what happens later is not in the picture."""
    asked = ("2026-11-20", "2026-08-01", "2026-07-31", "2024-08-02", "2024-08-01", "2024-07-31")
    return st.sampled_from([day(text) for text in asked])


@st.composite
def portfolios_around_the_acts(draw: st.DrawFn) -> Portfolio:
    """Two contracts with one agency through one office, each subject with any events and any completeness."""
    days = days_around_the_acts()
    isos = days.map(date.isoformat)
    counties = st.sampled_from([OSLO, "46", "12", "99"])
    maybe = st.none() | isos
    parties = st.none() | st.lists(st.sampled_from(ALL_PARTIES), min_size=1, unique=True).map(tuple)
    trades = st.sampled_from([TRADE, "HSHEA3----"])

    def some(*kinds: st.SearchStrategy[Event]) -> tuple[Event, ...]:
        return tuple(draw(st.lists(st.one_of(*kinds), max_size=4, unique_by=lambda one: one.id)))

    def known() -> Complete:
        kinds = st.sampled_from(sorted(complete_to("2026-08-01").days))
        return Complete(draw(st.dictionaries(kinds, days)) if draw(st.booleans()) else {})

    place = enterprise(
        *some(
            st.builds(event, st.just(Approved), isos, trade=trades, county=counties, department=st.none()),
            st.builds(event, st.just(ApprovalWithdrawn), isos, trade=trades, county=counties),
            st.builds(event, st.just(Joined), isos, office=st.just("office")),
            st.builds(event, st.just(Left), isos, office=st.just("office")),
        ),
        approved=draw(maybe),
        joined=draw(maybe),
        known=known(),
        county=draw(st.none() | counties),
    )
    office = Office(
        id="office",
        events=some(
            st.builds(event, st.just(OfficeApproved), isos, county=counties),
            st.builds(event, st.just(OfficeApprovalWithdrawn), isos, county=counties),
        ),
        complete=known(),
    )

    def one(id_: str) -> Contract:
        signatures = st.builds(signed, isos, by=parties, first=maybe, last=maybe)
        return contract(
            *draw(st.lists(signatures, max_size=2, unique_by=lambda one: one.id)),
            *draw(st.lists(st.builds(started, isos), min_size=draw(st.integers(0, 1)), max_size=1)),
            *some(
                st.builds(event, st.just(ContractApproved), isos),
                st.builds(event, st.just(ContractApproved), isos, effective_from=isos),
                st.builds(event, st.just(Refused), isos),
                st.builds(event, st.just(Transferred), isos, company=st.sampled_from([None, "agency"])),
                st.builds(event, st.just(Ended), isos),
            ),
            id=id_,
            kind=draw(st.sampled_from(ContractKind)),
            office=draw(st.sampled_from([None, office])),
            company=place,
            known=known(),
            trade=draw(st.none() | trades),
            county=draw(st.none() | counties),
            employed_from=draw(st.none() | days),
        )

    return evolve(portfolio(one("K1"), one("K2"), known=known()), offices=(office,))


def situation(facts: Portfolio | Contract, on: str, *, known_at: str | None = None) -> ContractSituation:
    """The situation of the one contract on a day."""
    (only,) = view(whole(facts), day(on), day(known_at) if known_at else None).contracts
    return only


def sourced(found: Finding) -> dict[str, tuple[object, str, str]]:
    """The numbers of the law that a finding rests on: name of the table to value, mark and address."""
    return {
        read.path: (read.value, read.provenance.mark.value, read.provenance.url)
        for read in found.because
        if read.provenance is not None
    }


def record_of(*events: Event, on: str = "2026-11-20", known: Complete = NOTHING) -> Record:
    """What has taken effect on a day, of all that is recorded."""
    return record(events, day(on), known.capped(day(on)))


@st.composite
def trainings(draw: st.DrawFn) -> Portfolio:
    """One contract around 1 August 2024, with any events of training, exam and ending, as complete as may be."""
    days = st.dates(date(2024, 5, 1), date(2024, 11, 1)).map(date.isoformat)
    to_days = st.dates(date(2024, 5, 1), date(2024, 11, 1)) | st.just(date(2026, 11, 20))
    shares = st.sampled_from([None, Decimal(1), Decimal("0.5")])
    bases = st.sampled_from([None, EndingBasis.PROBATION, EndingBasis.AGREEMENT])
    kinds: st.SearchStrategy[Event] = st.one_of(
        st.builds(event, st.sampled_from([AssessmentHeld, TalkHeld, ExamRegistered, ExamHeld]), days),
        st.builds(event, st.sampled_from([ExamAnnulled, ExamDeferred, TrainingStarted]), days),
        st.builds(event, st.sampled_from([Absent, Leave]), days, share=shares),
        st.builds(event, st.just(ExtensionGranted), days, last=days),
        st.builds(event, st.just(Ended), days, basis=bases),
    )
    known = Complete(draw(st.dictionaries(st.sampled_from(sorted(complete_to("2026-11-20").days)), to_days)))
    place = enterprise(sector=draw(st.sampled_from([None, Sector.STATE, Sector.PRIVATE])), known=known)
    only = contract(
        draw(st.builds(signed, days, first=st.none() | days, last=st.none() | days)),
        *draw(st.lists(kinds, max_size=6, unique_by=lambda one: one.id)),
        kind=draw(st.sampled_from(ContractKind)),
        born=draw(st.sampled_from([None, "2003-08-01", "2007-03-14"])),
        company=place,
        known=known,
        course=draw(st.sampled_from([None, "2+2", "0+4"])),
        employed_from=draw(st.none() | st.dates(date(2024, 1, 1), date(2024, 9, 1))),
        employment_is_independent=draw(st.sampled_from([None, True, False])),
    )
    return portfolio(only, known=known)
