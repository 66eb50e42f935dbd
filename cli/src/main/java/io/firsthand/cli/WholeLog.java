package io.firsthand.cli;

import io.firsthand.tlog.Checkpoint;
import io.firsthand.tlog.EntryBundle;
import io.firsthand.tlog.LogCheck;
import io.firsthand.tlog.LogSource;
import io.firsthand.tlog.LogVerdict;
import io.firsthand.tlog.SignedNote;
import io.firsthand.tlog.Tile;
import io.firsthand.tlog.TlogException;
import io.firsthand.tlog.TlogPolicy;
import io.firsthand.tlog.evidence.DeviceKey;
import io.firsthand.tlog.evidence.LogContents;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The check of a whole log, in words. */
record WholeLog(LogSource source, TlogPolicy policy, String origin, List<DeviceKey> devices) {

    Report run(LogCheck.Progress progress) throws InterruptedException {
        var contents = isFirsthands() ? Optional.of(new LogContents(origin, devices)) : Optional.<LogContents>empty();
        var check = new LogCheck(source, policy).withProgress(progress);
        var verdict = contents.map(check::withEntryCheck).orElse(check).run();
        return switch (verdict) {
            case LogVerdict.Unreadable it -> throw new UnreadableException(it.sentence());
            case LogVerdict.Invalid it -> invalid(it.part(), it.where(), it.sentence());
            case LogVerdict.Valid it ->
                contents.flatMap(LogContents::brokenChain)
                        .map(broken -> invalid(LogVerdict.Part.CONTENT, "tile/entries", broken))
                        .orElseGet(() -> valid(it, contents));
        };
    }

    /** Looked at before any hash is checked, and so good for no more than the choice of what to check. */
    private boolean isFirsthands() {
        try {
            var size = Checkpoint.parse(SignedNote.parse(source.checkpoint()).text())
                    .size();
            if (size == 0) {
                return false;
            }
            var width = (int) Math.min(size, Tile.FULL_WIDTH);
            return source.read(Tile.entries(0, width))
                    .map(bundle -> EntryBundle.decode(bundle, width).stream()
                            .filter(entry -> entry.length > 0)
                            .anyMatch(LogContents::areMeantBy))
                    .orElse(false);
        } catch (IOException | TlogException _) {
            return false;
        }
    }

    private static Report invalid(LogVerdict.Part part, String where, String sentence) {
        return new Report(
                false, sentence, List.of(), Map.of("part", part.name().toLowerCase(Locale.ROOT), "where", where));
    }

    private Report valid(LogVerdict.Valid verdict, Optional<LogContents> contents) {
        var checkpoint = verdict.head().checkpoint();
        var proven = new ArrayList<String>();
        var not = new ArrayList<String>();
        not.add("Whether others are shown the same log: compare the checkpoint with theirs, or ask its witnesses.");
        contents.ifPresentOrElse(
                it -> {
                    proven.add("Every entry is of Firsthand's schema, and each lead's entries follow one another.");
                    if (it.signed() > 0 && devices.isEmpty()) {
                        not.add("The signatures of devices, %d, for want of --device-keys.".formatted(it.signed()));
                    }
                },
                () -> not.add("What the entries say: they are not Firsthand's."));
        return new Report(
                true,
                verdict.sentence(),
                List.of(new Report.Section("Also checked:", proven), new Report.Section("Not checked:", not)),
                Map.of(
                        "origin", checkpoint.origin(),
                        "size", checkpoint.size(),
                        "root", checkpoint.root().base64(),
                        "checked", verdict.checked(),
                        "redacted", verdict.redacted(),
                        "absent", verdict.absent(),
                        "contents", contents.isPresent()));
    }
}
