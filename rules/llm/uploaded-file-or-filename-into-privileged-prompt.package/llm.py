from openai import OpenAI

client = OpenAI()


def ask(prompt):
    # ruleid: uploaded-file-or-filename-into-privileged-prompt
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": prompt}])


def act(rules):
    return client.chat.completions.create(
        model="gpt-4.1",
        messages=[
            # ruleid: uploaded-file-or-filename-into-privileged-prompt
            {"role": "system", "content": rules},
            {"role": "user", "content": "Go"},
        ],
    )


def caption(prompt):
    # ok: uploaded-file-or-filename-into-privileged-prompt
    return client.chat.completions.create(model="gpt-4.1", messages=[{"role": "user", "content": prompt}])
