//! The demo's three communities: who they are, what they pay, what they ask. All figures are made up.

use domain::locale::Locale;
use domain::pay::PayKind;

/// A community of the demo.
pub struct DemoCommunity {
    pub slug: &'static str,
    pub name: &'static str,
    pub charter: &'static str,
    pub locale: Locale,
    pub jurisdiction: &'static str,
    pub project: DemoProject,
}

/// Its project.
pub struct DemoProject {
    pub slug: &'static str,
    pub title: &'static str,
    pub summary: &'static str,
    pub guidelines: &'static str,
    pub kind: PayKind,
    pub currency: &'static str,
    /// Per hour or per judgement, as [`Self::kind`] says.
    pub rate: &'static str,
    pub floor: &'static str,
    /// Whose floor of 2025 it takes, where its own is not higher; empty for volunteers.
    pub country: &'static str,
    pub items: &'static str,
}

/// The languages of [`DemoQuestion`], in their order.
pub const LANGUAGES: [Locale; 4] = [Locale::En, Locale::Es, Locale::Ar, Locale::Sw];

/// A question that every community of the demo asks; labels in English and its own language.
pub struct DemoQuestion {
    pub key: &'static str,
    /// In [`LANGUAGES`].
    pub label: [&'static str; 4],
    pub help: [&'static str; 4],
    /// The value, then its labels as above.
    pub choices: &'static [(&'static str, [&'static str; 4])],
}

/// What is asked.
pub const QUESTIONS: [DemoQuestion; 2] = [
    DemoQuestion {
        key: "age_band",
        label: [
            "How old are you?",
            "¿Qué edad tienes?",
            "كم عمرك؟",
            "Una umri gani?",
        ],
        help: [
            "To see whether young and old prefer the same.",
            "Para ver si jóvenes y mayores prefieren lo mismo.",
            "لنرى إن كان الصغار والكبار يفضلون الشيء نفسه.",
            "Kuona kama vijana na wazee wanapendelea sawa.",
        ],
        choices: &[
            (
                "18-34",
                ["18 to 34", "de 18 a 34", "من 18 إلى 34", "18 hadi 34"],
            ),
            (
                "35-54",
                ["35 to 54", "de 35 a 54", "من 35 إلى 54", "35 hadi 54"],
            ),
            (
                "55+",
                ["55 or older", "55 o más", "55 فأكثر", "55 au zaidi"],
            ),
        ],
    },
    DemoQuestion {
        key: "home",
        label: [
            "Where do you live?",
            "¿Dónde vives?",
            "أين تسكن؟",
            "Unaishi wapi?",
        ],
        help: [
            "Town and village often speak differently.",
            "En el pueblo y en la ciudad se habla distinto.",
            "كثيرًا ما يختلف كلام المدينة عن كلام القرية.",
            "Mjini na kijijini watu husema tofauti.",
        ],
        choices: &[
            ("town", ["In a town", "En una ciudad", "في مدينة", "Mjini"]),
            (
                "village",
                ["In a village", "En un pueblo", "في قرية", "Kijijini"],
            ),
        ],
    },
];

/// The communities.
pub const COMMUNITIES: [DemoCommunity; 3] = [
    DemoCommunity {
        slug: "pwani",
        name: "Sauti za Pwani",
        charter: "Sisi ni wasimulizi, wakulima na wauguzi wa pwani. Tunataka mifumo ya lugha ijibu kwa Kiswahili chetu na kwa heshima yetu. Tunaamua kwa mkutano, na data yetu haitoki bila idhini yetu.",
        locale: Locale::Sw,
        jurisdiction: "KE",
        project: DemoProject {
            slug: "majibu-ya-pwani",
            title: "Majibu yanayofaa Pwani",
            summary: "Soma maswali ya maisha ya kila siku na useme ni jibu gani ungempa jirani yako.",
            guidelines: "Amua kama wewe mwenyewe. Fikiria: je, jibu linasaidia? Linaheshimu watu? Kiswahili chake ni chetu? Sare zinaruhusiwa.",
            kind: PayKind::Hourly,
            currency: "KES",
            rate: "450",
            floor: "300",
            country: "KE",
            items: include_str!("content/sw.jsonl"),
        },
    },
    DemoCommunity {
        slug: "hara",
        name: "أهل الحارة",
        charter: "نحن آباء وأمهات ومعلمون في حارة واحدة. نريد أجوبة تشبهنا: بلغتنا، وبأدبنا، ومن غير تعالٍ. نقرر معًا، ولا تخرج بياناتنا إلا برضانا.",
        locale: Locale::Ar,
        jurisdiction: "EG",
        project: DemoProject {
            slug: "ajwibat-al-hara",
            title: "أجوبة لأهل الحارة",
            summary: "أسئلة من البيت والمدرسة، وعليك أن تقول أي إجابة أقرب إليك.",
            guidelines: "احكم من نفسك أنت. هل تنفع الإجابة؟ هل فيها احترام؟ هل تشبه كلامنا؟ التعادل جائز، ولك أن تترك ما لا تعرفه.",
            kind: PayKind::Piece,
            currency: "EGP",
            rate: "3.00",
            floor: "60",
            country: "EG",
            items: include_str!("content/ar.jsonl"),
        },
    },
    DemoCommunity {
        slug: "promotoras",
        name: "Promotoras de salud del valle",
        charter: "Somos promotoras y promotores de salud de comunidades rurales. Queremos respuestas claras, cercanas y seguras. Decidimos en asamblea, y nuestros datos no salen sin nuestro acuerdo.",
        locale: Locale::Es,
        jurisdiction: "MX",
        project: DemoProject {
            slug: "respuestas-del-valle",
            title: "Respuestas para el valle",
            summary: "Preguntas de la vida diaria y de la salud: di qué respuesta le darías a tu gente.",
            guidelines: "Juzga como tú. ¿Ayuda? ¿Respeta? ¿Es segura? Los empates valen, y puedes dejar fuera lo que no sepas.",
            kind: PayKind::Volunteer,
            currency: "MXN",
            rate: "0",
            floor: "0",
            country: "",
            items: include_str!("content/es.jsonl"),
        },
    },
];
