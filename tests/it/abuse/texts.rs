//! Texts that hurt: long, deep, wide, invisible, or full of what a parser has to remember.

/// As long as the longest field takes, in characters.
const LONG: usize = 20_000;

/// Every one of them with a name.
pub fn hurtful() -> Vec<(&'static str, String)> {
    let repeated = |text: &str| text.chars().cycle().take(LONG).collect::<String>();
    let mut texts = vec![
        ("nothing", String::new()),
        ("one letter", repeated("a")),
        ("words", repeated("a b ")),
        ("sentences", repeated("Ä!")),
        ("full stops", repeated(". ")),
        ("combining marks", repeated("e\u{301}\u{302}\u{303}")),
        ("right to left", repeated("\u{202e}abc \u{5d0}\u{5d1} ")),
        ("invisible", repeated("\u{200b}\u{2060}\u{feff}\u{ad}")),
        ("families", repeated("\u{1f469}\u{200d}\u{1f469}\u{200d}\u{1f467} ")),
        ("tags", repeated("\u{e0041}\u{e007f}")),
        ("quotation", repeated(">")),
        ("quotations", repeated("> ")),
        ("nested list", (0..180).flat_map(|depth| ["  ".repeat(depth), "- a\n".to_owned()]).collect()),
        ("list of lists", repeated("- ")),
        ("numbered", repeated("1. ")),
        ("brackets", repeated("[")),
        ("links", repeated("[a](")),
        ("references", repeated("[a][b]")),
        ("emphasis", repeated("*a_")),
        ("strong", repeated("**a ")),
        ("backticks", (1..190).map(|count| "`".repeat(count) + " ").collect()),
        ("tildes", repeated("~~a")),
        ("table", format!("{}\n{}\n{}", "|a".repeat(3000), "|-".repeat(3000), "|\n".repeat(500))),
        ("rows", format!("|a|b|\n|-|-|\n{}", "|a|b|\n".repeat(3000))),
        ("headings", repeated("# a\n")),
        ("elements", repeated("<b>")),
        ("open elements", repeated("<a href='")),
        ("comments", repeated("<!--")),
        ("entities", repeated("&amp;&#60;")),
        ("addresses", repeated("http://a.example/ ")),
        ("mail addresses", repeated("a@a.")),
        ("backslashes", repeated("\\")),
        ("quotes", repeated("\"'")),
        ("line ends", repeated("\n")),
        ("colons", repeated("a: b\n")),
        ("commas", repeated(",")),
        ("nul", repeated("a\0")),
        ("control", repeated("\u{1}\u{1b}[2J")),
        ("digits", repeated("9")),
        ("percent", repeated("%")),
        ("sql", repeated("'; DROP TABLE users; --")),
        ("a million separators", "|".repeat(300_000)),
        ("random", random(LONG)),
    ];
    texts.push(("random words", random(LONG).replace('\u{4e00}', " ")));
    texts
}

/// Characters of several scripts, always the same ones.
fn random(count: usize) -> String {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let starts = [0x41, 0xe0, 0x391, 0x410, 0x5d0, 0x627, 0x905, 0x4e00, 0xac00, 0x1f600];
    (0..count)
        .map(|_| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            let start = starts[(state % 10) as usize];
            char::from_u32(start + (state >> 32) as u32 % 24).unwrap_or(' ')
        })
        .collect()
}
