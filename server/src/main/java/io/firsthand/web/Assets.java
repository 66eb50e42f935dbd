package io.firsthand.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The files a page links to: those below {@code resources/assets} of any module, and those of webjars under
 * {@code webjars/}. All {@code assets/css/*.css}, in the order of their names, arrive as one {@code firsthand.css}.
 */
@Component
public class Assets {

    static final String STYLESHEET = "firsthand.css";
    private static final String TABLER = "META-INF/resources/webjars/tabler__core/1.4.0/dist/css/tabler.min.css";

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    private final Map<String, Optional<Asset>> loaded = new ConcurrentHashMap<>();
    private final boolean editable;
    private final String version;

    Assets(Environment environment) {
        editable = environment.acceptsProfiles(Profiles.of("dev"));
        version = digestOfAll();
    }

    /** The address of an asset, with a version: whatever it answers may be kept for good. */
    public String url(String path) {
        return "/assets/" + version + "/" + path;
    }

    String version() {
        return version;
    }

    boolean areEditable() {
        return editable;
    }

    Optional<Asset> find(String path) {
        return editable ? load(path) : loaded.computeIfAbsent(path, this::load);
    }

    private Optional<Asset> load(String path) {
        if (path.equals(STYLESHEET)) {
            return Optional.of(Asset.of(path, stylesheet().getBytes(UTF_8)));
        }
        if (Arrays.asList(path.split("/", -1)).contains("..")) {
            return Optional.empty();
        }
        return Stream.of(
                        "file:src/main/resources/assets/" + path,
                        "classpath:assets/" + path,
                        "classpath:META-INF/resources/" + path)
                .filter(location -> editable || location.startsWith("classpath:"))
                .map(resources::getResource)
                .filter(Resource::isReadable)
                .findFirst()
                .map(resource -> Asset.of(path, bytesOf(resource)));
    }

    /** Tabler goes into a cascade layer, below everything of ours whatever its selectors. */
    private String stylesheet() {
        var css = new StringBuilder("@layer tabler {\n")
                .append(new String(bytesOf(resources.getResource("classpath:" + TABLER)), UTF_8)
                        .replace("@charset \"UTF-8\";", ""))
                .append("\n}\n");
        var location = editable ? "file:src/main/resources/assets/css/*.css" : "classpath*:assets/css/*.css";
        ours(location)
                .forEach(file -> css.append(new String(bytesOf(file), UTF_8)).append('\n'));
        return css.toString();
    }

    private String digestOfAll() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(TABLER.getBytes(UTF_8));
            ours("classpath*:assets/**/*.*").forEach(file -> digest.update(bytesOf(file)));
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Stream<Resource> ours(String location) {
        try {
            return Stream.of(resources.getResources(location))
                    .filter(Resource::isReadable)
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytesOf(Resource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
