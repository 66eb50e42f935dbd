package io.firsthand.network.web;

import io.firsthand.lead.Contact;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form that asks a colleague, with a text that is ready. */
public record AskPage(
        Contact contact,
        UUID colleague,
        String colleagueName,
        @Nullable UUID through,
        String words,
        int allowed,
        Mistakes mistakes)
        implements Html {

    public String href(String rest) {
        return "/contacts/" + contact.id().value() + rest;
    }
}
