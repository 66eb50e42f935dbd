package io.firsthand.privacy.web;

import io.firsthand.lead.Contact;
import io.firsthand.lead.ContactDirectory.Mention;
import io.firsthand.privacy.ErasurePreview;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an erasure would do, to be confirmed.
 *
 * @param first the contact it began with
 * @param notes the notes ticked, as {@link #idOf} writes them
 */
public record ErasurePage(
        Contact first,
        ErasurePreview preview,
        Map<String, String> causes,
        String cause,
        String reference,
        Set<String> notes,
        Mistakes mistakes)
        implements Html {

    public String href() {
        return "/privacy/people/" + first.id().value() + "/erasure";
    }

    /** The same with one more contact, who is the same person. */
    public String with(Contact other) {
        return href()
                + preview.contacts().stream()
                        .filter(it -> !it.id().equals(first.id()))
                        .map(it -> "&also=" + it.id().value())
                        .collect(Collectors.joining("", "?also=" + other.id().value(), ""));
    }

    public static String idOf(Mention mention) {
        return mention.lead().id().value() + "/" + mention.note().id();
    }

    public boolean isTicked(Mention mention) {
        return notes.contains(idOf(mention));
    }
}
