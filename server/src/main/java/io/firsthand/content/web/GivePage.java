package io.firsthand.content.web;

import io.firsthand.content.Edition;
import io.firsthand.content.Giving.Why;
import io.firsthand.content.Piece;
import io.firsthand.lead.Lead;
import io.firsthand.web.Html;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Giving a piece of content to a lead: by mail, or as a link to take along.
 *
 * @param editions in each language
 * @param hindrance why no mail would go
 * @param link of the lead's own, once made
 * @param followed whether we may see that it is opened
 */
public record GivePage(
        Lead lead,
        Piece piece,
        List<Edition> editions,
        String subject,
        String text,
        @Nullable Why hindrance,
        @Nullable String link,
        boolean followed)
        implements Html {

    public String action() {
        return "/leads/" + lead.id().value() + "/content/" + piece.id();
    }

    public String back() {
        return "/leads/" + lead.id().value();
    }

    /** Each language by its own name. */
    public Map<String, String> languages(Locale locale) {
        var all = new LinkedHashMap<String, String>();
        editions.forEach(it -> all.put(it.language(), Locale.of(it.language()).getDisplayLanguage(locale)));
        return all;
    }
}
