package io.firsthand.intake;

import io.firsthand.privacy.Marks;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks for a person in a file of any length, a piece at a time. */
final class FileSearch {

    private static final int PIECE = 1 << 18;
    /** Longer than any name, address or number, so that none is cut in two. */
    private static final int OVERLAP = 1 << 10;

    private FileSearch() {}

    static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(2);
            return head.length == 2 && head[0] == 'P' && head[1] == 'K';
        }
    }

    /** Whether the text names the person; leaves the stream open. */
    static boolean names(InputStream in, String charset, Marks marks) throws IOException {
        var reader = new InputStreamReader(in, Charset.forName(charset));
        var piece = new char[PIECE];
        var kept = 0;
        for (var read = reader.read(piece, 0, PIECE); read >= 0; read = reader.read(piece, kept, PIECE - kept)) {
            var length = kept + read;
            if (marks.in(new String(piece, 0, length))) {
                return true;
            }
            kept = Math.min(OVERLAP, length);
            System.arraycopy(piece, length - kept, piece, 0, kept);
        }
        return false;
    }
}
