def plain(a, b):
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-first, taintrule-source-parameters-ellipsis
    drain(a)
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-ellipsis
    drain(b)
    # ok: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-default, taintrule-source-parameters-typed, taintrule-source-parameters-any-typed, taintrule-source-parameters-args, taintrule-source-parameters-kwargs, taintrule-source-parameters-keyword-only, taintrule-source-parameters-decorated, taintrule-source-parameters-async, taintrule-source-parameters-method, taintrule-source-parameters-lambda, taintrule-source-parameters-ellipsis, taintrule-source-parameters-named, taintrule-source-parameters-named-use
    drain(c)
    a = 1
    # ok: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-default, taintrule-source-parameters-typed, taintrule-source-parameters-any-typed, taintrule-source-parameters-args, taintrule-source-parameters-kwargs, taintrule-source-parameters-keyword-only, taintrule-source-parameters-decorated, taintrule-source-parameters-async, taintrule-source-parameters-method, taintrule-source-parameters-lambda, taintrule-source-parameters-ellipsis, taintrule-source-parameters-named, taintrule-source-parameters-named-use
    drain(a)


def single(a):
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-ellipsis
    drain(a)
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-ellipsis
    drain(f(a.p["k"]))


def defaults(a, b=1, c=origin(), *, d, e=2):
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-first, taintrule-source-parameters-ellipsis
    drain(a)
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-default, taintrule-source-parameters-ellipsis
    drain(b)
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-default, taintrule-source-parameters-ellipsis
    drain(c)
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-keyword-only, taintrule-source-parameters-ellipsis
    drain(d)
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-default, taintrule-source-parameters-ellipsis
    drain(e)


def typed(a: str, b: int, c: str = "x", d: Optional[str] = None, *e: str, **f: str):
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-first, taintrule-source-parameters-typed, taintrule-source-parameters-any-typed, taintrule-source-parameters-ellipsis
    drain(a)
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-any-typed, taintrule-source-parameters-ellipsis
    drain(b)
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-default, taintrule-source-parameters-typed, taintrule-source-parameters-any-typed, taintrule-source-parameters-ellipsis
    drain(c)
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-default, taintrule-source-parameters-any-typed, taintrule-source-parameters-ellipsis
    drain(d)
    # ruleid: taintrule-source-parameters-args, taintrule-source-parameters-ellipsis
    drain(e)
    # ok: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-default, taintrule-source-parameters-typed, taintrule-source-parameters-any-typed, taintrule-source-parameters-args, taintrule-source-parameters-kwargs, taintrule-source-parameters-keyword-only, taintrule-source-parameters-decorated, taintrule-source-parameters-async, taintrule-source-parameters-method, taintrule-source-parameters-lambda, taintrule-source-parameters-ellipsis, taintrule-source-parameters-named, taintrule-source-parameters-named-use
    drain(f)


def variadic(*a, **b):
    # ruleid: taintrule-source-parameters-args, taintrule-source-parameters-ellipsis
    drain(a)
    # ruleid: taintrule-source-parameters-args, taintrule-source-parameters-ellipsis
    drain(a[0])
    # ok: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-default, taintrule-source-parameters-typed, taintrule-source-parameters-any-typed, taintrule-source-parameters-args, taintrule-source-parameters-kwargs, taintrule-source-parameters-keyword-only, taintrule-source-parameters-decorated, taintrule-source-parameters-async, taintrule-source-parameters-method, taintrule-source-parameters-lambda, taintrule-source-parameters-ellipsis, taintrule-source-parameters-named, taintrule-source-parameters-named-use
    drain(b)
    # ok: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-default, taintrule-source-parameters-typed, taintrule-source-parameters-any-typed, taintrule-source-parameters-args, taintrule-source-parameters-kwargs, taintrule-source-parameters-keyword-only, taintrule-source-parameters-decorated, taintrule-source-parameters-async, taintrule-source-parameters-method, taintrule-source-parameters-lambda, taintrule-source-parameters-ellipsis, taintrule-source-parameters-named, taintrule-source-parameters-named-use
    drain(b["k"])


def mixed(a, *b, c, **d):
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-first, taintrule-source-parameters-ellipsis
    drain(a)
    # ruleid: taintrule-source-parameters-args, taintrule-source-parameters-ellipsis
    drain(b)
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-ellipsis
    drain(c)
    # ok: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-default, taintrule-source-parameters-typed, taintrule-source-parameters-any-typed, taintrule-source-parameters-args, taintrule-source-parameters-kwargs, taintrule-source-parameters-keyword-only, taintrule-source-parameters-decorated, taintrule-source-parameters-async, taintrule-source-parameters-method, taintrule-source-parameters-lambda, taintrule-source-parameters-ellipsis, taintrule-source-parameters-named, taintrule-source-parameters-named-use
    drain(d)


def positional_only(a, b, /, c):
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-first, taintrule-source-parameters-ellipsis
    drain(a)
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-ellipsis
    drain(b)
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-ellipsis
    drain(c)


def keyword_only(*, a, b=1):
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-keyword-only, taintrule-source-parameters-ellipsis
    drain(a)
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-default, taintrule-source-parameters-ellipsis
    drain(b)


def only_variadic(*a):
    # ruleid: taintrule-source-parameters-args, taintrule-source-parameters-ellipsis
    drain(a)


def only_keywords(**a):
    # ok: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-default, taintrule-source-parameters-typed, taintrule-source-parameters-any-typed, taintrule-source-parameters-args, taintrule-source-parameters-kwargs, taintrule-source-parameters-keyword-only, taintrule-source-parameters-decorated, taintrule-source-parameters-async, taintrule-source-parameters-method, taintrule-source-parameters-lambda, taintrule-source-parameters-ellipsis, taintrule-source-parameters-named, taintrule-source-parameters-named-use
    drain(a)


def none():
    # ok: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-default, taintrule-source-parameters-typed, taintrule-source-parameters-any-typed, taintrule-source-parameters-args, taintrule-source-parameters-kwargs, taintrule-source-parameters-keyword-only, taintrule-source-parameters-decorated, taintrule-source-parameters-async, taintrule-source-parameters-method, taintrule-source-parameters-lambda, taintrule-source-parameters-ellipsis, taintrule-source-parameters-named, taintrule-source-parameters-named-use
    drain(a)


class C:
    def method(self, a, b=1):
        # ok: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-default, taintrule-source-parameters-typed, taintrule-source-parameters-any-typed, taintrule-source-parameters-args, taintrule-source-parameters-kwargs, taintrule-source-parameters-keyword-only, taintrule-source-parameters-decorated, taintrule-source-parameters-async, taintrule-source-parameters-method, taintrule-source-parameters-lambda, taintrule-source-parameters-ellipsis, taintrule-source-parameters-named, taintrule-source-parameters-named-use
        drain(self)
        # ok: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-default, taintrule-source-parameters-typed, taintrule-source-parameters-any-typed, taintrule-source-parameters-args, taintrule-source-parameters-kwargs, taintrule-source-parameters-keyword-only, taintrule-source-parameters-decorated, taintrule-source-parameters-async, taintrule-source-parameters-method, taintrule-source-parameters-lambda, taintrule-source-parameters-ellipsis, taintrule-source-parameters-named, taintrule-source-parameters-named-use
        drain(self.p)
        # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-method, taintrule-source-parameters-ellipsis
        drain(a)
        # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-default, taintrule-source-parameters-ellipsis
        drain(b)

    @classmethod
    def class_method(cls, a):
        # ok: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-default, taintrule-source-parameters-typed, taintrule-source-parameters-any-typed, taintrule-source-parameters-args, taintrule-source-parameters-kwargs, taintrule-source-parameters-keyword-only, taintrule-source-parameters-decorated, taintrule-source-parameters-async, taintrule-source-parameters-method, taintrule-source-parameters-lambda, taintrule-source-parameters-ellipsis, taintrule-source-parameters-named, taintrule-source-parameters-named-use
        drain(cls)
        # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-ellipsis
        drain(a)

    @staticmethod
    def static_method(a):
        # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-ellipsis
        drain(a)

    def no_parameters(self):
        # ok: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-default, taintrule-source-parameters-typed, taintrule-source-parameters-any-typed, taintrule-source-parameters-args, taintrule-source-parameters-kwargs, taintrule-source-parameters-keyword-only, taintrule-source-parameters-decorated, taintrule-source-parameters-async, taintrule-source-parameters-method, taintrule-source-parameters-lambda, taintrule-source-parameters-ellipsis, taintrule-source-parameters-named, taintrule-source-parameters-named-use
        drain(self)
        # ok: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-default, taintrule-source-parameters-typed, taintrule-source-parameters-any-typed, taintrule-source-parameters-args, taintrule-source-parameters-kwargs, taintrule-source-parameters-keyword-only, taintrule-source-parameters-decorated, taintrule-source-parameters-async, taintrule-source-parameters-method, taintrule-source-parameters-lambda, taintrule-source-parameters-ellipsis, taintrule-source-parameters-named, taintrule-source-parameters-named-use
        drain(self.p)

    def _cased(this, a):
        # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-first, taintrule-source-parameters-ellipsis
        drain(this)
        # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-ellipsis
        drain(a)

    async def coroutine(self, a):
        # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-async, taintrule-source-parameters-method, taintrule-source-parameters-ellipsis
        drain(a)


def outer(a):
    def inner(b, c=a):
        # ok: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-default, taintrule-source-parameters-typed, taintrule-source-parameters-any-typed, taintrule-source-parameters-args, taintrule-source-parameters-kwargs, taintrule-source-parameters-keyword-only, taintrule-source-parameters-decorated, taintrule-source-parameters-async, taintrule-source-parameters-method, taintrule-source-parameters-lambda, taintrule-source-parameters-ellipsis, taintrule-source-parameters-named, taintrule-source-parameters-named-use
        drain(a)
        # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-first, taintrule-source-parameters-ellipsis
        drain(b)
        # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-default, taintrule-source-parameters-ellipsis
        drain(c)

    # ok: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-default, taintrule-source-parameters-typed, taintrule-source-parameters-any-typed, taintrule-source-parameters-args, taintrule-source-parameters-kwargs, taintrule-source-parameters-keyword-only, taintrule-source-parameters-decorated, taintrule-source-parameters-async, taintrule-source-parameters-method, taintrule-source-parameters-lambda, taintrule-source-parameters-ellipsis, taintrule-source-parameters-named, taintrule-source-parameters-named-use
    drain(b)
    return inner


async def coroutine(a, b=1):
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-first, taintrule-source-parameters-async, taintrule-source-parameters-ellipsis
    drain(a)
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-default, taintrule-source-parameters-async, taintrule-source-parameters-ellipsis
    drain(b)
    async for x in a:
        # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-first, taintrule-source-parameters-async, taintrule-source-parameters-ellipsis
        drain(x)


@route("/")
def decorated(a, b: int = 1):
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-first, taintrule-source-parameters-decorated, taintrule-source-parameters-ellipsis
    drain(a)
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-default, taintrule-source-parameters-any-typed, taintrule-source-parameters-decorated, taintrule-source-parameters-ellipsis
    drain(b)


@other
@route("/")
async def twice_decorated(a):
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-decorated, taintrule-source-parameters-ellipsis
    drain(a)


@app.route("/")
def other_decorated(a):
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-ellipsis
    drain(a)


# ruleid: taintrule-source-parameters-lambda
anonymous = lambda a: drain(a)
# ok: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-default, taintrule-source-parameters-typed, taintrule-source-parameters-any-typed, taintrule-source-parameters-args, taintrule-source-parameters-kwargs, taintrule-source-parameters-keyword-only, taintrule-source-parameters-decorated, taintrule-source-parameters-async, taintrule-source-parameters-method, taintrule-source-parameters-lambda, taintrule-source-parameters-ellipsis, taintrule-source-parameters-named, taintrule-source-parameters-named-use
anonymous_two = lambda a, b: drain(a, b)


def lambdas(z):
    # ruleid: taintrule-source-parameters-lambda
    f = lambda a: drain(a)
    f(1)
    # ok: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-default, taintrule-source-parameters-typed, taintrule-source-parameters-any-typed, taintrule-source-parameters-args, taintrule-source-parameters-kwargs, taintrule-source-parameters-keyword-only, taintrule-source-parameters-decorated, taintrule-source-parameters-async, taintrule-source-parameters-method, taintrule-source-parameters-lambda, taintrule-source-parameters-ellipsis, taintrule-source-parameters-named, taintrule-source-parameters-named-use
    g = lambda a, b=1: drain(b)
    # ruleid: taintrule-source-parameters-lambda
    map(lambda x: drain(x), z)
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-lambda, taintrule-source-parameters-ellipsis
    return lambda q: [drain(q), drain(z)]


def shadowed(a):
    # ok: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-default, taintrule-source-parameters-typed, taintrule-source-parameters-any-typed, taintrule-source-parameters-args, taintrule-source-parameters-kwargs, taintrule-source-parameters-keyword-only, taintrule-source-parameters-decorated, taintrule-source-parameters-async, taintrule-source-parameters-method, taintrule-source-parameters-lambda, taintrule-source-parameters-ellipsis, taintrule-source-parameters-named, taintrule-source-parameters-named-use
    drain([a for a in x])
    for a in x:
        # ok: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-default, taintrule-source-parameters-typed, taintrule-source-parameters-any-typed, taintrule-source-parameters-args, taintrule-source-parameters-kwargs, taintrule-source-parameters-keyword-only, taintrule-source-parameters-decorated, taintrule-source-parameters-async, taintrule-source-parameters-method, taintrule-source-parameters-lambda, taintrule-source-parameters-ellipsis, taintrule-source-parameters-named, taintrule-source-parameters-named-use
        drain(a)
    # ok: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-default, taintrule-source-parameters-typed, taintrule-source-parameters-any-typed, taintrule-source-parameters-args, taintrule-source-parameters-kwargs, taintrule-source-parameters-keyword-only, taintrule-source-parameters-decorated, taintrule-source-parameters-async, taintrule-source-parameters-method, taintrule-source-parameters-lambda, taintrule-source-parameters-ellipsis, taintrule-source-parameters-named, taintrule-source-parameters-named-use
    drain(a)


def request_parameter(request, other):
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-first, taintrule-source-parameters-ellipsis, taintrule-source-parameters-named, taintrule-source-parameters-named-use
    drain(request)
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-first, taintrule-source-parameters-ellipsis, taintrule-source-parameters-named, taintrule-source-parameters-named-use
    drain(request.args)
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-ellipsis
    drain(other)
    x = request
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-first, taintrule-source-parameters-ellipsis, taintrule-source-parameters-named, taintrule-source-parameters-named-use
    drain(x)
    request = 1
    # ruleid: taintrule-source-parameters-named-use
    drain(request)
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-first, taintrule-source-parameters-ellipsis, taintrule-source-parameters-named, taintrule-source-parameters-named-use
    drain(x)


def request_local():
    request = get()
    # ok: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-default, taintrule-source-parameters-typed, taintrule-source-parameters-any-typed, taintrule-source-parameters-args, taintrule-source-parameters-kwargs, taintrule-source-parameters-keyword-only, taintrule-source-parameters-decorated, taintrule-source-parameters-async, taintrule-source-parameters-method, taintrule-source-parameters-lambda, taintrule-source-parameters-ellipsis, taintrule-source-parameters-named, taintrule-source-parameters-named-use
    drain(request)


def request_global():
    # ok: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-default, taintrule-source-parameters-typed, taintrule-source-parameters-any-typed, taintrule-source-parameters-args, taintrule-source-parameters-kwargs, taintrule-source-parameters-keyword-only, taintrule-source-parameters-decorated, taintrule-source-parameters-async, taintrule-source-parameters-method, taintrule-source-parameters-lambda, taintrule-source-parameters-ellipsis, taintrule-source-parameters-named, taintrule-source-parameters-named-use
    drain(request)


def deleted(a):
    del a
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-ellipsis
    drain(a)


def global_parameter(a):
    global g
    g = a
    # ruleid: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-ellipsis
    drain(g)


def annotated_body(a):
    a: int
    # ok: taintrule-source-parameters-any, taintrule-source-parameters-only, taintrule-source-parameters-first, taintrule-source-parameters-default, taintrule-source-parameters-typed, taintrule-source-parameters-any-typed, taintrule-source-parameters-args, taintrule-source-parameters-kwargs, taintrule-source-parameters-keyword-only, taintrule-source-parameters-decorated, taintrule-source-parameters-async, taintrule-source-parameters-method, taintrule-source-parameters-lambda, taintrule-source-parameters-ellipsis, taintrule-source-parameters-named, taintrule-source-parameters-named-use
    drain(a)
