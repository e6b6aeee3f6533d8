"""The forms in which scores are exported. Alone here, so that the command line knows them without loading any door."""

from enum import StrEnum


class ScoreForm(StrEnum):
    CANVAS = "canvas"
    MOODLE = "moodle"
    CSV = "csv"
    CHECKS = "checks"
    JSON = "json"
