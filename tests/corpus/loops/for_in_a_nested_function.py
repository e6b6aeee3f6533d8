# expect: rejected initialize by for-loop
def initialize(n_x):
    def column(n):
        rows = []
        for _ in range(n):
            rows.append([0.0])
        return np.array(rows)
    return column(n_x), 0.0
