def f():
    # ruleid: simple-statements-return
    return a
    # ruleid: simple-statements-return
    return (b)
    # ruleid: simple-statements-return
    return b, c
    # ruleid: simple-statements-return-bare
    return
    # ruleid: simple-statements-return, simple-statements-return-none
    return None
    # ruleid: simple-statements-return
    return (yield)
    # ruleid: simple-statements-return-bare
    return  # comment
    # ruleid: simple-statements-return
    return \
        x
# ruleid: simple-statements-raise
raise A
# ruleid: simple-statements-raise, simple-statements-raise-from
raise A from B
# ruleid: simple-statements-raise, simple-statements-raise-from, simple-statements-raise-call
raise A(1) from None
# ruleid: simple-statements-raise, simple-statements-raise-call
raise A("m")
# ruleid: simple-statements-raise, simple-statements-raise-call
raise a.B(1)
# ruleid: simple-statements-raise-bare
raise
# ruleid: simple-statements-raise
raise A()
# ruleid: simple-statements-assert
assert a
# ruleid: simple-statements-assert
assert (a)
# ruleid: simple-statements-assert
assert (a, b)
# ruleid: simple-statements-assert-message
assert a, b
# ruleid: simple-statements-assert-message
assert a, "m"
# ruleid: simple-statements-del
del a
del a, b
# ruleid: simple-statements-del
del (a)
# ruleid: simple-statements-del
del a[1]
# ruleid: simple-statements-del
del a.b
# ruleid: simple-statements-del
del (a, b)
# ruleid: simple-statements-pass
pass
# ruleid: simple-statements-pass
if x: pass
for x in y:
    # ruleid: simple-statements-continue
    continue
def g():
    # ruleid: simple-statements-global
    global shared
    # ruleid: simple-statements-global
    global shared, other
