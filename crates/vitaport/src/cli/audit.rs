//! `vitaport audit`: what was done to customers' profiles, and when; it names nobody.

use crate::Service;
use crate::config::Config;
use clap::Args;
use engine::Id;
use engine::clock::wire_time;
use std::process::ExitCode;

/// What to show.
#[derive(Args)]
pub struct Audit {
    /// 租户 / whose customers
    #[arg(long)]
    tenant: String,
    /// 只看这位客户（按 id 查，已删除的也可以） / only this customer's, by id, who may have been erased
    #[arg(long)]
    customer: Option<Id>,
    /// 最多查看最近多少条 / how many of the latest lines are looked at
    #[arg(long, default_value_t = 1000)]
    most: u32,
}

impl Audit {
    /// Prints a line each: time, what, the customer's digest.
    pub async fn run(self, config: Config) -> anyhow::Result<ExitCode> {
        let service = Service::open(config, Default::default()).await?;
        for line in service.engine.audit(&self.tenant, self.customer, self.most).await? {
            let digest: String = line.customer.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
            println!("{}  {:8}{digest}", wire_time(line.at), line.verb);
        }
        Ok(ExitCode::SUCCESS)
    }
}
