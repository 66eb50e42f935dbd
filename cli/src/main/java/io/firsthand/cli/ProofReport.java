package io.firsthand.cli;

import io.firsthand.tlog.Hash;
import io.firsthand.tlog.OfflineProof;
import io.firsthand.tlog.TlogException;
import io.firsthand.tlog.TlogPolicy;
import io.firsthand.tlog.VerifierKey;
import java.util.List;
import java.util.Map;

/** Whether one entry is in a log, in words. */
final class ProofReport {

    private ProofReport() {}

    static Report of(byte[] file, byte[] entry, VerifierKey key, String origin) {
        try {
            var proof = OfflineProof.parse(file);
            var checkpoint = proof.verify(Hash.leaf(entry), TlogPolicy.ofLog(key, origin))
                    .checkpoint();
            var sentence = "the entry is in the log %s at index %d of %d."
                    .formatted(checkpoint.origin(), proof.index(), checkpoint.size());
            return new Report(
                    true,
                    sentence,
                    List.of(),
                    Map.of("origin", checkpoint.origin(), "index", proof.index(), "size", checkpoint.size()));
        } catch (TlogException e) {
            return new Report(false, String.valueOf(e.getMessage()), List.of(), Map.of());
        }
    }
}
