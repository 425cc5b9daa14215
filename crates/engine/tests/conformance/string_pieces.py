# ruleid: string-pieces-any
x = ("a"
     # ruleid: string-pieces-any
     'b')
# ruleid: string-pieces-any
foo("a" 'b' """c""")
# ruleid: string-pieces-any
"a" + "b"
# ruleid: string-pieces-any
"a" + y
# ruleid: string-pieces-any
{"k": "v"}
# ruleid: string-pieces-any
x["i"]
# ruleid: string-pieces-any
f"{y['j']}"
# ruleid: string-pieces-any
f"a{y}"
# ruleid: string-pieces-any
f"a"
# ruleid: string-pieces-any
f"a{'b'}"
# ruleid: string-pieces-any
f"a" "b"
# ruleid: string-pieces-any
def f(a="d"):
    # ruleid: string-pieces-any
    """doc"""
# ruleid: string-pieces-any
foo(k="v")
# ruleid: string-pieces-any
b"x"
# ruleid: string-pieces-any
"a" if "b" else "c"
# ruleid: string-pieces-any
"a" if c else d
# ruleid: string-pieces-any
z = x
global x
# ruleid: string-pieces-any
x.attr
# ruleid: string-pieces-any
del x
# ruleid: string-pieces-any
"a" "b".join(z)
# ruleid: string-pieces-any
("c").d
