"""The secret of a course, and the seeds that come of it."""

import os
import stat
from concurrent.futures import ThreadPoolExecutor

import pytest

from autograder.checks.harness import numbers_for
from autograder.course import CourseError
from autograder.secret import FILE, read_secret, seed_of
from autograder.submission import Cell, Submission

ONE = Submission("one", (Cell("a", "x = 1"), Cell("b", "y = 2")))


def test_it_is_made_once_and_kept(tmp_path):
    with ThreadPoolExecutor(8) as threads:
        found = set(threads.map(lambda _: read_secret(tmp_path), range(40)))
    assert len(found) == 1
    assert len(found.pop()) >= 32
    assert [path.name for path in tmp_path.iterdir()] == [FILE]
    assert stat.S_IMODE(os.stat(tmp_path / FILE).st_mode) == 0o600


def test_two_courses_have_two(tmp_path):
    for name in "ab":
        (tmp_path / name).mkdir()
    assert read_secret(tmp_path / "a") != read_secret(tmp_path / "b")


def test_one_that_cannot_be_used_is_said_in_a_line(tmp_path):
    (tmp_path / FILE).write_text("short")
    with pytest.raises(CourseError, match="found 5 characters, expected 32 or more; remove it"):
        read_secret(tmp_path)
    with pytest.raises(CourseError, match="expected a folder"):
        read_secret(tmp_path / "nowhere")


def test_a_seed_depends_on_the_secret_and_on_every_cell():
    seed = seed_of(b"s" * 32, ONE)
    assert seed == seed_of(b"s" * 32, ONE)
    others = [seed_of(b"t" * 32, ONE), *(seed_of(b"s" * 32, Submission("one", cells)) for cells in (
        ONE.cells[:1], ONE.cells[::-1], (Cell("a", "x = 1  # comment"), ONE.cells[1])))]
    assert len({seed, *others}) == 5
    assert 0 <= seed < 2**53


def test_it_is_kept_out_of_git_and_of_the_release(course):
    assert f"{FILE}*" in (course.root / ".gitignore").read_text().splitlines()


def test_each_function_has_numbers_of_its_own():
    """They share a process: what one is called with must tell nothing of what another one will be."""
    drawn = {numbers_for(name, 7, use).integers(2**60) for name in ("optimize", "predict") for use in (2, 3)}
    assert len(drawn) == 4
