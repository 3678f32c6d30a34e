"""What the forms of all rule files have in common."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

from app.packs.versions import FORM

Confidence = Literal["official", "reported", "unconfirmed"]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]+$")]
Version = Annotated[str, StringConstraints(pattern=rf"^{FORM}$")]
RuleId = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9-]+$")]


class Strict(BaseModel):
    """Unknown keys are faults, values are not bent to fit, nothing changes after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)
