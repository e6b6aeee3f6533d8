"""`encode(texts, vocabulary)`"""

from .suite import inputs


def test_counts(student, reference, rng):
    """how often each word occurs"""
    case = inputs("encode", rng)
    student.encode(*case).has_form_of(reference.encode(*case)).equals(reference.encode(*case))
