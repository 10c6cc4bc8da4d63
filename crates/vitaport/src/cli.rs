//! The command line. One file per command below.

pub mod audit;
pub mod batch;
pub mod doctor;
pub mod evidence;
pub mod export;
pub mod parse;
pub mod reading;
pub mod serve;
pub mod sites;
pub mod token;

use crate::config::Config;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// What can be said on the command line.
#[derive(Parser)]
#[command(
    name = "vitaport",
    version,
    about = "把本人的简历从招聘网站导入用人平台\nBrings a person's own resume from job boards into a recruiting platform",
    disable_help_subcommand = true
)]
pub struct Cli {
    /// 配置文件；未写的项用默认值 / a configuration file; what it doesn't say is as config.default.toml has it
    #[arg(long, global = true, env = "VITAPORT_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

/// The commands.
#[derive(Subcommand)]
enum Command {
    /// 启动服务 / run the service
    Serve {
        /// 本进程的角色；多个进程可共用一个数据库 / what this process does; any number may share a database
        #[arg(long, value_enum, default_value = "all")]
        role: serve::Role,
    },
    /// 用仿真的智联招聘演示一次完整的导入 / show one import, end to end, against a look-alike of Zhilian
    Demo {
        /// 做完即退出，每一步都成功才返回 0 / end after it, 0 only if every step really worked
        #[arg(long)]
        once: bool,
        /// 监听端口，0 为任选 / the port to serve at, 0 for any
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// 读取导出的简历文件，不需要服务 / read an exported resume file, without any server
    Parse(parse::Parse),
    /// 读取一个目录中的全部简历文件 / read all the resumes in a folder
    Batch(batch::Batch),
    /// 各网站的登录方式、可读内容与依据 / each site's ways in, what is read, and what that rests on
    Sites,
    /// 检查安装；--live 用自己的账号试真实网站 / check the installation; --live tries a real site with your own account
    Doctor(doctor::Doctor),
    /// 取出网站改版时留存的页面 / get the pages at which an import failed because its site has changed
    Evidence(evidence::Evidence),
    /// 查看审计：何时对谁的资料做了什么，不含个人信息 / what was done to whose profile and when, without a word of it
    Audit(audit::Audit),
    /// 导出客户资料：CSV、NDJSON、JSON Resume / the profiles of customers as CSV, NDJSON or JSON Resume
    Export(export::Export),
    /// 令牌 / tokens
    Token {
        #[command(subcommand)]
        command: token::Token,
    },
}

/// Runs what the command line says.
pub fn run() -> anyhow::Result<ExitCode> {
    let cli = Cli::parse();
    let config = || Config::load(cli.config.as_deref(), std::env::vars_os().filter_map(text));
    match cli.command {
        Command::Sites => {
            let all = ::sites::with_facts(&config()?.facts)?;
            print!("{}\n{}", sites::table(&all), sites::facts(&all));
            Ok(ExitCode::SUCCESS)
        }
        Command::Parse(parse) => Ok(parse.run()),
        Command::Batch(batch) => batch.run(),
        Command::Serve { role } => block_on(serve::run(config()?, role)),
        Command::Demo { once, port } => block_on(crate::demo::run(once, port, config()?)),
        Command::Doctor(doctor) => block_on(doctor.run(config()?)),
        Command::Evidence(evidence) => block_on(evidence.run(config()?)),
        Command::Audit(audit) => block_on(audit.run(config()?)),
        Command::Export(export) => block_on(export.run(config()?)),
        Command::Token { command } => block_on(command.run(config()?)),
    }
}

/// Variables that are no text can't be ours.
fn text((name, value): (std::ffi::OsString, std::ffi::OsString)) -> Option<(String, String)> {
    Some((name.into_string().ok()?, value.into_string().ok()?))
}

fn block_on(work: impl Future<Output = anyhow::Result<ExitCode>>) -> anyhow::Result<ExitCode> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(work)
}
