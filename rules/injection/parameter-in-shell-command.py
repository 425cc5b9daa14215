import asyncio
import os
import re
import shlex
import subprocess
from os import popen, system
from pathlib import Path
from shlex import quote
from subprocess import check_output as output

TOOL = "ffmpeg -i {} {}"
VALID_NAME = re.compile(r"[\w-]+")


def requirements(requirements_path):
    command = f"pigar gen -f {Path(requirements_path)} {os.getcwd()}"
    # ruleid: parameter-in-shell-command
    os.system(command)


def download(tag: str):
    # ruleid: parameter-in-shell-command
    os.system("kaggle datasets download -d %s" % (tag))


def convert(source, target):
    # ruleid: parameter-in-shell-command
    subprocess.run(f"ffmpeg -i {source} {target}", shell=True, check=True)


def convert_format(source, target):
    # ruleid: parameter-in-shell-command
    subprocess.check_call(TOOL.format(source, target), shell=True)


def size(path):
    # ruleid: parameter-in-shell-command
    return int(output("du -s " + path, shell=True).split()[0])


def listing(folder):
    # ruleid: parameter-in-shell-command
    return popen("ls '" + folder + "'").read()


def clone(url, branch="main"):
    # ruleid: parameter-in-shell-command
    if system(f'git clone "{url}" --branch {branch}') != 0:
        raise RuntimeError(url)


def status(host):
    # ruleid: parameter-in-shell-command
    return subprocess.getoutput("ping -c 1 {host}".format(host=host))


async def render(scene):
    # ruleid: parameter-in-shell-command
    process = await asyncio.create_subprocess_shell(f"blender -b {scene}", stdout=asyncio.subprocess.PIPE)
    return await process.communicate()


def in_bash(environment, module):
    # ruleid: parameter-in-shell-command-list
    subprocess.Popen(["bash", "-c", f"source activate {environment} && python -m {module}"])


def in_cmd(folder):
    # ruleid: parameter-in-shell-command-list
    subprocess.run(["cmd", "/c", "dir " + folder], check=True)


def joined(package, version):
    command = " ".join(["pip", "install", package + "==" + version])
    # ruleid: parameter-in-shell-command
    subprocess.call(command, shell=True)


class Trainer:
    def launch(self, entry, *, nodes):
        line = "torchrun "
        line += entry
        # ruleid: parameter-in-shell-command
        return os.system(line + " --config x.yaml")

    @staticmethod
    def remove(folder):
        # ruleid: parameter-in-shell-command
        os.system(f"rm -rf {folder}/*.ckpt")


def remote(client, job_name):
    # ruleid: parameter-in-shell-command
    client.exec_command(f"scancel --name={job_name}")


def all_files(paths):
    for path in paths:
        # ruleid: parameter-in-shell-command
        os.system(f"gzip {path}")


def exploded(archive, target):
    subprocess.run(
        # ruleid: parameter-in-shell-command
        f"tar -xzf {archive} -C {target}",
        shell=True,  # for the pipe
        check=True,
    )


def in_lambda(name):
    # ruleid: parameter-in-shell-command
    return lambda: os.system("docker stop " + name)


def in_sh_tuple(name):
    line = "echo " + name
    # ruleid: parameter-in-shell-command-list
    subprocess.run(("sh", "-c", line), check=True)


def in_login_shell(project):
    # ruleid: parameter-in-shell-command-list
    return ["/bin/bash", "-l", "-c", f"cd {project} && make"]


def in_container(image, task):
    # ruleid: parameter-in-shell-command-list
    subprocess.run(["docker", "run", image, "sh", "-c", "python -m {}".format(task)], check=True)


async def in_async_shell(name):
    # ruleid: parameter-in-shell-command-list
    await asyncio.create_subprocess_exec("bash", "-c", f"tail -f {name}.log")


class Remote:
    def start(self, folder, name):
        script = "cd %s; nohup python %s.py &" % (folder, name)
        arguments = [
            "zsh",
            "-c",
            # ruleid: parameter-in-shell-command-list
            script,  # both words are from outside
        ]
        return subprocess.Popen(arguments)


def in_powershell(service):
    # ruleid: parameter-in-shell-command-list
    subprocess.run(["powershell", "-Command", "Restart-Service " + service], check=True)


def in_shells(names):
    # ruleid: parameter-in-shell-command-list
    return [["sh", "-c", "stop " + name] for name in names]


def with_keyword(script_name):
    # ruleid: parameter-in-shell-command-list
    subprocess.check_output(args=["bash", "-c", f"./{script_name} | tee log"])


def kept(name):
    words = {"start": None}
    # ruleid: parameter-in-shell-command-list
    words["start"] = ["bash", "-ec", f"start {name}"]
    return words


def two_steps(environment):
    line = "conda activate "
    line = line + environment + " && "
    # ruleid: parameter-in-shell-command-list
    subprocess.call(["bash", "-c", line + "python train.py"])


def in_csh(user_name, path):
    # ruleid: parameter-in-shell-command-list
    subprocess.run(["sudo", "-u", "worker", "bash", "-c", " ".join(["ls", path])], check=True)
    return user_name


# ---- silent


def list_without_shell(module):
    # ok: parameter-in-shell-command-list
    subprocess.run(["python", "-c", f"import {module}"], check=True)


def list_of_words(path):
    # ok: parameter-in-shell-command-list
    subprocess.run(["bash", "run.sh", path], check=True)


def list_with_quoting(path):
    # ok: parameter-in-shell-command-list
    subprocess.run(["bash", "-c", "cat " + shlex.quote(path)], check=True)


def list_of_command(command):
    # ok: parameter-in-shell-command-list
    subprocess.run(["bash", "-c", command], check=True)


def list_constant(path):
    # ok: parameter-in-shell-command-list
    subprocess.run(["bash", "-c", "nvidia-smi > gpu.txt"], cwd=path, check=True)


def list_number(port):
    # ok: parameter-in-shell-command-list
    subprocess.run(["sh", "-c", "fuser -k %d/tcp" % int(port)], check=True)


def list_typed(port: int):
    # ok: parameter-in-shell-command-list
    subprocess.run(["sh", "-c", f"fuser -k {port}/tcp"], check=True)


def list_positional(path):
    # ok: parameter-in-shell-command-list
    subprocess.run(["bash", "-c", 'cat "$1"', "bash", f"{path}.txt"], check=True)


def list_flag(name):
    # ok: parameter-in-shell-command-list
    subprocess.run(["tar", "-c", f"{name}.tar"], check=True)


def list_joined(words):
    # ok: parameter-in-shell-command-list
    subprocess.run(["bash", "-c", shlex.join(words)], check=True)


def as_list(source, target):
    # ok: parameter-in-shell-command
    subprocess.run(["ffmpeg", "-i", source, target], check=True)


def quoted(source):
    # ok: parameter-in-shell-command
    os.system(f"gzip {shlex.quote(source)}")


def quoted_name(source):
    # ok: parameter-in-shell-command
    os.system("gzip " + quote(source))


def joined_words(words):
    # ok: parameter-in-shell-command
    subprocess.run(shlex.join(words), shell=True, check=True)


def number(port: int):
    # ok: parameter-in-shell-command
    os.system(f"fuser -k {port}/tcp")


def cast(port):
    # ok: parameter-in-shell-command
    os.system("fuser -k %d/tcp" % int(port))


def run(command):
    # ok: parameter-in-shell-command
    return subprocess.run(command, shell=True, check=True)


def prefixed(command):
    # ok: parameter-in-shell-command
    return os.system("exec " + command)


def constant(folder):
    print(f"cleaning {folder}")
    # ok: parameter-in-shell-command
    os.system("nvidia-smi > gpu.txt")


def tested(tag):
    if re.match(r"^[\w-]+/[\w-]+$", tag):
        # ok: parameter-in-shell-command
        os.system(f"kaggle datasets download -d {tag}")


def tested_by_name(name):
    if VALID_NAME.fullmatch(name):
        # ok: parameter-in-shell-command
        os.system(f"docker stop {name}")


def without_shell(name):
    # ok: parameter-in-shell-command
    subprocess.run(f"echo {name}", shell=False, check=True)


def own_quoting(name):
    # ok: parameter-in-shell-command
    os.system(f"echo {shell_quote(name)}")


def _internal(name):
    # ok: parameter-in-shell-command
    os.system(f"echo {name}")


class Device:
    def system(self, text):
        return text

    def go(self, name):
        # ok: parameter-in-shell-command
        return self.system(f"reset {name}")


def logged(name, logger):
    # ok: parameter-in-shell-command
    logger.info(f"os.system('echo {name}')")
    return name


def list_over_lines(name):
    subprocess.run(
        [
            "bash",
            "-c",
            # ruleid: parameter-in-shell-command-list
            f"start {name}",  # the service
        ],
        check=True,
    )


def in_quotes(source, target, options):
    # ruleid: parameter-in-shell-command
    os.system(f"cp {options.flag} '{source}' '{target}'")
    # ruleid: parameter-in-shell-command
    os.system(f"cp \"{source}\" {target}")
    # ruleid: parameter-in-shell-command
    os.system(f"cp '{source}/{target}' .")
    subprocess.run(
        # ruleid: parameter-in-shell-command
        f"gzip '{source}'",  # in place
        shell=True,
    )


def in_quotes_of_list(project):
    # ruleid: parameter-in-shell-command-list
    return ["bash", "-c", f"cd '{project}' && make"]
