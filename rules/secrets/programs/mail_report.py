"""Mails the weekly report. The password of the mailbox was written down once, and stayed."""
import os
import smtplib
from email.message import EmailMessage
from pathlib import Path

import redis


def cache():
    # ruleid: password-kwarg-literal
    return redis.Redis(host="cache.corp.test", port=6379, password="cloudy-harbour", decode_responses=True)


def cache_of_tests():
    # ok: password-kwarg-literal
    return redis.Redis(host="localhost", password="changeme")


def message(text):
    mail = EmailMessage()
    mail["Subject"] = "Weekly report"
    mail["From"] = "reports@corp.test"
    mail["To"] = os.environ["REPORT_TO"]
    mail.set_content(text)
    return mail


def send(mail):
    with smtplib.SMTP("smtp.corp.test", 587) as server:
        server.starttls()
        server.login(os.environ["SMTP_USER"], os.environ["SMTP_PASSWORD"])
        server.send_message(mail)


def main():
    lines = [f"{key}: {cache().get(key)}" for key in ("visits", "errors", "latency")]
    Path("report.txt").write_text("\n".join(lines))
    send(message("\n".join(lines)))


if __name__ == "__main__":
    main()
