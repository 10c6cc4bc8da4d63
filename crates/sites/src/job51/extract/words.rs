//! The words that 51job's pages are made of: headings, labels, and values that are told by themselves.
//!
//! Evidence: exports and pages of about 2005 (spaced headings), 2012–16 (`td.cvtitle`, MHTML and Word's copy of it) and
//! 2016–17 (`td.plate1`), each with its copy in English; the rest from public readers of such files.

use crate::page::squeezed;
use resume::normal::texts::narrow;
use resume::{Key, Language};

/// A section of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// Before the first heading, and 个人信息.
    Person,
    /// The latest job once more.
    Latest,
    /// The highest degree once more.
    Top,
    /// What is earned today, with its parts.
    Income,
    Wish,
    Summary,
    Work,
    Projects,
    Education,
    Training,
    Certificates,
    Languages,
    /// Skills, with languages among them.
    Skills,
    School,
    Campus,
    Awards,
    Additional,
    /// A heading that we know no reading for.
    Unknown,
}

/// Where a label stands. The same word means another thing elsewhere: 职位 is wished for, held, or was held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    Person,
    Latest,
    Top,
    Wish,
    Work,
    Project,
    School,
    Training,
    Campus,
    Additional,
}

/// What a value is that stands without a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Gender,
    Marital,
    Degree,
    Political,
    Nature,
    Status,
    Level,
    Tongue,
    FullTime,
    /// What the page says of itself.
    Furniture,
}

/// A label: where it stands, its words without white space, what it is about, the rule's name.
pub(super) type Label = (Scope, &'static str, Key, &'static str);

/// The tables that a page is read by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words<'w> {
    pub headings: &'w [(&'static str, Section)],
    pub labels: &'w [Label],
    pub forms: &'w [(&'static str, Form)],
}

/// All of them.
pub(super) const ALL: Words<'static> = Words { headings: HEADINGS, labels: LABELS, forms: FORMS };

/// Headings are words, never sentences.
const LONGEST: usize = 60;

impl Words<'_> {
    /// The section that a line is the heading of, with the words behind a colon. What stands in brackets behind it,
    /// a length or a remark, doesn't count.
    pub fn heading<'t>(&self, text: &'t str) -> Option<(Section, &'t str)> {
        let text = text.trim();
        let (name, rest) = text.split_once(['：', ':']).unwrap_or((text, ""));
        let name = name.split(['（', '(', '[']).next().unwrap_or_default();
        if name.len() > LONGEST {
            return None;
        }
        let name = squeezed(name);
        self.headings.iter().find(|(words, _)| *words == name).map(|(_, section)| (*section, rest.trim()))
    }

    /// What a label with a colon is about, the rule's name, and the words behind the colon.
    pub fn label<'t>(&self, scope: Scope, text: &'t str) -> Option<(Key, &'static str, &'t str)> {
        let (label, value) = text.split_once(['：', ':'])?;
        let (key, rule) = self.bare(scope, label)?;
        Some((key, rule, value))
    }

    /// The same of a label without a colon, alone.
    pub fn bare(&self, scope: Scope, label: &str) -> Option<(Key, &'static str)> {
        if label.len() > LONGEST {
            return None;
        }
        let label = squeezed(label);
        self.labels.iter().find(|(s, name, ..)| *s == scope && *name == label).map(|(_, _, key, rule)| (*key, *rule))
    }

    /// Whether a whole value has a form. Widths and white space don't count.
    pub fn is(&self, form: Form, text: &str) -> bool {
        text.len() <= 2 * LONGEST && {
            let text = squeezed(&narrow(text));
            self.forms.iter().any(|(words, f)| *f == form && *words == text)
        }
    }
}

/// The language that a heading or label is in.
pub(super) fn language(words: &str) -> Language {
    if words.trim().is_ascii() { Language::En } else { Language::Zh }
}

/// Headings, as all generations write them.
const HEADINGS: &[(&str, Section)] = &[
    ("基本信息", Section::Person),
    ("个人信息", Section::Person),
    ("最近工作", Section::Latest),
    ("学历", Section::Top),
    ("最高学历", Section::Top),
    ("最高学历/学位", Section::Top),
    ("目前年收入", Section::Income),
    ("求职意向", Section::Wish),
    ("自我评价", Section::Summary),
    ("工作经验", Section::Work),
    ("工作经历", Section::Work),
    ("项目经验", Section::Projects),
    ("项目经历", Section::Projects),
    ("教育经历", Section::Education),
    ("培训经历", Section::Training),
    ("证书", Section::Certificates),
    ("语言能力", Section::Languages),
    ("IT技能", Section::Skills),
    ("技能特长", Section::Skills),
    ("技能/语言", Section::Skills),
    ("技能", Section::Skills),
    ("所获奖项", Section::Awards),
    ("校内荣誉", Section::Awards),
    ("在校情况", Section::School),
    ("校内职务", Section::Campus),
    ("社会经验", Section::Campus),
    ("社会实践", Section::Campus),
    ("附加信息", Section::Additional),
    ("其他信息", Section::Additional),
    ("Thelatestwork", Section::Latest),
    ("SelfAssessment", Section::Summary),
    ("Self-Assessment", Section::Summary),
    ("CareerObjective", Section::Wish),
    ("WorkExperience", Section::Work),
    ("WorkExperiences", Section::Work),
    ("ProjectExperience", Section::Projects),
    ("Education", Section::Education),
    ("Training", Section::Training),
    ("Certifications", Section::Certificates),
    ("LanguageSkills", Section::Languages),
    ("ITSkills", Section::Skills),
    ("Awards", Section::Awards),
    ("OtherInformation", Section::Additional),
];

use Scope::{Additional, Campus, Latest, Person, Project, School, Top, Training, Wish, Work};

/// Labels, by where they stand.
#[rustfmt::skip]
const LABELS: &[Label] = &[
    (Person, "ID", Key::ResumeId, "51job.label.resume_id"),
    (Person, "更新时间", Key::Updated, "51job.label.updated"),
    (Person, "应聘职位", Key::AppliedPosition, "51job.label.applied_position"),
    (Person, "应聘公司", Key::AppliedCompany, "51job.label.applied_company"),
    (Person, "投递时间", Key::AppliedDate, "51job.label.applied_date"),
    (Person, "姓名", Key::Name, "51job.label.name"),
    (Person, "性别", Key::Gender, "51job.label.gender"),
    (Person, "出生日期", Key::Birth, "51job.label.birth"),
    (Person, "居住地", Key::City, "51job.label.city"),
    (Person, "现居住地", Key::City, "51job.label.city_now"),
    (Person, "工作年限", Key::WorkYears, "51job.label.work_years"),
    (Person, "户口", Key::Hukou, "51job.label.hukou"),
    (Person, "户口/国籍", Key::Hukou, "51job.label.hukou_or_nationality"),
    (Person, "国籍", Key::Nationality, "51job.label.nationality"),
    (Person, "身高", Key::Height, "51job.label.height"),
    (Person, "婚姻状况", Key::Marital, "51job.label.marital"),
    (Person, "政治面貌", Key::Political, "51job.label.political"),
    (Person, "地址", Key::Address, "51job.label.address"),
    (Person, "家庭地址", Key::Address, "51job.label.home_address"),
    (Person, "邮编", Key::PostalCode, "51job.label.postal_code"),
    (Person, "电话", Key::Phone, "51job.label.phone"),
    (Person, "移动电话", Key::Phone, "51job.label.mobile"),
    (Person, "手机号码", Key::Phone, "51job.label.mobile_number"),
    (Person, "手机", Key::Phone, "51job.label.mobile_short"),
    (Person, "家庭电话", Key::Phone, "51job.label.home_phone"),
    (Person, "电子邮件", Key::Email, "51job.label.mail"),
    (Person, "E-mail", Key::Email, "51job.label.e_mail"),
    (Person, "Email", Key::Email, "51job.label.email"),
    (Person, "个人主页", Key::Url, "51job.label.url"),
    (Person, "证件号", Key::IdNumber, "51job.label.id_number"),
    (Person, "身份证", Key::IdNumber, "51job.label.id_card"),
    (Person, "微信号", Key::Username, "51job.label.wechat"),
    (Person, "QQ号", Key::Username, "51job.label.qq"),
    (Person, "目前年薪", Key::CurrentSalary, "51job.label.current_salary"),
    (Person, "目前薪资", Key::CurrentSalary, "51job.label.current_pay"),
    (Person, "求职状态", Key::JobStatus, "51job.label.status_of_person"),
    (Person, "目前状况", Key::JobStatus, "51job.label.situation"),
    (Person, "Residency", Key::City, "51job.label.en.city"),
    (Person, "Hukou", Key::Hukou, "51job.label.en.hukou"),
    (Person, "Address", Key::Address, "51job.label.en.address"),
    (Person, "Telephonenumber", Key::Phone, "51job.label.en.phone"),
    (Person, "Updated", Key::Updated, "51job.label.en.updated"),
    (Person, "MaritalStatus", Key::Marital, "51job.label.en.marital"),

    (Latest, "公司", Key::CurrentCompany, "51job.label.latest_company"),
    (Latest, "行业", Key::CurrentIndustry, "51job.label.latest_industry"),
    (Latest, "职位", Key::CurrentPosition, "51job.label.latest_position"),
    (Latest, "Company", Key::CurrentCompany, "51job.label.en.latest_company"),
    (Latest, "Industry", Key::CurrentIndustry, "51job.label.en.latest_industry"),
    (Latest, "JobTitle", Key::CurrentPosition, "51job.label.en.latest_position"),

    (Top, "学历", Key::StudyType, "51job.label.top_degree"),
    (Top, "学历/学位", Key::StudyType, "51job.label.top_degree_or_title"),
    (Top, "专业", Key::Area, "51job.label.top_major"),
    (Top, "学校", Key::Institution, "51job.label.top_school"),
    (Top, "Degree", Key::StudyType, "51job.label.en.top_degree"),
    (Top, "Major", Key::Area, "51job.label.en.top_major"),
    (Top, "School", Key::Institution, "51job.label.en.top_school"),

    (Wish, "到岗时间", Key::Availability, "51job.label.availability"),
    (Wish, "工作性质", Key::ExpectedType, "51job.label.work_nature"),
    (Wish, "工作类型", Key::ExpectedType, "51job.label.work_type"),
    (Wish, "希望行业", Key::ExpectedIndustry, "51job.label.wished_industry"),
    (Wish, "行业", Key::ExpectedIndustry, "51job.label.industry_wished"),
    (Wish, "目标地点", Key::ExpectedCity, "51job.label.aimed_city"),
    (Wish, "地点", Key::ExpectedCity, "51job.label.city_aimed"),
    (Wish, "期望薪资", Key::ExpectedSalary, "51job.label.expected_pay"),
    (Wish, "期望工资", Key::ExpectedSalary, "51job.label.expected_wage"),
    (Wish, "期望月薪", Key::ExpectedSalary, "51job.label.expected_month"),
    (Wish, "目标职能", Key::ExpectedPosition, "51job.label.aimed_function"),
    (Wish, "职能", Key::ExpectedPosition, "51job.label.function"),
    (Wish, "职能/职位", Key::ExpectedPosition, "51job.label.function_or_position"),
    (Wish, "职位", Key::ExpectedPosition, "51job.label.position_wished"),
    (Wish, "求职状态", Key::JobStatus, "51job.label.status"),
    (Wish, "关键词", Key::Keywords, "51job.label.keywords"),
    (Wish, "关键字", Key::Keywords, "51job.label.keywords_too"),
    (Wish, "个人标签", Key::Keywords, "51job.label.tags"),
    (Wish, "自我评价", Key::Summary, "51job.label.summary"),
    (Wish, "Icanstart", Key::Availability, "51job.label.en.availability"),
    (Wish, "EmploymentType", Key::ExpectedType, "51job.label.en.work_type"),
    (Wish, "DesiredIndustry", Key::ExpectedIndustry, "51job.label.en.industry"),
    (Wish, "DesiredLocation", Key::ExpectedCity, "51job.label.en.expected_city"),
    (Wish, "DesiredSalary", Key::ExpectedSalary, "51job.label.en.expected_pay"),
    (Wish, "DesiredPosition", Key::ExpectedPosition, "51job.label.en.position"),
    (Wish, "CurrentSituation", Key::JobStatus, "51job.label.en.status"),
    (Wish, "Keywords", Key::Keywords, "51job.label.en.keywords"),

    (Work, "所属行业", Key::Industry, "51job.label.industry"),
    (Work, "行业", Key::Industry, "51job.label.industry_short"),
    (Work, "部门", Key::Department, "51job.label.department"),
    (Work, "所属部门", Key::Department, "51job.label.own_department"),
    (Work, "职位", Key::Position, "51job.label.position"),
    (Work, "公司规模", Key::Size, "51job.label.size"),
    (Work, "公司性质", Key::Nature, "51job.label.nature"),
    (Work, "工作描述", Key::Duty, "51job.label.duty"),
    (Work, "工作职责", Key::Duty, "51job.label.duties"),
    (Work, "工作业绩", Key::Achievement, "51job.label.achievement"),
    (Work, "主要业绩", Key::Achievement, "51job.label.main_achievement"),
    (Work, "汇报对象", Key::ReportTo, "51job.label.report_to"),
    (Work, "下属人数", Key::Subordinates, "51job.label.subordinates"),
    (Work, "离职原因", Key::LeaveReason, "51job.label.leave_reason"),
    (Work, "证明人", Key::Reference, "51job.label.reference"),
    (Work, "Industry", Key::Industry, "51job.label.en.industry_of_job"),
    (Work, "ReportTo", Key::ReportTo, "51job.label.en.report_to"),
    (Work, "Subordinates", Key::Subordinates, "51job.label.en.subordinates"),
    (Work, "Achievements", Key::Achievement, "51job.label.en.achievement"),

    (Project, "软件环境", Key::Software, "51job.label.software"),
    (Project, "硬件环境", Key::Hardware, "51job.label.hardware"),
    (Project, "开发工具", Key::Tools, "51job.label.tools"),
    (Project, "项目描述", Key::Description, "51job.label.project"),
    (Project, "责任描述", Key::Duty, "51job.label.project_duty"),
    (Project, "所属公司", Key::Company, "51job.label.project_company"),
    (Project, "项目职责", Key::Duty, "51job.label.project_duties"),
    (Project, "Software", Key::Software, "51job.label.en.software"),
    (Project, "Hardware", Key::Hardware, "51job.label.en.hardware"),
    (Project, "DevelopmentTool", Key::Tools, "51job.label.en.tools"),
    (Project, "ProjectDescription", Key::Description, "51job.label.en.project"),
    (Project, "Responsibility", Key::Duty, "51job.label.en.project_duty"),

    (School, "专业描述", Key::Courses, "51job.label.courses"),
    (School, "专业", Key::Area, "51job.label.major"),
    (School, "学历", Key::StudyType, "51job.label.degree"),

    (Training, "培训机构", Key::Institution, "51job.label.training_institution"),
    (Training, "培训地点", Key::Location, "51job.label.training_location"),
    (Training, "培训课程", Key::Course, "51job.label.course"),
    (Training, "所获证书", Key::Certificate, "51job.label.training_certificate"),
    (Training, "培训描述", Key::Text, "51job.label.training_text"),

    (Campus, "职务描述", Key::Text, "51job.label.campus_text"),
    (Campus, "实践描述", Key::Text, "51job.label.practice_text"),

    (Additional, "特长", Key::Additional, "51job.label.speciality"),
    (Additional, "兴趣爱好", Key::Interests, "51job.label.interests"),
    (Additional, "外语能力", Key::LanguageText, "51job.label.language_text"),
    (Additional, "Speciality", Key::Additional, "51job.label.en.speciality"),
];

/// Values without a label.
const FORMS: &[(&str, Form)] = &[
    ("男", Form::Gender),
    ("女", Form::Gender),
    ("Male", Form::Gender),
    ("Female", Form::Gender),
    ("未婚", Form::Marital),
    ("已婚", Form::Marital),
    ("离异", Form::Marital),
    ("保密", Form::Marital),
    ("Single", Form::Marital),
    ("Married", Form::Marital),
    ("初中", Form::Degree),
    ("初中及以下", Form::Degree),
    ("高中", Form::Degree),
    ("中技", Form::Degree),
    ("中专", Form::Degree),
    ("大专", Form::Degree),
    ("本科", Form::Degree),
    ("硕士", Form::Degree),
    ("MBA", Form::Degree),
    ("EMBA", Form::Degree),
    ("MBA/EMBA", Form::Degree),
    ("博士", Form::Degree),
    ("其他", Form::Degree),
    ("Associate", Form::Degree),
    ("Bachelor", Form::Degree),
    ("Master", Form::Degree),
    ("Doctorate", Form::Degree),
    ("中共党员", Form::Political),
    ("中共党员(含预备党员)", Form::Political),
    ("共青团员", Form::Political),
    ("团员", Form::Political),
    ("民主党派", Form::Political),
    ("无党派人士", Form::Political),
    ("群众", Form::Political),
    ("普通公民", Form::Political),
    ("外资(欧美)", Form::Nature),
    ("外资(非欧美)", Form::Nature),
    ("合资(欧美)", Form::Nature),
    ("合资(非欧美)", Form::Nature),
    ("合资", Form::Nature),
    ("国企", Form::Nature),
    ("民营公司", Form::Nature),
    ("外企代表处", Form::Nature),
    ("政府机关", Form::Nature),
    ("事业单位", Form::Nature),
    ("非营利机构", Form::Nature),
    ("非营利组织", Form::Nature),
    ("上市公司", Form::Nature),
    ("创业公司", Form::Nature),
    ("其他性质", Form::Nature),
    ("目前正在找工作", Form::Status),
    ("半年内无换工作的计划", Form::Status),
    ("一年内无换工作的计划", Form::Status),
    ("观望有好的机会再考虑", Form::Status),
    ("观望有好机会会考虑", Form::Status),
    ("我暂时不想找工作", Form::Status),
    ("积极找工作", Form::Status),
    ("随便看看", Form::Status),
    ("精通", Form::Level),
    ("熟练", Form::Level),
    ("良好", Form::Level),
    ("一般", Form::Level),
    ("了解", Form::Level),
    ("英语", Form::Tongue),
    ("日语", Form::Tongue),
    ("法语", Form::Tongue),
    ("德语", Form::Tongue),
    ("俄语", Form::Tongue),
    ("韩语", Form::Tongue),
    ("朝鲜语", Form::Tongue),
    ("韩语/朝鲜语", Form::Tongue),
    ("西班牙语", Form::Tongue),
    ("葡萄牙语", Form::Tongue),
    ("阿拉伯语", Form::Tongue),
    ("意大利语", Form::Tongue),
    ("普通话", Form::Tongue),
    ("粤语", Form::Tongue),
    ("上海话", Form::Tongue),
    ("闽南语", Form::Tongue),
    ("English", Form::Tongue),
    ("Japanese", Form::Tongue),
    ("统招", Form::FullTime),
    ("非统招", Form::FullTime),
    ("全日制", Form::FullTime),
    ("非全日制", Form::FullTime),
    ("下载简历", Form::Furniture),
    ("打印简历", Form::Furniture),
    ("转发简历", Form::Furniture),
    ("简历信息", Form::Furniture),
    ("操作记录", Form::Furniture),
    ("简历", Form::Furniture),
    ("匹配度", Form::Furniture),
    ("剩余下载数", Form::Furniture),
    ("Matching", Form::Furniture),
    ("技能名称", Form::Furniture),
    ("熟练程度", Form::Furniture),
    ("使用时间", Form::Furniture),
];
