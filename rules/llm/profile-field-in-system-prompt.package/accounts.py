from flask_login import current_user


def introduction():
    return f"{current_user.first_name} {current_user.last_name}: {current_user.about_me}"


def number():
    return current_user.id
