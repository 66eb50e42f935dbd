package io.firsthand.tlog.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.tlog.Hash;
import io.firsthand.tlog.evidence.Finding.Check;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgreementCheckTest {

    private static final String CONTENT = "{\"title\":\"Exhibition lead\"}";
    private static final String HASH = Hash.sha256(CONTENT.getBytes(UTF_8)).hex();
    private static final UUID MIRA = new UUID(1, 1);
    private static final UUID SAUL = new UUID(1, 2);

    private final AgreementCheck check = new AgreementCheck();
    private final List<String> failures = new ArrayList<>();

    @Test
    void bothSidesSignWhatIsShown() {
        propose(CONTENT, HASH);
        sign(MIRA, "marketing", HASH);
        sign(SAUL, "sales", HASH);
        enact(HASH);

        assertThat(failures).isEmpty();
        assertThat(check.proven()).singleElement().asString().contains("Version 2", HASH);
    }

    @Test
    void aContentWithAnotherHashFails() {
        propose(CONTENT + " ", HASH);

        assertThat(failures).containsExactly("the definition shown does not have the hash it was recorded with.");
    }

    @Test
    void aSignatureUnderAnotherContentFails() {
        propose(CONTENT, HASH);
        sign(MIRA, "marketing", "0".repeat(64));
        enact("1".repeat(64));

        assertThat(failures)
                .contains(
                        "another content was signed than the one that is shown.",
                        "another content came in force than the one that is shown.");
    }

    @Test
    void oneSideOrOnePersonIsNotEnough() {
        propose(CONTENT, HASH);
        sign(MIRA, "marketing", HASH);
        enact(HASH);
        sign(MIRA, "sales", HASH);
        enact(HASH);
        sign(SAUL, "sales", HASH);

        assertThat(failures)
                .containsExactly(
                        "it came in force without the signatures of both sides.",
                        "it came in force without the signatures of both sides.",
                        "the same side signed before.");
        assertThat(check.proven()).isEmpty();
    }

    @Test
    void whatIsEditedIsSignedAnew() {
        propose(CONTENT, HASH);
        sign(MIRA, "marketing", HASH);
        tell("definition.reopened", MIRA, Map.of("hash", HASH));
        propose(CONTENT, HASH);
        sign(SAUL, "sales", HASH);
        enact(HASH);

        assertThat(failures).containsExactly("it came in force without the signatures of both sides.");
    }

    @Test
    void nothingIsSaidOfWhatIsNotShown() {
        check.check(entry("definition.proposed", MIRA), List.of(), this::fail);
        check.check(entry("definition.enacted", MIRA), List.of(), this::fail);

        assertThat(failures).isEmpty();
        assertThat(check.proven()).isEmpty();
    }

    private void propose(String content, String hash) {
        tell("definition.proposed", MIRA, Map.of("content", content, "hash", hash, "version", 2L));
    }

    private void sign(UUID person, String side, String hash) {
        tell("definition.signed", person, Map.of("hash", hash, "function", side));
    }

    private void enact(String hash) {
        tell("definition.enacted", SAUL, Map.of("hash", hash, "version", 2L));
    }

    private void tell(String kind, UUID by, Map<String, Object> change) {
        var seed = Seed.of(Hash.sha256(kind.getBytes(UTF_8)).bytes());
        check.check(entry(kind, by), List.of(Opening.of(Label.CHANGE, seed, change)), this::fail);
    }

    private void fail(Check what, String sentence) {
        assertThat(what).isEqualTo(Check.AGREEMENT);
        failures.add(sentence);
    }

    private static Entry entry(String kind, UUID by) {
        return new Entry(
                "log.example/1",
                kind,
                UUID.randomUUID(),
                new UUID(2, 2),
                by,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                Commitments.to(List.of()),
                null);
    }
}
