//! What some texts name by their form: a department, a subject, a journal, a form of study, the size and the nature of a
//! company.

use super::prose::is_task;
use super::words::{is_degree_word, is_han, lower};

/// Whether a text names a part of a company: `研发部`, `华东大区`.
pub(super) fn is_department(text: &str) -> bool {
    const ENDS: &[&str] = &["部", "组", "处", "室", "办", "大厅", "事业群", "大区", "科", "中心", "车间"];
    // `工程大学工程训练中心` is a house of its own.
    let short = || {
        (2..=12).contains(&text.chars().count())
            && !["大学", "学院", "公司", "集团", "医院", "银行"].iter().any(|house| text.contains(house))
            // A task and a degree end so, too: `负责急诊科`, `本科`.
            && !is_task(text)
            && !is_degree_word(text)
    };
    let named = |word: &str| matches!(word, "Department" | "Dept." | "Division" | "department" | "division");
    (!text.is_ascii() && ENDS.iter().any(|end| text.ends_with(end)) && short())
        || (memchr::memchr2(b'D', b'd', text.as_bytes()).is_some() && text.split(' ').any(named))
}

/// Whether a text names what is studied, by its last word: `Industrial Design`, `机械设计制造及其自动化`.
pub(super) fn is_subject(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "accounting",
        "administration",
        "aeronautics",
        "agriculture",
        "anthropology",
        "architecture",
        "art",
        "arts",
        "astronomy",
        "biology",
        "botany",
        "business",
        "chemistry",
        "classics",
        "commerce",
        "communication",
        "communications",
        "computing",
        "criminology",
        "design",
        "drama",
        "ecology",
        "economics",
        "education",
        "electronics",
        "engineering",
        "english",
        "finance",
        "forestry",
        "genetics",
        "geography",
        "geology",
        "history",
        "hydrology",
        "informatics",
        "journalism",
        "law",
        "linguistics",
        "literature",
        "logistics",
        "management",
        "marketing",
        "mathematics",
        "mechanics",
        "medicine",
        "music",
        "nursing",
        "nutrition",
        "philosophy",
        "photography",
        "physics",
        "politics",
        "psychology",
        "robotics",
        "science",
        "sciences",
        "sociology",
        "statistics",
        "studies",
        "surveying",
        "technology",
        "theology",
        "typography",
        "zoology",
    ];
    const ENDS: &[&str] = &[
        "工程",
        "管理",
        "技术",
        "设计",
        "科学",
        "会计",
        "金融",
        "营销",
        "贸易",
        "教育",
        "护理",
        "法学",
        "实务",
        "自动化",
        "数学",
        "物理",
        "化学",
        "文学",
        "英语",
        "日语",
        "经济学",
        "新闻学",
        "心理学",
        "社会学",
        "统计学",
        "审计",
        "艺术",
        "运营",
        "材料",
        "机械",
    ];
    let last = text.rsplit([' ', '-']).next().unwrap_or_default();
    match text.contains(is_han) {
        true => ENDS.iter().any(|end| text.trim_end_matches("专业").ends_with(end)),
        false => WORDS.contains(&&*lower(last)),
    }
}

/// Whether a text can be where works are published: `Journal of Applied Business`, `涪江大学学报`.
pub(super) fn is_journal(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "Journal",
        "Review",
        "Quarterly",
        "Letters",
        "Magazine",
        "Proceedings",
        "Bulletin",
        "Gazette",
        "Weekly",
        "Monthly",
        "Annals",
        "Transactions",
        "Press",
        "Symposium",
        "Conference",
        "Times",
        "Herald",
        "Tribune",
        "Today",
        "Books",
        "Publishing",
        "Blog",
        "arXiv",
    ];
    const ENDS: &[&str] = &[
        "学报",
        "期刊",
        "杂志",
        "导报",
        "导刊",
        "通讯",
        "学刊",
        "出版社",
        "日报",
        "晚报",
        "周刊",
        "周报",
        "月刊",
        "季刊",
        "论坛",
        "公报",
        "年会",
        "研讨会",
    ];
    match text.is_ascii() || !text.contains(is_han) {
        // `The claims workflow: A Review` is a work's title.
        true => {
            !text.contains([':', '“', '"'])
                && text.split(' ').any(|word| WORDS.contains(&word.trim_end_matches([',', '.'])))
        }
        false => ENDS.iter().any(|end| text.ends_with(end)),
    }
}

/// Whether a text tells how somebody studied: at a school by day, or otherwise.
pub(super) fn is_study_form(text: &str) -> bool {
    matches!(
        text,
        "统招"
            | "统招本科"
            | "统招大专"
            | "统招硕士"
            | "全日制本科"
            | "全日制大专"
            | "全日制硕士"
            | "非统招"
            | "全日制"
            | "非全日制"
            | "统分"
            | "自考"
            | "函授"
            | "成人教育"
            | "成教"
            | "网络教育"
            | "远程教育"
            | "业余"
            | "在职"
    )
}

/// Whether a text tells how many people a company has: `100-499人`, `少于50人`, `201-500 employees`.
pub(super) fn is_size(text: &str) -> bool {
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return false;
    }
    let text = text.trim_end_matches("以上").trim_end_matches("以下").trim_end_matches("左右");
    let ends = ["人", " employees", " people"].iter().find_map(|end| text.strip_suffix(end));
    let Some(number) = ends else { return false };
    let number = number.trim_start_matches("少于").trim_start_matches("大于").trim_start_matches("约");
    number.starts_with(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | '–' | '~' | '+' | ',' | '－' | '至' | ' '))
}

/// Whether a text says whose a company is: `民营企业`.
pub(super) fn is_nature(text: &str) -> bool {
    const NATURES: &[&str] = &[
        "国企",
        "国有企业",
        "央企",
        "民营",
        "民营企业",
        "民营公司",
        "私营",
        "私企",
        "私营企业",
        "外资",
        "外企",
        "外资企业",
        "外商独资",
        "合资",
        "合资企业",
        "中外合资",
        "股份制",
        "股份制企业",
        "上市公司",
        "事业单位",
        "政府机关",
        "国家机关",
        "社会团体",
        "非营利组织",
        "创业公司",
        "集体企业",
    ];
    NATURES.contains(&text)
}
