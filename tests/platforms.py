"""What each platform takes, rule by rule as its documentation has it: a text that breaks one fails the test.

The platforms themselves cannot be run here. These validators stand in for what reads the files there:
Gradescope's "Autograder Specifications" (output format), the checks of Coursera's own tool (`coursera_autograder grade
local`), what GitHub Classroom's reporter (`autograding-grading-reporter`) reads, and JUnit's XSD as Ant writes it.
"""

import json
import math
import re
from base64 import b64decode
from xml.etree import ElementTree as ET

VISIBILITIES = {"hidden", "after_due_date", "after_published", "visible"}
TEXT_FORMATS = {"text", "html", "simple_format", "md", "ansi"}
GRADESCOPE = {"score", "execution_time", "output", "output_format", "test_output_format", "test_name_format",
              "visibility", "stdout_visibility", "extra_data", "tests", "leaderboard"}
GRADESCOPE_TEST = {"score", "max_score", "status", "name", "name_format", "number", "output", "output_format", "tags",
                   "visibility", "extra_data"}


def strict(text):
    """JSON as the standard has it: no NaN, no key twice."""
    def pairs(found):
        assert len({key for key, _ in found}) == len(found), found
        return dict(found)

    def constant(name):
        raise AssertionError(f"{name} is no JSON")

    return json.loads(text, object_pairs_hook=pairs, parse_constant=constant)


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def harmless(text):
    """Whether no terminal and no page is moved by it: no control characters but line ends, nothing that reorders."""
    return isinstance(text, str) and all(char.isprintable() or char in "\n\t\xa0" for char in text)


def gradescope(text):
    """The results, if each rule holds. Without any score they are those of a failed run, which must say why."""
    results = strict(text)
    assert set(results) <= GRADESCOPE, set(results) - GRADESCOPE
    for key in ("output_format", "test_output_format", "test_name_format"):
        assert results.get(key, "text") in TEXT_FORMATS
    for key in ("visibility", "stdout_visibility"):
        assert results.get(key, "visible") in VISIBILITIES
    assert harmless(results["output"])
    assert is_number(results.get("execution_time", 0))
    tests = results.get("tests", [])
    for test in tests:
        assert set(test) <= GRADESCOPE_TEST, set(test) - GRADESCOPE_TEST
        assert is_number(test["score"])
        assert is_number(test["max_score"])
        assert 0 <= test["score"] <= test["max_score"]
        assert test["status"] in ("passed", "failed")
        assert harmless(test["name"])
        assert harmless(test["output"])
        assert "\n" not in test["name"]
        assert re.fullmatch(r"\d+\.\d+", test["number"])
        assert {test.get("name_format", "text"), test.get("output_format", "text")} <= TEXT_FORMATS
        assert test["visibility"] in VISIBILITIES
    assert len({test["number"] for test in tests}) == len(tests)
    if "score" in results:
        assert is_number(results["score"])
        assert results["score"] >= 0
        assert math.isclose(results["score"], sum(test["score"] for test in tests), abs_tol=1e-4)
    else:
        assert not tests
        assert results["output"]
        assert results.get("visibility", "visible") == "visible"
    return results


def classroom(line):
    """What stands in the step output `result`, which has to be one line of $GITHUB_OUTPUT."""
    name, _, encoded = line.rstrip("\n").partition("=")
    assert name == "result"
    assert re.fullmatch(r"[A-Za-z0-9+/]+=*", encoded)
    result = strict(b64decode(encoded, validate=True))
    assert set(result) == {"version", "status", "message", "max_score", "tests"}
    assert result["status"] in ("pass", "fail", "error")
    assert is_number(result["max_score"])
    for test in result["tests"]:
        assert set(test) == {"name", "status", "message", "test_code", "filename", "line_no", "duration", "score"}
        assert test["status"] in ("pass", "fail", "error")
        assert is_number(test["score"])
        assert is_number(test["duration"])
        assert isinstance(test["line_no"], int)
        assert all(harmless(test[key]) for key in ("name", "test_code", "filename"))
        assert test["message"] is None if test["status"] == "pass" else harmless(test["message"])
    found = {test["status"] for test in result["tests"]}
    assert result["status"] == ("error" if "error" in found else "fail" if "fail" in found else "pass")
    return result


def coursera(text):
    feedback = strict(text)
    assert set(feedback) == {"fractionalScore", "feedback"}
    assert is_number(feedback["fractionalScore"])
    assert 0 <= feedback["fractionalScore"] <= 1
    assert harmless(feedback["feedback"])
    assert 0 < len(feedback["feedback"].encode()) <= 64 * 1024
    return feedback


SUITE = {"id", "name", "package", "hostname", "timestamp", "time", "tests", "failures", "errors"}


def junit(text):
    """The suites. Elements, their order, attributes and types as in the XSD, with nothing that it leaves open."""
    root = ET.fromstring(text)
    assert root.tag == "testsuites"
    assert not root.attrib
    for suite in root:
        assert suite.tag == "testsuite"
        assert set(suite.attrib) == SUITE
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", suite.get("timestamp"))
        tags = [child.tag for child in suite]
        assert tags == ["properties", *["testcase"] * (len(tags) - 3), "system-out", "system-err"]
        assert all(each.tag == "property" and set(each.attrib) == {"name", "value"} for each in suite[0])
        cases = suite.findall("testcase")
        for case in cases:
            assert set(case.attrib) == {"name", "classname", "time"}
            assert float(case.get("time")) >= 0
            assert len(case) <= 1
            for outcome in case:
                assert outcome.tag in ("failure", "error")
                assert set(outcome.attrib) == {"message", "type"}
                assert harmless(outcome.text)
        counts = {kind: sum(case.find(kind) is not None for case in cases) for kind in ("failure", "error")}
        assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == \
            (str(len(cases)), str(counts["failure"]), str(counts["error"]))
    return list(root)
