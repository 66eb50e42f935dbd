package io.firsthand.tlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text and the signatures under it, c2sp.org/signed-note: the text, which ends with a newline, an empty line, one
 * line for each signature. The text means nothing before {@link #verify}.
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    /** Bytes of the longest note that is read. */
    public static final int MAX_BYTES = 1_000_000;

    /** Signatures a note may have; the specification asks for at least 16. */
    public static final int MAX_SIGNATURES = 100;

    private static final String SEPARATOR = "\n\n";

    public SignedNote {
        signatures = List.copyOf(signatures);
        Text.withoutLastNewline(text, "The text of a signed note");
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new MalformedException("A signed note has a control character or is not valid Unicode.");
        }
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new MalformedException("A signed note has no signature or more than " + MAX_SIGNATURES + ".");
        }
    }

    /** One of the keys asked for, and its valid signature. */
    public record Verified(VerifierKey key, NoteSignature signature) {}

    /** The text signed by this key. */
    public static SignedNote sign(String text, SigningKey key) {
        return new SignedNote(text, List.of(key.sign(text)));
    }

    /** Reads {@link #bytes}; throws {@link MalformedException}. */
    public static SignedNote parse(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new MalformedException("A signed note is longer than " + MAX_BYTES + " bytes.");
        }
        return parse(Text.utf8(bytes, "A signed note"));
    }

    static SignedNote parse(String note) {
        int split = note.lastIndexOf(SEPARATOR);
        if (split < 0) {
            throw new MalformedException("A signed note has no empty line before its signatures.");
        }
        return new SignedNote(note.substring(0, split + 1), signatureLines(note.substring(split + SEPARATOR.length())));
    }

    static List<NoteSignature> signatureLines(String lines) {
        var signatures = new ArrayList<NoteSignature>();
        for (String line :
                Text.withoutLastNewline(lines, "The last signature line").split("\n", -1)) {
            if (signatures.size() == MAX_SIGNATURES) {
                throw new MalformedException("There are more than " + MAX_SIGNATURES + " signatures.");
            }
            signatures.add(NoteSignature.parse(line));
        }
        return signatures;
    }

    /**
     * The signatures by keys asked for; those by others are ignored. Throws {@link RefusedException} if one by a key
     * asked for is wrong, or if there is none.
     */
    public List<Verified> verify(Collection<VerifierKey> known) {
        var verified = new ArrayList<Verified>();
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : known) {
                if (key.isNamedBy(signature)) {
                    if (!key.verifies(text, signature)) {
                        throw new RefusedException("The signature of %s is wrong.".formatted(key.name()));
                    }
                    verified.add(new Verified(key, signature));
                }
            }
        }
        if (verified.isEmpty()) {
            throw new RefusedException("The note is not signed by any key it should be signed by.");
        }
        return verified;
    }

    /** The same note with further signatures; those it has already are not repeated. */
    public SignedNote with(Collection<NoteSignature> more) {
        return new SignedNote(
                text,
                Stream.concat(signatures.stream(), more.stream()).distinct().toList());
    }

    /** The note as UTF-8. */
    public byte[] bytes() {
        return Text.utf8(toString());
    }

    /** The note. */
    @Override
    public String toString() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(it -> note.append(it.line()).append('\n'));
        return note.toString();
    }
}
