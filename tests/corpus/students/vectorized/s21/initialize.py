def initialize(n_x):
    """初始化参数 w 和 b"""
    try:
        w = np.zeros((n_x, 1))
        b = 0.0
    except TypeError as e:
        print("n_x 必须是整数:", e)
        raise
    return w, b
