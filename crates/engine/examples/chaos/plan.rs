//! Where the processes of a run die: every call of the store, every change of a state, each before, inside and after its
//! transaction, dealt evenly.

use super::wire::{Killed, Moment, Point};
use std::collections::{BTreeMap, BTreeSet};

/// What an import can be in; those of `State::all`.
const STATES: [&str; 9] =
    ["signingIn", "asking", "waiting", "fetching", "reading", "preview", "inserted", "failed", "cancelled"];

/// Every call, with the states before and after where it is about an import's change.
const POINTS: &[(&str, &str, &str)] = &[
    ("add_token", "", ""),
    ("add_customer", "", ""),
    ("save_customer", "", ""),
    ("delete_customer", "", ""),
    ("customer", "", ""),
    ("add_import", "", "signingIn"),
    ("add_import", "", "reading"),
    ("import", "", ""),
    ("documents", "reading", ""),
    ("claim", "", ""),
    ("claim_notice", "", ""),
    ("end_notice", "", ""),
    ("hold", "signingIn", ""),
    ("hold", "fetching", ""),
    ("save", "signingIn", "asking"),
    ("save", "signingIn", "waiting"),
    ("save", "signingIn", "fetching"),
    ("save", "signingIn", "failed"),
    ("save", "signingIn", "cancelled"),
    ("save", "asking", "signingIn"),
    ("save", "asking", "failed"),
    ("save", "asking", "cancelled"),
    ("save", "waiting", "waiting"),
    ("save", "waiting", "fetching"),
    ("save", "waiting", "failed"),
    ("save", "waiting", "cancelled"),
    ("save", "fetching", "reading"),
    ("save", "fetching", "failed"),
    ("save", "reading", "preview"),
    ("save", "reading", "failed"),
    ("save", "preview", "preview"),
    ("save", "preview", "inserted"),
    ("save", "preview", "cancelled"),
    ("save", "inserted", "inserted"),
    ("save", "failed", "failed"),
    ("save", "cancelled", "cancelled"),
];

/// How many points a child is armed with: of those that came least, so that a rare one is waited for.
const ARMED: usize = 8;

/// The plan, and what came of it.
#[derive(Default)]
pub struct Plan {
    kills: Vec<Killed>,
}

impl Plan {
    /// The points for the next child.
    pub fn next(&self) -> Vec<Point> {
        let mut died = vec![0; POINTS.len()];
        self.kills.iter().for_each(|k| died[k.no] += 1);
        let mut order: Vec<(usize, u32, usize)> =
            died.iter().enumerate().map(|(no, died)| (*died, rand::random(), no)).collect();
        order.sort_unstable();
        let least = order[0].0;
        order.retain(|(died, ..)| *died <= least + 1);
        let point = |(died, _, no): &(usize, u32, usize)| {
            let (call, from, to) = POINTS[*no];
            let moment = match died % 4 {
                0 => Moment::Before,
                2 => Moment::After,
                _ => Moment::Inside(rand::random_range(1..8)),
            };
            let often = if matches!(call, "import" | "customer" | "claim") { 30 } else { 3 };
            let skip = rand::random_range(0..often);
            Point { no: *no, call: call.into(), from: from.into(), to: to.into(), moment, skip }
        };
        order.iter().take(ARMED).map(point).collect()
    }

    /// Notes where a child died.
    pub fn died(&mut self, killed: Killed) {
        self.kills.push(killed);
    }

    /// Prints the tables, and gives what falls short of the demand.
    pub fn verdict(&self, kills: usize) -> Vec<String> {
        let mut short = Vec::new();
        let (each, busy) = (10 * kills / 500, self.kills.iter().filter(|k| k.busy).count());
        let share = 100.0 * busy as f64 / self.kills.len().max(1) as f64;
        println!("{} kills, {busy} of them ({share:.1} %) while an import was busy", self.kills.len());
        if share < 80.0 {
            short.push("fewer than 80 % of the kills were while an import was busy".to_owned());
        }
        self.print_states();
        println!("\n| transaction | before | inside | after | all |\n|---|---|---|---|---|");
        for (no, (call, from, to)) in POINTS.iter().enumerate() {
            let of = |is: fn(&Moment) -> bool| self.kills.iter().filter(|k| k.no == no && is(&k.moment)).count();
            let (before, after) = (of(|m| *m == Moment::Before), of(|m| *m == Moment::After));
            let (inside, all) = (of(|m| matches!(m, Moment::Inside(_))), of(|_| true));
            let arrow = match (*from, *to) {
                ("", "") => String::new(),
                ("", to) => format!(" {to}"),
                (from, "") => format!(" {from}"),
                (from, to) => format!(" {from} → {to}"),
            };
            println!("| {call}{arrow} | {before} | {inside} | {after} | {all} |");
            if all < each {
                short.push(format!("{call}{arrow}: {all} kills, {each} asked"));
            }
        }
        for state in STATES {
            let in_it = self.kills.iter().filter(|k| k.state == state).count();
            if in_it < each {
                short.push(format!("{state}: {in_it} kills, {each} asked"));
            }
        }
        short
    }

    /// In which state of the import at hand, in which call.
    fn print_states(&self) {
        let mut cells: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        let calls: BTreeSet<&str> = self.kills.iter().map(|k| k.call.as_str()).collect();
        for killed in &self.kills {
            *cells.entry((&killed.state, &killed.call)).or_default() += 1;
        }
        let names: Vec<&str> = calls.iter().copied().collect();
        println!("\n| state | {} | all |\n|---|{}", names.join(" | "), "---|".repeat(names.len() + 1));
        for state in STATES.into_iter().chain(["-"]) {
            let row: Vec<usize> = names.iter().map(|call| cells.get(&(state, call)).copied().unwrap_or(0)).collect();
            let shown: Vec<String> = row.iter().map(|n| if *n == 0 { String::new() } else { n.to_string() }).collect();
            println!("| {state} | {} | {} |", shown.join(" | "), row.iter().sum::<usize>());
        }
    }
}
