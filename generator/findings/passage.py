"""The text that a finding is about: in both languages where it has them, otherwise the line as it is typed."""

from dataclasses import dataclass

from generator.findings.acknowledged import find
from generator.language import Language
from generator.problem import Problem
from generator.reading.tree import Tree
from generator.source.edit import read_text
from generator.source.node import Mapping, Node, Scalar
from generator.source.place import places


@dataclass(frozen=True, slots=True)
class Passage:
    """``texts`` are those of both languages. Where the place has none, ``line`` is the source's in three pieces: before
    the value that is meant, the value, and after it."""

    place: str
    texts: dict[Language, str]
    line: tuple[str, str, str] | None


def passage_of(problem: Problem, tree: Tree) -> Passage:
    """What a reader of the finding needs to see."""
    found, document = find(problem, tree), tree.find(problem.position.path)
    if found is None or document is None or document.root is None:
        return Passage("", {}, None)
    texts = _texts(found.node)
    if not texts and "/" in found.place:
        above = found.place.rpartition("/")[0]
        texts = next((_texts(node) for place, node in places(document.root) if place == above), {})
    return Passage(found.place, texts, None if texts else _line(read_text(document.path), problem, found.node))


def _line(text: str, problem: Problem, node: Node) -> tuple[str, str, str] | None:
    lines = text.split("\n")
    if not 0 < problem.position.line <= len(lines):
        return None
    line, start = lines[problem.position.line - 1].rstrip(), problem.position.column - 1
    end = start + (node.end - node.start if isinstance(node, Scalar) else 0)
    return line[:start].lstrip(), line[start:end], line[end:]


def _texts(node: Node) -> dict[Language, str]:
    """The texts of a mapping that holds nothing but languages."""
    if not isinstance(node, Mapping) or not set(node.entries) <= {str(one) for one in Language}:
        return {}
    values = {language: node.get(str(language)) for language in Language}
    return {language: value.text for language, value in values.items() if isinstance(value, Scalar)}
