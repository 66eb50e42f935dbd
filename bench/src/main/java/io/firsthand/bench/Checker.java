package io.firsthand.bench;

import io.firsthand.tlog.EntryCheck;
import io.firsthand.tlog.LogCheck;
import io.firsthand.tlog.LogSource;
import io.firsthand.tlog.LogVerdict;
import io.firsthand.tlog.TlogPolicy;
import io.firsthand.tlog.evidence.DeviceKey;
import io.firsthand.tlog.evidence.LogContents;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How fast {@code verify-log} goes through a log: its structure, what the entries say, and the devices' signatures. */
final class Checker implements Scenario {

    private static final int ENTRIES = 1_000_000;
    private static final int SIGNED_ENTRIES = 20_000;
    private static final int PHONES = 20;

    private final GeneratedLog attested;
    private final GeneratedLog signed;

    private Checker(GeneratedLog attested, GeneratedLog signed) {
        this.attested = attested;
        this.signed = signed;
    }

    static Checker prepare(Place place) throws IOException, GeneralSecurityException, InterruptedException {
        var phones = new ArrayList<Phone>();
        for (int i = 0; i < PHONES; i++) {
            phones.add(new Phone());
        }
        var checker = new Checker(
                GeneratedLog.write(place.folder().resolve("attested"), place.most(ENTRIES), List.of()),
                GeneratedLog.write(place.folder().resolve("signed"), place.most(SIGNED_ENTRIES), phones));
        checker.check(checker.signed, contents(checker.signed, checker.signed.devices()), 4); // warm
        checker.check(checker.attested, null, 4);
        return checker;
    }

    @Override
    public List<Figure> measure() throws InterruptedException {
        var cores = Runtime.getRuntime().availableProcessors();
        return List.of(
                Figure.rate("entries checked, structure, a core", check(attested, null, 1))
                        .target(1_000_000),
                Figure.rate("entries checked, structure, %d threads".formatted(cores), check(attested, null, cores)),
                Figure.rate(
                        "entries checked, with what they say, a core",
                        check(attested, contents(attested, List.of()), 1)),
                Figure.rate(
                        "entries checked, with what they say, %d threads".formatted(cores),
                        check(attested, contents(attested, List.of()), cores)),
                Figure.rate(
                                "entries checked, with device signatures, a core",
                                check(signed, contents(signed, signed.devices()), 1))
                        .target(20_000),
                Figure.rate(
                        "entries checked, with device signatures, %d threads".formatted(cores),
                        check(signed, contents(signed, signed.devices()), cores)));
    }

    private static LogContents contents(GeneratedLog log, Collection<DeviceKey> devices) {
        return new LogContents(log.origin(), devices);
    }

    /**
     * Entries a second: of the clock by several threads, of processor time by one, which is what a core does that has
     * nothing else to do.
     */
    private double check(GeneratedLog log, @Nullable EntryCheck entries, int threads) throws InterruptedException {
        var check = new LogCheck(LogSource.folder(log.folder()), TlogPolicy.ofLog(log.key())).withThreads(threads);
        var start = threads == 1 ? Cpu.ownSeconds() : System.nanoTime() / 1e9;
        var verdict = (entries == null ? check : check.withEntryCheck(entries)).run();
        var seconds = (threads == 1 ? Cpu.ownSeconds() : System.nanoTime() / 1e9) - start;
        if (!(verdict instanceof LogVerdict.Valid valid) || valid.checked() != log.entries()) {
            throw new IllegalStateException(verdict.sentence());
        }
        return log.entries() / seconds;
    }
}
