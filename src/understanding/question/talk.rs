//! Questions that are none about what is listed: greetings, how to pay, who is answering.

use crate::understanding::question::wishes::Talk;
use crate::understanding::words::{is_in, is_word};

const GREETINGS: &str = "hello hi hey hiya howdy morning afternoon evening greetings hallo moin servus guten tag abend morgen grüß gott \
     مرحبا مرحبًا أهلا أهلًا اهلا السلام عليكم صباح مساء الخير";
const THANKS: &str = "thanks thank thx cheers bye goodbye danke dankeschön vielen tschüss شكرا شكرًا جزيلا جزيلًا وداعا";

/// Whether a question is none about what is listed. `names` are its words that name things.
#[must_use]
pub fn talk(tokens: &[String], names: &[String]) -> Option<Talk> {
    let words: Vec<&String> = tokens.iter().filter(|token| is_word(token)).collect();
    let has = |list: &str| words.iter().any(|word| is_in(list, word));
    let only = |list: &str| names.iter().all(|name| is_in(list, name));
    if words.is_empty() {
        return None;
    }
    let is_polite = |list: &str| words.iter().any(|word| is_in(list, word)) && words.len() <= 6;
    let pair = |one: &str, other: &str| words.windows(2).any(|pair| pair[0] == one && pair[1] == other);
    if (pair("who", "are")
        || pair("what", "are")
        || pair("what", "can")
        || pair("your", "name")
        || pair("wer", "bist")
        || pair("wer", "sind")
        || pair("من", "أنت"))
        && has("you your du sie أنت")
        && only("bot robot human chatbot ai person assistant answer name bist")
        || has("robot chatbot") && has("you")
    {
        return Some(Talk::Who);
    }
    if has(
        "pay payment payments paypal checkout order buy purchase discount discounts sale coupon coupons voucher vouchers rabatt gutschein خصم bezahlen zahlen zahlung kaufen bestellen أدفع الدفع ادفع أشتري أطلب",
    ) && only(
        "pay payment payments paypal checkout order buy purchase discount discounts sale coupon coupons voucher vouchers rabatt gutschein خصم bezahlen zahlen zahlung kaufen bestellen أدفع الدفع ادفع أشتري أطلب card credit visa cash invoice kreditkarte accept method methods rechnung طرق بطاقة place",
    ) {
        return Some(Talk::Paying);
    }
    let is_thankful = |name: &String| is_in("lot much kindly indeed help", name) || is_in(THANKS, name);
    if names.iter().all(is_thankful) && is_polite(THANKS) && !has("not") {
        return Some(Talk::Thanks);
    }
    if is_polite(GREETINGS) && only(GREETINGS) {
        return Some(Talk::Greeting);
    }
    let general = !has("it this that them these es dieses diese هذا هذه");
    if general
        && has("return returns refund refunds exchange zurückgeben rückgabe umtauschen إرجاع استرجاع الإرجاع")
        && only(
            "return returns refund refunds exchange zurückgeben rückgabe umtauschen إرجاع استرجاع الإرجاع policy purchase order orders item back bought does free days إعادة",
        )
    {
        return Some(Talk::Returns);
    }
    // "To Norway" is no thing that is listed.
    let whither = tokens.iter().skip_while(|token| !is_in("to nach إلى", token)).collect::<Vec<_>>();
    let is_known = |list: &str| names.iter().all(|name| whither.contains(&name) || is_in(list, name));
    let delivers = "deliver delivery ship shipping ships liefern lieferung versand versenden التوصيل توصيل شحن الشحن";
    let more = "cost costs free order orders abroad time times fast quickly take long germany europe eu uk countries country worldwide internationally";
    if general && has(delivers) && is_known(&format!("{delivers} {more}")) {
        return Some(Talk::Delivery);
    }
    None
}
