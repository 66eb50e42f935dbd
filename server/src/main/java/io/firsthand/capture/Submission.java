package io.firsthand.capture;

import io.firsthand.tlog.Hash;
import io.firsthand.tlog.TlogException;
import io.firsthand.tlog.evidence.Envelope;
import io.firsthand.tlog.evidence.Label;
import io.firsthand.tlog.evidence.Seed;
import io.firsthand.tlog.json.Json;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a phone sends of one capture.
 *
 * @param values what its statement commits to, exactly as the phone canonicalised it
 * @param sent the phone's clock when it sent this
 * @param unread the pictures of a card that nobody has read yet, because there was no network, by their hashes
 */
record Submission(
        Envelope envelope,
        Seed seed,
        Map<Label, Map<String, Object>> values,
        Told told,
        List<DeclaredFile> files,
        Optional<Instant> sent,
        List<String> unread) {

    private static final Set<String> KEYS = Set.of("envelope", "seed", "values", "files", "sent", "unread");
    private static final Set<Label> LABELS =
            EnumSet.of(Label.SOURCE, Label.PERSON, Label.PLACE, Label.NOTES, Label.IMAGE);
    private static final int MOST_FILES = 12;

    /** Throws {@link Unfit}. */
    static Submission parse(byte[] body) {
        var all = Said.of("body", json(body));
        if (!KEYS.containsAll(all.map().keySet())) {
            throw new Unfit(
                    "body",
                    "has a field that does not belong there; known are envelope, seed, values, files, sent, unread");
        }
        var values = values(all.map().get("values"));
        var files = files(values.get(Label.IMAGE));
        var declared = all.objects("files", MOST_FILES).stream()
                .map(it -> it.text("sha256", 64))
                .collect(Collectors.toCollection(HashSet::new));
        if (all.map().containsKey("files")
                && !declared.equals(files.stream().map(DeclaredFile::sha256).collect(Collectors.toSet()))) {
            throw new Unfit("files", "must be the files that values.image names");
        }
        var sent = all.number("sent");
        return new Submission(
                envelope(all.map().get("envelope")),
                seed(all.text("seed", 100)),
                values,
                Told.of(values),
                files,
                Optional.ofNullable(sent).map(Instant::ofEpochMilli),
                unread(all, files));
    }

    /** Signatures and sounds say nothing to be read. */
    private static List<String> unread(Said all, List<DeclaredFile> files) {
        var wanted = all.texts("unread", MOST_FILES, 64);
        return files.stream()
                .filter(it -> it.isCard() && wanted.contains(it.sha256()))
                .map(DeclaredFile::sha256)
                .distinct()
                .toList();
    }

    Optional<Hash> key() {
        try {
            return Optional.of(Hash.fromBase64(envelope.keyId()));
        } catch (TlogException _) {
            return Optional.empty();
        }
    }

    private static @Nullable Object json(byte[] body) {
        try {
            return Json.parse(body);
        } catch (TlogException e) {
            throw new Unfit("body", String.valueOf(e.getMessage()));
        }
    }

    private static Envelope envelope(@Nullable Object json) {
        try {
            return Envelope.of(json);
        } catch (TlogException e) {
            throw new Unfit("envelope", String.valueOf(e.getMessage()));
        }
    }

    private static Seed seed(@Nullable String base64) {
        try {
            return Seed.of(Base64.getDecoder().decode(base64 == null ? "" : base64));
        } catch (IllegalArgumentException | TlogException _) {
            throw new Unfit("seed", "must be base64 of 32 bytes");
        }
    }

    private static Map<Label, Map<String, Object>> values(@Nullable Object json) {
        var values = new EnumMap<Label, Map<String, Object>>(Label.class);
        Said.of("values", json).map().forEach((name, value) -> {
            var label = LABELS.stream().filter(it -> it.text().equals(name)).findFirst();
            values.put(
                    label.orElseThrow(
                            () -> new Unfit("values." + name, "is not one of source, person, place, notes, image")),
                    Said.of("values." + name, value).map());
        });
        return values;
    }

    private static List<DeclaredFile> files(@Nullable Map<String, Object> image) {
        if (image == null) {
            return List.of();
        }
        var files = Said.of("values.image", image).objects("files", MOST_FILES);
        return IntStream.range(0, files.size())
                .mapToObj(i -> DeclaredFile.of(files.get(i), i))
                .toList();
    }
}
