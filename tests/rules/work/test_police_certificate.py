from __future__ import annotations

import pytest
from exam_facts import ON, answer, essence, of_contract, told, told_of
from facts import day, findings

from okstat.model.events import PoliceCertificateDelivered


class TestPoliceCertificate:
    """§ 12-16: not older than three months when it is delivered; in schools and what is like schools."""

    RULE = "data.politiattest"

    @pytest.mark.parametrize(
        ("on", "issued", "for_school", "expected"),
        [
            ("2025-04-15", "2025-01-15", True, "met"),
            ("2025-04-16", "2025-01-15", True, "breached"),
            ("2025-02-28", "2024-11-30", True, "met"),
            ("2025-03-01", "2024-11-30", True, "breached"),
            ("2025-04-16", "2025-01-15", None, "unknown"),
            ("2025-04-15", "2025-01-15", None, "met"),
            ("2025-04-16", None, True, "unknown"),
            ("2025-04-16", "2025-01-15", False, "not_applicable"),
            ("2024-08-01", "2024-04-30", True, "breached"),
        ],
    )
    def test_three_months(self, on: str, issued: str | None, for_school: bool | None, expected: str) -> None:
        """https://lovdata.no/forskrift/2024-06-03-900/§12-16."""
        delivered = told_of(PoliceCertificateDelivered, on, issued=issued, for_school=for_school)
        found = told(of_contract(delivered), self.RULE)
        assert (expected, "company", "moderate", {("12-16", "1")}) == essence(found)

    def test_the_latest_counts(self) -> None:
        old = told_of(PoliceCertificateDelivered, "2025-04-16", issued="2025-01-15", for_school=True)
        new = told_of(PoliceCertificateDelivered, "2025-05-02", issued="2025-04-28", for_school=True)
        found = told(of_contract(old, new), self.RULE)
        assert ("met", day("2025-05-02")) == (found.outcome.kind.value, found.governed_by)

    def test_the_days_it_tells(self) -> None:
        late = told_of(PoliceCertificateDelivered, "2025-04-16", issued="2025-01-15", for_school=True)
        values = dict(told(of_contract(late), self.RULE).outcome.values)
        expected = {"delivered": day("2025-04-16"), "issued": day("2025-01-15"), "last": day("2025-04-15")}
        assert expected == values

    def test_before_the_regulation_and_without_any(self) -> None:
        early = told_of(PoliceCertificateDelivered, "2024-07-31", issued="2023-01-15", for_school=True)
        assert "not_applicable" == answer(of_contract(), self.RULE, ON)
        assert () == findings(of_contract(early), self.RULE, ON)
