package io.firsthand.ledger;

import io.firsthand.tlog.VerifierKey;

/** A workspace's log: its name to the world, and the key its checkpoints are verified with. */
public record Log(String origin, VerifierKey key) {}
