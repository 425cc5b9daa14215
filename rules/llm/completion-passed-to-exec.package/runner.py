class Runner:
    def __init__(self, frame):
        self.scope = {"df": frame}

    def run(self, source):
        # ruleid: completion-passed-to-exec
        exec(source, self.scope)
        return self.scope.get("result")

    def run_constant(self, source):
        # ok: completion-passed-to-exec
        exec(source, self.scope)
