//! `vitaport export`: the profiles of many customers for other programs, one after the other, however many there are.

use crate::Service;
use crate::config::Config;
use crate::export::{Format, Writer};
use anyhow::Context;
use clap::Args;
use engine::{Engine, Id};
use std::fs::OpenOptions;
use std::io::{BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// What to give out.
#[derive(Args)]
pub struct Export {
    /// 只导出此租户的客户 / the customers of this tenant alone
    #[arg(long)]
    tenant: Option<String>,
    /// 格式 / the form
    #[arg(long, value_enum, default_value = "ndjson")]
    format: Format,
    /// 写入此文件（仅所有者可读），不得已存在；默认写到标准输出 / the file to write, which must not exist yet; else standard output
    #[arg(long)]
    out: Option<PathBuf>,
    /// CSV 以 BOM 开头，便于 Excel 识别编码 / begin a CSV with a byte order mark, for Excel
    #[arg(long)]
    bom: bool,
}

/// How many customers are read at once.
const PAGE: i64 = 100;

impl Export {
    /// Writes them.
    pub async fn run(self, config: Config) -> anyhow::Result<ExitCode> {
        let service = Service::open(config, Default::default()).await?;
        let into: Box<dyn Write> = match &self.out {
            Some(path) => {
                let mut options = OpenOptions::new();
                options.write(true).create_new(true);
                #[cfg(unix)]
                std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
                Box::new(options.open(path).with_context(|| path.display().to_string())?)
            }
            None => Box::new(std::io::stdout()),
        };
        let mut writer = Writer::new(BufWriter::new(into), self.format, self.bom)?;
        let count = all(&service.engine, self.tenant.as_deref(), &mut writer).await?;
        writer.finish()?.flush()?;
        eprintln!("已导出 {count} 位客户 / {count} customers exported");
        Ok(ExitCode::SUCCESS)
    }
}

/// Writes all customers, a page at a time.
async fn all(engine: &Engine, tenant: Option<&str>, writer: &mut Writer<impl Write>) -> anyhow::Result<usize> {
    let (mut count, mut after): (usize, Option<(String, Id)>) = (0, None);
    loop {
        let page = engine.customers(tenant, after.as_ref().map(|(t, id)| (t.as_str(), *id)), PAGE).await?;
        let Some(last) = page.last() else { return Ok(count) };
        after = Some((last.tenant.clone(), last.id));
        for customer in &page {
            writer.write(&customer.profile)?;
        }
        count += page.len();
    }
}
