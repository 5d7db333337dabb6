//! What is said in the demo's rounds. Everything is made up.

/// What is said in a round, in the community's language.
pub struct DemoRound {
    pub title: &'static str,
    pub purpose: &'static str,
    /// By manner of the response that they like best.
    pub reasons: [&'static str; 3],
    pub statements: [&'static str; 4],
    /// Posts, each about the statement of its place, and the reply to it.
    pub posts: [[&'static str; 2]; 2],
    pub proposals: [&'static str; 2],
    pub critique: &'static str,
    pub revision: &'static str,
    pub dissent: &'static str,
}

/// In the order of the communities.
pub const ROUNDS: [DemoRound; 3] = [
    DemoRound {
        title: "Je, jibu zuri ni fupi au la upole?",
        purpose: "Kuelewa kwa nini vijana na wazee wanapanga majibu haya tofauti, na tuandike nini katika mwongozo wetu.",
        reasons: [
            "Nikiwa na haraka nataka jambo moja la kufanya.",
            "Mtu mwenye shida anataka kwanza kusikilizwa.",
            "Lugha rasmi inaonyesha kwamba jambo ni zito.",
        ],
        statements: [
            "Jibu likiwa refu, watu hawalisomi hadi mwisho.",
            "Salamu na pole ni sehemu ya jibu, si mapambo.",
            "Kuhusu afya, jibu liseme kwanza uende wapi.",
            "Mashine haifai kuwashauri wazazi kuhusu dini.",
        ],
        posts: [
            [
                "Mama yangu husoma kila neno. Ni mimi ninayeruka mistari.",
                "Basi labda ufupi uwe mwanzoni, na maelezo chini yake.",
            ],
            [
                "Pole bila msaada haisaidii mgonjwa.",
                "Lakini msaada bila pole haukubaliki nyumbani kwetu.",
            ],
        ],
        proposals: [
            "Jibu zuri huanza na jambo la kufanya, kisha linaeleza kwa upole.",
            "Jibu zuri humjali mtu kwanza, hata kama ni refu kidogo.",
        ],
        critique: "Haijasema lolote kuhusu mambo ya afya.",
        revision: "Jibu zuri huanza na jambo la kufanya, kisha linaeleza kwa upole. Kuhusu afya, linasema kwanza uende wapi.",
        dissent: "Kwetu heshima haiwezi kusubiri mstari wa pili.",
    },
    DemoRound {
        title: "متى تكون الإجابة القصيرة قاسية؟",
        purpose: "أن نفهم لماذا يفضّل الشباب الإجابة القصيرة والكبار الإجابة الدافئة، وماذا نكتب في إرشاداتنا.",
        reasons: [
            "القصيرة أفهمها وأنا واقف.",
            "الكلمة الطيبة قبل النصيحة.",
            "الكلام المرتب يطمئنني.",
        ],
        statements: [
            "الإجابة القصيرة ليست قلة أدب.",
            "من يسأل عن ولده يحتاج كلمة تطمئنه أولًا.",
            "لا نريد إجابة تكلّمنا كأننا في مصلحة حكومية.",
            "في أمور الصحة تكفي جملة واحدة: اذهب إلى الطبيب.",
        ],
        posts: [
            [
                "قصيرة نعم، لكن بلا أمر ونهي.",
                "الفرق في أول كلمة: «حاول» غير «افعل».",
            ],
            [
                "أمي لا تكمل القراءة إن لم تجد سلامًا.",
                "وأنا لا أكمل إن وجدت مقدمة طويلة.",
            ],
        ],
        proposals: [
            "نريد إجابة تبدأ بكلمة طيبة واحدة، ثم تقول ما يُفعل في سطرين.",
            "نريد إجابة قصيرة تحترم وقت الناس.",
        ],
        critique: "لم تقل شيئًا عن السؤال حين يكون خطرًا.",
        revision: "نريد إجابة تبدأ بكلمة طيبة واحدة، ثم تقول ما يُفعل في سطرين. وحين يكون في الأمر خطر تبدأ بما يُفعل.",
        dissent: "السطران لا يكفيان من يسأل وهو حزين.",
    },
    DemoRound {
        title: "¿Qué le debe una respuesta a quien tiene miedo?",
        purpose: "Entender por qué nos divide el tono de las respuestas y qué queremos pedir en nuestras pautas.",
        reasons: [
            "Con miedo no se lee un párrafo.",
            "Primero hay que calmar a la persona.",
            "Si es de salud, que suene serio.",
        ],
        statements: [
            "Una respuesta corta también puede ser cercana.",
            "En temas de salud hay que decir siempre cuándo ir a la clínica.",
            "Las respuestas formales alejan a la gente mayor.",
            "Nadie debería recibir un consejo sin que antes le pregunten.",
        ],
        posts: [
            [
                "Mi vecina cuelga si le hablan como en un folleto.",
                "A la mía le da confianza justamente eso.",
            ],
            ["Lo corto no quita lo amable.", "Pero tampoco lo pone solo."],
        ],
        proposals: [
            "Primero lo urgente, después lo amable, y siempre cuándo ir a la clínica.",
            "Que la respuesta hable como habla una promotora.",
        ],
        critique: "Falta decir qué hacer si no hay clínica cerca.",
        revision: "Primero lo urgente, después lo amable, y siempre cuándo ir a la clínica o a quién llamar si está lejos.",
        dissent: "Lo amable no puede ir después.",
    },
];
