package io.firsthand.ledger;

import io.firsthand.tlog.Checkpoint;
import io.firsthand.tlog.InclusionProof;
import io.firsthand.tlog.SignedNote;
import io.firsthand.tlog.TiledTree;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The largest state of a log that was signed, with its tree out of the tiles.
 *
 * @param note not verified here
 */
record SignedTree(SignedNote note, Checkpoint checkpoint, TiledTree tree) {

    boolean holds(StoredFact fact) {
        return fact.index().isPresent() && fact.index().getAsLong() < checkpoint.size();
    }

    InclusionProof inclusion(long index) {
        try {
            return tree.inclusion(index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
