"""The kinds of events in three languages, by their names in the document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from okstat.text import Text

__all__ = ["EVENTS"]

EVENTS: Final[Mapping[str, Text]] = {
    "accident": Text(nb="ulykke", nn="ulykke", en="accident"),
    "accident_claim_decided": Text(
        nb="svar på krav etter ulykke", nn="svar på krav etter ulykke", en="answer to a claim after an accident"
    ),
    "accident_cost": Text(nb="utgift etter ulykke", nn="utgift etter ulykke", en="cost after an accident"),
    "absence": Text(nb="fravær", nn="fråvær", en="absence"),
    "absence_reported": Text(nb="melding om fravær", nn="melding om fråvær", en="report of absence"),
    "aim_status": Text(
        nb="status for et kompetansemål", nn="status for eit kompetansemål", en="status of a competence aim"
    ),
    "application_withdrawn": Text(
        nb="trukket søknad om formidling", nn="trekt søknad om formidling", en="application for placement withdrawn"
    ),
    "admission_applied": Text(nb="søknad om inntak", nn="søknad om inntak", en="application for admission"),
    "admitted": Text(nb="inntak", nn="inntak", en="admission"),
    "application_decided": Text(nb="avgjørelse av søknad", nn="avgjerd av søknad", en="decision on an application"),
    "appeal_decided": Text(nb="klagevedtak", nn="klagevedtak", en="appeal decided"),
    "appealed": Text(nb="klage", nn="klage", en="appeal"),
    "approval_applied": Text(nb="søknad om godkjenning", nn="søknad om godkjenning", en="application for approval"),
    "approval_refused": Text(nb="avslag på godkjenning", nn="avslag på godkjenning", en="approval refused"),
    "approval_withdrawn": Text(nb="tilbaketrukket godkjenning", nn="tilbaketrekt godkjenning", en="approval withdrawn"),
    "approved": Text(nb="godkjenning", nn="godkjenning", en="approval"),
    "assessment_held": Text(nb="halvårsvurdering", nn="halvårsvurdering", en="half-year assessment"),
    "assistance_agreed": Text(
        nb="avtale om bistand fra kontoret",
        nn="avtale om hjelp frå kontoret",
        en="agreement on help from the office",
    ),
    "attest_written": Text(nb="attest", nn="attest", en="attest"),
    "attested": Text(nb="bekreftelse", nn="stadfesting", en="attestation"),
    "board_authority_given": Text(
        nb="fullmakt fra yrkesopplæringsnemnda",
        nn="fullmakt frå yrkesopplæringsnemnda",
        en="authority from the vocational training board",
    ),
    "board_elected": Text(nb="valg av styre", nn="val av styre", en="election of the board"),
    "board_leader_elected": Text(
        nb="valg av leder i yrkesopplæringsnemnda",
        nn="val av leiar i yrkesopplæringsnemnda",
        en="election of a leader of the vocational training board",
    ),
    "board_member_appointed": Text(
        nb="oppnevning til yrkesopplæringsnemnda",
        nn="oppnemning til yrkesopplæringsnemnda",
        en="appointment to the vocational training board",
    ),
    "board_member_left": Text(
        nb="uttreden av yrkesopplæringsnemnda",
        nn="uttreden av yrkesopplæringsnemnda",
        en="leaving the vocational training board",
    ),
    "board_opined": Text(
        nb="uttalelse fra yrkesopplæringsnemnda",
        nn="fråsegn frå yrkesopplæringsnemnda",
        en="opinion of the vocational training board",
    ),
    "basic_education_completed": Text(
        nb="fullført grunnskole", nn="fullført grunnskule", en="lower secondary school completed"
    ),
    "certificate_issued": Text(
        nb="utstedt vitnemål eller brev", nn="utferda vitnemål eller brev", en="certificate issued"
    ),
    "changed": Text(nb="endring av kontrakten", nn="endring av kontrakten", en="change of the contract"),
    "charged": Text(nb="krav om betaling", nn="krav om betaling", en="charge"),
    "police_certificate_delivered": Text(
        nb="levert politiattest", nn="levert politiattest", en="police certificate delivered"
    ),
    "work_planned": Text(nb="planlagt arbeid", nn="planlagt arbeid", en="work planned"),
    "curriculum_followed": Text(
        nb="opplæring etter læreplan", nn="opplæring etter læreplan", en="training by a curriculum"
    ),
    "company_unable": Text(
        nb="bedriften kan ikke lenger gi opplæring",
        nn="bedrifta kan ikkje lenger gi opplæring",
        en="company unable to train",
    ),
    "choice_changed": Text(nb="omvalg", nn="omval", en="change of choice"),
    "competence_reached": Text(nb="oppnådd kompetanse", nn="oppnådd kompetanse", en="competence reached"),
    "considered": Text(
        nb="vurdering av å ta inn lærling", nn="vurdering av å ta inn lærling", en="considering apprentices"
    ),
    "council_constituted": Text(
        nb="konstituering av fylkestinget", nn="konstituering av fylkestinget", en="constitution of the county council"
    ),
    "deadline_announced": Text(nb="kunngjort søknadsfrist", nn="kunngjord søknadsfrist", en="deadline announced"),
    "decided": Text(nb="avgjørelse", nn="avgjerd", en="decision"),
    "declined": Text(nb="nei til medlemskap", nn="nei til medlemskap", en="membership declined"),
    "drafted": Text(nb="utkast til kontrakt", nn="utkast til kontrakt", en="draft of the contract"),
    "employees_counted": Text(nb="antall ansatte", nn="talet på tilsette", en="number of employees"),
    "employment_agreed": Text(nb="arbeidsavtale", nn="arbeidsavtale", en="employment agreement"),
    "employment_ended": Text(
        nb="slutt på arbeidsforholdet", nn="slutt på arbeidsforholdet", en="end of the employment"
    ),
    "ended": Text(nb="avslutning", nn="avslutning", en="ending"),
    "ending_decided": Text(nb="vedtak om heving", nn="vedtak om heving", en="decision on ending"),
    "ending_demanded": Text(nb="krav om heving", nn="krav om heving", en="demand for ending"),
    "ending_notified": Text(nb="varsel om avslutning", nn="varsel om avslutning", en="notice of ending"),
    "exam_annulled": Text(nb="annullert prøve", nn="annullert prøve", en="exam annulled"),
    "exam_called": Text(nb="innkalling til prøve", nn="innkalling til prøve", en="call to the exam"),
    "exam_deferred": Text(nb="utsatt prøve", nn="utsett prøve", en="exam deferred"),
    "exam_held": Text(nb="gjennomført prøve", nn="gjennomført prøve", en="exam held"),
    "exam_registered": Text(nb="oppmelding til prøve", nn="oppmelding til prøve", en="registration for the exam"),
    "exemption_granted": Text(nb="samtykke til unntak", nn="samtykke til unntak", en="consent to an exemption"),
    "extension_applied": Text(nb="søknad om forlengelse", nn="søknad om forlenging", en="application for extension"),
    "extension_granted": Text(nb="innvilget forlengelse", nn="innvilga forlenging", en="extension granted"),
    "extension_refused": Text(nb="nei til forlengelse", nn="nei til forlenging", en="extension not agreed to"),
    "followed_up": Text(
        nb="tilbud fra oppfølgingstjenesten", nn="tilbod frå oppfølgingstenesta", en="offer of the follow-up service"
    ),
    "foreign_education_completed": Text(
        nb="fullført opplæring i et annet land", nn="fullført opplæring i eit anna land", en="training abroad completed"
    ),
    "grant_paid": Text(nb="utbetalt tilskudd", nn="utbetalt tilskot", en="grant paid"),
    "heard": Text(nb="samtale med fylkeskommunen", nn="samtale med fylkeskommunen", en="hearing by the county"),
    "information_asked": Text(
        nb="fylkeskommunen ber om opplysninger",
        nn="fylkeskommunen ber om opplysningar",
        en="the county asks for information",
    ),
    "information_given": Text(
        nb="opplysninger gitt til fylkeskommunen",
        nn="opplysningar gitt til fylkeskommunen",
        en="information given to the county",
    ),
    "joined": Text(nb="innmelding i kontoret", nn="innmelding i kontoret", en="joining the office"),
    "leave": Text(nb="permisjon", nn="permisjon", en="leave"),
    "subject_exam_set": Text(nb="eksamen som skal tas", nn="eksamen som skal takast", en="exam in a subject to be sat"),
    "subject_exam_registered": Text(
        nb="oppmelding til eksamen", nn="oppmelding til eksamen", en="registration for an exam in a subject"
    ),
    "subject_exam_adapted": Text(
        nb="tilrettelegging av eksamen", nn="tilrettelegging av eksamen", en="adaptation of an exam in a subject"
    ),
    "subject_exam_held": Text(nb="holdt eksamen", nn="halden eksamen", en="exam in a subject held"),
    "subject_exam_missed": Text(
        nb="fravær fra eksamen", nn="fråvær frå eksamen", en="absence from an exam in a subject"
    ),
    "subject_exam_expelled": Text(
        nb="bortvisning fra eksamen", nn="bortvising frå eksamen", en="expulsion from an exam in a subject"
    ),
    "subject_exam_annulled": Text(nb="annullert eksamen", nn="annullert eksamen", en="exam in a subject annulled"),
    "subject_exam_refused": Text(
        nb="avslag på ny eksamen", nn="avslag på ny eksamen", en="refusal of a new exam in a subject"
    ),
    "module_completed": Text(nb="avsluttet modul", nn="avslutta modul", en="module completed"),
    "expert_assessed": Text(nb="sakkyndig vurdering", nn="sakkunnig vurdering", en="expert assessment"),
    "arrangement_decided": Text(
        nb="vedtak om individuelt tilrettelagt opplæring",
        nn="vedtak om individuelt tilrettelagd opplæring",
        en="decision on individually arranged training",
    ),
    "individual_plan_written": Text(
        nb="individuell opplæringsplan", nn="individuell opplæringsplan", en="individual training plan"
    ),
    "arrangement_reviewed": Text(
        nb="årlig oversikt over tilrettelagt opplæring",
        nn="årleg oversikt over tilrettelagd opplæring",
        en="yearly overview of arranged training",
    ),
    "left": Text(nb="utmelding av kontoret", nn="utmelding av kontoret", en="leaving the office"),
    "matter_decided": Text(nb="vedtak i en sak", nn="vedtak i ei sak", en="decision in a matter"),
    "matter_laid_before_board": Text(
        nb="sak lagt fram for yrkesopplæringsnemnda",
        nn="sak lagd fram for yrkesopplæringsnemnda",
        en="matter laid before the vocational training board",
    ),
    "members_reported": Text(
        nb="melding om hvilke bedrifter kontoret har avtale med",
        nn="melding om kva bedrifter kontoret har avtale med",
        en="report on the companies the office has agreements with",
    ),
    "membership_applied": Text(nb="søknad om medlemskap", nn="søknad om medlemskap", en="application for membership"),
    "other_offer_made": Text(nb="annet tilbud om Vg3", nn="anna tilbod om Vg3", en="other offer of a third year"),
    "other_offer_started": Text(
        nb="start på annet tilbud om Vg3", nn="start på anna tilbod om Vg3", en="start of the other offer"
    ),
    "payroll_employment": Text(
        nb="ansettelse i lønnssystemet", nn="tilsetjing i lønnssystemet", en="employment in payroll"
    ),
    "payroll_leave": Text(nb="permisjon i lønnssystemet", nn="permisjon i lønnssystemet", en="leave in payroll"),
    "out_of_training_and_work": Text(
        nb="verken i opplæring eller arbeid", nn="verken i opplæring eller arbeid", en="neither in training nor in work"
    ),
    "place_declined": Text(
        nb="avgjørelse om ikke å inngå kontrakt",
        nn="avgjerd om ikkje å inngå kontrakt",
        en="decision to make no contract",
    ),
    "placed": Text(nb="formidling til læreplass", nn="formidling til læreplass", en="placement with a company"),
    "placement_applied": Text(nb="søknad om formidling", nn="søknad om formidling", en="application for placement"),
    "practice": Text(nb="praksis", nn="praksis", en="practice"),
    "listed": Text(nb="oppføring i et register", nn="oppføring i eit register", en="entry in a register"),
    "raised": Text(nb="spørsmål til avgjørelse", nn="spørsmål til avgjerd", en="question to be decided"),
    "professionally_assessed": Text(nb="faglig vurdering", nn="fagleg vurdering", en="professional assessment"),
    "refused": Text(nb="avslag på kontrakten", nn="avslag på kontrakten", en="refusal of the contract"),
    "replaced": Text(nb="retting", nn="retting", en="correction"),
    "residence_settled": Text(nb="opphold i landet", nn="opphald i landet", en="stay in the country"),
    "responsibility_agreed": Text(
        nb="avtale om deling av ansvaret", nn="avtale om deling av ansvaret", en="agreement on the split of tasks"
    ),
    "returned": Text(nb="retur fra fylkeskommunen", nn="retur frå fylkeskommunen", en="return by the county"),
    "schooling": Text(nb="skolegang", nn="skulegang", en="schooling"),
    "signed": Text(nb="underskrift", nn="underskrift", en="signature"),
    "submitted": Text(
        nb="innsending til fylkeskommunen", nn="innsending til fylkeskommunen", en="sending to the county"
    ),
    "supervision_opened": Text(nb="åpnet tilsyn", nn="opna tilsyn", en="supervision opened"),
    "talk_held": Text(nb="samtale om faglig utvikling", nn="samtale om fagleg utvikling", en="talk on development"),
    "trade_committee_appointed": Text(
        nb="oppnevning av yrkesutvalg", nn="oppnemning av yrkesutval", en="appointment of a trade committee"
    ),
    "training_manager_named": Text(nb="utpekt faglig leder", nn="utpeikt fagleg leiar", en="training manager named"),
    "training_started": Text(nb="opplæringsstart", nn="opplæringsstart", en="start of training"),
    "transferred": Text(nb="overføring", nn="overføring", en="transfer"),
    "unable_reported": Text(
        nb="melding om at opplæringen ikke kan gis",
        nn="melding om at opplæringa ikkje kan givast",
        en="report of being unable to train",
    ),
    "appeal_sent": Text(nb="oversendt klage", nn="oversend klage", en="appeal sent on"),
    "candidate_heard": Text(nb="kandidatens uttalelse", nn="fråsegna frå kandidaten", en="hearing of the candidate"),
    "exam_applied": Text(nb="søknad om prøven", nn="søknad om prøva", en="application on the exam"),
    "exam_decided": Text(nb="vedtak om prøven", nn="vedtak om prøva", en="decision on the exam"),
    "exam_missed": Text(nb="fravær fra prøven", nn="fråvær frå prøva", en="absence from the exam"),
    "grounds_given": Text(nb="begrunnelse for karakter", nn="grunngiving for karakter", en="grounds for a grade"),
    "grounds_requested": Text(nb="krav om begrunnelse", nn="krav om grunngiving", en="request for grounds"),
    "knowledge_test_passed": Text(nb="bestått kunnskapstest", nn="bestått kunnskapstest", en="knowledge test passed"),
    "modules_approved": Text(nb="godkjente moduler", nn="godkjende modular", en="modules approved"),
    "ppt_assessed": Text(
        nb="sakkyndig vurdering fra PPT", nn="sakkunnig vurdering frå PPT", en="expert assessment by PPT"
    ),
    "prior_competence_assessed": Text(
        nb="realkompetansevurdering", nn="realkompetansevurdering", en="assessment of prior competence"
    ),
    "subjects_documented": Text(nb="dokumentasjon av fag", nn="dokumentasjon av fag", en="documentation of subjects"),
    "written_exam_passed": Text(
        nb="bestått skriftlig eksamen", nn="bestått skriftleg eksamen", en="written exam passed"
    ),
    "wish_listed": Text(
        nb="ønske i en liste over søkere", nn="ønske i ei liste over søkjarar", en="wish in a list of applicants"
    ),
    "withdrawn": Text(nb="tilbaketrekking", nn="tilbaketrekking", en="withdrawal"),
    "working_time_set": Text(nb="arbeidstid", nn="arbeidstid", en="working time"),
    "yearly_report_sent": Text(nb="årlig rapport", nn="årleg rapport", en="yearly report"),
}
