//! What Zhilian's look-alike insists on.
//!
//! Sources: `2015 client` a public own-account import by HTTP (2015-12); `2017 scripts` public sign-in scripts of 2015 to
//! 2018 (looked up 2026-11: two post these fields with these values, a third judges by 正在跳转 and goes on to
//! `http://i.zhaopin.com/`; that all of it is https today is assumed);
//! `2018 scripts` public scripts over `fe-api` (2018 to 2020); `2026 client` a public QR sign-in of several
//! boards (looked up 2026-11); `WAF report` a public issue of 2019-12; `ours` nothing found.

crate::rules! {
    /// Where one signs in.
    HOST_PASSPORT = "passport.zhaopin.com", "2015 client, 2017 scripts", "2011-2026", Known;
    /// The person's own pages.
    HOST_OWN = "i.zhaopin.com", "2017 scripts", "2015-2026", Known;
    /// The web API.
    HOST_API = "fe-api.zhaopin.com", "2018 scripts", "2018-2026", Known;
    /// The form, and where it is posted.
    LOGIN_PATH = "/account/login", "2017 scripts", "2015-2018", Known;
    /// A request without this host in its referer is turned away. That a referer is wanted is known, the 403 is ours.
    REFERER_HOST = "www.zhaopin.com", "2017 scripts", "2015-2018", Known;
    /// Anything but a form is turned away.
    CONTENT_TYPE = "application/x-www-form-urlencoded", "2017 scripts", "2015-2018", Known;
    /// The cookie of a visitor who is nobody yet. Its name is known; that a post without it is turned away is ours.
    VISITOR_COOKIE = "x-zp-client-id", "2018 scripts", "2018-2026", Guess;
    /// A hidden field of the form.
    HIDDEN_COUNT = "int_count=999", "2017 scripts", "2015-2018", Known;
    /// A hidden field of the form.
    HIDDEN_BACK = "errUrl=https://passport.zhaopin.com/account/login", "2017 scripts", "2015-2018", Known;
    /// A hidden field of the form.
    HIDDEN_STAY = "RememberMe=true", "2017 scripts", "2015-2018", Known;
    /// A hidden field of the form.
    HIDDEN_FROM = "requestFrom=portal", "2017 scripts", "2015-2018", Known;
    /// The field of the name.
    FIELD_NAME = "loginname", "2017 scripts", "2015-2018", Known;
    /// The field of the password.
    FIELD_PASSWORD = "Password", "2015 client, 2017 scripts", "2011-2018", Known;
    /// The field of the captcha's characters.
    FIELD_CAPTCHA = "CheckCode", "2015 client", "2011-2015", Known;
    /// The captcha's picture.
    CAPTCHA_PATH = "/checkcode/img", "2015 client", "2011-2015", Known;
    /// What a good sign-in says.
    SAYS_JUMPING = "正在跳转", "2015 client, 2017 scripts", "2011-2018", Known;
    /// What is said when a captcha is wanted.
    SAYS_CAPTCHA = "您的操作有些频繁，请输入验证码", "2015 client", "2011-2015", Known;
    /// What is said of a wrong captcha.
    SAYS_CAPTCHA_WRONG = "请输入正确的验证码", "2015 client", "2011-2015", Known;
    /// What is said when the last captcha was wrong.
    SAYS_CAPTCHA_OVER = "验证码错误次数过多", "ours", "-", Guess;
    /// What is said of too many tries.
    SAYS_TOO_MANY = "密码错误次数过多", "ours", "-", Guess;
    /// What is said of a restricted account.
    SAYS_RESTRICTED = "您的账号已被限制登录", "ours", "-", Guess;
    /// How many wrong captchas end the sign-in.
    CAPTCHA_TRIES = "3", "ours", "-", Guess;
    /// What a page with a slider holds.
    SLIDER_MARK = "geetest_challenge", "2018 scripts", "2018-2026", Known;
    /// What a page of the firewall holds instead of data. (The report says "a script page"; the mark is the vendor's.)
    WAF_MARK = "acw_sc__v2", "WAF report", "2019-2026", Guess;
    /// The call for a picture to scan with WeChat: a POST of JSON.
    QR_START_PATH = "/napi/wechat-qrcode", "2026 client", "2026", Known;
    /// Its key of the web page's own application.
    QR_APP_KEY = "appID", "2026 client", "2026", Known;
    /// The web page's own application; any other is turned away.
    QR_APP = "9f69dd17cf834693b04e06dd5e9b5728", "2026 client", "2026", Known;
    /// The key of the picture's path in the answer's data.
    QR_PICTURE = "path", "2026 client", "2026", Known;
    /// The key of what the picture is known by.
    QR_ID = "validateId", "2026 client", "2026", Known;
    /// The call that tells whether somebody has scanned.
    QR_POLL_PATH = "/napi/wechat-qrcode-login", "2026 client", "2026", Known;
    /// A parameter of it.
    QR_STAY = "rememberMe=true", "2026 client", "2026", Known;
    /// Its parameter with the time.
    QR_POLL_TIME = "timestamp", "2026 client", "2026", Known;
    /// The code of its good answers.
    QR_GOOD = "0", "2026 client", "2026", Known;
    /// Today's sign-in page: the referer of its calls.
    NAPI_PAGE_PATH = "/login", "2026 client", "2018-2026", Known;
    /// Has a code sent by SMS. (That today's page signs in by SMS is known, and none of its calls.)
    SMS_SEND_PATH = "/napi/sms-code", "ours", "2026", Guess;
    /// Signs in with the code.
    SMS_LOGIN_PATH = "/napi/sms-login", "ours", "2026", Guess;
    /// The key of the phone.
    SMS_PHONE = "mobile", "ours", "2026", Guess;
    /// The key of the code. (The page's field is called `validate_code`.)
    SMS_CODE = "validateCode", "ours", "2026", Guess;
    /// What is said of a wrong code.
    SAYS_SMS_WRONG = "短信验证码不正确", "ours", "-", Guess;
    /// What is said of a code that is too old.
    SAYS_SMS_OLD = "短信验证码已过期", "ours", "-", Guess;
    /// Signs in with the password.
    NAPI_LOGIN_PATH = "/napi/password-login", "ours", "2026", Guess;
    /// The key of the name. (Of the form of 2018 to 2020.)
    NAPI_NAME = "loginname", "2018 scripts", "2018-2020", Guess;
    /// The key of the password. (Of the form of 2018 to 2020.)
    NAPI_PASSWORD = "password", "2018 scripts", "2018-2020", Guess;
    /// The key of what a bad answer says.
    NAPI_MESSAGE = "message", "2018 scripts", "2018-2020", Guess;
    /// What is said of a wrong name or password.
    SAYS_WRONG = "用户名或密码不正确", "ours", "-", Guess;
    /// A session, first half: a cookie, and a query parameter of the API.
    SESSION_AT = "at", "2018 scripts", "2018-2026", Known;
    /// A session, second half.
    SESSION_RT = "rt", "2018 scripts", "2018-2026", Known;
    /// How far the session's cookies reach: at least from `passport` to the other hosts.
    SESSION_REACH = "Domain=zhaopin.com; Path=/", "ours", "-", Guess;
    /// The page of the person's resumes.
    LIST_PATH = "/", "2017 scripts", "2015-2018", Known;
    /// The class of a resume's link on it.
    LIST_LINK = "myLinkA linkRefresh", "2017 scripts", "2015-2018", Known;
    /// The attribute of the link that holds its address.
    LIST_ADDRESS = "url", "2017 scripts", "2015-2018", Known;
    /// The link's parameter with the resume's id.
    LIST_ID = "resumeId", "2017 scripts", "2015-2018", Known;
    /// The link's parameter with the resume's number.
    LIST_NUMBER = "extId", "2017 scripts", "2015-2018", Known;
    /// The link's parameter with the language. (Known of the old preview's address as `language_id`.)
    LIST_LANGUAGE = "language", "ours", "2015-2018", Guess;
    /// The class of a resume's name on the page.
    LIST_TITLE = "resumeName", "ours", "-", Guess;
    /// Chinese.
    CHINESE = "1", "2017 scripts, 2018 scripts", "2015-2026", Known;
    /// English. (Known of the links of 2017; the API was only seen asked for 1.)
    ENGLISH = "2", "2017 scripts, 2018 scripts", "2015-2026", Known;
    /// The call for one's own data.
    DETAIL_PATH = "/c/i/user/detail", "2018 scripts", "2018-2026", Known;
    /// Its parameter that asks for all.
    DETAIL_ALL = "detail=true", "2018 scripts", "2018-2020", Known;
    /// A parameter of the call for one's own data: some random number. (Whether it is missed was not found.)
    QUERY_RANDOM = "_v", "2018 scripts", "2018-2026", Known;
    /// A parameter of the call for one's own data: the page's number. (Whether it is missed was not found.)
    QUERY_PAGE = "x-zp-page-request-id", "2018 scripts", "2018-2026", Known;
    /// The call for a resume.
    RESUME_PATH = "/c/i/resume", "2018 scripts", "2018-2026", Known;
    /// Its parameter with the number.
    RESUME_NUMBER = "resumeNumber", "2018 scripts", "2018-2026", Known;
    /// Its parameter with the id.
    RESUME_ID = "resumeId", "2018 scripts", "2018-2026", Known;
    /// Its parameter with the language.
    RESUME_LANGUAGE = "lang", "2018 scripts", "2018-2026", Known;
    /// The envelope's key of the code.
    ENVELOPE_CODE = "code", "2018 scripts", "2018-2026", Known;
    /// The code of a good answer; any other comes with HTTP 200 as well.
    CODE_GOOD = "200", "2018 scripts", "2018-2026", Known;
    /// The envelope's key of the data.
    ENVELOPE_DATA = "data", "2018 scripts", "2018-2026", Known;
    /// In one's own data: who one is; and in its resume: the resume's id.
    DETAIL_ID = "Id", "2018 scripts", "2018-2026", Known;
    /// In one's own data: the resume.
    DETAIL_RESUME = "Resume", "2018 scripts", "2018-2026", Known;
    /// In one's own data: the resume's number.
    DETAIL_NUMBER = "ResumeNumber", "2018 scripts", "2018-2026", Known;
    /// In one's own data: the resume's language, spelt so.
    DETAIL_LANGUAGE = "LangueId", "2018 scripts", "2018-2026", Known;
    /// How long a busy site asks to wait, in seconds.
    RETRY_AFTER = "120", "ours", "-", Guess;
    /// How slow the slow account is, in milliseconds.
    SLOW_MS = "2000", "ours", "-", Guess;
}
