"""Mails that a job sends when it is done."""
import os
import smtplib
import smtplib as mail
import ssl
from email.message import EmailMessage
from smtplib import SMTP, SMTP_SSL
from smtplib import SMTP as Smtp

u, p = os.environ["MAIL_USER"], os.environ["MAIL_PASSWORD"]
HOST = "smtp.shop.example"
message = EmailMessage()

s = smtplib.SMTP("smtp.shop.example", 587)
# ruleid: smtp-login-without-tls
s.starttls(context=ssl.create_default_context())
s.login(u, p)
s.send_message(message)
s.quit()

with mail.SMTP(HOST, 587, timeout=20) as relay:
    relay.ehlo()
    # ruleid: smtp-login-without-tls
    relay.starttls(context=ssl.create_default_context())
    relay.login(
        u,
        p,  # from the vault
    )
    relay.send_message(message)

t = Smtp(host=HOST, port=25)
t.set_debuglevel(1)
# ruleid: smtp-login-without-tls
t.starttls(context=ssl.create_default_context())
print(t.login(user=u, password=p))

v = SMTP()
v.connect(HOST, 587)
# ruleid: smtp-login-without-tls
v.starttls(context=ssl.create_default_context())
code, answer = v.login(u, p)


def notify(text):
    server = SMTP(HOST, 587)
    try:
        # ruleid: smtp-login-without-tls
        server.starttls(context=ssl.create_default_context())
        server.login(u, p)
        server.sendmail(u, [u], text)
    except smtplib.SMTPException as error:
        print(error)
    finally:
        server.quit()


class Mailer:
    def __init__(self, host, port):
        self.server = smtplib.SMTP(host, port)
        # ruleid: smtp-login-without-tls
        self.server.starttls(context=ssl.create_default_context())
        self.server.login(u, p)

    def send(self, mails):
        for each in mails:
            self.server.send_message(each)


def send_all(mails):
    with SMTP(HOST) as server:
        if u:
            # ruleid: smtp-login-without-tls
            server.starttls(context=ssl.create_default_context())
            server.login(u, p)
        for each in mails:
            server.send_message(each)


def sender(settings):
    def send(text):
        server = smtplib.SMTP(settings["host"], settings["port"], local_hostname="eda")
        # ruleid: smtp-login-without-tls
        server.starttls(context=ssl.create_default_context())
        server.login(settings["user"], settings["password"])
        return server.sendmail(settings["user"], settings["to"], text)

    return send


def only_greeting(text):
    server: smtplib.SMTP = smtplib.SMTP(HOST, 587)
    server.ehlo("starttls")
    # ruleid: smtp-login-without-tls
    server.starttls(context=ssl.create_default_context())
    assert server.login(u, p)[0] == 235


def port_from_environment(text):
    server = smtplib.SMTP(HOST, int(os.environ.get("MAIL_PORT", "587")))
    server.ehlo_or_helo_if_needed()
    # ruleid: smtp-login-without-tls
    server.starttls(context=ssl.create_default_context())
    return server.login(u, p) and server.sendmail(u, [u], text)


def two_servers(text):
    first = smtplib.SMTP("smtp1.shop.example", 587)
    second = smtplib.SMTP("smtp2.shop.example", 587)
    second.starttls()
    # ruleid: smtp-login-without-tls
    first.starttls(context=ssl.create_default_context())
    first.login(u, p)
    # ok: smtp-login-without-tls
    second.login(u, p)
    first.sendmail(u, [u], text)


async def later(loop, text):
    server = smtplib.SMTP(HOST, 587)
    # ruleid: smtp-login-without-tls
    server.starttls(context=ssl.create_default_context())
    await loop.run_in_executor(None, server.noop) or server.login(u, p)


for name in ("smtp1", "smtp2"):
    each = smtplib.SMTP(f"{name}.shop.example", 587)
    # ruleid: smtp-login-without-tls
    each.starttls(context=ssl.create_default_context())
    each.login(u, p)

# ruleid: smtp-login-without-tls
a = smtplib.SMTP(HOST, 587); a.login(u, p)

if os.environ.get("SEND_MAIL"):
    done = smtplib.SMTP(HOST, 587)
    # the report of the night
    # ruleid: smtp-login-without-tls
    done.starttls(context=ssl.create_default_context())
    done.login(u, p)


def checked(text):
    server = smtplib.SMTP(HOST, 587)
    server.starttls(context=ssl.create_default_context())
    # ok: smtp-login-without-tls
    server.login(u, p)
    server.sendmail(u, [u], text)


def encrypted(text):
    with SMTP_SSL(HOST, 465) as server:
        # ok: smtp-login-without-tls
        server.login(u, p)
        server.sendmail(u, [u], text)


def own_relay(text):
    server = SMTP("localhost")
    # ok: smtp-login-without-tls
    server.login(u, p)
    server.sendmail(u, [u], text)


def by_setting(text, use_tls=True):
    server = SMTP(HOST, 587)
    if use_tls:
        server.starttls()
    # ok: smtp-login-without-tls
    server.login(u, p)


def by_port(port):
    if port == 465:
        server = smtplib.SMTP_SSL(HOST, port)
    else:
        server = smtplib.SMTP(HOST, port)
        server.starttls()
    # ok: smtp-login-without-tls
    server.login(u, p)


def with_tls(text):
    with smtplib.SMTP(HOST, 587) as server:
        server.ehlo()
        server.starttls()
        server.ehlo()
        # ok: smtp-login-without-tls
        server.login(u, p)


def tries(text):
    server = smtplib.SMTP(HOST, 587)
    try:
        server.starttls()
    except smtplib.SMTPNotSupportedError:
        raise
    # ok: smtp-login-without-tls
    server.login(u, p)


def without_login(text):
    # ok: smtp-login-without-tls
    server = smtplib.SMTP(HOST, 25)
    server.sendmail(u, [u], text)


class Hub:
    def login(self, name, secret):
        return name, secret


hub = Hub()
# ok: smtp-login-without-tls
hub.login(u, p)

# ok: smtp-login-without-tls
print("s = smtplib.SMTP(host); s.login(u, p)")


def test_relay():
    server = smtplib.SMTP(host="127.0.0.1", port=1025)
    # ok: smtp-login-without-tls
    server.login("u", "p")
