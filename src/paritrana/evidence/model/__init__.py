"""The model of the evidence: frozen, values only; English attributes, the Indonesian keys as aliases."""

from __future__ import annotations

from paritrana.evidence.model.award import (
    Abbreviation,
    Award,
    CoverLetter,
    Region,
    RegionKind,
    Signatory,
    Statement,
    Version,
)  # fmt: skip
from paritrana.evidence.model.compliance import Arrears, Compliance, Firms, Inspection, ServiceDenial
from paritrana.evidence.model.coverage import (
    Coverage,
    Denominator,
    Figure,
    Group,
    Groups,
    Profile,
    ProfileRow,
    StatedGroups,
    VulnerableDefinition,
)  # fmt: skip
from paritrana.evidence.model.evidence import Evidence
from paritrana.evidence.model.exhibit import DataNote, EmptySection, Exhibit
from paritrana.evidence.model.innovation import (
    Action,
    History,
    Indicator,
    Innovation,
    Plan,
    Result,
    Risk,
    Target,
)  # fmt: skip
from paritrana.evidence.model.law import Article, Commitment, Deed, Law, PlanningDocument
from paritrana.evidence.model.money import Benefit, Budget, Story
from paritrana.evidence.model.part import Entry, EvidenceRow, Part

__all__ = [
    "Abbreviation",
    "Action",
    "Arrears",
    "Article",
    "Award",
    "Benefit",
    "Budget",
    "Commitment",
    "Compliance",
    "CoverLetter",
    "Coverage",
    "DataNote",
    "Deed",
    "Denominator",
    "EmptySection",
    "Entry",
    "Evidence",
    "EvidenceRow",
    "Exhibit",
    "Figure",
    "Firms",
    "Group",
    "Groups",
    "History",
    "Indicator",
    "Innovation",
    "Inspection",
    "Law",
    "Part",
    "Plan",
    "PlanningDocument",
    "Profile",
    "ProfileRow",
    "Region",
    "RegionKind",
    "Result",
    "Risk",
    "ServiceDenial",
    "Signatory",
    "StatedGroups",
    "Statement",
    "Story",
    "Target",
    "Version",
    "VulnerableDefinition",
]  # fmt: skip
