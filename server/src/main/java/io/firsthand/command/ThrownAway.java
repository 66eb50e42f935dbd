package io.firsthand.command;

import io.firsthand.database.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/** Data folders that are cleared away when the process ends, however a signal ends it. */
final class ThrownAway {

    private static final int TRIES = 20;

    private ThrownAway() {}

    static DataFolder folder(String what) throws IOException {
        var folder = Files.createTempDirectory("firsthand-" + what + "-");
        Files.delete(folder); // made again with the right permissions
        var made = DataFolder.open(folder);
        // Handlers run in the order they were added last to first: the database is down when this runs.
        SpringApplication.getShutdownHandlers().add(() -> delete(made));
        return made;
    }

    static void delete(DataFolder folder) {
        for (var tries = 0; tries < TRIES && Files.exists(folder.root()); tries++) {
            try {
                FileSystemUtils.deleteRecursively(folder.root());
            } catch (IOException _) {
                // Somebody wrote into it meanwhile; in the end, the system clears its temporary files.
            }
        }
    }
}
