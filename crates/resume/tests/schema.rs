//! The schema of a resume that is committed is the one of the model. `UPDATE=1` writes it anew.

#[test]
fn the_committed_schema_is_the_models() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/resume.schema.json");
    let mut schema = serde_json::to_string_pretty(&schemars::schema_for!(resume::Resume)).unwrap();
    schema.push('\n');
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &schema).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
    assert!(committed == schema, "the model has changed: run `UPDATE=1 cargo test -p resume --test schema`");
}
