import ast

class Parallel:
    def __init__(self, n_jobs=1, pre_dispatch="2 * n_jobs"):
        self.n_jobs = n_jobs
        self.pre_dispatch = pre_dispatch

    def __call__(self, tasks):
        n_jobs = self.n_jobs
        pre_dispatch = self.pre_dispatch
        if hasattr(pre_dispatch, "endswith"):
            # ruleid: constructor-argument-evaluated
            pre_dispatch = ast.literal_eval(pre_dispatch)
        return list(tasks)[: pre_dispatch * n_jobs]


class Guardrail:
    def __init__(self, custom_code, name):
        self.custom_code = custom_code
        self.name = name
        self._prepare()

    def _prepare(self):
        code = compile(self.custom_code, f"<{self.name}>", "exec")
        # ruleid: constructor-argument-evaluated
        exec(code, {})


class Base:
    def __init__(self, rule):
        self.rule = rule


class Derived(Base):
    def check(self, row):
        # ruleid: constructor-argument-evaluated
        return eval(self.rule, {}, row)


class Chooser:
    def __init__(self, mode):
        if mode not in ("max", "min"):
            raise ValueError(mode)
        self.mode = mode

    def pick(self, values):
        # ok: constructor-argument-evaluated
        return eval(self.mode)(values)


class Sized:
    def __init__(self, size):
        self.size = int(size)

    def square(self):
        # ok: constructor-argument-evaluated
        return eval(f"{self.size} ** 2")
