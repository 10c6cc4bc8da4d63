//! The files of a folder in one fixed order, without holding more than the names of the folders that are open.

use std::path::{Path, PathBuf};

/// A file that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its name below the folder, with `/` between the parts.
    pub name: String,
    /// Where it lies.
    pub path: PathBuf,
}

/// Which of two names comes first: part by part, so that a folder's files stay together.
pub fn order(a: &str, b: &str) -> std::cmp::Ordering {
    a.split('/').cmp(b.split('/'))
}

/// Goes through a folder and those inside, in the order of [`order`]. Links to files are followed, links to folders are
/// not: so there are no loops. What begins with a dot is left out.
pub struct Walk {
    /// The names that are still to come, of each folder that is open; the last one first.
    open: Vec<(String, PathBuf, Vec<String>)>,
    /// A file that is left out: the one that is being written, and what stands beside it.
    without: Vec<PathBuf>,
    /// How many names were left out: hidden ones, links to folders.
    pub skipped: u64,
}

impl Walk {
    /// Begins.
    ///
    /// # Errors
    /// Where the folder can't be listed.
    pub fn new(folder: &Path, without: Vec<PathBuf>) -> std::io::Result<Self> {
        let names = names(folder)?;
        Ok(Walk { open: vec![(String::new(), folder.to_owned(), names)], without, skipped: 0 })
    }
}

impl Iterator for Walk {
    type Item = Found;

    /// A folder that can't be listed is given like a file, so that it is told like one that can't be read.
    fn next(&mut self) -> Option<Found> {
        loop {
            let (prefix, folder, names) = self.open.last_mut()?;
            let Some(name) = names.pop() else {
                self.open.pop();
                continue;
            };
            let path = folder.join(&name);
            let found = Found { name: format!("{prefix}{}", Path::new(&name).display()), path };
            if name.starts_with('.') {
                self.skipped += 1;
                continue;
            }
            let is_link = found.path.is_symlink();
            if !found.path.is_dir() {
                if !self.without.contains(&found.path) {
                    return Some(found);
                }
            } else if is_link {
                self.skipped += 1;
            } else {
                match self::names(&found.path) {
                    Ok(names) => self.open.push((format!("{}/", found.name), found.path, names)),
                    Err(_) => return Some(found),
                }
            }
        }
    }
}

/// The names in a folder, the last one first. A name that is no text can't be told from another one like it, but is
/// there: it is looked for by what can be shown of it, and told as a file that can't be read.
fn names(folder: &Path) -> std::io::Result<Vec<String>> {
    let entries = std::fs::read_dir(folder)?.map(|e| e.map(|e| e.file_name().to_string_lossy().into_owned()));
    let mut names = entries.collect::<std::io::Result<Vec<_>>>()?;
    names.sort_unstable_by(|a, b| b.cmp(a));
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_come_in_their_order_without_hidden_ones_and_loops() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        for name in ["b", "b/in", "a-z"] {
            std::fs::create_dir_all(at(name)).unwrap();
        }
        // `a-z/…` comes before `a.txt` by bytes, and `b.txt` before `b/…`: whole names of folders are compared.
        for name in ["a.txt", "b.txt", "b/1", "b/in/2", "a-z/3", ".hidden", "out.ndjson"] {
            std::fs::write(at(name), "x").unwrap();
        }
        std::os::unix::fs::symlink(folder.path(), at("b/loop")).unwrap();
        std::os::unix::fs::symlink(at("a.txt"), at("b/link")).unwrap();
        let mut walk = Walk::new(folder.path(), vec![at("out.ndjson")]).unwrap();
        let names: Vec<String> = walk.by_ref().map(|found| found.name).collect();
        assert_eq!(names, ["a-z/3", "a.txt", "b/1", "b/in/2", "b/link", "b.txt"]);
        assert!(names.is_sorted_by(|a, b| order(a, b).is_lt()));
        assert_eq!(walk.skipped, 2);
    }
}
