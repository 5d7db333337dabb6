//! What asking will cost, before anything is asked.

use super::Sampling;
use crate::item::Message;
use crate::money::{Currency, Micros};
use serde::{Deserialize, Serialize};

/// What an endpoint charges.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prices {
    /// In which currency.
    pub currency: Currency,
    /// Per million tokens that are sent.
    pub prompt: Micros,
    /// Per million tokens that come back.
    pub reply: Micros,
}

/// What asking an endpoint will take at most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Estimate {
    /// Calls, where none has to be repeated.
    pub calls: u64,
    /// Tokens sent.
    pub prompt_tokens: u64,
    /// Tokens that may come back.
    pub reply_tokens: u64,
    /// What that costs; `None` where no prices are known.
    pub cost: Option<Micros>,
}

/// Tokens that stand around each turn of a conversation.
const AROUND: u64 = 8;

/// At most so many tokens: a tokenizer over bytes, as nearly all models have, makes no more tokens
/// than there are bytes. English takes about a quarter of it, other scripts up to all of it (Petrov,
/// La Malfa, Torr and Bibi 2023), so that a guess by English would promise too little to those who
/// write in others.
fn tokens(turns: &[Message], sampling: &Sampling) -> u64 {
    let contents = turns.iter().map(|turn| turn.content.len());
    let bytes: usize = contents.chain([sampling.system.len()]).sum();
    let turns = turns.len() + 1;
    u64::try_from(bytes).unwrap_or(u64::MAX) + AROUND * u64::try_from(turns).unwrap_or(u64::MAX)
}

fn price(tokens: u64, per_million: Micros) -> Micros {
    let micros = i128::from(tokens) * i128::from(per_million.0);
    // Upwards: it is what it costs at most.
    Micros(i64::try_from((micros + 999_999) / 1_000_000).unwrap_or(i64::MAX))
}

/// What it takes at most to ask an endpoint `draws` times for each conversation.
#[must_use]
pub fn estimate<'t>(
    prompts: impl Iterator<Item = &'t [Message]>,
    draws: u8,
    sampling: &Sampling,
    prices: Option<&Prices>,
) -> Estimate {
    let draws = u64::from(draws);
    let mut found = Estimate::default();
    for turns in prompts {
        found.calls += draws;
        found.prompt_tokens += draws * tokens(turns, sampling);
        found.reply_tokens += draws * u64::from(sampling.max_tokens);
    }
    found.cost = prices.map(|prices| {
        let sent = price(found.prompt_tokens, prices.prompt);
        let back = price(found.reply_tokens, prices.reply);
        Micros(sent.0.saturating_add(back.0))
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_an_upper_bound_in_every_script() {
        let turns = |content: &str| {
            vec![Message {
                role: "user".to_owned(),
                content: content.to_owned(),
            }]
        };
        let prompts = [turns("Hello"), turns("नमस्ते")];
        let sampling = Sampling {
            max_tokens: 100,
            ..Sampling::default()
        };
        let prices = Prices {
            currency: "USD".parse().unwrap(),
            prompt: Micros(1_000_000),
            reply: Micros(3_000_000),
        };
        let found = estimate(
            prompts.iter().map(Vec::as_slice),
            2,
            &sampling,
            Some(&prices),
        );
        assert_eq!((found.calls, found.reply_tokens), (4, 400));
        assert_eq!(found.prompt_tokens, 2 * (5 + 18 + 4 * AROUND));
        let cost = i64::try_from(found.prompt_tokens + 3 * 400).unwrap();
        assert_eq!(found.cost, Some(Micros(cost)));
        let unpriced = estimate(prompts.iter().map(Vec::as_slice), 1, &sampling, None);
        assert_eq!(unpriced.cost, None);
    }
}
