package io.firsthand.cli;

import io.firsthand.tlog.MalformedException;
import io.firsthand.tlog.TlogException;
import io.firsthand.tlog.VerifierKey;
import io.firsthand.tlog.evidence.Bundle;
import io.firsthand.tlog.evidence.BundleCheck;
import io.firsthand.tlog.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = "Checks the proof bundle of a lead or a definition, or a .tlog-proof together with its entry.",
        sortOptions = false)
final class VerifyCommand implements Callable<Integer> {

    private static final byte[] PROOF_START = "c2sp.org/tlog-proof@".getBytes(StandardCharsets.US_ASCII);

    @Spec
    @SuppressWarnings("NullAway.Init") // by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The bundle or the .tlog-proof.")
    @SuppressWarnings("NullAway.Init") // by picocli
    private Path file;

    @Option(
            names = "--key",
            paramLabel = "VKEY",
            description = "The log's verifier key, <name>+<id>+<key>, as you know it from its operator."
                    + " Without it a bundle's own key is taken on trust; a .tlog-proof needs it.")
    private @Nullable String key;

    @Option(names = "--entry", paramLabel = "FILE", description = "The entry that a .tlog-proof is about.")
    private @Nullable Path entry;

    @Option(
            names = "--origin",
            paramLabel = "NAME",
            description = "The log's origin, for a .tlog-proof whose log is not named like its key.")
    private @Nullable String origin;

    @Option(names = "--json", description = "Prints the result as one line of JSON.")
    private boolean asJson;

    @Override
    public Integer call() {
        var known = Optional.ofNullable(key).map(InputFile::key);
        var bytes = InputFile.read(file);
        var report = isProof(bytes) ? proof(bytes, known) : bundle(bytes, known);
        return report.print(spec.commandLine(), asJson);
    }

    private static boolean isProof(byte[] bytes) {
        return bytes.length >= PROOF_START.length
                && Arrays.equals(bytes, 0, PROOF_START.length, PROOF_START, 0, PROOF_START.length);
    }

    private Report proof(byte[] bytes, Optional<VerifierKey> known) {
        if (known.isEmpty() || entry == null) {
            throw new ParameterException(spec.commandLine(), "A .tlog-proof is checked with --key and --entry.");
        }
        var name = Optional.ofNullable(origin).orElse(known.get().name());
        return ProofReport.of(bytes, InputFile.read(entry), known.get(), name);
    }

    private Report bundle(byte[] bytes, Optional<VerifierKey> known) {
        if (entry != null || origin != null) {
            throw new ParameterException(spec.commandLine(), "--entry and --origin go with a .tlog-proof only.");
        }
        var json = json(bytes);
        if (!Bundle.isMeantBy(json)) {
            throw new UnreadableException(file + " is neither a proof bundle nor a .tlog-proof.");
        }
        try {
            var bundle = Bundle.of(json);
            return BundleReport.of(bundle, BundleCheck.check(bundle, known));
        } catch (TlogException e) {
            return new Report(false, String.valueOf(e.getMessage()), List.of(), Map.of());
        }
    }

    private @Nullable Object json(byte[] bytes) {
        try {
            return Json.parse(bytes);
        } catch (MalformedException e) {
            throw new UnreadableException(file + " is neither a proof bundle nor a .tlog-proof. " + e.getMessage());
        }
    }
}
