def one_branch():
    if x:
        a = src()
    # ruleid: taint-branches, taint-branches-focus
    sink(a)


def either_branch():
    if x:
        a = src()
    else:
        a = 1
    # ruleid: taint-branches, taint-branches-focus
    sink(a)


def both_clean():
    a = src()
    if x:
        a = 1
    else:
        a = 2
    # ok: taint-branches, taint-branches-focus
    sink(a)


def cleaned_in_one():
    a = src()
    if x:
        a = 1
        # ok: taint-branches, taint-branches-focus
        sink(a)
    # ruleid: taint-branches, taint-branches-focus
    sink(a)


def cleaned_without_else():
    a = src()
    if not a:
        a = "x"
    # ruleid: taint-branches, taint-branches-focus
    sink(a)


def elif_chain():
    a = src()
    if x:
        a = 1
    elif y:
        # ruleid: taint-branches, taint-branches-focus
        sink(a)
    elif z:
        a = 2
        # ok: taint-branches, taint-branches-focus
        sink(a)
    else:
        a = 3
    # ruleid: taint-branches, taint-branches-focus
    sink(a)


def other_branch():
    if x:
        a = src()
    else:
        # ok: taint-branches, taint-branches-focus
        sink(a)


def all_branches_clean():
    a = src()
    if x:
        a = 1
    elif y:
        a = 2
    else:
        a = 3
    # ok: taint-branches, taint-branches-focus
    sink(a)


def early_return():
    a = src()
    if x:
        return
    # ruleid: taint-branches, taint-branches-focus
    sink(a)


def clean_or_return():
    a = src()
    if x:
        a = 1
    else:
        return
    # ok: taint-branches, taint-branches-focus
    sink(a)


def taint_and_return():
    a = 1
    if x:
        a = src()
        return
    # ok: taint-branches, taint-branches-focus
    sink(a)


def taint_and_raise():
    a = 1
    if x:
        a = src()
        raise ValueError
    # ok: taint-branches, taint-branches-focus
    sink(a)


def taint_and_exit():
    a = 1
    if x:
        a = src()
        sys.exit(1)
    # ruleid: taint-branches, taint-branches-focus
    sink(a)


def after_return():
    return
    a = src()
    # ok: taint-branches, taint-branches-focus
    sink(a)


def source_before_return():
    a = src()
    return
    # ok: taint-branches, taint-branches-focus
    sink(a)


def after_raise():
    a = src()
    raise ValueError
    # ok: taint-branches, taint-branches-focus
    sink(a)


def constant_conditions():
    if False:
        a = src()
    # ruleid: taint-branches, taint-branches-focus
    sink(a)
    if True:
        b = 1
    else:
        b = src()
    # ruleid: taint-branches, taint-branches-focus
    sink(b)
    if 0:
        # ruleid: taint-branches, taint-branches-focus
        sink(src())
    while False:
        # ruleid: taint-branches, taint-branches-focus
        sink(src())


def true_cleans():
    a = src()
    if True:
        a = 1
    # ruleid: taint-branches, taint-branches-focus
    sink(a)


def ternary():
    a = src()
    # ruleid: taint-branches, taint-branches-focus
    sink(a if x else 1)
    # ruleid: taint-branches, taint-branches-focus
    sink(1 if x else a)
    # ok: taint-branches, taint-branches-focus
    sink(1 if a else 2)
    # ruleid: taint-branches, taint-branches-focus
    sink((1 if x else a).p)
    b = a if x else 1
    # ruleid: taint-branches, taint-branches-focus
    sink(b)
    c = 1 if a else 2
    # ok: taint-branches, taint-branches-focus
    sink(c)
    # ruleid: taint-branches, taint-branches-focus
    sink(f(a) if x else 1)
    # ruleid: taint-branches, taint-branches-focus
    sink(1 if x else (2 if y else a))
    # ruleid: taint-branches, taint-branches-focus
    sink(src() if x else 1)


def ternary_statement():
    a = src()
    # ruleid: taint-branches, taint-branches-focus
    sink(a) if x else f()
    # ruleid: taint-branches, taint-branches-focus
    f() if x else sink(a)
    # ruleid: taint-branches, taint-branches-focus
    f() if sink(a) else g()


def condition_is_tainted():
    a = src()
    if a:
        b = 1
    # ok: taint-branches, taint-branches-focus
    sink(b)
    if a == "x":
        # ruleid: taint-branches, taint-branches-focus
        sink(a)
    if isinstance(a, int):
        # ruleid: taint-branches, taint-branches-focus
        sink(a)
    if a in ("x", "y"):
        # ruleid: taint-branches, taint-branches-focus
        sink(a)
    if a.isdigit():
        # ruleid: taint-branches, taint-branches-focus
        sink(a)
    if a is None:
        # ruleid: taint-branches, taint-branches-focus
        sink(a)


def sink_in_condition():
    a = src()
    # ruleid: taint-branches, taint-branches-focus
    if sink(a):
        pass
    # ruleid: taint-branches, taint-branches-focus
    elif sink(a):
        pass
    # ruleid: taint-branches, taint-branches-focus
    if x and sink(a):
        pass
    # ruleid: taint-branches, taint-branches-focus
    if not sink(a):
        pass
    # ruleid: taint-branches, taint-branches-focus
    while sink(a):
        pass
    # ruleid: taint-branches, taint-branches-focus
    assert sink(a)
    # ruleid: taint-branches, taint-branches-focus
    assert x, sink(a)


def source_in_condition():
    if src():
        # ok: taint-branches, taint-branches-focus
        sink(1)
    # ruleid: taint-branches, taint-branches-focus
    if sink(src()):
        pass


def guard_raises():
    a = src()
    if a not in ("x", "y"):
        raise ValueError
    # ruleid: taint-branches, taint-branches-focus
    sink(a)


def assertions():
    a = src()
    assert a == "x"
    # ruleid: taint-branches, taint-branches-focus
    sink(a)
    assert isinstance(a, int)
    # ruleid: taint-branches, taint-branches-focus
    sink(a)
    assert False
    # ruleid: taint-branches, taint-branches-focus
    sink(a)


def nested_ifs():
    a = src()
    if x:
        if y:
            a = 1
        else:
            a = 2
        # ok: taint-branches, taint-branches-focus
        sink(a)
    # ruleid: taint-branches, taint-branches-focus
    sink(a)


def one_line():
    a = src()
    if x: a = 1
    # ruleid: taint-branches, taint-branches-focus
    sink(a)
    # ruleid: taint-branches, taint-branches-focus
    if x: sink(a)


def correlated():
    if x:
        a = src()
    if not x:
        # ruleid: taint-branches, taint-branches-focus
        sink(a)


def field_one_branch():
    if x:
        o.p = src()
    # ruleid: taint-branches, taint-branches-focus
    sink(o.p)
    # ruleid: taint-branches, taint-branches-focus
    sink(o)
    # ok: taint-branches, taint-branches-focus
    sink(o.q)


def field_other_branches():
    if x:
        o.p = src()
    else:
        o.q = src()
    # ruleid: taint-branches, taint-branches-focus
    sink(o.p)
    # ruleid: taint-branches, taint-branches-focus
    sink(o.q)
    # ok: taint-branches, taint-branches-focus
    sink(o.r)


def field_clean_in_both():
    o = src()
    if x:
        o.p = 1
    else:
        o.p = 2
    # ok: taint-branches, taint-branches-focus
    sink(o.p)


def object_or_field():
    if x:
        o = src()
    else:
        o.p = 1
    # ruleid: taint-branches, taint-branches-focus
    sink(o.p)
