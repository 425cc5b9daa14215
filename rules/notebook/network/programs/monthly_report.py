"""Mails the report of the month."""
import io
import os
import smtplib
import ssl
from email.message import EmailMessage

import matplotlib.pyplot as plt
import pandas as pd
from sqlalchemy import create_engine

ENGINE = create_engine(os.environ["DATABASE_URL"], pool_pre_ping=True)
LOCAL = create_engine("postgresql://report@localhost/cache?sslmode=disable")


def orders(month):
    return pd.read_sql("select * from orders where month = %(month)s", ENGINE, params={"month": month})


def chart(table):
    buffer = io.BytesIO()
    table.groupby("day").total.sum().plot()
    plt.savefig(buffer, format="png")
    return buffer.getvalue()


def message(subject, receiver):
    mail = EmailMessage()
    mail["Subject"], mail["From"] = subject, "report@shop.example"
    mail["To"] = receiver
    return mail


def with_table(month):
    table = orders(month)
    mail = EmailMessage()
    mail["Subject"] = f"Orders of {month}"
    mail["To"] = "partner@mail.example"
    mail.add_attachment(chart(table), maintype="image", subtype="png")
    mail.add_attachment(
        # ruleid: mail-with-data-attachment
        table.to_csv(index=False).encode(),
        maintype="text",
        subtype="csv",
        filename="orders.csv",
    )
    return mail


def with_link(month):
    mail = message(f"Orders of {month}", "partner@mail.example")
    mail.set_content(f"https://share.shop.example/orders/{month}")
    mail.add_attachment(chart(orders(month)), maintype="image", subtype="png")
    return mail


class Relay:
    def __init__(self, encrypted=True):
        if encrypted:
            self.server = smtplib.SMTP("smtp.shop.example", 587)
            self.server.starttls(context=ssl.create_default_context())
        else:
            self.server = smtplib.SMTP("localhost", 25)

    def login(self):
        self.server.login(os.environ["MAIL_USER"], os.environ["MAIL_PASSWORD"])

    def send(self, mail):
        self.server.send_message(mail)


def main():
    relay = Relay()
    relay.login()
    relay.send(with_link("2024-05"))
    orders("2024-05").to_sql("orders", LOCAL, if_exists="replace")


if __name__ == "__main__":
    main()
