use crate::source::lines;

/// What IPython takes off the start of each line before it runs a cell, in bytes; `None` if nothing.
///
/// That is the first line's indentation and the prompts `>>> ` and `In [1]: ` with their continuations. The rules
/// are those of `IPython.core.inputtransformer2`; lines are told apart as Python does.
pub(crate) fn prefixes(text: &str) -> Option<Vec<usize>> {
    let blank = lines(text).take_while(|(_, line)| line.trim().is_empty()).count();
    let mut cell = lines(text).map(|(_, line)| line.trim_end_matches(['\n', '\r'])).skip(blank);
    let first = cell.next()?;
    let second = cell.next();
    let indent = indentation(first);
    let unindented = |line: &str| line.strip_prefix(indent).map_or(0, |_| indent.len());
    let first = &first[indent.len()..];
    let second = second.map(|line| &line[unindented(line)..]);
    let prompt = prompt_of(first, second);
    if indent.is_empty() && prompt.is_none() {
        return None;
    }
    let prefix = |(index, (_, line)): (usize, (usize, &str))| {
        if index < blank {
            return 0;
        }
        let line = line.trim_end_matches(['\n', '\r']);
        let indent = unindented(line);
        indent + prompt.and_then(|prompt| prompt(&line[indent..])).unwrap_or(0)
    };
    Some(lines(text).enumerate().map(prefix).collect())
}

/// Measures the prompt at the start of a line.
type Prompt = fn(&str) -> Option<usize>;

fn prompt_of(first: &str, second: Option<&str>) -> Option<Prompt> {
    let is_second = |prompt: Prompt| second.and_then(prompt).is_some();
    // `...` alone is also an expression, so it is no reason to take the first line for a prompt.
    if first.starts_with(">>>") && classic(first).is_some() || is_second(classic) {
        Some(classic)
    } else if ipython(first).is_some() || is_second(ipython) {
        Some(ipython)
    } else {
        None
    }
}

fn classic(line: &str) -> Option<usize> {
    let rest = line.strip_prefix(">>>").or_else(|| line.strip_prefix("..."))?;
    (rest.is_empty() || rest.starts_with(' ')).then(|| 3 + usize::from(!rest.is_empty()))
}

fn ipython(line: &str) -> Option<usize> {
    let rest = input_prompt(line).or_else(|| continuation_prompt(line))?;
    Some(line.len() - rest.len())
}

/// What follows `In [1]: `.
fn input_prompt(line: &str) -> Option<&str> {
    let mode = line.strip_prefix("[nav]").or_else(|| line.strip_prefix("[ins]")).unwrap_or(line);
    let number = mode.strip_prefix(' ').unwrap_or(mode).strip_prefix("In [")?;
    let rest = number.trim_start_matches(|digit: char| digit.is_ascii_digit());
    (rest.len() < number.len()).then(|| rest.strip_prefix("]: "))?
}

/// What follows `   ...: `.
fn continuation_prompt(line: &str) -> Option<&str> {
    let dots = line.trim_start_matches([' ', '\t']);
    let rest = dots.trim_start_matches('.');
    let rest = rest.strip_prefix(':').filter(|_| dots.len() >= rest.len() + 3)?;
    Some(rest.strip_prefix(' ').unwrap_or(rest))
}

fn indentation(line: &str) -> &str {
    &line[..line.len() - line.trim_start_matches([' ', '\t']).len()]
}
