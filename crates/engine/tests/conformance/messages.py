# ruleid: messages-basic
foo(a, 1)
# ruleid: messages-basic
x.y(z, 1)
# ruleid: messages-unbound
un(1)
# ruleid: messages-repeated
re(1)
name = "val"
# ruleid: messages-value
val(name)
# ruleid: messages-value
val(1)
# ruleid: messages-value
val("lit")
# ruleid: messages-ellipsis
el(1,  2, k = 3)
# ruleid: messages-ellipsis
el()
# ruleid: messages-multi-line
ml([1,
    2])
# ruleid: messages-prefix-name
pre(1, 2)
# ruleid: messages-folded
fo(1)
# ruleid: messages-block
bl(1)
# ruleid: messages-unicode
uni("ü")
# ruleid: messages-dollar
dol(1)
# ruleid: messages-string
st("a")
# ruleid: messages-string
st(name)
# ruleid: messages-number-group
grp_ab
# ruleid: messages-keyword
kw(k=(1))
# ruleid: messages-typed
v: int = tt()
# ruleid: messages-anonymous
an(1)
def fn():
    local = "in function"
    # ruleid: messages-value
    val(local)
    copy = local
    # ruleid: messages-value
    val(copy)
