//! Bars of what programs take for the same corpus, on a logarithmic axis.

use anyhow::{Context, Result, anyhow, ensure};
use plotters::prelude::*;

use crate::results::{Cost, Results, Times};

const PYGUARD: &str = "pyguard check";

/// How much longer the same command may have taken at another time.
const LOADS: f64 = 1.25;

/// The commands that are drawn, and what each is called.
const SHOWN: [(&str, &str); 4] = [
    ("parse only", "parsing alone"),
    ("ruff check --select S", "ruff, rules S"),
    (PYGUARD, "pyguard, tier default"),
    ("bandit -r", "bandit"),
];

const WIDTH: u32 = 760;
/// Pixels for one command: two bars and the space around them.
const ROW: u32 = 46;
const CLOCK: RGBColor = RGBColor(0x1f, 0x4e, 0x79);
const USER: RGBColor = RGBColor(0x9e, 0xb9, 0xd4);

pub(crate) fn draw(results: &Results) -> Result<String> {
    let corpus = results.corpus.as_ref().context("no times: run bench/speed.py --keep")?;
    let bandit = results.bandit.as_ref().filter(|bandit| bandit.of == corpus.of);
    if let Some(bandit) = bandit {
        same_load(corpus, bandit)?;
    }
    let measured = |command: &str| {
        let rows = corpus.rows.iter().chain(bandit.iter().flat_map(|bandit| &bandit.rows));
        rows.into_iter().find(|cost| cost.command == command)
    };
    let rows: Vec<(&str, &Cost)> = SHOWN
        .iter()
        .filter_map(|(command, name)| measured(command).map(|cost| (*name, cost)))
        .collect();
    ensure!(!rows.is_empty(), "no times of programs that are drawn");
    let mut drawing = String::new();
    let caption = format!("{}: seconds, logarithmic", corpus.of);
    bars(&mut drawing, &caption, &rows).map_err(|error| anyhow!("drawing: {error}"))?;
    Ok(drawing)
}

/// Bars stand beside each other only if the machine was as busy for all of them: pyguard took the same time.
fn same_load(corpus: &Times, bandit: &Times) -> Result<()> {
    let is_pyguard = |cost: &&Cost| cost.command.starts_with(PYGUARD);
    let own = corpus.rows.iter().find(|cost| cost.command == PYGUARD).context("no pyguard")?;
    for beside in bandit.rows.iter().filter(is_pyguard) {
        let ratio = beside.seconds / own.seconds;
        ensure!(
            (1.0 / LOADS..LOADS).contains(&ratio),
            "pyguard took {ratio:.2} times as long beside bandit: run bench/run speed bandit chart"
        );
    }
    Ok(())
}

fn bars(drawing: &mut String, caption: &str, rows: &[(&str, &Cost)]) -> Result<()> {
    let times = || rows.iter().flat_map(|(_, cost)| [cost.seconds, cost.user]);
    let least = 10f64.powf(times().fold(f64::INFINITY, f64::min).log10().floor());
    // Room for the figure behind the longest bar.
    let most = times().fold(0.0, f64::max) * 4.0;
    let count = u32::try_from(rows.len()).context("rows")?;
    let root = SVGBackend::with_string(drawing, (WIDTH, ROW * count + 110)).into_drawing_area();
    root.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&root)
        .margin(12)
        .caption(caption, ("sans-serif", 16))
        .x_label_area_size(30)
        .y_label_area_size(160)
        .build_cartesian_2d((least..most).log_scale(), (0..count - 1).into_segmented())?;
    chart
        .configure_mesh()
        .disable_y_mesh()
        .light_line_style(TRANSPARENT)
        .label_style(("sans-serif", 14))
        .x_label_formatter(&|seconds| format!("{seconds}"))
        .y_label_formatter(&|row| match row {
            SegmentValue::CenterOf(row) => name(rows, count - 1 - row),
            _ => String::new(),
        })
        .draw()?;
    let (_, height) = chart.plotting_area().dim_in_pixel();
    let half = height / count / 2;
    for (color, what, above, below) in
        [(CLOCK, "by the clock", 6, half), (USER, "user time, all cores", half, 6)]
    {
        let series = (0..count).zip(rows.iter().rev()).map(|(row, (_, cost))| {
            let time = if color == CLOCK { cost.seconds } else { cost.user };
            let corners = [(least, SegmentValue::Exact(row)), (time, SegmentValue::Exact(row + 1))];
            let mut bar = Rectangle::new(corners, color.filled());
            bar.set_margin(above, below, 0, 0);
            bar
        });
        chart
            .draw_series(series)?
            .label(what)
            .legend(move |(x, y)| Rectangle::new([(x, y - 5), (x + 14, y + 5)], color.filled()));
        chart.draw_series((0..count).zip(rows.iter().rev()).map(|(row, (_, cost))| {
            let time = if color == CLOCK { cost.seconds } else { cost.user };
            let offset = if color == CLOCK { -15 } else { 3 };
            EmptyElement::at((time, SegmentValue::CenterOf(row)))
                + Text::new(seconds(time), (6, offset), ("sans-serif", 13))
        }))?;
    }
    chart
        .configure_series_labels()
        .position(SeriesLabelPosition::UpperRight)
        .label_font(("sans-serif", 13))
        .background_style(WHITE)
        .draw()?;
    root.present()?;
    Ok(())
}

fn name(rows: &[(&str, &Cost)], row: u32) -> String {
    usize::try_from(row).ok().and_then(|row| rows.get(row)).map_or("", |(name, _)| name).to_owned()
}

fn seconds(time: f64) -> String {
    if time < 10.0 { format!("{time:.1}") } else { format!("{time:.0}") }
}
