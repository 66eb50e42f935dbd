package io.firsthand.attachment.web;

import io.firsthand.attachment.Attachments;
import io.firsthand.web.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** How large uploads may be, with what a form adds around the file. */
@Configuration
class AttachmentLimits {

    @Bean
    BodyLimit attachedFiles(Attachments attachments) {
        return new BodyLimit("/leads/*/attachments", around(attachments));
    }

    @Bean
    BodyLimit attachedFilesByApi(Attachments attachments) {
        return new BodyLimit("/api/v1/leads/*/attachments", around(attachments));
    }

    /** Twice as much, so that a file somewhat too large is told in the form what is wrong with it. */
    private static DataSize around(Attachments attachments) {
        return DataSize.ofMegabytes(2 * attachments.largest().toMegabytes() + 1);
    }
}
