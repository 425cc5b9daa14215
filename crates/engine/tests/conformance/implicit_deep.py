def s1():
    # ruleid: implicit-deep-seq
    begin()
    return target(1)
def s2():
    # ruleid: implicit-deep-seq
    begin()
    x = target(2)
def s3():
    begin()
    if target(3): pass
def s4():
    begin()
    while target(4): pass
def s5():
    begin()
    for x in target(5): pass
def s6():
    begin()
    with target(6) as x: pass
def s7():
    begin()
    assert target(7)
def s8():
    begin()
    raise target(8)
def s9():
    begin()
    del target(9).x
def s10():
    # ruleid: implicit-deep-seq
    begin()
    x.y = target(10)
def s11():
    # ruleid: implicit-deep-seq
    begin()
    x += target(11)
def s12():
    # ruleid: implicit-deep-seq
    begin()
    x: int = target(12)
def s13():
    begin()
    lambda: target(13)
def s14():
    begin()
    [target(14) for x in y]
def s15():
    # ruleid: implicit-deep-seq
    begin()
    await target(15)
def s16():
    # ruleid: implicit-deep-seq
    begin()
    yield target(16)
def s17():
    # ruleid: implicit-deep-seq
    begin()
    f"{target(17)}"
def s18():
    # ruleid: implicit-deep-seq
    begin()
    a and target(18)
def s19():
    # ruleid: implicit-deep-seq
    begin()
    foo(k=target(19))
def s20():
    # ruleid: implicit-deep-seq
    begin()
    (x := target(20))
def s21():
    begin()
    x[target(21)]
def s22():
    begin()
    x if target(22) else y
def s23():
    begin()
    target(23) if x else y
def s24():
    # ruleid: implicit-deep-seq
    begin()
    {1: target(24)}
def s25():
    # ruleid: implicit-deep-seq
    begin()
    target(25).x().y
def s26():
    # ruleid: implicit-deep-seq
    x = begin()
    target(26)
def s27():
    return begin(), target(27)
def s28():
    begin()
    @target(28)
    def inner(): pass
def s29():
    # ruleid: implicit-deep-seq
    begin()
    if x: target(29)
    else: target(30)
def s30():
    begin()
    a < target(31) < c
def s31():
    begin()
    def inner(x=target(32)): pass
def s32():
    if begin():
        target(33)
def s33():
    # ruleid: implicit-deep-seq
    begin()
    not target(34)
def s34():
    # ruleid: implicit-deep-seq
    begin()
    x = yield target(35)
def s35():
    # ruleid: implicit-deep-seq
    begin()
    (yield from target(36))
def s36():
    # ruleid: implicit-deep-seq
    begin()
    foo(target(target(37)))
# ruleid: implicit-deep-body
def b1():
    return hit(1)
# ruleid: implicit-deep-body
def b2():
    x = hit(2)
def b3():
    y[hit(3)]
def b4():
    z if q else hit(4)
def b5():
    lambda: hit(5)
# ruleid: implicit-deep-body
def b6():
    -hit(6)
# ruleid: implicit-deep-body
def b7():
    hit(7) < 3
# ruleid: implicit-deep-body
def b8():
    x = y = hit(8)
# ruleid: implicit-deep-body
def b9():
    x, y = hit(9), 2
# ruleid: implicit-deep-body
def b10():
    {**hit(10)}
# ruleid: implicit-deep-body
def b11():
    hit(hit(11))
# ruleid: implicit-deep-body
def b12():
    hit(12)(3)
def b13():
    hit(13).x = 1
def b14():
    (hit(14) for x in y)
def b15():
    if hit(15): pass
def b16():
    if x: hit(16)
