import argparse
import logging
import os
import shlex
import subprocess
import sys

logger = logging.getLogger(__name__)


def predict(model_uri, input_path):
    # ruleid: source-text-for-interpreter-option
    command = 'python -c "from scoring import predict; predict({}, {})"'.format(repr(model_uri), repr(input_path))
    return os.system(command)


def predict_named(environment, model_uri, input_path):
    # ruleid: source-text-for-interpreter-option
    command = (
        'python -c "from scoring import predict; predict('
        "model_uri={model_uri}, "
        "input_path={input_path})"
        '"'
    ).format(
        model_uri=repr(model_uri),
        input_path=repr(input_path),
    )
    return environment.execute(command)


def version(package):
    # ruleid: source-text-for-interpreter-option
    return subprocess.getoutput(f"python3 -c 'import {package}; print({package}.__version__)'")


def device(name):
    # ruleid: source-text-for-interpreter-option
    subprocess.run("python -c \"import torch; torch.zeros(1, device='%s')\"" % name, shell=True, check=True)


def check(module):
    # ruleid: source-text-for-interpreter-option
    return os.system("python -c 'import " + module + "'")


def by_executable(module):
    # ruleid: source-text-for-interpreter-option
    return os.popen(f'{sys.executable} -c "import {module}; print(1)"').read()


def in_bash(folder):
    # ruleid: source-text-for-interpreter-option
    return f"docker run image bash -c 'cd {folder} && make'"


def in_sh(name, tag):
    # ruleid: source-text-for-interpreter-option
    line = "ssh host sh -c 'docker pull {0}:{1}'".format(name, tag)
    return line


def in_node(script_name):
    # ruleid: source-text-for-interpreter-option
    os.system(f"node -e 'require(\"{script_name}\").run()'")


def in_perl(pattern, path):
    # ruleid: source-text-for-interpreter-option
    subprocess.run("perl -ne 'print if /%s/' %s" % (pattern, path), shell=True, check=True)


class Backend:
    def serve(self, model_path):
        # ruleid: source-text-for-interpreter-option
        return self.environment.execute(f'python -c "from server import serve; serve({model_path!r}, 1)"')

    async def warm(self, model_path):
        # ruleid: source-text-for-interpreter-option
        await self.run("python3.11 -c 'load(\"{}\")'".format(model_path))


def from_environment():
    # ruleid: source-text-for-interpreter-option
    return os.system(f"python -c 'import {os.environ['BACKEND']}; print(0)'")


def from_option():
    parser = argparse.ArgumentParser()
    parser.add_argument("--module")
    args = parser.parse_args()
    # ruleid: source-text-for-interpreter-option
    return os.system("python -c 'import %s'" % args.module)


def all_modules(modules):
    for module in modules:
        # ruleid: source-text-for-interpreter-option
        yield f"python -c 'import {module}; {module}.test()'"


def stripped(text):
    name = text.strip()
    # ruleid: source-text-for-interpreter-option
    return "python -c 'import {n}'".format(n=name)


# ---- silent


def as_list(package):
    # ok: source-text-for-interpreter-option
    return subprocess.run([sys.executable, "-m", package, "--version"], check=True)


def constant(package):
    # ok: source-text-for-interpreter-option
    return os.system('python -c "import torch"'), package


def quoted(code):
    # ok: source-text-for-interpreter-option
    return os.system(f"python -c {shlex.quote(code)}")


def quoted_inside(name):
    # ok: source-text-for-interpreter-option
    return os.system(f"bash -c 'echo {shlex.quote(name)}'")


def whole(code):
    # ok: source-text-for-interpreter-option
    return os.system(f"python -c '{code}'")


def number(port: int):
    # ok: source-text-for-interpreter-option
    return os.system(f"python -c 'serve({port})'")


def counted(items):
    # ok: source-text-for-interpreter-option
    return os.system("python -c 'print(%d)'" % len(items))


def module_option(module):
    # ok: source-text-for-interpreter-option
    return os.system(f"python -m {module}")


def other_option(path):
    # ok: source-text-for-interpreter-option
    return f"tar -c '{path}'"


def printed(module):
    # ok: source-text-for-interpreter-option
    print(f"try: python -c 'import {module}; print(1)'")


def logged(module):
    # ok: source-text-for-interpreter-option
    logger.info("running python -c 'import {}; go()'".format(module))


def failed(module):
    # ok: source-text-for-interpreter-option
    raise RuntimeError(f"python -c 'import {module}; go()' failed")


def of_constant():
    name = "torch"
    # ok: source-text-for-interpreter-option
    return os.system(f"python -c 'import {name}'")
