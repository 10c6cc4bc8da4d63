//! What may move on 51job: every address, field, phrase and name that this folder relies on.
//!
//! Sources: `2015 client` a public own-account import by HTTP (2015-12); `2017 scripts` public sign-in scripts of 2017 and
//! 2018; `2018 pages` saved pages and parsers of them (2016 to 2021); `2022 scripts` public scripts with the slider's
//! fields; `2026 scan` a public client that signs in by a picture to scan; `2026 collector` a public resume editor; `ours`
//! nothing was found. That the pages of the first decades answer by https is assumed: no password goes out in clear.

crate::facts! {
    /// Which form a password goes to: that of `2017`, or that of the first decades, `2015`.
    ERA = "2017", "2017 scripts", "2017-2021", Known;
    /// The form, and where it is posted.
    LOGIN = "https://login.51job.com/login.php", "2017 scripts", "2017-2026", Known;
    /// A field of the form.
    HIDDEN_LANG = "lang=c", "2017 scripts", "2017-2021", Known;
    /// A field of the form.
    HIDDEN_ACTION = "action=save", "2017 scripts", "2017-2021", Known;
    /// A field of the form.
    HIDDEN_FROM = "from_domain=i", "2017 scripts", "2017-2021", Known;
    /// A field of the form.
    HIDDEN_READ = "isread=on", "2017 scripts", "2017-2021", Known;
    /// The field of the name.
    FIELD_NAME = "loginname", "2017 scripts", "2017-2026", Known;
    /// The field of the password.
    FIELD_PASSWORD = "password", "2017 scripts", "2017-2026", Known;
    /// The field of the captcha's characters; there and empty when none is asked.
    FIELD_CAPTCHA = "verifycode", "2017 scripts", "2017-2021", Known;
    /// The captcha's picture.
    CAPTCHA = "https://login.51job.com/verifycode.php", "2022 scripts", "2017-2026", Known;
    /// What a page that asks for a captcha holds: its picture. (The name is known, that its showing is the question is ours.)
    ASKS_CAPTCHA = "/verifycode.php", "ours", "2017-2026", Guess;
    /// What is said of a wrong captcha.
    SAYS_CAPTCHA_WRONG = "验证码错误", "ours", "-", Guess;
    /// What is said when the last captcha was wrong.
    SAYS_CAPTCHA_OVER = "验证码错误次数过多", "ours", "-", Guess;
    /// What is said of too many tries.
    SAYS_TOO_MANY = "密码错误次数过多", "ours", "-", Guess;
    /// What is said of a restricted account.
    SAYS_RESTRICTED = "账号已被限制", "ours", "-", Guess;
    /// After how many wrong answers we stop, should the site not.
    TRIES = "5", "ours", "-", Guess;
    /// A field of a form with the slider.
    SLIDER_MARK = "geetest_challenge", "2022 scripts", "2021-2026", Known;
    /// Another.
    SLIDER_FLAG = "with_geetest", "2022 scripts", "2021-2026", Known;
    /// What the firewall's script page holds. (Seen of the vendor; on this site the cookie `acw_tc` alone.)
    WAF_MARK = "acw_sc__v2", "ours", "-", Guess;
    /// The domain of a pasted session.
    DOMAIN = "51job.com", "2018 pages", "2017-2026", Known;
    /// What a resume's link holds before its number.
    LINK_ID = "resumeid=", "2017 scripts", "2016-2021", Known;
    /// What a resume's button does, before its number.
    LINK_EDIT = "edit(", "2017 scripts", "2017-2018", Known;
    /// The way out, which only who is in is shown.
    LOGOUT = "login.51job.com/logout.php", "2026 scan", "2017-2026", Known;
    /// The list of resumes.
    CENTRE = "https://i.51job.com/resume/resume_center.php", "2018 pages", "2016-2021", Known;
    /// What the host of the list answers since the redesign; then the newer page is asked.
    CENTRE_GONE = "403,404", "2026 collector", "2022-2026", Known;
    /// The element around a resume and what belongs to it.
    LIST_ITEM = "div.rcon", "2017 scripts", "2017-2018", Known;
    /// A resume's name in it.
    LIST_TITLE = ".rname", "ours", "-", Guess;
    /// A resume, as it is printed.
    PREVIEW = "https://i.51job.com/resume/resume_preview.php", "2018 pages", "2016-2021", Known;
    /// Its parameter with the number.
    PREVIEW_ID = "resumeid", "2018 pages", "2016-2021", Known;
    /// The parameter with the language, everywhere.
    LANG = "lang", "2018 pages", "2016-2026", Known;
    /// Chinese.
    CHINESE = "c", "2018 pages", "2016-2026", Known;
    /// English.
    ENGLISH = "e", "2018 pages", "2016-2021", Known;
    /// The frame of a resume's page.
    PREVIEW_BODY = "table.column", "2018 pages", "2016-2021", Known;
    /// A section's heading on it.
    PREVIEW_HEAD = "td.plate1", "2018 pages", "2016-2021", Known;
    /// The own page since 2022, which carries the resume.
    WEB = "https://www.51job.com/resume/center", "2026 collector", "2022-2026", Known;
    /// The object in its state.
    WEB_RESUME = "resumeInfo", "2026 collector", "2022-2026", Known;
    /// The resume's number in it.
    WEB_ID = "resumeId", "2026 collector", "2022-2026", Known;
    /// The modules of a resume, by which a capture counts as filled.
    MODULES = "accountInfo,selfIntroduction,intentions,works,projects,educations,skills,language,certifications,personalSkills,schoolAwards", "2026 collector", "2022-2026", Known;
    /// How many of them, or of a page's sections, must be there; fewer is a half-filled capture. (The collector's own rule.)
    MODULES_AT_LEAST = "3", "2026 collector", "2026", Known;
    /// Asks for a code by SMS. (The name is all that is known.)
    CODE = "https://login.51job.com/ajax/sendphonecode.php", "2022 scripts", "2021-2026", Guess;
    /// The field of the phone.
    FIELD_PHONE = "phone", "ours", "-", Guess;
    /// The field of the code.
    FIELD_CODE = "phonecode", "ours", "-", Guess;
    /// What is said of a wrong code.
    SAYS_CODE_WRONG = "短信码不正确", "ours", "-", Guess;
    /// What is said of a code that is too old.
    SAYS_CODE_OLD = "短信码已失效", "ours", "-", Guess;
    /// In the form's page: the object with the number to scan by.
    QR_CONFIG = "trackConfig", "2026 scan", "2026", Known;
    /// Its name, in the page and in both calls.
    QR_GUID = "guid", "2026 scan", "2026", Known;
    /// The call for a picture.
    QR = "https://login.51job.com/ajax/qrcodelogin.php", "2026 scan", "2026", Known;
    /// A parameter of it.
    QR_PARTNER = "partner=pc_scanner_login", "2026 scan", "2026", Known;
    /// A parameter of it.
    QR_FROM = "from=pc", "2026 scan", "2026", Known;
    /// A parameter of it.
    QR_TYPE = "type=refresh", "2026 scan", "2026", Known;
    /// The call that tells how far the scan is.
    POLL = "https://login.51job.com/ajax/pcqr_scanlogin_poll.php", "2026 scan", "2026", Known;
    /// Its words for going on waiting.
    QR_WAITS = "0,1,waiting,scanned", "2026 scan", "2026", Known;
    /// Its word for a picture that is too old.
    QR_EXPIRED = "expired", "ours", "-", Guess;
    /// How many pictures we show one after the other.
    QR_PICTURES = "3", "ours", "-", Guess;
    /// What signs in after the scan.
    QR_TICKET = "zdparam", "2026 scan", "2026", Known;
    /// Where it is brought. (The page is known, that the ticket is for it is ours.)
    LAND = "https://we.51job.com/pc/my/myjob", "2026 scan", "2026", Guess;
    /// The form of the first decades.
    MY_LOGIN = "https://my.51job.com/my/My_SignIn.php", "2015 client", "-2015", Known;
    /// Where the form says that it is posted: the host alone is known, the form tells the rest.
    MY_HOST = "mylogin.51job.com", "2015 client", "-2015", Known;
    /// The field of the name.
    MY_NAME = "username", "2015 client", "-2015", Known;
    /// The field of the password.
    MY_PASSWORD = "userpwd", "2015 client", "-2015", Known;
    /// The field of the captcha.
    MY_CAPTCHA = "login_verify", "2015 client", "-2015", Known;
    /// A field that goes back as it came.
    MY_URL = "url", "2015 client", "-2015", Known;
    /// Where the button was pressed.
    MY_X = "x", "2015 client", "-2015", Known;
    /// Where the button was pressed.
    MY_Y = "y", "2015 client", "-2015", Known;
    /// The picture of the captcha.
    MY_PICTURE = "https://my.51job.com/my/My_ShowKey.php", "2015 client", "-2015", Known;
    /// The redirect when a captcha is wanted.
    MY_NEEDS_CAPTCHA = "errmsg=needVerifyCode", "2015 client", "-2015", Known;
    /// The redirect of a wrong captcha.
    MY_WRONG_CAPTCHA = "errmsg=verifyCodeErr", "2015 client", "-2015", Known;
    /// The redirect of a wrong name or password.
    MY_WRONG = "errmsg=UserNameOrPwdError", "2015 client", "-2015", Known;
    /// The page that the redirect of a good sign-in leads to, after the token in its path.
    MY_HOME = "/My_Pmc.php", "2015 client", "-2015", Known;
    /// The list of resumes, before the token.
    MY_LIST = "https://my.51job.com/cv/CResume/", "2015 client", "-2015", Known;
    /// And after it.
    MY_LIST_END = "/CV_CResumeManage.php", "2015 client", "-2015", Known;
    /// A resume's number in its links.
    MY_ID = "ReSumeID", "2015 client", "-2015", Known;
    /// The account's number in its links.
    MY_ACCOUNT = "AccountID", "2015 client", "-2015", Known;
    /// A resume's page.
    MY_PREVIEW = "https://my.51job.com/sc/applyjob/preview_resume.php", "2015 client", "-2015", Known;
    /// What a resume's page holds.
    MY_MARK = "id=\"BPI\"", "2015 client", "-2015", Known;
}
