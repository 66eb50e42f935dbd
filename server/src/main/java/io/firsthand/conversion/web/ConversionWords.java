package io.firsthand.conversion.web;

import io.firsthand.agreement.Agreements;
import io.firsthand.conversion.Characteristic;
import io.firsthand.criterion.Term;
import io.firsthand.criterion.Vocabularies;
import io.firsthand.criterion.Vocabulary;
import io.firsthand.lead.How;
import io.firsthand.show.Shows;
import io.firsthand.web.Words;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What characteristics and their values are called. */
@Component
class ConversionWords {

    private static final Set<String> OURS = Set.of(
            "source.how",
            "source.show",
            "source.form",
            "company.industry",
            "company.country",
            "company.size",
            "definition");
    private static final String CRITERION = "criterion.";

    private final Words words;
    private final Vocabularies vocabularies;
    private final Agreements agreements;
    private final Shows shows;

    ConversionWords(Words words, Vocabularies vocabularies, Agreements agreements, Shows shows) {
        this.words = words;
        this.vocabularies = vocabularies;
        this.agreements = agreements;
        this.shows = shows;
    }

    /** For one page, so that terms are looked up once. */
    Naming in(Locale locale) {
        return new Naming(vocabularies.current(locale), locale);
    }

    /** In one language. */
    final class Naming {

        private final Vocabulary vocabulary;
        private final Locale locale;

        private Naming(Vocabulary vocabulary, Locale locale) {
            this.vocabulary = vocabulary;
            this.locale = locale;
        }

        String say(String key, Object... arguments) {
            return words.say(locale, key, arguments);
        }

        String group(String group) {
            return say("conversion.group." + group);
        }

        String characteristic(String id) {
            if (OURS.contains(id)) {
                return say("conversion.characteristic." + id);
            }
            if (id.startsWith(CRITERION)) {
                return criterion(id.substring(CRITERION.length())).orElse(id);
            }
            return vocabulary.find(id).map(Term::label).orElse(id);
        }

        private Optional<String> criterion(String rest) {
            var dot = rest.indexOf('.');
            return agreements.inForce().stream()
                    .filter(it -> it.id().toString().equals(rest.substring(0, dot)))
                    .flatMap(it -> it.content().rules().criteria().stream())
                    .filter(it -> it.key().equals(rest.substring(dot + 1)))
                    .map(it -> it.question())
                    .findFirst();
        }

        String value(Characteristic it, String value) {
            if (value.equals(Characteristic.UNKNOWN)) {
                return say("conversion.value.unknown");
            }
            if (value.equals(Characteristic.OTHER)) {
                return say(it.values().size() <= 2 ? "conversion.value.known" : "conversion.value.other");
            }
            if (it.kind() == Characteristic.Kind.NUMBER) {
                return stretch(it.cuts(), Integer.parseInt(value));
            }
            return named(it.id(), value);
        }

        private String named(String id, String value) {
            if (id.equals("source.show")) {
                return shows.find(UUID.fromString(value))
                        .map(show -> show.name())
                        .orElse(value);
            }
            if (id.equals("source.how")) {
                return How.of(value).map(it -> say("lead.how." + it.id())).orElse(value);
            }
            if (id.equals("definition")) {
                return definition(value);
            }
            if (id.startsWith(CRITERION)) {
                return say("conversion.value." + value);
            }
            if (value.equals("true") || value.equals("false")) {
                return say("conversion.value." + value);
            }
            return vocabulary.find(id).stream()
                    .flatMap(term -> term.choices().stream())
                    .filter(choice -> choice.value().equals(value))
                    .map(Term.Choice::label)
                    .findFirst()
                    .orElse(value);
        }

        private String definition(String value) {
            var space = value.indexOf(' ');
            var title = agreements
                    .find(UUID.fromString(value.substring(0, space)))
                    .map(it -> it.content().title())
                    .orElse("?");
            return say("conversion.value.definition", title, value.substring(space + 1));
        }

        private String stretch(List<Double> cuts, int place) {
            if (cuts.isEmpty()) {
                return say("conversion.value.known");
            }
            if (place == 0) {
                return say("conversion.value.upTo", number(cuts.getFirst()));
            }
            return place == cuts.size()
                    ? say("conversion.value.over", number(cuts.getLast()))
                    : say("conversion.value.between", number(cuts.get(place - 1)), number(cuts.get(place)));
        }

        private String number(double value) {
            var format = NumberFormat.getNumberInstance(locale);
            format.setMaximumFractionDigits(4);
            return format.format(value);
        }
    }
}
