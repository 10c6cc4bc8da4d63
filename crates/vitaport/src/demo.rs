//! `vitaport demo`: one import, end to end, against a look-alike of Zhilian on loopback; with `--once` every site by every
//! way in. Everything is real but the sites and the people: the HTTP server, the store, the seals, the transport with the
//! sites' own host names.

pub mod cells;
mod check;
pub mod client;

use crate::cli::serve::stop_signal;
use crate::config::{Config, Level};
use crate::{Service, logs};
use anyhow::{Context, ensure};
use cells::Cell;
use client::Client;
use portals::{PASSWORD, Running};
use serde_json::json;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

/// The account of the look-alike that all goes well with.
const NAME: &str = "13800000000";
/// The platform's own id of the invented customer, as in the contract.
const CUSTOMER: &str = "65a3f0c1d2b4a59687c3e201";
const USER: &str = "65a3ef96d2b4a59687c3c116";

/// Shows it; with `once`, does more of it and ends.
pub async fn run(once: bool, port: u16, config: Config) -> anyhow::Result<ExitCode> {
    let folder = tempfile::Builder::new().prefix("vitaport-demo-").tempdir()?;
    let config = for_demo(config, folder.path());
    logs::start(&config.log);
    let mut portals = Vec::new();
    for look in portals::ALL {
        portals.push(look.start(look.standing_rules()).await?);
    }
    let hosts: BTreeMap<String, SocketAddr> = portals.iter().flat_map(Running::hosts).collect();
    let service = Arc::new(Service::open(config, hosts).await?);
    let port = if once { 0 } else { port };
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port))
        .await
        .with_context(|| format!("端口 {port} 已被占用，请用 --port 0 / port {port} is taken; use --port 0"))?;
    let base = format!("http://{}", listener.local_addr()?);
    let token = service.engine.create_token("demo", "demo").await?;
    let stop = service.stopper();
    let serving = tokio::spawn({
        let service = service.clone();
        async move { service.serve(listener).await }
    });

    for portal in &portals {
        let (look, (zh, en)) = (portal.look(), portal.look().name);
        println!("{zh}仿真站 / the look-alike of {en}: http://{}（{}）", portal.addr(), look.hosts.join(", "));
    }
    println!("服务 / the service: {base}");
    let client = Client::new(base, token)?;
    let page = walk(&client).await?;
    if once {
        let zhilian = portals.iter().find(|p| p.look().site == "zhilian").context("no look-alike of Zhilian")?;
        more(&client, zhilian).await?;
        ensure!(every_cell(&client, &portals).await?, "有的方式没有成功 / not every way went well");
        stop();
        serving.await??;
        println!("\n每一步都已核对 / every step was checked: ok");
        return Ok(ExitCode::SUCCESS);
    }
    println!("\n请在浏览器打开导入页 / open the import's page:\n  {page}");
    println!("\n服务继续运行，按 Ctrl-C 结束 / serving on; Ctrl-C ends it");
    stop_signal().await;
    stop();
    serving.await??;
    Ok(ExitCode::SUCCESS)
}

/// The configuration with a store and key of its own, the sandbox, and no long pauses; quiet unless told otherwise.
fn for_demo(mut config: Config, folder: &Path) -> Config {
    config.store.url = format!("sqlite:{}", folder.join("vitaport.sqlite").display());
    config.vault.key_file = folder.join("vitaport.key");
    config.sites.enabled = portals::ALL.iter().map(|look| look.site.to_owned()).collect();
    // Against look-alikes a guess is as good as a fact.
    config.sites.guesses = config.sites.enabled.clone();
    config.sites.sandbox = true;
    config.politeness.pace_ms = 20;
    config.politeness.daily_limit = 0;
    if config.log.level == Level::Info {
        config.log.level = Level::Warn;
    }
    config
}

/// The contract's own two calls, checked. Gives the address of the page that shows the preview.
async fn walk(client: &Client) -> anyhow::Result<String> {
    step("新建一位虚构的客户", "an invented customer");
    let body = json!({"id": CUSTOMER, "userId": USER, "profile": {"fullName": "李明"}});
    let made = client.call("POST", "/customerProfiles", Some(&body)).await?;
    ensure!(made.status == 201, "the customer was not made");
    check::profile(&made.body, 201, CUSTOMER)?;

    step("预览：客户的资料不变", "preview: the customer's profile stays as it is");
    let mut body = json!({
        "name": NAME, "password": PASSWORD, "web_name": "zhilian", "customerId": CUSTOMER, "flag": "preview",
    });
    let previewed = client.call("POST", "/resume", Some(&body)).await?;
    previewed.show()?;
    let preview = check::preview(&previewed.body, CUSTOMER)?;
    let import = check::location(previewed.location.as_deref())?;
    let shown = client.quiet("GET", &format!("/customerProfiles/{preview}"), None).await?;
    check::profile(&shown.body, 200, &preview)?;
    let customer = client.quiet("GET", &format!("/customerProfiles/{CUSTOMER}"), None).await?;
    ensure!(customer.profile()["workExperiences"].is_null(), "the preview changed the customer");

    step("写入：导入的简历写进客户的资料", "insert: the imported resume is written into the customer's profile");
    body["flag"] = "insert".into();
    let inserted = client.call("POST", "/resume", Some(&body)).await?;
    inserted.show()?;
    check::profile(&inserted.body, 200, CUSTOMER)?;
    ensure!(inserted.profile()["userId"] == USER, "the user is another");
    let (name, job) = (&inserted.profile()["fullName"], &inserted.profile()["workExperiences"][0]);
    ensure!(name == "李明", "another person was inserted: {name}");
    ensure!(job["company"] == "示例云计算（北京）有限公司" && job["endDate"]["current"] == true, "another job: {job}");
    ensure!(inserted.profile()["educations"][0]["school"] == "示例大学", "another school was inserted");
    let stored = client.quiet("GET", &format!("/customerProfiles/{CUSTOMER}"), None).await?;
    ensure!(stored.profile() == inserted.profile(), "what was answered is not what is stored");
    Ok(format!("{}/page#import={import}&token={}", client.base, client.token))
}

/// What `--once` does beyond: the captcha on the way, a wrong password, a preview inserted later, the sandbox.
async fn more(client: &Client, portal: &Running) -> anyhow::Result<()> {
    let zhilian = |name: &str, password: &str| json!({"name": name, "password": password, "web_name": "zhilian", "customerId": CUSTOMER, "flag": "preview"});
    step("图片验证码：202，回答后 200", "a picture captcha: 202, and 200 once it is answered");
    let asked = client.call("POST", "/resume", Some(&zhilian("captcha@example.com", PASSWORD))).await?;
    let import = check::accepted(&asked.body, "captcha")?;
    ensure!(asked.location.as_deref() == Some(&format!("/imports/{import}")), "Location is another");
    let wrong = json!({"answers": {"code": "0"}});
    let again = client.call("POST", &format!("/imports/{import}/answer"), Some(&wrong)).await?;
    check::accepted(&again.body, "captcha")?;
    ensure!(again.body["data"]["challenge"]["error"] == "wrong_answer", "a wrong answer was not told");
    let read = portal.told().context("the portal painted no captcha")?;
    let right = json!({"answers": {"code": read}});
    let done = client.call("POST", &format!("/imports/{import}/answer"), Some(&right)).await?;
    check::preview(&done.body, CUSTOMER)?;

    step("写入已预览的简历，不再登录", "insert what was previewed, with no new sign-in");
    let posts = portal.posts("captcha@example.com");
    let inserted = client.call("POST", &format!("/imports/{import}/insert"), None).await?;
    check::profile(&inserted.body, 200, CUSTOMER)?;
    ensure!(portal.posts("captcha@example.com") == posts, "the insert signed in again");

    step("密码错误：422", "a wrong password: 422");
    let refused = client.call("POST", "/resume", Some(&zhilian(NAME, "wrong"))).await?;
    check::failed(&refused.body, 422, "wrong_credentials")?;

    step("沙盒网站：每一种状态", "the sandbox: any state");
    for (name, status, error) in [
        ("ok@example.com", 200, ""),
        ("sms@example.com", 202, ""),
        ("down@example.com", 502, "down"),
        ("refused@example.com", 503, "refused"),
    ] {
        let mut body = zhilian(name, sites::sandbox::accounts::PASSWORD);
        body["web_name"] = "sandbox".into();
        let answer = client.call("POST", "/resume", Some(&body)).await?;
        match status {
            200 => drop(check::preview(&answer.body, CUSTOMER)?),
            202 => drop(check::accepted(&answer.body, "code")?),
            status => check::failed(&answer.body, status, error)?,
        }
    }
    Ok(())
}

/// Every cell of the table, previewed and then inserted, each into a customer of its own. Whether all went well.
async fn every_cell(client: &Client, portals: &[Running]) -> anyhow::Result<bool> {
    step("每个网站的每种方式：预览并写入", "every site by every way in: previewed and inserted");
    let mut well = true;
    for portal in portals {
        for cell in Cell::ways(portal) {
            let told = cells::inserted(client, portal, &cell).await;
            well &= told.is_ok();
            println!("{}", cells::line(cell.site, &cell.name(), &told));
        }
    }
    for (site, name, bytes) in cells::FILES {
        let told = cells::uploaded(client, site, name, bytes).await;
        well &= told.is_ok();
        println!("{}", cells::line(site, &format!("file: {name}"), &told));
    }
    Ok(well)
}

fn step(zh: &str, en: &str) {
    println!("\n── {zh} / {en}");
}
