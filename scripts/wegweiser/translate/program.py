"""The operator's own translation program: JSON lines in, JSON lines out. We know nothing else of it."""

from __future__ import annotations

import contextlib
import json
import queue
import shlex
import subprocess
import sys
import tempfile
import threading
from collections.abc import Generator, Mapping, Sequence
from typing import IO, Any

from wegweiser.errors import WegweiserError

Request = Mapping[str, Any]
_LONGEST = 1_000_000  # bytes of an answer
_SPEAK = 'Das Programm muss für jede Zeile eine Zeile schreiben: {"text": "…"}'


class Stopped(Exception):
    """The program gives no more answers; a whole German sentence says why."""


def words(command: str) -> list[str]:
    """The command as its words, with the quotation marks of the system it runs on."""
    try:
        if sys.platform == "win32":  # there a backslash is no escape, and the marks stay on
            found = [word.replace('"', "") for word in shlex.split(command, posix=False)]
        else:
            found = shlex.split(command)
    except ValueError:
        raise WegweiserError("Im Befehl fehlt ein Anführungszeichen.", f"Prüfen Sie: {command}") from None
    if not found:
        raise WegweiserError("Der Befehl ist leer.", "Nennen Sie Ihr Programm: --command 'mein-programm --zeilen'")
    return found


def ask(command: Sequence[str], requests: Sequence[Request], wait: float) -> Generator[str | None, None, None]:
    """An answer for each request in their order, None where there is none; `wait` seconds at most for each."""
    lines: queue.Queue[bytes] = queue.Queue()
    with tempfile.TemporaryFile() as said:
        try:
            program = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said)
        except (OSError, ValueError) as error:
            what = f"Das Programm „{command[0]}“ lässt sich nicht starten."
            raise WegweiserError(what, f"Prüfen Sie --command. Das System sagt: {error}") from None
        assert program.stdin
        assert program.stdout
        threading.Thread(target=_feed, args=(program.stdin, requests), daemon=True).start()
        threading.Thread(target=_collect, args=(program.stdout, lines), daemon=True).start()
        try:
            for _ in requests:
                yield _answer(_next(lines, wait), program, said)
        finally:
            with contextlib.suppress(OSError):
                program.kill()
            program.wait()


def _feed(pipe: IO[bytes], requests: Sequence[Request]) -> None:
    # In a thread of its own: a program that reads everything before it answers must not wait for us.
    with contextlib.suppress(OSError, ValueError), pipe:
        for request in requests:
            pipe.write(json.dumps(request).encode() + b"\n")  # ASCII: no program can mistake the encoding
            pipe.flush()


def _collect(pipe: IO[bytes], lines: queue.Queue[bytes]) -> None:
    with contextlib.suppress(OSError, ValueError), pipe:
        while line := pipe.readline(_LONGEST):
            if line.strip():
                lines.put(line)
    lines.put(b"")


def _next(lines: queue.Queue[bytes], wait: float) -> bytes:
    try:
        return lines.get(timeout=wait)
    except queue.Empty:
        raise Stopped(f"Das Programm hat {wait:g} Sekunden lang nicht geantwortet.") from None


def _answer(line: bytes, program: subprocess.Popen[bytes], said: IO[bytes]) -> str | None:
    if not line:
        raise Stopped(_ended(program, said))
    try:
        answer = json.loads(line)
    except (ValueError, RecursionError):
        answer = None
    if not isinstance(answer, dict):
        raise Stopped(f"Keine JSON-Zeile: „{line[:60].decode('utf-8', 'replace').strip()}“. {_SPEAK}")
    text = answer.get("text")
    return text.strip() or None if isinstance(text, str) else None


def _ended(program: subprocess.Popen[bytes], said: IO[bytes]) -> str:
    """What is known of a program that has closed its output too soon."""
    try:
        status: int | None = program.wait(5)
    except subprocess.TimeoutExpired:
        status = None
    said.seek(0)
    last = said.read().decode("utf-8", "replace").strip().rpartition("\n")[2].strip()
    ended = f" (Status {status})" if status else ""
    return f"Das Programm hat zu früh aufgehört{ended}" + (f": {last[:200]}" if last else ".")
