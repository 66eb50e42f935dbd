package io.firsthand.tlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a policy file, c2sp.org/tlog-policy; octets above 0x7f are kept as they are, one char for each. */
final class PolicyFile {
    /** Logs, witnesses and groups together; the specification asks for at least 32 of each. */
    private static final int MAX_DEFINITIONS = 1_000;

    private static final int MAX_BYTES = 1_000_000;

    private final List<TlogPolicy.Log> logs = new ArrayList<>();
    private final List<TlogPolicy.Witness> witnesses = new ArrayList<>();
    private final Map<String, Quorum> names = new HashMap<>(Map.of("none", Quorum.NONE));
    private final Set<String> members = new HashSet<>(Set.of("none"));
    private @Nullable Quorum quorum;

    TlogPolicy read(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new MalformedException("A policy is longer than " + MAX_BYTES + " bytes.");
        }
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (text.chars().anyMatch(c -> (c < ' ' && c != '\t' && c != '\n') || c == 0x7f)) {
            throw new MalformedException("A policy has a control character other than tab and newline.");
        }
        String[] lines = Text.withoutLastNewline(text, "A policy").split("\n", -1);
        for (int number = 1; number <= lines.length; number++) {
            try {
                line(lines[number - 1]);
            } catch (MalformedException e) {
                throw new MalformedException("Line " + number + " of the policy: " + e.getMessage());
            }
        }
        if (quorum == null) {
            throw new MalformedException("A policy has no quorum line.");
        }
        return new TlogPolicy(logs, witnesses, quorum);
    }

    private void line(String line) {
        List<String> items =
                Stream.of(line.split("[ \t]+")).filter(it -> !it.isEmpty()).toList();
        if (items.isEmpty() || items.getFirst().startsWith("#")) {
            return;
        }
        if (logs.size() + names.size() > MAX_DEFINITIONS) {
            throw new MalformedException("There are more than " + MAX_DEFINITIONS + " definitions.");
        }
        List<String> rest = items.subList(1, items.size());
        switch (items.getFirst()) {
            case "log" -> log(demand(rest, 1, 2).getFirst(), optional(rest, 1));
            case "witness" -> witness(demand(rest, 2, 3).getFirst(), rest.get(1), optional(rest, 2));
            case "group" ->
                group(demand(rest, 3, MAX_DEFINITIONS).getFirst(), rest.get(1), rest.subList(2, rest.size()));
            case "quorum" -> quorum(demand(rest, 1, 1).getFirst());
            default -> throw new MalformedException("It does not begin with log, witness, group or quorum.");
        }
    }

    private static List<String> demand(List<String> items, int least, int most) {
        if (items.size() < least || items.size() > most) {
            throw new MalformedException("It has too few or too many parts.");
        }
        return items;
    }

    private static @Nullable String optional(List<String> items, int place) {
        return items.size() > place ? items.get(place) : null;
    }

    private void log(String encoded, @Nullable String url) {
        VerifierKey key = key(encoded, KeyType.ED25519, "a log");
        if (logs.stream().anyMatch(it -> isSame(it.key(), key))) {
            throw new MalformedException("The key of this log stands there already.");
        }
        logs.add(new TlogPolicy.Log(key, url));
    }

    private void witness(String name, String encoded, @Nullable String url) {
        VerifierKey key = key(encoded, KeyType.COSIGNATURE_V1, "a witness");
        if (witnesses.stream().anyMatch(it -> isSame(it.key(), key))) {
            throw new MalformedException("The key of this witness stands there already.");
        }
        define(name, new Quorum.One(name));
        witnesses.add(new TlogPolicy.Witness(name, key, url));
    }

    private void group(String name, String threshold, List<String> memberNames) {
        var group = memberNames.stream().map(this::member).toList();
        long needed = switch (threshold) {
            case "any" -> 1;
            case "all" -> group.size();
            default -> Text.decimal(threshold, "The group's threshold");
        };
        if (needed < 1 || needed > group.size()) {
            throw new MalformedException("The group's threshold is not between 1 and its number of members.");
        }
        define(name, new Quorum.Group((int) needed, group));
    }

    private Quorum member(String name) {
        Quorum member = defined(name);
        if (!members.add(name)) {
            throw new MalformedException("This member is \"none\" or in a group already.");
        }
        return member;
    }

    private void quorum(String name) {
        if (quorum != null) {
            throw new MalformedException("It is the second quorum line.");
        }
        quorum = defined(name);
    }

    private void define(String name, Quorum rule) {
        if (names.putIfAbsent(name, rule) != null) {
            throw new MalformedException("This name stands for something already.");
        }
    }

    private Quorum defined(String name) {
        Quorum rule = names.get(name);
        if (rule == null) {
            throw new MalformedException("It uses a name that no line before it defines.");
        }
        return rule;
    }

    private static VerifierKey key(String encoded, KeyType type, String whose) {
        byte[] octets = encoded.getBytes(StandardCharsets.ISO_8859_1);
        var key = VerifierKey.parse(Text.utf8(octets, "The verifier key"));
        if (key.type() != type) {
            throw new MalformedException("The key of " + whose
                    + " is of type 0x%02x, not 0x%02x.".formatted(key.type().number(), type.number()));
        }
        return key;
    }

    private static boolean isSame(VerifierKey one, VerifierKey other) {
        return Arrays.equals(one.bytes(), other.bytes());
    }
}
