package io.firsthand.web;

import org.springframework.util.unit.DataSize;

/** Somebody sent more than the {@link BodyLimit} of the path; it is answered with 413. */
public class BodyTooLarge extends RuntimeException {

    /** The request attribute under which a refusal without reading is remembered. */
    public static final String ATTRIBUTE = "io.firsthand.web.tooLarge";

    private final transient DataSize largest;

    public BodyTooLarge(DataSize largest) {
        super("The body is larger than %,d bytes".formatted(largest.toBytes()));
        this.largest = largest;
    }

    public DataSize largest() {
        return largest;
    }
}
