package io.firsthand.command;

import io.firsthand.database.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a server listens, and where people reach it. */
final class ServerOptions {

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port to serve on, 0 for any (FIRSTHAND_PORT, or ${DEFAULT-VALUE}).")
    int port;

    @Option(
            names = "--address",
            paramLabel = "IP",
            defaultValue = "127.0.0.1",
            description = "The address to serve on (FIRSTHAND_ADDRESS, or ${DEFAULT-VALUE}).")
    String address = "";

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where people reach the server, for links (FIRSTHAND_URL, or the address and port).")
    private @Nullable URI url;

    /** Where people reach the server, if that is not simply where it listens. */
    Optional<String> publicUrl() {
        if (url == null) {
            return Optional.empty();
        }
        var scheme = String.valueOf(url.getScheme());
        if (url.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new CannotStart("The URL %s must look like https://leads.example.com.".formatted(url));
        }
        return Optional.of(url.toString().replaceAll("/+$", ""));
    }

    boolean portIsFree() {
        try (var _ = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            return true;
        } catch (UnknownHostException e) {
            throw new CannotStart(
                    "This machine has no address %s; choose another with --address.".formatted(address), e);
        } catch (IllegalArgumentException e) {
            throw new CannotStart("There is no port %d; choose one from 1 to 65535 with --port.".formatted(port), e);
        } catch (IOException _) {
            return false;
        }
    }

    CannotStart portTaken() {
        return new CannotStart("Port %d of %s is taken; choose another with --port.".formatted(port, address));
    }
}
