package io.firsthand.attachment;

import static java.util.stream.Collectors.toMap;

import io.firsthand.database.CurrentWorkspace;
import io.firsthand.lead.Difference;
import io.firsthand.lead.LeadId;
import io.firsthand.lead.LeadPart;
import io.firsthand.ledger.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Compares the files that pages show with the facts of their lead, and the stored content with the hash in the fact. */
@Component
class AttachmentPart implements LeadPart {

    private final AttachmentRepository attachments;
    private final FileStore store;

    AttachmentPart(AttachmentRepository attachments, FileStore store) {
        this.attachments = attachments;
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Difference> differences(LeadId lead, List<Fact> facts) {
        var workspace = CurrentWorkspace.get().value();
        var recorded = AttachmentFacts.replay(facts);
        var lines = recorded.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, it -> it.getValue().line()));
        var shown = attachments.of(workspace, List.of(lead)).stream()
                .collect(toMap(it -> it.id().toString(), AttachmentFacts::line));
        var differences = new ArrayList<>(Difference.between("attachment.one", lines, shown));
        for (var it : recorded.values()) {
            var stored = store.hashOf(workspace, it.sha256()).orElse("");
            if (!stored.equals(it.sha256())) {
                differences.add(new Difference("attachment.content", it.sha256(), stored));
            }
        }
        return differences;
    }
}
