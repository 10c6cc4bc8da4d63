pub fn is_resume(_: &serde_json::Value) -> bool { false }
pub fn extract(_: &serde_json::Value) -> resume::Reading { resume::Reading::default() }
