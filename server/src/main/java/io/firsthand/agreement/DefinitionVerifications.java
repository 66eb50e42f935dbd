package io.firsthand.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import io.firsthand.identity.Function;
import io.firsthand.lead.Difference;
import io.firsthand.ledger.Verification;
import io.firsthand.ledger.Verifications;
import io.firsthand.tlog.Hash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Checks a definition anew: its facts against the log, and the replay of its facts against what pages show. */
@Service
public class DefinitionVerifications {

    private final VersionRepository versions;
    private final SignatureRepository signatures;
    private final RemarkRepository remarks;
    private final Verifications verifications;

    DefinitionVerifications(
            VersionRepository versions,
            SignatureRepository signatures,
            RemarkRepository remarks,
            Verifications verifications) {
        this.versions = versions;
        this.signatures = signatures;
        this.remarks = remarks;
        this.verifications = verifications;
    }

    /** Empty when there is no such definition. Reads facts and tables at one moment, so that no change comes between. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<DefinitionVerification> of(UUID id) {
        return versions.stored(id).map(stored -> {
            var log = verifications.verify(id);
            var facts = log.facts().stream().map(Verification.Checked::fact).toList();
            var story = DefinitionStory.of(facts);
            var onRecord = !facts.isEmpty();
            return new DefinitionVerification(log, differences(id, story, stored), onRecord);
        });
    }

    private List<Difference> differences(UUID id, DefinitionStory story, StoredVersion shown) {
        var differences = new ArrayList<Difference>();
        compare("state", story.state.id(), shown.state(), differences);
        if (story.content != null) {
            compare("content", story.content, shown.content(), differences);
            compare("hash", story.hash, shown.hash(), differences);
            compare("segment", story.segment, shown.segment(), differences);
            compare("version", String.valueOf(story.version), String.valueOf(shown.version()), differences);
        }
        compare("hash", hash(shown.content()), shown.hash(), differences);
        compare("since", text(story.since), text(shown.since()), differences);
        differences.addAll(Difference.between("agreement.field.signature", signed(story), signed(id)));
        differences.addAll(Difference.between("agreement.field.remark", said(story), said(id)));
        return differences.stream().distinct().toList();
    }

    private static void compare(String field, String recorded, String shown, List<Difference> differences) {
        if (!recorded.equals(shown)) {
            differences.add(new Difference("agreement.field." + field, recorded, shown));
        }
    }

    private static Map<String, String> signed(DefinitionStory story) {
        return story.signatures.entrySet().stream()
                .collect(toMap(
                        it -> it.getKey().name(),
                        it -> signed(
                                it.getKey(),
                                it.getValue().name(),
                                it.getValue().person(),
                                it.getValue().hash())));
    }

    private Map<String, String> signed(UUID id) {
        return signatures.of(id).stream()
                .collect(toMap(
                        it -> it.side().name(),
                        it -> signed(it.side(), it.name(), it.person().value(), it.hash())));
    }

    private static String signed(Function side, String name, UUID person, String hash) {
        return "%s: %s (%s), %s".formatted(DefinitionFacts.id(side), name, person, hash);
    }

    private static Map<String, String> said(DefinitionStory story) {
        return story.remarks.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        it -> said(
                                it.getValue().isObjection(),
                                it.getValue().line(),
                                it.getValue().text(),
                                it.getValue().by(),
                                it.getValue().met(),
                                it.getValue().metBy())));
    }

    private Map<String, String> said(UUID id) {
        return remarks.of(id).stream().collect(toMap(it -> it.id().toString(), it -> {
            var met = it.resolution();
            return said(
                    it.kind() == Remark.Kind.OBJECTION,
                    it.line(),
                    it.text(),
                    it.said().actor(),
                    met == null ? null : met.text(),
                    met == null ? null : met.by().actor());
        }));
    }

    private static String said(
            boolean isObjection, String line, String text, UUID by, @Nullable String met, @Nullable UUID metBy) {
        var said = "%s%s: %s (%s)".formatted(isObjection ? "! " : "", line, text, by);
        return met == null ? said : "%s → %s (%s)".formatted(said, met, metBy);
    }

    private static String text(@Nullable Instant time) {
        return time == null ? "" : time.toString();
    }

    private static String hash(String content) {
        return Hash.sha256(content.getBytes(UTF_8)).hex();
    }
}
