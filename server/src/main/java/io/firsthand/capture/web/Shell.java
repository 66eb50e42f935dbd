package io.firsthand.capture.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.firsthand.web.Assets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All files of which the phone page consists, so that a phone keeps them together, of one version. */
@Component
class Shell {

    static final String PAGE = "/capture";
    static final String WORDS = "/capture/words.json";
    static final List<String> STYLES =
            List.of("css/10-tokens.css", "capture/phone.css", "capture/form.css", "capture/camera.css");

    private static final List<String> PICTURES =
            List.of("icons.svg", "marks.svg", "capture/icon-180.png", "capture/icon-192.png", "capture/icon-512.png");
    private static final String WORKER = "worker.js";

    private final Assets assets;
    private final PhoneWords words;
    private final JsonMapper json;
    private final List<String> modules;
    private final String worker;

    Shell(Assets assets, PhoneWords words, JsonMapper json) throws IOException {
        this.assets = assets;
        this.words = words;
        this.json = json;
        this.modules = Stream.of(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:assets/capture/*.js"))
                .map(it -> Objects.requireNonNull(it.getFilename()))
                .filter(name -> !name.equals(WORKER))
                .map("capture/"::concat)
                .sorted()
                .distinct()
                .toList();
        this.worker = new ClassPathResource("assets/capture/" + WORKER).getContentAsString(UTF_8);
    }

    /** All scripts but the service worker, as assets. */
    List<String> modules() {
        return modules;
    }

    /** The same as a module that sends what waits, too, when the browser wakes it. */
    String wokenWorker() {
        return "import \"%s\";\n\n%s".formatted(assets.url("capture/away.js"), worker());
    }

    /** The service worker, with what it is to keep and a version that changes with any of it. */
    String worker() {
        var files = Stream.concat(
                        Stream.of(PAGE, WORDS, "/favicon.svg"),
                        Stream.of(STYLES, PICTURES, modules)
                                .flatMap(List::stream)
                                .map(assets::url))
                .toList();
        return "const VERSION = \"%s\";\nconst FILES = %s;\n\n%s"
                .formatted(version(files), json.writeValueAsString(files), worker);
    }

    /** The addresses of assets change with any of them; the words and the page's own text stand beside them. */
    private String version(List<String> files) {
        var checksum = new CRC32C();
        Stream.of(String.join("\n", files), words.json(), template())
                .forEach(part -> checksum.update(part.getBytes(UTF_8)));
        return "%08x".formatted(checksum.getValue());
    }

    /** As it was compiled, for the page itself is kept as well. */
    private static String template() {
        var compiled = new ClassPathResource("gg/jte/generated/precompiled/capture/web/JteCapturePageGenerated.class");
        try {
            return compiled.exists() ? compiled.getContentAsString(ISO_8859_1) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
