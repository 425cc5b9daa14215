load(1)  # nosemgrep
load(2)  # nosemgrep: load-untrusted
load(3)  # nosemgrep: other-rule
load(4)  # nosec
load(5)  # nosec TST001
load(6)  # nosec B101
load(7)  # noqa
load(8)  # noqa: TST001
load(9)  # noqa: E501
load(10)  # pyguard: ignore
load(11)  # pyguard: ignore[TST001] the file is ours
load(12)  # pyguard: ignore[load-untrusted]
load(13)  # pyguard: ignore[TST002]
# pyguard: ignore[TST001] for the next line
load(15)
# nosemgrep
load(17)
load(18)  # noqa: E501,TST001
text = "# nosemgrep"; load(19)
load(20)  # nosemgrep: rules.own.load-untrusted
load(
    22,
)  # nosec
load(24)
