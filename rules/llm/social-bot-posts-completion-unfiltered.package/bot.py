import praw

from .brain import greet, think


def main():
    reddit = praw.Reddit("answers")
    for comment in reddit.inbox.stream():
        answer = think(comment.body)
        # ruleid: social-bot-posts-completion-unfiltered
        comment.reply(answer)


def welcome(comment):
    # ok: social-bot-posts-completion-unfiltered
    comment.reply(greet())
