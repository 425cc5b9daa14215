def get():
    return src()


def identity(x):
    return x


def constant(x):
    return 1


def run(x):
    # ok: taint-functions, taint-functions-focus
    sink(x)


def no_return(x):
    print(x)


def returned():
    # ok: taint-functions, taint-functions-focus
    sink(get())
    a = get()
    # ok: taint-functions, taint-functions-focus
    sink(a)


def argument_through():
    a = src()
    # ruleid: taint-functions, taint-functions-focus
    sink(identity(a))
    # ruleid: taint-functions, taint-functions-focus
    sink(constant(a))
    # ruleid: taint-functions, taint-functions-focus
    sink(no_return(a))
    # ruleid: taint-functions, taint-functions-focus
    sink(identity(x=a))
    b = identity(a)
    # ruleid: taint-functions, taint-functions-focus
    sink(b)
    # ruleid: taint-functions, taint-functions-focus
    sink(identity(identity(a)))
    # ruleid: taint-functions, taint-functions-focus
    sink(f(identity(a)))
    # ok: taint-functions, taint-functions-focus
    sink(identity(1))


def argument_to_sink():
    run(src())
    a = src()
    run(a)


def later_definitions():
    a = src()
    # ruleid: taint-functions, taint-functions-focus
    sink(later(a))
    # ok: taint-functions, taint-functions-focus
    sink(later_get())
    later_run(a)


def later(x):
    return x


def later_get():
    return src()


def later_run(x):
    # ok: taint-functions, taint-functions-focus
    sink(x)


def nested_reads_outer():
    a = src()

    def inner():
        # ok: taint-functions, taint-functions-focus
        sink(a)
        b = a
        # ok: taint-functions, taint-functions-focus
        sink(b)

    inner()
    # ruleid: taint-functions, taint-functions-focus
    sink(a)


def nested_has_own_source():
    def inner():
        a = src()
        # ruleid: taint-functions, taint-functions-focus
        sink(a)

    # ok: taint-functions, taint-functions-focus
    sink(a)


def nested_called():
    def inner(x):
        return x

    a = src()
    # ruleid: taint-functions, taint-functions-focus
    sink(inner(a))
    # ok: taint-functions, taint-functions-focus
    sink(inner)


def nested_returns_source():
    def inner():
        return src()

    # ok: taint-functions, taint-functions-focus
    sink(inner())


def nested_shadow():
    a = src()

    def inner(a):
        # ok: taint-functions, taint-functions-focus
        sink(a)

    # ruleid: taint-functions, taint-functions-focus
    sink(a)


def nested_assigns_nonlocal():
    a = 1

    def inner():
        nonlocal a
        a = src()

    inner()
    # ok: taint-functions, taint-functions-focus
    sink(a)


def nested_cleans_nonlocal():
    a = src()

    def inner():
        nonlocal a
        a = 1

    inner()
    # ruleid: taint-functions, taint-functions-focus
    sink(a)


def lambdas():
    a = src()
    # ruleid: taint-functions, taint-functions-focus
    f = lambda: sink(a)
    # ok: taint-functions, taint-functions-focus
    g = lambda x: sink(x)
    h = lambda: a
    # ok: taint-functions, taint-functions-focus
    sink(h)
    # ok: taint-functions, taint-functions-focus
    sink(h())
    g(a)
    # ok: taint-functions, taint-functions-focus
    i = lambda a: sink(a)
    # ruleid: taint-functions, taint-functions-focus
    j = lambda: sink(src())
    k = lambda: src()
    # ok: taint-functions, taint-functions-focus
    sink(k())
    # ok: taint-functions, taint-functions-focus
    sink(k)
    # ok: taint-functions, taint-functions-focus
    l = lambda x=a: sink(x)


def lambda_argument():
    a = src()
    # ok: taint-functions, taint-functions-focus
    sink(lambda: a)
    # ruleid: taint-functions, taint-functions-focus
    sink(map(lambda x: x, a))
    # ok: taint-functions, taint-functions-focus
    sink(map(lambda x: a, y))
    # ok: taint-functions, taint-functions-focus
    sink(sorted(y, key=lambda x: a))
    # ruleid: taint-functions, taint-functions-focus
    sink(sorted(a, key=lambda x: x))
    # ok: taint-functions, taint-functions-focus
    a.map(lambda x: sink(x))
    # ok: taint-functions, taint-functions-focus
    map(lambda x: sink(x), a)
    # ruleid: taint-functions, taint-functions-focus
    map(lambda x: sink(a), y)
    # ok: taint-functions, taint-functions-focus
    (lambda x: sink(x))(a)


def lambda_before_taint():
    # ok: taint-functions, taint-functions-focus
    f = lambda: sink(a)
    a = src()


def lambda_after_clean():
    a = src()
    a = 1
    # ok: taint-functions, taint-functions-focus
    f = lambda: sink(a)


def lambda_assigns():
    f = lambda: (a := src())
    # ok: taint-functions, taint-functions-focus
    sink(a)


def default_parameter(x=src()):
    # ruleid: taint-functions, taint-functions-focus
    sink(x)


def default_parameter_later(x, *, y=src()):
    # ok: taint-functions, taint-functions-focus
    sink(x)
    # ruleid: taint-functions, taint-functions-focus
    sink(y)


def inner_default():
    a = src()

    def inner(x=a):
        # ok: taint-functions, taint-functions-focus
        sink(x)

    def other(x=sink(a)):
        pass


@sink(src())
def decorated():
    # ok: taint-functions, taint-functions-focus
    sink(1)


@decorator
def decorated_get():
    return src()


@decorator(src())
def decorated_with_source(x):
    # ok: taint-functions, taint-functions-focus
    sink(x)


def use_decorated():
    # ok: taint-functions, taint-functions-focus
    sink(decorated_get())


def inner_decorated():
    a = src()

    @sink(a)
    def inner():
        pass

    @wrap(a)
    def other():
        pass

    # ok: taint-functions, taint-functions-focus
    sink(other)


def recursive(x):
    if x:
        return recursive(src())
    # ok: taint-functions, taint-functions-focus
    sink(x)
    # ruleid: taint-functions, taint-functions-focus
    sink(recursive(src()))


def annotations(x: src(), y: sink(src()) = 1) -> sink(src()):
    # ok: taint-functions, taint-functions-focus
    sink(x)


def function_as_value():
    # ok: taint-functions, taint-functions-focus
    sink(get)
    f = get
    # ok: taint-functions, taint-functions-focus
    sink(f())


def imported_name():
    from m import a
    # ok: taint-functions, taint-functions-focus
    sink(a)
    a = src()
    from m import a
    # ok: taint-functions, taint-functions-focus
    sink(a)
    import a
    # ok: taint-functions, taint-functions-focus
    sink(a)
    import b as a
    # ok: taint-functions, taint-functions-focus
    sink(a)


def inner_definition_cleans():
    a = src()

    def a():
        pass

    # ruleid: taint-functions, taint-functions-focus
    sink(a)
    b = src()

    class b:
        pass

    # ruleid: taint-functions, taint-functions-focus
    sink(b)


def import_after_taint():
    from m import b
    b = src()
    # ruleid: taint-functions, taint-functions-focus
    sink(b)


def taint_then_import():
    b = src()
    import b
    # ruleid: taint-functions, taint-functions-focus
    sink(b)


# ruleid: taint-functions, taint-functions-focus
def top_default(x=sink(src())):
    pass


# ruleid: taint-functions, taint-functions-focus
def top_keyword_default(*, x=sink(src())):
    pass


def default_from_call(x=f(src())):
    # ruleid: taint-functions, taint-functions-focus
    sink(x)


def default_expression(x=src() + 1, y=[src()], z=src().p):
    # ruleid: taint-functions, taint-functions-focus
    sink(x)
    # ok: taint-functions, taint-functions-focus
    sink(y)
    # ruleid: taint-functions, taint-functions-focus
    sink(z)


def default_reassigned(x=src()):
    x = 1
    # ok: taint-functions, taint-functions-focus
    sink(x)


def default_annotated(x: str = src()):
    # ruleid: taint-functions, taint-functions-focus
    sink(x)


def star_parameters(*args, **kw):
    # ok: taint-functions, taint-functions-focus
    sink(args)
    # ok: taint-functions, taint-functions-focus
    sink(kw)


def lambda_default_source():
    # ok: taint-functions, taint-functions-focus
    f = lambda x=src(): sink(x)
    # ok: taint-functions, taint-functions-focus
    g = lambda x=sink(src()): x


def lambda_nested():
    a = src()
    # ruleid: taint-functions, taint-functions-focus
    f = lambda: lambda: sink(a)
    # ruleid: taint-functions, taint-functions-focus
    g = [lambda: sink(a)]
    # ruleid: taint-functions, taint-functions-focus
    h(k=lambda: sink(a))
    # ok: taint-functions, taint-functions-focus
    h(lambda a: sink(a), a)
    # ruleid: taint-functions, taint-functions-focus
    return lambda: sink(a)


def lambda_in_def():
    a = src()

    def inner():
        # ok: taint-functions, taint-functions-focus
        return lambda: sink(a)

    return inner


def lambda_has_own_default_list():
    a = src()
    # ruleid: taint-functions, taint-functions-focus
    fs = {"k": lambda: sink(a)}
    # ruleid: taint-functions, taint-functions-focus
    if lambda: sink(a):
        pass
    # ruleid: taint-functions, taint-functions-focus
    for x in lambda: sink(a):
        pass


def lambda_sees_state_where_written():
    a = 1
    # ruleid: taint-functions, taint-functions-focus
    f = lambda: sink(a)
    a = src()
    f()


def lambda_body_source():
    # ruleid: taint-functions, taint-functions-focus
    f = lambda: sink(src(), 1)
    x = (lambda: src())()
    # ok: taint-functions, taint-functions-focus
    sink(x)


def lambda_called_after_taint():
    # ruleid: taint-functions, taint-functions-focus
    f = lambda: sink(a)
    a = src()
    f()


def lambda_passed_after_taint():
    a = 1
    # ruleid: taint-functions, taint-functions-focus
    f = lambda: sink(a)
    a = src()
    g(f)


def lambda_read_after_taint():
    a = 1
    # ruleid: taint-functions, taint-functions-focus
    f = lambda: sink(a)
    a = src()
    f


def lambda_called_after_clean():
    a = src()
    # ok: taint-functions, taint-functions-focus
    f = lambda: sink(a)
    a = 1
    f()


def lambda_passed_after_clean():
    a = src()
    # ok: taint-functions, taint-functions-focus
    f = lambda: sink(a)
    a = 1
    g(f)


def lambda_never_used():
    a = src()
    # ruleid: taint-functions, taint-functions-focus
    f = lambda: sink(a)
    a = 1


def lambda_called_with_argument():
    a = src()
    # ok: taint-functions, taint-functions-focus
    f = lambda x: sink(x)
    f(a)
    g = lambda x: x
    # ok: taint-functions, taint-functions-focus
    sink(g(1))
    # ruleid: taint-functions, taint-functions-focus
    sink(g(a))


def lambda_in_call_with_tainted_receiver():
    a = src()
    # ok: taint-functions, taint-functions-focus
    a.each(lambda x: sink(x))
    # ok: taint-functions, taint-functions-focus
    sorted(a, key=lambda x: sink(x))
    # ok: taint-functions, taint-functions-focus
    a.apply(lambda x, y: sink(y))
    # ok: taint-functions, taint-functions-focus
    f(a).map(lambda x: sink(x))
    b = list(map(lambda x: x, a))
    # ruleid: taint-functions, taint-functions-focus
    sink(b)
    c = list(filter(lambda x: a, y))
    # ok: taint-functions, taint-functions-focus
    sink(c)


def lambda_used_twice():
    a = 1
    # ruleid: taint-functions, taint-functions-focus
    f = lambda: sink(a)
    f()
    a = src()
    f()


def lambda_used_before_only():
    a = 1
    # ok: taint-functions, taint-functions-focus
    f = lambda: sink(a)
    f()
    a = src()


def lambda_copied():
    a = 1
    # ok: taint-functions, taint-functions-focus
    f = lambda: sink(a)
    g = f
    a = src()
    g()


def lambda_in_container():
    a = 1
    # ok: taint-functions, taint-functions-focus
    fs = [lambda: sink(a)]
    a = src()
    fs[0]()


def lambda_in_field():
    a = 1
    # ok: taint-functions, taint-functions-focus
    o.f = lambda: sink(a)
    a = src()
    o.f()


def lambda_returned():
    a = 1
    # ruleid: taint-functions, taint-functions-focus
    f = lambda: sink(a)
    a = src()
    return f


def lambda_assigns_outer():
    f = lambda: [a := src()]
    f()
    # ruleid: taint-functions, taint-functions-focus
    sink(a)


def lambda_default_outer():
    a = src()
    f = lambda b=a: b
    # ok: taint-functions, taint-functions-focus
    sink(f)
    # ok: taint-functions, taint-functions-focus
    sink(f())
