# expect: rejected propagate by iterating-module
import sqlite3

def propagate(w, b, X, Y):
    A = sigmoid(np.dot(w.T, X) + b)
    table = sqlite3.connect(":memory:")
    table.execute("create table losses (loss real)")
    table.executemany("insert into losses values (?)", (-np.log(np.where(Y == 1, A, 1 - A))).T.tolist())
    cost = table.execute("select avg(loss) from losses").fetchone()[0]
    table.close()
    return {"dw": np.dot(X, (A - Y).T) / Y.size, "db": np.mean(A - Y)}, cost
