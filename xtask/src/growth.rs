//! How the time for a calendar grows, as a picture: over more months of one site, and over more clients.

use std::fmt::Write as _;

use crate::speed::Times;

const WIDTH: f64 = 360.0;
const HEIGHT: f64 = 260.0;
const MARGIN: f64 = 56.0;

/// Both curves as one SVG, side by side, on logarithmic axes; a dotted line is growth in proportion from the first point.
pub(crate) fn plot(times: &Times) -> String {
    let months = [(12.0, "months_12"), (24.0, "months_24"), (60.0, "months_60")];
    let clients = [(1.0, "clients_1"), (10.0, "clients_10"), (100.0, "clients_100")];
    let known = |points: &[(f64, &str)]| -> Vec<(f64, f64)> {
        let time = |name: &str| times.iter().find(|(known, _)| known == name).map(|(_, time)| *time);
        points.iter().filter_map(|(at, name)| Some((*at, time(name)?))).collect()
    };
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {} {}\" font-family=\"sans-serif\" font-size=\"12\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n",
        2.0 * (WIDTH + MARGIN),
        HEIGHT + 2.0 * MARGIN,
    );
    curve(&mut svg, 0.0, "Months of the shop", &known(&months));
    curve(&mut svg, WIDTH + MARGIN, "Clients, 24 months each", &known(&clients));
    svg.push_str("</svg>\n");
    svg
}

fn curve(svg: &mut String, left: f64, title: &str, points: &[(f64, f64)]) {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
    let span = |values: (f64, f64)| (values.1.ln() - values.0.ln()).max(f64::EPSILON);
    let in_proportion = first.1 * last.0 / first.0;
    let (bottom, top) = (first.1 / 1.5, last.1.max(in_proportion) * 1.5);
    let x = |at: f64| left + MARGIN + (at.ln() - first.0.ln()) / span((first.0, last.0)) * (WIDTH - MARGIN);
    let y = |time: f64| MARGIN + HEIGHT - (time.ln() - bottom.ln()) / span((bottom, top)) * HEIGHT;
    // Writing into a string cannot fail.
    let _ = writeln!(svg, "<text x=\"{:.1}\" y=\"32\" font-weight=\"bold\">{title}</text>", left + MARGIN);
    let _ = writeln!(
        svg,
        "<path d=\"M{:.1} {:.1}L{:.1} {:.1}\" stroke=\"#999\" stroke-dasharray=\"3 4\" fill=\"none\"/>",
        x(first.0),
        y(first.1),
        x(last.0),
        y(in_proportion)
    );
    let line: Vec<String> = points.iter().map(|(at, time)| format!("{:.1} {:.1}", x(*at), y(*time))).collect();
    let _ = writeln!(svg, "<path d=\"M{}\" stroke=\"#1f5fbf\" stroke-width=\"2\" fill=\"none\"/>", line.join("L"));
    for (at, time) in points {
        let _ = writeln!(
            svg,
            "<circle cx=\"{0:.1}\" cy=\"{1:.1}\" r=\"4\" fill=\"#1f5fbf\"/>\
             <text x=\"{0:.1}\" y=\"{2:.1}\" text-anchor=\"middle\">{time:.0} ms</text>\
             <text x=\"{0:.1}\" y=\"{3:.1}\" text-anchor=\"middle\">{at}</text>",
            x(*at),
            y(*time),
            y(*time) - 10.0,
            MARGIN + HEIGHT + 18.0
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_measured_point_is_drawn_and_a_missing_one_is_left_out() {
        let times: Times = [("months_12", 10.0), ("months_60", 60.0), ("clients_1", 20.0)]
            .map(|(name, time)| (name.to_owned(), time))
            .into();
        let drawn = plot(&times);
        assert_eq!(drawn.matches("<circle").count(), 3);
        assert!(drawn.contains(">60 ms<") && drawn.contains(">12<"));
        assert!(!drawn.contains("NaN") && !drawn.contains("inf"));
    }
}
