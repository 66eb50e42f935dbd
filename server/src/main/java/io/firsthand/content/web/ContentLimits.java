package io.firsthand.content.web;

import io.firsthand.content.PieceFiles;
import io.firsthand.web.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** How large files of content may be, with what a form adds around them. */
@Configuration
class ContentLimits {

    @Bean
    BodyLimit contentFiles(PieceFiles files) {
        return new BodyLimit("/content/*/files", around(files));
    }

    @Bean
    BodyLimit contentFilesByApi(PieceFiles files) {
        return new BodyLimit("/api/v1/content/*/files", around(files));
    }

    /** Twice as much, so that a file somewhat too large is told in the form what is wrong with it. */
    private static DataSize around(PieceFiles files) {
        return DataSize.ofMegabytes(2 * files.largest().toMegabytes() + 1);
    }
}
