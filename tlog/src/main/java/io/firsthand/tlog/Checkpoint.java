package io.firsthand.tlog;

import java.util.Arrays;
import java.util.List;

/**
 * The state of a log: origin, size, root and, rarely, further lines, c2sp.org/tlog-checkpoint. Sizes reach up to
 * 2^63-1.
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (size < 0) {
            throw new IllegalArgumentException("A checkpoint has no size " + size);
        }
        checkLine(origin);
        extensions.forEach(Checkpoint::checkLine);
    }

    /** A checkpoint without extension lines. */
    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /** Reads {@link #text}; throws {@link MalformedException}. */
    public static Checkpoint parse(String text) {
        String[] lines = Text.withoutLastNewline(text, "A checkpoint").split("\n", -1);
        if (lines.length < 3) {
            throw new MalformedException("A checkpoint has fewer than three lines.");
        }
        return new Checkpoint(
                lines[0],
                Text.decimal(lines[1], "The size of a checkpoint"),
                Hash.fromBase64(lines[2]),
                Arrays.asList(lines).subList(3, lines.length));
    }

    private static void checkLine(String line) {
        if (line.isEmpty() || line.chars().anyMatch(c -> c < ' ')) {
            throw new MalformedException("A checkpoint has an empty line or a control character.");
        }
    }

    /** The text that is signed. */
    public String text() {
        var text = new StringBuilder(origin + "\n" + size + "\n" + root.base64() + "\n");
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** This checkpoint as a note signed by its log. */
    public SignedNote sign(SigningKey log) {
        return SignedNote.sign(text(), log);
    }
}
