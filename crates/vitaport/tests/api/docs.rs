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

#[test]
fn every_site_is_in_the_readme() {
    let readme = repository("README.md");
    for site in sites::all().iter().map(|s| s.info()).filter(|i| i.id != "sandbox") {
        assert!(readme.contains(site.name.0) && readme.contains(site.last_checked), "README.md lacks {}", site.id);
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
