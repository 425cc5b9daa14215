import email
import poplib


def first_body(host, user, password):
    box = poplib.POP3_SSL(host)
    box.user(user)
    box.pass_(password)
    lines = box.retr(1)[1]
    return email.message_from_bytes(b"\n".join(lines)).get_payload()
