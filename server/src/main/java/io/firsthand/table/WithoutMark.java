package io.firsthand.table;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/** A text without the byte order mark it may begin with. */
final class WithoutMark extends PushbackReader {

    WithoutMark(Reader in) throws IOException {
        super(in, 1);
        var first = in.read();
        if (first >= 0 && first != '\uFEFF') {
            unread(first);
        }
    }
}
