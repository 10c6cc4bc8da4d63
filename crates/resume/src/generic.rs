//! Any resume of any layout, Chinese or English: sections by their headings, entries by their dates and containers,
//! values by where they stand in all entries alike.
//!
//! Nothing here knows a site, a theme or a person. What no rule takes is told in the notes; sections that no word names
//! are kept to the word.

mod addresses;
mod attributes;
mod courses;
mod cut;
mod draft;
mod each;
mod entries;
mod form;
mod furniture;
mod glued;
mod headings;
mod honours;
mod item;
mod joined;
mod kinds;
mod labels;
mod languages;
mod lines;
mod lists;
mod name;
mod narrated;
mod pairs;
mod person;
mod phrases;
mod pieces;
mod places;
mod profiles;
mod prose;
mod reach;
mod roles;
mod runin;
mod sections;
mod split;
mod table;
#[cfg(test)]
mod tests;
mod times;
mod umbrellas;
mod values;
mod wishes;
mod words;

use crate::document::line::{Line, Lines};
use crate::raw::{Key, Language, Raw, RawItem, RawResume, RawSection, Reading, Said};
use crate::{Note, NoteKind};
use each::each;
use headings::Part;
use rustc_hash::FxHashSet;
use sections::Section;
use std::borrow::Cow;
use std::ops::Range;

/// Reads what a person sees of a resume.
pub fn read(seen: &Lines) -> Reading {
    let (shown, aside) = furniture::apart(&seen.lines);
    let titles = headings::titles(&shown);
    let hung = |line: Line| headings::hung(line, &titles);
    let mut lines = Vec::with_capacity(shown.len());
    lines.extend(shown.into_iter().map(lines::parted).flat_map(hung).map(form::ticked).map(lines::listed));
    let (lines, names) = headings::led(form::filled(form::colons(cut::joined(lines))));
    let mut reader =
        Reader { resume: RawResume { language: language(&lines), ..RawResume::default() }, notes: Vec::new() };
    reader.unread("document", aside.into_iter().map(Line::raw).collect());
    let mut parts = headings::parts(&lines, &names);
    once(&mut parts, &lines);
    claim(&mut parts, &lines);
    let again = overview(&mut parts, &lines);
    reader.unread("work", again);
    foot(&mut parts, &lines);
    unheaded(&mut parts, &lines);
    reader.person(&lines, &parts);
    for (n, part) in parts.iter().enumerate() {
        let beside = [n.checked_sub(1), Some(n + 1)].into_iter().flatten().filter_map(|n| parts.get(n));
        let of_skills = beside
            .filter(|p| p.section == Section::Unknown)
            .any(|p| lists::is_skill(lines.get(p.lines.clone()).unwrap_or_default()));
        reader.section(&lines, part, of_skills);
    }
    reader.studied();
    for part in parts.iter().filter(|part| part.section == Section::Courses) {
        reader.courses(&lines, part);
    }
    if seen.cut {
        reader.notes.push(Note::of(NoteKind::Truncated, "document", ""));
    }
    Reading { resumes: vec![reader.resume], notes: reader.notes }
}

/// What is said twice to the word, as for wide and for narrow screens, is said once.
fn once(parts: &mut Vec<Part>, lines: &[Line]) {
    let mut seen: FxHashSet<Vec<&str>> = FxHashSet::default();
    parts.retain(|part| {
        let inside = lines.get(part.lines.clone()).unwrap_or_default();
        let heading = part.heading.and_then(|h| lines.get(h));
        inside.is_empty() || seen.insert(heading.into_iter().chain(inside).map(|l| l.text.trim()).collect())
    });
}

/// A name may be drawn like a heading, and so may what the person is by trade: what stands above the first section that is
/// known, and leads or holds ways to reach the person, is the head of the resume.
fn claim(parts: &mut [Part], lines: &[Line]) {
    let known = |s: Section| !matches!(s, Section::Person | Section::Unknown | Section::Group);
    let mut empty = true;
    for part in parts.iter_mut().take_while(|part| !known(part.section)) {
        let inside = lines.get(part.lines.clone()).unwrap_or_default();
        if part.section == Section::Unknown && (empty || inside.iter().any(reach::is_contact)) {
            part.section = Section::Person;
            part.lines.start = part.heading.take().unwrap_or(part.lines.start);
        }
        empty &= part.lines.is_empty();
    }
}

/// A table of all jobs is no summary in words. Where they are told one by one as well, it is kept as it stands; and if
/// it says nothing but what is told there, it only says it again, which is all that these give back.
fn overview(parts: &mut Vec<Part>, lines: &[Line]) -> Vec<Raw> {
    let inside = |part: &Part| lines.get(part.lines.clone()).unwrap_or_default();
    let work: Vec<&str> =
        parts.iter().filter(|part| part.section == Section::Work).flat_map(inside).map(|l| l.text.as_str()).collect();
    let again =
        |line: &Line| labels::entry(&line.text).is_some() || work.iter().any(|told| told.contains(line.text.trim()));
    for part in parts.iter_mut().filter(|part| part.section == Section::Summary) {
        if table::read(Section::Summary, inside(part)).is_some() {
            part.section = if work.is_empty() { Section::Work } else { Section::Unknown };
        }
    }
    let repeats = |part: &mut Part| {
        let own = inside(part);
        part.section == Section::Unknown
            && own.len() > 3
            && table::read(Section::Summary, own).is_some()
            && own.iter().all(again)
    };
    parts.extract_if(.., repeats).flat_map(|part| inside(&part).iter().map(Line::raw).collect::<Vec<_>>()).collect()
}

/// Jobs that stand below the head of a document without a heading of their own, where no other section tells of jobs.
fn unheaded(parts: &mut Vec<Part>, lines: &[Line]) {
    if parts.iter().any(|part| matches!(part.section, Section::Work | Section::Internships)) {
        return;
    }
    let Some(top) = parts.first_mut().filter(|part| part.section == Section::Person) else { return };
    let inside = lines.get(top.lines.clone()).unwrap_or_default();
    let own = |line: &&Line| entries::is_span(line) && words::school(&line.text) == 0;
    let named =
        |line: &Line| (words::position(&line.text) > 0 || words::company(&line.text) > 0) && !line.text.contains('@');
    let Some(first) = inside.iter().position(|line| own(&line)) else { return };
    // The names may stand on the lines above; the person's own never do.
    let above = inside.iter().take(first).rev().take(2).take_while(|l| named(l) && l.look().level != 1).count();
    let begin = if inside.get(first).is_some_and(named) { first } else { first - above };
    let told = inside.iter().skip(begin).filter(|line| own(line)).any(named);
    if begin > 0 && (told || inside.iter().skip(begin).take(first - begin).any(named)) {
        let end = std::mem::replace(&mut top.lines.end, top.lines.start + begin);
        let (told, schooled) = (top.lines.end..end, parts.iter().any(|part| part.section == Section::Education));
        let unheaded = schools(lines, told, !schooled);
        parts.splice(1..1, unheaded);
    }
}

/// What stands without a heading, jobs apart from schools that give a degree, where `apart` asks for it.
fn schools(lines: &[Line], told: Range<usize>, apart: bool) -> Vec<Part> {
    let text = |n: usize| lines.get(n).filter(|line| entries::is_span(line)).map(|line| &*line.text);
    let degree = |text: &str| text.split_whitespace().any(words::is_degree_word);
    let of_school = |text: &str| words::school(text) > 0 && degree(text) && words::position(text) == 0;
    let mut parts: Vec<Part> = Vec::new();
    for n in told {
        let section = match text(n) {
            Some(text) if apart && of_school(text) => Some(Section::Education),
            Some(_) => Some(Section::Work),
            None => None,
        };
        match parts.last_mut().filter(|part| section.is_none_or(|section| section == part.section)) {
            Some(part) => part.lines.end = n + 1,
            None => parts.push(Part { section: section.unwrap_or(Section::Work), heading: None, lines: n..n + 1 }),
        }
    }
    parts
}

/// Ways to reach the person that stand at the foot of a document whose head has none, as letters have them, or of the
/// section before a side bar.
fn foot(parts: &mut Vec<Part>, lines: &[Line]) {
    let inside = |part: &Part| lines.get(part.lines.clone()).unwrap_or_default();
    let reached =
        |line: &Line| reach::may_reach(line) && pieces::pieces(line, 0).iter().any(|p| reach::is_reached(&p.text));
    let of_person = |part: &&Part| matches!(part.section, Section::Person | Section::Contact | Section::Group);
    let known = parts.iter().filter(of_person).flat_map(inside).any(reached);
    let tail = |line: &&Line| reach::is_contact(line) || reach::is_marked(line);
    let found =
        parts.iter().enumerate().rev().filter(|(_, part)| !known && part.heading.is_some()).find_map(|(n, part)| {
            let below = inside(part);
            let first = below.iter().position(reached)?;
            let account = |l: &Line| reach::is_handle(l.text.trim()) || profiles::of_line(l).is_some();
            let own = |l: &&Line| tail(l) && !(part.section == Section::Profiles && account(l));
            let begin = first - below.iter().take(first).rev().take_while(own).count();
            let short = below.len() - begin <= 8 && below.iter().skip(begin).all(|l| !words::is_prose(&l.text));
            // Somebody who speaks for the person is reached, too.
            let others = below.iter().skip(begin).filter(|l| !tail(l) && !person::is_town(&l.text));
            let all = || {
                below.len() - begin > 2
                    && others.clone().all(|l| l.text.chars().count() <= 16)
                    && others.clone().count() <= 1
            };
            let own = n + 1 == parts.len() || (part.section != Section::References && all());
            (short && own && begin > 0).then_some((n, part.lines.start + begin))
        });
    if let Some((n, at)) = found
        && let Some(part) = parts.get_mut(n)
    {
        let end = std::mem::replace(&mut part.lines.end, at);
        parts.insert(n + 1, Part { section: Section::Contact, heading: None, lines: at..end });
    }
}

/// The language most of the words are in.
fn language(lines: &[Line]) -> Language {
    let (mut han, mut words) = (0_usize, 0_usize);
    for line in lines {
        let mut before = ' ';
        // Bytes will do for most.
        if line.text.is_ascii() {
            let all = line.text.as_bytes();
            let blank = |b: u8| matches!(b, b'\t'..=b'\r' | b' ');
            let begins = |(a, b): &(&u8, &u8)| blank(**a) & b.is_ascii_alphabetic();
            words += usize::from(all.first().is_some_and(u8::is_ascii_alphabetic));
            words += all.iter().zip(all.get(1..).unwrap_or_default()).filter(begins).count();
            continue;
        }
        for c in line.text.chars() {
            han += usize::from(words::is_han(c));
            words += usize::from(c.is_ascii_alphabetic() && before.is_whitespace());
            before = c;
        }
    }
    if han >= words { Language::Zh } else { Language::En }
}

struct Reader {
    resume: RawResume,
    notes: Vec<Note>,
}

impl Reader {
    /// What tells of the person: the top, and the sections for it.
    fn person(&mut self, lines: &[Line], parts: &[Part]) {
        let mut own: Vec<(&Line, bool)> = Vec::new();
        let mut wishes: Vec<&Line> = Vec::new();
        for part in parts {
            let top = part.heading.is_none() || (part.section == Section::Group && own.len() < 3);
            let of_person = matches!(part.section, Section::Person | Section::Contact | Section::Group);
            let inside = lines.get(part.lines.clone()).unwrap_or_default().iter();
            if part.section == Section::Wish {
                // An English objective is told in sentences.
                let told = |l: &&Line| {
                    words::is_prose(&l.text) && !l.text.contains([':', '：']) && !l.text.contains(words::is_han)
                };
                inside.clone().filter(told).for_each(|l| {
                    self.resume.person.put(Key::Summary, l.raw(), "generic.section.objective");
                });
                wishes.extend(inside.clone().filter(|l| !told(l)));
            }
            if of_person {
                own.extend(inside.map(|l| (l, top)));
            } else if part.section == Section::Summary {
                own.extend(inside.filter(|l| reach::is_contact(l) || reach::is_told(l)).map(|l| (l, false)));
            }
        }
        let mut unread = Vec::new();
        person::read(&own, &mut self.resume, &mut unread);
        wishes::wishes(&wishes, &mut self.resume, &mut unread);
        self.unread("person", unread);
    }

    fn unread(&mut self, field: &str, words: Vec<Raw>) {
        self.notes.extend(words.iter().map(|raw| Note::about(NoteKind::Unread, field, raw)));
    }

    /// Reads a section; `of_skills` tells that one beside it without a known name is a skill.
    fn section(&mut self, lines: &[Line], part: &Part, of_skills: bool) {
        let own = lines.get(part.lines.clone()).unwrap_or_default();
        let heading = part.heading.and_then(|h| lines.get(h));
        // Signs behind the items of a list are none of them.
        let signs: &[char] = match part.section {
            Section::Skills | Section::Languages | Section::Interests => &['；', '。'],
            Section::Awards | Section::Certificates | Section::Publications => &['；'],
            _ => &[],
        };
        let sentence = |l: &Line| l.text.contains('，') && l.text.trim_end().ends_with('。');
        let ended = own.iter().any(|l| l.text.trim_end().ends_with(signs)) && !own.iter().any(sentence);
        let unended: Vec<Line> = match ended {
            true => own.iter().map(|l| l.part(0..l.text.trim_end().trim_end_matches(signs).len())).collect(),
            false => Vec::new(),
        };
        let own = if ended { &unended } else { own };
        match part.section {
            Section::Person | Section::Contact | Section::Wish | Section::Group | Section::Courses => {}
            section if let Some(each) = labelled(section, own) => {
                each.into_iter().for_each(|(section, line)| self.list(section, &[line]));
            }
            Section::Summary => {
                self.text(own.iter().filter(|l| !reach::is_contact(l) && !reach::is_told(l)), Key::Summary);
            }
            Section::Additional => self.text(own.iter(), Key::Additional),
            Section::Interests if prose(own) => self.text(own.iter(), Key::Interests),
            section @ (Section::Skills | Section::Certificates) => {
                let mut rest = Vec::new();
                let certified = |l: &Line| l.text.len() <= 120 && !times::dated(&l.text).is_empty();
                let named = heading.is_some_and(|h| h.text.contains('证') || words::lower(&h.text).contains("certif"));
                let mut certificates = Vec::new();
                for line in each(own.to_vec(), lists::labels_apart) {
                    match label_of(&line) {
                        // `技能证书`: what has a date is no skill.
                        _ if section == Section::Skills && named && certified(&line) => certificates.push(line),
                        _ if section == Section::Skills && languages::is_told(&line.text) => {
                            self.list(Section::Languages, &[line])
                        }
                        Some((named, line)) if named != section => self.list(named, &[line]),
                        _ => rest.push(line),
                    }
                }
                self.list(Section::Certificates, &certificates);
                match section {
                    Section::Skills => self.list(section, &rest),
                    _ => self.entries(section, &rest, heading.is_some_and(|h| honours::both(&h.text))),
                }
            }
            section @ (Section::Interests | Section::Languages) => {
                let uncounted = pairs::without(own, |line, _| pairs::is_counted(line));
                let (own, mut rest) = (&*uncounted, Vec::new());
                let tells = |line: &Line| {
                    words::is_prose(&line.text)
                        && !values::words_of(&line.text).any(languages::starts)
                        && label_of(line).is_none()
                };
                // Behind the last list of a side bar may stand what the person says of themselves.
                let told = own.iter().rev().take_while(|l| section == Section::Languages && tells(l)).count();
                let (own, told) = own.split_at_checked(own.len() - told).unwrap_or((own, &[]));
                match self.resume.person.first(Key::Summary) {
                    None => self.text(told.iter(), Key::Summary),
                    Some(_) => self.unread("languages", told.iter().map(Line::raw).collect()),
                }
                for line in own {
                    match label_of(line).filter(|(named, _)| *named != section) {
                        Some((named, line)) => self.list(named, &[line]),
                        None => rest.push(line.clone()),
                    }
                }
                self.list(section, &rest);
            }
            Section::References => {
                // What a form asks and counts is nobody's.
                let asked =
                    |l: &&Line| pairs::is_counted(l) || matches!(l.text.trim(), "Name" | "Comments" | "姓名" | "评价");
                let (promised, given): (Vec<Line>, Vec<Line>) =
                    own.iter().filter(|l| !asked(l)).cloned().partition(lists::is_promise);
                self.resume.references.extend(lists::references(&given));
                self.unread("references", promised.iter().map(Line::raw).collect());
            }
            Section::Profiles => {
                let (items, unread) = profiles::read(own);
                self.resume.profiles.extend(items);
                self.unread("profiles", unread);
            }
            Section::Unknown if lists::is_skill(own) || (of_skills && own.is_empty()) => {
                self.resume.skills.extend(heading.map(|h| lists::skill(h, own)))
            }
            Section::Unknown if own.is_empty() => self.unread("document", heading.map(Line::raw).into_iter().collect()),
            Section::Unknown => {
                let lines = own.iter().filter(|l| !l.text.trim().is_empty()).map(Line::raw).collect();
                self.resume.sections.extend(heading.map(|heading| RawSection { heading: heading.raw(), lines }));
            }
            section => {
                let mixed = section == Section::Awards && heading.is_some_and(|h| honours::both(&h.text));
                self.entries(section, own, mixed);
            }
        }
    }

    /// Reads a list of names.
    fn list(&mut self, section: Section, lines: &[Line]) {
        match section {
            Section::Interests => self.resume.interests.extend(lists::named(lines, Key::Title)),
            Section::Languages => {
                let (items, unread) = languages::read(lines);
                self.resume.languages.extend(items);
                self.unread("languages", unread);
            }
            Section::Skills => self.resume.skills.extend(lists::named(lines, Key::SkillName)),
            section => self.entries(section, lines, false),
        }
    }

    /// Where no section tells of schools, what a form asks of the person is one.
    fn studied(&mut self) {
        let asked = |said: &Said| matches!(said.key, Key::Institution | Key::Area | Key::End);
        let person = &mut self.resume.person;
        if !self.resume.education.is_empty() || person.first(Key::Institution).is_none() {
            return;
        }
        let mut item = RawItem { said: person.said.extract_if(.., |said| asked(said)).collect() };
        item.said.extend(person.first(Key::Degree).map(|said| Said { key: Key::StudyType, ..said.clone() }));
        self.resume.education.push(item);
    }

    /// Puts what was studied to its school, once all schools are read.
    fn courses(&mut self, lines: &[Line], part: &Part) {
        let left = courses::put(lines.get(part.lines.clone()).unwrap_or_default(), &mut self.resume.education);
        let heading = part.heading.and_then(|h| lines.get(h)).filter(|_| !left.is_empty());
        let lines = left.into_iter().map(Line::raw).collect();
        self.resume.sections.extend(heading.map(|heading| RawSection { heading: heading.raw(), lines }));
    }

    fn text<'l>(&mut self, lines: impl Iterator<Item = &'l Line>, key: Key) {
        for line in lines {
            self.resume.person.put(key, line.raw(), "generic.section.text");
        }
    }

    /// Reads entries; `mixed` tells that the heading names awards and certificates together.
    fn entries(&mut self, section: Section, lines: &[Line], mixed: bool) {
        let single = matches!(section, Section::Awards | Section::Certificates | Section::Publications);
        let lines = match lines.split_first() {
            Some((first, rest)) if table::is_head(first) => rest,
            _ => lines,
        };
        // What only counts the entries says nothing.
        let uncounted = pairs::without(lines, |line, below| counts(section, line, below));
        let lines = &*uncounted;
        let lines = narrated::apart(lines);
        let lines = joined::apart(&lines, single);
        let lines = runin::apart(&lines);
        let lines = leads(&lines);
        let lines = &*pairs::joined(&lines);
        let apart: Vec<Line>;
        let lines = if matches!(section, Section::Awards | Section::Certificates) {
            apart = lines.iter().flat_map(names_apart).collect();
            &apart
        } else {
            lines
        };
        let (items, unread) = match table::read(section, lines) {
            Some(read) => read,
            None => {
                let dates: Vec<_> = lines.iter().map(|l| times::dated(&l.text)).collect();
                item::read(section, lines, &dates, &entries::entries(lines, &dates, single))
            }
        };
        let items = match section {
            Section::Campus => items.into_iter().map(item::post).collect(),
            Section::Awards | Section::Certificates if mixed => {
                let (certificates, awards) = honours::part(items);
                self.resume.certificates.extend(certificates);
                self.resume.awards.extend(awards);
                Vec::new()
            }
            _ => items,
        };
        let (list, field): (&mut Vec<RawItem>, &str) = match section {
            Section::Education => (&mut self.resume.education, "education"),
            Section::Projects => (&mut self.resume.projects, "projects"),
            Section::Volunteer => (&mut self.resume.volunteer, "volunteer"),
            Section::Awards => (&mut self.resume.awards, "awards"),
            Section::Certificates => (&mut self.resume.certificates, "certificates"),
            Section::Publications => (&mut self.resume.publications, "publications"),
            Section::Training => (&mut self.resume.training, "training"),
            Section::Campus => (&mut self.resume.campus, "campus"),
            _ => (&mut self.resume.work, "work"),
        };
        list.extend(items);
        self.unread(field, unread);
    }
}

/// Whether a line only counts the entries: `2)`, or `Project 2` above what a form asks for.
fn counts(section: Section, line: &Line, below: Option<&Line>) -> bool {
    let number = || line.text.trim().strip_prefix("Project ").or_else(|| line.text.trim().strip_prefix("项目"));
    let form = || below.is_some_and(|below| labels::entry(&below.text).is_some());
    let numbered = |n: &str| matches!(n.len(), 1 | 2) && n.bytes().all(|b| b.is_ascii_digit());
    pairs::is_counted(line) || (section == Section::Projects && number().is_some_and(numbered) && form())
}

/// The lines of `证书技能`, each under a section's name as its label: `证书：…`, `外语：…`, `技能：…`.
fn labelled(section: Section, lines: &[Line]) -> Option<Vec<(Section, Line)>> {
    use Section::{Additional, Certificates, Interests, Languages, Skills, Unknown};
    if !matches!(section, Skills | Certificates | Languages | Interests | Additional | Unknown) {
        return None;
    }
    let each: Vec<(Section, Line)> = lines.iter().map(label_of).collect::<Option<_>>()?;
    each.iter().any(|(named, _)| *named != section).then_some(each)
}

/// The list that a line's label names, and what stands behind it.
fn label_of(line: &Line) -> Option<(Section, Line)> {
    use Section::{Awards, Certificates, Interests, Languages, Publications, Skills};
    let (label, value) = labels::split(&line.text).filter(|(_, value)| !value.is_empty())?;
    let (named, weak) = sections::named(label)?;
    // `语言：Java、Go` are none that anybody speaks.
    let spoken = named != Languages || values::words_of(value).any(languages::starts);
    let fits = matches!(named, Skills | Certificates | Languages | Interests | Awards)
        || (named == Publications && (!weak || value.starts_with(['《', '“'])));
    let fits = fits && spoken;
    fits.then(|| (named, line.part_of(value)))
}

/// Items of a list that have more under them than the next item are no items but what entries begin with.
fn leads(lines: &[Line]) -> Cow<'_, [Line]> {
    // Where each item of a list has a time of its own, all are.
    if !lines.is_empty() && lines.iter().all(|l| l.list && entries::is_span(l)) {
        return lines.iter().map(|l| Line { list: false, ..l.clone() }).collect::<Vec<_>>().into();
    }
    let opens = |i: usize| lines.get(i).is_some_and(|l| l.list) && lines.get(i + 1).is_some_and(|l| !l.list);
    let Some((shape, look)) = lines.first().filter(|_| opens(0)).map(|l| (l.shape(), l.look())) else {
        return Cow::Borrowed(lines);
    };
    let alike = |l: &Line| l.list && l.shape() == shape && l.look() == look;
    // Where bullets under an entry look the same, only those that open something are leads.
    let mixed = lines.windows(2).any(|w| alike(&w[0]) && alike(&w[1]));
    let found: Vec<usize> =
        (0..lines.len()).filter(|i| lines.get(*i).is_some_and(&alike) && (!mixed || opens(*i))).collect();
    let mut lines = lines.to_vec();
    for i in found {
        if let Some(line) = lines.get_mut(i) {
            line.list = false;
        }
    }
    Cow::Owned(lines)
}

/// Names on one line: `证书甲、证书乙`, or each with its date: `2023年 优秀员工　2015年 国家奖学金`.
fn names_apart(line: &Line) -> Vec<Line> {
    let each: Vec<&str> =
        line.text.split(['\u{3000}', '；', ';', '|', '｜', '、']).filter(|part| !part.trim().is_empty()).collect();
    let dated = |part: &&str| times::dated(part).len() == 1 && part.trim().chars().count() > 8;
    if each.len() > 1 && each.iter().all(dated) {
        return each.into_iter().map(|part| line.part_of(part)).collect();
    }
    // Dates stand in brackets where only some have one: `高级物流师（2016年）、叉车证`.
    let bracketed = |part: &str| times::dated(part).is_empty() || part.trim_end().ends_with([')', '）']);
    let plain = || {
        !line.text.contains(['，', '。', '：', ':'])
            && !words::is_prose(&line.text)
            && line.text.split('、').all(bracketed)
    };
    if !line.text.contains('、') || !plain() {
        return vec![line.clone()];
    }
    let parts = line.text.split('、').map(str::trim).filter(|p| !p.is_empty());
    parts.map(|part| Line { list: true, ..line.part_of(part) }).collect()
}

/// Whether lines are prose and no list of names.
fn prose(lines: &[Line]) -> bool {
    lines.iter().any(|l| words::is_prose(&l.text))
}
