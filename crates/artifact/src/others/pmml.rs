//! PMML, models in XML.

use pyguard_finding::Tier;
use quick_xml::Reader;
use quick_xml::events::Event;

use super::xml::{self, Demand};
use super::{ENTITY_BOMB, EXTERNAL_ENTITY, JAVA_FUNCTION};
use crate::core::{Context, Data, Fault, Kind, Observation, Probe};

pub(super) const KIND: Kind = Kind { name: "PMML model", tells, read };

/// Largest model (bytes); what lies behind is not looked at.
const MAX_MODEL: usize = 64 << 20;
/// Packages of Java itself, none of which has functions for models.
const JAVA: &[&str] =
    &["java.", "javax.", "jdk.", "sun.", "com.sun.", "groovy.", "org.codehaus.groovy."];

fn tells(probe: &Probe<'_>) -> bool {
    let has = |text: &[u8]| memchr::memmem::find(probe.head, text).is_some();
    probe.first_visible() == Some(b'<')
        && (has(b"<PMML") || has(b":PMML") || has(b"<!DOCTYPE PMML") || probe.ends_with(".pmml"))
}

fn read(data: &Data, context: &mut Context<'_>) -> Result<(), Fault> {
    let bytes = data.up_to(0, MAX_MODEL)?;
    let text = String::from_utf8_lossy(&bytes);
    let mut reader = Reader::from_str(&text);
    reader.config_mut().check_end_names = false;
    let mut count = 0_u64;
    loop {
        let at = reader.buffer_position();
        context.step(1, at)?;
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(error) => return Err(Fault::malformed(at, format!("is no XML: {error}"))),
        };
        match event {
            Event::DocType(text) => {
                declaration(data, at, text.as_ref(), context);
            }
            Event::Start(tag) | Event::Empty(tag) => {
                count += 1;
                let name = tag.local_name().into_inner();
                for attribute in tag.attributes().with_checks(false).flatten() {
                    let key = attribute.key.local_name().into_inner();
                    element(data, at, (name, key, &attribute.value), context);
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    context.outline(data, 0, 0, || format!("{count} elements"));
    if data.len() > bytes.len() as u64 {
        let at = bytes.len() as u64;
        return Err(Fault::limit(at, "holds more than 64 MiB of XML"));
    }
    Ok(())
}

fn declaration(data: &Data, at: u64, text: &str, context: &mut Context<'_>) {
    for demand in xml::demands(text) {
        let observation = match demand {
            Demand::Open(target) => Observation::at(EXTERNAL_ENTITY, at).naming("$TARGET", target),
            // Versions before 3.0 point to the standard's own declaration.
            Demand::Declaration(target) if target.contains("dmg.org/") => continue,
            Demand::Declaration(target) => {
                let is_web = target.starts_with("http://") || target.starts_with("https://");
                let observation = Observation::at(EXTERNAL_ENTITY, at).naming("$TARGET", target);
                if is_web { observation } else { observation.in_tier(Tier::Strict) }
            }
            Demand::Grow(size) => {
                Observation::at(ENTITY_BOMB, at).naming("$SIZE", size.to_string())
            }
        };
        context.observe(data, observation);
    }
}

fn element(
    data: &Data,
    at: u64,
    (name, key, value): (&str, &str, &str),
    context: &mut Context<'_>,
) {
    match (name, key) {
        ("include", "href") => {
            context.observe(data, Observation::at(EXTERNAL_ENTITY, at).naming("$TARGET", value));
        }
        // JPMML takes a function with a dot in its name for a Java class and loads it.
        ("Apply", "function") if value.contains('.') => {
            let observation = Observation::at(JAVA_FUNCTION, at).naming("$CLASS", value);
            let is_java = JAVA.iter().any(|package| value.starts_with(package));
            let observation = if is_java { observation } else { observation.in_tier(Tier::Strict) };
            context.observe(data, observation);
        }
        _ => {}
    }
}
