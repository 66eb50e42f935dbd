package io.firsthand.command;

import io.firsthand.database.CannotStart;
import io.firsthand.database.DataFolder;
import io.firsthand.database.Database;
import io.firsthand.database.Role;
import io.firsthand.web.TravelTime;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A server that answers, until the process is told to end. */
final class Server {

    private final ConfigurableApplicationContext application;
    private final ServerOptions options;

    private Server(ConfigurableApplicationContext application, ServerOptions options) {
        this.application = application;
        this.options = options;
    }

    /** Starts the database, then the application; both stop in the other order when the process ends. */
    static Server start(DataFolder folder, Settings settings, ServerOptions options)
            throws IOException, InterruptedException {
        return start(folder, settings, options, null);
    }

    /** The same with a time of its own, for a demo only. */
    static Server start(DataFolder folder, Settings settings, ServerOptions options, @Nullable TravelTime travel)
            throws IOException, InterruptedException {
        var _ = options.publicUrl(); // a wrong one is told before anything starts
        if (!options.portIsFree() && !Database.isServed(folder)) {
            throw options.portTaken();
        }
        var database = settings.database(folder, Role.SERVE);
        SpringApplication.getShutdownHandlers().add(database::close);
        if (!options.portIsFree()) {
            throw options.portTaken();
        }
        try {
            var application = Spring.serve(folder, database.address(), options, travel);
            if (!application.isActive()) {
                serveUntilStopped(); // told to end while it was starting
            }
            return new Server(application, options);
        } catch (RuntimeException e) {
            throw Failure.isPortTaken(e) ? options.portTaken() : e;
        }
    }

    ApplicationContext application() {
        return application;
    }

    /** Where it answers on this machine. */
    String address() {
        var server = ((WebServerApplicationContext) application).getWebServer();
        if (server == null) {
            throw new CannotStart("The application has no web server.");
        }
        var host = options.address.equals("0.0.0.0") ? "127.0.0.1" : options.address;
        return "http://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, server.getPort());
    }

    /** Where people reach it. */
    URI publicAddress() {
        return URI.create(options.publicUrl().orElseGet(this::address));
    }

    /** Never returns: a signal ends the process. */
    static int serveUntilStopped() throws InterruptedException {
        new CountDownLatch(1).await();
        return 0;
    }
}
