use super::*;

/// What is suggested for a table, its cells set apart by `|`.
fn suggested(table: &str) -> Vec<(String, Sureness)> {
    let mut lines = table.lines().map(|line| line.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>());
    let names = lines.next().unwrap_or_default();
    let mut profiles = vec![Profile::new(); names.len()];
    for line in lines {
        line.iter().zip(&mut profiles).for_each(|(cell, profile)| profile.see(cell));
    }
    suggestions(&names, &profiles).into_iter().map(|found| (found.target.to_string(), found.sureness)).collect()
}

fn targets(table: &str) -> Vec<String> {
    suggested(table).into_iter().map(|(target, _)| target).collect()
}

#[test]
fn a_shop_platforms_export_is_known_as_it_is() {
    let table = "Handle|Title|Body (HTML)|Vendor|Product Category|Type|Tags|Option1 Name|Option1 Value|Variant SKU|Variant Price|Variant Compare At Price|Variant Barcode|Image Src|Image Alt Text|Status\n\
                 mug|Mug|<p>Clay</p>|Halvard|Home > Mugs|Mugs|clay, blue|Size|Big|M1|12.50|15.00|4006381333931|https://x.example/1.jpg|A mug|active\n";
    assert_eq!(
        targets(table),
        [
            "group",
            "name",
            "description",
            "brand",
            "category",
            "category",
            "tags",
            "",
            "",
            "sku",
            "price",
            "",
            "barcode",
            "",
            "",
            ""
        ]
    );
    let table = "ID|Type|SKU|GTIN, UPC, EAN, or ISBN|Name|Published|Short description|Description|Sale price|Regular price|Categories|Tags|Images|Attribute 1 name|Attribute 1 value(s)|Weight (kg)\n\
                 7|simple|A||Mug|1|Short.|Long.||5|Home > Mugs|a|https://x.example|Colour|Blue, red|0.4\n8|variation|B||Mug - red|1|||4|5|||||||";
    assert_eq!(
        targets(table),
        [
            "",
            "kind",
            "sku",
            "barcode",
            "name",
            "",
            "description",
            "description",
            "price",
            "price",
            "category",
            "tags",
            "",
            "fact-name:1",
            "fact-value:1",
            "fact:Weight (kg)"
        ]
    );
}

#[test]
fn a_dump_with_odd_headings_gets_a_sensible_proposal() {
    let table = "uniq_id|product_name|pid|retail_price|discounted_price|image|is_FK_Advantage_product|description|product_rating|brand|product_specifications|colour_family\n\
                 c2d766ca982eca8304150849735ffef9|Long shorts|SRTEH2FF9KEDEFGF|999|379|[\"http://img.example/1.jpeg\"]|FALSE|Soft and warm.|none|Halvard|{\"product_specification\"=>[{\"key\"=>\"Fit\", \"value\"=>\"Slim\"}]}|blue\n";
    assert_eq!(
        targets(table),
        ["", "name", "sku", "price", "price", "", "", "description", "", "brand", "facts", "fact:colour family"]
    );
    let table = "title|asin|categoryName|price|stars|imgUrl\nA red lamp|B01|Lamps|$12.99|4.5|https://x.example/a.jpg\n";
    assert_eq!(targets(table), ["name", "sku", "category", "price", "", ""]);
}

#[test]
fn columns_that_nobody_named_well_are_looked_at() {
    let table = "c1|c2|c3|c4\n\
                 4006381333931|Blue enamel mug|€ 12,50|A mug that holds enough coffee for a long morning, made of steel and fired twice in a small kiln.\n\
                 036000291452|Small oak shelf|€ 1.299,00|A shelf of oak for a wall that is not quite straight, with two hooks below and room for a row of cups.\n";
    assert_eq!(targets(table), ["barcode", "name", "price", "description"]);
    assert!(suggested(table).iter().all(|(_, sureness)| *sureness == Sureness::Guess));
}

#[test]
fn what_is_no_fact_is_left_out() {
    let table = "name|empty|page|blob|Material|Material||a:b_c\nMug||https://x.example|{\"a\":1}|clay|stone|x|d\n";
    assert_eq!(targets(table), ["name", "", "", "", "fact:Material", "", "", "fact:a b c"]);
}
