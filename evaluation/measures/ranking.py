"""How well a score puts what is so before what is not."""

from collections.abc import Sequence
from itertools import groupby


def auc(scored: Sequence[tuple[float, bool]]) -> float:
    """The area under the ROC curve: how often a yes is scored above a no; a tie counts half.

    From the sum of ranks (Mann and Whitney, Annals of Mathematical Statistics 18, 1947). Without
    a yes or without a no nothing can be put in order: one half.
    """
    yes = sum(answer for _, answer in scored)
    no = len(scored) - yes
    if not yes or not no:
        return 0.5
    above, below = 0.0, 0
    for _, tied in groupby(sorted(scored), key=lambda one: one[0]):
        answers = [answer for _, answer in tied]
        noes = len(answers) - sum(answers)
        above += sum(answers) * (below + noes / 2)
        below += noes
    return above / (yes * no)
