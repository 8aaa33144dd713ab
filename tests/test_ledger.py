"""The ledger: what it keeps, what it forgives, and that Git's merge of two branches loses nothing."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import make
import pytest

from wegweiser import cli, ledger, pipeline
from wegweiser.ledger import Back
from wegweiser.model import Translated

GERMAN = "Eins ist hier.\n\nZwei ist hier.\n\nDrei ist hier.\n\nVier ist hier."
ENGLISH = "One is here.\n\nTwo is here.\n\nThree is here.\n\nFour is here."
A, B, C = "a" * 16, "b" * 16, "c" * 16


def site(folder: Path) -> Path:
    """A page in two languages, accepted."""
    made = make.site(folder, {"de/a.md": make.page(GERMAN), "en/a.md": make.page(ENGLISH, title="Title")})
    assert accept(made) == 0
    return made


def accept(folder: Path, *more: str) -> int:
    return cli.main(["-C", str(folder), "translate", "accept", "a", "--lang", "en", *more])


def state(folder: Path) -> Translated:
    return pipeline.check(folder, pipeline.Options(make.TODAY))[0].translated["en", "a"]


def edit(folder: Path, lang: str, old: str, new: str) -> None:
    path = folder / f"content/{lang}/a.md"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    file, back = tmp_path / "x" / "a.jsonl", Back("same", C, "2026-11-21", "machine", 2, 2)
    ledger.write(file, [(A, B), (B, A), (A, B)], [back])
    read, faults = ledger.parse(file)
    assert not faults
    assert read.pairs == {(A, B), (B, A)}
    assert read.backs == (back,)
    first = json.loads(file.read_text(encoding="utf-8").split("\n")[0])
    assert first["back"] == "same"
    assert file.read_text(encoding="utf-8").count("\n") == 3


@pytest.mark.parametrize(
    "line", ["<<<<<<< HEAD", "{", "[]", '{"de": "kurz", "tr": "x"}', '{"back": "maybe"}', "\\u0000"]
)
def test_a_spoilt_line_counts_as_not_accepted(tmp_path: Path, line: str) -> None:
    made = site(tmp_path)
    file = made / "content/_data/ledger/en/a.jsonl"
    file.write_text(f"{file.read_text(encoding='utf-8')}{line}\n", encoding="utf-8")
    findings = pipeline.check(made, pipeline.Options(make.TODAY))[1]
    assert [(f.rule, f.severity, f.line) for f in findings if f.path.endswith("a.jsonl")] == [
        ("broken-ledger", "warning", 7)
    ]
    assert state(made).state == "current"


def test_one_german_paragraph_makes_exactly_its_translation_stale(tmp_path: Path) -> None:
    made = site(tmp_path)
    edit(made, "de", "Zwei ist hier.", "Zwei ist dort.")
    assert state(made) == Translated("stale", ((8, 8),))
    assert accept(made) == 1  # the translation is still the old one
    assert state(made).state == "stale"
    assert accept(made, "--unchanged-meaning") == 0
    assert state(made).state == "current"


def test_back_to_the_old_german_with_the_new_translation_is_stale(tmp_path: Path) -> None:
    made = site(tmp_path)
    edit(made, "de", "Zwei ist hier.", "Zwei ist dort.")
    edit(made, "en", "Two is here.", "Two is there.")
    assert state(made) == Translated("changed", ((8, 8),))  # both are new: the German stands beside it
    assert accept(made) == 0
    edit(made, "de", "Zwei ist dort.", "Zwei ist hier.")
    assert state(made).stale == ((8, 8),)


def test_a_paragraph_put_in_moves_no_other(tmp_path: Path) -> None:
    made = site(tmp_path)
    edit(made, "de", "Zwei ist hier.", "Ganz neu.\n\nZwei ist hier.")
    assert state(made) == Translated("changed", (), (3,))
    edit(made, "de", "Drei ist hier.\n\n", "")
    assert state(made).replaced == (3,)


def test_two_swapped_paragraphs_are_told(tmp_path: Path) -> None:
    made = site(tmp_path)
    text = ENGLISH.replace("Two", "X").replace("Three", "Two").replace("X", "Three")
    (made / "content/en/a.md").write_text(make.page(text, title="Title"), encoding="utf-8")
    assert state(made) == Translated("changed", (), (3,))  # one stands where it belongs, the other is there in German
    assert accept(made) == 1


def test_two_swapped_german_paragraphs_are_told(tmp_path: Path) -> None:
    made = site(tmp_path)
    text = GERMAN.replace("Zwei", "X").replace("Drei", "Zwei").replace("X", "Drei")
    (made / "content/de/a.md").write_text(make.page(text), encoding="utf-8")
    assert state(made) == Translated("changed", (), (3,))


def test_a_slip_mended_in_old_text_leaves_the_german_beside_it(tmp_path: Path) -> None:
    made = site(tmp_path)
    edit(made, "de", "Zwei ist hier.", "Zwei ist nicht hier.")
    edit(made, "en", "Two is here.", "Two is heere.")
    assert state(made) == Translated("changed", ((8, 8),))


def test_german_that_comes_back_from_an_older_branch_makes_stale(tmp_path: Path) -> None:
    made = site(tmp_path)
    file = made / "content/_data/ledger/en/a.jsonl"
    older = file.read_text(encoding="utf-8")
    edit(made, "de", "Zwei ist hier.", "Zwei ist nicht hier.")
    edit(made, "en", "Two is here.", "Two is not here.")
    assert accept(made) == 0
    file.write_text(older + file.read_text(encoding="utf-8"), encoding="utf-8")  # as a merge leaves it
    assert state(made).state == "current"
    edit(made, "de", "Zwei ist nicht hier.", "Zwei ist hier.")
    assert state(made) == Translated("stale", ((8, 8),))


def test_one_bad_byte_costs_one_line(tmp_path: Path) -> None:
    made = site(tmp_path)
    file = made / "content/_data/ledger/en/a.jsonl"
    file.write_bytes(b"\xff\xfe kaputt\n" + file.read_bytes())
    edit(made, "de", "Zwei ist hier.", "Zwei ist nicht hier.")
    assert state(made).state == "stale"
    assert accept(made) == 1


def test_a_ledger_without_a_page_is_told(tmp_path: Path) -> None:
    made = site(tmp_path)
    for lang in ("de", "en"):
        (made / f"content/{lang}/a.md").rename(made / f"content/{lang}/b.md")
    findings = pipeline.check(made, pipeline.Options(make.TODAY))[1]
    assert [f.path for f in findings if f.rule == "unknown-ledger"] == ["content/_data/ledger/en/a.jsonl"]


def test_line_zero_is_no_line(tmp_path: Path) -> None:
    made = site(tmp_path)
    edit(made, "en", "Two is here.", "Two is there.")
    assert accept(made, "--block", "0") == 2
    assert state(made).state == "changed"


def test_a_cell_is_compared_with_the_one_in_its_column(tmp_path: Path) -> None:
    rows = "| A | B | C |\n|---|---|---|\n| Kinder | frei | |"
    made = make.site(tmp_path, {"de/a.md": make.page(rows), "en/a.md": make.page(rows.replace("frei | |", "| free |"))})
    assert len(state(made).replaced) == 1


def test_one_piece_alone(tmp_path: Path) -> None:
    made = site(tmp_path)
    edit(made, "de", "Eins ist hier.", "Eins ist dort.")
    edit(made, "de", "Vier ist hier.", "Vier ist dort.")
    assert accept(made, "--block", "6", "--unchanged-meaning") == 0
    assert state(made).stale == ((12, 12),)
    assert accept(made, "--block", "99") == 2


def test_a_fact_that_differs_cannot_be_accepted(tmp_path: Path) -> None:
    made = make.site(
        tmp_path, {"de/a.md": make.page("Sie haben 14 Tage."), "en/a.md": make.page("You have 41 days.", title="T")}
    )
    assert accept(made) == 1
    assert state(made).replaced == (2,)
    assert len(ledger.parse(made / "content/_data/ledger/en/a.jsonl")[0].pairs) == 2  # title and summary


def git(folder: Path, *words: str) -> None:
    command = ["git", "-C", str(folder), "-c", "user.name=x", "-c", "user.email=x@example.org", *words]
    subprocess.run(command, check=True, capture_output=True)


def branch(folder: Path, name: str, german: str, english: str) -> None:
    """A branch that renews one paragraph in both languages and accepts it."""
    git(folder, "checkout", "-q", "-B", name, "main")
    edit(folder, "de", *german.split(" → "))
    edit(folder, "en", *english.split(" → "))
    assert accept(folder) == 0
    git(folder, "commit", "-qam", name)


def test_a_merge_of_two_branches_keeps_every_state(tmp_path: Path) -> None:
    made = site(tmp_path)
    shutil.copy(make.ROOT / ".gitattributes", made / ".gitattributes")
    git(made, "init", "-q", "-b", "main")
    git(made, "add", "-A")
    git(made, "commit", "-qm", "start")
    branch(made, "one", "Eins ist hier. → Eins ist neu.", "One is here. → One is new.")
    branch(made, "four", "Vier ist hier. → Vier ist neu.", "Four is here. → Four is new.")
    git(made, "merge", "-q", "one", "-m", "both")
    assert state(made).state == "current"
    git(made, "checkout", "-q", "-B", "two", "main")  # a third one changed the German alone
    edit(made, "de", "Zwei ist hier.", "Zwei ist neu.")
    git(made, "commit", "-qam", "two")
    git(made, "merge", "-q", "four", "-m", "all")
    assert state(made).stale == ((8, 8),)


def test_two_verdicts_after_a_merge(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    rows = [
        {"back": verdict, "of": of, "on": "2026-11-21", "by": "machine"}
        for verdict, of in (("same", A), ("differs", C))
    ]
    pieces = ["x"]
    rows += [
        {"back": verdict, "of": ledger.whole(pieces), "on": "2026-11-21", "by": "m"} for verdict in ("same", "differs")
    ]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    back = ledger.parse(file)[0].back(pieces)
    assert back is not None
    assert back.verdict == "differs"  # of two on the same text, the one that warns


def test_a_line_in_a_commit_accepts_what_stood_there_then(tmp_path: Path) -> None:
    made = make.site(tmp_path, {"de/a.md": make.page(GERMAN), "en/a.md": make.page(ENGLISH, title="Title")})
    git(made, "init", "-q", "-b", "main")
    git(made, "add", "-A")
    git(made, "commit", "-qm", "Translate\n\nTranslation-accepted: en a")
    edit(made, "de", "Vier ist hier.", "Vier ist neu.")
    git(made, "commit", "-qam", "Change it once more\n\nTranslation-accepted: xx nirgends")
    assert state(made).state == "changed"
    assert cli.main(["-C", str(made), "translate", "accept", "--from-commits", "HEAD"]) == 1  # xx is told
    assert state(made) == Translated("stale", ((12, 12),))


def test_a_line_in_a_commit_accepts_no_old_text_and_no_guess(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = site(tmp_path)
    git(made, "init", "-q", "-b", "main")
    edit(made, "de", "Zwei ist hier.", "Zwei ist nicht hier.")
    git(made, "add", "-A")
    git(made, "commit", "-qm", "Only the German\n\nTranslation-accepted: en a")
    assert cli.main(["-C", str(made), "translate", "accept", "--from-commits", "HEAD"]) == 1
    assert "Das Deutsche ist neu" in capsys.readouterr().err
    assert state(made).state == "stale"
    git(made, "commit", "-q", "--allow-empty", "-m", "Say so\n\nTranslation-accepted: en a unchanged-meaning")
    assert cli.main(["-C", str(made), "translate", "accept", "--from-commits", "HEAD~1..HEAD"]) == 0
    assert state(made).state == "current"
    edit(made, "de", "Drei ist hier.", "Ganz neu hier.\n\nDrei ist hier.")
    git(made, "commit", "-qam", "A paragraph more\n\nTranslation-accepted: en a")
    before = (made / "content/_data/ledger/en/a.jsonl").read_bytes()
    assert cli.main(["-C", str(made), "translate", "accept", "--from-commits", "HEAD~1..HEAD"]) == 1
    assert (made / "content/_data/ledger/en/a.jsonl").read_bytes() == before


def test_a_page_in_another_encoding_stops_nobody_else(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = make.site(tmp_path, {"de/a.md": make.page(GERMAN), "de/b.md": make.page("Hier.")})
    (made / "content/en").mkdir(exist_ok=True)
    (made / "content/en/a.md").write_text(make.page(ENGLISH, title="Title"), encoding="utf-8")
    (made / "content/en/b.md").write_bytes(make.page("Ä hier.").encode("latin-1"))
    git(made, "init", "-q", "-b", "main")
    git(made, "add", "-A")
    git(made, "commit", "-qm", "Both\n\nTranslation-accepted: en b\nTranslation-accepted: en a")
    assert cli.main(["-C", str(made), "translate", "accept", "--from-commits", "HEAD"]) == 1
    assert "en b" in capsys.readouterr().err
    assert state(made).state == "current"


def test_a_range_is_no_option(tmp_path: Path) -> None:
    made = make.site(tmp_path / "site")
    git(made, "init", "-q", "-b", "main")
    assert cli.main(["-C", str(made), "translate", "accept", f"--from-commits=--output={tmp_path / 'x'}"]) == 2
    assert not (tmp_path / "x").exists()


def test_a_verdict_that_warns_stays(tmp_path: Path) -> None:
    made = site(tmp_path)
    assert accept(made, "--back", "same") == 0
    file = made / "content/_data/ledger/en/a.jsonl"
    same = file.read_text(encoding="utf-8")
    assert accept(made, "--back", "differs") == 0
    file.write_text(file.read_text(encoding="utf-8") + same, encoding="utf-8")  # as a merge leaves it
    assert accept(made) == 0
    assert {back.verdict for back in ledger.parse(file)[0].backs} == {"same", "differs"}


def test_without_git_or_its_commits_a_sentence_says_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = make.site(tmp_path)
    assert cli.main(["-C", str(made), "translate", "accept", "--from-commits", "A..B"]) == 2
    assert "Nennen Sie die Commits so" in capsys.readouterr().err
