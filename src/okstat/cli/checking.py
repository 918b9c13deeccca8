"""A check that tells how far it is, in one process or divided among several with the same result.

Contracts are judged one by one, so they can be divided; what is judged of companies, offices and people asks for all
their contracts, and stays here. Findings travel between processes without their norms, which hold functions: each norm
is named, and found again in the book on this side.
"""

from __future__ import annotations

import gc
import io
import pickle
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from itertools import dropwhile, takewhile
from math import ceil
from multiprocessing import get_context
from typing import Any, Final

from attrs import evolve, frozen

from okstat.book import Book, default_book
from okstat.check import AnySituation, findings_of, situations
from okstat.dated import Dated
from okstat.evaluate import evaluate
from okstat.finding import Finding, Report, Subject
from okstat.model.contract import Candidate, Contract
from okstat.model.portfolio import Portfolio
from okstat.outcome import OutcomeKind
from okstat.rule import Norm
from okstat.situation.exams import Examined
from okstat.situation.view import view

__all__ = ["checked"]

_CHUNKS_PER_PROCESS: Final = 4

Part = tuple[list[Finding], int, int]
"""Findings, and how many answers were met and how many not applicable, listed or not."""

About = tuple[Subject, AnySituation]
Done = Callable[[int], object]


def untold(number: int) -> None:
    """Stands in for a progress bar where nobody wants to know how far a check is."""


@frozen
class Question:
    """What is asked of every contract.

    Attributes:
        on: the day asked about.
        known_at: the day whose knowledge is used.
        every: whether what is met or not applicable is told too.
    """

    on: date
    known_at: date | None
    every: bool


def checked(
    portfolio: Portfolio,
    book: Book,
    *,
    on: date,
    known_at: date | None = None,
    every: bool = False,
    jobs: int = 1,
    done: Done = untold,
) -> Report:
    """What `okstat.check.check` answers.

    Args:
        portfolio: the facts.
        book: the rules and tables.
        on: the day asked about.
        known_at: leave out what was recorded later.
        every: list what is met and not applicable too.
        jobs: how many processes to divide the contracts among.
        done: called with the number of contracts that have been judged since the last call.
    """
    question, use = Question(on, known_at, every), book.as_known(known_at)
    about = situations(view(portfolio, on, known_at), use)
    if jobs == 1:
        parts = [_part(about, use, question, done)]
    else:
        parts = list(_divided(portfolio, about, book, question, jobs, done))
    found = sorted((finding for findings, _, _ in parts for finding in findings), key=Finding.order)
    counts = Counter(dict.fromkeys(OutcomeKind, 0))
    counts.update(finding.outcome.kind for finding in found)
    counts[OutcomeKind.MET] = sum(met for _, met, _ in parts)
    counts[OutcomeKind.NOT_APPLICABLE] = sum(not_applicable for _, _, not_applicable in parts)
    return Report(on, known_at, tuple(found), dict(counts), book.overlays)


def _part(about: Iterable[About], book: Book, question: Question, done: Done) -> Part:
    found: list[Finding] = []
    met = not_applicable = 0
    for subject, situation in about:
        tally = evaluate(situation, book, every=question.every)
        met += tally.met
        not_applicable += tally.not_applicable
        found += findings_of(tally.answers, subject, situation)
        if subject.kind == "contract":
            done(1)
    return found, met, not_applicable


# ── several processes ──────────────────────────────────────────────────────────────────────────


def _divided(
    portfolio: Portfolio, about: Iterable[About], book: Book, question: Question, jobs: int, done: Done
) -> Iterator[Part]:
    chunks = list(_chunks(portfolio, max(1, ceil(len(portfolio.contracts) / (jobs * _CHUNKS_PER_PROCESS)))))
    pool = ProcessPoolExecutor(
        jobs,
        get_context("spawn"),
        initializer=begin,
        initargs=(dict(book.tables), book.overlays, book.policies, question),
    )
    with pool:
        waiting = [pool.submit(judge, chunk) for chunk in chunks]
        use = book.as_known(question.known_at)
        yield _part(dropwhile(_is_of_contract, about), use, question, done)
        norms = {(norm.id, norm.wording): norm for norm in use.norms}
        for chunk, future in zip(chunks, waiting, strict=True):
            yield unpacked(future.result(), norms)
            done(len(chunk.contracts))


def _chunks(portfolio: Portfolio, size: int) -> Iterator[Portfolio]:
    """Portfolios of some contracts each, with all that their situations look at: a person is never divided."""
    by_person: defaultdict[str, list[Contract]] = defaultdict(list)
    for contract in portfolio.contracts:
        by_person[contract.person.id].append(contract)
    brought: defaultdict[str, list[Candidate]] = defaultdict(list)
    for candidate in portfolio.candidates:
        brought[candidate.person.id].append(candidate)
    persons: list[str] = []
    taken = 0
    for number, person in enumerate(by_person, 1):
        persons.append(person)
        taken += len(by_person[person])
        if taken >= size or number == len(by_person):
            yield evolve(
                portfolio,
                contracts=tuple(one for id_ in persons for one in by_person[id_]),
                candidates=tuple(one for id_ in persons for one in brought[id_]),
            )
            persons, taken = [], 0


def _is_of_contract(about: About) -> bool:
    """Whether it is a contract, or an exam of one: these come first, each contract with its own."""
    subject, situation = about
    return subject.kind == "contract" or (isinstance(situation, Examined) and situation.contract is not None)


_asked: tuple[Book, Question] | None = None
"""In a process that judges contracts: with what book, and what is asked."""


def begin(
    tables: Mapping[str, Dated[Any]], overlays: tuple[str, ...], policies: Mapping[str, str], question: Question
) -> None:
    """Make a process ready: the package's own rules, with tables, overlays and choices of the book asked for."""
    gc.disable()  # as in the process that asks
    global _asked  # noqa: PLW0603 - what a pool's initializer is there for: set once, before any work comes
    book = Book(default_book().norms, tables, overlays, policies=policies)
    _asked = book.as_known(question.known_at), question


def judge(portfolio: Portfolio) -> bytes:
    """Judge the contracts of a portfolio, in a process that has begun."""
    assert _asked is not None  # the pool begins each process before it sends work
    book, question = _asked
    about = situations(view(portfolio, question.on, question.known_at), book)
    return packed(_part(takewhile(_is_of_contract, about), book, question, untold))


class _Packer(pickle.Pickler):
    def persistent_id(self, value: object) -> tuple[str, str] | None:
        return (value.id, value.wording) if isinstance(value, Norm) else None


class _Unpacker(pickle.Unpickler):
    def __init__(self, packed: bytes, norms: Mapping[tuple[str, str], Norm]) -> None:
        super().__init__(io.BytesIO(packed))
        self._norms = norms

    def persistent_load(self, named: Any) -> Norm:
        return self._norms[named]


def packed(part: Part) -> bytes:
    """Findings and counts on their way to another process."""
    written = io.BytesIO()
    _Packer(written, pickle.HIGHEST_PROTOCOL).dump(part)
    return written.getvalue()


def unpacked(written: bytes, norms: Mapping[tuple[str, str], Norm]) -> Part:
    """The findings that a process sent back, each with the norm of this process's own book."""
    part: Part = _Unpacker(written, norms).load()
    return part
