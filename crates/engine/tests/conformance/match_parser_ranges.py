match subject:
    case _:
        pass
# ruleid: match-parser-ranges-string-end
secret = "x"
# ruleid: match-parser-ranges-string-end, match-parser-ranges-plus
secret = 'x' + "y"
# ruleid: match-parser-ranges-string-end
secret = ("x")
# ruleid: match-parser-ranges-string-end
secret = "x";
# ruleid: match-parser-ranges-string-end
secret = """x
y"""
# ruleid: match-parser-ranges-string-start
"s".run()
# ruleid: match-parser-ranges-string-start
("s").run()
# ruleid: match-parser-ranges-string-start
x["k"].run()
# ruleid: match-parser-ranges-star
a * b * c
c * a * b
# ruleid: match-parser-ranges-or
p or q or r
# ruleid: match-parser-ranges-async-def
async def f1():
    pass
# ruleid: match-parser-ranges-async-def, match-parser-ranges-deco
@route("/")
async def f2():
    pass
# ruleid: match-parser-ranges-paren
x = (go(1))
# ruleid: match-parser-ranges-paren
x = ( go((2)) )
# ruleid: match-parser-ranges-paren
(go(3)).y
# ruleid: match-parser-ranges-paren
go("x")
f"a{x}b"
# ruleid: match-parser-ranges-paren
f"{go(4)}"
# ruleid: match-parser-ranges-async-def
def g():
    # ruleid: match-parser-ranges-yield
    yield 1
    # ruleid: match-parser-ranges-yield
    (yield 2)
    # ruleid: match-parser-ranges-return
    return "x"
    # ruleid: match-parser-ranges-return
    return ("y")
    # ruleid: match-parser-ranges-return
    return x
# ruleid: match-parser-ranges-plus
x = (a + b)
# ruleid: match-parser-ranges-plus
(a + b) + "c"
# ruleid: match-parser-ranges-plus
"c" + a
# ruleid: match-parser-ranges-with
with open("f") as h:
    pass
# ruleid: match-parser-ranges-with
with open(1) as h, open(2) as i:
    # ruleid: match-parser-ranges-string, match-parser-ranges-content
    use("b")
# ruleid: match-parser-ranges-string, match-parser-ranges-content
use("s")
# ruleid: match-parser-ranges-string, match-parser-ranges-content
use(b"s")
# ruleid: match-parser-ranges-string, match-parser-ranges-content
use(r"s\d")
# ruleid: match-parser-ranges-string, match-parser-ranges-content
use("s\n")
# ruleid: match-parser-ranges-string, match-parser-ranges-content
use("a" "b")
# ruleid: match-parser-ranges-string, match-parser-ranges-content
use(f"s")
# ruleid: match-parser-ranges-string, match-parser-ranges-content
use("")
# ruleid: match-parser-ranges-dict, match-parser-ranges-tuple
use({"k": "v"})
# ruleid: match-parser-ranges-class
class C(B):
    """doc"""
# ruleid: match-parser-ranges-class
class D:
    x = "last"
# ruleid: match-parser-ranges-chain
a < b < c
# ruleid: match-parser-ranges-exc
try:
    x
except E:
    y = "z"
# ruleid: match-parser-ranges-if
if x:
    y = "z"
# ruleid: match-parser-ranges-if
elif y:
    pass
else:
    z = "w"
# ruleid: match-parser-ranges-for
for i in l:
    y = "z"
# ruleid: match-parser-ranges-for
for i in l:
    y
else:
    z
# ruleid: match-parser-ranges-tuple
t = (1, 2)
# ruleid: match-parser-ranges-tuple
t = 1, 2
# ruleid: match-parser-ranges-tuple
t = ("a", "b")
# ruleid: match-parser-ranges-aug
v += "x"
# ruleid: match-parser-ranges-raise
raise E("x")
# ruleid: match-parser-ranges-raise
raise E, "x"
# ruleid: match-parser-ranges-del
del x
# ruleid: match-parser-ranges-del
del x["k"]
# ruleid: match-parser-ranges-ternary
"a" if b else "c"
# ruleid: match-parser-ranges-ternary
(x if y else z)
