package io.firsthand.digest;

import io.firsthand.digest.Digest.Item;
import io.firsthand.digest.Digest.Sort;
import io.firsthand.digest.Digest.Team;
import io.firsthand.identity.Person;
import io.firsthand.web.Site;
import io.firsthand.web.Words;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes a morning's digest, as text and as HTML; nothing in it comes from elsewhere. */
@Component
class DigestLetter {

    private final Words words;
    private final Site site;

    DigestLetter(Words words, Site site) {
        this.words = words;
        this.site = site;
    }

    String text(Digest it, Person reader, String unsubscribe) {
        var locale = reader.language();
        var text = new StringBuilder(intro(it, locale)).append("\n");
        for (var team : it.teams()) {
            text.append("\n").append(team(team, locale)).append("\n");
            for (var sort : Sort.values()) {
                var some = team.of(sort);
                if (!some.isEmpty()) {
                    text.append("\n").append(heading(sort, some.size(), locale)).append("\n");
                    some.stream()
                            .limit(Digest.NAMED)
                            .forEach(item -> text.append("- ")
                                    .append(line(item, reader))
                                    .append("\n  ")
                                    .append(site.link("/leads/" + item.lead()))
                                    .append("\n"));
                    text.append(more(some.size(), locale));
                }
            }
        }
        return text.append("\n")
                .append(words.say(locale, "digest.foot", site.link("/scoreboard"), unsubscribe))
                .append("\n")
                .toString();
    }

    String html(Digest it, Person reader, String unsubscribe) {
        var locale = reader.language();
        var html = new StringBuilder("<!doctype html><html lang=\"%s\"><body>".formatted(locale.getLanguage()));
        html.append("<p>").append(escaped(intro(it, locale))).append("</p>");
        for (var team : it.teams()) {
            html.append("<h2>").append(escaped(team(team, locale))).append("</h2>");
            for (var sort : Sort.values()) {
                var some = team.of(sort);
                if (!some.isEmpty()) {
                    html.append("<h3>")
                            .append(escaped(heading(sort, some.size(), locale)))
                            .append("</h3><ul>");
                    some.stream()
                            .limit(Digest.NAMED)
                            .forEach(item -> html.append("<li><a href=\"%s\">%s</a></li>"
                                    .formatted(site.link("/leads/" + item.lead()), escaped(line(item, reader)))));
                    html.append("</ul>");
                    if (some.size() > Digest.NAMED) {
                        html.append("<p>")
                                .append(escaped(more(some.size(), locale)))
                                .append("</p>");
                    }
                }
            }
        }
        return html.append("<p><a href=\"%s\">%s</a> · <a href=\"%s\">%s</a></p></body></html>"
                        .formatted(
                                site.link("/scoreboard"),
                                escaped(words.say(locale, "digest.scoreboard")),
                                unsubscribe,
                                escaped(words.say(locale, "digest.end"))))
                .toString();
    }

    private String intro(Digest it, Locale locale) {
        var intro = words.say(
                locale, "digest.intro", it.count(Sort.BROKEN), it.count(Sort.AT_RISK), it.count(Sort.WAITING));
        return it.disputes() == 0 ? intro : intro + " " + words.say(locale, "digest.disputes", it.disputes());
    }

    private String team(Team team, Locale locale) {
        return team.name().isEmpty() ? words.say(locale, "digest.team.none") : team.name();
    }

    private String heading(Sort sort, int count, Locale locale) {
        return words.say(locale, "digest.sort." + sort.id(), count);
    }

    private String line(Item it, Person reader) {
        var at = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(reader.language())
                .format(it.at().atZone(reader.zone()));
        var line = words.say(reader.language(), "digest.line." + it.sort().id(), it.name(), it.personName(), at);
        return it.why().isEmpty()
                ? line
                : line + ": "
                        + words.say(reader.language(), "digest.why." + it.why().toLowerCase(Locale.ROOT));
    }

    private String more(int count, Locale locale) {
        return count > Digest.NAMED ? words.say(locale, "digest.more", count - Digest.NAMED) + "\n" : "";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
