# ruleid: def-patterns-any, def-patterns-none
def none(): pass
# ruleid: def-patterns-any
def none(x): pass
# ruleid: def-patterns-any
def none(*a): pass
# ruleid: def-patterns-any, def-patterns-one
def one(x): pass
# ruleid: def-patterns-any, def-patterns-one
def one(x=1): pass
# ruleid: def-patterns-any, def-patterns-one
def one(x: int): pass
# ruleid: def-patterns-any
def one(*x): pass
# ruleid: def-patterns-any
def one(x, y): pass
# ruleid: def-patterns-any
def one(x, /): pass
# ruleid: def-patterns-any
def one(*, x): pass
# ruleid: def-patterns-any, def-patterns-default
def default(x=1): pass
# ruleid: def-patterns-any
def default(x): pass
# ruleid: def-patterns-any, def-patterns-default
def default(x: int = 1): pass
# ruleid: def-patterns-any, def-patterns-any-default
def anydef(x=[]): pass
# ruleid: def-patterns-any, def-patterns-any-default
def anydef(a, x=[], *b): pass
# ruleid: def-patterns-any, def-patterns-any-default
def anydef(a, *, x=[], y=[]): pass
# ruleid: def-patterns-any
def anydef(x={}): pass
# ruleid: def-patterns-any, def-patterns-annotated
def ann(x: int): pass
# ruleid: def-patterns-any, def-patterns-annotated
def ann(a, x: int = 3): pass
# ruleid: def-patterns-any
def ann(a, x: str): pass
# ruleid: def-patterns-any
def ann(x: "int"): pass
# ruleid: def-patterns-any, def-patterns-annotated-default
def annd(x: int = 1): pass
# ruleid: def-patterns-any
def annd(x=1): pass
# ruleid: def-patterns-any, def-patterns-star
def star(*a): pass
# ruleid: def-patterns-any, def-patterns-star
def star(x, *a, y): pass
# ruleid: def-patterns-any
def star(x, *, y): pass
# ruleid: def-patterns-any
def star(**k): pass
# ruleid: def-patterns-any, def-patterns-dstar
def dstar(**k): pass
# ruleid: def-patterns-any, def-patterns-dstar
def dstar(x, *a, **k): pass
# ruleid: def-patterns-any
def dstar(x): pass
class C:
    # ruleid: def-patterns-any, def-patterns-self
    def meth(self): pass
    # ruleid: def-patterns-any, def-patterns-self
    def meth(self, x): pass
    # ruleid: def-patterns-any
    def meth(cls): pass
    # ruleid: def-patterns-any
    @deco
    # between
    def last(self):
        pass  # trailing

    # not in the range
# ruleid: def-patterns-any, def-patterns-returns
def ret() -> int: pass
# ruleid: def-patterns-any
def ret(): pass
# ruleid: def-patterns-any, def-patterns-async
async def co(): pass
# ruleid: def-patterns-any
def co(): pass
# ruleid: def-patterns-any
@d
async def co(): pass
# ruleid: def-patterns-any, def-patterns-same-name
def same(a):
    return a
# ruleid: def-patterns-any
def same(a):
    return b
# ruleid: def-patterns-any, def-patterns-same-name
def same(a, b):
    if b:
        return a
    return a + 1
# ruleid: def-patterns-any
def oneline(): return 1; x = 2
lambda x: x
