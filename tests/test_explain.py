from __future__ import annotations

import pytest
from exam_facts import told_of
from facts import complete_to, contract, day, portfolio, signed, started

from okstat.errors import OkstatError
from okstat.explain import NoSuchSubjectError, explain
from okstat.model.events import ExamHeld, ExamResult
from okstat.model.portfolio import Portfolio

ON = day("2026-11-20")
FACTS = portfolio(
    contract(
        signed("2025-08-20", first="2025-08-18", last="2027-08-17"),
        started("2025-08-18"),
        known=complete_to("2026-11-20"),
    ),
    contract(id="agency"),
)


class TestExplain:
    """Every rule on one subject, with what it read and where the law says so."""

    def test_every_answer_is_explained(self) -> None:
        """What is in order too."""
        found = explain(FACTS, "K1", on=ON)
        assert {"met", "breached", "not_applicable", "unknown"} >= {one.outcome.kind.value for one in found}
        assert all(one.because and one.citations for one in found)
        assert [one.order() for one in found] == sorted(one.order() for one in found)

    def test_one_rule(self) -> None:
        """The two days, and the events that they were read from."""
        (found,) = explain(FACTS, "K1", on=ON, rule="contract.written-before-start")
        read = {one.path: (one.value, one.events) for one in found.because}
        assert {
            "signing.on": (day("2025-08-20"), (("signed-2025-08-20", "signed"),)),
            "start.on": (day("2025-08-18"), (("training_started-2025-08-18", "training_started"),)),
        } == read

    def test_an_enterprise_and_its_department_are_subjects_too(self) -> None:
        """Of the rules on enterprises."""
        assert {"enterprise"} == {one.subject.kind for one in explain(FACTS, "enterprise:agency", on=ON)}
        assert {"office"} == {one.subject.kind for one in explain(FACTS, "office", on=ON)}

    def test_an_id_may_belong_to_two_kinds(self) -> None:
        """Both are explained, unless the kind is named."""
        assert {"contract", "enterprise"} == {one.subject.kind for one in explain(FACTS, "agency", on=ON)}
        assert {"contract"} == {one.subject.kind for one in explain(FACTS, "contract:agency", on=ON)}

    def test_what_was_recorded_later_is_left_out(self) -> None:
        """As it was known on the day."""
        (found,) = explain(FACTS, "K1", on=ON, known_at=day("2025-08-19"), rule="contract.written")
        assert "unknown" == found.outcome.kind.value

    @pytest.mark.parametrize(
        ("message", "subject", "rule"),
        [
            ("no subject of the portfolio has the id K9", "K9", None),
            ("no subject of the portfolio has the id K9", "K9", "contract.written"),
            ("no rule paper.is-white speaks of K1", "K1", "paper.is-white"),
            ("no rule speaks of P1", "P1", None),
        ],
    )
    def test_what_is_not_there_is_refused(self, message: str, subject: str, rule: str | None) -> None:
        """The subject, the rule, or any rule on that subject."""
        with pytest.raises(NoSuchSubjectError, match=f"^{message}$") as refused:
            explain(FACTS, subject, on=ON, rule=rule)
        assert isinstance(refused.value, OkstatError)

    def test_a_rule_on_what_belongs_to_the_subject(self) -> None:
        """Asked of a contract, a rule on exams explains each of them, of that contract and of no other."""
        ends = signed("2024-09-01", first="2024-09-01", last="2026-08-31")
        sat = [told_of(ExamHeld, on, id=on, result=ExamResult.FAILED) for on in ("2026-06-10", "2026-07-10")]
        facts = portfolio(contract(ends, *sat), contract(ends, sat[0], id="K10"))
        for named in ("K1", "contract:K1"):
            found = explain(facts, named, on=ON, rule="exam.grades")
            assert ["K1/2026-06-10", "K1/2026-07-10"] == [one.subject.id for one in found]
            assert {"exam"} == {one.subject.kind for one in found}
        assert ["K1/2026-06-10"] == [
            one.subject.id for one in explain(facts, "exam:K1/2026-06-10", on=ON, rule="exam.grades")
        ]
        by_itself = explain(facts, "K1", on=ON, rule="exam.window")
        assert [("contract", "K1")] == [(one.subject.kind, one.subject.id) for one in by_itself]
        assert {"contract"} == {one.subject.kind for one in explain(facts, "contract:K1", on=ON)}

    def test_of_nothing_there_is_nothing(self) -> None:
        """An empty portfolio has no subject."""
        with pytest.raises(NoSuchSubjectError):
            explain(Portfolio(), "K1", on=ON)
