//! `vitaport token`: tokens stand for a tenant. Only their hash is kept.

use crate::Service;
use crate::config::Config;
use clap::Subcommand;
use std::process::ExitCode;

/// What can be done with tokens.
#[derive(Subcommand)]
pub enum Token {
    /// 为租户生成令牌，只显示这一次 / make a token for a tenant; it is shown this once
    Create {
        /// 租户：其客户与导入只对它可见 / the tenant, who alone sees its customers and imports
        #[arg(long)]
        tenant: String,
        /// 备注 / what it is for
        #[arg(long, default_value = "")]
        name: String,
    },
}

impl Token {
    /// Does it.
    pub async fn run(self, config: Config) -> anyhow::Result<ExitCode> {
        let Token::Create { tenant, name } = self;
        anyhow::ensure!(!tenant.trim().is_empty(), "--tenant 不能为空 / --tenant must not be empty");
        let service = Service::open(config, Default::default()).await?;
        println!("{}", service.engine.create_token(tenant.trim(), &name).await?);
        eprintln!("请妥善保存，此令牌不会再次显示 / keep it: it is not shown again");
        Ok(ExitCode::SUCCESS)
    }
}
