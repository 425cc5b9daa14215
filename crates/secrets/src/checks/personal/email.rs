/// Domains for documentation (RFC 2606, RFC 6761), and those that examples use.
const DOMAINS: [&str; 22] = [
    "example.com",
    "example.org",
    "example.net",
    "example.edu",
    "test.com",
    "email.com",
    "domain.com",
    "mail.com",
    "company.com",
    "acme.com",
    "foo.com",
    "bar.com",
    "foo.bar",
    "localhost.localdomain",
    "sentry.io",
    "users.noreply.github.com",
    "noreply.github.com",
    "group.calendar.google.com",
    "yourdomain.com",
    "your-domain.com",
    "mydomain.com",
    "somewhere.com",
];
/// Names of tools and offices, not of persons.
const OFFICES: [&str; 42] = [
    "noreply",
    "no-reply",
    "no_reply",
    "donotreply",
    "git",
    "hg",
    "svn",
    "root",
    "admin",
    "administrator",
    "info",
    "support",
    "help",
    "contact",
    "hello",
    "sales",
    "security",
    "abuse",
    "postmaster",
    "webmaster",
    "hostmaster",
    "press",
    "jobs",
    "team",
    "dev",
    "user",
    "username",
    "name",
    "email",
    "mail",
    "test",
    "tests",
    "foo",
    "bar",
    "you",
    "me",
    "someone",
    "your",
    "john.doe",
    "jane.doe",
    "johndoe",
    "janedoe",
];
/// What follows an `@` in names of files and packages.
const NO_DOMAINS: [&str; 20] = [
    "png", "jpg", "jpeg", "gif", "svg", "webp", "js", "ts", "css", "py", "json", "md", "html",
    "txt", "so", "whl", "gz", "zip", "local", "internal",
];

/// Whether an e-mail address may be that of a person.
pub(super) fn is_personal(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    let Some((name, domain)) = lower.rsplit_once('@') else { return false };
    let top = domain.rsplit('.').next().unwrap_or("");
    let reserved = ["example", "test", "invalid", "localhost", "local"];
    let host = domain.split('.').next().unwrap_or("");
    let is_example = domain.split('.').any(|part| reserved.contains(&part))
        || DOMAINS.iter().any(|known| domain == *known || domain.ends_with(&format!(".{known}")));
    let digits = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_office = OFFICES.contains(&name)
        || OFFICES.contains(&digits)
        || ["user", "test"].iter().any(|start| name.starts_with(start));
    !name.is_empty()
        && !name.starts_with('.')
        && !name.ends_with('.')
        && !name.contains("..")
        && host.len() > 1
        && top.len() > 1
        && top.chars().all(|c| c.is_ascii_alphabetic())
        && !NO_DOMAINS.contains(&top)
        && !is_example
        && !is_office
        && !lower.contains("redacted")
}

#[cfg(test)]
mod tests {
    use super::is_personal;

    #[test]
    fn documentation_and_offices_are_nobodys() {
        for address in ["m.keller@fastpost.de", "a+b@uni-somewhere.ac.uk", "li_wei88@corp-mail.cn"]
        {
            assert!(is_personal(address), "{address}");
        }
        for other in [
            "user@example.com",
            "a@mail.example.org",
            "x@y.test",
            "noreply@github.com",
            "git@github.com",
            "icon@2x.png",
            "pkg@1.2.3",
            "user1@fastpost.de",
            "info@fastpost.de",
            "a@b.com",
            "john.doe@fastpost.de",
            "x@REDACTED.de",
            "@decorator.name",
            "a..b@fastpost.de",
            "1234+bot@users.noreply.github.com",
        ] {
            assert!(!is_personal(other), "{other}");
        }
    }
}
