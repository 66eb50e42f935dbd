package io.firsthand.web;

import org.springframework.util.unit.DataSize;

/**
 * How large a request body may be where 1 MB is too little, for uploads; declare one as a bean.
 *
 * @param path a pattern such as {@code /imports/**}
 */
public record BodyLimit(String path, DataSize largest) {

    /** What holds where nothing else is declared. */
    public static final DataSize USUAL = DataSize.ofMegabytes(1);
}
