import logging
import logging as lg
import math
import syslog
from logging import getLogger

import structlog
from flask import Flask
from loguru import logger as loguru_logger

app = Flask(__name__)
logger = logging.getLogger(__name__)
events = structlog.get_logger()


# ---- log-output

# ruleid: log-output
logging.info(source())


def root():
    # ruleid: log-output
    lg.warning("login failed for %s", source())
    # ruleid: log-output
    logging.log(logging.INFO, "user %s", source())


def module_logger():
    # ruleid: log-output
    logger.error(f"cannot load {source()}")
    # ruleid: log-output
    logger.debug("a=%s b=%s", 1, source())


class Service:
    def __init__(self):
        self.log = getLogger("service")

    def run(self):
        # ruleid: log-output
        self.log.info("prompt: " + source())
        # ruleid: log-output
        self._logger.exception("failed: %s" % source())


async def view():
    prompt = await source()
    # ruleid: log-output
    app.logger.info("prompt %s", prompt)


def loguru():
    # ruleid: log-output
    loguru_logger.success("done {}", source())


def structured():
    # ruleid: log-output
    events.info("request", prompt=source())


def at_once():
    # ruleid: log-output
    logging.getLogger("a").critical(source())
    # ruleid: log-output
    syslog.syslog(source())


def local():
    tracker = getLogger("x")
    for line in source().splitlines():
        # ruleid: log-output
        tracker.warning(line)


def on_error():
    try:
        app.run()
    except ValueError:
        # ruleid: log-output
        logger.exception("bad value %s", source())


def no_log(metrics, parser):
    # ok: log-output
    print(source())
    # ok: log-output
    logger.info("started", extra={"user": source()})
    # ok: log-output
    metrics.info(source())
    # ok: log-output
    parser.error(source())
    # ok: log-output
    math.log(source())
    # ok: log-output
    logging.getLogger(source())
    # ok: log-output
    logger.setLevel(source())
    # ok: log-output
    logger.info("started")
