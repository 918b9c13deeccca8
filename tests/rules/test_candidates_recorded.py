"""Rules on candidates and counties answer their recorded runs as they answer the facts."""

from __future__ import annotations

from datetime import date

from facts import answers, recorded_answers
from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.book import default_book
from okstat.model.portfolio import Portfolio
from okstat.situation.candidate import CandidateSituation
from okstat.situation.county import CountySituation
from okstat.testing.strategies import portfolios

SUBJECTS = (CandidateSituation, CountySituation)
RULES = tuple(sorted({norm.id for norm in default_book().norms if norm.subject in SUBJECTS}))


@settings(max_examples=60)
@given(portfolios(most=1), st.dates(date(2015, 1, 1), date(2030, 1, 1)))
def test_recording_changes_no_answer(facts: Portfolio, on: date) -> None:
    """Whatever a document can say of them."""
    assert answers(facts, RULES, on) == recorded_answers(facts, RULES, on)
