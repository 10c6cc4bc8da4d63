//! Prints what a file says, before anything is understood.
fn main() {
    for path in std::env::args().skip(1) {
        let d = resume::Document::new(std::fs::read(&path).unwrap_or_default(), resume::Origin::File(None));
        println!("== {path} {:?}", d.kind);
        if let Some((_, r)) = sites::read(&d) {
            for x in &r.resumes {
                println!("PERSON");
                for s in &x.person.said {
                    println!("  {:?} = {:?} [{}]", s.key, s.raw.text, s.rule);
                }
                for (n, l) in [
                    ("work", &x.work),
                    ("edu", &x.education),
                    ("proj", &x.projects),
                    ("train", &x.training),
                    ("lang", &x.languages),
                    ("skills", &x.skills),
                    ("cert", &x.certificates),
                    ("campus", &x.campus),
                ] {
                    for i in l {
                        println!("{n}");
                        for s in &i.said {
                            println!(
                                "  {:?} = {:?} [{}]",
                                s.key,
                                s.raw.text.chars().take(60).collect::<String>(),
                                s.rule
                            );
                        }
                    }
                }
                println!("SECTIONS {:?}", x.sections.iter().map(|s| &s.heading.text).collect::<Vec<_>>());
            }
            for n in &r.notes {
                println!("NOTE {:?} {} {:?}", n.kind, n.field, n.text);
            }
        }
    }
}
