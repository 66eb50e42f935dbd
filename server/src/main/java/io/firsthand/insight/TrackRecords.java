package io.firsthand.insight;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Source;
import io.firsthand.web.Words;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/**
 * What became of the leads of each source, of the current workspace: counts shrunk toward the channel and corrected for
 * leads too young to have come anywhere. In each server they are computed anew when they are a minute old.
 */
@Service
public class TrackRecords {

    private static final int YEARS = 2;
    private static final double RIPE = 0.9;
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofMinutes(20);

    private record Key(UUID workspace, Facet facet, Cohorts cohorts) {}

    private record Computed(Instant at, Map<String, TrackRecord> records) {}

    private final RecordMaking making;
    private final Maturities maturities;
    private final Words words;
    private final Clock clock;
    private final Map<Key, Computed> kept = new ConcurrentHashMap<>();
    private final Set<Key> computing = ConcurrentHashMap.newKeySet();

    TrackRecords(RecordMaking making, Maturities maturities, Words words, Clock clock) {
        this.making = making;
        this.maturities = maturities;
        this.words = words;
        this.clock = clock;
    }

    /** Of the last two years: what trust cards and records of single sources are told from. */
    public Cohorts usual() {
        return Cohorts.last(52 * YEARS, maturities.today());
    }

    /** One for each value of the facet, the one with the most leads first; channels for {@link Facet#ALL}. */
    public List<TrackRecord> by(Facet facet, Cohorts cohorts) {
        return records(facet, cohorts).values().stream()
                .sorted(Comparator.<TrackRecord>comparingLong(it -> it.counts().all())
                        .reversed()
                        .thenComparing(TrackRecord::value))
                .toList();
    }

    /** In words, for trust cards: “Of 112 like this, 31 % became SQL (24–38 %)”; none for a source that nothing came of yet. */
    public Optional<String> words(Source source, Locale locale) {
        return of(source).map(it -> {
            var key = it.isSmall()
                    ? "insight.record.few"
                    : it.sql().passed() < RIPE ? "insight.record.young" : "insight.record";
            var percent = NumberFormat.getPercentInstance(locale);
            return words.say(
                    locale,
                    key,
                    it.counts().all(),
                    percent.format(it.toSql().value()),
                    percent.format(it.toSql().interval().low()),
                    percent.format(it.toSql().interval().high()));
        });
    }

    /** Of what says most about where a lead came from: its show, else its campaign, else its channel. */
    public Optional<TrackRecord> of(Source source) {
        var event = source.event();
        var campaign = source.campaign();
        return Optional.ofNullable(event)
                .flatMap(it -> find(Facet.SHOW, it.toString()))
                .or(() -> Optional.ofNullable(campaign).flatMap(it -> find(Facet.CAMPAIGN, it.strip())))
                .or(() -> find(Facet.ALL, source.channel().id()));
    }

    /** By a value of the facet, or the id of a channel for {@link Facet#ALL}; of the last two years. */
    public Optional<TrackRecord> find(Facet facet, String value) {
        return Optional.ofNullable(records(facet, usual()).get(value));
    }

    /** Those of the last minute; older ones while newer ones are computed, so that lists of leads don’t wait for them. */
    private Map<String, TrackRecord> records(Facet facet, Cohorts cohorts) {
        var workspace = CurrentWorkspace.get();
        var key = new Key(workspace.value(), facet, cohorts);
        var now = clock.instant();
        kept.values().removeIf(it -> Duration.between(it.at(), now).abs().compareTo(KEPT) > 0);
        var known = kept.get(key);
        if (known == null) {
            return compute(key, now).records();
        }
        if (Duration.between(known.at(), now).abs().compareTo(FRESH) > 0 && computing.add(key)) {
            Thread.startVirtualThread(() -> {
                try {
                    CurrentWorkspace.run(workspace, () -> compute(key, now));
                } finally {
                    computing.remove(key);
                }
            });
        }
        return known.records();
    }

    private Computed compute(Key key, Instant now) {
        var computed = new Computed(now, making.of(key.facet(), key.cohorts()));
        kept.put(key, computed);
        return computed;
    }

    /** For those who changed something and want to see it at once. */
    void forget() {
        kept.clear();
    }
}
