//! How time and memory grow, both axes logarithmic: a column for what grows, a row for what it costs.

use anyhow::{Context, Result, anyhow, ensure};
use plotters::coord::Shift;
use plotters::prelude::*;

use crate::results::{Growth, Point, Results};

const LINE: RGBColor = RGBColor(0x1f, 0x4e, 0x79);
const PANEL: (u32, u32) = (330, 260);

struct Kind {
    /// Its name among the exponents.
    key: &'static str,
    unit: &'static str,
    read: fn(&Point) -> f64,
}

const KINDS: [Kind; 2] = [
    Kind { key: "user", unit: "user seconds", read: |point| point.user },
    Kind { key: "memory", unit: "MB", read: |point| point.memory },
];

pub(crate) fn draw(results: &Results) -> Result<String> {
    let columns: Vec<&Growth> = [&results.copies, &results.rules, &results.lines]
        .into_iter()
        .flatten()
        .filter(|growth| growth.points.len() > 1)
        .collect();
    ensure!(!columns.is_empty(), "nothing that grows: run bench/scaling.py --keep");
    let mut drawing = String::new();
    panels(&mut drawing, &columns).map_err(|error| anyhow!("drawing: {error}"))?;
    Ok(drawing)
}

fn panels(drawing: &mut String, columns: &[&Growth]) -> Result<()> {
    let width = PANEL.0 * u32::try_from(columns.len())?;
    let height = PANEL.1 * u32::try_from(KINDS.len())?;
    let root = SVGBackend::with_string(drawing, (width, height)).into_drawing_area();
    root.fill(&WHITE)?;
    let areas = root.split_evenly((KINDS.len(), columns.len()));
    let cells = KINDS.iter().flat_map(|kind| columns.iter().map(move |growth| (kind, growth)));
    for (area, (kind, growth)) in areas.iter().zip(cells) {
        panel(area, growth, kind)?;
    }
    root.present()?;
    Ok(())
}

fn panel(area: &DrawingArea<SVGBackend<'_>, Shift>, growth: &Growth, kind: &Kind) -> Result<()> {
    let exponent = growth.exponents.get(kind.key).context("no exponent")?;
    let mut caption = format!("{}, exponent {:.2}", kind.unit, exponent.whole);
    if let Some(power) = exponent.beyond_fixed {
        caption.push_str(&format!(" ({power:.2} beyond the fixed cost)"));
    }
    let points: Vec<(f64, f64)> =
        growth.points.iter().map(|point| (point.size, (kind.read)(point))).collect();
    let (xs, ys) = (points.iter().map(|point| point.0), points.iter().map(|point| point.1));
    let (left, right) = around(xs);
    let (bottom, top) = around(ys);
    let mut chart = ChartBuilder::on(area)
        .margin(8)
        .caption(caption, ("sans-serif", 13))
        .x_label_area_size(36)
        .y_label_area_size(52)
        .build_cartesian_2d(
            (left..right)
                .log_scale()
                .with_key_points(growth.points.iter().map(|point| point.size).collect()),
            (bottom..top).log_scale().with_key_points(marks(bottom, top)),
        )?;
    chart
        .configure_mesh()
        .x_desc(&growth.of)
        .label_style(("sans-serif", 12))
        .light_line_style(TRANSPARENT)
        .x_label_formatter(&|size| short(*size))
        .y_label_formatter(&|cost| short(*cost))
        .draw()?;
    chart.draw_series(LineSeries::new(points.iter().copied(), LINE.stroke_width(2)))?;
    chart.draw_series(points.iter().map(|&point| Circle::new(point, 3, LINE.filled())))?;
    Ok(())
}

/// Bounds with some room for the outermost points.
fn around(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let (least, most) = values
        .fold((f64::INFINITY, 0.0), |(least, most), value| (value.min(least), value.max(most)));
    (least / 1.4, most * 1.4)
}

/// 1, 2, 5, 10, 20, 50 and so on; powers of ten alone where those are too many.
fn marks(bottom: f64, top: f64) -> Vec<f64> {
    let steps: &[f64] = if top / bottom > 300.0 { &[1.0] } else { &[1.0, 2.0, 5.0] };
    (-6..12)
        .flat_map(|power| steps.iter().map(move |step| step * 10f64.powi(power)))
        .filter(|mark| (bottom..=top).contains(mark))
        .collect()
}

fn short(value: f64) -> String {
    if value >= 1e6 {
        format!("{}M", value / 1e6)
    } else if value >= 1e3 {
        format!("{}k", value / 1e3)
    } else {
        // As 0.2, not as the sum of its bits.
        format!("{}", (value * 1e6).round() / 1e6)
    }
}
