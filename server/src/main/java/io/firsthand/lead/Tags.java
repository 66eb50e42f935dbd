package io.firsthand.lead;

import io.firsthand.lead.Mistake.Reason;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words that people put on leads; each is written as whoever used it first wrote it. */
@Component
class Tags {

    private static final int LONGEST = 50;
    private static final int MOST = 50;

    private final TagRepository repository;

    Tags(TagRepository repository) {
        this.repository = repository;
    }

    /** The tags a lead shall have, with how those are written that may be new. */
    record Plan(Map<String, String> names, List<String> after) {}

    /** Null when nothing would change. */
    @Nullable Plan plan(UUID workspace, List<String> before, LeadChange.@Nullable NewTags wanted, Checker checker) {
        if (wanted == null) {
            return null;
        }
        var names = known(workspace, wanted.more(), checker);
        var after = after(before, names, wanted.fewer(), wanted.alone(), checker);
        return after.equals(before) ? null : new Plan(names, after);
    }

    void write(UUID workspace, Map<LeadId, List<String>> after, Map<String, String> names, Instant now) {
        repository.insert(workspace, names, now);
        repository.write(workspace, after);
    }

    /** How the given tags are written, by how they are compared; what cannot be one is told to the checker. */
    Map<String, String> known(UUID workspace, Collection<String> given, Checker checker) {
        var wanted = new TreeMap<String, String>();
        for (var tag : given) {
            var name = checker.line("tags", tag, LONGEST);
            if (name != null && name.indexOf(',') >= 0) {
                checker.add("tags", Reason.NO_COMMA, "");
            } else if (name != null) {
                wanted.putIfAbsent(key(name), name.replaceAll("\\s+", " "));
            }
        }
        wanted.putAll(repository.names(workspace, wanted.keySet()));
        return wanted;
    }

    /** The tags a lead has after a change, by their keys; the checker is told when they are too many. */
    static List<String> after(
            List<String> before, Map<String, String> more, Collection<String> fewer, boolean alone, Checker checker) {
        var all = new TreeMap<String, String>();
        if (!alone) {
            before.forEach(tag -> all.put(key(tag), tag));
        }
        fewer.forEach(tag -> all.remove(key(tag.strip())));
        more.forEach(all::putIfAbsent);
        if (all.size() > MOST) {
            checker.add("tags", Reason.TOO_MANY, String.valueOf(MOST));
        }
        return List.copyOf(all.values());
    }

    static String key(String tag) {
        return Stream.of(tag.split("\\s+"))
                .reduce((one, next) -> one + " " + next)
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }
}
