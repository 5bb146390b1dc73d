//! Several facts in one cell: lines, lists, or what a program wrote there.

use serde_json::Value;

/// The facts of a cell, each a name and a value; none where they cannot be told apart.
#[must_use]
pub fn parse(cell: &str) -> Option<Vec<(String, String)>> {
    let cell = cell.trim();
    if cell.starts_with(['{', '[']) {
        // Ruby writes its objects almost like JSON.
        let json = cell.replace("=>", ":").replace(":nil", ":null");
        let value: Value = serde_json::from_str(cell).or_else(|_| serde_json::from_str(&json)).ok()?;
        let mut facts = Vec::new();
        collect(&value, &mut facts);
        return Some(facts);
    }
    let separator = ['\n', '|', ';'].into_iter().find(|separator| cell.contains(*separator)).unwrap_or('\n');
    let facts = cell.split(separator).map(str::trim).filter(|fact| !fact.is_empty());
    facts
        .map(|fact| fact.split_once(':').or_else(|| fact.split_once('=')).and_then(|(name, value)| pair(name, value)))
        .collect()
}

/// The facts of a cell that was exported here: one a line, word for word.
#[must_use]
pub fn lines(cell: &str) -> Vec<(String, String)> {
    let facts = cell.lines().filter_map(|line| line.split_once(':'));
    facts.map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned())).collect()
}

fn collect(value: &Value, facts: &mut Vec<(String, String)>) {
    match value {
        Value::Array(all) => all.iter().for_each(|one| collect(one, facts)),
        Value::Object(fields) => {
            let of = |names: [&str; 3]| names.into_iter().find_map(|name| word(fields.get(name)?));
            if let (Some(name), Some(value)) = (of(["key", "name", "label"]), of(["value", "values", "val"])) {
                facts.extend(pair(&name, &value));
                return;
            }
            // A value without a name says nothing.
            if fields.len() == 1 && fields.contains_key("value") {
                return;
            }
            for (name, value) in fields {
                match word(value) {
                    Some(value) => facts.extend(pair(name, &value)),
                    None => collect(value, facts),
                }
            }
        }
        _ => {}
    }
}

fn word(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(is_true) => Some(if *is_true { "yes" } else { "no" }.to_owned()),
        Value::Array(all) => {
            let words: Vec<_> = all.iter().filter_map(Value::as_str).collect();
            (!words.is_empty() && words.len() == all.len()).then(|| words.join(", "))
        }
        _ => None,
    }
}

fn pair(name: &str, value: &str) -> Option<(String, String)> {
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (name, value) = (one_line(&name.replace(':', " ")), one_line(value));
    (!name.is_empty() && !value.is_empty()).then_some((name, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(cell: &str) -> Option<String> {
        let facts = parse(cell)?;
        Some(facts.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(","))
    }

    #[test]
    fn facts_are_found_however_they_are_written() {
        for (cell, facts) in [
            ("Material: oak\nCare: wipe: dry", "Material=oak,Care=wipe: dry"),
            ("Material: oak | Width: 4 cm", "Material=oak,Width=4 cm"),
            (
                "{\"Material\": \"oak\", \"Sizes\": [\"S\", \"M\"], \"Washable\": true}",
                "Material=oak,Sizes=S, M,Washable=yes",
            ),
            (
                "{\"product_specification\"=>[{\"key\"=>\"Fit\", \"value\"=>\"Slim\"}, {\"value\"=>\"lonely\"}]}",
                "Fit=Slim",
            ),
            ("[{\"name\": \"Colour\", \"value\": 3}]", "Colour=3"),
            ("", ""),
        ] {
            assert_eq!(told(cell).as_deref(), Some(facts), "{cell}");
        }
        for cell in ["just words", "{broken", "a: b | c"] {
            assert_eq!(told(cell), None, "{cell}");
        }
    }
}
