"""The one parser: blocks, marks and links with the line and column an editor finds them at."""

from __future__ import annotations

from wegweiser import parse

TEXT = """Hallo **du** [x](y.md) und [[Duldung|own words]].

!!! warning "Titel [[A]]"
    Text im
    Kasten

    [[kontakt:notruf-112]]

    - a
    - b [[fakt:x]]

| Tag | Zeit |
|---|:-:|
| Mo [[D|w]] | 9 |

## Überschrift
"""


def test_blocks_have_their_kind_and_place() -> None:
    blocks = parse.parse(TEXT, 10).blocks
    assert [(block.kind, block.text.strip(), block.at.line) for block in blocks] == [
        ("paragraph", "Hallo du x und own words.", 10),
        ("title", "Titel A", 12),
        ("paragraph", "Text im Kasten", 13),
        ("item", "a", 18),
        ("item", "b", 19),
        ("cell", "Tag", 21),
        ("cell", "Zeit", 21),
        ("cell", "Mo w", 23),
        ("cell", "9", 23),
        ("heading", "Überschrift", 25),
    ]
    assert blocks[-1].level == 2


def test_marks_and_links_stand_where_the_editor_finds_them() -> None:
    document = parse.parse(TEXT, 10)
    lines = TEXT.split("\n")
    for mark in document.marks:
        assert lines[mark.at.line - 10][mark.at.column - 1 :].startswith(mark.at.text), mark
    assert [(mark.kind, mark.key, mark.words, mark.alone) for mark in document.marks] == [
        ("term", "Duldung", "own words", False),
        ("term", "A", "", False),
        ("kontakt", "notruf-112", "", True),
        ("fakt", "x", "", False),
        ("term", "D", "w", False),
    ]
    (link,) = document.links
    assert (link.target, link.text) == ("y.md", "x")
    assert lines[0][link.at.column - 1 :].startswith("[x](y.md)")


def test_a_mark_at_the_start_of_a_line_is_no_link_definition() -> None:
    document = parse.parse("[[Duldung]]: so heißt das Papier.\n")
    assert [mark.key for mark in document.marks] == ["Duldung"]
    assert document.blocks[0].text == "Duldung: so heißt das Papier."


def test_a_bar_in_a_mark_does_not_split_a_table_cell() -> None:
    cells = [block.text for block in parse.parse("| a [[D|w]] | b |\n|---|---|\n| c | d |\n").blocks]
    assert cells == ["a w", "b", "c", "d"]


def test_only_contacts_alone_become_cards() -> None:
    alone = {mark.key: mark.alone for mark in parse.parse("[[kontakt:a]]\n[[kontakt:b]]\n\nText [[kontakt:c]]\n").marks}
    assert alone == {"a": True, "b": True, "c": False}


def test_refused_markup_is_named_with_its_place() -> None:
    text = "Ein <b>Wort</b>.\n\n> Zitat\n\n![Bild](x.png)\n\n- [ ] Aufgabe\n\n# Titel\n\n"
    text += "ein `Code`\n\n***\n\noffen [[Wort\n\n\tTab\n"
    kinds = {kind: at.line for kind, at in parse.parse(text).refused}
    assert kinds == {
        "html": 1,
        "quote": 3,
        "image": 5,
        "task": 7,
        "heading": 9,
        "code": 17,
        "line": 13,
        "mark": 15,
        "tab": 17,
    }


def test_the_one_allowed_comment_is_no_html() -> None:
    assert parse.parse("<!-- erlaubt: long-sentence: Gesetzestext -->\n\nText.\n").refused == ()
    assert parse.parse("<!-- erlaubt: long-sentence: -->\n\nText.\n").refused != ()
    assert parse.parse("<!-- Notiz -->\n\nText.\n").refused != ()


def test_a_comment_speaks_of_what_follows_it_or_of_its_own_paragraph() -> None:
    text = "<!-- erlaubt: passive: Zitat -->\n<!-- erlaubt: genitive: Zitat -->\nEin\nSatz.\n\n"
    text += "- a <!-- erlaubt: x: y -->\n"
    allowed = parse.parse(text, 7).allowed
    assert [(a.rule, a.reason, a.at.line, a.lines) for a in allowed] == [
        ("passive", "Zitat", 7, range(9, 11)),
        ("genitive", "Zitat", 8, range(9, 11)),
        ("x", "y", 12, range(12, 13)),
    ]
    assert [block.text.strip() for block in parse.parse(text).blocks] == ["Ein Satz.", "a"]
