def with_ones(X):
    """Add a row of ones below X, so that the bias is one more weight."""
    return np.vstack([X, np.ones((1, X.shape[1]))])


def propagate(w, b, X, Y):
    m = X.shape[1]
    θ = np.append(w, b).reshape(-1, 1)      # (n_x + 1, 1)
    Φ = with_ones(X)                        # (n_x + 1, m)
    σ = sigmoid(θ.T @ Φ)                    # (1, m)
    δ = σ - Y
    L = -np.average(Y * np.log(σ) + (1 - Y) * np.log(1 - σ))
    dθ = Φ @ δ.T / m
    return {"dw": dθ[:-1, :], "db": dθ[-1, 0]}, L
