package io.firsthand.tlog.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.tlog.Hash;
import io.firsthand.tlog.TlogException;
import io.firsthand.tlog.evidence.Finding.Check;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Follows the story of a definition: it came in force only if both sides signed exactly the content that is shown. */
final class AgreementCheck {

    private record Signer(UUID person, String name) {}

    private final List<String> proven = new ArrayList<>();
    private final Map<String, Signer> signers = new TreeMap<>();
    private @Nullable String hash;

    /** What came in force, in a sentence each. */
    List<String> proven() {
        return List.copyOf(proven);
    }

    void check(Entry entry, List<Opening> openings, BiConsumer<Check, String> fail) {
        var change = values(openings, Label.CHANGE);
        switch (entry.kind()) {
            case "definition.proposed" -> propose(change, fail);
            case "definition.reopened", "definition.withdrawn", "definition.restored" -> {
                signers.clear();
                hash = null;
            }
            case "definition.signed" -> sign(entry, change, values(openings, Label.PERSON), fail);
            case "definition.enacted" -> enact(change, fail);
            default -> {
                // says nothing about signatures
            }
        }
    }

    private void propose(Map<?, ?> change, BiConsumer<Check, String> fail) {
        signers.clear();
        hash = null;
        if (change.get("content") instanceof String content && change.get("hash") instanceof String recorded) {
            hash = Hash.sha256(content.getBytes(UTF_8)).hex();
            if (!hash.equals(recorded)) {
                fail.accept(Check.AGREEMENT, "the definition shown does not have the hash it was recorded with.");
            }
        }
    }

    private void sign(Entry entry, Map<?, ?> change, Map<?, ?> person, BiConsumer<Check, String> fail) {
        if (hash == null || change.isEmpty()) {
            return;
        }
        if (!hash.equals(change.get("hash"))) {
            fail.accept(Check.AGREEMENT, "another content was signed than the one that is shown.");
        }
        var name =
                person.get("name") instanceof String known ? known : entry.by().toString();
        if (signers.put(String.valueOf(change.get("function")), new Signer(entry.by(), name)) != null) {
            fail.accept(Check.AGREEMENT, "the same side signed before.");
        }
    }

    private void enact(Map<?, ?> change, BiConsumer<Check, String> fail) {
        if (hash == null || change.isEmpty()) {
            return;
        }
        if (!hash.equals(change.get("hash"))) {
            fail.accept(Check.AGREEMENT, "another content came in force than the one that is shown.");
        }
        var people = new HashSet<UUID>();
        signers.values().forEach(it -> people.add(it.person()));
        if (!signers.keySet().equals(Set.of("marketing", "sales")) || people.size() < 2) {
            fail.accept(Check.AGREEMENT, "it came in force without the signatures of both sides.");
            return;
        }
        proven.add(
                "Version %s came in force signed by %s for marketing and %s for sales; what both signed is in the file, with the SHA-256 %s."
                        .formatted(change.get("version"), name("marketing"), name("sales"), hash));
    }

    private String name(String side) {
        var signer = signers.get(side);
        return signer == null ? "" : signer.name();
    }

    /** Nothing where it is not shown; what is not what was committed fails elsewhere. */
    private static Map<?, ?> values(List<Opening> openings, Label label) {
        return openings.stream()
                .filter(it -> it.label() == label)
                .findFirst()
                .map(AgreementCheck::parsed)
                .orElse(Map.of());
    }

    private static Map<?, ?> parsed(Opening opening) {
        try {
            return opening.parsedValue() instanceof Map<?, ?> map ? map : Map.of();
        } catch (TlogException _) {
            return Map.of();
        }
    }
}
