//! What the headings are called. They are in the language of who saved the file; most words only break a tie, because a
//! section is known by what stands in it.

/// A section of the right column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    Summary,
    Work,
    Education,
}

/// A list of the side bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    Contact,
    Skills,
    Languages,
    Certificates,
    Awards,
    Publications,
}

#[rustfmt::skip]
const SECTIONS: &[(Section, &[&str])] = &[
    (Section::Summary, &[
        "summary", "about", "zusammenfassung", "résumé", "extracto", "resumo", "samenvatting", "riepilogo", "个人简介",
        "简介", "关于", "摘要", "个人概述", "簡介", "關於",
    ]),
    (Section::Work, &[
        "experience", "berufserfahrung", "expérience", "experiencia", "experiência", "ervaring", "esperienza", "工作经历",
        "经历", "工作经验", "經歷", "工作經歷",
    ]),
    (Section::Education, &[
        "education", "ausbildung", "formation", "educación", "formação acadêmica", "opleiding", "formazione", "教育经历",
        "教育背景", "学历", "學歷", "教育經歷",
    ]),
];

#[rustfmt::skip]
const LISTS: &[(List, &[&str])] = &[
    (List::Contact, &[
        "contact", "kontakt", "coordonnées", "contactar", "contato", "contatto", "contattaci", "contacto", "contactați",
        "способы связаться", "联系方式", "联系", "聯絡方式", "聯絡",
    ]),
    (List::Skills, &[
        "top skills", "top-kenntnisse", "principales compétences", "aptitudes principales", "principais competências",
        "belangrijkste vaardigheden", "competenze principali", "principali competenze", "främsta kompetenser", "热门技能",
        "主要技能", "专业技能", "技能", "熱門技能", "主要技能",
    ]),
    (List::Languages, &[
        "languages", "sprachen", "langues", "idiomas", "lingue", "talen", "语言能力", "语言", "語言能力", "語言",
    ]),
    (List::Certificates, &[
        "certifications", "zertifizierungen", "certificaciones", "certificações", "certificazioni", "certificeringen",
        "licenses & certifications", "资格认证", "证书", "认证", "所获证书", "證照", "資格認證",
    ]),
    (List::Awards, &[
        "honors-awards", "honors & awards", "honors", "auszeichnungen", "distinctions", "riconoscimenti", "reconocimientos",
        "荣誉奖项", "所获荣誉", "荣誉与奖项", "奖项", "榮譽獎項",
    ]),
    (List::Publications, &[
        "publications", "veröffentlichungen", "publicaciones", "publicações", "pubblicazioni", "publicaties", "出版作品",
        "发表文章", "出版物", "著作", "出版作品",
    ]),
];

fn find<T: Copy>(all: &[(T, &[&str])], heading: &str) -> Option<T> {
    let heading = heading.trim().to_lowercase();
    all.iter().find(|(_, words)| words.contains(&heading.as_str())).map(|(which, _)| *which)
}

/// The section that a heading names.
pub fn section(heading: &str) -> Option<Section> {
    find(SECTIONS, heading)
}

/// The list that a heading names.
pub fn list(heading: &str) -> Option<List> {
    find(LISTS, heading)
}
