use unicode_width::UnicodeWidthStr;

/// Columns after which prose goes on in the next line.
const PROSE_WIDTH: usize = 90;

/// Breaks long lines at spaces. Words longer than a line stay whole, since they are paths, addresses or code.
pub(super) fn wrap(text: &str) -> String {
    let mut wrapped = String::with_capacity(text.len() + 8);
    for (index, line) in text.lines().enumerate() {
        if index > 0 {
            wrapped.push('\n');
        }
        wrap_line(line.trim_end(), &mut wrapped);
    }
    wrapped
}

fn wrap_line(line: &str, wrapped: &mut String) {
    if line.width() <= PROSE_WIDTH {
        wrapped.push_str(line);
        return;
    }
    let mut used = 0;
    for word in line.split(' ') {
        let width = word.width();
        if used > 0 && used + 1 + width > PROSE_WIDTH {
            wrapped.push('\n');
            used = 0;
        } else if used > 0 {
            wrapped.push(' ');
            used += 1;
        }
        wrapped.push_str(word);
        used += width;
    }
}
