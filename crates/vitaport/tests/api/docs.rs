//! What is written about the code is what the code says.

fn repository(path: &str) -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

#[test]
fn the_state_diagram_is_the_codes() {
    let diagram = engine::import::diagram();
    assert!(repository("ARCHITECTURE.md").contains(diagram.trim_end()), "ARCHITECTURE.md should hold:\n{diagram}");
}

#[test]
fn every_route_is_in_the_readme() {
    let (router, readme) = (include_str!("../../src/http.rs"), repository("README.md"));
    let routes: Vec<&str> = router.split(".route(\"").skip(1).filter_map(|r| r.split('"').next()).collect();
    assert!(routes.len() > 10);
    for route in routes {
        assert!(
            readme.contains(&format!("{route}`")) || readme.contains(&format!("{route}?")),
            "README.md lacks {route}"
        );
    }
}

/// `UPDATE=1` writes it.
#[test]
fn the_readmes_table_of_sites_is_what_the_command_prints() {
    const BEGIN: &str = "<!-- printed by `vitaport sites` -->\n";
    let (readme, table) = (repository("README.md"), vitaport::cli::sites::table(&sites::all()));
    let (before, rest) = readme.split_once(BEGIN).expect("the table's beginning");
    let (held, after) = rest.split_once("<!-- end -->").expect("the table's end");
    if std::env::var_os("UPDATE").is_some() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../README.md");
        std::fs::write(path, format!("{before}{BEGIN}{table}<!-- end -->{after}")).unwrap();
    } else {
        assert_eq!(held, table, "README.md lags behind: UPDATE=1 cargo nextest run -p vitaport table_of_sites");
    }
}

#[test]
fn links_in_the_texts_lead_somewhere() {
    for name in ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "AGENTS.md", "ARCHITECTURE.md"] {
        let text = repository(name);
        for link in text.split("](").skip(1).filter_map(|l| l.split(')').next()) {
            let path = link.split('#').next().unwrap_or_default();
            if path.is_empty() || path.contains("://") || path.starts_with("mailto:") {
                continue;
            }
            let there = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path);
            assert!(there.exists(), "{name} links to {link}, which isn't there");
        }
    }
    assert!(repository("AGENTS.md").lines().count() <= 60);
}
