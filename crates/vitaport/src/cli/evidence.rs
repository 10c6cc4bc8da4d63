//! `vitaport evidence`: the pages at which an import failed because its site has changed, for who must follow the site.

use crate::Service;
use crate::config::Config;
use anyhow::Context;
use clap::Args;
use engine::Id;
use resume::Origin;
use std::path::PathBuf;
use std::process::ExitCode;

/// What to get.
#[derive(Args)]
pub struct Evidence {
    /// 导入的 id / the import's id
    import: String,
    /// 租户 / whose import it is
    #[arg(long)]
    tenant: String,
    /// 写入此目录；页面含本人信息，用后请删除 / the folder to write to; the pages are about a person: delete them after use
    #[arg(long, default_value = ".")]
    out: PathBuf,
}

impl Evidence {
    /// Writes the pages as files.
    pub async fn run(self, config: Config) -> anyhow::Result<ExitCode> {
        let id: Id =
            self.import.parse().ok().context("不是导入的 id（24 位十六进制） / not an import's id (24 hex digits)")?;
        let service = Service::open(config, Default::default()).await?;
        let pages = service.engine.evidence(&self.tenant, id).await?;
        if pages.is_empty() {
            eprintln!("没有留存的页面，或已过期 / no page was kept, or it has expired");
            return Ok(ExitCode::FAILURE);
        }
        for (at, page) in pages.iter().enumerate() {
            let file = self.out.join(format!("{id}-{at}.page"));
            std::fs::write(&file, &page.bytes).with_context(|| file.display().to_string())?;
            let from = match &page.origin {
                Origin::Web(address) => address.as_str(),
                _ => "",
            };
            println!("{}  {} B  {from}", file.display(), page.bytes.len());
        }
        Ok(ExitCode::SUCCESS)
    }
}
