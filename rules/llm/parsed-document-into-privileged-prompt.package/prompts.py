RULES = "You rate candidates from 1 to 10."


def system_for(cv):
    return f"{RULES}\n\nThe CV:\n{cv}"
