# ruleid: def-bodies-exact
def a1():
    go()
def a2():
    go()
    x
def a3():
    x
    go()
# ruleid: def-bodies-exact
def a4():
    return go()
def a5():
    """doc"""
    go()
def a6():
    if x:
        go()
# ruleid: def-bodies-first
def b1():
    start()
# ruleid: def-bodies-first
def b2():
    start()
    x
    y
def b3():
    x
    start()
def b4():
    """doc"""
    start()
# ruleid: def-bodies-first
def b5():
    x = start()
# ruleid: def-bodies-last
def c1():
    stop()
# ruleid: def-bodies-last
def c2():
    x
    if y:
        stop()
    z
# ruleid: def-bodies-deep
def d1():
    for i in y:
        leaf(i)
# ruleid: def-bodies-deep
def d2():
    x
    with y:
        for i in z:
            if i:
                foo(leaf(i))
            q
def d3():
    for i in y:
        leaf(j)
# ruleid: def-bodies-return
def ret():
    if a:
        return 1
    return 2
def ret():
    return
# ruleid: def-bodies-return
def ret():
    def inner():
        return 3
# ruleid: def-bodies-pass
def e1():
    pass
# ruleid: def-bodies-pass
def e2(): pass
def e3():
    """doc"""
    pass
def e4(): ...
