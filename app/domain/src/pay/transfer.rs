//! Payout files: what somebody's bank or payment service is handed.
//!
//! SEPA credit transfers as ISO 20022 pain.001.001.09, by the European Payments Council's customer-to-bank
//! guidelines (the least that they require); anything else as comma-separated values.

use super::exchange::Rate;
use super::turned::Turned;
use crate::money::{Currency, Micros};
use crate::refusal::Refusal;
use crate::time::Timestamp;

/// An International Bank Account Number (ISO 13616), without blanks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Iban(String);

impl Iban {
    /// Parses one, with or without blanks, and checks its check digits (ISO 7064, mod 97-10).
    ///
    /// # Errors
    /// Refuses what is none.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let refuse = || Refusal::field("destination", "iban");
        let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let text = text.to_uppercase();
        let sound =
            (15..=34).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric());
        let (Some(head), Some(tail)) = (text.get(..4), text.get(4..)) else {
            return Err(refuse());
        };
        let mut head_bytes = head.bytes();
        let letters = head_bytes.by_ref().take(2).all(|b| b.is_ascii_uppercase());
        let digits = head_bytes.all(|b| b.is_ascii_digit());
        let rest = tail.chars().chain(head.chars()).try_fold(0_u32, |rest, c| {
            let value = c.to_digit(36)?;
            Some(
                if value < 10 {
                    rest * 10 + value
                } else {
                    rest * 100 + value
                } % 97,
            )
        });
        if sound && letters && digits && rest == Some(1) {
            Ok(Self(text))
        } else {
            Err(refuse())
        }
    }

    /// Without blanks.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// One person's payout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// Names it on both ends; at most 35 characters.
    pub id: String,
    /// Who is paid.
    pub name: String,
    /// `iban`, `other`, or `panel` where a panel's provider pays.
    pub method: String,
    /// Where to; a provider's own id of the person.
    pub destination: String,
    /// What was earned, in whole hundredths.
    pub earned: Micros,
    /// In which currency.
    pub currency: Currency,
    /// What it became where the person wants another currency.
    pub turned: Option<Turned>,
}

impl Transfer {
    /// What is sent: how much of which currency.
    #[must_use]
    pub fn sent(&self) -> (Micros, Currency) {
        let turned = self.turned.as_ref();
        turned.map_or((self.earned, self.currency), |turned| {
            (turned.amount, turned.currency)
        })
    }
}

/// The amount that a payout can carry: whole hundredths, the rest waits.
#[must_use]
pub const fn payable(balance: Micros) -> Micros {
    Micros(balance.0 - balance.0.rem_euclid(10_000))
}

/// With two places and a point.
fn plain(amount: Micros) -> String {
    format!("{}.{:02}", amount.0 / 1_000_000, amount.0 / 10_000 % 100)
}

/// A cell of comma-separated values. Quotes are doubled, and a text that a spreadsheet would take for a
/// formula is kept from being one.
pub(crate) fn quoted(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let guard = if formula { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

/// A rate for whoever keeps the books: `1 EUR = 149.3 KES on 2026-05-01 (a central bank)`.
fn stated(rate: &Rate) -> String {
    let Rate {
        base,
        quote,
        worth,
        day,
        source,
    } = rate;
    format!("1 {base} = {worth} {quote} on {day} ({source})")
}

/// Comma-separated values: what is sent, and beside it what was earned and the rates between the two.
#[must_use]
pub fn csv(transfers: &[Transfer]) -> String {
    let mut out =
        String::from("id,name,method,destination,amount,currency,earned,earned_currency,rates\n");
    for transfer in transfers {
        let (amount, currency) = transfer.sent();
        let rates = transfer.turned.iter().flat_map(|turned| {
            [Some(&turned.rate), turned.then.as_ref()].map(|rate| rate.map(stated))
        });
        let rates: Vec<String> = rates.flatten().collect();
        let line = [
            quoted(&transfer.id),
            quoted(&transfer.name),
            quoted(&transfer.method),
            quoted(&transfer.destination),
            plain(amount),
            currency.to_string(),
            plain(transfer.earned),
            transfer.currency.to_string(),
            quoted(&rates.join("; then ")),
        ];
        out.push_str(&line.join(","));
        out.push('\n');
    }
    out
}

/// Whether a SEPA credit transfer carries it: euro, to an IBAN.
fn is_sepa(transfer: &&Transfer) -> bool {
    transfer.method == "iban" && transfer.sent().1.is_euro()
}

/// A SEPA credit transfer for whoever is paid in euro by IBAN.
#[must_use]
pub fn pain001(
    id: &str,
    debtor: &str,
    from: &Iban,
    at: Timestamp,
    transfers: &[Transfer],
) -> String {
    let text = |text: &str, most: usize| {
        let text: String = text.chars().take(most).collect();
        let text = text
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;");
        text.replace(|c: char| c.is_control(), " ")
    };
    let (id, debtor) = (text(id, 35), text(debtor, 70));
    let by_iban = || transfers.iter().filter(is_sepa);
    let (count, sum) = (
        by_iban().count(),
        plain(by_iban().map(|transfer| transfer.sent().0).sum()),
    );
    let moment: String = at.to_string().chars().take(19).collect();
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
        <Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\">\n<CstmrCdtTrfInitn>\n\
        <GrpHdr><MsgId>{id}</MsgId><CreDtTm>{moment}</CreDtTm><NbOfTxs>{count}</NbOfTxs>\
        <CtrlSum>{sum}</CtrlSum><InitgPty><Nm>{debtor}</Nm></InitgPty></GrpHdr>\n\
        <PmtInf><PmtInfId>{id}</PmtInfId><PmtMtd>TRF</PmtMtd><NbOfTxs>{count}</NbOfTxs>\
        <CtrlSum>{sum}</CtrlSum><PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf>\
        <ReqdExctnDt><Dt>{day}</Dt></ReqdExctnDt><Dbtr><Nm>{debtor}</Nm></Dbtr>\
        <DbtrAcct><Id><IBAN>{from}</IBAN></Id></DbtrAcct>\
        <DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt>\
        <ChrgBr>SLEV</ChrgBr>\n",
        day = at.day(),
        from = from.as_str(),
    );
    for transfer in by_iban() {
        let iban: String = transfer
            .destination
            .chars()
            .filter(|c| !c.is_whitespace())
            .collect();
        out.push_str(&format!(
            "<CdtTrfTxInf><PmtId><EndToEndId>{end}</EndToEndId></PmtId>\
            <Amt><InstdAmt Ccy=\"EUR\">{amount}</InstdAmt></Amt><Cdtr><Nm>{name}</Nm></Cdtr>\
            <CdtrAcct><Id><IBAN>{iban}</IBAN></Id></CdtrAcct></CdtTrfTxInf>\n",
            end = text(&transfer.id, 35),
            amount = plain(transfer.sent().0),
            name = text(&transfer.name, 70),
            iban = text(&iban.to_uppercase(), 34),
        ));
    }
    out.push_str("</PmtInf>\n</CstmrCdtTrfInitn>\n</Document>\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits_are_checked() {
        // The registry's examples.
        for sound in [
            "GB29 NWBK 6016 1331 9268 19",
            "DE89370400440532013000",
            "mt84malt011000012345mtlcast001s",
        ] {
            assert!(Iban::parse(sound).is_ok(), "{sound}");
        }
        for broken in [
            "GB29 NWBK 6016 1331 9268 18",
            "",
            "DE89",
            "89DE370400440532013000",
            "ÄÖ89370400440532013000",
        ] {
            assert!(Iban::parse(broken).is_err(), "{broken}");
        }
    }

    fn transfer(method: &str, name: &str, amount: i64) -> Transfer {
        Transfer {
            id: "p1".to_owned(),
            name: name.to_owned(),
            method: method.to_owned(),
            destination: "DE89 3704 0044 0532 0130 00".to_owned(),
            earned: Micros(amount),
            currency: "EUR".parse().unwrap(),
            turned: None,
        }
    }

    /// Ten euro wanted in shillings are not in the euro file, and the other file names the rate.
    #[test]
    fn what_was_turned_says_how() {
        let rate = Rate {
            base: "EUR".parse().unwrap(),
            quote: "KES".parse().unwrap(),
            worth: "149.3".parse().unwrap(),
            day: "2026-05-01".to_owned(),
            source: "a central bank".to_owned(),
        };
        let turned = Turned {
            currency: rate.quote,
            amount: Micros(1_493_000_000),
            rate,
            then: None,
        };
        let transfers = [Transfer {
            turned: Some(turned),
            ..transfer("iban", "Ana", 10_000_000)
        }];
        let lines = csv(&transfers);
        let line = lines.lines().nth(1).unwrap();
        let end = ",1493.00,KES,10.00,EUR,\"1 EUR = 149.3 KES on 2026-05-01 (a central bank)\"";
        assert!(line.ends_with(end), "{line}");
        let from = Iban::parse("GB29NWBK60161331926819").unwrap();
        let xml = pain001("b", "d", &from, Timestamp::from_micros(0), &transfers);
        assert!(
            xml.contains("<NbOfTxs>0</NbOfTxs><CtrlSum>0.00</CtrlSum>"),
            "{xml}"
        );
    }

    #[test]
    fn files_carry_what_is_paid_and_no_formula() {
        let transfers = [
            transfer("iban", "Ana <&> Bo", 12_340_000),
            transfer("other", "=1+1", 5_000_000),
        ];
        let from = Iban::parse("GB29NWBK60161331926819").unwrap();
        let xml = pain001(
            "batch",
            "The council",
            &from,
            Timestamp::from_micros(0),
            &transfers,
        );
        assert!(xml.contains("<NbOfTxs>1</NbOfTxs><CtrlSum>12.34</CtrlSum>"));
        assert!(xml.contains("<Nm>Ana &lt;&amp;&gt; Bo</Nm>"));
        assert!(xml.contains("<IBAN>DE89370400440532013000</IBAN>"));
        let lines = csv(&transfers);
        assert!(lines.contains("\"'=1+1\""), "{lines}");
        assert!(lines.contains(",12.34,EUR,12.34,EUR,\"\"\n"));
        assert_eq!(payable(Micros(12_349_999)), Micros(12_340_000));
    }
}
