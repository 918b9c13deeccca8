"""What holds of every package, whatever the portfolio: it can be prepared, and it shows nothing of anybody."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.feeds.package_told import checklist, plain_package
from okstat.feeds.packages import Filling
from okstat.model.events import Event
from okstat.model.portfolio import Portfolio
from okstat.office.forms import FORM_OF, FORMS
from okstat.office.submissions import TOPICS, prepared
from okstat.testing.strategies import portfolios
from okstat.text import LANGUAGES

DAYS = st.dates(date(2023, 1, 1), date(2027, 12, 31))


@settings(max_examples=6)
@given(
    portfolios(most=1),
    st.sampled_from(sorted(FORM_OF, key=lambda kind: kind.kind)),
    DAYS,
    DAYS,
    st.none() | DAYS,
)
def test_every_package_can_be_prepared(
    facts: Portfolio, kind: type[Event], on: date, of: date, known_at: date | None
) -> None:
    """It says what it lacks and what blocks it, and shows nobody's name or number."""
    for contract in facts.contracts:
        event = kind(id="new", on=of, recorded=on)
        one = prepared(facts, contract.id, event, on=on, known_at=known_at)
        assert one == prepared(facts, contract.id, event, on=on, known_at=known_at)
        assert one.is_ready is not bool(one.lacks or one.blocked_by)
        assert {point.rule for point in one.points if point.blocks} == set(one.blocked_by)
        assert all(point.outcome == "breached" for point in one.points if point.blocks)
        assert {point.rule.partition(".")[0] for point in one.points} <= TOPICS[one.form]
        asked = [entry.id for entry in FORMS[one.form]]
        assert [entry.id for entry in one.entries] == [id_ for id_ in asked if id_ in {e.id for e in one.entries}]
        empty = (Filling.MISSING, Filling.BY_HAND)
        assert all((entry.value is None) is (entry.filling in empty) for entry in one.entries)
        person = contract.person
        personal = [word for word in (person.name, person.number) if word is not None and len(word) > 3]
        assert not [word for word in personal if word in repr(one)]
        assert all(one.id in checklist(one, language) for language in LANGUAGES)
        assert plain_package(one)["id"] == one.id
