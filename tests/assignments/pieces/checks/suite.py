"""Inputs of any size. Examples are columns."""

ARGUMENTS = {
    "Scaler": {"__init__": (), "fit": (("features", "examples"),),
               "transform": (("features", "examples"),)},
    "relu": (("examples",),),
    "leaky": (("examples",), {"slope": None}),
    "learning_rate": (),
}
LARGE = {"examples": 20_000}


def inputs(function, rng, features=3, examples=8):
    """Numbers of both signs."""
    X = rng.normal(size=(features, examples)) + rng.uniform(1, 4, size=(features, 1))
    z = rng.permutation(examples) - examples / 2 + 0.25
    return {"Scaler": {"__init__": (), "fit": (X,), "transform": (X + 0.5,)}, "relu": (z,),
            "leaky": (z, {"slope": 0.3}), "learning_rate": ()}[function]
