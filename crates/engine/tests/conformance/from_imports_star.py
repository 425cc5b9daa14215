from starlib import *
# ruleid: from-imports-star-call, from-imports-star-both
go(1)
# ruleid: from-imports-star-call
starlib.go(2)
# ok: from-imports-star-call, from-imports-star-attr, from-imports-star-both
x.go(3)
def f():
    # ruleid: from-imports-star-call, from-imports-star-both
    go(4)
def g(go):
    # ruleid: from-imports-star-call, from-imports-star-both
    go(5)
# ruleid: from-imports-star-attr
sub.go2(6)
# ruleid: from-imports-star-attr
go2(7)
from starlib.sub import *
# ruleid: from-imports-star-attr
go2(8)
from second import *
# ruleid: from-imports-star-call, from-imports-star-both
go(9)
