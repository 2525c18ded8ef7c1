"""Why something was found."""

from dataclasses import dataclass

from retold.model.spans import Place, Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Everything a reader may ask about one finding, echo, fact, change or descent.

    Attributes:
        id: its id.
        what: what it is: "quotation", "fact" …
        label: the field's word for it.
        words: one plain sentence; empty for what is not put before a reader as a finding.
        rule: name of the rule that made it; empty where only its reasons name rules.
        score: how sure, 0 to 1.
        places: the words it rests on.
        reasons: why.
        about: id of what it was made from; empty where it is that itself.
    """

    id: str
    what: str
    label: str
    words: str
    rule: str
    score: float
    places: tuple[Place, ...]
    reasons: tuple[Reason, ...]
    about: str
