"""Letters or words written as one character each, so that texts of them are compared and searched as strings."""

from collections.abc import Iterable


class Signs(dict[str, str]):
    """The character that stands for each letter or word: the next that is free when it is first met.

    Texts that are compared are written with the same signs. It makes no difference to how alike they are or where they
    agree, but words need not be hashed each time, and rapidfuzz looks the first 256 characters up in a table.
    """

    def __missing__(self, word: str) -> str:
        self[word] = sign = chr(len(self))
        return sign

    def write(self, words: Iterable[str]) -> str:
        """A string as long as there are words."""
        return "".join(map(self.__getitem__, words))
