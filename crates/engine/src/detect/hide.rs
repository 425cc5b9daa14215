use pyguard_finding::Finding;
use pyguard_secrets::Masks;

/// Hides values that were found in all that findings tell: another rule may have found the same line. Tells whether there were
/// any.
pub(crate) fn hide(findings: &mut [Finding], masks: &Masks) -> bool {
    if masks.is_empty() {
        return false;
    }
    let mut is_hidden = false;
    for finding in findings {
        let mut apply = |text: &mut String| is_hidden |= masks.apply(text);
        apply(&mut finding.message);
        apply(&mut finding.snippet);
        finding.metavars.values_mut().for_each(&mut apply);
        finding.trace.iter_mut().for_each(|step| apply(&mut step.message));
        if let Some(bytes) = &mut finding.bytes {
            bytes.member.iter_mut().for_each(&mut apply);
        }
        finding.unfit.iter_mut().for_each(&mut apply);
    }
    is_hidden
}
