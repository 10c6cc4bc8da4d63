//! The binary. The only place where errors are just told.

fn main() -> std::process::ExitCode {
    match vitaport::cli::run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("vitaport: {error:#}");
            std::process::ExitCode::FAILURE
        }
    }
}
