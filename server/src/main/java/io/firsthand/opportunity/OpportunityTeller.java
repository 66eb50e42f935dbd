package io.firsthand.opportunity;

import io.firsthand.lead.LeadTeller;
import io.firsthand.lead.TimelineItem;
import io.firsthand.lead.Values;
import io.firsthand.tlog.evidence.Label;
import io.firsthand.web.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of opportunities in a lead's timeline. */
@Component
class OpportunityTeller implements LeadTeller {

    private final Words words;

    OpportunityTeller(Words words) {
        this.words = words;
    }

    @Override
    public Optional<Told> tell(TimelineItem item, Map<UUID, String> names, Locale locale) {
        if (!OpportunityKinds.ALL.contains(item.kind()) || item.values().isEmpty()) {
            return Optional.empty();
        }
        var values = new Values(item.values().getOrDefault(Label.CHANGE.text(), Map.of()));
        var what = item.kind().name().substring("opportunity.".length());
        var title = words.say(
                locale,
                "opportunity.timeline." + what,
                values.text(OpportunityFacts.NAME, ""),
                values.text(OpportunityFacts.STAGE_WORDS, ""));
        var amount = money(values.text(OpportunityFacts.AMOUNT), values.text(OpportunityFacts.CURRENCY), locale);
        return Optional.of(new Told(
                amount == null ? title : title + " · " + amount,
                changes(Values.in(values.map(), OpportunityFacts.CHANGES).map(), locale),
                values.text(OpportunityFacts.REASON)));
    }

    private List<Change> changes(Map<String, Object> fields, Locale locale) {
        var changes = new ArrayList<Change>();
        for (var field : fields.keySet()) {
            var change = Values.in(fields, field);
            changes.add(new Change(
                    words.say(locale, "opportunity.field." + field),
                    change.text(OpportunityFacts.BEFORE, ""),
                    change.text(OpportunityFacts.AFTER, "")));
        }
        return changes;
    }

    private static @Nullable String money(@Nullable String amount, @Nullable String currency, Locale locale) {
        return amount == null || currency == null ? null : Money.of(new BigDecimal(amount), currency, locale);
    }
}
