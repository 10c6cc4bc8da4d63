//! What Liepin's look-alike insists on.
//!
//! Sources: `2015 client` a public own-account import by HTTP (2015-12); `2013 page` a saved edit page; `2017 form` the site's
//! own script behind its sign-in form, as a public mirror has it (2016 to 2017); `2017 scripts` public sign-in scripts of that
//! form; `2018 issues` public issues of 2018-01 and 2019-03; `2026 SMS client` a public HTTP client of the sign-in by SMS;
//! `2026 adapter` a public job tool's sign-in by QR; `2026 tools` public tools over the web API (2026: headers, codes, resume);
//! `ours` nothing was found.

crate::rules! {
    /// The site's front page, which gives a visitor's cookies.
    HOST_HOME = "www.liepin.com", "2017 scripts, 2026 SMS client", "2016-2026", Known;
    /// Where one signed in by the form.
    HOST_DOOR = "passport.liepin.com", "2017 scripts", "2016-2019", Known;
    /// Where one signs in now.
    HOST_PASSPORT = "api-passport.liepin.com", "2026 SMS client, 2026 adapter", "2020-2026", Known;
    /// The person's own pages.
    HOST_OWN = "c.liepin.com", "2015 client, 2017 scripts", "2011-2026", Known;
    /// The web API.
    HOST_API = "api-c.liepin.com", "2026 tools", "2020-2026", Known;
    /// The risk page's host.
    HOST_SAFE = "safe.liepin.com", "2026 adapter", "2026", Known;

    /// Where the form is posted.
    DOOR_PATH = "/c/login.json", "2017 form, 2017 scripts", "2016-2019", Known;
    /// Its parameter.
    DOOR_QUERY = "__mn__=user_login", "2017 form, 2017 scripts", "2016-2019", Known;
    /// A hidden field of the form.
    DOOR_FROM = "layer_from=wwwindex_rightbox_new", "2017 scripts", "2016-2019", Known;
    /// A hidden field of the form.
    DOOR_STAY = "chk_remember_pwd=on", "2017 scripts", "2016-2019", Known;
    /// The field of the name.
    DOOR_NAME = "user_login", "2017 form, 2017 scripts", "2011-2019", Known;
    /// The field of the password's MD5 in hex.
    DOOR_PASSWORD = "user_pwd", "2017 form, 2017 scripts", "2011-2019", Known;
    /// The field of the captcha's characters.
    DOOR_CAPTCHA = "verifycode", "2017 form", "2016-2017", Known;
    /// A header of the form's post. All scripts send it; that it is missed is ours.
    DOOR_ASKED = "X-Requested-With: XMLHttpRequest", "2017 scripts", "2016-2019", Known;
    /// A header of the form's post. All scripts send it; that it is missed is ours.
    DOOR_ALT = "X-Alt-Referer: https://www.liepin.com/", "2017 scripts", "2016-2019", Known;
    /// A header of the form's post. All scripts send it; that it is missed is ours.
    DOOR_REFERER = "Referer: https://passport.liepin.com/ajaxproxy.html", "2017 scripts", "2016-2019", Known;
    /// The captcha's picture.
    CAPTCHA_PATH = "/captcha/randomcode", "2017 form, 2017 scripts", "2016-2017", Known;
    /// The captcha is asked for, with flag 0; the name was tried too often before.
    CODE_CAPTCHA_NAME = "200993057", "2017 form", "2016-2017", Known;
    /// The captcha is asked for, with flag 0.
    CODE_CAPTCHA = "200993015", "2017 form", "2016-2017", Known;
    /// The captcha is wrong, with flag 0.
    CODE_CAPTCHA_WRONG = "200993008", "2017 form", "2016-2017", Known;
    /// How many wrong captchas end the sign-in.
    CAPTCHA_TRIES = "3", "ours", "-", Guess;
    /// What is said, among other words, when the last captcha or code was wrong.
    SAYS_OVER = "错误次数过多", "ours", "-", Guess;
    /// What is said when only a person's browser may go on.
    SAYS_VERIFY = "请完成验证", "2018 issues", "2018-2019", Known;
    /// What is said, among other words, of too many tries.
    SAYS_TOO_MANY = "频繁", "2026 tools", "2026", Guess;
    /// What is said of a restricted account.
    SAYS_RESTRICTED = "账号已被限制", "ours", "-", Guess;
    /// What is said of a wrong password by today's form. (Of the form of 2017: whatever was none of the codes.)
    SAYS_PASSWORD = "密码错误", "ours", "-", Guess;

    /// A header of every call to the APIs; without it the answer is [`CODE_HEADERS`], as without the next six.
    API_TYPE = "X-Client-Type: web", "2026 SMS client, 2026 tools", "2020-2026", Known;
    /// Another.
    API_VERSION = "X-Fscp-Version: 1.1", "2026 SMS client, 2026 tools", "2020-2026", Known;
    /// Another, JSON. (`40106` was seen as well.)
    API_CLIENT = "X-Fscp-Std-Info: {\"client_id\":\"40108\"}", "2026 SMS client, 2026 tools", "2020-2026", Known;
    /// Another.
    API_ASKED = "X-Requested-With: XMLHttpRequest", "2026 SMS client, 2026 tools", "2020-2026", Known;
    /// Another, empty.
    API_BUILD = "X-Fscp-Fe-Version", "2026 tools", "2020-2026", Known;
    /// Another: some UUID.
    API_TRACE = "X-Fscp-Trace-Id", "2026 SMS client, 2026 tools", "2020-2026", Known;
    /// Another: JSON with the page's address.
    API_PLACE = "X-Fscp-Bi-Stat", "2026 SMS client, 2026 tools", "2020-2026", Known;
    /// What the page's address is called in it.
    API_LOCATION = "location", "2026 tools", "2020-2026", Known;
    /// The header that echoes the cookie [`COOKIE_XSRF`].
    API_XSRF = "X-XSRF-TOKEN", "2026 SMS client, 2026 tools", "2020-2026", Known;
    /// Anything but a form is turned away. (The resume was seen asked for by JSON as well.)
    CONTENT_TYPE = "application/x-www-form-urlencoded", "2017 scripts, 2026 tools", "2016-2026", Known;
    /// The code, with flag 0, for a call without its headers.
    CODE_HEADERS = "-1400", "2026 adapter, 2026 tools", "2026", Known;
    /// The envelope's name of the flag.
    ENVELOPE_FLAG = "flag", "2017 form, 2026 SMS client, 2026 tools", "2011-2026", Known;
    /// The envelope's name of the data.
    ENVELOPE_DATA = "data", "2017 form, 2026 SMS client, 2026 tools", "2011-2026", Known;
    /// The envelope's name of the code, beside flag 0.
    ENVELOPE_CODE = "code", "2017 form, 2026 adapter", "2016-2026", Known;
    /// The envelope's name of what is said, beside flag 0.
    ENVELOPE_SAYS = "msg", "2017 form, 2026 adapter, 2026 tools", "2016-2026", Known;
    /// The flag of a good answer.
    FLAG_GOOD = "1", "2017 form, 2026 SMS client, 2026 tools", "2011-2026", Known;
    /// The cookie that [`API_XSRF`] echoes.
    COOKIE_XSRF = "XSRF-TOKEN", "2026 SMS client, 2026 tools", "2020-2026", Known;
    /// A visitor's cookie; wanted by the sign-in.
    COOKIE_VISITOR = "__gc_id", "2026 SMS client", "2026", Known;
    /// The firewall's cookie; each host gives its own, and the sign-in wants it from its second call on.
    COOKIE_WAF = "acw_tc", "2026 SMS client", "2026", Known;
    /// A session.
    COOKIE_SESSION = "lt_auth", "2026 tools", "2016-2026", Known;

    /// Before a code is sent: which captcha is wanted.
    SMART_PATH = "/api/com.liepin.passport.captcha.get-smart-captcha", "2026 SMS client", "2020-2026", Known;
    /// What the code is for.
    BUSINESS = "businessId=1100100012", "2026 SMS client", "2020-2026", Known;
    /// A field of that call.
    SMART_TYPE = "type=1", "2026 SMS client", "2020-2026", Known;
    /// A field of that call.
    SMART_VERSION = "version=1", "2026 SMS client", "2020-2026", Known;
    /// The field of the phone, in all three calls.
    FIELD_TEL = "tel", "2026 SMS client", "2020-2026", Known;
    /// The mode of the captcha in its answer.
    SMART_MODE = "captchaMode", "2026 SMS client", "2020-2026", Known;
    /// The mode without a captcha.
    MODE_NONE = "1", "2026 SMS client", "2020-2026", Known;
    /// The mode with a slider.
    MODE_SLIDER = "2", "2026 SMS client", "2020-2026", Known;
    /// What must be brought back.
    SMART_SIGN = "captchaSign", "2026 SMS client", "2020-2026", Known;
    /// Sends the code.
    SEND_PATH = "/api/com.liepin.passport.captcha.send-sms", "2026 SMS client", "2020-2026", Known;
    /// A field of that call: what the captcha said.
    SEND_DATA = "captchaData={}", "2026 SMS client", "2020-2026", Known;
    /// A field of that call, empty.
    SEND_BACK = "backurl", "2026 SMS client", "2020-2026", Known;
    /// The sign-in by code.
    CODE_PATH = "/api/com.liepin.passport.account.tel-sms-login", "2026 SMS client", "2020-2026", Known;
    /// The field of the code.
    FIELD_CODE = "smsCode", "2026 SMS client", "2020-2026", Known;
    /// A field of that call.
    CODE_ROLE = "_bi_role=0", "2026 SMS client", "2020-2026", Known;
    /// A field of that call, empty.
    CODE_SOURCE = "_bi_source", "2026 SMS client", "2020-2026", Known;
    /// What is said of a wrong code.
    SAYS_CODE_WRONG = "验证码错误", "ours", "-", Guess;
    /// What is said of a code that came too late.
    SAYS_CODE_LATE = "验证码已过期", "ours", "-", Guess;
    /// How many wrong codes end the sign-in.
    CODE_TRIES = "3", "ours", "-", Guess;
    /// The sign-in by password.
    PASSWORD_PATH = "/api/com.liepin.passport.account.account-pwd-login", "2026 SMS client", "2020-2026", Known;
    /// The field of its name.
    PASSWORD_NAME = "login", "ours", "-", Guess;
    /// The field of its password's MD5 in hex.
    PASSWORD_HASH = "pwd", "ours", "-", Guess;

    /// Gives a picture to scan with WeChat.
    QR_PATH = "/api/com.liepin.passport.qr.get-mini-qrcode", "2026 adapter", "2026", Known;
    /// Says how far the scan is.
    QR_POLL_PATH = "/api/com.liepin.passport.qr.ack", "2026 adapter", "2026", Known;
    /// A field of both calls.
    QR_BUSINESS = "businessId=1100100019", "2026 adapter", "2026", Known;
    /// A field of both calls.
    QR_APP = "appId=6dp2Re4xQVd69gSD", "2026 adapter", "2026", Known;
    /// A field of both calls.
    QR_STAY = "keepLogin=true", "2026 adapter", "2026", Known;
    /// A field of both calls.
    QR_PROGRAM = "programCode=wxmini_lp01", "2026 adapter", "2026", Known;
    /// A field of both calls, empty.
    QR_BACK = "backurl", "2026 adapter", "2026", Known;
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
    /// Confirmed; the answer brings the session.
    QR_DONE = "0", "2026 adapter", "2026", Known;
    /// The picture is too old.
    QR_LATE = "10003", "2026 adapter", "2026", Known;
    /// The same by another number.
    QR_GONE = "10004", "2026 adapter", "2026", Known;

    /// Who is signed in.
    OWN_PATH = "/api/com.liepin.cresume.get-current-userinfo", "2026 tools", "2020-2026", Known;
    /// A field of that call.
    OWN_APP = "imApp=1", "2026 tools", "2026", Known;
    /// A field of that call, empty.
    OWN_IM = "imId", "2026 tools", "2026", Known;
    /// The person's number in its answer.
    OWN_ID = "userId", "2026 tools", "2026", Known;
    /// The resume.
    RESUME_PATH = "/api/com.liepin.cresume.web-resume-detail", "2026 tools", "2020-2026", Known;
    /// Which one; empty for the person's own.
    RESUME_WHICH = "encryResId", "2026 tools", "2020-2026", Known;
    /// Its number in the answer.
    RESUME_ID = "resId", "2026 tools", "2020-2026", Known;
    /// The header of an answer that is held back by the risk control, with flag 0.
    RISK_HEADER = "TD-SecIntercept-Redirect", "2026 adapter", "2026", Known;
    /// What the risk page says, with HTTP 200 and an ordinary title.
    RISK_SAYS = "行为异常", "2026 tools", "2026", Known;
    /// What a page of the firewall holds instead of data. (The mark is the vendor's.)
    WAF_MARK = "acw_sc__v2", "ours", "2019-2026", Guess;
    /// What a page of today's site holds when nobody is signed in.
    WALL_MARK = "header-quick-menu-not-login-item", "2026 tools", "2026", Known;

    /// The person's front page.
    PAGE_HOME = "/", "2015 client, 2017 scripts", "2011-2019", Known;
    /// What a resume's link on it is called: `data-selector`.
    PAGE_LINK = "resumeRefresh", "2017 scripts", "2016-2017", Known;
    /// The link's attribute with the resume's number.
    PAGE_ID = "data-value", "2017 scripts", "2016-2017", Known;
    /// The link that only who is signed in has. (Seen on the recruiters' side.)
    PAGE_LOGOUT = "/user/logout", "2017 scripts", "2016-2019", Guess;
    /// A resume's edit page.
    PAGE_RESUME = "/resume/regresume/", "2015 client", "2011-2015", Known;
    /// Its parameter.
    PAGE_WHICH = "res_id_encode", "2015 client, 2017 scripts", "2011-2019", Known;
    /// How long a busy site asks to wait, in seconds.
    RETRY_AFTER = "120", "ours", "-", Guess;
    /// How slow the slow account is, in milliseconds.
    SLOW_MS = "2000", "ours", "-", Guess;
}
