//! Files as shops have them: odd headings, other currencies, lists of programs in cells.

use crate::import::import_into;
use crate::support::Market;

#[actix_web::test]
async fn files_as_shops_have_them_go_in_as_they_are() {
    let market = Market::start().await;
    let long = "Wide and soft and warm ".repeat(12);
    let cases: [(&str, String, &[&str], &str); 8] = [
        (
            "a dump with odd headings, programs' lists in cells, and two prices",
            "uniq_id,crawl_timestamp,product_name,product_category_tree,pid,retail_price,discounted_price,image,description,brand,product_specifications\n\
             a1,2016-03-25,Long shorts,\"[\"\"Clothing >> Vases\"\"]\",P1,999,379,\"[\"\"http://img.example/1.jpeg\"\"]\",Soft.,Halvard,\"{\"\"product_specification\"\"=>[{\"\"key\"\"=>\"\"Fit\"\", \"\"value\"\"=>\"\"Slim\"\"}]}\"\n\
             a2,2016-03-25,Desk,\"[\"\"Furniture >> Unheard\"\"]\",P2,500,,[],Oak.,,\n\
             a2,2016-03-25,Desk,\"[\"\"Furniture >> Unheard\"\"]\",P2,500,,[],Oak.,,\n\
             a3,2016-03-25,,,P3,500,,[],Oak.,,\n".to_owned(),
            &[],
            "4 rows, 2 created, 0 changed, 0 unchanged, 0 submitted, 1 left out, 1 refused",
        ),
        (
            "long titles, a sign at the price, letters in the wrong encoding",
            format!("title,asin,categoryName,price,stars,imgUrl\n{long},B1,Lamps,\"$1,299.00\",4.5,https://x.example/1.jpg\nCafÃ© cup &amp; saucer,B2,Cups,$.99,4,\n"),
            &[],
            "2 rows, 2 created, 0 changed, 0 unchanged, 0 submitted, 0 refused",
        ),
        (
            "ranges, quotes that are none, rows of several lengths",
            "uniq_id,product_name,manufacturer,price,amazon_category_and_sub_category,number_of_reviews\n\
             u1,24\" frame,Maker,£10.99 - £20.00,Hobbies > Vases,3\n\
             u2,\"A \"\"big\"\" frame\",Maker,\"£1,049.99\",Hobbies > Vases\n\
             u3,Frame,Maker,,Hobbies > Vases,,,,\n".to_owned(),
            &["--ranges", "lowest"],
            "3 rows, 3 created, 0 changed, 0 unchanged, 0 submitted, 0 refused",
        ),
        (
            "German, with semicolons and commas",
            "sep=;\nArtikelnummer;Bezeichnung;Preis;Kategorie;EAN;Marke;Beschreibung\n1;Krug;1.299,00 €;Vases;4006381333931;Halvard;Groß\n2;Dose;2.500 €;Vases;;;\n".to_owned(),
            &[],
            "2 rows, 2 created, 0 changed, 0 unchanged, 0 submitted, 0 refused",
        ),
        (
            "the lines of an old Mac, set apart by bars",
            "Product Title|Regular price|Sale price|Categories\rVase|5|4|Home > Vases, Sale\rMug|6||Mugs & Cups\r".to_owned(),
            &[],
            "2 rows, 2 created, 0 changed, 0 unchanged, 0 submitted, 0 refused",
        ),
        (
            "a title above the headings",
            "Price list, spring 2026\n\nAll prices with tax;;\nname;price;category\nKnife, long;12,50;Vases\nFork;3;Vases\n".to_owned(),
            &[],
            "2 rows, 2 created, 0 changed, 0 unchanged, 0 submitted, 0 refused",
        ),
        (
            "no headings",
            "Spoon,Made of steel.,4.50\nLadle,Made of wood.,5.00\n".to_owned(),
            &["--column", "#1=name", "--column", "#2=description", "--column", "#3=price"],
            "2 rows, 2 created, 0 changed, 0 unchanged, 0 submitted, 0 refused",
        ),
        (
            "variations under their product",
            "ID,Type,SKU,Name,Regular price,Attribute 1 name,Attribute 1 value(s)\n7,variable,,Shirt,,Size,\"S, M\"\n8,variation,,Shirt - S,5,Size,S\n9,simple,,Cap,5,,\n".to_owned(),
            &[],
            "3 rows, 2 created, 0 changed, 0 unchanged, 0 submitted, 1 left out, 0 refused",
        ),
    ];
    for (what, table, arguments, says) in &cases {
        let name = format!("Shop {}", table.len());
        let slug = market.business(&name).slug;
        market.run(&format!(
            "UPDATE business_settings SET currency = '{}' WHERE business_id = (SELECT id FROM businesses WHERE slug = '{slug}')",
            if table.contains('$') { "USD" } else if table.contains('£') { "GBP" } else { "EUR" }
        ));
        let run = import_into(&market.database().url(), &slug, table.as_bytes(), arguments);
        assert!(run.has(says), "{what}: {}", run.all());
        let again = import_into(&market.database().url(), &slug, table.as_bytes(), arguments);
        assert!(again.has(" 0 created, 0 changed"), "{what}, again: {}", again.all());
    }
    let said = |sku: &str| {
        market.text(&format!(
            "SELECT concat_ws('|', r.name, r.price_minor, c.slug, r.attributes) AS text FROM products p
               JOIN product_revisions r ON r.product_id = p.id LEFT JOIN categories c ON c.id = r.category_id
              WHERE p.sku = '{sku}' OR r.name = '{sku}' LIMIT 1"
        ))
    };
    assert_eq!(said("Long shorts"), "Long shorts|37900|vases|[{\"name\": \"Fit\", \"value\": \"Slim\"}]");
    assert_eq!(said("Desk"), "Desk|50000|[]");
    assert_eq!(said("B2"), "Café cup & saucer|99|[]");
    assert!(said("B1").ends_with("…|129900|[]"), "{}", said("B1"));
    assert!(said("u1").starts_with("24\" frame|1099|vases"), "{}", said("u1"));
    assert!(said("u2").starts_with("A \"big\" frame|104999|vases"), "{}", said("u2"));
    assert!(said("Krug").starts_with("Krug|129900|vases"), "{}", said("Krug"));
    assert!(said("Dose").starts_with("Dose|250000|vases"), "{}", said("Dose"));
    assert_eq!([said("Knife, long"), said("Spoon")], ["Knife, long|1250|vases|[]", "Spoon|450|[]"]);
    assert!(said("Vase").starts_with("Vase|400|vases"), "{}", said("Vase"));
    assert_eq!(said("Shirt"), "Shirt|[{\"name\": \"Size\", \"value\": \"S, M\"}]");
}
