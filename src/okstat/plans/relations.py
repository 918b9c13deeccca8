"""How schooling and trades of before stand to a trade, as far as the codes of the trade data tell.

The lists of the first and second years that lead to a trade are those of today's offer. A code that they do not have
may have led there once, so its absence settles nothing unless it is known to lead elsewhere.
"""

from __future__ import annotations

import re
from typing import Final

from okstat.model.events import Relation, SchoolLevel
from okstat.model.trade import Trade, trades
from okstat.plans.facts import Relations

__all__ = ["is_the_trade", "level_of", "relation_of_exam", "relation_of_school"]

ANY: Final[Relations] = frozenset(Relation)

_AREA: Final = re.compile(r"(?P<programme>[A-Z]{2})[A-Z0-9]{3}(?P<level>[1-3])-{4}")
_LEVELS: Final = {"1": SchoolLevel.VG1, "2": SchoolLevel.VG2, "3": SchoolLevel.VG3}
_STUDY_PREPARING: Final = frozenset(("ID", "KD", "MD", "ME", "PB", "ST"))
"""Programmes that prepare for study, and the supplementary year."""

_ELSEWHERE: Final[Relations] = frozenset((Relation.OTHER,))
_IN_THE_PROGRAMME: Final[Relations] = frozenset((Relation.OWN, Relation.SAME_PROGRAMME))
_OF_ANOTHER: Final[Relations] = frozenset((Relation.CROSSOVER, Relation.OTHER))


def level_of(area: str | None) -> SchoolLevel | None:
    """The school year of a programme area; `None` where the code does not say."""
    found = _AREA.fullmatch(area or "")
    return None if found is None else _LEVELS[found["level"]]


def relation_of_school(area: str | None, trade: Trade | None) -> Relations:
    """The relations that a school year in a programme area may have to a trade."""
    found = _AREA.fullmatch(area or "")
    if found is None:
        return ANY
    if found["programme"] in _STUDY_PREPARING:
        return _ELSEWHERE
    if trade is None:
        return ANY
    is_same = found["programme"] == trade.programme
    level = _LEVELS[found["level"]]
    if level is SchoolLevel.VG1:
        return _of_first_year(found.group(), trade, is_same)
    if level is SchoolLevel.VG2:
        return _of_second_year(found.group(), trade, is_same)
    return _of_third_year(found.group(), trade)


def _of_first_year(area: str, trade: Trade, is_same: bool) -> Relations:
    if is_same:
        return frozenset((Relation.OWN,))
    if area in trade.vg1:
        return frozenset((Relation.CROSSOVER,))
    return _of_another_programme(area, trade)


def _of_second_year(area: str, trade: Trade, is_same: bool) -> Relations:
    if area in trade.vg2:
        return frozenset((Relation.OWN if is_same else Relation.CROSSOVER,))
    if not is_same:
        return _of_another_programme(area, trade)
    leads_elsewhere = trade.vg2 and any(area in other.vg2 for other in trades().values())
    return frozenset((Relation.SAME_PROGRAMME,)) if leads_elsewhere else _IN_THE_PROGRAMME


def _of_third_year(area: str, trade: Trade) -> Relations:
    if area == trade.code:
        return frozenset((Relation.OWN,))
    return relation_of_exam(trades().get(area), trade)


def _of_another_programme(area: str, trade: Trade) -> Relations:
    """A programme that had another name when the trade's own did is not known to be another one."""
    others = (trades()[code] for code in (*trade.predecessors, *trade.successors))
    if not trade.curricula or area[:2] in {other.programme for other in others}:
        return ANY
    return _OF_ANOTHER if trade.predecessors else _ELSEWHERE


def relation_of_exam(earlier: Trade | None, trade: Trade | None) -> Relations:
    """The relations that the trade of a passed exam may have to a trade: the same Vg2, the same programme, or not."""
    if earlier is None or trade is None:
        return ANY
    if earlier == trade or set(earlier.vg2) & set(trade.vg2):
        return frozenset((Relation.OWN,))
    if earlier.programme == trade.programme:
        are_known = earlier.vg2 and trade.vg2
        return frozenset((Relation.SAME_PROGRAMME,)) if are_known else _IN_THE_PROGRAMME
    return _ELSEWHERE if set(earlier.curricula) & set(trade.curricula) else ANY


def is_the_trade(area: str | None, trade: Trade | None) -> bool | None:
    """Whether a programme area is the third year of the very trade; `None` where that is not known."""
    if area is None or trade is None:
        return None
    return area == trade.code
