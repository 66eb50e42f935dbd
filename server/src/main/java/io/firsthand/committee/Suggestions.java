package io.firsthand.committee;

import io.firsthand.card.JobTitle;
import io.firsthand.card.JobTitle.Function;
import io.firsthand.card.JobTitle.Seniority;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody’s title and wishes let us think they are in a purchase. */
final class Suggestions {

    private static final int MOST = 20_000;
    private static final Map<String, Optional<Role>> TITLES = new ConcurrentHashMap<>();

    private static final Pattern LEGAL = Pattern.compile(
            "counsel|legal|jurist|syndik|rechts|avocat|avvocat|abogad|datenschutz|data protection|dpo\\b|compliance");
    private static final Pattern WISH = Pattern.compile("demo|pric|preis|quote|angebot|offer|rfp|rfi|trial|test");
    private static final Pattern REFERRAL = Pattern.compile("referr|empfehl");

    private Suggestions() {}

    /** Of what is not known. */
    static List<Suggestion> of(@Nullable String title, List<String> asked, Known known) {
        var all = new ArrayList<Suggestion>();
        if (known.role() == null) {
            role(title).ifPresent(it -> all.add(new Suggestion(it, null, "title", title == null ? "" : title)));
            if (all.isEmpty()) {
                first(asked, REFERRAL).ifPresent(it -> all.add(new Suggestion(Role.CHAMPION, null, "signal", it)));
            }
        }
        if (known.awareness() == null) {
            first(asked, WISH).ifPresent(it -> all.add(new Suggestion(null, Awareness.PRODUCT_AWARE, "signal", it)));
        }
        return all;
    }

    private static Optional<String> first(List<String> asked, Pattern pattern) {
        return asked.stream()
                .filter(it -> pattern.matcher(it.toLowerCase(Locale.ROOT)).find())
                .findFirst();
    }

    /** Few titles are new; reading one takes a while. */
    static Optional<Role> role(@Nullable String title) {
        if (title == null || title.isBlank()) {
            return Optional.empty();
        }
        if (TITLES.size() > MOST) {
            TITLES.clear();
        }
        return TITLES.computeIfAbsent(title, Suggestions::read);
    }

    private static Optional<Role> read(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        if (LEGAL.matcher(plain).find()) {
            return Optional.of(Role.LEGAL_PROCUREMENT);
        }
        var job = JobTitle.of(title);
        var function = job.function().orElse(null);
        var rank = job.seniority().orElse(null);
        if (function == Function.PURCHASING) {
            return Optional.of(Role.LEGAL_PROCUREMENT);
        }
        var decides = rank == Seniority.OWNER || rank == Seniority.CHIEF;
        if (function == Function.FINANCE) {
            return decides || rank == Seniority.DIRECTOR || rank == Seniority.LEAD
                    ? Optional.of(Role.ECONOMIC_BUYER)
                    : Optional.empty();
        }
        if (decides) {
            return Optional.of(
                    function == null || function == Function.GENERAL ? Role.ECONOMIC_BUYER : Role.DECISION_MAKER);
        }
        return of(function, rank);
    }

    private static Optional<Role> of(@Nullable Function function, @Nullable Seniority rank) {
        var leads = rank == Seniority.DIRECTOR || rank == Seniority.LEAD;
        return switch (function) {
            case ENGINEERING -> Optional.of(leads ? Role.TECHNICAL_BUYER : Role.EVALUATOR);
            case QUALITY, RESEARCH, PROJECT -> Optional.of(leads ? Role.INFLUENCER : Role.EVALUATOR);
            case OPERATIONS -> Optional.of(leads ? Role.DECISION_MAKER : Role.END_USER);
            case PRODUCT, MARKETING, SALES, PEOPLE, GENERAL ->
                leads ? Optional.of(Role.DECISION_MAKER) : Optional.empty();
            case CONSULTING -> Optional.of(Role.INFLUENCER);
            case PURCHASING, FINANCE -> Optional.empty();
            case null -> leads ? Optional.of(Role.DECISION_MAKER) : Optional.empty();
        };
    }
}
