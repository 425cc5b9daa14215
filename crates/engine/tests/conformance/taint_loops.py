def carried():
    a = 1
    for x in y:
        # ruleid: taint-loops, taint-loops-focus
        sink(a)
        a = src()


def carried_while():
    a = 1
    while x:
        # ruleid: taint-loops, taint-loops-focus
        sink(a)
        a = src()


def carried_chain():
    a = b = c = 1
    for x in y:
        # ruleid: taint-loops, taint-loops-focus
        sink(c)
        c = b
        b = a
        a = src()


def carried_longer_chain():
    a = b = c = d = e = f = g = 1
    for x in y:
        # ruleid: taint-loops, taint-loops-focus
        sink(g)
        g = f
        f = e
        e = d
        d = c
        c = b
        b = a
        a = src()


def not_carried():
    for x in y:
        a = 1
        # ok: taint-loops, taint-loops-focus
        sink(a)
        a = src()


def after_loop():
    for x in y:
        a = src()
    # ruleid: taint-loops, taint-loops-focus
    sink(a)


def cleaned_in_loop():
    a = src()
    for x in y:
        a = 1
    # ruleid: taint-loops, taint-loops-focus
    sink(a)


def cleaned_in_while_true():
    a = src()
    while True:
        a = 1
        break
    # ruleid: taint-loops, taint-loops-focus
    sink(a)


def while_true():
    while True:
        a = src()
        # ruleid: taint-loops, taint-loops-focus
        sink(a)


def after_while_true():
    a = src()
    while True:
        pass
    # ruleid: taint-loops, taint-loops-focus
    sink(a)


def element():
    for x in src():
        # ruleid: taint-loops, taint-loops-focus
        sink(x)
    # ruleid: taint-loops, taint-loops-focus
    sink(x)


def element_of_tainted():
    a = src()
    for x in a:
        # ruleid: taint-loops, taint-loops-focus
        sink(x)
    for x in a.items():
        # ruleid: taint-loops, taint-loops-focus
        sink(x)
    for i in range(len(a)):
        # ruleid: taint-loops, taint-loops-focus
        sink(i)
        # ruleid: taint-loops, taint-loops-focus
        sink(a[i])
    for i, x in enumerate(a):
        # ruleid: taint-loops, taint-loops-focus
        sink(i)


def element_cleans():
    x = src()
    for x in y:
        # ok: taint-loops, taint-loops-focus
        sink(x)
    # ok: taint-loops, taint-loops-focus
    sink(x)


def tainted_while_condition():
    a = src()
    while a:
        # ok: taint-loops, taint-loops-focus
        sink(1)
        # ok: taint-loops, taint-loops-focus
        sink(b)


def condition_assignment():
    while (a := src()):
        # ruleid: taint-loops, taint-loops-focus
        sink(a)
    # ruleid: taint-loops, taint-loops-focus
    sink(a)


def breaks():
    for x in y:
        a = src()
        break
    # ruleid: taint-loops, taint-loops-focus
    sink(a)


def after_break():
    for x in y:
        a = src()
        break
        # ok: taint-loops, taint-loops-focus
        sink(a)


def after_continue():
    for x in y:
        a = src()
        continue
        # ok: taint-loops, taint-loops-focus
        sink(a)


def continue_carries():
    a = 1
    for x in y:
        # ruleid: taint-loops, taint-loops-focus
        sink(a)
        if z:
            a = src()
            continue
        a = 1


def break_skips_clean():
    a = 1
    for x in y:
        a = src()
        if z:
            break
        a = 1
    # ruleid: taint-loops, taint-loops-focus
    sink(a)


def loop_else():
    a = src()
    for x in y:
        a = 1
    else:
        # ruleid: taint-loops, taint-loops-focus
        sink(a)
        a = 2
    # ok: taint-loops, taint-loops-focus
    sink(a)


def loop_else_taints():
    for x in y:
        pass
    else:
        a = src()
    # ruleid: taint-loops, taint-loops-focus
    sink(a)


def while_else():
    while x:
        a = src()
    else:
        # ruleid: taint-loops, taint-loops-focus
        sink(a)
        b = src()
    # ruleid: taint-loops, taint-loops-focus
    sink(b)


def loop_else_with_break():
    a = src()
    for x in y:
        break
    else:
        a = 1
    # ruleid: taint-loops, taint-loops-focus
    sink(a)


def nested_loops():
    a = 1
    for x in y:
        for z in x:
            # ruleid: taint-loops, taint-loops-focus
            sink(a)
        a = src()
    for x in src():
        for z in x:
            # ruleid: taint-loops, taint-loops-focus
            sink(z)


def accumulated():
    a = ""
    for x in y:
        a = a + x
        x = src()
    # ok: taint-loops, taint-loops-focus
    sink(a)


def accumulated_list():
    a = []
    for x in src():
        a.append(x)
    # ok: taint-loops, taint-loops-focus
    sink(a)
    b = []
    for x in src():
        b += [x]
    # ruleid: taint-loops, taint-loops-focus
    sink(b)


def carried_field():
    for x in y:
        # ok: taint-loops, taint-loops-focus
        sink(o.p)
        o.p = src()


def carried_in_body_of_while_true():
    a = None
    while True:
        if a:
            # ruleid: taint-loops, taint-loops-focus
            sink(a)
        a = src()
        if z:
            break
    # ruleid: taint-loops, taint-loops-focus
    sink(a)


def infinite_return():
    while True:
        a = src()
        if z:
            return a
    # ruleid: taint-loops, taint-loops-focus
    sink(a)


def targets():
    for o.p in src():
        # ok: taint-loops, taint-loops-focus
        sink(o.p)
    for d["k"] in src():
        # ok: taint-loops, taint-loops-focus
        sink(d)
    for a, *b in src():
        # ruleid: taint-loops, taint-loops-focus
        sink(a)
        # ok: taint-loops, taint-loops-focus
        sink(b)
    for (a, b) in [src()]:
        # ruleid: taint-loops, taint-loops-focus
        sink(b)
    for [a, b] in src():
        # ruleid: taint-loops, taint-loops-focus
        sink(b)


def sink_in_header():
    a = src()
    # ruleid: taint-loops, taint-loops-focus
    for x in sink(a):
        pass
    # ruleid: taint-loops, taint-loops-focus
    for x in [sink(a)]:
        pass


def carried_field_of_local():
    o = Object()
    for x in y:
        # ruleid: taint-loops, taint-loops-focus
        sink(o.p)
        o.p = src()


def carried_field_self(self):
    for x in y:
        # ruleid: taint-loops, taint-loops-focus
        sink(self.p)
        self.p = src()


def carried_field_set_before():
    o.p = 1
    for x in y:
        # ruleid: taint-loops, taint-loops-focus
        sink(o.p)
        o.p = src()


def carried_field_while():
    while x:
        # ok: taint-loops, taint-loops-focus
        sink(o.p)
        o.p = src()


def field_after_loop():
    for x in y:
        o.p = src()
    # ruleid: taint-loops, taint-loops-focus
    sink(o.p)
    # ruleid: taint-loops, taint-loops-focus
    sink(o)


def carried_index():
    d = {}
    for x in y:
        # ruleid: taint-loops, taint-loops-focus
        sink(d["k"])
        d["k"] = src()


def carried_object():
    o = Object()
    for x in y:
        # ruleid: taint-loops, taint-loops-focus
        sink(o)
        o.p = src()


def carried_undefined():
    for x in y:
        # ok: taint-loops, taint-loops-focus
        sink(a)
        a = src()


def carried_tuple():
    a, b = 1, 2
    for x in y:
        # ruleid: taint-loops, taint-loops-focus
        sink(b)
        a, b = b, src()


def used_before_any_assignment():
    for x in y:
        # ok: taint-loops, taint-loops-focus
        sink(a)
        a = src()
        # ruleid: taint-loops, taint-loops-focus
        sink(a)


def used_before_assignment_in_condition():
    while x:
        if a:
            # ok: taint-loops, taint-loops-focus
            sink(a)
        a = src()


def parameter_carried(a):
    for x in y:
        # ruleid: taint-loops, taint-loops-focus
        sink(a)
        a = src()


def other_variable_copied(a):
    for x in y:
        # ok: taint-loops, taint-loops-focus
        sink(b)
        b = a
        a = src()
