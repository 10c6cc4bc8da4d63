//! `cargo run --release -p engine --example chaos -- --kills 500 --store sqlite|postgres`, or `-- --fleet --imports 2000`.
//! Exits with 1 if anything is wrong, or less was tried than was asked for. Start at `mod.rs`.

#[path = "mod.rs"]
mod chaos;

use std::process::ExitCode;
use std::time::Duration;

fn main() -> ExitCode {
    chaos::run_if_child();
    let arguments: Vec<String> = std::env::args().collect();
    let after = |name: &str| {
        let at = arguments.iter().position(|a| a == name)?;
        arguments.get(at + 1).cloned()
    };
    let number = |name: &str, usual: usize| after(name).map_or(Some(usual), |n| n.parse().ok());
    let (Some(kills), Some(imports)) = (number("--kills", 500), number("--imports", 2000)) else {
        eprintln!("--kills N --store sqlite|postgres, or --fleet --imports N");
        return ExitCode::from(2);
    };
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let wrong = runtime.block_on(async {
        if arguments.iter().any(|a| a == "--fleet") {
            chaos::fleet(imports, Duration::from_secs(2), &[]).await
        } else {
            chaos::kill(&after("--store").unwrap_or_else(|| "sqlite".into()), kills, &[]).await
        }
    });
    wrong.iter().for_each(|wrong| println!("WRONG: {wrong}"));
    if wrong.is_empty() {
        println!("nothing is wrong");
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
