//! What may move on Zhilian: every address, field, phrase and name that this folder relies on.
//!
//! Sources: `2015 client` a public own-account import by HTTP (2015-12); `2017 scripts` public sign-in scripts of 2015 to
//! 2018 (looked up 2026-11: two post these fields with these values, a third judges by 正在跳转 and goes on to
//! `http://i.zhaopin.com/`; that all of it is https today is assumed); `2018 scripts` public
//! scripts over `fe-api` (2018 to 2020); `2026 collector` a public resume editor (2026-08); `2026 client` a public QR sign-in of
//! several boards (looked up 2026-11); `WAF report` a public issue of
//! 2019-12; `ours` nothing was found.

crate::facts! {
    /// Where the password goes: `portal`, the form of 2015 to 2018, or `napi`, today's page, whose call was not found.
    PASSWORD_ERA = "portal", "2017 scripts", "2015-2018", Known;
    /// The form, and where it is posted.
    LOGIN = "https://passport.zhaopin.com/account/login", "2017 scripts", "2015-2018", Known;
    /// The referer that the form wants.
    REFERER = "https://www.zhaopin.com/", "2017 scripts", "2015-2018", Known;
    /// The captcha's picture.
    CAPTCHA = "https://passport.zhaopin.com/checkcode/img", "2015 client", "2011-2015", Known;
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
    /// The field of the password; also what tells that a page is the sign-in page.
    FIELD_PASSWORD = "Password", "2015 client, 2017 scripts", "2011-2018", Known;
    /// The field of the captcha's characters.
    FIELD_CAPTCHA = "CheckCode", "2015 client", "2011-2015", Known;
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
    /// After how many wrong captchas we stop, should the site not.
    CAPTCHA_TRIES = "5", "ours", "-", Guess;
    /// What a page with a slider holds.
    SLIDER_MARK = "geetest_challenge", "2018 scripts", "2018-2026", Known;
    /// What the firewall's script page holds. (The report says "a script page"; the mark is the vendor's.)
    WAF_MARK = "acw_sc__v2", "WAF report", "2019-2026", Guess;
    /// The call for a picture to scan with WeChat.
    QR_START = "https://passport.zhaopin.com/napi/wechat-qrcode", "2026 client", "2026", Known;
    /// Its key of the web page's own application.
    QR_APP_KEY = "appID", "2026 client", "2026", Known;
    /// The web page's own application.
    QR_APP = "9f69dd17cf834693b04e06dd5e9b5728", "2026 client", "2026", Known;
    /// In its answer: where the picture is.
    QR_PICTURE = "/data/path", "2026 client", "2026", Known;
    /// In its answer: what the picture is known by.
    QR_ID = "/data/validateId", "2026 client", "2026", Known;
    /// The call that tells whether somebody has scanned: it then gives the session's cookies.
    QR_POLL = "https://passport.zhaopin.com/napi/wechat-qrcode-login", "2026 client", "2026", Known;
    /// A parameter of it.
    QR_STAY = "rememberMe=true", "2026 client", "2026", Known;
    /// Its parameter with what the picture is known by.
    QR_POLL_ID = "validateId", "2026 client", "2026", Known;
    /// Its parameter with the time in milliseconds.
    QR_POLL_TIME = "timestamp", "2026 client", "2026", Known;
    /// The code of its good answers, scanned or not; another is the picture's end.
    QR_GOOD = "0", "2026 client", "2026", Known;
    /// Today's sign-in page.
    NAPI_PAGE = "https://passport.zhaopin.com/login", "2026 client", "2018-2026", Known;
    /// Has a code sent by SMS. (That today's page signs in by SMS is known, and none of its calls.)
    SMS_SEND = "https://passport.zhaopin.com/napi/sms-code", "ours", "2026", Guess;
    /// Signs in with the code.
    SMS_LOGIN = "https://passport.zhaopin.com/napi/sms-login", "ours", "2026", Guess;
    /// The key of the phone.
    SMS_PHONE = "mobile", "ours", "2026", Guess;
    /// The key of the code. (The page's field is called `validate_code`.)
    SMS_CODE = "validateCode", "ours", "2026", Guess;
    /// What is said of a wrong code.
    SAYS_SMS_WRONG = "短信验证码不正确", "ours", "-", Guess;
    /// What is said of a code that is too old.
    SAYS_SMS_OLD = "短信验证码已过期", "ours", "-", Guess;
    /// Signs in with the password.
    NAPI_LOGIN = "https://passport.zhaopin.com/napi/password-login", "ours", "2026", Guess;
    /// The key of the name. (Of the form of 2018 to 2020.)
    NAPI_NAME = "loginname", "2018 scripts", "2018-2020", Guess;
    /// The key of the password. (Of the form of 2018 to 2020.)
    NAPI_PASSWORD = "password", "2018 scripts", "2018-2020", Guess;
    /// The pointer to what a bad answer says.
    NAPI_MESSAGE = "/message", "2018 scripts", "2018-2020", Guess;
    /// What is said of a wrong name or password.
    SAYS_WRONG = "用户名或密码不正确", "ours", "-", Guess;
    /// The domain of a pasted session.
    DOMAIN = "zhaopin.com", "2018 scripts", "2018-2026", Known;
    /// A session, first half: a cookie, and a query parameter of the API.
    SESSION_AT = "at", "2018 scripts", "2018-2026", Known;
    /// A session, second half.
    SESSION_RT = "rt", "2018 scripts", "2018-2026", Known;
    /// The page of the person's resumes.
    LIST = "https://i.zhaopin.com/", "2017 scripts", "2015-2018", Known;
    /// A resume's link on it.
    LIST_LINK = "a.myLinkA.linkRefresh", "2017 scripts", "2015-2018", Known;
    /// The attribute of the link that holds its address.
    LIST_ADDRESS = "url", "2017 scripts", "2015-2018", Known;
    /// The link's parameter with the resume's id.
    LIST_ID = "resumeId", "2017 scripts", "2015-2018", Known;
    /// The link's parameter with the resume's number.
    LIST_NUMBER = "extId", "2017 scripts", "2015-2018", Known;
    /// The link's parameter with the language. (Known of the old preview's address as `language_id`.)
    LIST_LANGUAGE = "language", "ours", "2015-2018", Guess;
    /// The element around a link and what belongs to it.
    LIST_ITEM = "li", "ours", "-", Guess;
    /// A resume's name in it.
    LIST_TITLE = ".resumeName", "ours", "-", Guess;
    /// English; everything else is Chinese.
    ENGLISH = "2", "2017 scripts, 2018 scripts", "2015-2026", Known;
    /// Chinese.
    CHINESE = "1", "2017 scripts, 2018 scripts", "2015-2026", Known;
    /// The call for one's own data.
    DETAIL = "https://fe-api.zhaopin.com/c/i/user/detail", "2018 scripts", "2018-2026", Known;
    /// Its parameter that asks for all.
    DETAIL_ALL = "detail=true", "2018 scripts", "2018-2020", Known;
    /// A parameter of the API: some random number. (Seen with one's own data; sent with every call.)
    QUERY_RANDOM = "_v", "2018 scripts", "2018-2026", Known;
    /// A parameter of the API: the page's number. (Seen with one's own data; sent with every call.)
    QUERY_PAGE = "x-zp-page-request-id", "2018 scripts", "2018-2026", Known;
    /// The call for a resume.
    RESUME = "https://fe-api.zhaopin.com/c/i/resume", "2018 scripts", "2018-2026", Known;
    /// Its parameter with the number.
    RESUME_NUMBER = "resumeNumber", "2018 scripts", "2018-2026", Known;
    /// Its parameter with the id.
    RESUME_ID = "resumeId", "2018 scripts", "2018-2026", Known;
    /// Its parameter with the language.
    RESUME_LANGUAGE = "lang", "2018 scripts", "2018-2026", Known;
    /// The envelope's pointer to the code.
    ENVELOPE_CODE = "/code", "2018 scripts", "2018-2026", Known;
    /// The code of a good answer; any other tells that nobody is signed in.
    CODE_GOOD = "200", "2018 scripts", "2018-2026", Known;
    /// The envelope's key of the data.
    ENVELOPE_DATA = "data", "2018 scripts", "2018-2026", Known;
    /// In one's own data: who one is.
    DETAIL_ID = "/Id", "2018 scripts", "2018-2026", Known;
    /// In one's own data: the resume's id.
    DETAIL_RESUME = "/Resume/Id", "2018 scripts", "2018-2026", Known;
    /// In one's own data: the resume's number.
    DETAIL_NUMBER = "/Resume/ResumeNumber", "2018 scripts", "2018-2026", Known;
    /// In one's own data: the resume's language, spelt so.
    DETAIL_LANGUAGE = "/Resume/LangueId", "2018 scripts", "2018-2026", Known;
    /// The modules of a resume, by which a capture counts as filled.
    MODULES = "Profile,WorkExperience,EducationExperience,ProjectExperience,TrainExperience,LanguageSkill,ProfessionalSkill,Certificate,SelfEvaluate,UnifiedPurpose,Purpose", "2018 scripts, 2026 collector", "2018-2026", Known;
    /// How many of them must be filled; fewer is a half-filled capture. (The collector's own rule of safety, not the site's.)
    MODULES_AT_LEAST = "3", "2026 collector", "2026", Known;
}
