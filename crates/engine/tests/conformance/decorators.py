# ruleid: decorators-def
@app.route("/")
def r1(): pass
# ruleid: decorators-def
@app.route
def r2(): pass
# ruleid: decorators-def
@other
@app.route("/a", methods=["x"])
@third
def r3(): pass
# ruleid: decorators-def
@app.route("/")
async def r4(): pass
@app.route("/")
class R5: pass
class Q:
    # ruleid: decorators-def
    @app.route("/m")
    def r6(self): pass
# ruleid: decorators-bare
@plain
def p1(): pass
# ruleid: decorators-bare
@plain()
def p2(): pass
@plain.x
def p3(): pass
# ruleid: decorators-two
@first
@second
def t1(): pass
# ruleid: decorators-two
@second
@first
def t2(): pass
# ruleid: decorators-two
@first
@mid
@second
def t3(): pass
@first
def t4(): pass
# ruleid: decorators-mv
@a.handler
def h1(): pass
# ruleid: decorators-mv
@a.b.handler
def h2(): pass
# ruleid: decorators-mv
@a.handler()
def h3(): pass
# ruleid: decorators-class
@dataclass
class D1: pass
@dataclass(frozen=True)
class D2(Base): pass
@dataclass
def d3(): pass
# ruleid: decorators-arg
@cache(1, k=2)
def c1(): pass
# ruleid: decorators-arg
@cache
def c2(): pass
# ruleid: decorators-expr
@marker(1)
def m1(): pass
# ruleid: decorators-expr
@(marker(2))
def m2(): pass
# ruleid: decorators-expr
@marker
def m3(): pass
# ruleid: decorators-expr
@marker(3).other
class M4: pass
# ruleid: decorators-body
@app.task
def b1():
    x = run(1)
@app.task
def b2():
    pass
# ruleid: decorators-body
@app.task
# a comment
def b3():
    run(2)
    run(3)
