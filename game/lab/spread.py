"""Spreading a run over processes: the same matches, whoever plays them."""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from typing import Any

from game.content.faults import Fault, FaultError
from game.lab.batch import run_batch
from game.lab.matches import Match, Plan, Played

CHUNK = 16  # matches a world plays, at most, before its worker hands in what it has
LOOK = 0.2  # seconds between looks at how far the workers are
PATIENCE = 3  # deaths of workers in a row, without a finished chunk, before giving up


def run_matches(
    plan: Plan,
    seeds: Sequence[int],
    *,
    worlds: int,
    jobs: int,
    told: Callable[[int], None] | None = None,
) -> Played:
    """Play one match for each seed and return them in order of seed.

    ``worlds`` matches run side by side in each of ``jobs`` processes.  ``told`` hears how many more
    are done.  The result does not depend on either number.
    """
    told = told or (lambda _: None)
    if jobs == 1 or len(seeds) < 2:
        return run_batch(plan, seeds, worlds, lambda _: told(1))
    done = _run_chunks(plan, chunks_of(seeds, worlds, jobs), worlds, jobs, told)
    matches: list[Match] = []
    for number in sorted(done):
        matches += done[number].matches
    return Played(tuple(matches), sum(played.agent_steps for played in done.values()))


def chunks_of(seeds: Sequence[int], worlds: int, jobs: int) -> list[Sequence[int]]:
    """Cut seeds, in order, into chunks of even size: enough for each job, and as long as may be.

    At the end of a chunk worlds stand idle until its longest match is over, so few chunks are quick
    and many lose little when a worker dies.  Every worker gets the same number of them, so that
    none waits for the last one alone.
    """
    rounds = -(-len(seeds) // (CHUNK * worlds * jobs))
    count = min(len(seeds), rounds * jobs)
    return [seeds[len(seeds) * i // count : len(seeds) * (i + 1) // count] for i in range(count)]


def _run_chunks(
    plan: Plan,
    chunks: Sequence[Sequence[int]],
    worlds: int,
    jobs: int,
    told: Callable[[int], None],
) -> dict[int, Played]:
    """Play every chunk; when a worker dies, hire new ones for what is not done yet."""
    done: dict[int, Played] = {}
    deaths = best = 0

    def told_of(total: int) -> None:
        nonlocal best  # what a worker lost when it died is told once
        if total > best:
            told(total - best)
            best = total

    while len(done) < len(chunks):
        before = len(done)
        try:
            _run_pool(plan, chunks, worlds, jobs, done, told_of)
        except BrokenProcessPool:
            deaths = 1 if len(done) > before else deaths + 1
            if deaths == PATIENCE:
                told_why = "worker processes keep dying; fewer --jobs or --worlds need less memory"
                raise FaultError([Fault(plan.level, told_why)]) from None
    return done


def _run_pool(
    plan: Plan,
    chunks: Sequence[Sequence[int]],
    worlds: int,
    jobs: int,
    done: dict[int, Played],
    told: Callable[[int], None],
) -> None:
    """Play what is not in ``done`` yet with one pool of workers; tell how many are over."""
    # spawned, not forked: a fork copies threads' locks (progress display) in any state
    spawning = multiprocessing.get_context("spawn")
    # plain memory without a lock, which a worker that dies could not keep
    played = spawning.RawArray("q", len(chunks))
    for number in done:
        played[number] = len(chunks[number])
    pool = ProcessPoolExecutor(
        jobs, mp_context=spawning, initializer=_begin_work, initargs=(played,)
    )
    try:
        running = _submit(pool, plan, chunks, worlds, done)
        while running:
            finished, _ = wait(running, LOOK, return_when=FIRST_COMPLETED)
            for future in finished:
                number = running.pop(future)
                done[number] = future.result()
            told(sum(played))
    except BaseException:
        for process in list((getattr(pool, "_processes", None) or {}).values()):
            with contextlib.suppress(OSError):
                process.terminate()
        pool.shutdown(wait=True, cancel_futures=True)
        raise
    pool.shutdown()


def _submit(
    pool: ProcessPoolExecutor,
    plan: Plan,
    chunks: Sequence[Sequence[int]],
    worlds: int,
    done: Collection[int],
) -> dict[Future[Played], int]:
    """Hand out what is not done yet; return the number of the chunk of each future."""
    try:
        return {
            pool.submit(_play, plan, list(chunk), worlds, number): number
            for number, chunk in enumerate(chunks)
            if number not in done
        }
    except (OSError, RuntimeError, ValueError) as error:
        # a worker died while others were still being hired: the pool closes under our hands
        raise BrokenProcessPool(str(error)) from error


_played: Any = None  # in a worker: how many matches of each chunk are over


def _begin_work(played: Any) -> None:
    """Leave Ctrl-C to the parent, which stops its workers itself, and report to it."""
    global _played  # noqa: PLW0603 - a worker is told once, when it is hired
    _played = played
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _play(plan: Plan, seeds: Sequence[int], worlds: int, number: int) -> Played:
    """Play one chunk in a worker."""
    _played[number] = 0

    def told(_: Match) -> None:
        _played[number] += 1

    return run_batch(plan, seeds, worlds, told)
