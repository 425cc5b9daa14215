"""Cases for ext-email."""
import email
import imaplib
import mailbox
import poplib
from email import message_from_bytes, policy
from email.parser import BytesParser

import extract_msg
import win32com.client
from exchangelib import Account
from googleapiclient.discovery import build
from imap_tools import MailBox
from langchain_community.document_loaders import UnstructuredEmailLoader
from O365 import Account as Office


def stdlib(user, pw):
    box = imaplib.IMAP4_SSL("imap.example.com")
    box.login(user, pw)
    box.select("INBOX")
    typ, data = box.fetch(b"1", "(RFC822)")
    # ruleid: ext-email
    sink(data[0][1])
    msg = email.message_from_bytes(data[0][1])
    # ruleid: ext-email
    sink(msg["Subject"])


def by_uid(box, uid):
    typ, data = box.uid("FETCH", uid, "(BODY.PEEK[])")
    # ruleid: ext-email
    sink(data)


def walk(raw):
    msg = message_from_bytes(raw, policy=policy.default)
    body = ""
    for part in msg.walk():
        if part.get_content_type() == "text/plain":
            body += part.get_payload(decode=True).decode("utf-8", "replace")
    # ruleid: ext-email
    sink(body)


def modern(raw):
    msg = BytesParser(policy=policy.default).parsebytes(raw)
    # ruleid: ext-email
    sink(msg.get_body(preferencelist=("plain",)).get_content())


def from_file(path):
    with open(path, "rb") as f:
        # ruleid: ext-email
        sink(email.message_from_binary_file(f).get_payload())


def part_text(part):
    # ruleid: ext-email
    sink(part.get_payload(decode=True))


def archive(path):
    for msg in mailbox.mbox(path):
        # ruleid: ext-email
        sink(msg["from"])


def pop(host):
    box = poplib.POP3_SSL(host)
    lines = box.retr(1)[1]
    # ruleid: ext-email
    sink(b"\n".join(lines))


def tools(host, user, pw):
    with MailBox(host).login(user, pw) as box:
        for m in box.fetch(limit=5):
            # ruleid: ext-email
            sink(m.text)


def gmail(creds, ident):
    service = build("gmail", "v1", credentials=creds)
    msg = service.users().messages().get(userId="me", id=ident, format="full").execute()
    # ruleid: ext-email
    sink(msg["snippet"])


def gmail_thread(service, ident):
    # ruleid: ext-email
    sink(service.users().threads().get(userId="me", id=ident).execute()["messages"])


class Mailer:
    def __init__(self, creds):
        self.account = Office(creds)

    def unread(self):
        for m in self.account.mailbox().inbox_folder().get_messages(limit=5):
            # ruleid: ext-email
            sink(m.subject)


def exchange(account: Account):
    for item in account.inbox.filter(is_read=False):
        # ruleid: ext-email
        sink(item.text_body)


def outlook():
    inbox = win32com.client.Dispatch("Outlook.Application").GetNamespace("MAPI").GetDefaultFolder(6)
    # ruleid: ext-email
    sink(inbox.Items.GetFirst().Body)


def saved(path):
    # ruleid: ext-email
    sink(extract_msg.openMsg(path).body)


async def loaded(path):
    # ruleid: ext-email
    sink(await UnstructuredEmailLoader(path).aload())


async def graph(client, ident):
    msg = await client.me.messages.by_message_id(ident).get()
    # ruleid: ext-email
    sink(msg.body.content)


# sending, listing, look-alikes
def send(service, raw):
    # ok: ext-email
    sink(service.users().messages().send(userId="me", body={"raw": raw}).execute())


def listing(service):
    # ok: ext-email
    sink(service.users().messages().list(userId="me").execute())


def search_only(box):
    # ok: ext-email
    sink(box.search(None, "UNSEEN"))


def compose(EmailMessage, text):
    msg = EmailMessage()
    msg.set_content(text)
    # ok: ext-email
    sink(msg.as_string())


def copy_uid(box, uid):
    # ok: ext-email
    sink(box.uid("COPY", uid, "Archive"))


def address(user):
    # ok: ext-email
    sink(user.email)


def parse(parser, text):
    # ok: ext-email
    sink(parser.parse(text))


# notebook-like top level
first = email.message_from_string(open("mail.eml").read())
# ruleid: ext-email
sink(first.get_payload())
