package io.firsthand.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Processor time, which says more than the clock where others work on the same machine. */
final class Cpu {

    private Cpu() {}

    /** What a server and its database have used up so far, as far as their processes live. */
    static Duration of(ProcessHandle server, Path data) throws IOException {
        var postmaster = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"))
                .getFirst();
        var database = ProcessHandle.of(Long.parseLong(postmaster.strip())).orElseThrow();
        return database.descendants().map(Cpu::used).reduce(used(server).plus(used(database)), Duration::plus);
    }

    private static Duration used(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** This process alone, in seconds. */
    static double ownSeconds() {
        return used(ProcessHandle.current()).toMillis() / 1e3;
    }
}
