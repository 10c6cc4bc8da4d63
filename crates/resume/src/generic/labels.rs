//! Labels that name the value behind them, `期望薪资：面议`, `Phone: …`: of the person, and of an entry.

use super::words::{Table, is_han, squeezed};
use crate::raw::Key;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Labels of the person and of the wishes; without blanks and in lower case.
const PERSON: &[(Key, &str)] = &[
    (
        Key::Name,
        "firstname(s)/surname(s surname(s)/firstname(s firstname/surname 姓名 名字 name fullname legalname candidatename applicantname 候选人 候选人姓名 应聘者姓名 应聘人姓名 求职者姓名 应聘者 应聘人 求职者 申请人",
    ),
    (Key::Gender, "性别 gender sex"),
    (Key::Birth, "出生日期 出生年月 出生年月日 生日 出生 dateofbirth birthdate birthday born dob"),
    (Key::Age, "年龄 age"),
    (Key::Marital, "婚姻状况 婚育 婚育状况 婚姻 婚姻状态 婚否 maritalstatus"),
    (
        Key::Phone,
        "电话 手机 手机号 手机号码 联系电话 联系方式 移动电话 电话号码 phone mobile tel telephone cell phonenumber mobilephone cellphone \
     contactnumber 联系手机",
    ),
    (Key::Email, "emailid mailid 邮箱 电子邮箱 电子信箱 信箱 电子邮件 邮件 e-mail email mail 邮箱地址 emailaddress"),
    (
        Key::Url,
        "personalwebsite 个人网站 个人主页 主页 博客 网站 网址 website web homepage url blog portfolio site personalwebsite",
    ),
    (
        Key::City,
        "现居住地 居住地 现居地 所在地 现居 现住城市 现住地 现住址 所在城市 现居城市 居住城市 城市 location city residence currentlocation 现所在地 目前所在地 basedin postalcode&city postalcodeandcity zip&city zipandcity",
    ),
    (
        Key::Address,
        "地址 通讯地址 联系地址 家庭地址 家庭住址 住址 通信地址 现住址 详细地址 address mailingaddress homeaddress postaladdress streetaddress",
    ),
    (Key::Region, "省份 所在省份 region state province"),
    (Key::Country, "country countrycode"),
    (Key::PostalCode, "邮编 邮政编码 postalcode zipcode zip postcode"),
    (Key::Hukou, "户口 户籍 户口所在地 户籍所在地 籍贯 户籍地 户口/国籍 民族籍贯 hukou 生源地 生源所在地 生源地区"),
    (Key::Nationality, "国籍 国家 nationality citizenship"),
    (Key::Political, "政治面貌 政治身份 politicalstatus"),
    (Key::IdNumber, "身份证 身份证号 身份证号码 证件号码 证件号"),
    (Key::Height, "身高 height"),
    (Key::WorkYears, "工作年限 工作经验 工龄 从业年限 工作时间 从业时间 yearsofexperience"),
    (Key::StartedWork, "参加工作时间 开始工作时间 首次工作时间 参加工作年份"),
    (Key::Degree, "学历 最高学历 文化程度 教育程度 highestdegree"),
    (
        Key::Label,
        "job occupation profession currenttitle currentposition 职位 当前职位 现任职位 头衔 目前职位 title jobtitle",
    ),
    (Key::JobStatus, "求职状态 目前状态 当前状态 在职状态 工作状态 目前状况 到岗状态 可到岗情况 到岗情况 jobstatus"),
    (Key::Availability, "到岗时间 可到岗时间 可到岗日期 到岗日期 到岗 入职时间 最快到岗 availability available"),
    (
        Key::ExpectedCity,
        "期望城市 期望地点 期望工作地点 期望工作地区 意向城市 意向工作地 意向工作地点 意向工作城市 目标地点 期望工作城市 工作地点 意向地点 工作地区 期望地区 希望地点 preferredlocation desiredlocation",
    ),
    (Key::ExpectedIndustry, "期望行业 意向行业 期望从事行业 目标行业 希望行业 从事行业 desiredindustry"),
    (
        Key::ExpectedPosition,
        "occupationalfield desiredemployment 期望职位 期望岗位 意向职位 意向岗位 期望从事职业 目标职位 求职意向 应聘 应聘职位 目标职能 竞聘岗位 竞聘职位 应征岗位 应征职位 应聘岗位 目标岗位 目标职务 求职岗位 求职目标 期望职能 期望工作 desiredposition desiredjob 推荐职位 推荐岗位",
    ),
    (
        Key::ExpectedSalary,
        "期望薪资 期望月薪 期望薪酬 期望年薪 薪资要求 期望工资 薪资期望 期望待遇 意向薪资 expectedsalary desiredsalary",
    ),
    (Key::ExpectedType, "工作性质 工作类型 期望工作性质 求职类型 意向类型"),
    (Key::CurrentSalary, "目前薪资 目前年薪 目前月薪 当前薪资 目前年收入 现薪资 目前薪酬 当前年薪 currentsalary"),
    (Key::Nationality, "民族国籍"),
    (Key::Keywords, "个人标签 关键词 标签 关键字"),
    (Key::Summary, "自我评价 个人简介 自我介绍"),
    (Key::Interests, "兴趣爱好 爱好 hobbies interests"),
    (Key::Updated, "更新时间 简历更新时间 最后更新 lastupdated"),
    (Key::ResumeId, "简历编号"),
    (Key::Institution, "毕业院校 毕业学校 学校 院校"),
    (Key::Area, "专业 所学专业"),
    (Key::End, "毕业时间 毕业日期 毕业年月 毕业年份"),
];

/// Labels of an entry of any list.
const ENTRY: &[(Key, &str)] = &[
    (
        Key::Company,
        "公司 公司名称 单位 工作单位 单位名称 企业名称 机构 机构名称 组织 company employer organization organisation companyname employername nameofemployer nameandaddressofemployer",
    ),
    (
        Key::Position,
        "designation positionname postheld jobposition 所任职位 职位 岗位 职务 担任职务 职位名称 任职 所任职位 工作岗位 身份 position title jobtitle roleandcontribution positiontitle jobrole 担任职位 occupationorpositionheld positionheld",
    ),
    (Key::Department, "部门 所在部门 所属部门 任职部门 department"),
    (Key::Location, "place cityandcountry 地点 工作地点 所在地区 工作城市 所在地 培训地点 location"),
    (Key::Industry, "行业 所属行业 公司行业 所在行业 行业类别 industry"),
    (Key::Nature, "公司性质 企业性质 单位性质 性质"),
    (Key::Size, "公司规模 企业规模 规模 人员规模 单位规模 companysize"),
    (Key::Salary, "薪资 月薪 年薪 薪酬 薪酬情况 税前月薪 工资 薪资待遇 salary"),
    (Key::ReportTo, "直接上级 汇报给 汇报于 上级主管 汇报对象 汇报上级 直属上级 上级 汇报人 reportsto reportto"),
    (Key::Subordinates, "下属人数 下属 管理人数 团队人数 subordinates"),
    (Key::LeaveReason, "离职原因 reasonforleaving"),
    (
        Key::CompanyDescription,
        "公司简介 公司描述 公司介绍 单位简介 企业简介 公司背景 企业背景 单位背景 公司概况 企业概况",
    ),
    (Key::ExpectedType, "工作性质 工作类型 雇佣类型"),
    (
        Key::Duty,
        "工作职责 工作描述 工作内容 职责描述 主要职责 责任描述 项目职责 个人职责 岗位职责 主要工作 职责 职责业绩 本人职责 个人贡献 主要贡献 我的贡献 我的职责 担任职责 本人工作 个人工作 我的工作 rolesandresponsibilities roles&responsibilities roledescription jobdescription positiondescription responsibilities duties keyresponsibilities jobduties maintasks tasks mainresponsibilities mainactivities mainactivitiesandresponsibilities 主要工作及成果 主要工作及业绩 主要工作内容 工作内容及业绩 工作内容及成果 主要职责及业绩",
    ),
    (Key::Achievement, "工作业绩 业绩 主要业绩 主要成绩 工作成绩 项目业绩 工作成果 项目成果 业绩描述 成果"),
    (
        Key::Description,
        "项目描述 项目说明 项目简介 项目介绍 描述 项目背景 背景 项目内容 内容 实践描述 培训描述 description summary 简介 内容简介 项目内容简介 主要内容",
    ),
    (Key::Role, "项目角色 担任角色 角色 项目职务 项目职位 role roles 承担角色 承担任务 本人角色"),
    (Key::Entity, "所属公司 所在公司 项目公司 所属单位 client entity"),
    (
        Key::Highlight,
        "highlights achievements/tasks tasks/achievements keyachievements mainachievements achievements accomplishments 亮点 highlight keyhighlights keyimpact impact 项目亮点",
    ),
    (
        Key::Keywords,
        "technologies keywords techstack 技术栈 关键词 使用技术 技术 技术要点 stack tools skills 关键技术 环境 technologiesused",
    ),
    (Key::Software, "软件环境"),
    (Key::Hardware, "硬件环境"),
    (Key::Tools, "开发工具"),
    (
        Key::Institution,
        "学校 毕业院校 院校 学校名称 毕业学校 培训机构 institute board schooloruniversity institution/university school university institution college schoolname nameandtypeoforganisation nameandtypeoforganization nameoforganisation nameofinstitution organisationprovidingeducation",
    ),
    (Key::Area, "specialization specialisation stream 专业 所学专业 专业名称 主修 major fieldofstudy area"),
    (
        Key::StudyType,
        "学历 学位 学历学位 学历/学位 degree qualification titleofqualificationawarded qualificationawarded titleofqualification",
    ),
    (Key::FullTime, "是否统招 统招 学习形式"),
    (Key::Courses, "专业描述"),
    (
        Key::Course,
        "主修课程 所修课程 主干课程 专业主干课 课程 主要课程 核心课程 相关课程 专业课程 所学课程 主修科目 培训课程 培训内容 培训项目 培训主题 courses coursework mainsubjects keysubjects subjects principalsubjects principalsubjectscovered relevantcoursework relatedcoursework relevantcourses relatedcourses majorcourses maincourses corecourses selectedcourses selectedcoursework keycourses modules keymodules",
    ),
    (
        Key::Score,
        "overallresult(gpa overallresult percentage percentage/cgpa finalgrade gpa 绩点 成绩 平均绩点 score grade 分数 cgpa 平均分 平均成绩 平均学分绩点 平均学分绩 学分绩 gradepointaverage overallgpa",
    ),
    (Key::Certificate, "所获证书 获得证书 取得证书 证书名称 证书 certificate certification"),
    (Key::Issuer, "颁发机构 发证机构 颁发单位 issuer issuedby authority"),
    (Key::Awarder, "awarder awardedby 授予单位 颁奖单位 授奖单位 颁奖机构 授予机构 颁奖方"),
    (Key::Publisher, "publisher publishedby 发表于 发表刊物 期刊 刊物 刊名 期刊名称 刊物名称 发表期刊 出版社 journal"),
    (
        Key::Start,
        "from firstyearattended startyear 入职时间 入职日期 入职 开始时间 开始日期 起始时间 入学 入学时间 入学日期 入学年月 startdate",
    ),
    (
        Key::End,
        "to lastyearattended endyear yearofpassing passingyear yearofcompletion yearofgraduation graduationyear 离职时间 离职日期 离职 结束时间 结束日期 截止时间 毕业 毕业时间 毕业日期 毕业年月 enddate",
    ),
    (
        Key::Period,
        "时间 取得时间 取得日期 起止时间 在职时间 就读时间 项目时间 工作时间 日期 获得时间 获奖时间 培训时间 发表时间 issueddate issuedate dateissued dateobtained dateawarded date dates period duration 获奖日期 获得日期 取证日期 datesemployed datesofemployment employmentdates datesattended datesofattendance timeframe years year when 颁发时间 发证时间 任职时间 任职期间 在职期间 起止日期 起止年月 工作起止时间",
    ),
    (Key::Url, "链接 网址 项目链接 项目地址 url website link 证书链接"),
    (Key::Level, "熟练程度 水平 level 程度"),
    (
        Key::Title,
        "项目名称 项目 奖项名称 奖项 project projectname 题目 论文题目 论文名称 论文标题 文章题目 作品名称 成果名称 荣誉 荣誉奖项 课题名称 获奖名称 荣誉名称 奖励名称 projecttitle nameofproject titleofproject",
    ),
];

/// What forms ask that no field of a resume holds: others' names and numbers, what a recruiter notes.
const ASKED: &[&str] = &[
    "民族",
    "关系",
    "与本人关系",
    "体重",
    "身高/体重",
    "身高体重",
    "血型",
    "健康状况",
    "宗教信仰",
    "信息来源",
    "应聘渠道",
    "填表日期",
    "紧急联系人",
    "紧急联系人电话",
    "紧急联系电话",
    "证明人",
    "证明人电话",
    "证明人及电话",
    "证明人及联系方式",
    "证明人联系方式",
    "证明人/电话",
    "有无亲友在本公司",
    "特殊说明",
    "驾照",
    "icurrentlyworkhere",
    "currentlyworkinghere",
    "currentjob",
    "照片",
];

/// What a label names, of the person and of an entry; neither where forms ask for what no field holds.
#[derive(Debug, Clone, Copy, Default)]
struct Label {
    person: Option<Key>,
    entry: Option<Key>,
    asked: bool,
}

/// Which of a label's meanings is asked for.
type Of = fn(Label) -> Option<Key>;
const OF_PERSON: Of = |label| label.person;
const OF_ENTRY: Of = |label| label.entry;

/// All of them in one table: mostly it is asked whether words are a label at all.
static LABELS: LazyLock<Table<Label>> = LazyLock::new(|| {
    fn each(rows: &'static [(Key, &'static str)]) -> impl Iterator<Item = (&'static str, Key)> {
        rows.iter().flat_map(|(key, names)| names.split_whitespace().map(|name| (name, *key)))
    }
    let mut labels: FxHashMap<&str, Label> = FxHashMap::default();
    each(PERSON).for_each(|(name, key)| labels.entry(name).or_default().person = Some(key));
    each(ENTRY).for_each(|(name, key)| labels.entry(name).or_default().entry = Some(key));
    ASKED.iter().for_each(|name| labels.entry(name).or_default().asked = true);
    Table::new(labels.iter().map(|(name, label)| (*name, *label)))
});

fn find(of: Of, label: &str) -> Option<Key> {
    is_short(label).then(|| known(of, bare(label))).flatten()
}

/// Whether a text is no longer than a label.
fn is_short(label: &str) -> bool {
    label.len() <= 40 || (label.len() <= 80 && label.chars().count() <= 40)
}

fn bare(label: &str) -> &str {
    // Chinese first: what else is a letter takes a search.
    label.trim_matches(|c: char| !is_han(c) && !c.is_alphanumeric())
}

fn known(of: Of, bare: &str) -> Option<Key> {
    LABELS.get(bare).and_then(of).or_else(|| doubled(of, bare))
}

/// What two labels name that stand for one.
fn doubled(of: Of, bare: &str) -> Option<Key> {
    let get = |label: &str| LABELS.get(label).and_then(of);
    // `手机/微信`: one value under two labels.
    let parted = memchr::memchr(b'/', bare.as_bytes()).and_then(|_| bare.split_once('/'));
    if let Some((first, second)) = parted {
        let messenger = || matches!(&*squeezed(second), "微信" | "微信号" | "wechat");
        return get(first).filter(|_| get(second).is_some() || messenger());
    }
    // `Mobile 手机`: a label in both languages; but `City 岳阳` is one with its value.
    let han = if bare.is_ascii() { None } else { bare.find(is_han).filter(|at| *at > 0) };
    let (_, han) = bare.split_at_checked(han?)?;
    get(han)
}

/// What a label of the person names.
pub(super) fn person(label: &str) -> Option<Key> {
    find(OF_PERSON, label)
}

/// What a label of an entry names.
pub(super) fn entry(label: &str) -> Option<Key> {
    find(OF_ENTRY, label)
}

/// Whether words ask for something that no field holds.
pub(super) fn is_asked(label: &str) -> bool {
    LABELS.get(bare(label)).is_some_and(|label| label.asked)
}

/// Whether a cell's words ask for what stands beside it.
pub(super) fn asks(cell: &str) -> bool {
    let bare = bare(cell);
    match LABELS.get(bare) {
        Some(label) => label.asked || is_short(cell),
        None => is_short(cell) && [OF_PERSON, OF_ENTRY].iter().any(|of| doubled(*of, bare).is_some()),
    }
}

/// What stands around the first colon of a text; the wide one ends with 0x9A, as no other common sign does.
pub(super) fn at_colon(text: &str) -> Option<(&str, &str)> {
    memchr::memchr2_iter(b':', 0x9a, text.as_bytes()).find_map(|at| {
        let (label, rest) = text.split_at_checked(at + 1)?;
        Some((label.strip_suffix(['：', ':'])?, rest))
    })
}

/// What a known label of an entry says of the value behind it: `工作业绩：…`.
pub(super) fn told(text: &str) -> Option<(Key, &str)> {
    let (label, value) = split(text).filter(|(_, value)| !value.is_empty())?;
    Some((entry(label)?, value))
}

/// Splits `label：value`; the label is what stands before the first colon, or in brackets `【项目描述】`.
pub(super) fn split(text: &str) -> Option<(&str, &str)> {
    // Most texts have none.
    if !text.trim_start().starts_with(['【', '[']) {
        let (label, value) = at_colon(text)?;
        return (!value.starts_with("//")).then_some((label.trim(), value.trim()));
    }
    let text = text.trim();
    if let Some((label, value)) = text.strip_prefix(['【', '[']).and_then(|t| t.split_once(['】', ']'])) {
        return Some((label, value.trim_start_matches(['：', ':']).trim()));
    }
    let (label, value) = at_colon(text)?;
    (!value.starts_with("//")).then_some((label.trim(), value.trim()))
}
