package io.firsthand.form;

import io.firsthand.lead.Channel;
import java.util.List;

/**
 * All that marketing decides about a form.
 *
 * @param campaign empty for none
 * @param redirect where people go afterwards, an https address at one of the origins; empty for our thank-you page
 * @param confirmed whether the address must be confirmed by mail before there is a lead
 * @param origins of the sites that may show the form, such as {@code https://www.company.com}
 */
public record Design(
        Wording title,
        Wording intro,
        Wording button,
        List<Question> questions,
        List<ConsentText> consents,
        Channel channel,
        String campaign,
        Wording thanks,
        String redirect,
        boolean confirmed,
        List<String> origins) {

    public Design {
        questions = List.copyOf(questions);
        consents = List.copyOf(consents);
        origins = List.copyOf(origins);
    }

    /** What a new form begins with. */
    public static Design first() {
        return new Design(
                Wording.NONE,
                Wording.NONE,
                Wording.NONE,
                List.of(
                        Question.plain("contact.name", true),
                        Question.plain("contact.email", true),
                        Question.plain("company.name", false),
                        Question.plain("notes", false)),
                List.of(),
                Channel.CONTACT_FORM,
                "",
                Wording.NONE,
                "",
                false,
                List.of());
    }

    public Design withQuestions(List<Question> others) {
        return new Design(
                title, intro, button, others, consents, channel, campaign, thanks, redirect, confirmed, origins);
    }

    public Design withConsents(List<ConsentText> others) {
        return new Design(
                title, intro, button, questions, others, channel, campaign, thanks, redirect, confirmed, origins);
    }
}
