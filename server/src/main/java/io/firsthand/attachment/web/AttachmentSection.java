package io.firsthand.attachment.web;

import io.firsthand.attachment.Attachment;
import io.firsthand.attachment.FileType;
import io.firsthand.lead.LeadId;
import io.firsthand.web.Html;
import io.firsthand.web.Mistakes;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The files of a lead on its page, with the form to add one.
 *
 * @param names of those who added them
 * @param largest in megabytes
 */
public record AttachmentSection(
        LeadId lead,
        List<Attachment> attachments,
        Map<UUID, String> names,
        long largest,
        Mistakes mistakes,
        boolean mayWrite)
        implements Html {

    public String href() {
        return "/leads/" + lead.value() + "/attachments";
    }

    public String accepted() {
        return FileType.accepted();
    }

    public static String icon(Attachment it) {
        return switch (it.type()) {
            case PNG, JPEG, WEBP, HEIC -> "photo";
            case MP3, M4A, OGG, WAV, WEBM -> "microphone";
            case XLSX, CSV -> "file-spreadsheet";
            case PPTX -> "presentation";
            case PDF, DOCX, TEXT -> "file-text";
        };
    }

    /** The key of the words for a size, and the number in them. */
    public static String unit(Attachment it) {
        return it.size() < 1_000 ? "attachment.bytes" : it.size() < 1_000_000 ? "attachment.kb" : "attachment.mb";
    }

    public static long inUnit(Attachment it) {
        return it.size() < 1_000
                ? it.size()
                : Math.round(it.size() < 1_000_000 ? it.size() / 1_000.0 : it.size() / 1_000_000.0);
    }
}
