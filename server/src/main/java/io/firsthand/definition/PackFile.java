package io.firsthand.definition;

import io.firsthand.field.FieldType;
import io.firsthand.tlog.json.Jcs;
import io.firsthand.tlog.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Packs as they stand in files: a definition's JSON in which every text may be {@code {"en": …, "de": …}}; what a pack
 * leaves out is taken from the file of what they have in common.
 */
final class PackFile {

    private static final Set<String> LANGUAGES = Set.of("en", "de");
    private static final Map<String, Pack> READ = new ConcurrentHashMap<>();

    private PackFile() {}

    static Pack read(String id, Locale locale) {
        var language = locale.getLanguage().equals("de") ? "de" : "en";
        return READ.computeIfAbsent(id + "_" + language, _ -> pack(id, language));
    }

    private static Pack pack(String id, String language) {
        var file = file(id, language);
        var content = new LinkedHashMap<Object, Object>(object(file("common", language), "content"));
        content.putAll(object(file, "content"));
        return new Pack(
                id,
                text(file, "name"),
                text(file, "summary"),
                list(file, "fields").stream().map(PackFile::field).toList(),
                Content.read(Jcs.text(content)));
    }

    private static Map<?, ?> file(String name, String language) {
        try (var file = Objects.requireNonNull(PackFile.class.getResourceAsStream("/packs/" + name + ".json"), name)) {
            return (Map<?, ?>) Objects.requireNonNull(in(language, Json.parse(file.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value with one language chosen wherever there are two. */
    private static @Nullable Object in(String language, @Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map when map.keySet().equals(LANGUAGES) -> map.get(language);
            case Map<?, ?> map -> {
                var chosen = new LinkedHashMap<Object, Object>();
                map.forEach((key, it) -> chosen.put(key, Objects.requireNonNull(in(language, it))));
                yield chosen;
            }
            case List<?> list -> list.stream().map(it -> in(language, it)).toList();
            case null, default -> value;
        };
    }

    private static NeededField field(Object value) {
        var it = (Map<?, ?>) value;
        return new NeededField(
                text(it, "name"),
                text(it, "label"),
                FieldType.of(text(it, "type")).orElseThrow(),
                list(it, "choices").stream().map(String::valueOf).toList());
    }

    private static String text(Map<?, ?> object, String name) {
        return (String) Objects.requireNonNull(object.get(name), name);
    }

    private static Map<?, ?> object(Map<?, ?> object, String name) {
        return (Map<?, ?>) Objects.requireNonNull(object.get(name), name);
    }

    private static List<?> list(Map<?, ?> object, String name) {
        return object.get(name) instanceof List<?> list ? list : List.of();
    }
}
