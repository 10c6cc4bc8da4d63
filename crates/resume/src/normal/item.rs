//! One item while it is read: takes the words of a key, gives a field with its words, and notes what it can't.

use super::{Habits, dates, ids, labelled, numbers, phones, places, texts};
use crate::date::{PartialDate, Period};
use crate::note::{Note, NoteKind};
use crate::raw::{Key, Language, Raw, RawItem, Said};
use crate::resume::{Confidence, Field, Gender, Maybe, Words};
use jiff::civil::Date;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// What all items of a resume share.
pub(super) struct Context<'a> {
    pub habits: &'a Habits,
    pub today: Date,
    pub language: Language,
    pub notes: Vec<Note>,
}

/// An item and what has been read of it.
pub(super) struct Item<'c, 'a> {
    cx: &'c mut Context<'a>,
    raw: &'c RawItem,
    path: String,
    used: BTreeSet<Key>,
}

/// A value understood from something said.
fn field<T>(value: T, said: &[&Said]) -> Maybe<T> {
    let rule = said.first()?.rule;
    let confidence = match rule {
        _ if said.iter().any(|s| broken(s)) => Confidence::Low,
        r if r.contains(".guess.") => Confidence::Low,
        r if r.contains(".position.") => Confidence::Medium,
        _ => Confidence::High,
    };
    let from = said.iter().map(|s| s.raw.clone()).collect();
    Some(Field { value, from, rule: Cow::Borrowed(rule), confidence })
}

/// Whether characters of the words were lost before they came to us.
fn broken(said: &Said) -> bool {
    said.raw.text.contains(char::REPLACEMENT_CHARACTER)
}

/// Whether words about the birth name an age and no date.
fn only_age(said: &Said) -> bool {
    numbers::age(&said.raw.text).is_some() && dates::points(&said.raw.text).1.is_empty()
}

/// What notes call a key: `expectedCity`.
fn name(key: Key) -> String {
    let mut name = format!("{key:?}");
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    name
}

impl<'c, 'a> Item<'c, 'a> {
    pub fn new(cx: &'c mut Context<'a>, raw: &'c RawItem, path: &str) -> Self {
        Item { cx, raw, path: path.to_owned(), used: BTreeSet::from([Key::ItemId]) }
    }

    /// Notes the words that no field took.
    pub fn finish(self) {
        for said in self.raw.said.iter().filter(|s| broken(s)) {
            self.cx.notes.push(Note::about(NoteKind::Odd, format!("{}{}", self.path, name(said.key)), &said.raw));
        }
        for said in self.raw.said.iter().filter(|s| !self.used.contains(&s.key)) {
            self.cx.notes.push(Note::about(NoteKind::Unread, format!("{}{}", self.path, name(said.key)), &said.raw));
        }
    }

    /// Everything said about a key; it counts as read from now on.
    fn take(&mut self, key: Key) -> Vec<&'c Said> {
        self.used.insert(key);
        self.raw.all(key).collect()
    }

    /// Everything said about the first of some keys that is said at all; the others stay unread.
    fn take_first(&mut self, keys: &[Key]) -> Vec<&'c Said> {
        match keys.iter().find(|key| self.raw.first(**key).is_some()) {
            Some(key) => self.take(*key),
            None => Vec::new(),
        }
    }

    fn note(&mut self, kind: NoteKind, field: &str, raw: &Raw) {
        self.cx.notes.push(Note::about(kind, format!("{}{field}", self.path), raw));
    }

    /// A value that can be given once: the first that can be understood; what says something else is noted.
    fn one<T: PartialEq>(&mut self, said: &[&'c Said], read: impl Fn(&str) -> Option<T>) -> Maybe<T> {
        let mut found: Option<(T, Vec<&Said>)> = None;
        for said in said {
            match (read(&said.raw.text), &mut found) {
                (None, _) => self.note(NoteKind::Odd, &name(said.key), &said.raw),
                (Some(value), None) => found = Some((value, vec![said])),
                (Some(value), Some((first, from))) if value == *first => from.push(said),
                (Some(_), Some(_)) => self.note(NoteKind::Unread, &name(said.key), &said.raw),
            }
        }
        found.and_then(|(value, from)| field(value, &from))
    }

    /// One line, as written.
    pub fn line(&mut self, keys: &[Key]) -> Words {
        let said = self.take_first(keys);
        self.one(&said, |words| Some(texts::line(words)).filter(|line| !line.is_empty()))
    }

    /// A place, as written, without the label glued to it.
    pub fn place(&mut self, key: Key) -> Words {
        let said = self.take(key);
        self.one(&said, |words| Some(places::place(&texts::line(words))).filter(|place| !place.is_empty()))
    }

    /// Lines: all that is said about the keys, each text once, in the order of the page.
    pub fn text(&mut self, keys: &[Key]) -> Words {
        self.used.extend(keys);
        let mut parts: Vec<String> = Vec::new();
        let mut from = Vec::new();
        for said in self.raw.said.iter().filter(|s| keys.contains(&s.key)) {
            let part = texts::text(&said.raw.text);
            if part.is_empty() {
                continue;
            }
            if !parts.contains(&part) {
                parts.push(part);
            }
            from.push(said);
        }
        field(parts.join("\n"), &from)
    }

    /// The items of a list.
    pub fn list(&mut self, key: Key) -> Vec<Field<String>> {
        let mut found: Vec<Field<String>> = Vec::new();
        // No place has a comma in its name; industries and functions do.
        let comma = if key == Key::ExpectedCity { &[',', '，'][..] } else { &[] };
        for said in self.take(key) {
            for value in said.raw.text.split(comma).flat_map(texts::items) {
                if !found.iter().any(|known| known.value == value) {
                    found.extend(field(value, &[said]));
                }
            }
        }
        found
    }

    /// The entries of a list of which each was said by itself: highlights, courses, roles.
    pub fn each(&mut self, keys: &[Key]) -> Vec<Field<String>> {
        self.used.extend(keys);
        let said = self.raw.said.iter().filter(|s| keys.contains(&s.key));
        said.filter_map(|said| match texts::text(&said.raw.text) {
            empty if empty.is_empty() => None,
            entry => field(entry, &[said]),
        })
        .collect()
    }

    /// A date with the precision written; milliseconds give their day.
    pub fn date(&mut self, keys: &[Key]) -> Maybe<PartialDate> {
        let said = self.take_first(keys);
        self.one(&said, dates::date)
    }

    /// A date as written; milliseconds give a month.
    pub fn month(&mut self, keys: &[Key]) -> Maybe<PartialDate> {
        let said = self.take_first(keys);
        self.one(&said, dates::month_date)
    }

    /// The date of a certificate or an award, where `0` is none.
    pub fn date_or_month(&mut self, keys: &[Key]) -> Maybe<PartialDate> {
        let mut said = self.take_first(keys);
        said.retain(|s| s.raw.text.trim() != "0");
        self.one(&said, dates::month_date)
    }

    /// From when to when, said in one text or apart.
    pub fn period(&mut self) -> Maybe<Period> {
        let whole = self.take(Key::Period);
        let (from, to) = (self.take(Key::Start), self.take(Key::End));
        let (used, (period, mut sound)) = match (whole.first(), from.first(), to.first()) {
            (Some(said), _, _) => (vec![*said], dates::period(&said.raw.text)),
            (None, None, None) => return None,
            (None, start, end) => {
                let words = |said: Option<&&'c Said>| said.map(|s| s.raw.text.as_str());
                (start.into_iter().chain(end).copied().collect(), dates::ends(words(start), words(end)))
            }
        };
        if let Some(Period { start: Some(start), end, .. }) = period {
            let backwards = end.is_some_and(|end| end.before(start));
            let today = PartialDate::new(
                self.cx.today.year(),
                u8::try_from(self.cx.today.month()).ok(),
                u8::try_from(self.cx.today.day()).ok(),
            );
            let future = today.is_some_and(|today| today.before(start));
            sound &= !backwards && !future;
        }
        if !sound {
            let text = used.iter().map(|s| s.raw.text.as_str()).collect::<Vec<_>>().join(" - ");
            let at = used.first().map(|s| s.raw.at.clone());
            self.cx.notes.push(Note { kind: NoteKind::Odd, field: format!("{}period", self.path), text, at });
        }
        let unread = whole.iter().chain(&from).chain(&to).filter(|said| {
            !used.iter().any(|u| u.raw.text == said.raw.text) && (said.key == Key::Period || whole.is_empty())
        });
        for said in unread {
            self.note(NoteKind::Unread, "period", &said.raw);
        }
        period.and_then(|period| field(period, &used))
    }

    /// Birth: in words, or a year and a month said apart.
    pub fn birth(&mut self) -> Maybe<PartialDate> {
        let today = self.cx.today;
        let can_be = move |date: &PartialDate| date.year() > 1900 && date.year() <= today.year();
        let (years, months) = (self.take(Key::BirthYear), self.take(Key::BirthMonth));
        let said = self.take(Key::Birth);
        if !said.is_empty() {
            // `27岁` alone is an age, which `age` reads.
            let said: Vec<_> = said.into_iter().filter(|s| !only_age(s)).collect();
            let found = self.one(&said, |words| dates::month_date(words).filter(can_be));
            if found.is_some() {
                return found;
            }
        }
        let year = *years.first()?;
        let month = months.first().filter(|m| m.raw.text.trim() != "0");
        let number = numbers::plain(&year.raw.text).and_then(|y| i16::try_from(y).ok());
        let read = |month| PartialDate::new(number?, month, None).filter(can_be);
        let Some(bare) = read(None) else {
            self.note(NoteKind::Odd, "birth", &year.raw);
            return None;
        };
        let Some(month) = month else { return field(bare, &[year]) };
        let given = numbers::plain(&month.raw.text).and_then(|m| u8::try_from(m).ok());
        match given.and_then(|m| read(Some(m))) {
            Some(date) => field(date, &[year, *month]),
            None => {
                self.note(NoteKind::Odd, "birth", &month.raw);
                field(bare, &[year])
            }
        }
    }

    /// The age, where the birth is not known.
    pub fn age(&mut self, birth_is_known: bool) -> Maybe<u8> {
        let mut said = self.take(Key::Age);
        if birth_is_known {
            return None;
        }
        said.extend(self.take(Key::Birth).into_iter().filter(|s| only_age(s)));
        self.one(&said, numbers::age)
    }

    /// Gender, by the site's codes or by the word.
    pub fn gender(&mut self) -> Maybe<Gender> {
        let habits = self.cx.habits;
        let said = self.take(Key::Gender);
        self.one(&said, |words| match words.trim() {
            code if habits.male.contains(&code) => Some(Gender::Male),
            code if habits.female.contains(&code) => Some(Gender::Female),
            word if word == "男" || word.eq_ignore_ascii_case("male") => Some(Gender::Male),
            word if word == "女" || word.eq_ignore_ascii_case("female") => Some(Gender::Female),
            _ => None,
        })
    }

    /// Phones that can be called.
    pub fn phones(&mut self) -> Vec<Field<String>> {
        self.contacts(Key::Phone, phones::phones)
    }

    /// Mail addresses that can be written to.
    pub fn emails(&mut self) -> Vec<Field<String>> {
        self.contacts(Key::Email, phones::emails)
    }

    fn contacts(&mut self, key: Key, read: fn(&str) -> phones::Contacts) -> Vec<Field<String>> {
        let mut found: Vec<Field<String>> = Vec::new();
        for said in self.take(key) {
            let contacts = read(&said.raw.text);
            if contacts.masked {
                self.note(NoteKind::Masked, &name(key), &said.raw);
            }
            if contacts.odd {
                self.note(NoteKind::Odd, &name(key), &said.raw);
            }
            for value in contacts.sound {
                match found.iter_mut().find(|known| known.value == value) {
                    Some(known) => known.from.push(said.raw.clone()),
                    None => found.extend(field(value, &[said])),
                }
            }
        }
        found
    }

    /// The identity number. Where the habits don't allow it, [`ids::without`] has taken it out before.
    pub fn id_number(&mut self) -> Words {
        let said = self.take(Key::IdNumber);
        let (hidden, shown): (Vec<_>, Vec<_>) = said.into_iter().partition(|s| s.raw.text.contains('*'));
        for said in hidden {
            self.note(NoteKind::Masked, "idNumber", &said.raw);
        }
        self.one(&shown, ids::id_number)
    }

    /// Months of use.
    pub fn months(&mut self, key: Key) -> Maybe<u32> {
        let said = self.take(key);
        self.one(&said, numbers::months)
    }

    /// Yes or no.
    pub fn flag(&mut self, key: Key) -> Maybe<bool> {
        let said = self.take(key);
        self.one(&said, numbers::flag)
    }

    /// How well a language is mastered: as written, and what is said of reading and of speaking.
    pub fn fluency(&mut self) -> Words {
        let language = self.cx.language;
        let parts = [(Key::ReadWrite, "读写能力", "读写"), (Key::ListenSpeak, "听说能力", "听说")];
        let (mut words, mut from) = (Vec::new(), Vec::new());
        for said in [Key::Fluency, Key::Level].into_iter().filter_map(|key| self.take(key).first().copied()).take(1) {
            words.push(texts::line(&said.raw.text));
            from.push(said);
        }
        for (key, label, subject) in parts {
            if let Some(said) = self.take(key).first() {
                words.push(labelled(language, label, subject, &texts::line(&said.raw.text)));
                from.push(*said);
            }
        }
        field(words.join(" | "), &from)
    }
}
