# ruleid: parenthesised-ranges-call
x = (foo(1))
# ruleid: parenthesised-ranges-call
x = ((foo(2)))
# ruleid: parenthesised-ranges-call
x = ( foo(3) )
# ruleid: parenthesised-ranges-call
(foo(4)).bar
# ruleid: parenthesised-ranges-call
bar((foo(5)), 1)
# ruleid: parenthesised-ranges-call
if (foo(6)): pass
# ruleid: parenthesised-ranges-call
(foo(7) * 1)
# ruleid: parenthesised-ranges-call
x = (
    foo(8)
)
# ruleid: parenthesised-ranges-call
(foo(9), 2)
# ruleid: parenthesised-ranges-call
[(foo(10))]
# ruleid: parenthesised-ranges-call
(foo(11) for q in r)
# ruleid: parenthesised-ranges-call
(await foo(12))
# ruleid: parenthesised-ranges-call
bar((yield foo(13)))
# ruleid: parenthesised-ranges-call
foo((14))
# ruleid: parenthesised-ranges-call
foo(((15)))
# ruleid: parenthesised-ranges-call
(foo)(16)
# ruleid: parenthesised-ranges-call
foo (17)
# ruleid: parenthesised-ranges-call
foo(18,)
# ruleid: parenthesised-ranges-call
(foo(19))(20)
# ruleid: parenthesised-ranges-add
x = (a + b)
# ruleid: parenthesised-ranges-add
(a + b) * c
# ruleid: parenthesised-ranges-add
(a) + (b)
# ruleid: parenthesised-ranges-add
((a) + b) + c
# ruleid: parenthesised-ranges-add
a + (b + c)
def f():
    # ruleid: parenthesised-ranges-return
    return (x)
    # ruleid: parenthesised-ranges-return
    return ((x))
    # ruleid: parenthesised-ranges-return
    return (x, y)
    # ruleid: parenthesised-ranges-return
    return(x)
# ruleid: parenthesised-ranges-method
(o).m()
# ruleid: parenthesised-ranges-method
(o.m)()
# ruleid: parenthesised-ranges-method
(o
 .p()
 .m())
# ruleid: parenthesised-ranges-method
(o.m()).m()
# ruleid: parenthesised-ranges-name
(needle)
# ruleid: parenthesised-ranges-name
bar((needle))
# ruleid: parenthesised-ranges-name
(needle).x
# ruleid: parenthesised-ranges-assign
target = (1)
# ruleid: parenthesised-ranges-assign
(target) = 1
# ruleid: parenthesised-ranges-assign
target = (
    1
)
# ruleid: parenthesised-ranges-not
(not x)
# ruleid: parenthesised-ranges-not
not (x)
# ruleid: parenthesised-ranges-string
("lit")
# ruleid: parenthesised-ranges-string
x = ("lit")
# ruleid: parenthesised-ranges-string
bar(("lit"))
# ruleid: parenthesised-ranges-return, parenthesised-ranges-lambda
(lambda: 1)
# ruleid: parenthesised-ranges-return, parenthesised-ranges-lambda
(lambda: (1))
# ruleid: parenthesised-ranges-list
([1, 2])
# ruleid: parenthesised-ranges-list
[(1), (2)]
