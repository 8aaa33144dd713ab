"""A first translation by an outside program: what it gets, what becomes of its answers, and when it fails."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from pathlib import Path

import make
import pytest

from wegweiser import pipeline
from wegweiser.errors import WegweiserError
from wegweiser.site import Site
from wegweiser.translate import accept, draft, po, program, protect
from wegweiser.translate.compose import Taken

BODY = """Sie bekommen eine [[Duldung]]. [Hilfe am Tag](index.md)

[[kontakt:notruf-112]]

- Bringen Sie 2 Fotos mit.
- Rufen Sie bis 10.30 Uhr an."""
# Answers each line in capitals, as a translator would: placeholders stay.
UPPER = 'answer = lambda given: {"text": given["text"].upper()}'
LOOP = """
import json, sys
{0}
for line in sys.stdin:
    given = json.loads(line)
    with open(sys.argv[1], "a", encoding="utf-8") as log:
        log.write(line)
    print(json.dumps(answer(given)), flush=True)
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make.site(tmp_path / "site", {"de/index.md": make.page(BODY, title="Start")})


def load(root: Path) -> Site:
    return pipeline.check(root, pipeline.Options(make.TODAY, cache=False))[0]


def command(root: Path, source: str, loop: bool = True) -> str:
    """A program of the operator as the shell would write it; each request it gets goes to log.jsonl."""
    path = root.parent / "mein programm.py"
    path.write_text(LOOP.format(source) if loop else source, "utf-8")
    words = [sys.executable, str(path), str(root.parent / "log.jsonl")]
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)


def run(root: Path, source: str = UPPER, *names: str, lang: str = "en", loop: bool = True, wait: float = 20) -> Taken:
    return draft.draft(load(root), lang, command(root, source, loop), names, wait)


def log(root: Path) -> list[dict[str, object]]:
    path = root.parent / "log.jsonl"
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() else []


def rules(found: Taken) -> list[str]:
    return [finding.rule for finding in found.findings]


def body(root: Path, lang: str = "en", name: str = "index") -> str:
    return (root / "content" / lang / f"{name}.md").read_text("utf-8")


def test_a_page_is_drafted_with_all_that_must_not_change(root: Path) -> None:
    found = run(root)
    assert rules(found) == []
    assert body(root) == (
        '---\ntitle: "START"\nsummary: "KURZ GESAGT."\n'
        "translation: {method: machine, reviewed_by: null, reviewed: null}\n---\n\n"
        "SIE BEKOMMEN EINE [[Duldung|DULDUNG]]. [HILFE AM TAG](index.md)\n\n"
        "[[kontakt:notruf-112]]\n\n- BRINGEN SIE 2 FOTOS MIT.\n- RUFEN SIE BIS 10.30 UHR AN.\n"
    )
    (change,) = found.changes
    assert (change.is_new, change.texts, len(change.pairs)) == (True, 5, 5)
    assert load(root).translated["en", "index"].replaced == ()


def test_the_program_gets_what_it_needs(root: Path) -> None:
    run(root, UPPER, lang="ar")
    assert log(root)[2] == {
        "text": "Sie bekommen eine ⟦1⟧Duldung⟦/1⟧. ⟦2⟧Hilfe am Tag⟦/2⟧",
        "lang": "ar",
        "context": "Start (Absatz)",
        "terms": {"Duldung": "تعليق الترحيل"},
    }
    assert [line["text"] for line in log(root)[3:]] == ["Bringen Sie ⟦1⟧ Fotos mit.", "Rufen Sie bis ⟦1⟧ Uhr an."]


def test_only_what_is_missing_or_has_new_german_is_sent(root: Path) -> None:
    run(root)
    accept.accept(load(root), "en", "index", accept.Wish(), make.TODAY)
    german = root / "content/de/index.md"
    german.write_text(german.read_text("utf-8").replace("2 Fotos", "3 Fotos") + "- Und bald.\n", "utf-8")
    (root / "content/de/neu.md").write_text(make.page("Rufen Sie bis 10.30 Uhr an.", title="Neu"), "utf-8")
    translated = root / "content/en/index.md"
    human = translated.read_text("utf-8").replace("START", "Begin").replace("reviewed_by: null", "reviewed_by: Amt")
    translated.write_text(human.replace("method: machine", "method: human"), "utf-8")
    (root.parent / "log.jsonl").unlink()
    run(root)
    # The title was edited by hand and the summary is known from the other page.
    assert [line["text"] for line in log(root)] == ["Bringen Sie ⟦1⟧ Fotos mit.", "Und bald.", "Neu"]
    now = human.replace("2 FOTOS", "3 FOTOS").replace("reviewed_by: Amt", "reviewed_by: null")
    assert body(root) == now + "- UND BALD.\n"
    assert body(root, name="neu").endswith("RUFEN SIE BIS 10.30 UHR AN.\n")


def test_only_the_named_pages_are_drafted(root: Path) -> None:
    (root / "content/de/neu.md").write_text(make.page("Kommen Sie.", title="Neu"), "utf-8")
    run(root, UPPER, "neu")
    assert not (root / "content/en/index.md").exists()
    assert body(root, name="neu").endswith("KOMMEN SIE.\n")
    with pytest.raises(WegweiserError, match="„neuu“ gibt es nicht") as error:
        run(root, UPPER, "neuu")
    assert "„neu“" in error.value.hint


def test_what_lost_a_placeholder_is_sent_once_more_as_it_is_written(root: Path) -> None:
    # Knows Markdown, but not our placeholders.
    found = run(root, 'answer = lambda given: {"text": given["text"].replace("⟦", "<").replace("⟧", ">")}')
    assert rules(found) == []
    assert [line["text"] for line in log(root)][5:] == [
        "Sie bekommen eine [[Duldung]]. [Hilfe am Tag](index.md)",
        "Bringen Sie 2 Fotos mit.",
        "Rufen Sie bis 10.30 Uhr an.",
    ]
    assert "Bringen Sie 2 Fotos mit." in body(root)


@pytest.mark.parametrize(
    ("source", "what"),
    [
        ('given["text"].replace("⟦1⟧", "").replace("2 Fotos", "Fotos")', "fehlt die Zahl 2"),
        ('given["text"].replace("⟦1⟧", "⟦1⟧ ⟦1⟧").replace("2 Fotos", "<b>2</b> Fotos")', "HTML ist nicht erlaubt."),
        ('given["text"].replace("⟦1⟧", "⟦2⟧").replace("2 Fotos", "2 [[Duldung]]")', "[[Duldung|…]] steht"),
        ('"" if "Fotos" in given["text"] else given["text"]', "keinen Text"),
        ('given["text"].replace("Fotos", "\\ud800")', "U+D800"),
        ('given["text"].replace("Fotos", "\\u0007")', "U+0007"),
        ('None if "Fotos" in given["text"] else given["text"]', "keinen Text"),
    ],
)
def test_a_spoilt_answer_leaves_its_text_out(root: Path, source: str, what: str) -> None:
    found = run(root, f'answer = lambda given: {{"text": {source}}}')
    assert "unfit-answer" in rules(found)
    assert "incomplete-page" in rules(found)
    assert any(what in finding.message for finding in found.findings), found.findings
    assert {finding.path for finding in found.findings} == {"content/de/index.md", "content/en/index.md"}
    assert not (root / "content/en/index.md").exists()


def test_good_answers_for_an_unfinished_page_are_not_asked_for_again(root: Path) -> None:
    run(root, 'answer = lambda given: {"text": "" if "Fotos" in given["text"] else given["text"]}')
    (root.parent / "log.jsonl").unlink()
    found = po.export(load(root), "en", root / "po")[0].read_text("utf-8")
    assert '#, fuzzy\nmsgctxt "index e4bb9f1ece9af926"\nmsgid "Start"\nmsgstr "Start"\n' in found
    assert rules(run(root)) == []
    assert [line["text"] for line in log(root)] == ["Bringen Sie ⟦1⟧ Fotos mit."]
    assert not (root / ".wegweiser/draft-en.json").exists()


@pytest.mark.parametrize(
    ("source", "what"),
    [
        ("import sys; sys.stderr.write('x\\nkein Schlüssel'); sys.exit(3)", "(Status 3): kein Schlüssel"),
        ("print('Hallo', flush=True); input()", "Keine JSON-Zeile: „Hallo“."),
        ("print('[1]', flush=True); input()", "Keine JSON-Zeile"),
        ("import time; time.sleep(60)", "1 Sekunden lang nicht geantwortet"),
        ("", "zu früh aufgehört."),
    ],
)
def test_a_program_that_fails_ends_in_a_sentence(root: Path, source: str, what: str) -> None:
    with pytest.raises(WegweiserError) as error:
        run(root, source, loop=False, wait=1 if "sleep" in source else 20)
    assert what in error.value.message
    assert not (root / "content/en").exists()


def test_what_was_answered_before_a_failure_is_not_lost(root: Path) -> None:
    stop = "import json, sys\nfor line in list(sys.stdin)[:3]:\n    print(line, flush=True)\nsys.exit(1)"
    found = run(root, stop, loop=False)
    assert rules(found) == ["stopped-program", "incomplete-page"]
    assert "(Status 1). 2 Texte sind nicht übersetzt." in found.findings[0].message
    assert found.findings[0].severity == "error"
    assert rules(run(root)) == []
    assert len(log(root)) == 2


@pytest.mark.parametrize("lines", ["sys.stdin", "list(sys.stdin)"], ids=["one by one", "all at once"])
def test_a_program_may_read_in_its_own_way(root: Path, lines: str) -> None:
    source = f"import json, sys\nfor line in {lines}: print(json.dumps(json.loads(line)))"
    files = {f"content/de/s{n}.md": make.page(f"Wort {n}. " + "Lang. " * 500, title=f"T{n}") for n in range(60)}
    for name, text in files.items():
        (root / name).write_text(text, "utf-8")
    assert rules(run(root, source, loop=False)) == []
    assert (root / "content/en/s59.md").exists()


def test_line_breaks_in_a_title_are_taken_out(root: Path) -> None:
    assert rules(run(root, 'answer = lambda given: {"text": given["text"].replace("Start", "Here\\nwe go")}')) == []
    assert 'title: "Here we go"' in body(root)


def test_nothing_to_do_starts_no_program(root: Path) -> None:
    run(root)
    (root.parent / "log.jsonl").unlink()
    assert run(root) == Taken((), ())
    assert log(root) == []


def test_a_command_that_is_none_is_named(root: Path) -> None:
    for given, what in (("", "leer"), ("'a", "Anführungszeichen"), ("gibt-es-nicht --x", "„gibt-es-nicht“")):
        with pytest.raises(WegweiserError, match=what):
            draft.draft(load(root), "en", given)


def test_a_command_on_windows_keeps_its_backslashes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program.sys, "platform", "win32")
    assert program.words(r'"C:\Program Files\x.exe" --model=a\b "c d"') == [
        r"C:\Program Files\x.exe",
        r"--model=a\b",
        "c d",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Eine [[Duldung]] und [[Duldung|zwei]], [Text 12](../hilfe.md#x) am 03.04.2026 um 9 Uhr",
        "[[fakt:preis]] [[bild:frist]] **fett** [[ohne Papiere]]",
        "nichts",
    ],
)
def test_placeholders_come_back(text: str) -> None:
    hidden = protect.hide(text)
    assert not any(sign in hidden.text for sign in ("[[", "](", "2026"))
    assert hidden.show(hidden.text) == text.replace("[[Duldung]]", "[[Duldung|Duldung]]").replace(
        "[[ohne Papiere]]", "[[ohne Papiere|ohne Papiere]]"
    )


@pytest.mark.parametrize(
    "answer", ["⟦1⟧a b⟦2⟧", "⟦/1⟧a⟦1⟧ ⟦2⟧", "⟦1⟧a⟦/1⟧ ⟦2⟧ ⟦2⟧", "⟦1⟧a⟦/1⟧ ⟦2⟧ ⟦3⟧", "⟦1⟧a⟦/1⟧ ⟦2⟧ ⟦", "a"]
)
def test_a_lost_or_doubled_placeholder_is_seen(answer: str) -> None:
    assert protect.hide("[[Duldung]] 12").show(answer) is None


def test_placeholders_may_move_and_be_written_in_other_digits() -> None:
    assert protect.hide("[[Duldung]] 12").show("⟦ ٢ ⟧ ⟦١⟧تعليق⟦/١⟧") == "12 [[Duldung|تعليق]]"
