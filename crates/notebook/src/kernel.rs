use std::ops::Range;

use crate::escape::{string_inside, unescape};
use crate::json::{Fault, Scanner};

/// What the notebook's metadata say about the program that runs the code.
#[derive(Debug, Default)]
pub(crate) struct Kernel {
    name: Option<String>,
    spec_language: Option<Language>,
    info_language: Option<Language>,
    language: Option<Language>,
}

/// A language as the notebook calls it.
#[derive(Debug, Clone)]
pub(crate) struct Language {
    pub(crate) name: String,
    /// Where it stands in the raw file.
    pub(crate) offset: usize,
}

impl Kernel {
    /// Reads the value of `metadata`, whatever it is.
    pub(crate) fn read(raw: &str, scanner: &mut Scanner<'_>) -> Result<Self, Fault> {
        let mut kernel = Self::default();
        members(scanner, |scanner, key| {
            match key {
                "kernelspec" => {
                    (kernel.name, kernel.spec_language) = (None, None);
                    members(scanner, |scanner, key| {
                        let value = language(raw, scanner.skip()?);
                        match key {
                            "name" => kernel.name = value.map(|value| value.name),
                            "language" => kernel.spec_language = value,
                            _ => {}
                        }
                        Ok(())
                    })?;
                }
                "language_info" => {
                    kernel.info_language = None;
                    members(scanner, |scanner, key| {
                        let value = scanner.skip()?;
                        if key == "name" {
                            kernel.info_language = language(raw, value);
                        }
                        Ok(())
                    })?;
                }
                "language" => kernel.language = language(raw, scanner.skip()?),
                _ => {
                    scanner.skip()?;
                }
            }
            Ok(())
        })?;
        Ok(kernel)
    }

    /// The kernel's language if it is surely not Python.
    ///
    /// Jupyter starts the kernel by its name and takes `language_info` from what ran last, so one word for Python
    /// is enough: a notebook must not get out of sight by a wrong `language_info`.
    pub(crate) fn foreign_language(&self) -> Option<&Language> {
        let languages = [&self.spec_language, &self.info_language, &self.language];
        let mut named = languages.into_iter().flatten();
        let is_python_kernel = self.name.as_deref().is_some_and(is_python);
        if is_python_kernel || named.clone().any(|language| is_python(&language.name)) {
            return None;
        }
        named.next()
    }
}

/// Whether a kernel or a language of this name runs Python.
pub(crate) fn is_python(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["python", "pyspark", "sage"].iter().any(|word| name.contains(word))
}

fn members(
    scanner: &mut Scanner<'_>,
    each: impl FnMut(&mut Scanner<'_>, &str) -> Result<(), Fault>,
) -> Result<(), Fault> {
    if scanner.peek() == Some(b'{') { scanner.object(each) } else { scanner.skip().map(|_| ()) }
}

fn language(raw: &str, value: Range<usize>) -> Option<Language> {
    let inside = string_inside(raw, &value)?;
    let name = unescape(raw, inside);
    (!name.is_empty()).then(|| Language { name: name.into_owned(), offset: value.start })
}
