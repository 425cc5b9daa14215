def try_taints():
    try:
        a = src()
    except ValueError:
        pass
    # ruleid: taint-try-with, taint-try-with-focus
    sink(a)


def handler_cleans():
    try:
        a = src()
    except ValueError:
        a = 1
    # ruleid: taint-try-with, taint-try-with-focus
    sink(a)


def cleaned_in_try():
    a = src()
    try:
        a = 1
    except ValueError:
        # ok: taint-try-with, taint-try-with-focus
        sink(a)
    # ok: taint-try-with, taint-try-with-focus
    sink(a)


def cleaned_after_call_in_try():
    a = src()
    try:
        f()
        a = 1
        g()
    except ValueError:
        # ruleid: taint-try-with, taint-try-with-focus
        sink(a)


def handler_sees_try():
    try:
        a = src()
        f()
    except ValueError:
        # ruleid: taint-try-with, taint-try-with-focus
        sink(a)


def handler_sees_last_assignment():
    try:
        a = src()
        a = 1
    except ValueError:
        # ruleid: taint-try-with, taint-try-with-focus
        sink(a)


def handler_taints():
    try:
        f()
    except ValueError:
        a = src()
    # ruleid: taint-try-with, taint-try-with-focus
    sink(a)


def handler_returns():
    a = 1
    try:
        f()
    except ValueError:
        a = src()
        return
    # ok: taint-try-with, taint-try-with-focus
    sink(a)


def try_else():
    try:
        a = src()
    except ValueError:
        a = 1
    else:
        # ruleid: taint-try-with, taint-try-with-focus
        sink(a)
        a = 1
    # ok: taint-try-with, taint-try-with-focus
    sink(a)


def else_taints():
    try:
        f()
    except ValueError:
        pass
    else:
        a = src()
    # ruleid: taint-try-with, taint-try-with-focus
    sink(a)


def finally_sees():
    try:
        a = src()
    finally:
        # ruleid: taint-try-with, taint-try-with-focus
        sink(a)
    # ruleid: taint-try-with, taint-try-with-focus
    sink(a)


def finally_cleans():
    try:
        a = src()
    finally:
        a = 1
    # ok: taint-try-with, taint-try-with-focus
    sink(a)


def finally_taints():
    try:
        f()
    finally:
        a = src()
    # ruleid: taint-try-with, taint-try-with-focus
    sink(a)


def return_in_try_finally():
    a = 1
    try:
        a = src()
        return
    finally:
        # ruleid: taint-try-with, taint-try-with-focus
        sink(a)


def cleaned_everywhere():
    a = src()
    try:
        a = 1
    except ValueError:
        a = 2
    # ok: taint-try-with, taint-try-with-focus
    sink(a)


def exception_variable():
    try:
        f(src())
    except ValueError as e:
        # ok: taint-try-with, taint-try-with-focus
        sink(e)
        # ok: taint-try-with, taint-try-with-focus
        sink(str(e))


def raised():
    a = src()
    try:
        raise ValueError(a)
    except ValueError as e:
        # ok: taint-try-with, taint-try-with-focus
        sink(e)


def raise_tainted():
    a = src()
    # ruleid: taint-try-with, taint-try-with-focus
    raise ValueError(sink(a))


def raise_from():
    a = src()
    # ok: taint-try-with, taint-try-with-focus
    raise ValueError from sink(a)


def exception_name_cleans():
    e = src()
    try:
        f()
    except ValueError as e:
        # ok: taint-try-with, taint-try-with-focus
        sink(e)
    # ok: taint-try-with, taint-try-with-focus
    sink(e)


def exception_type():
    a = src()
    try:
        f()
    # ok: taint-try-with, taint-try-with-focus
    except sink(a):
        pass


def two_handlers():
    try:
        a = src()
    except ValueError:
        a = 1
    except KeyError:
        # ruleid: taint-try-with, taint-try-with-focus
        sink(a)
        a = 2
    # ruleid: taint-try-with, taint-try-with-focus
    sink(a)


def bare_handler():
    try:
        a = src()
    except:
        # ruleid: taint-try-with, taint-try-with-focus
        sink(a)


def nested_try():
    try:
        try:
            a = src()
        finally:
            f()
    except ValueError:
        # ruleid: taint-try-with, taint-try-with-focus
        sink(a)


def with_as():
    with src() as a:
        # ruleid: taint-try-with, taint-try-with-focus
        sink(a)
    # ruleid: taint-try-with, taint-try-with-focus
    sink(a)


def with_open():
    with open(src()) as f:
        # ruleid: taint-try-with, taint-try-with-focus
        sink(f)
        # ruleid: taint-try-with, taint-try-with-focus
        sink(f.read())
        x = f.read()
        # ruleid: taint-try-with, taint-try-with-focus
        sink(x)


def with_several():
    with src() as a, other() as b:
        # ruleid: taint-try-with, taint-try-with-focus
        sink(a)
        # ok: taint-try-with, taint-try-with-focus
        sink(b)
    with (other() as c, src() as d):
        # ok: taint-try-with, taint-try-with-focus
        sink(c)
        # ruleid: taint-try-with, taint-try-with-focus
        sink(d)


def with_later_uses_earlier():
    with src() as a, f(a) as b:
        # ruleid: taint-try-with, taint-try-with-focus
        sink(b)


def with_tuple():
    with src() as (a, b):
        # ruleid: taint-try-with, taint-try-with-focus
        sink(a)
        # ruleid: taint-try-with, taint-try-with-focus
        sink(b)


def with_field():
    with src() as o.p:
        # ok: taint-try-with, taint-try-with-focus
        sink(o.p)
        # ok: taint-try-with, taint-try-with-focus
        sink(o)
    with src() as d["k"]:
        # ok: taint-try-with, taint-try-with-focus
        sink(d)


def with_without_name():
    with src():
        # ok: taint-try-with, taint-try-with-focus
        sink(1)
    a = src()
    with a:
        # ruleid: taint-try-with, taint-try-with-focus
        sink(a)
    with f(a):
        # ruleid: taint-try-with, taint-try-with-focus
        sink(a)


def with_cleans():
    a = src()
    with other() as a:
        # ok: taint-try-with, taint-try-with-focus
        sink(a)
    with other():
        a = src()
    # ruleid: taint-try-with, taint-try-with-focus
    sink(a)
    with other():
        a = 1
    # ok: taint-try-with, taint-try-with-focus
    sink(a)


def with_sink():
    a = src()
    # ruleid: taint-try-with, taint-try-with-focus
    with sink(a):
        pass
    # ruleid: taint-try-with, taint-try-with-focus
    with sink(a) as b:
        pass
    # ruleid: taint-try-with, taint-try-with-focus
    with x as y, sink(a) as b:
        pass
    # ruleid: taint-try-with, taint-try-with-focus
    with sink(src()) as c:
        # ruleid: taint-try-with, taint-try-with-focus
        sink(c)


def suppress():
    a = src()
    with suppress(ValueError):
        a = 1
    # ok: taint-try-with, taint-try-with-focus
    sink(a)


def plain_assignment_in_try():
    a = src()
    try:
        b = 1
        a = 1
    except ValueError:
        # ok: taint-try-with, taint-try-with-focus
        sink(a)


def copy_in_try():
    b = src()
    try:
        a = b
        a = 1
    except ValueError:
        # ok: taint-try-with, taint-try-with-focus
        sink(a)


def several_clean_in_try():
    a = src()
    try:
        a = 1
        b = f()
        c = g()
    except ValueError:
        # ok: taint-try-with, taint-try-with-focus
        sink(a)


def cleaned_by_call_in_try():
    a = src()
    try:
        a = f()
    except ValueError:
        # ok: taint-try-with, taint-try-with-focus
        sink(a)


def cleaned_by_call_of_itself():
    a = src()
    try:
        a = int(1)
        b = a
    except ValueError:
        # ok: taint-try-with, taint-try-with-focus
        sink(a)


def condition_in_try():
    a = src()
    try:
        if x:
            a = 1
        else:
            a = 2
    except ValueError:
        # ok: taint-try-with, taint-try-with-focus
        sink(a)


def finally_after_clean():
    a = src()
    try:
        a = 1
    finally:
        # ok: taint-try-with, taint-try-with-focus
        sink(a)


def raise_in_try():
    a = src()
    try:
        a = 1
        raise ValueError
    except ValueError:
        # ok: taint-try-with, taint-try-with-focus
        sink(a)


def raise_then_after():
    a = 1
    try:
        a = src()
        raise ValueError
    except ValueError:
        pass
    # ruleid: taint-try-with, taint-try-with-focus
    sink(a)


def return_in_try():
    a = 1
    try:
        a = src()
        return a
    except ValueError:
        # ruleid: taint-try-with, taint-try-with-focus
        sink(a)
    # ruleid: taint-try-with, taint-try-with-focus
    sink(a)


def all_handlers_return():
    try:
        a = src()
    except ValueError:
        return
    # ruleid: taint-try-with, taint-try-with-focus
    sink(a)


def empty_try():
    a = src()
    try:
        pass
    except ValueError:
        # ok: taint-try-with, taint-try-with-focus
        sink(a)


def handler_without_call_in_try():
    a = src()
    try:
        b = 1
    except ValueError:
        # ok: taint-try-with, taint-try-with-focus
        sink(a)
        # ok: taint-try-with, taint-try-with-focus
        sink(src())


def handler_after_raise_only():
    a = src()
    try:
        raise ValueError
    except ValueError:
        # ruleid: taint-try-with, taint-try-with-focus
        sink(a)


def handler_after_attribute():
    a = src()
    try:
        b = c.d
    except AttributeError:
        # ok: taint-try-with, taint-try-with-focus
        sink(a)


def handler_after_index():
    a = src()
    try:
        b = c["k"]
    except KeyError:
        # ok: taint-try-with, taint-try-with-focus
        sink(a)


def handler_after_division():
    a = src()
    try:
        b = 1 / c
    except ZeroDivisionError:
        # ok: taint-try-with, taint-try-with-focus
        sink(a)


def handler_after_import():
    a = src()
    try:
        import m
    except ImportError:
        # ok: taint-try-with, taint-try-with-focus
        sink(a)


def handler_after_condition_call():
    a = src()
    try:
        if f():
            b = 1
    except ValueError:
        # ruleid: taint-try-with, taint-try-with-focus
        sink(a)


def handler_after_with():
    a = src()
    try:
        with x:
            b = 1
    except ValueError:
        # ok: taint-try-with, taint-try-with-focus
        sink(a)


def handler_after_nested_function():
    a = src()
    try:
        def inner():
            pass
    except ValueError:
        # ok: taint-try-with, taint-try-with-focus
        sink(a)


def handler_after_loop():
    a = src()
    try:
        for x in y:
            b = x
    except ValueError:
        # ok: taint-try-with, taint-try-with-focus
        sink(a)


def handler_after_assert():
    a = src()
    try:
        assert x
    except AssertionError:
        # ok: taint-try-with, taint-try-with-focus
        sink(a)


def handler_after_await():
    a = src()
    try:
        b = f"{c}"
    except ValueError:
        # ok: taint-try-with, taint-try-with-focus
        sink(a)


def handler_first_call_only():
    a = src()
    try:
        f()
        a = 1
    except ValueError:
        # ruleid: taint-try-with, taint-try-with-focus
        sink(a)


def handler_argument_call():
    a = src()
    try:
        a = g(f())
    except ValueError:
        # ruleid: taint-try-with, taint-try-with-focus
        sink(a)


def handler_return_call():
    a = src()
    try:
        return f()
    except ValueError:
        # ruleid: taint-try-with, taint-try-with-focus
        sink(a)


def finally_without_call():
    a = src()
    try:
        b = 1
    finally:
        # ruleid: taint-try-with, taint-try-with-focus
        sink(a)


def else_without_call():
    a = src()
    try:
        b = 1
    except ValueError:
        a = 1
    else:
        # ruleid: taint-try-with, taint-try-with-focus
        sink(a)
    # ruleid: taint-try-with, taint-try-with-focus
    sink(a)


def after_unreachable_handler():
    a = 1
    try:
        b = 1
    except ValueError:
        a = src()
    # ok: taint-try-with, taint-try-with-focus
    sink(a)


def assertion_cleans():
    a = src()
    try:
        a = 1
        assert x
    except AssertionError:
        # ok: taint-try-with, taint-try-with-focus
        sink(a)
