//! What outputs and Markdown do when a notebook is opened.

mod address;
mod beacon;
mod characters;
mod forged;
mod frames;
mod handlers;
mod latex;
mod links;
mod markdown;
mod marking;
mod page;
mod raw_html;
mod reach;
mod redirect;
mod script;
mod scripts;
mod size;
mod source_scripts;
mod style;
mod svg;
mod tags;
mod terminal;
mod veil;
mod widgets;

pub(crate) use self::page::{Page, read as read_pages};
pub(crate) use self::veil::Attributes;
use crate::check::Check;

/// The checks of this module, by subject.
pub(crate) const CHECKS: &[&[Check]] = &[
    beacon::CHECKS,
    characters::CHECKS,
    forged::CHECKS,
    frames::CHECKS,
    handlers::CHECKS,
    latex::CHECKS,
    links::CHECKS,
    marking::CHECKS,
    raw_html::CHECKS,
    redirect::CHECKS,
    scripts::CHECKS,
    size::CHECKS,
    source_scripts::CHECKS,
    svg::CHECKS,
    terminal::CHECKS,
    veil::CHECKS,
    widgets::CHECKS,
];
