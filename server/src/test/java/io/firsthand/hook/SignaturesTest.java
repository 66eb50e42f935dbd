package io.firsthand.hook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firsthand.database.PublicId;
import io.firsthand.database.WorkspaceId;
import io.firsthand.hook.Signatures.Check;
import io.firsthand.lead.Channel;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignaturesTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_614_265_330);
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static Hook hook(Scheme scheme) {
        return new Hook(
                UUID.randomUUID(),
                new PublicId(new WorkspaceId(UUID.randomUUID()), 1),
                "x",
                true,
                scheme,
                scheme.usualHeader(),
                Channel.UNKNOWN,
                "",
                Mapping.NONE,
                NOW);
    }

    private static Check check(
            Scheme scheme, List<String> secrets, Map<String, String> headers, String body, Instant now) {
        return Signatures.check(
                hook(scheme), secrets, name -> headers.getOrDefault(name, ""), body.getBytes(UTF_8), now);
    }

    /** The example of the Standard Webhooks specification. */
    @Test
    void standardWebhooksAreSignedAsTheSpecificationShows() {
        var headers = Map.of(
                "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
                "webhook-timestamp", "1614265330",
                "webhook-signature", "v1a,other v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

        assertThat(check(Scheme.STANDARD, List.of(SECRET), headers, "{\"test\": 2432232314}", NOW))
                .isEqualTo(new Check.Good("msg_p5jXN8AQM9LWM0D4loKWxJek"));
        assertThat(check(Scheme.STANDARD, List.of(SECRET), headers, "{\"test\": 2432232315}", NOW))
                .isEqualTo(new Check.Wrong());
    }

    /** The example of GitHub's documentation. */
    @Test
    void gitHubSignsAsItsDocumentationShows() {
        var headers = Map.of(
                "X-Hub-Signature-256", "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17");

        assertThat(check(Scheme.GITHUB, List.of("It's a Secret to Everybody"), headers, "Hello, World!", NOW))
                .isEqualTo(new Check.Good(""));
    }

    @ParameterizedTest
    @EnumSource
    void whatWeSignWeFindRightWithEitherOfTwoSecrets(Scheme scheme) {
        var signed = Signatures.sign(hook(scheme), "an older secret here", "msg_1", "{}".getBytes(UTF_8), NOW);

        assertThat(check(scheme, List.of("a newer secret here", "an older secret here"), signed, "{}", NOW))
                .isInstanceOf(Check.Good.class);
        assertThat(check(scheme, List.of("a newer secret here"), signed, "{}", NOW))
                .isEqualTo(new Check.Wrong());
        assertThat(check(scheme, List.of(), signed, "{}", NOW)).isEqualTo(new Check.Wrong());
        assertThat(check(scheme, List.of("an older secret here"), Map.of(), "{}", NOW))
                .isInstanceOf(Check.Missing.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"STANDARD", "STRIPE"})
    void aTimeThatIsTooFarIsLateAndOneThatWasChangedIsWrong(Scheme scheme) {
        var signed = Signatures.sign(hook(scheme), SECRET, "msg_1", "{}".getBytes(UTF_8), NOW);

        assertThat(check(scheme, List.of(SECRET), signed, "{}", NOW.plusSeconds(299)))
                .isInstanceOf(Check.Good.class);
        assertThat(check(scheme, List.of(SECRET), signed, "{}", NOW.plusSeconds(301)))
                .isEqualTo(new Check.Late(NOW));
        assertThat(check(scheme, List.of(SECRET), signed, "{}", NOW.minusSeconds(301)))
                .isEqualTo(new Check.Late(NOW));
        var changed = new HashMap<String, String>();
        signed.forEach((name, value) -> changed.put(name, value.replace("1614265330", "1614265331")));
        assertThat(check(scheme, List.of(SECRET), changed, "{}", NOW)).isEqualTo(new Check.Wrong());
    }
}
