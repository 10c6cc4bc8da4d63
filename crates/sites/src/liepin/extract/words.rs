//! The words that Liepin's pages are made of: headings, labels, and the page's own texts.
//!
//! Evidence: the member page of 2008, mail and own edit page of 2013, the page of 猎聘通 of 2015, Word exports of 2016.

use crate::page::squeezed;
use resume::Key;

/// A section of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// The person, the present job and the wishes: labels with values.
    Fields,
    Summary,
    Work,
    Projects,
    Education,
    Training,
    Languages,
    Skills,
    Certificates,
    Awards,
    Additional,
    /// What is not the person's, such as former versions.
    Furniture,
    /// A heading that we know no reading for.
    Unknown,
}

/// What a label's value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Means {
    /// It is about this.
    Says(Key),
    /// The post applied for, when and where, between bars.
    Application,
    /// When the person was last seen: the resume's date where no better one is given.
    Login,
    /// The person's, but nothing that we have a place for.
    Keyless,
    /// The page's or a recruiter's.
    NotTheirs,
}
use Means::{Application, Keyless, Login, NotTheirs, Says};

/// A label: its words without white space, what it means, the name of the rule.
pub(super) type Label = (&'static str, Means, &'static str);

/// All tables, so that a test can take one row away.
#[derive(Debug, Clone)]
pub(super) struct Words {
    pub headings: Vec<(&'static str, Section)>,
    pub fields: Vec<Label>,
    pub work: Vec<Label>,
    pub project: Vec<Label>,
    pub education: Vec<Label>,
    pub training: Vec<Label>,
    pub furniture: Vec<&'static str>,
}

impl Default for Words {
    fn default() -> Self {
        Words {
            headings: HEADINGS.to_vec(),
            fields: FIELDS.to_vec(),
            work: WORK.to_vec(),
            project: PROJECT.to_vec(),
            education: EDUCATION.to_vec(),
            training: TRAINING.to_vec(),
            furniture: FURNITURE.to_vec(),
        }
    }
}

const HEADINGS: &[(&str, Section)] = &[
    ("个人信息", Section::Fields),
    ("基本信息", Section::Fields),
    ("目前职业概况", Section::Fields),
    ("目前职位概况", Section::Fields),
    ("职业发展意向", Section::Fields),
    ("求职意向", Section::Fields),
    ("目前年薪和职业意向", Section::Fields),
    ("自我评价", Section::Summary),
    ("工作经历", Section::Work),
    ("项目经历", Section::Projects),
    ("教育经历", Section::Education),
    ("培训经历", Section::Training),
    ("语言能力", Section::Languages),
    ("相关技能", Section::Skills),
    ("专业技能", Section::Skills),
    ("所获证书", Section::Certificates),
    ("资格证书", Section::Certificates),
    ("所获奖项", Section::Awards),
    ("附加信息", Section::Additional),
    ("历史版本", Section::Furniture),
];

/// Labels of the person, the present job, the wishes and the application.
const FIELDS: &[Label] = &[
    ("简历编号", Says(Key::ResumeId), "liepin.label.resume_id"),
    ("最后更新", Says(Key::Updated), "liepin.label.updated"),
    ("更新时间", Says(Key::Updated), "liepin.label.updated_at"),
    ("最新登录", Login, "liepin.label.login"),
    ("主动应聘职位", Application, "liepin.label.application"),
    ("应聘职位", Application, "liepin.label.applied_position"),
    ("姓名", Says(Key::Name), "liepin.label.name"),
    ("性别", Says(Key::Gender), "liepin.label.gender"),
    ("年龄", Says(Key::Age), "liepin.label.age"),
    ("出生年份", Says(Key::Birth), "liepin.label.birth_year"),
    ("出生日期", Says(Key::Birth), "liepin.label.birth"),
    ("婚姻状况", Says(Key::Marital), "liepin.label.marital"),
    ("国籍", Says(Key::Nationality), "liepin.label.nationality"),
    ("户籍", Says(Key::Hukou), "liepin.label.hukou"),
    ("政治面貌", Says(Key::Political), "liepin.label.political"),
    ("手机号码", Says(Key::Phone), "liepin.label.mobile"),
    ("联系电话", Says(Key::Phone), "liepin.label.phone"),
    ("备用电话", Says(Key::Phone), "liepin.label.other_phone"),
    ("备用联系方式", Says(Key::Phone), "liepin.label.other_contact"),
    ("电子邮件", Says(Key::Email), "liepin.label.email"),
    ("邮箱", Says(Key::Email), "liepin.label.mailbox"),
    ("所在地", Says(Key::City), "liepin.label.city"),
    ("所在地区", Says(Key::City), "liepin.label.region"),
    ("教育程度", Says(Key::Degree), "liepin.label.degree"),
    ("最高学历", Says(Key::Degree), "liepin.label.highest_degree"),
    ("学历", Says(Key::Degree), "liepin.label.schooling"),
    ("是否统招", Keyless, "liepin.label.person_full_time"),
    ("工作年限", Says(Key::WorkYears), "liepin.label.work_years"),
    ("参加工作年份", Says(Key::StartedWork), "liepin.label.started_work"),
    ("此领域开始工作年份", Keyless, "liepin.label.started_in_field"),
    ("职业状态", Says(Key::JobStatus), "liepin.label.job_status"),
    ("目前状态", Says(Key::JobStatus), "liepin.label.present_status"),
    ("所在行业", Says(Key::CurrentIndustry), "liepin.label.current_industry"),
    ("目前所在行业", Says(Key::CurrentIndustry), "liepin.label.present_industry"),
    ("职位类别", Says(Key::CurrentCategory), "liepin.label.current_category"),
    ("公司名称", Says(Key::CurrentCompany), "liepin.label.current_company"),
    ("所任职位", Says(Key::CurrentPosition), "liepin.label.current_position"),
    ("目前职位名称", Says(Key::CurrentPosition), "liepin.label.present_position"),
    ("工作地点", Says(Key::CurrentCity), "liepin.label.current_city"),
    ("目前年薪", Says(Key::CurrentSalary), "liepin.label.current_pay"),
    ("目前薪金", Says(Key::CurrentSalary), "liepin.label.current_salary"),
    ("公司性质", Keyless, "liepin.label.current_nature"),
    ("所在公司性质", Keyless, "liepin.label.present_nature"),
    ("公司规模", Keyless, "liepin.label.current_size"),
    ("所在公司规模", Keyless, "liepin.label.present_size"),
    ("绩效奖金", Keyless, "liepin.label.bonus"),
    ("绩效提成", Keyless, "liepin.label.commission"),
    ("其它福利", Keyless, "liepin.label.benefits"),
    ("期望行业", Says(Key::ExpectedIndustry), "liepin.label.expected_industry"),
    ("期望从事行业", Says(Key::ExpectedIndustry), "liepin.label.wanted_industry"),
    ("期望职位", Says(Key::ExpectedPosition), "liepin.label.expected_position"),
    ("期望从事职业", Says(Key::ExpectedPosition), "liepin.label.wanted_position"),
    ("期望地点", Says(Key::ExpectedCity), "liepin.label.expected_city"),
    ("期望工作地点", Says(Key::ExpectedCity), "liepin.label.wanted_city"),
    ("期望月薪", Says(Key::ExpectedSalary), "liepin.label.expected_salary"),
    ("期望年薪", Says(Key::ExpectedSalary), "liepin.label.expected_pay"),
    ("勿推荐企业", Keyless, "liepin.label.not_to"),
    ("简历保密情况", NotTheirs, "liepin.label.privacy"),
    ("所属分类", NotTheirs, "liepin.label.rank"),
];

/// Labels of a job: of the firm, and of the positions in it.
const WORK: &[Label] = &[
    ("公司性质", Says(Key::Nature), "liepin.label.nature"),
    ("公司规模", Says(Key::Size), "liepin.label.size"),
    ("公司行业", Says(Key::Industry), "liepin.label.industry"),
    ("公司描述", Says(Key::CompanyDescription), "liepin.label.company_description"),
    ("公司简介", Says(Key::CompanyDescription), "liepin.label.company_profile"),
    ("所在地区", Says(Key::Location), "liepin.label.location"),
    ("工作地点", Says(Key::Location), "liepin.label.work_place"),
    ("所在部门", Says(Key::Department), "liepin.label.department"),
    ("汇报对象", Says(Key::ReportTo), "liepin.label.report_to"),
    ("下属人数", Says(Key::Subordinates), "liepin.label.subordinates"),
    ("薪酬情况", Says(Key::Salary), "liepin.label.salary"),
    ("薪酬状况", Says(Key::Salary), "liepin.label.pay"),
    ("工作职责", Says(Key::Duty), "liepin.label.duty"),
    ("职责业绩", Says(Key::Duty), "liepin.label.duties"),
    ("工作业绩", Says(Key::Achievement), "liepin.label.achievement"),
    ("离职原因", Says(Key::LeaveReason), "liepin.label.leave_reason"),
];

/// Labels of a project.
const PROJECT: &[Label] = &[
    ("项目职务", Says(Key::Role), "liepin.label.project_role"),
    ("所在公司", Says(Key::Company), "liepin.label.project_company"),
    ("项目简介", Says(Key::Description), "liepin.label.project_profile"),
    ("项目描述", Says(Key::Description), "liepin.label.project_description"),
    ("项目职责", Says(Key::Duty), "liepin.label.project_duty"),
    ("项目业绩", Says(Key::Achievement), "liepin.label.project_achievement"),
];

/// Labels of a school.
const EDUCATION: &[Label] = &[
    ("学校", Says(Key::Institution), "liepin.label.school"),
    ("专业", Says(Key::Area), "liepin.label.major"),
    ("学历", Says(Key::StudyType), "liepin.label.school_degree"),
    ("是否统招", Says(Key::FullTime), "liepin.label.full_time"),
];

/// Labels of a training.
const TRAINING: &[Label] = &[
    ("培训机构", Says(Key::Institution), "liepin.label.training_institution"),
    ("培训课程", Says(Key::Course), "liepin.label.course"),
    ("培训描述", Says(Key::Text), "liepin.label.training_text"),
];

/// Buttons and marks of the pages, as far as they are no links to nowhere.
const FURNITURE: &[&str] = &["必填", "已验证"];

/// Words that say that nothing was filled in.
pub(super) const EMPTY: &[&str] = &["未填", "未填写", "未设置", "无", "[无]", "暂无"];

/// Words that say that something is there and not shown.
pub(super) const HIDDEN: &[&str] = &["保密", "不公开", "已屏蔽"];

pub(super) const DEGREES: &[&str] = &[
    "初中",
    "高中",
    "中技",
    "中专",
    "中专/中技",
    "大专",
    "本科",
    "硕士",
    "MBA",
    "EMBA",
    "MBA/EMBA",
    "博士",
    "博士后",
    "其他",
];

/// What the headings of resumes end with; a look-alike that ends so is a heading that we don't know.
pub(super) const HEADING_ENDS: &[&str] = &[
    "经历",
    "经验",
    "信息",
    "能力",
    "技能",
    "证书",
    "奖项",
    "荣誉",
    "情况",
    "特长",
    "爱好",
    "意向",
    "概况",
    "作品",
    "成果",
    "论文",
    "专利",
    "推荐信",
    "背景",
    "附言",
];

/// A label of `labels` at the beginning of a text, with a colon: what it is, and what stands behind it.
pub(super) fn label<'t>(text: &'t str, labels: &[Label]) -> Option<(Label, &'t str)> {
    let (colon, c) = text.char_indices().take(LONGEST).find(|(_, c)| matches!(c, '：' | ':'))?;
    let words = squeezed(text.get(..colon)?);
    let words = words.trim_start_matches(['-', '·', '•']);
    let found = labels.iter().find(|(name, ..)| *name == words)?;
    Some((*found, text.get(colon + c.len_utf8()..)?))
}

/// A label that is all of a text, without a colon.
pub(super) fn bare(text: &str, labels: &[Label]) -> Option<Label> {
    if text.chars().take(LONGEST + 1).count() > LONGEST {
        return None;
    }
    let words = squeezed(text);
    labels.iter().find(|(name, ..)| *name == words).copied()
}

/// In how many characters a label must end, blanks between its characters included.
const LONGEST: usize = 24;
