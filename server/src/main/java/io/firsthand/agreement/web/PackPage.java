package io.firsthand.agreement.web;

import io.firsthand.agreement.Definition;
import io.firsthand.criterion.Criterion;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.definition.NeededField;
import io.firsthand.definition.Pack;
import io.firsthand.definition.Sentences;
import io.firsthand.web.Html;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a definition can begin with.
 *
 * @param copies that can be made
 */
public record PackPage(
        List<Offer> offers, List<Definition> copies, Sentences sentences, Vocabulary vocabulary, Locale locale)
        implements Html {

    /** A pack, with the fields that come with it because the workspace has none of that name. */
    public record Offer(Pack pack, List<NeededField> fields) {

        public String labels() {
            return fields.stream().map(NeededField::label).collect(Collectors.joining(", "));
        }
    }

    public String weight(Criterion it) {
        return it.points() > 0
                ? "+" + it.points()
                : io.firsthand.web.Page.say("criterion.weight." + it.weight().id());
    }
}
