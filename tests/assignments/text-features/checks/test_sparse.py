"""`sparse(texts, vocabulary)`"""

from .suite import inputs


def test_counts(student, reference, rng):
    """the counts that are not zero"""
    case = inputs("sparse", rng)
    student.sparse(*case).equals(reference.sparse(*case))
