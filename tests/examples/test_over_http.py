"""The transport of the examples against a server that misbehaves: every attempt, answer and pause has an end."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Final, TypeVar

import httpx
import pytest
from ask_a_register import main
from attrs import evolve
from over_http import AsyncTransport, Limits, Transport

from okstat.feeds.exchange import Exchange, FeedError, Request, body_of, carry, carry_async
from okstat.feeds.fields import Source
from okstat.integrations.dfo import Dfo
from okstat.integrations.isi import DocumentQueue
from okstat.integrations.vigo import VigoLaktiv

T = TypeVar("T")
SOURCE: Final = Source(date(2026, 11, 20))
KEY: Final = "a-secret-key"
BODY: Final = b'{"antall": 1, "kontrakter": [{"elev": {"sysId": "A"}, "type": "L", "promrkode": "IMITD3"}]}'
LIMITS: Final = Limits(connect=2, read=2, whole=4, most_bytes=5000, attempts=3, pause=0.001, longest_pause=0.05)
"""Patient, for a machine that is busy; where a server is slow on purpose, the test waits as short as it can."""
IMPATIENT: Final = evolve(LIMITS, read=0.1, whole=0.2)


class Register(ThreadingHTTPServer):
    """A server on this machine; the first part of an address says how it misbehaves."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: Counter[str] = Counter()
        self.elsewhere = ""
        self.is_ending = Event()

    @property
    def address(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: object, client_address: object) -> None:
        """The client has gone: so it shall be."""


class Handler(BaseHTTPRequestHandler):
    """One request; each method is one way to answer."""

    protocol_version = "HTTP/1.1"
    server: Register

    def do_GET(self) -> None:
        """Answer in the way that the address names."""
        way = self.path.split("/")[1]
        self.server.asked[way] += 1
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        getattr(self, f"be_{way.replace('-', '_')}")()

    do_POST = do_GET  # noqa: N815, the name that the library calls

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def answer(self, status: int = 200, body: bytes = BODY, **headers: str) -> None:
        """A whole answer, or one whose headers say otherwise."""
        self.send_response(status)
        for name, value in ({"Content_Length": str(len(body))} | headers).items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    @property
    def is_first(self) -> bool:
        """Whether it is the first time that this is asked for."""
        return self.server.asked[self.path.split("/")[1]] == 1

    def wait(self, seconds: float) -> None:
        """Take one's time, until the tests are over."""
        self.server.is_ending.wait(seconds)

    def be_well(self) -> None:
        """As it should be."""
        self.answer()

    def be_slow(self) -> None:
        """Say nothing for longer than the client waits."""
        self.wait(2)

    def be_slow_once(self) -> None:
        """The same, the first time only."""
        if self.is_first:
            self.wait(1)
        self.answer()

    def be_dripping(self) -> None:
        """Send a byte now and then, each of them in time."""
        self.answer(body=b"", Content_Length="4000")
        for _ in range(400):
            self.wfile.write(b" ")
            self.wait(0.01)

    def be_broken_once(self) -> None:
        """500, then well."""
        self.answer(500 if self.is_first else 200)

    def be_broken(self) -> None:
        """500, always."""
        self.answer(500)

    def be_busy_once(self) -> None:
        """Too many requests: come again in no time."""
        self.answer(429 if self.is_first else 200, Retry_After="0")

    def be_busy_for_long(self) -> None:
        """Too many requests: come again tomorrow."""
        self.answer(429, Retry_After="86400")

    def be_busy_until(self) -> None:
        """The same, as a day and time after the server's own."""
        self.send_response_only(429)
        for name, value in (
            ("Date", "Fri, 20 Nov 2026 12:00:00 GMT"),
            ("Retry-After", "Fri, 20 Nov 2026 13:00:00 GMT"),
            ("Content-Length", "0"),
        ):
            self.send_header(name, value)
        self.end_headers()

    def be_busy_somehow(self) -> None:
        """Too many requests, and words that nobody can read; then well."""
        self.answer(429 if self.is_first else 200, Retry_After="soon")

    def be_cut_off(self) -> None:
        """Fewer bytes than were promised."""
        self.answer(Content_Length="4000")
        self.close_connection = True

    def be_cut_off_once(self) -> None:
        """The same, the first time only."""
        if self.is_first:
            self.be_cut_off()
        else:
            self.answer()

    def be_longer_than_told(self) -> None:
        """More bytes than were promised."""
        self.answer(Content_Length="40")

    def be_endless(self) -> None:
        """A body with no length and no end."""
        self.send_response(200)
        self.end_headers()
        while not self.server.is_ending.is_set():
            self.wfile.write(b" " * 1000)

    def be_boastful(self) -> None:
        """A length that no memory holds."""
        self.answer(Content_Length=str(10**15))
        self.wait(2)

    def be_elsewhere(self) -> None:
        """A redirect to another host."""
        self.answer(302, b"", Location=f"{self.server.elsewhere}/well/")

    def be_packed(self) -> None:
        """Packed, though nobody asked for it."""
        self.answer(Content_Encoding="gzip")

    def be_in_latin_1(self) -> None:
        """Letters in another encoding than the header says."""
        self.answer(body='{"navn": "Lærling Åsen"}'.encode("latin-1"), Content_Type="application/json; charset=utf-8")

    def be_silent(self) -> None:
        """Hang up without a word."""
        self.close_connection = True

    def be_of_another_tongue(self) -> None:
        """What is no HTTP."""
        self.wfile.write(b"220 mail ready\r\n")
        self.close_connection = True


def served() -> Iterator[Register]:
    """A server while the tests of this file run."""
    with Register() as register:
        thread = Thread(target=partial(register.serve_forever, poll_interval=0.01))
        thread.start()
        yield register
        register.is_ending.set()
        register.shutdown()
        thread.join()


register = pytest.fixture(scope="module")(served)
other = pytest.fixture(scope="module")(served)

Ask = Callable[[str, Exchange[T], Limits], T]


def ask_now(address: str, exchange: Exchange[T], limits: Limits) -> T:
    """Carry an exchange in a synchronous host."""
    with httpx.Client(base_url=address, headers={"api-key": KEY}, trust_env=False, verify=False) as client:
        return carry(exchange, Transport(client, limits).send)


def ask_later(address: str, exchange: Exchange[T], limits: Limits) -> T:
    """Carry an exchange in an asynchronous host."""

    async def asking() -> T:
        client = httpx.AsyncClient(base_url=address, headers={"api-key": KEY}, trust_env=False, verify=False)
        async with client:
            return await carry_async(exchange, AsyncTransport(client, limits).send)

    return asyncio.run(asking())


@pytest.fixture(params=[ask_now, ask_later], ids=["sync", "async"])
def asking(request: pytest.FixtureRequest, register: Register, other: Register) -> Callable[..., str]:
    """Asks for active contracts in a way of misbehaving, and tells what came and how often was asked."""

    def ask(way: str, limits: Limits = LIMITS) -> str:
        register.asked.clear()
        register.elsewhere = other.address
        try:
            batch = request.param(f"{register.address}/{way}", VigoLaktiv(SOURCE).active_contracts("03"), limits)
            told = " ".join(line.taking.value for line in batch.receipt.lines)
        except FeedError as error:
            told = str(error)
        return f"{told}, asked {register.asked[way]}"

    return ask


class TestAnswersInTheEnd:
    """What another attempt mends is mended, and the host sees nothing of it."""

    @pytest.mark.parametrize("way", ["broken-once", "busy-once", "busy-somehow", "cut-off-once"])
    def test_the_second_attempt(self, asking: Callable[..., str], way: str) -> None:
        assert "taken, asked 2" == asking(way)

    def test_the_second_attempt_after_a_slow_one(self, asking: Callable[..., str]) -> None:
        assert "taken, asked 2" == asking("slow-once", evolve(LIMITS, read=0.2))

    def test_no_more_than_need_be(self, asking: Callable[..., str]) -> None:
        assert "taken, asked 1" == asking("well")


class TestNoAnswer:
    """What does not come to an end is ended, after a bounded number of attempts, with an error of okstat."""

    @pytest.mark.parametrize(
        ("way", "told"),
        [
            ("broken", "VIGO laktiv: answered with status 500, asked 3"),
            ("cut-off", "no answer: RemoteProtocolError, asked 3"),
            ("silent", "no answer: RemoteProtocolError, asked 3"),
            ("of-another-tongue", "no answer: RemoteProtocolError, asked 3"),
            ("endless", "the answer is longer than 5000 bytes, asked 1"),
            ("boastful", "the answer is longer than 5000 bytes, asked 1"),
            ("packed", "the answer is packed in a way that was not asked for, asked 1"),
            ("longer-than-told", "VIGO laktiv: no JSON (line 1, column 40), asked 1"),
            ("in-latin-1", "VIGO laktiv: no UTF-8 (byte 11), asked 1"),
        ],
    )
    def test_it_ends(self, asking: Callable[..., str], way: str, told: str) -> None:
        assert told == asking(way)

    def test_a_server_that_says_nothing(self, asking: Callable[..., str]) -> None:
        assert "no answer: ReadTimeout, asked 3" == asking("slow", IMPATIENT)

    def test_a_body_that_drips_is_ended_as_a_whole(self, asking: Callable[..., str]) -> None:
        assert "no answer: ReadTimeout, asked 1" == asking("dripping", evolve(IMPATIENT, read=2, attempts=1))

    @pytest.mark.parametrize("way", ["busy-for-long", "busy-until"])
    def test_a_server_that_wants_a_long_pause_is_left_alone(self, asking: Callable[..., str], way: str) -> None:
        assert "VIGO laktiv: answered with status 429, asked 1" == asking(way)

    def test_nobody_is_there(self) -> None:
        for ask in (ask_now, ask_later):
            with pytest.raises(FeedError, match=r"\Ano answer: ConnectError\Z"):
                ask("http://127.0.0.1:1", VigoLaktiv(SOURCE).active_contracts("03"), LIMITS)


class TestOtherHosts:
    """Keys stay with whom they were made for."""

    def test_a_redirect_is_not_followed(self, asking: Callable[..., str], other: Register) -> None:
        assert "VIGO laktiv: answered with status 302, asked 1" == asking("elsewhere")
        assert Counter() == other.asked

    def test_an_address_elsewhere_is_refused(self, register: Register, other: Register) -> None:
        def exchange(path: str) -> Exchange[bytes]:
            return body_of((yield Request("GET", path)), "A feed")

        for ask in (ask_now, ask_later):
            with pytest.raises(FeedError, match="the address lies on another host"):
                ask(register.address, exchange(f"{other.address}/well/"), LIMITS)
            with pytest.raises(FeedError, match="the address cannot be read"):
                ask(register.address, exchange("rows\x00"), LIMITS)
            assert BODY == ask(register.address, exchange(f"{register.address}/well/"), LIMITS)
        assert Counter() == other.asked


class TestAskedOnce:
    """A queue that hands a document out once is not asked again where it may have handed one out."""

    @pytest.mark.parametrize("way", ["broken-once", "busy-once", "slow", "cut-off-once"])
    def test_not_again(self, register: Register, way: str) -> None:
        kept: list[bytes] = []
        queue = DocumentQueue(SOURCE, "user", "password", lambda: "1", kept.append)
        for ask in (ask_now, ask_later):
            register.asked.clear()
            with pytest.raises(FeedError):
                ask(f"{register.address}/{way}", queue.next_documents("03", 1), IMPATIENT if way == "slow" else LIMITS)
            assert 1 == register.asked[way]

    def test_again_where_nobody_was_reached(self, register: Register) -> None:
        calls: list[str] = []

        def unreachable(request: httpx.Request) -> httpx.Response:
            calls.append(request.method)
            raise httpx.ConnectError("nobody there", request=request)

        with httpx.Client(base_url=register.address, transport=httpx.MockTransport(unreachable)) as client:
            transport = Transport(client, LIMITS)
            with pytest.raises(FeedError, match="ConnectError"):
                transport.send(Request("POST", "queue"))
        assert ["POST"] * 3 == calls


def test_addresses_and_keys_stay_out_of_logs_and_errors(
    asking: Callable[..., str], register: Register, caplog: pytest.LogCaptureFixture
) -> None:
    """An address may hold the number of an employee."""
    with caplog.at_level(logging.INFO):
        told = asking("broken")
        for ask in (ask_now, ask_later):
            with pytest.raises(FeedError) as error:
                ask(f"{register.address}/broken", Dfo(SOURCE).employment("00123456"), LIMITS)
            told += f"{error.value!r} {error.value.__cause__!r}"
    told += "".join(f"{record.getMessage()} {vars(record)}" for record in caplog.records)
    assert "retry_scheduled" in told
    assert [] == [word for word in ("00123456", KEY, register.address) if word in told]


def test_the_example_asks_twice_in_both_kinds_of_host(capsys: pytest.CaptureFixture[str]) -> None:
    """It prints what became of each record, and how often it had to ask."""
    main()
    assert [
        "kontrakter[0]: taken",
        "kontrakter[1]: taken with remarks period.reversed",
        "2 requests",
        "the same, asynchronously (2 requests)",
    ] == capsys.readouterr().out.splitlines()
