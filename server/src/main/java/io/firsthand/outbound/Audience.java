package io.firsthand.outbound;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose leads an endpoint hears of.
 *
 * @param of the group of routing or the person; the zero id for all
 */
public record Audience(Kind kind, UUID of) {

    public static final Audience ALL = new Audience(Kind.WORKSPACE, new UUID(0, 0));

    /** Whose. */
    public enum Kind {
        WORKSPACE,
        /** Of handoffs with people in a group of routing. */
        TEAM,
        /** What one person is notified of. */
        PERSON
    }

    /** {@code workspace}, {@code team:<id>} or {@code person:<id>}. */
    public String text() {
        var name = kind.name().toLowerCase(Locale.ROOT);
        return kind == Kind.WORKSPACE ? name : name + ":" + of;
    }

    public static Optional<Audience> parse(String text) {
        if (text.equals("workspace")) {
            return Optional.of(ALL);
        }
        var colon = text.indexOf(':');
        try {
            var id = UUID.fromString(text.substring(colon + 1));
            return switch (text.substring(0, Math.max(colon, 0))) {
                case "team" -> Optional.of(new Audience(Kind.TEAM, id));
                case "person" -> Optional.of(new Audience(Kind.PERSON, id));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
