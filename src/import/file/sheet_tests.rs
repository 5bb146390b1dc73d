#![expect(clippy::format_push_string, reason = "a few sheets")]

use super::*;

/// A workbook with one sheet a name, whose rows are written as they stand in the file.
fn workbook(sheets: &[(&str, &str)], shared: &str) -> File {
    let mut archive = zip::ZipWriter::new(tempfile::tempfile().unwrap());
    let options = zip::write::SimpleFileOptions::default();
    let mut part = |name: &str, text: &str| {
        archive.start_file(name, options).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    };
    let namespaces = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
                      xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    let (mut names, mut links) = (String::new(), String::new());
    for (place, (name, rows)) in sheets.iter().enumerate() {
        let id = place + 1;
        names += &format!("<sheet name=\"{name}\" sheetId=\"{id}\" r:id=\"rId{id}\"/>");
        links += &format!(
            "<Relationship Id=\"rId{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{id}.xml\"/>"
        );
        part(
            &format!("xl/worksheets/sheet{id}.xml"),
            &format!("<worksheet {namespaces}><sheetData>{rows}</sheetData></worksheet>"),
        );
    }
    part(
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
    );
    part("xl/workbook.xml", &format!("<workbook {namespaces}><sheets>{names}</sheets></workbook>"));
    part(
        "xl/_rels/workbook.xml.rels",
        &format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{links}</Relationships>"
        ),
    );
    part(
        "xl/styles.xml",
        &format!(
            "<styleSheet {namespaces}><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
        ),
    );
    part("xl/sharedStrings.xml", &format!("<sst {namespaces}>{shared}</sst>"));
    archive.finish().unwrap()
}

fn table(file: &File, wanted: Option<&str>) -> Result<(String, String), Unusable> {
    let mut sheet = write_out(file, wanted).unwrap()?;
    let mut text = String::new();
    sheet.table.read_to_string(&mut text).unwrap();
    Ok((sheet.name, text))
}

const SHARED: &str = "<si><t>name</t></si><si><t>price</t></si><si><t>Mug, \"large\"</t></si>";
const ROWS: &str = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>1</v></c></row>\
    <row r=\"3\"><c r=\"A3\" t=\"s\"><v>2</v></c><c r=\"B3\" s=\"1\"><v>45943</v></c><c r=\"C3\"><v>12.990000000000002</v></c>\
    <c r=\"D3\"><v>4006381333931</v></c><c r=\"E3\" t=\"b\"><v>1</v></c><c r=\"F3\" t=\"inlineStr\"><is><t>oak</t></is></c></row>";

#[test]
fn a_sheet_reads_as_people_see_it_and_lines_stay_where_they_are() {
    let file = workbook(&[("Empty", ""), ("Stock", ROWS)], SHARED);
    let (name, text) = table(&file, None).unwrap();
    assert_eq!(name, "Stock");
    assert_eq!(text, "name,,price\n\"\"\n\"Mug, \"\"large\"\"\",2025-10-13,12.99,4006381333931,yes,oak\n");
    assert_eq!(table(&file, Some("Empty")).unwrap().1, "");
    assert_eq!(table(&file, Some("Other")), Err(Unusable::NoSuchSheet));
    assert_eq!(table(&workbook(&[("Empty", "")], ""), None), Err(Unusable::Empty));
}

#[test]
fn a_workbook_that_swells_or_is_none_is_refused() {
    let swollen = workbook(&[("Stock", ROWS)], &format!("<si><t>{}</t></si>", "x".repeat(50 << 20)));
    assert!(swollen.metadata().unwrap().len() < 1 << 20);
    assert_eq!(table(&swollen, None), Err(Unusable::TooLarge));
    let runs = "<r><t>0123456789abcdef</t></r>".repeat(500_000);
    let long = format!("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>{runs}</is></c></row>");
    assert_eq!(table(&workbook(&[("Stock", &long)], ""), None), Err(Unusable::TooLarge));
    let far = "<row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row>";
    assert_eq!(table(&workbook(&[("Stock", far)], ""), None), Err(Unusable::TooLarge));
    let mut other = tempfile::tempfile().unwrap();
    other.write_all(b"PK\x03\x04 and nothing more").unwrap();
    assert_eq!(table(&other, None), Err(Unusable::Broken));
}

#[test]
fn numbers_have_the_digits_that_spreadsheets_show() {
    assert_eq!(
        [0.1 + 0.2, -0.0, 1e21, 19.0, 0.000_1].map(number_shown),
        ["0.3", "0", "1000000000000000000000", "19", "0.0001"]
    );
}
