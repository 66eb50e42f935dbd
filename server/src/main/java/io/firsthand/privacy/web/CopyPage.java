package io.firsthand.privacy.web;

import io.firsthand.lead.Contact;
import io.firsthand.privacy.Copies.Copy;
import io.firsthand.web.Html;

/** Everything that is kept of a person, to be read or printed. */
public record CopyPage(Contact contact, Copy copy) implements Html {

    public String href(String part) {
        return "/privacy/people/" + contact.id().value() + part;
    }
}
