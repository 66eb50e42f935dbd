package io.firsthand.ledger;

import io.firsthand.tlog.Hash;

/** Where a log ends: its size and its root. */
record Head(long size, Hash root) {}
