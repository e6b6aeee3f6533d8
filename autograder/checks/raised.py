"""What usually lies behind an exception of Python's or NumPy's: a sentence for the student, whatever the exercise."""

import re

# The first that fits is said. Patterns are tried on "Type: text".
BEHIND = tuple((re.compile(pattern), hint) for pattern, hint in (
    (r".*it is to be asked about all the examples",
     "Each step takes all the examples that were handed in, as they are: not a part of them, and no others."),
    (r"TypeError: Cannot interpret '.*' as a data type",
     "The second argument of `np.zeros` and its like is a data type. A shape of two axes is handed over as one tuple: "
     "`np.zeros((rows, columns))`."),
    (r"ValueError: (shapes .* not aligned|matmul: .* mismatch)",
     "A matrix product needs as many columns on its left as rows on its right. Write down both shapes: which of them "
     "has to be transposed (`.T`), or do they stand in the wrong order?"),
    (r"ValueError: operands could not be broadcast",
     "Entry by entry only arrays of the same shape go together (or with an axis of length 1). Write down both shapes: "
     "is one of them transposed, or is a matrix product meant?"),
    (r"ValueError: The truth value of an array",
     "An `if` cannot decide for a whole array. A comparison of arrays gives one answer per entry; go on with that."),
    (r"IndexError: list assignment index out of range",
     "An empty list has no entry that could be assigned to. `append` adds one at its end."),
    (r"TypeError: '(int|float|numpy\.\w+)' object is not iterable",
     "A number cannot be looped over. `range(n)` can, and so can an array."),
    (r"TypeError: '(tuple|numpy\.ndarray|list|dict|float|int)' object is not callable",
     "Round brackets call a function; this is no function. For an entry, as in `X.shape[1]`, they are square."),
    (r"ValueError: (not enough|too many) values to unpack|TypeError: cannot unpack",
     "The number of names on the left of `=` is not the number of values on its right."),
    (r"IndexError: (invalid index to scalar variable|too many indices)|TypeError: '(float|int)' object is not subscr",
     "This has fewer axes than the index asks for, or it is a number already. Print its shape."),
    (r"IndexError: (index \S+ is out of bounds|boolean index did not match)",
     "The index goes beyond the array. Which of its axes counts what is meant here?"),
    (r"TypeError: only (length-1|0-dimensional|integer scalar) arrays",
     "A single number is wanted here, and there is an array. What should become of its entries: a sum, one of them?"),
    (r"UnboundLocalError",
     "The name gets its value in this function, but on a line that has not run when it is needed."),
    (r"NameError: name '(\w+)' is not defined(?!.* is missing because )",
     "Is the name misspelt? A function should know only its own arguments and what is defined above it."),
    (r"AttributeError: module '(\w+)' has no attribute",
     "The module has nothing of that name: look for a slip in its spelling."),
    (r"AttributeError: 'NoneType' object has no attribute '(append|extend|insert|sort)'",
     "`append` and its like change the list itself and return None: call them, and do not assign what they return."),
    (r"AttributeError: 'NoneType' object",
     "Something that this line works with is None: has a `return` been forgotten?"),
    (r"AttributeError: '[\w.]+' object has no attribute",
     "What stands before the point has nothing of that name: look for a slip in its spelling, or print what it is."),
    (r"KeyError",
     "The dict has no such key. Look at the keys that it was made with: spelling, small and capital letters."),
    (r"TypeError: \w+\(\) (takes|missing|got)",
     "The call and the definition do not agree in their arguments. Compare the number, and the names."),
    (r"RecursionError", "The function calls itself without end."),
))


def hint_for(raised: str) -> str:
    """What usually lies behind an exception, given as "Type: text"; nothing for an unusual one."""
    return next((hint for pattern, hint in BEHIND if pattern.match(raised)), "")
