from __future__ import annotations

from okstat.document.kinds import ALL_KINDS, EVENTS_OF, SPANS
from okstat.document.wire import ContractRecord, keys
from okstat.model import events
from okstat.model.contract import Candidate
from okstat.model.county_authority import CountyAuthority
from okstat.model.enterprise import Enterprise
from okstat.model.events import Event
from okstat.model.office import Office

CORRECTIONS = {"attested", "raised", "decided", "withdrawn", "replaced"}
EXAMS = {
    *("exam_registered", "exam_called", "exam_held", "exam_deferred", "exam_annulled"),
    *("appealed", "appeal_sent", "appeal_decided", "certificate_issued"),
    *("subject_exam_set", "subject_exam_registered", "subject_exam_adapted", "subject_exam_held"),
    *("subject_exam_missed", "subject_exam_expelled", "subject_exam_annulled", "subject_exam_refused"),
    *("exam_applied", "exam_decided", "exam_missed", "candidate_heard", "grounds_requested", "grounds_given"),
    *("subjects_documented", "ppt_assessed", "modules_approved", "written_exam_passed", "knowledge_test_passed"),
}
OF_CONTRACTS = {
    *("responsibility_agreed", "grant_paid"),
    *("drafted", "signed", "submitted", "returned", "refused", "approved", "training_started", "absence", "leave"),
    *("accident", "accident_cost", "accident_claim_decided"),
    *("listed", "talk_held", "assessment_held", "changed", "transferred", "extension_applied", "extension_granted"),
    *("ending_notified", "heard", "ended", "attest_written", "ending_demanded", "ending_decided"),
    *("company_unable", "unable_reported", "employment_agreed", "employment_ended", "extension_refused"),
    *("absence_reported", "working_time_set", "charged", "exemption_granted", "schooling"),
    *("payroll_employment", "payroll_leave", "aim_status"),
    *("curriculum_followed", "police_certificate_delivered", "work_planned"),
    *("module_completed", "expert_assessed", "arrangement_decided", "individual_plan_written", "arrangement_reviewed"),
}
OF_CANDIDATES = {
    *("schooling", "practice", "placement_applied", "application_withdrawn", "placed", "place_declined"),
    "wish_listed",
    *("other_offer_made", "other_offer_started", "basic_education_completed", "foreign_education_completed"),
    *("competence_reached", "residence_settled", "admission_applied", "admitted", "choice_changed"),
    *("application_decided", "out_of_training_and_work", "followed_up", "curriculum_followed"),
    "prior_competence_assessed",
}
OF_ENTERPRISES = {
    *("considered", "approval_applied", "approved", "approval_refused", "approval_withdrawn"),
    *("membership_applied", "joined", "declined", "left", "employees_counted"),
    *("professionally_assessed", "information_asked", "information_given", "yearly_report_sent"),
    *("assistance_agreed", "training_manager_named", "supervision_opened"),
}
OF_COUNTIES = {
    *("deadline_announced", "council_constituted", "board_member_appointed", "board_member_left"),
    *("board_leader_elected", "trade_committee_appointed", "board_authority_given"),
    *("matter_laid_before_board", "board_opined", "matter_decided", "supervision_opened"),
}
OF_OFFICES = {
    "approval_applied",
    *("approved", "approval_withdrawn", "professionally_assessed", "board_elected", "members_reported"),
    *("information_asked", "information_given"),
}


def test_every_kind_of_event_belongs_to_a_subject() -> None:
    """There is no event of the model that no document could hold."""
    known = {found for name in events.__all__ if issubclass(found := getattr(events, name), Event)} - {Event}
    assert known == {event for by_kind in EVENTS_OF.values() for event in by_kind.values()}
    assert {event.kind for event in known} == set(ALL_KINDS)


def test_the_kinds_of_events_are_those_of_the_format() -> None:
    """Their names are fixed in `okstat.portfolio/1`."""
    assert CORRECTIONS | EXAMS | OF_CONTRACTS == set(EVENTS_OF[ContractRecord])
    assert CORRECTIONS | EXAMS | OF_CANDIDATES == set(EVENTS_OF[Candidate])
    assert CORRECTIONS | OF_COUNTIES == set(EVENTS_OF[CountyAuthority])
    assert CORRECTIONS | OF_OFFICES == set(EVENTS_OF[Office])
    assert CORRECTIONS | OF_ENTERPRISES == set(EVENTS_OF[Enterprise])


def test_spans_are_between_days_of_the_event() -> None:
    """Both ends of a span are keys of its class."""
    for event, ends in SPANS.items():
        assert set(ends) <= {key.name for key in keys(event)}
