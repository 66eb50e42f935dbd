package io.firsthand.attachment;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.privacy.PersonalData;
import io.firsthand.privacy.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The files that are kept of a person. */
@Component
class AttachmentData implements PersonalData {

    private final AttachmentRepository attachments;
    private final FileStore store;

    AttachmentData(AttachmentRepository attachments, FileStore store) {
        this.attachments = attachments;
        this.store = store;
    }

    @Override
    public String heading() {
        return "attachment.heading";
    }

    @Override
    public List<Map<String, Object>> of(Subject subject) {
        return attachments.of(CurrentWorkspace.get().value(), subject.leads()).stream()
                .map(it -> Map.<String, Object>of(
                        "name", it.name(),
                        "type", it.type().mime(),
                        "size", it.size(),
                        "sha256", it.sha256(),
                        "addedAt", it.at().toString(),
                        "withdrawn", it.withdrawn()))
                .toList();
    }

    /** Content that another lead has, too, stays for that one. */
    @Override
    public Erased erase(Subject subject) {
        var workspace = CurrentWorkspace.get().value();
        var count = attachments.of(workspace, subject.leads()).size();
        var files = attachments.deleteAll(workspace, subject.leads()).stream()
                .map(sha256 -> store.relative(workspace, sha256))
                .toList();
        return new Erased(count, files);
    }
}
