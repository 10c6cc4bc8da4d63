//! Why an import can fail: one closed list, each with a stable code, who must act, and a sentence for the person.

use resume::document::Unreadable;
use serde::{Deserialize, Serialize};

/// Who can do something about a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Actor {
    /// The candidate.
    Person,
    /// The code that called us.
    Caller,
    /// Who runs this service.
    Operator,
    /// Nobody; it passes.
    Nobody,
}

/// Whether and when trying again makes sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Retry {
    /// Never as it is.
    No,
    /// Once the actor has done something.
    AfterAction,
    /// Later, as it is.
    Later,
}

/// Why an import failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
#[error("{}", self.code())]
pub enum SiteError {
    /// The site refused name and password. Never tried again by us.
    WrongCredentials,
    /// The site refused an answer for good.
    WrongAnswer,
    /// A challenge was not answered in time.
    ChallengeExpired,
    /// The session is dead: pasted too late, or ended between sign-in and fetch.
    SessionExpired,
    /// The site counts too many tries.
    TooManyTries,
    /// The site has restricted the account.
    AccountRestricted,
    /// The person must do something on the site itself; `url` is where, `why` what the site said.
    ActionNeeded {
        /// Where.
        url: String,
        /// What the site asks, in Chinese and in English, parted by ` / `.
        why: String,
    },
    /// The account holds no resume, or not the one that was asked for.
    NoResume,
    /// The site answered well and empty: an empty shell.
    Empty,
    /// The session belongs to somebody else.
    NotOwner,
    /// The answer was cut or half filled.
    Incomplete,
    /// The site refuses us for now; `after` is how many seconds it asks to wait, if it says.
    Refused {
        /// Seconds.
        after: Option<u32>,
    },
    /// The site is down.
    Down,
    /// The site, or the whole import, took too long.
    Timeout,
    /// The service stopped where going on would post a password or ask for a code twice.
    Interrupted,
    /// The site answered something unknown; `what` says in which step, without personal data.
    Changed {
        /// The step and what was missed.
        what: String,
    },
    /// This way in, or this site, is not supported.
    Unsupported,
    /// The file can't be read at all.
    Unreadable {
        /// Why not.
        why: Unreadable,
    },
    /// The daily limit of imports of this customer from this site.
    DailyLimit,
}

impl SiteError {
    /// The stable code clients can rely on.
    pub fn code(&self) -> &'static str {
        self.row().0
    }

    /// Who must act.
    pub fn actor(&self) -> Actor {
        self.row().1
    }

    /// Whether trying again makes sense.
    pub fn retry(&self) -> Retry {
        self.row().2
    }

    /// The sentence for the person, in Chinese and in English.
    pub fn sentence(&self) -> (&'static str, &'static str) {
        (self.row().3, self.row().4)
    }

    /// The table: code, who must act, whether to retry, the sentence in Chinese and in English.
    #[rustfmt::skip]
    fn row(&self) -> (&'static str, Actor, Retry, &'static str, &'static str) {
        use Actor::*;
        use Retry::*;
        match self {
            Self::WrongCredentials => ("wrong_credentials", Person, AfterAction, "账号或密码错误，请核对后重试", "The name or the password is wrong; check them and try again"),
            Self::WrongAnswer => ("wrong_answer", Person, AfterAction, "验证码错误次数过多，请重新导入", "The answer was wrong too often; start the import again"),
            Self::ChallengeExpired => ("challenge_expired", Person, AfterAction, "验证已过期，请重新导入", "The challenge has expired; start the import again"),
            Self::SessionExpired => ("session_expired", Person, AfterAction, "登录已失效，请重新登录后再导入", "The session has ended; sign in again and start the import again"),
            Self::TooManyTries => ("too_many_tries", Person, Later, "尝试次数过多，网站要求稍后再试", "Too many tries; the site asks to wait"),
            Self::AccountRestricted => ("account_restricted", Person, AfterAction, "账号被网站限制，请先到网站处理", "The site has restricted the account; settle that on the site first"),
            Self::ActionNeeded { .. } => ("action_needed", Person, AfterAction, "网站要求您本人操作，请先到网站完成，或改用导出的文件", "The site asks you to do something there first; do it, or use an exported file"),
            Self::NoResume => ("no_resume", Person, AfterAction, "没有找到简历", "No resume was found"),
            Self::Empty => ("empty", Nobody, Later, "网站返回了空白简历，未导入任何内容，请稍后再试", "The site answered with an empty resume; nothing was imported, try later"),
            Self::NotOwner => ("not_owner", Person, AfterAction, "该登录不是简历本人，未导入", "The session is not the resume's owner's; nothing was imported"),
            Self::Incomplete => ("incomplete", Nobody, Later, "网站返回的内容不完整，未导入，请稍后再试", "The site's answer was incomplete; nothing was imported, try later"),
            Self::Refused { .. } => ("refused", Nobody, Later, "网站暂时拒绝访问，请稍后再试", "The site refuses us for now; try later"),
            Self::Down => ("down", Nobody, Later, "网站暂时无法访问，请稍后再试", "The site can't be reached; try later"),
            Self::Timeout => ("timeout", Nobody, Later, "网站响应超时，请稍后再试", "The site took too long; try later"),
            Self::Interrupted => ("interrupted", Caller, AfterAction, "导入被中断，为避免重复提交密码，请重新导入", "The import was interrupted; so as not to post the password twice, start it again"),
            Self::Changed { .. } => ("changed", Operator, Later, "网站页面已变化，我们需要更新，请改用导出的文件", "The site has changed and we must follow; use an exported file meanwhile"),
            Self::Unsupported => ("unsupported", Caller, No, "暂不支持，请改用其他方式，例如上传简历文件", "This is not supported; use another way, such as a resume file"),
            Self::Unreadable { why } => ("unreadable", Person, AfterAction, why.sentence().0, why.sentence().1),
            Self::DailyLimit => ("daily_limit", Person, Later, "今天的导入次数已用完，请明天再试", "Today's imports are used up; try tomorrow"),
        }
    }

    /// One of each, for tests that must look at all.
    pub fn all() -> Vec<SiteError> {
        vec![
            Self::WrongCredentials,
            Self::WrongAnswer,
            Self::ChallengeExpired,
            Self::SessionExpired,
            Self::TooManyTries,
            Self::AccountRestricted,
            Self::ActionNeeded { url: String::new(), why: String::new() },
            Self::NoResume,
            Self::Empty,
            Self::NotOwner,
            Self::Incomplete,
            Self::Refused { after: None },
            Self::Down,
            Self::Timeout,
            Self::Interrupted,
            Self::Changed { what: String::new() },
            Self::Unsupported,
            Self::Unreadable { why: Unreadable::Kind },
            Self::DailyLimit,
        ]
    }
}
