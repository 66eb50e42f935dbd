package io.firsthand.tlog;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Asks a witness to cosign checkpoints, c2sp.org/tlog-witness. */
public final class WitnessClient {
    private static final int MAX_ANSWER = 100_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http;
    private final URI addCheckpoint;
    private final VerifierKey witness;

    /** A witness with this key of type 0x04 at this submission prefix. */
    public WitnessClient(HttpClient http, URI prefix, VerifierKey witness) {
        if (witness.type() != KeyType.COSIGNATURE_V1) {
            throw new IllegalArgumentException("The key of a witness is of type 0x04");
        }
        this.http = http;
        this.addCheckpoint = URI.create(prefix.toString().replaceAll("/+$", "") + "/add-checkpoint");
        this.witness = witness;
    }

    /** What the witness said. */
    public sealed interface Answer {
        /** It cosigned; these are its valid cosignatures over the checkpoint. */
        record Cosigned(List<NoteSignature> cosignatures) implements Answer {}

        /** It has seen the log at this other size, or with another root at this size. */
        record Conflict(long size) implements Answer {}

        /** It refused, with this HTTP status, or answered what is no cosignature. */
        record Refused(int status, String sentence) implements Answer {}
    }

    /**
     * Asks for a cosignature of the checkpoint of this tree, from the size the witness is thought to know; where it
     * knows another that the tree has reached, asks once more from there.
     */
    public Answer cosign(SignedNote checkpoint, TiledTree tree, long knownSize)
            throws IOException, InterruptedException {
        Answer answer = ask(from(knownSize, tree, checkpoint));
        return answer instanceof Answer.Conflict(var size) && size != knownSize && size <= tree.size()
                ? ask(from(size, tree, checkpoint))
                : answer;
    }

    private static AddCheckpoint from(long oldSize, TiledTree tree, SignedNote checkpoint) throws IOException {
        List<Hash> proof = oldSize == 0 ? List.of() : tree.consistency(oldSize).hashes();
        return new AddCheckpoint(oldSize, proof, checkpoint);
    }

    /** Sends this request. */
    public Answer ask(AddCheckpoint request) throws IOException, InterruptedException {
        var post = HttpRequest.newBuilder(addCheckpoint)
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.bytes()))
                .build();
        HttpResponse<byte[]> response = http.send(post, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MAX_ANSWER));
        try {
            return answer(request, response.statusCode(), Text.utf8(response.body(), "The answer of a witness"));
        } catch (TlogException e) {
            return new Answer.Refused(response.statusCode(), String.valueOf(e.getMessage()));
        }
    }

    private Answer answer(AddCheckpoint request, int status, String body) {
        return switch (status) {
            case 200 -> {
                var note = new SignedNote(request.checkpoint().text(), SignedNote.signatureLines(body));
                yield new Answer.Cosigned(note.verify(List.of(witness)).stream()
                        .map(SignedNote.Verified::signature)
                        .toList());
            }
            case 409 ->
                new Answer.Conflict(Text.decimal(
                        Text.withoutLastNewline(body, "The size a witness knows"), "The size a witness knows"));
            default -> new Answer.Refused(status, "The witness answered with status " + status + ".");
        };
    }
}
