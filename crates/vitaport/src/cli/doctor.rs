//! `vitaport doctor`: whether this installation can work; with `--live SITE`, whether a site still does what we know of
//! it, tried by an operator with their own account. Nothing of that is kept: no import, no file, no log of what is read.

use crate::config::Config;
use crate::{Service, service};
use anyhow::{Context, bail, ensure};
use clap::Args;
use resume::note::NoteKind;
use sites::{Answers, Browser, Challenge, Credentials, Reply, Secret, SignIn, Site, SiteError, Way};
use std::io::{BufRead, IsTerminal, Write};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

/// What to look at.
#[derive(Args)]
pub struct Doctor {
    /// 用自己的账号试一个真实网站：51job、zhilian、liepin、linkin / try a real site with your own account
    #[arg(long, value_name = "SITE")]
    live: Option<String>,
    /// 登录方式 / the way in: password, code, scan, cookie
    #[arg(long, default_value = "password", requires = "live")]
    way: String,
}

impl Doctor {
    /// Looks.
    pub async fn run(self, config: Config) -> anyhow::Result<ExitCode> {
        let Some(site) = self.live else { return installation(config).await };
        let over = sites::with_facts(&config.facts)?;
        let named = |s: &&Arc<dyn Site>| s.info().id == site || s.info().aliases.contains(&site.as_str());
        let site = over.iter().find(named).context("没有这个网站 / there is no such site; see vitaport sites")?;
        let way = Way::ALL.into_iter().find(|w| w.name() == self.way && *w != Way::File);
        let way = way.context("--way: password, code, scan, cookie")?;
        let transport = service::transport(&config, Default::default())?;
        let report = live(site, way, transport, &mut Terminal).await;
        match report {
            Ok(()) => Ok(ExitCode::SUCCESS),
            Err(error) => {
                eprintln!("✗ {error:#}");
                Ok(ExitCode::FAILURE)
            }
        }
    }
}

/// Configuration, key, store: each is tried.
async fn installation(config: Config) -> anyhow::Result<ExitCode> {
    println!("✓ 配置 / configuration");
    let enabled = config.sites.enabled.join(", ");
    match Service::open(config, Default::default()).await {
        Ok(service) => {
            println!("✓ 密钥与数据库 / key and store");
            service.engine.tenant("").await.context("数据库无法读取 / the store can't be read")?;
            println!("✓ 网站 / sites: {enabled}");
            println!("  试一个真实网站 / to try a real site: vitaport doctor --live SITE");
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => {
            println!("✗ {error}");
            Ok(ExitCode::FAILURE)
        }
    }
}

/// Who answers in the account's owner's place: a terminal, or a test.
pub trait Person {
    /// Asks for a text; `secret` ones are not shown while they are typed.
    fn asked(&mut self, zh: &str, en: &str, secret: bool) -> anyhow::Result<Secret>;
    /// Tells something.
    fn told(&mut self, line: &str);
    /// Shows a picture.
    fn shown(&mut self, picture: &sites::Image) -> anyhow::Result<()>;
}

struct Terminal;

impl Person for Terminal {
    fn asked(&mut self, zh: &str, en: &str, secret: bool) -> anyhow::Result<Secret> {
        if secret && std::io::stdin().is_terminal() {
            return Ok(Secret::new(rpassword::prompt_password(format!("{zh} / {en}: "))?));
        }
        print!("{zh} / {en}: ");
        std::io::stdout().flush()?;
        let mut line = String::new();
        ensure!(std::io::stdin().lock().read_line(&mut line)? > 0, "没有输入 / nothing was typed");
        Ok(Secret::new(line.trim_end_matches(['\r', '\n'])))
    }

    fn told(&mut self, line: &str) {
        println!("{line}");
    }

    fn shown(&mut self, picture: &sites::Image) -> anyhow::Result<()> {
        use base64::Engine;
        let kind = picture.mime.rsplit('/').next().unwrap_or("png");
        let mut file = tempfile::Builder::new().prefix("vitaport-").suffix(&format!(".{kind}")).tempfile()?;
        file.write_all(&base64::prelude::BASE64_STANDARD.decode(&picture.base64)?)?;
        println!("  请打开图片 / open the picture: {}", file.into_temp_path().keep()?.display());
        Ok(())
    }
}

/// Signs in, lists, fetches and reads, telling each step; what is read is counted and not shown.
pub async fn live(
    site: &Arc<dyn Site>,
    way: Way,
    transport: Arc<dyn sites::Send>,
    person: &mut impl Person,
) -> anyhow::Result<()> {
    let (info, now) = (site.info(), engine::Clock::default());
    person.told(&format!("{} / {}, {}", info.name.0, info.name.1, way.name()));
    let (zh, en) = info.session_risk;
    if way == Way::Cookie && !zh.is_empty() {
        person.told(&format!("! {zh} / {en}"));
    }
    let who = credentials(info, way, person)?;
    let mut browser = Browser::new(info.hosts, transport, now.now() / 1000);
    let mut said = Reply::Begin(who);
    loop {
        said = match step(site.sign_in(&mut browser, said).await, "sign-in", &browser)? {
            SignIn::Done => break,
            SignIn::Ask { challenge, wrong } => {
                if wrong {
                    person.told("  答案不对 / that was wrong");
                }
                Reply::Answer(answers(&challenge, person)?)
            }
            SignIn::Wait { challenge, every } => {
                if let Challenge::Scan { image, with } = &challenge {
                    person.told(&format!("  请用{}扫描 / scan with {}", with.zh, with.en));
                    person.shown(image)?;
                }
                tokio::time::sleep(every.max(Duration::from_secs(1))).await;
                Reply::Poll
            }
        };
    }
    person.told("✓ 已登录 / signed in");
    let resumes = step(site.list(&mut browser).await, "list", &browser)?;
    person.told(&format!("✓ 简历 {} 份 / {} resumes", resumes.len(), resumes.len()));
    let first = resumes.first().ok_or(SiteError::NoResume)?;
    let documents = step(site.fetch(&mut browser, first).await, "fetch", &browser)?;
    let size: usize = documents.iter().map(|d| d.bytes.len()).sum();
    person.told(&format!("✓ 已取得 {size} 字节 / {size} bytes fetched"));
    let read = step(sites::understand(&documents, Some(site), false, now.today()), "reading", &browser)?;
    for (name, section) in &read.receipt {
        person.told(&format!("  {name:14} {}/{} {:?}", section.read, section.shown, section.state));
    }
    let unread = read.notes.iter().filter(|n| n.kind == NoteKind::Unread).count();
    person.told(&format!("✓ 已读；未能识别 {unread} 处 / read; {unread} places not understood"));
    Ok(())
}

/// A step's result, or what it failed at, with the address and size of the last answer and nothing of what it said.
fn step<T>(result: Result<T, SiteError>, name: &str, browser: &Browser) -> anyhow::Result<T> {
    let error = match result {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    let (zh, en) = error.sentence();
    let what = match &error {
        SiteError::Changed { what } => format!("; {what}"),
        SiteError::ActionNeeded { why, .. } => format!("; {why}"),
        _ => String::new(),
    };
    let last = browser.last().map(|r| {
        let mut url = r.url.clone();
        url.set_query(None);
        format!("; {url} HTTP {} {} B", r.status, r.body.len())
    });
    bail!("{name}: {} {zh} / {en}{what}{}", error.code(), last.unwrap_or_default())
}

fn credentials(info: &sites::Info, way: Way, person: &mut impl Person) -> anyhow::Result<Credentials> {
    let none = || Secret::new("");
    let (mut name, mut password, mut cookie) = (none(), none(), none());
    match way {
        Way::Password => {
            name = person.asked("账号", "name", false)?;
            password = person.asked("密码", "password", true)?;
        }
        Way::Code => name = person.asked("手机号", "phone", false)?,
        Way::Cookie => cookie = person.asked("Cookie", "the whole cookie header", true)?,
        Way::Scan | Way::File => {}
    }
    let address =
        if info.needs_address { person.asked("个人主页地址", "your profile's address", false)? } else { none() };
    Ok(Credentials { way, name, password, cookie, url: address.expose().to_owned(), user_agent: String::new() })
}

fn answers(challenge: &Challenge, person: &mut impl Person) -> anyhow::Result<Answers> {
    if let Challenge::Captcha { image, .. } = challenge {
        person.shown(image)?;
    }
    let mut answers = Answers::new();
    for key in challenge.keys() {
        let answer = person.asked("验证码", "the code", false)?;
        answers.insert(key.to_owned(), answer);
    }
    Ok(answers)
}
