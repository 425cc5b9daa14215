key = "password"
key = "aaaaaaaaaaaaaaaa"
# ruleid: metavariable-analysis-entropy
key = "8f14e45fceea167a5a36dedd4bea2543"
# ruleid: metavariable-analysis-entropy
key = "Zm9vYmFyYmF6cXV4cXV1eA"
key = "hello world this is text"
# ruleid: metavariable-analysis-entropy
key = "sk_live_4eC39HqLyjWDarjtT1zdp7dc"
key = "1234567890"
key = "AKIAIOSFODNN7EXAMPLE"
# ruleid: metavariable-analysis-entropy
key = "xK9#mP2$vL5@"
key = ""
# ruleid: metavariable-analysis-redos
compile("(a+)+$")
compile("^a+$")
compile("(a|aa)+$")
compile("(.*a){10}")
# ruleid: metavariable-analysis-redos
compile("([a-z]+)*x")
compile("a*b")
compile("(a*)*")
# ruleid: metavariable-analysis-redos
compile("(\\w+\\s?)*$")
