//! What may move on Liepin: every address, field, phrase and name that this folder relies on.
//!
//! Sources: `2015 client` a public own-account import by HTTP (2015-12); `2013 page` a saved edit page; `2017 form` the site's
//! own script behind its sign-in form, as a public mirror has it (2016 to 2017); `2017 scripts` public sign-in scripts of that
//! form; `2018 issues` public issues of 2018-01 and 2019-03; `2026 SMS client` a public HTTP client of the sign-in by SMS;
//! `2026 adapter` a public job tool's sign-in by QR; `2026 collector` a public resume editor (2026-08); `2026 tools` other
//! public tools over the web API (2026); `ours` nothing was found.

crate::facts! {
    /// The site's front page, which gives a visitor's cookies.
    HOME = "https://www.liepin.com/", "2017 scripts, 2026 SMS client", "2016-2026", Known;
    /// Where a person goes to sign in by hand.
    LOGIN = "https://www.liepin.com/login/", "2026 tools", "2020-2026", Known;
    /// Which form a password goes to: `md5` (2016 to 2019) or `account-pwd-login` (2020 on, whose fields are guessed).
    PASSWORD_ERA = "md5", "2017 form, 2017 scripts", "2016-2019", Known;
    /// The domain of a pasted session.
    DOMAIN = "liepin.com", "2026 tools", "2016-2026", Known;
    /// The cookie that is a session.
    SESSION = "lt_auth", "2026 tools", "2016-2026", Known;

    /// Where the form is posted.
    DOOR = "https://passport.liepin.com/c/login.json?__mn__=user_login", "2017 form, 2017 scripts", "2016-2019", Known;
    /// The page that the form stands in.
    DOOR_REFERER = "https://passport.liepin.com/ajaxproxy.html", "2017 scripts", "2016-2019", Known;
    /// A header of the form's post.
    DOOR_ASKED = "X-Requested-With: XMLHttpRequest", "2017 scripts", "2016-2019", Known;
    /// A header of the form's post.
    DOOR_ALT = "X-Alt-Referer: https://www.liepin.com/", "2017 scripts", "2016-2019", Known;
    /// A hidden field of the form.
    DOOR_FROM = "layer_from=wwwindex_rightbox_new", "2017 scripts", "2016-2019", Known;
    /// A hidden field of the form.
    DOOR_STAY = "chk_remember_pwd=on", "2017 scripts", "2016-2019", Known;
    /// The field of the name.
    DOOR_NAME = "user_login", "2017 form, 2017 scripts", "2011-2019", Known;
    /// The field of the password's MD5 in hex; also what tells that a page is the sign-in page.
    DOOR_PASSWORD = "user_pwd", "2017 form, 2017 scripts", "2011-2019", Known;
    /// The field of the captcha's characters.
    DOOR_CAPTCHA = "verifycode", "2017 form", "2016-2017", Known;
    /// The captcha's picture.
    CAPTCHA = "https://passport.liepin.com/captcha/randomcode", "2017 form, 2017 scripts", "2016-2017", Known;
    /// A captcha is wanted.
    CODE_CAPTCHA = "200993015", "2017 form", "2016-2017", Known;
    /// A captcha is wanted, and something is said beside the name.
    CODE_CAPTCHA_NAME = "200993057", "2017 form", "2016-2017", Known;
    /// The captcha is wrong.
    CODE_CAPTCHA_WRONG = "200993008", "2017 form", "2016-2017", Known;
    /// After how many wrong captchas or codes we stop, should the site not.
    TRIES = "5", "ours", "-", Guess;
    /// What is said when the last captcha or code was wrong.
    SAYS_OVER = "错误次数过多", "ours", "-", Guess;
    /// What is said when only a person's own browser may go on.
    SAYS_VERIFY = "请完成验证", "2018 issues, 2026 tools", "2018-2026", Known;
    /// What the risk page says, with HTTP 200 and an ordinary title.
    SAYS_RISK = "行为异常", "2026 tools", "2026", Known;
    /// What is said of too many tries. (Seen as a risk control's word; that it means to wait is ours.)
    SAYS_TOO_MANY = "频繁", "2026 tools", "2026", Guess;
    /// What is said of a restricted account.
    SAYS_RESTRICTED = "账号已被限制", "ours", "-", Guess;
    /// What is said of a wrong password by today's form. (By the form of 2017: whatever has none of the codes.)
    SAYS_PASSWORD = "密码错误", "ours", "-", Guess;
    /// What is said of a code that came too late.
    SAYS_LATE = "验证码已过期", "ours", "-", Guess;
    /// What is said of a wrong code.
    SAYS_CODE = "验证码错误", "ours", "-", Guess;

    /// A header of every call to the APIs.
    API_TYPE = "X-Client-Type: web", "2026 SMS client, 2026 tools", "2020-2026", Known;
    /// Another.
    API_VERSION = "X-Fscp-Version: 1.1", "2026 SMS client, 2026 tools", "2020-2026", Known;
    /// Another. (`40106` was seen as well.)
    API_CLIENT = "X-Fscp-Std-Info: {\"client_id\":\"40108\"}", "2026 SMS client, 2026 tools", "2020-2026", Known;
    /// Another.
    API_ASKED = "X-Requested-With: XMLHttpRequest", "2026 SMS client, 2026 tools", "2020-2026", Known;
    /// Another, which is there and empty.
    API_BUILD = "X-Fscp-Fe-Version: ", "2026 tools", "2020-2026", Known;
    /// Another, with some UUID.
    API_TRACE = "X-Fscp-Trace-Id", "2026 SMS client, 2026 tools", "2020-2026", Known;
    /// Another, with the page's address.
    API_PLACE = "X-Fscp-Bi-Stat: {\"location\":\"https://www.liepin.com/\"}", "2026 SMS client, 2026 adapter", "2020-2026", Known;
    /// Another, which echoes the cookie.
    API_XSRF = "X-XSRF-TOKEN", "2026 SMS client, 2026 tools", "2020-2026", Known;
    /// The cookie that it echoes; it changes on the way.
    XSRF = "XSRF-TOKEN", "2026 SMS client, 2026 tools", "2020-2026", Known;
    /// The envelope's name of the flag.
    ENVELOPE_FLAG = "flag", "2017 form, 2026 SMS client, 2026 tools", "2011-2026", Known;
    /// The envelope's name of the data.
    ENVELOPE_DATA = "data", "2026 SMS client, 2026 tools", "2020-2026", Known;
    /// The envelope's name of the code.
    ENVELOPE_CODE = "code", "2017 form, 2026 adapter", "2016-2026", Known;
    /// The envelope's name of what is said.
    ENVELOPE_SAYS = "msg", "2017 form, 2026 adapter, 2026 tools", "2016-2026", Known;
    /// The flag of a good answer; any other at the web API tells that nobody is signed in (`-1401`, `-1701`).
    FLAG_GOOD = "1", "2017 form, 2026 SMS client, 2026 tools", "2011-2026", Known;
    /// The flag of an answer that says what is wrong.
    FLAG_BAD = "0", "2017 form, 2026 adapter", "2016-2026", Known;
    /// The code of an answer that misses headers: ours are out of date.
    CODE_HEADERS = "-1400", "2026 adapter, 2026 tools", "2026", Known;
    /// The header of an answer that the risk control holds back.
    RISK_HEADER = "td-secintercept-redirect", "2026 adapter", "2026", Known;
    /// The risk page's host.
    RISK_HOST = "safe.liepin.com", "2026 adapter", "2026", Known;
    /// What the firewall's script page holds. (The mark is the vendor's.)
    WAF_MARK = "acw_sc__v2", "ours", "2019-2026", Guess;
    /// What a page of today's site holds when nobody is signed in.
    WALL_MARK = "header-quick-menu-not-login-item", "2026 tools", "2026", Known;

    /// Before a code is sent: which captcha is wanted.
    SMART = "https://api-passport.liepin.com/api/com.liepin.passport.captcha.get-smart-captcha", "2026 SMS client", "2020-2026", Known;
    /// What the code is for.
    BUSINESS = "businessId=1100100012", "2026 SMS client", "2020-2026", Known;
    /// A field of that call.
    SMART_TYPE = "type=1", "2026 SMS client", "2020-2026", Known;
    /// A field of that call.
    SMART_VERSION = "version=1", "2026 SMS client", "2020-2026", Known;
    /// The field of the phone.
    TEL = "tel", "2026 SMS client", "2020-2026", Known;
    /// In its answer: the captcha's mode.
    SMART_MODE = "captchaMode", "2026 SMS client", "2020-2026", Known;
    /// The mode without a captcha.
    MODE_NONE = "1", "2026 SMS client", "2020-2026", Known;
    /// The mode with a slider.
    MODE_SLIDER = "2", "2026 SMS client", "2020-2026", Known;
    /// In its answer, and to be brought back.
    SMART_SIGN = "captchaSign", "2026 SMS client", "2020-2026", Known;
    /// Sends the code.
    SEND = "https://api-passport.liepin.com/api/com.liepin.passport.captcha.send-sms", "2026 SMS client", "2020-2026", Known;
    /// A field of that call: what the captcha said, where there is none.
    SEND_DATA = "captchaData={}", "2026 SMS client", "2020-2026", Known;
    /// A field of that call, empty.
    SEND_BACK = "backurl=", "2026 SMS client", "2020-2026", Known;
    /// The sign-in by code.
    CODE_LOGIN = "https://api-passport.liepin.com/api/com.liepin.passport.account.tel-sms-login", "2026 SMS client", "2020-2026", Known;
    /// The field of the code.
    CODE_FIELD = "smsCode", "2026 SMS client", "2020-2026", Known;
    /// A field of that call.
    CODE_ROLE = "_bi_role=0", "2026 SMS client", "2020-2026", Known;
    /// A field of that call, empty.
    CODE_SOURCE = "_bi_source=", "2026 SMS client", "2020-2026", Known;
    /// The sign-in by password.
    PASSWORD_LOGIN = "https://api-passport.liepin.com/api/com.liepin.passport.account.account-pwd-login", "2026 SMS client", "2020-2026", Known;
    /// The field of its name.
    PASSWORD_NAME = "login", "ours", "-", Guess;
    /// The field of its password's MD5 in hex.
    PASSWORD_HASH = "pwd", "ours", "-", Guess;

    /// Gives a picture to scan with WeChat. (That its fields go as a form, as elsewhere on this host, is assumed.)
    QR = "https://api-passport.liepin.com/api/com.liepin.passport.qr.get-mini-qrcode", "2026 adapter", "2026", Known;
    /// Says how far the scan is.
    QR_POLL = "https://api-passport.liepin.com/api/com.liepin.passport.qr.ack", "2026 adapter", "2026", Known;
    /// A field of both calls.
    QR_BUSINESS = "businessId=1100100019", "2026 adapter", "2026", Known;
    /// A field of both calls.
    QR_APP = "appId=6dp2Re4xQVd69gSD", "2026 adapter", "2026", Known;
    /// A field of both calls.
    QR_STAY = "keepLogin=true", "2026 adapter", "2026", Known;
    /// A field of both calls.
    QR_PROGRAM = "programCode=wxmini_lp01", "2026 adapter", "2026", Known;
    /// A field of both calls, empty.
    QR_BACK = "backurl=", "2026 adapter", "2026", Known;
    /// What names the scan, in the answer and in the poll.
    QR_KEY = "key", "2026 adapter", "2026", Known;
    /// The picture in the answer, as a `data:` address.
    QR_PICTURE = "qrcode", "2026 adapter", "2026", Known;
    /// How far it is, in the poll's answer.
    QR_STATUS = "status", "2026 adapter", "2026", Known;
    /// Nobody has scanned.
    QR_WAITS = "10001", "2026 adapter", "2026", Known;
    /// Scanned, not confirmed.
    QR_SCANNED = "10006", "2026 adapter", "2026", Known;
    /// Confirmed.
    QR_DONE = "0", "2026 adapter", "2026", Known;
    /// The picture is too old.
    QR_LATE = "10003", "2026 adapter", "2026", Known;
    /// The same by another number.
    QR_GONE = "10004", "2026 adapter", "2026", Known;
    /// How many pictures a person gets, as each lasts three minutes.
    QR_PICTURES = "3", "ours", "-", Guess;

    /// Who is signed in: the proof of a session.
    OWN = "https://api-c.liepin.com/api/com.liepin.cresume.get-current-userinfo", "2026 tools", "2020-2026", Known;
    /// A field of that call.
    OWN_APP = "imApp=1", "2026 tools", "2026", Known;
    /// A field of that call, empty.
    OWN_IM = "imId=", "2026 tools", "2026", Known;
    /// The person's number in its answer.
    OWN_ID = "userId", "2026 tools", "2026", Known;
    /// The resume.
    RESUME = "https://api-c.liepin.com/api/com.liepin.cresume.web-resume-detail", "2026 collector, 2026 tools", "2020-2026", Known;
    /// Which one; empty for the person's own.
    RESUME_WHICH = "encryResId", "2026 collector", "2020-2026", Known;
    /// Its number in the answer.
    RESUME_ID = "resId", "2026 collector", "2020-2026", Known;
    /// The modules of a resume, by which a capture counts as filled.
    MODULES = "baseInfo,jobWants,workExperiences,projectExperiences,eduExperiences,languages,credential,labels,selfDescr", "2026 collector", "2020-2026", Known;
    /// How many of them must be filled; fewer is a half-filled capture. (The collector's own rule of safety, not the site's.)
    MODULES_AT_LEAST = "3", "2026 collector", "2026", Known;

    /// The person's front page of 2011 to 2019: the proof of a session, and the list.
    PAGE_HOME = "https://c.liepin.com/", "2015 client, 2017 scripts", "2011-2019", Known;
    /// A resume's link on it.
    PAGE_LINK = "a[data-selector=resumeRefresh]", "2017 scripts", "2016-2017", Known;
    /// The link's attribute with the resume's number.
    PAGE_ID = "data-value", "2017 scripts", "2016-2017", Known;
    /// What only a page of who is signed in holds. (Seen on the recruiters' side.)
    PAGE_MINE = "/user/logout", "2017 scripts", "2016-2019", Guess;
    /// A resume's edit page.
    PAGE_RESUME = "https://c.liepin.com/resume/regresume/", "2015 client", "2011-2015", Known;
    /// Its parameter.
    PAGE_WHICH = "res_id_encode", "2015 client, 2017 scripts", "2011-2019", Known;
    /// The parts of the edit page, by which a capture counts as filled. (That this page, as it was saved, is the one at that
    /// address is assumed.)
    PAGE_MODULES = "profile_basic,profile_salary,profile_works,profile_education,profile_language,profile_project,profile_introduce,profile_others", "2013 page", "2013", Known;
    /// What ends a page that came whole.
    PAGE_END = "</html>", "2013 page", "2013", Known;
}
