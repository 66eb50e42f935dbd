package io.firsthand.tlog.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.firsthand.tlog.MalformedException;
import io.firsthand.tlog.TlogException;
import io.firsthand.tlog.json.Jcs;
import io.firsthand.tlog.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Somebody changes the file; whatever it is, the check notices. */
class BundleTamperingTest {

    /** The only words in the file that nothing vouches for; the check says so. */
    private static final String UNSIGNED = "exportedAt";

    private final ExampleLog log = ExampleLog.of(2, 4);
    private final Bundle bundle = log.bundle(ExampleLog.lead(1));

    @Test
    void noticesEveryFieldReplacedRemovedOrDuplicated() {
        var tried = new ArrayList<String>();
        for (var changed : changes(Json.parse(bundle.bytes()), "")) {
            if (!changed.path().contains(UNSIGNED)) {
                assertThat(isProven(Jcs.bytes(changed.json())))
                        .describedAs(changed.path())
                        .isFalse();
                tried.add(changed.path());
            }
        }
        assertThat(tried).hasSizeGreaterThan(150).contains("/lead=text", "/facts/3/openings/1/salt=null");
    }

    @Test
    void namesTheFieldThatIsMissingOrDoesNotBelongThere() {
        var json = new LinkedHashMap<>(map(Json.parse(bundle.bytes())));
        json.remove("lead");
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> Bundle.of(json))
                .withMessage("The bundle has no \"lead\".");
        json.put("extra", "field");
        assertThatExceptionOfType(MalformedException.class)
                .isThrownBy(() -> Bundle.of(json))
                .withMessage("The bundle has a key that does not belong there.");
    }

    @Test
    void neverPassesAndNeverFailsOtherwiseWithAByteChanged() {
        var honest = bundle.bytes();
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(4711);
        var from = new String(honest, UTF_8).indexOf(UNSIGNED);
        var to = new String(honest, UTF_8).indexOf("\"facts\"");
        for (var round = 0; round < 1_200; round++) {
            var changed = honest.clone();
            var at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            if (isProven(changed)) {
                assertThat(at).describedAs("the byte changed").isBetween(from, to);
            }
        }
    }

    @Test
    void neverPassesCutOff() {
        var honest = bundle.bytes();
        for (var length = 0; length < honest.length; length += 97) {
            assertThat(isProven(java.util.Arrays.copyOf(honest, length))).isFalse();
        }
    }

    private boolean isProven(byte[] file) {
        try {
            return BundleCheck.isValid(
                    BundleCheck.check(Bundle.parse(file), Optional.of(log.key().verifierKey())));
        } catch (TlogException _) {
            return false;
        }
    }

    private record Changed(String path, @Nullable Object json) {}

    /** Every value of the document in turn replaced by another, and every member and item left out or repeated. */
    private static List<Changed> changes(@Nullable Object json, String path) {
        var changes = new ArrayList<Changed>();
        changes.add(new Changed(path + "=null", null));
        changes.add(new Changed(path + "=text", json instanceof String text ? text + "A" : "text"));
        changes.add(new Changed(path + "=number", json instanceof Long number ? number + 1 : 1L));
        changes.add(new Changed(path + "={}", Map.of()));
        if (json instanceof Map<?, ?>) {
            for (var key : map(json).keySet()) {
                var without = new LinkedHashMap<>(map(json));
                without.remove(key);
                changes.add(new Changed(path + "/-" + key, without));
                for (var inner : changes(map(json).get(key), path + "/" + key)) {
                    var with = new LinkedHashMap<>(map(json));
                    with.put(key, inner.json());
                    changes.add(new Changed(inner.path(), with));
                }
            }
        }
        if (json instanceof List<?> items) {
            changes.addAll(changesOfItems(items, path));
        }
        return changes;
    }

    private static List<Changed> changesOfItems(List<?> items, String path) {
        var changes = new ArrayList<Changed>();
        for (var i = 0; i < items.size(); i++) {
            var twice = new ArrayList<@Nullable Object>(items);
            twice.add(i, items.get(i));
            changes.add(new Changed(path + "/+" + i, twice));
            for (var inner : changes(items.get(i), path + "/" + i)) {
                var with = new ArrayList<@Nullable Object>(items);
                with.set(i, inner.json());
                changes.add(new Changed(inner.path(), with));
            }
        }
        return changes;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> map(@Nullable Object json) {
        return (Map<String, @Nullable Object>) java.util.Objects.requireNonNull(json);
    }
}
