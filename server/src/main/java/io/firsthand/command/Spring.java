package io.firsthand.command;

import io.firsthand.Application;
import io.firsthand.database.DataFolder;
import io.firsthand.database.DatabaseAddress;
import io.firsthand.web.TravelTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts the application on a database, with or without its web server. */
final class Spring {

    private static final String POOL_OF_SERVER = "16";
    private static final String POOL_OF_COMMAND = "4";

    private Spring() {}

    /**
     * The server; the profile {@code serve} is active.
     *
     * @param travel a time of its own, for a demo only
     */
    static ConfigurableApplicationContext serve(
            DataFolder folder, DatabaseAddress address, ServerOptions options, @Nullable TravelTime travel)
            throws IOException {
        var arguments = arguments(folder, address, POOL_OF_SERVER);
        arguments.add("--server.port=" + options.port);
        arguments.add("--server.address=" + options.address);
        options.publicUrl().ifPresent(url -> {
            arguments.add("--firsthand.url=" + url);
            arguments.add("--server.forward-headers-strategy=native");
        });
        var application = application().profiles("serve");
        if (travel != null) {
            application.initializers(it -> it.getBeanFactory().registerSingleton("travelTime", travel));
        }
        return run(application, arguments);
    }

    /**
     * The application without its web server, for one command; the profile {@code command} is active. Beans are made
     * when they are asked for, so nothing works in the background.
     */
    static ConfigurableApplicationContext command(DataFolder folder, DatabaseAddress address) throws IOException {
        return run(command(), arguments(folder, address, POOL_OF_COMMAND));
    }

    /**
     * The same on a database that may still be starting: it is asked for when all beans are known and none is made. One
     * that was copied has its tables already.
     */
    static ConfigurableApplicationContext command(DataFolder folder, DatabaseMeanwhile database) throws IOException {
        var application = command()
                .initializers(context -> context.addBeanFactoryPostProcessor(_ -> {
                    var properties = new HashMap<String, Object>();
                    datasource(database.address()).forEach(properties::put);
                    properties.put("spring.flyway.enabled", String.valueOf(!database.isCopied()));
                    context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("database", properties));
                }));
        return run(application, arguments(folder, POOL_OF_COMMAND));
    }

    /** Makes all tables, and nothing else. */
    static void migrate(DataFolder folder, DatabaseAddress address) {
        try (var application = command(folder, address)) {
            application.getBean(FlywayMigrationInitializer.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SpringApplicationBuilder command() {
        return application().profiles("command").web(WebApplicationType.NONE).lazyInitialization(true);
    }

    private static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(Application.class);
    }

    private static ConfigurableApplicationContext run(SpringApplicationBuilder application, List<String> arguments) {
        return application.run(arguments.toArray(String[]::new));
    }

    private static List<String> arguments(DataFolder folder, DatabaseAddress address, String poolSize)
            throws IOException {
        var arguments = arguments(folder, poolSize);
        datasource(address).forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return arguments;
    }

    private static List<String> arguments(DataFolder folder, String poolSize) throws IOException {
        var arguments = new ArrayList<String>();
        arguments.add("--firsthand.data=" + folder.root());
        arguments.add("--logging.file.name=" + folder.logFile());
        arguments.add("--spring.datasource.hikari.maximum-pool-size=" + poolSize);
        return arguments;
    }

    private static Map<String, String> datasource(DatabaseAddress address) {
        var properties = new HashMap<String, String>();
        properties.put("spring.datasource.url", address.url());
        if (address.user() != null) {
            properties.put("spring.datasource.username", address.user());
        }
        if (address.password() != null) {
            properties.put("spring.datasource.password", address.password());
        }
        return properties;
    }
}
