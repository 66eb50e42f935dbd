package io.firsthand.form;

import io.firsthand.lead.LeadTeller;
import io.firsthand.lead.TimelineItem;
import io.firsthand.lead.Values;
import io.firsthand.tlog.evidence.Label;
import io.firsthand.web.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells in a lead's timeline which form was filled in, and what the browser claims of the way there. */
@Component
class FormTeller implements LeadTeller {

    private final Words words;

    FormTeller(Words words) {
        this.words = words;
    }

    @Override
    public Optional<Told> tell(TimelineItem item, Map<UUID, String> names, Locale locale) {
        if (!item.kind().equals(FormKinds.SUBMITTED) || item.values().isEmpty()) {
            return Optional.empty();
        }
        var how = new Values(item.values().getOrDefault(Label.HOW.text(), Map.of()));
        var claims = Values.in(item.values().getOrDefault(Label.SOURCE.text(), Map.of()), Arriving.CLAIMED);
        var told = Stream.of(
                        claimed("form.told.page", claims.text(Claims.LANDING), locale),
                        claimed("form.told.referrer", claims.text(Claims.REFERRER), locale))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
        return Optional.of(new Told(
                words.say(locale, "form.told", how.text("name", "")), List.of(), told.isEmpty() ? null : told));
    }

    private Optional<String> claimed(String key, @Nullable String value, Locale locale) {
        return Optional.ofNullable(value).map(it -> words.say(locale, key, it));
    }
}
