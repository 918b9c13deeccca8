"""The right of adults to upper secondary training under the Act of 1998 (§ 4A-3 (1))."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.law import Law
from okstat.model.complete import silence_is_fact
from okstat.model.events import Residence
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, judgement, unknown
from okstat.situation.candidate import CandidateSituation
from okstat.situation.clocks.candidate import BORN, SCHOOLING
from okstat.situation.conditions import all_of
from okstat.situation.right import has_basic, has_foreign_basis, has_no_competence
from okstat.text import Text

__all__ = ["has_adult_right_1998"]

STAY_1998: Final = Missing("law adult.upper-secondary", "what the Act of 1998 asked of an adult's stay in the country")
IS_IT_COMPLETED: Final = Text(
    nb="Er den videregående opplæringen fullført? Personen har gått {years} skoleår uten å nå sluttkompetanse. "
    "(§ 4A-3 første ledd)",
    nn="Er den vidaregåande opplæringa fullført? Personen har gått {years} skuleår utan å nå sluttkompetanse. "
    "(§ 4A-3 første ledd)",
    en="Is upper secondary training completed? The person has gone through {years} school years without reaching a "
    "final competence. (§ 4A-3 (1))",
)
IS_IT_EQUAL: Final = Text(
    nb="Er opplæringen fra utlandet, uten godkjenning, likevel fullført videregående opplæring? (§ 4A-3 første ledd)",
    nn="Er opplæringa frå utlandet, utan godkjenning, likevel fullført vidaregåande opplæring? (§ 4A-3 første ledd)",
    en="Is the unrecognised training from abroad still completed upper secondary training? (§ 4A-3 (1))",
)


def has_adult_right_1998(candidate: CandidateSituation, law: Law, day: date) -> Outcome:
    """1998 § 4A-3 (1): lower secondary school and no completed upper secondary training, from the year of 25.

    Not applicable before that year: a younger person may have got the same by § 3-1, of which nothing is said here.
    """
    born, known = candidate.candidate.person.born, candidate.entitlement
    if born is not None and day.year < born.year + law.whole("placement.adult-age"):
        return NOT_APPLICABLE
    together = all_of(
        unknown(BORN) if born is None else MET, has_basic(candidate, day), has_no_competence(candidate, day)
    )
    if together is not MET:
        return together
    stay, foreign = known.stay_on(day), has_foreign_basis(candidate, day)
    if stay is not None and stay.residence is not Residence.LAWFUL:
        return unknown(STAY_1998)
    if foreign is not MET and foreign.missing:
        return foreign
    if foreign is MET:
        return judgement(IS_IT_EQUAL)
    years = sum(1 for year in candidate.schooling.years if year.last is not None and year.last <= day)
    if years >= law.whole("right.years"):
        return judgement(IS_IT_COMPLETED, years=years)
    is_all = silence_is_fact(candidate.schooling.silent_to, day)
    return MET if is_all else unknown(SCHOOLING)
