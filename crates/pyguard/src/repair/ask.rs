//! Asking about one repair after the other.

use std::io::{BufRead, Write};

use pyguard_engine::Answer;
use pyguard_finding::Finding;
use pyguard_report::escape;

/// What was said so far about those to come.
#[derive(Debug, Default)]
pub(super) struct Questions {
    all: Option<Answer>,
}

impl Questions {
    /// Asks until there is an answer. When nobody answers any more, the rest is left alone.
    pub(super) fn ask(
        &mut self,
        finding: &Finding,
        input: &mut dyn BufRead,
        out: &mut dyn Write,
    ) -> Answer {
        if let Some(answer) = self.all {
            return answer;
        }
        loop {
            if write_question(finding, out).is_err() {
                return self.stop();
            }
            let mut line = String::new();
            if !input.read_line(&mut line).is_ok_and(|bytes| bytes > 0) {
                return self.stop();
            }
            match line.trim() {
                "y" | "yes" => return Answer::Yes,
                "n" | "no" => return Answer::No,
                "a" | "all" => {
                    self.all = Some(Answer::Yes);
                    return Answer::Yes;
                }
                "q" | "quit" => return self.stop(),
                _ => {}
            }
        }
    }

    fn stop(&mut self) -> Answer {
        self.all = Some(Answer::No);
        Answer::No
    }
}

fn write_question(finding: &Finding, out: &mut dyn Write) -> std::io::Result<()> {
    let cell = finding.start.cell.map_or(String::new(), |cell| format!(" cell {cell}"));
    writeln!(
        out,
        "\n{}{cell}:{}: {} {}",
        escape::line(&finding.path),
        finding.start.line,
        escape::line(&finding.rule.code),
        escape::block(&finding.message)
    )?;
    if let Some(fix) = &finding.fix {
        for line in finding.snippet.lines() {
            writeln!(out, "  - {}", escape::line(line))?;
        }
        for edit in &fix.edits {
            let mark = if edit.is_import { "import" } else { "write" };
            writeln!(out, "  + {mark}: {}", escape::line(edit.text.trim()))?;
        }
        if !fix.file_edits.is_empty() {
            writeln!(out, "  + change outputs or metadata ({} places)", fix.file_edits.len())?;
        }
        write!(out, "Repair ({})? [y]es, [n]o, [a]ll, [q]uit: ", fix.applicability)?;
    }
    out.flush()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use pyguard_finding::RuleInfo;

    use super::*;

    fn finding() -> Finding {
        Finding {
            rule: Arc::new(RuleInfo::plain("rule", "A rule.")),
            message: "A rule.".to_owned(),
            path: "a.py".to_owned(),
            start: pyguard_source::Position::default(),
            end: pyguard_source::Position::default(),
            bytes: None,
            snippet: "x".to_owned(),
            metavars: std::collections::BTreeMap::new(),
            fix: None,
            unfit: None,
            trace: Vec::new(),
            fingerprint: String::new(),
        }
    }

    fn answers(typed: &str, questions: usize) -> Vec<Answer> {
        let mut input = typed.as_bytes();
        let mut asked = Questions::default();
        (0..questions).map(|_| asked.ask(&finding(), &mut input, &mut Vec::new())).collect()
    }

    #[test]
    fn each_answer_counts_for_one_repair_or_for_the_rest() {
        use Answer::{No, Yes};
        assert_eq!(answers("y\nn\nyes\n", 3), [Yes, No, Yes]);
        assert_eq!(answers("n\na\n", 4), [No, Yes, Yes, Yes]);
        assert_eq!(answers("y\nq\n", 3), [Yes, No, No]);
        assert_eq!(answers("what?\ny\n", 1), [Yes]);
    }

    #[test]
    fn the_end_of_the_input_leaves_the_rest_alone() {
        assert_eq!(answers("y\n", 3), [Answer::Yes, Answer::No, Answer::No]);
    }
}
