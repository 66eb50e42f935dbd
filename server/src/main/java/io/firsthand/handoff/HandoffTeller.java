package io.firsthand.handoff;

import io.firsthand.lead.LeadTeller;
import io.firsthand.lead.TimelineItem;
import io.firsthand.lead.Values;
import io.firsthand.routing.Explanations;
import io.firsthand.tlog.evidence.Label;
import io.firsthand.web.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of handoffs in a lead's timeline. */
@Component
class HandoffTeller implements LeadTeller {

    private final Words words;
    private final Explanations explanations;

    HandoffTeller(Words words, Explanations explanations) {
        this.words = words;
        this.explanations = explanations;
    }

    @Override
    public Optional<Told> tell(TimelineItem item, Map<UUID, String> names, Locale locale) {
        if (!HandoffKinds.ALL.contains(item.kind()) || item.values().isEmpty()) {
            return Optional.empty();
        }
        var values = new Values(item.values().getOrDefault(Label.CHANGE.text(), Map.of()));
        return Optional.of(new Told(title(item, values, names, locale), List.of(), text(values, names, locale)));
    }

    private String title(TimelineItem item, Values it, Map<UUID, String> names, Locale locale) {
        var kind = item.kind();
        var id = it.uuid(HandoffFacts.PERSON);
        var person = id == null ? "" : names.getOrDefault(id, "");
        if (kind.equals(HandoffKinds.OFFERED)) {
            return say(locale, "offered", person, it.number(HandoffFacts.NUMBER), it.number(HandoffFacts.PERCENT));
        }
        if (kind.equals(HandoffKinds.ACCEPTED)) {
            return say(locale, it.map().containsKey(HandoffFacts.BY_DEFAULT) ? "accepted.default" : "accepted", person);
        }
        if (kind.equals(HandoffKinds.REJECTED)) {
            return say(
                    locale,
                    "rejected",
                    said(RejectKind.of(it.text(HandoffFacts.KIND, "")).map(RejectKind::words), locale));
        }
        if (kind.equals(HandoffKinds.DISQUALIFIED)) {
            var why = DisqualifyReason.of(it.text(HandoffFacts.KIND, "")).map(DisqualifyReason::words);
            return why.isEmpty() ? say(locale, "disqualified") : say(locale, "disqualifiedWhy", said(why, locale));
        }
        if (kind.equals(HandoffKinds.CLOSED)) {
            return say(locale, "closed." + it.text(HandoffFacts.STATE, "won"));
        }
        if (kind.equals(HandoffKinds.TICKED) || kind.equals(HandoffKinds.UNTICKED)) {
            return say(
                    locale, kind.equals(HandoffKinds.TICKED) ? "ticked" : "unticked", it.text(HandoffFacts.LABEL, ""));
        }
        if (kind.equals(HandoffKinds.DECIDED)) {
            return say(locale, "decided." + it.text(HandoffFacts.STANDING, "upheld"));
        }
        return say(locale, kind.name().substring("handoff.".length()), person);
    }

    private String said(Optional<String> key, Locale locale) {
        return key.map(it -> words.say(locale, it)).orElse("");
    }

    private @Nullable String text(Values it, Map<UUID, String> names, Locale locale) {
        var lines = new ArrayList<String>();
        add(lines, it.text(HandoffFacts.REASON));
        var until = it.text(HandoffFacts.UNTIL);
        if (until != null) {
            var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
            add(lines, say(locale, "until", day.format(LocalDate.parse(until))));
        }
        var back = it.text(HandoffFacts.BRINGS_BACK);
        add(lines, back == null ? null : say(locale, "back", back));
        var criterion = it.text(HandoffFacts.CRITERION);
        add(lines, criterion == null ? null : say(locale, "criterion", criterion));
        var missing = it.texts(HandoffFacts.MISSING);
        add(lines, missing.isEmpty() ? null : say(locale, "missing", String.join(", ", missing)));
        var route = it.text(HandoffFacts.ROUTE);
        if (route != null) {
            lines.addAll(explanations.say(Explanations.read(route), names, locale));
        }
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    private static void add(List<String> lines, @Nullable String line) {
        if (line != null) {
            lines.add(line);
        }
    }

    private String say(Locale locale, String key, Object... arguments) {
        return words.say(locale, "handoff.timeline." + key, arguments);
    }
}
