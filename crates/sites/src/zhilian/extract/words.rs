//! The words that Zhilian's pages are made of: headings, labels, and the values that are told by themselves.
//!
//! Evidence: export and preview pages of 2010 (`zpResumeS`), 2013–16 (`resume-preview`, Word-flavoured `.doc`,
//! application mails) and 2017 (`dave-resDetail`).

use resume::Key;

/// A section of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// Before the first heading, and 个人信息.
    Person,
    Wish,
    Summary,
    Work,
    Projects,
    Education,
    Training,
    Certificates,
    Languages,
    Skills,
    School,
    Campus,
    Interests,
    /// Free text under a heading that the person chose from the site's list.
    Additional,
    /// What is not the person's: ratings, notes of recruiters.
    Furniture,
    /// A heading that we know no reading for.
    Unknown,
}

/// Headings, as all generations write them.
pub(super) const HEADINGS: &[(&str, Section)] = &[
    ("个人信息", Section::Person),
    ("基本信息", Section::Person),
    ("求职意向", Section::Wish),
    ("职业意向", Section::Wish),
    ("自我评价", Section::Summary),
    ("工作经历", Section::Work),
    ("工作经验", Section::Work),
    ("实习经历", Section::Work),
    ("项目经历", Section::Projects),
    ("项目经验", Section::Projects),
    ("教育经历", Section::Education),
    ("教育背景", Section::Education),
    ("培训经历", Section::Training),
    ("证书", Section::Certificates),
    ("所获证书", Section::Certificates),
    ("语言能力", Section::Languages),
    ("专业技能", Section::Skills),
    ("技能特长", Section::Skills),
    ("在校学习情况", Section::School),
    ("在校情况", Section::School),
    ("在校实践经验", Section::Campus),
    ("社会实践", Section::Campus),
    ("兴趣爱好", Section::Interests),
    ("获得荣誉", Section::Additional),
    ("特殊技能", Section::Additional),
    ("社会活动", Section::Additional),
    ("专业组织", Section::Additional),
    ("著作/论文", Section::Additional),
    ("专利", Section::Additional),
    ("推荐信", Section::Additional),
    ("附加信息", Section::Additional),
    ("其他信息", Section::Additional),
    ("全部评价", Section::Furniture),
    ("备注", Section::Furniture),
];

/// Labels that mean the same wherever they stand.
pub(super) const LABELS: &[(&str, Key, &str)] = &[
    ("期望工作地区", Key::ExpectedCity, "zhilian.label.expected_city"),
    ("期望工作地点", Key::ExpectedCity, "zhilian.label.expected_city"),
    ("期望月薪", Key::ExpectedSalary, "zhilian.label.expected_salary"),
    ("期望薪资", Key::ExpectedSalary, "zhilian.label.expected_salary"),
    ("目前状况", Key::JobStatus, "zhilian.label.job_status"),
    ("求职状态", Key::JobStatus, "zhilian.label.job_status"),
    ("期望工作性质", Key::ExpectedType, "zhilian.label.expected_type"),
    ("期望从事职业", Key::ExpectedPosition, "zhilian.label.expected_position"),
    ("期望职业", Key::ExpectedPosition, "zhilian.label.expected_position"),
    ("期望从事行业", Key::ExpectedIndustry, "zhilian.label.expected_industry"),
    ("期望行业", Key::ExpectedIndustry, "zhilian.label.expected_industry"),
    ("到岗时间", Key::Availability, "zhilian.label.availability"),
];

/// Labels of the person, and of the application a file was sent with.
pub(super) const PERSON: &[(&str, Key, &str)] = &[
    ("ID", Key::ResumeId, "zhilian.label.resume_id"),
    ("简历编号", Key::ResumeId, "zhilian.label.resume_id"),
    ("简历更新时间", Key::Updated, "zhilian.label.updated"),
    ("更新时间", Key::Updated, "zhilian.label.updated"),
    ("姓名", Key::Name, "zhilian.label.name"),
    ("性别", Key::Gender, "zhilian.label.gender"),
    ("出生日期", Key::Birth, "zhilian.label.birth"),
    ("出生年月", Key::Birth, "zhilian.label.birth"),
    ("婚姻状况", Key::Marital, "zhilian.label.marital"),
    ("政治面貌", Key::Political, "zhilian.label.political"),
    ("国籍", Key::Nationality, "zhilian.label.nationality"),
    ("现居住地", Key::City, "zhilian.label.city"),
    ("现居住城市", Key::City, "zhilian.label.city"),
    ("居住地", Key::City, "zhilian.label.city"),
    ("户口所在地", Key::Hukou, "zhilian.label.hukou"),
    ("户口", Key::Hukou, "zhilian.label.hukou"),
    ("参加工作时间", Key::StartedWork, "zhilian.label.started_work"),
    ("身份证", Key::IdNumber, "zhilian.label.id_number"),
    ("身份证号", Key::IdNumber, "zhilian.label.id_number"),
    ("地址", Key::Address, "zhilian.label.address"),
    ("联系地址", Key::Address, "zhilian.label.address"),
    ("邮编", Key::PostalCode, "zhilian.label.postal_code"),
    ("手机", Key::Phone, "zhilian.label.phone"),
    ("手机号码", Key::Phone, "zhilian.label.phone"),
    ("联系电话", Key::Phone, "zhilian.label.phone"),
    ("电话", Key::Phone, "zhilian.label.phone"),
    ("E-mail", Key::Email, "zhilian.label.email"),
    ("Email", Key::Email, "zhilian.label.email"),
    ("电子邮件", Key::Email, "zhilian.label.email"),
    ("邮箱", Key::Email, "zhilian.label.email"),
    ("个人主页", Key::Url, "zhilian.label.url"),
    ("应聘职位", Key::AppliedPosition, "zhilian.label.applied_position"),
    ("应聘机构", Key::AppliedCompany, "zhilian.label.applied_company"),
    ("应聘公司", Key::AppliedCompany, "zhilian.label.applied_company"),
    ("工作地点", Key::AppliedCity, "zhilian.label.applied_city"),
    ("投递时间", Key::AppliedDate, "zhilian.label.applied_date"),
];

/// Labels of a job.
pub(super) const WORK: &[(&str, Key, &str)] = &[
    ("工作描述", Key::Duty, "zhilian.label.duty"),
    ("工作职责", Key::Duty, "zhilian.label.duty"),
    ("工作业绩", Key::Achievement, "zhilian.label.achievement"),
    ("汇报对象", Key::ReportTo, "zhilian.label.report_to"),
    ("下属人数", Key::Subordinates, "zhilian.label.subordinates"),
    ("离职原因", Key::LeaveReason, "zhilian.label.leave_reason"),
    ("企业性质", Key::Nature, "zhilian.label.nature"),
    ("公司性质", Key::Nature, "zhilian.label.nature"),
    ("规模", Key::Size, "zhilian.label.size"),
    ("公司规模", Key::Size, "zhilian.label.size"),
    ("部门", Key::Department, "zhilian.label.department"),
    ("所在部门", Key::Department, "zhilian.label.department"),
    ("行业", Key::Industry, "zhilian.label.industry"),
    ("月薪", Key::Salary, "zhilian.label.salary"),
];

/// Labels of a project.
pub(super) const PROJECT: &[(&str, Key, &str)] = &[
    ("软件环境", Key::Software, "zhilian.label.software"),
    ("硬件环境", Key::Hardware, "zhilian.label.hardware"),
    ("开发工具", Key::Tools, "zhilian.label.tools"),
    ("责任描述", Key::Duty, "zhilian.label.project_duty"),
    ("项目职责", Key::Duty, "zhilian.label.project_duty"),
    ("项目描述", Key::Description, "zhilian.label.project_description"),
    ("项目简介", Key::Description, "zhilian.label.project_description"),
    ("项目业绩", Key::Achievement, "zhilian.label.project_achievement"),
    ("项目心得", Key::Reflection, "zhilian.label.reflection"),
    ("项目角色", Key::Role, "zhilian.label.role"),
    ("所属公司", Key::Company, "zhilian.label.project_company"),
];

/// Labels of a school.
pub(super) const EDUCATION: &[(&str, Key, &str)] =
    &[("专业描述", Key::Courses, "zhilian.label.courses"), ("主修课程", Key::Courses, "zhilian.label.courses")];

/// Labels of a training.
pub(super) const TRAINING: &[(&str, Key, &str)] = &[
    ("培训机构", Key::Institution, "zhilian.label.training_institution"),
    ("培训地点", Key::Location, "zhilian.label.training_location"),
    ("培训课程", Key::Title, "zhilian.label.course"),
    ("所获证书", Key::Certificate, "zhilian.label.training_certificate"),
    ("培训描述", Key::Text, "zhilian.label.training_text"),
];

/// Labels of a certificate.
pub(super) const CERTIFICATE: &[(&str, Key, &str)] = &[
    ("证书说明", Key::Text, "zhilian.label.certificate_text"),
    ("证书描述", Key::Text, "zhilian.label.certificate_text"),
    ("成绩", Key::Score, "zhilian.label.score"),
];

/// Labels of a practice at school.
pub(super) const CAMPUS: &[(&str, Key, &str)] = &[("实践描述", Key::Text, "zhilian.label.campus_text")];

/// Labels whose value is not the person's.
pub(super) const NOT_THEIRS: &[&str] = &["当前状态", "简历名称", "简历来源", "匹配度", "标签"];

/// Texts of the pages themselves.
pub(super) const FURNITURE: &[&str] = &[
    "智联招聘",
    "招聘网",
    "智联简历",
    "简历下载",
    "下载简历",
    "打印简历",
    "转发简历",
    "收藏简历",
    "举报简历",
    "英文简历",
    "中文简历",
    "我要联系TA",
    "暂不合适",
    "更多该职位人才精准推荐",
    "已标记为不合适",
    "如需联系方式请下载简历",
    "返回顶部",
    "查看联系方式",
];

pub(super) const GENDERS: &[&str] = &["男", "女"];
pub(super) const MARITAL: &[&str] = &["未婚", "已婚", "离异", "丧偶", "保密"];
pub(super) const DEGREES: &[&str] = &[
    "初中",
    "初中及以下",
    "高中",
    "中技",
    "中专",
    "大专",
    "本科",
    "硕士",
    "博士",
    "博士后",
    "MBA",
    "EMBA",
    "MBA/EMBA",
    "其他",
];
pub(super) const POLITICAL: &[&str] = &[
    "中共党员",
    "中共预备党员",
    "中共党员(含预备党员)",
    "中共党员（含预备党员）",
    "预备党员",
    "党员",
    "团员",
    "共青团员",
    "民主党派",
    "民主党派人士",
    "无党派人士",
    "无党派民主人士",
    "群众",
    "普通公民",
];
pub(super) const NATURES: &[&str] = &[
    "国企",
    "外商独资",
    "代表处",
    "合资",
    "民营",
    "股份制企业",
    "上市公司",
    "国家机关",
    "事业单位",
    "银行",
    "医院",
    "学校/下级学院",
    "律师事务所",
    "社会团体",
    "港澳台公司",
    "其它",
    "其他",
];
pub(super) const LEVELS: &[&str] = &["精通", "熟练", "熟悉", "良好", "一般", "了解", "掌握", "入门"];

/// Splits `label：value` where the label is one of `labels`. White space inside and around the label doesn't count.
pub(super) fn labelled<'t, L: Copy>(
    text: &'t str,
    labels: &[(&str, L, &'static str)],
) -> Option<(L, &'static str, &'t str)> {
    let (label, value) = text.split_once(['：', ':'])?;
    let label = squeezed(label);
    let (_, key, rule) = labels.iter().find(|(name, ..)| *name == label)?;
    Some((*key, rule, value))
}

/// Text without any white space.
pub(super) fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
