package io.firsthand.ledger;

import io.firsthand.tlog.Hash;
import java.util.UUID;

/** A fact that is written but not in the log yet. */
record Waiting(long position, UUID fact, Hash leaf) {}
