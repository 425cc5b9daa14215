use std::ops::Range;

use proptest::prelude::*;

use super::{Command, Dialect, Direction, Hole, Script, Word, read};

fn script(text: &str) -> Script {
    read(text, Dialect::Notebook)
}

/// The commands in a word.
fn substitutions(word: &Word) -> impl Iterator<Item = &Range<usize>> {
    word.holes.iter().filter_map(|(hole, _)| match hole {
        Hole::Commands(commands) => Some(commands),
        _ => None,
    })
}

/// The words of all commands.
fn words(text: &str) -> Vec<Vec<String>> {
    let words = |command: &Command| command.words.iter().map(|word| word.text.clone()).collect();
    script(text).commands.iter().map(words).collect()
}

#[test]
fn words_lose_their_quotes() {
    for (text, expected) in [
        ("pip install 'a b' c\\ d", &["pip", "install", "a b", "c d"][..]),
        ("echo \"a \\\"b\\\" \\n\"'c'", &["echo", "a \"b\" \\nc"]),
        ("  echo   a#b # rest", &["echo", "a#b"]),
        ("echo a \\\n  b", &["echo", "a", "b"]),
        ("echo 'open", &["echo", "open"]),
        ("echo größe 日本", &["echo", "größe", "日本"]),
        ("if true", &["true"]),
    ] {
        assert_eq!(words(text), [expected], "{text}");
    }
}

#[test]
fn commands_are_told_apart() {
    let expected: Vec<Vec<&str>> = vec![vec!["a"], vec!["b"], vec!["c"], vec!["d"], vec!["e"]];
    assert_eq!(words("a && b || c; d & e"), expected);
    assert_eq!(words("a\nb\n\n# no\nc;;d)e"), expected);
    assert_eq!(words("for x in 1; do a; done"), [&["for", "x", "in", "1"][..], &["a"]]);
}

#[test]
fn pipes_lead_from_command_to_command() {
    let script = script("curl x | tee y | sudo sh; ls");
    let inputs: Vec<Range<usize>> =
        script.commands.iter().map(|command| command.input.clone()).collect();
    assert_eq!(inputs, [0..0, 0..1, 1..2, 0..0]);
    let script = self::script("(crontab -l; echo x) |\n crontab -");
    assert_eq!(script.commands.last().unwrap().input, 0..2);
}

#[test]
fn substitutions_have_commands() {
    let script = script("sh -c \"$(curl -s x)\" <(a) `b c`");
    let first = script.commands.first().unwrap();
    let found: Vec<&Range<usize>> = first.words.iter().flat_map(substitutions).collect();
    assert_eq!(found, [&(1..2), &(2..3), &(3..4)]);
    assert_eq!(script.commands[3].words[1].text, "c");
}

#[test]
fn what_is_filled_in_is_known() {
    let holes = |text: &str| -> Vec<Hole> {
        let script = script(text);
        script.commands[0]
            .words
            .iter()
            .flat_map(|word| word.holes.clone())
            .map(|one| one.0)
            .collect()
    };
    let variable = |name: &str, is_guarded| Hole::Variable { name: name.to_owned(), is_guarded };
    let python = |text: &str| Hole::Python(text.to_owned());
    assert_eq!(
        holes("rm $A/${B}/${C:?}/${D:-x}"),
        [variable("A", false), variable("B", false), variable("C", true), variable("D", true),]
    );
    assert_eq!(
        holes("rm {out}/{a.b[0]} \"{x:03d}\" '{y}'"),
        [python("out"), python("a.b[0]"), python("x:03d"), python("y"),]
    );
    assert_eq!(holes("awk '{print $1}' {a,b} {{x}} {1..3} '$z'"), []);
    assert_eq!(holes("echo $$HOME $?"), [variable("HOME", false), variable("?", false)]);
    let shell = read("rm {x}", Dialect::Shell);
    assert!(shell.commands[0].words[1].holes.is_empty());
}

#[test]
fn assignments_and_redirections_are_no_words() {
    let script = script("A=1 B=$C cmd x >out 2>>err <in &>all 2>&1 y");
    let command = &script.commands[0];
    let names: Vec<&str> = command.assignments.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["A", "B"]);
    assert_eq!(command.assignments[1].1.text, "$C");
    assert_eq!(command.words.len(), 3);
    let to: Vec<(Direction, &str)> =
        command.redirections.iter().map(|one| (one.direction, one.target.text.as_str())).collect();
    assert_eq!(
        to,
        [
            (Direction::To, "out"),
            (Direction::Append, "err"),
            (Direction::From, "in"),
            (Direction::To, "all"),
            (Direction::Duplicate, "1"),
        ]
    );
    assert_eq!(words("files=(a b | c) run"), [["run"]]);
}

#[test]
fn here_documents_are_no_commands() {
    assert_eq!(words("cat <<EOF > x\nrm -rf /\nEOF\nls"), [["cat"], ["ls"]]);
    assert_eq!(words("cat <<-'E'\n\ta\n\tE\nls"), [["cat"], ["ls"]]);
    assert_eq!(words("cat <<EOF\nnever ends"), [["cat"]]);
}

#[test]
fn texts_for_a_shell_are_read() {
    let script = script("sudo bash -c 'curl x | sh' && eval \"ls\"");
    let handed = script.commands[0].handed.clone();
    assert_eq!(script.at(&handed).len(), 2);
    assert_eq!(script.at(&handed)[1].input, 1..2);
    assert_eq!(script.commands.last().unwrap().words[0].text, "ls");
}

#[test]
fn deep_and_long_texts_are_read_in_time() {
    for part in
        ["$(", "(", "`", "\"$(", "${", "{x", "<(", "bash -c '", "a=(", "((", "<<a\n", "|", "'\"'"]
    {
        let text = part.repeat(100_000);
        let script = script(&text);
        assert!(script.commands.len() <= 400_001);
    }
}

fn holds(script: &Script, length: usize) -> Result<(), TestCaseError> {
    for command in &script.commands {
        prop_assert!(command.range.start <= command.range.end && command.range.end <= length);
        prop_assert!(command.input.end <= script.commands.len());
        prop_assert!(command.handed.end <= script.commands.len());
        let mut last = 0;
        for word in &command.words {
            prop_assert!(last <= word.range.start && word.range.start < word.range.end);
            prop_assert!(word.range.end <= length);
            last = word.range.end;
            for (hole, at) in &word.holes {
                prop_assert!(word.text.get(at.clone()).is_some());
                if let Hole::Commands(commands) = hole {
                    prop_assert!(commands.end <= script.commands.len());
                }
            }
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text_is_read(text in "\\PC*") {
        holds(&script(&text), text.len())?;
        holds(&read(&text, Dialect::Shell), text.len())?;
    }

    #[test]
    fn any_shell_is_read(parts in prop::collection::vec(
        prop::sample::select(vec![
            "a", " ", "'", "\"", "\\", "\n", "$", "(", ")", "{", "}", "`", "|", "&", ";", "<", ">", "#", "=", "é",
            "bash -c ", "<<E\n", "E\n", "x=", "$(", "${", "<(", "\r\n", "eval ", "\\\n",
        ]),
        0..60,
    )) {
        let text: String = parts.concat();
        holds(&script(&text), text.len())?;
        holds(&read(&text, Dialect::Shell), text.len())?;
    }
}
