"""Whatever an editor writes, nothing crashes: generated Markdown, front matter and YAML thrown at every reader."""

from __future__ import annotations

import tempfile
from pathlib import Path

import make
from hypothesis import given, settings
from hypothesis import strategies as st

from wegweiser import config, data, expand, front, load, parse, read, sentences
from wegweiser.language import get
from wegweiser.model import Finding
from wegweiser.render import body

PIECES = st.sampled_from(
    [
        *(
            "[[",
            "]]",
            "|",
            "[[Duldung]]",
            "[[Duldung|x]]",
            "[[kontakt:notruf-112]]",
            "[[fakt:preis]]",
            "[x](",
            ")",
            "](y.md)",
        ),
        *(
            "# ",
            "## ",
            "- ",
            "1. ",
            "> ",
            "```\n",
            "    ",
            "\t",
            '!!! warning "T"\n',
            "| a | b |\n|---|:-:|\n",
            "**",
            "_",
            "`",
        ),
        *(
            "<b>",
            "<!--",
            "-->",
            "&amp;",
            "\\",
            "\n",
            "\n\n",
            "Wort ",
            "مساعدة ",
            "ሓገዝ ",
            "👩‍👩‍👧 ",
            "\u202e",
            "\x0b",
            "\u2028",
            "112 ",
        ),
    ]
)
MARKDOWN = st.lists(PIECES | st.text(max_size=12), max_size=40).map("".join)
YAML_PIECES = st.sampled_from(
    [
        *("title: ", "summary: x\n", "- ", "{", "}", "[", "]", ":", "\n", "  "),
        *("&a ", "*a", "!!x ", "2026-02-30", "'", '"', "#", "<<: ", "? ", "0x", "1_0", "~"),
    ]
)
YAML_TEXT = st.lists(YAML_PIECES | st.text(max_size=8), max_size=30).map("".join)


def _data() -> data.Data:
    with tempfile.TemporaryDirectory() as folder:
        return data.load(make.site(Path(folder)))[0]


DATA = _data()


@settings(max_examples=300, deadline=None)
@given(MARKDOWN)
def test_any_markdown_is_parsed_expanded_and_drawn(text: str) -> None:
    document = parse.parse(text, 7)
    lines = len(document.lines)
    for at in (
        *(mark.at for mark in document.marks),
        *(at for _, at in document.refused),
        *(block.at for block in document.blocks),
    ):
        assert 7 <= at.line < 7 + lines
        assert at.column >= 1
    list(expand.unknown(document, DATA))
    for block in document.blocks:
        assert all(sentence.text for sentence in sentences.split(block))
    ink = body.Ink("a/b", get("ar"), make.TODAY, expand.expand(document, DATA), {"index": "index.html"}, "../")
    html = body.draw(document, ink)
    assert "<b>" not in html  # raw HTML never reaches a page
    assert "<!--" not in html
    assert "\ue000" not in html.replace("\ue000", "") or "\ue000" in text


@settings(max_examples=150, deadline=None)
@given(YAML_TEXT | st.text(max_size=200))
def test_any_yaml_gives_a_value_or_a_fault_with_its_line(text: str) -> None:
    _, faults = read.tree(text, first_line=2)
    for fault in faults:
        assert 2 <= fault.line <= text.count("\n") + 3
        assert fault.message.endswith((".", "!", "…"))


@settings(max_examples=100, deadline=None)
@given(
    st.binary(max_size=300) | YAML_TEXT.map(lambda text: f"---\n{text}\n---\nText.\n".encode("utf-8", "surrogatepass"))
)
def test_any_file_is_loaded_or_refused(raw: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = make.site(Path(folder), {"en/index.md": make.page("Go.")})
        (root / "content/de/seite.md").write_bytes(raw)
        for name in ("contacts.yml", "glossary.yml", "facts.yml", "operator.yml"):
            (root / "content/_data" / name).write_bytes(raw)
        pages, findings = load.load(config.load(root))
        _, faults = data.load(root)
        named = {finding.path for finding in findings}
        assert any(page.name == "seite" for page in pages) or "content/de/seite.md" in named
        for finding in (*findings, *faults):
            _kind(finding)


def _kind(finding: Finding) -> None:
    """A finding anybody can act on: a place, a whole sentence, and what to do."""
    assert finding.line >= 1
    assert finding.column >= 1
    assert finding.message.endswith((".", "!", ")"))
    assert finding.advice


@given(st.text(max_size=120))
def test_front_matter_is_split_or_missed_without_loss(text: str) -> None:
    matter, rest, line = front.split(text)
    if matter is not None:
        assert text.split("\n")[line - 1 :] == rest.split("\n") or not rest
