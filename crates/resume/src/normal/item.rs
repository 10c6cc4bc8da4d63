//! One item while it is read: takes the words of a key, gives a field with its words, and notes what it can't.
//!
//! Words are moved, not copied: what is left when all fields have been asked for, nobody took.

use super::{Habits, dates, ids, labelled, numbers, phones, places, texts};
use crate::date::{PartialDate, Period};
use crate::note::{Note, NoteKind};
use crate::raw::{Key, Language, Raw, RawItem, Said};
use crate::resume::{Confidence, Field, Gender, Maybe, Words};
use jiff::civil::Date;
use smallvec::{SmallVec, smallvec};
use std::borrow::Cow;

/// What all items of a resume share.
pub(super) struct Context<'a> {
    pub habits: &'a Habits,
    pub today: Date,
    pub language: Language,
    /// Which number is the day where dates are written with strokes, as far as all of them together tell.
    pub order: Option<dates::Order>,
    pub notes: Vec<Note>,
}

/// An item and what is left of it.
pub(super) struct Item<'c, 'a> {
    cx: &'c mut Context<'a>,
    /// The list that it is of and its number there, for notes; none for the person.
    of: Option<(&'static str, usize)>,
    said: Vec<Option<Said>>,
    /// The keys of all that was said: most fields are not there, and are asked for all the same.
    keys: u128,
    /// Notes of words with characters that were lost before they came to us; they come last.
    broken: Vec<Note>,
}

/// A value understood from some words, by the rule that took the first of them.
fn field<T>(value: T, rule: &'static str, from: SmallVec<[Raw; 1]>) -> Maybe<T> {
    let confidence = if from.iter().any(broken) { Confidence::Low } else { confidence(rule) };
    Some(Field { value, from, rule: Cow::Borrowed(rule), confidence })
}

/// How sure a rule is, by what stands in the midst of its name: `zhilian.word.guess.degree`.
fn confidence(rule: &str) -> Confidence {
    let (rule, dot) = (rule.as_bytes(), |byte: &u8| *byte == b'.');
    // Most have no part that begins as these do.
    if !rule.windows(2).any(|two| matches!(two, [b'.', b'g' | b'p'])) {
        return Confidence::High;
    }
    let ends = rule.iter().position(dot).zip(rule.iter().rposition(dot));
    let Some(midst) = ends.and_then(|(first, last)| rule.get(first + 1..last)) else { return Confidence::High };
    let mut sure = Confidence::High;
    for part in midst.split(dot) {
        match part {
            b"guess" => return Confidence::Low,
            b"position" => sure = Confidence::Medium,
            _ => {}
        }
    }
    sure
}

/// Whether characters of the words were lost before they came to us.
fn broken(raw: &Raw) -> bool {
    let text = raw.text.as_bytes();
    memchr::memchr_iter(0xef, text).any(|at| text.get(at..).is_some_and(|t| t.starts_with("\u{fffd}".as_bytes())))
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

fn bit(key: Key) -> u128 {
    1 << key as u32
}

/// The name of a field in notes: `work[2].period`.
fn path(of: Option<(&str, usize)>, field: &str) -> String {
    of.map_or_else(|| field.to_owned(), |(list, n)| format!("{list}[{n}].{field}"))
}

/// Takes what was said about some keys, in the order of the page.
fn taken(said: &mut [Option<Said>], keys: u128) -> impl Iterator<Item = Said> {
    said.iter_mut().filter_map(move |slot| slot.take_if(|said| bit(said.key) & keys != 0))
}

impl<'c, 'a> Item<'c, 'a> {
    pub fn new(cx: &'c mut Context<'a>, raw: RawItem, of: Option<(&'static str, usize)>) -> Self {
        let keys = raw.said.iter().fold(0, |keys, said| keys | bit(said.key));
        let odd = |s: &Said| Note::about(NoteKind::Odd, path(of, &name(s.key)), &s.raw);
        let broken = raw.said.iter().filter(|s| broken(&s.raw)).map(odd).collect();
        Item { cx, of, said: raw.said.into_iter().map(Some).collect(), keys, broken }
    }

    /// Notes the words that no field took.
    pub fn finish(self) {
        let Item { cx, of, said, broken, .. } = self;
        cx.notes.extend(broken);
        let left = said.into_iter().flatten().filter(|s| s.key != Key::ItemId);
        cx.notes.extend(left.map(|s| Note::about(NoteKind::Unread, path(of, &name(s.key)), &s.raw)));
    }

    /// Everything said about a key.
    fn take(&mut self, key: Key) -> Vec<Said> {
        // Nothing is allocated where nothing was said.
        match self.keys & bit(key) {
            0 => Vec::new(),
            keys => taken(&mut self.said, keys).collect(),
        }
    }

    /// The first of some keys that is said at all.
    fn first(&self, keys: &[Key]) -> u128 {
        keys.iter().map(|key| self.keys & bit(*key)).find(|key| *key != 0).unwrap_or_default()
    }

    /// Those of some keys that are said.
    fn any(&self, keys: &[Key]) -> u128 {
        keys.iter().fold(0, |any, key| any | bit(*key)) & self.keys
    }

    fn note(&mut self, kind: NoteKind, field: &str, raw: &Raw) {
        self.cx.notes.push(Note::about(kind, path(self.of, field), raw));
    }

    /// A value that can be given once: the first that can be understood; what says something else is noted.
    fn one<T: PartialEq>(&mut self, keys: u128, read: impl Fn(&str) -> Option<T>) -> Maybe<T> {
        if keys == 0 {
            return None;
        }
        let Item { cx, of, said, .. } = self;
        one(taken(said, keys), read, |kind, said| {
            cx.notes.push(Note::about(kind, path(*of, &name(said.key)), &said.raw));
        })
    }

    /// One line, as written.
    pub fn line(&mut self, keys: &[Key]) -> Words {
        self.one(self.first(keys), |words| Some(texts::line(words)).filter(|line| !line.is_empty()))
    }

    /// A place, as written, without the label glued to it.
    pub fn place(&mut self, key: Key) -> Words {
        self.one(self.first(&[key]), |words| Some(places::place(&texts::line(words))).filter(|place| !place.is_empty()))
    }

    /// Lines: all that is said about the keys, each text once, in the order of the page.
    pub fn text(&mut self, keys: &[Key]) -> Words {
        let keys = self.any(keys);
        if keys == 0 {
            return None;
        }
        let mut said = taken(&mut self.said, keys).map(|said| (texts::text(&said.raw.text), said));
        let mut said = said.by_ref().filter(|(part, _)| !part.is_empty());
        let (mut text, first) = said.next()?;
        // Mostly there is no more.
        let (mut from, mut others) = (smallvec![first.raw], Vec::new());
        let length = text.len();
        for (part, said) in said {
            if text.get(..length) != Some(&part) && !others.contains(&part) {
                text.push('\n');
                text.push_str(&part);
                others.push(part);
            }
            from.push(said.raw);
        }
        field(text, first.rule, from)
    }

    /// The items of a list.
    pub fn list(&mut self, key: Key) -> Vec<Field<String>> {
        let mut found: Vec<Field<String>> = Vec::new();
        // No place has a comma in its name; industries and functions do.
        let comma = if key == Key::ExpectedCity { &[',', '，'][..] } else { &[] };
        for said in self.take(key) {
            for value in said.raw.text.split(comma).flat_map(texts::items) {
                if !found.iter().any(|known| known.value == value) {
                    found.extend(field(value, said.rule, smallvec![said.raw.clone()]));
                }
            }
        }
        found
    }

    /// The entries of a list of which each was said by itself: highlights, courses, roles.
    pub fn each(&mut self, keys: &[Key]) -> Vec<Field<String>> {
        let keys = self.any(keys);
        if keys == 0 {
            return Vec::new();
        }
        taken(&mut self.said, keys)
            .filter_map(|said| match texts::text(&said.raw.text) {
                empty if empty.is_empty() => None,
                entry => field(entry, said.rule, smallvec![said.raw]),
            })
            .collect()
    }

    /// How a date is read in the order that all dates of the resume have.
    fn ordered(&self, read: fn(&str) -> Option<PartialDate>) -> impl Fn(&str) -> Option<PartialDate> + use<'c, 'a> {
        let order = self.cx.order;
        move |words| read(&dates::settled(words, order))
    }

    /// A date with the precision written; milliseconds give their day.
    pub fn date(&mut self, keys: &[Key]) -> Maybe<PartialDate> {
        let read = self.ordered(dates::date);
        self.one(self.first(keys), read)
    }

    /// A date as written; milliseconds give a month.
    pub fn month(&mut self, keys: &[Key]) -> Maybe<PartialDate> {
        let read = self.ordered(dates::month_date);
        self.one(self.first(keys), read)
    }

    /// The date of a certificate or an award, where `0` is none.
    pub fn date_or_month(&mut self, keys: &[Key]) -> Maybe<PartialDate> {
        let keys = self.first(keys);
        let nought = |said: &mut Said| bit(said.key) & keys != 0 && said.raw.text.trim() == "0";
        self.said.iter_mut().for_each(|slot| drop(slot.take_if(nought)));
        let read = self.ordered(dates::month_date);
        self.one(keys, read)
    }

    /// From when to when, said in one text or apart.
    pub fn period(&mut self) -> Maybe<Period> {
        if self.any(&[Key::Period, Key::Start, Key::End]) == 0 {
            return None;
        }
        let whole = taken(&mut self.said, bit(Key::Period)).next();
        let (start, end) = match whole {
            Some(_) => (whole, None),
            None => [Key::Start, Key::End].map(|key| taken(&mut self.said, bit(key)).next()).into(),
        };
        let order = self.cx.order;
        let words = [&start, &end].map(|said| said.as_ref().map(|s| dates::settled(&s.raw.text, order)));
        let words = words.each_ref().map(Option::as_deref);
        let in_one = start.as_ref().is_some_and(|said| said.key == Key::Period);
        let (period, mut sound) = match words {
            [Some(whole), _] if in_one => dates::period(whole),
            [start, end] => dates::ends(start, end),
        };
        let rule = start.as_ref().or(end.as_ref())?.rule;
        let used: SmallVec<[Raw; 1]> = start.into_iter().chain(end).map(|said| said.raw).collect();
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
            let text = used.iter().map(|raw| raw.text.as_str()).collect::<Vec<_>>().join(" - ");
            let at = used.first().map(|raw| raw.at.clone());
            self.cx.notes.push(Note { kind: NoteKind::Odd, field: path(self.of, "period"), text, at });
        }
        for key in [Key::Period, Key::Start, Key::End] {
            for said in self.take(key) {
                if (key == Key::Period || !in_one) && !used.iter().any(|raw| raw.text == said.raw.text) {
                    self.note(NoteKind::Unread, "period", &said.raw);
                }
            }
        }
        period.and_then(|period| field(period, rule, used))
    }

    /// Birth: in words, or a year and a month said apart.
    pub fn birth(&mut self) -> Maybe<PartialDate> {
        let today = self.cx.today;
        let can_be = move |date: &PartialDate| date.year() > 1900 && date.year() <= today.year();
        let read = self.ordered(dates::month_date);
        let (years, months) = (self.take(Key::BirthYear), self.take(Key::BirthMonth));
        // `27岁` alone is an age, which `age` reads.
        let (ages, said): (Vec<_>, Vec<_>) = self.take(Key::Birth).into_iter().partition(only_age);
        self.said.extend(ages.into_iter().map(Some));
        let found = self.one_of(said, |words| read(words).filter(can_be));
        if found.is_some() {
            return found;
        }
        let year = years.into_iter().next()?;
        let month = months.into_iter().next().filter(|m| m.raw.text.trim() != "0");
        let number = numbers::plain(&year.raw.text).and_then(|y| i16::try_from(y).ok());
        let read = |month| PartialDate::new(number?, month, None).filter(can_be);
        let Some(bare) = read(None) else {
            self.note(NoteKind::Odd, "birth", &year.raw);
            return None;
        };
        let Some(month) = month else { return field(bare, year.rule, smallvec![year.raw]) };
        let given = numbers::plain(&month.raw.text).and_then(|m| u8::try_from(m).ok());
        match given.and_then(|m| read(Some(m))) {
            Some(date) => field(date, year.rule, smallvec![year.raw, month.raw]),
            None => {
                self.note(NoteKind::Odd, "birth", &month.raw);
                field(bare, year.rule, smallvec![year.raw])
            }
        }
    }

    /// The same as [`Item::one`] of what was taken before.
    fn one_of<T: PartialEq>(&mut self, said: Vec<Said>, read: impl Fn(&str) -> Option<T>) -> Maybe<T> {
        one(said.into_iter(), read, |kind, said| self.note(kind, &name(said.key), &said.raw))
    }

    /// The age, where the birth is not known.
    pub fn age(&mut self, birth_is_known: bool) -> Maybe<u8> {
        let mut said = self.take(Key::Age);
        said.extend(self.take(Key::Birth));
        if birth_is_known {
            return None;
        }
        self.one_of(said, numbers::age)
    }

    /// Gender, by the site's codes or by the word.
    pub fn gender(&mut self) -> Maybe<Gender> {
        let habits = self.cx.habits;
        self.one(self.first(&[Key::Gender]), |words| match words.trim() {
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
                    None => found.extend(field(value, said.rule, smallvec![said.raw.clone()])),
                }
            }
        }
        found
    }

    /// The identity number. Where the habits don't allow it, [`ids::without`] has taken it out before.
    pub fn id_number(&mut self) -> Words {
        let (hidden, shown): (Vec<_>, Vec<_>) =
            self.take(Key::IdNumber).into_iter().partition(|s| s.raw.text.contains('*'));
        for said in hidden {
            self.note(NoteKind::Masked, "idNumber", &said.raw);
        }
        self.one_of(shown, ids::id_number)
    }

    /// Months of use.
    pub fn months(&mut self, key: Key) -> Maybe<u32> {
        self.one(self.first(&[key]), numbers::months)
    }

    /// Yes or no.
    pub fn flag(&mut self, key: Key) -> Maybe<bool> {
        self.one(self.first(&[key]), numbers::flag)
    }

    /// How well a language is mastered: as written, and what is said of reading and of speaking.
    pub fn fluency(&mut self) -> Words {
        let language = self.cx.language;
        let parts = [(Key::ReadWrite, "读写能力", "读写"), (Key::ListenSpeak, "听说能力", "听说")];
        let (mut words, mut from) = (Vec::new(), Vec::new());
        let whole = self.first(&[Key::Fluency, Key::Level]);
        if let Some(said) = taken(&mut self.said, whole).reduce(|first, _| first) {
            words.push(texts::line(&said.raw.text));
            from.push(said);
        }
        for (key, label, subject) in parts {
            if let Some(said) = self.take(key).into_iter().next() {
                words.push(labelled(language, label, subject, &texts::line(&said.raw.text)));
                from.push(said);
            }
        }
        let rule = from.first()?.rule;
        field(words.join(" | "), rule, from.into_iter().map(|said| said.raw).collect())
    }
}

fn one<T: PartialEq>(
    said: impl Iterator<Item = Said>,
    read: impl Fn(&str) -> Option<T>,
    mut note: impl FnMut(NoteKind, &Said),
) -> Maybe<T> {
    let mut found: Maybe<T> = None;
    for said in said {
        match (read(&said.raw.text), &mut found) {
            (None, _) => note(NoteKind::Odd, &said),
            (Some(value), None) => found = field(value, said.rule, smallvec![said.raw]),
            (Some(value), Some(first)) if value == first.value => {
                if broken(&said.raw) {
                    first.confidence = Confidence::Low;
                }
                first.from.push(said.raw);
            }
            (Some(_), Some(_)) => note(NoteKind::Unread, &said),
        }
    }
    found
}
