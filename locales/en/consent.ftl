# The consent document that a new community starts with, and its purposes.
consent-title = Before you begin: what happens with your answers
consent-summary = You decide, purpose by purpose, what your answers may be used for. You can change your mind at any time, as easily as you agreed, and nobody may treat you worse for it.
consent-body =
    You will compare answers that computer programs wrote, and say which you prefer. We keep what you prefer, when you answered, how long you worked, and the order in which you saw the answers. You are paid for your time as the project says, whatever you prefer.

    If you agree, your judgements appear in public datasets under a random name that is new in each release. Your name and e-mail never do. If you also agree to link what you say about yourself, those answers stand beside your judgements, except where so few people share an answer that it could point to you.

    When you withdraw, nothing new uses your data, and the next release leaves it out. Releases that were published before cannot be called back from everyone who has a copy; the withdrawal is announced to them.
purpose-annotate = Take part
purpose-annotate-help = Without this there is no work to do. We keep your judgements and the time you worked.
purpose-publish_judgements = Publish my judgements
purpose-publish_judgements-help = In dataset releases, under a random name that is new in each release.
purpose-link_demographics = Link what I say about myself
purpose-link_demographics-help = My answers about myself stand beside my judgements, never where a group is too small.
purpose-contact = Write to me
purpose-contact-help = About later work and about what became of my input.
purpose-commercial_training = Train models that are sold
purpose-commercial_training-help = Companies may train products on my published judgements. Needs “Publish my judgements”.
purpose-quote_words = Quote my words
purpose-quote_words-help = The reasons that I write stand in releases as I wrote them. Needs “Publish my judgements”.
purpose-archive = Keep in archives
purpose-archive-help = My published judgements may stay in archives after the project has ended. Needs “Publish my judgements”.
