package io.firsthand.nurture;

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

/** Tells in a lead's timeline what nurture did with it. */
@Component
class NurtureTeller implements LeadTeller {

    private final Words words;

    NurtureTeller(Words words) {
        this.words = words;
    }

    @Override
    public Optional<Told> tell(TimelineItem item, Map<UUID, String> names, Locale locale) {
        if (!NurtureKinds.ALL.contains(item.kind()) || item.values().isEmpty()) {
            return Optional.empty();
        }
        var it = new Values(item.values().getOrDefault(Label.CHANGE.text(), Map.of()));
        var notes = new Values(item.values().getOrDefault(Label.NOTES.text(), Map.of()));
        var kind = item.kind().name().substring("nurture.".length());
        var why = it.text(StayFacts.WHY, "");
        var title = switch (kind) {
            case "entered" -> entered(it, locale);
            case "mailed" -> words.say(locale, "nurture.told.mailed", it.text(StayFacts.SAYS, ""));
            case "called" -> words.say(locale, "nurture.told.called", it.text(StayFacts.SAYS, ""));
            case "withheld" ->
                words.say(
                        locale,
                        "nurture.told.withheld",
                        it.text(StayFacts.SAYS, ""),
                        words.say(locale, "nurture.withheld." + why));
            case "branched" -> words.say(locale, "nurture.told.branched." + why);
            default ->
                words.say(
                        locale,
                        "nurture.told.left",
                        it.text(StayFacts.NAME, words.say(locale, "nurture.noTrack")),
                        words.say(locale, "nurture.left." + why));
        };
        return Optional.of(new Told(title, List.of(), said(notes, locale)));
    }

    /** A return says where the lead went; it needs no track. */
    private String entered(Values it, Locale locale) {
        var via = it.text(StayFacts.VIA, "person");
        var track = it.text(StayFacts.NAME);
        return track == null && via.equals("return")
                ? words.say(locale, "nurture.told.returned")
                : words.say(
                        locale,
                        "nurture.told.entered." + via,
                        track == null ? words.say(locale, "nurture.noTrack") : track,
                        it.number(StayFacts.VERSION));
    }

    private @Nullable String said(Values notes, Locale locale) {
        var all = Stream.of(StayFacts.REASON, StayFacts.BRINGS_BACK)
                .filter(it -> notes.text(it) != null)
                .map(it -> words.say(locale, "nurture.told." + it, notes.text(it, "")))
                .collect(Collectors.joining("\n"));
        return all.isEmpty() ? null : all;
    }
}
