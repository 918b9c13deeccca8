"""Every adapter passes the suite of its port, and a suite fails what breaks a promise. Persons are invented."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import count
from typing import Any

import pytest
from attrs import evolve
from numbers_of_nobody import synthetic

from okstat.feeds.exchange import Answer, Exchange, Request, nothing_asked
from okstat.feeds.fields import Source
from okstat.feeds.instructions import FIELDS as INSTRUCTION_FIELDS
from okstat.feeds.instructions import Payee, Written, read_instructions
from okstat.feeds.receipt import Batch, Line, Receipt, Taking
from okstat.feeds.seen import CodeSeen, ContractSeen, DocumentSeen, EnterpriseFound, EnterpriseSeen, PersonSeen
from okstat.feeds.seen_documentation import AimSeen, AssessmentSeen
from okstat.feeds.seen_payroll import EmploymentSeen, LeaveSeen, UnitSeen
from okstat.feeds.sheets import Columns, write_csv
from okstat.integrations import memory
from okstat.integrations.brreg import Enhetsregisteret
from okstat.integrations.dfo import Dfo
from okstat.integrations.dfo_wages import DfoWages
from okstat.integrations.fint import Fint
from okstat.integrations.grep import Grep
from okstat.integrations.isi import DocumentQueue
from okstat.integrations.klass import Klass
from okstat.integrations.kodeverk import Kodeverksbase
from okstat.integrations.olkweb_documentation import AIM_FIELDS, ASSESSMENT_FIELDS, Olkweb
from okstat.integrations.ports import (
    ActiveContracts,
    CodeLists,
    Documents,
    Employments,
    Enterprises,
    Leaves,
    TrainingDocumentation,
    Units,
    WageInstructions,
)
from okstat.integrations.vigo import VigoLaktiv
from okstat.model.complete import Complete
from okstat.model.employment import WageInstruction
from okstat.model.events import ContractKind, DocumentationState
from okstat.testing.conformance import (
    ActiveContractsSuite,
    CodeListsSuite,
    DocumentsSuite,
    EmploymentsSuite,
    EnterprisesSuite,
    LeavesSuite,
    TrainingDocumentationSuite,
    UnitsSuite,
    WageInstructionsSuite,
)

READ_ON = date(2026, 11, 20)
SOURCE = Source(READ_ON, synthetic=True)
FNR = synthetic("018205001")
KARI = PersonSeen(number=FNR, born=date(2005, 2, 1), name="Kari Nordmann", system_id="ABCDEFGHIJKL")
CONTRACT = ContractSeen(
    at="rows[0]",
    person=KARI,
    county="03",
    trade="SRSOA3----",
    kind=ContractKind.APPRENTICE,
    holder=EnterpriseSeen(organisation_number="974761076"),
    first=date(2025, 8, 18),
    last=date(2027, 8, 17),
)


def body(value: object) -> Answer:
    """An answer in JSON."""
    return Answer(200, json.dumps(value).encode())


# ── contracts ──────────────────────────────────────────────────────────────────────────────────


class TestContractsInMemory(ActiveContractsSuite):
    """Without an outside."""

    def port(self) -> ActiveContracts:
        """One contract of the county, and one of another."""
        return memory.Contracts(READ_ON, (CONTRACT, evolve(CONTRACT, county="46")))


class TestVigo(ActiveContractsSuite):
    """VIGO's feed."""

    def port(self) -> ActiveContracts:
        """The feed."""
        return VigoLaktiv(SOURCE)

    def send(self, request: Request) -> Answer:
        """Two contracts, of which one cannot be read."""
        person = {
            "fornavn": "Kari",
            "etternavn": "Nordmann",
            "fdato": "01.02.2005",
            "fnr": FNR,
            "sysId": "ABCDEFGHIJKL",
        }
        row = {"elev": person, "type": "L", "promrkode": "SRSOA3", "bnr": "974761076", "start": "18.08.2025"}
        return body({"antall": 2, "kontrakter": [row, 3]})


class TestFint(ActiveContractsSuite):
    """FINT."""

    def port(self) -> ActiveContracts:
        """The three collections."""
        return Fint(SOURCE)

    def send(self, request: Request) -> Answer:
        """A contract and its person."""
        links = {
            "person": [{"href": f"x/person/fodselsnummer/{FNR}"}],
            "programomrade": [{"href": "x/systemid/SRSOA3----"}],
        }
        entries: dict[str, list[object]] = {
            "larling": [{"systemId": {"identifikatorverdi": "ABCDEFGHIJKL"}, "kontraktstype": "L", "_links": links}],
            "person": [
                {"fodselsnummer": {"identifikatorverdi": FNR}, "navn": {"fornavn": "Kari", "etternavn": "Nordmann"}}
            ],
            "virksomhet": [],
        }
        resource = request.path.partition("?")[0].rpartition("/")[2]
        return body({"_embedded": {"_entries": entries[resource]}})


# ── documents ──────────────────────────────────────────────────────────────────────────────────


def document(number: int) -> DocumentSeen:
    """A document of Kari's."""
    return DocumentSeen(at=f"rows[{number}]", person=KARI, county="03", id=str(number), content=b"%PDF")


class TestDocumentsInMemory(DocumentsSuite):
    """Without an outside."""

    def port(self) -> Documents:
        """Two of the county, one of another."""
        return memory.Documents(READ_ON, [document(1), evolve(document(2), county="46"), document(3)])

    def test_what_was_handed_out_is_not_handed_out_again(self) -> None:
        port = self.port()
        taken = [[one.id for one in self.run(port.next_documents("03", 1)).records] for _ in range(3)]
        assert [["1"], ["3"], []] == taken
        assert ["2"] == [one.id for one in self.run(port.next_documents("46", 1)).records]


class TestIsi(DocumentsSuite):
    """ISI-lokal."""

    def port(self) -> Documents:
        """The queue; what it has been told is forgotten."""
        self.told: set[str] = set()
        numbers = count()
        return DocumentQueue(SOURCE, "user", "secret", lambda: f"t{next(numbers)}", lambda _: None)

    def send(self, request: Request) -> Answer:
        """Two documents; an acknowledgement that was given before is refused with its own word."""
        if request.path == "HentDataForArkivering":
            file = base64.b64encode(b"%PDF").decode()
            one = (
                "<Dokumentelement><Dokumenttype>KONTRAKT</Dokumenttype><DokumentId>D</DokumentId>"
                f"<Dokumentfil>{file}</Dokumentfil></Dokumentelement>"
            )
            return Answer(
                200, f"<a><Elevelement><Fodselsnummer>{FNR}</Fodselsnummer>{one}{one}</Elevelement></a>".encode()
            )
        word = "EXCEPTION I STATUSOPPDATERING" if "D" in self.told else "OK"
        self.told.add("D")
        return Answer(200, f"<a><Status>{word}</Status></a>".encode())


# ── code lists, enterprises ────────────────────────────────────────────────────────────────────


class TestCodesInMemory(CodeListsSuite):
    """Without an outside."""

    list_name = "t"

    def port(self) -> CodeLists:
        """A list of one."""
        return memory.Codes(READ_ON, {"t": [CodeSeen(at="t[0]", list="t", code="A")]})

    def test_a_list_that_is_not_there_is_empty(self) -> None:
        assert () == self.run(self.port().codes("nothing")).records


class TestKlass(CodeListsSuite):
    """KLASS."""

    list_name = "104"

    def port(self) -> CodeLists:
        """Counties since 2017."""
        return Klass(SOURCE, date(2017, 1, 1))

    def send(self, request: Request) -> Answer:
        """One county."""
        return body({"codes": [{"code": "03", "name": "Oslo", "validFrom": "2017-01-01"}]})


class TestGrep(CodeListsSuite):
    """Grep."""

    list_name = "programomraader"

    def port(self) -> CodeLists:
        """The register of curricula."""
        return Grep(SOURCE)

    def send(self, request: Request) -> Answer:
        """One trade."""
        return body([{"kode": "SRSOA3----", "tittel": {"nob": "Service"}}])


class TestKodeverk(CodeListsSuite):
    """VIGO's code tables."""

    list_name = "wish-statuses"

    def port(self) -> CodeLists:
        """The base."""
        return Kodeverksbase(SOURCE)

    def send(self, request: Request) -> Answer:
        """One status."""
        return body({"content": [{"code": "TILBLÆ"}], "totalElements": 1})


class TestEnterprisesInMemory(EnterprisesSuite):
    """Without an outside."""

    known, unknown = "974761076", "974761084"

    def port(self) -> Enterprises:
        """One unit."""
        return memory.Enterprises(READ_ON, (EnterpriseFound(organisation_number="974761076"),))


class TestEnhetsregisteret(EnterprisesSuite):
    """The register of enterprises."""

    known, unknown = "974761076", "974761084"

    def port(self) -> Enterprises:
        """The register."""
        return Enhetsregisteret(SOURCE)

    def send(self, request: Request) -> Answer:
        """One unit, with a sector."""
        if request.path == "enheter/974761076":
            return body({"organisasjonsnummer": "974761076", "institusjonellSektorkode": {"kode": "6100"}})
        return Answer(404, b"")


# ── payroll ────────────────────────────────────────────────────────────────────────────────────

EMPLOYMENT = EmploymentSeen(at="rows[0]", person=KARI, employee="101234", first=date(2025, 8, 18))
LEAVE = LeaveSeen(at="rows[0]", employee="101234", first=date(2026, 1, 1))


class TestPayrollInMemory(EmploymentsSuite):
    """Without an outside."""

    def port(self) -> Employments:
        """One employment."""
        return memory.Payroll(READ_ON, (EMPLOYMENT,))


class TestLeaveInMemory(LeavesSuite):
    """Without an outside."""

    def port(self) -> Leaves:
        """One row."""
        return memory.Payroll(READ_ON, (), (LEAVE,))


def serve_dfo(request: Request) -> Answer:
    """DFØ with one employee."""
    person = {"id": "00101234", "fornavn": "Kari", "etternavn": "Nordmann", "fnr": FNR, "stillingId": "1"}
    answers: dict[str, object] = {
        "ansatte/v2/": {"ansatt": person},
        "ansatte/v2/101234": {"ansatt": person},
        "stillinger/v2/": {"stilling": {"id": 1, "stillingskode": "20001362"}},
        "v1/ansattePermisjoner": {"AnsattPermisjon": {"id": "101234", "startdato": "2026-01-01"}},
        "orgenhet/v2/7": {"organisasjon": {"id": "00000007", "organisasjonsnavn": "Fagavdelingen"}},
    }
    fault = Answer(404, json.dumps({"standard": {"faultText": "IKKE ANSATT"}}).encode())
    return body(answers[request.path]) if request.path in answers else fault


class TestDfoEmployments(EmploymentsSuite):
    """DFØ's employees."""

    def port(self) -> Employments:
        """As of the day."""
        return Dfo(SOURCE)

    def send(self, request: Request) -> Answer:
        """Answer from one employee."""
        return serve_dfo(request)


class TestDfoLeave(LeavesSuite):
    """DFØ's leave."""

    def port(self) -> Leaves:
        """As of the day."""
        return Dfo(SOURCE)

    def send(self, request: Request) -> Answer:
        """Answer from one row."""
        return serve_dfo(request)


class TestUnitsInMemory(UnitsSuite):
    """Without an outside."""

    unit = "7"

    def port(self) -> Units:
        """One unit."""
        return memory.Payroll(READ_ON, units=(UnitSeen(at="rows[0]", id="7", name="Fagavdelingen"),))


class TestDfoUnits(UnitsSuite):
    """DFØ's units."""

    unit = "7"

    def port(self) -> Units:
        """As of the day."""
        return Dfo(SOURCE)

    def send(self, request: Request) -> Answer:
        """Answer from one unit."""
        return serve_dfo(request)


class TestUnitsOfAnother(UnitsSuite):
    """A port that answers with another unit than the one asked for."""

    __test__ = False
    unit = "8"

    def port(self) -> Units:
        """Always the same unit."""

        class Another:
            def unit(self, id_: str) -> Exchange[Batch[UnitSeen]]:
                return memory.Payroll(READ_ON, units=(UnitSeen(at="rows[0]", id="7"),)).unit("7")

        return Another()


def test_another_unit_than_the_one_asked_for_is_found() -> None:
    """The suite fails it."""
    with pytest.raises(AssertionError):
        TestUnitsOfAnother().test_it_is_the_one_asked_for()
    with pytest.raises(AssertionError):
        TestUnitsOfAnother().test_one_that_is_not_there_is_no_record()


# ── training documentation and wage instructions ───────────────────────────────────────────────

AIM = AimSeen(at="rows[0]", person=KARI, aim="KM1", status=DocumentationState.SUBMITTED, since=date(2026, 6, 3))
HELD = AssessmentSeen(at="rows[0]", person=KARI, held=date(2026, 2, 10), signed=date(2026, 2, 12))


class TestDocumentationInMemory(TrainingDocumentationSuite):
    """What is at hand."""

    def port(self) -> TrainingDocumentation:
        """One aim and one assessment."""
        return memory.Documentation(READ_ON, (AIM,), (HELD,))


class TestOlkwebDocumentation(TrainingDocumentationSuite):
    """Files of OLKWEB."""

    def port(self) -> TrainingDocumentation:
        """Two aims, one of them without a day, and a row that names none; one assessment."""
        aims = [("KM1", "godkjent", "2026-06-03"), ("KM2", "ingen", ""), ("", "innsendt", "")]
        who = ("Kari", "Nordmann", "2005-02-01", FNR, "SRSOA3", "2025-08-18")
        return Olkweb(
            SOURCE,
            write_csv(AIM_FIELDS, [(*who, *aim) for aim in aims]),
            Columns({name: (name,) for name in AIM_FIELDS}),
            write_csv(ASSESSMENT_FIELDS, [(*who, "2026-02-10", "lærling, instruktør", "lærling", "2026-02-12")]),
            Columns({name: (name,) for name in ASSESSMENT_FIELDS}),
        )


BY_NAME = Columns({name: (name,) for name in INSTRUCTION_FIELDS})


class TestWagesInMemory(WageInstructionsSuite):
    """What is kept."""

    def port(self) -> WageInstructions:
        """Nothing kept yet."""
        return memory.Wages(READ_ON)

    def read(self, written: Written) -> Batch[WageInstruction]:
        """By their own names."""
        return read_instructions(written.body, BY_NAME, "memory", SOURCE)


class TestDfoWages(WageInstructionsSuite):
    """A file for DFØ in columns of the host's own."""

    workbook = False
    headers = tuple((name, f"Kolonne {name}") for name in INSTRUCTION_FIELDS)

    def port(self) -> WageInstructions:
        """With whom DFØ pays."""
        payees = {"K1": Payee(employee="00012345", number=FNR, name="Kari Nordmann")}
        return DfoWages(READ_ON, self.headers, payees, workbook=self.workbook)

    def read(self, written: Written) -> Batch[WageInstruction]:
        """By the same columns."""
        columns = Columns({name: (header,) for name, header in self.headers})
        return read_instructions(written.body, columns, "DFØ", SOURCE)


class TestDfoWagesAsWorkbook(TestDfoWages):
    """The same as an Excel workbook."""

    workbook = True


# ── the suites can fail ────────────────────────────────────────────────────────────────────────


class Broken(ActiveContractsSuite):
    """A port that answers what it is told to."""

    def __init__(self, *answers: Batch[ContractSeen]) -> None:
        self._answers = list(answers)

    def port(self) -> ActiveContracts:
        """Itself."""
        return self

    def active_contracts(self, county: str) -> Exchange[Batch[ContractSeen]]:
        """The next answer; the last one again and again."""
        return nothing_asked(self._answers.pop(0) if len(self._answers) > 1 else self._answers[0])


def answer(
    record: ContractSeen = CONTRACT, *, lines: tuple[Line, ...] | None = None, **receipt: Any
) -> Batch[ContractSeen]:
    """A batch of one record."""
    told = lines if lines is not None else (Line(record.at, Taking.TAKEN),)
    return Batch((record,), Receipt(**{"source": "x", "read_on": READ_ON, "county": "03", "lines": told, **receipt}))


class Chatty(Batch[ContractSeen]):
    """A batch that shows what is in it."""

    def __repr__(self) -> str:
        return f"{self.records[0].person.name}"


LATER: dict[str, Any] = {"complete": Complete({"signed": date(2026, 11, 21)})}
ENDED: dict[str, Any] = {"complete": Complete({"ended": READ_ON})}


class BrokenTool(TrainingDocumentationSuite):
    """A tool that answers what it is told to."""

    def __init__(
        self,
        *aims: AimSeen,
        held: AssessmentSeen = HELD,
        batch: type[Batch[Any]] = Batch,
        twice: AimSeen | None = None,
        is_moving: bool = False,
    ) -> None:
        self._aims, self._held, self._batch, self._twice = aims or (AIM,), held, batch, twice
        self._is_moving = is_moving

    def port(self) -> TrainingDocumentation:
        """Itself."""
        return _Tool(self)

    def answers(self) -> Batch[AimSeen]:
        """The aims, and other ones the next time where there are any."""
        found = self._aims
        if self._twice is not None:
            self._aims = (self._twice,)
        if self._is_moving:
            self._aims = tuple(evolve(one, since=one.since and one.since - timedelta(days=1)) for one in found)
        return self._batch(found, _receipt(*found))

    def held(self) -> Batch[AssessmentSeen]:
        """The assessment."""
        return self._batch((self._held,), _receipt(self._held))


def _receipt(*records: AimSeen | AssessmentSeen) -> Receipt:
    places = dict.fromkeys(record.at for record in records if record.at != "nowhere")
    return Receipt(source="x", read_on=READ_ON, lines=tuple(Line(at, Taking.TAKEN) for at in places))


class _Tool:
    def __init__(self, suite: BrokenTool) -> None:
        self._suite = suite

    def aims(self) -> Exchange[Batch[AimSeen]]:
        return nothing_asked(self._suite.answers())

    def assessments(self) -> Exchange[Batch[AssessmentSeen]]:
        return nothing_asked(self._suite.held())


TOMORROW = date(2026, 11, 21)
BROKEN_TOOLS: dict[str, tuple[Callable[[BrokenTool], None], BrokenTool]] = {
    "no line": (BrokenTool.test_every_record_has_a_line, BrokenTool(evolve(AIM, at="nowhere"))),
    "no line for an assessment": (
        BrokenTool.test_every_record_has_a_line,
        BrokenTool(held=evolve(HELD, at="nowhere")),
    ),
    "no aim": (BrokenTool.test_aims_have_a_name, BrokenTool(evolve(AIM, aim=" "))),
    "to come": (BrokenTool.test_nothing_is_of_a_day_to_come, BrokenTool(evolve(AIM, since=TOMORROW))),
    "planned": (BrokenTool.test_nothing_is_of_a_day_to_come, BrokenTool(held=evolve(HELD, held=TOMORROW))),
    "to be signed": (BrokenTool.test_nothing_is_of_a_day_to_come, BrokenTool(held=evolve(HELD, signed=TOMORROW))),
    "nobody": (
        BrokenTool.test_a_person_can_be_told_from_others,
        BrokenTool(evolve(AIM, person=PersonSeen(name="Kari"))),
    ),
    "otherwise": (
        BrokenTool.test_reading_twice_is_the_same,
        BrokenTool(twice=evolve(AIM, status=DocumentationState.APPROVED)),
    ),
    "another day each time": (BrokenTool.test_joining_twice_changes_nothing, BrokenTool(is_moving=True)),
    "personal": (BrokenTool.test_nothing_personal_shows, BrokenTool(batch=Chatty)),
}


@pytest.mark.parametrize("name", BROKEN_TOOLS)
def test_the_suite_of_documentation_fails_what_breaks_its_promise(name: str) -> None:
    """A test that cannot fail proves nothing."""
    promise, broken = BROKEN_TOOLS[name]
    with pytest.raises(AssertionError):
        promise(broken)


class BrokenWages(TestWagesInMemory):
    """A port that spoils what another wrote."""

    __test__ = False

    def __init__(self, spoil: Callable[[Written], Written]) -> None:
        self._spoil = spoil

    def port(self) -> WageInstructions:
        """Itself."""
        return self

    def instruct(self, instructions: Sequence[WageInstruction]) -> Exchange[Written]:
        """What memory writes, spoilt."""
        written = yield from memory.Wages(READ_ON).instruct(instructions)
        return self._spoil(written)


def _lines(change: Callable[[tuple[Line, ...]], tuple[Line, ...]]) -> Callable[[Written], Written]:
    """Spoil the lines."""
    return lambda written: evolve(written, receipt=evolve(written.receipt, lines=change(written.receipt.lines)))


class Open(Written):
    """A file that shows what is in it."""

    def __repr__(self) -> str:
        return repr(self.body)


BROKEN_WAGES: dict[str, tuple[Callable[[BrokenWages], None], Callable[[Written], Written]]] = {
    "no line": (BrokenWages.test_every_instruction_has_a_line, _lines(lambda lines: lines[:1])),
    "no subject": (
        BrokenWages.test_every_instruction_has_a_line,
        _lines(lambda lines: tuple(evolve(line, subject=None) for line in lines)),
    ),
    "not said": (
        BrokenWages.test_what_is_not_known_is_said,
        _lines(lambda lines: tuple(evolve(line, remarks=()) for line in lines)),
    ),
    "said of what is known": (
        BrokenWages.test_what_is_not_known_is_said,
        _lines(lambda lines: tuple(evolve(line, remarks=lines[1].remarks) for line in lines)),
    ),
    "another amount": (
        BrokenWages.test_what_was_written_reads_the_same,
        lambda written: evolve(written, body=written.body.replace(b"9687.50", b"9687.00")),
    ),
    "made up": (
        BrokenWages.test_what_was_written_reads_the_same,
        lambda written: evolve(written, body=written.body.replace(b";36;;", b";36;387500;")),
    ),
    "of nobody": (
        BrokenWages.test_no_instruction_is_no_fault,
        _lines(lambda _: (Line("x", Taking.TAKEN),)),
    ),
    "personal": (
        BrokenWages.test_nothing_personal_shows,
        lambda written: Open(written.body, written.receipt),
    ),
}


@pytest.mark.parametrize("name", BROKEN_WAGES)
def test_the_suite_of_wages_fails_what_breaks_its_promise(name: str) -> None:
    """A test that cannot fail proves nothing."""
    promise, spoil = BROKEN_WAGES[name]
    with pytest.raises(AssertionError):
        promise(BrokenWages(spoil))


def test_a_suite_of_wages_without_its_reader_says_so() -> None:
    """The host reads back what it wrote."""
    written = Written(b"", Receipt(source="x", read_on=READ_ON))
    with pytest.raises(NotImplementedError):
        WageInstructionsSuite().read(written)


BREACHES: dict[str, tuple[Callable[[Broken], None], Broken]] = {
    "nothing": (Broken.test_there_is_something_to_test, Broken(Batch((), answer().receipt))),
    "no line": (Broken.test_every_record_has_a_line, Broken(answer(lines=()))),
    "no record": (
        Broken.test_every_record_has_a_line,
        Broken(answer(lines=(Line("rows[0]", Taking.TAKEN), Line("rows[1]", Taking.TAKEN)))),
    ),
    "no reason": (
        Broken.test_every_record_has_a_line,
        Broken(answer(lines=(Line("rows[0]", Taking.TAKEN), Line("rows[1]", Taking.LEFT_OUT)))),
    ),
    "county": (Broken.test_the_county_is_the_one_asked_for, Broken(answer(evolve(CONTRACT, county="3")))),
    "trade": (Broken.test_trades_have_ten_characters, Broken(answer(evolve(CONTRACT, trade="SRSOA3")))),
    "period": (
        Broken.test_periods_are_inclusive_and_in_order,
        Broken(answer(evolve(CONTRACT, last=date(2025, 8, 17)))),
    ),
    "nobody": (Broken.test_a_person_can_be_told_from_others, Broken(answer(evolve(CONTRACT, person=PersonSeen())))),
    "lost zero": (
        Broken.test_numbers_have_their_digits,
        Broken(answer(evolve(CONTRACT, person=evolve(KARI, number=FNR[1:])))),
    ),
    "short number": (
        Broken.test_numbers_have_their_digits,
        Broken(answer(evolve(CONTRACT, holder=EnterpriseSeen(organisation_number="97476107")))),
    ),
    "ended": (
        Broken.test_it_is_complete_for_no_event_of_contracts_that_are_gone,
        Broken(answer(**ENDED)),
    ),
    "later": (
        Broken.test_it_is_complete_for_no_event_of_contracts_that_are_gone,
        Broken(answer(**LATER)),
    ),
    "twice": (Broken.test_reading_twice_is_the_same, Broken(answer(), answer(evolve(CONTRACT, last=None)))),
    "joined": (
        Broken.test_joining_twice_changes_nothing,
        Broken(answer(), answer(evolve(CONTRACT, last=date(2027, 8, 18)))),
    ),
    "personal": (
        Broken.test_nothing_personal_shows,
        Broken(Chatty(answer().records, answer().receipt)),
    ),
}


@pytest.mark.parametrize("name", BREACHES)
def test_a_suite_fails_what_breaks_its_promise(name: str) -> None:
    """A test that cannot fail proves nothing."""
    promise, broken = BREACHES[name]
    with pytest.raises(AssertionError):
        promise(broken)


def test_a_port_that_asks_needs_a_transport() -> None:
    """The suite says what is missing."""

    class WithoutTransport(ActiveContractsSuite):
        def port(self) -> ActiveContracts:
            return VigoLaktiv(SOURCE)

    with pytest.raises(AssertionError, match="the port asks for vigows/rest/laktiv"):
        WithoutTransport().batch()


@pytest.mark.parametrize(
    "suite",
    [
        ActiveContractsSuite,
        DocumentsSuite,
        CodeListsSuite,
        EnterprisesSuite,
        EmploymentsSuite,
        LeavesSuite,
        TrainingDocumentationSuite,
        UnitsSuite,
        WageInstructionsSuite,
    ],
)
def test_a_suite_without_its_port_says_so(suite: type[Any]) -> None:
    """The host gives the port."""
    with pytest.raises(NotImplementedError):
        suite().port()
