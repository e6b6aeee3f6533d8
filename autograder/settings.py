"""What all settings of course.yaml share."""

from pydantic import BaseModel, ConfigDict


class Settings(BaseModel):
    """A part of course.yaml: an unknown key in it is a mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True)
