package io.firsthand.dossier;

import io.firsthand.insight.TrackRecords;
import io.firsthand.lead.How;
import io.firsthand.lead.Lead;
import io.firsthand.lead.LeadCards;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.Provenance;
import io.firsthand.lead.Source;
import io.firsthand.verdict.Judged;
import io.firsthand.verdict.Verdicts;
import io.firsthand.web.Grade;
import io.firsthand.web.TrustCard;
import io.firsthand.web.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Composes the trust card of a lead from what the modules below know of it. */
@Component
public class TrustCards implements LeadCards {

    private static final String ANY_WAY = "any";

    private final Words words;
    private final Verdicts verdicts;
    private final TrackRecords records;

    TrustCards(Words words, Verdicts verdicts, TrackRecords records) {
        this.words = words;
        this.verdicts = verdicts;
        this.records = records;
    }

    @Override
    public Map<LeadId, TrustCard> of(Collection<Lead> leads, Locale locale) {
        var judged = verdicts.of(leads.stream().map(Lead::id).toList());
        var cards = new HashMap<LeadId, TrustCard>();
        leads.forEach(lead -> cards.put(lead.id(), of(lead, judged.get(lead.id()), locale)));
        return cards;
    }

    public TrustCard of(Lead lead, Locale locale) {
        return of(lead, verdicts.of(lead.id()).orElse(null), locale);
    }

    /** The same of one of many leads, with what was said of it, if something was. */
    public TrustCard of(Lead lead, @Nullable Judged judged, Locale locale) {
        var provenance = lead.provenance();
        return new TrustCard(
                who(provenance, locale),
                provenance.at(),
                provenance.place(),
                how(provenance, locale),
                Grade.valueOf(provenance.grade().name()),
                lead.firstNote(),
                source(lead.source(), locale),
                lead.corrected() ? source(lead.original(), locale) : null,
                records.words(lead.source(), locale).orElse(null),
                judged == null
                        ? List.of()
                        : judged.criteria().stream().map(TrustCards::mark).toList(),
                barred(lead, locale));
    }

    private static TrustCard.Mark mark(Judged.OfCriterion it) {
        return new TrustCard.Mark(it.question(), it.mark(), null);
    }

    /** "Do not contact", or the ways that are closed. */
    private @Nullable String barred(Lead lead, Locale locale) {
        var ways = lead.doNotContact().contains(ANY_WAY) ? Set.of(ANY_WAY) : lead.doNotContact();
        return ways.isEmpty()
                ? null
                : ways.stream()
                        .sorted()
                        .map(way -> words.say(locale, "privacy.barred." + way))
                        .collect(Collectors.joining(" · "));
    }

    /** Channel and campaign: "Booth conversation · PackWorld". */
    public String source(Source source, Locale locale) {
        return named(channel(source, locale), source.campaign() == null ? source.detail() : source.campaign());
    }

    private String channel(Source source, Locale locale) {
        return words.say(locale, "lead.channel." + source.channel().id());
    }

    private static String named(String channel, @Nullable String name) {
        return name == null ? channel : channel + " · " + name;
    }

    /** Who had the conversation; whoever only brought a file did not, and is named as claiming it. */
    private @Nullable String who(Provenance provenance, Locale locale) {
        var name = provenance.byName();
        return name == null || provenance.how() != How.IMPORT ? name : words.say(locale, "dossier.who.claimed", name);
    }

    private String how(Provenance provenance, Locale locale) {
        var file = provenance.file();
        return file == null
                ? words.say(locale, "lead.how." + provenance.how().id())
                : words.say(locale, "dossier.how.file", file.name(), file.row());
    }
}
