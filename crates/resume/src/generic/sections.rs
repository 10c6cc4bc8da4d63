//! What sections there are, and by which words their headings name them, in Chinese and in English.

use super::phrases;
use super::times::is_length;
use super::words::{Table, is_han, squeezed};
use rustc_hash::FxHashSet as HashSet;
use std::borrow::Cow;
use std::sync::LazyLock;

/// What a section is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Section {
    /// The top of the document, and what tells of the person.
    Person,
    Contact,
    Wish,
    Summary,
    Work,
    Internships,
    Volunteer,
    Education,
    /// What was studied, apart from where.
    Courses,
    Projects,
    Training,
    Skills,
    Languages,
    Certificates,
    Awards,
    Publications,
    Campus,
    Interests,
    References,
    Profiles,
    Additional,
    /// Words of the page itself, such as `Background` above the real headings.
    Group,
    Unknown,
}

use Section::*;

impl Section {
    /// Whether it holds entries with names of their own.
    pub fn has_entries(self) -> bool {
        !matches!(
            self,
            Person
                | Contact
                | Wish
                | Summary
                | Courses
                | Skills
                | Languages
                | Interests
                | Profiles
                | Additional
                | Group
                | Unknown
        )
    }
}

/// Headings, without blanks and in lower case.
const HEADINGS: &[(Section, &str)] = &[
    (
        Person,
        "个人 个人信息 基本信息 基本情况 个人情况 个人基本情况 个人资料 基本资料 个人概况 个人基本信息 个人档案 personalinformation personaldetails personaldata personalinfo \
     basicinformation details",
    ),
    (
        Contact,
        "联系方式 联系我 联系信息 通讯方式 联系 通讯 联络方式 联系途径 contact contacts location address contactinformation contactinfo contactdetails contactme getintouch \
     kontakt contactdata 联系信息与地址 howtoreachme reachme reachout sayhello",
    ),
    (
        Wish,
        "求职意向 期待 求职意愿 职业意向 期望工作 应聘意向 职业发展意向 求职目标 求职期望 意向岗位 期望 意向 求职 期望职位 期望岗位 职业期望 职业目标 应聘职位 应聘岗位 求职方向 意向职位 jobintention careerobjective jobobjective desiredposition targetrole targetposition careertarget 应聘信息 求职信息 意向信息 目标岗位 期望工作信息 职业意愿 意向工作",
    ),
    (
        Summary,
        "自我评价 个人评价 自我介绍 个人简介 个人总结 个人优势 自我描述 自我总结 个人概述 简介 关于我 职业概要 概要 职业概述 职业总结 个人陈述 优势亮点 一句话介绍 自述 个人自述 自我鉴定 个人鉴定 推荐理由 推荐意见 推荐评语 顾问评价 顾问评语 个人亮点 核心优势 我的优势 优势 个人特点 性格特点 综合评价 个人综述 职业摘要 个人摘要 简要介绍 个人说明 关于本人 summary about aboutme profile \
     professionalsummary professionalprofile careersummary executivesummary personalprofile personalstatement \
     objective overview introduction bio biography whoami selfassessment selfevaluation profil zusammenfassung \
     候选人自述 候选人评价 careerprofile summaryofqualifications hello hi hellothere inshort inbrief ataglance inanutshell careerprofilesummary mystory myprofile snapshot profilestatement summarystatement elevatorpitch professionalstatement personalsummary 个人小结",
    ),
    (
        Work,
        "工作经历 工作 工作经验 工作履历 职业经历 职业履历 任职经历 从业经历 工作背景 职业生涯 履历 就业经历 工作历程 职业背景 经历 任职情况 工作简历 work workexperience workhistory experience experiences \
     employment employmenthistory professionalexperience careerhistory career jobs jobexperience \
     workexperiences professionalbackground relevantexperience positions berufserfahrung \
     experienceprofessionnelle experiencialaboral employmentexperience professionalhistory engagements assignments journey careerjourney careerpath employmentrecord employmentbackground careerbackground workrecord previousemployment pastemployment currentemployment presentemployment professionaljourney positionsheld careertimeline whereivebeen clinicalexperience teachingexperience industryexperience militaryservice 工作足迹 职场经历 职业轨迹 职场历程 职场履历 在职经历 岗位经历 从业履历 工作实践 职业足迹 就职经历 任职履历 主要经历",
    ),
    (Internships, "实习经历 实习经验 实习 实习实践 实习情况 实习工作 internship internships internshipexperience"),
    (
        Volunteer,
        "志愿者经历 志愿经历 志愿服务 公益经历 志愿者 志愿活动 公益活动 公益 义工经历 志愿 志愿工作 volunteer volunteering volunteerwork volunteerexperience \
     volunteerexperiences voluntarywork community communityservice communityinvolvement givingback volunteerservice socialactivities socialservice probono volunteerroles charitywork service serviceandleadership service&leadership leadershipandservice leadership&service professionalservice academicservice 社会服务 志愿者服务",
    ),
    (
        Education,
        "教育经历 教育背景 教育情况 学历 学历背景 学习经历 教育 求学经历 求学 学业 学业背景 学业经历 院校 毕业院校 学历信息 学历教育 教育履历 教育程度 教育信息 education educationalbackground academicbackground \
     educationalqualification educationalqualifications academicqualification educationqualification educationalhistory scholastics educationhistory academichistory educationandqualifications studies schooling academics ausbildung schools \
     formation educacion education&training educationandtraining qualifications academicrecord academicqualifications educationandcredentials whereistudied study 受教育情况 受教育经历 教育阶段 毕业学校 学籍信息 教育与培训 就读经历 求学历程",
    ),
    (
        Courses,
        "主修课程 核心课程 主要课程 相关课程 专业课程 所学课程 课程 主修科目 courses coursework relevantcoursework relatedcoursework relevantcourses keycourses 关键课程 核心科目 selectedcoursework keymodules",
    ),
    (
        Projects,
        "项目经历 项目经验 实践项目 课程项目 项目 主要项目 个人项目 开源 开源贡献 开源经历 开源项目 项目展示 代表项目 科研项目 重点项目 参与项目 项目成果 项目案例 项目作品 负责项目 项目介绍 作品 个人作品 作品集 project projects personalprojects sideprojects opensource \
     opensourceprojects projectexperience projectsexperience keyprojects selectedprojects projecthistory \
     portfolio selectedwork selectedworks works thingsimade casestudies projectwork featuredprojects projecthighlights 项目履历 项目清单 代表作 主导项目",
    ),
    (
        Training,
        "培训经历 培训经验 培训 进修经历 进修 继续教育 培训情况 培训记录 研修 研修经历 培训与进修 课程培训 training trainings trainingexperience professionaldevelopment continuingeducation coursesandtraining trainingandcourses workshops 研修培训 培训学习 学习培训",
    ),
    (
        Skills,
        "专业技能 技能 技能特长 个人技能 职业技能 技术栈 掌握技能 办公软件 it技能 技能专长 核心技能 技术能力 专业技术 技能标签 专业能力 技能清单 能力 擅长 专长 特长 擅长领域 擅长技能 核心能力 职业能力 能力特长 工具 技能与工具 软件技能 计算机技能 计算机能力 计算机水平 技能水平 岗位技能 技能一览 熟练工具 skills skill technicalskills \
     professionalskills keyskills coreskills topskills technologies corecompetencies competencies expertise \
     areasofexpertise skillset skills&expertise skillsandexpertise techstack technicalexpertise itskills \
     specialties proficiencies kenntnisse toolbox toolkit strengths keystrengths corestrengths hardskills softskills computerskills digitalskills technicalproficiencies technicalproficiency keycompetencies skillhighlights skillshighlights additionalskills otherskills capabilities abilities areasofstrength knowhow toolsandtechnologies tools&technologies skillsandtools skills&tools technicaltoolkit whatibring 我的技能 技能树 掌握工具 工具与技能 个人能力 专业本领 技能概览 技术技能",
    ),
    (
        Languages,
        "语言能力 语言 外语水平 外语能力 语言水平 语言技能 外语 语种 语言情况 掌握语言 languages language spoken languageskills spokenlanguages sprachen langues idiomas languagesspoken languagesknown knownlanguages linguisticskills languageproficiency",
    ),
    (
        Certificates,
        "证书 资格证书 所获证书 职业证书 技能证书 专业证书 证书资质 职业资格 资质证书 获得证书 证照 资质 认证 资格认证 执业资格 执业证书 从业资格 持证情况 证书认证 所持证书 资格 职称 certificates certificate certifications certification \
     licenses licenses&certifications licensesandcertifications certificationsandlicenses credentials \
     zertifikate accreditations accreditation registrations licensure baradmissions certificatesandlicenses certificates&licenses licencesandcertificates 持有证书 证书与资质 执业资格证书 上岗证 证书情况 证书资格 资质与证书",
    ),
    (
        Awards,
        "获奖情况 获奖经历 荣誉奖项 所获奖项 奖项 荣誉 获得荣誉 所获荣誉 奖励荣誉 荣誉奖励 奖励 奖项荣誉 荣誉与奖项 获奖荣誉 获奖 表彰 奖惩情况 在校学习情况 荣誉称号 奖励情况 获得奖项 奖项与荣誉 主要荣誉 award awards honors honours \
     achievements accomplishments awards&honors awardsandhonors honors&awards honorsandawards honors-awards \
     awardsandachievements honoursandawards honours&awards awardsandhonours awards&honours recognition prizes auszeichnungen awardsandrecognition mostproudof proudof distinctions recognitions prizesandawards kudos scholarshipsandawards 荣誉墙 获得奖励 获奖记录 荣誉表彰 高光时刻 所获荣誉与奖励 荣誉时刻",
    ),
    (
        Publications,
        "作品/论文 论文/作品 论文与作品 作品与论文 发表论文 发表 论文 论文发表 论文与专利 专利论文 科研成果 出版物 著作 学术成果 论著 专利 文章 作品发表 研究成果 论文及专利 论文著作 发表文章 学术论文 publications publication articles papers writing talks \
     publications&talks selectedpublications patents patentsandpublications researchoutput published publishedwork publishedworks talksandpublications papersandtalks inprint 学术发表 科研论文 论文成果",
    ),
    (
        Campus,
        "在校经历 校园经历 在校职务 校内职务 社团和学生工作 学生经历 学生工作 社团经历 在校情况 校园活动 校内活动 学生干部经历 社会实践 在校实践经验 实践经历 校园实践 activities extracurricularactivities \
     campusexperience leadership leadershipexperience",
    ),
    (
        Interests,
        "兴趣爱好 爱好 兴趣 个人爱好 兴趣特长 业余生活 个人兴趣 课余爱好 业余爱好 特长爱好 interests interest hobbies hobby hobbies&interests hobbiesandinterests \
     interestsandhobbies personalinterests outsideofwork outsidework beyondwork freetime sparetime offtheclock outsidetheoffice pastimes leisureactivities activitiesandinterests interestsandactivities 兴趣与爱好 生活爱好 工作之余 业余兴趣 个人喜好",
    ),
    (
        References,
        "推荐人 证明人 推荐信 推荐 推荐语 背调联系人 证明人信息 推荐评价 references reference referees testimonials recommendations whatotherssay kindwords wordsaboutme endorsements whatpeoplesay recommendedby whattheysay 推荐人信息 推荐人评价 同事评价",
    ),
    (
        Profiles,
        "社交账号 社交主页 个人主页 个人网站 个人链接 链接 社交网络 社交媒体 网络账号 社交 profiles sociallinks links social online socialmedia networks socialprofiles \
     findmeonline web onlineprofiles aroundtheweb ontheweb 网络主页",
    ),
    (
        Additional,
        "附加信息 其他信息 其它信息 其他 补充信息 备注 additionalinformation additional other others miscellaneous",
    ),
    (
        Unknown,
        "家庭成员 家庭情况 家庭主要成员 主要家庭成员 家庭成员及社会关系 主要社会关系 家庭成员及主要社会关系 紧急联系人 declaration",
    ),
    (
        Group,
        "background 个人简历 简历 个人简历表 个人履历表 履历表 应聘申请表 应聘登记表 应聘表 应聘人员登记表 求职登记表 求职申请表 职位申请表 人才登记表 入职登记表 入职申请表 员工登记表 resume résumé curriculumvitae cv 求职简历 推荐报告 候选人推荐报告 人才推荐报告 候选人报告 人才档案 竞聘简历 个人竞聘简历 岗位竞聘简历 内部竞聘简历 lebenslauf",
    ),
];

/// Headings that may also be a label inside of an entry or a nation's word for something: they need a heading's look.
const WEAK: &str = "个人 期待 课程 主要课程 相关课程 courses coursework about accomplishments achievements activities articles award awards background bio certificate contact location address community \
     credentials details education experience expertise formation interest interests introduction jobs language \
     languages leadership links objective online other others overview papers portfolio positions profile published \
     project projects publication qualifications reference service skill skills social study summary talks technologies \
     training volunteer web work works writing 发表 工作 专业技能 个人主页 兴趣 其他 培训 奖励 奖项 学历 实习 技术栈 技能 推荐 教育 教育程度 爱好 社交 简介 简历 职业技能 荣誉 \
     获奖 论文 证书 语言 项目 能力 擅长 专长 特长 工具 期望 意向 求职 优势 履历 经历 志愿 公益 求学 学业 院校 毕业院校 作品 进修 资质 认证 资格 职称 表彰 专利 文章 外语 语种 联系 通讯 链接 自述 应聘职位 应聘岗位 期望职位 期望岗位 意向职位 个人网站 专业证书";

/// Text as headings are compared: without numbering, brackets, decoration. Blanks and capitals count for nothing, but
/// are still there.
fn bare(text: &str) -> Cow<'_, str> {
    let signs = |c: char| !is_han(c) && !c.is_alphanumeric();
    let text = numbered(text.trim_start_matches(signs)).trim_end_matches(signs);
    // The wide one begins with 0xEF.
    let mut opens = memchr::memchr3_iter(b'(', b'[', 0xef, text.as_bytes());
    match opens.any(|at| text.get(at..).is_some_and(|text| text.starts_with(OPEN))) {
        true => unbracketed(text).trim_matches(signs).to_owned().into(),
        false => text.trim_start_matches(signs).into(),
    }
}

const OPEN: [char; 3] = ['(', '（', '['];

/// Text without what stands in brackets: `工作（实习）履历（由近及远）`.
fn unbracketed(text: &str) -> String {
    let mut parts = text.split(OPEN);
    let head = parts.next().unwrap_or_default();
    let behind = parts.map(|part| part.split_once([')', '）', ']']).map_or("", |(_, rest)| rest));
    std::iter::once(head).chain(behind).collect()
}

/// Text without the number before it: `一、教育背景`, `2. Skills`.
fn numbered(text: &str) -> &str {
    let number = |c: char| c.is_ascii_digit() || (is_han(c) && "一二三四五六七八九十".contains(c));
    let rest = text.trim_start_matches(number);
    match rest.strip_prefix(['、', '.', '．']) {
        Some(rest) if rest.len() < text.len() => rest.trim_start(),
        _ => text,
    }
}

/// Each heading with its section and whether it is weak.
static KNOWN: LazyLock<Table<(Section, bool)>> = LazyLock::new(|| {
    let weak: HashSet<&str> = WEAK.split_whitespace().collect();
    let each = HEADINGS.iter().flat_map(|(section, words)| words.split_whitespace().map(|w| (w, *section)));
    Table::new(each.map(|(word, section)| (word, (section, weak.contains(word)))).collect::<Vec<_>>().into_iter())
});

/// Words that name a section only where nothing stands beside them: `Service & Support` is a skill.
const ALONE: [&str; 4] = ["service", "study", "works", "published"];

fn known(word: &str) -> Option<Section> {
    let alone = ALONE.iter().any(|alone| alone.eq_ignore_ascii_case(word));
    KNOWN.get(word).filter(|_| !alone).map(|(section, _)| section).or_else(|| composed(word))
}

/// The section a heading's text names, and whether the words are weak. A Chinese heading may have its English twin
/// beside it, with a slash or without.
pub(super) fn named(text: &str) -> Option<(Section, bool)> {
    if text.len() > 48 && text.chars().count() > 48 {
        return None;
    }
    // What has words behind a colon is a label with its value, unless they name the same in another language.
    let value = super::labels::at_colon(text).map_or("", |(_, value)| value.trim());
    if !value.is_empty() && known(&bare(value)).is_none() {
        return None;
    }
    let whole = bare(text);
    if let Some(found) = KNOWN.get(&whole) {
        return Some(found);
    }
    // `WORK EXPERIENCE  9 YEARS`: how long all of it lasted. In small letters, or Chinese, a label has such a value.
    let digit = || text.char_indices().find(|(_, c)| c.is_ascii_digit()).and_then(|(at, _)| text.split_at_checked(at));
    if !whole.contains(is_han)
        && let Some((head, _)) =
            digit().filter(|(head, length)| !head.contains(char::is_lowercase) && is_length(length))
        && let Some(section) = known(&bare(head)).filter(|section| *section == Work)
    {
        return Some((section, true));
    }
    let latin = whole.is_ascii();
    let spaced = whole;
    let whole = if latin { Cow::Borrowed(&*spaced) } else { squeezed(&spaced) };
    let chinese = || if latin { None } else { composed(&whole).or_else(|| paired(&whole)) };
    if let Some(section) = chinese().or_else(|| qualified(&spaced)) {
        return Some((section, false));
    }
    // `I currently work here` is what a form asks.
    if let Some(section) = phrases::spoken(text).filter(|_| !super::labels::is_asked(text)) {
        return Some((section, false));
    }
    let mixed = !latin && whole.contains(is_han) && whole.contains(|c: char| !is_han(c) && c.is_alphanumeric());
    if mixed {
        let (mut han, mut other) = (String::with_capacity(whole.len()), String::with_capacity(whole.len()));
        whole.chars().for_each(|c| if is_han(c) { han.push(c) } else { other.push(c) });
        let other = other.trim_matches(|c: char| !c.is_alphanumeric());
        return known(&han)
            .or_else(|| known(other).filter(|_| han.chars().count() <= 6))
            .map(|section| (section, false));
    }
    // `Skills and Tech`, where only the first is known.
    let and = |sign: &[u8]| memchr::memmem::find(text.as_bytes(), sign);
    let english = || and(b" and ").or_else(|| and(b" AND ")).and_then(|at| text.get(..at));
    let capitals = |_: &&str| text.split_whitespace().all(|w| w == "and" || is_capital(w));
    if let Some(section) = english().filter(capitals).and_then(|first| known(&bare(first))) {
        return Some((section, true));
    }
    // `Skills & Interests`, `工作/实习经历`, `薪酬与意向`: the first that is known.
    let joins = match latin {
        true => memchr::memchr3(b'&', b'/', b'|', whole.as_bytes()).is_some(),
        false => whole.contains(JOINS),
    };
    if !joins {
        return phrases::ended(text).map(|section| (section, true));
    }
    let halves = || whole.split(JOINS).map(str::trim);
    let first = halves().next().filter(|first| !first.is_empty()).unwrap_or("-");
    // `求职意向 · 会计` is a label with its value.
    let told = || whole.split(['|', '·']).all(|half| known(half).is_some() || !half.contains(is_han));
    let several = halves().nth(1).is_some_and(|rest| !rest.is_empty()) && (!whole.contains(['|', '·']) || told());
    if !several {
        return phrases::ended(text).map(|section| (section, true));
    }
    let han = |half: &&str| half.chars().all(is_han);
    let section = known(first).or_else(|| known(&format!("{first}经历")));
    let section = section.or_else(|| halves().filter(han).find_map(known)).map(|section| (section, false));
    section.or_else(|| phrases::ended(text).map(|section| (section, true)))
}

/// What stands between two names of sections.
const JOINS: [char; 8] = ['&', '/', '与', '和', '及', '、', '|', '·'];

/// `培训进修`: two Chinese words of which each names a section. What is wished for or mastered is told by the second.
fn paired(word: &str) -> Option<Section> {
    let at = word
        .char_indices()
        .nth(2)
        .map(|(at, _)| at)
        .filter(|_| word.chars().count() == 4 && word.chars().all(is_han))?;
    let (first, second) = word.split_at_checked(at)?;
    let (first, second) = (known(first)?, known(second)?);
    Some(if matches!(second, Wish | Skills) { second } else { first })
}

/// What Chinese headings are composed of: what it is about, and what kind of section it is.
const COMPOSED: &[(Section, &str, &str)] = &[
    (Campus, "学生 在校 校园 校内 社团 班级 学生会", "职务 经历 工作 活动 实践 干部 情况 任职 经验"),
    (Internships, "实习", "经历 经验 实践 情况"),
    (Work, "实习及 实习与", "工作 工作经历 就业"),
    (Work, "工作 任职 从业 职业 就业 主要工作", "经历 经验 履历 背景 历程 历史 情况 简历"),
    (
        Projects,
        "项目 主要项目 科研 研究 代表项目 课题 实践项目 课程项目",
        "科研 经历 经验 实践 成果 案例 作品 介绍 展示",
    ),
    (Education, "教育 学习 求学 受教育 学历", "经历 背景 情况 程度 信息 履历"),
    (Training, "培训 进修 继续教育", "经历 经验 情况 背景 记录"),
    (Volunteer, "志愿 志愿者 公益 义工", "经历 服务 活动 工作 经验"),
    (Skills, "专业 职业 个人 核心 技术 岗位 办公", "技能 特长 能力 技术 专长 技能特长 技能专长"),
    (Skills, "证书 荣誉 语言 资质", "技能 特长 能力 技能特长"),
    (Languages, "语言 外语 英语", "能力 水平 技能 情况"),
    (Certificates, "资格 职业 技能 专业 资质 所获 获得 相关 职业资格 执业资格 职业技能", "证书 资格 证照 认证 资质"),
    (Awards, "获奖 荣誉 奖励 奖项 奖惩 所获 个人 主要 获得", "情况 经历 奖项 荣誉 奖励 记录 成就 证书 荣誉证书"),
    (Publications, "论文 学术 科研 发表 出版 专利", "发表 成果 论文 文章 著作 情况 专利"),
    (Summary, "自我 个人 职业 专业", "评价 介绍 总结 简介 优势 描述 陈述 概述 概况 亮点 鉴定"),
    (Interests, "兴趣 个人 业余 特长", "爱好 兴趣"),
    (Person, "个人 基本 个人基本 本人 本人基本", "信息 资料 情况 概况"),
    (Wish, "求职 职业 期望 应聘 意向", "意向 意愿 目标 期望 职位 岗位 工作"),
];

/// Each of them put together, if it has a heading's length; the first one counts.
static WHOLE: LazyLock<Table<Section>> = LazyLock::new(|| {
    let mut whole: Vec<(&str, Section)> = Vec::new();
    for (section, heads, tails) in COMPOSED.iter().rev() {
        for word in heads.split(' ').flat_map(|head| tails.split(' ').map(move |tail| format!("{head}{tail}"))) {
            if (4..=8).contains(&word.chars().count()) {
                whole.push((word.leak(), *section));
            }
        }
    }
    Table::new(whole.into_iter())
});

fn composed(word: &str) -> Option<Section> {
    // Four to eight characters, with some blanks between.
    if word.is_ascii() || !(12..=64).contains(&word.len()) { None } else { WHOLE.get(word) }
}

/// Words of English headings that say nothing of what it is about.
const QUALIFIERS: &[&str] = &[
    "professional",
    "relevant",
    "selected",
    "technical",
    "personal",
    "academic",
    "key",
    "core",
    "main",
    "major",
    "other",
    "my",
    "recent",
    "career",
    "summary",
    "overview",
    "of",
    "history",
    "background",
    "details",
    "highlights",
    "and",
    "the",
];

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// The section that an English heading names beside words that qualify it: `Professional Skills Summary`.
fn qualified(text: &str) -> Option<Section> {
    if text.trim_start().starts_with(is_han) {
        return None;
    }
    // In small letters, only what the person calls their own is no sentence: `My projects`.
    let own = text.starts_with("My ");
    let capital = |word: &str| is_capital(word) || own || QUALIFIERS.contains(&word);
    let (mut words, mut count) = ([""; 4], 0);
    for word in text.split_whitespace().filter(|word| !matches!(*word, "/" | "&")) {
        *words.get_mut(count).filter(|_| capital(word))? = word;
        count += 1;
    }
    let words = words.get(..count).filter(|words| words.len() > 1)?;
    let qualifies = |word: &str| QUALIFIERS.iter().any(|known| known.eq_ignore_ascii_case(word));
    let mut named = words.iter().filter(|word| !qualifies(word));
    let Some(name) = named.next() else {
        // `Personal Summary`: some of them name something where nothing else does.
        return words.iter().rev().find_map(|word| known(word));
    };
    if named.next().is_none() { known(name) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_named() {
        for (text, section) in [
            ("WORK EXPERIENCE", Some(Work)),
            ("W O R K", Some(Work)),
            ("工 作 经 历", Some(Work)),
            ("一、教育背景", Some(Education)),
            ("教育背景 EDUCATION", Some(Education)),
            ("工作经历 / Work Experience", Some(Work)),
            ("Awards(2)", Some(Awards)),
            ("Skills & Interests", Some(Skills)),
            ("■ 自我评价", Some(Summary)),
            ("3. 工作（实习）履历（由近及远）", Some(Work)),
            ("专业/办公技能", Some(Skills)),
            ("工作/实习经历", Some(Work)),
            ("学生职务", Some(Campus)),
            ("主要工作经历", Some(Work)),
            ("Work Experience:", Some(Work)),
            ("Professional Skills Summary", Some(Skills)),
            ("Summary of Qualifications", Some(Summary)),
            ("Languages (Intermediate): Rust, Go", None),
            ("Personal Summary", Some(Summary)),
            ("培训进修", Some(Training)),
            ("工作期望", Some(Wish)),
            ("WORK EXPERIENCE\u{a0}\u{a0}9 YEARS", Some(Work)),
            ("Experience 9 years", None),
            ("工作经验 9年", None),
            ("Service", Some(Volunteer)),
            ("Service & Support", None),
            ("Technical Service", None),
            ("Personal Assistant", None),
            ("Northwind Labs", None),
            ("Work with many people", None),
        ] {
            assert_eq!(named(text).map(|(s, _)| s), section, "{text}");
        }
    }
}
