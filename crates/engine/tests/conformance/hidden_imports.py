from lib import run
def a(*run):
    # ruleid: hidden-imports-call
    run(1)
def b(**run):
    # ruleid: hidden-imports-call
    run(2)
def c(run=1):
    run(3)
def d(*, run):
    run(4)
def e(run: int):
    run(5)
def f():
    with x as run:
        run(6)
def g():
    for run in x:
        run(7)
def h():
    try: pass
    except E as run:
        run(8)
def i():
    run: int = 1
    run(9)
def j():
    run = 1
    # ruleid: hidden-imports-call
    run(10)
def k():
    run, y = 1, 2
    # ruleid: hidden-imports-call
    run(11)
def l():
    (run := 1)
    # ruleid: hidden-imports-call
    run(12)
def m():
    global run
    run = 2
    # ruleid: hidden-imports-call
    run(13)
def n():
    def run(): pass
    # ruleid: hidden-imports-call
    run(14)
def o():
    class run: pass
    # ruleid: hidden-imports-call
    run(15)
def p():
    import run
    # ruleid: hidden-imports-call
    run(16)
def q():
    run += 1
    # ruleid: hidden-imports-call
    run(17)
def r():
    [1 for run in z]
    # ruleid: hidden-imports-call
    run(18)
def s(run, /):
    run(19)
# ruleid: hidden-imports-call
def t(y=run(20)): pass
lambda run: run(21)
[run(22) for run in z]
def u():
    from other import run
    run(23)
