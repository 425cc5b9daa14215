use pyguard_finding::Finding;
use pyguard_secrets::Masks;

/// Hides values that were found in all that findings tell: another rule may have found the same line.
pub(crate) fn hide(findings: &mut [Finding], masks: &Masks) {
    if masks.is_empty() {
        return;
    }
    for finding in findings {
        masks.apply(&mut finding.message);
        masks.apply(&mut finding.snippet);
        finding.metavars.values_mut().for_each(|text| masks.apply(text));
        finding.trace.iter_mut().for_each(|step| masks.apply(&mut step.message));
        if let Some(bytes) = &mut finding.bytes {
            bytes.member.iter_mut().for_each(|name| masks.apply(name));
        }
        if let Some(unfit) = &mut finding.unfit {
            masks.apply(unfit);
        }
    }
}
