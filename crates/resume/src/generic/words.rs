//! The words by which a reader of resumes tells a position from a company from a school, in Chinese and in English.
//!
//! Each is a sign and no proof: [`super::roles`] weighs them over all entries of a section.

pub(super) use super::kinds::{is_department, is_journal, is_nature, is_size, is_study_form, is_subject};
pub(super) use super::places::{is_country, is_region, place};
pub(super) use super::prose::{is_phrase, is_prose, is_task, lowered};
use crate::normal::texts::narrow;
use rustc_hash::{FxHashMap, FxHashSet};
use std::borrow::Cow;
use std::sync::LazyLock;

/// What a name ends with, or holds, that tells what it names.
struct Signs {
    /// Whole words of English, lower case, and the most bytes of one.
    words: FxHashSet<&'static [u8]>,
    longest_word: usize,
    /// Endings of English words, lower case.
    endings: Vec<&'static str>,
    /// Anywhere in a Chinese text, and the characters that they begin with.
    han: Vec<&'static str>,
    heads: FxHashSet<char>,
    /// How sure each end of a Chinese text is, and the most characters that one has.
    ends: FxHashMap<&'static str, i32>,
    longest: usize,
}

static POSITION: LazyLock<Signs> = LazyLock::new(|| {
    Signs::new(
        "accountant actuary administrator advisor adviser agent aide analyst animator apprentice architect artist assistant \
     associate attendant attorney auditor author barista bartender bookkeeper broker butcher buyer captain caregiver carpenter \
     cashier chemist cleaner commander concierge contractor controller cook courier decorator detective dispatcher drafter \
     draftsman electrician estimator facilitator farmer firefighter fitter florist foreman forester gardener geologist guard \
     hairdresser handyman housekeeper hygienist installer interpreter janitor joiner keeper laborer labourer landscaper lifeguard \
     machinist maid marshal mason matron midwife miller nanny optician optometrist orderly packer painter paramedic pastor \
     phlebotomist physiotherapist picker plasterer plumber porter postman psychotherapist ranger realtor registrar roofer sailor \
     sergeant sonographer statistician steward stewardess stylist superintendent surveyor tailor teller therapist typist usher \
     veterinarian videographer warden welder barista buyer ceo cfo chef chief clerk cmo coach cofounder co-founder consultant \
     coo coordinator counsel cto curator dentist designer developer devops director doctor driver economist \
     editor engineer evangelist executive expert fellow founder freelance freelancer head hostess illustrator \
     instructor intern internship inspector investigator journalist lawyer lead leader lecturer librarian \
     manager marketer mechanic member mentor merchandiser moderator nurse officer operator organizer organiser \
     owner paralegal partner pharmacist photographer physician pilot planner president principal producer \
     professor programmer recruiter receptionist reporter representative researcher reviewer salesperson \
     scientist secretary specialist staff strategist student supervisor surgeon sre teacher technician \
     technologist tester trader trainee trainer translator treasurer tutor underwriter volunteer vp waiter \
     waitress webmaster writer \
     generalist caseworker counselor counsellor banker ambassador liaison dean provost rector chaplain vet \
     groomer navigator cataloguer cataloger archivist proofreader copywriter subeditor columnist correspondent \
     presenter compositor typesetter cutter weaver dyer knitter milliner draughtsman rigger scaffolder glazier \
     groundworker operative fabricator toolmaker setter driller postdoc scholar demonstrator observer examiner \
     invigilator bursar doula dietitian dietician nutritionist audiologist radiographer anaesthetist anesthetist \
     podiatrist chiropractor osteopath acupuncturist masseur psychiatrist pediatrician mathematician physicist \
     naturalist botanist horticulturist agronomist arborist beekeeper grower sommelier busser dishwasher caterer \
     confectioner brewer roaster valet bellhop doorman chauffeur trucker loader stocker shelver expediter \
     expeditor scheduler forecaster modeler quant adjuster appraiser assessor notary solicitor barrister \
     magistrate judge bailiff conveyancer lobbyist diplomat attaché consul councillor councilor mayor senator \
     legislator campaigner fundraiser canvasser mediator arbitrator ombudsman advocate hacker jeweller jeweler \
     goldsmith sculptor musician violinist pianist singer actor actress dancer choreographer conductor composer \
     stagehand gaffer colorist cinematographer screenwriter playwright novelist lexicographer paraprofessional \
     educator headteacher preceptor proctor resident houseman locum svp evp chairman chairwoman chairperson chair \
     secretary-general sysadmin dba handler keyholder upholsterer mover cyclist rider guide docent conservator \
     restorer",
        "ologist engineer developer",
        "经理 工程师 主管 总监 助理 专员 顾问 设计师 分析师 架构师 总裁 实习",
        "师 员 长 主任 负责人 代表 专家 会计 出纳 秘书 教师 讲师 教授 编辑 记者 翻译 开发 运营 销售 策划 主席 部长 干事 志愿者 合伙人 创始人 组长 主编 导演 司机 老师 医生 护士 律师 学徒 \
     工 岗 实习生 管培生 培训生 董事 书记 干部 采购 测试 产品 店长 班主任 研究生 助手 队长 委员 担当 主持人 参与人 成员 组员 人事 行政 文案 客服 前端 后端 算法",
    )
});

static COMPANY: LazyLock<Signs> = LazyLock::new(|| {
    Signs::new(
        "ab ag agency airlines associates bank brothers bv capital clinic club co company consulting corp \
     corporation council enterprises foundation fund gmbh group holdings hospital inc industries institute \
     insurance interactive international kg laboratories laboratory labs limited llc llp logistics ltd ltda \
     media ministry motors network networks nv oy partners pharma pharmaceuticals plc press pty robotics sa \
     sarl school shop software solutions srl studio studios systems technologies technology telecom university \
     ventures works guild association society chamber federation union committee institute academy",
        ".com .io .ai soft",
        "公司 集团 有限 股份 事务所 工作室 研究院 研究所 银行 医院 合作社",
        "科技 厂 局 所 社 中心 大学 学院 学校 中学 小学 传媒 网络 信息 实业 基金会 协会 委员会 酒店 商场 超市 店 控股 证券 保险 基金 软件 电子 通信 物流 地产 咨询 部队",
    )
});

/// What houses and businesses are, where it is their name's last word: `University Bookstore`, but not `Hotel Manager`.
static HOUSE: LazyLock<Signs> = LazyLock::new(|| {
    Signs::new(
        "airport airways apparel aquarium architects attorneys bakery ballet barracks biosciences biotech bookshop bookstore \
     boutique brewery builders cafe café cargo centre chambers charity church cinema clinics clothing coffee collective \
     constabulary cooperative co-op council couriers cruises dairy deli diner distillery electronics estates farm \
     farms films foods foundry freight furniture galleries gallery games garage genomics greenhouse grill grocers guesthouse \
     healthcare herald homes hospice hotel hotels inn interiors journal kennels kitchen labels laundry library libraries lines \
     lodge magazine market markets mills mining monastery mortgage museum nursery observatory opera orchards orchestra \
     outfitters petcare pharmacy philharmonic pictures pizzeria plastics police precinct printers productions \
     properties publishers publishing pub radio railway railways realty records refinery resort resorts restaurant \
     restaurants roasters salon savings shipping stables stores store steel supermarket supermarkets symphony tavern \
     television textiles theater theatre theatres therapeutics times toys transit tribune trust utilities vets vineyard \
     vineyards winery workshop yards zoo",
        "",
        "",
        "",
    )
});

static SCHOOL: LazyLock<Signs> = LazyLock::new(|| {
    Signs::new(
        "academy college conservatory gymnasium hochschule institut institute lycee lyceum polytechnic school \
     university universidad universidade universitat universität universite université università eth mit tu",
        "universität hochschule",
        "大学 学院 学校 职校",
        "中学 高中 小学 一中 附中 党校 技校 研究院 研究所 分校",
    )
});

static DEGREE: LazyLock<Signs> = LazyLock::new(|| {
    Signs::new(
        "associate associates associate's b.a b.a. b.e b.eng b.eng. b.s b.s. b.sc b.sc. b.tech ba bachelor \
     bachelors bachelor's bba beng bs bsc btech certificate diploma doctor doctorate dr emba ged jd m.a m.a. \
     m.eng m.eng. m.s m.s. m.sc m.sc. ma master masters master's mba md meng mfa mphil ms msc mtech ph.d ph.d. \
     phd postdoc postgraduate undergraduate",
        "",
        "本科 硕士 博士 学士 大专 专科 研究生 中专 学位",
        "高中 中技 初中 专升本 职高",
    )
});

/// What is won or passed.
static AWARD: LazyLock<Signs> = LazyLock::new(|| {
    Signs::new(
        "award awards prize medal scholarship winner best club honor honour honors finalist champion place fellowship grant \
         medallist medalist nominee shortlisted trophy ribbon laureate distinction commendation runner-up bursary \
         certified certificate certification certificated diploma license licence practitioner exam associate professional",
        "",
        "奖 证书 资格 等级 优秀 先进 标兵 称号 冠军 亚军 季军 新人 职称 荣誉 竞赛 大赛 认证 考试",
        "师 者 证 员 生 级 名",
    )
});

/// Whether a text names an award or a certificate.
pub(super) fn award(text: &str) -> i32 {
    AWARD.of(text)
}

impl Signs {
    /// Signs from lists of words with blanks between.
    fn new(words: &'static str, endings: &'static str, han: &'static str, han_ends: &'static str) -> Self {
        let list = |text: &'static str| text.split_whitespace().collect::<Vec<_>>();
        let ends = || list(han_ends).into_iter().map(|end| (end, 2)).chain(list(han).into_iter().map(|end| (end, 3)));
        Signs {
            words: words.split_whitespace().map(str::as_bytes).collect(),
            longest_word: list(words).iter().map(|word| word.len()).max().unwrap_or_default(),
            endings: list(endings),
            han: list(han),
            heads: list(han).iter().filter_map(|sign| sign.chars().next()).collect(),
            ends: ends().collect(),
            longest: ends().map(|(end, _)| end.chars().count()).max().unwrap_or_default(),
        }
    }

    /// Whether a word is one of them, whether it is written in capitals or not.
    fn has(&self, word: &[u8]) -> bool {
        let mut small = [0; 32];
        let Some(small) = small.get_mut(..word.len()).filter(|small| small.len() <= self.longest_word) else {
            return false;
        };
        small.copy_from_slice(word);
        small.make_ascii_lowercase();
        self.words.contains(&*small)
    }

    /// How surely a text is what the signs tell of: 0 for no sign, up to 3.
    fn of(&self, text: &str) -> i32 {
        let latin = text.is_ascii();
        let text = match latin {
            true => Cow::Borrowed(text),
            // What is narrow has no sign of its own in small letters.
            false if may_be_wide(text) && text.contains(is_wide) => Cow::Owned(narrow(&lower(text)).to_lowercase()),
            false => lower(text),
        };
        // What parts two words is of ASCII, but for blanks.
        let parts = |b: &u8| matches!(b, b'\t'..=b'\r' | b' ' | b',' | b';' | b'/' | b'&' | b'(' | b')' | b'|');
        let word = |w: &[u8]| {
            let bare = unquoted(w);
            self.has(bare) || (w.len() > bare.len() && self.has(w)) || self.endings.iter().any(|e| ends_with(w, e))
        };
        // What has no letter beyond ASCII has no Chinese sign.
        let end = if latin { 0 } else { self.end(&text) };
        if end == 3 {
            return 3;
        }
        let (mut last, mut any) = (false, false);
        let mut each = |stretch: &str| {
            for w in stretch.as_bytes().split(parts).filter(|w| !w.is_empty()) {
                last = word(w);
                any |= last;
            }
        };
        // What other blanks begin with, most texts don't have.
        match text.bytes().fold(false, |any, byte| any | matches!(byte, 0xc2 | 0xe1..=0xe3)) {
            false => each(&text),
            true => text.split(|c: char| !c.is_ascii() && c.is_whitespace()).for_each(each),
        }
        let begins = |text: &str| self.han.iter().any(|sign| text.starts_with(sign));
        let holds = |(at, c): (usize, char)| self.heads.contains(&c) && text.get(at..).is_some_and(begins);
        match last {
            true => 3,
            false if end == 2 || any || (!latin && text.char_indices().any(holds)) => 2,
            false => 0,
        }
    }

    /// How sure the end of a Chinese text is.
    fn end(&self, text: &str) -> i32 {
        let text = text.trim_end_matches([')', '）']);
        let ends = text.char_indices().rev().take(self.longest).filter_map(|(at, _)| self.ends.get(text.get(at..)?));
        ends.max().copied().unwrap_or_default()
    }
}

/// A word without the stops and quotes around it.
fn unquoted(mut word: &[u8]) -> &[u8] {
    while let [b'.' | b'\'' | b'"' | b':', rest @ ..] | [rest @ .., b'.' | b'\'' | b'"' | b':'] = word {
        word = rest;
    }
    word
}

/// Whether a word ends so, whether it is written in capitals or not.
fn ends_with(word: &[u8], end: &str) -> bool {
    let tail = word.len().checked_sub(end.len()).and_then(|at| word.get(at..));
    tail.is_some_and(|tail| tail.eq_ignore_ascii_case(end.as_bytes()))
}

/// Whether a text names a position.
pub(super) fn position(text: &str) -> i32 {
    POSITION.of(text)
}

/// Whether a text names a company or another organisation.
pub(super) fn company(text: &str) -> i32 {
    match COMPANY.of(text) {
        // A house of its kind is named by its last word.
        0 if text.rsplit(' ').next().is_some_and(|last| HOUSE.has(unquoted(last.as_bytes()))) => 2,
        sure => sure,
    }
}

/// Whether a text names a school.
pub(super) fn school(text: &str) -> i32 {
    SCHOOL.of(text)
}

/// Whether a text names who trains; a field of study may end so too.
pub(super) fn trainer(text: &str) -> i32 {
    i32::from(["教育", "培训", "中心", "学堂", "网校"].iter().any(|end| text.ends_with(end)))
}

/// Whether a text names a degree.
pub(super) fn degree(text: &str) -> i32 {
    DEGREE.of(text)
}

/// Whether a word is a degree by itself.
pub(super) fn is_degree_word(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| matches!(c, ',' | ':' | ';' | '(' | ')'));
    DEGREE.has(bare.as_bytes())
        || DEGREE.ends.contains_key(bare)
        || matches!(bare, "MBA" | "EMBA" | "博士后" | "硕士研究生" | "博士研究生" | "大学本科" | "大学专科")
}

/// Where a word for a position ends that nobody takes for a part of a name: each place in a Chinese text.
pub(super) fn ends_of_positions(text: &str) -> impl Iterator<Item = usize> + '_ {
    POSITION.han.iter().flat_map(|word| text.match_indices(word).map(|(at, word)| at + word.len()))
}

/// A text in small letters; most of what is compared has no others.
pub(super) fn lower(text: &str) -> Cow<'_, str> {
    match text.is_ascii() {
        true if text.bytes().any(|b| b.is_ascii_uppercase()) => Cow::Owned(text.to_ascii_lowercase()),
        false if !is_lower(text) => Cow::Owned(small(text.chars(), text.len())),
        _ => Cow::Borrowed(text),
    }
}

/// Characters in small letters; most have none, which saves looking.
fn small(chars: impl Iterator<Item = char>, room: usize) -> String {
    let mut all = String::with_capacity(room);
    for c in chars {
        match has_no_case(c) {
            true => all.push(c.to_ascii_lowercase()),
            false => all.extend(c.to_lowercase()),
        }
    }
    all
}

/// Whether nothing in a text has another form in small letters.
fn is_lower(text: &str) -> bool {
    text.chars().all(|c| !c.is_ascii_uppercase() && has_no_case(c))
}

/// A character in small letters, the first where these are several.
fn first_lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

/// Whether a character surely has no form in capitals or is of ASCII: signs, and all that is Chinese or Japanese.
fn has_no_case(c: char) -> bool {
    matches!(c, '\0'..='\u{bf}' | '\u{2000}'..='\u{206f}' | '\u{2e80}'..='\u{9fff}' | '\u{ff01}'..='\u{ff20}')
}

/// Words in small letters without blanks, each with what it stands for; found whatever blanks and capitals a text has.
pub(super) struct Table<V> {
    words: FxHashMap<&'static [u8], V>,
    /// How they begin: two characters tell of most texts that they are none of them.
    heads: FxHashSet<(char, char)>,
    /// The most bytes of a word.
    longest: usize,
}

/// The first two characters of a text in small letters, without its blanks.
fn head(text: &str) -> (char, char) {
    if let [a @ b'!'..=b'~', b @ b'!'..=b'~', ..] = text.as_bytes() {
        return (a.to_ascii_lowercase().into(), b.to_ascii_lowercase().into());
    }
    let mut chars = text.chars();
    if let Some((a, b)) = chars.next().zip(chars.next()).filter(|(a, b)| is_han(*a) && is_han(*b)) {
        return (a, b);
    }
    let letters = text.chars().filter(|c| !c.is_whitespace());
    let mut small = letters.map(|c| if has_no_case(c) { c.to_ascii_lowercase() } else { first_lower(c) });
    (small.next().unwrap_or_default(), small.next().unwrap_or_default())
}

impl<V: Copy> Table<V> {
    /// Of a word that comes twice, the last one counts.
    pub fn new(words: impl Iterator<Item = (&'static str, V)> + Clone) -> Self {
        Table {
            heads: words.clone().map(|(word, _)| head(word)).collect(),
            longest: words.clone().map(|(word, _)| word.len()).max().unwrap_or_default(),
            words: words.map(|(word, of)| (word.as_bytes(), of)).collect(),
        }
    }

    pub fn get(&self, text: &str) -> Option<V> {
        if !self.heads.contains(&head(text)) {
            return None;
        }
        let (mut room, mut count) = ([0; 64], 0);
        let mut put = |c: char| {
            let end = count + c.len_utf8();
            let fits = end <= self.longest;
            let room = room.get_mut(count..end).filter(|_| fits)?;
            c.encode_utf8(room);
            count = end;
            Some(())
        };
        for c in text.chars().filter(|c| !c.is_whitespace()) {
            match has_no_case(c) {
                true => put(c.to_ascii_lowercase())?,
                false => c.to_lowercase().try_for_each(&mut put)?,
            }
        }
        self.words.get(room.get(..count)?).copied()
    }
}

/// A text without its blanks and in small letters, as names of sections and labels are compared.
pub(super) fn squeezed(text: &str) -> Cow<'_, str> {
    // Most texts are so already.
    match text.chars().all(|c| !c.is_ascii_uppercase() && has_no_case(c) && !c.is_whitespace()) {
        true => Cow::Borrowed(text),
        false => Cow::Owned(small(text.chars().filter(|c| !c.is_whitespace()), text.len())),
    }
}

/// Whether a text may hold such a character, by the bytes that these begin with.
fn may_be_wide(text: &str) -> bool {
    memchr::memchr3(0xef, 0xe3, 0xc2, text.as_bytes()).is_some()
}

/// Whether a character has a narrow twin.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{ff01}'..='\u{ff5e}' | '\u{3000}' | '\u{a0}')
}

/// Whether a character is Chinese.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' | '〇')
}

/// Whether a text is a web address, with or without its scheme.
pub(super) fn is_url(text: &str) -> bool {
    // An address has a dot or a scheme.
    if memchr::memchr2(b'.', b':', text.as_bytes()).is_none() {
        return false;
    }
    let text = text.trim();
    if !text.is_ascii() || text.bytes().any(|b| b.is_ascii_whitespace() || b == 0x0b || b == b'@') {
        return false;
    }
    let text = text.to_ascii_lowercase();
    if text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.") {
        return true;
    }
    let host = text.split(['/', '?', '#']).next().unwrap_or_default();
    let end = host.rsplit('.').next().unwrap_or_default();
    const ENDS: &[&str] = &[
        "com", "org", "net", "io", "dev", "cn", "me", "ai", "co", "edu", "gov", "info", "app", "tech", "de", "uk",
        "fr", "eu", "us", "xyz", "blog", "site", "example",
    ];
    host.contains('.') && ENDS.contains(&end) && host.split('.').all(|p| !p.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_apart() {
        for (text, expected) in [
            // position, company, school, place
            ("Senior Software Engineer", (true, false, false, false)),
            ("高级工程师", (true, false, false, false)),
            ("Northwind Labs", (false, true, false, false)),
            ("青松科技有限公司", (false, true, false, false)),
            ("University of Oklahoma", (false, true, true, false)),
            ("江南大学", (false, true, true, false)),
            ("Palo Alto, CA", (false, false, false, true)),
            ("北京-朝阳区", (false, false, false, true)),
            ("北京青松科技有限公司", (false, true, false, false)),
            ("Pied Piper", (false, false, false, false)),
        ] {
            let (job, firm) = (position(text), company(text));
            let found = (job > firm, firm > job, school(text) > 0, place(text) > 0);
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn prose_is_no_name() {
        for text in [
            "Did things well.",
            "负责系统的设计与开发。",
            "A mapping engine that misguides you",
            "Led a team of five people across three countries and two continents",
        ] {
            assert!(is_prose(text), "{text}");
        }
        for text in
            ["Northwind Inc.", "Head of Research and Development", "Bachelor of Science in Physics", "高级工程师"]
        {
            assert!(!is_prose(text), "{text}");
        }
    }

    #[test]
    fn addresses_of_the_web() {
        for text in ["https://example.com/x", "www.example.com", "example.com/rh", "github.com/x"] {
            assert!(is_url(text), "{text}");
        }
        for text in ["a@example.com", "Node.js", "e.g.", "3.5", "example . com"] {
            assert!(!is_url(text), "{text}");
        }
    }

    #[test]
    fn words_are_found_whatever_blanks_and_capitals_they_have() {
        let table = Table::new([("workexperience", 1), ("工作经历", 2)].into_iter());
        for (text, expected) in [
            ("Work Experience", Some(1)),
            ("W O R K EXPERIENCE", Some(1)),
            ("工 作\u{3000}经历", Some(2)),
            ("Work", None),
            ("Work experience of many years", None),
            ("工作经历表", None),
            ("", None),
        ] {
            assert_eq!(table.get(text), expected, "{text}");
        }
    }
}
