package io.firsthand.tlog;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/**
 * Checks a whole log, c2sp.org/tlog-tiles: the checkpoint's signatures; every entry against its leaf hash; every tile
 * against the tiles below it; the root over them against the checkpoint. Holds only a few tiles in memory at a time.
 * A bundle of entries may be absent, and an empty entry with another leaf hash is a redacted one; both are counted.
 */
public record LogCheck(
        LogSource source, TlogPolicy policy, @Nullable EntryCheck entryCheck, Progress progress, int threads) {
    /** A check of everything but what entries say. */
    public LogCheck(LogSource source, TlogPolicy policy) {
        this(source, policy, null, (_, _) -> {}, source.parallelReads());
    }

    /** Told of entries checked so far, out of how many; called by the thread that runs the check. */
    @FunctionalInterface
    public interface Progress {
        void at(long checked, long size);
    }

    /** The same check, which also hands every entry to this one. */
    public LogCheck withEntryCheck(EntryCheck check) {
        return new LogCheck(source, policy, check, progress, threads);
    }

    /** The same check, which tells how far it is. */
    public LogCheck withProgress(Progress told) {
        return new LogCheck(source, policy, entryCheck, told, threads);
    }

    /** The same check on this many threads. */
    public LogCheck withThreads(int count) {
        return new LogCheck(source, policy, entryCheck, progress, count);
    }

    /** Runs it; what is wrong with the log is in the verdict. */
    public LogVerdict run() throws InterruptedException {
        byte[] note;
        try {
            note = source.checkpoint();
        } catch (IOException e) {
            return unreadable("checkpoint", e);
        }
        TlogPolicy.Accepted head;
        try {
            head = accept(note);
        } catch (InvalidLogException e) {
            return e.verdict();
        }
        try (var pass = new LogPass(this, head)) {
            return pass.run();
        }
    }

    private TlogPolicy.Accepted accept(byte[] bytes) throws InvalidLogException {
        SignedNote note;
        try {
            note = SignedNote.parse(bytes);
        } catch (MalformedException e) {
            throw new InvalidLogException(LogVerdict.Part.NOTE, "checkpoint", e);
        }
        try {
            return policy.accept(note);
        } catch (RefusedException e) {
            throw new InvalidLogException(LogVerdict.Part.NOTE, "checkpoint", e);
        } catch (MalformedException e) {
            throw new InvalidLogException(LogVerdict.Part.CHECKPOINT, "checkpoint", e);
        }
    }

    static LogVerdict.Unreadable unreadable(String where, IOException e) {
        String why = switch (e) {
            case NoSuchFileException _ -> "it is not there";
            case AccessDeniedException _ -> "it may not be read";
            case IOException other when other.getMessage() != null -> other.getMessage();
            default -> e.getClass().getSimpleName();
        };
        return new LogVerdict.Unreadable(where, "Reading " + where + " failed: " + why + ".");
    }
}
