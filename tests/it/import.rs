//! Products from a table, through the command that a shop would run.

use std::process::Output;

use diesel::connection::SimpleConnection;

use super::support::{Item, Market, souk, wait_until};

const HEADER: &str = "sku,name,description,price,category,Material\n";

#[actix_web::test]
async fn a_table_becomes_drafts_and_a_second_run_changes_nothing() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    let table = "M-1,Blue Mug,\"Thrown by hand,\nin two lines.\",24.50,mugs & cups,stoneware\n\
                 M-2,Grey Mug,Plain.,19,Tableware & Kitchen > Mugs & Cups,\n";

    import(&market, table, &[]).says("2 rows, 2 created, 0 changed, 0 unchanged, 0 submitted, 0 refused").ends_with(0);
    import(&market, table, &[]).says("2 rows, 0 created, 0 changed, 2 unchanged").ends_with(0);

    let product = market.number("SELECT id AS n FROM products WHERE sku = 'M-1'");
    let page = editor.product("blue-door", product).await;
    page.says("main", "Blue Mug").says("main", "24.50").says("main", "stoneware").says("main", "in two lines.");
    let trail = "SELECT count(*) AS n FROM events WHERE action = 'product.created' AND subject_id IS NOT NULL";
    assert_eq!(market.number(trail), 2, "every product has its own trail");
}

#[actix_web::test]
async fn a_brand_is_read_from_the_column_that_tables_call_it_by() {
    let market = Market::start().await;
    let editor = market.editor_of("blue-door").await;
    for (number, column) in ["Brand", "vendor", "MARKE"].iter().enumerate() {
        let table = format!(
            "sku,name,{column},description,price,category,Origin\nM-{number},Mug,Halvard,Words.,3,mugs & cups,Oslo\n"
        );
        import_file(&market, table.as_bytes(), &[]).says("1 created").ends_with(0);
        import_file(&market, table.as_bytes(), &[]).says("1 unchanged").ends_with(0);
        let product = market.number(&format!("SELECT id AS n FROM products WHERE sku = 'M-{number}'"));
        editor.product("blue-door", product).await.says(".attributes", "Brand Halvard Origin Oslo");
    }
    let both = "sku,name,vendor,brand,description,price,category\nM-9,Mug,A shop,Halvard,Words.,3,mugs & cups\n";
    import_file(&market, both.as_bytes(), &[]).says("1 created").ends_with(0);
    let product = market.number("SELECT id AS n FROM products WHERE sku = 'M-9'");
    editor.product("blue-door", product).await.says(".attributes", "Brand Halvard vendor A shop");
    // A table that does not speak of brands leaves them alone.
    let without = "sku,name,description,price,category,Origin\nM-1,Mug,Words.,3,mugs & cups,Oslo\n";
    import_file(&market, without.as_bytes(), &[]).says("1 unchanged").ends_with(0);
    import_file(&market, without.replace(",3,", ",4,").as_bytes(), &[]).says("1 changed").ends_with(0);
    let product = market.number("SELECT id AS n FROM products WHERE sku = 'M-1'");
    editor.product("blue-door", product).await.says(".attributes", "Brand Halvard Origin Oslo");
    let long = format!("name,brand,description,price,category\nMug,{},Words.,3,mugs & cups\n", "x".repeat(121));
    import_file(&market, long.as_bytes(), &[]).tells("line 2, brand").tells("Use at most 120 characters").ends_with(1);
}

#[actix_web::test]
async fn a_changed_row_becomes_a_draft_on_top_of_what_is_published() {
    let market = Market::start().await;
    let admin = market.admin_of("blue-door").await;
    let product = market.publishes(&admin, "blue-door", &Item::default());
    let row = ",Blue Mug,\"A mug of stoneware, thrown by hand.\",26,mugs-cups,\n";

    import(&market, row, &["--dry-run"]).says("1 changed").ends_with(0);
    assert_eq!(market.number("SELECT count(*) AS n FROM product_revisions"), 1, "a rehearsal writes nothing");

    import(&market, row, &["--submit"]).says("1 changed, 0 unchanged, 1 submitted").ends_with(0);
    let waiting =
        format!("SELECT price_minor AS n FROM product_revisions WHERE product_id = {product} AND status = 'pending'");
    assert_eq!(market.number(&waiting), 2600);
    assert_eq!(
        market.number("SELECT price_minor AS n FROM listings"),
        2450,
        "the listing stays until that is approved"
    );

    let later = import(&market, &row.replace("26", "27"), &[]);
    later.tells("line 2: This version is waiting for approval.").ends_with(1);
}

#[actix_web::test]
async fn a_description_that_is_too_much_is_told_and_what_is_taken_is_rendered() {
    let market = Market::start().await;
    market.editor_of("blue-door").await;
    let table =
        format!("A,Deep,{},3,Mugs & Cups,\nB,Good,Made *here*. Fired twice.,3,Mugs & Cups,\n", ">".repeat(5_000));
    let run = import(&market, &table, &[]);
    run.says("2 rows, 1 created").tells("Quotes, lists or emphasis are nested too deeply").ends_with(1);
    let rendered =
        "SELECT description_html || summary || replace(sentences, E'\\n', '|') AS text FROM product_revisions";
    assert_eq!(
        market.text(rendered),
        "<p>Made <em>here</em>. Fired twice.</p>\nMade here. Fired twice.Made here.|Fired twice."
    );
}

#[actix_web::test]
async fn every_mistake_of_a_row_is_told_and_the_good_rows_are_in() {
    let market = Market::start().await;
    let table = "A,,Words.,cheap,Mug,\nB,Good,Words.,3,Mugs & Cups,\nB,Again,Words.,3,Mugs & Cups,\nC,Short,Words.\n\
                 D,\"Open,Words.,3,Mugs & Cups,\nE,Last,Words.,3,Mugs & Cups,\nF,Wide,Words,and,more,3,Mugs & Cups,x\n";

    let run = import(&market, table, &[]);

    run.says("7 rows, 3 created, 0 changed, 0 unchanged, 0 submitted, 4 refused").ends_with(1);
    run.tells("line 2, name, empty: Enter a name.")
        .tells("line 2, price \u{201c}cheap\u{201d}: This isn\u{2019}t a price.")
        .tells("line 4, sku \u{201c}B\u{201d}: An earlier row already has this SKU.")
        .tells("line 6: A quotation mark in this row is never closed.")
        .tells("line 8: The row has more cells (8) than the file has columns (6).")
        .tells("The row has fewer cells than there are columns; the missing ones count as empty (line 5 \u{2026})");
}

#[actix_web::test]
async fn a_shops_own_categories_are_mapped_to_ours() {
    let market = Market::start().await;
    let folder = tempfile::tempdir().expect("a folder");
    let map = folder.path().join("map.csv");
    std::fs::write(&map, "theirs,ours\ndrinkware,Mugs & Cups\n").expect("a file");
    let map = map.to_str().expect("text");
    let table = "1,One,Words.,3,Drinkware,\n2,Two,Words.,3,miscellaneous,\n";

    import(&market, table, &["--category-map", map]).says("2 created").tells("1  miscellaneous").ends_with(0);
    let without = "SELECT count(*) AS n FROM product_revisions WHERE category_id IS NULL";
    assert_eq!(market.number(without), 1, "a category that nobody knows stays open");
    import(&market, table, &["--category-map", map, "--category", "Vases"]).says("1 changed, 1 unchanged").ends_with(0);

    let vases = "SELECT count(*) AS n FROM product_revisions r JOIN categories c ON c.id = r.category_id WHERE c.slug = 'vases'";
    assert_eq!(market.number(vases), 1);
}

#[actix_web::test]
async fn the_report_of_mistakes_holds_no_formula() {
    let market = Market::start().await;
    let folder = tempfile::tempdir().expect("a folder");
    let report = folder.path().join("mistakes.csv");
    let file = "name,description,=price,category\n\
                One,Words.,=1+1,Mugs & Cups\n\
                Two,Words.,@SUM(A1),Mugs & Cups\n\
                Three,Words.,-7,Mugs & Cups\n\
                Four,Words.,+cheap,Mugs & Cups\n";

    import_file(&market, file.as_bytes(), &["--report", report.to_str().expect("text")]).ends_with(1);

    let mut rows = csv::Reader::from_path(&report).expect("a table");
    let cells: Vec<_> = rows.records().map(|row| row.expect("a row")).collect();
    let values: Vec<_> = cells.iter().map(|row| row[2].chars().take(4).collect::<String>()).collect();
    assert_eq!(values, ["'=1+", "'@SU", "'-7", "'+ch"]);
    assert_eq!(&cells[3][1], "'=price");
    for cell in cells.iter().flatten() {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
    }
}

#[actix_web::test]
async fn of_two_imports_at_once_one_runs_and_the_other_is_told() {
    let market = Market::start().await;
    market.business("Blue Door");
    market.business("Oak And Ash");
    // No sku: what is there already is known by its name alone.
    let rows: Vec<_> = (0..600).map(|number| format!(",Mug {number},Words.,3,Mugs & Cups,\n")).collect();
    let (table, url) = (format!("{HEADER}{}", rows.concat()), market.database().url());
    let run = |business: &str, arguments: &[&str]| import_into(&url, business, table.as_bytes(), arguments);
    let waiting = || {
        market.number(
            "SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
        )
    };
    let mut holder = souk::migrations::connect(&url).expect("the database answers");

    let (first, second) = std::thread::scope(|scope| {
        holder.batch_execute("BEGIN; LOCK TABLE product_revisions IN SHARE MODE").expect("it is free");
        let first = scope.spawn(|| run("blue-door", &[]));
        wait_until("the first is in the middle", || waiting() == 1);
        let second = scope.spawn(|| run("blue-door", &[]));
        wait_until("the second waits too, or has ended", || second.is_finished() || waiting() == 2);
        holder.batch_execute("COMMIT").expect("it is let go");
        (first.join().expect("no panic"), second.join().expect("no panic"))
    });

    assert_eq!(market.number("SELECT count(*) AS n FROM products"), 600);
    first.says("600 created").ends_with(0);
    second.tells("another import into \u{201c}blue-door\u{201d} is running").ends_with(2);
    // Afterwards the turn is free again. Another business, and a rehearsal, wait for nobody.
    let turn = souk::import::Turn::take(&url, "blue-door").expect("it is free");
    run("oak-and-ash", &[]).says("600 created").ends_with(0);
    run("blue-door", &["--dry-run"]).says("600 unchanged").ends_with(0);
    run("blue-door", &[]).tells("is running").ends_with(2);
    drop(turn);
    run("blue-door", &[]).says("600 unchanged").ends_with(0);
}

#[actix_web::test]
async fn a_file_that_cannot_be_read_changes_nothing() {
    let market = Market::start().await;
    let good = format!("{HEADER}1,One,Words.,3,Mugs & Cups,\n").into_bytes();

    import_file(&market, b"", &[]).tells("The file is empty.").ends_with(2);
    import_file(&market, b"\x89PNG\r\n\x1a\n", &[]).tells("isn\u{2019}t a table").ends_with(2);
    import_file(&market, b"colour,cost\n", &[])
        .tells("No column is matched to the name")
        .tells("colour, cost")
        .ends_with(2);
    import_file(&market, &good, &["--category", "Nowhere"]).tells("There is no category").ends_with(2);
    import_file(&market, &good, &["--column", "nothing=name"]).tells("the file has no such column").ends_with(2);
    import_file(&market, &good, &["--encoding", "klingon"]).tells("is none of UTF-8").ends_with(2);

    assert_eq!(market.number("SELECT count(*) AS n FROM products"), 0);
}

/// Rows under the usual header.
fn import(market: &Market, rows: &str, arguments: &[&str]) -> Run {
    import_file(market, format!("{HEADER}{rows}").as_bytes(), arguments)
}

fn import_file(market: &Market, bytes: &[u8], arguments: &[&str]) -> Run {
    market.business("Blue Door");
    import_into(&market.database().url(), "blue-door", bytes, arguments)
}

pub fn import_into(url: &str, business: &str, bytes: &[u8], arguments: &[&str]) -> Run {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("products.csv");
    std::fs::write(&file, bytes).expect("a file");
    let data_dir = folder.path().to_str().expect("text");
    let mut command = souk(&[("DATABASE_URL", url), ("SOUK_DATA_DIR", data_dir)]);
    command.args(["import", "--business", business]).args(arguments).arg(&file);
    Run(command.output().expect("souk runs"))
}

/// A run of the command that is over.
pub struct Run(Output);

impl Run {
    /// The summary has this.
    fn says(&self, text: &str) -> &Self {
        let said = String::from_utf8_lossy(&self.0.stdout);
        assert!(
            said.contains(text),
            "\u{201c}{text}\u{201d} is not in: {said}{}",
            String::from_utf8_lossy(&self.0.stderr)
        );
        self
    }

    /// Whether the summary has this.
    pub fn has(&self, text: &str) -> bool {
        String::from_utf8_lossy(&self.0.stdout).contains(text)
    }

    /// Everything that was printed.
    pub fn all(&self) -> String {
        String::from_utf8_lossy(&self.0.stdout).into_owned() + &String::from_utf8_lossy(&self.0.stderr)
    }

    /// The mistakes have this.
    fn tells(&self, text: &str) -> &Self {
        let told = String::from_utf8_lossy(&self.0.stderr);
        assert!(told.contains(text), "\u{201c}{text}\u{201d} is not in: {told}");
        self
    }

    fn ends_with(&self, code: i32) -> &Self {
        assert_eq!(self.0.status.code(), Some(code), "{}", String::from_utf8_lossy(&self.0.stderr));
        self
    }
}
