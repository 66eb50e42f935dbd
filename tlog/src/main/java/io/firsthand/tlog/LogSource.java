package io.firsthand.tlog;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;

/** A log as c2sp.org/tlog-tiles serves it: its checkpoint, its tiles and bundles of entries. */
public interface LogSource extends TileSource {
    /** The newest checkpoint as a note; throws if there is none. */
    byte[] checkpoint() throws IOException;

    /** How many reads at once are worth while. */
    int parallelReads();

    /** A log in a folder laid out like its paths. */
    static LogSource folder(Path folder) {
        return new FolderLog(folder);
    }

    /** A log under a URL prefix; the client should follow redirects only where that is wanted. */
    static LogSource http(HttpClient client, URI prefix) {
        return new HttpLog(client, prefix);
    }
}
