def subject():
    a = src()
    match a:
        case 1:
            # ruleid: taint-match, taint-match-focus
            sink(a)
        case x:
            # ok: taint-match, taint-match-focus
            sink(x)


def direct_subject():
    match src():
        case x:
            # ok: taint-match, taint-match-focus
            sink(x)


def captures():
    a = src()
    match a:
        case [x, y]:
            # ok: taint-match, taint-match-focus
            sink(x)
            # ok: taint-match, taint-match-focus
            sink(y)
        case (x, *rest):
            # ok: taint-match, taint-match-focus
            sink(x)
            # ok: taint-match, taint-match-focus
            sink(rest)
        case {"k": v}:
            # ok: taint-match, taint-match-focus
            sink(v)
        case Point(p, q=r):
            # ok: taint-match, taint-match-focus
            sink(p)
            # ok: taint-match, taint-match-focus
            sink(r)
        case str(s):
            # ok: taint-match, taint-match-focus
            sink(s)
        case [1, 2] as whole:
            # ok: taint-match, taint-match-focus
            sink(whole)
        case {"k": {"j": [z]}}:
            # ok: taint-match, taint-match-focus
            sink(z)
        # ok: taint-match, taint-match-focus
        case x if sink(x):
            pass
        case "x" | "y":
            # ruleid: taint-match, taint-match-focus
            sink(a)
        case _:
            # ruleid: taint-match, taint-match-focus
            sink(a)


def branches():
    a = src()
    match x:
        case 1:
            a = 1
        case 2:
            # ruleid: taint-match, taint-match-focus
            sink(a)
            a = 2
    # ruleid: taint-match, taint-match-focus
    sink(a)


def all_clean():
    a = src()
    match x:
        case 1:
            a = 1
        case _:
            a = 2
    # ruleid: taint-match, taint-match-focus
    sink(a)


def taints_in_case():
    match x:
        case 1:
            a = src()
        case _:
            a = 1
    # ruleid: taint-match, taint-match-focus
    sink(a)


def guard():
    a = src()
    match x:
        # ok: taint-match, taint-match-focus
        case 1 if sink(a):
            pass
        case y if (z := a):
            # ok: taint-match, taint-match-focus
            sink(z)


def sink_in_subject():
    # ruleid: taint-match, taint-match-focus
    match sink(src()):
        case 1:
            pass


def clean_subject():
    a = src()
    match other():
        case a:
            # ok: taint-match, taint-match-focus
            sink(a)
    # ok: taint-match, taint-match-focus
    sink(a)


def tuple_subject():
    a = src()
    match a, 1:
        case x, y:
            # ok: taint-match, taint-match-focus
            sink(x)
            # ok: taint-match, taint-match-focus
            sink(y)


def return_in_case():
    a = 1
    match x:
        case 1:
            a = src()
            return
    # ok: taint-match, taint-match-focus
    sink(a)


def before_match():
    a = src()
    # ruleid: taint-match, taint-match-focus
    sink(a)
    match x:
        case 1:
            # ruleid: taint-match, taint-match-focus
            sink(a)


def no_match():
    a = src()
    # ruleid: taint-match, taint-match-focus
    sink(a)
    # ruleid: taint-match, taint-match-focus
    sink((a))


def source_after_match():
    match x:
        case 1:
            pass
    a = src()
    # ruleid: taint-match, taint-match-focus
    sink(a)


def inside_if():
    a = src()
    if x:
        match y:
            case 1:
                pass
    # ruleid: taint-match, taint-match-focus
    sink(a)


def def_inside_case():
    match x:
        case 1:
            def inner():
                # ruleid: taint-match, taint-match-focus
                sink(src())
