def f1():
    start()
    lambda: stop(1)
def f2():
    # ruleid: lambda-sequences-seq
    start()
    if x:
        pass
    lambda: stop(2)
def f3():
    # ruleid: lambda-sequences-seq
    start()
    return lambda: stop(3)
def f4():
    start()
    x = lambda: stop(4)
    foo(lambda: stop(5))
def f5():
    # ruleid: lambda-sequences-seq
    start()
    foo(lambda: stop(6))
    with x: pass
def f6():
    lambda: start()
    stop(7)
