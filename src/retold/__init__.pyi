# The names of __init__.py with their types; a test holds the two together.
from retold.errors import RetoldError as RetoldError
from retold.errors import UnreadableError as UnreadableError
from retold.model.changes import Change as Change
from retold.model.changes import ChangeKind as ChangeKind
from retold.model.descent import Descent as Descent
from retold.model.descent import Lineage as Lineage
from retold.model.descent import Relation as Relation
from retold.model.facts import Fact as Fact
from retold.model.facts import Verdict as Verdict
from retold.model.findings import Comparison as Comparison
from retold.model.findings import Finding as Finding
from retold.model.findings import FindingKind as FindingKind
from retold.model.quotations import Echo as Echo
from retold.model.quotations import Fate as Fate
from retold.model.quotations import Quotation as Quotation
from retold.model.quotations import Utterance as Utterance
from retold.model.readings import Reading as Reading
from retold.model.reports import Notice as Notice
from retold.model.reports import Rejected as Rejected
from retold.model.reports import Report as Report
from retold.model.spans import Place as Place
from retold.model.spans import Reason as Reason
from retold.model.spans import Span as Span
from retold.service import compare as compare
from retold.service import explain as explain
from retold.service import load as load
from retold.service import read as read
from retold.service import read_text as read_text
from retold.service import reading_of as reading_of
from retold.service import save as save

__version__: str
