"""What `tools/outcomes.py` makes of the answers it has heard, on a norm that is invented."""

from __future__ import annotations

import pytest
from answers import NORM, OF_THE_LAW
from attrs import evolve
from outcomes import Never, Seen, expected_of, faults

ALL = ("met", "breached", "not_applicable", "unknown")
OLD = evolve(NORM, wording="1998")
REASON = "There is nothing that it could be."


def heard(*outcomes: str, wording: str = "2024") -> Seen:
    """What a test has shown of the invented norm."""
    return {(NORM.id, wording, outcome) for outcome in outcomes}


def told(seen: Seen, *rows: Never, by_wording: bool = False) -> list[str]:
    """What is told of its two wordings."""
    return list(faults([NORM, OLD], seen, rows, by_wording=by_wording))


def test_a_question_is_to_be_asked_and_a_norm_to_have_four_answers() -> None:
    """What the law leaves to judgement is neither met nor breached by itself."""
    assert (["judgement"], sorted(ALL)) == (sorted(expected_of(OF_THE_LAW)), sorted(expected_of(NORM)))
    assert ["paper.is-blue (2024) is never judgement"] == list(faults([OF_THE_LAW], set(), (), by_wording=False))
    assert [] == list(faults([OF_THE_LAW], {("paper.is-blue", "2024", "judgement")}, (), by_wording=True))


@pytest.mark.parametrize("outcome", ALL)
def test_what_no_test_has_shown_is_told(outcome: str) -> None:
    """By the id one wording shows it for both."""
    seen = heard(*(one for one in ALL if one != outcome))
    assert [f"paper.is-white ({wording}) is never {outcome}" for wording in ("1998", "2024")] == told(seen)
    assert [] == told(seen | heard(outcome, wording="1998"))


def test_each_wording_by_itself() -> None:
    """What one wording has shown says nothing of the other, when each is to be seen."""
    seen = heard(*ALL) | heard("met", "unknown", wording="1998")
    assert ["paper.is-white (1998) is never breached, not_applicable"] == told(seen, by_wording=True)
    assert [] == told(seen)


def test_what_is_explained_is_not_lacking() -> None:
    """A row about a wording explains it for that one."""
    seen = heard("met", "breached", "unknown")
    assert [] == told(seen, Never(NORM.id, "not_applicable", REASON))
    one = Never(NORM.id, "not_applicable", REASON, wording="1998")
    assert ["paper.is-white (2024) is never not_applicable"] == told(seen, one)
    assert 2 == len(told(seen, Never("paper.is-blue", "not_applicable", REASON)))


def test_what_is_explained_and_seen_all_the_same_is_told() -> None:
    """A row that a test contradicts has to go."""
    seen = heard(*ALL) | heard(*ALL, wording="1998")
    said = "can be met, whatever tests/never.toml says"
    assert [f"paper.is-white (1998) {said}"] == told(seen, Never(NORM.id, "met", REASON, wording="1998"))
    assert 2 == len(told(seen, Never(NORM.id, "met", REASON)))
