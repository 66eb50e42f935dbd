package io.firsthand.bench;

import io.firsthand.Application;
import io.firsthand.database.CurrentWorkspace;
import io.firsthand.database.DataFolder;
import io.firsthand.database.Database;
import io.firsthand.database.Role;
import io.firsthand.database.WorkspaceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A whole server in this process, as {@code serve} starts it, with its own durable PostgreSQL and one workspace. */
final class InProcess implements AutoCloseable {

    private final Path data;
    private final Database database;
    private final ConfigurableApplicationContext application;
    private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
    private final TransactionTemplate transaction;

    private InProcess(Path data, Database database, ConfigurableApplicationContext application) {
        this.data = data;
        this.database = database;
        this.application = application;
        this.transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    }

    static InProcess start(Place place) {
        var folder = DataFolder.open(place.data());
        var database = Database.embedded(folder, Role.SERVE, Map.of(), _ -> {});
        var address = database.address();
        var application = new SpringApplicationBuilder(Application.class)
                .profiles("serve")
                .run(
                        "--firsthand.data=" + folder.root(),
                        "--logging.file.name=" + place.folder().resolve("server.log"),
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--spring.datasource.url=" + address.url(),
                        "--spring.datasource.username=" + address.user(),
                        "--spring.datasource.password=" + address.password(),
                        "--spring.datasource.hikari.maximum-pool-size=16",
                        // A thousand writers wait in turn; on a busy machine for longer than a request would.
                        "--spring.datasource.hikari.connection-timeout=300000");
        return new InProcess(folder.root(), database, application);
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** In one transaction of the workspace. */
    <T> T in(Supplier<T> work) {
        return CurrentWorkspace.<T, RuntimeException>in(workspace, () -> transaction.execute(_ -> work.get()));
    }

    /** Entries in the workspace's log. */
    long size() {
        return in(() -> bean(JdbcClient.class)
                .sql("select coalesce(max(size), 0) from ledger_log where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .query(Long.class)
                .single());
    }

    /** Processor time of this process and the database so far. */
    Duration cpu() {
        try {
            return Cpu.of(ProcessHandle.current(), data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WorkspaceId workspace() {
        return workspace;
    }

    @Override
    public void close() {
        application.close();
        database.close();
    }
}
