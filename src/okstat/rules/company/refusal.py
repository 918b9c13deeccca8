"""The right to be approved when the conditions are met (opplæringslova 2023 § 7-5 (1); 1998 § 4-3 (1)).

The county may neither add conditions of its own nor ask whether more places are needed (Ot.prp. 41 (2006-07); Udir on
the tasks of the vocational training board). What ground it gave is read from the refusal.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import RefusalGround
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, judgement, rule, unknown
from okstat.situation.approval import ApprovalSituation
from okstat.situation.clocks.contract import approval_is_refused, day_asked
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, COUNTY_APPROVES_2007

__all__: list[str] = []

GROUND: Final = Missing("application.refusals[].ground", "key ground of event approval_refused")

RIGHT = Text(
    nb="En bedrift som oppfyller lovens vilkår, blir godkjent; fylkeskommunen prøver ikke behovet og legger ikke til "
    "egne vilkår.",
    nn="Ei bedrift som oppfyller vilkåra i lova, blir godkjend; fylkeskommunen prøver ikkje behovet og legg ikkje til "
    "eigne vilkår.",
    en="A company that meets the conditions of the Act is approved; the county neither tests the need nor adds "
    "conditions of its own.",
)
NO_LAWFUL_GROUND = Text(
    nb="Fylkeskommunen avslo {refused} på et grunnlag loven ikke gir: {ground}.",
    nn="Fylkeskommunen avslo {refused} på eit grunnlag lova ikkje gir: {ground}.",
    en="The county refused on {refused} on a ground that the Act does not give: {ground}.",
)
APPEAL = Text(
    nb="Klag på avslaget, og vis til at det er en rett til godkjenning når vilkårene er oppfylt.",
    nn="Klag på avslaget, og vis til at det er ein rett til godkjenning når vilkåra er oppfylte.",
    en="Appeal against the refusal, on the right to approval when the conditions are met.",
)
GROUNDS: Final = {
    RefusalGround.NO_NEED: Text(
        nb="det er ikke behov for flere læreplasser",
        nn="det er ikkje behov for fleire læreplassar",
        en="no more places are needed",
    ),
    RefusalGround.OWN_CONDITIONS: Text(
        nb="fylkeskommunens egne vilkår",
        nn="fylkeskommunens eigne vilkår",
        en="conditions of the county's own",
    ),
}


def _lawfully_refused(approval: ApprovalSituation) -> Outcome:
    """On the ground that the conditions are not met; whether they are is not judged here."""
    refusal = approval.application.refusals[-1]
    if refusal.ground is None:
        return unknown(GROUND)
    if refusal.ground is RefusalGround.CONDITIONS_NOT_MET:
        return MET
    return breached(refused=refusal.on, ground=GROUNDS[refusal.ground])


@rule(
    "company.right-to-approval",
    wording="1998",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=COUNTY_APPROVES_2007,
    until=ACT_2023_IN_FORCE,
    clock=approval_is_refused,
    cites=(Citation(Instrument.ACT_1998, "4-3", "1"),),
    text=RIGHT,
    breach=NO_LAWFUL_GROUND,
    remedy=APPEAL,
)
def company_that_met_the_conditions_was_approved(approval: ApprovalSituation, law: Law, on: date) -> Outcome:
    """§ 4-3 (1): who meets the conditions is approved."""
    return _lawfully_refused(approval)


@rule(
    "company.right-to-approval",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=approval_is_refused,
    cites=(Citation(Instrument.ACT_2023, "7-5", "1"),),
    text=RIGHT,
    breach=NO_LAWFUL_GROUND,
    remedy=APPEAL,
)
def company_that_meets_the_conditions_is_approved(approval: ApprovalSituation, law: Law, on: date) -> Outcome:
    """§ 7-5 (1): the county must approve companies that meet § 7-6."""
    return _lawfully_refused(approval)


CAN_IT_TRAIN = Text(
    nb="Legger produksjonen i {company} til rette for opplæring etter læreplanen i {trade}? Fylkeskommunen avgjør det, "
    "etter en faglig vurdering; det ble søkt {applied}.",
    nn="Legg produksjonen i {company} til rette for opplæring etter læreplanen i {trade}? Fylkeskommunen avgjer det, "
    "etter ei fagleg vurdering; det vart søkt {applied}.",
    en="Does the production of {company} allow training by the curriculum of {trade}? The county decides, after a "
    "professional assessment; it was applied for on {applied}.",
)
PRODUCTION = Text(
    nb="Produksjonen i bedriften legger til rette for opplæring etter læreplanen i faget.",
    nn="Produksjonen i bedrifta legg til rette for opplæring etter læreplanen i faget.",
    en="The production of the company allows training by the curriculum of the trade.",
)
SHOW_THE_PRODUCTION = Text(
    nb="Vis fylkeskommunen hvilke deler av læreplanen bedriften dekker selv, og hvilke den dekker sammen med andre.",
    nn="Vis fylkeskommunen kva delar av læreplanen bedrifta dekkjer sjølv, og kva ho dekkjer saman med andre.",
    en="Show the county which parts of the curriculum the company covers itself, and which together with others.",
)


@rule(
    "company.conditions",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=day_asked,
    cites=(Citation(Instrument.REGULATION_2024, "6-13", "1.2"), Citation(Instrument.ACT_2023, "7-5", "1")),
    text=PRODUCTION,
    breach=PRODUCTION,
    remedy=SHOW_THE_PRODUCTION,
)
def production_allows_training(approval: ApprovalSituation, law: Law, on: date) -> Outcome:
    """Forskrift § 6-13 (1): for approval, the production must allow training by the curriculum; the county judges."""
    applied, refused = approval.application.applied, approval.application.refusals
    if not applied:
        return NOT_APPLICABLE
    decided = [*approval.approval.approved, *(refusal.on for refusal in refused)]
    if any(day >= applied[-1] for day in decided):
        return NOT_APPLICABLE
    return judgement(CAN_IT_TRAIN, company=approval.company, trade=approval.trade, applied=applied[-1])
