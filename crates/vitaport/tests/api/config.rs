//! The configuration: every key documented, every key from the environment, every slip named.

use vitaport::config::{Config, DEFAULT};

fn load(own: &str, environment: &[(&str, &str)]) -> Result<Config, String> {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), own).unwrap();
    let environment = environment.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned()));
    Config::load(Some(file.path()), environment).map_err(|e| e.to_string())
}

/// Every `section.key` of the default file, with the comment lines above it.
fn keys() -> Vec<(String, String, Vec<String>)> {
    let (mut section, mut comments, mut found) = (String::new(), Vec::new(), Vec::new());
    for line in DEFAULT.lines() {
        if let Some(name) = line.strip_prefix('[') {
            section = name.trim_end_matches(']').to_owned();
            comments.clear();
        } else if let Some(comment) = line.strip_prefix('#') {
            comments.push(comment.trim().to_owned());
        } else if let Some((key, _)) = line.split_once(" = ") {
            found.push((section.clone(), key.to_owned(), std::mem::take(&mut comments)));
        }
    }
    found
}

#[test]
fn every_key_is_documented_in_both_languages() {
    let keys = keys();
    assert!(keys.len() >= 15);
    for (section, key, comments) in keys {
        let chinese = |c: &String| c.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
        assert!(comments.iter().any(chinese), "{section}.{key} has no Chinese comment");
        assert!(comments.iter().any(|c| !chinese(c) && c.len() > 5), "{section}.{key} has no English comment");
    }
}

#[test]
fn every_key_can_be_set_by_the_environment() {
    for (section, key, _) in keys() {
        let name = format!("VITAPORT_{}_{}", section.to_uppercase(), key.to_uppercase());
        let value = match key.as_str() {
            "address" => "127.0.0.1:9",
            "url" => "sqlite:other",
            "key_file" | "key" => "other",
            "enabled" => "zhilian,zhilian",
            "guesses" => "zhilian",
            "secrets" | "events" => "other",
            "sandbox" | "allow_private" | "keep_id_numbers" | "keep_photo" => "true",
            "level" => "trace",
            "format" => "json",
            _ => "77",
        };
        let changed = load("", &[(&name, value)]).unwrap_or_else(|e| panic!("{name}: {e}"));
        let shown = |c: &Config| format!("{c:?}{}{:?}", c.vault.key, c.webhook.secrets);
        assert_ne!(shown(&changed), shown(&Config::standard()), "{name} changes nothing");
    }
}

#[test]
fn a_file_lies_over_the_default_and_the_environment_over_the_file() {
    let config =
        load("[server]\nwait_seconds = 7\nmax_json_bytes = 8\n", &[("VITAPORT_SERVER_WAIT_SECONDS", "9")]).unwrap();
    assert_eq!((config.server.wait_seconds, config.server.max_json_bytes), (9, 8));
    assert_eq!(config.server.max_file_bytes, 20 << 20);
    let facts = load(
        "[facts.zhilian]\nLOGIN = \"https://passport.zhaopin.com/x\"\n",
        &[("VITAPORT_FACTS_ZHILIAN_REFERER", "y")],
    );
    let facts = &facts.unwrap().facts["zhilian"];
    assert_eq!((facts["LOGIN"].as_str(), facts["REFERER"].as_str()), ("https://passport.zhaopin.com/x", "y"));
}

#[test]
fn slips_are_named_with_place_and_cure() {
    type Slip<'a> = (&'a str, &'a [(&'a str, &'a str)], &'a [&'a str]);
    let cases: [Slip<'_>; 13] = [
        ("[server]\nadress = \"x\"\n", &[], &["server.adress", "address"]),
        ("[sever]\n", &[], &["`sever`", "server"]),
        ("[server]\nwait_seconds = \"65\"\n", &[], &["server.wait_seconds", "a whole number", "65"]),
        ("server = 1\n", &[], &["`server`", "a table"]),
        ("[sites]\nenabled = [1]\n", &[], &["sites.enabled", "a list of texts"]),
        ("[sites]\nenabled = [\"boss\"]\n", &[], &["sites.enabled", "boss", "zhilian"]),
        ("[sites]\nenabled = [\"zhipin\"]\n", &[], &["sites.enabled", "zhipin", "zhilian"]),
        ("[facts.zhipin]\nLOGIN = \"x\"\n", &[], &["facts.zhipin", "zhilian"]),
        ("[facts.zhilian]\nLOGIN = 1\n", &[], &["facts.zhilian.LOGIN", "a text"]),
        ("[politeness]\npace_ms = 0\n", &[], &["politeness.pace_ms", "at least 20"]),
        ("x =", &[], &["TOML"]),
        ("", &[("VITAPORT_SERVER_WAIT", "1")], &["VITAPORT_SERVER_WAIT", "VITAPORT_SERVER_WAIT_SECONDS"]),
        ("", &[("VITAPORT_SITES_SANDBOX", "yes")], &["VITAPORT_SITES_SANDBOX", "true or false"]),
    ];
    for (own, environment, words) in cases {
        let error = load(own, environment).expect_err(own);
        for word in words {
            assert!(error.contains(word), "{own}{environment:?}: {error:?} lacks {word:?}");
        }
    }
    assert!(
        Config::load(Some("/nowhere.toml".as_ref()), std::iter::empty())
            .unwrap_err()
            .to_string()
            .contains("/nowhere.toml")
    );
    // Container platforms make up variables with our prefix.
    assert!(load("", &[("VITAPORT_SERVICE_HOST", "10.0.0.1"), ("VITAPORT_PORT", "tcp://10.0.0.1:80")]).is_ok());
}

#[test]
fn a_webhook_that_can_not_be_used_stops_the_start() {
    const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let dir = tempfile::tempdir().unwrap();
    let start = |url: &str, secrets: &[&str], events: &str| {
        let own = format!("[webhook]\nurl = {url:?}\nsecrets = {secrets:?}\nevents = [{events:?}]\n");
        let mut config = load(&own, &[]).unwrap();
        config.store.url = format!("sqlite:{}", dir.path().join("x.sqlite").display());
        config.vault.key_file = dir.path().join("key");
        let error = runtime.block_on(vitaport::Service::open(config, Default::default())).err();
        error.map(|e| e.to_string()).unwrap_or_default()
    };
    let url = "https://hooks.example.com/v";
    assert_eq!(start(url, &[SECRET], "failed"), "");
    for (error, word) in [
        (start("http://hooks.example.com/v", &[SECRET], "failed"), "webhook.url"),
        (start("https://10.0.0.7/v", &[SECRET], "failed"), "webhook.allow_private"),
        (start(url, &[], "failed"), "webhook.secrets"),
        (start(url, &["whsec_c2hvcnQ="], "failed"), "webhook.secrets"),
        (start(url, &[SECRET], "reading"), "webhook.events"),
    ] {
        assert!(error.contains(word) && !error.contains("c2hvcnQ"), "{error:?} lacks {word}");
    }
}

#[test]
fn a_fact_that_does_not_exist_stops_the_start() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let mut config = load("[facts.zhilian]\nLOGIM = \"x\"\n", &[]).unwrap();
    let dir = tempfile::tempdir().unwrap();
    config.store.url = format!("sqlite:{}", dir.path().join("x.sqlite").display());
    config.vault.key_file = dir.path().join("key");
    let error = runtime.block_on(vitaport::Service::open(config, Default::default())).err().unwrap().to_string();
    assert!(error.contains("LOGIM") && error.contains("LOGIN"), "{error}");
}
