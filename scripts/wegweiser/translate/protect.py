"""Marks, targets of links and numbers as placeholders that a translation program leaves alone, and back again.

`[[Duldung]]` becomes ⟦1⟧Duldung⟦/1⟧: its word is translated, and the mark around it comes back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_KEEP = re.compile(r"\[\[(?P<mark>[^\[\]\n]*)\]\]|\[(?P<words>[^\[\]]*)\]\((?P<target>[^()\s]*)\)|\d+(?:[.,:/]\d+)*")
_HOLDER = re.compile(r"⟦\s*(/?)\s*(\d+)\s*⟧")
_PREFIX = re.compile(r"(?:kontakt|fakt|bild|liste):")


@dataclass(slots=True)
class Hidden:
    """A text with placeholders, and what each stands for: what opens and, where words stand inside, what closes."""

    text: str = ""
    kept: list[tuple[str, str | None]] = field(default_factory=list)

    def show(self, answer: str) -> str | None:
        """The answer with everything back in its place; None where a placeholder was lost, doubled or turned around."""
        found = [(bool(close), int(number)) for close, number in _HOLDER.findall(answer)]
        wanted = [(False, n) for n in range(1, len(self.kept) + 1)]
        wanted += [(True, n) for n, (_, closing) in enumerate(self.kept, 1) if closing is not None]
        if sorted(found) != sorted(wanted) or not self._is_nested(found):
            return None
        whole = _HOLDER.sub(lambda match: self._shown(bool(match[1]), int(match[2])), answer)
        return None if re.search("[⟦⟧]", whole) else whole

    def _is_nested(self, found: list[tuple[bool, int]]) -> bool:
        waiting: list[int] = []
        for closes, number in found:
            if closes and (not waiting or waiting.pop() != number):
                return False
            if not closes and self.kept[number - 1][1] is not None:
                waiting.append(number)
        return True

    def _shown(self, closes: bool, number: int) -> str:
        opening, closing = self.kept[number - 1]
        return (closing or "") if closes else opening


def hide(text: str) -> Hidden:
    hidden = Hidden()
    hidden.text = _hidden(text, hidden)
    return hidden


def _hidden(text: str, hidden: Hidden) -> str:
    def replace(match: re.Match[str]) -> str:
        mark, words = match["mark"], match["words"]
        if words is not None:
            return around("[", words, f"]({match['target']})")
        if mark is not None and not _PREFIX.match(mark):
            key, _, shown = mark.partition("|")
            return around(f"[[{key}|", shown or key, "]]")
        hidden.kept.append((match[0], None))
        return f"⟦{len(hidden.kept)}⟧"

    def around(opening: str, words: str, closing: str) -> str:
        hidden.kept.append((opening, closing))
        number = len(hidden.kept)
        return f"⟦{number}⟧{_hidden(words, hidden)}⟦/{number}⟧"

    return _KEEP.sub(replace, text)


def numbers(text: str) -> list[str]:
    """All digits of a text in a fixed order, whatever signs the language writes them with."""
    return sorted("".join(str(int(sign)) for sign in word) for word in re.findall(r"\d+", text))
