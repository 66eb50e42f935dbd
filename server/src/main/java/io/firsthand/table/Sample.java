package io.firsthand.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** As much of a file as is looked at to find out how it is written: its begin and a few places further on. */
record Sample(List<byte[]> parts) {

    private static final int FIRST = 1 << 20;
    private static final int LATER = 1 << 18;
    private static final int PLACES = 4;

    static Sample of(Path file) throws IOException {
        var size = Files.size(file);
        var parts = new ArrayList<byte[]>();
        try (InputStream in = Files.newInputStream(file)) {
            parts.add(in.readNBytes(FIRST));
        }
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            for (var place = 1; size > FIRST && place <= PLACES; place++) {
                // Even, so that two-byte characters stay whole.
                in.seek(Math.max(FIRST, (size - LATER) * place / PLACES) & ~1L);
                var part = new byte[(int) Math.min(LATER, size - in.getFilePointer())];
                in.readFully(part);
                parts.add(part);
            }
        }
        return new Sample(parts);
    }

    byte[] begin() {
        return parts.getFirst();
    }
}
