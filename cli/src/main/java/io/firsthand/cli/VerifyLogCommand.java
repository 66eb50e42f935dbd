package io.firsthand.cli;

import io.firsthand.tlog.LogSource;
import io.firsthand.tlog.TlogPolicy;
import io.firsthand.tlog.VerifierKey;
import io.firsthand.tlog.evidence.DeviceKey;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify-log",
        description = {
            "Checks a whole log: Firsthand's or any other in the format c2sp.org/tlog-tiles.",
            "Every entry against its hash, every tile against those below it, the root against the signed checkpoint;"
                    + " in a log of Firsthand also what the entries say."
        },
        sortOptions = false)
final class VerifyLogCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR|URL", description = "Where the checkpoint and the tiles are.")
    @SuppressWarnings("NullAway.Init") // by picocli
    private String place;

    @Option(
            names = "--key",
            required = true,
            paramLabel = "VKEY",
            description = "The log's verifier key, <name>+<id>+<key>, as you know it from its operator.")
    @SuppressWarnings("NullAway.Init") // by picocli
    private String key;

    @Option(names = "--origin", paramLabel = "NAME", description = "The log's origin, if it is not its key's name.")
    private @Nullable String origin;

    @Option(
            names = "--device-keys",
            paramLabel = "FILE",
            description = "Public keys of the devices, base64 of a SubjectPublicKeyInfo each, one to a line;"
                    + " with it the devices' signatures are verified.")
    private @Nullable Path deviceKeys;

    @Option(names = "--json", description = "Prints the result as one line of JSON.")
    private boolean asJson;

    @Override
    public Integer call() throws InterruptedException {
        VerifierKey known = InputFile.key(key);
        var name = Optional.ofNullable(origin).orElse(known.name());
        var check = new WholeLog(source(), TlogPolicy.ofLog(known, name), name, devices());
        return check.run(ProgressBar.on(spec.commandLine().getErr())).print(spec.commandLine(), asJson);
    }

    private LogSource source() {
        try {
            if (place.startsWith("http://") || place.startsWith("https://")) {
                var client = HttpClient.newBuilder()
                        .connectTimeout(Duration.ofSeconds(10))
                        .build();
                return LogSource.http(client, new URI(place));
            }
            var folder = Path.of(place);
            if (!Files.isDirectory(folder)) {
                throw new UnreadableException("There is no folder " + place + ".");
            }
            return LogSource.folder(folder);
        } catch (URISyntaxException | InvalidPathException e) {
            throw new UnreadableException(place + " is neither a folder nor a URL.");
        }
    }

    private List<DeviceKey> devices() {
        if (deviceKeys == null) {
            return List.of();
        }
        try {
            return new String(InputFile.read(deviceKeys), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> DeviceKey.ofSpki(Base64.getDecoder().decode(line.strip())))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new UnreadableException(deviceKeys + " is not a list of device keys.");
        }
    }
}
