"""What people have attested."""

from __future__ import annotations

from facts import day, event, record_of

from okstat.model.events import Attested, Decided, Raised, Withdrawn
from okstat.situation.parts.attestation import Attestation, Decision, Raising, fold_attestations

PLAN, CONTROL = "company.plan", "company.internal-control"


def attested(on: str, requirement: str = PLAN, *, met: bool = True, by: str | None = "agency") -> Attested:
    """A word on a requirement."""
    return event(Attested, on, id=f"{requirement}-{on}", requirement=requirement, met=met, by=by)


def test_nobodys_silence_says_anything() -> None:
    """Of a requirement that nobody has spoken of there is no word, neither good nor bad."""
    found = fold_attestations(record_of())
    assert ((), (), None) == (found.events, found.rows, found.of(PLAN))


def test_the_latest_word_on_each_requirement_counts() -> None:
    """A plan attested as missing in January and as there in March is there; the other requirement is its own."""
    first, later = attested("2026-01-10", met=False, by="office"), attested("2026-03-10")
    other = attested("2026-02-10", CONTROL, by=None)
    found = fold_attestations(record_of(later, other, first))
    assert Attestation(PLAN, met=True, on=day("2026-03-10"), by="agency") == found.of(PLAN)
    assert Attestation(CONTROL, met=True, on=day("2026-02-10"), by=None) == found.of(CONTROL)
    assert (first, other, later) == found.events


def test_a_word_counts_from_its_day_until_it_is_withdrawn() -> None:
    """Before the later word the earlier one stands, and again when the later one is taken back."""
    words = (attested("2026-01-10", met=False), attested("2026-03-10"))
    before = fold_attestations(record_of(*words, on="2026-03-09")).of(PLAN)
    after = fold_attestations(record_of(*words, on="2026-03-10")).of(PLAN)
    undone = event(Withdrawn, "2026-04-01", event="company.plan-2026-03-10")
    back = fold_attestations(record_of(*words, undone)).of(PLAN)
    assert [False, True, False] == [word.met for word in (before, after, back) if word is not None]


def test_the_last_time_a_question_was_raised_and_decided_counts() -> None:
    """Adaptation is asked for in March and in May, and granted in April and refused in June; another is its own."""
    events = (
        event(Raised, "2026-05-01", question="adaptation", by="apprentice"),
        event(Raised, "2026-03-01", question="adaptation"),
        event(Raised, "2026-02-01", question="place"),
        event(Decided, "2026-04-01", question="adaptation", granted=True),
        event(Decided, "2026-06-01", question="adaptation", granted=False, by="county"),
    )
    found = fold_attestations(record_of(*events))
    assert (Raising("adaptation", day("2026-05-01")), Raising("place", day("2026-02-01"))) == tuple(
        sorted(found.raised, key=lambda one: one.question)
    )
    assert (Decision("adaptation", day("2026-06-01"), granted=False),) == found.decided
    assert (day("2026-05-01"), day("2026-06-01")) == (found.raised_on("adaptation"), found.decided_on("adaptation"))
    assert (day("2026-02-01"), None) == (found.raised_on("place"), found.decided_on("place"))
    assert set(events) == set(found.events)
