"""One real transport for the exchanges of okstat: httpx, with stamina for the attempts, synchronous and asynchronous.

`python examples/ask_a_register.py` shows it at work.

okstat says what to ask and reads what comes; all that is about the network is here, and every part of it has an end:

- a connection, each read, and each attempt as a whole have time-outs; headers that drip are ended by asyncio only,
  which can break off anything
- an answer is read as far as a limit, whatever it says of its own length; it is not unpacked
- there are a few attempts, with growing pauses; `Retry-After` is kept to where it is short. What must not be asked
  twice, such as a queue that hands a document out once, is asked again only where no connection was made
- nothing is asked of another host: no redirect is followed, and an address that lies elsewhere is refused, so that
  keys stay with whom they were made for

Addresses may hold the number of an employee, and httpx writes them to its log, so its log is turned down.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from typing import TypedDict

import httpx
import stamina
from attrs import frozen

from okstat.feeds.exchange import Answer, FeedError, Request

logging.getLogger("httpx").setLevel(logging.WARNING)
logging.getLogger("httpcore").setLevel(logging.WARNING)

NOT_NOW = frozenset((429, 500, 502, 503, 504))
"""The statuses of a server that may answer later."""
NEVER_ASKED = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)
"""Faults after which the server has seen nothing of the request."""


class Attempts(TypedDict):
    """What stamina asks for."""

    attempts: int
    timeout: None
    wait_initial: float
    wait_max: float
    wait_jitter: float


@frozen
class Limits:
    """How long, how much, how often.

    Attributes:
        connect: seconds until there is a connection.
        read: seconds that a read or a write may take.
        whole: seconds that one attempt may take.
        most_bytes: how much is read of an answer.
        attempts: how often a request is sent at most.
        pause: seconds before the second attempt; before the third twice as many, with as much again by chance.
        longest_pause: the longest of the pauses, and of those that the server may ask for.
    """

    connect: float = 5.0
    read: float = 30.0
    whole: float = 120.0
    most_bytes: int = 64 * 1024 * 1024
    attempts: int = 4
    pause: float = 0.5
    longest_pause: float = 30.0

    def of_one_attempt(self) -> httpx.Timeout:
        """The time-outs as httpx wants them."""
        return httpx.Timeout(self.read, connect=self.connect)

    def of_all_attempts(self) -> Attempts:
        """The attempts and pauses as stamina wants them; what all of it takes follows from the parts."""
        return Attempts(
            attempts=self.attempts,
            timeout=None,
            wait_initial=self.pause,
            wait_max=self.longest_pause,
            wait_jitter=self.pause,
        )


class NotNowError(Exception):
    """The server answered that it cannot answer now."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(f"answered with status {answer.status}")
        self.answer = answer


@frozen
class Transport:
    """Carries requests with a client of httpx, which has the address, the keys and the certificates."""

    client: httpx.Client
    limits: Limits = Limits()

    def send(self, request: Request) -> Answer:
        """Ask, again where that may help. The last answer is given back whatever its status is.

        Raises:
            FeedError: no answer came, or it was none that can be taken. The message names no address.
        """
        caller = stamina.RetryingCaller(**self.limits.of_all_attempts())
        try:
            return caller(_again(request, self.limits), self._once, request)
        except NotNowError as last:
            return last.answer
        except httpx.HTTPError as fault:
            raise _no_answer(fault) from None

    def _once(self, request: Request) -> Answer:
        asked = _asked(self.client, request, self.limits)
        until = time.monotonic() + self.limits.whole
        response = self.client.send(asked, stream=True)
        try:
            reading = _Reading(response, self.limits)
            for chunk in response.iter_raw():
                reading.take(chunk)
                if time.monotonic() > until:
                    raise httpx.ReadTimeout("the answer does not come to an end")
            return reading.answer()
        finally:
            response.close()


@frozen
class AsyncTransport:
    """The same for a host that runs on asyncio."""

    client: httpx.AsyncClient
    limits: Limits = Limits()

    async def send(self, request: Request) -> Answer:
        """As `Transport.send`."""
        caller = stamina.AsyncRetryingCaller(**self.limits.of_all_attempts())
        try:
            return await caller(_again(request, self.limits), self._once, request)
        except NotNowError as last:
            return last.answer
        except httpx.HTTPError as fault:
            raise _no_answer(fault) from None

    async def _once(self, request: Request) -> Answer:
        asked = _asked(self.client, request, self.limits)
        try:
            async with asyncio.timeout(self.limits.whole):
                response = await self.client.send(asked, stream=True)
                try:
                    reading = _Reading(response, self.limits)
                    async for chunk in response.aiter_raw():
                        reading.take(chunk)
                    return reading.answer()
                finally:
                    await response.aclose()
        except TimeoutError:
            raise httpx.ReadTimeout("the answer does not come to an end") from None


# ── asking ─────────────────────────────────────────────────────────────────────────────────────


def _asked(client: httpx.Client | httpx.AsyncClient, request: Request, limits: Limits) -> httpx.Request:
    """The request as httpx sends it, below the address of the client."""
    headers = {**request.headers, "Accept-Encoding": "identity"}
    timeout = limits.of_one_attempt()
    try:
        asked = client.build_request(
            request.method, request.path, headers=headers, content=request.body or None, timeout=timeout
        )
    except httpx.InvalidURL:
        raise FeedError("the address cannot be read") from None
    base = client.base_url
    if (asked.url.scheme, asked.url.host, asked.url.port) != (base.scheme, base.host, base.port):
        raise FeedError("the address lies on another host")
    return asked


def _again(request: Request, limits: Limits) -> Callable[[Exception], bool | float]:
    """Whether to ask again after a fault, or in how many seconds."""

    def decide(fault: Exception) -> bool | float:
        if not request.is_repeatable:
            return isinstance(fault, NEVER_ASKED)
        if not isinstance(fault, NotNowError):
            return isinstance(fault, httpx.TransportError)
        pause = _pause(fault.answer)
        return True if pause is None else pause <= limits.longest_pause and pause

    return decide


def _pause(answer: Answer) -> float | None:
    """After how many seconds the server wants to be asked again: a number, or a day and time against its own clock."""
    told = answer.headers.get("retry-after", "").strip()
    if told.isascii() and told.isdigit():
        return float(told[:6])
    try:
        ahead = parsedate_to_datetime(told) - parsedate_to_datetime(answer.headers.get("date", ""))
    except (TypeError, ValueError):
        return None
    return max(0.0, ahead.total_seconds())


# ── reading ────────────────────────────────────────────────────────────────────────────────────


class _Reading:
    """One answer while it is read."""

    def __init__(self, response: httpx.Response, limits: Limits) -> None:
        self._response, self._most = response, limits.most_bytes
        self._body = bytearray()
        if response.headers.get("content-encoding", "identity") != "identity":
            raise FeedError("the answer is packed in a way that was not asked for")
        told = response.headers.get("content-length", "")[:20]
        self._hold(int(told) if told.isascii() and told.isdigit() else 0)

    def _hold(self, number: int) -> None:
        if number > self._most:
            raise FeedError(f"the answer is longer than {self._most} bytes")

    def take(self, chunk: bytes) -> None:
        """Add what came."""
        self._hold(len(self._body) + len(chunk))
        self._body += chunk

    def answer(self) -> Answer:
        """What came, when all of it is there."""
        answer = Answer(self._response.status_code, bytes(self._body), dict(self._response.headers))
        if answer.status in NOT_NOW:
            raise NotNowError(answer)
        return answer


def _no_answer(fault: httpx.HTTPError) -> FeedError:
    return FeedError(f"no answer: {type(fault).__name__}")
