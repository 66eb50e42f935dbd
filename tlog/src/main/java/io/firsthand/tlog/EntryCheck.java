package io.firsthand.tlog;

/**
 * Checks what entries say, beyond their hashes; called by several threads at once and in no order across them.
 */
public interface EntryCheck {
    /** Throws {@link TlogException} if the entry is not as the entries of this log should be. */
    void check(long index, byte[] entry);

    /** Told of an entry whose body is gone while its leaf hash is kept. */
    default void redacted(long index, Hash leaf) {}
}
