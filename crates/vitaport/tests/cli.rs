//! The command line, by the real binary.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn vitaport(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vitaport"));
    command.args(arguments).env_clear();
    command
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn with_input(arguments: &[&str], input: &[u8]) -> Output {
    let mut command = vitaport(arguments);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

/// A file that the sandbox recognises: an invented person.
fn file() -> String {
    format!("{}/../sites/src/sandbox/full.json", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn parse_prints_json_resume_or_a_bare_profile() {
    let ran = vitaport(&["parse", &file()]).output().unwrap();
    assert!(ran.status.success(), "{}", text(&ran.stderr));
    let json: serde_json::Value = serde_json::from_slice(&ran.stdout).unwrap();
    assert_eq!(json["basics"]["name"], "李明");

    let ran = vitaport(&["parse", "--to", "profile", &file()]).output().unwrap();
    let profile: serde_json::Value = serde_json::from_slice(&ran.stdout).unwrap();
    for key in ["id", "userId", "lastActivityTime"] {
        assert_eq!(profile[key], "", "{key}");
    }
    assert_eq!((&profile["fullName"], &profile["type"]), (&"李明".into(), &"customerProfile".into()));

    let ran = with_input(&["parse", "-", "--to", "profile"], &std::fs::read(file()).unwrap());
    assert_eq!(serde_json::from_slice::<serde_json::Value>(&ran.stdout).unwrap(), profile);
}

#[test]
fn parse_reads_what_zhilians_web_api_answers() {
    let file = format!("{}/../sites/src/zhilian/cases/web-api-zh/input.json", env!("CARGO_MANIFEST_DIR"));
    let ran = vitaport(&["parse", "--to", "profile", &file]).output().unwrap();
    let profile: serde_json::Value = serde_json::from_slice(&ran.stdout).unwrap();
    assert_eq!((&profile["fullName"], &profile["gender"]), (&"周小禾".into(), &"女".into()));
    let explained = text(&vitaport(&["parse", "--explain", &file]).output().unwrap().stdout);
    assert!(explained.contains("zhilian.") && explained.contains("/data/"), "{explained}");
}

#[test]
fn explain_shows_words_place_and_rule() {
    let ran = vitaport(&["parse", "--explain", &file()]).output().unwrap();
    let out = text(&ran.stdout);
    assert!(ran.status.success(), "{}", text(&ran.stderr));
    let line = out.lines().find(|l| l.contains("李明")).unwrap_or_else(|| panic!("{out}"));
    assert!(line.contains("/person/Name") && line.contains("sandbox.json"), "{line}");
}

#[test]
fn what_cannot_be_read_is_told_in_both_languages_with_exit_code_2() {
    for (arguments, input) in [
        (vec!["parse", "/nowhere/at/all"], &b""[..]),
        (vec!["parse", "-"], b""),
        (vec!["parse", "-"], b"only words"),
        (vec!["parse", "-", "--to", "profile"], b"\x00\xff\xfe"),
        (vec!["parse", "-"], b"%PDF-1.7"),
        (vec!["parse", "-", "--explain"], b"{\"a\": 1}"),
    ] {
        let ran = with_input(&arguments, input);
        assert_eq!(ran.status.code(), Some(2), "{arguments:?}");
        assert!(ran.stdout.is_empty());
        let error = text(&ran.stderr);
        assert!(error.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)) && error.lines().count() == 2, "{error}");
    }
}

#[test]
fn help_is_in_both_languages() {
    for command in [
        vec!["--help"],
        vec!["serve", "--help"],
        vec!["demo", "--help"],
        vec!["parse", "--help"],
        vec!["token", "create", "--help"],
    ] {
        let out = text(&vitaport(&command).output().unwrap().stdout);
        assert!(out.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "{command:?}: {out}");
        assert!(out.contains(" a ") || out.contains("the "), "{command:?}: {out}");
    }
}

#[test]
fn a_token_is_made_and_a_slip_in_the_configuration_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str], environment: &[(&str, &str)]| {
        let mut command = vitaport(arguments);
        command.current_dir(dir.path()).envs(environment.iter().copied()).output().unwrap()
    };
    let ran = run(&["token", "create", "--tenant", "acme"], &[]);
    let token = text(&ran.stdout);
    assert!(
        ran.status.success() && token.trim().len() > 40 && token.lines().count() == 1,
        "{token}{}",
        text(&ran.stderr)
    );
    assert!(dir.path().join("vitaport.sqlite").exists());
    assert_eq!(mode(&dir.path().join("vitaport.key")), 0o600, "the key is its owner's alone");
    let ran = run(&["serve"], &[("VITAPORT_SERVER_ADRESS", "x")]);
    assert_eq!(ran.status.code(), Some(1));
    assert!(text(&ran.stderr).contains("VITAPORT_SERVER_ADDRESS"), "{}", text(&ran.stderr));
    let ran = run(&["serve", "--config", "nowhere.toml"], &[]);
    assert!(text(&ran.stderr).contains("nowhere.toml"), "{}", text(&ran.stderr));
}

#[cfg(unix)]
fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn the_demo_checks_itself() {
    let ran = vitaport(&["demo", "--once"]).output().unwrap();
    let out = text(&ran.stdout);
    assert!(ran.status.success(), "{out}{}", text(&ran.stderr));
    assert!(
        out.matches("curl ").count() > 5 && out.contains(r#""message": "OK""#) && out.contains(r#""message": "ok""#)
    );
}

/// A service that is told to stop does, and soon.
#[cfg(unix)]
#[test]
fn serve_stops_when_told() {
    use std::io::{BufRead, BufReader};
    let dir = tempfile::tempdir().unwrap();
    let mut command = vitaport(&["serve"]);
    command.current_dir(dir.path()).env("VITAPORT_SERVER_ADDRESS", "127.0.0.1:0").stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let first = lines.next().unwrap().unwrap();
    assert!(first.contains("listening") && first.contains("address=127.0.0.1:"), "{first}");
    assert!(Command::new("sh").args(["-c", &format!("kill -TERM {}", child.id())]).status().unwrap().success());
    assert!(child.wait().unwrap().success());
}
