"""One language, one process: the same piece of work for each, as many at a time as asked."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

Result = TypeVar("Result")
Progress = Callable[[str, int, int], None]  # what, how many are done, of how many
FORKS = sys.platform == "linux"  # elsewhere forking is not safe or not there, and a process takes a second to start


def each(
    work: Callable[[str], Result], langs: Sequence[str], jobs: int, what: str, progress: Progress
) -> dict[str, Result]:
    """`work(lang)` for every language; results in the order given."""
    done: dict[str, Result] = {}
    if jobs == 1 or len(langs) == 1:
        for lang in langs:
            done[lang] = work(lang)
            progress(what, len(done), len(langs))
        return done
    from concurrent.futures import ProcessPoolExecutor, as_completed  # here and below: one page needs no processes

    begun = os.getpid(), work
    with ProcessPoolExecutor(jobs, mp_context=_context(), initializer=_begin, initargs=begun) as pool:
        waiting = {pool.submit(_do, lang): lang for lang in langs}
        for future in as_completed(waiting):
            done[waiting[future]] = future.result()
            progress(what, len(done), len(langs))
    return {lang: done[lang] for lang in langs}


_work: Callable[[str], Any] = str  # of this worker


def _begin(parent: int, work: Callable[[str], Any]) -> None:
    """The work comes once, not with every language; a forked worker has it already, with all the pages of a site."""
    global _work
    _work = work
    _end_with(parent)


def _do(lang: str) -> Any:
    return _work(lang)


def _context() -> Any:
    """Forked workers have everything imported already."""
    import multiprocessing

    return multiprocessing.get_context("fork" if FORKS else "spawn")


def _end_with(parent: int) -> None:
    """A worker whose parent was killed must not go on writing into a folder the next build may use."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.3)
        os._exit(1)

    if os.name == "posix":
        threading.Thread(target=watch, daemon=True).start()
