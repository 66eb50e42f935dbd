package io.firsthand.insight.web;

import io.firsthand.insight.Behind;
import io.firsthand.insight.InsightLeads;
import io.firsthand.insight.Reached;
import io.firsthand.lead.LeadRecords;
import io.firsthand.lead.Stage;
import io.firsthand.web.Words;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the leads behind a number. */
@Component
class BehindViews {

    private static final int PAGE = 50;

    private final InsightLeads insight;
    private final Behind behind;
    private final Frames frames;
    private final LeadRecords leads;
    private final Words words;

    BehindViews(InsightLeads insight, Behind behind, Frames frames, LeadRecords leads, Words words) {
        this.insight = insight;
        this.behind = behind;
        this.frames = frames;
        this.leads = leads;
        this.words = words;
    }

    LeadsBehindPage page(Map<String, String> parameters, @Nullable UUID after, LocalDate today, Locale locale) {
        var asked = Asked.of(parameters);
        var reached = Reached.of(parameters.getOrDefault("reached", "leads")).orElse(Reached.LEADS);
        var missing = Reached.of(parameters.getOrDefault("missing", ""));
        var stage = Stage.of(parameters.getOrDefault("stage", "")).map(Stage::id);
        var happened = parameters.getOrDefault("when", "").equals("happened");
        var currency = Optional.of(parameters.getOrDefault("currency", "")).filter(Behind.Which::isCurrency);
        var dated = parameters.getOrDefault("dated", "").equals("true");
        var number = new Behind.Which(asked.cohorts(today), reached, happened, stage, missing, currency, dated);
        insight.freshen();
        var some = behind.of(number, after, PAGE + 1);
        var shown = some.stream().limit(PAGE).toList();
        var names = leads.names(shown.stream().map(Behind.Lead::id).toList());
        return new LeadsBehindPage(
                what(reached, missing, stage, happened, locale)
                        + currency.map(it -> ", " + currency(it, locale)).orElse(""),
                frames.narrowed(asked, locale),
                shown.stream()
                        .map(it -> new LeadsBehindPage.Row(
                                it.id().value(),
                                names.getOrDefault(it.id(), words.say(locale, "insight.behind.erased")),
                                words.say(locale, "lead.stage." + it.stage()),
                                words.say(locale, "lead.channel." + it.channel()),
                                it.capturedAt()))
                        .toList(),
                asked.at("/insight/funnel"),
                some.size() > PAGE
                        ? asked.at(
                                "/insight/leads",
                                "reached",
                                reached.id(),
                                "missing",
                                missing.map(Reached::id).orElse(""),
                                "stage",
                                stage.orElse(""),
                                "when",
                                happened ? "happened" : "",
                                "currency",
                                currency.orElse(""),
                                "dated",
                                dated ? "true" : "",
                                "after",
                                shown.getLast().id().value().toString())
                        : null);
    }

    private String what(
            Reached reached, Optional<Reached> missing, Optional<String> stage, boolean happened, Locale locale) {
        if (stage.isPresent()) {
            return words.say(locale, "insight.behind.in", words.say(locale, "lead.stage." + stage.get()));
        }
        return missing.map(it -> words.say(locale, "insight.behind.missing", name(it, locale)))
                .orElseGet(() -> words.say(
                        locale,
                        happened ? "insight.behind.happened" : "insight.behind.reached",
                        name(reached, locale)));
    }

    private String currency(String it, Locale locale) {
        return it.equals(Behind.Which.NO_CURRENCY) ? words.say(locale, "insight.noCurrency") : it;
    }

    private String name(Reached it, Locale locale) {
        return words.say(locale, "insight.reached." + it.id());
    }
}
